import { packs, riskMatrixNames, sizes } from "#core/register/choices";
import { viewsOf } from "#core/register/views";
import type { PeriodGrain } from "#core/time/reportingPeriods";
import type { Parameter } from "./action";

const sizeParameter: Parameter = {
  name: "size",
  label: "Size",
  kind: "choice",
  choices: sizes,
  initial: "portfolio",
  meaning:
    "register: projects, risks, benefits and money; portfolio: criteria, scores and scenarios too; full: capacity and demand too",
};

const packsParameter: Parameter = {
  name: "packs",
  label: "Packs",
  kind: "list",
  choices: packs,
  initial: "",
  meaning: "Optional groups of columns, with commas between them",
};

const settingParameters: readonly Parameter[] = [
  {
    name: "currency",
    label: "Currency",
    kind: "text",
    initial: "GBP",
    meaning: "Label only; one currency a workbook",
  },
  {
    name: "moneyUnit",
    label: "Money unit",
    kind: "choice",
    choices: ["One", "thousand", "million"],
    initial: "thousand",
    meaning: "Unit of all money columns",
  },
  {
    name: "statusDate",
    label: "Status date",
    kind: "date",
    initial: "",
    meaning: "Day of all figures to date; empty = today",
  },
  {
    name: "baseDate",
    label: "Base date",
    kind: "date",
    initial: "",
    meaning: "Year 0 of discounting; empty = 1 January of the year of the status date",
  },
  {
    name: "discountRate",
    label: "Discount rate",
    kind: "number",
    minimum: -0.5,
    maximum: 1,
    initial: "0.035",
    meaning: "A year, as a share: 0.035 is 3.5%",
  },
];

export const grains: readonly PeriodGrain[] = ["Month", "Quarter", "Year"];

const periodParameters: readonly Parameter[] = [
  {
    name: "firstPeriod",
    label: "First period",
    kind: "date",
    initial: "",
    meaning: "Any day in it; empty = the period of the base date",
  },
  {
    name: "grain",
    label: "Reporting period",
    kind: "choice",
    choices: grains,
    initial: "Quarter",
    meaning: "Length of the first periods; whole years follow",
  },
  {
    name: "periods",
    label: "Number of periods",
    kind: "number",
    isWhole: true,
    minimum: 1,
    maximum: 60,
    initial: "8",
    meaning: "From the first one on, 1 to 60",
  },
  {
    name: "tailYears",
    label: "Years after them",
    kind: "number",
    isWhole: true,
    minimum: 0,
    maximum: 20,
    initial: "4",
    meaning: "Whole years, 0 to 20",
  },
  {
    name: "fiscalStart",
    label: "Financial year begins in",
    kind: "choice",
    choices: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    initial: "1",
    meaning: "Month: 1 is January, 4 is April",
  },
];

const pastedParameters: readonly Parameter[] = [
  {
    name: "periodRows",
    label: "Periods of your own",
    kind: "lines",
    initial: "",
    meaning:
      "Rows with period, first day, last day and funding limit, copied from Excel; they take the place of the computed ones",
  },
  {
    name: "objectives",
    label: "Objectives",
    kind: "lines",
    initial: "",
    meaning:
      'Rows with objective, weight and owner, copied from Excel, or typed as "Grow safely = 60; Cut cost = 40"',
  },
];

export const createParameters: readonly Parameter[] = [
  sizeParameter,
  packsParameter,
  ...settingParameters,
  ...periodParameters,
  ...pastedParameters,
  {
    name: "riskMatrix",
    label: "Risk matrix",
    kind: "choice",
    choices: riskMatrixNames,
    initial: "product",
    meaning: "Scores of probability and impact",
  },
];

export const sampleParameters: readonly Parameter[] = [
  { ...sizeParameter, initial: "full" },
  packsParameter,
];

export const adoptParameters: readonly Parameter[] = [
  sizeParameter,
  packsParameter,
  {
    name: "dateOrder",
    label: "Order of day and month",
    kind: "choice",
    choices: ["unknown", "day-month", "month-day"],
    initial: "unknown",
    meaning: "For dates kept as text that could be read both ways (03/04/26)",
  },
  {
    name: "fiveStepRag",
    label: "Five-step ratings",
    kind: "choice",
    choices: ["outer", "amber"],
    initial: "outer",
    meaning: "outer: Amber/Red becomes Red, Amber/Green becomes Amber; amber: both become Amber",
  },
  {
    name: "conflicts",
    label: "Where a register was edited",
    kind: "choice",
    choices: ["register", "sheet"],
    initial: "register",
    meaning:
      "When sheets are adopted again and say otherwise than an edited register: whose value stays",
  },
];

/** The packs that can join a workbook later: the others change what registers there mean. */
export const laterPacks: readonly string[] = packs.filter(
  (pack) => pack !== "Value functions" && pack !== "Cost type",
);

export const packParameters: readonly Parameter[] = [{ ...packsParameter, choices: laterPacks }];

export const reportPages = [
  "Home",
  "Prioritization",
  "Value and risk",
  "Money",
  "Risk",
  "Benefits",
  "Capacity",
  "Roadmap",
  "Status",
  "Changes",
  "History",
] as const;

export const reportParameters: readonly Parameter[] = [
  {
    name: "pages",
    label: "Pages",
    kind: "list",
    choices: reportPages,
    initial: "",
    meaning: "Sheets to draw, with commas between them; empty: all that the registers allow",
  },
];

export const viewParameters: readonly Parameter[] = [
  {
    name: "view",
    label: "View",
    kind: "choice",
    choices: viewsOf("Projects").map((view) => view.name),
    initial: "All",
    meaning: "Intake, delivery or value columns, or all of them; nothing is deleted",
  },
];
