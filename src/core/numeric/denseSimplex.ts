import type { IntegerProgram } from "./integerProgram";

/** A row may be missed by this share of its largest coefficient, as solvers allow. */
const FEASIBLE = 1e-9;
/** Smaller entries of a row are no pivots. */
const PIVOT = 1e-7;
/** Steps of one relaxation after which it is taken to go in circles. */
const MOST_STEPS = 2000;
/** Smaller entries are rounding. */
const ZERO = 1e-9;
/** A reduced cost of the wrong sign by more, in units of the largest cost, is no rounding. */
const UNSOUND = 1e-7;
/** Pivots after which the table is worked out anew, so that rounding does not add up. */
const REFRESH = 400;

/**
 * The linear relaxation of a small programme as a dense table, kept optimal by the dual simplex method
 * while bounds of columns come and go: made for searching, where thousands of relaxations differ by a
 * bound or two. Every column needs finite bounds: then any basis can be started from, whatever the
 * bounds, and its value is an upper bound at once.
 *
 * Variant: bounded dual simplex on a full table, largest infeasibility first, with bound flipping in the
 * ratio test (Maros 2003). Cost: rows times columns for each pivot.
 */
export class DenseSimplex {
  /** Bounds of columns, then of rows in units of their largest coefficient. Columns' may be changed. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** By place: the variable (column, or columns + row) that is not basic there; reduced cost and value. */
  readonly outside: Int32Array;
  readonly reduced: Float64Array;
  readonly place: Float64Array;
  /** By row of the table: the variable that is basic, and its value. */
  readonly basic: Int32Array;
  readonly values: Float64Array;
  /** Value of the objective: an upper bound of what the bounds allow. */
  objective = 0;
  /** False = rounding has got the better of it: what it says is no proof any more. */
  isSound = true;

  /** What the objective is counted in: the largest coefficient of the programme's. */
  readonly unit: number;

  private readonly original: Float64Array;
  private readonly cost: Float64Array;
  private readonly table: Float64Array;
  private readonly ratio: Float64Array;
  private readonly columns: number;
  private readonly rows: number;
  private pivots = 0;

