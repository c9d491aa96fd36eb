import type { Block } from "#sheets/plan";
import type { Captured } from "./scope";
import type { UndoStep } from "./undoStep";

/** Queues a reading; call the result after the request. */
type Load = () => () => UndoStep;

/** Readings that would be too much for one answer, each in a request of its own, behind steps that are known. */
export function inTurn(loads: readonly Load[], known: readonly UndoStep[]): Captured {
  const [load, ...rest] = loads;
  if (load === undefined) return known;
  const take = load();
  return () => inTurn(rest, [...known, take()]);
}

/** A block as pieces of whole rows with so many cells at most. */
export function rowPieces(at: Block, cells: number): readonly Block[] {
  const rowsAtOnce = Math.max(1, Math.floor(cells / at.columns));
  return Array.from({ length: Math.ceil(at.rows / rowsAtOnce) }, (_, piece) => {
    const first = piece * rowsAtOnce;
    return { ...at, row: at.row + first, rows: Math.min(rowsAtOnce, at.rows - first) };
  });
}
