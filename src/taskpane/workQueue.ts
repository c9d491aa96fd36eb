import type { ActionContext } from "#actions/action";
import type { Doing } from "#core/messages/doing";
import type { QuietOutcome, QuietTask, Task, Tell, WorkOptions } from "./desk";

/** What the queue needs of the store. */
export interface QueueKeeper {
  readonly tell: Tell;
  context(signal: AbortSignal, progress: ActionContext["progress"]): ActionContext;
  /** What to tell when Excel or a setting refused; null for a bug of ours. */
  refusal(error: unknown): Promise<Refusal | null>;
  /** What is being done, in the language of the pane. */
  doing(step: Doing): string;
}

/** Why work could not be done, in words. */
export interface Refusal {
  readonly sentence: string;
  /** Something is protected. */
  readonly isProtection: boolean;
  /** The same work can be tried again. */
  readonly canRetry: boolean;
}

/** One piece of work under way or waiting for its turn. */
interface Job {
  readonly stopper: AbortController;
  readonly writes: boolean;
}

/** Work that was asked for, to be asked for again. */
interface Asked {
  readonly doing: string;
  readonly task: Task;
  readonly options: WorkOptions;
}

/**
 * The work of the pane, one piece at a time. New work waits for what is under way, and stops that
 * first if it only reads. Work that only reads and has been overtaken by newer work is dropped.
 */
export class WorkQueue {
  private latest: Job | null = null;
  private refused: Asked | null = null;
  private tail: Promise<unknown> = Promise.resolve();
  private readonly quiet = new Set<AbortController>();

  constructor(private readonly keeper: QueueKeeper) {}

  /** Takes work in hand, with progress and cancel. Never rejects. */
  work(doing: string, task: Task, options: WorkOptions = {}): Promise<void> {
    const { writes = false } = options;
    if (this.latest?.writes === false) this.latest.stopper.abort();
    for (const stopper of this.quiet) stopper.abort();
    const job: Job = { stopper: new AbortController(), writes };
    this.latest = job;
    const ended = this.tail.then(async () => {
      if (writes || this.latest === job) await this.perform(job, { doing, task, options });
    });
    this.tail = ended;
    return ended;
  }

  /** Takes the work in hand again that was refused last. */
  async retry(): Promise<void> {
    if (this.refused === null) return;
    const { doing, task, options } = this.refused;
    await this.work(doing, task, options);
  }

  /** Work that shows nothing and gives way to all other. Never rejects. */
  quietly(task: QuietTask): Promise<QuietOutcome> {
    const stopper = new AbortController();
    this.quiet.add(stopper);
    const ended = this.tail.then(async () => {
      const outcome = stopper.signal.aborted ? "overtaken" : await this.read(task, stopper.signal);
      this.quiet.delete(stopper);
      return outcome;
    });
    this.tail = ended;
    return ended;
  }

  /** Cancels the running work; an action that was being applied is rolled back. */
  stop(): void {
    this.latest?.stopper.abort();
  }

  /** A reading that nobody waits for any more is given up; what is being written goes on. */
  stopReading(): void {
    if (this.latest?.writes === false) this.latest.stopper.abort();
  }

  private async perform(job: Job, asked: Asked): Promise<void> {
    const { doing, task } = asked;
    // A reading that newer work has overtaken has nothing to say any more.
    const tell: Tell = (event) => {
      if (job.writes || this.latest === job) this.keeper.tell(event);
    };
    this.refused = null;
    this.keeper.tell({ type: "work started", doing });
    try {
      const context = this.keeper.context(job.stopper.signal, (share, step) => {
        tell({ type: "work went on", share, doing: this.keeper.doing(step) });
      });
      const sentence = await task(context, tell);
      tell(sentence === null ? { type: "work ended" } : { type: "work done", sentence });
    } catch (error) {
      const refusal = await this.refusal(error);
      this.refused = refusal?.canRetry === true ? asked : null;
      if (refusal !== null) tell({ type: "work failed", ...refusal });
      else this.keeper.tell({ type: "crashed", error: asError(error) });
    }
  }

  /** The words of a sentence are loaded when they are needed, which can fail just when Excel fails: then it is said plainly. */
  private async refusal(error: unknown): Promise<Refusal | null> {
    try {
      return await this.keeper.refusal(error);
    } catch {
      return { sentence: asError(error).message, isProtection: false, canRetry: true };
    }
  }

  private async read(task: QuietTask, signal: AbortSignal): Promise<QuietOutcome> {
    try {
      await task(signal, (event) => {
        if (!signal.aborted) this.keeper.tell(event);
      });
      return signal.aborted ? "overtaken" : "done";
    } catch (error) {
      if (signal.aborted) return "overtaken";
      if ((await this.refusal(error)) === null) {
        this.keeper.tell({ type: "crashed", error: asError(error) });
      }
      return "refused";
    }
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
