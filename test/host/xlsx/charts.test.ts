import type { Chart } from "#host/engine/chart";
import type { Sheet } from "#host/engine/sheet";
import { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { parseXml, type XmlElement } from "#host/xlsx/xmlElement";
import { columnSeries, plainAxis, plainChart } from "#test/support/chartSamples";
import { macroWorkbook, partOf, partsOf } from "#test/support/xlsxPackage";

const chartPart = "xl/charts/chart1.xml";

function dataBook(): { workbook: Workbook; charts: Sheet } {
  const workbook = new Workbook();
  const data = workbook.appendSheet("My data");
  ["Project", "Value", "Cost", "Risk", "X", "Size"].forEach((head, c) => {
    data.put(0, c, head);
  });
  for (let row = 1; row <= 6; row++) {
    data.put(row, 0, `P${row}`);
    for (let column = 1; column <= 5; column++) data.put(row, column, row * column + 0.5);
    data.setStyle(row, 3, workbook.styles.derive(0, { numberFormat: "0.0%" }));
  }
  data.put(9, 0, "From a cell");
  return { workbook, charts: workbook.appendSheet("Charts") };
}

function save(chart: Chart): Uint8Array {
  const { workbook, charts } = dataBook();
  charts.charts.push(chart);
  return writeWorkbook(workbook);
}

function reread(chart: Chart): Chart {
  const [read] = readWorkbook(save(chart)).sheetByName("Charts")?.charts ?? [];
  if (!read) throw new Error("the chart is lost");
  return read;
}

function plot(chart: Chart): XmlElement {
  const area = parseXml(partOf(save(chart), chartPart)).path("chart", "plotArea");
  if (!area) throw new Error("no plot area");
  return area;
}

const xy = { categories: "'My data'!$E$2:$E$7" };
const kinds = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineStacked",
  "Area",
  "AreaStacked",
  "AreaStacked100",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
  "Bubble",
  "Doughnut",
  "Pie",
];

