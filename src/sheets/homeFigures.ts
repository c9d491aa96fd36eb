import type { HomeFeed } from "./homeFeed";
import type { RegisterTable } from "./registerTable";
import { columnOf } from "./structuredReference";

/** One figure with its name and a line of detail, as formulas or texts. */
export interface Tile {
  readonly label: string;
  readonly value: string;
  readonly valueFormat: string;
  readonly detail: string;
  readonly detailFormat: string;
}

/** Stages in which a project is managed, and so has a derived RAG. */
const ACTIVE_STAGES = ["Approved", "In delivery", "Closing", "On hold"];

/** Number of active projects. */
export function activeCount(projects: RegisterTable): string {
  const stage = columnOf(projects.table, "Stage");
  return `(${ACTIVE_STAGES.map((name) => `COUNTIF(${stage},"${name}")`).join("+")})`;
}

/** Number of projects with a RAG, in the column given. */
export function ragCount(projects: RegisterTable, header: string, rag: string): string {
  return projects.columns.includes(header)
    ? `COUNTIF(${columnOf(projects.table, header)},"${rag}")`
    : "0";
}

/** The sentence at the top of Home. */
export function headline(feed: HomeFeed): string {
  const projects = feed.register("Projects", "Stage");
  if (projects === null) return "Portfolio at a glance";
  const active = activeCount(projects);
  const red = ragCount(projects, "Derived RAG", "Red");
  const amber = ragCount(projects, "Derived RAG", "Amber");
  const reported = liveRagCount(projects, "Red");
  const better = ragCount(projects, "RAG check", "Optimistic");
  const are = (count: string): string => `IF(${count}=1," is "," are ")`;
  return (
    `=IF(${active}=0,"No project is approved or in delivery yet",` +
    `IF(${reported}>${red},${reported}&" of "&${active}&" active projects"&${are(reported)}&"reported Red; by the rules "&${red}&${are(red)}&"Red",` +
    `IF(${red}=0,"None of "&${active}&" active projects is Red"&IF(${amber}=0,"","; "&${amber}&${are(amber)}&"Amber"),` +
    `${red}&" of "&${active}&" active projects"&${are(red)}&"Red")` +
    `&IF(${better}=0,"","; "&${better}&IF(${better}=1," reports"," report")&" better than the rules say")))`
  );
}

/** Live projects whose manager reports the RAG. */
function liveRagCount(projects: RegisterTable, rag: string): string {
  if (!projects.columns.includes("Reported RAG")) return "0";
  const reported = `${columnOf(projects.table, "Reported RAG")},"${rag}"`;
  return projects.columns.includes("Live")
    ? `COUNTIFS(${reported},${columnOf(projects.table, "Live")},1)`
    : `COUNTIF(${reported})`;
}

/** What the last check of the data found, from the register Checks. */
export function dataQuality(feed: HomeFeed): string | null {
  const checks = feed.register("Checks", "Severity");
  if (checks === null) return null;
  const count = (severity: string): string =>
    `COUNTIF(${columnOf(checks.table, "Severity")},"${severity}")`;
  const blocking = count("blocking");
  const warnings = count("warning");
  const hints = count("hint");
  const plural = (figure: string): string => `IF(${figure}=1,"","s")`;
  return (
    `=IF(${blocking}+${warnings}+${hints}=0,"Data quality: no findings are recorded on sheet Checks",` +
    `"Data quality: "&${blocking}&" blocking finding"&${plural(blocking)}&", "&${warnings}&" warning"&${plural(warnings)}&", "&${hints}&" hint"&${plural(hints)}&" on sheet Checks")`
  );
}

/** The tiles whose registers exist, in the order of the page. */
export function tiles(feed: HomeFeed): Tile[] {
  return [
    activeTile(feed),
    ragTile(feed),
    costTile(feed),
    benefitTile(feed),
    riskTile(feed),
    decisionTile(feed),
  ].filter((tile) => tile !== null);
}

