import { formatArea } from "#host/engine/address";
import { mergeCells } from "#host/engine/edit";
import { addTable } from "#host/engine/tables";
import { at, bookOf, key, type GridBook } from "#test/support/bookOf";

/** The selected range and its active cell: "B2:C3 B2". */
function selected({ book }: GridBook): string {
  const { area, active } = book.selection;
  const { row, column } = active;
  return `${formatArea(area)} ${formatArea({ top: row, left: column, bottom: row, right: column })}`;
}

function press(grid: GridBook, name: string, held: Parameters<typeof key>[1] = {}): string {
  grid.editing.keyDown(key(name, held));
  return selected(grid);
}

/** Two blocks of numbers: A1:B4 and A7:A8. */
async function data(): Promise<GridBook> {
  const grid = await bookOf(["One", "Two", "Three"]);
  for (const [row, line] of [1, 2, 3, 4].entries()) {
    grid.sheet.put(row, 0, line);
    grid.sheet.put(row, 1, line * 10);
  }
  grid.sheet.put(6, 0, 7);
  grid.sheet.put(7, 0, 8);
  grid.select("A1");
  return grid;
}

describe("keys that move", () => {
  test("arrows, to the edges of data, extending with Shift", async () => {
    const grid = await data();
    expect(press(grid, "ArrowRight")).toBe("B1 B1");
    expect(press(grid, "ArrowDown", { ctrl: true })).toBe("B4 B4");
    expect(press(grid, "ArrowLeft")).toBe("A4 A4");
    expect(press(grid, "ArrowDown", { ctrl: true })).toBe("A7 A7");
    expect(press(grid, "ArrowDown", { ctrl: true, shift: true })).toBe("A7:A8 A7");
    expect(press(grid, "ArrowRight", { shift: true })).toBe("A7:B8 A7");
    expect(press(grid, "ArrowUp", { shift: true })).toBe("A7:B7 A7");
    expect(press(grid, "ArrowUp")).toBe("A6 A6");
    expect(press(grid, "ArrowLeft")).toBe("A6 A6");
  });

  test("empty cells lead to the edge of the sheet", async () => {
    const grid = await data();
    grid.select("D1");
    expect(press(grid, "ArrowDown", { ctrl: true })).toBe("D1048576 D1048576");
    expect(press(grid, "ArrowRight", { ctrl: true })).toBe("XFD1048576 XFD1048576");
  });

  test("hidden rows and merged cells are passed over", async () => {
    const grid = await data();
    grid.sheet.rows.set(1, { hidden: true, outlineLevel: 0, collapsed: false });
    mergeCells(grid.sheet, at("C1:D2"), false);
    expect(press(grid, "ArrowDown")).toBe("A3 A3");
    grid.select("B1");
    expect(press(grid, "ArrowRight")).toBe("C1:D2 C1");
    expect(press(grid, "ArrowRight")).toBe("E1 E1");
    expect(press(grid, "ArrowLeft", { shift: true })).toBe("C1:E2 E1");
  });

  test("Home, End, pages, whole lines and all", async () => {
    const grid = await data();
    grid.sheet.freeze = { rows: 1, columns: 1 };
    grid.select("D9");
    expect(press(grid, "Home")).toBe("B9 B9");
    expect(press(grid, "Home", { ctrl: true })).toBe("B2 B2");
    expect(press(grid, "End", { ctrl: true })).toBe("B8 B8");
    expect(press(grid, "PageDown")).toBe("B28 B28");
    expect(press(grid, "PageUp")).toBe("B8 B8");
    expect(press(grid, "PageDown", { alt: true })).toBe("L8 L8");
    expect(press(grid, " ", { shift: true })).toBe("8:8 L8");
    grid.select("B2");
    expect(press(grid, " ", { ctrl: true })).toBe("B:B B2");
    grid.select("B2");
    expect(press(grid, "a", { ctrl: true })).toBe("A1:B4 B2");
    expect(press(grid, "a", { ctrl: true })).toMatch(/^1:1048576/);
  });

  test("Ctrl+PgUp and Ctrl+PgDn turn the sheets that are shown", async () => {
    const grid = await data();
    const [, two] = grid.book.workbook.sheets;
    if (two) two.visibility = "Hidden";
    press(grid, "PageDown", { ctrl: true });
    expect(grid.book.sheet.name).toBe("Three");
    press(grid, "PageDown", { ctrl: true });
    press(grid, "PageUp", { ctrl: true });
    expect(grid.book.sheet.name).toBe("One");
  });

  test("Tab, Tab, Enter goes back to the first column", async () => {
    const grid = await data();
    grid.select("C3");
    press(grid, "Tab");
    press(grid, "Tab");
    expect(press(grid, "Enter")).toBe("C4 C4");
    expect(press(grid, "Enter", { shift: true })).toBe("C3 C3");
    expect(press(grid, "Tab", { shift: true })).toBe("B3 B3");
  });

  test("inside a selection Enter and Tab go round", async () => {
    const grid = await data();
    grid.select("A1:B2");
    expect(press(grid, "Enter")).toBe("A1:B2 A2");
    expect(press(grid, "Enter")).toBe("A1:B2 B1");
    expect(press(grid, "Tab")).toBe("A1:B2 A2");
    expect(press(grid, "Tab", { shift: true })).toBe("A1:B2 B1");
    grid.editing.selectCell({ row: 4, column: 3 }, "add");
    expect(selected(grid)).toBe("D5 D5");
    expect(press(grid, "Tab")).toBe("A1:B2 A1");
  });

  test("Tab in the last cell of a table makes a new row", async () => {
    const grid = await data();
    addTable(grid.sheet, at("A1:B4"), true, "Numbers");
    grid.select("B4");
    expect(press(grid, "Tab")).toBe("A5 A5");
    expect(grid.sheet.tables[0]?.area).toEqual(at("A1:B5"));
  });
});

