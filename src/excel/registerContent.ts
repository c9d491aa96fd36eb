import type { CellValue, RegisterContent } from "#core/register/content";
import { cellValue, cellValues } from "./cellValue";

/** What to read of one register. */
export interface RegisterQuery {
  readonly register: string;
  /** Headers of the columns wanted; omitted = all. */
  readonly columns?: readonly string[];
}

/**
 * Queues the reading of one register's table; after the request the result gives its content, or null
 * when there is no such table. A total row is left out. Requirement set: ExcelApi 1.4.
 */
export function loadContent(
  context: Excel.RequestContext,
  query: RegisterQuery,
  tables: Readonly<Record<string, string>>,
): () => RegisterContent | null {
  const name = tables[query.register] ?? query.register;
  const table = context.workbook.tables.getItemOrNullObject(name).load("name,showTotals");
  const whole = table.getRange();
  whole.load(
    query.columns ? "rowIndex,columnIndex,rowCount,columnCount" : "rowIndex,columnIndex,values",
  );
  const sheet = table.worksheet.load("name");
  const columns = query.columns?.map((header) => ({
    header,
    range: table.columns.getItemOrNullObject(header).getDataBodyRange().load("values"),
  }));
  return () => {
    if (table.isNullObject) return null;
    const found = columns?.filter((column) => !column.range.isNullObject);
    const values = found ? null : whole.values;
    const rows = (values?.length ?? whole.rowCount) - (table.showTotals ? 1 : 0);
    return {
      register: query.register,
      place: {
        table: table.name,
        sheet: sheet.name,
        row: whole.rowIndex,
        column: whole.columnIndex,
        rows,
        columns: values?.[0]?.length ?? whole.columnCount,
      },
      headers: found?.map((column) => column.header) ?? (values?.[0] ?? []).map(String),
      rows: values
        ? cellValues(values.slice(1, rows))
        : besideEachOther(found?.map((column) => column.range.values) ?? [], rows - 1),
    };
  };
}

/** Columns read one by one, as rows. */
export function besideEachOther(
  columns: readonly (readonly (readonly unknown[])[])[],
  rows: number,
): CellValue[][] {
  return Array.from({ length: rows }, (_, r) => columns.map((column) => cellValue(column[r]?.[0])));
}
