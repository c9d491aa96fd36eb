import type { RegisterComparison } from "#core/adopt/again/comparison";
import type { Issue } from "#core/issues";
import { cellAddress } from "#core/register/cellAddress";
import type { RegisterContent } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";

/** Conflicts of a register that are listed one by one. */
const shownConflicts = 50;
/** Records that are named in a sentence. */
const namedRecords = 8;

/** What adopting again found in one register and does not write by itself. */
export function comparisonIssues(
  comparison: RegisterComparison,
  registers: readonly RegisterContent[],
  sheetWins: boolean,
): Issue[] {
  const { register, vanished, removed, renamed, edited, conflicts, newColumns } = comparison;
  const content = registers.find((each) => each.register === register);
  const sheet = content?.place.sheet;
  const place = { register, ...(sheet === undefined ? {} : { sheet }) };
  const cell = (at: number, field: string): Issue["place"] => ({
    ...place,
    ...(content === undefined ? {} : { address: addressOf(content, at, field) }),
    field,
  });
  const listed = (
    code: "records-vanished" | "records-removed" | "edits-kept",
    records: readonly { readonly key: string }[],
  ): Issue[] => {
    const keys = [...new Set(records.map(({ key }) => key))];
    if (keys.length === 0) return [];
    const facts = { count: keys.length, ...namesOf(keys) };
    return [{ code, severity: "hint", place, facts }];
  };
  return [
    ...conflicts.slice(0, shownConflicts).map(({ at, key, field, inRegister, onSheet }): Issue => ({
      code: sheetWins ? "edit-overwritten" : "edit-conflict",
      severity: "warning",
      place: { ...cell(at, field), record: key },
      found: textOf(inRegister),
      expected: textOf(onSheet),
    })),
    ...renamed.map(({ at, key, before, after }): Issue => ({
      code: "record-renamed",
      severity: "hint",
      place: { ...cell(at, ""), record: key },
      found: before,
      expected: after,
    })),
    ...listed("records-vanished", vanished),
    ...listed("records-removed", removed),
    ...listed("edits-kept", edited),
    ...(newColumns.length === 0
      ? []
      : [
          {
            code: "columns-added",
            severity: "hint",
            place,
            facts: { count: newColumns.length, ...namesOf(newColumns) },
          } as const,
        ]),
  ];
}

function addressOf({ place, headers }: RegisterContent, at: number, field: string): string {
  return cellAddress(place.row + 1 + at, place.column + Math.max(0, headers.indexOf(field)));
}

function namesOf(names: readonly string[]): { readonly records: string; readonly more: string } {
  const more = names.length - namedRecords;
  return {
    records: names.slice(0, namedRecords).join(", "),
    more: more > 0 ? String(more) : "",
  };
}

function textOf(value: FieldValue): string {
  return value === null ? "" : String(value);
}
