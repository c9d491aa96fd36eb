import type { Book } from "../book";
import { firstInserted } from "../write/redrawPlaces";
import { addChart } from "../write/writeChart";
import { emptyCells, nameTableColumns } from "../write/writeRedraw";
import { addTable } from "../write/writeTables";
import type { Presence } from "./presence";
import type {
  NameColumnsBack,
  RemoveLines,
  RestoreArea,
  ReturnChart,
  ReturnTable,
  UndoStep,
} from "./undoStep";
import { folded } from "./scope";

/** How far the first row and column behind what was drawn have moved since, by the copy of the cells. */
export interface CopyFrame {
  readonly rows: number | null;
  readonly columns: number | null;
}

/** Queues the reading of the copies that are there; no request of its own. */
export function loadFrames(
  steps: readonly UndoStep[],
  book: Book,
  sheets: ReadonlySet<string>,
): readonly { readonly aside: string; readonly take: () => CopyFrame }[] {
  return steps
    .filter((step) => step.kind === "restoreArea")
    .filter(({ aside, at }) => sheets.has(folded(aside)) && sheets.has(folded(at.sheet)))
    .map(({ aside, at }) => {
      const cell = (lines: "rows" | "columns"): Excel.Range =>
        book.range(firstInserted({ sheet: aside, at }, lines)).load("formulas");
      const [rows, columns] = [cell("rows"), cell("columns")];
      return {
        aside,
        take: () => ({
          rows: lineOf(String(rows.formulas[0]?.[0]), "rows"),
          columns: lineOf(String(columns.formulas[0]?.[0]), "columns"),
        }),
      };
    });
}

/** The row or column, from 0, of the cell that a formula such as `=Home!A31` names. */
function lineOf(formula: string, lines: "rows" | "columns"): number | null {
  const match = /!\$?([A-Z]+)\$?(\d+)$/.exec(formula);
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  if (lines === "rows") return Number(digits) - 1;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function removeLines(step: RemoveLines, there: Presence): void {
  const { at, aside, lines, first, count, across } = step;
  const now = there.frame(aside)?.[lines] ?? null;
  // They were not inserted yet, or the user has taken them away.
  if (now === null || now - first < count) return;
  const isRows = lines === "rows";
  const cells = there.book.range({
    sheet: at.sheet,
    row: isRows ? first : 0,
    column: isRows ? 0 : first,
    rows: isRows ? count : (across ?? 1),
    columns: isRows ? (across ?? 1) : count,
  });
  if (across !== undefined) cells.delete(isRows ? "Up" : "Left");
  else if (isRows) cells.getEntireRow().delete("Up");
  else cells.getEntireColumn().delete("Left");
  there.book.forgetRanges();
}

/** A copy without its last cell was not completed, so nothing has been emptied yet. */
export function restoreArea({ at, aside, headers }: RestoreArea, there: Presence): void {
  const frame = there.frame(aside);
  if (frame === null || (frame.rows === null && frame.columns === null)) return;
  const live = there.book.range(at);
  const copy = there.book.range({ ...at, sheet: aside });
  emptyCells({ at, headers }, there.book);
  live.copyFrom(copy, "Formulas");
  live.copyFrom(copy, "Formats");
}

export function returnChart({ sheet, chart, place }: ReturnChart, there: Presence): void {
  if (there.hasChart(sheet, chart.name)) return;
  const drawn = addChart({ ...chart, sheet }, there.book);
  if (drawn === null) return;
  drawn.left = place.left;
  drawn.top = place.top;
  drawn.width = place.width;
  drawn.height = place.height;
  there.setChart(sheet, chart.name, true);
}

export function returnTable({ former }: ReturnTable, there: Presence): void {
  if (there.hasTable(former.name)) return;
  addTable(former, there.book);
  there.addedTable(former.name, former.at.sheet);
}

export function nameColumnsBack(step: NameColumnsBack, there: Presence): void {
  if (there.hasTable(step.table)) {
    nameTableColumns({ ...step, kind: "nameTableColumns" }, there.book);
  }
}