describe("a new chart", () => {
  it.each(kinds)("of type %s is read back with its place, texts and references", (type) => {
    const counts = type.startsWith("XY") || type === "Bubble";
    const series = columnSeries("B", {
      ...(counts ? xy : {}),
      ...(type === "Bubble" ? { bubbleSizes: "'My data'!$F$2:$F$7" } : {}),
      pointColors: { 2: "#C00000" },
      hasDataLabels: true,
    });
    const read = reread(plainChart(type, [series], { altText: "What it says" }));
    const written = {
      values: series.values,
      categories: series.categories,
      bubbleSizes: series.bubbleSizes,
      pointColors: series.pointColors,
      hasDataLabels: true,
    };
    expect(read).toMatchObject({
      type,
      name: `${type} chart`,
      altText: "What it says",
      left: 60,
      top: 30,
      width: 360,
      height: 220,
      title: { visible: true, text: type },
      legend: { visible: true, position: "Bottom", overlay: false },
      series: [{ ...written, name: "Value", nameFormula: "'My data'!$B$1", type }],
    });
  });

  it.each([
    [{ blanksAs: "Zero" as const, plotsHidden: true }, "zero", "0"],
    [{ blanksAs: "Span" as const }, "span", "1"],
    [{}, "gap", "1"],
  ])("keeps what it does with blanks and hidden cells: %j", (wish, blanks, visible) => {
    const one = plainChart("Line", [columnSeries("B")], wish);
    const chart = parseXml(partOf(save(one), chartPart)).child("chart");
    expect(chart?.child("dispBlanksAs")?.attribute("val")).toBe(blanks);
    expect(chart?.child("plotVisOnly")?.attribute("val")).toBe(visible);
    expect(reread(one)).toMatchObject(wish);
    expect(reread(one).plotsHidden ?? false).toBe(visible === "0");
  });

  it("keeps hole, angle, size of bubbles, and percentages as labels", () => {
    const round = columnSeries("B", {
      holeSize: 40,
      firstSliceAngle: 90,
      hasDataLabels: true,
      dataLabels: {
        showValue: false,
        showSeriesName: false,
        showCategoryName: true,
        showPercentage: true,
      },
    });
    expect(reread(plainChart("Doughnut", [round])).series[0]).toMatchObject({
      holeSize: 40,
      firstSliceAngle: 90,
      dataLabels: { showPercentage: true, showCategoryName: true, showValue: false },
    });
    const bubbles = columnSeries("B", {
      ...xy,
      bubbleSizes: "'My data'!$F$2:$F$7",
      bubbleScale: 50,
      hasDataLabels: true,
      dataLabels: {
        showValue: false,
        showSeriesName: false,
        showCategoryName: false,
        showBubbleSize: true,
      },
    });
    expect(reread(plainChart("Bubble", [bubbles])).series[0]).toMatchObject({
      bubbleScale: 50,
      dataLabels: { showBubbleSize: true },
    });
  });

  it("gives the seventh series Excel's darker variant of the first accent", () => {
    const seven = Array.from({ length: 7 }, () => columnSeries("B"));
    expect(reread(plainChart("ColumnClustered", seven)).series.map(({ color }) => color)).toEqual([
      "#4472C4",
      "#ED7D31",
      "#A5A5A5",
      "#FFC000",
      "#5B9BD5",
      "#70AD47",
      "#264478",
    ]);
  });

  it("keeps axis titles, limits, formats, direction and gridlines", () => {
    const value = plainAxis({
      title: { visible: true, text: "GBP m", formula: "" },
      minimum: 0,
      maximum: 90,
      majorUnit: 30,
      numberFormat: "#,##0",
      majorGridlines: true,
      tickLabelPosition: "Low",
      fontSize: 8,
      fontColor: "#123456",
    });
    const category = plainAxis({ reversed: true, visible: false });
    const read = reread(
      plainChart("BarStacked", [columnSeries("B")], { axes: { category, value } }),
    );
    expect(read.axes.value).toMatchObject({ ...value, title: { visible: true, text: "GBP m" } });
    expect(read.axes.category).toMatchObject({ reversed: true, visible: false });
  });

  it("keeps a title that shows a cell, with what the cell says", () => {
    const title = {
      visible: true,
      text: "",
      formula: "'My data'!$A$10",
      fontSize: 12,
      bold: true,
      fontColor: "#112233",
    };
    const read = reread(plainChart("Line", [columnSeries("B")], { title }));
    expect(read.title).toEqual({ ...title, text: "From a cell" });
  });

  it("keeps a combination with a second axis on the right", () => {
    const axes = {
      category: plainAxis(),
      value: plainAxis(),
      secondaryValue: plainAxis({ numberFormat: "0%", maximum: 1 }),
      secondaryCategory: plainAxis({ visible: false }),
    };
    const line = columnSeries("D", {
      type: "LineMarkers",
      axisGroup: "Secondary",
      lineColor: "#ED7D31",
      markerStyle: "Square",
      markerSize: 7,
    });
    const chart = plainChart(
      "ColumnClustered",
      [columnSeries("B", { gapWidth: 60, overlap: -10 }), line],
      { axes },
    );
    const read = reread(chart);
    expect(read.series.map((s) => [s.type, s.axisGroup])).toEqual([
      ["ColumnClustered", "Primary"],
      ["LineMarkers", "Secondary"],
    ]);
    expect(read.series[0]).toMatchObject({ gapWidth: 60, overlap: -10 });
    expect(read.series[1]).toMatchObject({
      lineColor: "#ED7D31",
      markerStyle: "Square",
      markerSize: 7,
      smooth: false,
    });
    expect(read.axes.secondaryValue).toMatchObject({
      visible: true,
      numberFormat: "0%",
      maximum: 1,
    });
    expect(read.axes.secondaryCategory).toMatchObject({ visible: false });
    const [, , , right] = plot(chart).children.filter((child) => child.name.endsWith("Ax"));
    expect(right?.child("axPos")?.attribute("val")).toBe("r");
    expect(right?.child("crosses")?.attribute("val")).toBe("max");
  });

  it("keeps a series that is not drawn", () => {
    const read = reread(
      plainChart("ColumnStacked", [columnSeries("B", { noFill: true }), columnSeries("C")]),
    );
    expect(read.series.map((s) => s.noFill ?? false)).toEqual([true, false]);
  });

  it("carries the values it shows, for programs that do not calculate", () => {
    const series = plot(plainChart("ColumnClustered", [columnSeries("D")])).path("barChart", "ser");
    const cache = series?.path("val", "numRef", "numCache");
    expect(cache?.child("formatCode")?.text).toBe("0.0%");
    expect(cache?.childrenNamed("pt").map((pt) => Number(pt.child("v")?.text))).toEqual([
      3.5, 6.5, 9.5, 12.5, 15.5, 18.5,
    ]);
    const names = series?.path("cat", "strRef", "strCache")?.childrenNamed("pt") ?? [];
    expect(names.map((pt) => pt.child("v")?.text)).toEqual(["P1", "P2", "P3", "P4", "P5", "P6"]);
  });

  it("writes categories of several columns as levels, the inner one first", () => {
    const series = columnSeries("C", {
      categories: "'My data'!$A$2:$B$3",
      values: "'My data'!$C$2:$C$3",
    });
    const levels = plot(plainChart("ColumnClustered", [series])).path(
      "barChart",
      "ser",
      "cat",
      "multiLvlStrRef",
      "multiLvlStrCache",
    );
    expect(
      levels
        ?.childrenNamed("lvl")
        .map((lvl) => lvl.childrenNamed("pt").map((pt) => pt.child("v")?.text)),
    ).toEqual([
      ["1.5", "2.5"],
      ["P1", "P2"],
    ]);
  });

  it.each([
    ["ColumnStacked", "OutsideEnd", undefined],
    ["ColumnClustered", "OutsideEnd", "outEnd"],
    ["Line", "Top", "t"],
    ["AreaStacked", "Center", undefined],
    ["Doughnut", "OutsideEnd", undefined],
  ])("of type %s puts labels at %s only if Excel allows it", (type, position, expected) => {
    const labels = { showValue: true, showSeriesName: false, showCategoryName: false, position };
    const series = columnSeries("B", { hasDataLabels: true, dataLabels: labels });
    const [place] = plot(plainChart(type, [series])).descendants("dLblPos");
    expect(place?.attribute("val")).toBe(expected);
  });

  it("lies where it was put, between cells of any size", () => {
    const { workbook, charts } = dataBook();
    charts.columns.set(0, {
      width: 30.7109375,
      hidden: false,
      outlineLevel: 0,
      collapsed: false,
      style: 0,
    });
    charts.columns.set(1, { hidden: true, outlineLevel: 0, collapsed: false, style: 0 });
    charts.rows.set(0, { height: 42.5, hidden: false, outlineLevel: 0, collapsed: false });
    charts.charts.push(
      plainChart("Line", [columnSeries("B")], {
        left: 201.3,
        top: 77.7,
        width: 333.3,
        height: 111.1,
      }),
    );
    const [read] = readWorkbook(writeWorkbook(workbook)).sheetByName("Charts")?.charts ?? [];
    expect(read?.left).toBeCloseTo(201.3, 3);
    expect(read?.top).toBeCloseTo(77.7, 3);
    expect(read?.width).toBeCloseTo(333.3, 3);
    expect(read?.height).toBeCloseTo(111.1, 3);
  });
});

