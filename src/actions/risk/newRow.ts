import type { RegisterContent } from "#core/register/content";
import { columnOf, registerOf } from "#core/register/schema";
import type { Edit } from "#sheets/plan";
import { bodyCell } from "#sheets/planBody";
import { planNewRecords } from "#sheets/planNewRecords";
import type { RegisterTable } from "#sheets/registerTable";

/** Fields of a new record by header; "" and null stay empty. */
export type NewFields = Readonly<Record<string, string | number | null>>;

/**
 * A record in the first empty row of a register, or below its last one.
 *
 * @param content the register with the columns that were read: a row without any typed cell is empty
 */
export function planNewRow(
  table: RegisterTable,
  content: Pick<RegisterContent, "headers" | "rows">,
  fields: NewFields,
): Edit[] {
  const { register } = table;
  const record = Object.fromEntries(
    Object.entries(fields).map(([header, value]) => [header, bodyCell(register, header, value)]),
  );
  return planNewRecords(table, emptyRows(register, content).slice(0, 1), [record]);
}

/** Fields with a value that the register has no column for. */
export function withoutColumn({ columns }: RegisterTable, fields: NewFields): readonly string[] {
  return Object.entries(fields)
    .filter(([header, value]) => value !== null && value !== "" && !columns.includes(header))
    .map(([header]) => header);
}

function emptyRows(
  register: string,
  { headers, rows }: Pick<RegisterContent, "headers" | "rows">,
): readonly number[] {
  const known = new Set(registerOf(register).columns.map(({ header }) => header));
  const typed = headers.flatMap((header, at) =>
    known.has(header) && columnOf(register, header)?.kind !== "formula" ? [at] : [],
  );
  return rows.flatMap((row, at) => (typed.every((column) => isBlank(row[column])) ? [at] : []));
}

function isBlank(value: unknown): boolean {
  return (
    value === null || value === undefined || (typeof value === "string" && value.trim() === "")
  );
}
