import type { Phrase } from "#core/messages/phrase";
import { isBlank } from "../content";
import type { CheckedRegister } from "./checkedWorkbook";
import { columnPlace, placeOf, recordKey, sheetRow } from "./checkedWorkbook";
import type { RuleIssue } from "./rule";

/** Records that are named in the finding; the others are counted. */
const NAMED = 5;

/**
 * The finding that some of the records that need a field do not have it: one for the column, which
 * names the first records. A column that none of them has is told apart.
 *
 * @param due Body rows of the records that need the field.
 * @param why Why they need it.
 */
export function missingIssue(
  checked: CheckedRegister,
  field: string,
  due: readonly number[],
  why: Phrase,
): readonly RuleIssue[] {
  const blank = due.filter((row) => isBlank(checked.table.cell(row, field)));
  const [first] = blank;
  if (first === undefined) return [];
  if (blank.length === 1) {
    const place = placeOf(checked, first, field);
    return [{ code: "required-missing", severity: "warning", place, expected: why }];
  }
  const place = columnPlace(checked, first, field);
  const count = blank.length;
  if (count === due.length) {
    return [
      {
        code: "missing-column",
        severity: "warning",
        place,
        expected: why,
        facts: { count },
        rows: blank,
      },
    ];
  }
  const named = blank.slice(0, NAMED);
  const keys = named.map((row) => recordKey(checked, row));
  const rows = named.filter((_, i) => keys[i] === "").map((row) => sheetRow(checked, row));
  const facts = {
    count,
    records: keys.filter((key) => key !== "").join(", "),
    rows: rows.join(", "),
    ...(count > NAMED ? { more: count - NAMED } : {}),
  };
  return [
    { code: "required-missing", severity: "warning", place, expected: why, facts, rows: blank },
  ];
}
