import { message } from "#core/messages/message";
import { Canvas } from "./canvas";
import { columnRuns } from "./columnRuns";
import { FreeNames } from "./freeNames";
import {
  calculatedHeader,
  colors,
  printEdit,
  subtitleFormat,
  TABLE_STYLE,
  titleFormat,
} from "./houseStyle";
import { literal } from "./literal";
import type { AddConditionalFormat, CellContent, Edit, Plan } from "./plan";
import type { RegisterTable } from "./registerTable";
import { renameInEdits } from "./renameInEdits";
import { SheetFeed } from "./sheetFeed";
import { frontierChart, priceChart, type TradeoffChart } from "./tradeoffCharts";
import { gridColumns, type GridColumn, OFFSET, RESULT } from "./tradeoffGrid";
import type { TradeoffRequest } from "./tradeoffRequest";
import { promiseFinding, scenarioFigures, shownFinding, shownSubtitle } from "./tradeoffSentences";

const CHART_ROW = 6;
const CHART_ROWS = 15;
const ROW_HEIGHT = 18;
/** Height of a line of the grid in points: room for a reason of two lines. */
const LINE_HEIGHT = 24;
/** Lines of figures by scenario above the grid, from their names on. */
const FIGURES_ROW = CHART_ROW + CHART_ROWS + 1;
/** What the columns on the right say. */
const KEYS = [
  "If reversed: change of value when the project is put the other way; + is better so, blank is impossible.",
  "Enters at: share of the envelopes at which it comes in. Robustness: share of plausible worlds with it.",
];
/** Projects that print on one page with the charts above them. */
const ONE_PAGE_PROJECTS = 26;

/**
 * The sheet Tradeoff: what each budget is worth, what each limit costs, and which project is in which
 * scenario and why, with the hidden sheet that feeds the charts. Figures of a scenario are those that it
 * was solved with and say when they are stale; all else is native formulas.
 *
 * The plan only adds: two sheets with a table, names and charts. It is empty without Projects, Scenarios
 * and ScenarioProjects, and without projects.
 */
