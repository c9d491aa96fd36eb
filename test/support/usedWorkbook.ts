import type { Block, Edit } from "#sheets/plan";

export function at(sheet: string, row: number, column: number, rows = 1, columns = 1): Block {
  return { sheet, row, column, rows, columns };
}

/** Fills a workbook with one of everything that Sightline can overwrite. Sheets Data and Other exist. */
export async function fillUsedWorkbook(): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const data = workbook.worksheets.getItem("Data");
    data.getRange("A1:D4").formulas = [
      ["Item", "Cost", "Double", "Note"],
      ["'001", 10, "=B2*2", "'=text"],
      ["P-2", 20, "=B3*2", "TRUE?"],
      ["P-3", 30, "=B4*2", true],
    ];
    data.getRange("B2:B4").numberFormat = [["#,##0"], ["0.00"], ["#,##0"]];
    data.getRange("A1:D1").format.fill.color = "#DDEEFF";
    data.getRange("A2").format.font.bold = true;
    data.getRange("C2:C4").format.borders.getItem("EdgeBottom").style = "Continuous";
    data.getRange("B1").format.columnWidth = 90;
    data.getRange("A3").format.rowHeight = 30;
    data.getRange("F:F").columnHidden = true;
    data.freezePanes.freezeRows(1);
    data.getRange("B2:B4").dataValidation.rule = {
      decimal: { formula1: 0, operator: "GreaterThan" },
    };
    data.getRange("A2:A3").dataValidation.rule = { list: { source: "x,y", inCellDropDown: true } };
    data.getRange("A2:A3").dataValidation.prompt = {
      showPrompt: true,
      title: "Id",
      message: "Pick",
    };
    const red = data.getRange("B2:B4").conditionalFormats.add("Custom");
    red.custom.rule.formula = "=$B2>15";
    red.custom.format.fill.color = "#FF0000";
    const other = workbook.worksheets.getItem("Other");
    other.getRange("A1:B3").values = [
      ["Key", "Value"],
      ["a", 1],
      ["b", 2],
    ];
    const table = workbook.tables.add("Other!A1:B3", true);
    table.name = "Pairs";
    workbook.names.add("pmo_Old", other.getRange("B2"), "kept");
    workbook.names.add("Total", "=SUM(Pairs[Value])");
    workbook.settings.add("sightline.old", { a: [1, 2] });
    workbook.customXmlParts.add('<kept xmlns="urn:sightline:test">former &amp; kept</kept>');
    const chart = other.charts.add("ColumnClustered", other.getRange("B2:B3"), "Columns");
    chart.name = "Bars";
    data.getRange("A10:B10").merge(false);
    workbook.worksheets.getItem("Data").activate();
    await context.sync();
  });
}

/** One edit of each kind on cells, sheets, names and settings that are in use. */
export const usedWorkbookEdits: readonly Edit[] = [
  {
    kind: "writeCells",
    at: at("Data", 1, 0, 2, 4),
    cells: [
      ["new", 1, "=1+1", null],
      [1, 2, 3, 4],
    ],
  },
  { kind: "clearCells", at: at("Data", 3, 0, 1, 4) },
  { kind: "fillFormula", at: at("Data", 1, 5, 3, 1), formula: "=ROW()" },
  {
    kind: "formatCells",
    at: at("Data", 0, 0, 3, 3),
    format: { fill: "#00FF00", bold: true, numberFormat: "0.0", bottomBorder: "#123456" },
  },
  { kind: "formatCells", at: at("Data", 5, 0, 1, 3), format: { merge: true, fill: "#FFFF00" } },
  {
    kind: "layOutColumns",
    sheet: "Data",
    columns: [
      { column: 1, count: 2, width: 30 },
      { column: 5, hidden: false },
    ],
  },
  { kind: "layOutRows", sheet: "Data", rows: [{ row: 2, height: 44, hidden: true }] },
  { kind: "setUpSheet", sheet: "Data", freezeRows: 3, freezeColumns: 1 },
  {
    kind: "addValidation",
    at: at("Data", 1, 0, 3, 2),
    rule: { kind: "number", whole: true, minimum: 1 },
  },
  {
    kind: "addConditionalFormat",
    at: at("Data", 1, 1, 3, 1),
    rule: { kind: "formula", formula: "=$B2<5", format: { bold: true } },
  },
  {
    kind: "writeCells",
    at: at("Other", 3, 0, 2, 2),
    cells: [
      ["c", 3],
      ["d", 4],
    ],
  },
  { kind: "resizeTable", name: "Pairs", at: at("Other", 0, 0, 5, 2) },
  { kind: "addSheet", sheet: "Fresh", position: 0 },
  { kind: "writeCells", at: at("Fresh", 0, 0, 2, 1), cells: [["Head"], [1]] },
  {
    kind: "addTable",
    name: "FreshTable",
    at: at("Fresh", 0, 0, 2, 1),
    style: "TableStyleLight1",
    bandedRows: false,
    filterButton: true,
  },
  {
    kind: "writeCells",
    at: at("Data", 20, 0, 2, 2),
    cells: [
      ["H1", "H2"],
      [1, 2],
    ],
  },
  {
    kind: "addTable",
    name: "Later",
    at: at("Data", 20, 0, 2, 2),
    style: "TableStyleLight1",
    bandedRows: false,
    filterButton: true,
  },
  { kind: "defineName", name: "pmo_Old", formula: "=FreshTable[Head]", comment: "changed" },
  { kind: "defineName", name: "pmo_New", formula: "=Data!$A$1" },
  { kind: "removeName", name: "Total" },
  { kind: "setSetting", key: "sightline.old", value: null },
  { kind: "setSetting", key: "sightline.new", value: [1] },
  {
    kind: "storeParts",
    namespace: "urn:sightline:test",
    parts: ['<kept xmlns="urn:sightline:test">new</kept>', '<more xmlns="urn:sightline:test"/>'],
  },
  {
    kind: "storeParts",
    namespace: "urn:sightline:other",
    parts: ['<o xmlns="urn:sightline:other"/>'],
  },
  {
    kind: "addChart",
    sheet: "Data",
    name: "Added",
    type: "Line",
    over: at("Data", 30, 0, 5, 5),
    title: null,
    series: [{ name: "S", values: at("Data", 1, 1, 3, 1) }],
  },
  { kind: "removeSheet", sheet: "Gone" },
  { kind: "removeSheet", sheet: "Empty" },
  { kind: "activateSheet", sheet: "Fresh" },
];
