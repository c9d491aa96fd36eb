import type { Chart } from "#host/engine/chart";
import type { Workbook } from "#host/engine/workbook";
import { openBook, refusalFrom } from "#test/support/openBook";

/** A sheet with a small block of data at A1:C4. */
async function withData(): Promise<Workbook> {
  const { workbook } = await openBook(["Data", "Charts"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("A1:C4").values = [
      ["Program", "Budget", "Spent"],
      ["North", 100, 50],
      ["South", 200, 120],
      ["West", 300, 10],
    ];
    await context.sync();
  });
  return workbook;
}

function onlyChart(workbook: Workbook): Chart {
  const [chart, ...others] = workbook.sheets.flatMap((sheet) => sheet.charts);
  if (!chart || others.length > 0) throw new Error("Expected one chart");
  return chart;
}

describe("charts", () => {
  it("makes series of a block of cells", async () => {
    const workbook = await withData();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const data = worksheets.getItem("Data").getRange("A1:C4");
      const chart = worksheets.getItem("Charts").charts.add("ColumnClustered", data, "Auto");
      chart.load("name,id,chartType,left,top,width,height,plotBy");
      chart.series.load("items/name,items/chartType,count");
      chart.worksheet.load("name");
      const values = chart.series.getItemAt(1).getDimensionValues("Values");
      const categories = chart.series.getItemAt(1).getDimensionValues("Categories");
      await context.sync();
      expect([chart.chartType, chart.plotBy, chart.worksheet.name]).toEqual([
        "ColumnClustered",
        "Columns",
        "Charts",
      ]);
      expect(chart.series.items.map((series) => series.name)).toEqual(["Budget", "Spent"]);
      expect([values.value, categories.value]).toEqual([
        [50, 120, 10],
        ["North", "South", "West"],
      ]);
    });
    expect(onlyChart(workbook).series).toMatchObject([
      { nameFormula: "Data!$B$1", values: "Data!$B$2:$B$4", categories: "Data!$A$2:$A$4" },
      { nameFormula: "Data!$C$1", values: "Data!$C$2:$C$4", categories: "Data!$A$2:$A$4" },
    ]);
  });

  it("plots rows when there are more columns, or when asked", async () => {
    const workbook = await withData();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("Data");
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Rows");
      chart.setData(sheet.getRange("A1:C2"));
      chart.name = "Plan";
      await context.sync();
    });
    expect(onlyChart(workbook)).toMatchObject({ name: "Plan", plotBy: "Rows" });
    expect(onlyChart(workbook).series).toMatchObject([
      { values: "Data!$B$2:$C$2", categories: "Data!$B$1:$C$1" },
    ]);
  });

  it("names the slices of a pie in a legend, and takes the third column for the size of bubbles", async () => {
    const workbook = await withData();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.charts.add("Pie", sheet.getRange("A1:B4"), "Columns");
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
      sheet.charts.add("Bubble", sheet.getRange("A1:C4"), "Columns");
      await context.sync();
    });
    const charts = workbook.sheets.flatMap((sheet) => sheet.charts);
    expect(charts.map(({ legend }) => legend.visible)).toEqual([true, false, false]);
    expect(charts[2]?.series).toMatchObject([
      {
        nameFormula: "Data!$B$1",
        categories: "Data!$A$2:$A$4",
        values: "Data!$B$2:$B$4",
        bubbleSizes: "Data!$C$2:$C$4",
      },
    ]);
  });

  it("sets place, title, legend and axes", async () => {
    const workbook = await withData();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C4"), "Columns");
      chart.setPosition("E2", "H10");
      chart.title.text = "Budget by program";
      chart.title.format.font.set({ size: 14, bold: true, color: "#1F4E78", name: "Arial" });
      chart.legend.position = "Top";
      chart.legend.overlay = true;
      chart.legend.format.font.size = 9;
      chart.format.fill.setSolidColor("#FFFFFF");
      chart.format.border.color = "#D9D9D9";
      chart.format.font.color = "#404040";
      const { categoryAxis, valueAxis } = chart.axes;
      categoryAxis.reversePlotOrder = true;
      categoryAxis.tickLabelPosition = "Low";
      categoryAxis.format.font.size = 8;
      valueAxis.minimum = 0;
      valueAxis.maximum = 400;
      valueAxis.majorUnit = 100;
      valueAxis.numberFormat = "#,##0";
      valueAxis.majorGridlines.visible = false;
      valueAxis.minorGridlines.visible = true;
      valueAxis.title.text = "USD";
      valueAxis.title.format.font.bold = true;
      valueAxis.scaleType = "Logarithmic";
      const secondary = chart.axes.getItem("Value", "Secondary");
      secondary.visible = false;
      secondary.title.setFormula("=Data!A1");
      chart.load("left,top,width,height");
      chart.title.load("text,visible");
      chart.legend.load("position,visible,overlay");
      valueAxis.load("minimum,maximum,majorUnit,numberFormat,visible,type,axisGroup,scaleType");
      valueAxis.majorGridlines.load("visible");
      valueAxis.title.load("text,visible");
      categoryAxis.load("reversePlotOrder,tickLabelPosition");
      secondary.title.load("text");
      chart.title.format.font.load("size,bold,color,name");
      chart.format.border.load("color");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 192, 135]);
      expect([chart.title.text, chart.title.visible]).toEqual(["Budget by program", true]);
      expect(chart.legend.toJSON()).toMatchObject({
        position: "Top",
        visible: true,
        overlay: true,
      });
      expect(valueAxis.toJSON()).toMatchObject({
        minimum: 0,
        maximum: 400,
        majorUnit: 100,
        numberFormat: "#,##0",
        visible: true,
        type: "Value",
        axisGroup: "Primary",
        scaleType: "Logarithmic",
      });
      expect([valueAxis.majorGridlines.visible, valueAxis.title.text]).toEqual([false, "USD"]);
      expect([categoryAxis.reversePlotOrder, categoryAxis.tickLabelPosition]).toEqual([
        true,
        "Low",
      ]);
      expect(secondary.title.text).toBe("Program");
      expect(chart.title.format.font.toJSON()).toMatchObject({
        size: 14,
        bold: true,
        color: "#1F4E78",
        name: "Arial",
      });
      expect(chart.format.border.color).toBe("#D9D9D9");
      valueAxis.maximum = "";
      chart.title.setFormula("=Data!B1");
      chart.title.load("text");
      await context.sync();
      expect(chart.title.text).toBe("Budget");
    });
    const chart = onlyChart(workbook);
    expect(chart.axes.value.maximum).toBeUndefined();
    expect(chart.axes.secondaryValue).toMatchObject({
      visible: false,
      title: { formula: "Data!$A$1" },
    });
    expect(chart).toMatchObject({ fill: "#FFFFFF", title: { formula: "Data!$B$1", text: "" } });
    expect(chart.changed).toBe(true);
  });

  it("adds, formats and deletes series", async () => {
    const workbook = await withData();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:B4"), "Columns");
      const series = chart.series.add("Spent so far");
      series.setValues(sheet.getRange("C2:C4"));
      series.setXAxisValues(sheet.getRange("A2:A4"));
      series.chartType = "LineMarkers";
      series.axisGroup = "Secondary";
      series.markerStyle = "Circle";
      series.markerSize = 7;
      series.smooth = true;
      series.format.line.color = "#C00000";
      series.format.line.weight = 2.25;
      series.format.line.lineStyle = "Dash";
      const first = chart.series.getItemAt(0);
      first.gapWidth = 50;
      first.overlap = 100;
      first.format.fill.setSolidColor("#4472C4");
      first.hasDataLabels = true;
      first.dataLabels.numberFormat = "0";
      first.dataLabels.position = "InsideEnd";
      first.dataLabels.showSeriesName = false;
      first.dataLabels.showCategoryName = false;
      first.dataLabels.showValue = true;
      first.dataLabels.format.font.color = "#FFFFFF";
      first.points.getItemAt(2).format.fill.setSolidColor("#70AD47");
      first.points.getItemAt(1).markerBackgroundColor = "#112233";
      series.load("name,chartType,axisGroup,markerStyle,markerSize,smooth,plotOrder,hasDataLabels");
      series.format.line.load("color,weight,lineStyle");
      first.load("gapWidth,overlap,hasDataLabels,markerBackgroundColor,markerForegroundColor");
      first.dataLabels.load("numberFormat,position,showValue");
      first.points.load("count,items/value");
      const counts = [chart.series.getCount(), first.points.getCount()];
      await context.sync();
      expect(series.toJSON()).toMatchObject({
        name: "Spent so far",
        chartType: "LineMarkers",
        axisGroup: "Secondary",
        markerStyle: "Circle",
        markerSize: 7,
        smooth: true,
        plotOrder: 2,
        hasDataLabels: false,
      });
      expect(series.format.line.toJSON()).toMatchObject({
        color: "#C00000",
        weight: 2.25,
        lineStyle: "Dash",
      });
      expect([first.gapWidth, first.overlap, first.hasDataLabels]).toEqual([50, 100, true]);
      expect(first.dataLabels.toJSON()).toMatchObject({
        numberFormat: "0",
        position: "InsideEnd",
        showValue: true,
      });
      expect(first.points.items.map((point) => point.value as unknown)).toEqual([100, 200, 300]);
      expect(counts.map((count) => count.value)).toEqual([2, 3]);
      // Like Excel: a series that was added in this request is asked for anew in the next one.
      chart.series.getItemAt(1).format.line.clear();
      first.format.fill.clear();
      chart.series.getItemAt(1).name = "=Data!C1";
      chart.series.getItemAt(1).load("name");
      await context.sync();
    });
    const chart = onlyChart(workbook);
    expect(chart.series[0]).toMatchObject({
      noFill: true,
      pointColors: { 1: "#112233", 2: "#70AD47" },
      dataLabels: { fontColor: "#FFFFFF", numberFormat: "0", position: "InsideEnd" },
    });
    expect(chart.series[1]).toMatchObject({ lineDash: "None", nameFormula: "Data!$C$1" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").charts.getItemAt(0).series.getItemAt(0).delete();
      await context.sync();
    });
    expect(onlyChart(workbook).series).toHaveLength(1);
  });

  it("makes a bubble chart, one series per row", async () => {
    const workbook = await withData();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const chart = sheet.charts.add("Bubble", sheet.getRange("A1:C4"), "Columns");
      chart.series.getItemAt(0).delete();
      const series = chart.series.add("North");
      series.setXAxisValues(sheet.getRange("B2"));
      series.setValues(sheet.getRange("C2"));
      series.setBubbleSizes(sheet.getRange("B2"));
      const sizes = series.getDimensionValues("BubbleSizes");
      await context.sync();
      expect(sizes.value).toEqual([100]);
    });
    expect(onlyChart(workbook).series.at(-1)).toMatchObject({
      bubbleSizes: "Data!$B$2",
      type: "Bubble",
    });
  });

  it("finds, counts, changes and deletes charts", async () => {
    const workbook = await withData();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const chart = sheet.charts.add("Pie", sheet.getRange("A1:B4"), "Auto");
      chart.name = "Share";
      chart.chartType = "Doughnut";
      chart.left = 10;
      chart.top = 20;
      chart.width = 300;
      chart.height = 200;
      chart.plotBy = "Rows";
      chart.activate();
      const found = sheet.charts.getItem("share");
      found.load("chartType");
      const none = sheet.charts.getItemOrNullObject("Missing");
      sheet.charts.load("items/name,count");
      const count = sheet.charts.getCount();
      await context.sync();
      expect([found.chartType, none.isNullObject, count.value]).toEqual(["Doughnut", true, 1]);
      expect(sheet.charts.items.map((item) => item.name)).toEqual(["Share"]);
      expect(onlyChart(workbook)).toMatchObject({ left: 10, top: 20, width: 300, height: 200 });
      chart.delete();
      await context.sync();
    });
    expect(workbook.sheets[0]?.charts).toEqual([]);
  });

  it.each(["Waterfall", "Treemap", "Funnel"] as const)(
    "refuses the type %s, which it does not draw",
    async (type) => {
      await withData();
      const refused = await refusalFrom(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        sheet.charts.add(type, sheet.getRange("A1:B4"), "Auto");
        await context.sync();
      });
      expect(refused.location).toBe("ChartCollection.add");
    },
  );
});
