import { cellAddress } from "#core/register/cellAddress";
import {
  noOverwrites,
  type Overwrite,
  type Overwrites,
  overwritesShownAtMost,
  type ShownContent,
} from "#core/register/overwrites";
import { fingerprint } from "#core/text/fingerprint";
import type { Block } from "#sheets/plan";
import type { CellWrite, PlannedContent } from "./cellWrites";
import { folded } from "./journal/scope";
import { readPieces } from "./readPieces";
import { runExcel } from "./runExcel";

/** Formula and number format of a cell in an answer, on average. */
const bytesPerCell = 48;

/**
 * Compares what stands in cells with what is going to be written into them.
 * Requests: 0 without writes, otherwise 1 for each 2 MB of present content. Requirement set: ExcelApi 1.1.
 */
export async function readOverwrites(
  writes: readonly CellWrite[],
  signal?: AbortSignal,
): Promise<Overwrites> {
  if (writes.length === 0) return noOverwrites;
  const planned = new PlannedCells(writes);
  const blocks = distinctBlocks(writes.map(({ at }) => at));
  const during = "reading the cells that will be overwritten";
  return runExcel(
    during,
    async (context) => {
      const tally = new Tally();
      const seen = new Set<string>();
      const grids = ["formulas", "numberFormat"] as const;
      await readPieces(context, blocks, { grids, bytesPerCell, during, signal }, (piece) => {
        const at = blocks[piece.block];
        if (at === undefined) return;
        compare({ ...at, row: at.row + piece.first }, piece.range, planned, seen, tally);
      });
      return tally.result();
    },
    { repeatable: true, signal },
  );
}

/** The last content that is written into each cell: a later edit wins. */
class PlannedCells {
  private readonly contents = new Map<string, PlannedContent>();

  constructor(writes: readonly CellWrite[]) {
    for (const { at, contentAt } of writes) {
      for (let row = 0; row < at.rows; row++) {
        for (let column = 0; column < at.columns; column++) {
          const content = contentAt(row, column);
          if (content === null) continue;
          this.contents.set(keyOf(at.sheet, at.row + row, at.column + column), content);
        }
      }
    }
  }

  at(key: string): PlannedContent | undefined {
    return this.contents.get(key);
  }
}

class Tally {
  private readonly cells: Overwrite[] = [];
  private unlisted = "";
  private count = 0;
  private filled = 0;
  private unchanged = 0;

  add(sheet: string, address: string, before: unknown, after: PlannedContent, code: string): void {
    if (before === after) this.unchanged += before === "" ? 0 : 1;
    else if (before === "") this.filled += 1;
    else {
      this.count += 1;
      if (this.cells.length >= overwritesShownAtMost) {
        this.unlisted = fingerprint(JSON.stringify([this.unlisted, sheet, address, before]));
        return;
      }
      const isDate = isDateFormat(code);
      this.cells.push({
        sheet,
        address,
        before: shown(before, isDate),
        after: shown(after, isDate),
      });
    }
  }

  result(): Overwrites {
    const { cells, unlisted, count, filled, unchanged } = this;
    return { cells, count, filled, unchanged, ...(unlisted === "" ? {} : { unlisted }) };
  }
}

function compare(
  at: Block,
  range: Excel.Range,
  planned: PlannedCells,
  seen: Set<string>,
  tally: Tally,
): void {
  const formulas = range.formulas as unknown[][];
  const formats = range.numberFormat as unknown[][];
  formulas.forEach((row, r) => {
    row.forEach((before, c) => {
      const key = keyOf(at.sheet, at.row + r, at.column + c);
      const after = planned.at(key);
      if (after === undefined || seen.has(key)) return;
      seen.add(key);
      const address = cellAddress(at.row + r, at.column + c);
      tally.add(at.sheet, address, before, after, String(formats[r]?.[c]));
    });
  });
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${row},${column},${folded(sheet)}`;
}

function shown(content: unknown, isDate: boolean): ShownContent {
  if (typeof content === "boolean") return content;
  if (typeof content === "number") return isDate ? { date: content } : content;
  const text = String(content);
  return text === "" ? null : text;
}

/** A code with a year in it, quoted texts and colours left out: "yyyy-mm-dd", "d.m.yy". */
function isDateFormat(code: string): boolean {
  return /y/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

/** Blocks without those that lie inside another one. */
function distinctBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(
    (block, i) =>
      !blocks.some((other, j) => i !== j && holds(other, block) && (j < i || !holds(block, other))),
  );
}

function holds(outer: Block, inner: Block): boolean {
  return (
    folded(outer.sheet) === folded(inner.sheet) &&
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}
