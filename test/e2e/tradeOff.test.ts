import type { Locator } from "playwright-core";
import { eventually } from "./support/eventually";
import { faultsInEveryLook } from "./support/looks";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** Whatever the solver takes on a busy machine. */
const patience = 60_000;

// Each part is looked at with all rules of accessibility, in every look.
jest.setTimeout(240_000);

const answerLine = ({ pane }: Workbench): Locator => pane.locator(".answer-line");
const lockIn = ({ pane }: Workbench, id: string): Locator =>
  pane.getByRole("button", { name: `Lock in ${id}` });

/** Opens the page and has the best portfolio chosen, with all that explains it. */
async function choose(workbench: Workbench): Promise<void> {
  await workbench.showPage("Trade off");
  await workbench.pane.getByRole("button", { name: "Choose the best portfolio" }).click();
  await chosen(workbench, /^2,433, 14 projects/);
}

/** The portfolio is there, and nothing is worked out any more. */
async function chosen(workbench: Workbench, summary: RegExp): Promise<void> {
  await eventually(
    () => answerLine(workbench).innerText(),
    (text) => summary.test(text),
    patience,
  );
  await workbench.pane
    .getByRole("button", { name: "Choose again" })
    .last()
    .waitFor({ timeout: patience });
}

describe("choosing a portfolio", () => {
  it("in a worker: the sample's 14 projects; a lock moves the answer, and back", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const { pane } = workbench;
    await choose(workbench);
    await pane.getByText(/^Optimal, proven by HiGHS/).waitFor();

    await lockIn(workbench, "P-004").click();
    await chosen(workbench, /^1,700 \(−734\), 14 projects/);
    const difference = pane.getByRole("region", { name: "Compared with before" });
    expect(await difference.innerText()).toContain("In: P-004 Mobile field app");
    expect(await difference.innerText()).toContain("Out: P-018 Office consolidation");
    expect(await lockIn(workbench, "P-004").getAttribute("aria-pressed")).toBe("true");

    await pane.getByRole("button", { name: "Back to before" }).click();
    await chosen(workbench, /^2,433, 14 projects/);

    await pane.getByRole("tab", { name: "Trade-offs" }).click();
    await pane.getByRole("img", { name: /^Chart: value by share of the envelopes/ }).waitFor();
    await pane.getByText("Net zero floor").first().waitFor();
    expect(await pane.getByText(/^Rank line/).innerText()).toContain("optimum 2,433");
    expect(workbench.complaints).toEqual([]);
  });

  it("keeps it as a scenario, accepts it as decisions, takes that back, and removes it", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const { pane, page } = workbench;
    await choose(workbench);
    await pane.getByRole("tab", { name: "Scenarios" }).click();
    await pane.getByRole("textbox", { name: "Name" }).fill("Base");
    await pane.getByRole("button", { name: "Preview" }).click();
    await pane.getByText(/Kept as scenario SC-1 \(Base\)/).waitFor({ timeout: patience });
    await pane.getByRole("button", { name: "Apply", exact: true }).click();
    await pane.getByRole("button", { name: "Go to Trade off" }).click({ timeout: patience });
    await pane.getByRole("button", { name: "Accept Base" }).click({ timeout: patience });
    await pane.getByRole("button", { name: "Apply", exact: true }).click({ timeout: patience });
    await pane.getByRole("button", { name: "Go to Trade off" }).waitFor({ timeout: patience });
    await workbench.showSheet("Decisions");
    await eventually(
      async () => (await page.getByRole("gridcell", { name: /scenario SC-1/ }).count()) > 0,
      true,
    );

    await pane.getByRole("button", { name: "Undo", exact: true }).first().click();
    await eventually(
      async () => page.getByRole("gridcell", { name: /scenario SC-1/ }).count(),
      0,
      patience,
    );
    await workbench.showPage("Trade off");
    await pane.getByRole("button", { name: "Remove Base" }).click({ timeout: patience });
    await pane.getByRole("button", { name: "Apply", exact: true }).click({ timeout: patience });
    await pane.getByRole("button", { name: "Go to Trade off" }).click({ timeout: patience });
    await pane.getByText(/^No scenario is saved yet/).waitFor({ timeout: patience });
    expect(workbench.complaints).toEqual([]);
  });

  it("stops when it is told to and keeps what it has found", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const { pane } = workbench;
    await workbench.showPage("Trade off");
    await pane.getByRole("button", { name: "Choose the best portfolio" }).click();
    await eventually(
      () => answerLine(workbench).innerText(),
      (text) => text.startsWith("2,433"),
      patience,
    );
    // Explaining goes on for a while after the portfolio is there.
    const cancel = pane.getByRole("button", { name: "Cancel" });
    if (await cancel.isVisible()) await cancel.click();
    await chosen(workbench, /^2,433/);
    expect(await pane.getByText("Forced in (4)").count()).toBe(1);
    // And it answers again.
    await lockIn(workbench, "P-004").click();
    await chosen(workbench, /^1,700/);
    expect(workbench.complaints).toEqual([]);
  });
});

it("has no fault of accessibility on any part of Trade off, in any look", async () => {
  const workbench = await openWorkbench({ sample: "northmere" });
  const { pane } = workbench;
  await choose(workbench);
  await pane.getByRole("button", { name: /^Mobile field app/ }).click();
  const faults: Record<string, string[]> = {};
  for (const part of ["Limits", "Portfolio", "Trade-offs", "Scenarios"]) {
    await pane.getByRole("tab", { name: part }).click();
    faults[part] = await faultsInEveryLook(workbench);
  }
  expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});
