import { applyPlan } from "#excel/applyPlan";
import { cellInput, isConvertible } from "#excel/write/cellInput";
import type { Block, Edit } from "#sheets/plan";
import { openBook } from "#test/support/openBook";
import { plain } from "#test/support/english";

function block(row: number, column: number, rows = 1, columns = 1, sheet = "Sheet1"): Block {
  return { sheet, row, column, rows, columns };
}

/** A workbook after a plan was carried out by the real library. */
async function after(...edits: Edit[]): Promise<Awaited<ReturnType<typeof openBook>>> {
  const book = await openBook();
  await applyPlan({ title: plain("Tried"), edits });
  return book;
}

describe("writing cells", () => {
  it("keeps texts that Excel would convert as texts", async () => {
    const texts = [
      "001",
      "1-2",
      "TRUE",
      "+x",
      "-5%",
      "@me",
      "'quoted",
      "3 March 2026",
      "#N/A",
      "(4)",
    ];
    const { workbook } = await after({
      kind: "writeCells",
      at: block(0, 0, 1, texts.length),
      cells: [texts],
    });
    expect(texts.map((_, c) => workbook.valueAt("Sheet1", 0, c))).toEqual(texts);
  });

  it("writes numbers, booleans, formulas, literal texts and empty cells as what they are", async () => {
    const { workbook } = await after({
      kind: "writeCells",
      at: block(1, 1, 2, 3),
      cells: [
        [12.5, true, "=B2*2"],
        [{ text: "=not a formula" }, null, "plain"],
      ],
    });
    const sheet = workbook.sheetByName("Sheet1");
    expect(sheet?.cell(1, 3)?.formula?.text).toBe("B2*2");
    expect(workbook.valueAt("Sheet1", 1, 3)).toBe(25);
    expect(workbook.valueAt("Sheet1", 2, 1)).toBe("=not a formula");
    expect(workbook.valueAt("Sheet1", 2, 2)).toBeNull();
    expect(workbook.valueAt("Sheet1", 2, 3)).toBe("plain");
  });

  it("writes no apostrophe into cells that the plan has formatted as text", async () => {
    const { workbook } = await after(
      { kind: "formatCells", at: block(0, 0, 3, 1), format: { numberFormat: "@" } },
      {
        kind: "writeCells",
        at: block(0, 0, 2, 2),
        cells: [
          ["001", "001"],
          ["=x", 1],
        ],
      },
    );
    expect(workbook.valueAt("Sheet1", 0, 0)).toBe("001");
    expect(workbook.valueAt("Sheet1", 0, 1)).toBe("001");
  });

  it("fills one formula into a table's column as its calculated column", async () => {
    const { workbook } = await after(
      {
        kind: "writeCells",
        at: block(0, 0, 4, 2),
        cells: [
          ["Cost", "Double"],
          [1, null],
          [2, null],
          [3, null],
        ],
      },
      {
        kind: "addTable",
        name: "Costs",
        at: block(0, 0, 4, 2),
        style: "TableStyleLight1",
        bandedRows: true,
        filterButton: false,
      },
      { kind: "fillFormula", at: block(1, 1, 3, 1), formula: "=[@Cost]*2" },
      { kind: "defineName", name: "pmo_Total", formula: "=SUM(Costs[Double])", comment: "All" },
    );
    expect([1, 2, 3].map((r) => workbook.valueAt("Sheet1", r, 1))).toEqual([2, 4, 6]);
    const found = workbook.tableByName("Costs");
    expect(found?.table.columns[1]?.formula).toBe("[@Cost]*2");
    expect(found?.table).toMatchObject({ showBandedRows: true, showFilterButton: false });
    expect(workbook.definedName("pmo_Total")).toMatchObject({ comment: "All" });
  });

  it.each([
    ["P-001", false],
    ["Customer portal", false],
    ["2026-Q3", true],
    ["March winds", false],
    ["Mar 5", true],
    ["true", true],
    [" 12", true],
    ["£5", true],
    ["=A1", true],
  ])("%s is taken as convertible: %s", (text, expected) => {
    expect(isConvertible(text)).toBe(expected);
  });

  it("never changes a formula", () => {
    expect(cellInput("=1+1", false)).toBe("=1+1");
    expect(cellInput(null, false)).toBe("");
  });
});

