import type { Area, SheetContent, TablePlace } from "#core/register/content";
import type { Aside, Island, SheetLayout } from "../island";
import { findAcross } from "./across";
import { asidesInstead, asidesOf } from "./asides";
import { buildIsland } from "./buildIsland";
import { columnGroups, everywhere } from "./columnGroups";
import { decideLines } from "./decideLines";
import type { Header } from "./findHeader";
import { isHeader, judged, readHeader } from "./findHeader";
import { Grid } from "./grid";
import type { Span } from "./grid";
import { growBody } from "./growBody";
import { fixedBlock, withBandsAbove } from "./headerBlock";

/** Lines in which headers are looked for, from the first filled one and again below each table. */
const HEADER_LINES = 60;

export interface LayoutOptions {
  /** Header cells that a person showed: an island begins there in any case. */
  readonly headers?: readonly Area[];
}

/**
 * What stands on a sheet: its table-like islands, and everything else as asides. Each filled cell is
 * in exactly one island or one aside.
 *
 * Excel tables and headers that a person showed come first, then a register whose records run across,
 * then every table under headers that are found by their words or by what stands below them.
 */
export function layoutSheet(content: SheetContent, options: LayoutOptions = {}): SheetLayout {
  const grid = new Grid(content);
  const found: Found = { islands: [], asides: [] };
  for (const place of content.tables) tableIsland(grid, place, found);
  for (const area of options.headers ?? []) shownIsland(grid, area, found);
  acrossIsland(grid, found);
  downIslands(grid, found);
  return {
    sheet: content.sheet,
    workbook: content.workbook ?? null,
    visibility: content.visibility,
    islands: found.islands,
    asides: [...found.asides, ...asidesOf(grid, found.islands)],
    filled: grid.lines.reduce((sum, line) => sum + line.places.length, 0),
  };
}

interface Found {
  readonly islands: Island[];
  readonly asides: Aside[];
}

function take(grid: Grid, island: Island, found: Found): void {
  grid.take(island.area);
  found.islands.push(island);
}

function tableIsland(grid: Grid, place: TablePlace, found: Found): void {
  const span = { first: place.column, last: place.column + place.columns - 1 };
  if (grid.open(place.row, span).length === 0) return;
  const block = withBandsAbove(grid, fixedBlock(grid, place.row, place.row, span));
  const last = place.row + place.rows - 1;
  take(grid, islandBelow(grid, judged(grid, block), span, { last, table: place.table }), found);
}

/** The island below headers that a person showed; more rows than columns are fields of records that run across. */
function shownIsland(down: Grid, area: Area, found: Found): void {
  const isAcross = area.rows > area.columns && area.columns <= 2;
  const grid = isAcross ? down.turned() : down;
  const rows = { first: area.row, last: area.row + area.rows - 1 };
  const columns = { first: area.column, last: area.column + area.columns - 1 };
  const [lines, span] = isAcross ? [columns, rows] : [rows, columns];
  const block = fixedBlock(grid, lines.first, lines.last, span);
  if (block.leaves.size === 0) return;
  take(grid, islandBelow(grid, judged(grid, block), span), found);
}

interface Extent {
  /** Last line of the table, where it is known. */
  readonly last: number | null;
  readonly table: string | null;
}

function islandBelow(
  grid: Grid,
  header: Header,
  span: Span,
  { last, table }: Extent = { last: null, table: null },
): Island {
  const lines = decideLines(grid, header, growBody(grid, header, span, last));
  return buildIsland(grid, header, span, lines, table);
}

function acrossIsland(down: Grid, found: Found): void {
  const region = findAcross(down);
  if (region === null) return;
  const grid = down.turned();
  const fixed = fixedBlock(grid, region.labels, region.labels, region.rows);
  const header = judged(grid, withBandsAbove(grid, fixed));
  const { last } = region.columns;
  take(grid, islandBelow(grid, header, region.rows, { last, table: null }), found);
}

/** Goes down the sheet and takes each table as a whole where its header is met. */
function downIslands(grid: Grid, found: Found): void {
  let searched = 0;
  for (const { at } of grid.lines) {
    if (searched >= HEADER_LINES) break;
    if (grid.open(at, everywhere).length < 2) continue;
    searched += 1;
    for (const span of columnGroups(grid, at)) {
      const header = readHeader(grid, at, span);
      if (header === null || !isHeader(grid, header) || isOutdone(grid, header, span)) continue;
      const island = islandBelow(grid, header, span);
      // Overlaps an island that was taken: its cells would count twice.
      if (found.islands.some(({ area }) => overlap(area, island.area))) continue;
      const asides = asidesInstead(grid, island);
      if (asides !== null) found.asides.push(...asides);
      else if (island.body.length > 0 || header.known >= 3) take(grid, island, found);
      else continue;
      searched = 0;
    }
  }
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** A line a little below is a much better header: what was met is the title block above it. */
function isOutdone(grid: Grid, header: Header, span: Span): boolean {
  if (header.count >= 5 && header.known >= header.count * 0.6) return false;
  return header.sample.slice(0, 12).some((line) => {
    const other = readHeader(grid, line, span);
    if (other === null || !isHeader(grid, other)) return false;
    const between = header.sample.indexOf(line);
    const better = other.known >= header.known * 1.5 + 1 || other.count >= header.count * 2 + 1;
    return better && (between < 2 || header.contrast < header.count * 0.5 || header.count <= 3);
  });
}
