import type { AdoptedIsland, AdoptedRows, Adoption, AdoptOptions } from "#core/adopt/adoption";
import { adoptSheets } from "#core/adopt/adoptSheets";
import type { Issue } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";

export interface Adopted {
  readonly value: Adoption;
  readonly issues: readonly Issue[];
}

/** Adopts made-up sheets of a workbook that holds no register yet. */
export function adopt(
  sheets: readonly SheetContent[],
  options: AdoptOptions = { ownTables: [] },
): Adopted {
  return adoptSheets(sheets, options);
}

/** Islands that were adopted, without those that were left alone. */
export function adoptedIslands(adoption: Adoption): readonly AdoptedIsland[] {
  return adoption.islands.filter(({ register }) => register !== null);
}

/** What was adopted as a register; fails when nothing was. */
export function rowsOf(adoption: Adoption, register: string): AdoptedRows {
  const rows = adoption.rows.find((candidate) => candidate.register === register);
  if (rows === undefined) throw new Error(`nothing was adopted as ${register}`);
  return rows;
}

/** Values of one column of a register, field or extra. */
export function column(
  adoption: Adoption,
  register: string,
  header: string,
): readonly FieldValue[] {
  const { columns, extras, rows } = rowsOf(adoption, register);
  const at = [...columns, ...extras.map((extra) => extra.header)].indexOf(header);
  if (at < 0) throw new Error(`${register} has no column ${header}`);
  return rows.map((row) => row[at] ?? null);
}

export function codes(issues: readonly Issue[]): readonly string[] {
  return issues.map((issue) => issue.code);
}

/** The first issue of a code; fails when there is none. */
export function issueOf(issues: readonly Issue[], code: string): Issue {
  const found = issues.find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(`no issue ${code} among ${codes(issues).join(", ")}`);
  return found;
}
