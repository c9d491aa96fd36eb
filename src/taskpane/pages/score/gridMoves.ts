/** A place in the grid; rows and columns count from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in sight at once. */
  readonly page: number;
}

interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Where a key leads from a cell, as in Excel; null when the key moves nothing. */
export function moveOf(keys: Keys, { row, column }: GridPlace, size: GridSize): GridPlace | null {
  const far = keys.ctrlKey || keys.metaKey;
  const at = (r: number, c: number): GridPlace => ({
    row: Math.max(0, Math.min(size.rows - 1, r)),
    column: Math.max(0, Math.min(size.columns - 1, c)),
  });
  switch (keys.key) {
    case "ArrowUp":
      return at(far ? 0 : row - 1, column);
    case "ArrowDown":
      return at(far ? size.rows - 1 : row + 1, column);
    case "ArrowLeft":
      return at(row, far ? 0 : column - 1);
    case "ArrowRight":
      return at(row, far ? size.columns - 1 : column + 1);
    case "Enter":
      return at(keys.shiftKey ? row - 1 : row + 1, column);
    case "Home":
      return at(far ? 0 : row, 0);
    case "End":
      return at(far ? size.rows - 1 : row, size.columns - 1);
    case "PageUp":
      return at(row - size.page, column);
    case "PageDown":
      return at(row + size.page, column);
    default:
      return null;
  }
}

/** The next cell to the right that can be typed into, then those of the row below; null at the end. */
export function nextTyped(
  from: GridPlace,
  by: 1 | -1,
  isTyped: readonly boolean[],
  rows: number,
): GridPlace | null {
  const columns = isTyped.length;
  let index = from.row * columns + from.column + by;
  for (; index >= 0 && index < rows * columns; index += by) {
    const column = index % columns;
    if (isTyped[column] === true) return { row: Math.floor(index / columns), column };
  }
  return null;
}

/** First and last row to draw, both included; some more than are in sight, for quick scrolling. */
export function rowsInSight(
  scrollTop: number,
  height: number,
  rowHeight: number,
  rows: number,
): { readonly first: number; readonly last: number } {
  const spare = 6;
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
  const last = Math.min(rows - 1, Math.ceil((scrollTop + height) / rowHeight) + spare);
  return { first, last };
}

/** The row whose project begins with what was typed, looked for from the row after; -1 when none does. */
export function typeAhead(
  names: readonly (readonly string[])[],
  typed: string,
  from: number,
): number {
  const wanted = typed.toLowerCase();
  const fits = (row: number): boolean =>
    (names[row] ?? []).some((name) => name.toLowerCase().startsWith(wanted));
  // Going on typing may stay on the row; a first letter moves on.
  const start = typed.length > 1 ? from : from + 1;
  for (let step = 0; step < names.length; step++) {
    const row = (start + step) % names.length;
    if (fits(row)) return row;
  }
  return -1;
}

/** How far a list is to be scrolled so that a row is in sight: no further than needed. */
export function scrollFor(row: number, rowHeight: number, scrolled: number, room: number): number {
  const top = row * rowHeight;
  if (top < scrolled) return top;
  return top + rowHeight > scrolled + room ? top + rowHeight - room : scrolled;
}

/** Scrolls a box so that a row or a column of its list is in sight. */
export function bringIntoSight(
  box: HTMLElement,
  along: "scrollTop" | "scrollLeft",
  index: number,
  size: number,
  room: number,
): void {
  const wanted = scrollFor(index, size, box[along], room);
  if (wanted !== box[along]) box[along] = wanted;
}
