import type { RegisterTable } from "./registerTable";
import type { RolledRating, StatusFeed } from "./statusFeed";
import { columnOf, thisRow } from "./structuredReference";

/** A column of the table on sheet Status. */
export interface StatusColumn {
  readonly header: string;
  /** null: values stand there, written with the sheet. */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly width: number;
  readonly look: "text" | "rating" | "check" | "number" | "date" | "helper";
}

/** Hidden: "project", "program" or "portfolio". */
export const KIND = "Kind";
/** Hidden: row of the line in Projects, or among the programs of the feed; 0 = there is none. */
export const ROW = "Row";
export const ID = "ID";
export const UPDATED = "Updated on";

const letters = '{"G","A","R"}';
const words = '{"Green","Amber","Red"}';

/**
 * Columns of the table: native formulas over Projects for projects and over the feed for programs, so
 * that what is typed in the registers shows here. Columns whose figures the workbook lacks are left out.
 */
export function statusColumns(projects: RegisterTable, feed: StatusFeed): readonly StatusColumn[] {
  const column = columnMaker(projects, feed);
  return [
    { header: ID, formula: null, numberFormat: "@", width: 11, look: "text" },
    nameColumn(projects, feed),
    column("Stage", "Stage", null, { numberFormat: "General", width: 11, look: "text" }),
    column("Manager", "Manager", null, { numberFormat: "General", width: 14, look: "text" }),
    rating(projects, "Reported", "Reported RAG", feed.column("Reported")),
    rating(projects, "Derived", "Derived RAG", feed.ratingColumn("Derived RAG")),
    checkColumn(projects),
    ...(["Cost", "Schedule", "Benefit", "Risk"] as const).map((name) => {
      const source: RolledRating = `${name} RAG`;
      return rating(projects, name, source, feed.ratingColumn(source));
    }),
    column("Done", "Complete %", "Complete", { numberFormat: "0%", width: 7, look: "number" }),
    column("Slip days", "Slip days", null, {
      numberFormat: "+0;-0;0",
      width: 7,
      look: "number",
    }),
    varianceColumn(projects, feed),
    column(UPDATED, UPDATED, null, { numberFormat: "yyyy-mm-dd", width: 11, look: "date" }),
    ...earnedColumns(projects, feed),
    { header: KIND, formula: null, numberFormat: "General", width: 8, look: "helper" },
    rowColumn(projects, feed),
  ].filter((each): each is StatusColumn => each !== null);
}

/** A project's cell, and what stands there for a program or the portfolio. */
function byKind(ofProject: string, ofGroup: string): string {
  const row = thisRow(ROW);
  return `=IF(${row}=0,"",IF(${thisRow(KIND)}="project",${ofProject},${ofGroup}))`;
}

function inProjects({ table }: RegisterTable, header: string): string {
  return `INDEX(${columnOf(table, header)},${thisRow(ROW)})`;
}

function inFeed(column: string): string {
  return `INDEX(${column},${thisRow(ROW)})`;
}

function orBlank(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}

/** A line that has no row of its own heads the projects without a program, or its project is gone. */
function nameColumn(projects: RegisterTable, feed: StatusFeed): StatusColumn {
  const name = feed.column("Name");
  const isProject = `${thisRow(KIND)}="project"`;
  return {
    header: "Project",
    formula:
      `=IF(${thisRow(ROW)}=0,IF(${isProject},"not in Projects","Projects without a program"),` +
      `IF(${isProject},${inProjects(projects, "Project")}&"",${name === null ? '""' : inFeed(name)}))`,
    numberFormat: "General",
    width: 31,
    look: "text",
  };
}

type Look = Pick<StatusColumn, "numberFormat" | "width" | "look">;

function columnMaker(projects: RegisterTable, feed: StatusFeed) {
  return (
    header: string,
    source: string,
    feedHeader: string | null,
    look: Look,
  ): StatusColumn | null => {
    if (!projects.columns.includes(source)) return null;
    const group = feedHeader === null ? null : feed.column(feedHeader);
    const ofGroup = group === null ? '""' : inFeed(group);
    return { header, formula: byKind(orBlank(inProjects(projects, source)), ofGroup), ...look };
  };
}

