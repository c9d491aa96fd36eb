import { contains, intersect, type Area } from "#host/engine/address";
import { sameArea } from "#host/engine/areas";
import type { Sheet } from "#host/engine/sheet";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What is selected on the active sheet. */
export interface Selection {
  /** The range that keys and edits work on. */
  readonly area: Area;
  /** The cell in it that is typed into. */
  readonly active: CellPlace;
  /** Further ranges, added with Ctrl and the mouse. */
  readonly others: readonly Area[];
}

/** The merged area that covers a cell, or the cell itself. */
export function cellArea(sheet: Sheet, { row, column }: CellPlace): Area {
  return (
    sheet.merges.find((merge) => contains(merge, row, column)) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    }
  );
}

/** Grows an area until no merged cell is cut by its edge, as Excel's selections do. */
export function wholeMerges(sheet: Sheet, area: Area): Area {
  let grown = area;
  for (let again = true; again;) {
    again = false;
    for (const merge of sheet.merges) {
      if (!intersect(merge, grown)) continue;
      const next = {
        top: Math.min(grown.top, merge.top),
        left: Math.min(grown.left, merge.left),
        bottom: Math.max(grown.bottom, merge.bottom),
        right: Math.max(grown.right, merge.right),
      };
      if (sameArea(next, grown)) continue;
      grown = next;
      again = true;
    }
  }
  return grown;
}

/** Remembers for each sheet which cell of its selection is active; the ranges themselves are the engine's. */
export class Selections {
  private readonly known = new WeakMap<Sheet, Selection>();

  of(sheet: Sheet): Selection {
    const known = this.known.get(sheet);
    // The add-in may have selected something else.
    if (known && sameArea(known.area, sheet.selection)) return known;
    const { top, left } = sheet.selection;
    const fresh: Selection = {
      area: sheet.selection,
      active: { row: top, column: left },
      others: [],
    };
    this.known.set(sheet, fresh);
    return fresh;
  }

  set(sheet: Sheet, selection: Selection): void {
    this.known.set(sheet, selection);
  }
}
