/** How a risk problem is simulated. */
export interface SimulationOptions {
  /** 1,000 to 1,000,000; beyond them the nearer end counts. */
  readonly trials: number;
  readonly seed: number;
  /** Which percentiles are asked for, 0..1 each, such as 0.1, 0.5, 0.8, 0.9. */
  readonly levels: readonly number[];
  /** The percentile that contingency is set by: for drivers (the mean beyond it) and responses. */
  readonly confidence: number;
  /** How many drivers are named by scope; 0 = none, which is faster. */
  readonly drivers: number;
  /** Whether it is worked out what each response buys. */
  readonly responses: boolean;
}

/** A percentile of the total, with the 95 % interval that its order statistics give. */
export interface Percentile {
  /** 0..1 */
  readonly level: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A risk that the total hangs on. */
export interface Driver {
  readonly id: string;
  /** Spearman's rank correlation of its outcome with the total, -1..1; 0 where either never changes. */
  readonly correlation: number;
  /** Its mean outcome, and its mean in the trials that reach the percentile of `confidence`. */
  readonly mean: number;
  readonly tailMean: number;
}

/** What the register risks of one scope may cost together. */
export interface ScopeSimulation {
  readonly id: string;
  /** How many risks are in it. */
  readonly risks: number;
  /** Expected value: chance times mean impact, exactly. */
  readonly expected: number;
  /** Mean and standard deviation of the trials. */
  readonly mean: number;
  readonly deviation: number;
  /** One a level asked for, in that order. */
  readonly percentiles: readonly Percentile[];
  /** P0, P1 ... P100: 101 amounts, never falling. */
  readonly curve: readonly number[];
  readonly approved: number | null;
  /** Share of trials that cost more than what is approved; null = nothing is known to be approved. */
  readonly exceedance: number | null;
  /** The strongest correlation first. */
  readonly drivers: readonly Driver[];
}

/** Mean and percentile of `confidence` of the first scope. */
export interface ContingencyNeed {
  readonly mean: number;
  readonly percentile: number;
}

/** What a response buys: the first scope without it and with it, all else unchanged, by the same luck. */
export interface ResponseEffect {
  /** The risk. */
  readonly id: string;
  readonly before: ContingencyNeed;
  readonly after: ContingencyNeed;
}

/** What a simulation found. */
export interface Simulation {
  readonly trials: number;
  readonly seed: number;
  readonly confidence: number;
  /** In the order of the problem. */
  readonly scopes: readonly ScopeSimulation[];
  /** By risk, the largest saving first. */
  readonly responses: readonly ResponseEffect[];
  /** All responses together; null where there are none. */
  readonly allResponses: Omit<ResponseEffect, "id"> | null;
}

/** How far a simulation is. */
export interface SimulationProgress {
  /** 0..1 */
  readonly done: number;
}
