/** What is tried: a project that moves by days, or that is cancelled. */
export type Move =
  | { readonly kind: "shift"; readonly project: string; readonly days: number }
  | { readonly kind: "cut"; readonly project: string };

/** Where projects are after a ripple (D-04). */
export interface Ripple {
  /** Projects whose dates differ, in natural order of their IDs. */
  readonly pushed: readonly PushedProject[];
  /** Days by which each project is later, by ID; none = 0. */
  readonly shifts: ReadonlyMap<string, number>;
}

export interface PushedProject {
  readonly id: string;
  /** Days that were asked for; 0 = it was pushed only. */
  readonly asked: number;
  /** Days by which what is open of it is later, pushes included. */
  readonly days: number;
  /** IDs of the dependencies that hold it there; empty = it is where it was asked to be. */
  readonly by: readonly string[];
}
