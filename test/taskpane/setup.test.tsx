/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createParameters } from "#actions/actionParameters";
import { settingProblems } from "#actions/parameters";
import {
  checkedObjectives,
  columnsOfPack,
  objectivesEntry,
  percentOfShare,
  registersAddedBy,
  shareOfPercent,
  withPasted,
} from "#taskpane/pages/start/setup/setupForm";
import {
  emptyWorkbook,
  filledWorkbook,
  testActions,
  testServices,
} from "#test/support/paneServices";
import { englishTexts } from "#taskpane/texts/texts";
import { App } from "../../src/taskpane/App";
import { PaneStore } from "../../src/taskpane/store";

const actions = testActions.map((action) =>
  action.id === "create-registers" ? { ...action, parameters: createParameters } : action,
);

async function openPane(overview = emptyWorkbook) {
  const services = Object.assign(testServices(overview), { actions });
  const store = new PaneStore(services);
  const user = userEvent.setup();
  render(<App store={store} officeTheme={() => "light"} />);
  await act(() => store.refresh());
  return { store, user, services };
}

const settled = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
  });

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: string) => screen.getByLabelText(name);
const settings = (store: PaneStore) => store.getState().settings["create-registers"] ?? {};

describe("the first screen", () => {
  test("says what Sightline is for and offers three doors; who knows it puts it away", async () => {
    const { user, services } = await openPane();
    const doors = screen.getByRole("region", { name: "How do you want to begin?" });
    expect(
      within(doors)
        .getAllByRole("button")
        .map((each) => each.querySelector(".two-lines > span")?.textContent ?? each.textContent),
    ).toEqual(["New registers", "Adopt my sheets", "Try the sample", "Not now"]);
    expect(screen.getByText("This workbook is empty.")).toBeTruthy();
    await user.click(button("Not now"));
    expect(screen.queryByRole("region", { name: "How do you want to begin?" })).toBeNull();
    expect(services.memory.get("sightline.welcome")).toBe("away");
    expect(screen.getByRole("heading", { name: "Actions" })).toBeTruthy();
    await user.click(button("Show the introduction"));
    expect(button(/^New registers/)).toBeTruthy();
  });

  test("with registers it says what to do next, and leads there", async () => {
    const { user, services } = await openPane(filledWorkbook);
    const next = screen.getByRole("region", { name: "What to do next" });
    expect(next.textContent).toContain("24 projects");
    await user.click(within(next).getByRole("button"));
    expect(services.asked.map(({ what }) => what)).toContain("go to Home");
    const table = screen.getByRole("table", { name: "Registers" });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(["Projects24", "Risks36"]);
    await user.click(within(table).getByRole("button", { name: "Risks" }));
    expect(services.asked.at(-1)?.what).toBe("go to Risks");
  });
});

test("by keyboard alone: four steps, with what was typed kept when one goes back", async () => {
  const { user, store, services } = await openPane();
  button(/^New registers/).focus();
  await user.keyboard("{Enter}");
  await screen.findByText("Step 1 of 4: Size and packs");
  await user.click(screen.getByRole("radio", { name: /^Full/ }));
  await user.click(screen.getByRole("checkbox", { name: /^Earned value/ }));
  expect(settings(store)).toEqual({ size: "full", packs: "EVM" });

  button("Next").focus();
  await user.keyboard("{Enter}");
  expect(document.activeElement?.textContent).toBe("Step 2 of 4: Your organisation");
  await user.clear(field("Currency"));
  await user.type(field("Currency"), "EUR");
  await user.clear(field(englishTexts.start.setup.discountRate));
  await user.type(field(englishTexts.start.setup.discountRate), "4,5");
  fireEvent.change(field("Status date"), { target: { value: "2026-09-30" } });
  await user.selectOptions(field("Financial year begins in"), "April");
  expect(settings(store)).toMatchObject({
    currency: "EUR",
    discountRate: "0.045",
    statusDate: "2026-09-30",
    fiscalStart: "4",
  });
  expect(screen.getByText(/^13 periods: 2025-Q4 to 2031-FY/)).toBeTruthy();

  await user.click(button("Next"));
  await user.type(field("Objective, Row 1"), "Grow safely");
  await user.type(field("Weight, Row 1"), "60");
  await user.type(field("Objective, Row 2"), "Cut cost");
  await user.type(field("Weight, Row 2"), "40");
  expect(screen.getByText("Sum of the weights: 100")).toBeTruthy();
  await user.click(button("Back"));
  expect((field("Currency") as HTMLInputElement).value).toBe("EUR");
  expect((field(englishTexts.start.setup.discountRate) as HTMLInputElement).value).toBe("4.5");
  await user.click(button("Next"));
  expect((field("Weight, Row 2") as HTMLInputElement).value).toBe("40");

  await user.click(button("Next"));
  await settled();
  expect(services.asked.at(-1)).toMatchObject({
    what: "preview create-registers",
    context: { settings: { size: "full", currency: "EUR", fiscalStart: "4" } },
  });
  button("Create").focus();
  await user.keyboard("{Enter}");
  await settled();
  expect(screen.getByRole("region", { name: "How do you go on?" })).toBeTruthy();
  await user.click(button(/^Adopt my sheets/));
  await settled();
  // The registers are made anew in the size that was chosen.
  expect(services.asked.at(-1)).toMatchObject({
    what: "preview adopt-sheets",
    context: { settings: { size: "full", packs: "EVM" } },
  });
});

