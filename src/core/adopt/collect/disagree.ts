import type { FieldValue } from "#core/register/rows";
import { foldName, keyField, telling } from "../recordNames";
import type { Draft, Records } from "../records";
import type { Origin } from "../source";

/** True when two values say the same: letter case, blanks and the last digit of a calculation do not count. */
export function agree(a: FieldValue, b: FieldValue): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return foldName(String(a)) === foldName(String(b));
}

/** The extra column of a register for values of a field that were not taken. */
export function elsewhere(draft: Draft, field: string): string {
  return draft.builder.openExtra(`${field} elsewhere`, "General", new Set());
}

/**
 * Keeps a value that another source contradicts: in the extra column "<field> elsewhere", and as a
 * disagreement of the record. The other identifier or name of a record stays known to references.
 */
export function disagree(
  records: Records,
  draft: Draft,
  at: { readonly row: number; readonly field: string },
  value: FieldValue,
  origin: Origin,
): string {
  const { row, field } = at;
  const { builder } = draft;
  const { register } = builder;
  const name = elsewhere(draft, field);
  const before = builder.getExtra(row, name);
  builder.setExtra(row, name, before === null ? value : `${String(before)}; ${String(value)}`);
  if (field === keyField(register) || field === telling(register)) {
    const alias = foldName(String(value));
    if (!draft.aliases.has(alias)) draft.aliases.set(alias, row);
  }
  const key = `${register} ${row} ${field}`;
  const known = records.disagreements.get(key);
  if (known !== undefined) known.values.push({ value, origin });
  else {
    const taken = builder.get(row, field) ?? builder.getExtra(row, field);
    const first = builder.originOf(row, field) ?? draft.origins[row] ?? origin;
    const values = [
      { value: taken, origin: first },
      { value, origin },
    ];
    records.disagreements.set(key, { register, row, field, values });
  }
  return name;
}
