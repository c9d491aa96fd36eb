import { keyOf } from "#core/scoring/registerTable";
import type { Rag } from "./rag";
import { ragCheck, severityOf } from "./ratings";

/** Reported and derived rating of one project in one report. */
export interface ReportedRating {
  readonly project: string;
  /** Who answered for the project then; "" = nobody is named. */
  readonly manager: string;
  /** Serial status date of the report. */
  readonly day: number;
  readonly reported: Rag | null;
  readonly derived: Rag | null;
}

/** One report: how many ratings were better than the rules'. */
export interface OptimismPoint {
  readonly day: number;
  /** Projects with both ratings. */
  readonly compared: number;
  readonly optimistic: number;
  readonly pessimistic: number;
}

/** How a project, or the projects of a manager, were reported over time. */
export interface OptimismLine {
  /** Project ID or the manager's name. */
  readonly of: string;
  /** In the order of time. */
  readonly points: readonly OptimismPoint[];
  readonly compared: number;
  readonly optimistic: number;
  /** Optimistic of compared ratings, 0..1; null while there are fewer than `leastCompared`. */
  readonly index: number | null;
  /** Mean of derived less reported level: 1 = one level too good on average; null like the index. */
  readonly bias: number | null;
  /** Latest reports in a row in which it was optimistic. */
  readonly inARow: number;
  /** Times that a rating fell from Green to Red between two reports. */
  readonly burst: number;
}

/** Ratings below which no share is told: a share of one or two tells nothing about a person. */
export const leastCompared = 3;

/** What is known of reported against derived ratings over time. */
export interface Optimism {
  readonly projects: readonly OptimismLine[];
  /** In alphabetical order: this is no league table. */
  readonly managers: readonly OptimismLine[];
  readonly portfolio: OptimismLine;
  /** Reports that there are, the present one among them. */
  readonly reports: number;
  readonly from: number | null;
}

/**
 * How often reported ratings were better than the rules', per project and per manager: the watermelon
 * index, green outside and red inside.
 *
 * It compares ratings, not people: thresholds may be too strict for a project, and a manager may know
 * what the registers do not. So it tells no share below three comparisons and lists managers by name.
 *
 * @param ratings of all reports; a project has at most one a day, of several the last one counts.
 * @example
 * const rating = { project: "P-1", manager: "A. Osei", day: 46203, reported: "Green", derived: "Red" } as const;
 * optimismOf([rating]).portfolio.optimistic; // => 1
 */
export function optimismOf(ratings: readonly ReportedRating[]): Optimism {
  const unique = [
    ...new Map(
      ratings.map((rating) => [`${keyOf(rating.project)} ${rating.day}`, rating]),
    ).values(),
  ].sort((a, b) => a.day - b.day);
  const days = [...new Set(unique.map(({ day }) => day))];
  const named = unique.filter(({ manager }) => manager !== "");
  return {
    projects: linesBy(unique, ({ project }) => project),
    managers: linesBy(named, ({ manager }) => manager).sort((a, b) => compareNames(a.of, b.of)),
    portfolio: lineOf("", unique),
    reports: days.length,
    from: days[0] ?? null,
  };
}

function linesBy(
  ratings: readonly ReportedRating[],
  nameOf: (rating: ReportedRating) => string,
): OptimismLine[] {
  const groups = new Map<string, ReportedRating[]>();
  for (const rating of ratings) {
    const key = keyOf(nameOf(rating));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [rating]);
    else group.push(rating);
  }
  return [...groups.values()].map((group) => lineOf(nameOf(group[0] ?? none), group));
}

const none: ReportedRating = { project: "", manager: "", day: 0, reported: null, derived: null };

function lineOf(of: string, ratings: readonly ReportedRating[]): OptimismLine {
  const compared = ratings.filter(({ reported, derived }) => reported !== null && derived !== null);
  const optimistic = compared.filter(isOptimistic).length;
  const days = [...new Set(compared.map(({ day }) => day))];
  const isEnough = compared.length >= leastCompared;
  const gaps = compared.map(({ reported, derived }) => severityOf(derived) - severityOf(reported));
  return {
    of,
    points: days.map((day) => pointOf(day, compared)),
    compared: compared.length,
    optimistic,
    index: isEnough ? optimistic / compared.length : null,
    bias: isEnough ? gaps.reduce((sum, gap) => sum + gap, 0) / compared.length : null,
    inARow: trailing(days, compared),
    burst: bursts(ratings),
  };
}

function pointOf(day: number, compared: readonly ReportedRating[]): OptimismPoint {
  const own = compared.filter((rating) => rating.day === day);
  return {
    day,
    compared: own.length,
    optimistic: own.filter(isOptimistic).length,
    pessimistic: own.filter((r) => ragCheck(r.reported, r.derived) === "Pessimistic").length,
  };
}

/** Latest reports in a row with an optimistic rating. */
function trailing(days: readonly number[], compared: readonly ReportedRating[]): number {
  const isCalm = (day: number): boolean =>
    !compared.some((rating) => rating.day === day && isOptimistic(rating));
  const last = [...days].reverse().findIndex(isCalm);
  return last < 0 ? days.length : last;
}

/** Falls from Green to Red without an Amber between, project by project. */
function bursts(ratings: readonly ReportedRating[]): number {
  const before = new Map<string, Rag>();
  let count = 0;
  for (const { project, reported } of ratings) {
    if (reported === null) continue;
    if (reported === "Red" && before.get(keyOf(project)) === "Green") count += 1;
    before.set(keyOf(project), reported);
  }
  return count;
}

function isOptimistic({ reported, derived }: ReportedRating): boolean {
  return ragCheck(reported, derived) === "Optimistic";
}

function compareNames(a: string, b: string): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
