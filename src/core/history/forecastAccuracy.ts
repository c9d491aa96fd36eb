import { naturalOrder } from "#core/text/naturalOrder";

/** What was forecast on one day; null = no forecast. */
export interface ForecastPoint {
  readonly snapshot: string;
  /** Serial day of the forecast. */
  readonly day: number;
  /** Serial day. */
  readonly finish: number | null;
  /** In money units. */
  readonly cost: number | null;
}

/** The forecasts of a project over time, and what they are held against. */
export interface ForecastTrack {
  readonly project: string;
  readonly title: string;
  /** true: it is finished, so that the last figures are what came. */
  readonly isFinished: boolean;
  /** What came, or what is forecast now. */
  readonly last: ForecastPoint;
  /** While it was not finished, in any order. */
  readonly points: readonly ForecastPoint[];
}

/** Months from a forecast to the finish. */
export const leadTimes = ["0-3", "4-6", "7-12", "13+"] as const;
export type LeadTime = (typeof leadTimes)[number];

/** How far forecasts lay from what came or stands now: cost as a share, finish in days. */
export interface DriftFigures {
  /** Forecasts that were compared. */
  readonly observations: number;
  /** Mean with its sign: above 0 it came later, or cost more, than was forecast. */
  readonly bias: number;
  /** Mean without signs. */
  readonly error: number;
}

export interface Drift extends DriftFigures {
  readonly against: "outturn" | "present";
  /** Lead times with a forecast, the shortest first. */
  readonly byLead: readonly (DriftFigures & { readonly lead: LeadTime })[];
  /** The forecast farthest off; of two the earlier. */
  readonly worst: { readonly snapshot: string; readonly day: number; readonly value: number };
}

/** How a project's forecasts held; null where nothing can be compared. */
export interface ForecastAccuracy {
  readonly project: string;
  readonly title: string;
  readonly cost: Drift | null;
  readonly finish: Drift | null;
}

/** Days of a mean month. */
const MONTH = 365.25 / 12;

/**
 * How far the forecasts of projects lay from what came in the end, or from what is forecast now.
 *
 * Cost: last / forecast - 1, a share. Finish: last - forecast in calendar days. Above 0 is worse than was
 * said. A forecast made on the day of the last figures or later tells nothing and does not count; one of
 * cost must be above 0. The lead time is counted from the day of the forecast to the last known finish.
 *
 * This compares forecasts with figures, not people: few observations, changed scope and a late approval
 * all move them. It is told with its number of observations and in the order of project IDs.
 *
 * Source: mean error and mean absolute error of forecasts, as reference class forecasting uses them
 * (Flyvbjerg 2006); lead time bands are ours.
 *
 * @returns in the order of the project IDs. Linear in the forecasts.
 * @example
 * const [one] = forecastAccuracy([{ project: "P-1", title: "", isFinished: true, last: { snapshot: "", day: 400, finish: 400, cost: 120 }, points: [{ snapshot: "SN-001", day: 310, finish: 380, cost: 100 }] }]);
 * [one?.cost?.bias.toFixed(2), one?.finish?.bias, one?.finish?.byLead[0]?.lead]; // => ["0.20", 20, "0-3"]
 */
export function forecastAccuracy(tracks: readonly ForecastTrack[]): readonly ForecastAccuracy[] {
  return tracks
    .map((track): ForecastAccuracy => {
      const { project, title, last } = track;
      const cost = (then: number): number => (last.cost ?? 0) / then - 1;
      const finish = (then: number): number => (last.finish ?? 0) - then;
      return {
        project,
        title,
        cost: last.cost === null ? null : driftOf(track, (point) => positive(point.cost), cost),
        finish: last.finish === null ? null : driftOf(track, (point) => point.finish, finish),
      };
    })
    .sort((a, b) => naturalOrder(a.project, b.project));
}

/** Forecasts of several projects together. */
export interface PooledDrift extends DriftFigures {
  readonly projects: number;
}

/**
 * All forecasts of these projects together, or those of one lead time; null without any. Every forecast
 * counts alike, so that a project with many of them weighs more.
 */
export function pooledDrift(
  accuracy: readonly ForecastAccuracy[],
  of: "cost" | "finish",
  lead?: LeadTime,
): PooledDrift | null {
  const drifts = accuracy.flatMap((each): readonly DriftFigures[] => {
    const drift = each[of];
    if (drift === null) return [];
    return lead === undefined ? [drift] : drift.byLead.filter((own) => own.lead === lead);
  });
  const observations = drifts.reduce((sum, drift) => sum + drift.observations, 0);
  if (observations === 0) return null;
  const mean = (pick: (drift: DriftFigures) => number): number =>
    drifts.reduce((sum, drift) => sum + pick(drift) * drift.observations, 0) / observations;
  return {
    observations,
    projects: drifts.length,
    bias: mean(({ bias }) => bias),
    error: mean(({ error }) => error),
  };
}

function positive(cost: number | null): number | null {
  return cost !== null && cost > 0 ? cost : null;
}

interface Miss {
  readonly snapshot: string;
  readonly day: number;
  readonly value: number;
  readonly lead: LeadTime;
}

function driftOf(
  { isFinished, last, points }: ForecastTrack,
  forecastIn: (point: ForecastPoint) => number | null,
  missed: (forecast: number) => number,
): Drift | null {
  const misses = [...points]
    .sort((a, b) => a.day - b.day)
    .flatMap((point): Miss[] => {
      const forecast = forecastIn(point);
      if (forecast === null || point.day >= last.day) return [];
      const { snapshot, day } = point;
      const months = ((last.finish ?? last.day) - day) / MONTH;
      return [{ snapshot, day, value: missed(forecast), lead: leadOf(months) }];
    });
  const [first] = misses;
  if (first === undefined) return null;
  const worst = misses.reduce((most, miss) =>
    Math.abs(miss.value) > Math.abs(most.value) ? miss : most,
  );
  return {
    ...figuresOf(misses),
    against: isFinished ? "outturn" : "present",
    byLead: leadTimes.flatMap((lead) => {
      const own = misses.filter((miss) => miss.lead === lead);
      return own.length === 0 ? [] : [{ lead, ...figuresOf(own) }];
    }),
    worst: { snapshot: worst.snapshot, day: worst.day, value: worst.value },
  };
}

/** Up to and with three months is "0-3"; a finish that has passed as well. */
function leadOf(months: number): LeadTime {
  if (months <= 3) return "0-3";
  if (months <= 6) return "4-6";
  return months <= 12 ? "7-12" : "13+";
}

function figuresOf(misses: readonly Miss[]): DriftFigures {
  const mean = (pick: (value: number) => number): number =>
    misses.reduce((sum, { value }) => sum + pick(value), 0) / misses.length;
  return { observations: misses.length, bias: mean((value) => value), error: mean(Math.abs) };
}
