import type { BenefitPeriod, BenefitRow } from "#core/benefits/benefit";
import type {
  BenefitMap,
  BenefitReview,
  BenefitTotal,
  DoubleCount,
  MeasureTotal,
} from "#core/benefits/benefitViews";
import type { Issue } from "#core/issues";
import type { CostBasis, NpvBasis, ValueInputs } from "#core/value/valueTypes";

/** What the page Benefits shows: all of it read, nothing written. */
export interface BenefitsReading {
  /** Registers that are missing: nothing is shown without Benefits. */
  readonly lacking: readonly string[];
  /** Packs whose columns or registers are there. */
  readonly packs: Readonly<Record<BenefitPack, boolean>>;
  readonly isManual: boolean;
  /** Serial day; null = not set. */
  readonly statusDate: number | null;
  /** "GBP thousand". */
  readonly moneyUnit: string;
  readonly costBasis: CostBasis;
  readonly npvBasis: NpvBasis;
  readonly rate: number;
  /** Key that add-benefit would give. */
  readonly nextId: string;
  /** People in the registers, for lists. */
  readonly owners: readonly string[];
  /** Measures in use, for lists. */
  readonly measures: readonly string[];
  readonly periods: readonly BenefitPeriod[];
  /** All rows, withdrawn ones too, in the order of the register. */
  readonly benefits: readonly BenefitRow[];
  readonly objectives: readonly ListedObjective[];
  readonly projects: readonly ListedProject[];
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  readonly totals: BenefitTotals;
  readonly review: readonly BenefitReview[];
  readonly map: BenefitMap;
  readonly doubles: readonly DoubleCount[];
  /** For `valueOf` of core/value; null = no calendar, base date or rate: `issues` says which. */
  readonly value: ValueInputs | null;
  readonly issues: readonly Issue[];
}

export type BenefitPack =
  "Benefit profile" | "Objective shares" | "Optimism bias" | "Quantitative risk";

export interface BenefitTotals {
  readonly portfolio: BenefitTotal;
  readonly programs: readonly BenefitTotal[];
  readonly projects: readonly BenefitTotal[];
  readonly objectives: readonly BenefitTotal[];
  readonly classes: readonly BenefitTotal[];
  readonly measures: readonly MeasureTotal[];
}

export interface ListedObjective {
  readonly id: string;
  readonly name: string;
  /** Share of all weights; null = no weights. */
  readonly weight: number | null;
  /** Share of forecast cost, and its difference from the weight. */
  readonly spend: number | null;
  readonly gap: number | null;
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
  readonly cost: number | null;
}
