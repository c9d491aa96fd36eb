import type { Validation } from "#host/engine/features";
import { isAllowed, listEntries } from "#host/engine/judge";
import { addTable } from "#host/engine/tables";
import { cellContent, formatKind, plainNumber } from "#host/workbench/editing/entryText";
import { at, bookOf, type GridBook } from "#test/support/bookOf";

function format(grid: GridBook, address: string): string {
  const { top, left } = at(address);
  return grid.book.workbook.styles.get(grid.sheet.styleAt(top, left)).numberFormat;
}

function shown(grid: GridBook, address: string): string {
  const { top, left } = at(address);
  return cellContent(grid.sheet, top, left).text;
}

function rule(grid: GridBook, address: string, given: Partial<Validation>): void {
  grid.sheet.validations.push({
    areas: [at(address)],
    type: "whole",
    operator: "between",
    formula1: "1",
    formula2: "5",
    allowBlank: true,
    inCellDropDown: true,
    errorStyle: "stop",
    showError: true,
    errorTitle: "",
    errorMessage: "",
    showPrompt: false,
    promptTitle: "",
    promptMessage: "",
    ...given,
  });
}

describe("what a typed text becomes", () => {
  test.each([
    ["12", 12, "General"],
    ["12%", 0.12, "0%"],
    ["$1,234.50", 1234.5, "$#,##0.00"],
    ["true", true, "General"],
    ["1/2/2026", 46024, "m/d/yyyy"],
    ["'007", "007", "General"],
    ["Phase 2", "Phase 2", "General"],
    ["#N/A", "#N/A", "General"],
  ])("%s", async (text, value, numberFormat) => {
    const grid = await bookOf();
    expect(grid.type("B2", text)).toBe(true);
    expect(grid.value("B2")).toBe(value);
    expect(format(grid, "B2")).toBe(numberFormat);
  });

  test("a formula is calculated, its function names written in capitals, missing brackets added", async () => {
    const grid = await bookOf();
    grid.type("A1", "2");
    grid.type("A2", "=sum(a1,3");
    expect([grid.formula("A2"), grid.value("A2")]).toEqual(["SUM(A1,3)", 5]);
    grid.type("A3", "-A1*3");
    expect([grid.formula("A3"), grid.value("A3")]).toEqual(["-A1*3", -6]);
    grid.type("A4", "- see below");
    expect(grid.value("A4")).toBe("#NAME?");
  });

  test("a formula that cannot be read keeps the cell in edit and is explained", async () => {
    const grid = await bookOf();
    expect(grid.type("A1", "=1+*2")).toBe(false);
    expect(grid.editing.cells.edit?.text).toBe("=1+*2");
    expect(grid.book.dialogs.open?.text).toMatch(/problem with the formula/);
    expect(grid.value("A1")).toBe(null);
    expect(grid.book.canUndo).toBe(false);
  });

  test("a number typed into a cell in per cent counts as per cent", async () => {
    const grid = await bookOf();
    grid.type("A1", "5%");
    grid.type("A1", "40");
    expect(grid.value("A1")).toBe(0.4);
    grid.type("A1", "0.25");
    expect(grid.value("A1")).toBe(0.25);
  });

  test("a formula takes on the format of what it adds", async () => {
    const grid = await bookOf();
    grid.type("A1", "1/2/2026");
    grid.type("A2", "=A1+7");
    grid.type("A3", "=A1*2");
    expect([format(grid, "A2"), format(grid, "A3")]).toEqual(["m/d/yyyy", "General"]);
  });

  test("the same text again is no edit", async () => {
    const grid = await bookOf();
    grid.type("A1", "=1+1");
    grid.book.addInWrote();
    grid.editing.cells.begin(null, "cell");
    expect(grid.editing.cells.edit?.text).toBe("=1+1");
    expect(grid.editing.cells.commit()).toBe(true);
    expect(grid.book.canUndo).toBe(false);
  });

  test("what is shown for editing gives the same cell when typed again", async () => {
    const grid = await bookOf();
    for (const text of ["12%", "1/2/2026", "3:30 PM", "'007", "'=x", "TRUE", "1E+21", "Text"]) {
      grid.type("A1", text);
      const before = grid.value("A1");
      grid.type("A1", shown(grid, "A1"));
      expect([text, grid.value("A1")]).toEqual([text, before]);
    }
    expect(plainNumber(0.1 + 0.2)).toBe("0.3");
    expect(plainNumber(1.5e-7)).toBe("1.5E-07");
  });

  test("kinds of number formats", () => {
    expect(
      ["0%", "m/d/yyyy", "[h]:mm", "d-mmm h:mm", '0 "days"', "General", "mm:ss"].map(formatKind),
    ).toEqual(["percent", "date", "time", "dateTime", "other", "other", "time"]);
  });

  test("a spilled cell shows the formula it is filled by; typing there blocks the spill", async () => {
    const grid = await bookOf();
    grid.type("A1", "=SEQUENCE(3)");
    const { text, isSpilled } = cellContent(grid.sheet, 1, 0);
    expect([text, isSpilled]).toEqual(["=SEQUENCE(3)", true]);
    grid.type("A2", "9");
    expect([grid.value("A1"), grid.value("A3")]).toEqual(["#SPILL!", null]);
    grid.book.undo();
    expect([grid.value("A1"), grid.value("A2"), grid.value("A3")]).toEqual([1, 2, 3]);
  });

  test("Ctrl+Enter enters into all selected cells; references move", async () => {
    const grid = await bookOf();
    grid.type("A1", "1");
    grid.type("A2", "2");
    grid.select("B1:B2");
    grid.editing.cells.begin("=A1*10", "cell");
    grid.editing.cells.commit([at("B1:B2")]);
    expect([grid.value("B1"), grid.value("B2")]).toEqual([10, 20]);
  });
});

