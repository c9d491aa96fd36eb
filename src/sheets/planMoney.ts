import { message } from "#core/messages/message";
import { Canvas } from "./canvas";
import { inQuotes } from "./formulaText";
import { FreeNames } from "./freeNames";
import { objectiveChart } from "./homeCharts";
import { chartLook, colors, programColors } from "./houseStyle";
import { type MoneyLines, moneyLines, PERIOD, programLabels, type ProgramName } from "./moneyFeed";
import { moneyFinding, putPeriods, putPrograms, TABLE_COLUMNS } from "./moneyTables";
import type { AddChart } from "./chartPlan";
import type { Edit, Plan } from "./plan";
import { renameInEdits } from "./renameInEdits";
import { outgrown, putReportHeading, reportPrint, reportSheet, sourceFormat } from "./reportLook";
import type { ReportRequest } from "./reportRequest";
import { SheetFeed } from "./sheetFeed";

export interface MoneyRequest extends ReportRequest {
  /** Programs of the register, in its order. */
  readonly programs: readonly ProgramName[];
}

const LEFT = 1;
const RIGHT = LEFT + TABLE_COLUMNS + 1;
const WIDTH = RIGHT + TABLE_COLUMNS - 1;
const CHART_ROW = 3;
const CHART_ROWS = 16;

/**
 * The sheet Money: what every period costs by program against its envelope, what every objective gets
 * against its weight, and both as tables, with programs' forecasts against their budgets. All native
 * formulas.
 *
 * None without Projects, Periods and Financials.
 */
export function planMoney(request: MoneyRequest): Plan {
  const title = message("made-page", { page: "Money" });
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("Money"));
  const feed = new SheetFeed(names.sheet("Calc Money"), request.tables, names, {
    title: "Calc Money",
    subtitle: "Figures behind Money: native formulas, nothing is typed here",
  });
  const lines = moneyLines(feed, request.programs);
  if (lines === null) return { title, edits: [] };
  const objectives = objectiveChart(feed);
  putReportHeading(page, moneyFinding(feed, lines), WIDTH);
  const tableRow = CHART_ROW + CHART_ROWS + 1;
  const periods = putPeriods(page, feed, lines, { row: tableRow, column: LEFT });
  const programs = putPrograms(page, feed, { row: tableRow, column: RIGHT });
  if (!lines.hasCosts) {
    page.put(
      CHART_ROW,
      LEFT,
      "No cost by period is recorded: fill register Financials, then draw this page anew.",
    );
    page.look(CHART_ROW, LEFT, 1, 1, sourceFormat);
  }
  const end = Math.max(periods.end, programs.end) + 1;
  page.put(end, LEFT, sourceLine(lines));
  page.look(end, LEFT, 1, 1, sourceFormat);
  const left = page.block(CHART_ROW, LEFT, CHART_ROWS, objectives === null ? WIDTH : TABLE_COLUMNS);
  const right = page.block(CHART_ROW, RIGHT, CHART_ROWS, TABLE_COLUMNS);
  const edits: Edit[] = [
    ...feed.edits(),
    reportSheet(page, request.position),
    ...page.edits(),
    ...layout(page),
    ...periods.rules,
    ...programs.rules,
    ...(lines.hasCosts ? [periodChart(feed, lines, programLabels(request.programs), left)] : []),
    ...(objectives === null ? [] : [objectives.chart(right)]),
    ...reportPrint(page, { rows: end + 1, columns: WIDTH + 2, tall: 1 }),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

function sourceLine({ projects, lines }: MoneyLines): string {
  return (
    `="Sheets ${inQuotes(projects.sheet)} and Financials: actual of closed periods, forecast of open ones; live and closed projects, ideas and proposals included. Committed: approved, in delivery, closing or on hold. Envelope: Periods."` +
    `&${outgrown(projects, "Project ID", lines)}`
  );
}

/** Spend of programs on top of each other, the envelope as a line, what is committed as another. */
function periodChart(
  feed: SheetFeed,
  lines: MoneyLines,
  names: readonly string[],
  over: AddChart["over"],
): AddChart {
  const { periods } = lines;
  const categories = feed.column(periods, PERIOD.key);
  const stacked = names.map((name, p) => ({
    name,
    values: feed.column(periods, PERIOD.program + p),
    categories,
    color: p === names.length - 1 ? colors.line : (programColors[p] ?? colors.line),
  }));
  return {
    kind: "addChart",
    ...chartLook,
    sheet: over.sheet,
    name: "Spend by period",
    type: "ColumnStacked",
    over,
    title: { text: "Spend by program and period against the envelope" },
    series: [
      ...stacked,
      {
        name: "Committed",
        values: feed.column(periods, PERIOD.committed),
        categories,
        type: "Line",
        color: colors.muted,
      },
      {
        name: "Envelope",
        values: feed.column(periods, PERIOD.line),
        categories,
        type: "Line",
        color: colors.red.solid,
      },
    ],
    legend: "Bottom",
    categoryAxis: { labels: "Low" },
    valueAxis: { gridlines: true, numberFormat: "#,##0" },
    gapWidth: 50,
    overlap: 100,
  };
}

function layout(page: Canvas): Edit[] {
  return [
    {
      kind: "layOutColumns",
      sheet: page.sheet,
      columns: [
        { column: 0, width: 2 },
        { column: LEFT, width: 22 },
        { column: LEFT + 1, count: TABLE_COLUMNS - 1, width: 13 },
        { column: LEFT + TABLE_COLUMNS, width: 2 },
        { column: RIGHT, width: 34 },
        { column: RIGHT + 1, count: TABLE_COLUMNS - 1, width: 12 },
        { column: WIDTH + 1, width: 2 },
      ],
    },
    {
      kind: "layOutRows",
      sheet: page.sheet,
      rows: [
        { row: 0, height: 30 },
        { row: CHART_ROW, count: CHART_ROWS, height: 24 },
      ],
    },
  ];
}
