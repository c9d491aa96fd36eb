import { TableLook, type TableCellStyle } from "#host/engine/tableLook";
import { tableStyleOf } from "#host/engine/tableStyles";
import { addTable } from "#host/engine/tables";
import { officeTheme } from "#host/engine/themeColors";
import type { Sheet } from "#host/engine/sheet";
import type { Table } from "#host/engine/table";
import { at, sheetOf } from "./sheetOf";

function withTable(style: string, more: Partial<Table> = {}): { sheet: Sheet; look: TableLook } {
  const sheet = sheetOf([
    ["A", "B", "C"],
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, 12],
  ]);
  const table = addTable(sheet, at("A1:C5"), true);
  Object.assign(table, { style, ...more });
  return { sheet, look: new TableLook(sheet, table) };
}

function cell(look: TableLook, address: string): TableCellStyle | null {
  const { top, left } = at(address);
  return look.at(top, left);
}

describe("built-in table styles", () => {
  const all = [
    ...Array.from({ length: 21 }, (_, i) => `TableStyleLight${i + 1}`),
    ...Array.from({ length: 28 }, (_, i) => `TableStyleMedium${i + 1}`),
    ...Array.from({ length: 11 }, (_, i) => `TableStyleDark${i + 1}`),
  ];
  it.each(all)("%s is made of valid colours", (name) => {
    const style = tableStyleOf(name, officeTheme);
    const colors = JSON.stringify(style).match(/#[^"]*/g) ?? [];
    expect(colors.length).toBeGreaterThan(0);
    for (const color of colors) expect(color).toMatch(/^#[0-9A-F]{6}$/);
  });

  it.each([
    "",
    "None",
    "TableStyleLight0",
    "TableStyleLight22",
    "TableStyleMedium29",
    "TableStyleDark12",
    "My style",
    "tablestylelight1",
  ])("%p is none of them", (name) => {
    expect(tableStyleOf(name, officeTheme)).toBeNull();
  });

  it("Medium 2 has a header in accent 1, pale stripes and lighter lines, as in Excel", () => {
    const { look } = withTable("TableStyleMedium2");
    expect(cell(look, "A1")).toMatchObject({ fill: "#4472C4", fontColor: "#FFFFFF", bold: true });
    expect(cell(look, "A2")).toMatchObject({ fill: "#DAE3F3" });
    expect(cell(look, "A3")?.fill).toBeUndefined();
    expect(cell(look, "B3")?.borders).toEqual({
      EdgeTop: { line: "thin", color: "#8FAADC" },
      EdgeBottom: { line: "thin", color: "#8FAADC" },
    });
    expect(cell(look, "A3")?.borders.EdgeLeft).toBeDefined();
  });

  it("the variant without an accent is black and grey", () => {
    const { look } = withTable("TableStyleMedium1");
    expect(cell(look, "B1")?.fill).toBe("#000000");
    expect(cell(look, "B2")?.fill).toBe("#D9D9D9");
  });

  it("take the colours of the workbook's theme", () => {
    const { sheet } = withTable("TableStyleMedium2");
    sheet.workbook.theme = officeTheme.map((color, i) => (i === 4 ? "#112233" : color));
    const [table] = sheet.tables;
    if (!table) throw new Error("no table");
    expect(new TableLook(sheet, table).at(0, 0)?.fill).toBe("#112233");
  });
});

describe("the parts of a table", () => {
  it("no stripes when they are off; stripes of columns when those are on", () => {
    const plain = withTable("TableStyleMedium2", { showBandedRows: false });
    expect(cell(plain.look, "A2")?.fill).toBeUndefined();
    const columns = withTable("TableStyleMedium2", {
      showBandedRows: false,
      showBandedColumns: true,
    });
    expect(["A2", "B2", "C2"].map((a) => cell(columns.look, a)?.fill)).toEqual([
      "#DAE3F3",
      undefined,
      "#DAE3F3",
    ]);
    expect(cell(columns.look, "A1")?.fill).toBe("#4472C4");
  });

  it("first and last column stand out when asked for", () => {
    const { look } = withTable("TableStyleMedium9", {
      highlightFirstColumn: true,
      highlightLastColumn: true,
    });
    expect(["A2", "B2", "C2"].map((a) => cell(look, a)?.bold ?? false)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("stripes count the rows that are shown", () => {
    const { sheet } = withTable("TableStyleMedium2");
    sheet.rows.set(2, { hidden: true, outlineLevel: 0, collapsed: false });
    const [table] = sheet.tables;
    if (!table) throw new Error("no table");
    const look = new TableLook(sheet, table);
    expect(["A2", "A4", "A5"].map((a) => cell(look, a)?.fill)).toEqual([
      "#DAE3F3",
      undefined,
      "#DAE3F3",
    ]);
  });

  it("a total row has its own line; a table without style has none", () => {
    const { look } = withTable("TableStyleMedium2", { showTotals: true });
    expect(cell(look, "B5")).toMatchObject({ bold: true });
    expect(cell(look, "B5")?.borders.EdgeTop).toEqual({ line: "double", color: "#4472C4" });
    expect(cell(withTable("").look, "A1")).toBeNull();
  });
});
