import { figureColumns } from "#core/scoring/models/modelInputs";
import { lineColumns } from "#core/scoring/rankingLine";
import type { RegisterReading } from "#excel/registerReading";
import { type StampTerm, sumStamp, type SumStamp } from "./sumStamp";

const scoreStamp = "pmo_StampScore";

/** Columns that models read besides those of the stamp of scoring; each sum with a factor of its own. */
const terms: readonly StampTerm[] = [
  ["Projects", "Live", 53],
  ["Projects", "Risk adjusted NPV", 3],
  ...lineColumns.map((header, i) => ["Projects", header, [5, 7, 11][i] ?? 13] as const),
  ...[...figureColumns.wsjf, ...figureColumns.rice].map(
    (header, i) => ["Scores", header, [19, 23, 29, 31, 37, 41, 43, 47][i] ?? 59] as const,
  ),
];

/**
 * A live figure of everything that models read, as a formula and as it is now: when it differs later,
 * the comparison is old. Sorting changes nothing.
 *
 * @param reading with the setting "pmo_StampScore".
 * @returns null where the workbook has no such stamp or it is an error.
 */
export function modelsStamp(reading: RegisterReading): SumStamp | null {
  const base = reading.settings.get(scoreStamp);
  if (typeof base !== "number") return null;
  return sumStamp(reading, terms, { name: scoreStamp, value: base });
}
