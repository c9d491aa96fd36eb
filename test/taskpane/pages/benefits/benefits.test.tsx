/** @jest-environment jsdom */
import { deserialize, serialize } from "node:v8";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { inThread } from "#compute/inThread";
import { writeCells } from "#host/engine/edit";
import { englishTexts, loadTexts, type Texts } from "#taskpane/texts/texts";
import { openBook, type OpenBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import { act as doAction, northmereBook } from "#test/support/scoringBook";
import { openStore } from "../../../../src/services";
import { App } from "../../../../src/taskpane/App";
import type { PaneStore } from "../../../../src/taskpane/store";

// The page of jsdom lacks what every browser and Node have.
globalThis.structuredClone = <T,>(value: T): T => deserialize(serialize(value)) as T;

interface Pane extends OpenBook {
  readonly store: PaneStore;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** The pane on the page Benefits, on Microsoft's library, on the stand-in. */
async function openPage(
  opening: { readonly book?: OpenBook; readonly texts?: Texts } = {},
): Promise<Pane> {
  const book = opening.book ?? (await northmereBook());
  const { texts = englishTexts } = opening;
  const store = openStore(texts, inThread());
  const user = userEvent.setup();
  render(<App store={store} officeTheme={() => "light"} />);
  await act(() => store.refresh());
  await user.click(screen.getByRole("tab", { name: texts.shell.pages.benefits }));
  await waitFor(() => {
    expect(store.getState().benefits.reading).not.toBeNull();
  }, long);
  return { ...book, store, user };
}

// Queries by role are slow in jsdom.
jest.setTimeout(180_000);
const long = { timeout: 60_000 };
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const part = (name: string) => screen.getByRole("tab", { name });
const idle = ({ store }: Pane) =>
  waitFor(() => {
    expect(store.getState().work.status).not.toBe("running");
  }, long);

/** What stands in BenefitPeriods for a benefit, a period and a layer. */
function valueOf({ workbook }: Pane, benefit: string, period: string, layer: string): unknown {
  const columns = tableColumns(workbook, "BenefitPeriods");
  const ids = columns.get("Benefit ID") ?? [];
  const periods = columns.get("Period") ?? [];
  const row = ids.findIndex((id, i) => id === benefit && periods[i] === period);
  return row < 0 ? undefined : columns.get(layer)?.[row];
}

const figure = (name: RegExp) =>
  screen.getByText(name, { selector: "dt" }).parentElement?.querySelector("dd")?.textContent;

describe("the register", () => {
  test("counts apart, filters, opens a benefit, and adds up by class", async () => {
    const { user } = await openPage();
    expect(screen.getByText("36 benefits, 4 disbenefits")).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Disbenefits");
    expect(screen.getByText("0 benefits, 4 disbenefits")).toBeTruthy();
    await user.click(button("Show all"));
    await user.type(screen.getByRole("searchbox", { name: "Find benefit" }), "B-008");
    expect(screen.getByText("1 benefit, 0 disbenefits")).toBeTruthy();

    const head = screen.getByRole("button", { name: /Reduced repair and compensation cost/ });
    expect(head.textContent).toMatch(/^RRed/);
    head.focus();
    await user.keyboard("{Enter}");
    const details = screen.getByRole("region", { name: "Details of B-008" });
    expect(within(details).getByText("Planned in all")).toBeTruthy();

    await user.click(screen.getByText("Totals by class and measure"));
    const totals = within(screen.getByRole("table"));
    const all = totals.getByRole("row", { name: /^All/ });
    // Benefits, disbenefits, planned and expected money: the sample's check values.
    expect(
      within(all)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["36", "4", "55,397", "52,392", expect.stringMatching(/^\d+%$/) as string]);
  });

  test("leads to the row of a benefit", async () => {
    const pane = await openPage();
    const { user, workbook } = pane;
    await user.type(screen.getByRole("searchbox", { name: "Find benefit" }), "B-003");
    await user.click(button(/B-003/));
    await user.click(button("Show row"));
    await idle(pane);
    expect(workbook.sheets.find(({ id }) => id === workbook.activeSheetId)?.name).toBe("Benefits");
  });
});

describe("values by period", () => {
  test("are typed and pasted, wait, are written as one and taken back as one", async () => {
    const pane = await openPage();
    const { user } = pane;
    await user.click(part("Periods"));
    const grid = screen.getByRole("grid", { name: /^Values by period/ });
    const cell = (name: RegExp) => within(grid).getByRole("gridcell", { name });
    const first = cell(/^B-001 .*2026-Q3, actual: no value/);
    act(() => {
      first.focus();
    });
    await user.keyboard("12.5{Enter}");
    expect(screen.getByText("1 value waits.")).toBeTruthy();
    expect(cell(/^B-001 .*2026-Q3, actual: 12\.5, not written yet/)).toBeTruthy();
    expect(valueOf(pane, "B-001", "2026-Q3", "Actual") ?? "").toBe("");

    // The active cell has moved down to B-002.
    fireEvent.paste(document.activeElement ?? grid, {
      clipboardData: { getData: () => "44\t70\nmany\t80\n" },
    });
    expect(screen.getByText("4 values wait.")).toBeTruthy();
    expect(screen.getByText("1 cell is not a number")).toBeTruthy();

    const before = valueOf(pane, "B-002", "2026-Q3", "Actual");
    await user.click(button(/^Write \d values$/));
    await idle(pane);
    await waitFor(() => {
      expect(screen.queryByText(/values wait/)).toBeNull();
    }, long);
    expect(valueOf(pane, "B-001", "2026-Q3", "Actual")).toBe(12.5);
    expect(valueOf(pane, "B-002", "2026-Q3", "Actual")).toBe(44);
    expect(valueOf(pane, "B-002", "2026-Q4", "Forecast")).toBe(70);

    await user.click(screen.getAllByRole("button", { name: "Undo" })[0] ?? button("Undo"));
    await idle(pane);
    expect(valueOf(pane, "B-001", "2026-Q3", "Actual") ?? "").toBe("");
    expect(valueOf(pane, "B-002", "2026-Q3", "Actual")).toBe(before);
  });

  test("that are no numbers are not written; Escape and Discard drop them", async () => {
    const pane = await openPage();
    const { user } = pane;
    await user.click(part("Periods"));
    const grid = screen.getByRole("grid");
    act(() => {
      within(grid)
        .getByRole("gridcell", { name: /^B-001 .*2026-Q3/ })
        .focus();
    });
    await user.keyboard("1-2{Enter}");
    expect(screen.getByText(/1 is no number/)).toBeTruthy();
    expect(button("Write 0 values").getAttribute("aria-disabled")).toBe("true");
    await user.click(button("Discard"));
    expect(screen.queryByText(/no number/)).toBeNull();
    await user.keyboard("{F2}7{Escape}");
    expect(screen.queryByText(/^\d+ values? waits?/)).toBeNull();
  });

  test("follow the sheet, and ask when somebody has written there meanwhile", async () => {
    const pane = await openPage();
    const { user, store } = pane;
    await act(() => store.follow());
    await user.click(part("Periods"));
    const grid = screen.getByRole("grid");
    act(() => {
      within(grid)
        .getByRole("gridcell", { name: /^B-001 .*2026-Q3/ })
        .focus();
    });
    await user.keyboard("{ArrowDown}99{Enter}{ArrowUp}");
    act(() => {
      typeActual(pane, "B-002", "2026-Q3", 61);
    });
    await waitFor(() => screen.getByText(/1 was changed in the sheet meanwhile/), long);
    expect(screen.getByText(/Meanwhile 61 was written there. You typed 99/)).toBeTruthy();
    await user.click(button("Write 99"));
    expect(screen.getByText("1 value waits.")).toBeTruthy();
    await act(() => store.unfollow());
  });
});

describe("a new benefit", () => {
  test("goes through the steps, shows its plan, and stands in the register when applied", async () => {
    const pane = await openPage();
    const { user } = pane;
    await user.click(part("Add"));
    await user.click(button("Next"));
    expect(screen.getByText("Something is missing in this step.")).toBeTruthy();
    const type = async (name: string | RegExp, text: string): Promise<void> => {
      await user.type(screen.getByRole("textbox", { name }), text);
    };
    await type("Title", "Portal");
    expect(screen.getByText(/^Begin with what changes/)).toBeTruthy();
    await user.clear(screen.getByRole("textbox", { name: "Title" }));
    await type("Title", "Reduced calls about bills");
    expect(screen.queryByText(/^Begin with what changes/)).toBeNull();
    await user.selectOptions(screen.getByRole("combobox", { name: "Delivered by" }), "P-001");
    await user.selectOptions(screen.getByRole("combobox", { name: "Objective" }), "O-2");
    await user.type(screen.getByRole("combobox", { name: "Owner" }), "H. Whitlock");
    await user.click(button("Next"));
    await user.type(screen.getByRole("combobox", { name: /^Measure and/ }), "Calls, telephony");
    await type("Unit", "calls");
    await type("Value of one unit", "0.004");
    await user.click(button("Next"));
    expect(screen.getByText(/^Enter the value a year/)).toBeTruthy();
    await type("Value a year", "36000");
    const plan = screen.getByRole("region", { name: "Planned values by period" });
    expect(within(plan).getByRole("row", { name: /^2031-FY 36,000/ })).toBeTruthy();
    await user.click(button("Next"));
    await user.click(button("Preview"));
    await waitFor(() => screen.getByText(/^Adds benefit B-041 of P-001/), long);
    expect(valueOf(pane, "B-041", "2031-FY", "Planned")).toBeUndefined();
    await user.click(button("Apply"));
    await waitFor(() => button("Go to Benefits"), long);
    expect(valueOf(pane, "B-041", "2031-FY", "Planned")).toBe(36_000);
    await user.click(button("Go to Benefits"));
    await waitFor(() => screen.getByRole("region", { name: "Details of B-041" }), long);
    await user.click(part("Add"));
    expect(screen.getByRole("textbox", { name: "Title" })).toHaveProperty("value", "");
  });
});

describe("reviews, map and value", () => {
  test("a benefit that its slipped project left behind is moved after a preview", async () => {
    const book = await northmereBook();
    const pane = await openPage({ book });
    const { user, store } = pane;
    await act(() => store.follow());
    act(() => {
      slipProject(pane, "P-001", 200);
    });
    await user.click(part("Review"));
    await waitFor(() => screen.getByText(/^Project slipped, benefit did not/), long);
    const item = screen.getByRole("button", { name: "Move B-001 with its project" }).closest("li");
    expect(item?.textContent).toMatch(/Expected from .*; by its project from .* \(\d+ days\)/);
    await user.click(button("Move B-001 with its project"));
    await waitFor(() => button("Apply"), long);
    await act(() => store.unfollow());
  });

  test("gaps are listed with what to do: a project without benefit begins a new one", async () => {
    const pane = await openPage();
    const { user, store } = pane;
    await act(() => store.follow());
    act(() => {
      writeIn(pane, "Benefits", ["Benefit ID", "B-006"], "Relates to", "P-001");
    });
    await user.click(part("Review"));
    await waitFor(() => screen.getByText(/this project has no benefit/), long);
    await user.click(button("Add benefit for P-006"));
    expect(screen.getByRole("combobox", { name: "Delivered by" })).toHaveProperty("value", "P-006");
    await act(() => store.unfollow());
  });

  test("the map is walked with arrows, marks paths, and stands in words, too", async () => {
    const { user } = await openPage();
    await user.click(part("Map"));
    const map = screen.getByRole("group", { name: "Benefit map" });
    const node = (name: RegExp) => within(map).getByRole("button", { name });
    const start = node(/^O-1 /);
    expect(start.tabIndex).toBe(0);
    act(() => {
      start.focus();
    });
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement?.textContent).toContain("B-");
    await user.keyboard("{Enter}");
    expect(document.activeElement?.getAttribute("aria-pressed")).toBe("true");
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement?.textContent).toMatch(/^P-0\d\d.*leads to B-/);
    await user.click(screen.getByText("As a list"));
    const list = screen.getAllByRole("list").find((each) => /^O-1 /.test(each.textContent));
    expect(within(list ?? map).getAllByRole("listitem").length).toBeGreaterThan(60);
    await user.selectOptions(screen.getByRole("combobox", { name: "Objective" }), "O-5");
    expect(within(map).queryByRole("button", { name: /^O-1 / })).toBeNull();
  });

  test("the value has the sample's figures, and one cost basis at a time", async () => {
    const pane = await openPage();
    const { user, workbook } = pane;
    await user.click(part("Value"));
    expect(figure(/^Risk-adjusted NPV/)).toBe("4,461");
    expect(figure(/^NPV$/)).toBe("18,518");
    expect(figure(/^PV of benefits$/)).toBe("45,547");
    await user.click(screen.getByRole("radio", { name: "Forecast as it is" }));
    await waitFor(() => {
      expect(figure(/^PV of cost$/)).toBe("27,029");
    }, long);
    await idle(pane);
    expect(settingOf(workbook, "Cost basis")).toBe("Base");
    await user.selectOptions(screen.getByRole("combobox", { name: "Value of" }), "P-023");
    expect(screen.getByText(/^The project is closed/)).toBeTruthy();
    expect(screen.getByText(/^No rate of return/)).toBeTruthy();
  });

  test("a pack that is missing is offered", async () => {
    const { user } = await openPage();
    await user.click(part("Map"));
    await user.click(button("Add the pack"));
    await waitFor(() => screen.getByRole("checkbox", { name: "Objective shares" }), long);
    expect(screen.getByRole("checkbox", { name: "Objective shares" })).toHaveProperty(
      "checked",
      true,
    );
  });
});

