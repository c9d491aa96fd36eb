import { accessibilityFaults } from "./support/accessibility";
import { eventually } from "./support/eventually";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

const criteria = [
  "Strategic fit",
  "Customer impact",
  "Financial value",
  "Deliverability",
  "Regulatory urgency",
  "Exposure share",
];

/** Cells of Criteria[Weight]. */
const weightCells = criteria.map((_, at) => `D${5 + at}`);

async function openPart(workbench: Workbench, part: string): Promise<void> {
  await workbench.showPage("Score");
  await workbench.pane.getByRole("tab", { name: part }).click();
}

function weightsIn(workbench: Workbench): Promise<string[]> {
  return Promise.all(weightCells.map((cell) => workbench.cell(cell).innerText()));
}

const faults = (workbench: Workbench): Promise<string[]> =>
  accessibilityFaults(workbench.paneFrame());

/** The pane shows nothing beyond its edge, at the least width that Excel gives it. */
async function isWithin(workbench: Workbench): Promise<boolean> {
  return workbench.pane.locator("html").evaluate((page) => page.scrollWidth <= page.clientWidth);
}

const narrow = { sample: "northmere", view: { paneWidth: 320 } };

describe("weighing", () => {
  it("turns ranks into weights in the sheet, moves the ranking, and is undone", async () => {
    const workbench = await openWorkbench(narrow);
    const { pane } = workbench;
    await workbench.showSheet("Criteria");
    const before = await weightsIn(workbench);
    expect(before).toEqual(["30.0", "20.0", "15.0", "15.0", "10.0", "10.0"]);
    await openPart(workbench, "Weights");
    await pane.getByRole("combobox", { name: "Method" }).selectOption("roc");
    for (const [at, name] of criteria.entries()) {
      await pane.getByRole("combobox", { name: `Rank of ${name}` }).selectOption(String(at + 1));
    }
    await pane.getByText("6 of 6 weights change.").waitFor();
    await pane.getByText(/becomes first\.$/).waitFor();
    expect(await weightsIn(workbench)).toEqual(before);
    expect(await isWithin(workbench)).toBe(true);
    expect(await faults(workbench)).toEqual([]);

    await pane.getByRole("button", { name: "Apply weights" }).press("Enter");
    await eventually(
      () => weightsIn(workbench),
      (weights) => weights[0] !== "30.0",
    );
    // Rank-order centroid of six: 147/360, 87/360 ... of 100, as the column shows it.
    expect(await weightsIn(workbench)).toEqual(["40.8", "24.2", "15.8", "10.3", "6.1", "2.8"]);

    await pane.getByRole("button", { name: /^Undo/ }).first().click();
    await eventually(
      () => weightsIn(workbench),
      (weights) => weights.join() === before.join(),
    );
    expect(workbench.complaints).toEqual([]);
  });

  it("interviews until nothing more can change, by keyboard, and says so", async () => {
    const workbench = await openWorkbench(narrow);
    const { pane, page } = workbench;
    await workbench.showSheet("Criteria");
    await openPart(workbench, "Weights");
    await pane.getByRole("combobox", { name: "Method" }).selectOption("pairwise");
    await pane.getByRole("button", { name: "Ask me one by one" }).press("Enter");
    const question = pane.getByRole("group", { name: /which matters more/ });
    const next = pane.getByRole("button", { name: "Next" });
    for (let asked = 0; asked < 15; asked++) {
      await pane.getByText(new RegExp(`^${asked} answers? so far\\.`)).waitFor();
      if ((await next.count()) === 0) break;
      const legend = await question.locator("legend").innerText();
      const [, one = "", other = ""] = /^(.+) or (.+): which/.exec(legend) ?? [];
      // Who stands first in the register matters much more: the answers fit each other well enough.
      const more = criteria.indexOf(one) < criteria.indexOf(other) ? one : other;
      await pane.getByRole("radio", { name: `${more} matters moderately more` }).focus();
      await page.keyboard.press("Space");
      if (asked === 0) expect(await faults(workbench)).toEqual([]);
      await page.keyboard.press("Enter");
    }
    const end = pane.getByText(/(No remaining answer can change|Every pair is answered)/);
    await end.waitFor();
    expect(await end.innerText()).toMatch(/\d+ projects/);
    expect(await isWithin(workbench)).toBe(true);
    const keepAnyway = pane.getByRole("button", { name: "Keep anyway" });
    if ((await keepAnyway.count()) > 0) await keepAnyway.click();
    await pane.getByRole("button", { name: "Apply weights" }).click();
    await eventually(
      () => weightsIn(workbench),
      (weights) => weights[0] !== "30.0",
    );
    const [first = 0, ...others] = (await weightsIn(workbench)).map(Number);
    expect(first).toBeGreaterThan(Math.max(...others));
    expect(workbench.complaints).toEqual([]);
  });

  it("compares models and writes their sheet", async () => {
    const workbench = await openWorkbench(narrow);
    const { pane } = workbench;
    await openPart(workbench, "Models");
    await pane.getByRole("table", { name: "Rank by model" }).waitFor();
    expect(await isWithin(workbench)).toBe(true);
    expect(await faults(workbench)).toEqual([]);
    await pane.getByRole("button", { name: "Write sheet Models" }).click();
    await pane.getByRole("button", { name: "Apply", exact: true }).click();
    await workbench.sheetTab("Models").waitFor();
    expect(workbench.complaints).toEqual([]);
  });

  it("shows what the ranking hangs on, worked out beside the page", async () => {
    const workbench = await openWorkbench(narrow);
    const { pane } = workbench;
    await openPart(workbench, "Sensitivity");
    await pane
      .getByText("Strategic fit weighs 30%: above 37.3% P-005 takes the first place from P-001.")
      .waitFor();
    await pane.getByText(/^10,000 worlds, seed 1;/).waitFor();
    await pane.getByText(/^P-001 .* is first in \d+% of the worlds\.$/).waitFor();
    await pane.getByRole("button", { name: /^Customer portal replacement/ }).click();
    await pane.getByRole("table", { name: /Weights with which P-001 is first/ }).waitFor();
    expect(await isWithin(workbench)).toBe(true);
    expect(await faults(workbench)).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
