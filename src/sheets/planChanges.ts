import { message } from "#core/messages/message";
import { Canvas } from "./canvas";
import { CHANGE, changeLines, changesRegister } from "./changesLines";
import { type CostWalk, walkChart } from "./costWalk";
import { inQuotes } from "./formulaText";
import { FreeNames } from "./freeNames";
import { colors, subtitleFormat } from "./houseStyle";
import type { AddConditionalFormat, Block, Edit, Plan } from "./plan";
import type { RegisterTable } from "./registerTable";
import { renameInEdits } from "./renameInEdits";
import {
  counted,
  listHeader,
  putReportHeading,
  reportPrint,
  reportSheet,
  sectionFormat,
  sourceFormat,
} from "./reportLook";
import type { ReportRequest } from "./reportRequest";
import { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

export interface ChangesRequest extends ReportRequest {
  /** How the forecast cost went from one snapshot to the other; null = they cannot tell. */
  readonly walk: CostWalk | null;
}

const LEFT = 1;
const TABLE_COLUMNS = 7;
const CHART = LEFT + TABLE_COLUMNS + 1;
const WIDTH = 15;
const TOP_ROW = 3;
const CHART_ROWS = 13;
const LIST_ROW = TOP_ROW + CHART_ROWS + 1;
const LINES = 24;

const kinds = ["New", "Removed", "Worse", "Better", "Moved", "Changed"] as const;
const registers = ["Projects", "Milestones", "Risks", "Issues", "Benefits", "Decisions"] as const;

/**
 * The sheet Changes report: what changed since a snapshot, counted by kind and register, how the forecast
 * cost went from then to now, and the most significant changes with their explanations. Counts and lists
 * are native formulas on register Changes; the walk is written and says when it is stale.
 *
 * None without the register Changes.
 */
export function planChanges(request: ChangesRequest): Plan {
  const title = message("made-page", { page: "Changes" });
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("Changes report"));
  const feed = new SheetFeed(names.sheet("Calc Changes"), request.tables, names, {
    title: "Calc Changes",
    subtitle: "Figures behind Changes report: native formulas, and a written walk with its stamp",
  });
  const changes = changesRegister(feed);
  if (changes === null) return { title, edits: [] };
  const list = changeLines(feed, changes, "pmo_CalcChangeLines", LINES);
  const { walk } = request;
  putReportHeading(page, finding(changes), WIDTH);
  page.put(1, LEFT, `=pmo_StatusLine&${comparedText(changes)}${staleness(request)}`);
  page.look(1, LEFT, 1, 1, subtitleFormat);
  putCounts(page, changes);
  const rules = putList(page, feed, list);
  const end = LIST_ROW + 2 + LINES;
  page.put(
    end,
    LEFT,
    `="Sheet ${inQuotes(changes.sheet)}, by significance (0 to 100). Money from "&ROUND(100*pmo_MatCost,1)&"% of budget, dates from "&pmo_MatDays&" days, ranks from 3 places; explanations are asked from significance "&pmo_ExplainFrom&"."` +
      `&IF(COUNT(${columnOf(changes.table, "Significance")})>${LINES}," The first ${LINES} of "&COUNT(${columnOf(changes.table, "Significance")})&".","")`,
  );
  page.look(end, LEFT, 1, 1, sourceFormat);
  const over = page.block(TOP_ROW, CHART, CHART_ROWS, WIDTH - CHART + 1);
  const chart = walk === null ? [] : [walkChart(feed, walk, over)];
  const edits: Edit[] = [
    ...feed.edits(),
    reportSheet(page, request.position),
    ...page.edits(),
    ...layout(page),
    ...rules,
    ...chart,
    ...reportPrint(page, { rows: end + 1, columns: WIDTH + 2, tall: 1 }),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

/** "27 changes, 4 of them for the worse; 2 projects turned Red; forecast cost +1,240". */
function finding(changes: RegisterTable): string {
  const count = (...conditions: readonly (readonly [string, string])[]): string =>
    `COUNTIFS(${conditions.map(([header, value]) => `${columnOf(changes.table, header)},"${value}"`).join(",")})`;
  const all = `COUNT(${columnOf(changes.table, "Significance")})`;
  const worse = count(["Kind", "Worse"]);
  const red = `(${count(["Table", "Projects"], ["Field", "Derived RAG"], ["To", "Red"])})`;
  const cost = `SUMIFS(${columnOf(changes.table, "Difference")},${columnOf(changes.table, "Table")},"Projects",${columnOf(changes.table, "Field")},"Forecast cost")`;
  const money = changes.columns.includes("Difference")
    ? `&IF(ROUND(${cost},0)=0,"","; forecast cost of the same projects "&IF(${cost}>0,"+","-")&FIXED(ABS(${cost}),0))`
    : "";
  return (
    `=IF(${all}=0,"No material change is recorded",${counted(all, "change", "changes")}&", "&${worse}&" for the worse"` +
    `&IF(${red}=0,"","; "&${counted(red, "project", "projects")}&" turned Red")${money})`
  );
}

/** " · September board compared with now". */
function comparedText(changes: RegisterTable): string {
  if (!changes.columns.includes("Since") || !changes.columns.includes("Until")) return '""';
  const first = (header: string): string => `INDEX(${columnOf(changes.table, header)},1)`;
  return `IF(${first("Since")}="",""," · "&${first("Until")}&" compared with "&${first("Since")})`;
}

/** Present forecasts that are not those of the walk. */
function staleness({ walk, tables }: ChangesRequest): string {
  const projects = tables["Projects"];
  if (walk === null || !walk.isPresent || projects === undefined) return "";
  if (!["Forecast cost", "Live"].every((header) => projects.columns.includes(header))) return "";
  const present = `SUMIFS(${columnOf(projects.table, "Forecast cost")},${columnOf(projects.table, "Live")},1)`;
  return `&IF(ABS(${present}-${walk.end})>0.01," · STALE: forecasts have changed since, compare again"," · inputs current")`;
}

/** How many changes of each kind, register by register. */
function putCounts(page: Canvas, changes: RegisterTable): void {
  page.put(TOP_ROW, LEFT, "What changed", ...kinds);
  page.look(TOP_ROW, LEFT, 1, 1, sectionFormat);
  page.look(TOP_ROW, LEFT + 1, 1, kinds.length, { ...listHeader, horizontal: "Right" });
  registers.forEach((register, k) => {
    page.put(
      TOP_ROW + 1 + k,
      LEFT,
      register,
      ...kinds.map(
        (kind) =>
          `=COUNTIFS(${columnOf(changes.table, "Table")},"${register}",${columnOf(changes.table, "Kind")},"${kind}")`,
      ),
    );
  });
  const last = TOP_ROW + 1 + registers.length;
  page.put(
    last,
    LEFT,
    "All",
    ...kinds.map((kind) => `=COUNTIFS(${columnOf(changes.table, "Kind")},"${kind}")`),
  );
  page.look(TOP_ROW + 1, LEFT, registers.length + 1, TABLE_COLUMNS, { fontSize: 10 });
  page.look(TOP_ROW + 1, LEFT + 1, registers.length + 1, kinds.length, {
    numberFormat: '0;-0;"–"',
    horizontal: "Right",
  });
  page.look(last, LEFT, 1, TABLE_COLUMNS, { bold: true, topBorder: colors.accent });
}

/** Columns of the list: header, column of the block, how many columns of the page it takes. */
const columns = [
  { header: "Item", from: CHANGE.item, wide: 3 },
  { header: "ID", from: CHANGE.key, wide: 1 },
  { header: "Kind", from: CHANGE.kind, wide: 1 },
  { header: "Field", from: CHANGE.field, wide: 2 },
  { header: "From", from: CHANGE.from, wide: 2 },
  { header: "To", from: CHANGE.to, wide: 2 },
  { header: "Explanation", from: CHANGE.comment, wide: 4 },
] as const;

function putList(page: Canvas, feed: SheetFeed, list: Block): readonly AddConditionalFormat[] {
  page.put(LIST_ROW, LEFT, "Most significant changes");
  page.look(LIST_ROW, LEFT, 1, 1, sectionFormat);
  page.look(LIST_ROW + 1, LEFT, 1, WIDTH, listHeader);
  let at = LEFT;
  const rules: AddConditionalFormat[] = [];
  for (const { header, from, wide } of columns) {
    page.put(LIST_ROW + 1, at, header);
    for (let k = 0; k < list.rows; k++) {
      page.put(LIST_ROW + 2 + k, at, `=${feed.cell(list, k, from)}`);
      if (wide > 1) page.look(LIST_ROW + 2 + k, at, 1, wide, { merge: true });
    }
    page.look(LIST_ROW + 2, at, list.rows, wide, {
      fontSize: 9,
      horizontal: "Left",
      bottomBorder: colors.line,
    });
    if (header === "Kind") rules.push(...kindRules(page.block(LIST_ROW + 2, at, list.rows, 1)));
    at += wide;
  }
  return rules;
}

function kindRules(at: Block): readonly AddConditionalFormat[] {
  const looks = [
    ["Worse", colors.red],
    ["Better", colors.green],
  ] as const;
  return looks.map(([equals, { fill, font }]) => ({
    kind: "addConditionalFormat",
    at,
    rule: { kind: "text", equals, format: { fill, fontColor: font } },
  }));
}

function layout(page: Canvas): Edit[] {
  return [
    {
      kind: "layOutColumns",
      sheet: page.sheet,
      columns: [
        { column: 0, width: 2 },
        { column: LEFT, width: 18 },
        { column: LEFT + 1, count: WIDTH - 1, width: 11 },
        { column: WIDTH + 1, width: 2 },
      ],
    },
    {
      kind: "layOutRows",
      sheet: page.sheet,
      rows: [
        { row: 0, height: 30 },
        { row: TOP_ROW, count: CHART_ROWS, height: 18 },
        { row: LIST_ROW + 2, count: LINES, height: 16 },
      ],
    },
  ];
}
