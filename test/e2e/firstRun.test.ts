import { eventually } from "./support/eventually";
import { closeWorkbenches, leaveBrowser, openWorkbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

describe("first run", () => {
  it("leads from an empty workbook to the scored sample, and Undo takes all of it back", async () => {
    const workbench = await openWorkbench({ sample: "empty" });
    const { pane } = workbench;
    const sheetsBefore = await workbench.sheetNames();

    await pane.getByRole("button", { name: "Try the sample" }).click();
    await pane.getByRole("heading", { name: "What will change" }).waitFor();
    expect(await workbench.sheetNames()).toEqual(sheetsBefore);
    await pane.getByRole("button", { name: "Apply", exact: true }).click();
    await pane.getByRole("heading", { name: "Done" }).waitFor();
    const sheets = await workbench.sheetNames();
    expect(sheets).toEqual(
      expect.arrayContaining(["Home", "Projects", "Scores", "Prioritization"]),
    );

    await workbench.showPage("Score");
    await pane.getByRole("tab", { name: "Result" }).click();
    const first = pane.getByRole("listbox", { name: "Ranking" }).getByRole("option").first();
    expect(await first.getAttribute("aria-setsize")).toBe("23");

    await pane.getByRole("button", { name: /^Undo/ }).first().click();
    await eventually(() => workbench.sheetNames(), sheetsBefore);
    expect(workbench.complaints).toEqual([]);
  });
});
