import { eventually } from "./support/eventually";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** Background of the pane, as "rgb(...)". */
const background = (workbench: Workbench): Promise<string> =>
  workbench.pane.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);

describe("appearance", () => {
  it("follows Office's theme while it is open", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const light = await background(workbench);
    await workbench.chooseView("Dark");
    await eventually(
      () => background(workbench),
      (now) => now !== light,
    );
    expect(workbench.complaints).toEqual([]);
  });

  it.each([
    ["Deutsch", "Rückgängig"],
    ["Français", "Annuler"],
  ])("speaks Office's display language: %s", async (language, undo) => {
    const workbench = await openWorkbench({ sample: "northmere" });
    await workbench.chooseView(language);
    await workbench.pane
      .getByRole("button", { name: new RegExp(`^${undo}`) })
      .first()
      .waitFor();
    expect(await workbench.pane.locator("html").getAttribute("lang")).toMatch(/^(de|fr)/);
    expect(workbench.complaints).toEqual([]);
  });
});
