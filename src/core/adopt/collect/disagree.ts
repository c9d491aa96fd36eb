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

/** Keeps a value that was not taken in the extra column "<field> elsewhere"; gives the name of that column. */
export function keepElsewhere(draft: Draft, row: number, field: string, value: FieldValue): string {
  const { builder } = draft;
  const name = builder.openExtra(`${field} elsewhere`, "General", new Set());
  const before = builder.getExtra(row, name);
  builder.setExtra(row, name, before === null ? value : `${String(before)}; ${String(value)}`);
  return name;
}

/**
 * Keeps a value that another source contradicts: in the extra column "<field> elsewhere", and as a
 * disagreement of the record. `taken`: the value that stays, where it is kept in another register. The other identifier or name of a record stays known to references.
 */
export function disagree(
  records: Records,
  draft: Draft,
  at: { readonly row: number; readonly field: string },
  value: FieldValue,
  origin: Origin,
  taken?: FieldValue,
): string {
  const { row, field } = at;
  const { builder } = draft;
  const { register } = builder;
  const name = keepElsewhere(draft, row, field, value);
  if (field === keyField(register) || field === telling(register)) {
    const alias = foldName(String(value));
    if (!draft.aliases.has(alias)) draft.aliases.set(alias, row);
  }
  const key = `${register} ${row} ${field}`;
  const known = records.disagreements.get(key);
  if (known !== undefined) known.values.push({ value, origin });
  else {
    const own = taken ?? builder.get(row, field) ?? builder.getExtra(row, field);
    const first = builder.originOf(row, field) ?? draft.origins[row] ?? origin;
    const values = [
      { value: own, origin: first },
      { value, origin },
    ];
    records.disagreements.set(key, { register, row, field, values });
  }
  return name;
}