/** A letter: G, A or R, blank where nothing is rated. */
function rating(
  projects: RegisterTable,
  header: string,
  source: string,
  group: string | null,
): StatusColumn | null {
  if (!projects.columns.includes(source)) return null;
  const word = `IF(${thisRow(KIND)}="project",${inProjects(projects, source)},${group === null ? '""' : inFeed(group)})`;
  const formula = `=IF(${thisRow(ROW)}=0,"",IFERROR(INDEX(${letters},MATCH(${word},${words},0)),""))`;
  return { header, formula, numberFormat: "General", width: 9, look: "rating" };
}

function checkColumn(projects: RegisterTable): StatusColumn | null {
  const has = (header: string): boolean => projects.columns.includes(header);
  if (!has("Reported RAG") || !has("Derived RAG")) return null;
  const [reported, derived] = ["Reported", "Derived"].map(
    (header) => `MATCH(${thisRow(header)},${letters},0)`,
  ) as [string, string];
  return {
    header: "Check",
    formula:
      `=IF(OR(${thisRow("Reported")}="",${thisRow("Derived")}=""),"",` +
      `IF(${reported}<${derived},"Optimistic",IF(${reported}>${derived},"Pessimistic","OK")))`,
    numberFormat: "General",
    width: 11,
    look: "check",
  };
}

function varianceColumn(projects: RegisterTable, feed: StatusFeed): StatusColumn | null {
  if (!projects.columns.includes("Cost variance %")) return null;
  const [budget, forecast] = [feed.column("Budget"), feed.column("Forecast cost")];
  const ofGroup =
    budget === null || forecast === null
      ? '""'
      : `IF(${inFeed(budget)}>0,${inFeed(forecast)}/${inFeed(budget)}-1,"")`;
  return {
    header: "Variance",
    formula: byKind(orBlank(inProjects(projects, "Cost variance %")), ofGroup),
    numberFormat: "+0.0%;-0.0%",
    width: 9,
    look: "number",
  };
}

/** Earned value, where the workbook has pack EVM; programs by the sums of their live projects. */
function earnedColumns(projects: RegisterTable, feed: StatusFeed): StatusColumn[] {
  const [pv, ev, ac] = [
    feed.column("Planned value"),
    feed.column("Earned value"),
    feed.column("Actual cost"),
  ];
  const budget = feed.column("Budget");
  const needed = ["CPI", "SPI", "EAC CPI", "TCPI"];
  const isThere = needed.every((header) => projects.columns.includes(header));
  if (!isThere || pv === null || ev === null || ac === null || budget === null) return [];
  const [p, e, a, b] = [inFeed(pv), inFeed(ev), inFeed(ac), inFeed(budget)];
  const of = (
    header: string,
    source: string,
    group: string,
    numberFormat: string,
  ): StatusColumn => ({
    header,
    formula: byKind(orBlank(inProjects(projects, source)), group),
    numberFormat,
    width: 8,
    look: "number",
  });
  return [
    of("CPI", "CPI", `IF(${a}>0,${e}/${a},"")`, "0.00"),
    of("SPI", "SPI", `IF(${p}>0,${e}/${p},"")`, "0.00"),
    of("EAC", "EAC CPI", `IF(AND(${a}>0,${e}>0),${b}*${a}/${e},"")`, "#,##0"),
    of("TCPI", "TCPI", `IF(${b}>${a},(${b}-${e})/(${b}-${a}),"")`, "0.00"),
  ];
}

function rowColumn({ table }: RegisterTable, feed: StatusFeed): StatusColumn {
  const id = thisRow(ID);
  const group = feed.column("ID") ?? id;
  return {
    header: ROW,
    formula: `=IF(${thisRow(KIND)}="project",IFERROR(MATCH(${id},${columnOf(table, "Project ID")},0),0),IFERROR(MATCH(${id},${group},0),0))`,
    numberFormat: "0",
    width: 8,
    look: "helper",
  };
}
