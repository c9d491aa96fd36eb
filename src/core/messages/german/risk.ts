import { isoDate } from "#core/time/serialDate";
import type { RiskWords } from "../riskWords";

/** Warum Risiken nach oben gegeben und angesehen werden. */
export const risk: RiskWords = {
  escalation: {
    always: () => "Nach oben gegeben: so im Register bestimmt.",
    portfolio: () => "Nach oben gegeben: ein Risiko des Portfolios selbst.",
    score: ({ score, from }, speech) =>
      `Nach oben gegeben: Wert ${speech.number(score)} erreicht ${speech.number(from)}.`,
    appetite: ({ score, limit }, speech) =>
      `Nach oben gegeben: Wert ${speech.number(score)} übersteigt die Risikobereitschaft seiner Kategorie, ${speech.number(limit)}.`,
    imminent: ({ score, from }, speech) =>
      `Nach oben gegeben: steht bevor, und Wert ${speech.number(score)} erreicht ${speech.number(from)}.`,
  },
  review: {
    certain: () => "Wahrscheinlichkeit 100 %: Das ist ein Problem, kein Risiko.",
    "high-without-action": ({ score }, speech) =>
      `High (Wert ${speech.number(score)}), und niemand tut etwas.`,
    "accepted-above-appetite": ({ score, limit }, speech) =>
      `Akzeptiert, obwohl Wert ${speech.number(score)} die Risikobereitschaft ${speech.number(limit)} erreicht.`,
    "response-overdue": ({ response, due, days }, speech) =>
      `Maßnahme ${response === "" ? "" : `${response} `}war am ${speech.day(isoDate(due))} fällig, vor ${speech.counted(days, "Tag", "Tagen")}.`,
    "review-overdue": ({ due, days }, speech) =>
      `Überprüfung war am ${speech.day(isoDate(due))} fällig, vor ${speech.counted(days, "Tag", "Tagen")}.`,
    "not-rated": () => "Nicht bewertet: Wahrscheinlichkeit oder Auswirkung fehlt.",
    "no-owner": () => "Niemand ist zuständig.",
  },
};
