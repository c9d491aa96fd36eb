import { registerOf } from "#core/register/schema";
import type { Conflict } from "../adoption";
import type { Draft, Records } from "../records";
import { originOf } from "../source";

/** What sources say differently about one field of one record, side by side; the first was taken. */
export function conflictsOf(records: Records): readonly Conflict[] {
  return [...records.disagreements.values()].map(({ register, row, field, values }) => ({
    register,
    key: keyOf(records.drafts.get(register), row),
    field,
    values: values.map(({ value, origin }) => ({
      value,
      origin: originOf(origin.source, origin.bodyRow),
    })),
  }));
}

function keyOf(draft: Draft | undefined, row: number): string {
  if (draft === undefined) return "";
  const { key } = registerOf(draft.builder.register);
  return key.map((field) => String(draft.builder.get(row, field) ?? "")).join(" | ");
}