describe("keys that edit", () => {
  test("typing replaces, F2 edits, Esc leaves all as it was, Enter moves on", async () => {
    const grid = await data();
    press(grid, "x");
    expect(grid.editing.cells.edit).toMatchObject({ text: "x", mode: "enter" });
    press(grid, "Escape");
    expect(grid.value("A1")).toBe(1);
    press(grid, "F2");
    expect(grid.editing.cells.edit).toMatchObject({ text: "1", mode: "edit", start: 1 });
    grid.editing.cells.change("15", 2, 2);
    expect(press(grid, "Enter")).toBe("A2 A2");
    expect(grid.value("A1")).toBe(15);
  });

  test("arrows leave the cell in enter mode and move in the text in edit mode", async () => {
    const grid = await data();
    press(grid, "5");
    expect(press(grid, "ArrowRight")).toBe("B1 B1");
    expect(grid.value("A1")).toBe(5);
    press(grid, "F2");
    press(grid, "ArrowRight");
    expect(grid.editing.cells.edit).not.toBe(null);
  });

  test("arrows and clicks put references into a formula; F4 fixes them", async () => {
    const grid = await data();
    grid.select("C1");
    press(grid, "=");
    press(grid, "ArrowLeft");
    expect(grid.editing.cells.edit?.text).toBe("=B1");
    press(grid, "ArrowDown", { shift: true });
    expect(grid.editing.cells.edit?.text).toBe("=B1:B2");
    grid.editing.selectCell({ row: 2, column: 0 }, "replace");
    grid.editing.selectCell({ row: 3, column: 1 }, "extend");
    expect(grid.editing.cells.edit?.text).toBe("=A3:B4");
    press(grid, "F4");
    expect(grid.editing.cells.edit?.text).toBe("=$A$3:$B$4");
    press(grid, "F4");
    expect(grid.editing.cells.edit?.text).toBe("=A$3:B$4");
    grid.editing.cells.change("=SUM(A$3:B$4)", 13, 13);
    expect(press(grid, "Enter")).toBe("C2 C2");
    expect(grid.value("C1")).toBe(77);
  });

  test("references to another sheet, and to columns of a table", async () => {
    const grid = await data();
    addTable(grid.sheet, at("A1:B4"), true, "Numbers");
    const [, two] = grid.book.workbook.sheets;
    if (!two) throw new Error("Three sheets.");
    grid.book.activate(two);
    grid.select("A1");
    press(grid, "=");
    grid.editing.turnTo(grid.sheet);
    grid.editing.selectCell({ row: 6, column: 0 }, "replace");
    expect(grid.editing.cells.edit?.text).toBe("=One!A7");
    grid.editing.selectCell({ row: 1, column: 1 }, "replace");
    grid.editing.selectCell({ row: 3, column: 1 }, "extend");
    expect(grid.editing.cells.edit?.text).toBe("=Numbers[10]");
    grid.editing.cells.change("=SUM(Numbers[10])", 17, 17);
    press(grid, "Enter");
    expect(grid.book.sheet.name).toBe("Two");
    expect(grid.value("A1", two)).toBe(90);
    grid.book.activate(grid.sheet);
    grid.select("D2");
    press(grid, "=");
    grid.editing.selectCell({ row: 1, column: 1 }, "replace");
    expect(grid.editing.cells.edit?.text).toBe("=B2");
  });

  test("Delete, Ctrl+D, Ctrl+R, Ctrl+Z, Ctrl+Y, Ctrl+B", async () => {
    const grid = await data();
    grid.select("A1:A3");
    press(grid, "d", { ctrl: true });
    expect([grid.value("A2"), grid.value("A3")]).toEqual([1, 1]);
    grid.select("A1:B1");
    press(grid, "r", { ctrl: true });
    expect(grid.value("B1")).toBe(1);
    press(grid, "z", { ctrl: true });
    press(grid, "z", { ctrl: true });
    expect([grid.value("B1"), grid.value("A3")]).toEqual([10, 3]);
    press(grid, "y", { ctrl: true });
    expect(grid.value("A3")).toBe(1);
    grid.select("A1:B2");
    press(grid, "Delete");
    expect(grid.value("B2")).toBe(null);
    press(grid, "b", { ctrl: true });
    expect(grid.book.workbook.styles.get(grid.sheet.styleAt(1, 1)).font.bold).toBe(true);
  });

  test("Ctrl++ and Ctrl+- insert and delete what is selected", async () => {
    const grid = await data();
    grid.select("1:2");
    press(grid, "+", { ctrl: true });
    expect(grid.value("A3")).toBe(1);
    press(grid, "-", { ctrl: true });
    expect(grid.value("A1")).toBe(1);
    grid.select("A:A");
    press(grid, "-", { ctrl: true });
    expect(grid.value("A1")).toBe(10);
  });

  test("Ctrl+; types today's date; keys of the browser are left alone", async () => {
    const grid = await data();
    grid.select("E1");
    press(grid, ";", { ctrl: true });
    expect(grid.editing.cells.edit?.text).toMatch(/^\d{1,2}\/\d{1,2}\/\d{4}$/);
    press(grid, "Escape");
    let taken = false;
    const print = key("p", { ctrl: true });
    print.preventDefault = () => {
      taken = true;
    };
    grid.editing.keyDown(print);
    expect(taken).toBe(false);
  });

  test("F9 calculates when calculation is manual", async () => {
    const grid = await data();
    grid.type("D1", "=A1+1");
    grid.book.workbook.calculationMode = "Manual";
    grid.type("A1", "41");
    expect(grid.value("D1")).toBe(2);
    press(grid, "F9");
    expect(grid.value("D1")).toBe(42);
  });
});

test("events of edits by hand reach the add-in, undo too", async () => {
  const grid = await data();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(`${event.changeType} ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  grid.type("C5", "new");
  grid.select("2:2");
  press(grid, "+", { ctrl: true });
  press(grid, "z", { ctrl: true });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard.slice(0, 2)).toEqual(["RangeEdited C5", "RowInserted 2:2"]);
  expect(heard).toHaveLength(3);
});
