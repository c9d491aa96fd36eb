import { openBook } from "#test/support/openBook";
import { act } from "#test/support/scoringBook";

test("formulas of others go on with the registers that replace empty ones, also after the next action and undo", async () => {
  const { workbook } = await openBook();
  await act("create-registers", { size: "register" });
  const formulas = ["=SUM(Projects[Budget])", "=ROWS(Projects[Project ID])+A1", "=Projects!A4"];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("My summary");
    sheet.getRange("A1:A3").formulas = formulas.map((formula) => [formula]);
    await context.sync();
  });
  const shown = () => [0, 1, 2].map((row) => workbook.valueAt("My summary", row, 0));
  const typed = async (): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("My summary").getRange("A1:A3");
      range.load("formulas");
      await context.sync();
      return range.formulas.flat() as unknown[];
    });
  expect(shown()).toEqual([0, 1, "Project ID"]);
  await act("add-sample");
  await act("undo");
  expect(await typed()).toEqual(formulas);
  expect(shown()).toEqual([0, 1, "Project ID"]);
  await act("add-sample");
  expect(await typed()).toEqual(formulas);
  const [sum] = shown();
  expect(sum).toBeGreaterThan(10_000);
  // Whatever was set aside goes with the next action.
  await act("take-snapshot");
  expect(await typed()).toEqual(formulas);
  expect(shown()[0]).toBe(sum);
});
