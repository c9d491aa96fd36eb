import { message } from "#core/messages/message";
import { cellAddress } from "#core/register/cellAddress";
import { absolute, Canvas } from "./canvas";
import { FreeNames } from "./freeNames";
import { colors } from "./houseStyle";
import type { AddConditionalFormat, Edit, Plan } from "./plan";
import { renameInEdits } from "./renameInEdits";
import {
  counted,
  listHeader,
  outgrown,
  putReportHeading,
  reportPrint,
  reportSheet,
  sourceFormat,
} from "./reportLook";
import type { ReportRequest } from "./reportRequest";
import { putConflicts } from "./roadmapConflicts";
import { LINE, roadmapLines, type RoadmapLines } from "./roadmapFeed";
import { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

/** First and last day of each period, in two small rows above the grid: the colours go by them. */
const FROM_ROW = 3;
const HEADER_ROW = 5;
const BODY_ROW = 6;
/** Name, ID, RAG, start, baseline finish, forecast finish: then the periods. */
const NAME = 1;
const RAG = 3;
const START = 4;
const BASELINE = 5;
const FINISH = 6;
const FIRST_PERIOD = 7;
const MOST_PERIODS = 16;

/**
 * The sheet Roadmap: programs with their live projects in the order of their start, a bar over the
 * periods that each runs in, lighter beyond its baseline, with key milestones and conflicts, and the
 * hand-overs that come too late below. Everything is a native formula or a conditional format.
 *
 * The edits need the registers to exist; none without Projects and Periods with their dates.
 */
export function planRoadmap(request: ReportRequest): Plan {
  const title = message("made-page", { page: "Roadmap" });
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("Roadmap"));
  const feed = new SheetFeed(names.sheet("Calc Roadmap"), request.tables, names, {
    title: "Calc Roadmap",
    subtitle: "Figures behind Roadmap: native formulas, nothing is typed here",
  });
  const periods = feed.register("Periods", "Period", "Starts on", "Ends on");
  const lines = roadmapLines(feed);
  if (periods === null || lines === null) return { title, edits: [] };
  const across = Math.min(MOST_PERIODS, periods.rows);
  const width = FIRST_PERIOD + across - 1;
  putReportHeading(page, finding(lines), width);
  putPeriods(page, periods.table, across);
  putLines(page, feed, lines, across);
  const listRow = BODY_ROW + lines.lines + 1;
  const conflicts = putConflicts(page, feed, listRow, width);
  page.put(2, NAME, sourceLine(lines));
  page.look(2, NAME, 1, 1, sourceFormat);
  const edits: Edit[] = [
    ...feed.edits(),
    reportSheet(page, request.position),
    ...page.edits(),
    ...layout(page, across),
    ...barRules(page, lines.lines, across),
    {
      kind: "setUpSheet",
      sheet: page.sheet,
      freezeRows: BODY_ROW,
      freezeColumns: FIRST_PERIOD,
    },
    ...reportPrint(page, { rows: conflicts, columns: width + 1, tall: null }).map((print) => ({
      ...print,
      titleRows: { first: 0, last: HEADER_ROW },
    })),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

/** "18 live projects; 4 finish later than planned; 4 hand-overs come too late". */
function finding({ projects, dependencies }: RoadmapLines): string {
  const live = `SUM(${columnOf(projects.table, "Live")})`;
  const late = `COUNTIFS(${columnOf(projects.table, "Live")},1,${columnOf(projects.table, "Slip days")},">0")`;
  const conflicts =
    dependencies === null
      ? '""'
      : `"; "&${counted(`COUNTIF(${columnOf(dependencies.table, "Conflict")},"Yes")`, "hand-over comes too late", "hand-overs come too late")}`;
  return `=${counted(live, "live project", "live projects")}&"; "&${counted(late, "finishes", "finish")}&" later than planned"&${conflicts}`;
}

function sourceLine({ projects, lines }: RoadmapLines): string {
  return (
    `="Bar: start to forecast finish; lighter: beyond the baseline finish. ◆ key milestone, ▲ what a project needs comes too late."` +
    `&${outgrown(projects, "Project ID", lines)}`
  );
}

function putPeriods(page: Canvas, periods: string, across: number): void {
  page.put(HEADER_ROW, NAME, "Program and project", "ID", "RAG", "Start", "Baseline", "Forecast");
  for (let k = 0; k < across; k++) {
    const of = (header: string): string =>
      `=IFERROR(INDEX(${columnOf(periods, header)},${k + 1}),"")`;
    page.put(FROM_ROW, FIRST_PERIOD + k, of("Starts on"));
    page.put(FROM_ROW + 1, FIRST_PERIOD + k, of("Ends on"));
    page.put(HEADER_ROW, FIRST_PERIOD + k, of("Period"));
  }
  page.put(FROM_ROW, FINISH, "from");
  page.put(FROM_ROW + 1, FINISH, "to");
  page.look(FROM_ROW, FINISH, 2, across + 1, {
    fontSize: 7,
    fontColor: colors.muted,
    horizontal: "Center",
    numberFormat: "yyyy-mm-dd",
  });
  page.look(HEADER_ROW, NAME, 1, FIRST_PERIOD + across - 1, listHeader);
  page.look(HEADER_ROW, RAG, 1, FIRST_PERIOD + across - RAG, { horizontal: "Center" });
}

function putLines(page: Canvas, feed: SheetFeed, lines: RoadmapLines, across: number): void {
  const milestones = feed.register("Milestones", "Project ID", "Key", "Forecast date");
  for (let k = 0; k < lines.lines; k++) {
    const row = BODY_ROW + k;
    const shown = (column: number): string => `=${feed.cell(lines.shown, k, column)}`;
    page.put(row, NAME, shown(LINE.name), shown(LINE.id), shown(LINE.rag));
    page.put(row, START, shown(LINE.start), shown(LINE.baseline), shown(LINE.finish));
    const id = `$${cellAddress(row, NAME + 1)}`;
    const isProject = `$${cellAddress(row, START)}<>""`;
    for (let p = 0; p < across; p++) {
      const column = FIRST_PERIOD + p;
      const from = `">="&${absolute(FROM_ROW, column)}`;
      const to = `"<="&${absolute(FROM_ROW + 1, column)}`;
      const sign = (count: string, mark: string): string => `IF(${count}>0,"${mark}","")`;
      const marks = [
        ...(milestones === null
          ? []
          : [
              sign(
                `COUNTIFS(${columnOf(milestones.table, "Project ID")},${id},${columnOf(milestones.table, "Key")},"Yes",${columnOf(milestones.table, "Forecast date")},${from},${columnOf(milestones.table, "Forecast date")},${to})`,
                "◆",
              ),
            ]),
        ...(lines.dependencies === null
          ? []
          : [
              sign(
                `COUNTIFS(${columnOf(lines.dependencies.table, "To project")},${id},${columnOf(lines.dependencies.table, "Conflict")},"Yes",${columnOf(lines.dependencies.table, "Receiver date")},${from},${columnOf(lines.dependencies.table, "Receiver date")},${to})`,
                "▲",
              ),
            ]),
      ];
      if (marks.length > 0) page.put(row, column, `=IF(${isProject},${marks.join("&")},"")`);
    }
  }
  page.look(BODY_ROW, NAME, lines.lines, FIRST_PERIOD + across - 1, { fontSize: 9 });
  page.look(BODY_ROW, RAG, lines.lines, 1, { horizontal: "Center" });
  page.look(BODY_ROW, START, lines.lines, 3, {
    numberFormat: "yyyy-mm-dd",
    horizontal: "Center",
    fontSize: 8,
    fontColor: colors.muted,
  });
  page.look(BODY_ROW, FIRST_PERIOD, lines.lines, across, { horizontal: "Center" });
}

const beyond = { fill: "#A9C1D9", fontColor: colors.ink } as const;

/** The bars, the lines of programs and the colours of RAG. Excel puts the rule that is added last first. */
function barRules(page: Canvas, lines: number, across: number): AddConditionalFormat[] {
  const grid = page.block(BODY_ROW, FIRST_PERIOD, lines, across);
  const whole = page.block(BODY_ROW, NAME, lines, FIRST_PERIOD + across - 1);
  const [from, to] = [FROM_ROW, FROM_ROW + 1].map((row) => {
    const address = cellAddress(row, FIRST_PERIOD);
    return address.replace(/(\d+)$/, "$$$1");
  });
  const [start, baseline, finish] = [START, BASELINE, FINISH].map(
    (column) => `$${cellAddress(BODY_ROW, column)}`,
  );
  const isDated = `N(${start})>0,N(${finish})>0,N(${from})>0`;
  const runs = `${isDated},${start}<=${to},${finish}>=${from}`;
  const name = `$${cellAddress(BODY_ROW, NAME)}`;
  const rule = (
    at: AddConditionalFormat["at"],
    formula: string,
    format: { readonly fill: string; readonly fontColor?: string; readonly bold?: boolean },
  ): AddConditionalFormat => ({
    kind: "addConditionalFormat",
    at,
    rule: { kind: "formula", formula, format },
  });
  const rag = (word: string, tone: "green" | "amber" | "red"): AddConditionalFormat => ({
    kind: "addConditionalFormat",
    at: page.block(BODY_ROW, RAG, lines, 1),
    rule: {
      kind: "text",
      equals: word,
      format: { fill: colors[tone].fill, fontColor: colors[tone].font },
    },
  });
  return [
    rule(whole, `=AND(${name}<>"",${start}="",LEFT(${name},1)<>" ")`, {
      fill: colors.written,
      fontColor: colors.accent,
      bold: true,
    }),
    rule(grid, `=AND(${runs})`, { fill: colors.accent, fontColor: colors.onAccent }),
    rule(grid, `=AND(${runs},N(${baseline})>0,${from}>${baseline})`, beyond),
    rag("Green", "green"),
    rag("Amber", "amber"),
    rag("Red", "red"),
  ];
}

function layout(page: Canvas, across: number): Edit[] {
  return [
    {
      kind: "layOutColumns",
      sheet: page.sheet,
      columns: [
        { column: 0, width: 2 },
        { column: NAME, width: 36 },
        { column: NAME + 1, width: 9 },
        { column: RAG, width: 9 },
        { column: START, count: 3, width: 10 },
        { column: FIRST_PERIOD, count: across, width: 9 },
      ],
    },
    { kind: "layOutRows", sheet: page.sheet, rows: [{ row: 0, height: 30 }] },
  ];
}
