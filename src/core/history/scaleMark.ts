import { scaleOfRows, scaleTable } from "#core/risk/scaleRows";
import type { KeptRecords } from "./state";

/** Mark of the scale of risks that is kept in these records; null = they keep none, or not a whole one. */
export function scaleMark(records: KeptRecords | null): string | null {
  const rows = [...(records?.values() ?? [])].flatMap(({ key, values }) =>
    [...values].map(([field, value]) => ({
      table: scaleTable,
      key,
      field,
      value: typeof value === "string" ? value : "",
      number: typeof value === "number" ? value : null,
    })),
  );
  return scaleOfRows(rows)?.mark ?? null;
}
