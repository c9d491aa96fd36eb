import { type LeadTime, leadTimes, pooledDrift } from "#core/history/forecastAccuracy";
import type { DecisionEntry } from "#core/history/ledgerEntries";
import { shortened } from "#core/text/shortened";
import { isoDate } from "#core/time/serialDate";
import type { Canvas } from "./canvas";
import type { WrittenHistory } from "./historyRequest";
import { type HistoryGrid, LEFT, STRIP } from "./historyStrips";
import { colors } from "./houseStyle";
import type { CellFormat } from "./plan";
import type { RegisterTable } from "./registerTable";
import { listHeader, sectionFormat } from "./reportLook";
import type { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

const LOG_LINES = 12;
const LESSON_LINES = 8;
const DECISION_LINES = 6;

const small: CellFormat = { fontSize: 10 };
/** Headers of lists stand in cells that are narrower than they are. */
const plainHeader: CellFormat = { ...listHeader, wrap: false };

/** Forecast record of all projects together, by how far ahead the forecast looked; returns the next free row. */
export function putRecord(page: Canvas, { accuracy }: WrittenHistory, row: number): number {
  page.put(row, LEFT, "How forecasts held, by months to the finish");
  page.look(row, LEFT, 1, 1, sectionFormat);
  const lines: readonly (readonly [string, LeadTime | undefined])[] = [
    ...leadTimes.map((lead) => [`${lead} months`, lead] as const),
    ["All", undefined],
  ];
  const headers = [
    "Forecasts",
    "Came dearer",
    "Mean error",
    "Forecasts",
    "Days later",
    "Mean error",
  ];
  page.put(row + 1, STRIP, "Cost", null, null, "Finish");
  page.look(row + 1, STRIP, 1, headers.length, {
    fontSize: 9,
    fontColor: colors.accent,
    bold: true,
  });
  page.put(row + 2, LEFT, "Ahead");
  page.put(row + 2, STRIP, ...headers);
  page.look(row + 2, LEFT, 1, STRIP + headers.length - LEFT, listHeader);
  page.look(row + 2, STRIP, 1, headers.length, { horizontal: "Right" });
  lines.forEach(([name, lead], k) => {
    const [cost, finish] = [
      pooledDrift(accuracy, "cost", lead),
      pooledDrift(accuracy, "finish", lead),
    ];
    const at = row + 3 + k;
    const cells = [
      cost?.observations ?? null,
      cost?.bias ?? null,
      cost?.error ?? null,
      finish?.observations ?? null,
      finish?.bias ?? null,
      finish?.error ?? null,
    ];
    page.put(at, LEFT, name);
    page.put(at, STRIP, ...cells);
  });
  const formats = ["0", "+0.0%;-0.0%;0.0%", "0.0%", "0", "+0;-0;0", "0"];
  page.look(row + 3, LEFT, lines.length, 1, small);
  formats.forEach((numberFormat, c) => {
    page.look(row + 3, STRIP + c, lines.length, 1, { ...small, numberFormat, horizontal: "Right" });
  });
  page.look(row + 2 + lines.length, LEFT, 1, STRIP + headers.length - LEFT, {
    bold: true,
    topBorder: colors.line,
  });
  return row + 4 + lines.length;
}

/** The last changes of rank with their causes, as native formulas on the log; returns the next free row. */
export function putLog(page: Canvas, feed: SheetFeed, grid: HistoryGrid, row: number): number {
  const log = feed.register("PriorityLog", "Project ID", "Old rank", "New rank", "Cause");
  if (log === null) return row;
  heading(page, grid, row, "Who moved in the ranking, and why", [
    [LEFT, "Logged on"],
    [LEFT + 1, "Project"],
    [STRIP, "Rank"],
    [STRIP + 1, "Score"],
    [STRIP + 3, "Cause"],
  ]);
  const place = (field: string, line: string): string => newest(log, field, line);
  const block = feed.add(
    "pmo_CalcPriorityLog",
    ["Row", "Day", "Project", "Rank", "Score", "Cause"],
    LOG_LINES,
    (k, own) => [
      newestRow(log, "Project ID", k),
      dayOf(log, "Logged on", own(0)),
      `=IF(${own(0)}="","",${place("Project ID", own(0))}&" "&${place("Project", own(0))})`,
      `=IF(${own(0)}="","",${orDash(place("Old rank", own(0)))}&" → "&${orDash(place("New rank", own(0)))})`,
      log.columns.includes("New score") && log.columns.includes("Old score")
        ? `=IF(${own(0)}="","",${points(place("Old score", own(0)))}&" → "&${points(place("New score", own(0)))})`
        : "",
      `=IF(${own(0)}="",IF(${k}=0,"No change of rank is logged yet.",""),${place("Cause", own(0))}&"")`,
    ],
  );
  for (let k = 0; k < LOG_LINES; k++) {
    const cell = (column: number): string => feed.cell(block, k, column);
    page.put(row + 2 + k, LEFT, `=${cell(1)}`, cut(cell(2), 38));
    page.put(row + 2 + k, STRIP, `=${cell(3)}`);
    page.put(row + 2 + k, STRIP + 1, `=${cell(4)}`);
    page.put(row + 2 + k, STRIP + 3, cut(cell(5), 120));
  }
  dated(page, grid, row + 2, LOG_LINES);
  return row + 3 + LOG_LINES;
}

/** The last lessons, as native formulas on the register; returns the next free row. */
export function putLessons(page: Canvas, feed: SheetFeed, grid: HistoryGrid, row: number): number {
  const lessons = feed.register("Lessons", "Lesson");
  if (lessons === null) return row;
  heading(page, grid, row, "Lessons learned", [
    [LEFT, "Date"],
    [LEFT + 1, "Project"],
    [STRIP, "Kind"],
    [STRIP + 1, "Lesson"],
    [grid.figures, "Recommendation"],
  ]);
  const field = (header: string, line: string): string =>
    lessons.columns.includes(header)
      ? `=IF(${line}="","",${newest(lessons, header, line)}&"")`
      : "";
  const block = feed.add(
    "pmo_CalcLessons",
    ["Row", "Day", "Project", "Kind", "Lesson", "Recommendation"],
    LESSON_LINES,
    (k, own) => [
      newestRow(lessons, "Lesson", k),
      dayOf(lessons, "Date", own(0)),
      field("Project ID", own(0)),
      field("Kind", own(0)),
      `=IF(${own(0)}="",IF(${k}=0,"No lesson is written down yet.",""),${newest(lessons, "Lesson", own(0))}&"")`,
      field("Recommendation", own(0)),
    ],
  );
  for (let k = 0; k < LESSON_LINES; k++) {
    const cell = (column: number): string => feed.cell(block, k, column);
    page.put(row + 2 + k, LEFT, `=${cell(1)}`, `=${cell(2)}`, `=${cell(3)}`);
    page.put(row + 2 + k, STRIP + 1, cut(cell(4), textLength(grid)));
    page.put(row + 2 + k, grid.figures, cut(cell(5), 88));
  }
  dated(page, grid, row + 2, LESSON_LINES);
  return row + 3 + LESSON_LINES;
}

/** Decisions that adopted a scenario, and what stands otherwise since; returns the next free row. */
export function putDecisions(
  page: Canvas,
  decisions: readonly DecisionEntry[],
  grid: HistoryGrid,
  row: number,
): number {
  if (decisions.length === 0) return row;
  heading(page, grid, row, "Decisions on scenarios", [
    [LEFT, "Date"],
    [LEFT + 1, "Scenario"],
    [STRIP, "Outcome"],
    [STRIP + 1, "Decision"],
    [grid.figures, "Since then"],
  ]);
  decisions.slice(0, DECISION_LINES).forEach((entry, k) => {
    const at = row + 2 + k;
    const { scenario } = entry;
    page.put(at, LEFT, entry.day === null ? { text: entry.id } : { text: isoDate(entry.day) });
    page.put(at, LEFT + 1, {
      text: shortened(`${scenario?.id ?? ""} ${scenario?.name ?? ""}`, 38),
    });
    page.put(at, STRIP, { text: entry.outcome });
    page.put(at, STRIP + 1, { text: shortened(entry.decision, textLength(grid)) });
    page.put(at, grid.figures, { text: shortened(since(entry), 88) });
  });
  const count = Math.min(decisions.length, DECISION_LINES);
  page.look(row + 2, LEFT, count, grid.width, small);
  return row + 3 + count;
}

function since({ scenario }: DecisionEntry): string {
  if (scenario === null) return "";
  if (scenario.state === "gone") return "The scenario is not kept any more";
  const { accepted, changed, state } = scenario;
  const inputs = state === "stale" ? "its inputs have changed" : "its inputs are the same";
  if (accepted === "") return `Not accepted; ${inputs}`;
  if (changed.length === 0) return `All projects as it says; ${inputs}`;
  const count = `${changed.length} ${changed.length === 1 ? "project stands" : "projects stand"}`;
  return `${count} otherwise: ${changed.join(", ")}; ${inputs}`;
}

/** Characters between the second column of the strips and the figures. */
function textLength({ strips }: HistoryGrid): number {
  return (strips - 1) * 8 + 2;
}

function heading(
  page: Canvas,
  grid: HistoryGrid,
  row: number,
  title: string,
  headers: readonly (readonly [column: number, header: string])[],
): void {
  page.put(row, LEFT, title);
  page.look(row, LEFT, 1, 1, sectionFormat);
  for (const [column, header] of headers) page.put(row + 1, column, header);
  page.look(row + 1, LEFT, 1, grid.width, plainHeader);
}

function dated(page: Canvas, grid: HistoryGrid, row: number, rows: number): void {
  page.look(row, LEFT, rows, grid.width, small);
  page.look(row, LEFT, rows, 1, { numberFormat: "yyyy-mm-dd", horizontal: "Left" });
}

/** Row of the k-th last filled line; new ones are written below the others. */
function newestRow(register: RegisterTable, header: string, k: number): string {
  const filled = `COUNTIF(${columnOf(register.table, header)},"?*")`;
  return `=IF(${filled}>${k},${filled}-${k},"")`;
}

function newest(register: RegisterTable, header: string, line: string): string {
  return `INDEX(${columnOf(register.table, header)},${line})`;
}

function dayOf(register: RegisterTable, header: string, line: string): string {
  if (!register.columns.includes(header)) return "";
  const found = newest(register, header, line);
  return `=IF(${line}="","",IF(${found}="","",${found}))`;
}

function orDash(cell: string): string {
  return `IF(${cell}="","–",${cell})`;
}

function points(cell: string): string {
  return `IF(${cell}="","–",FIXED(${cell},1))`;
}

function cut(cell: string, most: number): string {
  return `=IF(LEN(${cell})>${most},LEFT(${cell},${most - 1})&"…",${cell}&"")`;
}
