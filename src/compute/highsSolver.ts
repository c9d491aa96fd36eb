import type { Basis, Highs } from "highs";
import { ComputingFailure } from "./computing";
import { HighsModel, type RelaxedAnswer } from "./highsModel";
import { infeasible, Ladder, ladderSize, type LadderSize } from "./ladder";
import type {
  IntegerProgram,
  OpenProgram,
  ProgramChanges,
  ProgramResult,
  ProgramSolver,
  RelaxationResult,
  SolveOptions,
} from "#core/numeric/integerProgram";
import { roundedPoint, valueAt, withChanges, withWholeBounds } from "#core/numeric/programPoint";

let loading: Promise<ProgramSolver> | null = null;

/**
 * The solver HiGHS (MIT licence) as WebAssembly: 3.4 MB that are loaded with the first call, once.
 */
export function loadHighsSolver(): Promise<ProgramSolver> {
  loading ??= load().catch((error: unknown) => {
    // The next call tries again: a connection that failed once need not fail twice.
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<ProgramSolver> {
  return solverOf(await fetchHighs());
}

/** A solver on HiGHS: small programmes as they are, large ones by steps (Ladder). */
export function solverOf(highs: Highs, size: LadderSize = ladderSize): ProgramSolver {
  return {
    name: `HiGHS ${highs.version.string}`,
    open: (program) => new OpenHighs(highs, program, size),
  };
}

async function fetchHighs(): Promise<Highs> {
  try {
    const { default: loadHighs } = await import("highs");
    return await loadHighs();
  } catch (error) {
    throw new ComputingFailure("load", error);
  }
}

/** After a breakdown: the next call loads the solver anew. */
export function forgetHighsSolver(): void {
  loading = null;
}

class OpenHighs implements OpenProgram {
  private whole: HighsModel | null = null;
  private relaxed: HighsModel | null = null;
  /** Where the relaxation of the unchanged programme ends; null = it has no point. */
  private firstBasis: Basis | null | undefined;

  constructor(
    private readonly highs: Highs,
    private readonly program: IntegerProgram,
    private readonly size: LadderSize,
  ) {}

  solve(changes: ProgramChanges, options: SolveOptions): ProgramResult {
    const program = withWholeBounds(withChanges(this.program, changes));
    if (isClearlyMissed(program)) return infeasible;
    if (program.columns < Math.max(1, this.size.from) || !isBounded(program)) {
      return this.solveAsItIs(program, options);
    }
    const began = performance.now();
    const relaxed = this.relaxFromFirst(program);
    if (relaxed.status === "infeasible") return infeasible;
    const { point } = relaxed;
    if (point === null) return this.solveAsItIs(program, options);
    const seconds = Math.max(0, options.seconds - (performance.now() - began) / 1000);
    const { firstCore } = this.size;
    const left = { ...options, seconds };
    return new Ladder(this.highs, program, { ...relaxed, point }, left, firstCore).solve();
  }

  relax(changes: ProgramChanges): RelaxationResult {
    const program = withChanges(this.program, changes);
    if (isClearlyMissed(program)) return { ...noPoint, status: "infeasible" };
    const model = this.relaxedModel();
    model.become(program);
    const { status, point, bound, reducedCost } = model.runRelaxed();
    if (point === null) {
      return { ...noPoint, status: status === "unbounded" ? status : "infeasible" };
    }
    return { status: "optimal", point, value: bound, reducedCost };
  }

  close(): void {
    this.whole?.close();
    this.relaxed?.close();
    this.whole = null;
    this.relaxed = null;
  }

  private solveAsItIs(program: IntegerProgram, options: SolveOptions): ProgramResult {
    const { gap, seconds, start, onProgress, onPoint } = options;
    this.whole ??= new HighsModel(this.highs, this.program, "whole");
    this.whole.become(program);
    const { status, point, bound } = this.whole.runWhole({
      gap,
      seconds,
      start: start ?? null,
      ...(onProgress ? { onProgress } : {}),
      ...(onPoint
        ? {
            onPoint: (found) => {
              const whole = roundedPoint(program, found);
              onPoint(whole, valueAt(program, whole));
            },
          }
        : {}),
    });
    if (status === "infeasible") return infeasible;
    if (point === null) return { status, point: null, value: null, bound };
    const rounded = roundedPoint(program, point);
    const value = valueAt(program, rounded);
    return { status, point: rounded, value, bound: Math.max(bound, value) };
  }

  /**
   * The relaxation from where that of the unchanged programme ends: quick, and the same whatever was solved
   * before, of which the steps of the ladder and so its answer depend.
   */
  private relaxFromFirst(program: IntegerProgram): RelaxedAnswer {
    const model = this.relaxedModel();
    if (this.firstBasis === undefined) {
      model.become(this.program);
      model.clear();
      this.firstBasis = model.runRelaxed().point === null ? null : model.basis();
    }
    model.become(program);
    if (this.firstBasis === null) model.clear();
    return model.runRelaxed(this.firstBasis ?? undefined);
  }

  private relaxedModel(): HighsModel {
    this.relaxed ??= new HighsModel(this.highs, this.program, "relaxed");
    return this.relaxed;
  }
}

const noPoint = { point: null, value: -Infinity, reducedCost: null } as const;

/** Bounds that cross, or a row that no column stands in and that asks for more than nothing. */
function isClearlyMissed(program: IntegerProgram): boolean {
  const { columnLower, columnUpper, rowLower, rowUpper, rowStart } = program;
  return (
    columnLower.some((lower, column) => lower > (columnUpper[column] ?? Infinity)) ||
    rowLower.some((lower, row) => {
      const upper = rowUpper[row] ?? Infinity;
      return lower > upper || (rowStart[row] === rowStart[row + 1] && (lower > 0 || upper < 0));
    })
  );
}

/** Every column between two numbers. */
function isBounded({ columnLower, columnUpper }: IntegerProgram): boolean {
  return columnLower.every(Number.isFinite) && columnUpper.every(Number.isFinite);
}
