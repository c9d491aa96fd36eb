import { loadKernelDraws } from "#compute/simulation/kernelDraws";
import { type DrawsMaker, PlainDraws } from "#core/risk/simulation/riskDraws";
import type {
  Impact,
  RiskCorrelation,
  RiskProblem,
  SimulatedRisk,
} from "#core/risk/simulation/riskProblem";
import { RiskTasks } from "#core/risk/simulation/riskTasks";
import { boundedTrials, simulateRisks } from "#core/risk/simulation/simulateRisks";
import type { Simulation, SimulationOptions } from "#core/risk/simulation/simulation";

export const triangular = (low: number, likely: number, high: number): Impact => ({
  shape: "Triangular",
  low,
  likely,
  high,
});

export const fixed = (amount: number): Impact => ({
  shape: "Fixed",
  low: amount,
  likely: amount,
  high: amount,
});

/** A threat of no category; `more` says what is different. */
export function riskOf(
  id: string,
  probability: number,
  impact: Impact,
  more: Partial<SimulatedRisk> = {},
): SimulatedRisk {
  return { id, probability, impact, sign: 1, category: "", before: null, ...more };
}

/** All risks in one scope. */
export function problemOf(
  risks: readonly SimulatedRisk[],
  correlation: Partial<RiskCorrelation> = {},
  approved: number | null = null,
): RiskProblem {
  return {
    risks,
    correlation: { all: 0, category: 0, ...correlation },
    scopes: [{ id: "ALL", risks: risks.map((_, k) => k), shares: risks.map(() => 1), approved }],
  };
}

export const usualOptions: SimulationOptions = {
  trials: 10_000,
  seed: 20260930,
  levels: [0.1, 0.5, 0.8, 0.9],
  confidence: 0.8,
  drivers: 0,
  responses: false,
};

export const plainDraws: DrawsMaker = (prepared) => new PlainDraws(prepared);

/** Simulated in this thread: in WebAssembly unless other draws are given. */
export async function simulated(
  problem: RiskProblem,
  options: Partial<SimulationOptions> = {},
  draws?: DrawsMaker,
): Promise<Simulation> {
  const makeDraws = draws ?? (await loadKernelDraws()) ?? plainDraws;
  const asked = { ...usualOptions, ...options };
  const bounded = { ...asked, trials: boundedTrials(asked.trials) };
  const breathe = (): Promise<void> => Promise.resolve();
  const tasks = new RiskTasks(problem, bounded, makeDraws, breathe);
  const hands = { width: 1, perform: tasks.perform.bind(tasks) };
  return simulateRisks(problem, asked, hands, () => undefined);
}

/** Vector T-10 of the domain reference: four threats and an opportunity. */
export const t10: readonly SimulatedRisk[] = [
  riskOf("R-1", 0.3, triangular(50, 100, 200), { category: "Technical" }),
  riskOf("R-2", 0.1, triangular(200, 400, 900), { category: "Technical" }),
  riskOf("R-3", 0.5, triangular(20, 40, 60), { category: "Commercial" }),
  riskOf("R-4", 0.7, triangular(10, 20, 50), { category: "Commercial" }),
  riskOf("R-5", 0.2, triangular(60, 120, 180), { category: "External", sign: -1 }),
];