function activeTile(feed: HomeFeed): Tile | null {
  const projects = feed.register("Projects", "Stage", "Live");
  if (projects === null) return null;
  const live = `SUM(${columnOf(projects.table, "Live")})`;
  const active = activeCount(projects);
  return {
    label: "Active projects",
    value: `=${active}`,
    valueFormat: "0",
    detail: `="and "&(${live}-${active})&" proposed or ideas"`,
    detailFormat: "General",
  };
}

function ragTile(feed: HomeFeed): Tile | null {
  const projects = feed.register("Projects", "Derived RAG");
  if (projects === null) return null;
  const count = (rag: string): string => ragCount(projects, "Derived RAG", rag);
  const rated = `${count("Red")}+${count("Amber")}+${count("Green")}`;
  return {
    label: "Red · Amber · Green, by the rules",
    value: `=IF(${rated}=0,"–",${count("Red")}&" · "&${count("Amber")}&" · "&${count("Green")})`,
    valueFormat: "General",
    detail: `=IF(${rated}=0,"no project is rated yet",${ragCount(projects, "Reported RAG", "Red")}&" · "&${ragCount(projects, "Reported RAG", "Amber")}&" · "&${ragCount(projects, "Reported RAG", "Green")}&" as reported")`,
    detailFormat: "General",
  };
}

function costTile(feed: HomeFeed): Tile | null {
  const projects = feed.register("Projects", "Forecast cost", "Budget", "Live");
  if (projects === null) return null;
  const live = `${columnOf(projects.table, "Live")},1`;
  const forecast = `SUMIFS(${columnOf(projects.table, "Forecast cost")},${live})`;
  const budget = `SUMIFS(${columnOf(projects.table, "Budget")},${live})`;
  return {
    label: `="Forecast cost, "&pmo_Currency&" "&pmo_MoneyUnit`,
    value: `=${forecast}`,
    valueFormat: "#,##0",
    detail: `=IF(${budget}=0,"no budget yet",ROUND(${forecast}/${budget}-1,6))`,
    detailFormat: `+0.0%" against budget";-0.0%" against budget";"on budget"`,
  };
}

function benefitTile(feed: HomeFeed): Tile | null {
  const benefits = feed.register("Benefits", "Planned money", "Outturn money");
  if (benefits === null) return null;
  const planned = `SUM(${columnOf(benefits.table, "Planned money")})`;
  const outturn = `SUM(${columnOf(benefits.table, "Outturn money")})`;
  return {
    label: "Benefits, forecast of plan",
    value: `=IF(${planned}=0,"–",${outturn}/${planned})`,
    valueFormat: "0.0%",
    detail: `=IF(${planned}=0,"no money benefits yet",${planned})`,
    detailFormat: `"planned "#,##0`,
  };
}

function riskTile(feed: HomeFeed): Tile | null {
  const risks = feed.register("Risks", "Status", "Residual level");
  if (risks === null) return null;
  const open = `${columnOf(risks.table, "Status")},"Open"`;
  const above = risks.columns.includes("Above appetite")
    ? `&", "&COUNTIFS(${open},${columnOf(risks.table, "Above appetite")},"Yes")&" above appetite"`
    : "";
  return {
    label: "Open high risks",
    value: `=COUNTIFS(${open},${columnOf(risks.table, "Residual level")},"High")`,
    valueFormat: "0",
    detail: `="of "&COUNTIF(${open})&" open"${above}`,
    detailFormat: "General",
  };
}

function decisionTile(feed: HomeFeed): Tile | null {
  const decisions = feed.register("Decisions", "Outcome", "Needed by", "List order");
  if (decisions === null) return null;
  const pending = `COUNTIF(${columnOf(decisions.table, "Outcome")},"Pending")`;
  const first = `INDEX(${columnOf(decisions.table, "Needed by")},MATCH(1,${columnOf(decisions.table, "List order")},0))`;
  return {
    label: "Decisions pending",
    value: `=${pending}`,
    valueFormat: "0",
    detail: `=IFERROR(IF(${first}="","no date given",${first}),"none is waiting")`,
    detailFormat: `"first by "yyyy-mm-dd`,
  };
}
