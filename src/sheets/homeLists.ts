import { CHANGE, changeLines, changesRegister } from "./changesLines";
import { inQuotes } from "./formulaText";
import { fieldOf, type SheetFeed, rowByOrder } from "./sheetFeed";
import type { RagBasis } from "./homeRag";
import type { Block } from "./plan";
import type { RegisterTable } from "./registerTable";
import { columnOf, headerOf } from "./structuredReference";

/** A column of a list: where it stands on Home and which column of the block it shows. */
export interface ListColumn {
  readonly header: string;
  /** Column on Home, from the left edge of the list. */
  readonly at: number;
  readonly from: number;
  readonly numberFormat?: string;
  /** Cells to the right that a long text may fill; the text wraps inside them. */
  readonly wide?: number;
  readonly kind?: "rag" | "figure";
  /** Distance from a tinted cell on the left. */
  readonly indent?: number;
}

/** A short list on Home, fed by a block on Calc. */
export interface HomeList {
  readonly title: string;
  readonly columns: readonly ListColumn[];
  readonly block: Block;
  /** What stands in the list when it is empty. */
  readonly empty: string;
  /** Column of the list that shows `empty`. */
  readonly emptyAt: number;
  /** Where the entries come from, as text or formula. */
  readonly source: string;
}

/** Decisions that wait for the board, the most urgent first. */
export function decisionList(feed: SheetFeed): HomeList | null {
  const decisions = feed.register("Decisions", "Decision", "Needed by", "List order");
  if (decisions === null) return null;
  const block = feed.add(
    "pmo_CalcDecisions",
    ["Position", "Row", "Needed by", "Decision", "Relates to", "Forum"],
    5,
    (k, own) => [
      k + 1,
      rowByOrder(decisions, own(0)),
      fieldOf(decisions, "Needed by", own(1), "number"),
      fieldOf(decisions, "Decision", own(1), "text"),
      fieldOf(decisions, "Relates to", own(1), "text"),
      fieldOf(decisions, "Forum", own(1), "text"),
    ],
  );
  return {
    title: "Decisions needed",
    columns: [
      { header: "Needed by", at: 0, from: 2, numberFormat: "yyyy-mm-dd" },
      { header: "Decision", at: 1, from: 3, wide: 4 },
      { header: "For", at: 5, from: 4 },
      { header: "Forum", at: 6, from: 5, wide: 2 },
    ],
    block,
    empty: "No decision is waiting.",
    emptyAt: 1,
    source: source("Decisions", decisions),
  };
}

/** Key dates that come next; those that are late come first because their dates are past. */
export function milestoneList(feed: SheetFeed): HomeList | null {
  const milestones = feed.register("Milestones", "Milestone", "Forecast date", "List order");
  if (milestones === null) return null;
  const projects = feed.register("Projects", "Project ID", "Project");
  const block = feed.add(
    "pmo_CalcMilestones",
    ["Position", "Row", "Forecast", "Milestone", "Project", "Status"],
    6,
    (k, own) => [
      k + 1,
      rowByOrder(milestones, own(0)),
      fieldOf(milestones, "Forecast date", own(1), "number"),
      fieldOf(milestones, "Milestone", own(1), "text"),
      projectName(milestones, projects, own(1)),
      fieldOf(milestones, "Status", own(1), "text"),
    ],
  );
  return {
    title: "Next milestones",
    columns: [
      { header: "Forecast", at: 0, from: 2, numberFormat: "yyyy-mm-dd" },
      { header: "Milestone", at: 1, from: 3, wide: 4 },
      { header: "Project", at: 5, from: 4, wide: 3 },
      { header: "Status", at: 8, from: 5 },
    ],
    block,
    empty: "No milestone lies ahead.",
    emptyAt: 1,
    source: source("Milestones", milestones),
  };
}

/** Lines of the list of changes. */
const CHANGES = 7;

/** What changed since the last snapshot, the most significant first. */
export function changeList(feed: SheetFeed): HomeList | null {
  const changes = changesRegister(feed);
  if (changes === null) return null;
  const block = changeLines(feed, changes, "pmo_CalcChanges", CHANGES);
  const all = `COUNT(${columnOf(changes.table, "Significance")})`;
  const since = changes.columns.includes("Since")
    ? `&" since "&INDEX(${columnOf(changes.table, "Since")},1)`
    : "";
  return {
    title: "What changed",
    columns: [
      { header: "Item", at: 0, from: CHANGE.item, wide: 3 },
      { header: "Field", at: 3, from: CHANGE.field, wide: 2 },
      { header: "From", at: 5, from: CHANGE.from },
      { header: "To", at: 6, from: CHANGE.to },
      { header: "Explanation", at: 7, from: CHANGE.comment, wide: 2 },
    ],
    block,
    empty: "No change is recorded: take a snapshot, then the next one tells.",
    emptyAt: 0,
    source: `=IF(${all}=0,"Sheet ${inQuotes(changes.sheet)}","Sheet ${inQuotes(changes.sheet)}, most significant of "&${all}${since})`,
  };
}

/** Title of the project a row belongs to, or its ID where the register of projects is missing. */
function projectName(from: RegisterTable, projects: RegisterTable | null, row: string): string {
  if (projects === null) return fieldOf(from, "Project ID", row, "text");
  const id = `INDEX(${columnOf(from.table, "Project ID")},${row})`;
  const found = `INDEX(${columnOf(projects.table, "Project")},MATCH(${id},${columnOf(projects.table, "Project ID")},0))`;
  return `=IF(${row}="","",IFERROR(${found},${id})&"")`;
}

/** Lines of the list of exceptions. */
const EXCEPTIONS = 8;

/** Columns of the block of exceptions that other formulas name. */
const exceptionColumns = { position: 0, row: 1, derived: 5, sought: 10, sheetRow: 11 } as const;

