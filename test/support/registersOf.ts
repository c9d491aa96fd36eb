import type { CellValue, RegisterContent } from "#core/register/content";
import { tableBody } from "#host/engine/table";
import { CellError, type Scalar } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import type { RegisterTables } from "#sheets/registerTable";

/** The body of a table as it stands in the workbook, by header. */
export function tableColumns(workbook: Workbook, name: string): Map<string, Scalar[]> {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((each) => each.name === name);
    if (table === undefined) continue;
    const { top, bottom, left } = tableBody(table);
    return new Map(
      table.columns.map((column, c) => {
        const values: Scalar[] = [];
        for (let row = top; row <= bottom; row++) values.push(sheet.valueAt(row, left + c));
        return [column.name, values];
      }),
    );
  }
  throw new Error(`There is no table ${name}.`);
}

/** The registers of a workbook as the excel layer would read them. */
export function registersOf(workbook: Workbook, tables: RegisterTables): RegisterContent[] {
  return Object.values(tables).map(({ register, table, sheet, row, column }) => {
    const columns = tableColumns(workbook, table);
    const headers = [...columns.keys()];
    const count = columns.get(headers[0] ?? "")?.length ?? 0;
    const rows = Array.from({ length: count }, (_, r) =>
      headers.map((header) => cellValue(columns.get(header)?.[r] ?? null)),
    );
    const place = { table, sheet, row, column, rows: count + 1, columns: headers.length };
    return { register, place, headers, rows };
  });
}

function cellValue(value: Scalar): CellValue {
  if (value instanceof CellError) return { error: value.code };
  return value === "" ? null : value;
}
