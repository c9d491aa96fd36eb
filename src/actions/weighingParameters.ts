import { scoreModelIds } from "#core/scoring/models/scoreModel";
import { randomIndexTables, weighingMethods } from "#core/scoring/weighing/weighing";
import type { Parameter } from "./action";

/** Parameters of "Weigh criteria". */
export const weighingParameters: readonly Parameter[] = [
  {
    name: "method",
    label: "Method",
    kind: "choice",
    choices: ["", ...weighingMethods],
    initial: "",
    meaning: "How the weights are found; empty = as the workbook has it, at first direct",
  },
  {
    name: "answers",
    label: "Answers",
    kind: "lines",
    initial: "",
    meaning:
      'One person a line: "Ann | Strategic fit: 30; Urgency: 20" or, in pairs, "Ann | Strategic fit > Urgency: 3"; empty = those that the workbook keeps',
  },
  {
    name: "levels",
    label: "Levels",
    kind: "choice",
    choices: ["", "flat", "groups"],
    initial: "",
    meaning: "All criteria against each other, or groups and then the criteria of each group",
  },
  {
    name: "randomIndex",
    label: "Random index",
    kind: "choice",
    choices: ["", ...randomIndexTables],
    initial: "",
    meaning: "What inconsistency is held against; empty = Alonso-Lamata",
  },
  {
    name: "keep",
    label: "Keep inconsistent judgements",
    kind: "flag",
    initial: "no",
    meaning: "Also above the consistency limit",
  },
  {
    name: "write",
    label: "Write the weights",
    kind: "flag",
    initial: "yes",
    meaning: "no = only keep the answers, to go on later",
  },
];

/** Parameters of "Compare models". */
export const modelParameters: readonly Parameter[] = [
  {
    name: "models",
    label: "Models",
    kind: "list",
    choices: scoreModelIds,
    initial: "",
    meaning:
      "Side by side, the first leads; empty = as the workbook has it, at first the usual ones",
  },
  {
    name: "vikorV",
    label: "VIKOR: weight of the majority",
    kind: "number",
    minimum: 0,
    maximum: 1,
    initial: "",
    meaning: "1 = only the group counts, 0 = only the worst criterion; empty = 0.5",
  },
  {
    name: "indifference",
    label: "PROMETHEE: indifferent up to",
    kind: "number",
    minimum: 0,
    maximum: 1,
    initial: "",
    meaning: "Difference of values, 0 to 1, that nobody cares about; empty = 0",
  },
  {
    name: "preference",
    label: "PROMETHEE: preferred from",
    kind: "number",
    minimum: 0,
    maximum: 1,
    initial: "",
    meaning: "Difference of values, 0 to 1, that counts in full; empty = 0, any difference does",
  },
];
