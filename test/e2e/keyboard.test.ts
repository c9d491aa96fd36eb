import { eventually } from "./support/eventually";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** What has the keyboard in the pane: its name as it is read out, or its text. */
function focused(workbench: Workbench): Promise<string> {
  return workbench.pane.locator("body").evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? (element as HTMLElement | null)?.innerText ?? "";
  });
}

/** Presses a key until something of the pane has the keyboard. */
async function pressUntil(workbench: Workbench, key: string, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (name.test(await focused(workbench))) return;
    await workbench.page.keyboard.press(key);
  }
  throw new Error(`${key} never led to ${String(name)}; last: ${await focused(workbench)}`);
}

/**
 * Walks by arrow keys, looking where it stands before each; rows and columns count from 1. (What is
 * shown right after another sheet came to the front may still be the cell of the one before.)
 */
async function walkTo(workbench: Workbench, to: { row: number; column: number }): Promise<void> {
  const box = workbench.page.getByRole("textbox", { name: "Name box" });
  const wanted = `${String.fromCharCode(64 + to.column)}${to.row}`;
  for (let steps = 0; steps < 60; steps++) {
    const place = await box.inputValue();
    if (place === wanted) return;
    await workbench.page.keyboard.press(arrowTowards(place, to));
    await eventually(
      () => box.inputValue(),
      (next) => next !== place,
    );
  }
  throw new Error(`The arrows never led to ${wanted}.`);
}

function arrowTowards(place: string, to: { row: number; column: number }): string {
  const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(place) ?? [];
  const column = letter.charCodeAt(0) - 64;
  if (column !== to.column) return column < to.column ? "ArrowRight" : "ArrowLeft";
  return Number(row) < to.row ? "ArrowDown" : "ArrowUp";
}

describe("keyboard only", () => {
  it("gets from an empty workbook to the scored sample, to a changed score and back", async () => {
    const workbench = await openWorkbench({ sample: "empty" });
    const { page, pane } = workbench;
    const { keyboard } = page;
    await pressUntil(workbench, "F6", /Start/);
    await pressUntil(workbench, "Tab", /^Try the sample/);
    await keyboard.press("Enter");
    await pane.getByRole("button", { name: "Apply", exact: true }).waitFor();
    await pressUntil(workbench, "Tab", /^Apply$/);
    await keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Done" }).waitFor();

    // Back to the cells, over to sheet Scores, and down to a score.
    for (let presses = 0; presses < 8; presses++) {
      await keyboard.press("F6");
      if (await page.getByRole("grid").evaluate((grid) => grid.contains(document.activeElement))) {
        break;
      }
    }
    const shown = page
      .getByRole("tablist", { name: "Sheets" })
      .getByRole("tab", { selected: true });
    for (let presses = 0; presses < 10; presses++) {
      const name = await shown.innerText();
      if (name === "Scores") break;
      await keyboard.press("Control+PageDown");
      await eventually(
        () => shown.innerText(),
        (next) => next !== name,
      );
    }
    await walkTo(workbench, { row: 9, column: 6 });
    await keyboard.type("5");
    await keyboard.press("Enter");
    await eventually(() => workbench.cell("F9").innerText(), "5");
    await keyboard.press("Control+z");
    await eventually(() => workbench.cell("F9").innerText(), "3");
    expect(workbench.complaints).toEqual([]);
  });
});
