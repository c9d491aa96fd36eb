/** @jest-environment jsdom */
import { deserialize, serialize } from "node:v8";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import { fireEvent } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { inThread } from "#compute/inThread";
import { writeCells } from "#host/engine/edit";
import { englishTexts, loadTexts, type Texts } from "#taskpane/texts/texts";
import { openBook, type OpenBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import { northmereBook } from "#test/support/scoringBook";
import { openStore } from "../../../../src/services";
import { App } from "../../../../src/taskpane/App";
import type { PaneStore } from "../../../../src/taskpane/store";

// The page of jsdom lacks what every browser and Node have.
globalThis.structuredClone = <T,>(value: T): T => deserialize(serialize(value)) as T;

interface Pane extends OpenBook {
  readonly store: PaneStore;
  readonly user: ReturnType<typeof userEvent.setup>;
}

// Queries by role are slow in jsdom.
jest.setTimeout(180_000);
const long = { timeout: 60_000 };
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const region = (name: string | RegExp) => screen.getByRole("region", { name });

/** The pane on the page Delivery, on Microsoft's library, on the stand-in. */
async function openPage(
  opening: { readonly book?: OpenBook; readonly texts?: Texts } = {},
): Promise<Pane> {
  const book = opening.book ?? (await northmereBook());
  const { texts = englishTexts } = opening;
  const store = openStore(texts, inThread());
  const user = userEvent.setup();
  render(<App store={store} officeTheme={() => "light"} />);
  await act(() => store.refresh());
  await user.click(screen.getByRole("tab", { name: texts.shell.pages.delivery }));
  await waitFor(() => {
    expect(store.getState().delivery.readings.status).not.toBeNull();
  }, long);
  return { ...book, store, user };
}

async function openPart(
  { store, user }: Pane,
  name: string,
  part: "dependencies" | "capacity" | "governance",
): Promise<void> {
  await user.click(screen.getByRole("tab", { name }));
  await waitFor(() => {
    expect(store.getState().delivery.readings[part]).not.toBeNull();
  }, long);
}

async function selectedAddress(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

describe("status", () => {
  test("shows reported beside derived with the reason, leads to the cell, and filters", async () => {
    const { user, store } = await openPage();
    // 6.4 of the sample: 5 Red, 4 Amber and 3 Green of those that are rated.
    expect(screen.getByText(/^Red: 5 Red \(.*4 Amber \(.*3 Green, 11 not rated\.$/)).toBeTruthy();
    expect(screen.getByText(/^Weighted by budget: Red from 25% of the budget Red/)).toBeTruthy();

    await user.click(button(/^Identity and access platform/));
    const details = region("Details of P-003");
    expect(details.textContent).toContain("Red: the worst of four, by cost, schedule");
    expect(details.textContent).toContain("not credible above 1.10");
    expect(within(details).getByText("TCPI").parentElement?.parentElement?.textContent).toBe(
      "TCPI1.95",
    );
    await user.click(
      within(details).getByRole("button", { name: "Status note: go to Status note of P-003" }),
    );
    await waitFor(async () => {
      expect(await selectedAddress()).toMatch(/^Projects![A-Z]+7$/);
    }, long);

    const shown = screen.getByRole("combobox", { name: "Projects shown" });
    await user.selectOptions(shown, "differs");
    expect(screen.queryByRole("button", { name: /^Mobile field app/ })).toBeNull();
    expect(button(/^Flood defence Eastbank/).textContent).toContain("Pessimistic");

    // About people: only when somebody asks.
    expect(screen.queryByText(/^There is no earlier report/)).toBeNull();
    await user.click(button("Show"));
    expect(screen.getByText(/^There is no earlier report/)).toBeTruthy();
    expect(store.getState().delivery.showsOptimism).toBe(true);
  });

  test("follows edits in the sheet", async () => {
    const pane = await openPage();
    const { store, user } = pane;
    await user.click(button(/^Contact centre telephony/));
    expect(region("Details of P-002").textContent).not.toContain("95% complete");
    await act(() => store.follow());
    act(() => {
      typeInProject(pane, "P-002", "Complete %", 0.95);
    });
    await waitFor(() => {
      expect(region("Details of P-002").textContent).toContain("95% complete");
    }, long);
    await act(() => store.unfollow());
  });
});

describe("dependencies", () => {
  test("are walked by the keyboard, and a move shows at once what it does", async () => {
    const pane = await openPage();
    const { user, store } = pane;
    await openPart(pane, "Dependencies", "dependencies");
    expect(screen.getByText(/^18 dependencies between 20 projects,/).textContent).toContain(
      "4 conflicts.",
    );
    const network = screen.getByRole("group", { name: /^Network of projects/ });
    const box = (name: RegExp) => within(network).getByRole("button", { name });
    act(() => {
      box(/^P-003 Identity/).focus();
    });
    await user.keyboard("{Enter}");
    expect(box(/^P-003/).getAttribute("aria-pressed")).toBe("true");
    await user.keyboard("{ArrowRight}");
    const receiver = store.getState().delivery.selected ?? "";
    expect(["P-001", "P-004", "P-016"]).toContain(receiver);
    expect(document.activeElement?.getAttribute("data-project")).toBe(receiver);
    await user.keyboard("{ArrowLeft}");
    expect(document.activeElement?.getAttribute("tabindex")).toBe("0");

    await user.selectOptions(screen.getByRole("combobox", { name: "Move a project …" }), "P-003");
    const days = screen.getByRole("textbox", { name: /^Days later/ });
    await user.clear(days);
    await user.type(days, "lots");
    expect(screen.getByText("Type whole days, such as 60 or -14.")).toBeTruthy();
    await user.clear(days);
    await user.type(days, "60");
    // 2027-05-15 and 60 days.
    const outcome = region("What the moves change");
    const finish = within(outcome)
      .getByText(/^Finish of P-003/)
      .closest("tbody");
    expect(finish?.textContent).toContain("May 15, 2027Jul 14, 2027+60 d");
    expect(box(/^P-003 Identity.*\+60 d/)).toBeTruthy();

    fireEvent.change(screen.getByRole("slider", { name: /P-003/ }), { target: { value: "-7" } });
    expect(days).toHaveProperty("value", "-7");
    await user.click(screen.getByRole("checkbox", { name: "Cancel it instead" }));
    expect(box(/^P-003 Identity.*Cancel it instead/)).toBeTruthy();
    expect(store.getState().delivery.moves).toEqual([{ kind: "cut", project: "P-003" }]);
    await user.click(button("Back to the plan"));
    expect(screen.queryByRole("region", { name: "What the moves change" })).toBeNull();
  });

  test("moves are written by the action, and undone", async () => {
    const pane = await openPage();
    const { user, store, workbook } = pane;
    await openPart(pane, "Dependencies", "dependencies");
    const finishOf = () => {
      const columns = tableColumns(workbook, "Projects");
      return columns.get("Forecast finish")?.[columns.get("Project ID")?.indexOf("P-003") ?? -1];
    };
    const before = Number(finishOf());
    await user.selectOptions(screen.getByRole("combobox", { name: "Move a project …" }), "P-003");
    await user.click(button("Write these moves …"));
    await waitFor(() => button("Apply"), long);
    expect(store.getState().settings["move-project"]?.["moves"]).toBe("P-003:30");
    expect(finishOf()).toBe(before);
    await user.click(button("Apply"));
    await waitFor(() => button("Go to Delivery"), long);
    expect(finishOf()).toBe(before + 30);
    await act(() => store.undo());
    expect(finishOf()).toBe(before);
  });
});

describe("capacity", () => {
  test("shows who is short, who asks for it, and a relief becomes a what-if question", async () => {
    const pane = await openPage();
    const { user, store } = pane;
    await openPart(pane, "Capacity", "capacity");
    expect(screen.getByText("Nobody is short in an open period.")).toBeTruthy();
    expect(screen.getByText(/^8 projects do not fit/)).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "All live work" }));
    // The sentence of chapter 4 of the design.
    expect(screen.getByText(/^Developer: short by 10.3 FTE in 2027-Q1/)).toBeTruthy();
    const map = screen.getByRole("table", { name: "Free people by role and period" });
    await user.click(within(map).getByRole("button", { name: /^Developer 2027-Q1: ! −10.3/ }));
    const card = region("Where people are short");
    expect(within(card).getAllByRole("listitem")[0]?.textContent).toContain("Developer 2027-Q1");
    expect(within(card).getByRole("table").textContent).toMatch(/P-016.*%/);
    const [relief] = within(card).getAllByRole("button", { name: /^Try it with/ });
    await user.click(relief as HTMLElement);
    expect(store.getState().delivery.moves).toHaveLength(1);
    await waitFor(() => region("What the moves change"), long);
    expect(screen.getByRole("tab", { name: "Dependencies" }).getAttribute("aria-selected")).toBe(
      "true",
    );
  });
});

describe("decisions", () => {
  test("the queue tells its rules, three first; raised, an entry says so", async () => {
    const pane = await openPage();
    const { user, store } = pane;
    await openPart(pane, "Decisions", "governance");
    const queue = () => region("Needs a decision");
    expect(within(queue()).getAllByRole("listitem")).toHaveLength(3);
    const [first] = within(queue()).getAllByRole("listitem");
    expect(first?.textContent).toMatch(/Decide on .*\./);
    const [raise] = within(queue()).getAllByRole("button", { name: /^Raise/ });
    await user.click(raise as HTMLElement);
    await waitFor(() => button("Apply"), long);
    await user.click(button("Apply"));
    await waitFor(() => button("Go to Delivery"), long);
    await user.click(button("Go to Delivery"));
    await waitFor(() => {
      const all = store.getState().delivery.readings.governance?.governance?.queue ?? [];
      expect(all.some(({ pending }) => pending !== null)).toBe(true);
    }, long);
    await user.click(within(queue()).getByRole("button", { name: /^Show all/ }));
    expect(within(queue()).getAllByText(/asked by DC-/).length).toBeGreaterThan(0);
    expect(
      within(queue()).getAllByRole("button", { name: /^Record the outcome of DC-/ }).length,
    ).toBeGreaterThan(0);
  });

  test("a gate names what is not met, leads there, and asks for a reason to pass without", async () => {
    const pane = await openPage();
    const { user, store } = pane;
    await openPart(pane, "Decisions", "governance");
    await user.type(screen.getByRole("searchbox", { name: "Find project" }), "P-016");
    await user.click(button(/^Finance ERP upgrade/));
    const details = region("Details of P-016");
    expect(details.textContent).toContain("0 of 3 musts met");
    expect(within(details).getAllByRole("img", { name: "not met" }).length).toBeGreaterThan(2);
    await user.click(
      within(details).getAllByRole("button", {
        name: /^Go to the cell: Projects P-016/,
      })[0] as HTMLElement,
    );
    await waitFor(async () => {
      expect(await selectedAddress()).toMatch(/^Projects![A-Z]+20$/);
    }, long);
    await user.click(within(details).getByText("Decide on this gate"));
    await user.type(
      within(details).getByRole("textbox", { name: "Why it may pass without the musts" }),
      "Law",
    );
    await user.selectOptions(within(details).getByRole("combobox"), "hold");
    expect(within(details).queryByRole("textbox", { name: /^Why it may pass/ })).toBeNull();
    await user.type(within(details).getByRole("textbox", { name: "Rationale" }), "No money");
    await user.click(within(details).getByRole("button", { name: "Preview" }));
    await waitFor(() => {
      expect(store.getState().preview).not.toBeNull();
    }, long);
    expect(store.getState().settings["advance-stage"]).toMatchObject({
      project: "P-016",
      outcome: "hold",
      rationale: "No money",
    });
  });

  test("a new project is described, added, and the form is closed", async () => {
    const pane = await openPage();
    const { user, store, workbook } = pane;
    await openPart(pane, "Decisions", "governance");
    await user.click(button("New project …"));
    expect(document.activeElement?.textContent).toContain("becomes P-025");
    await user.click(button("Preview"));
    expect(screen.getByText("Give the project a title.")).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: "Title" }), "Parking permits online");
    await user.selectOptions(screen.getByRole("combobox", { name: "Objective" }), "O-1");
    await user.type(screen.getByRole("textbox", { name: /^Strategic fit/ }), "4");
    await user.click(button("Preview"));
    await waitFor(() => button("Apply"), long);
    await user.click(button("Apply"));
    await waitFor(() => button("Go to Delivery"), long);
    expect(tableColumns(workbook, "Projects").get("Project ID")).toContain("P-025");
    await user.click(button("Go to Delivery"));
    await waitFor(() => {
      expect(store.getState().delivery.intake).toBeNull();
    }, long);
    expect(button("New project …")).toBeTruthy();
  });
});

