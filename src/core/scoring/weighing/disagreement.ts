import type { Issue } from "#core/issues";
import { pairsIn, ratioText } from "./comparePairs";
import { aggregated } from "./judges";
import type { WeighingLevel } from "./levels";
import type { Disagreement, JudgeView, PairDisagreement, Weighing } from "./weighing";

/** From this mean share of weight on, or this factor of a pair, people are told that they disagree. */
const limits = { distance: 0.15, factor: 2 };

/**
 * Where people disagree: how far each is from all together, the range of each weight, and the pairs that
 * they judge the widest apart.
 *
 * @param judges one a person, in the order of the weighing.
 * @returns null with fewer than two people who can be weighed; the hint when it is much.
 */
export function disagreementOf(
  { judges: answers, method }: Weighing,
  judges: readonly JudgeView[],
  levels: readonly WeighingLevel[],
): { readonly disagreement: Disagreement | null; readonly issues: readonly Issue[] } {
  const placed = judges.flatMap(({ weights, distance }, judge) =>
    weights === null || distance === null ? [] : [{ judge, weights, distance }],
  );
  const [first] = placed;
  if (first === undefined || placed.length < 2) return { disagreement: null, issues: [] };
  const overall = placed.reduce((sum, { distance }) => sum + distance, 0) / placed.length;
  const apart = placed.reduce((most, each) => (each.distance > most.distance ? each : most), first);
  const spread = first.weights.map((_, j) => {
    const values = placed.map(({ weights }) => weights[j] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { low: Math.min(...values), mean, high: Math.max(...values) };
  });
  const names = judges.map(({ judge }) => judge);
  const pairs =
    method !== "pairwise"
      ? []
      : levels
          .flatMap((level) => pairsOfLevel(level, answers, names))
          .sort((a, b) => b.factor - a.factor);
  const disagreement = { overall, mostApart: apart.judge, spread, pairs };
  return { disagreement, issues: issuesOf(disagreement, names) };
}

function pairsOfLevel(
  level: WeighingLevel,
  answers: Weighing["judges"],
  names: readonly string[],
): PairDisagreement[] {
  const joined = aggregated(
    level.items.length,
    answers.map((each) => pairsIn(level, each)),
  );
  return joined.flatMap(({ first, second, mean, factor, by }): PairDisagreement[] => {
    const [one] = by;
    if (one === undefined || by.length < 2) return [];
    const least = by.reduce((low, each) => (each.ratio < low.ratio ? each : low), one);
    const most = by.reduce((high, each) => (each.ratio > high.ratio ? each : high), one);
    const named = ({ judge, ratio }: typeof one): PairDisagreement["most"] => ({
      judge: names[judge] ?? "",
      ratio,
    });
    return [
      {
        first: level.items[first] ?? "",
        second: level.items[second] ?? "",
        mean,
        factor,
        least: named(least),
        most: named(most),
      },
    ];
  });
}

function issuesOf(
  { overall, mostApart, pairs }: Disagreement,
  names: readonly string[],
): readonly Issue[] {
  const [widest] = pairs;
  const isWide = widest !== undefined && widest.factor >= limits.factor;
  if (overall < limits.distance && !isWide) return [];
  const facts = {
    judge: names[mostApart] ?? "",
    percent: Math.round(100 * overall),
    first: isWide ? widest.first : "",
    second: isWide ? widest.second : "",
    least: isWide ? `${widest.least.judge} ${ratioText(widest.least.ratio)}` : "",
    most: isWide ? `${widest.most.judge} ${ratioText(widest.most.ratio)}` : "",
  };
  const place = { register: "Criteria", field: "Weight" };
  return [{ code: "judges-disagree", severity: "hint", place, facts }];
}
