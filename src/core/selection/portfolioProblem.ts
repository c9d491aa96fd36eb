/** What a chosen portfolio is worth: the setting "Value measure". */
export type ValueMeasure = "Risk adjusted NPV" | "NPV" | "Score" | "Score x cost";

export const valueMeasures: readonly ValueMeasure[] = [
  "Risk adjusted NPV",
  "NPV",
  "Score",
  "Score x cost",
];

/**
 * Everything that choosing a portfolio depends on, read from the registers: plain data, so that it can be
 * sent to a worker, kept with a scenario and compared by its fingerprint. Projects stand in natural order
 * of their IDs, so that the order of rows changes nothing.
 */
export interface PortfolioProblem {
  readonly measure: ValueMeasure;
  /** Unit of money as it is written: "GBP thousand". */
  readonly moneyUnit: string;
  /** Annual, as a share; discounts what is shifted to later periods. */
  readonly discountRate: number;
  /** Weights of the criteria, sum 1; empty unless the measure is a score. */
  readonly weights: readonly number[];
  /** Live projects. */
  readonly projects: readonly CandidateProject[];
  /** Open periods in order. */
  readonly periods: readonly FundingPeriod[];
  /** Limit of cost over all open periods; null = none. */
  readonly totalBudget: number | null;
  readonly roles: readonly RoleCapacity[];
  readonly dependencies: readonly HardDependency[];
  readonly groups: readonly ProjectGroup[];
  readonly shares: readonly SpendShare[];
  readonly ceilings: readonly Ceiling[];
  readonly synergies: readonly Synergy[];
}

export interface CandidateProject {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly program: string;
  readonly objective: string;
  readonly category: string;
  /** In the unit of the measure; null = not known: it counts as `knownValue`. */
  readonly value: number | null;
  /** What counts in the sum: the value, or for a project without one its cost alone, negative. */
  readonly knownValue: number;
  /** Present value part that moves with time when the project starts later (benefits less costs). */
  readonly timedValue: number;
  /** Present value of its benefits inside the value; 0 where the measure is no money. */
  readonly benefitValue: number;
  /** Value 0..1 by criterion, in the order of `weights`; empty unless the measure is a score. */
  readonly criterionValues: readonly number[];
  /** Cost by open period. */
  readonly cost: readonly number[];
  /**
   * Cost that is not told by period: what is left of the budget where register Financials has no row of
   * the project. No envelope holds it; the total budget, spend shares and ceilings do.
   */
  readonly unphasedCost: number;
  /** FTE by role, then by open period. */
  readonly demand: readonly (readonly number[])[];
  /** Expected exposure of its risks, money. */
  readonly exposure: number;
  readonly score: number | null;
  readonly rank: number | null;
  readonly rule: ProjectRule;
  /** Periods by which it may start later; 0 = not. */
  readonly latestShift: number;
  /** Smallest share that can be funded, above 0 to 1; 1 = all or nothing. Value, cost, demand and exposure come by share; dependencies, groups and synergies ask only whether it is in. */
  readonly minimumShare: number;
}

export type ProjectRule =
  | { readonly kind: "free" }
  | { readonly kind: "force-in" | "force-out"; readonly reason: string }
  /** In delivery, and setting "Protect in delivery" is Yes. */
  | { readonly kind: "protected" };

export interface FundingPeriod {
  readonly key: string;
  /** Days of the period, to move values in time. */
  readonly days: number;
  /** null = no limit. */
  readonly envelope: number | null;
}

export interface RoleCapacity {
  readonly role: string;
  /** FTE by open period, with what may be overdrawn; null = not in register Capacity: no limit. */
  readonly capacity: readonly (number | null)[];
}

/** `to` only with `from`; a closed giver is no longer in the list. */
export interface HardDependency {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The giver is neither live nor closed (cancelled, unknown): the receiver cannot be chosen. */
  readonly giverIsGone: boolean;
}

/** Where a limit was set, for sentences: a row of Limits, an exclusive group, a setting. */
export type ProjectGroup =
  /** At most one. */
  | { readonly kind: "exclusive"; readonly name: string; readonly members: readonly string[] }
  /** All or none. */
  | { readonly kind: "joint"; readonly name: string; readonly members: readonly string[] }
  /** At least and at most so many of them: n of a group, coverage of an objective. */
  | {
      readonly kind: "count";
      readonly name: string;
      readonly members: readonly string[];
      readonly atLeast: number | null;
      readonly atMost: number | null;
    };

/** Cost of the members as a share of the cost of everything chosen: a balance range. */
export interface SpendShare {
  readonly name: string;
  readonly members: readonly string[];
  /** Shares 0..1; null = no limit on that side. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** A sum over members that are chosen has to lie between two amounts. */
export interface Ceiling {
  readonly name: string;
  readonly of: "cost" | "exposure";
  readonly members: readonly string[];
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** What it adds, or takes when negative, if both are chosen. */
export interface Synergy {
  readonly id: string;
  readonly first: string;
  readonly second: string;
  readonly value: number;
}
