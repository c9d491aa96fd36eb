import { columnCount, formatArea, intersect, rowCount, type Area } from "#host/engine/address";
import { covers } from "#host/engine/areas";
import { copyCells, mergeCells } from "#host/engine/edit";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import { everything } from "./moves";

const unequal =
  "You can't paste this here because the Copy area and paste area aren't the same size.\n\nSelect just one cell in the paste area or an area that's the same size, and try pasting again.";

/** How often a block fits: a selection that is a multiple of it is filled, any other gets it once. */
export function pasteTarget(selection: Area, rows: number, columns: number): Area {
  const height = rowCount(selection);
  const width = columnCount(selection);
  const down = height % rows === 0 ? height : rows;
  const across = width % columns === 0 ? width : columns;
  return {
    ...selection,
    bottom: selection.top + down - 1,
    right: selection.left + across - 1,
  };
}

/** Refuses a block that would not fit on the sheet from where it is pasted. */
export function checkFits(target: Area): void {
  if (target.bottom > everything.bottom || target.right > everything.right) {
    throw new Refusal("InvalidArgument", unequal);
  }
}

/** Refuses to paste cut cells over a selection of another size, as Excel does. */
export function checkSameSize(source: Area, selection: Area): void {
  const single = rowCount(selection) === 1 && columnCount(selection) === 1;
  const same =
    rowCount(source) === rowCount(selection) && columnCount(source) === columnCount(selection);
  if (!single && !same) throw new Refusal("InvalidArgument", unequal);
}

/** Copies a block with everything that belongs to its cells: formats, merges, links, notes. */
export function copyBlock(from: Sheet, source: Area, to: Sheet, target: Area): void {
  const merges = from.merges.filter((merge) => covers(source, merge));
  const cutting = to.merges.find((merge) => intersect(merge, target) && !covers(target, merge));
  if (cutting) {
    throw new Refusal(
      "MergedRangeConflict",
      `We can't do that to a merged cell (${formatArea(cutting)}).`,
    );
  }
  const links = from.hyperlinks.filter((link) => covers(source, link.area));
  const notes = from.notes.filter(({ row, column }) =>
    covers(source, { top: row, left: column, bottom: row, right: column }),
  );
  const replaced = to.merges.filter((merge) => covers(target, merge));
  if (replaced.length > 0) {
    to.merges = to.merges.filter((merge) => !replaced.includes(merge));
    to.touch("merges");
  }
  copyCells(from, source, to, target, { what: "All", skipBlanks: false, transpose: false });
  for (const [rows, columns] of repetitions(source, target)) {
    for (const merge of merges) mergeCells(to, moved(merge, rows, columns), false);
    for (const link of links) {
      to.hyperlinks.push({ ...link, area: moved(link.area, rows, columns) });
      to.touch("hyperlinks");
    }
    for (const note of notes) {
      const place = { row: note.row + rows, column: note.column + columns };
      to.notes = to.notes.filter((n) => n.row !== place.row || n.column !== place.column);
      const { author, text, threaded } = note;
      to.notes.push({ author, text, threaded, ...place });
      to.touch("notes");
    }
  }
}

function moved(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
}

/** By how many rows and columns each repetition of the source in the target is moved. */
function* repetitions(source: Area, target: Area): Generator<readonly [number, number]> {
  for (let top = target.top; top <= target.bottom; top += rowCount(source)) {
    for (let left = target.left; left <= target.right; left += columnCount(source)) {
      if (top !== source.top || left !== source.left) yield [top - source.top, left - source.left];
    }
  }
}
