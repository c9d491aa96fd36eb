import { checkPolicies } from "#core/register/checkPolicy";
import type { Parameter } from "./action";

/** Parameters of "Check registers". */
export const checkParameters: readonly Parameter[] = [
  {
    name: "policy",
    label: "Policy",
    kind: "choice",
    choices: ["", ...checkPolicies],
    initial: "",
    meaning:
      "How strict the checks are; supportive: softer, directive: harder; empty = as the workbook has it",
  },
];

const findingsParameters: readonly Parameter[] = [
  {
    name: "findings",
    label: "Findings",
    kind: "text",
    initial: "",
    meaning: "Their ids as report.json lists them, with commas between them",
  },
  {
    name: "rule",
    label: "Rule",
    kind: "text",
    initial: "",
    meaning: "All findings of one rule, by its id on sheet Checks: text-not-number",
  },
];

/** Parameters of "Fix findings". */
export const fixParameters: readonly Parameter[] = [
  ...findingsParameters,
  {
    name: "dateOrder",
    label: "Order of day and month",
    kind: "choice",
    choices: ["unknown", "day-month", "month-day"],
    initial: "unknown",
    meaning: "For dates kept as text that could be read both ways (03/04/26)",
  },
];

/** Parameters of "Waive findings". */
export const waiveParameters: readonly Parameter[] = [
  ...findingsParameters,
  {
    name: "reason",
    label: "Reason",
    kind: "text",
    initial: "",
    meaning: "Why the findings are accepted; it is kept in the workbook",
  },
  {
    name: "unwaive",
    label: "Take the waiver back",
    kind: "flag",
    initial: "no",
    meaning: "yes: the findings count again",
  },
];
