import { columnCount, intersect, rowCount, type Area } from "#host/engine/address";
import { calculationOf } from "#host/engine/calculate";
import { copyCells, mergeCells, writeCells } from "#host/engine/edit";
import { typedFormula } from "#host/engine/entry";
import { checkUnlocked } from "#host/engine/guards";
import { moveCells } from "#host/engine/move";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import { displayText } from "#host/engine/text";
import type { Book, Edited } from "#host/workbench/book/book";
import { selectedAreas } from "./cellCommands";
import { checkFits, checkSameSize, copyBlock, pasteTarget } from "./copyBlock";
import { everything } from "./moves";
import { readTableHtml, type PastedTable } from "./readTableHtml";
import type { Signal } from "./signal";
import { growTable } from "./tableEntry";
import { writeTableHtml } from "./tableHtml";
import { readTabText, writeTabText } from "./tabText";

/** The cells that were copied or cut last, with dashes around them. */
export interface Clip {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly isCut: boolean;
  /** What was put on the clipboard: as long as it lies there, the cells themselves are pasted. */
  readonly text: string;
}

/** What lies on the clipboard of the computer. */
export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}

/** Copies more cells than this as text only. */
const mostCellsWithLooks = 100_000;

export class Clipboard {
  clip: Clip | null = null;

  constructor(
    private readonly book: Book,
    private readonly signal: Signal,
  ) {}

  /** Takes the dashes away; what is on the clipboard is from now on pasted as text. */
  forget(): void {
    if (!this.clip) return;
    this.clip = null;
    this.signal.raise();
  }

  /** Takes the selection; null when several areas are selected, which Excel refuses. */
  take(isCut: boolean): ClipboardContent | null {
    const { book } = this;
    const { sheet } = book;
    const areas = selectedAreas(book);
    const [area] = areas;
    if (!area || areas.length > 1) {
      void book.dialogs.tell("This action won't work on multiple selections.");
      return null;
    }
    if (isCut && !this.mayChange(sheet, area)) return null;
    const isWhole = area.bottom === everything.bottom || area.right === everything.right;
    const used = isWhole ? sheet.usedArea() : area;
    const written = (used && intersect(used, area)) ?? {
      ...area,
      bottom: area.top,
      right: area.left,
    };
    const texts = shownTexts(sheet, written);
    const text = writeTabText(texts);
    this.clip = { sheet, area, isCut, text };
    this.signal.raise();
    const cells = rowCount(written) * columnCount(written);
    return { text, html: cells > mostCellsWithLooks ? "" : writeTableHtml(sheet, written, texts) };
  }

  private mayChange(sheet: Sheet, area: Area): boolean {
    return this.book.edit("Cut", () => {
      checkUnlocked(sheet, area);
      return [];
    });
  }

  /** Pastes at the selection; `valuesOnly` leaves formats and formulas behind (Ctrl+Shift+V). */
  paste(content: ClipboardContent, valuesOnly: boolean): boolean {
    const { clip, book } = this;
    const ours =
      clip && book.workbook.sheets.includes(clip.sheet) && isSameText(clip.text, content.text);
    if (clip && ours) return this.pasteCells(clip, valuesOnly);
    const table = content.html === "" || valuesOnly ? null : readTableHtml(content.html);
    if (table) return this.pasteTable(table);
    if (content.text === "") return false;
    const rows = readTabText(content.text).map((row) => row.map((text) => ({ text, style: null })));
    return this.pasteTable({ rows, merges: [] });
  }

  private pasteCells({ sheet: from, area, isCut }: Clip, valuesOnly: boolean): boolean {
    const { book } = this;
    const { sheet, selection } = book;
    let target = selection.area;
    const done = book.edit("Paste", () => {
      calculationOf(book.workbook).recalculateAfterEdits();
      if (isCut && !valuesOnly) {
        checkSameSize(area, target);
        const source = area;
        target = moveCells(from, source, sheet, target.top, target.left);
        return [
          { sheet: from, area: source },
          { sheet, area: target },
        ];
      }
      target = pasteTarget(target, rowCount(area), columnCount(area));
      checkFits(target);
      growTable(sheet, target);
      if (valuesOnly) {
        const options = { what: "Values", skipBlanks: false, transpose: false } as const;
        copyCells(from, area, sheet, target, options);
      } else copyBlock(from, area, sheet, target);
      return [{ sheet, area: target }];
    });
    if (!done) return false;
    if (isCut) this.forget();
    book.select(target);
    return true;
  }

  private pasteTable(table: PastedTable): boolean {
    const { book } = this;
    const { sheet, selection } = book;
    const height = table.rows.length;
    const width = table.rows[0]?.length ?? 0;
    const target = pasteTarget(selection.area, height, width);
    const done = book.edit("Paste", (): Edited[] => {
      checkFits(target);
      growTable(sheet, target);
      applyLooks(sheet, target, table);
      writeCells(sheet, target, inputs(sheet, target, table), "values");
      for (const [row, column, rows, columns] of table.merges) {
        const top = target.top + row;
        const left = target.left + column;
        const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
        mergeCells(sheet, area, false);
      }
      return [{ sheet, area: target }];
    });
    if (!done) return false;
    this.forget();
    book.select(target);
    return true;
  }
}

/** Browsers change line ends on the way through the clipboard. */
function isSameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  return plain(a) === plain(b);
}

function shownTexts(sheet: Sheet, area: Area): string[][] {
  const { workbook } = sheet;
  const rows: string[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const value = sheet.valueAt(row, column);
      if (value === null) cells.push("");
      else {
        const { numberFormat } = workbook.styles.get(sheet.styleAt(row, column));
        cells.push(displayText(value, numberFormat, workbook));
      }
    }
    rows.push(cells);
  }
  return rows;
}

function inputs(sheet: Sheet, target: Area, { rows }: PastedTable): string[][] {
  const height = rows.length;
  return Array.from({ length: rowCount(target) }, (_, r) => {
    const row = rows[r % height] ?? [];
    return Array.from({ length: columnCount(target) }, (__, c) => {
      const text = row[c % row.length]?.text ?? "";
      return asTyped(text, sheet, target.top + r, target.left + c);
    });
  });
}

/** Text that begins like a formula but is none stays text. */
function asTyped(text: string, sheet: Sheet, row: number, column: number): string {
  if (!text.startsWith("=") || text.length < 2) return text;
  try {
    typedFormula(text.slice(1), sheet, row, column);
    return text;
  } catch (error) {
    if (error instanceof Refusal) return `'${text}`;
    throw error;
  }
}

function applyLooks(sheet: Sheet, target: Area, { rows }: PastedTable): void {
  checkUnlocked(sheet, target);
  const { styles } = sheet.workbook;
  for (let row = target.top; row <= target.bottom; row++) {
    const line = rows[(row - target.top) % rows.length] ?? [];
    for (let column = target.left; column <= target.right; column++) {
      const patch = line[(column - target.left) % line.length]?.style;
      if (patch) sheet.setStyle(row, column, styles.derive(sheet.styleAt(row, column), patch));
    }
  }
}
