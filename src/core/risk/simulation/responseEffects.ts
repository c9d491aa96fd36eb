import { type Concluding } from "./concludeScope";
import { blocksOf, within } from "./drawTotals";
import { impactMean } from "./impactSize";
import type { PreparedRisk } from "./preparedRisks";
import { BLOCK_TRIALS } from "./riskDraws";
import type { RiskScope, RiskSize, SimulatedRisk } from "./riskProblem";
import type { ResponseEffect } from "./simulation";
import { percentileAmong } from "#core/numeric/percentiles";

/** Risks of a scope that have a response, as positions in the problem. */
export function answeredRisks(
  { problem }: Pick<Concluding, "problem">,
  scope: RiskScope,
): number[] {
  return scope.risks.filter((at) => (problem.risks[at]?.before ?? null) !== null);
}

/** Expected value of a risk, opportunities negative. */
export function exposureOf({ sign }: Pick<SimulatedRisk, "sign">, size: RiskSize): number {
  return sign * size.probability * impactMean(size.impact);
}

/**
 * What the response of each risk buys: mean and percentile of the scope with the risk as it was without its
 * response, by the same random numbers, all other risks as they are.
 *
 * @param risks positions, from `answeredRisks`.
 * @param after mean (exact) and percentile of the scope as it is.
 */
export async function responseEffects(
  { problem, options, prepared, draws, breathe }: Concluding,
  scope: RiskScope,
  totals: Float64Array,
  risks: readonly number[],
  after: { readonly mean: number; readonly percentile: number },
): Promise<ResponseEffect[]> {
  const effects: ResponseEffect[] = [];
  const changed = new Float64Array(totals.length);
  const addTo = (risk: PreparedRisk, factor: number, block: number): void => {
    const from = block * BLOCK_TRIALS;
    const found = within(draws.draw(risk), Math.min(BLOCK_TRIALS, totals.length - from));
    for (let k = 0; k < found.count; k++) {
      const t = from + (found.trial[k] ?? 0);
      changed[t] = (changed[t] ?? 0) + factor * (found.size[k] ?? 0);
    }
  };
  for (const at of risks) {
    const [now, before, risk] = [prepared.risks[at], prepared.before[at], problem.risks[at]];
    if (!now || !before || !risk?.before) continue;
    const factor = now.sign * (scope.shares[scope.risks.indexOf(at)] ?? 1);
    changed.set(totals);
    for (let block = 0; block < blocksOf(totals.length); block++) {
      draws.begin(block);
      addTo(now, -factor, block);
      addTo(before, factor, block);
      await breathe();
    }
    const gained = exposureOf(risk, risk.before) - exposureOf(risk, risk);
    const mean = after.mean + Math.abs(factor) * gained;
    const percentile = percentileAmong(changed, options.confidence);
    effects.push({ id: risk.id, before: { mean, percentile }, after });
  }
  return effects;
}
