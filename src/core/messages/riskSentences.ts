import type { EscalationReason } from "#core/risk/risk";
import type { ReviewReason } from "#core/risk/reviewQueue";
import type { RiskWords } from "./riskWords";
import type { Speech } from "./speech";
import type { Words } from "./words";

/** The rule that lifted a risk to the level above: "Escalated: score 16 is at or above 15." */
export function escalationSentence(reason: EscalationReason, words: Words): string {
  return words.speech.spaced(escalationText(words.risk.escalation, reason, words.speech));
}

/** Why somebody should look at a risk: "Review was due on 2026-09-18, 12 days ago." */
export function reviewSentence(reason: ReviewReason, words: Words): string {
  return words.speech.spaced(reviewText(words.risk.review, reason, words.speech));
}

function escalationText(
  table: RiskWords["escalation"],
  reason: EscalationReason,
  speech: Speech,
): string {
  // The table pairs each rule with its own function; the type system cannot follow that by itself.
  const text = table[reason.rule] as (reason: EscalationReason, speech: Speech) => string;
  return text(reason, speech);
}

function reviewText(table: RiskWords["review"], reason: ReviewReason, speech: Speech): string {
  const text = table[reason.reason] as (reason: ReviewReason, speech: Speech) => string;
  return text(reason, speech);
}
