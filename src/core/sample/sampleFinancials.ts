import type { FieldValue, RegisterRows } from "../register/rows";
import {
  CLOSED_PERIODS,
  periodKey,
  roundHalfUp,
  type SampleProject,
  sampleProjects,
} from "./sampleProjects";

/** Money of a project in one period; null = no figure. */
export interface SpendInPeriod {
  readonly project: SampleProject;
  /** Place of the period in the calendar, from 0. */
  readonly period: number;
  readonly budget: number;
  readonly actual: number | null;
  readonly forecast: number | null;
}

/** Slips from here on push work into one more period. */
const LONG_SLIP = 30;
/** Cost grows at this share of its final rate while work is going on. */
const GROWTH_SO_FAR = 0.9;
const NOT_STARTED = ["Proposed", "Idea", "Approved"];

/** Cost by project and period, projects in the order of the register, periods in order. */
export const sampleSpend: readonly SpendInPeriod[] = sampleProjects.flatMap(spendOf);

function spendOf(project: SampleProject): readonly SpendInPeriod[] {
  const budgets = sShape(project.budget, project.quarters);
  const periods = budgets.map((budget, k) => ({ period: project.first + k, budget }));
  const hasStarted = !NOT_STARTED.includes(project.stage);
  const actuals = new Map<number, number>();
  for (const { period, budget } of periods) {
    if (period < CLOSED_PERIODS && hasStarted) {
      actuals.set(period, roundHalfUp(budget * (1 + project.growth * GROWTH_SO_FAR)));
    }
  }
  const spent = [...actuals.values()].reduce((sum, actual) => sum + actual, 0);
  const remaining = roundHalfUp(project.budget * (1 + project.growth)) - spent;
  const forecasts = forecastOf(project, periods, remaining);
  const added = [...forecasts.keys()].filter((period) => period >= project.first + budgets.length);
  return [...periods, ...added.map((period) => ({ period, budget: 0 }))].map((each) => ({
    project,
    ...each,
    actual: actuals.get(each.period) ?? null,
    forecast: forecasts.get(each.period) ?? null,
  }));
}

/** The remaining cost over the open periods in proportion to their budget; the last one takes the rest. */
function forecastOf(
  project: SampleProject,
  periods: readonly { readonly period: number; readonly budget: number }[],
  remaining: number,
): ReadonlyMap<number, number> {
  const open = periods.filter(({ period }) => period >= CLOSED_PERIODS);
  const last = open.at(-1);
  if (project.stage === "Closed" || last === undefined) return new Map();
  const weights = open.map(({ period, budget }) => ({ period, weight: budget }));
  if (project.slip >= LONG_SLIP) {
    const weight = 0.35 * last.budget + 0.01 * project.budget;
    weights.push({ period: last.period + 1, weight });
  }
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  let assigned = 0;
  return new Map(
    weights.map(({ period, weight }, index) => {
      const isLast = index === weights.length - 1;
      const share = isLast ? remaining - assigned : roundHalfUp((remaining * weight) / total);
      assigned += share;
      return [period, share];
    }),
  );
}

/** Whole amounts along an S-curve 3x²-2x³; the last quarter takes what rounding left over. */
function sShape(total: number, quarters: number): readonly number[] {
  const curve = (x: number): number => 3 * x * x - 2 * x * x * x;
  const parts = Array.from({ length: quarters }, (_, k) =>
    roundHalfUp(total * (curve((k + 1) / quarters) - curve(k / quarters))),
  );
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part, k) => (k === quarters - 1 ? part + total - sum : part));
}

/** Register Financials, with the share done at the end of each closed period. */
export function sampleFinancials(): RegisterRows {
  const spent = new Map<string, number>();
  const rows = sampleSpend.map(({ project, period, budget, actual, forecast }): FieldValue[] => {
    const soFar = (spent.get(project.id) ?? 0) + (actual ?? 0);
    spent.set(project.id, soFar);
    const done = actual === null ? null : doneAt(project, soFar);
    return [project.id, periodKey(period), budget, actual, forecast, done];
  });
  return {
    register: "Financials",
    columns: ["Project ID", "Period", "Budget", "Actual", "Forecast", "Complete % at end"],
    extras: [],
    rows,
  };
}

/** Share done when `spent` was spent: in step with the money up to today's share. */
function doneAt(project: SampleProject, spent: number): number {
  const total = sampleSpend
    .filter((each) => each.project === project)
    .reduce((sum, { actual }) => sum + (actual ?? 0), 0);
  return roundHalfUp((project.complete * spent) / total, 2);
}
