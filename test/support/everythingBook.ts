import type { Area } from "#host/engine/address";
import { Workbook } from "#host/engine/workbook";
import { emptyPrintSetup } from "#host/xlsx/print";
import { columnSeries, plainAxis, plainChart } from "./chartSamples";

const rowsOfData = 6;

function area(top: number, left: number, bottom = top, right = left): Area {
  return { top, left, bottom, right };
}

/**
 * A workbook with one of everything that the writer can make. test/workbooks/features.xlsx is this
 * book as it was written once; a test compares the two.
 */
export function everythingBook(): Workbook {
  const workbook = new Workbook();
  const { styles } = workbook;
  const data = workbook.appendSheet("My data");
  const head = styles.derive(0, {
    font: { bold: true, color: "#FFFFFF" },
    fill: { pattern: "solid", color: "#1F4E79" },
    alignment: { horizontal: "Center", wrapText: true },
  });
  ["Project", "Value", "Cost", "Share", "X", "Size"].forEach((title, column) => {
    data.put(0, column, title);
    data.setStyle(0, column, head);
  });
  const share = styles.derive(0, { numberFormat: "0.0%" });
  for (let row = 1; row <= rowsOfData; row++) {
    data.put(row, 0, `Project ${row}`);
    data.put(row, 1, row * 10 + 5);
    data.put(row, 2, 40 - row * 4);
    data.put(row, 3, (row * 10 + 5) / 240, {
      text: "[@Value]/SUM(Plan[Value])",
      kind: "plain",
      state: "live",
    });
    data.setStyle(row, 3, share);
    data.put(row, 4, row * 1.5);
    data.put(row, 5, row * 3);
  }
  data.tables.push({
    id: "",
    name: "Plan",
    area: area(0, 0, rowsOfData, 5),
    columns: ["Project", "Value", "Cost", "Share", "X", "Size"].map((name, i) => ({
      id: i + 1,
      name,
      ...(name === "Share" ? { formula: "[@Value]/SUM(Plan[Value])" } : {}),
    })),
    showHeaders: true,
    showTotals: false,
    style: "TableStyleLight9",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    changed: true,
  });
  data.put(8, 0, "Title from a cell");
  data.put(9, 0, 6, { text: "ROWS(UNIQUE(A2:A7))", kind: "plain", state: "live" });
  data.validations.push({
    areas: [area(1, 1, rowsOfData, 1)],
    type: "decimal",
    operator: "greaterThanOrEqual",
    formula1: "0",
    formula2: "",
    allowBlank: true,
    inCellDropDown: true,
    errorStyle: "stop",
    showError: true,
    errorTitle: "Value",
    errorMessage: "Not below 0",
    showPrompt: false,
    promptTitle: "",
    promptMessage: "",
  });
  data.conditionalFormats.push(
    {
      id: "",
      areas: [area(1, 1, rowsOfData, 1)],
      priority: 1,
      stopIfTrue: false,
      rule: {
        kind: "dataBar",
        low: { type: "num", value: "0" },
        high: { type: "autoMax", value: "" },
        color: "#5B9BD5",
        gradient: false,
        showValue: true,
      },
    },
    {
      id: "",
      areas: [area(1, 2, rowsOfData, 2)],
      priority: 2,
      stopIfTrue: false,
      rule: {
        kind: "custom",
        formula: "$C2>$B2",
        style: { fontColor: "#9C0006", fillColor: "#FFC7CE" },
      },
    },
  );
  data.notes.push({ row: 0, column: 1, author: "Ann", text: "In millions", threaded: false });
  data.hyperlinks.push({
    area: area(1, 0),
    address: "https://example.org/",
    documentReference: "",
    screenTip: "",
    textToDisplay: "Project 1",
  });
  data.columns.set(0, {
    width: 24.7109375,
    hidden: false,
    outlineLevel: 0,
    collapsed: false,
    style: 0,
  });
  data.columns.set(4, {
    width: 9.7109375,
    hidden: false,
    outlineLevel: 1,
    collapsed: false,
    style: 0,
  });
  data.freeze = { rows: 1, columns: 1 };
  data.print = {
    ...emptyPrintSetup(),
    orientation: "Landscape",
    paperSize: "A4",
    fitToWidth: 1,
    fitToHeight: 0,
    titleRows: area(0, 0, 0, 16383),
    printArea: [area(0, 0, 9, 5)],
    footer: { left: "", center: "Page &P of &N", right: "" },
  };
  workbook.names.push({ name: "Total", formula: "SUM(Plan[Value])", visible: true, comment: "" });
  addCharts(workbook);
  return workbook;
}

const types = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "AreaStacked",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "Bubble",
  "Doughnut",
];

/** A sheet with a chart of each kind and a combination, two side by side. */
function addCharts(workbook: Workbook): void {
  const sheet = workbook.appendSheet("Charts");
  sheet.showGridlines = false;
  const place = (n: number) => ({ left: (n % 2) * 384, top: Math.floor(n / 2) * 240 });
  types.forEach((type, n) => {
    const counts = type.startsWith("XY") || type === "Bubble";
    const references = {
      ...(counts ? { categories: "'My data'!$E$2:$E$7" } : {}),
      ...(type === "Bubble" ? { bubbleSizes: "'My data'!$F$2:$F$7" } : {}),
    };
    const first = columnSeries("B", {
      ...references,
      hasDataLabels: true,
      pointColors: { 2: "#C00000" },
    });
    const second = columnSeries("C", { ...references, color: "#7F7F7F", lineColor: "#7F7F7F" });
    const series = type === "Doughnut" ? [first] : [first, second];
    sheet.charts.push(plainChart(type, series, { ...place(n), id: "", altText: `Shows ${type}` }));
  });
  const line = columnSeries("D", {
    type: "LineMarkers",
    axisGroup: "Secondary",
    lineColor: "#ED7D31",
  });
  const chart = plainChart("ColumnClustered", [columnSeries("B", { gapWidth: 60 }), line], {
    ...place(types.length),
    id: "",
    title: { visible: true, text: "", formula: "'My data'!$A$9" },
    axes: {
      category: plainAxis(),
      value: plainAxis({
        title: { visible: true, text: "Value", formula: "" },
        minimum: 0,
        maximum: 100,
      }),
      secondaryValue: plainAxis({ numberFormat: "0%" }),
      secondaryCategory: plainAxis({ visible: false }),
    },
  });
  sheet.charts.push(chart);
  sheet.print = { ...emptyPrintSetup(), paperSize: "A4", fitToWidth: 1, fitToHeight: 1 };
}
