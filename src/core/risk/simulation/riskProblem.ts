/** How large the impact of a risk is if it happens. */
export type ImpactShape = "Fixed" | "Triangular" | "PERT" | "Lognormal" | "Uniform";

/**
 * What a risk costs (or gains, for an opportunity) if it happens, in the money unit of the workbook; 0 or
 * more, low <= likely <= high.
 *
 * - Fixed: `likely` always.
 * - Triangular: from low over likely, the most frequent, to high.
 * - PERT: the same three points, less weight on the ends (beta, lambda 4).
 * - Lognormal: low is exceeded in 9 of 10 cases (P10), high in 1 of 10 (P90); likely does not count.
 * - Uniform: anything from low to high alike; likely does not count.
 */
export interface Impact {
  readonly shape: ImpactShape;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Chance and size of a risk. */
export interface RiskSize {
  /** 0..1 */
  readonly probability: number;
  readonly impact: Impact;
}

/** A risk that may happen once, with money. */
export interface SimulatedRisk extends RiskSize {
  /** Names its random numbers: the same risk has the same luck in every run of a seed. */
  readonly id: string;
  /** 1 = a threat, costs; -1 = an opportunity, gains. */
  readonly sign: 1 | -1;
  /** Risks of one category share part of their luck; "" = of none. */
  readonly category: string;
  /** Without its response; null = it has none that changes anything. */
  readonly before: RiskSize | null;
}

/** How much luck is shared: 0..1 each, below 1 together. */
export interface RiskCorrelation {
  /** Correlation of the normal scores of any two risks. */
  readonly all: number;
  /** What two risks of one category have more. */
  readonly category: number;
}

/** A portfolio, program, project or scenario whose contingency is asked for. */
export interface RiskScope {
  readonly id: string;
  /** Its risks, as positions in `risks`, each once. */
  readonly risks: readonly number[];
  /** Of each of them the share that falls on this scope, 0..1; 1 for a risk that is its own. */
  readonly shares: readonly number[];
  /** Approved contingency; null = unknown. */
  readonly approved: number | null;
}

/** Everything that is drawn together: one luck for all scopes, so that they add up. */
export interface RiskProblem {
  readonly risks: readonly SimulatedRisk[];
  readonly correlation: RiskCorrelation;
  /** The first one, the portfolio as a rule, is what responses are judged by. */
  readonly scopes: readonly RiskScope[];
}
