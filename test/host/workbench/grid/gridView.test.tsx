/** @jest-environment jsdom */
import { act, render, screen, within } from "@testing-library/react";
import type { Sheet } from "#host/engine/sheet";
import { Workbook } from "#host/engine/workbook";
import { area } from "#host/engine/address";
import { addTable } from "#host/engine/tables";
import { Book } from "#host/workbench/book/book";
import type { GridActions } from "#host/workbench/grid/gridActions";
import { GridView } from "../../../../src/host/workbench/grid/GridView";

/** What the grid reported, by name of the action and what it was given. */
type Report = [name: string | symbol, ...args: unknown[]];

interface Drawn {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly reports: Report[];
  /** Something changed: the grid hears of it. */
  changed(): void;
}

function session(workbook: Workbook): Book["session"] {
  const nothing = (): void => undefined;
  return {
    edited: nothing,
    activate: (sheet: Sheet) => {
      workbook.activeSheetId = sheet.id;
    },
    select: (sheet: Sheet, selected: Sheet["selection"]) => {
      sheet.selection = selected;
    },
    sheetAdded: nothing,
    sheetDeleted: nothing,
    protectionChanged: nothing,
    setCellEditing: nothing,
  } as unknown as Book["session"];
}

function recorder(reports: Report[]): GridActions {
  return new Proxy({} as GridActions, {
    get:
      (_target, name) =>
      (...args: unknown[]) => {
        reports.push([name, ...args]);
      },
  });
}

function draw(prepare: (sheet: Sheet) => void = () => undefined): Drawn {
  const workbook = new Workbook();
  const sheet = workbook.appendSheet("Data");
  prepare(sheet);
  const book = new Book(workbook, session(workbook));
  const reports: Report[] = [];
  render(<GridView book={book} actions={recorder(reports)} />);
  const changed = (): void => {
    act(() => {
      book.changed();
      book.flush();
    });
  };
  return { book, sheet, reports, changed };
}

