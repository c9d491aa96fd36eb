import type { Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { formatted } from "#host/engine/text";
import { formatKind } from "./entryText";

/** What the status bar says of the selected cells. */
export interface SelectionFigures {
  readonly average: string;
  readonly count: string;
  readonly sum: string;
}

/** Average, count and sum of the shown cells; null for fewer than two filled ones, as Excel shows nothing. */
export function selectionFigures(sheet: Sheet, areas: readonly Area[]): SelectionFigures | null {
  let filled = 0;
  let numbers = 0;
  let sum = 0;
  let format = "General";
  for (const area of areas) {
    sheet.forEachCell(area, (cell, row, column) => {
      const { value } = cell;
      if (value === null || sheet.rows.get(row)?.hidden || sheet.columns.get(column)?.hidden)
        return;
      filled++;
      if (typeof value !== "number") return;
      if (numbers === 0) format = sheet.workbook.styles.get(cell.style).numberFormat;
      numbers++;
      sum += value;
    });
  }
  if (filled < 2) return null;
  const code = formatKind(format) === "time" ? "[h]:mm:ss" : format;
  const shown = (value: number): string => formatted(code, Number(value.toPrecision(12)));
  return {
    average: numbers > 0 ? shown(sum / numbers) : "",
    count: String(filled),
    sum: numbers > 0 ? shown(sum) : "",
  };
}

/** The word at the left of the status bar. */
export function modeWord(
  edit: { readonly mode: "enter" | "edit"; readonly pointed: object | null } | null,
): string {
  if (!edit) return "Ready";
  if (edit.pointed) return "Point";
  return edit.mode === "enter" ? "Enter" : "Edit";
}
