import { InvariantError } from "#core/invariant";
import { defaultRows, starterCriteria } from "#core/register/defaults";
import type { FieldValue, RegisterRows } from "#core/register/rows";
import { columnOf, registerOf, type Register } from "#core/register/schema";
import { packsOfColumns } from "#core/register/sizes";
import { isOver } from "#core/register/stages";
import { type PeriodCalendar, reportingPeriods } from "#core/time/reportingPeriods";

/** Rows by register; a register without an entry starts empty. */
export type RowsByRegister = Readonly<Record<string, RegisterRows>>;

/**
 * The rows that every register starts with: given ones first, then what a workbook cannot do without
 * (scales, appetite, a calendar, a first model) and what follows from other registers.
 *
 * Throws InvariantError for rows of a register that does not exist or for a column that it cannot take.
 */
export function startingRows(
  given: readonly RegisterRows[],
  registers: readonly Register[],
  calendar: PeriodCalendar,
): RowsByRegister {
  const rows: Record<string, RegisterRows> = {};
  for (const each of given) {
    assertColumns(each);
    rows[each.register] = each;
  }
  const has = (name: string): boolean => registers.some((register) => register.name === name);
  for (const each of defaultRows) {
    if (has(each.register)) rows[each.register] ??= each;
  }
  if (isEmpty(rows["Periods"])) rows["Periods"] = periodRows(calendar);
  if (has("Criteria") && isEmpty(rows["Criteria"])) rows["Criteria"] = starterCriteria;
  if (has("Scores") && rows["Scores"] === undefined)
    putRows(rows, scoredProjects(rows["Projects"]));
  if (has("Roles") && rows["Roles"] === undefined) putRows(rows, rolesOf(rows["Capacity"]));
  return rows;
}

/** Packs that the filled columns of the rows need. */
export function packsOfRows(given: readonly RegisterRows[]): readonly string[] {
  return given.flatMap((each) => {
    const filled = each.columns.filter((_, index) =>
      each.rows.some((row) => (row[index] ?? null) !== null),
    );
    return packsOfColumns(each.register, filled);
  });
}

function isEmpty(rows: RegisterRows | undefined): boolean {
  return rows === undefined || rows.rows.length === 0;
}

function putRows(all: Record<string, RegisterRows>, rows: RegisterRows): void {
  if (rows.rows.length > 0) all[rows.register] = rows;
}

function assertColumns({ register, columns, rows }: RegisterRows): void {
  if (registerOf(register).takesCriteria) return;
  columns.forEach((header, index) => {
    const column = columnOf(register, header);
    const isFilled = rows.some((row) => (row[index] ?? null) !== null);
    if (isFilled && (column === null || column.formula !== null)) {
      throw new InvariantError(`${register} cannot take values in a column "${header}".`);
    }
  });
}

function periodRows(calendar: PeriodCalendar): RegisterRows {
  return {
    register: "Periods",
    columns: ["Period", "Starts on", "Ends on"],
    extras: [],
    rows: reportingPeriods(calendar).map((each) => [each.period, each.startsOn, each.endsOn]),
  };
}

/** One row to be scored for each project that is not over. */
function scoredProjects(projects: RegisterRows | undefined): RegisterRows {
  const live = (projects?.rows ?? []).filter((row) => {
    const stage = fieldOf(projects, row, "Stage");
    return typeof stage !== "string" || !isOver(stage);
  });
  return {
    register: "Scores",
    columns: ["Project ID"],
    extras: [],
    rows: live.map((row) => [fieldOf(projects, row, "Project ID")]).filter(([id]) => id !== null),
  };
}

function rolesOf(capacity: RegisterRows | undefined): RegisterRows {
  const roles = (capacity?.rows ?? []).map((row) => fieldOf(capacity, row, "Role"));
  return {
    register: "Roles",
    columns: ["Role", "Unit"],
    extras: [],
    rows: [...new Set(roles)].filter((role) => role !== null).map((role) => [role, "FTE"]),
  };
}

function fieldOf(
  rows: RegisterRows | undefined,
  row: readonly FieldValue[],
  header: string,
): FieldValue {
  return row[rows?.columns.indexOf(header) ?? -1] ?? null;
}
