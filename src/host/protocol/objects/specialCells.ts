import { intersect, type Area } from "#host/engine/address";
import type { Cell } from "#host/engine/cell";
import { CellError } from "#host/engine/values";
import type { Arguments } from "#host/protocol/arguments";
import type { Context } from "#host/protocol/declaration";
import type { Place } from "#host/protocol/place";

const kinds = ["Constants", "Formulas", "Blanks", "Visible"] as const;
const valueKinds = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

/** Cells of one kind, as rectangles of one row's run or taller; null when there are none. */
export function specialCells(place: Place, args: Arguments, context: Context): Place | null {
  const kind = args.word(0, kinds);
  const valueKind = args.word(1, valueKinds, "All");
  context.refresh();
  const { sheet } = place;
  const used = sheet.usedArea();
  const isOne = place.area.top === place.area.bottom && place.area.left === place.area.right;
  const isAll = isOne && context.quirks.has("special-cells-of-one");
  const searched = used && (isAll ? used : intersect(used, place.area));
  if (!searched) return null;
  const matches = (row: number, column: number): boolean => {
    const cell = sheet.cell(row, column);
    if (kind === "Visible") {
      return !sheet.rows.get(row)?.hidden && !sheet.columns.get(column)?.hidden;
    }
    if (kind === "Blanks") return (cell?.value ?? null) === null && !cell?.formula;
    return cell !== undefined && isOfKind(cell, kind, valueKind);
  };
  const areas = rectangles(searched, matches);
  return areas.length === 0 ? null : context.place(sheet, areas);
}

function isOfKind(cell: Cell, kind: "Constants" | "Formulas", valueKind: string): boolean {
  if ((kind === "Formulas") !== (cell.formula !== undefined)) return false;
  const { value } = cell;
  if (value === null && !cell.formula) return false;
  if (valueKind === "All") return true;
  const word =
    value instanceof CellError
      ? "Errors"
      : typeof value === "boolean"
        ? "Logical"
        : typeof value === "number"
          ? "Number"
          : "Text";
  return valueKind.includes(word);
}

/** Joins the runs of each row with equal runs of the row above. */
function rectangles(a: Area, matches: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = a.top; row <= a.bottom; row++) {
    const next: Area[] = [];
    for (const run of runs(a, row, matches)) {
      const above = open.find((o) => o.left === run.left && o.right === run.right);
      next.push(above ? { ...above, bottom: row } : run);
    }
    done.push(
      ...open.filter(
        (o) => !next.some((n) => n.top === o.top && n.left === o.left && n.right === o.right),
      ),
    );
    open = next;
  }
  return [...done, ...open].sort((x, y) => x.top - y.top || x.left - y.left);
}

function runs(a: Area, row: number, matches: (row: number, column: number) => boolean): Area[] {
  const found: Area[] = [];
  let start = -1;
  for (let column = a.left; column <= a.right + 1; column++) {
    const inside = column <= a.right && matches(row, column);
    if (inside && start < 0) start = column;
    if (!inside && start >= 0) {
      found.push({ top: row, bottom: row, left: start, right: column - 1 });
      start = -1;
    }
  }
  return found;
}
