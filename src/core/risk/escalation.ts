import { portfolioId } from "#core/register/relatesTo";
import { keyOf } from "#core/scoring/registerTable";
import type { EscalationReason, Rating, RiskStatus } from "./risk";
import { isAtLeast } from "./riskScale";

/** When a risk is shown at the level above. */
export interface EscalationRule {
  /** Residual score from which every open risk is shown; pmo_EscalateFrom. */
  readonly from: number;
  /** Residual score from which an imminent one is shown; pmo_EscalateImminent. */
  readonly imminentFrom: number;
}

/** What the rule looks at. */
export interface Escalatable {
  readonly status: RiskStatus;
  readonly relatesTo: string;
  readonly proximity: string;
  readonly residual: Rating;
  readonly appetite: number;
  readonly isAboveAppetite: boolean;
  /** Word of column Escalation: "Always", "Never", "By rule" or "". */
  readonly wish: string;
}

/**
 * The rule that lifts a risk to the level above, the strongest first: said so by hand, its score, its
 * appetite, imminence, and last that it is the portfolio's own. null = it stays where it is: closed, said
 * "Never", or no rule fits. The same as Risks[Escalated].
 */
export function escalationOf(
  risk: Escalatable,
  { from, imminentFrom }: EscalationRule,
): EscalationReason | null {
  const wish = keyOf(risk.wish);
  if (risk.status !== "Open" || wish === "never") return null;
  if (wish === "always") return { rule: "always" };
  const { score } = risk.residual;
  const isPortfolio = keyOf(risk.relatesTo) === keyOf(portfolioId);
  // A risk without a score counts as 0, as N() does in the formula.
  const reached = score ?? 0;
  if (isAtLeast(reached, from)) return { rule: "score", score: reached, from };
  if (risk.isAboveAppetite) return { rule: "appetite", score: reached, limit: risk.appetite };
  if (keyOf(risk.proximity) === "imminent" && isAtLeast(reached, imminentFrom)) {
    return { rule: "imminent", score: reached, from: imminentFrom };
  }
  return isPortfolio ? { rule: "portfolio" } : null;
}
