import { storeQueries } from "#core/history/keptFields";
import type { RegisterContent } from "#core/register/content";
import type { CalendarPeriod } from "#core/register/periods";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";

/** What judging status reads: registers with their columns. All but Projects may be missing. */
export const statusQueries: readonly {
  readonly register: string;
  readonly columns: readonly string[];
}[] = [
  {
    register: "Projects",
    columns: [
      "Project ID",
      "Project",
      "Program ID",
      "Manager",
      "Category",
      "Stage",
      "Start",
      "Baseline finish",
      "Forecast finish",
      "Budget",
      "Complete %",
      "Reported RAG",
      "Status note",
      "Updated on",
      "Forecast cost",
      "Risk exposure",
    ],
  },
  {
    register: "Programs",
    columns: ["Program ID", "Program", "Manager", "Reported RAG", "Status note"],
  },
  { register: "Periods", columns: ["Period", "Starts on", "Ends on"] },
  {
    register: "Financials",
    columns: ["Project ID", "Period", "Budget", "Actual", "Forecast"],
  },
  { register: "Benefits", columns: ["Relates to", "Planned money", "Outturn money"] },
  {
    register: "Risks",
    columns: ["Relates to", "Expected exposure", "Above appetite"],
  },
  ...storeQueries,
];

/** A register by its role, or null. */
export function registerTable(
  registers: readonly RegisterContent[],
  register: string,
): RegisterTable | null {
  const content = registers.find((each) => each.register === register);
  return content === undefined ? null : new RegisterTable(content);
}

/** Rows of a register in which a column is filled. */
export function filledRows(table: RegisterTable | null, header: string): readonly number[] {
  if (table === null) return [];
  return Array.from({ length: table.rowCount }, (_, row) => row).filter(
    (row) => table.text(row, header) !== "",
  );
}

/** Rows of a register by what stands in a column, in small letters. */
export function rowsBy(
  table: RegisterTable | null,
  header: string,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const row of filledRows(table, header)) {
    const key = keyOf(table?.text(row, header) ?? "");
    const rows = found.get(key);
    if (rows === undefined) found.set(key, [row]);
    else rows.push(row);
  }
  return found;
}

/** Money of one project by period, in the order of the periods. */
export interface PhasedMoney {
  readonly budget: readonly number[];
  readonly actual: readonly number[];
  /** Actual of closed and forecast of open periods; null = the project has no rows at all. */
  readonly outturn: number | null;
}

/** Financials by project, in small letters. Rows of periods that are not in Periods count as open ones without a place. */
export function readPhasedMoney(
  table: RegisterTable | null,
  periods: readonly CalendarPeriod[],
): ReadonlyMap<string, PhasedMoney> {
  const at = new Map(periods.map(({ key }, t) => [keyOf(key), t]));
  const found = new Map<string, PhasedMoney>();
  for (const [project, rows] of rowsBy(table, "Project ID")) {
    const budget = periods.map(() => 0);
    const actual = periods.map(() => 0);
    let outturn = 0;
    for (const row of rows) {
      const number = (header: string): number => table?.number(row, header) ?? 0;
      const t = at.get(keyOf(table?.text(row, "Period") ?? ""));
      const isClosed = t !== undefined && periods[t]?.isClosed === true;
      outturn += isClosed ? number("Actual") : number("Forecast");
      if (t === undefined) continue;
      budget[t] = (budget[t] ?? 0) + number("Budget");
      actual[t] = (actual[t] ?? 0) + number("Actual");
    }
    found.set(project, { budget, actual, outturn });
  }
  return found;
}
