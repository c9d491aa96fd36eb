import type { Locator } from "playwright-core";
import { eventually } from "./support/eventually";
import { faultyOffice } from "./support/faultyOffice";
import { faultsInEveryLook } from "./support/looks";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

// Each part is looked at with all rules of accessibility, in every look.
jest.setTimeout(240_000);

let book: Buffer;
beforeAll(async () => {
  book = await faultyOffice();
});
afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** The workbook with faults and the part Findings of the page Data. */
async function openFindings(): Promise<Workbench> {
  const workbench = await openWorkbench({ sample: "empty" });
  await workbench.dropFile("faulty.xlsx", book);
  await workbench.sheetTab("Projects").waitFor();
  await workbench.showPage("Data");
  await workbench.pane.getByRole("tab", { name: "Findings" }).click();
  await workbench.pane.getByText(/^\d+ blocking, /).waitFor();
  return workbench;
}

/** The group of a rule, unfolded. */
async function ruleOf(workbench: Workbench, rule: string): Promise<Locator> {
  const group = workbench.pane.locator("details.rule", { hasText: rule });
  await group.waitFor();
  if ((await group.getAttribute("open")) === null) await group.locator("summary").click();
  return group;
}

describe("findings", () => {
  it("lead to their cells, tell what a fix changes, and are fixed one by one", async () => {
    const workbench = await openFindings();
    const group = await ruleOf(workbench, "stray-blanks");
    await group.getByText("3 open").waitFor();
    const first = group.getByRole("listitem").filter({ has: workbench.pane.getByRole("button") });
    await first
      .getByRole("button", { name: /^Projects!/ })
      .first()
      .click();
    const name = workbench.page.getByRole("textbox", { name: "Name box" });
    await eventually(
      () => name.inputValue(),
      (place) => /^B\d+$/.test(place),
    );
    await group
      .getByRole("button", { name: /^Fix Projects!/ })
      .first()
      .click();
    await group.getByText("2 open").waitFor();
    expect(workbench.complaints).toEqual([]);
  });

  it("are fixed all of a rule after a preview, and the fix is taken back", async () => {
    const workbench = await openFindings();
    const { pane } = workbench;
    const group = await ruleOf(workbench, "stray-blanks");
    await group.getByRole("button", { name: "Fix all 3 of this rule" }).click();
    await pane.getByText("3 cells will be overwritten").waitFor();
    await pane.getByRole("button", { name: "Apply", exact: true }).click();
    await pane.getByRole("heading", { name: "Done" }).waitFor();
    await pane.getByRole("button", { name: "Undo this" }).click();
    await pane.locator("details.rule", { hasText: "stray-blanks" }).getByText("3 open").waitFor();
    expect(workbench.complaints).toEqual([]);
  });

  it("are waived with a reason only, shown again when asked for, and taken back", async () => {
    const workbench = await openFindings();
    const { page, pane } = workbench;
    const group = await ruleOf(workbench, "stray-blanks");
    await group
      .getByRole("button", { name: /^Waive Projects!/ })
      .first()
      .click();
    const reason = group.getByRole("textbox", { name: "Reason" });
    await reason.waitFor();
    await page.keyboard.press("Enter");
    await group.getByText("Type a reason first.").waitFor();
    await page.keyboard.type("Agreed with finance");
    await page.keyboard.press("Enter");
    await group.getByText("2 open").waitFor();
    await pane.getByRole("checkbox", { name: /^Show waived findings/ }).check();
    await group.getByText("waived: Agreed with finance").waitFor();
    await group.getByRole("button", { name: /^Take back the waiver of/ }).click();
    await group.getByText("3 open").waitFor();
    expect(workbench.complaints).toEqual([]);
  });

  it("give a text for each owner", async () => {
    const workbench = await openFindings();
    const { pane } = workbench;
    await pane.getByText("Mail to owners").click();
    await pane
      .getByRole("button", { name: /^Copy text for/ })
      .first()
      .click();
    // A browser without the permission shows the text instead.
    await pane
      .getByText(/^Copied$/)
      .or(pane.getByRole("textbox", { name: /^Text for/ }))
      .waitFor();
    expect(workbench.complaints).toEqual([]);
  });

  it("have no fault of accessibility in any look", async () => {
    const workbench = await openFindings();
    const { pane } = workbench;
    const faults: Record<string, string[]> = {};
    const group = await ruleOf(workbench, "stray-blanks");
    await group.getByRole("button", { name: /^Waive all/ }).click();
    await pane.getByText("By register").click();
    await pane.getByText("Mail to owners").click();
    faults["findings"] = await faultsInEveryLook(workbench);
    for (const part of ["Linkages", "Registers"]) {
      await pane.getByRole("tab", { name: part }).click();
      await workbench.paneRead();
      faults[part] = await faultsInEveryLook(workbench);
    }
    expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
