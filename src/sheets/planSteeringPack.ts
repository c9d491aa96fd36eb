import { message } from "#core/messages/message";
import { isoDate } from "#core/time/serialDate";
import { Canvas } from "./canvas";
import { FreeNames } from "./freeNames";
import { ragBasis } from "./homeRag";
import type { ListColumn } from "./homeLists";
import { colors, subtitleFormat, titleFormat } from "./houseStyle";
import type { CellFormat, Edit, Plan } from "./plan";
import { renameInEdits } from "./renameInEdits";
import { fitted, listHeader, reportSheet, sectionFormat, sourceFormat } from "./reportLook";
import type { ReportRequest } from "./reportRequest";
import { SheetFeed } from "./sheetFeed";
import { benefitFigures, type FigureBlock, moneyFigures } from "./steeringFigures";
import {
  askedDecisions,
  changedSince,
  nextDays,
  redProjects,
  type SteeringList,
} from "./steeringLists";

/** What the first page of a pack is drawn from. */
export interface SteeringRequest extends ReportRequest {
  readonly pack: {
    readonly title: string;
    readonly audience: string;
    /** Serial day; null = not given. */
    readonly meeting: number | null;
    readonly paper: "A4" | "Letter";
    /** Rows of register Changes: so many lines are kept for them, within reason. */
    readonly changes: number;
    /** Sheets behind this page, each with the printed page that it begins on. */
    readonly agenda: readonly { readonly sheet: string; readonly first: number }[];
    readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  };
}

const LEFT = 1;
const WIDTH = 18;
const HALF = 9;
const COLUMN_WIDTH = 9;
/** Two lines of text. */
const LINE_HEIGHT = 28;

/**
 * The first page of a pack: the decisions asked, what is Red, what changed, money, benefits, what comes
 * next, and the pages behind it. Native formulas on a hidden feed; blocks whose registers are missing are
 * left out. Empty when there is nothing to show.
 */
