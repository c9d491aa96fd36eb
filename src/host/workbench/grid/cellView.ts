import type { DataBar, ConditionalIcon } from "#host/engine/conditionalFormats";
import type { BorderStyle } from "#host/engine/style";

/** One drawn cell. Two views that say the same are drawn the same. */
export interface CellView {
  readonly row: number;
  readonly column: number;
  /** Pixels of the drawn sheet. */
  readonly left: number;
  readonly width: number;
  readonly className: string;
  readonly text: string;
  /** What few cells have; null for the many. */
  readonly extra: CellExtra | null;
}

export interface CellExtra {
  /** Text that runs over empty neighbours: where it begins and ends, relative to the cell. */
  readonly over?: { readonly left: number; readonly width: number };
  /** Second part of an accounting format: it stands at the right, `text` at the left. */
  readonly rest?: string;
  /** Colour of the number format or of a colour scale. */
  readonly color?: string;
  readonly fill?: string;
  /** Font size in pixels of shrunk text. */
  readonly fontSize?: number;
  /** Degrees counted upwards; "stacked" for letters one below the other. */
  readonly rotation?: number | "stacked";
  readonly bar?: DataBar;
  readonly icon?: ConditionalIcon;
  readonly iconOnly?: boolean;
  readonly note?: boolean;
  readonly link?: string;
  /** Filter button: whether its column is filtered. */
  readonly filter?: boolean;
  readonly diagonals?: { readonly down?: BorderStyle; readonly up?: BorderStyle };
  readonly top?: BorderStyle;
  readonly leftLine?: BorderStyle;
}

/** One row of cells as a pane draws it. */
export interface RowModel {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly cells: readonly CellView[];
}

function sameExtra(a: CellExtra | null, b: CellExtra | null): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));
}

function sameCell(a: CellView, b: CellView): boolean {
  return (
    a.column === b.column &&
    a.text === b.text &&
    a.className === b.className &&
    a.left === b.left &&
    a.width === b.width &&
    sameExtra(a.extra, b.extra)
  );
}

/** The row as it was drawn before when nothing of it changed; its cells likewise. */
export function reused(row: RowModel, before: RowModel | undefined): RowModel {
  if (before?.row !== row.row) return row;
  const known = new Map(before.cells.map((cell) => [cell.column, cell]));
  let same =
    before.top === row.top &&
    before.height === row.height &&
    before.cells.length === row.cells.length;
  const cells = row.cells.map((cell, i) => {
    const old = known.get(cell.column);
    const kept = old && sameCell(old, cell) ? old : cell;
    if (before.cells[i] !== kept) same = false;
    return kept;
  });
  return same ? before : { ...row, cells };
}
