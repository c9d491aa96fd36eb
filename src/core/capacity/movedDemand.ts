import { spreadOpen } from "#core/time/spreadByDays";
import type { PeoplePeriod } from "./people";

export interface MovedDemand {
  /** FTE by role, then by period. */
  readonly demand: readonly (readonly number[])[];
  /** FTE-days by role that come after the last period: in no period any more. */
  readonly after: readonly number[];
}

/**
 * Demand of a project that comes some days later: people by day stay the same, so that a level of FTE is
 * spread over periods of different lengths by the days they share.
 *
 * Closed periods are past and stay; what would move into them stands in the first open one.
 *
 * @param demand FTE by role, then by period.
 * @param days later is positive.
 */
export function movedDemand(
  demand: readonly (readonly number[])[],
  periods: readonly PeoplePeriod[],
  days: number,
): MovedDemand {
  if (days === 0) return { demand, after: demand.map(() => 0) };
  const length = ({ start, end }: PeoplePeriod): number => end - start + 1;
  const moved = demand.map((ofRole) => {
    const fteDays = periods.map((period, t) => (ofRole[t] ?? 0) * length(period));
    const { amounts, after } = spreadOpen(fteDays, periods, days);
    return { demand: periods.map((period, t) => (amounts[t] ?? 0) / length(period)), after };
  });
  return { demand: moved.map((role) => role.demand), after: moved.map(({ after }) => after) };
}