function cell(address: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-address="${address}"]`);
  if (!found) throw new Error(`${address} is not drawn`);
  return found;
}

function press(element: EventTarget, type: string, more: PointerEventInit = {}): void {
  act(() => {
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, ...more });
    element.dispatchEvent(event);
  });
}

describe("the grid", () => {
  it("draws the workbook's cells by address, also the empty ones", () => {
    draw((sheet) => {
      sheet.put(0, 0, "Project");
      sheet.put(1, 1, 1234.5);
      sheet.setStyle(1, 1, sheet.workbook.styles.derive(0, { numberFormat: "#,##0.00" }));
    });
    const grid = screen.getByRole("grid", { name: "Data" });
    expect(grid.getAttribute("aria-rowcount")).toBe("1048576");
    expect(cell("A1").textContent).toBe("Project");
    expect(cell("B2").textContent).toBe("1,234.50");
    expect(cell("C3").textContent).toBe("");
    expect(cell("B2").getAttribute("aria-colindex")).toBe("2");
    expect(cell("B2").closest('[role="row"]')?.getAttribute("aria-rowindex")).toBe("2");
    expect(within(grid).getByRole("columnheader", { name: "B" })).toBeDefined();
    expect(within(grid).getByRole("rowheader", { name: "2" })).toBeDefined();
  });

  it("draws what changes, and leaves alone what does not", () => {
    const { sheet, changed } = draw((s) => {
      s.put(0, 0, "old");
      s.put(4, 0, "same");
    });
    const same = cell("A5");
    sheet.put(0, 0, "new");
    changed();
    expect(cell("A1").textContent).toBe("new");
    expect(cell("A5")).toBe(same);
  });

  it("goes where the selection goes, except to what was clicked", () => {
    const { book, changed } = draw();
    const grid = screen.getByRole("grid");
    book.select(area(499, 2));
    changed();
    expect(cell("C500").id).toBe(grid.getAttribute("aria-activedescendant"));
    const { scrollTop } = grid;
    expect(scrollTop).toBeGreaterThan(9000);

    // As a click on the heading of column B does: its first cell becomes active out of sight.
    book.select(area(0, 1, 1_048_575, 1));
    press(cell("C500"), "pointerdown");
    changed();
    expect(grid.scrollTop).toBe(scrollTop);
  });

  it("shows what an add-in selected on a sheet that it then activates", () => {
    const { book, changed } = draw((sheet) => {
      sheet.workbook.appendSheet("Other");
    });
    const other = book.workbook.sheetByName("Other");
    if (!other) throw new Error("The sheet is missing");
    other.selection = area(699, 0);
    book.activate(other);
    changed();
    expect(cell("A700")).toBeDefined();
    expect(screen.getByRole("grid").scrollTop).toBeGreaterThan(13_000);
  });

  it("points assistive technology at the active cell and says what it holds", () => {
    const { book, changed } = draw((sheet) => {
      sheet.put(2, 1, "Alpha");
      sheet.notes.push({ row: 2, column: 1, author: "Ann", text: "Look here", threaded: false });
    });
    act(() => {
      book.select(area(2, 1));
    });
    changed();
    const active = cell("B3");
    expect(screen.getByRole("grid").getAttribute("aria-activedescendant")).toBe(active.id);
    expect(active.getAttribute("aria-label")).toBe("Alpha, B3, has note");
    expect(active.getAttribute("aria-selected")).toBe("true");
    expect(screen.getByRole("tooltip").textContent).toContain("Look here");
  });

  it("leaves hidden rows and columns out and draws merged cells once", () => {
    draw((sheet) => {
      const hidden = { hidden: true, outlineLevel: 0, collapsed: false };
      sheet.rows.set(1, hidden);
      sheet.columns.set(1, { ...hidden, style: 0 });
      sheet.merges.push(area(3, 2, 4, 3));
      sheet.put(3, 2, "merged");
    });
    expect(document.querySelector('[data-address="A2"]')).toBeNull();
    expect(document.querySelector('[data-address="B1"]')).toBeNull();
    expect(cell("C4").textContent).toBe("merged");
    expect(document.querySelectorAll('[data-address="C4"]')).toHaveLength(1);
    for (const covered of ["D4", "C5", "D5"]) {
      expect(document.querySelector(`[data-address="${covered}"]`)).toBeNull();
    }
  });

  it("divides a sheet with frozen panes, each cell once", () => {
    draw((sheet) => {
      sheet.freeze = { rows: 1, columns: 1 };
      sheet.put(0, 0, "corner");
      sheet.put(5, 5, "main");
    });
    expect(document.querySelectorAll('[data-address="A1"]')).toHaveLength(1);
    expect(cell("A1").closest(".grid-pane-corner")).not.toBeNull();
    expect(cell("B1").closest(".grid-pane-top")).not.toBeNull();
    expect(cell("A2").closest(".grid-pane-left")).not.toBeNull();
    expect(cell("F6").closest(".grid-pane-main")).not.toBeNull();
  });

  it("lets text run over empty neighbours only", () => {
    draw((sheet) => {
      sheet.put(0, 0, "A text that is much longer than its cell");
      sheet.put(1, 0, "A text that is much longer than its cell");
      sheet.put(1, 1, 7);
    });
    expect(cell("A1").classList.contains("over")).toBe(true);
    expect(cell("A2").classList.contains("over")).toBe(false);
    expect(cell("A2").classList.contains("cut")).toBe(true);
  });

  it("shows which columns are filtered", () => {
    draw((sheet) => {
      sheet.put(0, 0, "Project");
      sheet.put(0, 1, "Budget");
      const table = addTable(sheet, area(0, 0, 3, 1), true);
      const [, budget] = table.columns;
      if (budget) budget.filter = { kind: "values", values: ["5"], blanks: false, dates: [] };
    });
    expect(screen.getByRole("button", { name: "Filter Project" })).toBeDefined();
    expect(screen.getByRole("button", { name: "Filter Budget (filtered)" })).toBeDefined();
  });
});

describe("the grid reports", () => {
  /** The grid as if laid out in 800 by 500 pixels at the page's corner; headings take 30 by 20. */
  function laidOut(): HTMLElement {
    const grid = screen.getByRole("grid");
    Object.defineProperties(grid, { clientWidth: { value: 800 }, clientHeight: { value: 500 } });
    return grid;
  }

  it("clicks on cells, with Shift and Ctrl, and dragging over them", () => {
    const { reports } = draw();
    const grid = laidOut();
    press(grid, "pointerdown", { clientX: 30 + 70, clientY: 20 + 45 });
    press(window, "pointermove", { clientX: 30 + 200, clientY: 20 + 90 });
    press(window, "pointerup");
    press(grid, "pointerdown", { clientX: 30 + 130, clientY: 20 + 65, shiftKey: true });
    press(window, "pointerup");
    press(grid, "pointerdown", { clientX: 30 + 5, clientY: 20 + 5, ctrlKey: true });
    press(window, "pointerup");
    press(window, "pointermove", { clientX: 500, clientY: 400 });
    expect(reports.filter(([name]) => name !== "attach")).toEqual([
      ["selectCell", { row: 2, column: 1 }, "replace"],
      ["selectCell", { row: 4, column: 3 }, "extend"],
      ["selectCell", { row: 3, column: 2 }, "extend"],
      ["selectCell", { row: 0, column: 0 }, "add"],
    ]);
  });

  it("whole rows and columns, resizing, double clicks and menus", () => {
    const { reports } = draw((sheet) => {
      sheet.put(0, 1, "some text");
    });
    const grid = laidOut();
    press(grid, "pointerdown", { clientX: 10, clientY: 20 + 45 });
    press(window, "pointermove", { clientX: 10, clientY: 20 + 85 });
    press(window, "pointerup");
    const grip = within(grid).getByRole("columnheader", { name: "B" }).querySelector("[data-grip]");
    if (!grip) throw new Error("no grip");
    press(grip, "pointerdown", { clientX: 30 + 127, clientY: 10 });
    press(window, "pointermove", { clientX: 30 + 160, clientY: 10 });
    press(window, "pointerup", { clientX: 30 + 164, clientY: 10 });
    press(grip, "dblclick", { clientX: 30 + 127, clientY: 10 });
    press(grid, "dblclick", { clientX: 30 + 5, clientY: 20 + 5 });
    press(grid, "contextmenu", { clientX: 30 + 70, clientY: 20 + 5, button: 2 });
    press(grid, "contextmenu", { clientX: 30 + 70, clientY: 5, button: 2 });
    const autofit = reports.find(([name]) => name === "autofitLines");
    expect(autofit?.[1]).toBe("columns");
    expect((autofit?.[2] as Map<number, number>).get(1)).toBeGreaterThan(40);
    const rest = reports.filter(([name]) => name !== "attach" && name !== "autofitLines");
    expect(rest).toEqual([
      ["selectLines", "rows", 2, 2, "replace"],
      ["selectLines", "rows", 2, 4, "extend"],
      ["resizeLines", "columns", 1, 1, 100],
      ["beginEdit", null],
      ["openMenu", "cell", { row: 0, column: 1 }, { x: 100, y: 25 }],
      ["openMenu", "column", { row: 0, column: 1 }, { x: 100, y: 5 }],
    ]);
  });

  it("filter buttons, list arrows, links and the fill handle", () => {
    const { book, reports, changed } = draw((sheet) => {
      sheet.put(0, 0, "Project");
      addTable(sheet, area(0, 0, 2, 0), true);
      sheet.hyperlinks.push({
        area: area(4, 1),
        address: "https://example.org",
        documentReference: "",
        screenTip: "",
        textToDisplay: "",
      });
      sheet.put(4, 1, "link");
      sheet.validations.push({
        areas: [area(4, 1)],
        type: "list",
        operator: "between",
        formula1: '"a,b"',
        formula2: "",
        allowBlank: true,
        inCellDropDown: true,
        errorStyle: "stop",
        showError: true,
        errorTitle: "",
        errorMessage: "",
        showPrompt: false,
        promptTitle: "",
        promptMessage: "",
      });
    });
    laidOut();
    press(screen.getByRole("button", { name: "Filter Project" }), "pointerdown", {
      clientX: 30 + 50,
      clientY: 20 + 10,
    });
    act(() => {
      book.select(area(4, 1));
    });
    changed();
    press(screen.getByRole("button", { name: "Choose from the list" }), "pointerdown");
    const link = cell("B5").querySelector("[data-link]");
    if (!link) throw new Error("no link");
    press(link, "click");
    const handle = document.querySelector("[data-fill]");
    if (!handle) throw new Error("no fill handle");
    press(handle, "pointerdown");
    press(window, "pointermove", { clientX: 30 + 70, clientY: 20 + 145 });
    press(window, "pointerup", { clientX: 30 + 70, clientY: 20 + 145 });
    const seen = reports.filter(([name]) => name !== "attach");
    expect(seen.map(([name]) => name)).toEqual(["openFilter", "openList", "followLink", "fill"]);
    expect(seen[0]?.[2]).toEqual({ row: 0, column: 0 });
    expect(seen[1]?.[1]).toEqual({ row: 4, column: 1 });
    expect(seen[2]?.[1]).toMatchObject({ address: "https://example.org" });
    expect(seen[3]?.slice(1)).toEqual([area(4, 1), area(4, 1, 7, 1)]);
  });

  it("what is typed, and not what the editor's keys are", () => {
    const { reports } = draw();
    act(() => {
      screen
        .getByRole("grid")
        .dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
      document
        .querySelector("[data-grid-editor]")
        ?.dispatchEvent(new KeyboardEvent("keydown", { key: "b", bubbles: true }));
    });
    const keys = reports.filter(([name]) => name === "keyDown");
    expect(keys.map(([, event]) => (event as KeyboardEvent).key)).toEqual(["a"]);
  });

  it("groups being closed and levels being shown", () => {
    const { reports } = draw((sheet) => {
      for (const row of [1, 2]) {
        sheet.rows.set(row, { hidden: false, outlineLevel: 1, collapsed: false });
      }
    });
    act(() => {
      screen.getByRole("button", { name: "Collapse rows 2 to 3" }).click();
      screen.getByRole("button", { name: "Show level 1 of the rows" }).click();
      screen.getByRole("button", { name: "Select all" }).click();
    });
    expect(reports.filter(([name]) => name !== "attach")).toEqual([
      ["toggleGroup", "rows", 1, 2, true],
      ["showOutlineLevel", "rows", 1],
      ["selectAll"],
    ]);
  });
});
