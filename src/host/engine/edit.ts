import { columnCount, contains, formatArea, intersect, rowCount, type Area } from "./address";
import type { Formula } from "./cell";
import { entryOf, typedFormula, type Entry } from "./entry";
import { shiftFormula } from "./formula/rewrite";
import {
  checkUnlocked,
  checkWholeArrays,
  checkWithinSheet,
  hiddenByMerge,
  mergesTouching,
} from "./guards";
import { clearOverlays, copyMerges, copyOverlays } from "./overlays";
import { Refusal } from "./refusal";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import { headersWritten, noteCalculatedColumns } from "./tableContent";
import { carriedReferences } from "./tableReferences";
import type { Scalar } from "./values";

export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

export interface CopyOptions {
  readonly what: "All" | "Values" | "Formulas" | "Formats";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

const shapeMismatch =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Refuses what Excel refuses when content is written into an area. */
function checkWritable(sheet: Sheet, area: Area): void {
  checkWithinSheet(area);
  checkUnlocked(sheet, area);
  checkWholeArrays(sheet, area);
}

/**
 * Writes inputs as if typed. null leaves a cell as it is, "" empties it. Nothing is written when
 * anything is refused.
 */
export function writeCells(
  sheet: Sheet,
  area: Area,
  inputs: readonly (readonly unknown[])[],
  as: "values" | "formulas",
): void {
  if (
    inputs.length !== rowCount(area) ||
    inputs.some((line) => line.length !== columnCount(area))
  ) {
    throw new Refusal("InvalidArgument", shapeMismatch);
  }
  checkWritable(sheet, area);
  const merged = mergesTouching(sheet, area).length > 0;
  const entries: [row: number, column: number, entry: Entry][] = [];
  inputs.forEach((line, r) => {
    line.forEach((input, c) => {
      if (input === null || input === undefined) return;
      const [row, column] = [area.top + r, area.left + c];
      if (merged && input !== "" && hiddenByMerge(sheet, row, column)) {
        throw new Refusal(
          "MergedRangeConflict",
          `The cell ${formatArea({ top: row, left: column, bottom: row, right: column })} lies inside a merged area; only its top left cell can hold a value.`,
        );
      }
      entries.push([row, column, entryOf(input, sheet, row, column)]);
    });
  });
  const { styles } = sheet.workbook;
  for (const [row, column, { value, formula, format }] of entries) {
    if (value === null && !formula && !sheet.cell(row, column)) continue;
    sheet.put(row, column, value, formula);
    if (format !== undefined) {
      sheet.setStyle(
        row,
        column,
        styles.derive(sheet.styleAt(row, column), { numberFormat: format }),
      );
    }
  }
  contentWritten(sheet, area, as === "formulas" || entries.some(([, , entry]) => entry.formula));
}

function contentWritten(sheet: Sheet, area: Area, formulas: boolean | undefined): void {
  if (sheet.tables.length === 0) return;
  headersWritten(sheet, area);
  if (formulas) noteCalculatedColumns(sheet, area);
}

/** One formula for every cell of an area; relative references move with the cell, as when filled. */
export function fillFormula(sheet: Sheet, area: Area, formula: string): void {
  if (!formula.startsWith("=")) {
    const line = new Array<unknown>(columnCount(area)).fill(formula);
    writeCells(sheet, area, new Array<unknown[]>(rowCount(area)).fill(line), "formulas");
    return;
  }
  checkWritable(sheet, area);
  if (
    mergesTouching(sheet, area).some(
      (m) => !contains(area, m.bottom, m.right) || rowCount(m) * columnCount(m) > 1,
    )
  ) {
    throw new Refusal("MergedRangeConflict", "A formula cannot be filled into merged cells.");
  }
  const first = typedFormula(formula.slice(1), sheet, area.top, area.left);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const text = shiftFormula(first.text, row - area.top, column - area.left);
      sheet.put(row, column, null, { text, kind: first.kind, state: "live" });
    }
  }
  contentWritten(sheet, area, true);
}

/** An array formula (Ctrl+Shift+Enter) over a whole area. */
export function writeArrayFormula(sheet: Sheet, area: Area, formula: string): void {
  checkWritable(sheet, area);
  const { text } = typedFormula(formula.replace(/^=/, ""), sheet, area.top, area.left);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) sheet.put(row, column, null);
  }
  sheet.put(area.top, area.left, null, { text, kind: "array", ref: area, state: "live" });
}

/** Empties cells, takes their formats away, or both. */
export function clearCells(sheet: Sheet, area: Area, what: ClearWhat): void {
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") {
    checkUnlocked(sheet, area);
    clearOverlays(sheet, area, ["hyperlinks"]);
    return;
  }
  if (what === "Formats") checkUnlocked(sheet, area);
  else checkWritable(sheet, area);
  const filled: [number, number, { formula?: Formula; value: Scalar }][] = [];
  sheet.forEachCell(area, (cell, row, column) => filled.push([row, column, cell]));
  for (const [row, column, cell] of filled) {
    if (what === "All") sheet.remove(row, column);
    else if (what === "Formats") sheet.setStyle(row, column, 0);
    else if (cell.value !== null || cell.formula) sheet.put(row, column, null);
  }
  if (what !== "Contents") clearOverlays(sheet, area, ["conditionalFormats"]);
  if (what === "All") clearOverlays(sheet, area, ["validations", "hyperlinks"]);
  if (what !== "Formats") headersWritten(sheet, area);
}

interface Copied {
  readonly value: Scalar;
  readonly style: number;
  readonly formula?: Formula;
}

