import { columnLayout, requireFormatting, rowLayout } from "#host/protocol/objects/formatting";
import type { Book } from "#host/workbench/book/book";
import type { RowsOrColumns } from "#host/workbench/grid/gridActions";

type Layout = { hidden: boolean; collapsed: boolean; outlineLevel: number };

function layoutsOf(book: Book, axis: RowsOrColumns) {
  const { sheet } = book;
  const known: ReadonlyMap<number, Layout> = axis === "rows" ? sheet.rows : sheet.columns;
  const layoutOf = (line: number): Layout =>
    axis === "rows" ? rowLayout(sheet, line) : columnLayout(sheet, line);
  const permission = axis === "rows" ? "allowFormatRows" : "allowFormatColumns";
  return { known, layoutOf, permission } as const;
}

/** The + or - of a group. Groups inside that were closed stay closed. */
export function toggleOutline(
  book: Book,
  axis: RowsOrColumns,
  first: number,
  last: number,
  collapse: boolean,
): boolean {
  const { known, layoutOf, permission } = layoutsOf(book, axis);
  return book.edit(collapse ? "Hide detail" : "Show detail", () => {
    requireFormatting(book.sheet, permission);
    let closedInside = 0;
    for (let line = first; line <= last; line++) {
      const layout = layoutOf(line);
      const level = layout.outlineLevel;
      if (collapse) layout.hidden = true;
      else {
        const closed =
          known.get(line + 1)?.collapsed === true && level > minimum(known, first, last);
        if (closed) closedInside = level;
        layout.hidden = closedInside > 0 && level >= closedInside;
        if (level < closedInside) closedInside = 0;
      }
    }
    layoutOf(last + 1).collapsed = collapse;
    return [];
  });
}

function minimum(known: ReadonlyMap<number, Layout>, first: number, last: number): number {
  let least = Infinity;
  for (let line = first; line <= last; line++) {
    least = Math.min(least, known.get(line)?.outlineLevel ?? 0);
  }
  return least;
}

/** The numbered buttons: groups up to a level are open, deeper ones closed. */
export function showOutlineLevel(book: Book, axis: RowsOrColumns, level: number): boolean {
  const { known, layoutOf, permission } = layoutsOf(book, axis);
  return book.edit("Show outline level", () => {
    requireFormatting(book.sheet, permission);
    const grouped = [...known].filter(([, layout]) => layout.outlineLevel > 0);
    for (const [line, { outlineLevel }] of grouped) {
      layoutOf(line).hidden = outlineLevel >= level;
      const next = known.get(line + 1)?.outlineLevel ?? 0;
      // The line behind a group carries its mark.
      if (next < outlineLevel) layoutOf(line + 1).collapsed = outlineLevel >= level;
    }
    return [];
  });
}
