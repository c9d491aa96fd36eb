import { columnLetters } from "#core/register/cellAddress";
import type { TakenNames } from "#core/register/content";
import { message } from "#core/messages/message";
import { absolute } from "./canvas";
import { columnRuns } from "./columnRuns";
import { quotedSheet } from "./formulaText";
import { FreeNames } from "./freeNames";
import {
  calculatedHeader,
  chartLook,
  colors,
  HEADER_ROW,
  printEdit,
  subtitleFormat,
  TABLE_STYLE,
  titleFormat,
} from "./houseStyle";
import { literal } from "./literal";
import type { AddChart } from "./chartPlan";
import type { Block, Edit, Plan } from "./plan";
import {
  CUMULATIVE,
  type PrioritizationColumn,
  prioritizationColumns,
  WITHIN,
} from "./prioritizationColumns";
import {
  budgetFormula,
  budgetSentence,
  driverSentence,
  headline,
  type RankedTable,
  subtitle,
} from "./prioritizationSentences";
import type { RegisterTables } from "./registerTable";
import { renameInEdits } from "./renameInEdits";

export interface PrioritizationRequest {
  /** Registers of the workbook; Projects with its Rank order and Scores with points are needed. */
  readonly tables: RegisterTables;
  /** Criteria in the order of their columns in Scores. */
  readonly criteria: readonly string[];
  /** Names in use, without those of an earlier ranked list that this one replaces. */
  readonly taken: TakenNames;
  /** Names of settings by their standard names, where they differ. */
  readonly names?: Readonly<Record<string, string>>;
  /** Position of the sheet from 0; omitted = last. */
  readonly position?: number;
}

/** Bars in the chart: more would be too thin to read. */
const CHART_BARS = 25;
/** Rows that print on one page with the chart beside them. */
const ONE_PAGE_ROWS = 45;
const CHART_COLUMNS = 7;
/** Height of a row of a short list, in points: a chart of as many bars then names every project. */
const ROW_HEIGHT = 18;
const SENTENCE_ROW = 2;

/** Series colours of up to 12 criteria: the accent first, neighbours told apart in print. */
const palette = [
  "#1F4E79",
  "#7FA6C9",
  "#C9A227",
  "#4F7F6B",
  "#A65E4E",
  "#9AA3AE",
  "#3C6E9E",
  "#B7CDE0",
  "#7A5C8E",
  "#9CC3B0",
  "#D9C27A",
  "#5B6470",
];

/**
 * The sheet Prioritization: the ranked list with the points that each criterion adds, cost against
 * the budget line, and a stacked bar chart of the points. Everything is a native formula.
 *
 * The plan only adds: one sheet with its table, names and chart. It is empty when the workbook has no
 * Projects, no Scores or no points to show.
 */
