import { cellName, columnCount, rowCount, type Area } from "#host/engine/address";
import { calculationOf } from "#host/engine/calculate";
import { fillFormula, writeCells } from "#host/engine/edit";
import { typedFormula } from "#host/engine/entry";
import type { Validation } from "#host/engine/features";
import { shiftFormula } from "#host/engine/formula/rewrite";
import { isAllowed, validationAt } from "#host/engine/judge";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import type { Book, Edited } from "#host/workbench/book/book";
import { refusalText } from "#host/workbench/book/refusalText";
import { cellArea, type CellPlace } from "#host/workbench/book/selection";
import { formatKind } from "./entryText";
import { formatFromFormula } from "./formulaFormat";
import { fillCalculatedColumn, growTable } from "./tableEntry";

export type EntryOutcome =
  | { readonly kind: "done" }
  /** Excel leaves the cell in edit: the formula cannot be read, or the cell may not be changed. */
  | { readonly kind: "refused"; readonly text: string }
  /** The cell's rule does not allow the value; whether it may be kept depends on the rule. */
  | { readonly kind: "invalid"; readonly rule: Validation };

/** Where a typed text goes. */
export interface Entry {
  readonly sheet: Sheet;
  /** The cell it was typed into. */
  readonly cell: CellPlace;
  /** All cells that get it (Ctrl+Enter); missing: the cell alone. */
  readonly areas?: readonly Area[];
  readonly text: string;
}

/** Thrown inside an edit to take it back: the value does not meet the cell's rule. */
class NotAllowed extends Error {
  constructor(readonly rule: Validation) {
    super("The value doesn't match the data validation restrictions defined for this cell.");
  }
}

/**
 * Enters a text as typed: number, date, formula ... Tables grow and fill their columns, the rules of
 * the cell are judged unless `despiteRule`. Nothing is left of an entry that is refused.
 */
export function enterText(book: Book, entry: Entry, despiteRule = false): EntryOutcome {
  const { sheet, cell } = entry;
  const text = asFormula(entry.text, sheet, cell);
  const title = `Typing '${shortened(entry.text)}' in ${cellName(cell.row, cell.column)}`;
  try {
    const refusal = book.attempt(title, () => {
      const edited = write(entry, text);
      if (!despiteRule) judge(sheet, cell);
      return edited;
    });
    if (!refusal) return { kind: "done" };
    return { kind: "refused", text: formulaHelp(refusal, text) };
  } catch (error) {
    if (error instanceof NotAllowed) return { kind: "invalid", rule: error.rule };
    throw error;
  }
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

function write({ sheet, cell, areas }: Entry, text: string): Edited[] {
  const one = cellArea(sheet, cell);
  const single = { ...one, bottom: one.top, right: one.left };
  if (areas) return areas.map((area) => writeAll(sheet, area, cell, text));
  // An emptied cell lets no table grow.
  if (text !== "") growTable(sheet, single);
  writeOne(sheet, single, text);
  const filled = fillCalculatedColumn(sheet, cell);
  return [{ sheet, area: filled ?? single }];
}

function writeOne(sheet: Sheet, area: Area, text: string): void {
  const { styles } = sheet.workbook;
  const before = styles.get(sheet.styleAt(area.top, area.left)).numberFormat;
  writeCells(sheet, area, [[percentOf(text, before)]], "formulas");
  const formula = sheet.cell(area.top, area.left)?.formula;
  if (before !== "General" || !formula) return;
  const format = formatFromFormula(formula.text, sheet);
  if (format === null) return;
  const style = styles.derive(sheet.styleAt(area.top, area.left), { numberFormat: format });
  sheet.setStyle(area.top, area.left, style);
}

/** In a cell formatted as a percentage, a number from 1 is taken as per cent. */
function percentOf(text: string, numberFormat: string): string {
  const plain = /^\s*[+-]?[\d,]*\.?\d+\s*$/.test(text);
  if (!plain || formatKind(numberFormat) !== "percent") return text;
  return Math.abs(Number(text.replaceAll(",", ""))) >= 1 ? `${text.trim()}%` : text;
}

/** Ctrl+Enter: the same entry everywhere; references move as when filled. */
function writeAll(sheet: Sheet, area: Area, cell: CellPlace, text: string): Edited {
  if (text.startsWith("=") && text.length > 1) {
    const first = typedFormula(text.slice(1), sheet, cell.row, cell.column);
    const moved = shiftFormula(first.text, area.top - cell.row, area.left - cell.column);
    fillFormula(sheet, area, `=${moved}`);
  } else {
    const line = new Array<string>(columnCount(area)).fill(text);
    writeCells(sheet, area, new Array<string[]>(rowCount(area)).fill(line), "values");
  }
  return { sheet, area };
}

function judge(sheet: Sheet, { row, column }: CellPlace): void {
  const rule = validationAt(sheet, row, column);
  if (!rule?.showError) return;
  calculationOf(sheet.workbook).recalculate();
  const value = sheet.valueAt(row, column);
  if (value !== null && !isAllowed(rule, sheet, row, column, value)) throw new NotAllowed(rule);
}

/** "+A1" and "-A1" are formulas; a formula that only lacks closing brackets gets them. */
function asFormula(text: string, sheet: Sheet, { row, column }: CellPlace): string {
  const isText = sheet.workbook.styles.get(sheet.styleAt(row, column)).numberFormat === "@";
  if (isText) return text;
  const signed = /^[+-](?=.*[\p{L}(])/u.test(text) ? `=${text}` : text;
  if (!signed.startsWith("=") || signed.length < 2) return text;
  const accepted = (candidate: string): boolean => {
    try {
      typedFormula(candidate.slice(1), sheet, row, column);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };
  if (accepted(signed)) return signed;
  const open = missingBrackets(signed);
  const closed = open > 0 ? signed + ")".repeat(open) : signed;
  if (closed !== signed && accepted(closed)) return closed;
  // "-- see below" was meant as text, or is told as a formula's fault.
  return text.startsWith("=") ? text : signed;
}

function missingBrackets(text: string): number {
  const bare = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  return (bare.match(/\(/g)?.length ?? 0) - (bare.match(/\)/g)?.length ?? 0);
}

/** What is wrong with a formula, in the words of the engine, and what to do. */
function formulaHelp(refusal: Refusal, text: string): string {
  const said = refusalText(refusal);
  if (!said.startsWith("There is a problem with the formula")) return said;
  return `${said}\n\nNot trying to type a formula? When the first character is an equal (=) or minus (-) sign, Excel thinks it's a formula. To get around this, type an apostrophe (') first: '${text}`;
}
