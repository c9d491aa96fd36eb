export interface SelectionReport {
  /** "SC-1". */
  readonly scenario: string;
  readonly status: "optimal" | "within-gap" | "stopped" | "infeasible";
  readonly measure: string;
  /** Sum over what is chosen; null = no portfolio keeps all limits. */
  readonly value: number | null;
  /** No portfolio is worth more. */
  readonly bound: number | null;
  /** (bound - value) / |value|. */
  readonly gap: number | null;
  readonly cost: number | null;
  readonly ms: number;
  readonly solver: string;
  readonly seed: number;
  /** Project IDs. */
  readonly chosen: readonly string[];
  readonly projects: readonly SelectedReport[];
  /** What dropping a limit or promise would add, dearest first. */
  readonly limits: readonly LimitReport[];
  /** What the ranking line misses, in words; "" = nothing, or not asked for. */
  readonly swap: string;
  readonly nextBest: readonly NextBestReport[];
  /** What was not worked out whole, and why, in words. */
  readonly unfinished: readonly string[];
  /** Limits that collide; null = a portfolio was found. */
  readonly infeasible: InfeasibleReport | null;
}

export interface SelectedReport {
  readonly id: string;
  readonly name: string;
  readonly result: string;
  /** In words. */
  readonly reason: string;
  /** null = the other way is impossible, or was not worked out. */
  readonly valueIfReversed: number | null;
  readonly displaces: { readonly leave: readonly string[]; readonly enter: readonly string[] };
  /** Multiple of the budget at which it enters; null = not up to 2, or not worked out. */
  readonly budgetToEnter: number | null;
  readonly staysFrom: number | null;
  /** Share of perturbed worlds in which it is chosen; null = not worked out. */
  readonly robustness: number | null;
}

export interface LimitReport {
  readonly name: string;
  readonly price: number;
}

export interface NextBestReport {
  readonly value: number;
  readonly cost: number;
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
}

export interface InfeasibleReport {
  /** In words, with what is missing. */
  readonly sentence: string;
  readonly limits: readonly CollidingReport[];
}

export interface CollidingReport {
  readonly name: string;
  /** Amounts; null where it is none. */
  readonly needed: number | null;
  readonly allowed: number | null;
  readonly short: number | null;
}

export interface FrontierReport {
  /** Of all envelopes and of the total budget. */
  readonly multiplier: number;
  readonly budget: number | null;
  /** null = no portfolio keeps all limits there. */
  readonly value: number | null;
  readonly cost: number | null;
  readonly count: number | null;
  /** Against the point before. */
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
}

export interface ReplayReport {
  readonly scenario: string;
  readonly identical: boolean;
  /** Inputs that changed since it was kept. */
  readonly changes: readonly InputChangeReport[];
  readonly differences: readonly DifferenceReport[];
}

export interface InputChangeReport {
  readonly register: string;
  /** null = too many to be counted. */
  readonly cells: number | null;
}

export interface DifferenceReport {
  /** "value", "chosen", "frontier". */
  readonly what: string;
  readonly before: string;
  readonly now: string;
}
