import { message } from "#core/messages/message";
import {
  BENEFIT,
  type BenefitLines,
  benefitLines,
  countOf,
  PERIOD,
  periodLines,
  sumOf,
  valueLines,
} from "./benefitsFeed";
import {
  ACROSS,
  LEFT,
  putFigures,
  putLosses,
  putMeasures,
  putObjectives,
  putPrograms,
  putValues,
  putWorst,
  RIGHT,
} from "./benefitsTables";
import { Canvas } from "./canvas";
import { inQuotes } from "./formulaText";
import { FreeNames } from "./freeNames";
import { chartLook, colors } from "./houseStyle";
import type { AddChart } from "./chartPlan";
import type { Block, Edit, Plan } from "./plan";
import { renameInEdits } from "./renameInEdits";
import { outgrown, putReportHeading, reportPrint, reportSheet, sourceFormat } from "./reportLook";
import type { ReportRequest } from "./reportRequest";
import { SheetFeed } from "./sheetFeed";

const WIDTH = RIGHT + ACROSS - 1;
const FIGURES_ROW = 3;
const CHART_ROW = 6;
const CHART_ROWS = 15;

/**
 * The sheet Benefits: what was planned, is forecast and has been measured by period, with running sums;
 * realised by program, the Red and Amber ones, disbenefits apart, measures that are not in money, what
 * projects are worth on the cost basis of Settings, and what objectives get. All native formulas.
 *
 * None without Benefits and BenefitPeriods and their money; blocks whose registers are missing are left
 * out.
 */
