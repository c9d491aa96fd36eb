import { keyOf } from "#core/scoring/registerTable";
import type { SourceTable } from "#core/selection/read/sourceTable";
import type { BenefitPeriod, PeriodLayer } from "./benefit";

const openLayers: readonly PeriodLayer[] = ["Planned", "Forecast"];
const closedLayers: readonly PeriodLayer[] = ["Planned", "Actual"];

/**
 * All periods with both dates, by the first day. A period is closed when it ends on the status date or
 * before; the first of equal keys counts.
 *
 * @param isToGo closed periods do not count in the present value.
 */
export function readCalendar(
  table: SourceTable,
  statusDate: number | null,
  isToGo: boolean,
): BenefitPeriod[] {
  const seen = new Set<string>();
  return table
    .rowsWith("Period")
    .flatMap((row): BenefitPeriod[] => {
      const key = table.text(row, "Period");
      const start = table.computed(row, "Starts on");
      const end = table.computed(row, "Ends on");
      if (start === null || end === null || end < start || seen.has(keyOf(key))) return [];
      seen.add(keyOf(key));
      const isClosed = statusDate !== null && end <= statusDate;
      const open = isClosed ? closedLayers : openLayers;
      return [{ key, start, end, isClosed, counts: !(isToGo && isClosed), open }];
    })
    .sort((a, b) => a.start - b.start);
}
