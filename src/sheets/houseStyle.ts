import type { Block, CellFormat, Edit } from "./plan";
import type { SetUpPrint } from "./printPlan";

/** Row of the headers of every register: title, subtitle and a blank row stand above. */
export const HEADER_ROW = 3;

export const TABLE_STYLE = "TableStyleLight1";

/** Quiet colours with one accent. RAG words are tinted, never shouted. */
export const colors = {
  accent: "#1F4E79",
  onAccent: "#FFFFFF",
  ink: "#1F2933",
  muted: "#59616E",
  calculated: "#D9DDE3",
  written: "#E8EDF3",
  line: "#BFC5CD",
  register: "#8FA3B8",
  setUp: "#BFC5CD",
  green: { fill: "#E3F1E4", font: "#1B5E20", solid: "#2E7D32" },
  amber: { fill: "#FDF0D0", font: "#7A4F01", solid: "#F9A825" },
  red: { fill: "#F9DEDC", font: "#8E1B1B", solid: "#C62828" },
  grey: { fill: "#EEEFF1", font: "#4B5563", solid: "#9E9E9E" },
} as const;

/** Quiet colours of programs side by side or on top of each other. */
export const programColors: readonly string[] = [
  "#1F4E79",
  "#5B84AD",
  "#A9C1D9",
  "#4F7F78",
  "#9CC0B8",
  "#8C7A5B",
  "#C9BBA0",
];

export const titleFormat: CellFormat = { bold: true, fontSize: 16, fontColor: colors.accent };
export const subtitleFormat: CellFormat = { fontColor: colors.muted, fontSize: 10 };

const header: CellFormat = { bold: true, wrap: true, vertical: "Center" };

/** Texts of charts: small, the finding in the title set off by the accent. */
export const chartLook = {
  fontSize: 9,
  titleFont: { size: 11, color: colors.accent, bold: true },
} as const;

/** Headers of columns that people fill in. */
export const inputHeader: CellFormat = {
  ...header,
  fill: colors.accent,
  fontColor: colors.onAccent,
};
/** Headers of native formulas. */
export const calculatedHeader: CellFormat = {
  ...header,
  fill: colors.calculated,
  fontColor: colors.ink,
};
/** Headers of columns that the add-in fills in. */
export const writtenHeader: CellFormat = {
  ...header,
  fill: colors.written,
  fontColor: colors.muted,
};

/** Title in A1 and a live subtitle in A2: `subtitle` is a formula or a text. */
export function titleEdits(sheet: string, title: string, subtitle: string): readonly Edit[] {
  const titleCell: Block = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  const subtitleCell: Block = { ...titleCell, row: 1 };
  return [
    { kind: "writeCells", at: titleCell, cells: [[title]] },
    { kind: "fillFormula", at: subtitleCell, formula: subtitle },
    { kind: "formatCells", at: titleCell, format: titleFormat },
    { kind: "formatCells", at: subtitleCell, format: subtitleFormat },
  ];
}

/** Characters side by side on a landscape A4 page that can still be read: about 5 point. */
const CHARACTERS_ACROSS = 300;

/** Pages side by side that a table of this width needs: one, unless it could not be read any more. */
export function pagesAcross(characters: number): number {
  return Math.max(1, Math.ceil(characters / CHARACTERS_ACROSS));
}

/**
 * A4 landscape, title rows repeated, sheet and page in the footer; one page wide unless stated. Where
 * pages lie side by side, the first `titleColumns` columns are repeated on each.
 */
export function printEdit(sheet: string, fitToWidth = 1, titleColumns = 0): SetUpPrint {
  return {
    kind: "setUpPrint",
    sheet,
    landscape: true,
    paper: "A4",
    fitToWidth,
    titleRows: { first: 0, last: HEADER_ROW },
    ...(fitToWidth > 1 && titleColumns > 0
      ? { titleColumns: { first: 0, last: titleColumns - 1 } }
      : {}),
    footer: { left: "&A", right: "Page &P of &N" },
  };
}