export function planTradeoff(request: TradeoffRequest): Plan {
  const title = message("made-page", { page: "Tradeoff" });
  const { tables } = request;
  const { Projects: projects, Scenarios: scenarios, ScenarioProjects: results } = tables;
  if (projects === undefined || scenarios === undefined || results === undefined) {
    return { title, edits: [] };
  }
  if (request.projects.length === 0) return { title, edits: [] };
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("Tradeoff"));
  const feed = new SheetFeed(names.sheet("Calc Tradeoff"), tables, names, {
    title: "Calc Tradeoff",
    subtitle: "Figures behind Tradeoff: results of the scenario shown there",
  });
  const table = names.table("Tradeoff");
  const columns = gridColumns(request, table);
  const charts = [frontierChart(feed, request), priceChart(feed, request)];
  putHeading(page, request, scenarios);
  const headerRow = putFigures(page, request, columns, scenarios);
  const edits: Edit[] = [
    ...(charts.some((chart) => chart !== null) ? feed.edits() : []),
    {
      kind: "addSheet",
      sheet: page.sheet,
      gridlines: false,
      tabColor: colors.accent,
      ...(request.position === undefined ? {} : { position: request.position }),
    },
    ...page.edits(),
    ...gridEdits(page, request, { columns, table, headerRow }),
    ...layoutEdits(page, columns, headerRow, request.projects.length),
    ...placedCharts(page, columns, charts),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

/** The finding as title, which run it is of, how it was found, what the ranking line misses. */
function putHeading(page: Canvas, request: TradeoffRequest, scenarios: RegisterTable): void {
  page.put(0, 0, shownFinding(request, scenarios));
  page.put(1, 0, shownSubtitle(request, scenarios));
  page.put(2, 0, literal(request.sentences.status));
  page.put(3, 0, literal(request.sentences.swap));
  page.look(0, 0, 1, 1, titleFormat);
  page.look(1, 0, 4, 1, subtitleFormat);
}

/** Value, cost, number of projects and state of each scenario above its column; returns the header row. */
function putFigures(
  page: Canvas,
  request: TradeoffRequest,
  columns: readonly GridColumn[],
  scenarios: RegisterTable,
): number {
  const first = columns.findIndex(({ kind }) => kind === "scenario");
  const figures = scenarioFigures(scenarios);
  figures.forEach(({ label, formula, format }, line) => {
    const row = FIGURES_ROW + line;
    page.put(row, first - 1, label);
    page.put(row, first, ...request.scenarios.map(formula));
    page.look(row, first, 1, request.scenarios.length, format);
  });
  const small = { fontColor: colors.muted, fontSize: 9 };
  page.look(FIGURES_ROW, first - 1, figures.length, 1, small);
  const why = columns.findIndex(({ header }) => header === "Why");
  const keysRow = FIGURES_ROW + figures.length - KEYS.length;
  KEYS.forEach((line, k) => {
    page.put(keysRow + k, why, line);
  });
  page.look(keysRow, why, KEYS.length, 1, small);
  return FIGURES_ROW + figures.length;
}

interface Grid {
  readonly columns: readonly GridColumn[];
  readonly table: string;
  readonly headerRow: number;
}

/** Headers, the keys, the table, then one formula a column. */
function gridEdits(page: Canvas, request: TradeoffRequest, grid: Grid): Edit[] {
  const { columns, table, headerRow } = grid;
  const rows = request.ranked.length;
  const place = new Map(request.projects.map((id, index) => [id, index]));
  const written = (header: string, cells: readonly CellContent[]): Edit => ({
    kind: "writeCells",
    at: page.block(headerRow + 1, indexOf(columns, header), rows),
    cells: cells.map((cell) => [cell]),
  });
  return [
    {
      kind: "writeCells",
      at: page.block(headerRow, 0, 1, columns.length),
      cells: [columns.map(({ header }) => literal(header))],
    },
    {
      kind: "formatCells",
      at: page.block(headerRow + 1, indexOf(columns, "Project ID"), rows),
      format: { numberFormat: "@" },
    },
    written(
      "Project ID",
      request.ranked.map((id) => ({ text: id })),
    ),
    written(
      OFFSET,
      request.ranked.map((id) => place.get(id) ?? 0),
    ),
    {
      kind: "addTable",
      name: table,
      at: page.block(headerRow, 0, rows + 1, columns.length),
      style: TABLE_STYLE,
      bandedRows: false,
      filterButton: false,
    },
    ...columns.flatMap(({ formula }, c): Edit[] =>
      formula === null
        ? []
        : [{ kind: "fillFormula", at: page.block(headerRow + 1, c, rows), formula }],
    ),
    // After the table whose columns it names.
    { kind: "fillFormula", at: page.block(4, 0), formula: promiseFinding(table, request) },
    ...gridLooks(page, grid, rows),
  ];
}

function gridLooks(page: Canvas, { columns, headerRow }: Grid, rows: number): Edit[] {
  const body = headerRow + 1;
  const numbers = columnRuns(columns, ({ kind, numberFormat }) =>
    kind === "number" ? numberFormat : null,
  );
  const kinds = columnRuns(columns, ({ kind }) => (kind === "helper" ? null : kind));
  const scenarios = columns.flatMap(({ kind }, c) => (kind === "scenario" ? [c] : []));
  const cells = page.block(body, scenarios[0] ?? 0, rows, scenarios.length);
  const look = (equals: string, format: { fill?: string; fontColor: string }): Edit => ({
    kind: "addConditionalFormat",
    at: cells,
    rule: { kind: "text", equals, format },
  });
  return [
    {
      kind: "formatCells",
      at: page.block(headerRow, 0, 1, columns.length),
      format: { ...calculatedHeader, fontSize: 9 },
    },
    {
      kind: "formatCells",
      at: page.block(body, 0, rows, columns.length),
      format: { vertical: "Center", fontSize: 10 },
    },
    ...numbers.map(({ from, count, like }): Edit => ({
      kind: "formatCells",
      at: page.block(body, from, rows, count),
      format: { numberFormat: like },
    })),
    ...kinds.flatMap(({ from, count, like }): Edit[] => {
      const at = page.block(headerRow, from, rows + 1, count);
      if (like === "number") return [{ kind: "formatCells", at, format: { horizontal: "Right" } }];
      if (like === "scenario" || like === "mark")
        return [{ kind: "formatCells", at, format: { horizontal: "Center" } }];
      if (like === "long")
        return [{ kind: "formatCells", at, format: { wrap: true, fontSize: 9 } }];
      return [];
    }),
    look("In", { fill: colors.green.fill, fontColor: colors.green.font }),
    look("Out", { fontColor: colors.muted }),
    outLooksQuiet(page, columns, body, rows),
  ];
}

/** Projects that the shown scenario leaves out stand back. */
function outLooksQuiet(
  page: Canvas,
  columns: readonly GridColumn[],
  body: number,
  rows: number,
): AddConditionalFormat {
  const result = page.reference(body, indexOf(columns, RESULT)).replace(/^.*!\$(\D+)\$/, "$$$1");
  const isOut = `OR(${result}="Not selected",${result}="Forced out")`;
  return {
    kind: "addConditionalFormat",
    at: page.block(
      body,
      0,
      rows,
      columns.findIndex(({ kind }) => kind === "scenario"),
    ),
    rule: { kind: "formula", formula: `=${isOut}`, format: { fontColor: colors.muted } },
  };
}

function indexOf(columns: readonly GridColumn[], header: string): number {
  return columns.findIndex((column) => column.header === header);
}

/** Widths, heights and print set-up; before the charts, which are placed by them. */
function layoutEdits(
  page: Canvas,
  columns: readonly GridColumn[],
  headerRow: number,
  rows: number,
): Edit[] {
  const shown = columns.filter(({ kind }) => kind !== "helper").length;
  const widths = columnRuns(columns, ({ width, kind }) => (kind === "helper" ? -width : width));
  return [
    {
      kind: "layOutColumns",
      sheet: page.sheet,
      columns: widths.map(({ from, count, like }) =>
        like < 0
          ? { column: from, count, width: -like, hidden: true, grouped: true }
          : { column: from, count, width: like },
      ),
    },
    {
      kind: "layOutRows",
      sheet: page.sheet,
      rows: [
        { row: 0, height: 26 },
        { row: CHART_ROW, count: CHART_ROWS, height: ROW_HEIGHT },
        { row: headerRow, height: 26 },
        { row: headerRow + 1, count: rows, height: LINE_HEIGHT },
      ],
    },
    {
      ...printEdit(page.sheet),
      titleRows: { first: headerRow, last: headerRow },
      area: page.block(0, 0, headerRow + rows + 2, shown),
      ...(rows <= ONE_PAGE_PROJECTS ? { fitToHeight: 1 } : {}),
    },
  ];
}

/** The charts side by side over the columns that are shown; one alone takes the whole width. */
function placedCharts(
  page: Canvas,
  columns: readonly GridColumn[],
  charts: readonly (TradeoffChart | null)[],
): Edit[] {
  const drawn = charts.filter((chart) => chart !== null);
  const shown = columns.filter(({ kind }) => kind !== "helper");
  const total = shown.reduce((sum, { width }) => sum + width, 0);
  const edges = Array.from({ length: drawn.length + 1 }, (_, k) =>
    k === drawn.length ? shown.length : columnAt(shown, (total * k) / drawn.length),
  );
  return drawn.map((chart, k) => {
    const from = edges[k] ?? 0;
    return chart(page.block(CHART_ROW, from, CHART_ROWS, (edges[k + 1] ?? shown.length) - from));
  });
}

/** The column whose left edge lies nearest to a distance in characters. */
function columnAt(columns: readonly GridColumn[], distance: number): number {
  let left = 0;
  let best = { column: 0, off: Infinity };
  columns.forEach(({ width }, column) => {
    const off = Math.abs(left - distance);
    if (off < best.off) best = { column, off };
    left += width;
  });
  return best.column;
}
