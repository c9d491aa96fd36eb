/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { addTable } from "#host/engine/tables";
import { EditingLayers } from "#host/workbench/editing/EditingLayers.tsx";
import { FormulaBar } from "#host/workbench/editing/FormulaBar.tsx";
import { homeTab } from "#host/workbench/editing/homeTab";
import { SheetTabs } from "#host/workbench/editing/SheetTabs.tsx";
import { StatusBar } from "#host/workbench/editing/StatusBar.tsx";
import type { RibbonControl } from "#host/workbench/ribbon/ribbonTab";
import { at, bookOf, key, type GridBook } from "#test/support/bookOf";

/** Everything around the grid, on a real book. */
async function page(sheets?: readonly string[]): Promise<{ grid: GridBook; user: UserEvent }> {
  const grid = await bookOf(sheets);
  const { editing } = grid;
  render(
    <>
      <FormulaBar editing={editing} />
      <SheetTabs editing={editing} />
      <StatusBar editing={editing} />
      <EditingLayers editing={editing} />
    </>,
  );
  return { grid, user: userEvent.setup() };
}

/** Something that happens outside of React, and is drawn then. */
function happens(grid: GridBook, work: () => void): void {
  act(() => {
    work();
    grid.book.flush();
  });
}

const formulaBar = (): HTMLElement => screen.getByRole("textbox", { name: "Formula bar" });

describe("the formula bar", () => {
  test("shows what the active cell holds, edits it, and Enter enters it", async () => {
    const { grid, user } = await page();
    happens(grid, () => grid.type("A1", "=1+1"));
    expect(formulaBar()).toHaveProperty("value", "=1+1");
    await user.click(formulaBar());
    expect(screen.getByRole("status", { name: "Status bar" }).textContent).toContain("Edit");
    await user.keyboard("+5{Enter}");
    expect(grid.value("A1")).toBe(7);
    expect(grid.book.selection.active).toEqual({ row: 1, column: 0 });
  });

  test("Cancel leaves the cell as it was", async () => {
    const { grid, user } = await page();
    happens(grid, () => grid.type("A1", "old"));
    await user.click(formulaBar());
    await user.keyboard("new");
    await user.click(screen.getByRole("button", { name: "Cancel entry" }));
    expect(grid.value("A1")).toBe("old");
    expect(grid.session.person.isCellEditing).toBe(false);
  });

  test("suggestions are chosen by keyboard, the current argument stands out", async () => {
    const { grid, user } = await page();
    happens(grid, () => {
      grid.select("B2");
    });
    await user.click(formulaBar());
    await user.keyboard("=vlook");
    const list = screen.getByRole("listbox", { name: "Suggestions" });
    expect(within(list).getAllByRole("option")).toHaveLength(1);
    await user.keyboard("{Tab}A1,");
    expect(formulaBar()).toHaveProperty("value", "=VLOOKUP(A1,");
    expect(screen.getByText("table_array").tagName).toBe("STRONG");
  });

  test("the name box goes to addresses and names the selection", async () => {
    const { grid, user } = await page(["One", "Two"]);
    const box = screen.getByRole("textbox", { name: "Name box" });
    await user.click(box);
    await user.clear(box);
    await user.type(box, "Two!C5{Enter}");
    happens(grid, () => undefined);
    expect(grid.book.sheet.name).toBe("Two");
    expect(box).toHaveProperty("value", "C5");
    await user.click(box);
    await user.clear(box);
    await user.type(box, "Rate{Enter}");
    expect(grid.book.workbook.definedName("Rate")?.formula).toBe("Two!$C$5");
  });
});