/** Children in the order of the schema, for the elements that a chart is made of. */
const orders: Readonly<Record<string, string>> = {
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  plotArea:
    "layout areaChart barChart lineChart scatterChart bubbleChart doughnutChart pieChart catAx valAx dTable spPr",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
  areaChart: "grouping varyColors ser dLbls dropLines axId",
  scatterChart: "scatterStyle varyColors ser dLbls axId",
  bubbleChart: "varyColors ser dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId",
  doughnutChart: "varyColors ser dLbls firstSliceAng holeSize",
  pieChart: "varyColors ser dLbls firstSliceAng",
  ser: "idx order tx spPr invertIfNegative marker explosion dPt dLbls trendline errBars cat val xVal yVal smooth bubbleSize bubble3D shape",
  dPt: "idx invertIfNegative marker bubble3D explosion spPr",
  dLbls:
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit dispUnits",
  scaling: "logBase orientation max min",
  title: "tx layout overlay spPr txPr",
  legend: "legendPos legendEntry layout overlay spPr txPr",
};

function expectOrder(element: XmlElement): void {
  const order = orders[element.name]?.split(" ");
  if (order && element.name !== "plotArea") {
    const places = element.children.map((child) => order.indexOf(child.name));
    expect([element.name, ...places]).toEqual([element.name, ...[...places].sort((a, b) => a - b)]);
    expect(places).not.toContain(-1);
  }
  for (const child of element.children) expectOrder(child);
}

