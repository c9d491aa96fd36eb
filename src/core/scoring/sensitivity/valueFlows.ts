import type { CellValue, RegisterContent } from "#core/register/content";
import { datingDay, daysOfYear, type Flow, timingOf } from "#core/value/presentValue";
import type { DiscountTiming } from "#core/value/valueTypes";
import { isLive } from "../liveProjects";
import { keyOf, RegisterTable } from "../registerTable";

/** Money of one benefit. */
export interface BenefitFlows {
  /** 0..1: the share that is believed in; null = not given, all of it. */
  readonly confidence: number | null;
  /** A disbenefit counts whole and negative. */
  readonly isDisbenefit: boolean;
  readonly flows: readonly Flow[];
}

/** What the value of a project is made of; amounts in the money unit of the workbook. */
export interface ProjectFlows {
  readonly id: string;
  readonly costs: readonly Flow[];
  readonly benefits: readonly BenefitFlows[];
  /** Expected exposure of its risks. */
  readonly exposure: number;
}

/** What the value of a portfolio is made of, and how it is discounted. */
export interface ValueFlows {
  /** Annual, as a share. */
  readonly rate: number;
  /** Length of two open periods in years: by so much a late benefit is later. */
  readonly delayYears: number;
  /** Live projects, by ID in small letters. */
  readonly projects: ReadonlyMap<string, ProjectFlows>;
}

/** Registers and columns that the flows are read from. */
export const flowQueries = [
  { register: "Periods", columns: ["Period", "Starts on", "Ends on", "Closed", "Count in PV"] },
  { register: "Financials", columns: ["Project ID", "Period", "Outturn"] },
  { register: "Benefits", columns: ["Benefit ID", "Relates to", "Type", "Confidence %"] },
  { register: "BenefitPeriods", columns: ["Benefit ID", "Period", "Outturn money"] },
] as const;

export const flowSettings = ["pmo_DiscountRate", "pmo_DiscountTiming", "pmo_BaseDate"] as const;

/** Periods that a delay lasts. */
export const delayPeriods = 2;

/**
 * Costs and benefits by period, as the native formulas of Projects[Risk adjusted NPV] count them: only
 * periods that count in the present value, dated at the start, the middle or the end.
 *
 * @param registers Projects (Project ID, Stage, Risk exposure) and those of `flowQueries`.
 * @returns null where a register, the base date or the rate is missing. Linear in the rows.
 */
export function valueFlows(
  registers: readonly RegisterContent[],
  settings: ReadonlyMap<string, CellValue>,
): ValueFlows | null {
  const table = (name: string): RegisterTable | null => {
    const content = registers.find(({ register }) => register === name);
    return content === undefined ? null : new RegisterTable(content);
  };
  const projects = table("Projects");
  const periods = table("Periods");
  const financials = table("Financials");
  const [rate, base] = [settings.get("pmo_DiscountRate"), settings.get("pmo_BaseDate")];
  if (projects === null || periods === null || financials === null) return null;
  if (typeof rate !== "number" || typeof base !== "number" || rate <= -1) return null;
  const calendar = readCalendar(periods, timingOf(settings.get("pmo_DiscountTiming")), base);
  const flowOf = (source: RegisterTable, row: number, field: string): Flow[] => {
    const years = calendar.years.get(keyOf(source.text(row, "Period")));
    const amount = source.number(row, field) ?? 0;
    return years === undefined || amount === 0 ? [] : [{ amount, years }];
  };
  const costs = grouped(financials, "Project ID", (row) => flowOf(financials, row, "Outturn"));
  const benefits = readBenefits(table("Benefits"), table("BenefitPeriods"), flowOf);
  const live = rowsOf(projects).flatMap((row): [string, ProjectFlows][] => {
    const id = projects.text(row, "Project ID");
    if (!isLive(id, projects.text(row, "Stage"))) return [];
    const key = keyOf(id);
    const exposure = projects.number(row, "Risk exposure") ?? 0;
    return [
      [key, { id, costs: costs.get(key) ?? [], benefits: benefits.get(key) ?? [], exposure }],
    ];
  });
  return { rate, delayYears: calendar.delayYears, projects: new Map(live) };
}

interface Calendar {
  /** Of periods that count in the present value, by key in small letters. */
  readonly years: ReadonlyMap<string, number>;
  readonly delayYears: number;
}

function readCalendar(periods: RegisterTable, timing: DiscountTiming, base: number): Calendar {
  const years = new Map<string, number>();
  const open: { start: number; end: number }[] = [];
  for (const row of rowsOf(periods)) {
    const start = periods.number(row, "Starts on");
    const last = periods.number(row, "Ends on");
    if (start === null || last === null) continue;
    const end = last + 1;
    if (periods.number(row, "Closed") === 0) open.push({ start, end });
    if (periods.number(row, "Count in PV") !== 1) continue;
    const day = datingDay({ start, end: last }, timing);
    years.set(keyOf(periods.text(row, "Period")), (day - base) / daysOfYear);
  }
  const next = open.sort((a, b) => a.start - b.start).slice(0, delayPeriods);
  const days = next.reduce((sum, { start, end }) => sum + end - start, 0);
  return { years, delayYears: days / daysOfYear };
}

function readBenefits(
  benefits: RegisterTable | null,
  amounts: RegisterTable | null,
  flowOf: (source: RegisterTable, row: number, field: string) => Flow[],
): Map<string, BenefitFlows[]> {
  if (benefits === null || amounts === null) return new Map();
  const flows = grouped(amounts, "Benefit ID", (row) => flowOf(amounts, row, "Outturn money"));
  return grouped(benefits, "Relates to", (row): BenefitFlows[] => {
    const own = flows.get(keyOf(benefits.text(row, "Benefit ID"))) ?? [];
    if (own.length === 0) return [];
    const isDisbenefit = benefits.text(row, "Type") === "Disbenefit";
    return [{ confidence: benefits.number(row, "Confidence %"), isDisbenefit, flows: own }];
  });
}

function rowsOf(table: RegisterTable): number[] {
  return Array.from({ length: table.rowCount }, (_, row) => row);
}

/** What the rows of a table give, by the key in one of its columns. */
function grouped<T>(
  table: RegisterTable,
  field: string,
  of: (row: number) => T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rowsOf(table)) {
    const key = keyOf(table.text(row, field));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, of(row));
    else group.push(...of(row));
  }
  return groups;
}
