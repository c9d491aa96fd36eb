import type { CellValue, RegisterContent } from "#core/register/content";
import { registerOf } from "#core/register/schema";
import { serialDate } from "#core/time/serialDate";
import { cellValues } from "./cellValue";
import { answerLimit } from "./payload";
import { runExcel } from "./runExcel";

/** What the checks need besides the cells of registers. */
export interface CheckFacts {
  /** The registers with the texts of their formulas, where these fit into the answer. */
  readonly registers: readonly RegisterContent[];
  /** Cells right below tables that stand alone on their sheet, by role. */
  readonly below: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly uses1904: boolean;
  /** Headers of list columns without a drop-down in some of their cells, by role. */
  readonly withoutDropDown: Readonly<Record<string, readonly string[]>>;
}

/** Rows that are looked at below a table. */
const ROWS_BELOW = 20;
const LAST_ROW = 1_048_576;
/** Bytes of a calculated cell's formula and of a typed cell in an answer, on average. */
const bytesPerFormula = 160;
const bytesPerTyped = 14;

/**
 * Reads formulas, the rows below tables and the date system. Formulas of the largest registers are left
 * out when all of them do not fit into one answer: there, only typed values over formulas are found.
 * @param names Workbook names by their standard names, where they differ.
 * Requests: 1. Requirement set: ExcelApi 1.8.
 */
export async function readCheckFacts(
  registers: readonly RegisterContent[],
  names: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<CheckFacts> {
  return runExcel(
    "reading the registers",
    async (context) => {
      const small = fittingRegisters(registers);
      const takeFormulas = new Map(
        small.map((content) => [content, loadFormulas(context, content)]),
      );
      const takeBelow = registers
        .filter((content) => standsAlone(content, registers))
        .map((content) => [content.register, loadBelow(context, content)] as const);
      const takeDropDowns = registers.map((content) => loadDropDowns(context, content));
      const takeSystem = loadDateSystem(context, names["pmo_StatusDate"] ?? "pmo_StatusDate");
      await context.sync();
      return {
        registers: registers.map((content) => {
          const formulas = takeFormulas.get(content)?.();
          return formulas === undefined ? content : { ...content, formulas };
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

/** Registers whose formulas fit into one answer together, the small ones first. */
function fittingRegisters(registers: readonly RegisterContent[]): readonly RegisterContent[] {
  let room = answerLimit;
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

/** Queues the formulas of a register's body; a total row is left out. */
function loadFormulas(
  context: Excel.RequestContext,
  { place, rows }: RegisterContent,
): () => NonNullable<RegisterContent["formulas"]> {
  const body = context.workbook.worksheets
    .getItem(place.sheet)
    .getRangeByIndexes(place.row + 1, place.column, Math.max(1, place.rows - 1), place.columns)
    .load("formulas");
  return () =>
    (body.formulas as unknown[][]).map((line, r) =>
      line.map((text, c) => {
        const isFormula = typeof text === "string" && text.startsWith("=");
        // A constant text that begins with "=" comes back as its own formula.
        return isFormula && text !== rows[r]?.[c] ? text : null;
      }),
    );
}

function loadBelow(
  context: Excel.RequestContext,
  { place }: RegisterContent,
): () => readonly (readonly CellValue[])[] {
  const first = place.row + place.rows;
  const count = Math.min(ROWS_BELOW, LAST_ROW - first);
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

/** Days by which the serial numbers of the 1904 date system are behind. */
const BEHIND = 1462;

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
    return day !== null && day - Math.floor(value) === BEHIND;
  };
}

/** What stands below a table that shares its sheet may be the next table. */
function standsAlone({ place }: RegisterContent, all: readonly RegisterContent[]): boolean {
  return all.filter((other) => other.place.sheet === place.sheet).length === 1;
}
