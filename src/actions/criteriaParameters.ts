import type { Parameter } from "./action";

const criterion: Parameter = {
  name: "criterion",
  label: "Criterion",
  kind: "text",
  initial: "",
  meaning: "Name in the register Criteria",
};

/** Parameters of "Add criterion". The keys are those of the library in core/scoring. */
export const addCriterionParameters: readonly Parameter[] = [
  {
    name: "library",
    label: "Criterion",
    kind: "choice",
    choices: ["fit", "customer", "value", "urgency", "deliverability", "exposure", "own"],
    initial: "own",
    meaning: "One of the library, or one of your own",
  },
  {
    name: "name",
    label: "Name",
    kind: "text",
    initial: "",
    meaning: "Its name, where another is wanted",
  },
  {
    name: "weight",
    label: "Weight",
    kind: "number",
    minimum: 0,
    initial: "10",
    meaning: "Points of weight; 0 = switched off",
  },
  {
    name: "direction",
    label: "Direction",
    kind: "choice",
    choices: ["", "Benefit", "Cost"],
    initial: "",
    meaning: "Benefit = more is better, Cost = less is better",
  },
  { name: "low", label: "Scale low", kind: "number", initial: "", meaning: "Lowest score" },
  { name: "high", label: "Scale high", kind: "number", initial: "", meaning: "Highest score" },
  {
    name: "definition",
    label: "Guidance",
    kind: "text",
    initial: "",
    meaning: "What the scores mean: 1 = no link, 5 = decisive",
  },
];

/** Parameters of "Rename criterion". */
export const renameCriterionParameters: readonly Parameter[] = [
  criterion,
  { name: "name", label: "New name", kind: "text", initial: "", meaning: "Its name from now on" },
];

/** Parameters of "Move criterion". */
export const moveCriterionParameters: readonly Parameter[] = [
  criterion,
  {
    name: "place",
    label: "Place",
    kind: "number",
    minimum: 1,
    initial: "1",
    meaning: "Place in the list, 1 = first",
  },
];

/** Parameters of "Remove criterion". */
export const removeCriterionParameters: readonly Parameter[] = [
  criterion,
  {
    name: "scores",
    label: "Its scores",
    kind: "choice",
    choices: ["keep", "remove"],
    initial: "keep",
    meaning: "Keep them in Scores as a column without weight, or remove the column",
  },
];
