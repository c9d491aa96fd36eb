import { closeWorkbenches, leaveBrowser, openWorkbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

describe("first run", () => {
  it("shows an empty workbook beside the pane, without a complaint", async () => {
    const workbench = await openWorkbench({ sample: "empty" });
    expect(await workbench.pane.getByRole("tab").allInnerTexts()).toEqual([
      "Start",
      "Data",
      "Score",
      "Trade off",
      "Risk",
      "Benefits",
      "Report",
    ]);
    expect(workbench.complaints).toEqual([]);
  });
});
