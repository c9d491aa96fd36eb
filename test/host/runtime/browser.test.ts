/** @jest-environment jsdom */
import { Workbook } from "#host/engine/workbook";
import { openOfficeInPage } from "#host/runtime/browser";
import { loadLibrary } from "#host/runtime/nodeWindow";

it("opens a workbook in front of the add-in of a page", async () => {
  const workbook = new Workbook();
  workbook.appendSheet("Sheet1");
  const load = (): Promise<void> => {
    loadLibrary(true);
    return Promise.resolve();
  };
  const session = await openOfficeInPage(window, workbook, load);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
    range.formulas = [[20, "=A1*2.1"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[20, 42]]);
  });
  expect(session.requests.filter((request) => request.kind === "batch")).toHaveLength(1);
  expect(workbook.valueAt("Sheet1", 0, 1)).toBe(42);
});
