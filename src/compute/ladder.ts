import type { Highs } from "highs";
import { HighsModel, type RelaxedAnswer, type RunAnswer, type WholeRun } from "./highsModel";
import { coreColumns, favouredPoint, undecidedColumns } from "#core/numeric/coreColumns";
import type { IntegerProgram, ProgramResult, SolveOptions } from "#core/numeric/integerProgram";
import { largestMiss, roundedPoint, valueAt } from "#core/numeric/programPoint";
import { proofByPrices, type PriceProof } from "#core/numeric/relaxationBound";
import { restrictedPoint, restrictedProgram, wholePoint } from "#core/numeric/restrictedProgram";

/** Where the ladder is used, and how its steps are wide. */
export interface LadderSize {
  /** Programmes of fewer columns are solved as they are: their relaxation says little. */
  readonly from: number;
  /** Columns of smallest reduced cost in the first core. */
  readonly firstCore: number;
}

export const ladderSize: LadderSize = { from: 400, firstCore: 100 };

/** Cores that are tried: each has twice the columns of the one before. */
const cores = 3;
/** A core is at most this share of the columns: beyond, the whole is as quick. */
const largestCore = 0.5;
/** Nodes after which a core is left: those that succeed do so in fewer. */
const coreNodes = 300;
/** A core need not be solved more exactly than this: it only has to be good. */
const coreGap = 1e-4;
/** A point that misses a bound by no more than this keeps it. */
const missTolerance = 1e-7;

/**
 * Solves a large programme by steps, each of which may be the last one:
 * 1. the relaxation: no point is worth more than its bound;
 * 2. a core problem: the columns that the answer turns on, the others as in the relaxation. As soon as a
 *    point is within the gap of the bound, it is proven to be good enough;
 * 3. HiGHS on what the point of step 2 leaves undecided: every column that a point worth more than the
 *    gap asked for could have elsewhere.
 *
 * The bound of step 1 is not taken from the solver but added up from its prices (proofByPrices), so that it
 * holds whatever the solver's tolerances.
 */
export class Ladder {
  private readonly proof: PriceProof;
  private readonly deadline: number;
  private best: Float64Array | null = null;
  private value = -Infinity;
  private bound: number;
  private isStopped = false;
  private isInfeasible = false;

  /** @param relaxed the relaxation of the programme, with its point. */
  constructor(
    private readonly highs: Highs,
    private readonly program: IntegerProgram,
    private readonly relaxed: RelaxedAnswer & { readonly point: Float64Array },
    private readonly options: SolveOptions,
    private readonly firstCore: number,
  ) {
    this.proof = proofByPrices(program, relaxed.rowPrice ?? new Float64Array(program.rows));
    this.bound = this.proof.bound;
    this.deadline = performance.now() + options.seconds * 1000;
  }

  solve(): ProgramResult {
    const { start } = this.options;
    if (start && largestMiss(this.program, start) <= missTolerance) this.keep(start);
    if (!this.isGoodEnough()) this.solveCores();
    if (!this.isGoodEnough() && !this.isOver()) this.solveUndecided();
    const { best, value, bound } = this;
    if (best === null) {
      if (this.isInfeasible) return infeasible;
      return { status: "stopped", point: null, value: null, bound };
    }
    const status = this.isGoodEnough() ? "optimal" : "stopped";
    return { status, point: best, value, bound: Math.max(bound, value) };
  }

  private solveCores(): void {
    const { program, relaxed, proof, options } = this;
    const settled = roundedPoint(program, relaxed.point);
    for (let step = 0; step < cores; step += 1) {
      const size = this.firstCore * 2 ** step;
      const isFree = coreColumns(program, relaxed.point, proof.reducedCost, size);
      const count = isFree.reduce((sum, free) => sum + free, 0);
      if (count > program.columns * largestCore || this.isOver()) return;
      const { status } = this.run(isFree, settled, {
        gap: Math.max(options.gap / 4, coreGap),
        enough: enoughFor(proof.bound, options.gap),
        nodes: coreNodes,
      });
      if (this.isGoodEnough()) return;
      // A wider core helps where this one was too narrow, not where it was too hard or too exact.
      if (status === "stopped" || (this.best !== null && options.gap < 2 * coreGap)) return;
    }
  }

  private solveUndecided(): void {
    const { program, proof, options } = this;
    // A point that is worth no more than this changes nothing: what is found is within the gap of it.
    const needed = this.best === null ? -Infinity : this.value + options.gap * Math.abs(this.value);
    const isFree = undecidedColumns(program, proof, needed);
    const answer = this.run(isFree, favouredPoint(program, proof.reducedCost), {
      gap: options.gap,
      bounds: needed,
    });
    this.isInfeasible = answer.status === "infeasible" && needed === -Infinity;
    this.bound = Math.min(this.bound, Math.max(needed, answer.bound));
  }

  /**
   * Solves with some columns free and keeps the point if it is better.
   *
   * @param bounds what no point with other columns elsewhere is worth more than; left out where the run
   *   proves nothing about the whole.
   */
  private run(
    isFree: Uint8Array,
    others: Float64Array,
    { bounds, ...run }: Pick<WholeRun, "gap" | "enough" | "nodes"> & { readonly bounds?: number },
  ): RunAnswer {
    const { program, best, options } = this;
    const restricted = restrictedProgram(program, isFree, others);
    if (restricted.isMissed) return { status: "infeasible", point: null, bound: -Infinity };
    const { onProgress, onPoint } = options;
    const fits = best?.every((x, column) => isFree[column] === 1 || x === others[column]);
    const model = new HighsModel(this.highs, restricted.program, "whole", restricted.fixedValue);
    const whole = (point: Float64Array): Float64Array =>
      roundedPoint(program, wholePoint(restricted, point, others));
    try {
      const answer = model.runWhole({
        ...run,
        seconds: Math.max(0, this.deadline - performance.now()) / 1000,
        start: best && fits === true ? restrictedPoint(restricted, best) : null,
        onProgress: (incumbent, bound) => {
          const found = Math.max(this.value, incumbent ?? -Infinity);
          const proven =
            bounds === undefined ? this.bound : Math.min(this.bound, Math.max(bounds, bound));
          this.isStopped ||= onProgress?.(found === -Infinity ? null : found, proven) ?? false;
          return this.isStopped;
        },
        ...(onPoint
          ? {
              onPoint: (point: Float64Array) => {
                const found = whole(point);
                const value = valueAt(program, found);
                if (value > this.value) onPoint(found, value);
              },
            }
          : {}),
      });
      if (answer.point) this.keep(whole(answer.point));
      return answer;
    } finally {
      model.close();
    }
  }

  private keep(point: Float64Array): void {
    const value = valueAt(this.program, point);
    if (value <= this.value) return;
    this.best = point;
    this.value = value;
  }

  /** Proven to be within the gap asked for, up to what adding up rounds away. */
  private isGoodEnough(): boolean {
    const rounding = 1e-9 * Math.max(1, Math.abs(this.value));
    return (
      this.best !== null &&
      this.bound - this.value <= this.options.gap * Math.abs(this.value) + rounding
    );
  }

  private isOver(): boolean {
    return this.isStopped || performance.now() >= this.deadline;
  }
}

export const infeasible: ProgramResult = {
  status: "infeasible",
  point: null,
  value: null,
  bound: -Infinity,
};

/** The smallest value that is within the gap of a bound. */
function enoughFor(bound: number, gap: number): number {
  return bound >= 0 ? bound / (1 + gap) : bound / Math.max(1 - gap, 1e-9);
}
