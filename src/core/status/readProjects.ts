import type { RegisterContent } from "#core/register/content";
import { roundTo } from "#core/numeric/rounding";
import { type CalendarPeriod, calendarPeriods } from "#core/register/periods";
import { isBeforeDelivery } from "#core/register/stages";
import { keyOf, type RegisterTable } from "#core/scoring/registerTable";
import { isLive } from "#core/scoring/liveProjects";
import { earnedSchedule } from "./earnedSchedule";
import { earnedValue, type EarnedValue } from "./earnedValue";
import { forecastDoubts } from "./forecastCheck";
import type { ProjectSchedule, ProjectStatus } from "./portfolioStatus";
import { derivedRating, ragCheck, ragNamed, ratingsOf } from "./ratings";
import {
  filledRows,
  type PhasedMoney,
  readPhasedMoney,
  registerTable,
  rowsBy,
} from "./statusSources";
import type { StatusRules } from "./statusRules";

/** Everything about status that is read beside register Projects. */
interface Sources {
  readonly rules: StatusRules;
  readonly periods: readonly CalendarPeriod[];
  readonly money: ReadonlyMap<string, PhasedMoney>;
  readonly benefits: RegisterTable | null;
  readonly benefitRows: ReadonlyMap<string, readonly number[]>;
  readonly risks: RegisterTable | null;
  readonly riskRows: ReadonlyMap<string, readonly number[]>;
}

/**
 * Status of every project of the register, finished ones too, in its order. Of several rows with one ID
 * the first counts, which the checks tell.
 */
export function readProjects(
  registers: readonly RegisterContent[],
  rules: StatusRules,
): readonly ProjectStatus[] {
  const projects = registerTable(registers, "Projects");
  if (projects === null) return [];
  const [benefits, risks] = [
    registerTable(registers, "Benefits"),
    registerTable(registers, "Risks"),
  ];
  const calendar = registerTable(registers, "Periods");
  const periods = calendar === null ? [] : calendarPeriods(calendar, rules.statusDate);
  const sources: Sources = {
    rules,
    periods,
    money: readPhasedMoney(registerTable(registers, "Financials"), periods),
    benefits,
    benefitRows: rowsBy(benefits, "Relates to"),
    risks,
    riskRows: rowsBy(risks, "Relates to"),
  };
  const seen = new Set<string>();
  return filledRows(projects, "Project ID").flatMap((row) => {
    const key = keyOf(projects.text(row, "Project ID"));
    if (seen.has(key)) return [];
    seen.add(key);
    return [projectOf(projects, row, sources)];
  });
}

function projectOf(table: RegisterTable, row: number, sources: Sources): ProjectStatus {
  const { rules } = sources;
  const id = table.text(row, "Project ID");
  const stage = table.text(row, "Stage");
  const live = isLive(id, stage);
  const day = (header: string): number | null => table.number(row, header);
  const phased = sources.money.get(keyOf(id));
  const budget = table.number(row, "Budget");
  const forecast = table.number(row, "Forecast cost") ?? phased?.outturn ?? budget;
  const costVariance =
    budget !== null && budget > 0 && forecast !== null ? roundTo(forecast / budget - 1, 6) : null;
  const [baseline, finish] = [day("Baseline finish"), day("Forecast finish")];
  const exposed = exposureOf(table, row, id, sources);
  const benefit = benefitOf(id, sources);
  const figures = {
    stage,
    isLive: live,
    costVariance,
    slipDays: baseline === null || finish === null ? null : finish - baseline,
    ...benefit,
    ...exposed,
    exposureShare: budget !== null && budget > 0 ? roundTo(exposed.exposure / budget, 6) : null,
  };
  const ratings = ratingsOf(figures, rules);
  const derived = derivedRating(figures, ratings);
  const reported = ragNamed(table.text(row, "Reported RAG"));
  const complete = table.number(row, "Complete %");
  const earned = earnedOf({ stage, budget, complete, forecast, phased }, sources.periods);
  const updatedOn = day("Updated on");
  return {
    id,
    name: table.text(row, "Project"),
    program: table.text(row, "Program ID"),
    manager: table.text(row, "Manager"),
    category: table.text(row, "Category"),
    ...figures,
    budget,
    forecast,
    start: day("Start"),
    baselineFinish: baseline,
    forecastFinish: finish,
    complete,
    reported,
    note: table.text(row, "Status note"),
    updatedOn,
    isStale: live && isOlder(updatedOn, rules),
    ratings,
    derived,
    check: ragCheck(reported, derived.level),
    earned,
    schedule: earned === null ? null : scheduleOf(earned, phased, sources.periods),
    doubts: earned === null || !live ? [] : forecastDoubts(earned),
  };
}

