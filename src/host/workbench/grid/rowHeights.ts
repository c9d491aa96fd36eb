import type { Cell } from "#host/engine/cell";
import { hiddenByMerge } from "#host/engine/guards";
import type { Sheet } from "#host/engine/sheet";
import type { CellStyle, StyleId } from "#host/engine/style";
import { pixelsOfWidth, pointsPerPixel, standardColumnWidth } from "#host/engine/geometry";
import { displayText } from "#host/engine/text";
import type { WorkbookListener } from "#host/engine/workbook";
import { lineHeight } from "./fonts";
import { widestPossible, type TextMeasure } from "./measure";
import type { Span } from "./viewport";

const padding = 5;
const tallestRow = 409.5;
/** More rows than this are looked at only when their cells change or come into view. */
const standardHeight = 15;

interface StyleNeeds {
  /** Points of one line. */
  readonly line: number;
  /** Whether the height depends on the text. */
  readonly byText: boolean;
}

/**
 * Heights of the rows that a sheet leaves to their content, as Excel works them out when it opens
 * the file: large fonts, wrapped and slanted text. All rows are looked at once; later the changed ones
 * and those in view.
 */
export class RowHeights implements WorkbookListener {
  private readonly heights = new Map<number, number>();
  private readonly dirty = new Set<number>();
  private readonly needs = new Map<StyleId, StyleNeeds>();
  private isComplete = false;
  private widths = "";

  constructor(
    private readonly sheet: Sheet,
    private readonly measure: TextMeasure,
  ) {}

  cellChanged(sheet: Sheet, row: number): void {
    if (sheet === this.sheet) this.dirty.add(row);
  }

  cellsMoved(sheet: Sheet): void {
    if (sheet === this.sheet) this.isComplete = false;
  }

  /** Fonts have come: everything is measured anew. */
  forget(): void {
    this.isComplete = false;
  }

  /** Points of the rows that are taller than the standard; `seen` are the rows on the screen. */
  update(seen: readonly Span[]): ReadonlyMap<number, number> {
    const widths = JSON.stringify([...this.sheet.columns].map(([c, l]) => [c, l.width, l.hidden]));
    if (!this.isComplete || widths !== this.widths) {
      this.widths = widths;
      this.measureAll();
    } else {
      for (const { first, last } of seen) {
        for (let row = first; row <= last; row++) this.dirty.add(row);
      }
      for (const row of this.dirty) this.measureRow(row);
    }
    this.dirty.clear();
    return this.heights;
  }

  private measureAll(): void {
    this.heights.clear();
    this.isComplete = true;
    const { sheet } = this;
    const least = this.least;
    const rows = new Set<number>();
    sheet.forEach((cell, row) => {
      const { line, byText } = this.needsOf(cell.style);
      if (line > least || (byText && cell.value !== null)) rows.add(row);
    });
    for (const [row, layout] of sheet.rows) {
      if (layout.style !== undefined && this.needsOf(layout.style).line > least) rows.add(row);
    }
    for (const row of rows) this.measureRow(row);
  }

  private get least(): number {
    return this.sheet.defaultRowHeight ?? standardHeight;
  }

  private measureRow(row: number): void {
    const { sheet } = this;
    const layout = sheet.rows.get(row);
    if (layout?.height !== undefined) {
      this.heights.delete(row);
      return;
    }
    let height = this.least;
    if (layout?.style !== undefined) height = Math.max(height, this.needsOf(layout.style).line);
    for (const [column, cell] of sheet.cellsOfRow(row)) {
      const needs = this.needsOf(cell.style);
      if (needs.line > height) height = needs.line;
      if (!needs.byText || cell.value === null) continue;
      height = Math.max(height, this.textHeight(row, column, cell));
    }
    if (height > this.least) this.heights.set(row, Math.min(tallestRow, height));
    else this.heights.delete(row);
  }

  private needsOf(id: StyleId): StyleNeeds {
    let needs = this.needs.get(id);
    if (!needs) {
      const { font, alignment } = this.sheet.workbook.styles.get(id);
      needs = {
        line: lineHeight(font.size),
        byText: alignment.wrapText || alignment.textRotation !== 0,
      };
      this.needs.set(id, needs);
    }
    return needs;
  }

  private textHeight(row: number, column: number, cell: Cell): number {
    const { sheet } = this;
    const style = sheet.workbook.styles.get(cell.style);
    const { alignment, font, numberFormat } = style;
    const text = displayText(cell.value, numberFormat, sheet.workbook);
    const isNumber = typeof cell.value === "number";
    if ((isNumber && alignment.wrapText) || hiddenByMerge(sheet, row, column)) return 0;
    if (sheet.merges.some((m) => m.top === row && m.left === column)) return 0;
    const line = lineHeight(font.size);
    if (alignment.textRotation !== 0) {
      if (alignment.textRotation === 180) return text.length * line;
      const angle = (Math.abs(alignment.textRotation) * Math.PI) / 180;
      const width = this.measure.width(text, font) * pointsPerPixel;
      return Math.sin(angle) * width + Math.cos(angle) * line;
    }
    const layout = sheet.columns.get(column);
    const width = pixelsOfWidth(layout?.width ?? sheet.defaultColumnWidth ?? standardColumnWidth);
    return line * linesOf(text, width - padding - alignment.indent * 9, style, this.measure);
  }
}

/** Lines that a text takes when it is broken between words to fit into `room` pixels. */
export function linesOf(
  text: string,
  room: number,
  style: CellStyle,
  measure: TextMeasure,
): number {
  const { font } = style;
  const widthOf = (part: string): number => measure.width(part, font);
  let count = 0;
  for (const paragraph of text.split("\n")) {
    count++;
    if (widestPossible(paragraph, font) <= room || widthOf(paragraph) <= room) continue;
    let used = 0;
    for (const word of paragraph.match(/[^\s-]+-?\s*|\s+/g) ?? []) {
      const width = widthOf(word.trimEnd());
      if (used > 0 && used + width > room) {
        count++;
        used = 0;
      }
      // A word that is wider than the cell is broken too.
      if (width > room) count += Math.ceil(width / Math.max(1, room)) - 1;
      used += widthOf(word) % Math.max(1, room);
    }
  }
  return count;
}
