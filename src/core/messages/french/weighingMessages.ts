import type { WeighingFacts } from "../weighingFacts";
import type { MessageSpeech } from "../words";
import { methodNames, modelNames } from "./modelNames";

/** Weighing criteria and comparing models: what is done, and why a project moves. */
export const weighingMessages: {
  readonly [C in keyof WeighingFacts]: (facts: WeighingFacts[C], say: MessageSpeech) => string;
} = {
  "weighs-criteria": ({ method, criteria, ratio, judges }, { speech }) =>
    `Écrit les poids de ${speech.counted(criteria, "critère", "critères")} (${methodNames[method]}${judges > 1 ? `, ${speech.number(judges)} personnes` : ""}${ratio === "" ? "" : `, ratio de cohérence ${ratio}`}). Scores et rangs suivent.`,
  "keeps-answers": ({ judges }, { speech }) =>
    `Conserve les réponses de ${speech.counted(judges, "personne", "personnes")} dans le classeur ; les poids restent tels quels.`,
  "weighs-nothing": () => "Il n’y a pas de poids à écrire.",
  "weighed-criteria": ({ method, criteria }, { speech }) =>
    `${speech.counted(criteria, "critère pondéré", "critères pondérés")} (${methodNames[method]})`,
  "kept-answers": ({ judges }, { speech }) =>
    `Réponses de ${speech.counted(judges, "personne", "personnes")} sur les poids conservées`,
  "weighed-nothing": () => "Rien pondéré",
  "compares-models": ({ models, projects, mover, places }, { speech }) =>
    `Classe ${speech.counted(projects, "projet", "projets")} selon ${speech.counted(models, "modèle", "modèles")} côte à côte sur la feuille Models${mover === "" ? " ; tous classent de la même façon." : ` ; ${mover} se déplace le plus : ${speech.counted(places, "place", "places")}.`}`,
  "compares-nothing": () => "Il n’y a pas de modèles à comparer.",
  "compared-models": ({ models }, { speech }) =>
    speech.counted(models, "modèle comparé", "modèles comparés"),
  "compared-nothing": () => "Aucun modèle comparé",
  "moves-by-part": (facts, { speech }) =>
    `${facts.project} est au rang ${facts.bestRank} selon le modèle « ${modelNames[facts.bestModel]} » et au rang ${facts.worstRank} selon « ${modelNames[facts.worstModel]} » ; avec une valeur moyenne pour ${facts.part} (${speech.number(facts.middling)} au lieu de ${speech.number(facts.found)}), ce serait ${facts.bestAfter} et ${facts.worstAfter}.`,
  "moves-far": (facts) =>
    `${facts.project} est au rang ${facts.bestRank} selon le modèle « ${modelNames[facts.bestModel]} » et au rang ${facts.worstRank} selon « ${modelNames[facts.worstModel]} ».`,
  "moves-overall": (facts) =>
    `${facts.project} est au rang ${facts.bestRank} selon le modèle « ${modelNames[facts.bestModel]} » et au rang ${facts.worstRank} selon « ${modelNames[facts.worstModel]} » ; aucun chiffre ne fait à lui seul la différence.`,
};
