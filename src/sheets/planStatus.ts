import { english } from "#core/messages/english/english";
import { message } from "#core/messages/message";
import { ragMeaning } from "#core/messages/statusSentences";
import { portfolioId } from "#core/register/relatesTo";
import type { StatusLine } from "#core/status/statusLines";
import { Canvas } from "./canvas";
import { type ColumnRun, columnRuns } from "./columnRuns";
import { inQuotes } from "./formulaText";
import { FreeNames } from "./freeNames";
import { calculatedHeader, colors, subtitleFormat, TABLE_STYLE } from "./houseStyle";
import { literal } from "./literal";
import type { CellContent, ConditionalLook, Edit, Plan } from "./plan";
import type { RegisterTable } from "./registerTable";
import { renameInEdits } from "./renameInEdits";
import { putReportHeading, reportPrint, reportSheet, sourceFormat } from "./reportLook";
import type { ReportRequest } from "./reportRequest";
import { SheetFeed } from "./sheetFeed";
import { ID, KIND, type StatusColumn, statusColumns, UPDATED } from "./statusColumns";
import { statusFeed } from "./statusFeed";
import { columnOf } from "./structuredReference";

/** What the sheet Status is drawn from. */
export interface StatusRequest extends ReportRequest {
  /** Live projects by program, from `statusLines`. */
  readonly lines: readonly StatusLine[];
}

/** The table begins right of a narrow margin. */
const LEFT = 1;
/** Title, status line, rule, three meanings, then the headers; from the rule on they repeat on every page. */
const RULE_ROW = 2;
const MEANING_ROW = 3;
const HEADER_ROW = 6;
const LINE_HEIGHT = 16;
/** Lines that still can be read when they print on one page. */
const ONE_PAGE_LINES = 44;

/** A line of the table with its fixed cells. */
interface TableLine {
  readonly kind: "portfolio" | "program" | "project";
  readonly id: string;
}

/**
 * The sheet Status: reported, derived and single ratings of every live project by program, with letters
 * and fills, the check of one against the other, progress, slip and variance, and earned value where the
 * workbook has it. Programs and the portfolio are rolled up by the rule that is printed above. Everything
 * is a native formula; which projects stand where is decided when the sheet is drawn.
 *
 * Empty without Projects or its derived rating, and without live projects.
 */
