import type { Area, CellValue } from "#core/register/content";
import { cellValue } from "./cellValue";
import { ExcelFailure } from "./excelFailure";
import { runExcel } from "./runExcel";

/** Cells that somebody has selected. Rows and columns count from 0. */
export interface Selected {
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
}

/** Ends the listening. */
export type StopListening = () => Promise<void>;

/**
 * Tells which rows people select, on every sheet. null when this Excel does not tell.
 * Requests: 1, and 1 for each selection. Requirement set: ExcelApi 1.9.
 */
export async function watchSelection(
  tell: (selected: Selected) => void,
): Promise<StopListening | null> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return null;
  let listening: OfficeExtension.EventHandlerResult<Excel.WorksheetSelectionChangedEventArgs>;
  try {
    listening = await runExcel(
      "listening to the workbook",
      async (context) => {
        const result = context.workbook.worksheets.onSelectionChanged.add(async (event) => {
          const selected = await selectedRows(event.worksheetId, event.address);
          if (selected !== null) tell(selected);
        });
        await context.sync();
        return result;
      },
      { repeatable: true },
    );
  } catch (error) {
    if (error instanceof ExcelFailure) return null;
    throw error;
  }
  return async () => {
    // A handler is removed in the context in which it was added.
    await Excel.run(listening.context, async (context) => {
      listening.remove();
      await context.sync();
    });
  };
}

/** null when the sheet is gone, or when Excel does not answer just now. */
async function selectedRows(sheetId: string, address: string): Promise<Selected | null> {
  // Of several areas the first counts.
  const [, row = "", last = row] = /^\$?[A-Z]*\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?/i.exec(address) ?? [];
  if (row === "") return null;
  try {
    return await runExcel("reading the workbook", async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("name");
      await context.sync();
      if (sheet.isNullObject) return null;
      return { sheet: sheet.name, row: Number(row) - 1, rows: Number(last) - Number(row) + 1 };
    });
  } catch (error) {
    if (error instanceof ExcelFailure) return null;
    throw error;
  }
}

/** The cells that are selected, with what stands beside and above the first of them. */
export interface Selection {
  readonly sheet: string;
  readonly area: Area;
  readonly left: CellValue;
  readonly above: CellValue;
}

/**
 * Reads which cells are selected; null when it is something else than one block of cells.
 * Requests: 2. Requirement set: ExcelApi 1.1.
 */
export async function readSelection(): Promise<Selection | null> {
  try {
    return await runExcel(
      "reading the workbook",
      async (context) => {
        const range = context.workbook
          .getSelectedRange()
          .load("rowIndex,columnIndex,rowCount,columnCount");
        const sheet = range.worksheet.load("name");
        await context.sync();
        const { rowIndex: row, columnIndex: column } = range;
        const first = range.getCell(0, 0);
        const left = column > 0 ? first.getOffsetRange(0, -1).load("values") : null;
        const above = row > 0 ? first.getOffsetRange(-1, 0).load("values") : null;
        await context.sync();
        return {
          sheet: sheet.name,
          area: { row, column, rows: range.rowCount, columns: range.columnCount },
          left: cellValue(left?.values[0]?.[0]),
          above: cellValue(above?.values[0]?.[0]),
        };
      },
      { repeatable: true },
    );
  } catch (error) {
    if (error instanceof ExcelFailure && error.code === "InvalidSelection") return null;
    throw error;
  }
}
