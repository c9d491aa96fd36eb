/** @jest-environment jsdom */
import { openBook } from "#test/support/openBook";

it("boots in a page of jsdom too, and leaves the page alone", async () => {
  document.body.innerHTML = "<p>pane</p>";
  const { workbook } = await openBook();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [["from a page"]];
    await context.sync();
  });
  expect(workbook.valueAt("Sheet1", 0, 0)).toBe("from a page");
  const added = document.createElement("script");
  added.type = "text/plain";
  document.head.appendChild(added);
  expect(document.head.contains(added)).toBe(true);
  expect(document.querySelector("p")?.textContent).toBe("pane");
});
