import { abortError, ComputingFailure, type Running } from "./computing";
import { forgetHighsSolver, loadHighsSolver } from "./highsSolver";
import { paced } from "./paced";
import { choosePortfolio } from "#core/selection/choosePortfolio";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { Choice, ChoiceOptions, ChoiceProgress } from "#core/selection/selection";

/** Longest time, ms, for which events have to wait for a solve to end and no longer. */
const longestTurn = 15;

/** `Computing.choose` on the thread that calls it: solving blocks it, between solves it breathes. */
export async function choose(
  problem: PortfolioProblem,
  options: ChoiceOptions,
  { signal, onProgress }: Running<ChoiceProgress> = {},
): Promise<Choice> {
  const isCancelled = (): boolean => signal?.aborted === true;
  if (isCancelled()) throw abortError();
  const solver = await loadHighsSolver();
  if (isCancelled()) throw abortError();
  const progress = paced(onProgress ?? (() => undefined));
  const now = (): number => performance.now();
  let turn = now();
  const pause = async (): Promise<void> => {
    if (now() - turn < longestTurn) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    turn = now();
  };
  try {
    const choice = await choosePortfolio(
      problem,
      options,
      { solver, pause, isCancelled, now },
      progress.tell,
    );
    if (isCancelled() && choice.selection.value === null) throw abortError();
    progress.flush();
    return choice;
  } catch (error) {
    // After a breakdown its memory is as it was then: the next call loads another.
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    forgetHighsSolver();
    throw new ComputingFailure("crash", error);
  }
}
