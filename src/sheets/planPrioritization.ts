import { columnLetters } from "#core/register/cellAddress";
import type { TakenNames } from "#core/register/content";
import { absolute } from "./canvas";
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
import type { AddChart, Block, Edit, Plan } from "./plan";
import {
  CUMULATIVE,
  type PrioritizationColumn,
  prioritizationColumns,
  WITHIN,
} from "./prioritizationColumns";
import type { RegisterTables } from "./registerTable";
import { renameInEdits } from "./renameInEdits";
import { columnOf, columnsOf, headersOf } from "./structuredReference";

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
  const title = "Created the ranked list";
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
      cells: [list.columns.map(({ header }) => header)],
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
      formula: `='${list.names.sheet}'!${limit}`,
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
  return [
    { kind: "fillFormula", at: block(list, 0, 0), formula: headline(list) },
    { kind: "fillFormula", at: chartTitleCell(list), formula: driverSentence(list) },
    { kind: "fillFormula", at: block(list, 1, 0), formula: subtitle(list, projects) },
    { kind: "fillFormula", at: block(list, SENTENCE_ROW, 0), formula: budgetSentence(list) },
    {
      kind: "writeCells",
      at: block(list, SENTENCE_ROW, indexOf(list, CUMULATIVE) - 1, 1, 2),
      cells: [[`=IF(${list.names.limit}="","","Budget")`, budgetFormula(tables)]],
    },
  ];
}

/** "Customer portal replacement ranks first with 76.5 of 100 points, 2.6 ahead of Contact centre". */
function headline(list: RankedList): string {
  const { table } = list.names;
  const of = (header: string, position: number): string =>
    `INDEX(${columnOf(table, header)},${position})`;
  const ties = `COUNTIF(${columnOf(table, "Rank")},1)`;
  const lead =
    list.rows < 2
      ? ""
      : `&IF(OR(${ties}>1,${of("Rank", 2)}=""),"",", "&ROUND(${of("Score", 1)}-${of("Score", 2)},1)&" ahead of "&${of("Project", 2)})`;
  return (
    `=IF(${of("Rank", 1)}="","No project is scored yet",${of("Project", 1)}&` +
    `IF(${ties}>1," and "&(${ties}-1)&" more tie for rank 1"," ranks first")&` +
    `" with "&ROUND(${of("Score", 1)},1)&" of 100 points"${lead})`
  );
}

/** "Strategic fit adds most to Customer portal replacement: 22.5 of 76.5 points". */
function driverSentence(list: RankedList): string {
  const { table } = list.names;
  const first = list.columns[list.points[0] ?? 0]?.header ?? "";
  const last = list.columns[list.points.at(-1) ?? 0]?.header ?? "";
  const points = `INDEX(${columnsOf(table, first, last)},1,0)`;
  const driver = `INDEX(${headersOf(table, first, last)},1,MATCH(MAX(${points}),${points},0))`;
  const of = (header: string): string => `INDEX(${columnOf(table, header)},1)`;
  return (
    `=IF(${of("Rank")}="","Points by criterion",${driver}&" adds most to "&${of("Project")}&": "&` +
    `ROUND(MAX(${points}),1)&" of "&ROUND(${of("Score")},1)&" points")`
  );
}

/** Status line, how many are ranked, how many are not, and how many the list has no row for. */
function subtitle(list: RankedList, projects: string): string {
  const { table } = list.names;
  const more = `COUNT(${columnOf(projects, "Rank order")})-ROWS(${columnOf(table, "Rank")})`;
  const ranked = `COUNT(${columnOf(list.names.table, "Rank")})`;
  const listed = `COUNT(${columnOf(list.names.table, "Projects row")})`;
  return (
    `=pmo_StatusLine&" · "&${ranked}&" of "&${listed}&" live projects ranked by ${list.points.length} criteria"&` +
    `IF(${listed}>${ranked}," · "&(${listed}-${ranked})&" not scored, at the end","")&` +
    `IF(${more}>0," · "&(${more})&" more in the register: score again to list them","")`
  );
}

function budgetSentence(list: RankedList): string {
  const fitting = `COUNTIF(${columnOf(list.names.table, WITHIN)},"Yes")`;
  const beyond = `COUNTIF(${columnOf(list.names.table, WITHIN)},"No")`;
  return (
    `=IF(${list.names.limit}="","No budget is set: enter Total budget in Settings, or Envelopes in Periods, to see the budget line.",` +
    `IF(${beyond}=0,"All ranked projects fit within the budget.",` +
    `"In this order the budget covers the first "&${fitting}&" projects; the shaded row is the first beyond it."))`
  );
}

/** Total budget of Settings, or else what the open periods may spend; "" when neither is given. */
function budgetFormula(tables: RegisterTables): string {
  const periods = tables["Periods"];
  if (periods === undefined || !["Envelope", "Closed"].every((c) => periods.columns.includes(c))) {
    return `=IF(ISNUMBER(pmo_TotalBudget),pmo_TotalBudget,"")`;
  }
  const envelope = columnOf(periods.table, "Envelope");
  const open = `SUMIFS(${envelope},${columnOf(periods.table, "Closed")},0)`;
  return `=IF(ISNUMBER(pmo_TotalBudget),pmo_TotalBudget,IF(${open}>0,${open},""))`;
}

function lookEdits(list: RankedList): Edit[] {
  const { columns, rows } = list;
  const body = HEADER_ROW + 1;
  const chartAt = columns.length + 1;
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
    ...["Rank", WITHIN].map((header): Edit => ({
      kind: "formatCells",
      at: block(list, HEADER_ROW, indexOf(list, header), rows + 1),
      format: { horizontal: "Center" },
    })),
    {
      kind: "formatCells",
      at: block(list, HEADER_ROW, firstFigure, 1, shown - 1 - firstFigure),
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
    {
      kind: "layOutColumns",
      sheet: list.names.sheet,
      columns: [
        ...columns.map(({ width, kind }, column) =>
          kind === "helper" ? { column, width, hidden: true, grouped: true } : { column, width },
        ),
        { column: columns.length, width: 3 },
        { column: chartAt, count: CHART_COLUMNS, width: 10 },
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
      ...(rows <= ONE_PAGE_ROWS ? { fitToHeight: 1 } : {}),
    },
  ];
}

/** One format for each run of columns that share a number format. */
function columnFormats(list: RankedList): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  list.columns.forEach((column, c) => {
    if (list.columns[c + 1]?.numberFormat === column.numberFormat) return;
    if (column.numberFormat !== "General" && column.kind !== "helper") {
      edits.push({
        kind: "formatCells",
        at: block(list, HEADER_ROW + 1, start, list.rows, c - start + 1),
        format: { numberFormat: column.numberFormat },
      });
    }
    start = c + 1;
  });
  return edits;
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
      formula: `='${list.names.sheet}'!${corners.join(":")}`,
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
    over: block(list, HEADER_ROW, list.columns.length + 1, Math.max(bars + 6, 16), CHART_COLUMNS),
    ...chartLook,
    title: { formula: `='${list.names.sheet}'!${absolute(0, chartTitleCell(list).column)}` },
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
