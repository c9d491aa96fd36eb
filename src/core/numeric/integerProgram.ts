/**
 * A linear programme of which some columns take whole numbers only: maximise objective · x where
 * rowLower <= A x <= rowUpper and columnLower <= x <= columnUpper. A stands in compressed rows: the
 * entries of row r are rowStart[r] to rowStart[r + 1] of columnIndex and coefficient.
 */
export interface IntegerProgram {
  readonly columns: number;
  readonly rows: number;
  readonly objective: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  /** 1 = whole numbers only. */
  readonly isWhole: Uint8Array;
  /** -Infinity and Infinity = no limit. */
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** One more than rows. */
  readonly rowStart: Int32Array;
  readonly columnIndex: Int32Array;
  readonly coefficient: Float64Array;
}

/** What is otherwise in one solve of an opened programme; it holds for that solve only. */
export interface ProgramChanges {
  readonly columnBounds?: readonly Bounds[];
  readonly rowBounds?: readonly Bounds[];
  readonly objective?: Float64Array;
}

export interface Bounds {
  /** Of the column or row. */
  readonly index: number;
  readonly lower: number;
  readonly upper: number;
}

export interface SolveOptions {
  /** The answer may fall short of the best by this share of its value; 0 = proven best. */
  readonly gap: number;
  /** Clock time after which the best that was found is taken. */
  readonly seconds: number;
  /** A point that keeps every limit, to start from. */
  readonly start?: Float64Array;
  /** Called while solving, at most a few times a second; true = stop with what is found. */
  readonly onProgress?: (incumbent: number | null, bound: number) => boolean;
  /** Called with each better point while solving, so that it is not lost when the solve is ended by force. */
  readonly onPoint?: (point: Float64Array, value: number) => void;
}

export interface ProgramResult {
  /** "optimal" = proven within the gap asked for; "stopped" = time was up or somebody stopped it. */
  readonly status: "optimal" | "stopped" | "infeasible" | "unbounded";
  /** Best point found; null = none. */
  readonly point: Float64Array | null;
  /** Its value; null = no point. */
  readonly value: number | null;
  /** No point can be worth more than this; proven. */
  readonly bound: number;
}

/** A linear relaxation: whole numbers are not asked for. */
export interface RelaxationResult {
  readonly status: "optimal" | "infeasible" | "unbounded";
  readonly point: Float64Array | null;
  readonly value: number;
  /** Value that one more of a column adds, by column; null without a point. */
  readonly reducedCost: Float64Array | null;
}

/** Solves programmes; each solve blocks until it ends. */
export interface ProgramSolver {
  /** Name and version, kept with results: "HiGHS 1.15.3". */
  readonly name: string;
  /** Holds memory until it is closed. */
  open(program: IntegerProgram): OpenProgram;
}

export interface OpenProgram {
  solve(changes: ProgramChanges, options: SolveOptions): ProgramResult;
  relax(changes: ProgramChanges): RelaxationResult;
  close(): void;
}
