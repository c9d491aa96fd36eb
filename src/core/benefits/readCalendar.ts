import { calendarPeriods } from "#core/register/periods";
import type { SourceTable } from "#core/selection/read/sourceTable";
import type { BenefitPeriod, PeriodLayer } from "./benefit";

const openLayers: readonly PeriodLayer[] = ["Planned", "Forecast"];
const closedLayers: readonly PeriodLayer[] = ["Planned", "Actual"];

/**
 * The calendar with the values of a benefit that each period takes.
 *
 * @param isToGo closed periods do not count in the present value.
 */
export function readCalendar(
  table: SourceTable,
  statusDate: number | null,
  isToGo: boolean,
): BenefitPeriod[] {
  return calendarPeriods(table.table, statusDate).map(
    ({ key, startsOn, endsOn, isClosed }): BenefitPeriod => ({
      key,
      start: startsOn,
      end: endsOn,
      isClosed,
      counts: !(isToGo && isClosed),
      open: isClosed ? closedLayers : openLayers,
    }),
  );
}
