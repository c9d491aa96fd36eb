import { calculationOf } from "#host/engine/calculate";
import { fillFormula } from "#host/engine/edit";
import { addName } from "#host/engine/names";
import type { Sheet } from "#host/engine/sheet";
import type { Table, TableColumn } from "#host/engine/table";
import {
  addTable,
  addTableColumn,
  addTableRows,
  convertToRange,
  deleteTable,
  deleteTableColumn,
  deleteTableRows,
  renameTable,
  renameTableColumn,
  resizeTable,
  showTableHeaders,
  showTableTotals,
} from "#host/engine/tables";
import { at, fill, formula, refusal, sheetOf, shown } from "./sheetOf";

function costs(): { sheet: Sheet; table: Table } {
  const sheet = sheetOf([
    ["ID", "Cost", "Twice"],
    ["a", 10, null],
    ["b", 20, null],
  ]);
  const table = addTable(sheet, at("A1:C3"), true, "Costs");
  fillFormula(sheet, at("C2:C3"), "=[@Cost]*2");
  fill(sheet, "E1", [
    ["=SUM(Costs[Cost])"],
    ["=SUM(B2:B3)"],
    ["=Costs[[#Headers],[Cost]]"],
    ["=ROWS(Costs)"],
  ]);
  return { sheet, table };
}

function column(table: Table, name: string): TableColumn {
  const found = table.columns.find((c) => c.name === name);
  if (!found) throw new Error(`no column ${name}`);
  return found;
}

function recalculate(sheet: Sheet): void {
  calculationOf(sheet.workbook).recalculate();
}

test("structured references mean the columns of the table", () => {
  const { sheet } = costs();
  expect(["C2", "C3", "E1", "E3", "E4"].map((a) => shown(sheet, a))).toEqual([
    20,
    40,
    30,
    "Cost",
    2,
  ]);
  fill(sheet, "F3", [["=Costs[@Cost]"], ["=Costs[@Cost]"], ["=SUM(Costs[[#All],[ID]:[Cost]])"]]);
  expect(["F3", "F4", "F5"].map((a) => shown(sheet, a))).toEqual([20, "#VALUE!", 30]);
});

test("a formula beside a table that reads its own row is computed anew when the table grows or shrinks", () => {
  const { sheet, table } = costs();
  fill(sheet, "F4", [["=Costs[@Cost]*2"]]);
  expect(shown(sheet, "F4")).toBe("#VALUE!");
  resizeTable(sheet, table, at("A1:C4"));
  recalculate(sheet);
  expect(shown(sheet, "F4")).toBe(0);
  resizeTable(sheet, table, at("A1:C3"));
  recalculate(sheet);
  expect(shown(sheet, "F4")).toBe("#VALUE!");
});

test("new rows inherit calculated columns and are seen by references to the whole column", () => {
  const { sheet, table } = costs();
  addTableRows(sheet, table, undefined, 1);
  fill(sheet, "A4", [["c", 5]]);
  expect([
    shown(sheet, "C4"),
    shown(sheet, "E1"),
    formula(sheet, "E2"),
    shown(sheet, "E2"),
  ]).toEqual([10, 35, "SUM(B2:B4)", 35]);
  addTableRows(sheet, table, 0, 2);
  recalculate(sheet);
  expect([table.area, shown(sheet, "B4"), formula(sheet, "C2")]).toEqual([
    at("A1:C6"),
    10,
    "[@Cost]*2",
  ]);
  deleteTableRows(sheet, table, 0, 2);
  deleteTableRows(sheet, table, 0, 3);
  recalculate(sheet);
  expect([table.area, shown(sheet, "E1")]).toEqual([at("A1:C2"), 0]);
});

test("formulas follow renamed tables and columns", () => {
  const { sheet, table } = costs();
  renameTableColumn(sheet, table, column(table, "Cost"), "Cost in k");
  renameTable(sheet.workbook, table, "Money");
  recalculate(sheet);
  expect([
    formula(sheet, "C2"),
    formula(sheet, "E1"),
    shown(sheet, "E1"),
    shown(sheet, "B1"),
  ]).toEqual(["[@[Cost in k]]*2", "SUM(Money[Cost in k])", 30, "Cost in k"]);
  fill(sheet, "B1", [["ID"]]);
  expect([table.columns.map((c) => c.name), shown(sheet, "B1")]).toEqual([
    ["ID", "ID2", "Twice"],
    "ID2",
  ]);
});

test("columns come and go", () => {
  const { sheet, table } = costs();
  addTableColumn(sheet, table, 1, "Owner");
  recalculate(sheet);
  expect([table.columns.map((c) => c.name), formula(sheet, "D2"), shown(sheet, "F1")]).toEqual([
    ["ID", "Owner", "Cost", "Twice"],
    "[@Cost]*2",
    30,
  ]);
  addTableColumn(sheet, table, undefined, undefined);
  expect(table.columns.map((c) => c.name)).toEqual(["ID", "Owner", "Cost", "Twice", "Column5"]);
  deleteTableColumn(sheet, table, column(table, "Cost"));
  recalculate(sheet);
  expect([formula(sheet, "C2"), shown(sheet, "C2")]).toEqual(["#REF!*2", "#REF!"]);
});

