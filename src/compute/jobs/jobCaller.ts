import { ComputingFailure, abortError, type Running } from "../computing";
import { errorOf, type FromWorker, type Port, type ToWorker } from "./messages";

/** What is used of a browser's Worker. */
export interface WorkerLike extends Port {
  onerror: ((event: ErrorEvent) => unknown) | null;
  terminate(): void;
}

/** The browser lets no worker start here: a policy forbids it, or its script does not come. */
export class NoWorker extends Error {}

interface Call {
  readonly start: ToWorker;
  readonly running: Running<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/**
 * The page's end: asks a worker for jobs. A worker that does not honour a stop in time, because it is deep
 * in a computation, is ended and made anew; other jobs it had are asked for again.
 */
export class JobCaller {
  private worker: WorkerLike | null = null;
  private isReady = false;
  private readonly calls = new Map<number, Call>();
  private lastId = 0;

  constructor(
    private readonly startWorker: () => WorkerLike,
    /** How long a stop may take before the worker is ended. */
    private readonly graceMs = 1_000,
  ) {}

  call(job: string, input: unknown, running: Running<unknown> = {}): Promise<unknown> {
    const { signal } = running;
    if (signal?.aborted) return Promise.reject(abortError());
    const id = (this.lastId += 1);
    const start = { kind: "start", id, job, input } as const;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.calls.set(id, { start, running, resolve, reject });
      this.post(start);
    });
    const stop = (): void => {
      if (!this.calls.has(id)) return;
      this.post({ kind: "stop", id });
      grace = setTimeout(() => {
        this.end(id);
      }, this.graceMs);
    };
    let grace: ReturnType<typeof setTimeout> | undefined;
    signal?.addEventListener("abort", stop, { once: true });
    return answer.finally(() => {
      clearTimeout(grace);
      signal?.removeEventListener("abort", stop);
    });
  }

  private post(message: ToWorker): void {
    try {
      this.worker ??= this.open();
    } catch (error) {
      this.failAll(new NoWorker(String(error)));
      return;
    }
    this.worker.postMessage(message);
  }

  private open(): WorkerLike {
    const worker = this.startWorker();
    this.isReady = false;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      this.hear(data);
    };
    worker.onerror = (event) => {
      const reason = event.message || "the worker stopped";
      const wasReady = this.isReady;
      this.drop();
      this.failAll(wasReady ? new ComputingFailure("crash", reason) : new NoWorker(reason));
    };
    return worker;
  }

  private hear(message: FromWorker): void {
    if (message.kind === "ready") {
      this.isReady = true;
      return;
    }
    const call = this.calls.get(message.id);
    if (!call) return;
    if (message.kind === "progress") {
      call.running.onProgress?.(message.progress);
      return;
    }
    this.calls.delete(message.id);
    if (message.kind === "done") call.resolve(message.result);
    else call.reject(errorOf(message.failure));
  }

  /** Ends the worker because a job does not stop, and asks a new one for the others. */
  private end(id: number): void {
    const call = this.calls.get(id);
    if (!call) return;
    this.calls.delete(id);
    this.drop();
    call.reject(abortError());
    for (const { start } of this.calls.values()) this.post(start);
  }

  private drop(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  private failAll(error: unknown): void {
    const calls = [...this.calls.values()];
    this.calls.clear();
    for (const call of calls) call.reject(error);
  }
}
