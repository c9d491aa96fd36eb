import { CHANGE, changeLines, changesRegister } from "./changesLines";
import { inQuotes } from "./formulaText";
import { exceptionList, type HomeList, type ListColumn } from "./homeLists";
import type { RagBasis } from "./homeRag";
import { counted } from "./reportLook";
import { fieldOf, rowByOrder, type SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

/** A list of the first page with its finding as heading. */
export type SteeringList = HomeList;

/** A day of a formula's number as 2026-10-31. */
function dayText(day: string): string {
  return `YEAR(${day})&"-"&RIGHT("0"&MONTH(${day}),2)&"-"&RIGHT("0"&DAY(${day}),2)`;
}

/** Decisions that are shown; the others are in the log. */
const DECISIONS = 3;

/** The decisions asked today, the most urgent first, with the last day on which each still helps. */
export function askedDecisions(feed: SheetFeed, meeting: number | null): SteeringList | null {
  const decisions = feed.register("Decisions", "Decision", "Needed by", "Outcome", "List order");
  if (decisions === null) return null;
  const late = (day: string): string =>
    meeting === null
      ? '""'
      : `IF(AND(ISNUMBER(${day}),N(${day})<${meeting}),"too late by then","")`;
  const block = feed.add(
    "pmo_PackDecisions",
    ["Position", "Row", "Last day", "Decision", "For", "Forum", "Options and reasons", "Mark"],
    DECISIONS,
    (k, own) => [
      k + 1,
      rowByOrder(decisions, own(0)),
      fieldOf(decisions, "Needed by", own(1), "number"),
      fieldOf(decisions, "Decision", own(1), "text"),
      fieldOf(decisions, "Relates to", own(1), "text"),
      fieldOf(decisions, "Forum", own(1), "text"),
      fieldOf(decisions, "Rationale", own(1), "text"),
      `=${late(own(2))}`,
    ],
  );
  const pending = `COUNTIF(${columnOf(decisions.table, "Outcome")},"Pending")`;
  const first = feed.cell(block, 0, 2);
  const helps = `IF(ISNUMBER(${first}),"; the first helps until "&${dayText(first)},"")`;
  const asked = counted(pending, "decision is asked today", "decisions are asked today");
  return {
    title: `=IF(${pending}=0,"1 · No decision is asked today","1 · "&${asked}&${helps})`,
    columns: [
      { header: "Helps until", at: 0, from: 2, numberFormat: "yyyy-mm-dd" },
      { header: "Decision", at: 1, from: 3, wide: 6 },
      { header: "For", at: 7, from: 4, wide: 2 },
      { header: "Options and reasons", at: 9, from: 6, wide: 5 },
      { header: "Forum", at: 14, from: 5, wide: 2 },
      ...(meeting === null ? [] : [{ header: "", at: 16, from: 7, wide: 2 }]),
    ],
    block,
    empty: "No decision is waiting.",
    emptyAt: 1,
    source: `="Sheet ${inQuotes(decisions.sheet)}, most urgent first"&IF(${pending}>${DECISIONS},"; "&(${pending}-${DECISIONS})&" more are in the log","")`,
  };
}

/** Columns of Home's exceptions that the list of Reds shows, by their headers. */
const redColumns: readonly (ListColumn & { readonly of: string })[] = [
  { of: "Project", header: "Project", at: 0, from: 0, wide: 4 },
  { of: "Program", header: "Program", at: 4, from: 1 },
  { of: "Because of", header: "Because of", at: 5, from: 2, wide: 2 },
  { of: "Cost", header: "Cost", at: 7, from: 3, kind: "figure", numberFormat: "+0.0%;-0.0%;0.0%" },
  {
    of: "Slip, days",
    header: "Slip, days",
    at: 8,
    from: 4,
    kind: "figure",
    numberFormat: "+0;-0;0",
  },
  {
    of: "Status note and path to green",
    header: "Status note and path to green",
    at: 9,
    from: 5,
    wide: 9,
  },
];
const REDS = 6;

/** What is Red and why: the first of Home's exceptions, without those that are only Amber. */
export function redProjects(feed: SheetFeed, basis: RagBasis | null): SteeringList | null {
  const exceptions = exceptionList(feed, basis);
  if (exceptions === null || basis === null) return null;
  const columnAt = (header: string): number | undefined =>
    exceptions.columns.find((column) => column.header === header)?.from;
  const shown = redColumns.filter(({ of }) => columnAt(of) !== undefined);
  const rating = (k: number, header: string): string =>
    `${feed.cell(exceptions.block, k, columnAt(header) ?? 0)}="Red"`;
  const block = feed.add(
    "pmo_PackRed",
    ["Red", ...shown.map(({ header }) => header)],
    REDS,
    (k, own) => [
      `=${basis.choose(rating(k, "By the rules"), rating(k, "Reported"))}`,
      ...shown.map(({ of }) => {
        const cell = feed.cell(exceptions.block, k, columnAt(of) ?? 0);
        return `=IF(${own(0)},IF(${cell}="","",${cell}),"")`;
      }),
    ],
  );
  const red = basis.count("Red");
  const as = basis.choose('"by the rules"', '"as reported"');
  return {
    title: `=IF(${red}=0,"2 · No project is Red "&${as},"2 · "&${counted(red, "project is Red ", "projects are Red ")}&${as}&": why, and the path to green")`,
    columns: shown.map((column, c) => ({ ...column, from: c + 1 })),
    block,
    empty: "No project is Red.",
    emptyAt: 0,
    source: `="Sheet ${inQuotes(basis.projects.sheet)}, worst first"&IF(${red}>${REDS},"; "&(${red}-${REDS})&" more are on page Status","")`,
  };
}

const CHANGES = 7;

/** What changed since the last time, with what was said about it. */
export function changedSince(feed: SheetFeed, rows: number): SteeringList | null {
  const changes = changesRegister(feed);
  if (changes === null) return null;
  const lines = Math.max(1, Math.min(CHANGES, rows));
  const block = changeLines(feed, changes, "pmo_PackChanges", lines);
  const all = `COUNT(${columnOf(changes.table, "Significance")})`;
  const of = (header: string): string => columnOf(changes.table, header);
  const since = changes.columns.includes("Since") ? `&" since "&INDEX(${of("Since")},1)` : "";
  const missing =
    changes.columns.includes("Explain") && changes.columns.includes("Comment")
      ? `COUNTIFS(${of("Explain")},"Yes",${of("Comment")},"")`
      : "0";
  const unexplained = counted(missing, "explanation is missing", "explanations are missing");
  return {
    title:
      `=IF(${all}=0,"3 · No change is listed since last time",` +
      `"3 · "&${counted(all, "change", "changes")}${since}&IF(${missing}=0,"","; "&${unexplained}))`,
    columns: [
      { header: "Item", at: 0, from: CHANGE.item, wide: 5 },
      { header: "Field", at: 5, from: CHANGE.field, wide: 2 },
      { header: "From", at: 7, from: CHANGE.from, wide: 2 },
      { header: "To", at: 9, from: CHANGE.to, wide: 2 },
      { header: "Explanation", at: 11, from: CHANGE.comment, wide: 7 },
    ],
    block,
    empty: "No change is listed: compare the snapshots first.",
    emptyAt: 0,
    source: `="Sheet ${inQuotes(changes.sheet)}, most significant first"&IF(${all}>${lines},"; "&(${all}-${lines})&" more in the register","")`,
  };
}

const MILESTONES = 8;
const AHEAD = 90;

/** Milestones of the next 90 days, those that are late first, with what has moved. */
export function nextDays(feed: SheetFeed): SteeringList | null {
  const needed = ["Milestone", "Project ID", "Forecast date", "Actual date", "List order"];
  const milestones = feed.register("Milestones", ...needed);
  if (milestones === null) return null;
  const of = (header: string): string => columnOf(milestones.table, header);
  const moves = milestones.columns.includes("Slip days");
  const block = feed.add(
    "pmo_PackMilestones",
    ["Position", "Row", "Forecast", "Milestone", "Project ID", "Baseline", "Moved, days", "Status"],
    MILESTONES,
    (k, own) => [
      k + 1,
      dueRow(rowByOrder(milestones, own(0)), of("Forecast date")),
      fieldOf(milestones, "Forecast date", own(1), "number"),
      fieldOf(milestones, "Milestone", own(1), "text"),
      fieldOf(milestones, "Project ID", own(1), "text"),
      fieldOf(milestones, "Baseline date", own(1), "number"),
      fieldOf(milestones, "Slip days", own(1), "number"),
      fieldOf(milestones, "Status", own(1), "text"),
    ],
  );
  const open = `(${of("Actual date")}="")*(${of("Forecast date")}<>"")*(${of("Forecast date")}<=pmo_StatusDate+${AHEAD})`;
  const due = `SUMPRODUCT(${open})`;
  const moved = moves
    ? `SUMPRODUCT(${open}*(${of("Baseline date")}<>"")*(${of("Forecast date")}<>${of("Baseline date")}))`
    : "0";
  return {
    title:
      `=IF(${due}=0,"6 · No milestone is due in the next ${AHEAD} days",` +
      `"6 · "&${counted(due, "milestone is", "milestones are")}&" due in the next ${AHEAD} days"&IF(${moved}=0,"; none has moved","; "&${counted(moved, "has moved", "have moved")}))`,
    columns: [
      { header: "Forecast", at: 0, from: 2, numberFormat: "yyyy-mm-dd" },
      { header: "Milestone", at: 1, from: 3, wide: 7 },
      { header: "Project", at: 8, from: 4, wide: 2 },
      { header: "Baseline", at: 10, from: 5, wide: 2, numberFormat: "yyyy-mm-dd" },
      { header: "Moved, days", at: 12, from: 6, kind: "figure", numberFormat: "+0;-0;0" },
      { header: "Status", at: 13, from: 7, wide: 3, indent: 1 },
    ],
    block,
    empty: `No milestone is due in the next ${AHEAD} days.`,
    emptyAt: 1,
    source: `="Sheet ${inQuotes(milestones.sheet)}, earliest first"&IF(${due}>${MILESTONES},"; "&(${due}-${MILESTONES})&" more in the register","")`,
  };
}

/** The row of the list, as long as its day lies within the time ahead. */
function dueRow(row: string, forecast: string): string {
  const found = row.slice(1);
  return `=IFERROR(IF(INDEX(${forecast},${found})<=pmo_StatusDate+${AHEAD},${found},""),"")`;
}
