import { cellAddress } from "#core/register/cellAddress";
import type { Block } from "#sheets/plan";
import { isConvertible } from "../write/cellInput";
import { inTurn, rowPieces } from "./captureInTurn";
import type { Captured, Scope } from "./scope";
import type { CellInput, RestoreCells, RestoreLooks } from "./undoStep";

/** Contents, formulas and formats of so many cells fit into one answer: 500 bytes each are too much. */
export const cellsAtOnce = 10_000;

/**
 * What stands in cells that will be written; nothing when the plan made their sheet. Many cells are read in
 * pieces, unless there is nothing in them.
 */
export function captureCells(at: Block, scope: Scope): Captured {
  if (scope.isAdded(at.sheet)) return [];
  if (at.rows * at.columns > cellsAtOnce) {
    const takeEmpty = loadEmpty(at, scope);
    return () => {
      const pieces = rowPieces(at, cellsAtOnce).map((piece) => () => loadCells(piece, scope));
      return takeEmpty() ?? inTurn(pieces, []);
    };
  }
  const take = loadCells(at, scope);
  return () => [take()];
}

export function loadCells(at: Block, scope: Scope): () => RestoreCells {
  const range = scope.book.range(at).load("formulas,values,numberFormat");
  return () => cellsOf(at, range);
}

/**
 * Where cells hold something: the address of the first one, or of the block of those in use where they are
 * many; null = they are empty. Requirement set: ExcelApi 1.9.
 */
export function loadFilled(at: Block, scope: Scope): () => string | null {
  const range = scope.book.range(at);
  if (at.rows * at.columns <= cellsAtOnce) {
    range.load("formulas,values");
    return () => firstFilled(at, range);
  }
  const used = range.getUsedRangeOrNullObject(true).load("address");
  // Microsoft does not say whether a formula that shows "" is in use where only values count.
  const formulas = range.getSpecialCellsOrNullObject("Formulas").load("address");
  return () =>
    used.isNullObject ? (formulas.isNullObject ? null : formulas.address) : used.address;
}

function firstFilled({ sheet, row, column }: Block, range: Excel.Range): string | null {
  const [formulas, values] = [range.formulas as unknown[][], range.values as unknown[][]];
  const isFilled = (r: number, c: number): boolean =>
    formulas[r]?.[c] !== "" || values[r]?.[c] !== "";
  for (const [r, line] of formulas.entries()) {
    const c = line.findIndex((_, at) => isFilled(r, at));
    if (c >= 0) return `${sheet}!${cellAddress(row + r, column + c)}`;
  }
  return null;
}

/**
 * Steps back for many cells without content, column by column with the formats of their first row. null when
 * there is content, or when the last row has other formats. Requirement set: ExcelApi 1.9.
 */
function loadEmpty(at: Block, scope: Scope): () => readonly RestoreCells[] | null {
  const takeFilled = loadFilled(at, scope);
  const ends = [at.row, at.row + at.rows - 1].map((row) =>
    scope.book.range({ ...at, row, rows: 1 }).load("numberFormat"),
  );
  return () => {
    const [first = [], last = []] = ends.map(({ numberFormat: [row = []] }) => row.map(String));
    if (takeFilled() !== null || first.join("\n") !== last.join("\n")) return null;
    return first.map((numberFormats, c): RestoreCells => {
      const column = { ...at, column: at.column + c, columns: 1 };
      return { kind: "restoreCells", at: column, formulas: "", numberFormats };
    });
  };
}

/** The contents of a loaded range as a step back. */
export function cellsOf(at: Block, range: Excel.Range): RestoreCells {
  const formats = (range.numberFormat as unknown[][]).map((row) => row.map(String));
  const values = range.values as unknown[][];
  const inputs = (range.formulas as unknown[][]).map((row, r) =>
    row.map((text, c) => formerInput(text, values[r]?.[c])),
  );
  return {
    kind: "restoreCells",
    at,
    formulas: onlyOne(inputs, isConstant) ?? inputs,
    numberFormats: onlyOne(formats, () => true) ?? formats,
  };
}

/** Every part of a look that `formatCells` can change. */
const wantedLook: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true, patternColor: true },
    font: { name: true, size: true, color: true, bold: true, italic: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** How cells look that will be formatted. Requirement set: ExcelApi 1.9. */
export function loadLooks(at: Block, scope: Scope): () => RestoreLooks {
  const range = scope.book.range(at).load("numberFormat");
  const properties = range.getCellProperties(wantedLook);
  return () => {
    const looks = new Map<string, number>();
    const cells = properties.value.map((row) =>
      row.map(({ format = {} }) => {
        const text = JSON.stringify(writable(format));
        const index = looks.get(text) ?? looks.size;
        looks.set(text, index);
        return index;
      }),
    );
    const formats = (range.numberFormat as unknown[][]).map((row) => row.map(String));
    return {
      kind: "restoreLooks",
      at,
      looks: [...looks.keys()].map((text) => JSON.parse(text) as Excel.CellPropertiesFormat),
      cells: looks.size === 1 ? 0 : cells,
      numberFormats: onlyOne(formats, () => true) ?? formats,
    };
  };
}

/** Looks of so many cells fit into one answer, and into one request when they are brought back. */
export const looksAtOnce = 3_000;

/**
 * How the empty cells look that a table is about to take in. Of very many the first row stands for all:
 * below a table rows look alike, and their looks cell by cell would be more than Excel answers at once.
 */
export function loadLooksBelow(at: Block, scope: Scope): () => RestoreLooks {
  if (at.rows * at.columns <= looksAtOnce || at.rows < 2) return loadLooks(at, scope);
  const take = loadLooks({ ...at, rows: 1 }, scope);
  return () => ({ ...take(), down: at.rows - 1 });
}

/** Excel answers white for a cell without fill; writing white would fill it. */
function writable(format: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  return format.fill?.pattern === "None" ? { ...format, fill: { pattern: "None" } } : format;
}

/** What all cells have in common; undefined when they differ or when one text must not be repeated. */
function onlyOne<T>(cells: readonly (readonly T[])[], may: (cell: T) => boolean): T | undefined {
  const first = cells[0]?.[0];
  if (first === undefined || !may(first)) return undefined;
  return cells.every((row) => row.every((cell) => cell === first)) ? first : undefined;
}

/** Excel shifts the references of a formula that is written into a whole block. */
function isConstant(input: CellInput): boolean {
  return typeof input !== "string" || !input.startsWith("=");
}

/** A formula or constant as it must be written to be what it was: a text stays a text, also behind "=". */
function formerInput(text: unknown, value: unknown): CellInput {
  if (typeof text === "number" || typeof text === "boolean") return text;
  const written = String(text);
  const isFormula = written.startsWith("=") && written !== value;
  return isFormula || !isConvertible(written) ? written : `'${written}`;
}
