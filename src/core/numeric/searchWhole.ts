import { DenseSimplex } from "./denseSimplex";
import type { IntegerProgram } from "./integerProgram";
import { largestMiss, valueAt } from "./programPoint";

/** Nearer to a whole number than this is whole. */
const WHOLE = 1e-6;
/** A point that misses no bound by more keeps them. */
const EXACT = 1e-9;
/** Values nearer to each other than this share are equal. */
const EQUAL = 1e-10;

export interface SearchOptions {
  /** The answer may fall short of the best by this share of its value; 0 = the best. */
  readonly gap: number;
  /** A point that keeps every limit, to start from. */
  readonly start?: Float64Array | undefined;
  /** After so many relaxations it gives up. */
  readonly nodes: number;
}

/** null point: nothing keeps every limit. */
export interface SearchResult {
  readonly point: Float64Array | null;
  readonly value: number | null;
  readonly nodes: number;
}

/**
 * The best point of a small programme by branch and bound on dense relaxations: depth first, the
 * column whose two sides lose most first (Driebeek's penalties), columns fixed by reduced cost.
 * Proven, for programmes of some dozens of columns and rows several times faster than a general solver.
 *
 * @returns null when it gives up: a column that is not bounded, more relaxations than allowed, or
 * rounding that is in the way. Then a general solver has to do it.
 */
export function searchWhole(program: IntegerProgram, options: SearchOptions): SearchResult | null {
  for (let column = 0; column < program.columns; column += 1) {
    const range = (program.columnUpper[column] ?? 0) - (program.columnLower[column] ?? 0);
    if (!Number.isFinite(range)) return null;
    if (range < 0) return { point: null, value: null, nodes: 0 };
  }
  const search = new Search(program, options);
  search.visit();
  return search.gaveUp ? null : search.result();
}

class Search {
  gaveUp = false;
  private nodes = 0;
  private best: Float64Array | null = null;
  private bestValue = -Infinity;
  private cutoff = -Infinity;
  private readonly simplex: DenseSimplex;
  /** Bounds that were changed, in order: column, lower, upper before. */
  private readonly trail: [column: number, lower: number, upper: number][] = [];

  constructor(
    private readonly program: IntegerProgram,
    private readonly options: SearchOptions,
  ) {
    this.simplex = new DenseSimplex(program);
    if (options.start && largestMiss(program, options.start) <= EXACT) this.take(options.start);
  }

  result(): SearchResult {
    const { best, bestValue, nodes } = this;
    return { point: best, value: best === null ? null : bestValue, nodes };
  }

  /** Searches everything that the bounds allow as they are now. */
  visit(): void {
    this.nodes += 1;
    if (this.nodes > this.options.nodes) this.gaveUp = true;
    if (this.gaveUp) return;
    const mark = this.trail.length;
    const branch = this.narrow();
    if (branch === "whole") this.takeWhole();
    else if (branch !== null) this.split(branch);
    this.undo(mark);
  }

  /**
   * Optimises, fixes what cannot be otherwise, and again, until there is something to decide.
   *
   * @returns the column to split at; "whole" = there is none; null = nothing here is worth more.
   */
  private narrow(): Branch | "whole" | null {
    const { simplex } = this;
    for (;;) {
      const isOpen = simplex.optimise(this.cutoff);
      if (!simplex.isSound) this.gaveUp = true;
      if (!isOpen || this.gaveUp) return null;
      this.fixByReducedCost();
      const branch = this.branchColumn();
      if (branch !== "forced") return branch;
    }
  }

  private split({ column, value, isUpFirst }: Branch): void {
    const mark = this.trail.length;
    const [down, up] = [Math.floor(value), Math.ceil(value)];
    for (const isUp of [isUpFirst, !isUpFirst]) {
      const [low = 0, high = 0] = [this.simplex.lower[column], this.simplex.upper[column]];
      this.bound(column, isUp ? up : low, isUp ? high : down);
      this.visit();
      this.undo(mark);
      if (this.gaveUp) return;
    }
  }

  private bound(column: number, lower: number, upper: number): void {
    const { simplex } = this;
    this.trail.push([column, simplex.lower[column] ?? 0, simplex.upper[column] ?? 0]);
    simplex.lower[column] = lower;
    simplex.upper[column] = upper;
  }

  private undo(mark: number): void {
    for (;;) {
      if (this.trail.length <= mark) return;
      const [column, lower, upper] = this.trail.pop() ?? [0, 0, 0];
      this.simplex.lower[column] = lower;
      this.simplex.upper[column] = upper;
    }
  }

  /** A 0/1 column that would cost more than there is to lose stays where it is. */
  private fixByReducedCost(): void {
    const { simplex, program } = this;
    const spare = simplex.objective - this.cutoff;
    if (spare === Infinity) return;
    for (let j = 0; j < program.columns; j += 1) {
      const column = simplex.outside[j] ?? 0;
      if (column >= program.columns || program.isWhole[column] !== 1) continue;
      if (simplex.lower[column] === simplex.upper[column]) continue;
      if (Math.abs(simplex.reduced[j] ?? 0) < spare) continue;
      const at = simplex.place[j] ?? 0;
      this.bound(column, at, at);
    }
  }

  /**
   * The column that is not whole and whose better side loses most. A side that loses all there is to
   * lose is ruled out instead ("forced").
   */
  private branchColumn(): Branch | "whole" | "forced" {
    const { simplex, program } = this;
    const spare = simplex.objective - this.cutoff;
    let [most, branch]: [number, Branch | "whole" | "forced"] = [-1, "whole"];
    for (let row = 0; row < simplex.basic.length; row += 1) {
      const column = simplex.basic[row] ?? 0;
      if (column >= program.columns || program.isWhole[column] !== 1) continue;
      const value = simplex.values[row] ?? 0;
      const part = value - Math.floor(value);
      if (part < WHOLE || part > 1 - WHOLE) continue;
      const [down, up] = simplex.loss(row, part, 1 - part);
      if (down >= spare || up >= spare) {
        const [low = 0, high = 0] = [simplex.lower[column], simplex.upper[column]];
        // Where neither side is left the bounds cross, and the next relaxation says so.
        if (down >= spare) this.bound(column, Math.ceil(value), high);
        else this.bound(column, low, Math.floor(value));
        [most, branch] = [Infinity, "forced"];
      }
      const score = Math.min(down, up) * 4 + Math.max(down, up) + part * (1 - part) * 1e-6;
      if (score > most) [most, branch] = [score, { column, value, isUpFirst: up <= down }];
    }
    return branch;
  }

  private takeWhole(): void {
    const point = this.simplex
      .point()
      .map((x, column) => (this.program.isWhole[column] === 1 ? Math.round(x) : x));
    if (largestMiss(this.program, point) > EXACT) {
      this.gaveUp = true;
    } else this.take(point);
  }

  private take(point: Float64Array): void {
    const value = valueAt(this.program, point);
    if (value <= this.bestValue) return;
    this.best = point;
    this.bestValue = value;
    const { unit } = this.simplex;
    const size = Math.abs(value);
    this.cutoff = (value + Math.max(EQUAL * Math.max(unit, size), this.options.gap * size)) / unit;
  }
}

interface Branch {
  readonly column: number;
  readonly value: number;
  readonly isUpFirst: boolean;
}
