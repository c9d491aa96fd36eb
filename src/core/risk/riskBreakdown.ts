/** What some open risks come to. Money in the unit of the workbook. */
export interface RiskSums {
  /** Open risks, threats and opportunities. */
  readonly open: number;
  readonly threats: number;
  readonly opportunities: number;
  readonly high: number;
  readonly moderate: number;
  readonly low: number;
  /** Open risks without a level. */
  readonly unrated: number;
  readonly aboveAppetite: number;
  /** Expected exposure of threats, 0 or more. */
  readonly grossThreats: number;
  /** Expected gain of opportunities, 0 or more. */
  readonly grossOpportunities: number;
  /** `grossThreats` less `grossOpportunities`. */
  readonly net: number;
  /** Open risks whose money is not known: they are in none of the sums. */
  readonly withoutMoney: number;
}

/** A node of the risk breakdown structure. */
export interface CategoryNode extends RiskSums {
  /** "" = risks without a category. */
  readonly category: string;
  /** Share of the gross threats of all, 0..1; null where there are none. */
  readonly concentration: number | null;
  /** Level 2; empty where no risk of the category has one. */
  readonly children: readonly CategoryNode[];
}

/** The open risks of one project or program, or of the portfolio itself, by category. */
export interface OwnerLine extends RiskSums {
  readonly kind: "project" | "program" | "portfolio" | "unknown";
  /** ID as in the registers; "PORTFOLIO". */
  readonly id: string;
  readonly name: string;
  /** Program of a project, ID; "" = none. */
  readonly program: string;
  readonly byCategory: readonly { readonly category: string; readonly sums: RiskSums }[];
}

/** Open risks by category and by what they relate to; a shared risk counts by its shares, once in all. */
export interface RiskBreakdown {
  readonly all: RiskSums;
  readonly categories: readonly CategoryNode[];
  readonly owners: readonly OwnerLine[];
}
