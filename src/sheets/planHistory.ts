import { pooledDrift } from "#core/history/forecastAccuracy";
import type { StripCell } from "#core/history/statusStrips";
import { message } from "#core/messages/message";
import { ragCheck } from "#core/status/ratings";
import { Canvas } from "./canvas";
import { FreeNames } from "./freeNames";
import { putDecisions, putLessons, putLog, putRecord } from "./historyLists";
import type { HistoryRequest, WrittenHistory } from "./historyRequest";
import { type HistoryGrid, historyGrid, LEFT, putStrips, type StripTable } from "./historyStrips";
import { subtitleFormat } from "./houseStyle";
import type { Edit, Plan } from "./plan";
import { renameInEdits } from "./renameInEdits";
import { counted, putReportHeading, reportPrint, reportSheet, sourceFormat } from "./reportLook";
import { SheetFeed } from "./sheetFeed";

const TOP_ROW = 3;
/** Lines that can be read on one page. */
const ONE_PAGE = 66;

/**
 * The sheet History report (Excel keeps the name History to itself): how forecasts held, who moved in the ranking and why, what was decided and learned,
 * and the status of each project over the last snapshots. Lists of registers are native formulas; what
 * comes from snapshots is written and says when it is stale.
 *
 * The plan only adds: two sheets and names. It is empty without the register Projects.
 */
export function planHistory(request: HistoryRequest): Plan {
  const title = message("made-page", { page: "History" });
  const { history, tables } = request;
  if (history === null) return { title, edits: [] };
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("History report"));
  const feed = new SheetFeed(names.sheet("Calc History"), tables, names, {
    title: "Calc History",
    subtitle:
      "Figures behind History: written from the snapshots, and native formulas on registers",
  });
  const figures = feed.add("pmo_CalcHistory", [...figureNames], 1, () => figuresOf(history));
  const figure = (name: (typeof figureNames)[number]): string =>
    feed.cell(figures, 0, figureNames.indexOf(name));
  const grid = historyGrid(history);
  putReportHeading(page, finding(figure), grid.width);
  const { formula, value } = history.stamp;
  page.put(
    1,
    LEFT,
    `=pmo_StatusLine&" · "&${counted(figure("Snapshots"), "snapshot", "snapshots")}` +
      `&IF(ABS(${formula}-${value})>0.01," · STALE: snapshots or forecasts have changed, refresh this page"," · inputs current")`,
  );
  page.look(1, LEFT, 1, 1, subtitleFormat);
  const lists = [
    (row: number) => putRecord(page, history, row),
    (row: number) => putLog(page, feed, grid, row),
    (row: number) => putDecisions(page, history.decisions, grid, row),
    (row: number) => putLessons(page, feed, grid, row),
  ];
  const stripsRow = lists.reduce((row, put) => put(row), TOP_ROW);
  const strips = putStrips(page, history, grid, stripsRow);
  putNotes(page, strips.end);
  const edits: Edit[] = [
    ...feed.edits(),
    reportSheet(page, request.position),
    ...page.edits(),
    ...strips.rules,
    ...layout(page, grid, strips),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

const figureNames = [
  "Snapshots",
  "Rated now",
  "Too good now",
  "Cost forecasts",
  "Cost bias",
  "Finish forecasts",
  "Finish bias",
] as const;

function figuresOf({ columns, strips, accuracy }: WrittenHistory): number[] {
  const now = strips.flatMap(({ isLive, cells }): readonly StripCell[] => {
    const last = cells.at(-1);
    return isLive && last !== undefined ? [last] : [];
  });
  const checks = now.map(({ reported, derived }) => ragCheck(reported, derived));
  const [cost, finish] = [pooledDrift(accuracy, "cost"), pooledDrift(accuracy, "finish")];
  return [
    columns.filter(({ id }) => id !== "").length,
    checks.filter((check) => check !== null).length,
    checks.filter((check) => check === "Optimistic").length,
    cost?.observations ?? 0,
    cost?.bias ?? 0,
    finish?.observations ?? 0,
    finish?.bias ?? 0,
  ];
}

/** "Projects came 4.1% dearer and 18 days later than forecast; 3 of 15 are reported better than the rules rate them". */
function finding(figure: (name: (typeof figureNames)[number]) => string): string {
  const [cost, finish] = [figure("Cost bias"), figure("Finish bias")];
  const dearer = `FIXED(100*ABS(${cost}),1)&"% "&IF(${cost}<0,"cheaper","dearer")`;
  const later = `FIXED(ABS(${finish}),0)&" days "&IF(${finish}<0,"earlier","later")`;
  const forecasts =
    `IF(${figure("Cost forecasts")}+${figure("Finish forecasts")}=0,"No forecast can be compared yet: take a snapshot each month",` +
    `"Projects came, or stand now, "&IF(${figure("Cost forecasts")}=0,"",${dearer})` +
    `&IF(${figure("Cost forecasts")}*${figure("Finish forecasts")}=0,""," and ")` +
    `&IF(${figure("Finish forecasts")}=0,"",${later})&" than forecast")`;
  const ratings =
    `IF(${figure("Rated now")}=0,"","; "&${figure("Too good now")}&" of "&${figure("Rated now")}` +
    `&" "&IF(${figure("Too good now")}=1,"is","are")&" reported better than the rules rate them")`;
  return `=${forecasts}&${ratings}`;
}

/** How the page is read, and what it does not say. */
function putNotes(page: Canvas, row: number): void {
  const lines = [
    "G, A, R: reported and rules agree. G/R: reported Green, Red by the rules, whose colour the cell has. –: not rated. Dates are year-month-day.",
    "Too good: reports better than the rules' rating, of those that can be compared; in a row: the latest ones. Ordered by project ID: this is no league table.",
    "Dearer and later: mean of what came, or is forecast now, less what a snapshot forecast, per forecast; mean error: the same without signs. Few forecasts tell little; changed scope moves them too.",
  ];
  lines.forEach((line, k) => {
    page.put(row + k, LEFT, line);
  });
  page.look(row, LEFT, lines.length, 1, sourceFormat);
}

function layout(page: Canvas, { widths }: HistoryGrid, { headerRow, end }: StripTable): Edit[] {
  const rows = end + 3;
  const tall = rows <= ONE_PAGE ? 1 : null;
  const print = reportPrint(page, { rows, columns: widths.length, tall }).map((edit) =>
    edit.kind === "setUpPrint"
      ? { ...edit, titleRows: { first: headerRow - 1, last: headerRow } }
      : edit,
  );
  return [
    {
      kind: "layOutColumns",
      sheet: page.sheet,
      columns: widths.map((width, column) => ({ column, width })),
    },
    {
      kind: "layOutRows",
      sheet: page.sheet,
      rows: [
        { row: 0, height: 28 },
        { row: headerRow, height: 26 },
      ],
    },
    ...print,
  ];
}
