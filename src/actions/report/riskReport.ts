/** Amounts are in the money unit of the workbook; opportunities lower them. */
export interface ContingencyReport extends ScopeFigures {
  /** "PORTFOLIO", or the ID of a program, project or scenario. */
  readonly scope: string;
  readonly trials: number;
  readonly seed: number;
  /** The percentile that sets contingency: 0.8 is P80. */
  readonly confidence: number;
  readonly correlation: { readonly all: number; readonly category: number };
  /** Open risks in the scope, and those among them with money: the figures cover only these. */
  readonly open: number;
  readonly risks: number;
  /** What the total hangs on, the strongest first. */
  readonly drivers: readonly DriverReport[];
  /** Programs and projects inside the scope, by the same draws. */
  readonly scopes: readonly ScopeReport[];
  /** By risk: contingency without and with its responses, the largest saving first. */
  readonly responses: readonly ResponseReport[];
  /** All responses together; null = not worked out. */
  readonly allResponses: Omit<ResponseReport, "id"> | null;
}

export interface ScopeReport extends ScopeFigures {
  readonly id: string;
  readonly name: string;
  readonly kind: "portfolio" | "program" | "project" | "scenario";
  readonly risks: number;
}

export interface ScopeFigures {
  /** Probability times mean impact, added up. */
  readonly expected: number;
  /** Of the trials. */
  readonly mean: number;
  readonly deviation: number;
  readonly p10: number;
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
  /** Each percentile with the 95 % interval of its order statistics. */
  readonly intervals: readonly IntervalReport[];
  /** Approved contingency; null = none is given. */
  readonly approved: number | null;
  /** Share of trials that cost more than that. */
  readonly exceedance: number | null;
}

export interface IntervalReport {
  readonly level: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface DriverReport {
  /** Risk ID. */
  readonly id: string;
  /** Rank correlation of the risk with the total, -1..1. */
  readonly correlation: number;
  readonly mean: number;
  /** Mean of the risk where the total reaches the percentile of `confidence`. */
  readonly tailMean: number;
}

export interface ResponseReport {
  /** Risk ID. */
  readonly id: string;
  readonly before: { readonly mean: number; readonly percentile: number };
  readonly after: { readonly mean: number; readonly percentile: number };
}