test("an entry that cannot be used is told while it is typed, and keeps the step open", async () => {
  const { user } = await openPane();
  await user.click(button(/^New registers/));
  await screen.findByText("Step 1 of 4: Size and packs");
  await user.click(button("Next"));
  const periods = field("Number of periods");
  await user.clear(periods);
  await user.type(periods, "2.5");
  expect(periods.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText('"2.5" is not a whole number.')).toBeTruthy();
  await user.click(button("Next"));
  expect(screen.getByText("Step 2 of 4: Your organisation")).toBeTruthy();
  expect(document.activeElement).toBe(periods);
  await user.clear(periods);
  await user.type(periods, "4");
  expect(periods.getAttribute("aria-invalid")).toBe("false");

  await user.click(screen.getByRole("checkbox", { name: "Use periods of my own" }));
  const own = screen.getByRole("textbox", { name: /^Copy rows from Excel/ });
  fireEvent.change(own, {
    target: { value: "2026-Q2\t2026-04-01\t2026-07-02\n2026-Q3\t2026-07-01\t2026-09-30" },
  });
  expect(
    screen.getByText("Period 2026-Q3 starts on 2026-07-01 but 2026-Q2 ends on 2026-07-02."),
  ).toBeTruthy();
  await user.click(button("Next"));
  expect(document.activeElement).toBe(own);
});

test("rows copied from Excel are pasted into the grid, with errors in their rows", async () => {
  const { user, store } = await openPane();
  await user.click(button(/^New registers/));
  await screen.findByText("Step 1 of 4: Size and packs");
  await user.click(button("Next"));
  await user.click(button("Next"));
  const first = field("Objective, Row 1");
  await user.click(first);
  await user.paste("Grow safely\t60\tCFO\nCut cost\tmuch\tCOO\n");
  expect((field("Objective, Row 2") as HTMLInputElement).value).toBe("Cut cost");
  expect(screen.getByText("2 rows pasted.")).toBeTruthy();
  expect(screen.getByText(/^Line 2: weight "much" is not a number/)).toBeTruthy();
  await user.click(button("Next"));
  expect(screen.getByText("Step 3 of 4: Objectives")).toBeTruthy();
  await user.click(button("Remove row 2"));
  expect(screen.queryByText(/^Line 2/)).toBeNull();
  expect(settings(store)["objectives"]).toContain("Grow safely\t60\tCFO");
});

test("a workbook that has registers is not set up again", async () => {
  const { store } = await openPane(filledWorkbook);
  await act(() => store.open("create-registers"));
  await settled();
  expect(await screen.findByText(/The workbook holds 2 registers already/)).toBeTruthy();
});

describe("the form", () => {
  test("a percentage is kept as a share, and a word as it is typed", () => {
    expect(shareOfPercent("3.5")).toBe("0.035");
    expect(shareOfPercent("7,25")).toBe("0.0725");
    expect(percentOfShare("0.07")).toBe("7");
    expect(percentOfShare(shareOfPercent("much"))).toBe("much");
    expect(
      settingProblems({ parameters: createParameters }, { discountRate: "much" }),
    ).toHaveLength(1);
  });

  test("each size names what it makes, each pack its columns", () => {
    expect(registersAddedBy("register")).toContain("Projects");
    expect(registersAddedBy("portfolio")).toEqual(
      expect.arrayContaining(["Criteria", "Scores", "Scenarios"]),
    );
    expect(registersAddedBy("full")).toEqual(["Capacity", "Demand"]);
    expect(columnsOfPack("Baseline")).toEqual([
      { register: "Projects", headers: ["Original budget", "Original finish"] },
    ]);
  });

  test("a word that is pasted is a word; shares follow the weights", () => {
    const blank = { id: "", name: "", weight: "", owner: "" };
    expect(withPasted([blank], 0, "Grow safely")).toBeNull();
    const rows = withPasted([blank], 0, "A\t1\nB\t3")?.rows ?? [];
    expect(checkedObjectives(rows)).toMatchObject({ sum: 4, shares: [0.25, 0.75, null], count: 2 });
    expect(objectivesEntry([blank])).toBe("");
  });
});
