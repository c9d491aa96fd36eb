import type { Area } from "#core/register/content";
import { oneLine } from "../headerText";
import type { Aside, CellAt, Island } from "../island";
import { everywhere } from "./columnGroups";
import type { Grid } from "./grid";
import { isNote } from "./lineWords";
import { isHeatMap, isScaleTable, isWordLists, levelsOfTable, readLevels } from "./scales";

/** A key is small. */
const MOST_KEY_CELLS = 60;

interface Cluster {
  readonly cells: CellAt[];
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** What a table is instead of an island: a scale, a heat map, lists of words; null = it is an island. */
export function asidesInstead(grid: Grid, island: Island): readonly Aside[] | null {
  const { area } = island;
  if (isScaleTable(island)) {
    return [{ area, kind: "scale", cells: taken(grid, area), levels: levelsOfTable(island) }];
  }
  if (isHeatMap(island)) return [{ area, kind: "other", cells: taken(grid, area) }];
  if (!isWordLists(island)) return null;
  return island.columnsAt.map((column) => {
    const own = { ...area, column, columns: 1 };
    return { area: own, kind: "list", cells: taken(grid, own) };
  });
}

function taken(grid: Grid, area: Area): readonly CellAt[] {
  const cells = grid.openCells(area);
  grid.take(area);
  return cells;
}

/** Cells that no island took, put together where they touch, with what they are. */
export function asidesOf(grid: Grid, islands: readonly Island[]): readonly Aside[] {
  return clustersOf(grid).map((cluster) => asideOf(grid, cluster, islands));
}

/** Cells that touch, or have one blank row between them, in the order of the sheet. */
function clustersOf(grid: Grid): readonly Cluster[] {
  const done: Cluster[] = [];
  let active: Cluster[] = [];
  for (const line of grid.lines) {
    const open = grid.open(line.at, everywhere);
    if (open.length === 0) continue;
    const near = active.filter((cluster) => line.at - cluster.bottom <= 1);
    for (const cluster of active) if (!near.includes(cluster)) done.push(cluster);
    active = near;
    for (const run of runsOf(grid, line.at, open)) active = withRun(active, run, line.at);
  }
  return [...done, ...active].sort((a, b) => a.top - b.top || a.left - b.left);
}

interface Run {
  readonly cells: readonly CellAt[];
  readonly left: number;
  readonly right: number;
}

function runsOf(grid: Grid, at: number, open: readonly number[]): readonly Run[] {
  const runs: { cells: CellAt[]; left: number; right: number }[] = [];
  for (const place of open) {
    const right = place + Math.min(grid.merge(at, place)?.places ?? 1, 64) - 1;
    const before = runs.at(-1);
    if (before !== undefined && place <= before.right + 1) {
      before.cells.push({ row: at, column: place });
      before.right = Math.max(before.right, right);
    } else runs.push({ cells: [{ row: at, column: place }], left: place, right });
  }
  return runs;
}

function withRun(active: readonly Cluster[], run: Run, at: number): Cluster[] {
  const touches = (cluster: Cluster): boolean =>
    run.left <= cluster.right + 1 && run.right >= cluster.left - 1;
  const touched = active.filter(touches);
  const [first, ...others] = touched.sort((a, b) => b.cells.length - a.cells.length);
  if (first === undefined) {
    return [...active, { ...run, cells: [...run.cells], top: at, bottom: at }];
  }
  for (const other of others) {
    for (const cell of other.cells) first.cells.push(cell);
    first.top = Math.min(first.top, other.top);
    first.left = Math.min(first.left, other.left);
    first.right = Math.max(first.right, other.right);
  }
  for (const cell of run.cells) first.cells.push(cell);
  first.bottom = at;
  first.left = Math.min(first.left, run.left);
  first.right = Math.max(first.right, run.right);
  return active.filter((cluster) => !others.includes(cluster));
}

function asideOf(grid: Grid, cluster: Cluster, islands: readonly Island[]): Aside {
  const cells = [...cluster.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const left = cells.reduce((least, { column }) => Math.min(least, column), Infinity);
  const right = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const area = {
    row: cluster.top,
    column: left,
    rows: cluster.bottom - cluster.top + 1,
    columns: right - left + 1,
  };
  const levels = cells.length <= MOST_KEY_CELLS ? readLevels(grid, cells) : null;
  if (levels !== null) return { area, kind: "scale", cells, levels };
  return { area, kind: kindOf(grid, cells, area, islands), cells };
}

function kindOf(
  grid: Grid,
  cells: readonly CellAt[],
  area: Aside["area"],
  islands: readonly Island[],
): Aside["kind"] {
  const texts = cells.map(({ row, column }) => oneLine(grid.text(row, column)));
  const words = cells.filter(({ row, column }) => grid.kind(row, column) === "word").length;
  if (area.columns === 1 && area.rows >= 3 && words >= cells.length * 0.8) return "list";
  const stands = islands.some((island) => area.row + area.rows <= island.area.row);
  if (stands && !texts.some((text) => text.length > 120)) return "title";
  if (cells.length <= 2 && area.row <= 2 && !isNote(texts[0] ?? "")) return "title";
  return texts.some(isNote) || stands ? "note" : "other";
}
