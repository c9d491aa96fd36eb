import type { BenefitPeriod, BenefitRow } from "#core/benefits/benefit";
import type { BenefitTotals } from "#core/benefits/benefitFigures";
import type { ListedObjective, ListedProgram, ListedProject } from "#core/benefits/benefitBook";
import type { BenefitMap, BenefitReview, DoubleCount } from "#core/benefits/benefitViews";
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
  readonly programs: readonly ListedProgram[];
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
