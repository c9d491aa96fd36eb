import { eventually } from "./support/eventually";
import { faultsInEveryLook } from "./support/looks";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** Whatever reading takes on a busy machine. */
const patience = 60_000;

// Each part is looked at with all rules of accessibility, in every look.
jest.setTimeout(240_000);

const parts = ["Status", "Dependencies", "Capacity", "Decisions"];
/** What each part shows once it has read the workbook. */
const signs: Readonly<Record<string, RegExp>> = {
  Status: /^Weighted by budget/,
  Dependencies: /^18 dependencies/,
  Capacity: /^8 projects do not fit/,
  Decisions: /^Next gate of each project/,
};

async function showPart({ pane }: Workbench, part: string): Promise<void> {
  await pane.getByRole("tab", { name: part, exact: true }).click();
  await pane
    .getByText(signs[part] ?? part)
    .first()
    .waitFor({ timeout: patience });
}

describe("the page Delivery", () => {
  it("tries a move by the keyboard, writes it, and takes it back", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const { pane, page } = workbench;
    await workbench.showPage("Delivery");
    await showPart(workbench, "Dependencies");
    await pane.getByRole("button", { name: /^P-003 Identity/ }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await eventually(
      () =>
        workbench.paneFrame().evaluate(() => document.activeElement?.getAttribute("aria-pressed")),
      "true",
    );
    await pane.getByRole("combobox", { name: "Move a project …" }).selectOption("P-003");
    await pane.getByRole("textbox", { name: /^Days later/ }).fill("60");
    const outcome = pane.getByRole("region", { name: "What the moves change" });
    await eventually(
      () => outcome.innerText(),
      (text) => /May 15, 2027\s+Jul 14, 2027\s+\+60 d/.test(text),
      patience,
    );
    await pane.getByRole("button", { name: "Write these moves …" }).click();
    await pane.getByRole("button", { name: "Apply", exact: true }).click({ timeout: patience });
    await pane.getByRole("button", { name: "Go to Delivery" }).click({ timeout: patience });
    await pane.getByRole("button", { name: "Undo", exact: true }).first().click();
    // The sample came as a file: nothing else was done that could be undone.
    await eventually(() => pane.getByText(/^Last: /).count(), 0, patience);
    expect(workbench.complaints).toEqual([]);
  });
});

it("has no fault of accessibility on any part of Delivery, in any look", async () => {
  const workbench = await openWorkbench({ sample: "northmere" });
  const { pane } = workbench;
  await workbench.showPage("Delivery");
  const faults: Record<string, string[]> = {};
  for (const part of parts) {
    await showPart(workbench, part);
    if (part === "Status") {
      await pane.getByRole("button", { name: /^Identity and access platform/ }).click();
    }
    if (part === "Dependencies") {
      await pane.getByRole("button", { name: /^P-003 Identity/ }).click();
      await pane.getByRole("button", { name: "Try other dates" }).click();
    }
    if (part === "Capacity") await pane.getByRole("radio", { name: "All live work" }).click();
    if (part === "Decisions") {
      await pane.getByRole("button", { name: /^Mobile field app/ }).click();
    }
    faults[part] = await faultsInEveryLook(workbench);
  }
  await pane.getByRole("button", { name: "New project …" }).click();
  faults["form"] = await faultsInEveryLook(workbench);
  expect(Object.entries(faults).filter(([, list]) => list.length > 0)).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});