test("headers, totals, resizing", () => {
  const { sheet, table } = costs();
  showTableTotals(sheet, table, true);
  recalculate(sheet);
  expect([shown(sheet, "A4"), shown(sheet, "C4"), shown(sheet, "E1")]).toEqual(["Total", 60, 30]);
  showTableTotals(sheet, table, false);
  resizeTable(sheet, table, at("A1:D5"));
  recalculate(sheet);
  expect([shown(sheet, "D1"), formula(sheet, "C5"), table.columns.length]).toEqual([
    "Column4",
    "[@Cost]*2",
    4,
  ]);
  showTableHeaders(sheet, table, false);
  expect([table.area, shown(sheet, "A1")]).toEqual([at("A2:D5"), null]);
});

test("conversion to a range keeps the values; deletion leaves #REF!", () => {
  const { sheet, table } = costs();
  convertToRange(sheet, table);
  recalculate(sheet);
  expect([formula(sheet, "C2"), formula(sheet, "E1"), shown(sheet, "E1")]).toEqual([
    "$B2*2",
    "SUM($B$2:$B$3)",
    30,
  ]);
  const again = costs();
  deleteTable(again.sheet, again.table);
  recalculate(again.sheet);
  expect([shown(again.sheet, "A1"), formula(again.sheet, "E1")]).toEqual([null, "SUM(#REF!)"]);
});

test("without headers a header row is put in", () => {
  const sheet = sheetOf([
    ["a", 1],
    ["b", 2],
  ]);
  const table = addTable(sheet, at("A1:B2"), false);
  expect([table.name, table.area, shown(sheet, "A1"), shown(sheet, "A2")]).toEqual([
    "Table1",
    at("A1:B3"),
    "Column1",
    "a",
  ]);
});

test("headers become unique texts", () => {
  const sheet = sheetOf([
    ["Cost", "Cost", null, 2024],
    [1, 2, 3, 4],
  ]);
  const table = addTable(sheet, at("A1:D2"), true);
  expect(table.columns.map((c) => c.name)).toEqual(["Cost", "Cost2", "Column3", "2024"]);
  expect(shown(sheet, "D1")).toBe("2024");
});

test.each<[string, string, (sheet: Sheet, table: Table) => unknown]>([
  ["a table name like a cell", "InvalidArgument", (s) => addTable(s, at("H1:I2"), true, "AB12")],
  [
    "a table name with a blank",
    "InvalidArgument",
    (s) => addTable(s, at("H1:I2"), true, "My table"),
  ],
  [
    "a table name that is taken",
    "ItemAlreadyExists",
    (s) => addTable(s, at("H1:I2"), true, "costs"),
  ],
  [
    "a table name that is a defined name",
    "ItemAlreadyExists",
    (s, t) => {
      renameTable(s.workbook, t, "rate");
    },
  ],
  ["an overlapping table", "TableOverlap", (s) => addTable(s, at("C3:D5"), true)],
  ["a table over an array formula", "InvalidOperation", (s) => addTable(s, at("G1:G3"), true)],
  [
    "a header that is taken",
    "InvalidArgument",
    (s, t) => {
      renameTableColumn(s, t, column(t, "Cost"), "id");
    },
  ],
  [
    "an empty header",
    "InvalidArgument",
    (s, t) => {
      renameTableColumn(s, t, column(t, "Cost"), "");
    },
  ],
  [
    "a header over 255 characters",
    "InvalidArgument",
    (s, t) => {
      renameTableColumn(s, t, column(t, "Cost"), "x".repeat(256));
    },
  ],
  [
    "a resize that moves the header",
    "InvalidArgument",
    (s, t) => {
      resizeTable(s, t, at("A2:C9"));
    },
  ],
  [
    "a resize to the header alone",
    "InvalidArgument",
    (s, t) => {
      resizeTable(s, t, at("A1:C1"));
    },
  ],
  [
    "a row that is not there",
    "InvalidArgument",
    (s, t) => {
      deleteTableRows(s, t, 5, 1);
    },
  ],
  [
    "the only column",
    "InvalidOperation",
    (s) => {
      const single = addTable(s, at("K1:K2"), true);
      deleteTableColumn(s, single, column(single, "Column1"));
    },
  ],
  [
    "a change on a protected sheet",
    "AccessDenied",
    (s, t) => {
      s.protection = { protected: true, options: {} };
      addTableRows(s, t, undefined, 1);
    },
  ],
])("refuses %s: %s", (_, code, action) => {
  const { sheet, table } = costs();
  addName(sheet.workbook, "Rate", "=1");
  fill(sheet, "G1", [["=SEQUENCE(3)"]]);
  expect(refusal(() => action(sheet, table))).toBe(code);
});

it("computes a formula anew that tells its row when records above it are deleted", () => {
  const { sheet, table } = costs();
  fillFormula(sheet, at("C2:C3"), "=ROW()");
  calculationOf(sheet.workbook).recalculate();
  deleteTableRows(sheet, table, 0, 1);
  calculationOf(sheet.workbook).recalculate();
  expect(sheet.valueAt(1, 2)).toBe(2);
});
