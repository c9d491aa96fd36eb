import type { EscalationReason } from "#core/risk/risk";
import type { ReviewReason } from "#core/risk/reviewQueue";
import type { Words } from "./words";

/** The rule that lifted a risk to the level above: "Escalated: score 16 is at or above 15." */
export function escalationSentence(reason: EscalationReason, words: Words): string {
  return words.speech.spaced(escalationText(reason.rule, reason, words));
}

/** Why somebody should look at a risk: "Review overdue by 12 days, due 2026-09-18." */
export function reviewSentence(reason: ReviewReason, words: Words): string {
  return words.speech.spaced(reviewText(reason.reason, reason, words));
}

function escalationText<K extends EscalationReason["rule"]>(
  rule: K,
  reason: EscalationReason,
  words: Words,
): string {
  return words.risk.escalation[rule](
    reason as Extract<EscalationReason, { rule: K }>,
    words.speech,
  );
}

function reviewText<K extends ReviewReason["reason"]>(
  kind: K,
  reason: ReviewReason,
  words: Words,
): string {
  return words.risk.review[kind](reason as Extract<ReviewReason, { reason: K }>, words.speech);
}
