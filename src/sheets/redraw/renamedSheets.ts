import type { Edit } from "#sheets/plan";

/** The same edits for sheets that are called otherwise in this workbook, in their formulas too. */
export function renamedSheets(
  edits: readonly Edit[],
  renamed: ReadonlyMap<string, string>,
): readonly Edit[] {
  if ([...renamed].every(([planned, name]) => planned === name)) return edits;
  return edits.map((edit) => renamedIn(edit, renamed) as Edit);
}

/** The same value with each member `sheet` and each formula renamed. */
export function renamedIn(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") {
    return value.startsWith("=") ? renamedFormula(value, renamed) : value;
  }
  if (Array.isArray(value)) return value.map((item) => renamedIn(item, renamed));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]: [string, unknown]) => [
      key,
      key === "sheet" && typeof member === "string"
        ? (renamed.get(member) ?? member)
        : renamedIn(member, renamed),
    ]),
  );
}

/** Texts in quotes stay as they are. */
function renamedFormula(formula: string, renamed: ReadonlyMap<string, string>): string {
  return formula.replace(
    /(?<!")"(?:[^"]|"")*"|(?<!')'((?:[^']|'')*)'!/g,
    (token: string, quoted?: string) => {
      const name = quoted === undefined ? undefined : renamed.get(quoted.replaceAll("''", "'"));
      return name === undefined ? token : `'${name.replaceAll("'", "''")}'!`;
    },
  );
}
