import type { Parameter } from "../action";

const flag = (name: string, label: string, initial: "yes" | "no", meaning: string): Parameter => ({
  name,
  label,
  kind: "flag",
  initial,
  meaning,
});

export const moveParameters: readonly Parameter[] = [
  {
    name: "project",
    label: "Project ID",
    kind: "text",
    initial: "",
    meaning: "Project that moves",
  },
  {
    name: "days",
    label: "Days later",
    kind: "number",
    isWhole: true,
    minimum: -3660,
    maximum: 3660,
    initial: "",
    meaning: "Calendar days; below 0 is earlier",
  },
  {
    name: "start",
    label: "New start",
    kind: "date",
    initial: "",
    meaning: "Instead of days: the day on which it starts",
  },
  {
    name: "moves",
    label: "Several moves",
    kind: "text",
    initial: "",
    meaning: 'Instead of one project: "P-003:60, P-007:-10, P-012:cut"; cut cancels a project',
  },
  flag(
    "dependents",
    "Push dependents",
    "yes",
    "Receivers of hard dependencies make way when their float is used up",
  ),
  flag("mend", "Mend conflicts", "no", "Hard conflicts that are there already are mended too"),
  flag("milestones", "Move milestones", "yes", "Milestones that are not reached move along"),
  flag("money", "Move cost", "no", "Forecasts of open periods in Financials move along"),
  flag("demand", "Move people", "no", "FTE of open periods in Demand move along"),
  flag(
    "benefits",
    "Move benefits",
    "no",
    "Forecasts of open periods in BenefitPeriods move with the date they are tied to",
  ),
];
