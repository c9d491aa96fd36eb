import type { SheetFeed } from "./sheetFeed";
import { colors, printEdit, subtitleFormat, titleFormat } from "./houseStyle";
import type { Canvas } from "./canvas";
import type { CellFormat, Edit } from "./plan";
import { columnOf } from "./structuredReference";

/** Headings of the blocks of a report page. */
export const sectionFormat: CellFormat = { bold: true, fontSize: 12, fontColor: colors.accent };

/** Headers of the lists of a report page. */
export const listHeader: CellFormat = {
  fontSize: 9,
  fontColor: colors.muted,
  bottomBorder: colors.line,
  wrap: true,
  vertical: "Bottom",
};

/** Lines that say where figures come from and what they leave out. */
export const sourceFormat: CellFormat = { fontSize: 8, italic: true, fontColor: colors.muted };

/** The finding as title and the status line below it. */
export function putReportHeading(page: Canvas, finding: string, width: number): void {
  page.put(0, 1, finding);
  page.put(1, 1, "=pmo_StatusLine");
  page.look(0, 1, 1, width, { ...titleFormat, wrap: true, merge: true, vertical: "Center" });
  page.look(1, 1, 1, 1, subtitleFormat);
}

/** The sheet of a report page, without gridlines, in the accent colour. */
export function reportSheet(page: Canvas, position: number | undefined): Edit {
  return {
    kind: "addSheet",
    sheet: page.sheet,
    gridlines: false,
    tabColor: colors.accent,
    ...(position === undefined ? {} : { position }),
  };
}

/** Landscape and one page wide; `tall` null = as many pages below each other as it takes. */
export function reportPrint(
  page: Canvas,
  { rows, columns, tall, paper }: ReportPrint,
): readonly Edit[] {
  const print = printEdit(page.sheet);
  return [
    {
      ...print,
      ...(paper === undefined ? {} : { paper }),
      ...(tall === null ? {} : { fitToHeight: tall }),
      area: page.block(0, 0, rows, columns),
    },
  ];
}

export interface ReportPrint {
  readonly rows: number;
  readonly columns: number;
  readonly tall: number | null;
  readonly paper?: "A4" | "A3";
}

/** Says that a register has outgrown the lines that the page reads; nothing otherwise. */
export function outgrown(
  register: { readonly table: string },
  header: string,
  lines: number,
): string {
  const rows = `ROWS(${columnOf(register.table, header)})`;
  return `IF(${rows}>${lines}," · the first ${lines} of "&${rows}&" rows: refresh this page","")`;
}

/** "1 risk", "3 risks" of a formula's number. */
export function counted(figure: string, one: string, many: string): string {
  return `${figure}&IF(${figure}=1," ${one}"," ${many}")`;
}

/**
 * A text of a cell, without the "=" of a formula, as far as it fits into two lines of small print in a place
 * so many letters of the standard font wide: a longer one ends with "…", never in the middle of a line.
 */
export function fitted(cell: string, width: number): string {
  // Small print holds a fifth more than the width says; words that wrap are already taken off.
  const most = Math.floor(2 * width * 1.2);
  const line = `SUBSTITUTE(${cell},CHAR(10)," ")`;
  return `IF(ISTEXT(${cell}),IF(LEN(${cell})>${most},LEFT(${line},${most - 1})&"…",${line}),${cell})`;
}

/** Lines that a register needs now, with room to grow before the page must be drawn again. */
export function linesFor(rows: number, least: number): number {
  return Math.max(least, Math.ceil(rows * 1.25));
}

/** The block of a feed column as formulas of the page name it. */
export function feedColumn(
  feed: SheetFeed,
  block: Parameters<SheetFeed["column"]>[0],
  column: number,
): string {
  const first = feed.cell(block, 0, column);
  const last = feed.cell(block, block.rows - 1, column);
  return `${first}:${last.slice(last.indexOf("!") + 1)}`;
}
