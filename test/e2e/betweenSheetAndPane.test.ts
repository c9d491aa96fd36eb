import { eventually } from "./support/eventually";
import { closeWorkbenches, leaveBrowser, openWorkbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

describe("going between sheet and pane", () => {
  it("leaves the keyboard in the sheet when the score grid is drawn anew", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const { page, pane } = workbench;
    await workbench.showPage("Score");
    await pane.getByRole("tab", { name: "Scores" }).click();
    const firstScore = pane.getByRole("grid").getByRole("gridcell").nth(1);
    await firstScore.click();
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    await eventually(() => firstScore.innerText(), "5");

    await workbench.showSheet("Scores");
    await workbench.goTo("C9");
    // The pane follows the selection and draws its grid anew.
    await pane.getByRole("row", { name: /P-005/ }).waitFor();
    await page.waitForTimeout(600);
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await eventually(() => workbench.cell("C9").innerText(), "1");
    expect(workbench.complaints).toEqual([]);
  });

  it("brings what keys, name box and pane select into view", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const { page, pane } = workbench;
    await workbench.showSheet("Financials");
    await workbench.goTo("A200");
    await workbench.cell("A200").waitFor();
    for (let i = 0; i < 60; i++) await page.keyboard.press("ArrowUp");
    await eventually(() => workbench.cell("A140").getAttribute("aria-selected"), "true");

    await workbench.showPage("Score");
    await pane.getByRole("tab", { name: "Result" }).click();
    await pane.getByRole("listbox", { name: "Ranking" }).press("End");
    await pane.getByRole("option").last().click();
    const selected = page.getByRole("gridcell", { selected: true }).first();
    await eventually(
      () => selected.innerText(),
      (text) => /^P-\d{3}$/.test(text),
    );
    expect(await selected.isVisible()).toBe(true);
    expect(workbench.complaints).toEqual([]);
  });
});
