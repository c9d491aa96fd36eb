import { choose } from "./choosing";
import type { Running } from "./computing";
import { serveJobs } from "./jobs/jobServer";
import { warmUp } from "./warmUp";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { ChoiceOptions, ChoiceProgress } from "#core/selection/selection";

interface Choosing {
  readonly problem: PortfolioProblem;
  readonly options: ChoiceOptions;
}

// The script of the worker: the page's end is inWorker.ts.
serveJobs(globalThis, {
  choose: ({ problem, options }: Choosing, running: Running<ChoiceProgress>) =>
    choose(problem, options, running),
  warmUp,
});
