import { isBlank, type RegisterContent } from "./content";
import { columnOf } from "./schema";

/**
 * Body rows of a register, from 0, in which nobody has typed anything: a new record may go there. Columns
 * that the office has added count like ours; what calculated columns show does not, nor do cells that are
 * known to hold a formula. Of a register that was read in part no row is known to be free.
 *
 * @example
 * const place = { table: "Gates", sheet: "Gates", row: 0, column: 0, rows: 3, columns: 1 };
 * freeRows({ register: "Gates", headers: ["Gate"], place, rows: [["G-01"], [" "]] }); // => [1]
 */
export function freeRows({
  register,
  headers,
  place,
  rows,
  formulas,
}: Pick<RegisterContent, "register" | "headers" | "place" | "rows" | "formulas">): number[] {
  if (headers.length < place.columns) return [];
  const typed = headers.flatMap((header, column) =>
    columnOf(register, header)?.kind === "formula" ? [] : [column],
  );
  return rows.flatMap((row, r) => {
    const isFree = typed.every(
      (column) => isBlank(row[column] ?? null) || (formulas?.[r]?.[column] ?? null) !== null,
    );
    return isFree ? [r] : [];
  });
}
