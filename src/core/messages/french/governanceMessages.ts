import type { GateOutcome, GovernanceFacts } from "../governanceFacts";
import type { MessageSpeech } from "../words";

const ends: Readonly<Record<GateOutcome, string>> = {
  go: "franchit le passage",
  hold: "est suspendu au passage",
  recycle: "retourne au travail avant le passage",
  stop: "est arrêté au passage",
};

/** Accueillir des projets, franchir des passages, décider. */
export const governanceMessages: {
  readonly [C in keyof GovernanceFacts]: (facts: GovernanceFacts[C], say: MessageSpeech) => string;
} = {
  "adds-project": ({ project, title, stage, scored, unscored }, { speech }) =>
    `Ajoute ${project} ${title} à l'étape ${stage}${scored === 0 ? "" : ` avec ${speech.counted(scored, "note", "notes")}`}${unscored === 0 ? "" : ` ; ${speech.counted(unscored, "critère reste", "critères restent")} sans note`}.`,
  "adds-no-project": () => "Aucun projet n'est ajouté.",
  "advances-stage": ({ project, gate, from, to, unmet, byException }, { speech }) =>
    `${project} franchit le passage ${gate} de ${from} à ${to}${byException ? " par exception" : ""}${unmet === 0 ? "" : ` ; ${speech.counted(unmet, "contrôle n'est pas rempli", "contrôles ne sont pas remplis")}`}.`,
  "decides-gate": ({ project, gate, outcome, stage }) =>
    `${project} ${ends[outcome]} ${gate} ; son étape est ${stage}.`,
  "advances-nothing": () => "Aucun projet ne change d'étape.",
  "raises-decision": ({ decision, relatesTo }) =>
    `Demande une décision sur ${relatesTo} : ${decision} dans le registre Decisions, en attente.`,
  "raises-nothing": () => "Aucune décision n'est demandée.",
  "records-decision": ({ decision, outcome }) => `Consigne ${decision} comme ${outcome}.`,
  "records-nothing": () => "Aucune décision n'est consignée.",
  "added-project": ({ project, title }) => `Projet ${project} ${title} ajouté`,
  "added-no-project": () => "Aucun projet ajouté",
  "advanced-stage": ({ project, to }) => `${project} passé à l'étape ${to}`,
  "decided-gate": ({ project, gate, outcome }) =>
    `Passage ${gate} décidé : ${project} ${ends[outcome]} ${gate}`,
  "advanced-nothing": () => "Aucune étape changée",
  "raised-decision": ({ decision, relatesTo }) => `Décision ${decision} demandée sur ${relatesTo}`,
  "raised-nothing": () => "Rien demandé",
  "recorded-decision": ({ decision, outcome }) => `${decision} consignée comme ${outcome}`,
  "recorded-nothing": () => "Rien consigné",
  "gate-decision": ({ project, title, gate, from, to, outcome }) =>
    `${project} ${title} ${ends[outcome]} ${gate}, de ${from} à ${to}`,
  "gate-rationale": ({ rationale, conditions, exception, unmet }) =>
    [
      rationale,
      conditions === "" ? "" : `Conditions : ${conditions}`,
      exception === "" ? "" : `Exception : ${exception}`,
      unmet === "" ? "" : `Non rempli : ${unmet}`,
    ]
      .filter((part) => part !== "")
      .join(" | "),
};