export function planPrioritization(request: PrioritizationRequest): Plan {
  const title = message("made-page", { page: "Prioritization" });
  const projects = request.tables["Projects"];
  if (projects?.columns.includes("Rank order") !== true) return { title, edits: [] };
  const names = new FreeNames(request.taken);
  const list: RankedList = layOut(request, projects.rows, {
    sheet: names.sheet("Prioritization"),
    table: names.table("Prioritization"),
    limit: names.name("pmo_PriorityBudget"),
    feed: names.name("pmo_PriorityTop"),
  });
  if (list.points.length === 0) return { title, edits: [] };
  const edits: Edit[] = [
    {
      kind: "addSheet",
      sheet: list.names.sheet,
      gridlines: false,
      tabColor: colors.accent,
      ...(request.position === undefined ? {} : { position: request.position }),
    },
    ...tableEdits(list),
    ...sentenceEdits(list, request.tables, projects.table),
    ...lookEdits(list),
    ...layoutEdits(list),
    ...chartEdits(list),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

interface RankedList {
  readonly names: {
    readonly sheet: string;
    readonly table: string;
    readonly limit: string;
    /** Block that feeds the chart: from the project's name to the last criterion. */
    readonly feed: string;
  };
  readonly columns: readonly PrioritizationColumn[];
  /** Indexes of the columns that hold points. */
  readonly points: readonly number[];
  readonly rows: number;
}

function layOut(
  request: PrioritizationRequest,
  rows: number,
  names: RankedList["names"],
): RankedList {
  const { tables: registers, criteria } = request;
  const columns = prioritizationColumns({
    table: names.table,
    registers,
    criteria,
    limit: names.limit,
  });
  const points = columns.flatMap(({ kind }, c) => (kind === "points" ? [c] : []));
  return { names, columns, points, rows };
}

function block(list: RankedList, row: number, column: number, rows = 1, columns = 1): Block {
  return { sheet: list.names.sheet, row, column, rows, columns };
}

function indexOf(list: RankedList, header: string): number {
  return list.columns.findIndex((column) => column.header === header);
}

/** Headers, the table, the budget cell that the formulas name, then one formula a column. */
function tableEdits(list: RankedList): Edit[] {
  const width = list.columns.length;
  const limit = absolute(SENTENCE_ROW, indexOf(list, CUMULATIVE));
  return [
    {
      kind: "writeCells",
      at: block(list, HEADER_ROW, 0, 1, width),
      cells: [list.columns.map(({ header }) => literal(header))],
    },
    {
      kind: "addTable",
      name: list.names.table,
      at: block(list, HEADER_ROW, 0, list.rows + 1, width),
      style: TABLE_STYLE,
      bandedRows: false,
      filterButton: false,
    },
    {
      kind: "defineName",
      name: list.names.limit,
      formula: `=${quotedSheet(list.names.sheet)}!${limit}`,
      comment: "Budget that the cumulative cost is held against",
    },
    ...list.columns.map((column, c): Edit => ({
      kind: "fillFormula",
      at: block(list, HEADER_ROW + 1, c, list.rows),
      formula: column.formula,
    })),
  ];
}

/** Above the hidden columns: the chart shows what stands there. */
function chartTitleCell(list: RankedList): Block {
  return block(list, 0, indexOf(list, "Position"));
}

/** The finding as title, what was ranked, where the budget ends. */
function sentenceEdits(list: RankedList, tables: RegisterTables, projects: string): Edit[] {
  const table: RankedTable = {
    table: list.names.table,
    criteria: list.points.map((c) => list.columns[c]?.header ?? ""),
    rows: list.rows,
    limit: list.names.limit,
  };
  return [
    { kind: "fillFormula", at: block(list, 0, 0), formula: headline(table) },
    { kind: "fillFormula", at: chartTitleCell(list), formula: driverSentence(table) },
    { kind: "fillFormula", at: block(list, 1, 0), formula: subtitle(table, projects) },
    { kind: "fillFormula", at: block(list, SENTENCE_ROW, 0), formula: budgetSentence(table) },
    {
      kind: "writeCells",
      at: block(list, SENTENCE_ROW, indexOf(list, CUMULATIVE) - 1, 1, 2),
      cells: [[`=IF(${list.names.limit}="","","Budget")`, budgetFormula(tables)]],
    },
  ];
}

function lookEdits(list: RankedList): Edit[] {
  const { columns, rows } = list;
  const body = HEADER_ROW + 1;
  const within = `$${columnLetters(indexOf(list, WITHIN))}`;
  const shown = columns.filter(({ kind }) => kind !== "helper").length;
  const table = block(list, body, 0, rows, shown);
  const firstFigure = indexOf(list, "Score");
  return [
    ...columnFormats(list),
    { kind: "formatCells", at: block(list, 0, 0), format: titleFormat },
    { kind: "formatCells", at: block(list, 1, 0, 2), format: subtitleFormat },
    {
      kind: "formatCells",
      at: block(list, SENTENCE_ROW, indexOf(list, CUMULATIVE) - 1, 1, 2),
      format: { numberFormat: "#,##0", fontColor: colors.accent, bold: true, horizontal: "Right" },
    },
    {
      kind: "formatCells",
      at: block(list, HEADER_ROW, 0, 1, columns.length),
      format: { ...calculatedHeader, fontSize: 9 },
    },
    {
      kind: "formatCells",
      at: block(list, HEADER_ROW, indexOf(list, "Rank"), rows + 1),
      format: { horizontal: "Center" },
    },
    {
      kind: "formatCells",
      at: block(list, HEADER_ROW, firstFigure, 1, shown - firstFigure),
      format: { horizontal: "Right" },
    },
    {
      kind: "addConditionalFormat",
      at: table,
      rule: {
        kind: "formula",
        formula: `=AND(${within}${body + 1}="No",${within}${body}<>"No")`,
        format: { fill: colors.amber.fill, bold: true },
      },
    },
    {
      kind: "addConditionalFormat",
      at: table,
      rule: {
        kind: "formula",
        formula: `=OR(AND(${within}${body + 1}="No",${within}${body}="No"),$A${body + 1}="")`,
        format: { fontColor: colors.muted },
      },
    },
  ];
}

/** Widths, heights, panes and print set-up; before the chart, which is placed by them. */
function layoutEdits(list: RankedList): Edit[] {
  const { columns, rows } = list;
  const body = HEADER_ROW + 1;
  const chartAt = columns.length + 1;
  return [
    {
      kind: "layOutColumns",
      sheet: list.names.sheet,
      // Hidden columns are told apart by a negative width, so that a run holds one kind only.
      columns: [
        ...columnRuns(columns, ({ width, kind }) => (kind === "helper" ? -width : width)).map(
          ({ from, count, like }) =>
            like < 0
              ? { column: from, count, width: -like, hidden: true, grouped: true }
              : { column: from, count, width: like },
        ),
        { column: columns.length, width: 2 },
        { column: chartAt, count: CHART_COLUMNS, width: 9 },
        { column: chartAt + CHART_COLUMNS, width: 2 },
      ],
    },
    {
      kind: "layOutRows",
      sheet: list.names.sheet,
      rows: [
        { row: 0, height: 26 },
        { row: HEADER_ROW, height: 34 },
        ...(rows <= ONE_PAGE_ROWS ? [{ row: body, count: rows, height: ROW_HEIGHT }] : []),
      ],
    },
    { kind: "setUpSheet", sheet: list.names.sheet, freezeRows: body, freezeColumns: 3 },
    {
      ...printEdit(list.names.sheet),
      // A row and a column more than table and chart, or the chart's frame is cut.
      area: block(
        list,
        0,
        0,
        Math.max(body + rows, HEADER_ROW + chartRows(list)) + 1,
        chartAt + CHART_COLUMNS + 1,
      ),
      ...(rows <= ONE_PAGE_ROWS ? { fitToHeight: 1 } : {}),
    },
  ];
}

/** One format for each run of columns that share a number format. */
function columnFormats(list: RankedList): Edit[] {
  const formats = columnRuns(list.columns, ({ numberFormat, kind }) =>
    numberFormat === "General" || kind === "helper" ? null : numberFormat,
  );
  return formats.map(({ from, count, like }) => ({
    kind: "formatCells",
    at: block(list, HEADER_ROW + 1, from, list.rows, count),
    format: { numberFormat: like },
  }));
}

/** Height of the chart in rows: a row a bar, and room for title, axis and legend. */
function chartRows(list: RankedList): number {
  return Math.max(Math.min(list.rows, CHART_BARS) + 6, 16);
}

function chartEdits(list: RankedList): Edit[] {
  const first = indexOf(list, "Project");
  const last = list.points.at(-1) ?? first;
  const bars = Math.min(list.rows, CHART_BARS);
  const corners = [absolute(HEADER_ROW, first), absolute(HEADER_ROW + bars, last)];
  return [
    {
      kind: "defineName",
      name: list.names.feed,
      formula: `=${quotedSheet(list.names.sheet)}!${corners.join(":")}`,
      comment: "Feeds the chart of points by criterion",
    },
    chart(list, bars),
  ];
}

/** Points of each criterion, one bar a project, in the order of the list. */
function chart(list: RankedList, bars: number): AddChart {
  const categories = block(list, HEADER_ROW + 1, indexOf(list, "Project"), bars);
  return {
    kind: "addChart",
    sheet: list.names.sheet,
    name: "Points by criterion",
    type: "BarStacked",
    over: block(list, HEADER_ROW, list.columns.length + 1, chartRows(list), CHART_COLUMNS),
    ...chartLook,
    title: {
      formula: `=${quotedSheet(list.names.sheet)}!${absolute(0, chartTitleCell(list).column)}`,
    },
    series: list.points.map((c, j) => ({
      name: list.columns[c]?.header ?? "",
      values: block(list, HEADER_ROW + 1, c, bars),
      categories,
      color: palette[j % palette.length] ?? colors.accent,
    })),
    legend: "Bottom",
    categoryAxis: { reversed: true },
    valueAxis: { minimum: 0, maximum: 100, gridlines: true, numberFormat: "0" },
    gapWidth: 40,
    overlap: 100,
  };
}
