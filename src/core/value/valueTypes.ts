/** What a cost is taken to be: one uplift at a time, never two (setting pmo_CostBasis). */
export type CostBasis = "Base" | "Base + exposure" | "Base + optimism bias" | "Base + contingency";

export const costBases: readonly CostBasis[] = [
  "Base",
  "Base + exposure",
  "Base + optimism bias",
  "Base + contingency",
];

/** Which periods count: the open ones, or all (setting pmo_NpvBasis). */
export type NpvBasis = "To go" | "Whole life";

/** Point of a period at which its money is dated (setting pmo_DiscountTiming). */
export type DiscountTiming = "Start" | "Mid" | "End";

/** When a project has earned back what it costs. */
export type Payback =
  /** Years from the first counted flow, linear inside a period, and the day; `dipsAgain`: falls below zero later. */
  | {
      readonly kind: "paid-back";
      readonly years: number;
      readonly day: number;
      readonly dipsAgain: boolean;
    }
  /** The sum of flows is never below zero. */
  | { readonly kind: "at-once" }
  | { readonly kind: "never" }
  | { readonly kind: "no-flows" };

/** Rates at which the present value of flows is zero, each above -100 % and found, ascending. */
export interface RatesOfReturn {
  readonly kind: "none" | "one" | "several";
  readonly rates: readonly number[];
}

/** Money of one period. Costs and disbenefits are positive amounts; `net` has the signs. */
export interface PeriodFlow {
  readonly period: string;
  readonly isClosed: boolean;
  /** Counts in the present value. */
  readonly counts: boolean;
  readonly cost: number;
  /** Benefits less disbenefits, not weighted by confidence. */
  readonly benefit: number;
  readonly net: number;
  readonly discountFactor: number;
  /** Of counted periods up to this one; null = nothing counted yet. */
  readonly cumulative: number | null;
  readonly discountedCumulative: number | null;
}

/** What keeps a figure of the value page from being known, or changes how it is read. */
export type ValueNote =
  | "no-benefits"
  | "no-costs"
  | "closed-to-go"
  | "mostly-spent"
  | "no-project-type"
  | "optimism-floored"
  | "no-contingency";

/** What a project is worth on one cost basis. Money in the unit of the workbook. */
export interface ValueOnBasis {
  readonly basis: CostBasis;
  /** Added to the present value of cost; null = not known, see `note`. */
  readonly uplift: number | null;
  readonly costPv: number | null;
  /** Benefits times confidence less disbenefits less `costPv`. */
  readonly riskAdjustedNpv: number | null;
  /** Benefit PV (not weighted) over `costPv`; null where that is 0 or less. */
  readonly bcr: number | null;
  readonly note: ValueNote | null;
}

/** The value page of a project, a program or the portfolio. */
export interface ProjectValue {
  readonly id: string;
  readonly name: string;
  readonly npvBasis: NpvBasis;
  readonly rate: number;
  /** Present value of the base cost. */
  readonly costPv: number;
  readonly benefitPv: number;
  /** Benefits times confidence less disbenefits. */
  readonly benefitPvAdjusted: number;
  readonly npv: number;
  readonly exposure: number;
  /** Benefit PV over the base cost PV; null where that is 0 or less. */
  readonly bcr: number | null;
  readonly bases: readonly ValueOnBasis[];
  readonly payback: Payback;
  readonly discountedPayback: Payback;
  /** Of the counted flows, dated as they are discounted, a year of 365.25 days. */
  readonly irr: RatesOfReturn;
  /** Finance rate = reinvestment rate = discount rate; null without flows of both signs. */
  readonly mirr: number | null;
  readonly flows: readonly PeriodFlow[];
  readonly notes: readonly ValueNote[];
}

/** Money of a period as the registers have it, before anything is discounted. */
export interface PeriodMoney {
  readonly key: string;
  /** Serial days; the last day is included. */
  readonly start: number;
  readonly end: number;
  readonly isClosed: boolean;
}

/** Money of one benefit by period: disbenefits negative. */
export interface BenefitMoney {
  readonly id: string;
  /** 0..1; null = not given, all of it. */
  readonly confidence: number | null;
  readonly isDisbenefit: boolean;
  readonly amounts: readonly number[];
}

/** What the value of one project or program is made of. */
export interface ValueSource {
  readonly id: string;
  readonly name: string;
  readonly isClosed: boolean;
  readonly costs: readonly number[];
  readonly benefits: readonly BenefitMoney[];
  /** Expected exposure of its risks. */
  readonly exposure: number;
  /** What optimism bias adds to the costs by period; null = no project of it has a type. */
  readonly optimism: OptimismCosts | null;
  /** Approved contingency; null = not given. */
  readonly contingency: number | null;
}

export interface OptimismCosts {
  readonly costs: readonly number[];
  /** A mitigation would have gone below the published lower bound. */
  readonly isFloored: boolean;
}

/** What values are worked out from: calendar, rate and every project, program and the portfolio. */
export interface ValueInputs {
  readonly periods: readonly PeriodMoney[];
  readonly baseDate: number;
  /** Annual, above -1. */
  readonly rate: number;
  readonly timing: DiscountTiming;
  readonly npvBasis: NpvBasis;
  /** The portfolio ("PORTFOLIO") first, then programs, then projects in the order of their registers. */
  readonly sources: readonly ValueSource[];
}
