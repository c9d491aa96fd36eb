import { mostRows } from "#core/register/sheetSize";
import { daysTo1904 } from "#core/time/date1904";
import type { Doing } from "#core/messages/doing";
import type { CellValue, RegisterContent } from "#core/register/content";
import { registerOf } from "#core/register/schema";
import { serialDate } from "#core/time/serialDate";
import { cellValues } from "./cellValue";
import { readPieces } from "./readPieces";
import { runExcel } from "./runExcel";

/** What the checks need besides the cells of registers. */
export interface CheckFacts {
  /** The registers with the texts of their formulas, where these are not too many. */
  readonly registers: readonly RegisterContent[];
  /** Cells right below tables that stand alone on their sheet, by role. */
  readonly below: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly uses1904: boolean;
  /** Headers of list columns without a drop-down in some of their cells, by role. */
  readonly withoutDropDown: Readonly<Record<string, readonly string[]>>;
}

const during: Doing = "reading the registers";
/** Rows that are looked at below a table. */
const ROWS_BELOW = 20;
/** Bytes of formulas that are read at most, all registers together. */
const formulasRead = 4_000_000;
/** Bytes of a calculated cell's formula and of a typed cell in an answer, on average. */
const bytesPerFormula = 160;
const bytesPerTyped = 14;

/**
 * Reads formulas, the rows below tables and the date system. Formulas of the largest registers are left
 * out when all of them are more than 4 MB: there, only typed values over formulas are found.
 * @param names Workbook names by their standard names, where they differ.
 * Requests: 1 and 1 for each 2 MB of formulas. Requirement set: ExcelApi 1.8.
 */
export async function readCheckFacts(
  registers: readonly RegisterContent[],
  names: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<CheckFacts> {
  return runExcel(
    during,
    async (context) => {
      const takeBelow = registers
        .filter((content) => standsAlone(content, registers))
        .map((content) => [content.register, loadBelow(context, content)] as const);
      const takeDropDowns = registers.map((content) => loadDropDowns(context, content));
      const takeSystem = loadDateSystem(context, names["pmo_StatusDate"] ?? "pmo_StatusDate");
      await context.sync();
      const formulas = await readFormulas(context, fittingRegisters(registers), signal);
      return {
        registers: registers.map((content) => {
          const own = formulas.get(content);
          return own === undefined ? content : { ...content, formulas: own };
        }),
        below: Object.fromEntries(takeBelow.map(([register, take]) => [register, take()])),
        uses1904: takeSystem(),
        withoutDropDown: Object.fromEntries(
          registers.map(({ register }, i) => [register, takeDropDowns[i]?.() ?? []]),
        ),
      };
    },
    { repeatable: true, signal },
  );
}

/** Registers whose formulas are read, the small ones first. */
function fittingRegisters(registers: readonly RegisterContent[]): readonly RegisterContent[] {
  let room = formulasRead;
  return [...registers]
    .sort((a, b) => bytesOf(a) - bytesOf(b))
    .filter((content) => {
      room -= bytesOf(content);
      return room >= 0;
    });
}

function bytesOf({ register, place }: RegisterContent): number {
  const calculated = registerOf(register).columns.filter(({ kind }) => kind === "formula").length;
  const typed = Math.max(0, place.columns - calculated);
  return place.rows * (calculated * bytesPerFormula + typed * bytesPerTyped);
}

/** The formulas of register bodies; a total row is left out. */
async function readFormulas(
  context: Excel.RequestContext,
  registers: readonly RegisterContent[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<RegisterContent, NonNullable<RegisterContent["formulas"]>>> {
  const found = new Map(registers.map((content) => [content, [] as (string | null)[][]]));
  const blocks = registers.map(({ place: { sheet, row, column, rows, columns } }) => ({
    ...{ sheet, row: row + 1, column, columns },
    rows: Math.max(1, rows - 1),
  }));
  await readPieces(
    context,
    blocks,
    { grids: ["formulas"], bytesPerCell: bytesPerFormula / 2, during, signal },
    ({ block, first, range }) => {
      const content = registers[block];
      if (content === undefined) return;
      const lines = (range.formulas as unknown[][]).map((line, r) =>
        line.map((text, c) => {
          const isFormula = typeof text === "string" && text.startsWith("=");
          // A constant text that begins with "=" comes back as its own formula.
          return isFormula && text !== content.rows[first + r]?.[c] ? text : null;
        }),
      );
      found.get(content)?.push(...lines);
    },
  );
  return found;
}

function loadBelow(
  context: Excel.RequestContext,
  { place }: RegisterContent,
): () => readonly (readonly CellValue[])[] {
  const first = place.row + place.rows;
  const count = Math.min(ROWS_BELOW, mostRows - first);
  if (count <= 0) return () => [];
  const range = context.workbook.worksheets
    .getItem(place.sheet)
    .getRangeByIndexes(first, place.column, count, place.columns)
    .load("values");
  return () => cellValues(range.values);
}

/** Queues the kind of validation of the columns that register sheets are made with a drop-down for. */
function loadDropDowns(
  context: Excel.RequestContext,
  { register, headers, place, rows }: RegisterContent,
): () => readonly string[] {
  const lists = registerOf(register).columns.flatMap(({ header, kind, allowed }) => {
    const at = headers.indexOf(header);
    const isList = ["words", "numbers", "key"].includes(allowed.kind);
    if (kind !== "input" || !isList || at < 0 || rows.length === 0) return [];
    const { dataValidation } = context.workbook.worksheets
      .getItem(place.sheet)
      .getRangeByIndexes(place.row + 1, place.column + at, rows.length, 1);
    return [{ header, validation: dataValidation.load("type") }];
  });
  return () =>
    lists.filter(({ validation }) => validation.type !== "List").map(({ header }) => header);
}

/**
 * Office.js does not tell the date system: a day that shows as 2026-09-30 and is stored as another number
 * does. false where the status date is not shown as year, month and day.
 */
function loadDateSystem(context: Excel.RequestContext, name: string): () => boolean {
  const cell = context.workbook.names
    .getItemOrNullObject(name)
    .getRangeOrNullObject()
    .load("text,values");
  return () => {
    if (cell.isNullObject) return false;
    const value: unknown = cell.values[0]?.[0];
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell.text[0]?.[0] ?? "");
    if (match === null || typeof value !== "number") return false;
    const day = serialDate(Number(match[1]), Number(match[2]), Number(match[3]));
    return day !== null && day - Math.floor(value) === daysTo1904;
  };
}

/** What stands below a table that shares its sheet may be the next table. */
function standsAlone({ place }: RegisterContent, all: readonly RegisterContent[]): boolean {
  return all.filter((other) => other.place.sheet === place.sheet).length === 1;
}
