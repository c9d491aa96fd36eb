import type { Running } from "../computing";
import type { JobCaller } from "../jobs/jobCaller";
import { paced } from "../paced";
import type { RiskTaskInput } from "./simulation";
import type { RiskProblem } from "#core/risk/simulation/riskProblem";
import type { RiskTask, TaskResults } from "#core/risk/simulation/riskTasks";
import { boundedTrials, simulateRisks } from "#core/risk/simulation/simulateRisks";
import type {
  Simulation,
  SimulationOptions,
  SimulationProgress,
} from "#core/risk/simulation/simulation";

/** Draws of one risk in one trial from which several workers are worth their while: about 100 ms of one. */
const WORTH_SHARING = 20_000_000;
const MOST_WORKERS = 4;

/**
 * How many workers share a simulation.
 *
 * @param cores of the machine; 0 or NaN = unknown.
 */
export function workersFor(
  { risks, scopes }: RiskProblem,
  options: SimulationOptions,
  cores: number,
): number {
  const answered = options.responses ? risks.filter(({ before }) => before !== null).length : 0;
  const work = boundedTrials(options.trials) * (risks.length + answered + scopes.length);
  return work < WORTH_SHARING ? 1 : Math.min(MOST_WORKERS, Math.max(1, cores || 1));
}

let runs = 0;

/**
 * `Computing.simulate` led from the page: one worker does all of it, or several a piece at a time. The page
 * only joins what they find.
 *
 * @param callers one a worker, at least one.
 */
export async function simulateInWorkers(
  callers: readonly JobCaller[],
  problem: RiskProblem,
  options: SimulationOptions,
  { signal, onProgress }: Running<SimulationProgress>,
): Promise<Simulation> {
  const [first] = callers;
  if (callers.length === 1 && first !== undefined) {
    const running = { signal, onProgress: onProgress as (progress: unknown) => void };
    return (await first.call("simulate", { problem, options }, running)) as Simulation;
  }
  const run = (runs += 1);
  const idle = [...callers];
  const perform = async <Kind extends RiskTask["kind"]>(
    task: Extract<RiskTask, { kind: Kind }>,
  ): Promise<TaskResults[Kind]> => {
    const caller = idle.pop() ?? callers[0];
    const input: RiskTaskInput = { problem, options, run, task };
    try {
      return (await caller?.call("riskTask", input, { signal })) as TaskResults[Kind];
    } finally {
      if (caller !== undefined) idle.push(caller);
    }
  };
  const { tell, flush } = paced(onProgress ?? (() => undefined));
  const found = await simulateRisks(
    problem,
    options,
    { width: callers.length, perform },
    (done) => {
      tell({ done });
    },
  );
  flush();
  return found;
}
