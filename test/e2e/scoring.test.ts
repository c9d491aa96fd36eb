import { eventually } from "./support/eventually";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** Deliverability of P-005 "Self service billing", which is third with 3 points of 5. */
const scoreOfThird = "F9";

async function openResult(workbench: Workbench): Promise<void> {
  await workbench.showPage("Score");
  await workbench.pane.getByRole("tab", { name: "Result" }).click();
  await workbench.pane.getByRole("listbox", { name: "Ranking" }).waitFor();
}

/** The list shows the project that is selected in the sheet; its first row is drawn when it is scrolled there. */
async function firstRanked(workbench: Workbench): Promise<string> {
  const list = workbench.pane.getByRole("listbox", { name: "Ranking" });
  await list.evaluate((box) => {
    box.scrollTop = 0;
  });
  return list.locator('[aria-posinset="1"]').innerText();
}

describe("scoring", () => {
  it("shows a score that is typed in the sheet in pane and ranked list, and its undo", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    await openResult(workbench);
    expect(await firstRanked(workbench)).toContain("Customer portal replacement");

    await workbench.showSheet("Scores");
    await workbench.type(scoreOfThird, "5");
    await eventually(
      () => firstRanked(workbench),
      (label) => label.includes("Self service billing"),
    );
    await workbench.showSheet("Prioritization");
    await eventually(() => workbench.cell("C5").innerText(), "Self service billing");

    await workbench.page.getByRole("grid").focus();
    await workbench.page.keyboard.press("Control+z");
    await eventually(
      () => firstRanked(workbench),
      (label) => label.includes("Customer portal replacement"),
    );
    expect(workbench.complaints).toEqual([]);
  });

  it("writes a weight that is typed in the pane to its cell, and takes it back", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    await workbench.showSheet("Criteria");
    const cell = workbench.cell("D6");
    await eventually(() => cell.innerText(), "20.0");

    await workbench.showPage("Score");
    const weight = workbench.pane.getByRole("textbox", { name: "Weight of Customer impact" });
    await weight.fill("0");
    await weight.press("Enter");
    await eventually(() => cell.innerText(), "0.0");

    await workbench.pane.getByRole("button", { name: /^Undo/ }).first().click();
    await eventually(() => cell.innerText(), "20.0");
    await eventually(() => weight.inputValue(), "20");
    expect(workbench.complaints).toEqual([]);
  });

  it("keeps what is typed when the sheet is protected, and says how to go on", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    await workbench.showSheet("Criteria");
    await workbench.page.getByRole("tab", { name: "Home", exact: true }).first().click();
    await workbench.page.getByRole("button", { name: "Protect sheet" }).click();
    await workbench.showPage("Score");
    const weight = workbench.pane.getByRole("textbox", { name: "Weight of Customer impact" });
    await weight.fill("35");
    await weight.press("Enter");
    await workbench.pane
      .getByText(/protected/)
      .first()
      .waitFor();
    expect(await weight.inputValue()).toBe("35");
    await eventually(() => workbench.cell("D6").innerText(), "20.0");

    // Excel refuses at the first key; a second one would answer its message.
    await workbench.goTo("D6");
    await workbench.page.keyboard.press("5");
    await workbench.page
      .getByRole("alertdialog")
      .getByText(/protected/)
      .waitFor();
    await workbench.page.keyboard.press("Escape");
    await eventually(() => workbench.cell("D6").innerText(), "20.0");
    expect(workbench.complaints).toEqual([]);
  });

  it("selects the row of a project in the sheet", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    await openResult(workbench);
    await workbench.pane.getByRole("option").nth(2).click();
    const name = workbench.page.getByRole("textbox", { name: "Name box" });
    await eventually(
      () => name.inputValue(),
      (place) => place !== "A1",
    );
    const selected = workbench.page.getByRole("gridcell", { selected: true }).first();
    expect(await selected.innerText()).toBe("P-005");
    expect(workbench.complaints).toEqual([]);
  });
});
