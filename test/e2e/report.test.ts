import { eventually } from "./support/eventually";
import { faultsInEveryLook } from "./support/looks";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

// Each part reads the workbook, and each is looked at with all rules of accessibility.
jest.setTimeout(240_000);

/** Whatever reading takes on a busy machine. */
const patience = 60_000;

/** What each part shows once it has read the workbook. */
const signs: Readonly<Record<string, RegExp>> = {
  Pack: /^Pages and their order/,
  Snapshots: /^Compare two/,
  Changes: /^Since /,
  History: /^Reported rating above/,
  Share: /^Executive copy/,
};

async function showPart({ pane }: Workbench, part: string): Promise<void> {
  await pane.getByRole("tab", { name: part, exact: true }).click();
  await pane
    .getByText(signs[part] ?? part)
    .first()
    .waitFor({ timeout: patience });
}

async function apply({ pane }: Workbench): Promise<void> {
  await pane.getByRole("button", { name: "Apply", exact: true }).click({ timeout: patience });
  await pane.getByRole("button", { name: "Go to Report" }).click({ timeout: patience });
}

async function takeSnapshot(workbench: Workbench, label: string): Promise<void> {
  const { pane } = workbench;
  await pane.getByRole("tab", { name: "Snapshots", exact: true }).click();
  await pane.getByRole("textbox", { name: /^Label/ }).fill(label);
  await pane.getByRole("button", { name: "Take snapshot …" }).click();
  await apply(workbench);
  await pane
    .getByText(new RegExp(`^${label} · `))
    .first()
    .waitFor({ timeout: patience });
}

describe("the page Report", () => {
  it("takes snapshots around a change, has it explained, and makes a pack by the keyboard", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const { pane, page } = workbench;
    await workbench.showPage("Report");
    await takeSnapshot(workbench, "First board");
    await workbench.showPage("Delivery");
    await pane.getByRole("tab", { name: "Dependencies", exact: true }).click();
    await pane
      .getByRole("combobox", { name: "Move a project …" })
      .selectOption("P-003", { timeout: patience });
    await pane.getByRole("textbox", { name: /^Days later/ }).fill("90");
    await pane.getByRole("button", { name: "Write these moves …" }).click({ timeout: patience });
    await pane.getByRole("button", { name: "Apply", exact: true }).click({ timeout: patience });
    await pane.getByRole("button", { name: "Go to Delivery" }).click({ timeout: patience });
    await workbench.showPage("Report");
    await takeSnapshot(workbench, "Second board");

    await showPart(workbench, "Changes");
    const moved = pane.getByRole("listitem").filter({ hasText: "Identity and access platform" });
    await eventually(
      () => moved.first().innerText(),
      (text) => text.includes("+90 days"),
      patience,
    );
    const explain = moved.first().getByRole("button", { name: /^Explain Forecast finish/ });
    if ((await explain.count()) > 0) await explain.click();
    await moved.first().getByRole("textbox").fill("The supplier left");
    expect(await faultsInEveryLook(workbench)).toEqual([]);
    await pane.getByRole("button", { name: "Save 1 explanation" }).click();
    await eventually(() => pane.getByRole("button", { name: /^Save / }).count(), 0, patience);
    await eventually(
      () => moved.first().getByRole("textbox").inputValue(),
      "The supplier left",
      patience,
    );

    await showPart(workbench, "Pack");
    const second = pane.getByRole("button", { name: /up, now place 2$/ });
    const name = (await second.getAttribute("aria-label")) ?? "";
    await second.focus();
    await page.keyboard.press("ArrowUp");
    await pane
      .getByRole("button", { name: name.replace("up, now place 2", "down, now place 1") })
      .waitFor({ timeout: patience });
    await pane.getByRole("button", { name: "Make pack …" }).click();
    await apply(workbench);
    await workbench.sheetTab("Steering pack").waitFor({ timeout: patience });
    await pane.getByRole("button", { name: "Undo", exact: true }).first().click();
    await eventually(() => workbench.sheetTab("Steering pack").count(), 0, patience);
    expect(workbench.complaints).toEqual([]);
  });
});

it("has no fault of accessibility on the other parts of Report, in any look", async () => {
  const workbench = await openWorkbench({ sample: "northmere" });
  const { pane } = workbench;
  await workbench.showPage("Report");
  await takeSnapshot(workbench, "Board");
  const faults: Record<string, string[]> = {};
  for (const part of ["Pack", "Snapshots", "Share", "History"]) {
    await showPart(workbench, part);
    faults[part] = await faultsInEveryLook(workbench);
  }
  const views = pane.getByRole("combobox", { name: "What is shown" });
  for (const view of ["accuracy", "optimism", "priorities", "decisions", "lessons", "closing"]) {
    await views.selectOption(view);
    faults[view] = await faultsInEveryLook(workbench);
  }
  expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});
