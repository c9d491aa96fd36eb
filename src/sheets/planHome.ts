import type { TakenNames } from "#core/register/content";
import { message } from "#core/messages/message";
import { Canvas } from "./canvas";
import { FreeNames } from "./freeNames";
import { type HomeChart, objectiveChart, ragChart } from "./homeCharts";
import { SheetFeed } from "./sheetFeed";
import { dataQuality, headline, type Tile, tiles } from "./homeFigures";
import { changeList, decisionList, exceptionList, type HomeList, milestoneList } from "./homeLists";
import { type RagBasis, ragBasis } from "./homeRag";
import { colors, subtitleFormat, titleFormat } from "./houseStyle";
import type { AddConditionalFormat, Block, CellFormat, Edit, Plan } from "./plan";
import type { RegisterTables } from "./registerTable";
import { renameInEdits } from "./renameInEdits";
import { fitted } from "./reportLook";

export interface HomeRequest {
  /** Registers of the workbook; a block whose registers are missing is left out. */
  readonly tables: RegisterTables;
  readonly taken: TakenNames;
  /** Names of settings by their standard names, where they differ. */
  readonly names?: Readonly<Record<string, string>>;
  /** Position of sheet Home from 0; omitted = last. Calc comes last. */
  readonly position?: number;
}

/** Left edge of the page, its columns, and where the right half begins. */
const LEFT = 1;
const WIDTH = 18;
const HALF = 9;
const TILE_WIDTH = 3;
const COLUMN_WIDTH = 10;
const CHART_ROWS = 15;
/** Height of a list's line in points: room for two lines of text. */
const LINE_HEIGHT = 27;

const sectionFormat: CellFormat = { bold: true, fontSize: 12, fontColor: colors.accent };
const headerFormat: CellFormat = {
  fontSize: 9,
  fontColor: colors.muted,
  bottomBorder: colors.line,
};
const sourceFormat: CellFormat = { fontSize: 8, italic: true, fontColor: colors.muted };

/**
 * Home, the one page for the board, and the hidden sheet Calc that feeds it: the finding in one
 * sentence, six figures, decisions needed, next milestones, exceptions, RAG by program, spend by
 * objective. Everything is a native formula; every block names its source.
 *
 * The edits need the register tables and the names of Settings to exist already.
 */
export function planHome(request: HomeRequest): Plan {
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("Home"));
  const feed = new SheetFeed(names.sheet("Calc"), request.tables, names, {
    title: "Calc",
    subtitle: "Figures behind Home: native formulas, nothing is typed here",
  });
  const further: Edit[] = [];
  const basis = ragBasis(feed);
  putHeading(page, feed, basis);
  const namesTaken = new Set(request.taken.names.map((name) => name.toLowerCase()));
  putTiles(
    page,
    feed,
    tiles(feed, basis, (name) => namesTaken.has(name.toLowerCase())),
  );
  const lines: { row: number; count: number }[] = [];
  const band = (from: number, ...lists: readonly (HomeList | null)[]): number => {
    const next = putBand(page, from, lists, feed, further);
    if (next > from) lines.push({ row: from + 2, count: next - from - 4 });
    return next;
  };
  let row = band(8, decisionList(feed), milestoneList(feed));
  row = band(row, exceptionList(feed, basis));
  const changes = changeList(feed);
  if (changes === null) {
    row = putCharts(page, row, [ragChart(feed, basis), objectiveChart(feed)], further);
  } else {
    const rag = ragChart(feed, basis);
    const end = row + 4 + changes.block.rows;
    putList(page, row, rag === null ? LEFT : LEFT + HALF, changes, feed, further);
    lines.push({ row: row + 2, count: changes.block.rows });
    if (rag !== null) putChartBeside(page, { row, end }, rag, further);
    row = end;
  }
  putMeaning(page, row);
  const edits: Edit[] = [
    ...feed.edits(),
    {
      kind: "addSheet",
      sheet: page.sheet,
      gridlines: false,
      tabColor: colors.accent,
      ...(request.position === undefined ? {} : { position: request.position }),
    },
    ...page.edits(),
    // Widths and heights come before the charts, which are placed by them.
    ...layoutEdits(page, lines),
    ...further,
    ...pageEdits(page, row),
  ];
  return {
    title: message("made-page", { page: "Home" }),
    edits: renameInEdits(edits, request.names ?? {}),
  };
}

