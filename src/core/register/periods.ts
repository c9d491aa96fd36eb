import { keyOf, type RegisterTable } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";

/** A row of register Periods with both its days. */
export interface CalendarPeriod {
  readonly key: string;
  /** Serial days, both included. */
  readonly startsOn: number;
  readonly endsOn: number;
  readonly isClosed: boolean;
}

/**
 * Whether a period is closed: it ends on the status date or before. The rule of the column Closed, from
 * inputs, so that it holds in a workbook that is calculated by hand.
 *
 * @param endsOn serial day; null = not known, which closes nothing, like a missing status date.
 * @example isClosedOn(46295, 46295); // => true
 */
export function isClosedOn(endsOn: number | null, statusDate: number | null): boolean {
  return endsOn !== null && statusDate !== null && endsOn <= statusDate;
}

/**
 * The calendar of a workbook in the order of time: periods with both dates, the end not before the start.
 * Of equal keys the first counts. Linear in the rows, besides the sorting.
 */
export function calendarPeriods(
  table: RegisterTable,
  statusDate: number | null,
): readonly CalendarPeriod[] {
  const seen = new Set<string>();
  const periods: CalendarPeriod[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const key = table.text(row, "Period");
    const [startsOn, endsOn] = [table.number(row, "Starts on"), table.number(row, "Ends on")];
    if (key === "" || startsOn === null || endsOn === null || endsOn < startsOn) continue;
    if (seen.has(keyOf(key))) continue;
    seen.add(keyOf(key));
    periods.push({ key, startsOn, endsOn, isClosed: isClosedOn(endsOn, statusDate) });
  }
  return periods.sort((a, b) => a.startsOn - b.startsOn || naturalOrder(a.key, b.key));
}
