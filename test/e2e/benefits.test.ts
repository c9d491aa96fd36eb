import { eventually } from "./support/eventually";
import { faultsInEveryLook } from "./support/looks";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** Whatever reading and writing take on a busy machine. */
const patience = 60_000;

// Each part is looked at with all rules of accessibility, in every look.
jest.setTimeout(240_000);

const parts = ["Register", "Add", "Periods", "Review", "Map", "Value"] as const;

/** Opens the page with the sample, once its benefits have been read. */
async function openBenefits(): Promise<Workbench> {
  const workbench = await openWorkbench({ sample: "northmere" });
  await workbench.showPage("Benefits");
  await workbench.pane.getByText("36 benefits, 4 disbenefits").waitFor({ timeout: patience });
  return workbench;
}

async function showPart({ pane }: Workbench, name: (typeof parts)[number]): Promise<void> {
  await pane.getByRole("tab", { name, exact: true }).click();
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

it("has no fault of accessibility on any part of Benefits, in any look", async () => {
  const workbench = await openBenefits();
  const { pane } = workbench;
  await pane.getByText("Totals by class and measure").click();
  await pane.getByRole("button", { name: /B-002/ }).first().click();
  const faults: Record<string, string[]> = {};
  for (const part of parts) {
    await showPart(workbench, part);
    await workbench.paneRead();
    faults[part] = await faultsInEveryLook(workbench);
  }
  expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});
