import type { ActionContext } from "#actions/action";
import type { PaneEvent, PaneState } from "./reducer";
import type { Texts } from "./texts/texts";

/** Changes the state; silent when newer work has overtaken the teller. */
export type Tell = (event: PaneEvent) => void;

/** A piece of work. What it returns is told to the user as a sentence; null says nothing. */
export type Task = (context: ActionContext, tell: Tell) => Promise<string | null>;

/** Work of the pane itself, of which the user need not know: it only reads. */
export type QuietTask = (signal: AbortSignal, tell: Tell) => Promise<void>;

/** "overtaken": the user asked for something meanwhile. "refused": Excel did not answer. */
export type QuietOutcome = "done" | "overtaken" | "refused";

export interface WorkOptions {
  /** It changes the workbook: it is never overtaken, and Cancel rolls it back. */
  readonly writes?: boolean;
}

/** What somebody has done to the workbook, after the overview has been read again. */
export interface RegisterChange {
  /** Registers in whose tables or sheets something changed, and those that came, went or moved. */
  readonly registers: ReadonlySet<string>;
  /** Sheets or tables were added, deleted, renamed or protected. */
  readonly isStructural: boolean;
  /** Another author took part. */
  readonly isRemote: boolean;
}

/** What the pane's store gives to the controllers of its pages. */
export interface PaneDesk {
  texts(): Texts;
  getState(): PaneState;
  tell: Tell;
  /**
   * Takes work in hand, one piece after the other, with progress and Cancel. What Excel refuses
   * becomes a message, a bug of ours reaches the error boundary; the promise never rejects.
   */
  work(doing: string, task: Task, options?: WorkOptions): Promise<void>;
  /** Reads without a word when nothing else is under way; gives way to what the user asks for. */
  quietly(task: QuietTask): Promise<QuietOutcome>;
  /** Tells of changes that people make in the workbook, not of our own; the result ends it. */
  onChange(listener: (change: RegisterChange) => void): () => void;
  /** Reads again what the workbook holds, inside a piece of work. */
  readOverview(tell: Tell, signal?: AbortSignal): Promise<void>;
}
