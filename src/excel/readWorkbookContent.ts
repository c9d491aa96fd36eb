import { mostColumns, mostRows } from "#core/register/sheetSize";
import type { SheetContent } from "#core/register/content";
import type { Doing } from "#core/messages/doing";
import { cellValues } from "./cellValue";
import { readFills } from "./readFills";
import { outlinesOf, type SheetOutline } from "./readOutlines";
import { readPieces } from "./readPieces";
import { readSheetDetails, type UsedSheet } from "./readSheetDetails";
import { runExcel } from "./runExcel";
import type { WorkbookState } from "./workbookState";

export interface WorkbookContent {
  readonly state: WorkbookState;
  readonly sheets: readonly SheetContent[];
  /** Sheets that were not read because their cells reach too far. */
  readonly tooLarge: readonly string[];
}

/** Excel answers nothing for a range of whole rows or columns. */
/**
 * Cells of the used ranges that are read, empty ones included: each costs about 10 microseconds and 100 bytes.
 * One value in the last cell of a sheet makes it 17 billion.
 */
const mostCells = 1_500_000;

export interface ReadContentOptions {
  readonly progress?: (share: number, doing: Doing) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Value, number format and formula of one cell in an answer; calculated columns of registers have 400. */
const bytesPerCell = 160;
const during: Doing = "reading the sheets";

/**
 * Reads what stands on every sheet: values, number formats, formulas, the places of tables, merged
 * areas, hidden rows and columns, and fill colours where they may say something.
 * Requests: 1 for the lists, 1 for the used ranges, 1 or 2 for merged areas and hidden lines, one for
 * each 2 MB of content, and where sheets have fills one for each 2 MB of those.
 * Requirement set: ExcelApi 1.9; merged areas from 1.13 on.
 */
export async function readWorkbookContent(
  options: ReadContentOptions = {},
): Promise<WorkbookContent> {
  return runExcel(
    during,
    async (context) => {
      const { state, outlines: all } = await outlinesOf(context);
      const { outlines, tooLarge } = readable(all);
      const used = outlines.flatMap((outline): UsedSheet[] =>
        outline.used === null ? [] : [{ outline, used: outline.used }],
      );
      const details = await readSheetDetails(context, used, options.signal);
      const contents = await readCells(context, outlines, options);
      const colored = [...contents]
        .filter(([outline]) => details.get(outline)?.isPlain === false)
        .map(([, content]) => content);
      const fills = await readFills(context, colored, options.signal);
      const sheets = [...contents].map(([outline, content]): SheetContent => {
        const { merges = [], hiddenRows = [], hiddenColumns = [] } = details.get(outline) ?? {};
        const own = fills.get(content);
        return { ...content, merges, hiddenRows, hiddenColumns, ...(own ? { fills: own } : {}) };
      });
      return { state, sheets, tooLarge };
    },
    { repeatable: true, signal: options.signal },
  );
}

/** Small sheets first, so that none is left out for a large one; the order stays. */
function readable(all: readonly SheetOutline[]): {
  readonly outlines: readonly SheetOutline[];
  readonly tooLarge: readonly string[];
} {
  let left = mostCells;
  const tooLarge = new Set<string>();
  const cellsOf = ({ used }: SheetOutline): number =>
    used === null ? 0 : used.rows * used.columns;
  for (const outline of [...all].sort((a, b) => cellsOf(a) - cellsOf(b))) {
    const { rows = 0, columns = 0 } = outline.used ?? {};
    const isWhole = columns >= mostColumns || rows >= mostRows;
    if (isWhole || cellsOf(outline) > left) tooLarge.add(outline.sheet.name);
    else left -= cellsOf(outline);
  }
  const outlines = all.filter(({ sheet }) => !tooLarge.has(sheet.name));
  return { outlines, tooLarge: [...tooLarge] };
}

async function readCells(
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
  { signal, progress }: ReadContentOptions,
): Promise<ReadonlyMap<SheetOutline, SheetContent>> {
  const contents = new Map(outlines.map((outline) => [outline, new Grid(outline)]));
  const filled = outlines.flatMap(({ sheet, used }, at) =>
    used === null ? [] : [{ at, block: { sheet: sheet.name, ...used } }],
  );
  await readPieces(
    context,
    filled.map(({ block }) => block),
    {
      ...{ grids: ["values", "formulas", "numberFormat"], bytesPerCell, during, signal },
      progress: (share) => progress?.(share, during),
    },
    ({ block, range }) => {
      const outline = outlines[filled[block]?.at ?? -1];
      if (outline !== undefined) contents.get(outline)?.append(range);
    },
  );
  return new Map([...contents].map(([outline, grid]) => [outline, grid.content()]));
}

/** The content of one sheet while its pieces arrive. */
class Grid {
  private readonly values: SheetContent["values"][number][] = [];
  private readonly formats: string[][] = [];
  private readonly formulas: (string | null)[][] = [];

  constructor(private readonly outline: SheetOutline) {}

  append(range: Excel.Range): void {
    const raw = range.values as unknown[][];
    this.values.push(...cellValues(raw));
    this.formats.push(...(range.numberFormat as unknown[][]).map((row) => row.map(String)));
    (range.formulas as unknown[][]).forEach((row, r) => {
      this.formulas.push(row.map((text, c) => formulaOf(text, raw[r]?.[c])));
    });
  }

  content(): SheetContent {
    const { sheet, used, tables } = this.outline;
    return {
      sheet: sheet.name,
      visibility: sheet.visibility,
      row: used?.row ?? 0,
      column: used?.column ?? 0,
      values: this.values,
      numberFormats: this.formats,
      formulas: this.formulas,
      tables,
    };
  }
}

/** A constant text that begins with "=" comes back as its own formula; no formula has its text as result. */
function formulaOf(text: unknown, value: unknown): string | null {
  return typeof text === "string" && text.startsWith("=") && text !== value ? text : null;
}