test("an empty workbook is told what benefits need", async () => {
  await openPage({ book: await openBook() });
  expect(screen.getByText(/^Benefits need/)).toBeTruthy();
  expect(button("Create registers")).toBeTruthy();
});

test("registers without rows: every part says what to do", async () => {
  const book = await openBook();
  await doAction("create-registers", {});
  const { user } = await openPage({ book });
  expect(screen.getByText("The register Benefits has no row yet.")).toBeTruthy();
  for (const name of ["Add", "Periods", "Review", "Map", "Value"]) {
    await user.click(part(name));
    expect(part(name).getAttribute("aria-selected")).toBe("true");
  }
});

test("it speaks German and French", async () => {
  const german = await openPage({ texts: await loadTexts("de-DE") });
  expect(screen.getByText("36 Nutzen, 4 Nachteile")).toBeTruthy();
  await german.user.click(part("Wert"));
  expect(figure(/^Kapitalwert nach Risiko, /)).toBe("4.461");
});

function writeIn(
  { workbook, session }: Pane,
  register: string,
  [key, id]: readonly [string, string],
  field: string,
  value: string | number,
): void {
  const sheet = workbook.sheets.find((each) => each.tables.some(({ name }) => name === register));
  const table = sheet?.tables.find(({ name }) => name === register);
  if (sheet === undefined || table === undefined) throw new Error(`no ${register}`);
  const index = tableColumns(workbook, register).get(key)?.indexOf(id) ?? -1;
  const column = table.area.left + table.columns.findIndex(({ name }) => name === field);
  const row = table.area.top + 1 + index;
  const area = { top: row, left: column, bottom: row, right: column };
  writeCells(sheet, area, [[value]], "values");
  session.person.edited(sheet, area, "RangeEdited", "Local");
}

