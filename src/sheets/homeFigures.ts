import type { SheetFeed } from "./sheetFeed";
import type { RagBasis, RagLevel } from "./homeRag";
import { contingencyNames } from "./contingencyRequest";
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

/** Stages before a project is managed; with them it has no derived RAG. */
const EARLY_STAGES = ["Idea", "Proposed"];

/** Number of active projects: live, and neither an idea nor a proposal. */
function activeCount(projects: RegisterTable): string {
  const live = columnOf(projects.table, "Live");
  const stage = columnOf(projects.table, "Stage");
  const early = EARLY_STAGES.map((name) => `COUNTIF(${stage},"${name}")`).join("-");
  return `(SUM(${live})-${early})`;
}

/** The sentence at the top of Home. */
export function headline(feed: SheetFeed, basis: RagBasis | null): string {
  const projects = feed.register("Projects", "Stage", "Live");
  if (projects === null || basis === null) return "Portfolio at a glance";
  const active = activeCount(projects);
  const red = basis.count("Red");
  const amber = basis.count("Amber");
  const as = basis.choose('""', '"reported "');
  const are = (count: string): string => `IF(${count}=1," is "," are ")`;
  const better = projects.columns.includes("RAG check")
    ? `COUNTIF(${columnOf(projects.table, "RAG check")},"Optimistic")`
    : "0";
  const turned = turnedRed(feed, basis);
  return (
    `=IF(${active}<=0,"No project is approved or in delivery yet",` +
    `IF(${red}=0,"None of "&${active}&" active projects is "&${as}&"Red"&IF(${amber}=0,"","; "&${amber}&${are(amber)}&"Amber"),` +
    `${red}&" of "&${active}&" active projects"&${are(red)}&${as}&"Red")` +
    `&IF(${better}=0,"","; "&${better}&IF(${better}=1," reports"," report")&" better than the rules say")${turned})`
  );
}

/** "; 2 turned Red since September board", of register Changes. */
function turnedRed(feed: SheetFeed, basis: RagBasis): string {
  const changes = feed.register("Changes", "Table", "Field", "To", "Since");
  if (changes === null) return "";
  const field = basis.choose('"Derived RAG"', '"Reported RAG"');
  const of = (header: string, value: string): string =>
    `${columnOf(changes.table, header)},${value}`;
  const count = `COUNTIFS(${of("Table", '"Projects"')},${of("Field", field)},${of("To", '"Red"')})`;
  return `&IF(${count}=0,"","; "&${count}&" turned Red since "&INDEX(${columnOf(changes.table, "Since")},1))`;
}

/** What the last check of the data found, from the register Checks. */
export function dataQuality(feed: SheetFeed): string | null {
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
export function tiles(
  feed: SheetFeed,
  basis: RagBasis | null,
  hasName: (name: string) => boolean,
): Tile[] {
  return [
    activeTile(feed),
    basis === null ? null : ragTile(basis),
    costTile(feed),
    contingencyTile(feed, hasName) ?? riskTile(feed),
    benefitTile(feed),
    decisionTile(feed),
  ].filter((tile) => tile !== null);
}

function activeTile(feed: SheetFeed): Tile | null {
  const projects = feed.register("Projects", "Stage", "Live");
  if (projects === null) return null;
  const early = EARLY_STAGES.map(
    (name) => `COUNTIF(${columnOf(projects.table, "Stage")},"${name}")`,
  ).join("+");
  return {
    label: "Active projects",
    value: `=${activeCount(projects)}`,
    valueFormat: "0",
    detail: `="and "&(${early})&" proposed or ideas"`,
    detailFormat: "General",
  };
}

/** Red, Amber and Green as Home goes by; the other reading as detail. */
function ragTile(basis: RagBasis): Tile {
  const levels = ["Red", "Amber", "Green"] as const;
  const three = (count: (level: RagLevel) => string): string =>
    levels.map((level) => count(level)).join('&" · "&');
  const rated = levels.map((level) => basis.count(level)).join("+");
  const label = basis.choose('"by the rules"', '"as reported"');
  const detail = basis.choose(
    `${three(basis.reported)}&" as reported"`,
    `${three(basis.derived)}&" by the rules"`,
  );
  return {
    label: `="Red · Amber · Green, "&${label}`,
    value: `=IF(${rated}=0,"–",${three(basis.count)})`,
    valueFormat: "General",
    detail: `=IF(${rated}=0,"no project is rated yet",${detail})`,
    detailFormat: "General",
  };
}

function costTile(feed: SheetFeed): Tile | null {
  const projects = feed.register("Projects", "Forecast cost", "Budget", "Live");
  if (projects === null) return null;
  const live = `${columnOf(projects.table, "Live")},1`;
  const forecast = `SUMIFS(${columnOf(projects.table, "Forecast cost")},${live})`;
  const budget = `SUMIFS(${columnOf(projects.table, "Budget")},${live})`;
  return {
    label: `="Forecast cost, "&pmo_Currency&IF(pmo_MoneyUnit="One",""," "&pmo_MoneyUnit)`,
    value: `=${forecast}`,
    valueFormat: "#,##0",
    detail: `=IF(${budget}=0,"no budget yet",ROUND(${forecast}/${budget}-1,6))`,
    detailFormat: `+0.0%" against budget";-0.0%" against budget";"on budget"`,
  };
}

function benefitTile(feed: SheetFeed): Tile | null {
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

/** What contingency is needed against what is approved, once risks have been simulated. */
function contingencyTile(feed: SheetFeed, hasName: (name: string) => boolean): Tile | null {
  const { amount, approved, stamp } = contingencyNames;
  const risks = feed.register("Risks", "Status");
  if (risks === null || !hasName(amount) || !hasName(approved)) return null;
  const stale = hasName(stamp) ? `&IF(ABS(pmo_StampRisk-${stamp})>0.01," · STALE","")` : "";
  return {
    label: `="P"&ROUND(100*pmo_Confidence,0)&" contingency, "&pmo_Currency&IF(pmo_MoneyUnit="One",""," "&pmo_MoneyUnit)`,
    value: `=IFERROR(${amount},"–")`,
    valueFormat: "#,##0",
    detail: `=IFERROR(IF(${approved}="","nothing approved is known","approved "&FIXED(${approved},0))${stale},"not simulated")`,
    detailFormat: "General",
  };
}

function riskTile(feed: SheetFeed): Tile | null {
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

function decisionTile(feed: SheetFeed): Tile | null {
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