  constructor(program: IntegerProgram) {
    const { columns } = program;
    const kept = Array.from({ length: program.rows }, (_, row) => row).filter(
      (row) => program.rowLower[row] !== -Infinity || program.rowUpper[row] !== Infinity,
    );
    this.columns = columns;
    this.rows = kept.length;
    const size = columns + kept.length;
    this.lower = new Float64Array(size);
    this.upper = new Float64Array(size);
    this.lower.set(program.columnLower);
    this.upper.set(program.columnUpper);
    const largest =
      program.objective.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0) || 1;
    this.unit = largest;
    this.cost = program.objective.map((cost) => cost / largest);
    this.original = new Float64Array(kept.length * columns);
    kept.forEach((row, at) => {
      const [start = 0, end = 0] = [program.rowStart[row], program.rowStart[row + 1]];
      const entries = program.coefficient.subarray(start, end);
      const scale = entries.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0) || 1;
      for (let entry = start; entry < end; entry += 1) {
        const column = program.columnIndex[entry] ?? 0;
        this.original[at * columns + column] = (program.coefficient[entry] ?? 0) / scale;
      }
      this.lower[columns + at] = (program.rowLower[row] ?? 0) / scale;
      this.upper[columns + at] = (program.rowUpper[row] ?? 0) / scale;
    });
    this.table = this.original.slice();
    this.ratio = new Float64Array(columns);
    this.reduced = this.cost.slice();
    this.place = new Float64Array(columns);
    this.values = new Float64Array(kept.length);
    this.outside = Int32Array.from({ length: columns }, (_, column) => column);
    this.basic = Int32Array.from({ length: kept.length }, (_, row) => columns + row);
  }

  /**
   * Optimises under the bounds as they are now.
   *
   * @param cutoff as soon as the value cannot exceed it, the rest is not worked out.
   * @returns false = nothing keeps the bounds, or nothing is worth more than the cutoff.
   */
  optimise(cutoff: number): boolean {
    if (this.pivots > REFRESH) this.refresh();
    this.settle();
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (!this.isSound || this.objective <= cutoff) return false;
      const row = this.worstRow();
      if (row < 0) return true;
      if (!this.improve(row)) return false;
    }
    this.isSound = false;
    return false;
  }

  /** Value of every column. */
  point(): Float64Array {
    const point = new Float64Array(this.columns);
    for (let j = 0; j < this.columns; j += 1) {
      const variable = this.outside[j] ?? 0;
      if (variable < this.columns) point[variable] = this.place[j] ?? 0;
    }
    for (let i = 0; i < this.rows; i += 1) {
      const variable = this.basic[i] ?? 0;
      if (variable < this.columns) point[variable] = this.values[i] ?? 0;
    }
    return point;
  }

  /** What the value falls by at least when the basic variable of a row goes down or up by so much. */
  loss(row: number, down: number, up: number): [down: number, up: number] {
    const { columns, table, reduced, lower, upper, outside, place } = this;
    let [least, most] = [Infinity, Infinity];
    const base = row * columns;
    for (let j = 0; j < columns; j += 1) {
      const entry = table[base + j] ?? 0;
      if (Math.abs(entry) < PIVOT) continue;
      const variable = outside[j] ?? 0;
      const [low = 0, high = 0] = [lower[variable], upper[variable]];
      if (low === high) continue;
      const rises = place[j] === low ? entry > 0 : entry < 0;
      const ratio = Math.abs((reduced[j] ?? 0) / entry);
      if (rises) most = Math.min(most, ratio);
      else least = Math.min(least, ratio);
    }
    return [least * down, most * up];
  }

  /** Puts what is not basic to the bound that its reduced cost asks for, and works out the values. */
  private settle(): void {
    const { columns, rows, table, reduced, lower, upper, outside, place, values } = this;
    let objective = 0;
    for (let j = 0; j < columns; j += 1) {
      const variable = outside[j] ?? 0;
      const [low = 0, high = 0] = [lower[variable], upper[variable]];
      const cost = reduced[j] ?? 0;
      const isHigh = (cost > 0 && high !== Infinity) || low === -Infinity;
      const at = isHigh ? high : low;
      // Only slacks of rows are unbounded on one side; their reduced cost turns its sign by rounding only.
      if (low !== high && (isHigh ? cost < -UNSOUND : cost > UNSOUND)) this.isSound = false;
      place[j] = at;
      objective += cost * at;
    }
    this.objective = objective;
    for (let i = 0; i < rows; i += 1) {
      let sum = 0;
      const base = i * columns;
      for (let j = 0; j < columns; j += 1) sum += (table[base + j] ?? 0) * (place[j] ?? 0);
      values[i] = sum;
    }
  }

  private worstRow(): number {
    let [worst, miss] = [-1, FEASIBLE];
    for (let i = 0; i < this.rows; i += 1) {
      const variable = this.basic[i] ?? 0;
      const value = this.values[i] ?? 0;
      const by = Math.max((this.lower[variable] ?? 0) - value, value - (this.upper[variable] ?? 0));
      if (by > miss) [worst, miss] = [i, by];
    }
    return worst;
  }

  /** One step: the variable of a row goes to the bound it misses. False = it cannot. */
  private improve(row: number): boolean {
    const { columns, table, reduced, lower, upper, outside, place, ratio } = this;
    const leaving = this.basic[row] ?? 0;
    const value = this.values[row] ?? 0;
    const low = lower[leaving] ?? 0;
    const isBelow = value < low;
    const target = isBelow ? low : (upper[leaving] ?? 0);
    const base = row * columns;
    let tooSmall = 0;
    for (let j = 0; j < columns; j += 1) {
      const entry = table[base + j] ?? 0;
      const variable = outside[j] ?? 0;
      const range = (upper[variable] ?? 0) - (lower[variable] ?? 0);
      const isLow = place[j] === lower[variable];
      const helps = isLow === isBelow ? entry > 0 : entry < 0;
      ratio[j] = Infinity;
      if (!helps || range === 0) continue;
      if (Math.abs(entry) >= PIVOT) ratio[j] = Math.abs((reduced[j] ?? 0) / entry);
      else if (Math.abs(entry) > ZERO) tooSmall += Math.abs(entry) * range;
    }
    let missing = Math.abs(target - value);
    for (;;) {
      const entering = this.smallestRatio(base);
      if (entering < 0) {
        this.isSound &&= missing > tooSmall + FEASIBLE;
        return false;
      }
      const variable = outside[entering] ?? 0;
      const range = (upper[variable] ?? 0) - (lower[variable] ?? 0);
      const reach = Math.abs(table[base + entering] ?? 0) * range;
      if (reach >= missing - FEASIBLE) {
        this.exchange(row, entering, target);
        return true;
      }
      // It stops at its other bound before the row is feasible: take the next one.
      missing -= reach;
      ratio[entering] = Infinity;
      const from = place[entering] ?? 0;
      const to = from === lower[variable] ? (upper[variable] ?? 0) : (lower[variable] ?? 0);
      this.move(entering, to - from);
      place[entering] = to;
    }
  }

  /** Of the smallest ratios the one with the largest pivot. */
  private smallestRatio(base: number): number {
    let [best, least, size] = [-1, Infinity, 0];
    for (let j = 0; j < this.columns; j += 1) {
      const ratio = this.ratio[j] ?? Infinity;
      if (ratio === Infinity || ratio > least + 1e-12) continue;
      const entry = Math.abs(this.table[base + j] ?? 0);
      if (ratio < least - 1e-12 || entry > size) [best, least, size] = [j, ratio, entry];
    }
    return best;
  }

  private move(column: number, by: number): void {
    const { columns, rows, table, values } = this;
    for (let i = 0; i < rows; i += 1) {
      values[i] = (values[i] ?? 0) + (table[i * columns + column] ?? 0) * by;
    }
    this.objective += (this.reduced[column] ?? 0) * by;
  }

  /** The variable of a row leaves at a bound, the one of a column comes in. */
  private exchange(row: number, column: number, target: number): void {
    const by = (target - (this.values[row] ?? 0)) / (this.table[row * this.columns + column] ?? 1);
    const entered = (this.place[column] ?? 0) + by;
    this.move(column, by);
    this.pivot(row, column);
    this.values[row] = entered;
    this.place[column] = target;
  }

  private pivot(row: number, column: number): void {
    const { columns, rows, table, reduced } = this;
    const base = row * columns;
    const inverse = 1 / (table[base + column] ?? 1);
    for (let j = 0; j < columns; j += 1) table[base + j] = -(table[base + j] ?? 0) * inverse;
    table[base + column] = inverse;
    for (let i = 0; i < rows; i += 1) {
      if (i !== row) eliminate(table, i * columns, table, base, column, columns);
    }
    eliminate(reduced, 0, table, base, column, columns);
    const leaving = this.basic[row] ?? 0;
    this.basic[row] = this.outside[column] ?? 0;
    this.outside[column] = leaving;
    this.pivots += 1;
  }

  /** Works the table out anew from the programme, with the same variables basic. */
  private refresh(): void {
    const { columns, rows, basic, outside } = this;
    const isBasic = new Set(basic);
    this.table.set(this.original);
    this.reduced.set(this.cost);
    for (let j = 0; j < columns; j += 1) outside[j] = j;
    for (let i = 0; i < rows; i += 1) basic[i] = columns + i;
    for (let j = 0; j < columns; j += 1) {
      if (!isBasic.has(j)) continue;
      let [best, size] = [-1, PIVOT];
      for (let i = 0; i < rows; i += 1) {
        const entry = Math.abs(this.table[i * columns + j] ?? 0);
        if ((basic[i] ?? 0) >= columns && !isBasic.has(basic[i] ?? 0) && entry > size) {
          [best, size] = [i, entry];
        }
      }
      if (best >= 0) this.pivot(best, j);
    }
    this.pivots = 0;
  }
}

/** Adds the pivot row, times the entry in its column, to another row. */
function eliminate(
  into: Float64Array,
  to: number,
  table: Float64Array,
  base: number,
  column: number,
  columns: number,
): void {
  const factor = into[to + column] ?? 0;
  if (factor === 0) return;
  into[to + column] = 0;
  for (let j = 0; j < columns; j += 1) {
    into[to + j] = (into[to + j] ?? 0) + factor * (table[base + j] ?? 0);
  }
}