function isOlder(updatedOn: number | null, { statusDate, staleDays }: StatusRules): boolean {
  return updatedOn !== null && statusDate !== null && statusDate - updatedOn > staleDays;
}

function benefitOf(
  id: string,
  { benefits, benefitRows }: Sources,
): { plannedBenefit: number | null; forecastBenefit: number | null } {
  const rows = benefitRows.get(keyOf(id)) ?? [];
  const sum = (header: string): number =>
    rows.reduce((total, row) => total + (benefits?.number(row, header) ?? 0), 0);
  if (rows.length === 0) return { plannedBenefit: null, forecastBenefit: null };
  return { plannedBenefit: sum("Planned money"), forecastBenefit: sum("Outturn money") };
}

/** The workbook's own exposure where it has one: it knows which risks are shared. */
function exposureOf(
  table: RegisterTable,
  row: number,
  id: string,
  { risks, riskRows }: Sources,
): { exposure: number; risks: number; breaches: number } {
  const own = riskRows.get(keyOf(id)) ?? [];
  const summed = own.reduce((sum, r) => sum + (risks?.number(r, "Expected exposure") ?? 0), 0);
  return {
    exposure: table.number(row, "Risk exposure") ?? summed,
    risks: own.length,
    breaches: own.filter((r) => keyOf(risks?.text(r, "Above appetite") ?? "") === "yes").length,
  };
}

interface Progress {
  readonly stage: string;
  readonly budget: number | null;
  readonly complete: number | null;
  readonly forecast: number | null;
  readonly phased: PhasedMoney | undefined;
}

function earnedOf(
  { stage, budget, complete, forecast, phased }: Progress,
  periods: readonly CalendarPeriod[],
): EarnedValue | null {
  if (budget === null || budget <= 0) return null;
  const closed = (amounts: readonly number[] = []): number =>
    amounts.reduce((sum, amount, t) => sum + (periods[t]?.isClosed === true ? amount : 0), 0);
  const share = complete ?? (isBeforeDelivery(stage) ? 0 : null);
  const ev = share === null ? null : budget * Math.min(1, Math.max(0, share));
  const [pv, ac] = [closed(phased?.budget), closed(phased?.actual)];
  if (pv === 0 && ac === 0 && (ev ?? 0) === 0) return null;
  return earnedValue({ bac: budget, pv, ev, ac, forecast });
}

/** Earned schedule in days from the first period with a budget; the time that has passed ends with the last closed period. */
function scheduleOf(
  { ev }: EarnedValue,
  phased: PhasedMoney | undefined,
  periods: readonly CalendarPeriod[],
): ProjectSchedule | null {
  const budget = phased?.budget ?? [];
  const first = budget.findIndex((amount) => amount > 0);
  const start = periods[first]?.startsOn;
  if (first < 0 || start === undefined) return null;
  const own = periods.slice(first);
  let sum = 0;
  const planned = budget.slice(first).map((amount) => (sum += amount));
  const closed = own.filter(({ isClosed }) => isClosed);
  const days = ({ startsOn, endsOn }: CalendarPeriod): number => endsOn - startsOn + 1;
  const schedule = earnedSchedule({
    planned,
    lengths: own.map(days),
    ev,
    at: closed.reduce((total, period) => total + days(period), 0),
  });
  if (schedule === null) return null;
  const { estimate } = schedule;
  // A duration of one day ends on the day on which it starts.
  const finish = estimate === null ? null : start + Math.ceil(roundTo(estimate, 6)) - 1;
  return { ...schedule, start, finish };
}
