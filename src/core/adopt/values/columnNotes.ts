import type { IssueCode, Severity } from "#core/issues";
import { isoDate } from "#core/time/serialDate";
import type { ColumnNote } from "./columnReading";
import { foundText } from "./rawText";
import type { Reading, SourceCell } from "./reading";

/** One note about all cells whose reading is as asked for, with the first of them as its example; none where no cell is. */
export function firstNote(
  code: IssueCode,
  severity: Severity,
  cells: readonly (SourceCell | null)[],
  readings: readonly Reading[],
  isMeant: (reading: Reading, at: number) => boolean,
  isDate = false,
): readonly ColumnNote[] {
  const meant = readings.flatMap((reading, at) => (isMeant(reading, at) ? [at] : []));
  const [at] = meant;
  if (at === undefined) return [];
  const reading = readings[at];
  const value = reading?.kind === "value" ? reading.value : null;
  const shown = isDate && typeof value === "number" ? isoDate(value) : String(value ?? "");
  const found = foundText(cells[at]?.value ?? null, cells[at]?.format) || (cells[at]?.fill ?? "");
  return [{ code, severity, at, count: meant.length, found, expected: shown }];
}
