import { runExcel } from "./runExcel";

/** Brings a sheet to the front; false when there is none or it is hidden. Requests: 2. ExcelApi 1.4. */
export async function showSheet(name: string): Promise<boolean> {
  return runExcel("showing a sheet", async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== "Visible") return false;
    sheet.activate();
    await context.sync();
    return true;
  });
}

/** Selects cells of a sheet and brings it to the front. Requests: 1. ExcelApi 1.1. */
export async function selectCells(sheet: string, address: string): Promise<void> {
  await runExcel("showing a cell", async (context) => {
    const object = context.workbook.worksheets.getItem(sheet);
    object.activate();
    object.getRange(address).select();
    await context.sync();
  });
}
