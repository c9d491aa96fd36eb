import type { WeighingFacts } from "../weighingFacts";
import type { MessageSpeech } from "../words";
import { methodNames, modelNames } from "./modelNames";

/** Weighing criteria and comparing models: what is done, and why a project moves. */
export const weighingMessages: {
  readonly [C in keyof WeighingFacts]: (facts: WeighingFacts[C], say: MessageSpeech) => string;
} = {
  "weighs-criteria": ({ method, criteria, ratio, judges }, { speech }) =>
    `Schreibt die Gewichte von ${speech.counted(criteria, "Kriterium", "Kriterien")} (${methodNames[method]}${judges > 1 ? `, ${speech.number(judges)} Personen` : ""}${ratio === "" ? "" : `, Konsistenzverhältnis ${ratio}`}). Bewertungen und Ränge folgen.`,
  "keeps-answers": ({ judges }, { speech }) =>
    `Bewahrt die Antworten von ${speech.counted(judges, "Person", "Personen")} in der Arbeitsmappe auf; die Gewichte bleiben, wie sie sind.`,
  "weighs-nothing": () => "Es gibt keine Gewichte zu schreiben.",
  "weighed-criteria": ({ method, criteria }, { speech }) =>
    `${speech.counted(criteria, "Kriterium", "Kriterien")} gewichtet (${methodNames[method]})`,
  "kept-answers": ({ judges }, { speech }) =>
    `Antworten von ${speech.counted(judges, "Person", "Personen")} zu den Gewichten aufbewahrt`,
  "weighed-nothing": () => "Nichts gewichtet",
  "compares-models": ({ models, projects, mover, places }, { speech }) =>
    `Ordnet ${speech.counted(projects, "Projekt", "Projekte")} nach ${speech.counted(models, "Modell", "Modellen")} nebeneinander auf Blatt Models${mover === "" ? "; alle ordnen gleich." : `; am weitesten wandert ${mover}: ${speech.counted(places, "Platz", "Plätze")}.`}`,
  "compares-nothing": () => "Es gibt keine Modelle zu vergleichen.",
  "compared-models": ({ models }, { speech }) =>
    `${speech.counted(models, "Modell", "Modelle")} verglichen`,
  "compared-nothing": () => "Keine Modelle verglichen",
  "moves-by-part": (facts, { speech }) =>
    `${facts.project} steht nach dem Modell „${modelNames[facts.bestModel]}“ auf Platz ${facts.bestRank} und nach „${modelNames[facts.worstModel]}“ auf Platz ${facts.worstRank}; mit mittlerem Wert für ${facts.part} (${speech.number(facts.middling)} statt ${speech.number(facts.found)}) wären es ${facts.bestAfter} und ${facts.worstAfter}.`,
  "moves-far": (facts) =>
    `${facts.project} steht nach dem Modell „${modelNames[facts.bestModel]}“ auf Platz ${facts.bestRank} und nach „${modelNames[facts.worstModel]}“ auf Platz ${facts.worstRank}.`,
  "moves-overall": (facts) =>
    `${facts.project} steht nach dem Modell „${modelNames[facts.bestModel]}“ auf Platz ${facts.bestRank} und nach „${modelNames[facts.worstModel]}“ auf Platz ${facts.worstRank}; keine einzelne Größe macht den Unterschied.`,
};
