import type { Block } from "#sheets/plan";

/** A copy of cells on a sheet of its own, at the same place. */
export interface Frame {
  /** The sheet with the copy. */
  readonly sheet: string;
  readonly at: Block;
}

/** The cell of a copy that refers to the first row (column) behind what was drawn. */
export function firstInserted({ sheet, at }: Frame, lines: "rows" | "columns"): Block {
  return {
    sheet,
    row: at.row + at.rows + (lines === "rows" ? 1 : 2),
    column: at.column + at.columns + 1,
    rows: 1,
    columns: 1,
  };
}

/** A block as rectangles that leave out parts of single rows. */
export function piecesWithout(at: Block, headers: readonly Block[]): readonly Block[] {
  let pieces: readonly Block[] = [at];
  for (const header of headers) pieces = pieces.flatMap((piece) => cutOut(piece, header));
  return pieces;
}

function cutOut(piece: Block, hole: Block): Block[] {
  const bottom = Math.min(piece.row + piece.rows, hole.row + hole.rows);
  const right = Math.min(piece.column + piece.columns, hole.column + hole.columns);
  const top = Math.max(piece.row, hole.row);
  const left = Math.max(piece.column, hole.column);
  if (top >= bottom || left >= right) return [piece];
  const band = { ...piece, row: top, rows: bottom - top };
  return [
    { ...piece, rows: top - piece.row },
    { ...band, columns: left - piece.column },
    { ...band, column: right, columns: piece.column + piece.columns - right },
    { ...piece, row: bottom, rows: piece.row + piece.rows - bottom },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
