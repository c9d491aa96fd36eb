import type { Running } from "../computing";
import { failureOf, type FromWorker, type Port, type ToWorker } from "./messages";
import { InvariantError } from "#core/invariant";

/** Something a worker can do: what it is given and answers is plain data. */
export type Job = (input: never, running: Running<unknown>) => Promise<unknown>;

/** The worker's end: does the jobs that the page asks for, by name, and stops them when it is told. */
export function serveJobs(port: Port, jobs: Readonly<Record<string, Job>>): void {
  const stoppers = new Map<number, AbortController>();
  const tell = (message: FromWorker): void => {
    port.postMessage(message);
  };

  async function run(id: number, name: string, input: unknown): Promise<void> {
    const stopper = new AbortController();
    stoppers.set(id, stopper);
    try {
      const job = jobs[name];
      if (!job) throw new InvariantError(`There is no job ${name}.`);
      const result = await job(input as never, {
        signal: stopper.signal,
        onProgress: (progress) => {
          tell({ kind: "progress", id, progress });
        },
      });
      tell({ kind: "done", id, result });
    } catch (error) {
      tell({ kind: "failed", id, failure: failureOf(error) });
    } finally {
      stoppers.delete(id);
    }
  }

  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.kind === "stop") stoppers.get(data.id)?.abort();
    else void run(data.id, data.job, data.input);
  };
  tell({ kind: "ready" });
}
