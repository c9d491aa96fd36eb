import { openBook } from "#test/support/openBook";

/** An object with a member that is simply kept, the value to set, and what to read when it differs. */
type Kept = [
  name: string,
  find: (sheet: Excel.Worksheet) => object,
  member: string,
  value: unknown,
  read?: unknown,
];

const kept: Kept[] = [
  ["Workbook", (s) => s.context.workbook, "isDirty", true],
  ...["subject", "author", "keywords", "comments", "category", "manager"].map((member): Kept => [
    "DocumentProperties",
    (s) => s.context.workbook.properties,
    member,
    `a ${member}`,
  ]),
  ["PageLayout", (s) => s.pageLayout, "rightMargin", 18],
  ["PageLayout", (s) => s.pageLayout, "topMargin", 18],
  ["PageLayout", (s) => s.pageLayout, "bottomMargin", 18],
  ["PageLayout", (s) => s.pageLayout, "headerMargin", 18],
  ["PageLayout", (s) => s.pageLayout, "footerMargin", 18],
  ...["centerHeader", "rightHeader", "leftFooter", "rightFooter"].map((member): Kept => [
    "HeaderFooter",
    (s) => s.pageLayout.headersFooters.defaultForAllPages,
    member,
    "&A",
  ]),
  ["Worksheet", (s) => s, "tabColor", "#AABBCC"],
  ["FormatProtection", (s) => s.getRange("A1").format.protection, "formulaHidden", true],
  ["RangeFormat", (s) => s.getRange("A1").format, "shrinkToFit", true],
  ["RangeFormat", (s) => s.getRange("A1").format, "textOrientation", 45],
  ["Range", (s) => s.getRange("A1:A2"), "formulasLocal", [["=1+1"], [5]]],
  ["Range", (s) => s.getRange("A1:A2"), "numberFormatLocal", [["0.0"], ["@"]]],
  ["ChartAxisTitle", (s) => someChart(s).axes.valueAxis.title, "visible", true],
  ["ChartBorder", (s) => someChart(s).format.border, "color", "#112233"],
  ["ChartTitle", (s) => someChart(s).title, "visible", false],
  ["ChartLegend", (s) => someChart(s).legend, "visible", true],
  ["ChartSeries", (s) => someChart(s).series.getItemAt(0), "markerBackgroundColor", "#112233"],
  ["ChartSeries", (s) => someChart(s).series.getItemAt(0), "markerForegroundColor", "#445566"],
  [
    "ChartPoint",
    (s) => someChart(s).series.getItemAt(0).points.getItemAt(1),
    "markerBackgroundColor",
    "#112233",
  ],
  ["ChartDataLabels", (s) => someChart(s).series.getItemAt(0).dataLabels, "showSeriesName", true],
  ["ChartDataLabels", (s) => someChart(s).series.getItemAt(0).dataLabels, "showCategoryName", true],
  [
    "ConditionalDataBarPositiveFormat",
    (s) => s.getRange("A1").conditionalFormats.add("DataBar").dataBar.positiveFormat,
    "gradientFill",
    false,
  ],
  ...["italic", "strikethrough"].map((member): Kept => [
    "ConditionalRangeFont",
    (s) => s.getRange("A1").conditionalFormats.add("Custom").custom.format.font,
    member,
    true,
  ]),
];

function someChart(sheet: Excel.Worksheet): Excel.Chart {
  sheet.getRange("A1:B3").values = [
    ["Name", "Amount"],
    ["a", 1],
    ["b", 2],
  ];
  return sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
}

describe("what is set can be read", () => {
  it.each(kept)("%s (%#)", async (_name, find, member, value, read = value) => {
    await openBook();
    await Excel.run(async (context) => {
      const object = find(context.workbook.worksheets.getFirst()) as OfficeExtension.ClientObject;
      Reflect.set(object, member, value);
      (object as unknown as { load(names: string): void }).load(member);
      await context.sync();
      expect(Reflect.get(object, member)).toEqual(read);
    });
  });
});

