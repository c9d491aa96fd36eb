import type { WeighingFacts } from "../weighingFacts";
import type { MessageSpeech } from "../words";
import { methodNames, modelNames } from "./modelNames";

/** Weighing criteria and comparing models: what is done, and why a project moves. */
export const weighingMessages: {
  readonly [C in keyof WeighingFacts]: (facts: WeighingFacts[C], say: MessageSpeech) => string;
} = {
  "weighs-criteria": ({ method, criteria, ratio, judges }, { speech }) =>
    `Writes the weights of ${speech.counted(criteria, "criterion", "criteria")} by ${methodNames[method]}${judges > 1 ? ` of ${speech.number(judges)} people` : ""}${ratio === "" ? "" : ` (consistency ratio ${ratio})`}. Scores and ranks follow.`,
  "keeps-answers": ({ judges }, { speech }) =>
    `Keeps the answers of ${speech.counted(judges, "person", "people")} in the workbook; the weights stay as they are.`,
  "weighs-nothing": () => "There are no weights to write.",
  "weighed-criteria": ({ method, criteria }, { speech }) =>
    `Weighed ${speech.counted(criteria, "criterion", "criteria")} by ${methodNames[method]}`,
  "kept-answers": ({ judges }, { speech }) =>
    `Kept the answers of ${speech.counted(judges, "person", "people")} about weights`,
  "weighed-nothing": () => "Weighed nothing",
  "compares-models": ({ models, projects, mover, places }, { speech }) =>
    `Ranks ${speech.counted(projects, "project", "projects")} by ${speech.counted(models, "model", "models")} side by side on sheet Models${mover === "" ? "; all rank alike." : `; ${mover} moves most: ${speech.counted(places, "place", "places")}.`}`,
  "compares-nothing": () => "There are no models to compare.",
  "compared-models": ({ models }, { speech }) =>
    `Compared ${speech.counted(models, "model", "models")}`,
  "compared-nothing": () => "Compared no models",
  "moves-by-part": (facts, { speech }) =>
    `${facts.project} is ${place(facts.bestRank)} by ${modelNames[facts.bestModel]} and ${place(facts.worstRank)} by ${modelNames[facts.worstModel]}; with a middling ${facts.part} (${speech.number(facts.middling)} instead of ${speech.number(facts.found)}) it would be ${place(facts.bestAfter)} and ${place(facts.worstAfter)}.`,
  "moves-far": (facts) =>
    `${facts.project} is ${place(facts.bestRank)} by ${modelNames[facts.bestModel]} and ${place(facts.worstRank)} by ${modelNames[facts.worstModel]}.`,
  "moves-overall": (facts) =>
    `${facts.project} is ${place(facts.bestRank)} by ${modelNames[facts.bestModel]} and ${place(facts.worstRank)} by ${modelNames[facts.worstModel]}; no single figure makes the difference.`,
};

/** "1st", "2nd", "11th". */
function place(rank: number): string {
  const isTeen = rank % 100 >= 11 && rank % 100 <= 13;
  const ending = isTeen ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
  return `${rank}${ending}`;
}