describe("formatting and laying out", () => {
  it("sets fonts, fills, borders, alignment and merges", async () => {
    const { workbook } = await after({
      kind: "formatCells",
      at: block(0, 0, 1, 3),
      format: {
        merge: true,
        bold: true,
        italic: true,
        fontColor: "#123456",
        fontSize: 18,
        fontName: "Arial",
        fill: "#EEEEEE",
        horizontal: "Center",
        vertical: "Top",
        wrap: true,
        topBorder: "#AA0000",
        bottomBorder: "#00AA00",
        numberFormat: "0.0%",
      },
    });
    const sheet = workbook.sheetByName("Sheet1");
    const style = workbook.styles.get(sheet?.styleAt(0, 0) ?? 0);
    expect(style).toMatchObject({
      numberFormat: "0.0%",
      font: { bold: true, italic: true, color: "#123456", size: 18, name: "Arial" },
      fill: { color: "#EEEEEE" },
      alignment: { horizontal: "Center", vertical: "Top", wrapText: true },
    });
    expect(style.borders).toMatchObject({
      EdgeTop: { color: "#AA0000" },
      EdgeBottom: { color: "#00AA00" },
    });
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  it("gives columns the width in characters and rows the height in points", async () => {
    const { workbook } = await after(
      {
        kind: "layOutColumns",
        sheet: "Sheet1",
        columns: [
          { column: 1, count: 2, width: 20 },
          { column: 4, hidden: true },
        ],
      },
      {
        kind: "layOutRows",
        sheet: "Sheet1",
        rows: [
          { row: 2, height: 30 },
          { row: 3, hidden: true },
        ],
      },
    );
    const sheet = workbook.sheetByName("Sheet1");
    // The file counts the padding of 5 pixels too, at 7 pixels a character.
    expect(sheet?.columns.get(2)?.width).toBeCloseTo(20 + 5 / 7, 2);
    expect(sheet?.columns.get(4)?.hidden).toBe(true);
    expect(sheet?.rows.get(2)?.height).toBe(30);
    expect(sheet?.rows.get(3)?.hidden).toBe(true);
  });

  it("sets up a sheet of its own: position, colour, panes, groups, print", async () => {
    const { workbook } = await after(
      { kind: "addSheet", sheet: "New", position: 0, tabColor: "#1F4E79", gridlines: false },
      { kind: "layOutColumns", sheet: "New", columns: [{ column: 2, count: 3, grouped: true }] },
      { kind: "setUpSheet", sheet: "New", freezeRows: 4, freezeColumns: 2 },
      {
        kind: "setUpPrint",
        sheet: "New",
        landscape: true,
        paper: "A4",
        fitToWidth: 1,
        titleRows: { first: 3, last: 3 },
        area: block(0, 0, 10, 5, "New"),
        footer: { left: "L", center: "&P", right: "R" },
      },
      { kind: "activateSheet", sheet: "New" },
    );
    const [sheet] = workbook.sheets;
    expect(sheet).toMatchObject({ name: "New", tabColor: "#1F4E79", showGridlines: false });
    expect(sheet?.freeze).toEqual({ rows: 4, columns: 2 });
    expect(sheet?.columns.get(3)?.outlineLevel).toBe(1);
    expect(sheet?.print).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      fitToWidth: 1,
      titleRows: { top: 3, bottom: 3 },
      footer: { left: "L", center: "&P", right: "R" },
    });
    expect(workbook.activeSheetId).toBe(sheet?.id);
  });
});