describe("tables while typing", () => {
  async function table(): Promise<GridBook> {
    const grid = await bookOf();
    for (const [address, text] of [
      ["A1", "Name"],
      ["B1", "Score"],
      ["A2", "Alpha"],
      ["B2", "1"],
      ["A3", "Beta"],
      ["B3", "2"],
    ] as const)
      grid.type(address, text);
    addTable(grid.sheet, at("A1:B3"), true, "Projects");
    return grid;
  }

  test("typing below adds a row, with its rules; undo takes both back", async () => {
    const grid = await table();
    rule(grid, "B2:B3", {});
    grid.type("A4", "Gamma");
    expect(grid.sheet.tables[0]?.area).toEqual(at("A1:B4"));
    expect(grid.sheet.validations[0]?.areas).toEqual([at("B2:B4")]);
    grid.book.undo();
    expect(grid.sheet.tables[0]?.area).toEqual(at("A1:B3"));
    expect(grid.value("A4")).toBe(null);
  });

  test("typing right of it adds a column; a header typed there names it", async () => {
    const grid = await table();
    grid.type("C1", "Owner");
    const [projects] = grid.sheet.tables;
    expect(projects?.columns.map(({ name }) => name)).toEqual(["Name", "Score", "Owner"]);
  });

  test("a formula fills its empty column and is kept for new rows", async () => {
    const grid = await table();
    grid.type("C2", "=[@Score]*2");
    expect([grid.value("C2"), grid.value("C3")]).toEqual([2, 4]);
    grid.type("C3", "=[@Score]*3");
    expect([grid.value("C2"), grid.value("C3")]).toEqual([3, 6]);
    grid.type("A4", "Gamma");
    expect(grid.formula("C4")).toBe("[@Score]*3");
  });

  test("a column that holds values is not filled over", async () => {
    const grid = await table();
    grid.type("B3", "=1+1");
    expect(grid.value("B2")).toBe(1);
  });

  test("nothing grows for an emptied cell, over filled cells or on a protected sheet", async () => {
    const grid = await table();
    grid.type("A4", "");
    expect(grid.sheet.tables[0]?.area.bottom).toBe(2);
    grid.type("D9", "far away");
    grid.sheet.put(3, 1, "in the way");
    grid.type("A4", "x");
    expect(grid.sheet.tables[0]?.area.bottom).toBe(2);
    grid.sheet.remove(3, 0);
    grid.sheet.remove(3, 1);
    grid.sheet.setStyle(3, 0, grid.book.workbook.styles.derive(0, { locked: false }));
    grid.sheet.protection = { protected: true, options: {} };
    expect(grid.type("A4", "x")).toBe(true);
    expect(grid.sheet.tables[0]?.area.bottom).toBe(2);
  });
});