function putHeading(page: Canvas, feed: SheetFeed, basis: RagBasis | null): void {
  const finding = feed.add("pmo_CalcHeadline", ["Finding"], 1, () => [headline(feed, basis)]);
  page.put(0, LEFT, `=${feed.cell(finding, 0, 0)}`);
  page.put(1, LEFT, "=pmo_StatusLine");
  const quality = dataQuality(feed);
  if (quality !== null) page.put(2, LEFT, quality);
  page.look(0, LEFT, 1, WIDTH, { ...titleFormat, fontSize: 18, wrap: true, merge: true });
  page.look(1, LEFT, 2, 1, subtitleFormat);
}

/** Six figures side by side, each under a line in the accent colour. */
function putTiles(page: Canvas, feed: SheetFeed, shown: readonly Tile[]): void {
  if (shown.length === 0) return;
  const block = feed.add("pmo_CalcTiles", ["Figure", "Value", "Detail"], shown.length, (k) => {
    const tile = shown[k];
    return tile === undefined ? [] : [tile.label, tile.value, tile.detail];
  });
  shown.forEach((tile, k) => {
    const column = LEFT + k * TILE_WIDTH;
    [0, 1, 2].forEach((part) => {
      page.put(4 + part, column, `=${feed.cell(block, k, part)}`);
    });
    tileLooks(page, tile, column);
  });
}

function tileLooks(page: Canvas, tile: Tile, column: number): void {
  page.look(4, column, 1, TILE_WIDTH - 1, {
    fontSize: 9,
    fontColor: colors.muted,
    topBorder: colors.accent,
  });
  page.look(5, column, 1, TILE_WIDTH, {
    merge: true,
    fontSize: 20,
    bold: true,
    fontColor: colors.ink,
    horizontal: "Left",
    numberFormat: tile.valueFormat,
  });
  page.look(6, column, 1, TILE_WIDTH, {
    merge: true,
    fontSize: 9,
    fontColor: colors.muted,
    horizontal: "Left",
    numberFormat: tile.detailFormat,
  });
}

/** Lists side by side: one takes the whole width, two a half each. Gives the next free row. */
function putBand(
  page: Canvas,
  row: number,
  lists: readonly (HomeList | null)[],
  feed: SheetFeed,
  further: Edit[],
): number {
  const present = lists.filter((list) => list !== null);
  if (present.length === 0) return row;
  present.forEach((list, k) => {
    const slot = lists.length === 1 ? 0 : k;
    putList(page, row, LEFT + slot * HALF, list, feed, further);
  });
  return row + 4 + Math.max(...present.map(({ block }) => block.rows));
}

function putList(
  page: Canvas,
  row: number,
  left: number,
  list: HomeList,
  feed: SheetFeed,
  further: Edit[],
): void {
  const lines = list.block.rows;
  const body = row + 2;
  page.put(row, left, list.title);
  page.look(row, left, 1, 1, sectionFormat);
  const width = Math.max(...list.columns.map(({ at, wide }) => at + (wide ?? 1)));
  page.look(row + 1, left, 1, width, headerFormat);
  for (const column of list.columns) {
    page.put(row + 1, left + column.at, column.header);
    for (let k = 0; k < lines; k++) {
      const cell = feed.cell(list.block, k, column.from);
      const isEmptyText = k === 0 && column.at === list.emptyAt;
      const row1 = feed.cell(list.block, 0, 1);
      const shown = column.wide === undefined ? cell : fitted(cell, column.wide * COLUMN_WIDTH);
      page.put(
        body + k,
        left + column.at,
        isEmptyText ? `=IF(${row1}="","${list.empty}",${shown})` : `=${shown}`,
      );
    }
    columnLooks(page, body, left, lines, column);
    if (column.kind === "rag") {
      further.push(...ragRules(page.block(body, left + column.at, lines, 1)));
    }
  }
  page.put(body + lines, left, list.source);
  page.look(body + lines, left, 1, 1, sourceFormat);
}

