import type { Block } from "#sheets/plan";
import { runsBelow } from "./payload";

/** A part of a block, in rows and columns of the block. */
export type Part = Pick<Block, "row" | "column" | "rows" | "columns">;

/**
 * Cuts a block into parts below a limit of bytes: whole rows as long as one fits, otherwise parts of one row.
 * @param bytesOfRow Bytes of a row, from above.
 * @param bytesOfCell Bytes of one cell, from above; asked only where a row alone is above the limit.
 */
export function cutBlock(
  { rows, columns }: Pick<Block, "rows" | "columns">,
  limit: number,
  bytesOfRow: (row: number) => number,
  bytesOfCell: (row: number, column: number) => number,
): Part[] {
  return runsBelow(upTo(rows), bytesOfRow, limit).flatMap((run): Part[] => {
    const [row = 0] = run;
    const whole = { row, column: 0, rows: run.length, columns };
    if (run.length > 1 || bytesOfRow(row) <= limit) return [whole];
    return runsBelow(upTo(columns), (column) => bytesOfCell(row, column), limit).map(
      ([column = 0, ...more]) => ({ row, column, rows: 1, columns: 1 + more.length }),
    );
  });
}

/** The block of a sheet that a part is. */
export function placed(at: Block, { row, column, rows, columns }: Part): Block {
  return { ...at, row: at.row + row, column: at.column + column, rows, columns };
}

/** Rows of a grid that belong to a part. */
export function gridOf<T>(
  grid: readonly (readonly T[])[],
  { row, column, rows, columns }: Part,
): readonly (readonly T[])[] {
  const lines = grid.slice(row, row + rows);
  const isWhole = column === 0 && lines.every((line) => line.length <= columns);
  return isWhole ? lines : lines.map((line) => line.slice(column, column + columns));
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i);
}