describe("sheet tabs", () => {
  const tabs = (): (string | null)[] =>
    within(screen.getByRole("tablist", { name: "Sheets" }))
      .getAllByRole("tab")
      .map((tab) => tab.textContent);

  test("switch, add, rename, undo", async () => {
    const { grid, user } = await page(["One", "Two"]);
    await user.click(screen.getByRole("tab", { name: "Two" }));
    await waitFor(() => {
      expect(screen.getByRole("tab", { name: "Two" }).getAttribute("aria-selected")).toBe("true");
    });
    await user.click(screen.getByRole("button", { name: "New sheet" }));
    await waitFor(() => {
      expect(tabs()).toEqual(["One", "Two", "Sheet1"]);
    });
    await user.dblClick(screen.getByRole("tab", { name: "Sheet1" }));
    await user.keyboard("Plans{Enter}");
    await waitFor(() => {
      expect(tabs()).toEqual(["One", "Two", "Plans"]);
    });
    happens(grid, () => {
      grid.book.undo();
      grid.book.undo();
    });
    expect(tabs()).toEqual(["One", "Two"]);
  });

  test("a name that Excel refuses is told", async () => {
    const { user } = await page(["One", "Two"]);
    await user.dblClick(screen.getByRole("tab", { name: "One" }));
    await user.clear(screen.getByRole("textbox", { name: "Sheet name" }));
    await user.keyboard("Two{Enter}");
    expect((await screen.findByRole("alertdialog")).textContent).toMatch(/already exists/);
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("alertdialog")).toBe(null);
    expect(tabs()).toEqual(["One", "Two"]);
  });

  test("a sheet with content is deleted only when confirmed, and comes back", async () => {
    const { grid, user } = await page(["One", "Two"]);
    happens(grid, () => grid.type("A1", "x"));
    const menu = async (): Promise<void> => {
      await user.pointer({
        keys: "[MouseRight]",
        target: screen.getByRole("tab", { name: "One" }),
      });
      await user.click(screen.getByRole("menuitem", { name: "Delete" }));
    };
    await menu();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(tabs()).toEqual(["One", "Two"]);
    await menu();
    await user.click(screen.getByRole("button", { name: "Delete" }));
    await waitFor(() => {
      expect(tabs()).toEqual(["Two"]);
    });
    happens(grid, () => {
      grid.book.undo();
    });
    expect(tabs()).toEqual(["One", "Two"]);
    expect(grid.sheet.valueAt(0, 0)).toBe("x");
  });

  test("the last sheet that is shown cannot be hidden; hidden ones come back", async () => {
    const { user } = await page(["One", "Two"]);
    const open = async (name: string): Promise<void> => {
      await user.pointer({ keys: "[MouseRight]", target: screen.getByRole("tab", { name }) });
    };
    await open("Two");
    await user.click(screen.getByRole("menuitem", { name: "Hide" }));
    await waitFor(() => {
      expect(tabs()).toEqual(["One"]);
    });
    await open("One");
    expect(screen.getByRole("menuitem", { name: "Hide" })).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("menuitem", { name: "Unhide Two" }));
    await waitFor(() => {
      expect(tabs()).toEqual(["One", "Two"]);
    });
  });
});

