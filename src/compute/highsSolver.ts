import type { Highs } from "highs";
import { ComputingFailure } from "./computing";
import { HighsModel } from "./highsModel";
import type {
  IntegerProgram,
  OpenProgram,
  ProgramChanges,
  ProgramResult,
  ProgramSolver,
  RelaxationResult,
  SolveOptions,
} from "#core/numeric/integerProgram";
import { valueAt, withChanges } from "#core/numeric/programPoint";

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
  const highs = await fetchHighs();
  return {
    name: `HiGHS ${highs.version.string}`,
    open: (program) => new OpenHighs(highs, program),
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

  constructor(
    private readonly highs: Highs,
    private readonly program: IntegerProgram,
  ) {}

  solve(changes: ProgramChanges, options: SolveOptions): ProgramResult {
    const program = withChanges(this.program, changes);
    if (hasCrossedBounds(program)) return infeasible;
    this.whole ??= new HighsModel(this.highs, this.program, "whole");
    this.whole.become(program);
    const { onPoint } = options;
    const { status, point, bound } = this.whole.runWhole({
      gap: options.gap,
      seconds: options.seconds,
      start: options.start ?? null,
      onProgress: options.onProgress ?? null,
      onPoint: onPoint
        ? (found) => {
            const whole = roundedPoint(program, found);
            onPoint(whole, valueAt(program, whole));
          }
        : null,
    });
    if (status === "infeasible") return infeasible;
    if (point === null) return { status, point: null, value: null, bound };
    const rounded = roundedPoint(program, point);
    const value = valueAt(program, rounded);
    return { status, point: rounded, value, bound: Math.max(bound, value) };
  }

  relax(changes: ProgramChanges): RelaxationResult {
    const program = withChanges(this.program, changes);
    if (hasCrossedBounds(program)) return { ...noPoint, status: "infeasible" };
    this.relaxed ??= new HighsModel(this.highs, this.program, "relaxed");
    this.relaxed.become(program);
    const { status, point, bound, reducedCost } = this.relaxed.runRelaxed();
    if (point === null)
      return { ...noPoint, status: status === "unbounded" ? status : "infeasible" };
    return { status: "optimal", point, value: bound, reducedCost };
  }

  close(): void {
    this.whole?.close();
    this.relaxed?.close();
    this.whole = null;
    this.relaxed = null;
  }
}

const infeasible: ProgramResult = {
  status: "infeasible",
  point: null,
  value: null,
  bound: -Infinity,
};

const noPoint = { point: null, value: -Infinity, reducedCost: null } as const;

/** Whole columns exactly whole: the solver leaves some a millionth aside. */
function roundedPoint({ isWhole }: IntegerProgram, point: Float64Array): Float64Array {
  return point.map((x, column) => (isWhole[column] === 1 ? Math.round(x) : x));
}

function hasCrossedBounds(program: IntegerProgram): boolean {
  const { columnLower, columnUpper, rowLower, rowUpper } = program;
  return (
    columnLower.some((lower, column) => lower > (columnUpper[column] ?? Infinity)) ||
    rowLower.some((lower, row) => lower > (rowUpper[row] ?? Infinity))
  );
}
