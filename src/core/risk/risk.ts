import type { ImpactShape } from "./simulation/riskProblem";
import type { RiskLevel } from "./riskScale";

export type RiskType = "Threat" | "Opportunity";
export type RiskStatus = "Open" | "Closed" | "Realised";

/** Levels of probability and impact, 1 is the lowest; null = not rated, or not on the scale. */
export interface Levels {
  readonly probability: number | null;
  readonly impact: number | null;
}

/** Levels with what the matrix makes of them. */
export interface Rating extends Levels {
  readonly score: number | null;
  readonly level: RiskLevel | null;
}

/** Which rule lifted a risk to the level above. */
export type EscalationReason =
  | { readonly rule: "always" }
  | { readonly rule: "portfolio" }
  | { readonly rule: "score"; readonly score: number; readonly from: number }
  | { readonly rule: "appetite"; readonly score: number; readonly limit: number }
  | { readonly rule: "imminent"; readonly score: number; readonly from: number };

/** A risk as it is registered, with what follows from it. */
export interface RiskRecord {
  /** Body row of register Risks, from 0. */
  readonly row: number;
  readonly id: string;
  /** A project, a program, or PORTFOLIO, as written. */
  readonly relatesTo: string;
  readonly type: RiskType;
  /** Risk breakdown structure, level 1 and 2; "" = none. */
  readonly category: string;
  readonly subcategory: string;
  readonly text: string;
  readonly owner: string;
  readonly status: RiskStatus;
  readonly proximity: string;
  /** Serial days; null = none. */
  readonly raisedOn: number | null;
  readonly reviewOn: number | null;
  readonly inherent: Rating;
  readonly residual: Rating;
  /** Where the responses shall bring it; levels null = no target is set. */
  readonly target: Rating;
  /** Inherent levels with the stated effects of the responses; null = no response states one. */
  readonly afterResponses: Rating | null;
  /** Residual levels are formulas that follow the responses. */
  readonly isDerived: boolean;
  /** Word of column Response; "" = none. */
  readonly response: string;
  readonly responseAction: string;
  readonly responseCost: number | null;
  readonly responseDue: number | null;
  readonly responses: readonly RiskResponse[];
  /** Score limit of its category. */
  readonly appetite: number;
  /** An open threat at or beyond its appetite. */
  readonly isAboveAppetite: boolean;
  /** null = not shown at the level above. */
  readonly escalation: EscalationReason | null;
  /** Typed probability, else the middle of the band of its residual level; 0..1. */
  readonly probability: number | null;
  /** null = no cost impact: it is not in any sum of money. */
  readonly impact: MoneyImpact | null;
  /** The cells that it comes from as they stand. */
  readonly typed: TypedMoney;
  /** Signed probability x mean impact of an open risk, opportunities negative; 0 where money is not known. */
  readonly exposure: number;
  /** Other projects that bear a part of it, and what they bear: shares of 0..1, together at most 1. */
  readonly shares: readonly RiskShare[];
}

/** Input cells of the money of a risk; null and "" = blank, no number, or no such column. */
export interface TypedMoney {
  readonly probability: number | null;
  readonly likely: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly shape: string;
}

/** What a risk costs if it happens (what it gains, for an opportunity), in the money unit of the workbook. */
export interface MoneyImpact {
  /** Most likely amount. */
  readonly likely: number;
  /** Best and worst case; null = not given. */
  readonly low: number | null;
  readonly high: number | null;
  /** "Fixed" where one of the two is missing. */
  readonly shape: ImpactShape;
  readonly mean: number;
}

export interface RiskShare {
  readonly project: string;
  readonly share: number;
}

/** One thing done about a risk: a row of register Responses. */
export interface RiskResponse {
  readonly row: number;
  readonly id: string;
  readonly risk: string;
  readonly response: string;
  readonly action: string;
  readonly owner: string;
  readonly due: number | null;
  readonly cost: number | null;
  readonly status: "Planned" | "In progress" | "Done" | "Cancelled";
  /** Whole levels, -1 = one level lower. */
  readonly probabilityChange: number;
  readonly impactChange: number;
  /** Change of the money impact as a share, -0.4 = 40 % less. */
  readonly costChange: number;
  /** Due before the status date and neither done nor cancelled. */
  readonly isOverdue: boolean;
}
