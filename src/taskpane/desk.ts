import type { ActionContext } from "#actions/action";
import type { PaneEvent, PaneState } from "./reducer";
import type { Texts } from "./texts/texts";

/** Changes the state; silent when newer work has overtaken the teller. */
export type Tell = (event: PaneEvent) => void;

/** A piece of work. What it returns is told to the user as a sentence; null says nothing. */
export type Task = (context: ActionContext, tell: Tell) => Promise<string | null>;

export interface WorkOptions {
  /** It changes the workbook: it is never overtaken, and Cancel rolls it back. */
  readonly writes?: boolean;
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
  /** Reads again what the workbook holds, inside a piece of work. */
  readOverview(tell: Tell): Promise<void>;
}