describe("what opens over the grid", () => {
  test("the menu of a cell works by keyboard and inserts rows", async () => {
    const { grid, user } = await page();
    happens(grid, () => {
      grid.type("A1", "x");
      grid.select("A1");
      grid.editing.openMenu("cell", { row: 0, column: 0 }, { x: 5, y: 5 });
    });
    expect(screen.getByRole("menu", { name: "Context menu" })).toBeTruthy();
    expect(document.activeElement?.textContent).toContain("Cut");
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("Copy");
    await user.click(screen.getByRole("menuitem", { name: /Insert rows/ }));
    expect(screen.queryByRole("menu")).toBe(null);
    expect(grid.value("A2")).toBe("x");
  });

  test("the list of a rule: keys, letters, Enter; the choice can be undone", async () => {
    const { grid, user } = await page();
    grid.sheet.validations.push({
      areas: [at("A1")],
      type: "list",
      operator: "between",
      formula1: '"Red,Amber,Green"',
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
    happens(grid, () => {
      grid.select("A1");
      grid.editing.openList({ row: 0, column: 0 }, new DOMRect(0, 0, 10, 10));
    });
    const list = screen.getByRole("listbox", { name: "Allowed values" });
    expect(
      within(list)
        .getAllByRole("option")
        .map((option) => option.textContent),
    ).toEqual(["Red", "Amber", "Green"]);
    await user.keyboard("g{Enter}");
    expect(grid.value("A1")).toBe("Green");
    happens(grid, () => {
      grid.book.undo();
    });
    expect(grid.value("A1")).toBe(null);
  });

  test("a table is filtered by the values that are checked, and shown whole again", async () => {
    const { grid, user } = await page();
    for (const [row, text] of ["RAG", "Red", "Green", "Red"].entries())
      grid.sheet.put(row, 0, text);
    const table = addTable(grid.sheet, at("A1:A4"), true, "States");
    const open = (): void => {
      happens(grid, () => {
        grid.editing.openFilter(table, { row: 0, column: 0 }, new DOMRect(0, 0, 10, 10));
      });
    };
    open();
    await user.click(screen.getByRole("checkbox", { name: "Green" }));
    await user.click(screen.getByRole("button", { name: "OK" }));
    const hidden = (): boolean[] =>
      [1, 2, 3].map((row) => grid.sheet.rows.get(row)?.hidden ?? false);
    expect(hidden()).toEqual([false, true, false]);
    happens(grid, () => {
      grid.book.undo();
    });
    expect(hidden()).toEqual([false, false, false]);
    open();
    await user.type(screen.getByRole("searchbox", { name: "Search values" }), "gre{Enter}");
    expect(hidden()).toEqual([true, false, true]);
    open();
    await user.click(screen.getByRole("button", { name: /Clear filter/ }));
    expect(hidden()).toEqual([false, false, false]);
    open();
    await user.click(screen.getByRole("button", { name: "Sort A to Z" }));
    expect(grid.sheet.readArea(at("A2:A4"))).toEqual(["Green", "Red", "Red"]);
  });

  test("a note is written, changed and taken away", async () => {
    const { grid, user } = await page();
    happens(grid, () => {
      grid.select("B2");
      grid.editing.keyDown(key("F2", { shift: true }));
    });
    await user.type(screen.getByRole("textbox", { name: "Note" }), "Ask the sponsor");
    await user.click(screen.getByRole("button", { name: "OK" }));
    expect(grid.sheet.notes.map(({ text }) => text)).toEqual(["Ask the sponsor"]);
    happens(grid, () => {
      grid.book.undo();
    });
    expect(grid.sheet.notes).toEqual([]);
  });

  test("a refusal is a message that Esc closes", async () => {
    const { grid, user } = await page();
    grid.sheet.protection = { protected: true, options: {} };
    happens(grid, () => {
      grid.select("A1");
      grid.editing.keyDown(key("x"));
    });
    const message = await screen.findByRole("alertdialog");
    expect(message.textContent).toMatch(/on a protected sheet/);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog")).toBe(null);
  });
});

test("the status bar adds up what is selected and leaves filtered rows out", async () => {
  const { grid } = await page();
  for (const [row, value] of [1, 2, 6].entries()) grid.sheet.put(row, 0, value);
  happens(grid, () => {
    grid.select("A1:A3");
  });
  const bar = screen.getByRole("status", { name: "Status bar" });
  expect(bar.textContent).toBe("ReadyAverage: 3Count: 3Sum: 9");
  grid.sheet.rows.set(2, { hidden: true, outlineLevel: 0, collapsed: false });
  happens(grid, () => {
    grid.book.changed();
  });
  expect(bar.textContent).toBe("ReadyAverage: 1.5Count: 2Sum: 3");
});

describe("the Home tab", () => {
  function control(grid: GridBook, label: string): RibbonControl {
    const controls = homeTab(grid.editing).groups.flatMap(({ controls: all }) =>
      all.flatMap((one) => [one, ...one.items]),
    );
    const found = controls.find((one) => one.label === label);
    if (!found) throw new Error(`${label} is not on the tab.`);
    return found;
  }

  function press(grid: GridBook, label: string): void {
    const { action } = control(grid, label);
    if (action?.kind !== "own") throw new Error(`${label} does nothing.`);
    action.run();
  }

  test("formats, protection, frozen panes, calculation mode", async () => {
    const grid = await bookOf();
    grid.type("B3", "0.5");
    grid.select("B3");
    press(grid, "Bold");
    press(grid, "Percent");
    press(grid, "More decimals");
    const style = grid.book.workbook.styles.get(grid.sheet.styleAt(2, 1));
    expect([style.font.bold, style.numberFormat]).toEqual([true, "0.0%"]);
    expect(control(grid, "Bold").isPressed).toBe(true);
    press(grid, "Freeze panes");
    expect(grid.sheet.freeze).toEqual({ rows: 2, columns: 1 });
    press(grid, "Manual");
    expect(grid.book.workbook.calculationMode).toBe("Manual");
    press(grid, "Protect sheet");
    await Promise.resolve();
    expect(grid.sheet.protection.protected).toBe(true);
    press(grid, "Bold");
    expect(grid.book.dialogs.open?.text).toMatch(/on a protected sheet/);
    grid.book.dialogs.open?.answer({ button: "ok", text: "" });
    press(grid, "Unprotect sheet");
    await Promise.resolve();
    expect(grid.sheet.protection.protected).toBe(false);
    expect(control(grid, "Undo").tip.text).toBe("Unprotect sheet");
  });

  test("every button has a name, a tip and a picture", async () => {
    const grid = await bookOf();
    for (const { controls } of homeTab(grid.editing).groups) {
      for (const { label, tip, icons } of controls) {
        expect([label, tip.text].every((text) => text !== "")).toBe(true);
        expect(Object.values(icons)[0]).toMatch(/^data:image\/svg/);
      }
    }
  });
});

describe("a hyperlink of a workbook", () => {
  const link = (address: string) => ({
    area: { top: 0, left: 0, bottom: 0, right: 0 },
    ...{ address, documentReference: "", screenTip: "", textToDisplay: "" },
  });

  test("leads out of the page only when the person has read where to and said so", async () => {
    const grid = await bookOf();
    const open = jest.spyOn(window, "open").mockReturnValue(null);
    const { dialogs } = grid.book;
    grid.editing.followLink(link("https://example.org/a?b=c"));
    expect(open).not.toHaveBeenCalled();
    expect(dialogs.open?.text).toContain("https://example.org/a?b=c");
    dialogs.open?.answer({ button: "cancel", text: "" });
    await waitFor(() => {
      expect(dialogs.open).toBeNull();
    });
    expect(open).not.toHaveBeenCalled();
    grid.editing.followLink(link("mailto:ann@example.org"));
    dialogs.open?.answer({ button: "open", text: "" });
    await waitFor(() => {
      expect(open).toHaveBeenCalledWith("mailto:ann@example.org", "_blank", "noopener,noreferrer");
    });
    open.mockRestore();
  });

  test.each([
    "http://example.org",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,x",
  ])("%s is not opened at all", async (address) => {
    const grid = await bookOf();
    const open = jest.spyOn(window, "open").mockReturnValue(null);
    grid.editing.followLink(link(address));
    expect(grid.book.dialogs.open?.text).toMatch(/^(Only https and mail|Reference isn't valid)/);
    expect(open).not.toHaveBeenCalled();
    open.mockRestore();
  });
});
