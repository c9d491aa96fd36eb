import type { AddChart, AxisPlan, SeriesPlan } from "#sheets/chartPlan";
import type { Book } from "../book";

/** Types of charts that have a stacked sibling. */
const canStack = /^(Area|Bar|Column|Line)/;

/**
 * Draws a chart. Excel guesses series from the range a chart is made of, so it is made of the first
 * series' values only; that series is reused and the others are added.
 * Requirement set: ExcelApi 1.9 (bubble sizes 1.7, gap width 1.8); no request of its own.
 */
export function addChart(edit: AddChart, book: Book): Excel.Chart | null {
  const [first, ...others] = edit.series;
  if (!first) return null;
  const sheet = book.sheet(edit.sheet);
  const chart = sheet.charts.add(edit.type, book.range(first.values), "Columns");
  chart.name = edit.name;
  const { over } = edit;
  const lastRow = over.row + over.rows - 1;
  const lastColumn = over.column + over.columns - 1;
  chart.setPosition(
    book.range({ ...over, rows: 1, columns: 1 }),
    book.range({ sheet: over.sheet, row: lastRow, column: lastColumn, rows: 1, columns: 1 }),
  );
  if (edit.fontSize !== undefined) chart.format.font.size = edit.fontSize;
  writeTitle(chart.title, edit);
  writeSeries(chart.series.getItemAt(0), first, edit, book);
  for (const plan of others) {
    const series = chart.series.add(nameAsText(plan.name));
    // Excel may draw an added series on top of those before it until its type is told (office-js#2927).
    if (canStack.test(edit.type)) series.chartType = plan.type ?? edit.type;
    writeSeries(series, plan, edit, book);
  }
  if (edit.legend === null) chart.legend.visible = false;
  else if (edit.legend !== undefined) {
    chart.legend.visible = true;
    chart.legend.position = edit.legend;
  }
  if (edit.categoryAxis) writeAxis(chart.axes.categoryAxis, edit.categoryAxis);
  if (edit.valueAxis) writeAxis(chart.axes.valueAxis, edit.valueAxis);
  if (edit.secondaryAxis) writeAxis(chart.axes.getItem("Value", "Secondary"), edit.secondaryAxis);
  return chart;
}

function writeTitle(title: Excel.ChartTitle, { title: plan, titleFont }: AddChart): void {
  if (plan === null) title.visible = false;
  else if ("text" in plan) title.text = plan.text;
  else title.setFormula(plan.formula);
  if (plan === null || titleFont === undefined) return;
  const { font } = title.format;
  font.size = titleFont.size;
  font.color = titleFont.color;
  font.bold = titleFont.bold;
}

function writeSeries(
  series: Excel.ChartSeries,
  plan: SeriesPlan,
  chart: AddChart,
  book: Book,
): void {
  series.name = nameAsText(plan.name);
  series.setValues(book.range(plan.values));
  if (plan.categories) series.setXAxisValues(book.range(plan.categories));
  if (plan.bubbleSizes) series.setBubbleSizes(book.range(plan.bubbleSizes));
  if (plan.type !== undefined && plan.type !== chart.type) series.chartType = plan.type;
  if (plan.secondaryAxis) series.axisGroup = "Secondary";
  if (plan.invisible) series.format.fill.clear();
  else if (plan.color !== undefined) writeColor(series, plan.type ?? chart.type, plan.color);
  if (chart.gapWidth !== undefined) series.gapWidth = chart.gapWidth;
  if (chart.overlap !== undefined) series.overlap = chart.overlap;
  if (chart.bubbleScale !== undefined) series.bubbleScale = chart.bubbleScale;
  if (plan.dataLabels === undefined || plan.dataLabels === false) return;
  series.hasDataLabels = true;
  if (plan.dataLabels === true) return;
  const { numberFormat, color, seriesName } = plan.dataLabels;
  if (seriesName) {
    series.dataLabels.showSeriesName = true;
    series.dataLabels.showValue = false;
    series.dataLabels.position = "Center";
  }
  if (numberFormat !== undefined) series.dataLabels.numberFormat = numberFormat;
  if (color !== undefined) series.dataLabels.format.font.color = color;
}

/** Excel takes a name that begins with "=" for a reference; a blank in front is not seen. */
function nameAsText(name: string): string {
  return name.startsWith("=") ? ` ${name}` : name;
}

function writeColor(series: Excel.ChartSeries, type: AddChart["type"], color: string): void {
  if (type === "Line" || type === "LineMarkers" || type.startsWith("XYScatterLines")) {
    series.format.line.color = color;
  } else series.format.fill.setSolidColor(color);
}

function writeAxis(axis: Excel.ChartAxis, plan: AxisPlan): void {
  if (plan.title !== undefined) axis.title.text = plan.title;
  if (plan.visible !== undefined) axis.visible = plan.visible;
  if (plan.reversed !== undefined) axis.reversePlotOrder = plan.reversed;
  if (plan.labels !== undefined) axis.tickLabelPosition = plan.labels;
  if (plan.step !== undefined) axis.majorUnit = plan.step;
  if (plan.minimum !== undefined) axis.minimum = plan.minimum;
  if (plan.maximum !== undefined) axis.maximum = plan.maximum;
  if (plan.numberFormat !== undefined) axis.numberFormat = plan.numberFormat;
  if (plan.gridlines !== undefined) axis.majorGridlines.visible = plan.gridlines;
}
