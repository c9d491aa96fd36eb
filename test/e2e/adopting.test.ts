import type { Locator } from "playwright-core";
import { eventually } from "./support/eventually";
import { faultsInEveryLook } from "./support/looks";
import { messyOffice } from "./support/messyOffice";
import {
  closeWorkbenches,
  leaveBrowser,
  openWorkbench,
  type Opening,
  type Workbench,
} from "./support/workbench";

// Each part is looked at with all rules of accessibility, in every look.
jest.setTimeout(240_000);

let book: Buffer;
beforeAll(async () => {
  book = await messyOffice();
});
afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** The messy workbook with the part Adopt of the page Data, the sheets looked at. */
async function openAdopting(opening: Opening = {}): Promise<Workbench> {
  const workbench = await openWorkbench({ sample: "empty", ...opening });
  await workbench.dropFile("halden.xlsx", book);
  await workbench.sheetTab("Schemes").waitFor();
  await workbench.showPage("Data");
  await registerOf(workbench, "Schemes").waitFor();
  return workbench;
}

const registerOf = (workbench: Workbench, sheet: string): Locator =>
  workbench.pane.getByLabel(new RegExp(`^Register for ${sheet}!`));

const fieldOf = (workbench: Workbench, header: string): Locator =>
  workbench.pane.getByLabel(`Field of ${header}`, { exact: true });

/** Opens a step by its name in the list of steps. */
async function openStep(workbench: Workbench, name: string): Promise<void> {
  await workbench.pane
    .getByRole("navigation", { name: "Steps of adopting" })
    .getByRole("button", { name: new RegExp(name) })
    .click();
}