describe("the parts of a chart", () => {
  it.each(kinds)("of type %s stand in the order of the schema", (type) => {
    const full = columnSeries("B", {
      ...xy,
      bubbleSizes: "'My data'!$F$2:$F$7",
      color: "#111111",
      lineColor: "#222222",
      lineWeight: 1.5,
      lineDash: "Dash",
      hasDataLabels: true,
      dataLabels: {
        showValue: true,
        showSeriesName: true,
        showCategoryName: true,
        position: "Center",
        numberFormat: "0.0",
        fontSize: 8,
        fontColor: "#333333",
      },
      pointColors: { 0: "#444444", 3: "#555555" },
      gapWidth: 50,
      overlap: 20,
    });
    const axis = plainAxis({
      title: { visible: true, text: "T", formula: "" },
      minimum: 1,
      maximum: 99,
      majorUnit: 7,
      logarithmic: true,
      majorGridlines: true,
      minorGridlines: true,
      fontSize: 7,
    });
    const second = { ...full, axisGroup: "Secondary" as const };
    const axes = { category: axis, value: axis, secondaryCategory: axis, secondaryValue: axis };
    const chart = plainChart(type, [full, second], {
      axes,
      fontName: "Arial",
      fontSize: 9,
      fill: "",
      border: "#000000",
    });
    expectOrder(parseXml(partOf(save(chart), chartPart)));
  });
});

describe("a chart of a file", () => {
  function open() {
    const workbook = readWorkbook(macroWorkbook());
    const sheet = workbook.sheetByName("Data");
    const chart = sheet?.charts[0];
    if (!sheet || !chart) throw new Error("no chart");
    return { workbook, sheet, chart };
  }

  it("is read", () => {
    expect(open().chart).toMatchObject({
      type: "ColumnClustered",
      name: "Chart 1",
      altText: "Costs by row",
      title: { text: "Costs" },
      legend: { visible: false },
      series: [{ name: "Cost", values: "Data!$B$2:$B$3", color: "#ED7D31", gapWidth: 80 }],
    });
  });

  it("keeps its part when it is only moved, and shapes beside it stay", () => {
    const { workbook, chart } = open();
    chart.left += 100;
    chart.changed = true;
    const after = writeWorkbook(workbook);
    expect(partsOf(after).get(chartPart)).toBe(partsOf(macroWorkbook()).get(chartPart));
    const drawing = partOf(after, "xl/drawings/drawing1.xml");
    expect(drawing).toContain('name="Box"');
    expect(drawing).not.toContain("<xdr:col>6</xdr:col>");
    const again = readWorkbook(after).sheetByName("Data")?.charts[0];
    expect(again?.left).toBeCloseTo(chart.left, 3);
    expect(again?.altText).toBe("Costs by row");
  });

  it("is written anew when it says something else", () => {
    const { workbook, chart } = open();
    chart.title = { ...chart.title, text: "New title" };
    chart.changed = true;
    const again = readWorkbook(writeWorkbook(workbook)).sheetByName("Data")?.charts[0];
    expect(again?.title.text).toBe("New title");
    expect(again?.series[0]?.color).toBe("#ED7D31");
  });

  it("goes with its part when it is deleted", () => {
    const { workbook, sheet } = open();
    sheet.charts = [];
    sheet.touch("charts");
    const after = writeWorkbook(workbook);
    expect(partsOf(after).has(chartPart)).toBe(false);
    expect(partOf(after, "[Content_Types].xml")).not.toContain("chart1.xml");
    expect(partOf(after, "xl/drawings/drawing1.xml")).toContain('name="Box"');
  });

  it("gets a neighbour with an id of its own", () => {
    const { workbook, sheet } = open();
    sheet.charts.push(plainChart("Line", [columnSeries("B", { values: "Data!$B$2:$B$3" })]));
    const after = writeWorkbook(workbook);
    const drawing = partOf(after, "xl/drawings/drawing1.xml");
    expect([...drawing.matchAll(/cNvPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(["2", "3", "4"]);
    expect(
      readWorkbook(after)
        .sheetByName("Data")
        ?.charts.map((c) => c.type),
    ).toEqual(["ColumnClustered", "Line"]);
  });
});
