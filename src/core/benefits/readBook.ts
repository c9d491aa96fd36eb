import type { Issue, Outcome } from "#core/issues";
import type { RegisterContent } from "#core/register/content";
import { settingNumber, type Settings, statedNumber } from "#core/register/settingValue";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf } from "#core/scoring/registerTable";
import { type SourceTable, sourceTables } from "#core/selection/read/sourceTable";
import type { ListedObjective, ListedProgram, ListedProject, BenefitBook } from "./benefitBook";
import { readBenefits } from "./readBenefitRows";
import { readCalendar } from "./readCalendar";
import { readShares } from "./objectiveShares";

/** Registers and columns that benefits and their value are read from; no columns = all of them. */
export const bookQueries: readonly {
  readonly register: string;
  readonly columns?: readonly string[];
}[] = [
  { register: "Benefits" },
  {
    register: "BenefitPeriods",
    columns: ["Benefit ID", "Period", "Planned", "Forecast", "Actual"],
  },
  { register: "Periods", columns: ["Period", "Starts on", "Ends on"] },
  {
    register: "Projects",
    columns: [
      "Project ID",
      "Project",
      "Program ID",
      "Objective ID",
      "Category",
      "Stage",
      "Sponsor",
      "Manager",
      "Start",
      "Baseline finish",
      "Forecast finish",
      "Budget",
      "Forecast cost",
      "Risk exposure",
      "Project type",
      "Mitigation %",
      "Contingency",
    ],
  },
  { register: "Programs", columns: ["Program ID", "Program", "Sponsor", "Contingency"] },
  { register: "Objectives", columns: ["Objective ID", "Objective", "Weight", "Owner"] },
  { register: "BenefitShares" },
  { register: "Financials", columns: ["Project ID", "Period", "Actual", "Forecast"] },
  { register: "OptimismBias" },
];

/** Settings that they depend on, by standard name. */
export const bookSettings: readonly string[] = [
  "pmo_StatusDate",
  "pmo_BaseDate",
  "pmo_DiscountRate",
  "pmo_DiscountTiming",
  "pmo_NpvBasis",
  "pmo_CostBasis",
  "pmo_BenAmber",
  "pmo_BenRed",
  "pmo_Contingency",
  "pmo_Currency",
  "pmo_MoneyUnit",
];

/**
 * Benefits with their values by period, and the projects, programs and objectives they hang on.
 *
 * Only inputs are read, no native formula: figures are worked out anew, so that they hold in a workbook
 * that is calculated by hand. A register that is missing has no records; a missing Benefits is an issue.
 *
 * @param registers what `bookQueries` names, as far as it exists.
 * @returns the book and what could not be read. Linear in the rows.
 */
export function readBook(
  registers: readonly RegisterContent[],
  settings: Settings,
): Outcome<BenefitBook> {
  const issues: Issue[] = [];
  const tableOf = sourceTables(registers, issues);
  const statusDate = statedNumber(settings, "pmo_StatusDate");
  const isToGo = settings.get("pmo_NpvBasis") !== "Whole life";
  const periods = readCalendar(tableOf("Periods"), statusDate, isToGo);
  const projects = readProjects(tableOf("Projects"));
  const programs = readPrograms(tableOf("Programs"));
  const shares = readShares(tableOf("BenefitShares"));
  const benefits = readBenefits(
    { benefits: tableOf("Benefits"), values: tableOf("BenefitPeriods") },
    { periods, projects, programs },
  );
  if (!registers.some(({ register }) => register === "Benefits")) {
    const place = { register: "Benefits" };
    issues.push({ code: "missing-register", severity: "blocking", place, expected: "Benefits" });
  }
  const thresholds = {
    amber: settingNumber(settings, "pmo_BenAmber") ?? 0,
    red: settingNumber(settings, "pmo_BenRed") ?? 0,
  };
  const objectives = readObjectives(tableOf("Objectives"), projects);
  const value = {
    statusDate,
    thresholds,
    periods,
    benefits,
    projects,
    programs,
    objectives,
    shares,
  };
  return { value, issues };
}

function readProjects(table: SourceTable): ListedProject[] {
  return table.rowsWith("Project ID").map((row): ListedProject => {
    const id = table.text(row, "Project ID");
    const stage = table.text(row, "Stage");
    const category = table.text(row, "Category");
    return {
      id,
      name: table.text(row, "Project"),
      program: table.text(row, "Program ID"),
      stage,
      category,
      manager: table.text(row, "Manager"),
      objective: table.text(row, "Objective ID"),
      start: table.computed(row, "Start"),
      finish: table.computed(row, "Forecast finish") ?? table.computed(row, "Baseline finish"),
      baselineFinish: table.computed(row, "Baseline finish"),
      isLive: isLive(id, stage),
      isEnabler: ["enabler", "mandatory"].includes(keyOf(category)),
      cost: table.computed(row, "Forecast cost") ?? table.computed(row, "Budget"),
      projectType: table.text(row, "Project type"),
      mitigation: table.computed(row, "Mitigation %") ?? 0,
      exposure: table.computed(row, "Risk exposure") ?? 0,
      contingency: table.computed(row, "Contingency"),
    };
  });
}

function readPrograms(table: SourceTable): ListedProgram[] {
  return table.rowsWith("Program ID").map((row) => ({
    id: table.text(row, "Program ID"),
    name: table.text(row, "Program"),
    contingency: table.computed(row, "Contingency"),
  }));
}

/** Objectives with their share of the weights and of the forecast cost of live projects. */
function readObjectives(table: SourceTable, projects: readonly ListedProject[]): ListedObjective[] {
  const rows = table.rowsWith("Objective ID");
  const weights = rows.map((row) => Math.max(0, table.computed(row, "Weight") ?? 0));
  const allWeights = weights.reduce((sum, weight) => sum + weight, 0);
  const costs = rows.map((row) => {
    const key = keyOf(table.text(row, "Objective ID"));
    const own = projects.filter(({ objective, isLive: live }) => live && keyOf(objective) === key);
    return own.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  });
  const allCosts = costs.reduce((sum, cost) => sum + cost, 0);
  return rows.map((row, at) => {
    const weight = allWeights > 0 ? (weights[at] ?? 0) / allWeights : null;
    const spend = allCosts > 0 ? (costs[at] ?? 0) / allCosts : null;
    const gap = weight === null || spend === null ? null : spend - weight;
    const [id, name] = [table.text(row, "Objective ID"), table.text(row, "Objective")];
    return { id, name, weight, spend, gap };
  });
}
