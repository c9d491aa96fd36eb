import type { Basis, Highs, HighsCallbackMap, Model } from "highs";
import { InvariantError } from "#core/invariant";
import type { IntegerProgram } from "#core/numeric/integerProgram";
import { largestCoefficient, largestMiss } from "#core/numeric/programPoint";

/** How a run of HiGHS ended, in the words of the programme. */
export type RunStatus = "optimal" | "infeasible" | "unbounded" | "stopped";

/** How far a run goes, and what is told meanwhile. */
export interface WholeRun {
  /** Share of the value by which the answer may fall short. */
  readonly gap: number;
  readonly seconds: number;
  /** A point that keeps every bound. */
  readonly start?: Float64Array | null;
  /** Ends as "optimal" as soon as a point is worth so much. */
  readonly enough?: number;
  /** Ends as "stopped" after so many nodes of the search: an effort that is the same on every machine. */
  readonly nodes?: number;
  /** true = stop. */
  readonly onProgress?: (incumbent: number | null, bound: number) => boolean;
  readonly onPoint?: (point: Float64Array) => void;
}

export interface RunAnswer {
  readonly status: RunStatus;
  readonly point: Float64Array | null;
  /** Proven by the solver; Infinity = nothing yet. */
  readonly bound: number;
}

export interface RelaxedAnswer extends RunAnswer {
  readonly reducedCost: Float64Array | null;
  /** Value that one more of a row's bound adds; null without a point. */
  readonly rowPrice: Float64Array | null;
}

/** Shortest time between two reports of progress, ms. */
const reportMs = 100;
/** HiGHS takes finite numbers only: as good as for ever, and as good as out of reach. */
const forEver = 1e9;
const outOfReach = 1e300;
const mostNodes = 2 ** 31 - 1;
/** HiGHS's code for a point that keeps all bounds. */
const feasiblePoint = 2;

/**
 * One programme held by HiGHS. Rows and objective are multiplied by powers of two so that their largest
 * coefficients lie between 512 and 1,024: the solver's tolerances are absolute, and so mean the same
 * whether money is counted in pounds or in millions. Powers of two change no digit of a number.
 */
export class HighsModel {
  private readonly model: Model;
  private readonly rowScale: Float64Array;
  private objectiveScale = 1;

  constructor(
    private readonly highs: Highs,
    private program: IntegerProgram,
    private readonly kind: "whole" | "relaxed",
    /** Added to the value: what columns are worth that stand no longer in the programme. */
    private readonly fixedValue = 0,
  ) {
    this.rowScale = Float64Array.from({ length: program.rows }, (_, row) =>
      scaleFor(largestCoefficient(program, row)),
    );
    const { columns, rows } = program;
    this.objectiveScale = scaleOf(program.objective);
    this.model = highs.createModel({
      numCols: columns,
      numRows: rows,
      sense: highs.constants.objectiveSense.maximize,
      offset: fixedValue * this.objectiveScale,
      colCost: scaled(program.objective, this.objectiveScale),
      colLower: program.columnLower,
      colUpper: program.columnUpper,
      rowLower: this.scaledRows(program.rowLower),
      rowUpper: this.scaledRows(program.rowUpper),
      matrix: {
        format: "csr",
        numRows: rows,
        numCols: columns,
        starts: program.rowStart,
        indices: program.columnIndex,
        values: this.scaledCoefficients(),
      },
      ...(kind === "whole" ? { integrality: Int32Array.from(program.isWhole) } : {}),
    });
    this.model.options.set({ output_flag: false, random_seed: 0 });
  }

  /** Puts the bounds and the objective of a programme with the same matrix. */
  become(program: IntegerProgram): void {
    const { columns, rows } = this.program;
    const { model } = this;
    this.program = program;
    if (columns > 0) {
      const all = { kind: "range", from: 0, to: columns - 1 } as const;
      model.changeColsBounds(all, program.columnLower, program.columnUpper);
      this.objectiveScale = scaleOf(program.objective);
      model.changeColsCost(all, scaled(program.objective, this.objectiveScale));
      model.changeObjectiveOffset(this.fixedValue * this.objectiveScale);
    }
    if (rows > 0) {
      model.changeRowsBounds(
        { kind: "range", from: 0, to: rows - 1 },
        this.scaledRows(program.rowLower),
        this.scaledRows(program.rowUpper),
      );
    }
  }

  /** Solves for whole numbers; what was solved before changes nothing. */
  runWhole({ gap, seconds, start, enough, nodes, onProgress, onPoint }: WholeRun): RunAnswer {
    const { model } = this;
    if (this.program.columns === 0) return this.nothingToChoose();
    model.clearSolver();
    model.zeroAllClocks();
    model.options.set({
      mip_rel_gap: gap,
      time_limit: Math.min(seconds, forEver),
      mip_max_nodes: nodes ?? mostNodes,
      objective_target: enough === undefined ? outOfReach : enough * this.objectiveScale,
    });
    if (start) model.setSolution({ colValue: start });
    const status = this.run({
      ...(onProgress ? this.progressCallback(onProgress) : {}),
      ...(onPoint ? this.pointCallback(onPoint) : {}),
    });
    const hasPoint = Number(model.info.get("primal_solution_status")) === feasiblePoint;
    const bound = Number(model.info.get("mip_dual_bound")) / this.objectiveScale;
    return {
      status,
      point: hasPoint ? model.getSolution().colValue : null,
      bound: status === "infeasible" ? -Infinity : bound,
    };
  }

