import type { RegisterContent } from "#core/register/content";
import { freeRows } from "#core/register/freeRows";
import type { Edit } from "#sheets/plan";
import { bodyCell } from "#sheets/planBody";
import { planNewRecords } from "#sheets/planNewRecords";
import type { RegisterTable } from "#sheets/registerTable";

/** Fields of a new record by header; "" and null stay empty. */
export type NewFields = Readonly<Record<string, string | number | null>>;

/**
 * A record in the first empty row of a register, or below its last one.
 *
 * @param content the register with all its columns
 */
export function planNewRow(
  table: RegisterTable,
  content: RegisterContent,
  fields: NewFields,
): Edit[] {
  const { register } = table;
  const record = Object.fromEntries(
    Object.entries(fields).map(([header, value]) => [header, bodyCell(register, header, value)]),
  );
  return planNewRecords(table, freeRows(content).slice(0, 1), [record]);
}

/** Fields with a value that the register has no column for. */
export function withoutColumn({ columns }: RegisterTable, fields: NewFields): readonly string[] {
  return Object.entries(fields)
    .filter(([header, value]) => value !== null && value !== "" && !columns.includes(header))
    .map(([header]) => header);
}