test("an empty workbook is told what each part needs, and how to get it", async () => {
  const pane = await openPage({ book: await openBook() });
  const { user } = pane;
  expect(
    screen.getByText("This part needs Projects, which the workbook does not have."),
  ).toBeTruthy();
  expect(button("Create registers")).toBeTruthy();
  await openPart(pane, "Dependencies", "dependencies");
  expect(screen.getByText(/^This part needs Projects/)).toBeTruthy();
  await openPart(pane, "Capacity", "capacity");
  expect(screen.getByText(/^This part needs .*Capacity/)).toBeTruthy();
  await user.click(button("Add pack Resources"));
  expect(pane.store.getState().settings["add-pack"]).toMatchObject({ packs: "Resources" });
  await act(async () => {
    pane.store.closeAction();
    await pane.store.refresh();
  });
  await openPart(pane, "Decisions", "governance");
  await user.click(button("Adopt sheets"));
  expect(screen.getByRole("tab", { name: "Data" }).getAttribute("aria-selected")).toBe("true");
});

test("it speaks German", async () => {
  const pane = await openPage({ texts: await loadTexts("de-DE") });
  expect(screen.getByRole("heading", { name: /^Portfolio/ })).toBeTruthy();
  await openPart(pane, "Abhängigkeiten", "dependencies");
  expect(screen.getByText(/^18 Abhängigkeiten zwischen 20 Projekten,/)).toBeTruthy();
  await openPart(pane, "Beschlüsse", "governance");
  expect(region("Zu entscheiden")).toBeTruthy();
});

/** Somebody types into a cell of register Projects. */
function typeInProject(
  { workbook, session }: Pane,
  id: string,
  header: string,
  value: number,
): void {
  const sheet = workbook.sheetByName("Projects");
  const table = sheet?.tables.find(({ name }) => name === "Projects");
  if (sheet === undefined || table === undefined) throw new Error("no Projects");
  const left = table.area.left + table.columns.findIndex(({ name }) => name === header);
  const at = tableColumns(workbook, "Projects").get("Project ID")?.indexOf(id) ?? 0;
  const top = table.area.top + 1 + at;
  const area = { top, left, bottom: top, right: left };
  writeCells(sheet, area, [[value]], "values");
  session.person.edited(sheet, area, "RangeEdited", "Local");
}
