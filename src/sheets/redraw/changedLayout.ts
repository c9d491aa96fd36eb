import type { Block, Edit, InsertLines } from "#sheets/plan";
import type { ArrangePrint, PrintLayout } from "#sheets/printPlan";
import type { LineSpan, SheetMemory } from "./sheetMemory";

interface Line {
  readonly size: number | null;
  readonly hidden?: boolean;
}

/** A span with another size; `former` = the one before, where it was hidden. */
interface ChangedSpan extends LineSpan {
  readonly former?: number;
}

/**
 * Heights, widths, frozen panes and page set-up as far as a drawing differs from the former one: what
 * the user has changed since stays. Lines that were inserted get theirs in any case.
 */
export function changedLayout(
  sheet: string,
  former: SheetMemory,
  next: SheetMemory,
  inserted: readonly InsertLines[],
): Edit[] {
  const rows = changedSpans(former.heights, next.heights, linesOf(inserted, "rows"));
  const columns = changedSpans(former.widths, next.widths, linesOf(inserted, "columns"));
  const isSetUpAnew = JSON.stringify(former.setUp) !== JSON.stringify(next.setUp);
  return [
    ...(columns.length === 0
      ? []
      : [
          {
            kind: "layOutColumns" as const,
            sheet,
            columns: columns.map(({ first, count, size, hidden, former: before }) => ({
              ...{ column: first, count, width: size },
              ...(hidden === undefined ? {} : { hidden }),
              ...(before === undefined ? {} : { former: before }),
            })),
          },
        ]),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: "layOutRows" as const,
            sheet,
            rows: rows.map(({ first, count, size, hidden }) => ({
              ...{ row: first, count, height: size },
              ...(hidden === undefined ? {} : { hidden }),
            })),
          },
        ]),
    ...(isSetUpAnew && next.setUp !== null ? [{ ...next.setUp, sheet }] : []),
  ];
}

function linesOf(inserted: readonly InsertLines[], lines: InsertLines["lines"]): readonly number[] {
  return inserted
    .filter((each) => each.lines === lines && each.across === undefined)
    .flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));
}

function changedSpans(
  former: readonly LineSpan[],
  next: readonly LineSpan[],
  fresh: readonly number[],
): readonly ChangedSpan[] {
  const [before, after] = [linesIn(former), linesIn(next)];
  const isFresh = new Set(fresh);
  const lines = [...new Set([...before.keys(), ...after.keys(), ...fresh])].sort((a, b) => a - b);
  const spans: ChangedSpan[] = [];
  for (const line of lines) {
    const was = isFresh.has(line) ? undefined : before.get(line);
    const will = after.get(line);
    if (!isFresh.has(line) && was?.size === will?.size && was?.hidden === will?.hidden) continue;
    const hidden = will?.hidden ?? (was?.hidden ? false : undefined);
    const size = will?.size ?? null;
    const former = was?.hidden ? (was.size ?? undefined) : undefined;
    const last = spans.at(-1);
    const isLike = last?.size === size && last.hidden === hidden && last.former === former;
    if (last !== undefined && isLike && last.first + last.count === line) {
      spans[spans.length - 1] = { ...last, count: last.count + 1 };
      continue;
    }
    spans.push({
      ...{ first: line, count: 1, size },
      ...(hidden === undefined ? {} : { hidden }),
      ...(former === undefined ? {} : { former }),
    });
  }
  return spans;
}

function linesIn(spans: readonly LineSpan[]): ReadonlyMap<number, Line> {
  const lines = new Map<number, Line>();
  for (const { first, count, size, hidden } of spans) {
    for (let i = 0; i < count; i++) {
      const known = lines.get(first + i);
      const isHidden = hidden ?? known?.hidden;
      lines.set(first + i, {
        size: size ?? known?.size ?? null,
        ...(isHidden === undefined ? {} : { hidden: isHidden }),
      });
    }
  }
  return lines;
}

/**
 * What changes in the page set-up. The print area of the user's stays where it holds all that is drawn;
 * where it is the former one, it becomes the new one.
 */
export function changedPrint(
  sheet: string,
  former: PrintLayout | null,
  next: PrintLayout | null,
  live: { readonly area: Block | null; readonly inserted: readonly InsertLines[] } | null,
): ArrangePrint[] {
  if (next === null) return [];
  const area = printArea(former?.area ?? null, next.area ?? null, live);
  const differs = (key: keyof PrintLayout): boolean =>
    JSON.stringify(former?.[key]) !== JSON.stringify(next[key]);
  const fits = differs("fitToWidth") || differs("fitToHeight");
  const { landscape, paper, fitToWidth, fitToHeight, titleRows, titleColumns, footer } = next;
  const { rowBreaks = [] } = next;
  const changes: ArrangePrint = {
    ...{ kind: "arrangePrint", sheet },
    ...(differs("landscape") ? { landscape } : {}),
    ...(differs("paper") ? { paper } : {}),
    ...(fits ? { fitToWidth } : {}),
    ...(fits && fitToHeight !== undefined ? { fitToHeight } : {}),
    ...(titleRows !== undefined && differs("titleRows") ? { titleRows } : {}),
    ...(titleColumns !== undefined && differs("titleColumns") ? { titleColumns } : {}),
    ...(differs("rowBreaks") ? { rowBreaks, formerBreaks: former?.rowBreaks ?? [] } : {}),
    ...(footer !== undefined && differs("footer") ? { footer } : {}),
    ...(area === null ? {} : { area }),
  };
  return Object.keys(changes).length > 2 ? [changes] : [];
}

/** null = it stays as it is. */
function printArea(
  former: Block | null,
  next: Block | null,
  live: { readonly area: Block | null; readonly inserted: readonly InsertLines[] } | null,
): Block | null {
  if (next === null || isSame(former, next)) return null;
  if (live === null) return next;
  // Without an area everything is printed: that holds ours.
  if (live.area === null) return null;
  const moved = grownBy(live.area, live.inserted);
  if (isSame(live.area, former)) return next;
  return holds(moved, next) ? null : around(moved, next);
}

function grownBy(area: Block, inserted: readonly InsertLines[]): Block {
  let [rows, columns] = [area.rows, area.columns];
  for (const { lines, first, count, across } of inserted) {
    if (across !== undefined) continue;
    if (lines === "rows" && area.row + rows > first) rows += count;
    if (lines === "columns" && area.column + columns > first) columns += count;
  }
  return { ...area, rows, columns };
}

function isSame(a: Block | null, b: Block | null): boolean {
  if (a === null || b === null) return a === b;
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

function holds(outer: Block, inner: Block): boolean {
  return isSame(around(outer, inner), outer);
}

function around(a: Block, b: Block): Block {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    ...{ sheet: b.sheet, row, column },
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
