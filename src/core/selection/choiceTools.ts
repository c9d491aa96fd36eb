import type { ProgramSolver } from "#core/numeric/integerProgram";

/** What working out a choice needs from outside: a solver, a clock, and whoever may stop it. */
export interface ChoiceTools {
  readonly solver: ProgramSolver;
  /** Lets other events in between two solves; never rejects. */
  readonly pause: () => Promise<void>;
  readonly isCancelled: () => boolean;
  /** Clock, milliseconds. */
  readonly now: () => number;
}