export function planStatus(request: StatusRequest): Plan {
  const title = message("made-page", { page: "Status" });
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("Status"));
  const feed = new SheetFeed(names.sheet("Calc Status"), request.tables, names, {
    title: "Calc Status",
    subtitle: "Figures behind Status: native formulas, nothing is typed here",
  });
  const projects = feed.register(
    "Projects",
    ...["Project ID", "Project", "Program ID", "Stage", "Live", "Budget", "Derived RAG"],
  );
  if (projects === null || request.lines.length === 0) return { title, edits: [] };
  const table = names.table("Status");
  const figures = statusFeed(feed, projects, request.lines);
  const columns = statusColumns(projects, figures);
  const lines: readonly TableLine[] = [
    { kind: "portfolio", id: portfolioId },
    ...request.lines.map(({ kind, id }): TableLine => ({ kind, id })),
  ];
  const shown = columns.filter(({ look }) => look !== "helper").length;
  putReportHeading(page, finding(projects), shown);
  putRules(page, figures.ruleSentence);
  const end = HEADER_ROW + lines.length + 1;
  page.put(end, LEFT, sourceLine(projects));
  page.look(end, LEFT, 1, 1, sourceFormat);
  const edits: Edit[] = [
    ...feed.edits(),
    reportSheet(page, request.position),
    ...page.edits(),
    ...tableEdits(page, columns, lines, table),
    ...looks(page, columns, lines.length),
    ...layout(page, columns, lines.length),
    ...print(page, shown, end),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

/** "5 of 12 rated projects are Red; 5 are reported better than the rules say". */
function finding({ table, columns }: RegisterTable): string {
  const of = (header: string): string => columnOf(table, header);
  const count = (level: string): string =>
    `COUNTIFS(${of("Derived RAG")},"${level}",${of("Live")},1)`;
  const rated = `(${count("Red")}+${count("Amber")}+${count("Green")})`;
  const better = columns.includes("RAG check")
    ? `COUNTIFS(${of("RAG check")},"Optimistic",${of("Live")},1)`
    : "0";
  const are = (figure: string): string => `IF(${figure}=1," is"," are")`;
  return (
    `=IF(${rated}=0,"No project is rated yet",` +
    `IF(${count("Red")}=0,"None",${count("Red")}&"")&" of "&${rated}&IF(${rated}=1," rated project"," rated projects")&IF(${count("Red")}<2," is"," are")&" Red"&` +
    `IF(${better}=0,"","; "&${better}&${are(better)}&" reported better than the rules say"))`
  );
}

function putRules(page: Canvas, rule: string): void {
  page.put(RULE_ROW, LEFT, `=${rule}`);
  page.look(RULE_ROW, LEFT, 1, 1, subtitleFormat);
  (["Green", "Amber", "Red"] as const).forEach((level, k) => {
    page.put(MEANING_ROW + k, LEFT, ragMeaning(level, english));
  });
  page.look(MEANING_ROW, LEFT, 3, 1, sourceFormat);
}

function sourceLine({ sheet }: RegisterTable): string {
  return (
    `="Sheet ${inQuotes(sheet)}: live projects. G, A, R as above; blank is not rated, which is not Green. Derived is the worst of cost, schedule, benefit and risk. "` +
    `&"A grey date was not updated for more than "&pmo_StaleDays&" days."`
  );
}

function tableEdits(
  page: Canvas,
  columns: readonly StatusColumn[],
  lines: readonly TableLine[],
  table: string,
): Edit[] {
  const at = (header: string): number => LEFT + columns.findIndex((each) => each.header === header);
  const cells = (column: number, contents: readonly CellContent[]): Edit => ({
    kind: "writeCells",
    at: page.block(HEADER_ROW + 1, column, lines.length),
    cells: contents.map((content) => [content]),
  });
  return [
    {
      kind: "writeCells",
      at: page.block(HEADER_ROW, LEFT, 1, columns.length),
      cells: [columns.map(({ header }) => literal(header))],
    },
    {
      kind: "formatCells",
      at: page.block(HEADER_ROW + 1, at(ID), lines.length),
      format: { numberFormat: "@" },
    },
    cells(
      at(ID),
      lines.map(({ id }) => (id === "" ? null : { text: id })),
    ),
    cells(
      at(KIND),
      lines.map(({ kind }) => kind),
    ),
    {
      kind: "addTable",
      name: table,
      at: page.block(HEADER_ROW, LEFT, lines.length + 1, columns.length),
      style: TABLE_STYLE,
      bandedRows: false,
      filterButton: false,
    },
    ...columns.flatMap(({ formula }, c): Edit[] =>
      formula === null
        ? []
        : [
            {
              kind: "fillFormula",
              at: page.block(HEADER_ROW + 1, LEFT + c, lines.length),
              formula,
            },
          ],
    ),
  ];
}

function looks(page: Canvas, columns: readonly StatusColumn[], rows: number): Edit[] {
  const body = HEADER_ROW + 1;
  const numbers = columnRuns(columns, ({ look, numberFormat }) =>
    look === "number" || look === "date" ? numberFormat : null,
  );
  const centred = columnRuns(columns, ({ look }) =>
    look === "rating" || look === "check" || look === "date" ? true : null,
  );
  const rated = columnRuns(columns, ({ look }) => (look === "rating" ? true : null));
  return [
    {
      kind: "formatCells",
      at: page.block(HEADER_ROW, LEFT, 1, columns.length),
      format: { ...calculatedHeader, fontSize: 9 },
    },
    {
      kind: "formatCells",
      at: page.block(body, LEFT, rows, columns.length),
      format: { vertical: "Center", fontSize: 10 },
    },
    ...numbers.map(({ from, count, like }): Edit => ({
      kind: "formatCells",
      at: page.block(body, LEFT + from, rows, count),
      format: { numberFormat: like },
    })),
    // A long title is cut off in front of the stage and does not run into it.
    ...columnRuns(columns, ({ header }) =>
      header === "Stage" || header === "Manager" ? true : null,
    ).map(({ from, count }): Edit => ({
      kind: "formatCells",
      at: page.block(HEADER_ROW, LEFT + from, rows + 1, count),
      format: { indent: 1 },
    })),
    ...rightOf(columns).map(({ from, count }): Edit => ({
      kind: "formatCells",
      at: page.block(HEADER_ROW, LEFT + from, 1, count),
      format: { horizontal: "Right" },
    })),
    ...centred.map(({ from, count }): Edit => ({
      kind: "formatCells",
      at: page.block(HEADER_ROW, LEFT + from, rows + 1, count),
      format: { horizontal: "Center" },
    })),
    // Before the letters: Excel puts the rule that is added last first.
    groupLook(page, columns, rows),
    ...rated.flatMap(({ from, count }) =>
      Object.entries(letterLooks).map(([equals, format]): Edit => ({
        kind: "addConditionalFormat",
        at: page.block(body, LEFT + from, rows, count),
        rule: { kind: "text", equals, format },
      })),
    ),
    ...checkLooks(page, columns, rows),
    staleLook(page, columns, rows),
  ].filter((edit): edit is Edit => edit !== null);
}

function rightOf(columns: readonly StatusColumn[]): readonly ColumnRun<boolean>[] {
  return columnRuns(columns, ({ look }) => (look === "number" ? true : null));
}

const letterLooks: Readonly<Record<string, ConditionalLook>> = {
  R: { fill: colors.red.fill, fontColor: colors.red.font, bold: true },
  A: { fill: colors.amber.fill, fontColor: colors.amber.font, bold: true },
  G: { fill: colors.green.fill, fontColor: colors.green.font, bold: true },
};

function checkLooks(page: Canvas, columns: readonly StatusColumn[], rows: number): Edit[] {
  const at = columns.findIndex(({ look }) => look === "check");
  if (at < 0) return [];
  const words = { Optimistic: colors.red.font, Pessimistic: colors.amber.font };
  return Object.entries(words).map(([equals, fontColor]): Edit => ({
    kind: "addConditionalFormat",
    at: page.block(HEADER_ROW + 1, LEFT + at, rows, 1),
    rule: { kind: "text", equals, format: { fontColor, bold: true } },
  }));
}

/** The first cell of a column in the body, as conditional formats name it for every row. */
function firstCell(page: Canvas, columns: readonly StatusColumn[], header: string): string {
  const at = columns.findIndex((column) => column.header === header);
  return page.reference(HEADER_ROW + 1, LEFT + at).replace(/^.*!\$(\D+)\$/, "$$$1");
}

function staleLook(page: Canvas, columns: readonly StatusColumn[], rows: number): Edit | null {
  const at = columns.findIndex(({ header }) => header === UPDATED);
  if (at < 0) return null;
  const cell = firstCell(page, columns, UPDATED);
  return {
    kind: "addConditionalFormat",
    at: page.block(HEADER_ROW + 1, LEFT + at, rows, 1),
    rule: {
      kind: "formula",
      formula: `=AND(ISNUMBER(${cell}),pmo_StatusDate-N(${cell})>pmo_StaleDays)`,
      format: { fill: colors.grey.fill, fontColor: colors.muted },
    },
  };
}

/** Programs and the portfolio stand out, wherever sorting puts them. */
function groupLook(page: Canvas, columns: readonly StatusColumn[], rows: number): Edit {
  const kind = firstCell(page, columns, KIND);
  return {
    kind: "addConditionalFormat",
    at: page.block(HEADER_ROW + 1, LEFT, rows, columns.length),
    rule: {
      kind: "formula",
      formula: `=${kind}<>"project"`,
      format: { fill: colors.written, bold: true },
    },
  };
}

function layout(page: Canvas, columns: readonly StatusColumn[], rows: number): Edit[] {
  const widths = columnRuns(columns, ({ width, look }) => (look === "helper" ? -width : width));
  return [
    {
      kind: "layOutColumns",
      sheet: page.sheet,
      columns: [
        { column: 0, width: 2 },
        ...widths.map(({ from, count, like }) =>
          like < 0
            ? { column: LEFT + from, count, width: -like, hidden: true, grouped: true }
            : { column: LEFT + from, count, width: like },
        ),
      ],
    },
    {
      kind: "layOutRows",
      sheet: page.sheet,
      rows: [
        { row: 0, height: 28 },
        { row: MEANING_ROW, count: 3, height: 12 },
        { row: HEADER_ROW, height: 26 },
        { row: HEADER_ROW + 1, count: rows, height: LINE_HEIGHT },
      ],
    },
    { kind: "setUpSheet", sheet: page.sheet, freezeRows: HEADER_ROW + 1, freezeColumns: 3 },
  ];
}

/** One page wide; rule, meanings and headers are repeated on each. */
function print(page: Canvas, shown: number, end: number): Edit[] {
  const tall = end - HEADER_ROW <= ONE_PAGE_LINES ? 1 : null;
  const rows = end + 1;
  return reportPrint(page, { rows, columns: LEFT + shown, tall }).map((edit) =>
    edit.kind === "setUpPrint"
      ? { ...edit, titleRows: { first: RULE_ROW, last: HEADER_ROW } }
      : edit,
  );
}
