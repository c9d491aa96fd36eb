import { impactMean } from "./impactSize";
import type { PreparedRisks } from "./preparedRisks";
import type { RiskDraws } from "./riskDraws";
import { rankTotals, riskInfluence } from "./riskDrivers";
import type { RiskProblem, RiskScope } from "./riskProblem";
import type { Driver, ScopeSimulation, SimulationOptions } from "./simulation";
import { orderInterval, percentileOf } from "#core/numeric/percentiles";

/** So many risks more than drivers asked for get exact figures, so that the strongest are among them. */
const MORE_CANDIDATES = 8;

/** Whether influence has to be worked out to choose whose figures are made exact. */
export function needsScreening(scope: RiskScope, { drivers }: SimulationOptions): boolean {
  return drivers > 0 && scope.risks.length > drivers + MORE_CANDIDATES;
}

/** What a problem is concluded with. */
export interface Concluding {
  readonly problem: RiskProblem;
  readonly options: SimulationOptions;
  readonly prepared: PreparedRisks;
  readonly draws: RiskDraws;
  readonly breathe: () => Promise<void>;
}

/**
 * Figures, curve and drivers of a scope from its totals.
 *
 * Percentiles as Excel's PERCENTILE.INC with distribution-free 95 % intervals from order statistics; the
 * standard deviation of the sample (n - 1). n log n for n trials, and the draws of the candidates.
 *
 * @param influence of its risks, in their order; null = all of them are candidates.
 */
export async function concludeScope(
  concluding: Concluding,
  scope: RiskScope,
  totals: Float64Array,
  influence: Float64Array | null,
): Promise<ScopeSimulation> {
  const { options, problem } = concluding;
  const sorted = Float64Array.from(totals).sort();
  const { mean, deviation } = spreadOf(totals);
  const { approved } = scope;
  return {
    id: scope.id,
    risks: scope.risks.length,
    expected: expectedOf(problem, scope),
    mean,
    deviation,
    percentiles: options.levels.map((level) => {
      const [low, high] = orderInterval(sorted.length, level);
      return {
        level,
        value: percentileOf(sorted, level),
        low: sorted[low - 1] ?? NaN,
        high: sorted[high - 1] ?? NaN,
      };
    }),
    curve: Array.from({ length: 101 }, (_, percent) => percentileOf(sorted, percent / 100)),
    approved,
    exceedance: approved === null ? null : 1 - countUpTo(sorted, approved) / sorted.length,
    drivers:
      options.drivers > 0 ? await driversOf(concluding, scope, { totals, sorted, influence }) : [],
  };
}

/** Sum over the risks of share x chance x mean impact, opportunities negative. */
function expectedOf({ risks }: RiskProblem, scope: RiskScope): number {
  return scope.risks.reduce((sum, at, k) => {
    const risk = risks[at];
    if (risk === undefined) return sum;
    const exposure = risk.probability * impactMean(risk.impact);
    return sum + (scope.shares[k] ?? 1) * risk.sign * exposure;
  }, 0);
}

function spreadOf(totals: Float64Array): { mean: number; deviation: number } {
  const n = totals.length;
  let sum = 0;
  for (const total of totals) sum += total;
  const mean = sum / n;
  let squares = 0;
  for (const total of totals) squares += (total - mean) ** 2;
  return { mean, deviation: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 };
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Concluded {
  readonly totals: Float64Array;
  readonly sorted: Float64Array;
  readonly influence: Float64Array | null;
}

async function driversOf(
  { problem, options, prepared, draws, breathe }: Concluding,
  scope: RiskScope,
  { totals, sorted, influence }: Concluded,
): Promise<Driver[]> {
  const ranked = rankTotals(totals, sorted, percentileOf(sorted, options.confidence));
  const found: Driver[] = [];
  for (const k of candidates(scope, influence, options.drivers + MORE_CANDIDATES)) {
    const at = scope.risks[k] ?? -1;
    const [risk, id] = [prepared.risks[at], problem.risks[at]?.id];
    if (risk === undefined || id === undefined) continue;
    const share = scope.shares[k] ?? 1;
    found.push({ id, ...(await riskInfluence(risk, draws, ranked, share, breathe)) });
  }
  return found.sort(byStrength).slice(0, options.drivers);
}

/** Places in the scope, at most so many: those of the strongest influence. */
function candidates(scope: RiskScope, influence: Float64Array | null, most: number): number[] {
  const places = scope.risks.map((_, k) => k);
  if (influence === null) return places;
  const strength = (k: number): number => Math.abs(influence[k] ?? 0);
  return places.sort((a, b) => strength(b) - strength(a)).slice(0, most);
}

function byStrength(a: Driver, b: Driver): number {
  const order = Math.abs(b.correlation) - Math.abs(a.correlation);
  return order !== 0 ? order : a.id < b.id ? -1 : 1;
}
