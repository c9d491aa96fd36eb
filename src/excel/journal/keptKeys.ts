import type { Block, Plan } from "#sheets/plan";
import { columnMoves, leftBy, movedColumn, sheetsOf } from "../cellWrites";
import type { ReadPlace } from "../workbookState";
import type { KeptKeys } from "./journal";
import { folded } from "./scope";
import type { UndoStep } from "./undoStep";
import { markOf } from "./wrote";

/**
 * The registers into whose rows steps put something back, as a plan leaves them: the keys that were read,
 * with those that the plan writes. A register of which no key was read, or which loses its keys, is left out.
 */
export function keysAsLeft(
  registers: readonly ReadPlace[],
  steps: readonly UndoStep[],
  plan: Plan,
): readonly KeptKeys[] {
  const cells = steps.filter((step) => step.kind === "restoreCells").map(({ at }) => at);
  const contentAt = leftBy(plan);
  return registers.flatMap(({ table, keys, ...place }): KeptKeys[] => {
    if (keys.length === 0 || !cells.some((at) => isInBody(at, place))) return [];
    const moves = columnMoves(plan).get(folded(place.sheet));
    const columns = keys.flatMap(({ column }) => movedColumn(column, moves) ?? []);
    const first = movedColumn(place.column, moves);
    const last = movedColumn(place.column + place.columns - 1, moves);
    if (columns.length < keys.length || first === null || last === null) return [];
    const size = plan.edits.findLast(
      (edit) => edit.kind === "resizeTable" && folded(edit.name) === folded(table),
    );
    const rows = size?.kind === "resizeTable" ? size.at.rows : place.rows;
    const left = { ...placeOf(place), rows, column: first, columns: last - first + 1 };
    const contents = keys.map(({ values }, k) =>
      Array.from({ length: rows - 1 }, (_, r) => {
        const planned = contentAt(place.sheet, place.row + 1 + r, columns[k] ?? -1);
        return planned ?? shown(values[r]);
      }),
    );
    return [{ table, left, columns, marks: rowMarks(contents).join("") }];
  });
}

/** Registers of an action that another plan continues, as far as that leaves their sheets alone. */
export function keysThatHold(keys: readonly KeptKeys[], plan: Plan): readonly KeptKeys[] {
  const touched = sheetsOf(plan);
  return keys.filter(({ left }) => !touched.has(folded(left.sheet)));
}

function placeOf({ sheet, row, column, rows, columns }: Block): Block {
  return { sheet, row, column, rows, columns };
}

function isInBody(at: Block, place: Block): boolean {
  return (
    folded(at.sheet) === folded(place.sheet) &&
    at.row < place.row + place.rows &&
    at.row + at.rows > place.row + 1 &&
    at.column < place.column + place.columns &&
    at.column + at.columns > place.column
  );
}

function shown(value: unknown): unknown {
  return typeof value === "object" || value === undefined ? "" : value;
}

/**
 * Whether records stand in other rows than an action has left them in: a key is found in another row, and
 * its row holds another key. A key that was only typed anew, or that went with the last row, has moved nowhere.
 * `columns`: the cells of the key columns now, of all rows that the table has.
 */
export function haveMoved(
  { marks }: KeptKeys,
  columns: readonly (readonly (readonly unknown[])[])[],
): boolean {
  const now = rowMarks(columns.map((cells) => cells.map(([cell = ""]) => cell)));
  const before = Array.from({ length: marks.length / width }, (_, r) =>
    marks.slice(r * width, (r + 1) * width),
  );
  const places = new Map<string, number[]>();
  now.forEach((mark, row) => {
    if (mark === blank || mark === before[row]) return;
    places.set(mark, [...(places.get(mark) ?? []), row]);
  });
  return before.some((mark, row) => mark !== blank && mark !== now[row] && places.has(mark));
}

const width = 4;
const blank = "    ";

/** A mark for each row of key columns; rows without a key have the same one. */
function rowMarks(columns: readonly (readonly unknown[])[]): readonly string[] {
  const [first = []] = columns;
  return first.map((_, row) => {
    const cells = columns.map((column) => column[row] ?? "");
    return cells.every((cell) => cell === "") ? blank : markOf(cells.map(markOf).join(""));
  });
}
