/** What earned schedule is worked out from. */
export interface EarnedScheduleInput {
  /** Planned value at the end of each period, cumulative: it never falls. */
  readonly planned: readonly number[];
  /** Length of each period in the unit of time, such as days; omitted = every period is 1. */
  readonly lengths?: readonly number[];
  readonly ev: number;
  /** Time from the beginning of the first period until the status date, in the same unit. */
  readonly at: number;
}

/** Where the work stands in time; all in the unit of the lengths. */
export interface EarnedSchedule {
  /** When what is earned should have been earned. */
  readonly es: number;
  readonly at: number;
  /** ES - AT: below 0 is late. */
  readonly variance: number;
  /** ES / AT: time won for each unit passed. */
  readonly spi: number;
  readonly plannedDuration: number;
  /** Planned duration / SPI(t); null while nothing is earned. */
  readonly estimate: number | null;
}

/**
 * Earned schedule: schedule performance in time, which money cannot tell, for SPI returns to 1 on every
 * late project once it is finished.
 *
 * ES is the end of the last period whose cumulative plan is earned, plus the earned share of the next
 * period. A period may have any length. What is earned beyond the plan counts as its whole duration.
 * Source: Lipke, Schedule is Different, 2003.
 *
 * @returns null without a plan, when no time has passed, and when the plan falls.
 * @example
 * earnedSchedule({ planned: [0, 50, 150, 300, 500, 720, 880, 1000].slice(1), ev: 400, at: 4 })?.es; // => 3.5
 * @example
 * earnedSchedule({ planned: [100, 200], lengths: [90, 365], ev: 150, at: 90 })?.es; // => 272.5
 */
export function earnedSchedule(input: EarnedScheduleInput): EarnedSchedule | null {
  const { planned, ev, at } = input;
  const lengths = input.lengths ?? planned.map(() => 1);
  const total = planned.at(-1) ?? 0;
  if (total <= 0 || at <= 0 || firstFall(planned) !== null) return null;
  const plannedDuration = lengthUntil(planned, lengths, total);
  const es = Math.min(plannedDuration, timeEarned(planned, lengths, ev));
  const spi = es / at;
  return {
    es,
    at,
    variance: es - at,
    spi,
    plannedDuration,
    estimate: spi > 0 ? plannedDuration / spi : null,
  };
}

/**
 * Planned value at the end of each period from a column that may begin with the 0 of the day before: a
 * first value of 0 is the start of the first period, not a period without a plan.
 *
 * @example
 * periodEnds([0, 50, 150]); // => [50, 150]
 */
export function periodEnds(cumulative: readonly number[]): readonly number[] {
  return cumulative[0] === 0 ? cumulative.slice(1) : cumulative;
}

/**
 * Where a cumulative column first falls, or begins below 0: its place, from 0; null = nowhere.
 *
 * @example
 * firstFall([50, 150, 120]); // => 2
 */
export function firstFall(cumulative: readonly number[]): number | null {
  const at = cumulative.findIndex((value, t) => value < (cumulative[t - 1] ?? 0));
  return at < 0 ? null : at;
}

/** Time until everything is planned: periods after that, in which nothing more is, do not count. */
function lengthUntil(
  planned: readonly number[],
  lengths: readonly number[],
  total: number,
): number {
  const last = planned.findIndex((value) => value >= total);
  return sumOf(lengths.slice(0, last + 1));
}

function timeEarned(planned: readonly number[], lengths: readonly number[], ev: number): number {
  const done = planned.filter((value) => value <= ev).length;
  const passed = sumOf(lengths.slice(0, done));
  const before = planned[done - 1] ?? 0;
  const next = planned[done];
  // Every period that follows plans more than is earned, so the step is above 0.
  if (next === undefined || ev <= before) return passed;
  return passed + ((ev - before) / (next - before)) * (lengths[done] ?? 0);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