function columnLooks(
  page: Canvas,
  body: number,
  left: number,
  lines: number,
  column: HomeList["columns"][number],
): void {
  const format: CellFormat = {
    // A long note shows its beginning.
    vertical: "Top",
    horizontal: column.kind === undefined ? "Left" : "Center",
    fontSize: 10,
    ...(column.numberFormat === undefined ? {} : { numberFormat: column.numberFormat }),
    ...(column.indent === undefined ? {} : { indent: column.indent }),
  };
  page.look(body, left + column.at, lines, 1, format);
  if (column.indent !== undefined) {
    page.look(body - 1, left + column.at, 1, 1, { horizontal: "Left", indent: column.indent });
  }
  if (column.kind !== undefined) {
    page.look(body - 1, left + column.at, 1, 1, { horizontal: "Center" });
  }
  if (column.wide === undefined) return;
  for (let k = 0; k < lines; k++) {
    page.look(body + k, left + column.at, 1, column.wide, { merge: true, wrap: true });
  }
}

/** Tinted cells; the word in the cell carries the meaning for mono print. */
function ragRules(at: Block): AddConditionalFormat[] {
  const looks = [
    ["Green", colors.green],
    ["Amber", colors.amber],
    ["Red", colors.red],
  ] as const;
  return looks.map(([equals, { fill, font }]) => ({
    kind: "addConditionalFormat",
    at,
    rule: { kind: "text", equals, format: { fill, fontColor: font, bold: true } },
  }));
}

/** A chart in the left half beside a list, from its heading to the line above its source. */
function putChartBeside(
  page: Canvas,
  { row, end }: { readonly row: number; readonly end: number },
  { chart, source }: HomeChart,
  further: Edit[],
): void {
  const rows = end - row - 2;
  further.push(chart(page.block(row, LEFT, rows, HALF - 1)));
  page.put(row + rows, LEFT, source);
  page.look(row + rows, LEFT, 1, 1, sourceFormat);
}

function putCharts(
  page: Canvas,
  row: number,
  charts: readonly (HomeChart | null)[],
  further: Edit[],
): number {
  const present = charts.filter((chart) => chart !== null);
  if (present.length === 0) return row;
  present.forEach(({ chart, source }, k) => {
    const left = LEFT + k * HALF;
    const width = present.length === 1 ? WIDTH : k === 0 ? HALF - 1 : HALF;
    further.push(chart(page.block(row, left, CHART_ROWS, width)));
    page.put(row + CHART_ROWS, left, source);
    page.look(row + CHART_ROWS, left, 1, 1, sourceFormat);
  });
  return row + CHART_ROWS + 2;
}

/** What the three words mean, printed wherever they are used. */
function putMeaning(page: Canvas, row: number): void {
  const words = [
    "Green: on course for time, cost and quality. Amber: feasible, with significant issues that look resolvable.",
    "Red: out of reach without a change of scope, time or money.",
  ].join(" ");
  page.put(row, LEFT, words);
  page.look(row, LEFT, 1, 1, sourceFormat);
}

function layoutEdits(page: Canvas, lines: readonly { row: number; count: number }[]): Edit[] {
  const { sheet } = page;
  return [
    {
      kind: "layOutColumns",
      sheet,
      columns: [
        { column: 0, width: 2 },
        { column: LEFT, count: WIDTH, width: COLUMN_WIDTH },
        { column: LEFT + WIDTH, width: 2 },
      ],
    },
    {
      kind: "layOutRows",
      sheet,
      rows: [
        { row: 0, height: 32 },
        { row: 5, height: 30 },
        ...lines.map((line) => ({ ...line, height: LINE_HEIGHT })),
      ],
    },
  ];
}

function pageEdits(page: Canvas, lastRow: number): Edit[] {
  const { sheet } = page;
  return [
    {
      kind: "setUpPrint",
      sheet,
      landscape: true,
      paper: "A4",
      fitToWidth: 1,
      fitToHeight: 1,
      // A column more than the page, or the frame of the right chart is cut.
      area: page.block(0, 0, lastRow + 1, LEFT + WIDTH + 1),
      footer: { left: "&A", right: "Page &P of &N" },
    },
    { kind: "activateSheet", sheet },
  ];
}
