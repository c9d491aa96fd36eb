import type { CellValue, RegisterContent } from "#core/register/content";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";

/** A typed cell that gets another value. */
export interface BaselineChange {
  readonly register: "Projects" | "Financials";
  /** Body row of the register, from 0. */
  readonly row: number;
  readonly field: string;
  readonly value: number;
}

/** What a rebaseline changes, and what it leaves as it is. */
export interface RebaselineResult {
  readonly changes: readonly BaselineChange[];
  /** IDs of the projects that get a new baseline. */
  readonly projects: readonly string[];
  /** Of the chosen ones: those whose forecast is not known, which keep their baseline. */
  readonly withoutForecast: readonly string[];
  /** Cells that hold a formula: fields with how many of them. */
  readonly formulas: readonly { readonly field: string; readonly cells: number }[];
}

/**
 * A new baseline for projects: what is forecast now becomes the budget and the baseline finish, by period
 * the outturn. Former values go to Original budget and Original finish where these are empty.
 *
 * Only typed cells change; a cell that holds a formula keeps it and is told. A project without forecast
 * finish keeps its Baseline finish, one without forecast cost its budget; one without both is told.
 *
 * @param registers Projects with Budget, Forecast cost, Baseline finish, Forecast finish, and Financials,
 * each with its formulas where they were read.
 * @param chosen keys of projects in small letters.
 * @param isOpen whether a period is still open.
 */
export function rebaseline(
  registers: readonly RegisterContent[],
  chosen: ReadonlySet<string>,
  isOpen: (period: string) => boolean,
): RebaselineResult {
  const projects = registers.find(({ register }) => register === "Projects");
  const financials = registers.find(({ register }) => register === "Financials");
  const collected = new Collected();
  const done: string[] = [];
  const withoutForecast: string[] = [];
  const table = projects === undefined ? null : new RegisterTable(projects);
  const seen = new Set<string>();
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const id = table?.text(row, "Project ID") ?? "";
    if (projects === undefined || table === null || !chosen.has(keyOf(id))) continue;
    // Of two rows with one ID the first counts, as everywhere.
    if (seen.has(keyOf(id))) continue;
    seen.add(keyOf(id));
    const [cost, finish] = [
      table.number(row, "Forecast cost"),
      table.number(row, "Forecast finish"),
    ];
    if (cost === null && finish === null) {
      withoutForecast.push(id);
      continue;
    }
    done.push(id);
    if (cost !== null) rename(collected, projects, row, ["Original budget", "Budget", cost]);
    if (finish !== null) {
      rename(collected, projects, row, ["Original finish", "Baseline finish", finish]);
    }
  }
  const wanted = new Set(done.map(keyOf));
  if (financials !== undefined) phaseAnew(collected, financials, wanted, isOpen);
  return { changes: collected.changes, projects: done, withoutForecast, formulas: collected.told };
}

/** Changes as they add up; cells that stay are counted by field. */
class Collected {
  readonly changes: BaselineChange[] = [];
  private readonly kept = new Map<string, number>();

  /** A new value for a typed cell; false = a formula stands there, or there is no such column. */
  put(content: RegisterContent, row: number, field: string, value: number): void {
    const column = content.headers.indexOf(field);
    if (column < 0 || content.rows[row]?.[column] === value) return;
    if (hasFormula(content, row, column)) {
      const name = `${content.register}[${field}]`;
      this.kept.set(name, (this.kept.get(name) ?? 0) + 1);
      return;
    }
    const register = content.register === "Projects" ? "Projects" : "Financials";
    this.changes.push({ register, row, field, value });
  }

  get told(): readonly { readonly field: string; readonly cells: number }[] {
    return [...this.kept].map(([field, cells]) => ({ field, cells }));
  }
}

/** An empty cell is no formula, though it holds no typed value either. */
function hasFormula({ formulas, rows }: RegisterContent, row: number, column: number): boolean {
  const value = rows[row]?.[column] ?? null;
  return value !== null && value !== "" && (formulas?.[row]?.[column] ?? null) !== null;
}

function rename(
  collected: Collected,
  content: RegisterContent,
  row: number,
  [original, field, value]: readonly [original: string, field: string, value: number],
): void {
  const cell = (header: string): CellValue =>
    content.rows[row]?.[content.headers.indexOf(header)] ?? null;
  const [first, before] = [cell(original), cell(field)];
  const isEmpty = first === null || first === "";
  const column = content.headers.indexOf(field);
  // A baseline that cannot be changed has no former value.
  if (isEmpty && typeof before === "number" && !hasFormula(content, row, column)) {
    collected.put(content, row, original, before);
  }
  collected.put(content, row, field, value);
}

function phaseAnew(
  collected: Collected,
  financials: RegisterContent,
  projects: ReadonlySet<string>,
  isOpen: (period: string) => boolean,
): void {
  const table = new RegisterTable(financials);
  for (let row = 0; row < table.rowCount; row++) {
    if (!projects.has(keyOf(table.text(row, "Project ID")))) continue;
    const open = isOpen(table.text(row, "Period"));
    const outturn =
      table.number(row, "Outturn") ?? table.number(row, open ? "Forecast" : "Actual") ?? 0;
    collected.put(financials, row, "Budget", outturn);
  }
}
