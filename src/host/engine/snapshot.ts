import type { Area } from "./address";
import { Grid } from "./formula/operand";
import type { SheetGraph } from "./graph";

interface Entry {
  version: number;
  grid: Grid | null;
}

/** Smaller ranges are read anew each time. */
const smallest = 4;
/** Cells kept at most over all snapshots; beyond that the oldest go. */
const budget = 20_000_000;

/**
 * Values of ranges as they were last read. Look-ups over a column of ten thousand rows by ten
 * thousand formulas read it once; its indexes (see lookupIndex.ts) hang on the block. A range read
 * only once (as in a running total) is not kept.
 */
export class Snapshots {
  private readonly entries = new Map<SheetGraph, Map<string, Entry>>();
  private cells = 0;

  clear(): void {
    this.entries.clear();
    this.cells = 0;
  }

  read(graph: SheetGraph, area: Area): Grid {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size < smallest) return readGrid(graph, area);
    let known = this.entries.get(graph);
    if (!known) this.entries.set(graph, (known = new Map<string, Entry>()));
    const key = `${area.top},${area.left},${area.bottom},${area.right}`;
    const version = graph.versionOf(area.left, area.right);
    const entry = known.get(key);
    if (entry?.version === version) {
      if (entry.grid) return entry.grid;
      const grid = readGrid(graph, area);
      this.keep(grid);
      entry.grid = grid;
      return grid;
    }
    known.set(key, { version, grid: null });
    return readGrid(graph, area);
  }

  private keep(grid: Grid): void {
    this.cells += grid.data.length;
    if (this.cells <= budget) return;
    this.clear();
    this.cells = grid.data.length;
  }
}

/** Reads a range; of whole columns only the rows that are in use. */
function readGrid(graph: SheetGraph, area: Area): Grid {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (rows < 20_000) return new Grid(rows, columns, graph.sheet.readArea(area));
  const stored = Math.max(1, Math.min(rows, graph.sheet.lastRow() - area.top + 1));
  const used = { ...area, bottom: area.top + stored - 1 };
  return new Grid(rows, columns, graph.sheet.readArea(used), stored);
}
