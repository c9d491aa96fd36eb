import { isoDate } from "#core/time/serialDate";
import type { RiskWords } from "../riskWords";

/** Why risks are escalated and reviewed. */
export const risk: RiskWords = {
  escalation: {
    always: () => "Escalated: said so in the register.",
    portfolio: () => "Escalated: a risk of the portfolio itself.",
    score: ({ score, from }, speech) =>
      `Escalated: score ${speech.number(score)} is at or above ${speech.number(from)}.`,
    appetite: ({ score, limit }, speech) =>
      `Escalated: score ${speech.number(score)} is beyond the appetite of its category, ${speech.number(limit)}.`,
    imminent: ({ score, from }, speech) =>
      `Escalated: imminent, and score ${speech.number(score)} is at or above ${speech.number(from)}.`,
  },
  review: {
    certain: () => "Probability 100%: this is an issue, not a risk.",
    "high-without-action": ({ score }, speech) =>
      `High (score ${speech.number(score)}) and nobody does anything about it.`,
    "accepted-above-appetite": ({ score, limit }, speech) =>
      `Accepted, though score ${speech.number(score)} is at or above the appetite of ${speech.number(limit)}.`,
    "response-overdue": ({ response, due, days }, speech) =>
      `Response ${response === "" ? "" : `${response} `}was due on ${speech.day(isoDate(due))}, ${speech.counted(days, "day", "days")} ago.`,
    "review-overdue": ({ due, days }, speech) =>
      `Review was due on ${speech.day(isoDate(due))}, ${speech.counted(days, "day", "days")} ago.`,
    "not-rated": () => "Not rated: probability or impact is missing.",
    "no-owner": () => "Nobody owns it.",
  },
};
