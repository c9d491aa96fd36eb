import type { Move } from "./ripple";

/** What moves would change, before anything is written. */
export interface WhatIf {
  readonly moves: readonly Move[];
  /** Projects whose dates change or that are cancelled: those asked for, then those pushed. */
  readonly projects: readonly ProjectChange[];
  /** Dependencies whose float changes, conflicts first. */
  readonly dependencies: readonly DependencyChange[];
  readonly milestones: readonly MilestoneChange[];
  /** Role and period whose demand changes. */
  readonly capacity: readonly CapacityChange[];
  readonly benefits: readonly BenefitChange[];
  readonly values: readonly ValueChange[];
  readonly objectives: readonly ObjectiveChange[];
  /** The one table: everything above, and the totals, as rows. */
  readonly lines: readonly WhatIfLine[];
  /** What could not be moved whole, and why. */
  readonly notes: readonly WhatIfNote[];
}

export interface Change {
  readonly before: number | null;
  readonly after: number | null;
}

export interface ProjectChange {
  readonly id: string;
  readonly name: string;
  readonly cause: "asked" | "pushed" | "cut";
  /** Days by which what is open of it is later. */
  readonly days: number;
  /** Dependencies that hold it there. */
  readonly by: readonly string[];
  readonly start: Change;
  readonly finish: Change;
}

export interface DependencyChange {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly strength: "Hard" | "Soft";
  readonly float: Change;
  /** Conflict before and after; a giver that is cancelled leaves a broken one. */
  readonly change: "new" | "worse" | "less" | "solved" | "broken" | "float";
}

export interface MilestoneChange {
  readonly id: string;
  readonly name: string;
  readonly project: string;
  readonly isKey: boolean;
  readonly date: Change;
}

export interface CapacityChange {
  readonly role: string;
  readonly period: string;
  /** Whose demand: what is promised (C-01), or everything live. */
  readonly basis: "promised" | "live";
  /** FTE with tolerance; null = not in register Capacity. */
  readonly capacity: number | null;
  readonly demand: Change;
  /** Capacity less demand, below 0 = short. */
  readonly gap: Change;
}

export interface BenefitChange {
  readonly id: string;
  readonly name: string;
  readonly relatesTo: string;
  readonly days: number;
  /** First day on which it counts. */
  readonly start: Change;
}

/** Present values of a project; `id` "" = the portfolio, each risk and benefit once. */
export interface ValueChange {
  readonly id: string;
  readonly costPv: Change;
  readonly benefitPv: Change;
  readonly npv: Change;
  readonly riskAdjustedNpv: Change;
  readonly exposure: Change;
}

export interface ObjectiveChange {
  readonly id: string;
  readonly name: string;
  /** Live projects whose objective it is. */
  readonly projects: Change;
  readonly benefitPv: Change;
}

export type WhatIfMeasure =
  | "start"
  | "finish"
  | "float"
  | "milestone"
  | "gap-promised"
  | "gap-live"
  | "benefit-start"
  | "hard-conflicts"
  | "soft-conflicts"
  | "broken-dependencies"
  | "short-cells"
  | "cost-pv"
  | "benefit-pv"
  | "npv"
  | "risk-adjusted-npv"
  | "exposure"
  | "objective-projects"
  | "objective-benefits";

/** A row of the table: "Finish of P-003: 2027-05-15, 2027-07-14, +60 days (D-04)". */
export interface WhatIfLine {
  readonly measure: WhatIfMeasure;
  /** Project, dependency, milestone, "Developer 2027-Q1", objective; "" = the portfolio. */
  readonly subject: string;
  readonly name: string;
  readonly unit: "date" | "days" | "FTE" | "money" | "count";
  readonly before: number | null;
  readonly after: number | null;
  /** After less before; null where one is missing. */
  readonly difference: number | null;
  /** Rule of docs/schedule.md that gives it: "D-04". */
  readonly rule: string;
}

export type WhatIfNote =
  | { readonly code: "not-moved"; readonly project: string; readonly reason: string }
  /** Money that moves past the last period stays in it. */
  | { readonly code: "past-calendar"; readonly project: string; readonly amount: number }
  /** FTE-days that move past the last period are in no period. */
  | { readonly code: "demand-past-calendar"; readonly project: string; readonly role: string };