  /**
   * Solves as if no column had to be whole.
   *
   * @param basis to start from; without one from where the run before ended.
   */
  runRelaxed(basis?: Basis): RelaxedAnswer {
    const { model } = this;
    if (this.kind !== "relaxed") throw new InvariantError("The model asks for whole numbers.");
    if (this.program.columns === 0) {
      const prices = new Float64Array(this.program.rows);
      return { ...this.nothingToChoose(), reducedCost: new Float64Array(0), rowPrice: prices };
    }
    model.zeroAllClocks();
    if (basis) model.setBasis(basis);
    let status = this.run({});
    if (status === "stopped") {
      // Numbers that went astray on the way from another basis need not do so from none.
      model.clearSolver();
      status = this.run({});
    }
    if (status === "stopped") throw new InvariantError("HiGHS cannot solve a relaxation.");
    if (status !== "optimal") {
      const bound = status === "infeasible" ? -Infinity : Infinity;
      return { status, point: null, bound, reducedCost: null, rowPrice: null };
    }
    const { colValue, colDual, rowDual } = model.getSolution();
    return {
      status,
      point: colValue,
      bound: model.getObjectiveValue() / this.objectiveScale,
      reducedCost: scaled(colDual, 1 / this.objectiveScale),
      rowPrice: rowDual.map(
        (dual, row) => (dual * (this.rowScale[row] ?? 1)) / this.objectiveScale,
      ),
    };
  }

  /** Where the last relaxation ended, to start others from. */
  basis(): Basis {
    return this.model.getBasis();
  }

  /** Forgets what was solved before. */
  clear(): void {
    this.model.clearSolver();
  }

  close(): void {
    this.model.dispose();
  }

  /** HiGHS calls a programme without columns empty, and gives it no point. */
  private nothingToChoose(): RunAnswer {
    const point = new Float64Array(0);
    return largestMiss(this.program, point) > 0
      ? { status: "infeasible", point: null, bound: -Infinity }
      : { status: "optimal", point, bound: this.fixedValue };
  }

  private run(callbacks: HighsCallbackMap): RunStatus {
    const { modelStatus } = this.highs.constants;
    const code = this.model.run(callbacks).modelStatus;
    switch (code) {
      case modelStatus.optimal:
      case modelStatus.objectiveTarget:
        return "optimal";
      case modelStatus.infeasible:
        return "infeasible";
      case modelStatus.unbounded:
        return "unbounded";
      case modelStatus.unboundedOrInfeasible:
        return this.runUnreduced(callbacks);
      case modelStatus.timeLimit:
      case modelStatus.interrupted:
      case modelStatus.iterationLimit:
      case modelStatus.unknown:
      case modelStatus.solutionLimit:
        return "stopped";
      default:
        throw new InvariantError(`HiGHS ended with status ${code}.`);
    }
  }

  /** Reducing the programme beforehand does not always tell infeasible from unbounded; solving does. */
  private runUnreduced(callbacks: HighsCallbackMap): RunStatus {
    const { model } = this;
    if (model.options.get("presolve") === "off") return "unbounded";
    model.options.set("presolve", "off");
    try {
      return this.run(callbacks);
    } finally {
      model.options.set("presolve", "choose");
    }
  }

  private pointCallback(onPoint: NonNullable<WholeRun["onPoint"]>): HighsCallbackMap {
    const { callbackType } = this.highs.constants;
    return {
      [callbackType.mipImprovingSolution]: ({ data: { mip_solution: point } }) => {
        if (point) onPoint(point);
        return undefined;
      },
    };
  }

  private progressCallback(onProgress: NonNullable<WholeRun["onProgress"]>): HighsCallbackMap {
    const { callbackType } = this.highs.constants;
    let told = -Infinity;
    return {
      [callbackType.mipInterrupt]: (event) => {
        const now = performance.now();
        if (now - told < reportMs) return undefined;
        told = now;
        const { mip_primal_bound: incumbent = -Infinity, mip_dual_bound: bound = Infinity } =
          event.data;
        const value = Number.isFinite(incumbent) ? incumbent / this.objectiveScale : null;
        if (onProgress(value, bound / this.objectiveScale)) event.interrupt();
        return undefined;
      },
    };
  }

  private scaledRows(bounds: Float64Array): Float64Array {
    return bounds.map((bound, row) => bound * (this.rowScale[row] ?? 1));
  }

  private scaledCoefficients(): Float64Array {
    const { rows, rowStart, coefficient } = this.program;
    const values = new Float64Array(coefficient.length);
    for (let row = 0; row < rows; row += 1) {
      const scale = this.rowScale[row] ?? 1;
      const end = rowStart[row + 1] ?? 0;
      for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
        values[entry] = (coefficient[entry] ?? 0) * scale;
      }
    }
    return values;
  }
}

function scaleOf(numbers: Float64Array): number {
  return scaleFor(numbers.reduce((largest, each) => Math.max(largest, Math.abs(each)), 0));
}

/** The power of two that brings a number to 512 or more, below 1,024. */
function scaleFor(largest: number): number {
  return largest === 0 ? 1 : 2 ** (9 - Math.floor(Math.log2(largest)));
}

function scaled(numbers: Float64Array, scale: number): Float64Array {
  return numbers.map((each) => each * scale);
}
