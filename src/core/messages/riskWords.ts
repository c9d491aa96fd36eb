import type { EscalationReason } from "#core/risk/risk";
import type { ReviewReason } from "#core/risk/reviewQueue";
import type { Speech } from "./speech";

/** How a language says why a risk is shown at the level above, and why somebody should look at it. */
export interface RiskWords {
  readonly escalation: {
    readonly [K in EscalationReason["rule"]]: (
      reason: Extract<EscalationReason, { rule: K }>,
      speech: Speech,
    ) => string;
  };
  readonly review: {
    readonly [K in ReviewReason["reason"]]: (
      reason: Extract<ReviewReason, { reason: K }>,
      speech: Speech,
    ) => string;
  };
}