describe("objects that lead elsewhere", () => {
  it("a rule shows which kind it is by its null objects", async () => {
    await openBook();
    await Excel.run(async (context) => {
      const format = context.workbook.worksheets
        .getFirst()
        .getRange("A1:B2")
        .conditionalFormats.add("IconSet");
      const others = [
        format.colorScaleOrNullObject,
        format.customOrNullObject,
        format.dataBarOrNullObject,
        format.textComparisonOrNullObject,
        format.cellValueOrNullObject,
      ];
      const own = format.iconSetOrNullObject;
      own.load("style");
      for (const other of others) (other as { load(): void }).load();
      const range = format.getRangeOrNullObject();
      range.load("address");
      await context.sync();
      expect(others.map((other) => other.isNullObject)).toEqual([true, true, true, true, true]);
      expect([own.style, range.address]).toEqual(["ThreeTrafficLights1", "Sheet1!A1:B2"]);
    });
  });

  it("areas of a sheet have one format, validation and set of rules", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getFirst().getRanges("A1:A2,C1:C2");
      areas.load("address,addressLocal,isEntireRow,isEntireColumn");
      areas.worksheet.load("name");
      await context.sync();
      // The second request addresses them by reference.
      areas.format.font.bold = true;
      areas.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      areas.conditionalFormats.add("DataBar");
      areas.load("areaCount,address");
      await context.sync();
      expect([areas.areaCount, areas.addressLocal, areas.worksheet.name]).toEqual([
        2,
        "Sheet1!A1:A2,Sheet1!C1:C2",
        "Sheet1",
      ]);
      expect([areas.isEntireRow, areas.isEntireColumn]).toEqual([false, false]);
      expect(workbook.sheets[0]?.conditionalFormats[0]?.areas).toHaveLength(2);
      areas.clear("Formats");
      await context.sync();
    });
    const [sheet] = workbook.sheets;
    expect(sheet?.validations[0]?.areas).toHaveLength(2);
    expect(workbook.styles.get(sheet?.styleAt(0, 2) ?? 0).font.bold).toBe(false);
  });

  it("a range knows its sheet, its style and its other address", async () => {
    await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange("B2");
      range.load("addressLocal,style");
      range.worksheet.load("name");
      const borders = range.format.borders;
      borders.load("count,items/sideIndex,items/style");
      const none = range.getSpillingToRangeOrNullObject();
      await context.sync();
      expect([range.addressLocal, range.style, range.worksheet.name]).toEqual([
        "Sheet1!B2",
        "Normal",
        "Sheet1",
      ]);
      expect(borders.count).toBe(8);
      expect(borders.items.map((border) => border.sideIndex)).toContain("EdgeBottom");
      expect(none.isNullObject).toBe(true);
    });
  });

  it("filters of a table are cleared and its columns have totals", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B3").values = [
        ["Name", "Amount"],
        ["a", 1],
        ["b", 2],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.showTotals = true;
      const total = table.columns.getItem("Amount").getTotalRowRange();
      total.load("address");
      table.columns.getItem("Name").filter.applyValuesFilter(["b"]);
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      expect([total.address, table.autoFilter.isDataFiltered]).toEqual(["Sheet1!B4", true]);
      table.columns.getItem("Name").filter.clear();
      await context.sync();
      expect(workbook.sheets[0]?.rows.get(1)?.hidden).toBe(false);
      // Without a filter nothing is cleared: a row that somebody hid stays hidden.
      sheet.getRange("3:3").rowHidden = true;
      table.autoFilter.clearCriteria();
      await context.sync();
      expect(workbook.sheets[0]?.rows.get(2)?.hidden).toBe(true);
      table.columns.getItem("Name").filter.applyValuesFilter(["a"]);
      table.autoFilter.clearCriteria();
      await context.sync();
    });
    expect(workbook.sheets[0]?.rows.get(2)?.hidden).toBe(false);
  });

  it("a border of a chart keeps its line and can be taken away", async () => {
    const { workbook } = await openBook();
    await Excel.run(async (context) => {
      const { border } = someChart(context.workbook.worksheets.getFirst()).format;
      border.color = "#112233";
      border.clear();
      await context.sync();
    });
    expect(workbook.sheets[0]?.charts[0]?.border).toBe("none");
  });

  it("names of the add-in's language are those of English", async () => {
    await openBook();
    await Excel.run(async (context) => {
      const name = context.workbook.names.addFormulaLocal("Rate", "=0.5");
      name.load("value");
      const sheet = context.workbook.worksheets.getFirst();
      sheet.comments.load("items/id");
      sheet.pageLayout.headersFooters.load("state");
      await context.sync();
      expect([name.value, sheet.comments.items.length]).toEqual([0.5, 0]);
      expect(sheet.pageLayout.headersFooters.state).toBe("Default");
    });
  });
});
