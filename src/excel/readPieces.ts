import type { Doing } from "#core/messages/doing";
import type { Block } from "#sheets/plan";
import { asExcelFailure } from "./excelFailure";
import { answerLimit, bytesAroundEdit, cellLimit, jsonBytes, requestLimit } from "./payload";
import { throwIfStopped } from "./runExcel";

/** Properties of a range that hold one entry for each cell. */
type Grid = "values" | "formulas" | "numberFormat";

export interface PieceOptions {
  readonly grids: readonly Grid[];
  /** Bytes of one cell in an answer, all grids together, until the workbook has shown better. */
  readonly bytesPerCell: number;
  readonly during: Doing;
  readonly signal?: AbortSignal | undefined;
  /** Called with the share of cells that have been read. */
  readonly progress?: ((share: number) => void) | undefined;
  /** Called in front of every request, to queue what shall be known of the same moment. */
  readonly beside?: (() => void) | undefined;
}

/** Some whole rows of a block as Excel has answered them. */
export interface ReadPiece {
  /** Place of the block in the list that was asked for. */
  readonly block: number;
  /** First row inside the block. */
  readonly first: number;
  readonly range: Excel.Range;
}

/** What is still to be read of a block. */
interface Rest {
  readonly block: number;
  readonly at: Block;
  first: number;
  bytesPerCell: number;
  isKnown: boolean;
}

/** A part of what may be asked of a block whose cells may be longer than expected: nine times as long are too much. */
const unknownLimit = answerLimit / 3;
/** Range, its sheet and its properties in an answer, beside the cells. */
const bytesAroundBlock = 300;
/** Learned from some rows of a piece; other rows may hold more. */
const margin = 1.25;
const rowsSampled = 12;
const rowsToTrust = 48;

/**
 * Reads blocks of any size. An answer is planned to stay below 2 MB and 100,000 cells: a first piece of each
 * block tells how long its cells are. What Excel refuses as too large is asked for again in halves.
 * Pieces of a block come in the order of their rows.
 * Requests: 1 where all is small, otherwise about 1 + bytes / 1.5 MB. Requirement set: ExcelApi 1.1.
 */
export async function readPieces(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  options: PieceOptions,
  take: (piece: ReadPiece) => void,
): Promise<void> {
  const { grids, bytesPerCell, during, signal, progress, beside } = options;
  const all = blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  let done = 0;
  let rests = blocks
    .map((at, block): Rest => ({ block, at, first: 0, bytesPerCell, isKnown: false }))
    .filter(({ at }) => at.rows > 0 && at.columns > 0);
  while (rests.length > 0) {
    throwIfStopped(during, signal);
    progress?.(done / all);
    const asked = nextPieces(rests).map(({ rest, rows }) => {
      const { sheet, row, column, columns } = rest.at;
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row + rest.first, column, rows, columns)
        .load(grids.join(","));
      return { rest, rows, range };
    });
    beside?.();
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for each 2 MB is the purpose
      await context.sync();
    } catch (error) {
      const isTooLarge = asExcelFailure(error, during)?.code === tooLarge;
      const isOneRow = asked.length === 1 && asked[0]?.rows === 1;
      if (!isTooLarge || isOneRow) throw error;
      const cells = asked.reduce((sum, { rest, rows }) => sum + rows * rest.at.columns, 0);
      // A third of the answer would have fitted, if all cells are alike; half of each piece at most; of
      // several pieces of one row each the first alone.
      for (const { rest, rows } of asked) {
        const half = answerLimit / (Math.max(1, rows / 2) * rest.at.columns);
        rest.bytesPerCell = Math.max((3 * answerLimit) / cells, half);
        rest.isKnown = true;
      }
      continue;
    }
    for (const { rest, rows, range } of asked) {
      take({ block: rest.block, first: rest.first, range });
      const seen = margin * bytesOfCell(range, grids, rows, rest.at.columns);
      // The first rows of a page are headings: few of them tell that cells are long, not that they are short.
      const least = rows < rowsToTrust && !rest.isKnown ? bytesPerCell : 4;
      rest.bytesPerCell = Math.max(least, seen);
      rest.isKnown = true;
      rest.first += rows;
      done += rows * rest.at.columns;
    }
    rests = rests.filter(({ at, first }) => first < at.rows);
  }
}

const tooLarge = "ResponsePayloadSizeLimitExceeded";

/** What fits into the next request, in the order of the blocks; at least one row. */
function nextPieces(rests: readonly Rest[]): { readonly rest: Rest; readonly rows: number }[] {
  const pieces: { rest: Rest; rows: number }[] = [];
  let [bytes, cells, up] = [answerLimit, cellLimit, requestLimit];
  for (const rest of rests) {
    const { columns } = rest.at;
    const room = Math.min(bytes, rest.isKnown ? answerLimit : unknownLimit) - bytesAroundBlock;
    const fitting = Math.floor(Math.min(room / (rest.bytesPerCell * columns), cells / columns));
    const isFirst = pieces.length === 0;
    if (!isFirst && (fitting < 1 || up < bytesAroundEdit)) break;
    const rows = Math.min(rest.at.rows - rest.first, Math.max(1, fitting));
    pieces.push({ rest, rows });
    bytes -= bytesAroundBlock + rows * columns * rest.bytesPerCell;
    cells -= rows * columns;
    up -= bytesAroundEdit;
  }
  return pieces;
}

/** Bytes of a cell of an answer, by some of its rows. */
function bytesOfCell(
  range: Excel.Range,
  grids: readonly Grid[],
  rows: number,
  columns: number,
): number {
  const step = Math.max(1, Math.floor(rows / rowsSampled));
  let [bytes, sampled] = [0, 0];
  for (let row = 0; row < rows; row += step) {
    for (const grid of grids) bytes += jsonBytes(range[grid][row] ?? "");
    sampled += columns;
  }
  return bytes / sampled;
}
