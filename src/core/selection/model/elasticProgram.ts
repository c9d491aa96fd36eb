import type { Bounds, IntegerProgram, OpenProgram } from "#core/numeric/integerProgram";
import { ProgramBuilder } from "#core/numeric/programBuilder";
import { largestCoefficient } from "#core/numeric/programPoint";

/** A programme whose soft rows may be missed, at a price. */
export interface ElasticProgram {
  readonly program: IntegerProgram;
  /** Columns that say by how much a row is missed, by row. */
  readonly misses: ReadonlyMap<number, readonly number[]>;
}

/**
 * The programme in which soft rows may be missed and the objective is to miss as little as possible:
 * the sum of all misses, each in shares of the row's bound or of its largest coefficient.
 *
 * Source: elastic programming (Chinneck, Feasibility and Infeasibility in Optimization, 2008, 6.1).
 */
export function elasticProgram(hard: IntegerProgram, softRows: readonly number[]): ElasticProgram {
  const builder = new ProgramBuilder();
  for (let column = 0; column < hard.columns; column++) {
    builder.addColumn({
      objective: 0,
      lower: hard.columnLower[column] ?? 0,
      upper: hard.columnUpper[column] ?? 0,
      isWhole: hard.isWhole[column] === 1,
    });
  }
  const misses = new Map<number, number[]>();
  const isSoft = new Set(softRows);
  for (let row = 0; row < hard.rows; row++) {
    const lower = hard.rowLower[row] ?? -Infinity;
    const upper = hard.rowUpper[row] ?? Infinity;
    const end = hard.rowStart[row + 1] ?? 0;
    for (let at = hard.rowStart[row] ?? 0; at < end; at++) {
      builder.put(hard.columnIndex[at] ?? 0, hard.coefficient[at] ?? 0);
    }
    if (isSoft.has(row)) {
      const bounds = [lower, upper].filter(Number.isFinite).map(Math.abs);
      const objective = -1 / (Math.max(largestCoefficient(hard, row), ...bounds) || 1);
      const miss = (sign: number): number => {
        const column = builder.addColumn({ objective, lower: 0, upper: Infinity, isWhole: false });
        builder.put(column, sign);
        return column;
      };
      const columns = [];
      if (Number.isFinite(upper)) columns.push(miss(-1));
      if (Number.isFinite(lower)) columns.push(miss(1));
      misses.set(row, columns);
    }
    builder.endRow(lower, upper);
  }
  return { program: builder.build(), misses };
}

/** A miss this small, in its row's own measure, is rounding. */
const NOTHING = 1e-7;

/**
 * Rows that cannot all be kept. Those that are missed where as little as possible is missed must be kept
 * from then on, until nothing keeps them all.
 *
 * @param secondsLeft clock time for the next solve; 0 or less = stop.
 * @returns rows that collide, though not each of them may be needed for it; null = stopped before.
 */
export function collidingRows(
  { program, misses }: ElasticProgram,
  open: OpenProgram,
  secondsLeft: () => number,
): readonly number[] | null {
  const kept = new Set<number>();
  while (secondsLeft() > 0) {
    const columnBounds = [...kept].flatMap((row) =>
      (misses.get(row) ?? []).map((index): Bounds => ({ index, lower: 0, upper: 0 })),
    );
    const { status, point } = open.solve({ columnBounds }, { gap: 0, seconds: secondsLeft() });
    if (status === "infeasible") return [...kept];
    if (point === null) return null;
    const missed = [...misses].filter(([, columns]) =>
      columns.some(
        (column) => (point[column] ?? 0) * Math.abs(program.objective[column] ?? 0) > NOTHING,
      ),
    );
    // Nothing is missed beyond rounding: the rows that are kept do not collide after all.
    if (missed.every(([row]) => kept.has(row))) return [];
    for (const [row] of missed) kept.add(row);
  }
  return null;
}
