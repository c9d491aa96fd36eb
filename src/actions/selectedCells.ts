import type { Area } from "#core/register/content";
import { blockAddress } from "#core/register/cellAddress";
import { readSelection } from "#excel/selection";

/** What somebody has selected in the workbook, to show it to the pane. */
export interface SelectedCells {
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly address: string;
  readonly area: Area;
  /** The text to the left of the first cell, else above it: what a form calls the cell; "" = none. */
  readonly label: string;
}

/** null when no cells are selected, or several areas at once. Requests: 2. */
export async function readSelectedCells(): Promise<SelectedCells | null> {
  const selection = await readSelection();
  if (selection === null) return null;
  const { sheet, area, left, above } = selection;
  const { row, column, rows, columns } = area;
  const label = [left, above].find((value) => typeof value === "string" && value.trim() !== "");
  return {
    sheet,
    area,
    address: blockAddress(row, column, rows, columns),
    label: typeof label === "string" ? label.trim() : "",
  };
}
