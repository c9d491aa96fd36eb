import { cellAddress } from "#core/register/cellAddress";
import {
  noOverwrites,
  type Overwrite,
  type Overwrites,
  overwritesShownAtMost,
  type ShownContent,
} from "#core/register/overwrites";
import type { Block } from "#sheets/plan";
import type { CellWrite, PlannedContent } from "./cellWrites";
import { folded } from "./journal/scope";
import { answerLimit, runsBelow } from "./payload";
import { runExcel } from "./runExcel";

/** Formula and number format of a cell in an answer, on average. */
const bytesPerCell = 48;

/**
 * Compares what stands in cells with what is going to be written into them.
 * Requests: 0 without writes, otherwise 1 for each 4 MB of present content. Requirement set: ExcelApi 1.1.
 */
export async function readOverwrites(
  writes: readonly CellWrite[],
  signal?: AbortSignal,
): Promise<Overwrites> {
  if (writes.length === 0) return noOverwrites;
  const planned = new PlannedCells(writes);
  const pieces = distinctBlocks(writes.map(({ at }) => at)).flatMap(piecesOf);
  return runExcel(
    "reading the cells that will be overwritten",
    async (context) => {
      const tally = new Tally();
      const seen = new Set<string>();
      const bytesOf = (at: Block): number => at.rows * at.columns * bytesPerCell;
      for (const run of runsBelow(pieces, bytesOf, answerLimit)) {
        const ranges = run.map((at) =>
          context.workbook.worksheets
            .getItem(at.sheet)
            .getRangeByIndexes(at.row, at.column, at.rows, at.columns)
            .load("formulas,numberFormat"),
        );
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for each 4 MB is the purpose
        await context.sync();
        run.forEach((at, i) => {
          compare(at, ranges[i], planned, seen, tally);
        });
      }
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
          const key = keyOf(at.sheet, at.row + row, at.column + column);
          this.contents.set(key, contentAt(row, column));
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
  private count = 0;
  private filled = 0;
  private unchanged = 0;

  add(sheet: string, address: string, before: unknown, after: PlannedContent, code: string): void {
    if (before === after) this.unchanged += before === "" ? 0 : 1;
    else if (before === "") this.filled += 1;
    else {
      this.count += 1;
      if (this.cells.length >= overwritesShownAtMost) return;
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
    const { cells, count, filled, unchanged } = this;
    return { cells, count, filled, unchanged };
  }
}

function compare(
  at: Block,
  range: Excel.Range | undefined,
  planned: PlannedCells,
  seen: Set<string>,
  tally: Tally,
): void {
  const formulas = (range?.formulas ?? []) as unknown[][];
  const formats = (range?.numberFormat ?? []) as unknown[][];
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

/** Rows that fit into one answer. */
function piecesOf(block: Block): Block[] {
  const rowsAtOnce = Math.max(1, Math.floor(answerLimit / (bytesPerCell * block.columns)));
  const pieces: Block[] = [];
  for (let row = 0; row < block.rows; row += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, block.rows - row);
    pieces.push({ ...block, row: block.row + row, rows });
  }
  return pieces;
}
