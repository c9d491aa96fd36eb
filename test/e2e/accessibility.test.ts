import { accessibilityFaults } from "./support/accessibility";
import { faultsInEveryLook } from "./support/looks";
import { closeWorkbenches, leaveBrowser, openWorkbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

// Each part is looked at with all rules of accessibility, in every look. Other pages: in their own tests.
jest.setTimeout(240_000);

describe("accessibility in any look", () => {
  it("has no fault on Start, on any part of Score and in the preview of an action", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const { pane } = workbench;
    const faults: Record<string, string[]> = { Start: await faultsInEveryLook(workbench) };
    await workbench.showPage("Score");
    for (const part of ["Criteria", "Weights", "Scores", "Result", "Models", "Sensitivity"]) {
      await pane.getByRole("tab", { name: part }).click();
      await workbench.paneRead();
      faults[part] = await faultsInEveryLook(workbench);
    }
    await workbench.showPage("Data");
    await pane.getByRole("button", { name: "Check registers" }).click();
    await pane.getByRole("button", { name: "Apply", exact: true }).waitFor();
    faults["an action"] = await faultsInEveryLook(workbench);
    expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });

  it("has no fault on first run and in the setting up of a workbook", async () => {
    const workbench = await openWorkbench({ sample: "empty" });
    const { pane } = workbench;
    expect(await faultsInEveryLook(workbench)).toEqual([]);
    await pane.getByRole("button", { name: "New registers" }).click();
    for (let step = 1; step <= 4; step++) {
      await pane.getByText(`Step ${step} of 4`).waitFor();
      expect(await faultsInEveryLook(workbench)).toEqual([]);
      if (step < 4) await pane.getByRole("button", { name: "Next", exact: true }).click();
    }
    expect(workbench.complaints).toEqual([]);
  });
});

describe("accessibility of the workbench", () => {
  it("has no fault", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    expect(await accessibilityFaults(workbench.page)).toEqual([]);
  });
});