describe("rules", () => {
  it("validates lists, numbers, dates, lengths and formulas, with prompt and alert", async () => {
    const at = (column: number): Block => block(0, column);
    const { workbook } = await after(
      {
        kind: "addValidation",
        at: at(0),
        rule: { kind: "list", source: "Low,High" },
        prompt: { title: "Level", message: "Choose one" },
        error: { title: "No", message: "Not a level", style: "Warning" },
      },
      {
        kind: "addValidation",
        at: at(1),
        rule: { kind: "number", whole: true, minimum: 1, maximum: 5 },
      },
      { kind: "addValidation", at: at(2), rule: { kind: "number", whole: false, minimum: 0 } },
      { kind: "addValidation", at: at(3), rule: { kind: "date", from: 46000 } },
      { kind: "addValidation", at: at(4), rule: { kind: "textLength", maximum: 20 } },
      { kind: "addValidation", at: at(5), rule: { kind: "custom", formula: "=F1>0" } },
    );
    const rules = workbook.sheetByName("Sheet1")?.validations ?? [];
    expect(rules.map((rule) => [rule.type, rule.operator, rule.formula1])).toEqual([
      ["list", expect.anything(), '"Low,High"'],
      ["whole", "between", "1"],
      ["decimal", "greaterThanOrEqual", "0"],
      ["date", "greaterThanOrEqual", "46000"],
      ["textLength", "lessThanOrEqual", "20"],
      ["custom", expect.anything(), "F1>0"],
    ]);
    expect(rules[0]).toMatchObject({ promptTitle: "Level", errorStyle: "warning" });
  });

  it("adds conditional formats of each kind", async () => {
    const at = block(0, 0, 5, 1);
    const { workbook } = await after(
      {
        kind: "addConditionalFormat",
        at,
        rule: { kind: "formula", formula: '=$A1="x"', format: { fill: "#FF0000", bold: true } },
        stopIfTrue: true,
      },
      {
        kind: "addConditionalFormat",
        at,
        rule: { kind: "text", equals: "Red", format: { fontColor: "#00FF00" } },
      },
      { kind: "addConditionalFormat", at, rule: { kind: "dataBar", color: "#0000FF" } },
      {
        kind: "addConditionalFormat",
        at,
        rule: { kind: "colorScale", low: "#FFFFFF", middle: "#FFFF00", high: "#FF0000" },
      },
    );
    const kinds = (workbook.sheetByName("Sheet1")?.conditionalFormats ?? []).map(
      (f) => f.rule.kind,
    );
    expect(kinds.sort()).toEqual(["cellValue", "colorScale", "custom", "dataBar"]);
  });
});

describe("charts", () => {
  it("draws the series that the plan names, and no other", async () => {
    const { workbook } = await after(
      {
        kind: "writeCells",
        at: block(0, 0, 3, 3),
        cells: [
          ["P-1", 1, 4],
          ["P-2", 2, 5],
          ["P-3", 3, 6],
        ],
      },
      {
        kind: "addChart",
        sheet: "Sheet1",
        name: "Points",
        type: "BarStacked",
        over: block(5, 0, 10, 6),
        title: { text: "Points by project" },
        series: [
          { name: "Fit", values: block(0, 1, 3), categories: block(0, 0, 3), color: "#1F4E79" },
          { name: "Value", values: block(0, 2, 3), categories: block(0, 0, 3), dataLabels: true },
        ],
        legend: "Bottom",
        categoryAxis: { reversed: true },
        valueAxis: { title: "Points", minimum: 0, gridlines: false },
        gapWidth: 40,
        overlap: 100,
      },
    );
    const [chart] = workbook.sheetByName("Sheet1")?.charts ?? [];
    expect(chart).toMatchObject({ name: "Points", type: "BarStacked" });
    expect(chart?.series.map((s) => [s.name, s.values, s.categories])).toEqual([
      ["Fit", "Sheet1!$B$1:$B$3", "Sheet1!$A$1:$A$3"],
      ["Value", "Sheet1!$C$1:$C$3", "Sheet1!$A$1:$A$3"],
    ]);
    expect(chart?.axes.category.reversed).toBe(true);
    expect(chart?.axes.value).toMatchObject({ minimum: 0, majorGridlines: false });
    expect(chart?.legend).toMatchObject({ visible: true, position: "Bottom" });
  });
});

describe("payload", () => {
  it("cuts 30,000 rows into requests below 2 MB, and they all arrive", async () => {
    const rows = 30_000;
    const cells = Array.from({ length: rows }, (_, r) => [
      r,
      r / 7,
      `Project ${r}`,
      "é".repeat(10),
    ]);
    const { workbook, session } = await after({
      kind: "writeCells",
      at: block(0, 0, rows, 4),
      cells,
    });
    const sizes = session.requests.filter((r) => r.kind === "batch").map((r) => r.bytesUp);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(2_000_000);
    expect(workbook.valueAt("Sheet1", rows - 1, 2)).toBe(`Project ${rows - 1}`);
    expect(workbook.valueAt("Sheet1", 0, 0)).toBe(0);
  });
});
