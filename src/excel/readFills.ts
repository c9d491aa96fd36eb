import type { CellValue, SheetContent } from "#core/register/content";
import type { Doing } from "#core/messages/doing";
import { answerLimit, bytesAroundEdit, runsBelow } from "./payload";
import { throwIfStopped } from "./runExcel";

type Fills = (string | null)[][];

const during: Doing = "reading the sheets";

/** One cell in an answer, with the names of its properties. */
const bytesPerCell = 80;
/** Cells of a workbook whose fill is asked for; Excel looks at them one by one. */
const mostCells = 60_000;
/** Longest word that a colour may stand beside: a rating, no note. */
const longestRating = 16;

/**
 * The fill colours of cells that may say something by their colour: columns with a header in which cells
 * are empty or hold a short word. Sheets beyond 60,000 such cells are left without fills.
 * Requests: 1 for each 2 MB, none where no sheet has fills. Requirement set: ExcelApi 1.9.
 * @param sheets Sheets whose cells do not all have the same fill.
 * @returns For each sheet what `SheetContent.fills` takes; omitted for a sheet that was not read.
 */
export async function readFills(
  context: Excel.RequestContext,
  sheets: readonly SheetContent[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<SheetContent, Fills>> {
  const fills = new Map<SheetContent, Fills>();
  let left = mostCells;
  const pieces = sheets.flatMap((sheet) => {
    const columns = colorColumns(sheet.values);
    const cells = columns.length * sheet.values.length;
    if (cells === 0 || cells > left) return [];
    left -= cells;
    fills.set(
      sheet,
      sheet.values.map((row) => row.map(() => null)),
    );
    return runsOf(columns).flatMap((run) => rowRuns({ sheet, ...run }));
  });
  const batches = runsBelow(
    pieces,
    ({ rows, columns }) => rows * columns * bytesPerCell + bytesAroundEdit,
    answerLimit,
  );
  for (const batch of batches) {
    throwIfStopped(during, signal);
    const answers = batch.map(({ sheet, from, columns, first, rows }) =>
      context.workbook.worksheets
        .getItem(sheet.sheet)
        .getRangeByIndexes(sheet.row + first, sheet.column + from, rows, columns)
        .getCellProperties({ format: { fill: { color: true } } }),
    );
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for each 2 MB is the purpose
    await context.sync();
    batch.forEach(({ sheet, from, first }, at) => {
      answers[at]?.value.forEach((row, r) => {
        row.forEach((cell, c) => {
          const line = fills.get(sheet)?.[first + r];
          if (line) line[from + c] = colorOf(cell.format?.fill?.color);
        });
      });
    });
  }
  return fills;
}

/** Excel answers white for a cell without fill. */
function colorOf(color: string | undefined): string | null {
  if (color === undefined || color === "" || color.toUpperCase() === "#FFFFFF") return null;
  return color.toUpperCase();
}

/** Columns with a text above cells that are empty or hold no more than a short word. */
function colorColumns(values: readonly (readonly CellValue[])[]): number[] {
  const width = values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const header = values.findIndex((row) => typeof row[column] === "string");
    if (header < 0) return false;
    return values
      .slice(header + 1)
      .map((row) => row[column] ?? null)
      .some(isShort);
  });
}

function isShort(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim().length <= longestRating);
}

/** Neighbouring columns of a sheet that are asked for. */
interface ColumnRun {
  readonly sheet: SheetContent;
  readonly from: number;
  readonly columns: number;
}

/** Columns as pieces of so many rows as fit into one answer. */
function rowRuns(
  run: ColumnRun,
): readonly (ColumnRun & { readonly first: number; readonly rows: number })[] {
  const rowsAtOnce = Math.floor((answerLimit - bytesAroundEdit) / (run.columns * bytesPerCell));
  const all = run.sheet.values.length;
  return Array.from({ length: Math.ceil(all / rowsAtOnce) }, (_, piece) => {
    const first = piece * rowsAtOnce;
    return { ...run, first, rows: Math.min(rowsAtOnce, all - first) };
  });
}

function runsOf(columns: readonly number[]): { from: number; columns: number }[] {
  const runs: { from: number; columns: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && last.from + last.columns === column) last.columns += 1;
    else runs.push({ from: column, columns: 1 });
  }
  return runs;
}
