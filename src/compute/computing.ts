import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { Choice, ChoiceOptions, ChoiceProgress } from "#core/selection/selection";

/**
 * Long computations, wherever they run: in a worker of the browser, so that Excel stays alive, or in this
 * thread on the command line and in tests. The same data gives the same answer in both.
 */
export interface Computing {
  /**
   * The best portfolio and why. Rejects with an `AbortError` when it was cancelled before a portfolio was
   * found; cancelled later, it gives what is known.
   */
  choose(
    problem: PortfolioProblem,
    options: ChoiceOptions,
    running?: Running<ChoiceProgress>,
  ): Promise<Choice>;
}

export interface Running<Progress> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: Progress) => void;
}
