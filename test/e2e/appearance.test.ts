import type { Locator } from "playwright-core";
import { eventually } from "./support/eventually";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

const pages = ["Start", "Data", "Score", "Trade off", "Delivery", "Risk", "Benefits", "Report"];

/** Background of the pane, as "rgb(...)". */
const background = (workbench: Workbench): Promise<string> =>
  workbench.pane.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);

async function choose(workbench: Workbench, entry: string): Promise<void> {
  await workbench.page.getByRole("button", { name: "View", exact: true }).click();
  await workbench.page.getByRole("menu").getByText(entry, { exact: true }).click();
}

describe("appearance", () => {
  it("follows Office's theme while it is open", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const light = await background(workbench);
    await choose(workbench, "Dark");
    await eventually(
      () => background(workbench),
      (now) => now !== light,
    );
    const dark = await background(workbench);
    await choose(workbench, "High contrast");
    await eventually(() => background(workbench), "rgb(0, 0, 0)");
    expect(dark).not.toBe("rgb(0, 0, 0)");
    expect(workbench.complaints).toEqual([]);
  });

  it.each([
    ["Deutsch", "Rückgängig"],
    ["Français", "Annuler"],
  ])("speaks Office's display language: %s", async (language, undo) => {
    const workbench = await openWorkbench({ sample: "northmere" });
    await choose(workbench, language);
    await workbench.pane
      .getByRole("button", { name: new RegExp(`^${undo}`) })
      .first()
      .waitFor();
    expect(await workbench.pane.locator("html").getAttribute("lang")).toMatch(/^(de|fr)/);
    expect(workbench.complaints).toEqual([]);
  });

  it("never scrolls sideways in a wide pane either", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const frame = workbench.page.locator('iframe[title="Sightline"]');
    const faults: string[] = [];
    for (const page of pages) {
      await workbench.showPage(page);
      for (const width of [350, 450, 600]) {
        const overflow = await widthBeyond(workbench, frame, width);
        if (overflow > 0) faults.push(`${page} at ${width}: ${overflow} pixels`);
      }
    }
    expect(faults).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});

/** Pixels that the page of the pane is wider than the pane. */
async function widthBeyond({ pane }: Workbench, frame: Locator, width: number): Promise<number> {
  await frame.evaluate((element, pixels) => {
    element.style.width = `${pixels}px`;
  }, width);
  return pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
}
