import type { RiskProblem } from "#core/risk/simulation/riskProblem";
import type {
  Simulation,
  SimulationOptions,
  SimulationProgress,
} from "#core/risk/simulation/simulation";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { Choice, ChoiceOptions, ChoiceProgress } from "#core/selection/selection";
import type { Acceptability, SampleOptions } from "#core/scoring/sensitivity/acceptability";
import type { RankingProblem } from "#core/scoring/sensitivity/rankingProblem";

/**
 * Long computations, wherever they run: in a worker of the browser, so that Excel stays alive, or in this
 * thread on the command line and in tests. The same data gives the same answer in both.
 *
 * Rejects with a `ComputingFailure` where the solver cannot be loaded or broke down: nobody's data is to
 * blame, and the next call starts anew.
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

  /**
   * How a ranking comes out in plausible worlds. Rejects with an `AbortError` when it was cancelled before
   * anything was known; cancelled later, it gives what is known.
   */
  sample(
    problem: RankingProblem,
    options: SampleOptions,
    running?: Running<Acceptability>,
  ): Promise<Acceptability>;

  /**
   * What risks may cost together, by scope, from one luck: the same seed gives the same digits wherever it
   * runs and however many workers share it. Rejects with an `AbortError` when it was cancelled.
   */
  simulate(
    problem: RiskProblem,
    options: SimulationOptions,
    running?: Running<SimulationProgress>,
  ): Promise<Simulation>;

  /** Loads the solver ahead of the first question, so that it answers at once; never rejects. */
  warmUp(): Promise<void>;
}

export interface Running<Progress> {
  readonly signal?: AbortSignal | undefined;
  /** At most ten times a second. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The computation could not be done, through no fault of the data. */
export class ComputingFailure extends Error {
  constructor(
    /** "load": the solver could not be fetched; "crash": it broke down, of memory as a rule. */
    readonly code: "load" | "crash",
    reason: unknown,
  ) {
    super(reason instanceof Error ? reason.message : String(reason));
    this.name = "ComputingFailure";
  }
}

/** What a cancelled computation rejects with. */
export function abortError(): DOMException {
  return new DOMException("The computation was cancelled.", "AbortError");
}