/** Somebody types an actual into the sheet. */
function typeActual(pane: Pane, benefit: string, period: string, value: number): void {
  const { workbook, session } = pane;
  const sheet = workbook.sheets.find((each) =>
    each.tables.some(({ name }) => name === "BenefitPeriods"),
  );
  const table = sheet?.tables.find(({ name }) => name === "BenefitPeriods");
  if (sheet === undefined || table === undefined) throw new Error("no BenefitPeriods");
  const columns = tableColumns(workbook, "BenefitPeriods");
  const periods = columns.get("Period") ?? [];
  const index = (columns.get("Benefit ID") ?? []).findIndex(
    (id, i) => id === benefit && periods[i] === period,
  );
  const column = table.area.left + table.columns.findIndex(({ name }) => name === "Actual");
  const row = table.area.top + 1 + index;
  const area = { top: row, left: column, bottom: row, right: column };
  writeCells(sheet, area, [[value]], "values");
  session.person.edited(sheet, area, "RangeEdited", "Local");
}

/** The forecast finish of a project moves, its benefits do not. */
function slipProject(pane: Pane, id: string, days: number): void {
  const columns = tableColumns(pane.workbook, "Projects");
  const index = columns.get("Project ID")?.indexOf(id) ?? -1;
  const finish = columns.get("Forecast finish")?.[index];
  if (typeof finish !== "number") throw new Error("no finish");
  writeIn(pane, "Projects", ["Project ID", id], "Forecast finish", finish + days);
}

function settingOf(workbook: Pane["workbook"], label: string): unknown {
  const sheet = workbook.sheetByName("Settings");
  for (let row = 0; row < 80; row++) {
    for (let column = 0; column < 4; column++) {
      if (sheet?.valueAt(row, column) === label) return sheet.valueAt(row, column + 1);
    }
  }
  return undefined;
}
