import type { Benefit, BenefitPeriod, ObjectiveShare } from "./benefit";

/** The registers that benefits hang on, as typed records. */
export interface BenefitBook {
  /** Serial day; null = not set. */
  readonly statusDate: number | null;
  /** Share of the plan below which a benefit is Amber, and Red. */
  readonly thresholds: { readonly amber: number; readonly red: number };
  /** By their first day. */
  readonly periods: readonly BenefitPeriod[];
  /** In the order of the register, withdrawn ones too. */
  readonly benefits: readonly Benefit[];
  readonly projects: readonly ListedProject[];
  readonly programs: readonly ListedProgram[];
  readonly objectives: readonly ListedObjective[];
  /** Entered shares, by benefit in small letters; empty = the primary objective has all of it. */
  readonly shares: ReadonlyMap<string, readonly ObjectiveShare[]>;
}

export interface ListedObjective {
  readonly id: string;
  readonly name: string;
  /** Share of all weights; null = no weights. */
  readonly weight: number | null;
  /** Share of the forecast cost of live projects, and its difference from the weight. */
  readonly spend: number | null;
  readonly gap: number | null;
}

export interface ListedProgram {
  readonly id: string;
  readonly name: string;
  readonly contingency: number | null;
}

export interface ListedProject {
  readonly id: string;
  readonly name: string;
  readonly program: string;
  readonly stage: string;
  readonly category: string;
  readonly manager: string;
  readonly objective: string;
  /** Serial days; null = blank. */
  readonly start: number | null;
  readonly finish: number | null;
  readonly baselineFinish: number | null;
  readonly isLive: boolean;
  readonly isEnabler: boolean;
  /** Forecast cost, or the budget where nothing is forecast; null = neither. */
  readonly cost: number | null;
  readonly projectType: string;
  /** Share of the optimism bias that is mitigated. */
  readonly mitigation: number;
  readonly exposure: number;
  readonly contingency: number | null;
}
