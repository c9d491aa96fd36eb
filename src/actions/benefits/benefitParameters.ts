import { benefitClasses, phaseShapes, rollUps, ties } from "#core/benefits/benefitWords";
import { costBases } from "#core/value/valueTypes";
import type { Parameter } from "../action";

/** How a plan by period comes about: shared by a new benefit and by planning one anew. */
const phasingParameters: readonly Parameter[] = [
  {
    name: "start",
    label: "Starts in",
    kind: "text",
    initial: "",
    meaning: "A period or a day such as 2027-01-15; empty = by the date of the project",
  },
  {
    name: "perYear",
    label: "Value a year",
    kind: "number",
    initial: "",
    meaning: "Flow: at full run, in the unit of the benefit; a level runs to its target",
  },
  {
    name: "ramp",
    label: "Periods to full run",
    kind: "number",
    minimum: 0,
    maximum: 60,
    isWhole: true,
    initial: "0",
    meaning: "0 = at full run at once; 1 = half of it in the first period (shape even)",
  },
  {
    name: "shape",
    label: "Shape of the ramp",
    kind: "choice",
    choices: phaseShapes,
    initial: "even",
    meaning: "s = slow, fast, slow; even; front = most of it early; back = most of it late",
  },
  {
    name: "periods",
    label: "Number of periods",
    kind: "number",
    minimum: 1,
    maximum: 600,
    isWhole: true,
    initial: "",
    meaning: "How long it lasts; empty = to the end of the calendar",
  },
];

/** Parameters of "Add benefit". */
export const addBenefitParameters: readonly Parameter[] = [
  {
    name: "relatesTo",
    label: "Project or program",
    kind: "text",
    initial: "",
    meaning: "Project ID or Program ID that delivers it",
  },
  {
    name: "benefit",
    label: "Benefit",
    kind: "text",
    initial: "",
    meaning: "What changes; begins with a word such as Increased, Reduced or Improved",
  },
  {
    name: "type",
    label: "Type",
    kind: "choice",
    choices: ["Benefit", "Disbenefit"],
    initial: "Benefit",
    meaning: "Disbenefit: an outcome that is worse; amounts are entered as positive numbers",
  },
  {
    name: "class",
    label: "Class",
    kind: "choice",
    choices: benefitClasses,
    initial: "Non-cashable",
    meaning: "Cashable and Non-cashable benefits are in money, the others are not",
  },
  {
    name: "objective",
    label: "Objective",
    kind: "text",
    initial: "",
    meaning: "Objective ID that it contributes to; empty = that of its project",
  },
  {
    name: "owner",
    label: "Owner",
    kind: "text",
    initial: "",
    meaning: "One person of the business, who answers for it",
  },
  {
    name: "measure",
    label: "Measure",
    kind: "text",
    initial: "",
    meaning: "What is measured and where the figure comes from",
  },
  {
    name: "unit",
    label: "Unit",
    kind: "text",
    initial: "",
    meaning: "Of the measure; empty = the money unit of the workbook",
  },
  {
    name: "profile",
    label: "Profile",
    kind: "choice",
    choices: ["Flow", "Level"],
    initial: "Flow",
    meaning: "Flow: values of periods add up. Level: a reading, such as a share or days",
  },
  {
    name: "rollUp",
    label: "Roll up",
    kind: "choice",
    choices: ["", ...rollUps],
    initial: "",
    meaning: "How readings add up; empty = Sum for a flow, Last for a level",
  },
  {
    name: "valuePerUnit",
    label: "Value per unit",
    kind: "number",
    initial: "",
    meaning: "Money for one unit; empty = 1 for a flow in money, none for others",
  },
  {
    name: "baseline",
    label: "Baseline value",
    kind: "number",
    initial: "",
    meaning: "Reading as it is today; needed for a level",
  },
  {
    name: "target",
    label: "Target value",
    kind: "number",
    initial: "",
    meaning: "Reading that is aimed at; needed for a level",
  },
  {
    name: "confidence",
    label: "Confidence",
    kind: "number",
    minimum: 0,
    maximum: 1,
    initial: "0.7",
    meaning: "Share of the value that is believed in, 0 to 1",
  },
  {
    name: "tiedTo",
    label: "Tied to",
    kind: "choice",
    choices: ties,
    initial: "Project finish",
    meaning: "Date of the project that it starts from; it slips with it",
  },
  {
    name: "offsetDays",
    label: "Days after that date",
    kind: "number",
    isWhole: true,
    initial: "0",
    meaning: "From the date of the project to the start of the benefit",
  },
  ...phasingParameters,
];

/** What phase-benefit does: a new plan, or the forecast moved with the project. */
export const phaseWays = ["phase", "move"] as const;
export const phaseLayers = ["Planned and forecast", "Forecast"] as const;

/** Parameters of "Phase benefit". */
export const phaseBenefitParameters: readonly Parameter[] = [
  {
    name: "benefit",
    label: "Benefit",
    kind: "text",
    initial: "",
    meaning: "Benefit ID",
  },
  {
    name: "how",
    label: "How",
    kind: "choice",
    choices: phaseWays,
    initial: "phase",
    meaning: "phase = plans it anew; move = moves the forecast against the plan",
  },
  {
    name: "layer",
    label: "What is planned",
    kind: "choice",
    choices: phaseLayers,
    initial: "Planned and forecast",
    meaning: "Forecast: the plan stays as it is, as the baseline; for phase only",
  },
  {
    name: "days",
    label: "Days to move by",
    kind: "number",
    isWhole: true,
    initial: "",
    meaning: "Later is positive; empty = as far as its project has moved; for move only",
  },
  ...phasingParameters,
];

/** Parameters of "Enter benefit values". */
export const enterPeriodsParameters: readonly Parameter[] = [
  {
    name: "values",
    label: "Values",
    kind: "lines",
    initial: "",
    meaning: "Lines of benefit; period; Planned, Forecast or Actual; number. No number clears",
  },
];

/** Parameters of "Set objective shares". */
export const sharesParameters: readonly Parameter[] = [
  {
    name: "benefit",
    label: "Benefit",
    kind: "text",
    initial: "",
    meaning: "Benefit ID",
  },
  {
    name: "shares",
    label: "Shares",
    kind: "lines",
    initial: "",
    meaning: "Lines such as O-1; 60%. Empty = all of it for its own objective",
  },
];

/** Parameters of "Set cost basis". */
export const costBasisParameters: readonly Parameter[] = [
  {
    name: "basis",
    label: "Cost basis",
    kind: "choice",
    choices: costBases,
    initial: "Base + exposure",
    meaning: "Cost that value is worked out with: one uplift at a time, never two",
  },
];