export function planSteeringPack(request: SteeringRequest): Plan {
  const { pack } = request;
  const title = message("made-pack", { title: pack.title });
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("Steering pack"));
  const feed = new SheetFeed(names.sheet("Calc Steering pack"), request.tables, names, {
    title: "Calc Steering pack",
    subtitle: "Figures behind Steering pack: native formulas, nothing is typed here",
  });
  const basis = ragBasis(feed);
  const lists = [
    askedDecisions(feed, pack.meeting),
    redProjects(feed, basis),
    changedSince(feed, pack.changes),
  ].filter((list) => list !== null);
  const hasName = (name: string): boolean =>
    request.taken.names.some((taken) => taken.toLowerCase() === name.toLowerCase());
  const figures = [moneyFigures(feed, hasName), benefitFigures(feed)].filter(
    (block) => block !== null,
  );
  const next = nextDays(feed);
  if (lists.length + figures.length === 0 && next === null) return { title, edits: [] };
  const layout = new PackLayout(page, feed);
  putHeading(page, request);
  for (const list of lists) layout.putList(list);
  const secondPage = layout.row;
  layout.putFigures(figures);
  if (next !== null) layout.putList(next);
  layout.putAgenda(pack.agenda);
  const edits: Edit[] = [
    ...feed.edits(),
    reportSheet(page, request.position),
    ...page.edits(),
    ...layout.edits(),
    printSetUp(page, request, layout.row, lists.length > 0 ? [secondPage] : []),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

function putHeading(page: Canvas, { pack }: SteeringRequest): void {
  const { audience, meeting } = pack;
  const met = meeting === null ? "" : `, meeting of ${isoDate(meeting)}`;
  page.put(0, LEFT, { text: pack.title });
  page.put(1, LEFT, `=pmo_StatusLine&" · for: ${audience}${met}"`);
  page.look(0, LEFT, 1, WIDTH, { ...titleFormat, fontSize: 18, merge: true, vertical: "Center" });
  page.look(1, LEFT, 1, 1, subtitleFormat);
}

/** Puts the blocks of the page below each other and keeps what their rows need. */
class PackLayout {
  row = 3;
  private readonly heights: { row: number; count: number; height: number }[] = [
    { row: 0, count: 1, height: 32 },
  ];

  constructor(
    private readonly page: Canvas,
    private readonly feed: SheetFeed,
  ) {}

  putList(list: SteeringList): void {
    const { page, row } = this;
    const lines = list.block.rows;
    const body = row + 2;
    page.put(row, LEFT, list.title);
    page.look(row, LEFT, 1, 1, sectionFormat);
    page.look(row + 1, LEFT, 1, WIDTH, { ...listHeader, wrap: false });
    for (const column of list.columns) this.putColumn(list, column, body);
    page.put(body + lines, LEFT, list.source);
    page.look(body + lines, LEFT, 1, 1, sourceFormat);
    this.heights.push({ row: body, count: lines, height: LINE_HEIGHT });
    this.row = body + lines + 2;
  }

  private putColumn(
    { block, empty, emptyAt }: SteeringList,
    column: ListColumn,
    body: number,
  ): void {
    const { page, feed } = this;
    const left = LEFT + column.at;
    const wide = column.wide ?? 1;
    page.put(body - 1, left, column.header);
    for (let k = 0; k < block.rows; k++) {
      const cell = feed.cell(block, k, column.from);
      const shown = wide > 1 ? fitted(cell, wide * COLUMN_WIDTH) : cell;
      const blank = k === 0 && column.at === emptyAt ? empty : "";
      page.put(body + k, left, `=IF(${cell}="","${blank}",${shown})`);
    }
    page.look(body, left, block.rows, 1, columnFormat(column));
    if (column.indent !== undefined) page.look(body - 1, left, 1, 1, { indent: column.indent });
    if (column.kind !== undefined) page.look(body - 1, left, 1, 1, { horizontal: "Center" });
    for (let k = 0; k < block.rows && wide > 1; k++) {
      page.look(body + k, left, 1, wide, { merge: true, wrap: true });
    }
  }

  /** Blocks of figures side by side. */
  putFigures(blocks: readonly FigureBlock[]): void {
    if (blocks.length === 0) return;
    const { page, row } = this;
    blocks.forEach((block, b) => {
      const left = LEFT + b * HALF;
      page.put(row, left, block.title);
      page.look(row, left, 1, 1, sectionFormat);
      block.lines.forEach((line, k) => {
        const at = row + 1 + k;
        page.put(at, left, line.label);
        page.put(at, left + 3, line.value);
        page.put(at, left + 5, line.note);
        page.look(at, left, 1, HALF - 1, {
          fontSize: 10,
          bottomBorder: colors.line,
          vertical: "Center",
        });
        page.look(at, left + 3, 1, 1, {
          bold: true,
          horizontal: "Right",
          numberFormat: line.numberFormat,
        });
        page.look(at, left + 5, 1, HALF - 6, {
          merge: true,
          wrap: true,
          fontSize: 9,
          fontColor: colors.muted,
        });
      });
      const end = row + 1 + block.lines.length;
      page.put(end, left, block.source);
      page.look(end, left, 1, 1, sourceFormat);
    });
    const lines = Math.max(...blocks.map((block) => block.lines.length));
    this.heights.push({ row: row + 1, count: lines, height: LINE_HEIGHT });
    this.row = row + lines + 3;
  }

  putAgenda(agenda: SteeringRequest["pack"]["agenda"]): void {
    const { page, row } = this;
    if (agenda.length === 0) return;
    page.put(
      row,
      LEFT,
      agenda.length === 1 ? "Behind this: 1 page" : `Behind this: ${agenda.length} pages`,
    );
    page.look(row, LEFT, 1, 1, sectionFormat);
    const lines = Math.ceil(agenda.length / 3);
    agenda.forEach(({ sheet, first }, k) => {
      const column = LEFT + Math.floor(k / lines) * 6;
      page.put(row + 1 + (k % lines), column, { text: sheet });
      page.put(row + 1 + (k % lines), column + 4, `page ${first}`);
    });
    page.look(row + 1, LEFT, lines, WIDTH, { fontSize: 10, fontColor: colors.ink });
    page.put(
      row + 1 + lines,
      LEFT,
      "Page numbers as estimated when the pack was made: Excel and the printer decide.",
    );
    page.look(row + 1 + lines, LEFT, 1, 1, sourceFormat);
    this.row = row + lines + 2;
  }

  edits(): Edit[] {
    const { sheet } = this.page;
    return [
      {
        kind: "layOutColumns",
        sheet,
        columns: [
          { column: 0, width: 2 },
          { column: LEFT, count: WIDTH, width: COLUMN_WIDTH },
        ],
      },
      { kind: "layOutRows", sheet, rows: this.heights },
    ];
  }
}

function columnFormat(column: ListColumn): CellFormat {
  return {
    vertical: "Center",
    horizontal: column.kind === undefined ? "Left" : "Center",
    fontSize: 10,
    ...(column.numberFormat === undefined ? {} : { numberFormat: column.numberFormat }),
    ...(column.indent === undefined ? {} : { indent: column.indent }),
  };
}

/** One page wide, cut in front of money: two printed pages at most. */
function printSetUp(
  page: Canvas,
  { pack }: SteeringRequest,
  rows: number,
  rowBreaks: readonly number[],
): Edit {
  return {
    kind: "setUpPrint",
    sheet: page.sheet,
    landscape: true,
    paper: pack.paper,
    fitToWidth: 1,
    titleRows: { first: 0, last: 2 },
    area: page.block(0, 0, rows, LEFT + WIDTH),
    rowBreaks,
    footer: pack.footer,
  };
}
