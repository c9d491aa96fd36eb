import type { ArchivedTotal, ArchivedValue, ReturningRow } from "#core/history/archive";
import type { RegisterContent } from "#core/register/content";
import { columnOf } from "#core/register/schema";
import { keyOf } from "#core/scoring/registerTable";
import type { Edit } from "./plan";
import { bodyCell, type BodyRow, bodyRows, planBody, standingRows } from "./planBody";

/** What a project leaves in the archive. */
export interface ArchivedProject {
  readonly project: string;
  readonly title: string;
  readonly program: string;
  /** Serial day. */
  readonly archivedOn: number;
  readonly values: readonly ArchivedValue[];
  readonly totals: readonly ArchivedTotal[];
}

/** The registers of the archive with all their columns. */
export interface ArchiveRegisters {
  readonly archive: RegisterContent;
  readonly totals: RegisterContent;
}

/** Puts the values and totals of a project below those of others. */
export function planArchived({ archive, totals }: ArchiveRegisters, gone: ArchivedProject): Edit[] {
  const { project, title, program, archivedOn } = gone;
  const values = gone.values.map(({ table, key, field, text, number }) =>
    cells("Archive", {
      "Archived on": archivedOn,
      "Project ID": project,
      Table: table,
      Key: key,
      Field: field,
      Value: text,
      Number: number,
    }),
  );
  const sums = gone.totals.map((total) =>
    cells("ArchiveTotals", {
      "Project ID": project,
      Project: title,
      "Program ID": program,
      Period: total.period,
      Budget: total.budget,
      Outturn: total.outturn,
      "Planned benefits": total.plannedBenefits,
      "Realised benefits": total.realisedBenefits,
      "Archived on": archivedOn,
    }),
  );
  return [
    ...planBody(archive, [...bodyRows(archive), ...values]),
    ...planBody(totals, [...bodyRows(totals), ...sums]),
  ];
}

/** Takes a project out of the archive; values whose column is not there any more stay. */
export function planUnarchived(
  { archive, totals }: ArchiveRegisters,
  project: string,
  stays: (table: string, field: string) => boolean,
): Edit[] {
  const isOf = (row: BodyRow): boolean => keyOf(textIn(row, "Project ID")) === keyOf(project);
  return [
    ...planBody(
      archive,
      bodyRows(archive).filter(
        (row) => !isOf(row) || stays(textIn(row, "Table"), textIn(row, "Field")),
      ),
    ),
    ...planBody(
      totals,
      bodyRows(totals).filter((row) => !isOf(row)),
    ),
  ];
}

/** A register out of which rows are taken. */
export interface ThinnedRegister {
  /** With all its columns, and where formulas stand. */
  readonly content: RegisterContent;
  /** Body rows that go, ascending. */
  readonly rows: readonly number[];
  /** Columns that people have filled with a formula of their own. */
  readonly ownFormulas: ReadonlySet<string>;
}

/**
 * Takes rows out of a register: those below move up. Where one of them holds a formula of its own in a
 * typed column nothing moves, and the rows stay as blank ones: a formula is never turned into a value.
 */
export function planRowsOut(thinned: ThinnedRegister): Edit[] {
  const { content, rows, ownFormulas } = thinned;
  const gone = new Set(rows);
  const standing = standingRows(content, ownFormulas);
  if (!leavesBlank(thinned)) {
    return planBody(
      content,
      standing.filter((_, row) => !gone.has(row)),
      ownFormulas,
    );
  }
  return rows.flatMap((row) => blankRow(content, row, ownFormulas));
}

/** Whether rows below hold formulas of their own, so that nothing may move. */
export function leavesBlank({ content, rows, ownFormulas }: ThinnedRegister): boolean {
  const first = rows[0] ?? Infinity;
  const gone = new Set(rows);
  return content.rows.some(
    (_, row) => row > first && !gone.has(row) && formulasIn(content, row, ownFormulas) > 0,
  );
}

/** Typed cells of a row that hold a formula of their own. */
export function formulasIn(
  { headers, rows, formulas, register }: RegisterContent,
  row: number,
  ownFormulas: ReadonlySet<string>,
): number {
  return headers.filter((header, column) => {
    const value = rows[row]?.[column] ?? null;
    if (value === null || value === "" || ownFormulas.has(header)) return false;
    return (
      columnOf(register, header)?.kind !== "formula" && (formulas?.[row]?.[column] ?? null) !== null
    );
  }).length;
}

function blankRow(
  { place, headers, register }: RegisterContent,
  row: number,
  ownFormulas: ReadonlySet<string>,
): Edit[] {
  return headers.flatMap((header, column): Edit[] => {
    if (columnOf(register, header)?.kind === "formula" || ownFormulas.has(header)) return [];
    const at = {
      sheet: place.sheet,
      row: place.row + 1 + row,
      column: place.column + column,
      rows: 1,
      columns: 1,
    };
    return [{ kind: "clearCells", at }];
  });
}

/** Puts rows back into a register: into its blank rows at the end first, then below. */
export function planRowsBack(
  content: RegisterContent,
  rows: readonly ReturningRow[],
  ownFormulas: ReadonlySet<string>,
): Edit[] {
  const standing = standingRows(content, ownFormulas);
  const last = standing.findLastIndex((row) => Object.values(row).some((cell) => cell !== null));
  const back = rows.map(({ values }) => cells(content.register, values));
  return planBody(content, [...standing.slice(0, last + 1), ...back], ownFormulas);
}

function cells(
  register: string,
  values: Readonly<Record<string, string | number | null>>,
): BodyRow {
  return Object.fromEntries(
    Object.entries(values).map(([header, value]) => [header, bodyCell(register, header, value)]),
  );
}

function textIn(row: BodyRow, header: string): string {
  const cell = row[header] ?? null;
  return typeof cell === "object" ? (cell?.text ?? "") : String(cell);
}
