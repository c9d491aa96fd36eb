import type { CellValue, RegisterContent } from "#core/register/content";

/** A register as it is read from a sheet of its own: title in row 1, headers in row 4. */
export function registerContent(
  register: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
  formulas?: readonly (readonly (string | null)[])[],
): RegisterContent {
  const place = {
    table: register,
    sheet: register,
    row: 3,
    column: 0,
    rows: rows.length + 1,
    columns: headers.length,
  };
  const content = { register, place, headers, rows };
  return formulas === undefined ? content : { ...content, formulas };
}
