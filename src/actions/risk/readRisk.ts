import type { Issue } from "#core/issues";
import type { ReviewEntry } from "#core/risk/reviewQueue";
import type { RiskRecord } from "#core/risk/risk";
import type { RiskBreakdown } from "#core/risk/riskBreakdown";
import type { RiskScale } from "#core/risk/riskScale";

/** What the page Risk shows, all but the simulation itself. */
export interface RiskReading {
  /** Of Risks, Scales, Appetite, Projects, Programs, Responses, SharedRisks, Issues: not in the workbook. */
  readonly lacking: readonly string[];
  /** Packs whose columns or registers are there. */
  readonly packs: Readonly<Record<RiskPack, boolean>>;
  /** The workbook is calculated by hand: what formulas show may be old. */
  readonly isManual: boolean;
  /** null = the setting is missing. */
  readonly statusDate: number | null;
  /** "GBP thousand"; "" = not set. */
  readonly unit: string;
  readonly scale: RiskScale;
  /** true = the workbook has no matrix or no bands, so the usual ones are taken. */
  readonly isScaleAssumed: boolean;
  /** What is wrong with the scale and the registers for scoring: matrix not monotone, levels not on it. */
  readonly issues: readonly Issue[];
  /** In the order of the rows, closed ones too. */
  readonly risks: readonly RiskRecord[];
  readonly review: readonly ReviewEntry[];
  readonly breakdown: RiskBreakdown;
  /** What is simulated and what cannot be. */
  readonly quantified: Quantified;
  /** What can be simulated, the portfolio first, then programs, projects, scenarios. */
  readonly scopes: readonly RiskScope[];
  /** Words for lists of the form: categories and people that the registers have. */
  readonly categories: readonly string[];
  readonly people: readonly string[];
  readonly programs: readonly NamedId[];
  readonly projects: readonly NamedId[];
}

export type RiskPack = "Quantitative risk" | "Risk description" | "Risk treatment" | "Shared risks";

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

/** How much of the register has money. */
export interface Quantified {
  readonly open: number;
  readonly withMoney: number;
  /** IDs of open risks without a cost impact or without a probability. */
  readonly without: readonly string[];
}

/** Something whose contingency can be simulated. */
export interface RiskScope extends NamedId {
  readonly kind: "portfolio" | "program" | "project" | "scenario";
  /** Open risks with money in it. */
  readonly risks: number;
  /** Open risks in it. */
  readonly open: number;
  /** Approved contingency; null = none is given. */
  readonly approved: number | null;
}
