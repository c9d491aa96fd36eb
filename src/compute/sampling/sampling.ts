import { abortError, type Running } from "../computing";
import { paced } from "../paced";
import { loadKernelTallies } from "./kernelTally";
import type { Acceptability, SampleOptions } from "#core/scoring/sensitivity/acceptability";
import type { RankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import { sampleRanking } from "#core/scoring/sensitivity/sampleRanking";

/** `Computing.sample` on the thread that calls it, with pauses for events. */
export async function sample(
  problem: RankingProblem,
  options: SampleOptions,
  { signal, onProgress }: Running<Acceptability> = {},
): Promise<Acceptability> {
  const isCancelled = (): boolean => signal?.aborted === true;
  const fastTally = await loadKernelTallies();
  const progress = paced(onProgress ?? (() => undefined));
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  const found = await sampleRanking(
    problem,
    options,
    { fastTally, pause, isCancelled },
    progress.tell,
  );
  if (found === null) throw abortError();
  return found;
}
