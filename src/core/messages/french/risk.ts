import { isoDate } from "#core/time/serialDate";
import type { RiskWords } from "../riskWords";

/** Pourquoi des risques sont remontés et revus. */
export const risk: RiskWords = {
  escalation: {
    always: () => "Remonté : décidé ainsi dans le registre.",
    portfolio: () => "Remonté : un risque du portefeuille lui-même.",
    score: ({ score, from }, speech) =>
      `Remonté : la note ${speech.number(score)} atteint ${speech.number(from)}.`,
    appetite: ({ score, limit }, speech) =>
      `Remonté : la note ${speech.number(score)} dépasse l’appétence de sa catégorie, ${speech.number(limit)}.`,
    imminent: ({ score, from }, speech) =>
      `Remonté : imminent, et la note ${speech.number(score)} atteint ${speech.number(from)}.`,
  },
  review: {
    certain: () => "Probabilité 100 % : c’est un problème, pas un risque.",
    "high-without-action": ({ score }, speech) =>
      `High (note ${speech.number(score)}), et personne ne fait rien.`,
    "accepted-above-appetite": ({ score, limit }, speech) =>
      `Accepté, bien que la note ${speech.number(score)} atteigne l’appétence de ${speech.number(limit)}.`,
    "response-overdue": ({ response, due, days }, speech) =>
      `La réponse ${response === "" ? "" : `${response} `}était prévue le ${speech.day(isoDate(due))}, il y a ${speech.counted(days, "jour", "jours")}.`,
    "review-overdue": ({ due, days }, speech) =>
      `La revue était prévue le ${speech.day(isoDate(due))}, il y a ${speech.counted(days, "jour", "jours")}.`,
    "not-rated": () => "Non coté : la probabilité ou l’impact manque.",
    "no-owner": () => "Personne n’en répond.",
  },
};