describe("rules of cells", () => {
  test("a stop rule keeps the cell in edit with its message; Cancel leaves the cell as it was", async () => {
    const grid = await bookOf();
    grid.type("A1", "3");
    rule(grid, "A1:A9", { errorTitle: "Scores", errorMessage: "Between 1 and 5." });
    expect(grid.type("A1", "7")).toBe(false);
    const { dialogs } = grid.book;
    expect([dialogs.open?.title, dialogs.open?.text]).toEqual(["Scores", "Between 1 and 5."]);
    expect(grid.editing.cells.edit?.text).toBe("7");
    dialogs.open?.answer({ button: "cancel", text: "" });
    await Promise.resolve();
    await Promise.resolve();
    expect(grid.editing.cells.edit).toBe(null);
    expect(grid.value("A1")).toBe(3);
  });

  test("a warning lets the value pass when the person wants it so", async () => {
    const grid = await bookOf();
    rule(grid, "A1", { errorStyle: "warning" });
    grid.type("A1", "7");
    grid.book.dialogs.open?.answer({ button: "yes", text: "" });
    await Promise.resolve();
    await Promise.resolve();
    expect(grid.value("A1")).toBe(7);
    expect(grid.session.person.isCellEditing).toBe(false);
  });

  test("formulas are judged by their result, and nothing of a refused one stays", async () => {
    const grid = await bookOf();
    rule(grid, "A1", {});
    grid.type("B7", "=A1*2");
    expect(grid.type("A1", "=5+5")).toBe(false);
    expect([grid.value("A1"), grid.value("B7")]).toEqual([null, 0]);
    grid.editing.cells.cancel();
    expect(grid.type("A1", "=2+2")).toBe(true);
  });

  test("lists in the rule and in cells, dates, lengths, custom formulas", async () => {
    const grid = await bookOf();
    const { sheet } = grid;
    for (const [i, text] of ["Low", "High"].entries()) grid.type(`D${i + 1}`, text);
    rule(grid, "A1", { type: "list", formula1: '"Red,Amber,Green"' });
    rule(grid, "A2", { type: "list", formula1: "$D$1:$D$2" });
    rule(grid, "A3", {
      type: "textLength",
      operator: "lessThanOrEqual",
      formula1: "3",
      formula2: "",
    });
    rule(grid, "A4", {
      type: "date",
      operator: "greaterThan",
      formula1: "DATE(2026,1,1)",
      formula2: "",
    });
    rule(grid, "B1:B9", { type: "custom", formula1: "COUNTIF($B$1:$B$9,B1)=1" });
    const [inline, cells, length, date] = sheet.validations;
    if (!inline || !cells || !length || !date) throw new Error("Four rules.");
    expect(isAllowed(inline, sheet, 0, 0, "Red")).toBe(true);
    expect(isAllowed(inline, sheet, 0, 0, "red")).toBe(false);
    expect(listEntries(cells, sheet, 1, 0).map(({ text }) => text)).toEqual(["Low", "High"]);
    expect(isAllowed(cells, sheet, 1, 0, "low")).toBe(true);
    expect(isAllowed(length, sheet, 2, 0, "abcd")).toBe(false);
    expect(isAllowed(date, sheet, 3, 0, 46024)).toBe(true);
    expect(isAllowed(date, sheet, 3, 0, "soon")).toBe(false);
    expect(grid.type("B1", "x")).toBe(true);
    expect(grid.type("B2", "x")).toBe(false);
    grid.editing.cells.cancel();
    expect(grid.type("B2", "y")).toBe(true);
  });

  test("a locked cell of a protected sheet cannot be edited", async () => {
    const grid = await bookOf();
    grid.sheet.protection = { protected: true, options: {} };
    grid.select("A1");
    expect(grid.editing.cells.begin("x", "cell")).toBe(false);
    expect(grid.book.dialogs.open?.text).toMatch(/on a protected sheet/);
    expect(grid.session.person.isCellEditing).toBe(false);
  });
});

test("while a cell is being edited, the add-in is refused as in Excel", async () => {
  const grid = await bookOf();
  grid.select("A1");
  grid.editing.cells.begin("x", "cell");
  const read = (): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
      return range.values;
    });
  await expect(read()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  grid.editing.cells.commit();
  expect(await read()).toEqual([["x"]]);
});
