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
