import { choose } from "./choosing";
import type { Running } from "./computing";
import { serveJobs } from "./jobs/jobServer";
import { warmUp } from "./warmUp";
import { sample } from "./sampling/sampling";
import { riskTask, simulate } from "./simulation/simulation";
import type { RiskProblem } from "#core/risk/simulation/riskProblem";
import type { SimulationOptions, SimulationProgress } from "#core/risk/simulation/simulation";
import type { Acceptability, SampleOptions } from "#core/scoring/sensitivity/acceptability";
import type { RankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { ChoiceOptions, ChoiceProgress } from "#core/selection/selection";

interface Choosing {
  readonly problem: PortfolioProblem;
  readonly options: ChoiceOptions;
}

interface Sampling {
  readonly problem: RankingProblem;
  readonly options: SampleOptions;
}

interface Simulating {
  readonly problem: RiskProblem;
  readonly options: SimulationOptions;
}

// The script of the worker: the page's end is inWorker.ts.
serveJobs(globalThis, {
  choose: ({ problem, options }: Choosing, running: Running<ChoiceProgress>) =>
    choose(problem, options, running),
  sample: ({ problem, options }: Sampling, running: Running<Acceptability>) =>
    sample(problem, options, running),
  simulate: ({ problem, options }: Simulating, running: Running<SimulationProgress>) =>
    simulate(problem, options, running),
  riskTask,
  warmUp,
});
