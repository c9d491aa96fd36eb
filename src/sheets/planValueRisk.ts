import { message } from "#core/messages/message";
import { Canvas } from "./canvas";
import { inQuotes } from "./formulaText";
import { FreeNames } from "./freeNames";
import { chartLook, colors } from "./houseStyle";
import type { AddChart, SeriesPlan } from "./chartPlan";
import type { Block, Edit, Plan } from "./plan";
import { renameInEdits } from "./renameInEdits";
import {
  feedColumn,
  outgrown,
  putReportHeading,
  reportPrint,
  reportSheet,
  sourceFormat,
} from "./reportLook";
import type { ReportRequest } from "./reportRequest";
import { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";
import { groups, LINE, type ValueRiskLines, valueRiskLines } from "./valueRiskFeed";
import {
  groupColors,
  putCategories,
  putGroups,
  putQuadrants,
  TABLE_COLUMNS,
} from "./valueRiskTables";

export interface ValueRiskRequest extends ReportRequest {
  /** Names of the criteria, where both groups are among them; none otherwise. */
  readonly twoGroups: readonly string[];
  /** Live projects whose bubbles carry their ID, those that still cost most first. */
  readonly labelled: readonly string[];
}

const LEFT = 1;
const CHART_ROW = 3;
const CHART_ROWS = 26;
const CHART_COLUMNS = 8;
const TABLE = LEFT + CHART_COLUMNS + 1;
const WIDTH = TABLE + TABLE_COLUMNS - 1;

/**
 * The sheet Value and risk: every live project as a bubble, how much it is worth against how achievable it
 * is (or, without both groups of criteria, risk adjusted NPV against exposure), as large as what it still
 * costs, in the colour of its decision; beside it the money by quadrant and by category. Native formulas.
 *
 * None without Projects and either pair of axes.
 */
export function planValueRisk(request: ValueRiskRequest): Plan {
  const title = message("made-page", { page: "Value and risk" });
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("Value and risk"));
  const feed = new SheetFeed(names.sheet("Calc Value and risk"), request.tables, names, {
    title: "Calc Value and risk",
    subtitle: "Figures behind Value and risk: native formulas, nothing is typed here",
  });
  const lines = valueRiskLines(feed, request.twoGroups, "pmo_ExpRed");
  if (lines === null) return { title, edits: [] };
  const labels = labelBlock(feed, lines, request.labelled);
  const quadrants = putQuadrants(page, feed, lines, { row: CHART_ROW, column: TABLE });
  const groupsEnd = putGroups(page, feed, lines, { row: quadrants.end + 1, column: TABLE });
  const end = putCategories(page, feed, lines, { row: groupsEnd + 1, column: TABLE });
  putReportHeading(page, quadrants.finding, WIDTH);
  const last = Math.max(end, CHART_ROW + CHART_ROWS);
  page.put(last + 1, LEFT, sourceLine(feed, lines, request.labelled.length));
  page.look(last + 1, LEFT, 1, 1, sourceFormat);
  const edits: Edit[] = [
    ...feed.edits(),
    reportSheet(page, request.position),
    ...page.edits(),
    ...layout(page),
    bubbleChart(page, feed, lines, labels, request.labelled),
    ...reportPrint(page, { rows: last + 2, columns: WIDTH + 2, tall: 1 }),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

/** Places of the labelled projects: found by ID, so that a label stays right when rows are sorted. */
function labelBlock(
  feed: SheetFeed,
  { block }: ValueRiskLines,
  labelled: readonly string[],
): Block | null {
  if (labelled.length === 0) return null;
  const column = (c: number): string => feedColumn(feed, block, c);
  return feed.add(
    "pmo_CalcValueRiskLabels",
    ["Project ID", "x", "y", "Size"],
    labelled.length,
    (k, own) => {
      const row = `MATCH(${own(0)},${column(LINE.id)},0)`;
      const at = (c: number): string => `=IFERROR(INDEX(${column(c)},${row})*1,NA())`;
      const drawn = `ISNUMBER(INDEX(${column(LINE.size)},${row}))`;
      return [
        { text: labelled[k] ?? "" },
        at(LINE.chartX),
        `=IFERROR(IF(${drawn},INDEX(${column(LINE.y)},${row})*1,NA()),NA())`,
        at(LINE.size),
      ];
    },
  );
}

function bubbleChart(
  page: Canvas,
  feed: SheetFeed,
  { axes, block }: ValueRiskLines,
  labels: Block | null,
  labelled: readonly string[],
): AddChart {
  const bubbles = groups.map((name, g): SeriesPlan => ({
    name,
    values: feed.column(block, LINE.chartY + g),
    categories: feed.column(block, LINE.chartX),
    bubbleSizes: feed.column(block, LINE.size),
    color: groupColors[g] ?? colors.grey.solid,
  }));
  const names = labels === null ? [] : labelSeries(feed, labels, labelled);
  const scale = { minimum: 0, maximum: 100, step: 50, numberFormat: "0", gridlines: true };
  return {
    kind: "addChart",
    ...chartLook,
    sheet: page.sheet,
    name: "Value and risk",
    type: "Bubble",
    over: page.block(CHART_ROW, LEFT, CHART_ROWS, CHART_COLUMNS),
    title: null,
    series: [...bubbles, ...names],
    // The legend would list every label: the colours are told in the table beside.
    legend: null,
    bubbleScale: bubbleScale(block.rows),
    categoryAxis:
      axes === "scores"
        ? { ...scale, title: "Achievability: share of its points" }
        : {
            title: "Expected exposure, share of budget",
            numberFormat: "0%",
            gridlines: true,
            labels: "Low",
          },
    valueAxis:
      axes === "scores"
        ? { ...scale, title: "Attractiveness: share of its points" }
        : {
            title: "Worth after risk (NPV)",
            numberFormat: "#,##0",
            gridlines: true,
            labels: "Low",
          },
  };
}

/** Many bubbles are drawn smaller, so that they do not cover each other. */
function bubbleScale(lines: number): number {
  if (lines <= 40) return 30;
  return lines <= 160 ? 18 : 10;
}

/** Bubbles without fill that only carry a project's ID. */
function labelSeries(feed: SheetFeed, labels: Block, labelled: readonly string[]): SeriesPlan[] {
  return Array.from({ length: labels.rows }, (_, k): SeriesPlan => {
    const cell = (c: number): Block => ({
      ...feed.column(labels, c),
      row: labels.row + k,
      rows: 1,
    });
    return {
      name: labelled[k] ?? "",
      values: cell(2),
      categories: cell(1),
      bubbleSizes: cell(3),
      invisible: true,
      dataLabels: { seriesName: true, color: colors.ink },
    };
  });
}

/** What the figures count, and what is not drawn. */
function sourceLine(
  feed: SheetFeed,
  { projects, axes, block, lines }: ValueRiskLines,
  labelled: number,
): string {
  const where =
    axes === "scores"
      ? "Axes: points of the criteria of each group in Criteria as a share of what the group can give; lines at 50."
      : "Axes: expected exposure of Risks over budget; NPV after it, of Projects. Good: worth 0 or more, exposure below the red limit.";
  const live = `SUM(${columnOf(projects.table, "Live")})`;
  const drawn = `COUNT(${feedColumn(feed, block, LINE.quadrant)})`;
  return (
    `="Sheet ${inQuotes(projects.sheet)}: live projects, as large as what they still cost. ${where}"` +
    `&IF(${live}>${drawn}," "&(${live}-${drawn})&" not drawn: without a score or a value.","")` +
    `&IF(${drawn}>${labelled}," Labels: the ${labelled} that still cost most.","")` +
    `&${outgrown(projects, "Project ID", lines)}`
  );
}

function layout(page: Canvas): Edit[] {
  return [
    {
      kind: "layOutColumns",
      sheet: page.sheet,
      columns: [
        { column: 0, width: 2 },
        { column: LEFT, count: CHART_COLUMNS, width: 11 },
        { column: LEFT + CHART_COLUMNS, width: 2 },
        { column: TABLE, width: 34 },
        { column: TABLE + 1, count: TABLE_COLUMNS - 1, width: 12 },
        { column: WIDTH + 1, width: 2 },
      ],
    },
    {
      kind: "layOutRows",
      sheet: page.sheet,
      rows: [
        { row: 0, height: 30 },
        { row: CHART_ROW, count: CHART_ROWS, height: 23 },
      ],
    },
  ];
}
