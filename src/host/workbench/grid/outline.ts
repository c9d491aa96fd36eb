import type { Sheet } from "#host/engine/sheet";
import type { GridGeometry } from "./geometry";
import type { RowsOrColumns } from "./gridActions";
import type { Span } from "./viewport";

/** A group of rows (or columns): its lines and the sign beside the line after them. */
export interface OutlineGroup {
  readonly axis: RowsOrColumns;
  /** From 1, the outermost. */
  readonly level: number;
  readonly first: number;
  readonly last: number;
  readonly isCollapsed: boolean;
}

export interface OutlineModel {
  readonly rowLevels: number;
  readonly columnLevels: number;
  readonly rows: readonly OutlineGroup[];
  readonly columns: readonly OutlineGroup[];
}

/** Pixels that one level of the outline takes beside the headings. */
export const outlineStep = 16;

/** The groups of a sheet. Signs stand after a group, as Excel puts them unless told otherwise. */
export function outlineOf(sheet: Sheet): OutlineModel {
  const rows = groupsOf(sheet.rows, "rows");
  const columns = groupsOf(sheet.columns, "columns");
  const levels = (groups: readonly OutlineGroup[]): number =>
    groups.reduce((most, group) => Math.max(most, group.level), 0);
  return { rowLevels: levels(rows), columnLevels: levels(columns), rows, columns };
}

interface Line {
  readonly outlineLevel: number;
  readonly hidden: boolean;
}

function groupsOf(layouts: ReadonlyMap<number, Line>, axis: RowsOrColumns): OutlineGroup[] {
  const lines = [...layouts]
    .filter(([, layout]) => layout.outlineLevel > 0)
    .sort(([a], [b]) => a - b);
  const groups: OutlineGroup[] = [];
  const open: { level: number; first: number; shown: boolean }[] = [];
  let last = -2;
  const close = (level: number): void => {
    for (let top = open.at(-1); top && top.level > level; top = open.at(-1)) {
      open.pop();
      const { first, shown } = top;
      groups.push({ axis, level: top.level, first, last, isCollapsed: !shown });
    }
  };
  for (const [index, { outlineLevel, hidden }] of lines) {
    if (index !== last + 1) close(0);
    else close(outlineLevel);
    for (let level = (open.at(-1)?.level ?? 0) + 1; level <= outlineLevel; level++) {
      open.push({ level, first: index, shown: false });
    }
    if (!hidden) for (const group of open) group.shown = true;
    last = index;
  }
  close(0);
  return groups;
}

/** Where a group's line and sign are drawn, in pixels of the sheet. */
export function groupExtent(
  geometry: GridGeometry,
  { axis, first, last }: OutlineGroup,
): { readonly start: number; readonly end: number; readonly sign: number } {
  const lines = axis === "rows" ? geometry.rows : geometry.columns;
  const end = lines.end(last);
  const after = lines.nextShown(last + 1, 1);
  return { start: lines.start(first), end, sign: lines.start(after) + lines.size(after) / 2 };
}

export function touches({ first, last }: OutlineGroup, span: Span): boolean {
  return first <= span.last && last + 1 >= span.first;
}
