import type { CellValue } from "#core/register/content";
import { callsFunction, spillsRead } from "#core/publishing/functionCalls";
import { cellAddress } from "#core/register/cellAddress";
import type { Block } from "#sheets/plan";
import { cellValues } from "./cellValue";
import { queueAll } from "./queueAll";
import { outlinesOf, type Rectangle } from "./readOutlines";
import { readPieces } from "./readPieces";
import { runExcel, throwIfStopped } from "./runExcel";
import type { WorkbookState } from "./workbookState";

/** A cell whose formula calls a function of Sightline, or reads what such a call fills. */
export interface FunctionCell {
  /** The cell first, then what its formula fills. */
  readonly at: Block;
  readonly formula: string;
  /** As many rows and columns as `at`. */
  readonly values: readonly (readonly CellValue[])[];
  /** The cell has a comment or a note. */
  readonly isCommented: boolean;
}

/** A name of the workbook whose formula calls a function of Sightline. */
export interface FunctionName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly value: CellValue;
  /** The name stands for several values. */
  readonly isArray: boolean;
}

export interface FunctionUse {
  readonly state: WorkbookState;
  /** By sheet, row and column. */
  readonly cells: readonly FunctionCell[];
  readonly names: readonly FunctionName[];
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const during = "reading the sheets";
/** A formula of a register: a third of the columns of Scores have a thousand characters and more. */
const bytesPerCell = 500;
/** Rows from which on a sheet is long, and rows at its ends that tell of its columns. */
const longSheet = 500;
const endRows = 50;
/** Cells whose results are asked for in one request: 1.2 KB each. */
const cellsAtOnce = 1_000;

/**
 * Reads where functions of Sightline are used in a workbook, with their results.
 *
 * @param leaveOut sheets that are known to hold no formula of a person.
 * @param isSampled of sheets with more than 500 rows, the columns are read that call a function in one of the
 * first or last 50 rows: a lone call in the middle is not found.
 * Requests: 2 for the lists, one for each 2 MB of formulas, and for each 1,000 cells found 1 or 2 more.
 * Requirement set: ExcelApi 1.10; spilled ranges from 1.12, notes from 1.18.
 */
export async function readFunctionCells(
  signal?: AbortSignal,
  leaveOut: readonly string[] = [],
  isSampled = false,
): Promise<FunctionUse> {
  return runExcel(
    during,
    async (context) => {
      const { state, outlines } = await outlinesOf(context);
      const used = outlines.flatMap(({ sheet, used: at }) =>
        at === null || leaveOut.includes(sheet.name) ? [] : [{ sheet: sheet.name, at }],
      );
      const blocks = used.map(({ sheet, at }) => ({ sheet, ...at }));
      const places = isSampled
        ? await samplePlaces(context, blocks, signal)
        : withReaders(await findPlaces(context, blocks, signal));
      const commented = await commentedCells(context, places);
      const cells: FunctionCell[] = [];
      for (let first = 0; first < places.length; first += cellsAtOnce) {
        throwIfStopped(during, signal);
        const some = places.slice(first, first + cellsAtOnce);

        cells.push(...(await readResults(context, some, commented)));
      }
      return { state, cells, names: await readNames(context, state) };
    },
    { repeatable: true, signal },
  );
}

/** Long sheets by their ends: the columns that call a function there are read, and short sheets. */
async function samplePlaces(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  signal: AbortSignal | undefined,
): Promise<Place[]> {
  const long = blocks.filter(({ rows }) => rows > longSheet);
  const ends = long.flatMap((at) => [
    { ...at, rows: endRows },
    { ...at, row: at.row + at.rows - endRows, rows: endRows },
  ]);
  const found = await findPlaces(context, ends, signal);
  const columns = long.flatMap((at) => {
    const here = found.filter((place) => place.sheet === at.sheet).map(({ column }) => column);
    return [...new Set(here)].map((column) => ({ ...at, column, columns: 1 }));
  });
  const short = blocks.filter(({ rows }) => rows <= longSheet);
  return withReaders(await findPlaces(context, [...short, ...columns], signal));
}

async function findPlaces(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  signal: AbortSignal | undefined,
): Promise<Place[]> {
  const places: Place[] = [];
  await readPieces(
    context,
    blocks,
    { grids: ["formulas"], bytesPerCell, during, signal },
    ({ block, first, range }) => {
      const at = blocks[block];
      if (at === undefined) return;
      places.push(...placesIn({ ...at, row: at.row + first }, range.formulas as unknown[][]));
    },
  );
  return places;
}

/**
 * Calls, and the cells that read what a call fills (H2#): once the call is a value there is no spill
 * any more that they could read. Others that read spills are left out.
 */
function withReaders(places: readonly Place[]): Place[] {
  const kept = new Set(places.filter(({ formula }) => callsFunction(formula)));
  const addressOf = ({ sheet, row, column }: Place): string =>
    `${sheet}!${cellAddress(row, column)}`.toUpperCase();
  for (let before = -1; before < kept.size;) {
    before = kept.size;
    const anchors = new Set([...kept].map(addressOf));
    for (const place of places) {
      if (spillsRead(place.formula, place.sheet).some((anchor) => anchors.has(anchor))) {
        kept.add(place);
      }
    }
  }
  return places.filter((place) => kept.has(place));
}

function placesIn(
  { sheet, row, column }: { readonly sheet: string } & Rectangle,
  formulas: readonly (readonly unknown[])[],
): Place[] {
  return formulas.flatMap((line, r) =>
    line.flatMap((formula, c): Place[] =>
      typeof formula === "string" &&
      formula.startsWith("=") &&
      (callsFunction(formula) || spillsRead(formula, sheet).length > 0)
        ? [{ sheet, row: row + r, column: column + c, formula }]
        : [],
    ),
  );
}

async function readResults(
  context: Excel.RequestContext,
  places: readonly Place[],
  commented: ReadonlySet<string>,
): Promise<FunctionCell[]> {
  const knowsSpills = Office.context.requirements.isSetSupported("ExcelApi", "1.12");
  const asked = places.map((place) => {
    const cell = context.workbook.worksheets
      .getItem(place.sheet)
      .getRangeByIndexes(place.row, place.column, 1, 1)
      .load("values");
    const spill = knowsSpills
      ? cell.getSpillingToRangeOrNullObject().load("rowCount,columnCount,values")
      : null;
    return { place, cell, spill };
  });
  await context.sync();
  return asked.flatMap(({ place, cell, spill }): FunctionCell[] => {
    // A constant text that looks like a formula comes back as its own value.
    if (cell.values[0]?.[0] === place.formula) return [];
    const filled = spill === null || spill.isNullObject ? null : spill;
    const { sheet, row, column, formula } = place;
    return [
      {
        at: {
          sheet,
          row,
          column,
          rows: filled?.rowCount ?? 1,
          columns: filled?.columnCount ?? 1,
        },
        formula,
        values: cellValues((filled ?? cell).values as unknown[][]),
        isCommented: commented.has(`${sheet}\n${row}\n${column}`),
      },
    ];
  });
}

/** Cells with comments, and with notes where Excel tells of them, on the sheets of these cells. */
async function commentedCells(
  context: Excel.RequestContext,
  places: readonly Place[],
): Promise<ReadonlySet<string>> {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  if (sheets.length === 0) return new Set();
  const knowsNotes = Office.context.requirements.isSetSupported("ExcelApi", "1.18");
  const asked = sheets.flatMap((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const lists: (Excel.CommentCollection | Excel.NoteCollection)[] = [
      sheet.comments.load("items/content"),
    ];
    if (knowsNotes) lists.push(sheet.notes.load("items/content"));
    return lists.map((list) => ({ name, list }));
  });
  await context.sync();
  const found = asked.flatMap(({ name, list }) => list.items.map((item) => ({ name, item })));
  const cells = await queueAll(context, found, ({ name, item }) => ({
    name,
    at: item.getLocation().load("rowIndex,columnIndex"),
  }));
  if (cells.length > 0) await context.sync();
  return new Set(cells.map(({ name, at }) => `${name}\n${at.rowIndex}\n${at.columnIndex}`));
}

/** Requests: 1 where a name calls a function, else 0. */
async function readNames(
  context: Excel.RequestContext,
  { names }: WorkbookState,
): Promise<readonly FunctionName[]> {
  const calling = names.filter(({ formula }) => callsFunction(formula));
  if (calling.length === 0) return [];
  const items = await queueAll(context, calling, ({ name }) =>
    context.workbook.names.getItem(name).load("value,type"),
  );
  await context.sync();
  return calling.flatMap(({ name, formula, comment }, n): FunctionName[] => {
    const item = items[n];
    if (item === undefined) return [];
    const [[value = null] = []] = cellValues([[item.value as unknown]]);
    // Where the formula cannot be computed, Excel answers its text.
    const isUnknown = value === formula;
    return [
      {
        name,
        formula,
        comment,
        value: isUnknown ? { error: "#NAME?" } : value,
        isArray: item.type === "Array",
      },
    ];
  });
}