export function planBenefits(request: ReportRequest): Plan {
  const title = message("made-page", { page: "Benefits" });
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("Benefits report"));
  const feed = new SheetFeed(names.sheet("Calc Benefits"), request.tables, names, {
    title: "Calc Benefits",
    subtitle: "Figures behind Benefits report: native formulas, nothing is typed here",
  });
  const benefits = feed.register(
    "Benefits",
    ...["Benefit ID", "Relates to", "Benefit", "Type", "Profile", "Status"],
    ...["Planned money", "Outturn money"],
  );
  const values = feed.register(
    "BenefitPeriods",
    ...["Benefit ID", "Period", "Closed", "Planned money", "Outturn money"],
  );
  if (benefits === null || values === null) return { title, edits: [] };
  const lines = benefitLines(feed, benefits, values);
  const byPeriod = periodLines(feed, values);
  const value = valueLines(feed, benefits, costBasisName(request));
  putReportHeading(page, finding(feed, lines), WIDTH);
  putFigures(page, feed, lines, FIGURES_ROW);
  const listRow = CHART_ROW + CHART_ROWS + 1;
  const worst = putWorst(page, feed, lines, listRow);
  const programs = putPrograms(page, feed, lines, listRow);
  const secondRow = Math.max(worst.end, programs) + 1;
  const losses = putLosses(page, feed, lines, secondRow);
  const measures = putMeasures(page, feed, lines, secondRow);
  const thirdRow = Math.max(losses.end, measures) + 1;
  const valued = value === null ? thirdRow : putValues(page, feed, value, thirdRow);
  const end = Math.max(valued, putObjectives(page, feed, thirdRow)) + 1;
  page.put(end, LEFT, sourceLine(lines));
  page.look(end, LEFT, 1, 1, sourceFormat);
  const edits: Edit[] = [
    ...feed.edits(),
    reportSheet(page, request.position),
    ...page.edits(),
    ...layout(page),
    ...worst.rules,
    ...losses.rules,
    ...(byPeriod === null ? [] : [periodChart(page, feed, byPeriod)]),
    ...reportPrint(page, { rows: end + 1, columns: WIDTH + 1, tall: 1 }),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

/** The cost basis as formulas name it; null where the workbook does not have the setting. */
function costBasisName({ taken, names = {} }: ReportRequest): string | null {
  const standard = "pmo_CostBasis";
  const called = (names[standard] ?? standard).toLowerCase();
  return taken.names.some((name) => name.toLowerCase() === called) ? standard : null;
}

/** "Benefits are expected to reach 95% of plan: 52,392 of 55,397 thousand GBP; 4 Red, 1 Amber". */
function finding(feed: SheetFeed, { block }: BenefitLines): string {
  const planned = sumOf(feed, block, BENEFIT.planned);
  const outturn = sumOf(feed, block, BENEFIT.outturn);
  const kinds = `(${countOf(feed, block, BENEFIT.kind, "B")}+${countOf(feed, block, BENEFIT.kind, "D")})`;
  const red = countOf(feed, block, BENEFIT.rag, "Red");
  const amber = countOf(feed, block, BENEFIT.rag, "Amber");
  const unit = `IF(pmo_MoneyUnit="One","",pmo_MoneyUnit&" ")&pmo_Currency`;
  return (
    `=IF(${kinds}=0,"No benefit is recorded yet",IF(${planned}<=0,${kinds}&IF(${kinds}=1," benefit"," benefits")&", none of them planned in money",` +
    `"Benefits are expected to reach "&ROUND(100*${outturn}/${planned},0)&"% of plan: "&FIXED(${outturn},0)&" of "&FIXED(${planned},0)&" "&${unit}&"; "&` +
    `${red}&" Red, "&${amber}&" Amber"))`
  );
}

function sourceLine({ benefits, lines }: BenefitLines): string {
  return (
    `="Sheet ${inQuotes(benefits.sheet)}, without withdrawn ones. Money is value per unit times planned, forecast or actual; disbenefits are negative in sums and never netted in counts. Present values: "` +
    `&pmo_NpvBasis&", cost basis in Settings"&${outgrown(benefits, "Benefit ID", lines)}`
  );
}

/** Columns of a period side by side, running sums as lines on an axis of their own. */
function periodChart(page: Canvas, feed: SheetFeed, block: Block): AddChart {
  const series = (
    name: string,
    column: number,
    color: string,
    isSum = false,
  ): AddChart["series"][number] => ({
    name,
    values: feed.column(block, column),
    categories: feed.column(block, PERIOD.key),
    color,
    ...(isSum ? { type: "Line", secondaryAxis: true } : {}),
  });
  return {
    kind: "addChart",
    ...chartLook,
    sheet: page.sheet,
    name: "Benefits by period",
    type: "ColumnClustered",
    over: page.block(CHART_ROW, LEFT, CHART_ROWS, WIDTH),
    title: { text: "Benefits by period, and their running sums" },
    series: [
      series("Planned", PERIOD.planned, colors.line),
      series("Forecast", PERIOD.forecast, colors.register),
      series("Actual", PERIOD.actual, colors.green.solid),
      series("Planned, running sum", PERIOD.plannedSum, colors.muted, true),
      series("Expected, running sum", PERIOD.outturnSum, colors.accent, true),
    ],
    legend: "Bottom",
    categoryAxis: { labels: "Low" },
    valueAxis: { gridlines: true, numberFormat: "#,##0", title: "Period" },
    secondaryAxis: { gridlines: false, numberFormat: "#,##0", title: "Running sum" },
    gapWidth: 60,
    overlap: 0,
  };
}

function layout(page: Canvas): Edit[] {
  const half = (from: number): { column: number; width: number; count?: number }[] => [
    { column: from, width: 10 },
    { column: from + 1, width: 34 },
    { column: from + 2, count: ACROSS - 2, width: 12 },
  ];
  return [
    {
      kind: "layOutColumns",
      sheet: page.sheet,
      columns: [
        { column: 0, width: 2 },
        ...half(LEFT),
        { column: LEFT + ACROSS, width: 2 },
        ...half(RIGHT),
      ],
    },
    { kind: "layOutRows", sheet: page.sheet, rows: [{ row: 0, height: 30 }] },
  ];
}
