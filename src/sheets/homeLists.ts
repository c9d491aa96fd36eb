import { fieldOf, type HomeFeed, rowByOrder } from "./homeFeed";
import type { Block } from "./plan";
import type { RegisterTable } from "./registerTable";
import { columnOf } from "./structuredReference";

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
export function decisionList(feed: HomeFeed): HomeList | null {
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
export function milestoneList(feed: HomeFeed): HomeList | null {
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

/** Title of the project a row belongs to, or its ID where the register of projects is missing. */
function projectName(from: RegisterTable, projects: RegisterTable | null, row: string): string {
  if (projects === null) return fieldOf(from, "Project ID", row, "text");
  const id = `INDEX(${columnOf(from.table, "Project ID")},${row})`;
  const found = `INDEX(${columnOf(projects.table, "Project")},MATCH(${id},${columnOf(projects.table, "Project ID")},0))`;
  return `=IF(${row}="","",IFERROR(${found},${id})&"")`;
}

/** Projects that are Red or Amber by the rules, the worst first. */
export function exceptionList(feed: HomeFeed): HomeList | null {
  const projects = feed.register("Projects", "Project", "Derived RAG", "List order");
  if (projects === null) return null;
  const rag = columnOf(projects.table, "Derived RAG");
  const match = (k: string): string => `MATCH(${k},${columnOf(projects.table, "List order")},0)`;
  const block = feed.add(
    "pmo_CalcExceptions",
    [
      ...["Position", "Row", "Project", "Program ID", "Reported", "By the rules"],
      ...["Because of", "Cost variance", "Slip days", "Status note"],
    ],
    8,
    (k, own) => [
      k + 1,
      `=IFERROR(IF(INDEX(${rag},${match(own(0))})="Green","",${match(own(0))}),"")`,
      fieldOf(projects, "Project", own(1), "text"),
      fieldOf(projects, "Program ID", own(1), "text"),
      fieldOf(projects, "Reported RAG", own(1), "text"),
      fieldOf(projects, "Derived RAG", own(1), "text"),
      causes(projects, own(1), own(5)),
      fieldOf(projects, "Cost variance %", own(1), "number"),
      fieldOf(projects, "Slip days", own(1), "number"),
      fieldOf(projects, "Status note", own(1), "text"),
    ],
  );
  const found = `(COUNTIF(${rag},"Red")+COUNTIF(${rag},"Amber"))`;
  return {
    title: "Exceptions",
    columns: [
      { header: "Project", at: 0, from: 2, wide: 3 },
      { header: "Program", at: 3, from: 3 },
      { header: "Reported", at: 4, from: 4, kind: "rag" },
      { header: "By the rules", at: 5, from: 5, kind: "rag" },
      { header: "Because of", at: 6, from: 6, wide: 2 },
      { header: "Cost", at: 8, from: 7, kind: "figure", numberFormat: "+0.0%;-0.0%;0.0%" },
      { header: "Slip, days", at: 9, from: 8, kind: "figure", numberFormat: "+0;-0;0" },
      { header: "Status note and path to green", at: 10, from: 9, wide: 8 },
    ],
    block,
    empty: "No active project is Red or Amber by the rules.",
    emptyAt: 0,
    source: `="Sheet ${projects.sheet.replace(/"/g, '""')}, worst first: "&IF(${found}>8,"8 of ","")&${found}&" exceptions"`,
  };
}

const RAG_CAUSES = ["Cost", "Schedule", "Benefit", "Risk"];

/** The RAGs that are as bad as the derived one: "Cost, Risk". */
function causes(projects: RegisterTable, row: string, derived: string): string {
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
  return `=IF(${row}="","",${texts.join("&")})`;
}

function source(register: string, table: RegisterTable): string {
  return table.sheet === register
    ? `Sheet ${table.sheet}, most urgent first`
    : `Register ${register} on sheet ${table.sheet}, most urgent first`;
}