/** Projects that are Red or Amber, by the rules or as reported, the worst first. */
export function exceptionList(feed: SheetFeed, basis: RagBasis | null): HomeList | null {
  const projects = feed.register("Projects", "Project", "Derived RAG", "List order");
  if (projects === null || basis === null) return null;
  const at = exceptionColumns;
  const block = feed.add(
    "pmo_CalcExceptions",
    [
      ...["Position", "Row", "Project", "Program ID", "Reported", "By the rules"],
      ...["Because of", "Cost variance", "Slip days", "Status note", "Sought", "Sheet row"],
    ],
    EXCEPTIONS,
    (k, own, cell) => [
      k + 1,
      exceptionRow(basis, own(at.position), own(at.sheetRow)),
      fieldOf(projects, "Project", own(at.row), "text"),
      fieldOf(projects, "Program ID", own(at.row), "text"),
      fieldOf(projects, "Reported RAG", own(at.row), "text"),
      fieldOf(projects, "Derived RAG", own(at.row), "text"),
      causes(basis, own(at.row), own(at.derived)),
      fieldOf(projects, "Cost variance %", own(at.row), "number"),
      fieldOf(projects, "Slip days", own(at.row), "number"),
      fieldOf(projects, "Status note", own(at.row), "text"),
      `=IF(${own(at.position)}<=${basis.reported("Red")},"Red","Amber")`,
      nextReported(
        basis,
        own(at.sought),
        k === 0 ? null : [cell(k - 1, at.sought), cell(k - 1, at.sheetRow)],
      ),
    ],
  );
  const found = `(${basis.count("Red")}+${basis.count("Amber")})`;
  const order = basis.choose('"worst first"', '"Red first, in the order of the register"');
  return {
    title: "Exceptions",
    columns: [
      { header: "Project", at: 0, from: 2, wide: 3 },
      { header: "Program", at: 3, from: 3 },
      { header: "Reported", at: 4, from: 4, kind: "rag" },
      { header: "By the rules", at: 5, from: at.derived, kind: "rag" },
      { header: "Because of", at: 6, from: 6, wide: 2, indent: 1 },
      { header: "Cost", at: 8, from: 7, kind: "figure", numberFormat: "+0.0%;-0.0%;0.0%" },
      { header: "Slip, days", at: 9, from: 8, kind: "figure", numberFormat: "+0;-0;0" },
      { header: "Status note and path to green", at: 10, from: 9, wide: 8 },
    ],
    block,
    empty: "No project is Red or Amber.",
    emptyAt: 0,
    source: `="Sheet ${inQuotes(projects.sheet)}, "&${order}&": "&IF(${found}>${EXCEPTIONS},"${EXCEPTIONS} of ","")&${found}&" exceptions"`,
  };
}

/** Row in Projects of the k-th exception: from the list order of the rules, or as found by report. */
function exceptionRow(basis: RagBasis, position: string, sheetRow: string): string {
  const { table } = basis.projects;
  const match = `MATCH(${position},${columnOf(table, "List order")},0)`;
  const byRules = `IF(INDEX(${columnOf(table, "Derived RAG")},${match})="Green","",${match})`;
  const byReport = `IF(${sheetRow}="","",${sheetRow}-ROW(${headerOf(table, "Project")}))`;
  return `=IFERROR(${basis.choose(byRules, byReport)},"")`;
}

/** Sheet row of the next live project whose report is as sought; "" when there is none. */
function nextReported(
  { projects }: RagBasis,
  sought: string,
  above: readonly [string, string] | null,
): string {
  if (!projects.columns.includes("Reported RAG")) return "";
  const reported = columnOf(projects.table, "Reported RAG");
  const live = projects.columns.includes("Live") ? `*(${columnOf(projects.table, "Live")}=1)` : "";
  const after = above === null ? "0" : `IF(${above[0]}=${sought},N(${above[1]}),0)`;
  // Smallest row below, as the largest of 2,000,000 - ROW: SUMPRODUCT takes no MIN over a condition.
  const nearest = `SUMPRODUCT(MAX((${reported}=${sought})${live}*(ROW(${reported})>${after})*(2000000-ROW(${reported}))))`;
  const found = `IF(${nearest}=0,"",2000000-${nearest})`;
  // Behind the last one of a rating the list has ended: it does not begin again.
  return above === null
    ? `=${found}`
    : `=IF(AND(${above[0]}=${sought},${above[1]}=""),"",${found})`;
}

const RAG_CAUSES = ["Cost", "Schedule", "Benefit", "Risk"];

/** The RAGs that are as bad as the derived one: "Cost, Risk". */
function causes(basis: RagBasis, row: string, derived: string): string {
  const { projects } = basis;
  const known = RAG_CAUSES.filter((cause) => projects.columns.includes(`${cause} RAG`));
  if (known.length === 0) return "";
  const hit = known.map(
    (cause) => `INDEX(${columnOf(projects.table, `${cause} RAG`)},${row})=${derived}`,
  );
  const texts = known.map((cause, c) => {
    const earlier = hit.slice(0, c);
    const comma = earlier.length === 0 ? "" : `IF(OR(${earlier.join(",")}),", ","")&`;
    return `IF(${hit[c] ?? ""},${comma}"${cause}","")`;
  });
  const byReport = `IF(OR(${derived}="Red",${derived}="Amber"),${texts.join("&")},"As reported")`;
  return `=IF(${row}="","",${basis.choose(texts.join("&"), byReport)})`;
}

function source(register: string, table: RegisterTable): string {
  return table.sheet === register
    ? `Sheet ${table.sheet}, most urgent first`
    : `Register ${register} on sheet ${table.sheet}, most urgent first`;
}
