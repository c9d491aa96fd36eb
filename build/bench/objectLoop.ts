import { betaQuantile } from "#core/numeric/beta";
import { normalQuantile, normalTail } from "#core/numeric/normal";
import type { SimulatedRisk } from "#core/risk/simulation/riskProblem";

/** What happened in one trial. */
interface Outcome {
  readonly id: string;
  readonly size: number;
}

/**
 * The simulation as it is usually written: trial by trial, an object for each risk that happens,
 * Math.random, and the library's way to draw each distribution. PERT by the ratio of gamma variables.
 *
 * @returns its P80.
 */
export function objectLoop(
  risks: readonly SimulatedRisk[],
  trials: number,
  within: number,
): number {
  const totals: number[] = [];
  for (let trial = 0; trial < trials; trial++) {
    const shared: Record<string, number> = {};
    const outcomes: Outcome[] = [];
    for (const risk of risks) {
      const common = (shared[risk.category] ??= normal());
      const score = Math.sqrt(within) * common + Math.sqrt(1 - within) * normal();
      const chance =
        risk.category === "" ? Math.random() : 1 - normalTail(risk.sign > 0 ? score : -score);
      if (chance < 1 - risk.probability) continue;
      const place = (chance - 1 + risk.probability) / risk.probability;
      outcomes.push({ id: risk.id, size: risk.sign * sizeOf(risk, place) });
    }
    totals.push(outcomes.map(({ size }) => size).reduce((sum, size) => sum + size, 0));
  }
  totals.sort((a, b) => a - b);
  return totals[Math.floor(0.8 * totals.length)] ?? NaN;
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

function sizeOf({ impact }: SimulatedRisk, place: number): number {
  const { low, likely, high, shape } = impact;
  const range = high - low;
  const mode = (likely - low) / range;
  if (shape === "Triangular") {
    return place < mode
      ? low + range * Math.sqrt(place * mode)
      : high - range * Math.sqrt((1 - place) * (1 - mode));
  }
  if (shape === "PERT") return low + range * betaQuantile(place, 1 + 4 * mode, 5 - 4 * mode);
  const sigma = Math.log(high / low) / (2 * normalQuantile(0.9));
  return Math.sqrt(low * high) * Math.exp(sigma * normalQuantile(place));
}
