import type { CellValue } from "#core/register/content";
import { registerOf } from "#core/register/schema";
import { cellValue, cellValues } from "./cellValue";
import { ExcelFailure } from "./excelFailure";
import type { LoadedRegister } from "./registerReading";
import { loadTypedCells } from "./typedCells";

/** What to read of one register. */
export interface RegisterQuery {
  readonly register: string;
  /** Headers of the columns wanted; omitted = all, none = only where the register stands. */
  readonly columns?: readonly string[];
  /** true: also tell where a value was typed over the formula of a calculated column. */
  readonly typedCells?: boolean;
  /** Input columns for which it is told as well where a formula stands. */
  readonly formulasIn?: readonly string[];
}

/** Headers whose cells are asked for typed values; empty = none. */
export function askedForTyped({
  register,
  typedCells,
  formulasIn,
}: RegisterQuery): readonly string[] {
  const calculated =
    typedCells === true
      ? registerOf(register).columns.filter(({ kind }) => kind === "formula")
      : [];
  return [...calculated.map(({ header }) => header), ...(formulasIn ?? [])];
}

/**
 * Queues the reading of one register's table; after the request the result gives its place and
 * content, or null when there is no such table. A total row is left out. Requirement set: ExcelApi 1.4.
 */
export function loadRegister(
  context: Excel.RequestContext,
  query: RegisterQuery,
  tables: Readonly<Record<string, string>>,
): () => LoadedRegister | null {
  const name = tables[query.register] ?? query.register;
  const table = context.workbook.tables
    .getItemOrNullObject(name)
    .load("name,showTotals,showHeaders");
  const whole = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  if (!query.columns) whole.load("values");
  const header = query.columns ? whole.getRow(0).load("values") : whole;
  const sheet = table.worksheet.load("name");
  const columns = query.columns?.map((wanted) => ({
    header: wanted,
    range: table.columns.getItemOrNullObject(wanted).getDataBodyRange().load("values"),
  }));
  const asked = askedForTyped(query);
  const takeTyped = asked.length > 0 ? loadTypedCells(table, asked) : null;
  return () => {
    if (table.isNullObject) return null;
    refuseHiddenHeaders(table);
    const rows = whole.rowCount - (table.showTotals ? 1 : 0);
    const headers = (header.values[0] ?? []).map(String);
    const found = columns?.filter((column) => !column.range.isNullObject);
    const wanted = found?.map((column) => column.header) ?? headers;
    const place = {
      table: table.name,
      sheet: sheet.name,
      row: whole.rowIndex,
      column: whole.columnIndex,
    };
    return {
      place: { ...place, register: query.register, rows: rows - 1, columns: headers },
      content: {
        register: query.register,
        place: { ...place, rows, columns: whole.columnCount },
        headers: wanted,
        ...(found ? { columnsAt: wanted.map((header) => headerAt(headers, header)) } : {}),
        rows: found
          ? besideEachOther(
              found.map((column) => column.range.values),
              rows - 1,
            )
          : cellValues(whole.values.slice(1, rows)),
        ...(takeTyped ? { formulas: takeTyped(wanted, place.row + 1, rows - 1) } : {}),
      },
    };
  };
}

/** Without its header row a table shows no titles to read by: its first row would be taken for them. */
export function refuseHiddenHeaders({ name, showHeaders }: Excel.Table): void {
  if (showHeaders) return;
  throw new ExcelFailure("HeadersHidden", "reading the registers", undefined, "", { names: name });
}

/** Place of a column among the headers of its table: Excel finds it whatever the case of its name. -1 = none. */
export function headerAt(headers: readonly string[], wanted: string): number {
  const folded = wanted.toLowerCase();
  return headers.findIndex((each) => each.toLowerCase() === folded);
}

/** Columns read one by one, as rows. */
function besideEachOther(
  columns: readonly (readonly (readonly unknown[])[])[],
  rows: number,
): CellValue[][] {
  return Array.from({ length: rows }, (_, r) => columns.map((column) => cellValue(column[r]?.[0])));
}
