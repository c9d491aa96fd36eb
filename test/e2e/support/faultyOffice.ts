import { runAction } from "#actions/runAction";
import { addInId } from "#host/cli/addInId";
import { writeWorkbook } from "#host/xlsx/write";
import { openBook } from "#test/support/openBook";

/**
 * The sample portfolio with faults that a person could paste over the validation: stray blanks behind
 * three names of projects, and a budget as text.
 */
export async function faultyOffice(): Promise<Buffer> {
  const { workbook } = await openBook(["Notes"]);
  workbook.addInId = addInId;
  await runAction("add-sample", { settings: {}, today: 46_295, progress: () => undefined });
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Projects");
    const names = table.columns.getItem("Project").getDataBodyRange().load("values");
    const budget = table.columns.getItem("Budget").getDataBodyRange();
    await context.sync();
    for (const row of [1, 4, 7]) {
      names.getCell(row, 0).values = [[`${String(names.values[row]?.[0])}  `]];
    }
    budget.getCell(2, 0).numberFormat = [["@"]];
    budget.getCell(2, 0).values = [["1,200"]];
    await context.sync();
  });
  return Buffer.from(writeWorkbook(workbook));
}
