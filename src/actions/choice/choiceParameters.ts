import { valueMeasures } from "#core/selection/portfolioProblem";
import type { Parameter } from "../action";

/** Parts of a choice that are worked out after the selection, in this order. */
export const choiceParts = [
  "projects",
  "limits",
  "swap",
  "frontier",
  "nextBest",
  "frequency",
] as const;

const limitParameters: readonly Parameter[] = [
  {
    name: "measure",
    label: "Value measure",
    kind: "choice",
    choices: ["", ...valueMeasures],
    initial: "",
    meaning: "What the chosen portfolio has most of; empty = as the workbook has it",
  },
  {
    name: "protect",
    label: "Protect projects in delivery",
    kind: "choice",
    choices: ["", "Yes", "No"],
    initial: "",
    meaning: "Yes: projects in delivery stay in; empty = as the workbook has it",
  },
  {
    name: "budget",
    label: "Budget, as a multiple",
    kind: "number",
    minimum: 0,
    maximum: 10,
    initial: "1",
    meaning: "Of all envelopes and of the total budget: 0.9 is 10% less",
  },
  {
    name: "totalBudget",
    label: "Total budget",
    kind: "number",
    minimum: 0,
    initial: "",
    meaning: "Limit over all open periods; empty = as the workbook has it",
  },
  {
    name: "rolesOff",
    label: "Roles without limit",
    kind: "text",
    initial: "",
    meaning: "Their names, with commas between them, or all: capacity does not count",
  },
  {
    name: "limitsOff",
    label: "Limits switched off",
    kind: "text",
    initial: "",
    meaning: "Limit IDs, names of groups, envelopes or total budget, with commas between them",
  },
  {
    name: "moreLimits",
    label: "Further limits",
    kind: "lines",
    initial: "",
    meaning: "One a line, as in register Limits: Share of spend; Objective; O-5; 8%; 20%",
  },
  {
    name: "lockIn",
    label: "Locked in",
    kind: "text",
    initial: "",
    meaning: "Project IDs, with commas between them: in, whatever it costs",
  },
  {
    name: "lockOut",
    label: "Locked out",
    kind: "text",
    initial: "",
    meaning: "Project IDs, with commas between them: out, whatever they are worth",
  },
];

const solverParameters: readonly Parameter[] = [
  {
    name: "gap",
    label: "Gap allowed",
    kind: "number",
    minimum: 0,
    maximum: 0.5,
    initial: "",
    meaning: "Share by which the answer may fall short of the best; empty = 0, or 0.001 above 300",
  },
  {
    name: "seconds",
    label: "Seconds at most",
    kind: "number",
    minimum: 0.1,
    maximum: 3600,
    initial: "20",
    meaning: "After that the best portfolio found so far is taken",
  },
  {
    name: "seed",
    label: "Seed",
    kind: "number",
    isWhole: true,
    minimum: 0,
    maximum: 4_294_967_295,
    initial: "",
    meaning: "The same one gives the same perturbed worlds; empty = as the workbook has it",
  },
  {
    name: "parts",
    label: "Worked out besides",
    kind: "list",
    choices: choiceParts,
    initial: choiceParts.join(","),
    meaning: "What explains the choice, with commas between them",
  },
  {
    name: "nextBest",
    label: "Next best portfolios",
    kind: "number",
    isWhole: true,
    minimum: 0,
    maximum: 10,
    initial: "3",
    meaning: "How many are looked for",
  },
  {
    name: "differBy",
    label: "That differ by",
    kind: "number",
    isWhole: true,
    minimum: 1,
    maximum: 50,
    initial: "2",
    meaning: "Projects in which a next best portfolio differs at least",
  },
  {
    name: "worlds",
    label: "Perturbed worlds",
    kind: "number",
    isWhole: true,
    minimum: 0,
    maximum: 2000,
    initial: "200",
    meaning: "In how many worlds with other values it is tried whether a project is chosen",
  },
];

/** Parameters that say what is solved: those of a scenario but its name. */
export const problemParameters: readonly Parameter[] = [...limitParameters, ...solverParameters];

/** Parameters of "Choose portfolio". */
export const chooseParameters: readonly Parameter[] = [
  {
    name: "scenario",
    label: "Scenario",
    kind: "text",
    initial: "",
    meaning: "Name that the result is kept under; the scenario of that name gives way",
  },
  ...problemParameters,
];

const scenarioParameter: Parameter = {
  name: "scenario",
  label: "Scenario",
  kind: "text",
  initial: "",
  meaning: "Its ID or its name: SC-1",
};

/** Parameters of "Accept scenario". */
export const acceptParameters: readonly Parameter[] = [
  scenarioParameter,
  {
    name: "reason",
    label: "Reason",
    kind: "text",
    initial: "",
    meaning: "Why this scenario: it stands with the decision; may be empty",
  },
  {
    name: "stale",
    label: "When inputs have changed",
    kind: "choice",
    choices: ["refuse", "accept"],
    initial: "refuse",
    meaning: "refuse: solve again first; accept: take the scenario as it was solved",
  },
];

/** Parameters of "Remove scenario". */
export const removeScenarioParameters: readonly Parameter[] = [scenarioParameter];

/** What choosing is bound to, as column "Selection rule" of Projects has it. */
export const selectionRules = ["Free", "Force in", "Force out"] as const;
export type SelectionRule = (typeof selectionRules)[number];

/** Parameters of "Set selection rule". */
export const ruleParameters: readonly Parameter[] = [
  {
    name: "project",
    label: "Project",
    kind: "text",
    initial: "",
    meaning: "Its ID in register Projects",
  },
  {
    name: "rule",
    label: "Selection rule",
    kind: "choice",
    choices: selectionRules,
    initial: "Free",
    meaning: "What choosing a portfolio is bound to",
  },
  {
    name: "reason",
    label: "Reason",
    kind: "text",
    initial: "",
    meaning: "Shown to the board; needed where the rule is not Free",
  },
];
