import { abortError, type Running } from "../computing";
import { paced } from "../paced";
import { loadKernelDraws } from "./kernelDraws";
import { PlainDraws } from "#core/risk/simulation/riskDraws";
import type { RiskProblem } from "#core/risk/simulation/riskProblem";
import { type RiskTask, RiskTasks, type TaskResults } from "#core/risk/simulation/riskTasks";
import { boundedTrials, simulateRisks } from "#core/risk/simulation/simulateRisks";
import type {
  Simulation,
  SimulationOptions,
  SimulationProgress,
} from "#core/risk/simulation/simulation";

/** Longest time, ms, for which events have to wait. */
const longestTurn = 15;

/** `Computing.simulate` on the thread that calls it, with pauses for events. */
export async function simulate(
  problem: RiskProblem,
  options: SimulationOptions,
  running: Running<SimulationProgress> = {},
): Promise<Simulation> {
  const tasks = await riskTasks(problem, options, running.signal);
  const { tell, flush } = paced(running.onProgress ?? (() => undefined));
  const hands = { width: 1, perform: tasks.perform.bind(tasks) };
  const found = await simulateRisks(problem, options, hands, (done) => {
    tell({ done });
  });
  flush();
  return found;
}

/** One task of a simulation that a page leads: problem and options come with each. */
export interface RiskTaskInput {
  readonly problem: RiskProblem;
  readonly options: SimulationOptions;
  /** Which simulation of the page it belongs to. */
  readonly run: number;
  readonly task: RiskTask;
}

let last: { readonly run: number; readonly tasks: RiskTasks } | null = null;

/** Does a task; what was prepared for the last one of the same simulation is used again. */
export async function riskTask(
  { problem, options, run, task }: RiskTaskInput,
  { signal }: Running<unknown>,
): Promise<TaskResults[RiskTask["kind"]]> {
  if (last?.run !== run) last = { run, tasks: await riskTasks(problem, options, undefined) };
  if (signal?.aborted) throw abortError();
  return last.tasks.perform(task);
}

async function riskTasks(
  problem: RiskProblem,
  options: SimulationOptions,
  signal: AbortSignal | undefined,
): Promise<RiskTasks> {
  const draws = (await loadKernelDraws()) ?? ((prepared) => new PlainDraws(prepared));
  let turn = performance.now();
  const breathe = async (): Promise<void> => {
    if (signal?.aborted) throw abortError();
    if (performance.now() - turn < longestTurn) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    turn = performance.now();
    if (signal?.aborted) throw abortError();
  };
  const trials = boundedTrials(options.trials);
  return new RiskTasks(problem, { ...options, trials }, draws, breathe);
}