/** What stands below a header on the sheet that is shown, as far as it is on the screen. */
async function columnOf(workbench: Workbench, header: string): Promise<string[]> {
  const cells = await workbench.page.locator('[role="gridcell"][data-address]').evaluateAll((all) =>
    all.map((cell) => ({
      address: cell.getAttribute("data-address") ?? "",
      text: (cell as HTMLElement).innerText.trim(),
    })),
  );
  const head = cells.find(({ text }) => text === header);
  if (head === undefined) return [];
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(head.address) ?? [];
  return cells
    .filter(({ address, text }) => {
      const [, column = "", at = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      return column === letters && Number(at) > Number(row) && text !== "";
    })
    .map(({ text }) => text);
}

async function apply(workbench: Workbench): Promise<void> {
  const button = workbench.pane.getByRole("button", { name: "Apply", exact: true });
  await eventually(
    () => button.getAttribute("aria-disabled"),
    (off) => off === null,
  );
  await button.click();
  await workbench.pane.getByRole("heading", { name: "Done" }).waitFor();
}

describe("adopting", () => {
  it("shows every table with what it becomes, hidden sheets and what is no register", async () => {
    const workbench = await openAdopting();
    const { pane } = workbench;
    expect(await registerOf(workbench, "Schemes").inputValue()).toBe("Projects");
    expect(await registerOf(workbench, "Old risks").inputValue()).toBe("Risks");
    await pane.getByText("hidden sheet").waitFor();
    await pane.getByText("1 table that is no register").click();
    await registerOf(workbench, "Phone list").waitFor();
    expect(workbench.complaints).toEqual([]);
  });

  it("takes a header that is dragged onto a field, and a date order that is answered", async () => {
    // Wide enough for the columns of the register that are looked at in the end.
    const workbench = await openAdopting({ viewport: { width: 2600, height: 900 } });
    const { page, pane } = workbench;
    await openStep(workbench, "Columns");
    const grip = pane.locator('[data-grip="Boss"]');
    await grip.scrollIntoViewIfNeeded();
    const from = await grip.boundingBox();
    if (from === null) throw new Error("The header is not in sight.");
    await page.mouse.move(from.x + 20, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + from.height / 2 + 12, { steps: 4 });
    const target = pane.locator('[data-drop="Sponsor"]');
    const to = await target.boundingBox();
    if (to === null) throw new Error("The field is not in sight.");
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    await eventually(() => fieldOf(workbench, "Boss").inputValue(), "Sponsor");

    await openStep(workbench, "Questions");
    const question = pane.getByRole("group", { name: /order do the dates of Go-live/ });
    await question.getByRole("radio", { name: /^month, day, year/ }).check();
    await pane.getByText(/^1 of \d+ answered/).waitFor();
    await openStep(workbench, "Apply");
    await pane.getByText(/filled cells: .*, 0 lost\./).waitFor();
    await apply(workbench);
    await pane.getByText(/filled cells: .*, 0 lost\./).waitFor();

    await workbench.showSheet("Projects");
    await eventually(
      () => columnOf(workbench, "Sponsor"),
      (names) => ["N. Abara", "S. Lindqvist", "K. Moreau"].every((name) => names.includes(name)),
    );
    // 03/04/26 was said to be the 4th of March.
    await eventually(
      () => columnOf(workbench, "Forecast finish"),
      (days) => days.includes("2026-03-04"),
    );
    expect(workbench.complaints).toEqual([]);
  });

  it("is done with the keyboard alone, and taken back", async () => {
    const workbench = await openAdopting();
    const { page, pane } = workbench;
    const press = (...keys: string[]) =>
      keys.reduce(async (before, key) => {
        await before;
        await page.keyboard.press(key);
      }, Promise.resolve());
    await registerOf(workbench, "Schemes").focus();
    const next = pane.getByRole("button", { name: "Next: Columns" });
    for (let i = 0; i < 30; i++) {
      if (await next.evaluate((button) => button === document.activeElement)) break;
      await press("Tab");
    }
    await press("Enter");
    const field = fieldOf(workbench, "Boss");
    for (let i = 0; i < 60; i++) {
      if (await field.evaluate((box) => box === document.activeElement)) break;
      await press("Tab");
    }
    await page.keyboard.type("Sponsor");
    await eventually(() => field.inputValue(), "Sponsor");
    const bar = pane.getByRole("button", { name: /^(Next:|Apply$)/ });
    for (let step = 0; step < 2; step++) {
      for (let i = 0; i < 90; i++) {
        if (await bar.evaluate((button) => button === document.activeElement)) break;
        await press("Tab");
      }
      await press("Enter");
    }
    await eventually(
      () => bar.getAttribute("aria-disabled"),
      (off) => off === null,
    );
    for (let i = 0; i < 90; i++) {
      if (await bar.evaluate((button) => button === document.activeElement)) break;
      await press("Tab");
    }
    await press("Enter");
    await pane.getByRole("heading", { name: "Done" }).waitFor();
    expect(await workbench.sheetNames()).toContain("Projects");
    const undo = pane.getByRole("button", { name: "Undo this" });
    for (let i = 0; i < 20; i++) {
      if (await undo.evaluate((button) => button === document.activeElement)) break;
      await press("Tab");
    }
    await press("Enter");
    await eventually(
      () => workbench.sheetNames(),
      (names) => !names.includes("Projects"),
    );
    expect(workbench.complaints).toEqual([]);
  });

  it("keeps what was decided when the sheet changes meanwhile, and says so", async () => {
    const workbench = await openAdopting();
    const { pane } = workbench;
    await openStep(workbench, "Columns");
    await fieldOf(workbench, "Boss").selectOption("Sponsor");
    // Looked at with the decision: a change before that would be part of the look.
    await pane.getByText(/^\d+ registers, /).waitFor();
    await workbench.showSheet("Schemes");
    await workbench.type("C6", "Roof renewal Elm Court East");
    await pane.getByText(/The workbook has changed since the sheets were looked at/).waitFor();
    expect(await fieldOf(workbench, "Boss").inputValue()).toBe("Sponsor");
    await pane.getByRole("button", { name: "Look again" }).click();
    await pane.getByText("Roof renewal Elm Court East").waitFor();
    expect(await fieldOf(workbench, "Boss").inputValue()).toBe("Sponsor");
    expect(workbench.complaints).toEqual([]);
  });

  it("has no fault of accessibility in any look", async () => {
    const workbench = await openAdopting();
    const faults: Record<string, string[]> = {};
    for (const step of ["Sources", "Columns", "Questions", "Apply"]) {
      await openStep(workbench, step);
      faults[step] = await faultsInEveryLook(workbench);
    }
    await apply(workbench);
    faults["result"] = await faultsInEveryLook(workbench);
    expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
