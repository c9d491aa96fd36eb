import { accessibilityFaults } from "./support/accessibility";
import {
  closeWorkbenches,
  leaveBrowser,
  openWorkbench,
  type Opening,
  type Workbench,
} from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** Pages whose parts have tests of their own in three themes; forced colours are looked at here. */
const pages = ["Data", "Trade off", "Delivery", "Risk", "Benefits"];
const themes: Readonly<Record<string, Opening>> = {
  light: {},
  dark: { view: { theme: "dark" }, colorScheme: "dark" },
  "high contrast": { view: { theme: "highContrast" } },
  "forced colours": {
    view: { theme: "highContrast" },
    forcedColors: "active",
    colorScheme: "dark",
  },
};

async function paneFaults(workbench: Workbench): Promise<string[]> {
  const frame = workbench.page.frames().find((each) => each.url().includes("/addin/"));
  if (!frame) throw new Error("The pane has no frame.");
  return accessibilityFaults(frame);
}

describe.each(Object.entries(themes))("accessibility, theme %s", (theme, opening) => {
  it("has no fault on Start, Score and an action, nor on other pages with forced colours", async () => {
    const workbench = await openWorkbench({ sample: "northmere", ...opening });
    const { pane } = workbench;
    const faults: Record<string, string[]> = { Start: await paneFaults(workbench) };
    for (const page of theme === "forced colours" ? pages : []) {
      await workbench.showPage(page);
      faults[page] = await paneFaults(workbench);
    }
    await workbench.showPage("Score");
    for (const part of ["Criteria", "Weights", "Scores", "Result", "Models", "Sensitivity"]) {
      await pane.getByRole("tab", { name: part }).click();
      await workbench.paneRead();
      faults[`Score, ${part}`] = await paneFaults(workbench);
    }
    await workbench.showPage("Data");
    await pane.getByRole("button", { name: "Check registers" }).click();
    await pane.getByRole("button", { name: "Apply", exact: true }).waitFor();
    faults["an action"] = await paneFaults(workbench);
    expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });

  it("has no fault on first run and in the setting up of a workbook", async () => {
    const workbench = await openWorkbench({ sample: "empty", ...opening });
    expect(await paneFaults(workbench)).toEqual([]);
    await workbench.pane.getByRole("button", { name: "New registers" }).click();
    for (let step = 1; step <= 4; step++) {
      await workbench.pane.getByText(`Step ${step} of 4`).waitFor();
      expect(await paneFaults(workbench)).toEqual([]);
      if (step < 4) await workbench.pane.getByRole("button", { name: "Next", exact: true }).click();
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
