import { contains, type Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { AlignmentStyle, BorderStyle } from "#host/engine/style";
import type { CellLook } from "./cellLook";
import { shownText, type ShownText, type ValueKind } from "./cellText";
import type { CellExtra, CellView, RowModel } from "./cellView";
import { fontPixels } from "./fonts";
import type { GridGeometry } from "./geometry";
import type { LookClasses } from "./lookClasses";
import { widestPossible, type TextMeasure } from "./measure";
import { centeredAcross, neighboursOf, reachOf, type Reach } from "./overflow";
import type { SheetLooks } from "./sheetLooks";
import type { SheetMarks } from "./sheetMarks";

/** Everything that one picture of a sheet is made from. */
export interface Picture {
  readonly sheet: Sheet;
  readonly geometry: GridGeometry;
  readonly looks: SheetLooks;
  readonly classes: LookClasses;
  readonly measure: TextMeasure;
  readonly marks: SheetMarks;
}

/** Height of a line in shares of the font size, as grid.css has it. */
const lineShare = 1.3;
/** Room beside a text at 100 % zoom, as grid.css pads it. */
const padding = 5;

export function rowModel(picture: Picture, row: number, columns: readonly number[]): RowModel {
  const { sheet, geometry } = picture;
  const merges = sheet.merges.filter((merge) => row >= merge.top && row <= merge.bottom);
  const first = columns[0] ?? 0;
  const last = columns[columns.length - 1] ?? -1;
  const outside = neighboursOf(sheet, row, first, last);
  const cells: CellView[] = [];
  /** Cells whose right line a neighbour's text covers. */
  const covered = new Set<number>();
  const makers: (() => CellView)[] = [];
  for (const column of [...outside, ...columns]) {
    if (merges.some((merge) => contains(merge, row, column))) continue;
    const own = { top: row, left: column, bottom: row, right: column };
    const maker = new CellMaker(picture, own);
    const reach = maker.reach(merges);
    const isVisible = column >= first && column <= last;
    if (!isVisible && (reach.last < first || reach.first > last)) continue;
    for (let at = reach.first; at < reach.last; at++) covered.add(at);
    makers.push(() => maker.view(reach, covered.has(column)));
  }
  for (const make of makers) cells.push(make());
  return { row, top: geometry.rows.start(row), height: geometry.rows.size(row), cells };
}

/** A merged area as one cell. */
export function mergedCell(picture: Picture, merge: Area): CellView {
  const maker = new CellMaker(picture, merge);
  return maker.view({ first: merge.left, last: merge.right }, false);
}

const alignments: Readonly<Record<AlignmentStyle["horizontal"], string>> = {
  General: "",
  Left: "to-left",
  Fill: "to-left",
  Right: "to-right",
  Center: "to-center",
  CenterAcrossSelection: "to-center",
  Justify: "to-justify",
  Distributed: "to-justify",
};

const byKind: Readonly<Record<ValueKind, string>> = {
  empty: "to-left",
  text: "to-left",
  number: "to-right",
  logical: "to-center",
  error: "to-center",
};

const verticals: Readonly<Record<AlignmentStyle["vertical"], string>> = {
  Top: " at-top",
  Center: " at-middle",
  Bottom: "",
  Justify: " at-top",
  Distributed: " at-middle",
};

/** Works out how one cell, or one merged area, is drawn. */
class CellMaker {
  private readonly look: CellLook;
  private readonly shown: ShownText;
  private readonly side: string;
  private readonly left: number;
  private readonly width: number;
  private readonly height: number;
  private readonly paint;

  constructor(
    private readonly picture: Picture,
    private readonly area: Area,
  ) {
    const { sheet, geometry, looks, measure } = picture;
    const { top, left } = area;
    this.look = looks.at(top, left);
    this.paint = looks.layers.paint(top, left);
    const box = geometry.boxOf(area);
    this.left = box.left;
    this.width = box.width;
    this.height = box.height;
    const { font, alignment } = this.look.style;
    this.shown = shownText(
      sheet.valueAt(top, left),
      this.look.numberFormat,
      // Slanted and shrunk text fits always.
      alignment.textRotation !== 0 || alignment.shrinkToFit ? Infinity : this.width / geometry.zoom,
      { ...font, bold: this.look.bold, italic: this.look.italic },
      measure,
      sheet.workbook,
    );
    this.side = alignments[alignment.horizontal] || byKind[this.shown.kind];
  }

  /** Pixels by which the text is wider than the cell; 0 when it fits or may not run over. */
  private get excess(): number {
    const { style } = this.look;
    const { text, kind } = this.shown;
    const { wrapText, shrinkToFit, textRotation, horizontal, indent } = style.alignment;
    const stays = wrapText || shrinkToFit || textRotation !== 0 || this.side === "to-justify";
    if (kind !== "text" || text === "" || stays || horizontal === "Fill") return 0;
    const room = this.width / this.picture.geometry.zoom - padding - indent * 9;
    if (widestPossible(text, style.font) <= room) return 0;
    return Math.max(0, this.textWidth(text) - room);
  }

  /** Whether the text may reach beyond the cell. Cutting is dear to draw, so most cells go without. */
  private get isCut(): boolean {
    const { font, alignment } = this.look.style;
    const { geometry } = this.picture;
    const { text } = this.shown;
    if (text === "") return false;
    const isTall = fontPixels(font.size) * lineShare * geometry.zoom > this.height;
    const isMeasured = alignment.wrapText || alignment.textRotation !== 0 || text.includes("\n");
    const isWide = widestPossible(text, font) > this.width / geometry.zoom - padding;
    return isTall || isMeasured || (isWide && this.excess > 0) || this.side === "to-justify";
  }

  /**
   * Whether text has to be placed within the cell. A line about as tall as its row, or in its middle,
   * stands right by its line height alone, which is quicker to draw.
   */
  private isBoxed(reach: Reach): boolean {
    const { font, alignment } = this.look.style;
    if (this.shown.text === "") return false;
    const runsOver = reach.first < this.area.left || reach.last > this.area.right;
    if (alignment.wrapText || alignment.textRotation !== 0 || runsOver) return true;
    if (this.shown.gap >= 0 || this.side === "to-justify") return true;
    const line = fontPixels(font.size) * lineShare * this.picture.geometry.zoom;
    if (line > this.height) return true;
    return alignment.vertical !== "Center" && this.height > line * 1.35;
  }

  private textWidth(text: string): number {
    const { bold, italic } = this.look;
    return this.picture.measure.width(text, { ...this.look.style.font, bold, italic });
  }

  reach(merges: readonly Area[]): Reach {
    const { sheet, geometry } = this.picture;
    const { top: row, left: column } = this.area;
    const across = this.look.style.alignment.horizontal === "CenterAcrossSelection";
    if (across && this.shown.text !== "") return centeredAcross(sheet, merges, row, column);
    const excess = this.excess * geometry.zoom;
    if (excess === 0) return { first: column, last: column };
    const left = this.side === "to-right" ? excess : this.side === "to-center" ? excess / 2 : 0;
    return reachOf(sheet, geometry, merges, row, column, { left, right: excess - left });
  }

  view(reach: Reach, isCovered: boolean): CellView {
    const { looks, classes } = this.picture;
    const { top, left, bottom, right } = this.area;
    const { alignment } = this.look.style;
    const name = classes.of(
      this.look,
      isCovered ? null : looks.right(top, right),
      looks.bottom(bottom, left),
    );
    const className =
      `grid-cell ${this.side}${this.isBoxed(reach) ? ` box${verticals[alignment.vertical]}` : ""}` +
      (alignment.wrapText || this.side === "to-justify" ? " wrap" : "") +
      (isCovered ? " covered" : "") +
      (this.isCut ? " cut" : "") +
      ` ${name}`;
    const extra = this.extra(reach);
    const { text, gap } = this.shown;
    return {
      row: top,
      column: left,
      left: this.left,
      width: this.width,
      className,
      text: gap < 0 ? text : text.slice(0, gap),
      extra,
    };
  }

  private extra(reach: Reach): CellExtra | null {
    const { marks } = this.picture;
    const { top: row, left: column } = this.area;
    const { shown } = this;
    const extra: { -readonly [K in keyof CellExtra]: CellExtra[K] } = {
      ...marks.of(row, column),
    };
    this.addOver(extra, reach);
    if (shown.color !== "") extra.color = shown.color;
    if (shown.gap >= 0) extra.rest = shown.text.slice(shown.gap);
    this.addText(extra);
    if (this.paint) {
      const { fill, bar, icon, showValue } = this.paint;
      if (fill !== "") extra.fill = fill;
      if (bar) extra.bar = bar;
      if (icon) extra.icon = icon;
      if (!showValue) extra.iconOnly = true;
    }
    this.addLines(extra);
    return hasKeys(extra) ? extra : null;
  }

  private addOver(extra: Writable<CellExtra>, reach: Reach): void {
    const { columns } = this.picture.geometry;
    const { left, right } = this.area;
    if (reach.first >= left && reach.last <= right) return;
    const start = columns.start(reach.first);
    extra.over = { left: start - this.left, width: columns.end(reach.last) - start };
  }

  private addText(extra: Writable<CellExtra>): void {
    const { alignment, font } = this.look.style;
    const { zoom } = this.picture.geometry;
    if (alignment.textRotation === 180) extra.rotation = "stacked";
    else if (alignment.textRotation !== 0) extra.rotation = alignment.textRotation;
    if (!alignment.shrinkToFit || this.shown.text === "") return;
    const room = this.width / zoom - padding;
    const width = this.textWidth(this.shown.text);
    if (width > room) extra.fontSize = Math.max(1, fontPixels(font.size) * zoom * (room / width));
  }

  /** Lines that only the outermost cells and few others draw themselves. */
  private addLines(extra: Writable<CellExtra>): void {
    const { EdgeTop, EdgeLeft, DiagonalDown, DiagonalUp } = this.look.borders;
    if (EdgeTop && this.area.top === 0) extra.top = EdgeTop;
    if (EdgeLeft && this.area.left === 0) extra.leftLine = EdgeLeft;
    if (DiagonalDown ?? DiagonalUp) {
      const diagonals: { down?: BorderStyle; up?: BorderStyle } = {};
      if (DiagonalDown) diagonals.down = DiagonalDown;
      if (DiagonalUp) diagonals.up = DiagonalUp;
      extra.diagonals = diagonals;
    }
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function hasKeys(value: object): boolean {
  for (const _ in value) return true;
  return false;
}
