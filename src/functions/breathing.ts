import { abortError } from "#compute/computing";

/** Longest time, ms, for which Excel has to wait. */
const longestTurn = 50;

/**
 * A pause for a long computation on this thread: lets Excel in where it has waited long enough.
 *
 * @returns rejects with an `AbortError` when nobody waits for the result any more.
 */
export function breathing(signal: AbortSignal): () => Promise<void> {
  let turn = performance.now();
  const endWhenAborted = (): void => {
    if (signal.aborted) throw abortError();
  };
  return async () => {
    endWhenAborted();
    if (performance.now() - turn < longestTurn) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    turn = performance.now();
    endWhenAborted();
  };
}
