import { columnOf, registerOf } from "./schema";

/** A table of the workbook by its headers. */
export interface NamedTable {
  readonly table: string;
  readonly headers: readonly string[];
}

/** A register and the table that seems to be it under another name. */
export interface RenamedRegister {
  readonly register: string;
  readonly table: string;
}

/** At least this share of a table's headers must be those of the register. */
const leastShare = 0.6;

/**
 * Which tables are probably registers whose table somebody has given another name.
 *
 * A table is a register when it has the columns that identify its records and at least 60 % of its
 * headers are the register's; when it could be two of them, the one that more of its headers belong to.
 * A register that two tables could equally well be is left out: nobody can tell.
 * @param lost Registers whose tables are not found under their names.
 * @param tables Tables that are no register.
 * @example renamedRegisters(["Issues"], [{ table: "Probleme", headers: ["Issue ID", "Issue"] }])[0]?.table; // => "Probleme"
 */
export function renamedRegisters(
  lost: readonly string[],
  tables: readonly NamedTable[],
): readonly RenamedRegister[] {
  const matches = lost
    .flatMap((register) =>
      tables.map(({ table, headers }) => ({ register, table, share: shareOf(register, headers) })),
    )
    .filter(({ share }) => share >= leastShare);
  const isBest = (one: (typeof matches)[number]): boolean =>
    matches.every(
      (other) =>
        other === one ||
        (other.register !== one.register && other.table !== one.table) ||
        other.share < one.share,
    );
  return matches.filter(isBest).map(({ register, table }) => ({ register, table }));
}

/** Share of the headers that are the register's; 0 when one that identifies records is missing. */
function shareOf(register: string, headers: readonly string[]): number {
  if (headers.length === 0) return 0;
  if (!registerOf(register).key.every((header) => headers.includes(header))) return 0;
  return headers.filter((header) => columnOf(register, header) !== null).length / headers.length;
}
