import { isBlank } from "#core/register/content";
import { oneLine } from "../headerText";
import type { MappedColumn } from "../mapColumns";
import { rawValue } from "../values/rawText";
import type { SourceCell } from "../values/reading";
import type { ColumnReading } from "../values/columnReading";

/** A column as mapped, with what it would be read as if it were the field of the column that it lost to. */
export interface Completable extends MappedColumn {
  readonly spare: ColumnReading | null;
}

/**
 * Fills the blanks of a field from a second column of the same name, where the two never disagree:
 * one rating per project, given by one of two reviewers, each with a column of their own.
 */
export function completeFromSecond(columns: readonly Completable[]): readonly MappedColumn[] {
  const result: MappedColumn[] = columns.map(({ spare: _, ...column }) => column);
  for (const second of columns) {
    const by = second.declined?.why === "taken" ? second.declined.by : null;
    const place = result.findIndex((column) => column.at === by);
    const first = result[place];
    if (first?.reading === undefined || first.reading === null || second.spare === null) continue;
    if (first.completedBy !== null || !isSameHeader(first, second)) continue;
    if (!neverDisagree(first.cells, second.cells)) continue;
    const spare = second.spare.readings;
    const readings = first.reading.readings.map((reading, row) => {
      const other = spare[row];
      return reading.kind === "empty" && other?.kind === "value" ? other : reading;
    });
    const blanks = readings.filter((reading, row) => reading !== first.reading?.readings[row]);
    if (blanks.length === 0) continue;
    result[place] = {
      ...first,
      reading: { ...first.reading, readings },
      completedBy: { at: second.at, count: blanks.length },
      how: { kind: "completed", found: first.how, blanks: blanks.length },
    };
  }
  return result;
}

function isSameHeader(first: MappedColumn, second: MappedColumn): boolean {
  return first.header.keys[0] === second.header.keys[0];
}

/** True when no row has different contents in two columns. */
export function neverDisagree(
  first: readonly SourceCell[],
  second: readonly SourceCell[],
): boolean {
  return first.every((cell, row) => {
    const other = second[row]?.value ?? null;
    if (isBlank(cell.value) || isBlank(other)) return true;
    return oneLine(String(rawValue(cell.value))) === oneLine(String(rawValue(other)));
  });
}
