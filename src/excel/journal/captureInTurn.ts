import type { Block } from "#sheets/plan";
import { type Captured, joined } from "./scope";
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

/** Single rows, columns or cells that are asked for in one request. */
const placesAtOnce = 300;

/** Readings of single places, some hundred in a request. */
export function inGroups<T>(
  places: readonly T[],
  load: (places: readonly T[]) => Captured,
): Captured {
  const first = load(places.slice(0, placesAtOnce));
  const rest = places.slice(placesAtOnce);
  return rest.length === 0 ? first : followed(first, () => inGroups(rest, load));
}

/** What is queued only when everything before it has been answered. */
function followed(first: Captured, next: () => Captured): Captured {
  if (typeof first === "function") return () => followed(first(), next);
  const rest = next();
  return typeof rest === "function" ? () => joined([rest], first) : [...first, ...rest];
}

/** A block as pieces of whole rows with so many cells at most. */
export function rowPieces(at: Block, cells: number): readonly Block[] {
  const rowsAtOnce = Math.max(1, Math.floor(cells / at.columns));
  return Array.from({ length: Math.ceil(at.rows / rowsAtOnce) }, (_, piece) => {
    const first = piece * rowsAtOnce;
    return { ...at, row: at.row + first, rows: Math.min(rowsAtOnce, at.rows - first) };
  });
}
