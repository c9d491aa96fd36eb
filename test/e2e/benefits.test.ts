import { accessibilityFaults } from "./support/accessibility";
import { eventually } from "./support/eventually";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** Whatever reading and writing take on a busy machine. */
const patience = 60_000;

const parts = ["Register", "Add", "Periods", "Review", "Map", "Value"] as const;

/** Opens the page with the sample, once its benefits have been read. */
async function openBenefits(view: Parameters<typeof openWorkbench>[0] = {}): Promise<Workbench> {
  const workbench = await openWorkbench({ sample: "northmere", ...view });
  await workbench.showPage("Benefits");
  await workbench.pane.getByText("36 benefits, 4 disbenefits").waitFor({ timeout: patience });
  return workbench;
}

async function showPart({ pane }: Workbench, name: (typeof parts)[number]): Promise<void> {
  await pane.getByRole("tab", { name, exact: true }).click();
}

async function paneFaults(workbench: Workbench): Promise<string[]> {
  const frame = workbench.page.frames().find((each) => each.url().includes("/addin/"));
  if (!frame) throw new Error("The pane has no frame.");
  return accessibilityFaults(frame);
}

describe("benefits", () => {
  it("takes actuals typed into the grid, writes them as one, and takes them back", async () => {
    const workbench = await openBenefits();
    const { pane, page } = workbench;
    await showPart(workbench, "Periods");
    await pane.getByRole("gridcell").first().click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("12.5");
    await page.keyboard.press("Enter");
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await pane.getByText("2 values wait.").waitFor();
    await pane.getByRole("button", { name: "Write 2 values" }).click();
    await pane
      .locator(".strip")
      .getByText(/Entered 2 values/)
      .waitFor({ timeout: patience });
    await eventually(() => pane.getByText("2 values wait.").count(), 0, patience);
    await pane.getByRole("button", { name: "Undo", exact: true }).first().click();
    await eventually(
      () => pane.getByRole("gridcell", { name: /^B-001 .*12\.5/ }).count(),
      0,
      patience,
    );
    expect(workbench.complaints).toEqual([]);
  });

  it("adds a benefit step by step: its plan is seen before it is written", async () => {
    const workbench = await openBenefits();
    const { pane } = workbench;
    await showPart(workbench, "Add");
    await pane.getByLabel("Title").fill("Reduced calls about bills");
    await pane.getByLabel("Delivered by").selectOption("P-001");
    await pane.getByLabel("Objective").selectOption("O-2");
    await pane.getByLabel("Owner").fill("H. Whitlock");
    await pane.getByRole("button", { name: "Next" }).click();
    await pane.getByLabel("Measure and its source").fill("Calls, telephony");
    await pane.getByLabel("Unit", { exact: true }).fill("calls");
    await pane.getByLabel("Value of one unit").fill("0.004");
    await pane.getByRole("button", { name: "Next" }).click();
    await pane.getByLabel("Value a year").fill("36000");
    await pane.getByRole("row", { name: /^2031-FY.*36,000/ }).waitFor();
    await pane.getByRole("button", { name: "Next" }).click();
    await pane.getByRole("button", { name: "Preview" }).click();
    await pane.getByText(/^Adds benefit B-041/).waitFor({ timeout: patience });
    await pane.getByRole("button", { name: "Apply", exact: true }).click();
    await pane.getByRole("button", { name: "Go to Benefits", exact: true }).click({
      timeout: patience,
    });
    await pane.getByRole("region", { name: "Details of B-041" }).waitFor({ timeout: patience });
    expect(workbench.complaints).toEqual([]);
  });

  it("walks the map by keyboard, and values a project on another basis of cost", async () => {
    const workbench = await openBenefits();
    const { pane, page } = workbench;
    await showPart(workbench, "Map");
    await pane.getByRole("button", { name: /^O-2 / }).click();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane
      .getByRole("status")
      .filter({ hasText: /leads to O-2/ })
      .waitFor();
    await showPart(workbench, "Value");
    await pane.getByText("4,461").first().waitFor();
    await pane.getByRole("radio", { name: "Forecast as it is" }).click();
    await eventually(() => pane.locator(".main-figure dd").innerText(), "5,520", patience);
    await pane.getByRole("img", { name: /^Chart: flows of/ }).waitFor();
    expect(workbench.complaints).toEqual([]);
  });
});

describe.each(["light", "dark", "highContrast"] as const)("accessibility, theme %s", (theme) => {
  it("has no fault on any part of Benefits, and nothing is wider than the pane", async () => {
    const workbench = await openBenefits({
      view: { theme, paneWidth: 320 },
      colorScheme: theme === "light" ? "light" : "dark",
    });
    const { pane, page } = workbench;
    await pane.getByText("Totals by class and measure").click();
    await pane.getByRole("button", { name: /B-002/ }).first().click();
    const faults: Record<string, string[]> = {};
    const tooWide: string[] = [];
    for (const part of parts) {
      await showPart(workbench, part);
      faults[part] = await paneFaults(workbench);
      const frame = page.frames().find((each) => each.url().includes("/addin/"));
      const overflow = await frame?.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow !== 0) tooWide.push(part);
    }
    expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
    expect(tooWide).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
