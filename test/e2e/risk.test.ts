import { askedSimulation } from "#actions/risk/simulating";
import { readRisk } from "#actions/risk/readRisk";
import { inThread } from "#compute/inThread";
import { northmereBook } from "#test/support/scoringBook";
import { eventually } from "./support/eventually";
import { faultsInEveryLook } from "./support/looks";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** Whatever a worker takes on a busy machine. */
const patience = 60_000;

// Each part is looked at with all rules of accessibility, in every look.
jest.setTimeout(240_000);

/** Opens the part Simulate and has the portfolio simulated. */
async function simulate({ pane }: Workbench): Promise<void> {
  await pane.getByRole("tab", { name: "Simulate" }).click();
  await pane.getByRole("button", { name: "Simulate", exact: true }).click();
  await pane.getByRole("button", { name: "Simulate again" }).waitFor({ timeout: patience });
}

/** The rows of the table of percentiles: "P80 2,962 2,926 to 3,008". */
async function percentiles({ pane }: Workbench): Promise<readonly string[]> {
  const rows = await pane.getByRole("table", { name: "Percentiles" }).getByRole("row").all();
  const texts = await Promise.all(rows.map((row) => row.innerText()));
  return texts.slice(1).map((text) => text.replace(/\s+/g, " "));
}

/** The same from a simulation in Node, of the same sample. */
async function percentilesInNode(): Promise<readonly string[]> {
  await northmereBook();
  const { asked } = askedSimulation(await readRisk(), {});
  if (asked === null) throw new Error("The sample cannot be simulated.");
  const { scopes } = await inThread().simulate(asked.problem, asked.options);
  const number = (value: number): string => Math.round(value).toLocaleString("en");
  return (scopes[0]?.percentiles ?? []).map(
    ({ level, value, low, high }) =>
      `P${level * 100} ${number(value)} ${number(low)} to ${number(high)}`,
  );
}

describe("risk", () => {
  it("is simulated in a worker with the digits of Node, tried with a slider, written and undone", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const { pane } = workbench;
    await workbench.showPage("Risk");
    await pane.getByRole("heading", { name: "Heat map" }).waitFor({ timeout: patience });
    await simulate(workbench);
    expect(await percentiles(workbench)).toEqual(await percentilesInNode());

    const slider = pane.getByRole("slider", { name: "Probabilities times" });
    await slider.focus();
    for (let step = 0; step < 5; step++) await slider.press("ArrowRight");
    expect(await slider.getAttribute("aria-valuetext")).toBe("× 1.25");
    await eventually(
      () => pane.getByRole("region", { name: "What if" }).innerText(),
      (text) => /P80 [\d,]+ \(\+[\d,]+\)/.test(text),
      patience,
    );
    await pane.getByRole("button", { name: "Back to the simulated settings" }).click();
    expect(await slider.getAttribute("aria-valuetext")).toBe("× 1.00");

    await pane.getByRole("button", { name: "Write to sheet Contingency" }).click();
    await pane.getByRole("button", { name: "Apply", exact: true }).click({ timeout: patience });
    await workbench.sheetTab("Contingency").waitFor({ timeout: patience });
    await pane.getByRole("button", { name: "Undo", exact: true }).first().click();
    await eventually(() => workbench.sheetTab("Contingency").count(), 0, patience);
    expect(workbench.complaints).toEqual([]);
  }, 180_000);

  it("a cell of the heat map lists its risks, and one leads to its row", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const { pane, page } = workbench;
    await workbench.showPage("Risk");
    const cell = pane.getByRole("button", { name: /^Probability 4, impact 5: 2 risks/ });
    await cell.click({ timeout: patience });
    await pane.getByRole("heading", { name: "2 of 60 risks" }).waitFor();
    const first = pane.getByRole("button", { name: /^Go to the row of R-/ }).first();
    const id = await first.innerText();
    await first.click();
    await eventually(
      async () => page.getByRole("gridcell", { name: new RegExp(id), selected: true }).count(),
      (count) => count > 0,
      patience,
    );
    expect(workbench.complaints).toEqual([]);
  });
});

it("has no fault of accessibility on any part of Risk, in any look", async () => {
  const workbench = await openWorkbench({ sample: "northmere" });
  const { pane } = workbench;
  await workbench.showPage("Risk");
  await pane.getByRole("heading", { name: "Heat map" }).waitFor({ timeout: patience });
  await pane.getByText("By category").click();
  await pane.locator(".risk-name").first().click();
  const faults: Record<string, string[]> = { Register: await faultsInEveryLook(workbench) };
  for (const part of ["Review", "Matrix"]) {
    await pane.getByRole("tab", { name: part }).click();
    faults[part] = await faultsInEveryLook(workbench);
  }
  await simulate(workbench);
  faults["Simulate"] = await faultsInEveryLook(workbench);
  await pane.getByRole("tab", { name: "Register" }).click();
  await pane.getByRole("button", { name: "Add risk" }).click();
  faults["Add risk"] = await faultsInEveryLook(workbench);
  expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});