/** What is to be copied, read before anything is written: the areas may overlap. */
function copiedFrom(sheet: Sheet, area: Area, transpose: boolean): Copied[][] {
  const rows: Copied[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Copied[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cell(row, column);
      const style = sheet.styleAt(row, column);
      const { value = null, formula } = cell ?? {};
      line.push(formula ? { value, style, formula } : { value, style });
    }
    rows.push(line);
  }
  if (!transpose) return rows;
  return (rows[0] ?? []).map((_, c) => rows.map((line) => line[c] ?? { value: null, style: 0 }));
}

/** How often a block is laid into a target: as often as it fits exactly, otherwise once. */
function repeats(target: number, source: number): number {
  return target > source && target % source === 0 ? target / source : 1;
}

/** Copies cells; formulas move with them. A target that is a multiple of the source is filled with it. */
export function copyCells(
  from: Sheet,
  fromArea: Area,
  to: Sheet,
  toArea: Area,
  options: CopyOptions,
): void {
  const source = copiedFrom(from, fromArea, options.transpose);
  const height = source.length;
  const width = source[0]?.length ?? 0;
  const down = repeats(rowCount(toArea), height);
  const across = repeats(columnCount(toArea), width);
  const target: Area = {
    top: toArea.top,
    left: toArea.left,
    bottom: toArea.top + height * down - 1,
    right: toArea.left + width * across - 1,
  };
  checkWritable(to, target);
  for (let row = target.top; row <= target.bottom; row++) {
    for (let column = target.left; column <= target.right; column++) {
      const r = (row - target.top) % height;
      const c = (column - target.left) % width;
      const copied = source[r]?.[c];
      if (!copied) continue;
      const [sourceRow, sourceColumn] = options.transpose ? [c, r] : [r, c];
      const move = [row - fromArea.top - sourceRow, column - fromArea.left - sourceColumn] as const;
      paste(to, row, column, carried(copied, from, move, to, row, column), move, options);
    }
  }
  if (options.what === "All" || options.what === "Formats") {
    if (!options.transpose) copyMerges(from, fromArea, to, target);
    copyOverlays(from, fromArea, to, target, options.what === "All");
  }
  if (options.what !== "Formats") contentWritten(to, target, true);
}

/** A formula of a table keeps meaning that table. */
function carried(
  copied: Copied,
  from: Sheet,
  [rows, columns]: readonly [rows: number, columns: number],
  to: Sheet,
  row: number,
  column: number,
): Copied {
  const { formula } = copied;
  if (!formula?.text.includes("[")) return copied;
  const tableAt = (sheet: Sheet, r: number, c: number): Table | undefined =>
    sheet.tables.find((table) => contains(table.area, r, c));
  const text = carriedReferences(
    formula.text,
    tableAt(from, row - rows, column - columns),
    tableAt(to, row, column),
  );
  return { ...copied, formula: { ...formula, text } };
}

function paste(
  sheet: Sheet,
  row: number,
  column: number,
  copied: Copied,
  move: readonly [rows: number, columns: number],
  { what, skipBlanks }: CopyOptions,
): void {
  const { value, style, formula } = copied;
  const blank = value === null && !formula;
  if (blank && skipBlanks) return;
  if (what !== "Formats") {
    const keepsFormula = formula && what !== "Values" && formula.state === "live";
    if (keepsFormula) {
      const text = shiftFormula(formula.text, move[0], move[1]);
      sheet.put(row, column, null, {
        text,
        kind: formula.kind === "array" ? "dynamic" : formula.kind,
        state: "live",
      });
    } else if (!blank || sheet.cell(row, column)) sheet.put(row, column, value);
  }
  if ((what === "All" || what === "Formats") && style !== sheet.styleAt(row, column)) {
    sheet.setStyle(row, column, style);
  }
}

/** Joins cells into one; only the top left content stays. `across` joins each row by itself. */
export function mergeCells(sheet: Sheet, area: Area, across: boolean): void {
  checkUnlocked(sheet, area);
  if (sheet.tables.some((table) => intersect(table.area, area))) {
    throw new Refusal("InvalidOperation", "Cells in a table can't be merged.");
  }
  checkWholeArrays(sheet, area);
  const merges: Area[] = [];
  if (across)
    for (let row = area.top; row <= area.bottom; row++)
      merges.push({ ...area, top: row, bottom: row });
  else merges.push(area);
  const real = merges.filter((m) => rowCount(m) * columnCount(m) > 1);
  for (const merge of real) {
    const rest: [number, number][] = [];
    sheet.forEachCell(merge, (cell, row, column) => {
      const anchor = row === merge.top && column === merge.left;
      if (!anchor && (cell.value !== null || cell.formula)) rest.push([row, column]);
    });
    for (const [row, column] of rest) sheet.put(row, column, null);
  }
  sheet.merges = [...sheet.merges.filter((m) => !intersect(m, area)), ...real];
  sheet.touch("merges");
  for (const merge of real) spillsMayChange(sheet, merge);
}

/** Spilled formulas stop at merged cells, and may go on where there are none any more. */
export function spillsMayChange(sheet: Sheet, merge: Area): void {
  for (let row = merge.top; row <= merge.bottom; row++) {
    for (let column = merge.left; column <= merge.right; column++) {
      sheet.workbook.cellChanged(sheet, row, column);
    }
  }
}

export function unmergeCells(sheet: Sheet, area: Area): void {
  checkUnlocked(sheet, area);
  const gone = mergesTouching(sheet, area);
  if (gone.length === 0) return;
  sheet.merges = sheet.merges.filter((m) => !gone.includes(m));
  sheet.touch("merges");
  for (const merge of gone) spillsMayChange(sheet, merge);
}
