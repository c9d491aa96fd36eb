import { rags } from "#core/status/rag";
import { inQuotes } from "./formulaText";
import type { SheetFeed } from "./sheetFeed";
import type { RagBasis, RagLevel } from "./homeRag";
import { chartLook, colors } from "./houseStyle";
import type { AddChart, SeriesPlan } from "./chartPlan";
import type { Block } from "./plan";
import type { RegisterTable } from "./registerTable";
import { columnOf } from "./structuredReference";

/** A chart of Home with the line about its source; `place` says which cells it covers. */
export interface HomeChart {
  readonly chart: (over: Block) => AddChart;
  readonly source: string;
}

/** Bars that a new workbook gets, so that a few entries need no other chart. */
const NEW_BARS = 3;
const MOST_BARS = 12;

/**
 * Bars for the entries of a register. A register of one row may be empty: then a workbook that has no
 * projects yet gets room for the first entries, and one that has projects gets none.
 */
function barsOf(feed: SheetFeed, register: RegisterTable): number {
  if (register.rows > 1) return Math.min(register.rows, MOST_BARS);
  const isNew = (feed.tables["Projects"]?.rows ?? 1) <= 1;
  return isNew ? NEW_BARS : 0;
}

/** Where the bars come from, and a warning when the register has grown beyond them. */
function sourceOf(text: string, further: string, column: string, bars: number): string {
  return `="${inQuotes(text)}"&${further}&IF(ROWS(${column})>${bars}," (the first ${bars} of "&ROWS(${column})&")","")`;
}

/**
 * RAG by program: 100% bars with the counts as labels; one bar of all projects where no program is
 * listed.
 */
export function ragChart(feed: SheetFeed, basis: RagBasis | null): HomeChart | null {
  const projects = feed.register("Projects", "Program ID");
  const programs = feed.register("Programs", "Program ID", "Program");
  if (projects === null || programs === null || basis === null) return null;
  const n = barsOf(feed, programs);
  const block = n === 0 ? allBlock(feed, basis) : programBlock(feed, basis, programs, n);
  const finding = n === 0 ? allFinding(feed, block) : programFinding(feed, block);
  const title = feed.add("pmo_CalcRagTitle", ["Finding"], 1, () => [finding]);
  const series = rags.map((level, j): SeriesPlan => ({
    name: level,
    values: feed.column(block, j + 1),
    categories: feed.column(block, 0),
    color: [colors.green.solid, colors.amber.solid, colors.red.solid][j] ?? colors.grey.solid,
    // Nothing for a count of 0; dark letters only on Amber, which is bright.
    dataLabels: { numberFormat: "0;;", color: level === "Amber" ? colors.ink : colors.onAccent },
  }));
  const counted = basis.choose('"by the rules"', '"as reported"');
  const outside = rags.map((level) => withoutProgram(basis, level)).join("+");
  const missing = `IF(${outside}=0,"","; "&(${outside})&" without a program not shown")`;
  return {
    source: sourceOf(
      n === 0
        ? `Sheet ${projects.sheet}: number of live projects by RAG, `
        : `Sheets ${projects.sheet} and ${programs.sheet}: number of live projects by RAG, `,
      n === 0 ? counted : `${counted}&${missing}`,
      columnOf(programs.table, "Program ID"),
      Math.max(n, 1),
    ),
    chart: (over) => ({
      kind: "addChart",
      ...chartLook,
      sheet: over.sheet,
      name: "RAG by program",
      type: "BarStacked100",
      over,
      title: { formula: `=${feed.cell(title, 0, 0)}` },
      series,
      legend: "Bottom",
      categoryAxis: { reversed: true },
      valueAxis: { visible: false, gridlines: false },
      gapWidth: n === 0 ? 200 : 50,
      overlap: 100,
    }),
  };
}

/** A line for each of the first n programs. */
function programBlock(feed: SheetFeed, basis: RagBasis, programs: RegisterTable, n: number): Block {
  const belongs = columnOf(basis.projects.table, "Program ID");
  return feed.add("pmo_CalcRagByProgram", ["Program", ...rags], n, (k, own) => {
    const id = `INDEX(${columnOf(programs.table, "Program ID")},${k + 1})`;
    const name = `INDEX(${columnOf(programs.table, "Program")},${k + 1})`;
    const count = (level: RagLevel): string =>
      basis.choose(
        basis.derived(level, `${belongs},${id}`),
        basis.reported(level, `${belongs},${id}`),
      );
    return [
      `=IFERROR(IF(${id}="","",IF(${name}="",${id},${name})),"")`,
      ...rags.map((level) => `=IF(${own(0)}="",0,${count(level)})`),
    ];
  });
}

/** One line for all projects. */
function allBlock(feed: SheetFeed, basis: RagBasis): Block {
  return feed.add("pmo_CalcRagByProgram", ["Program", ...rags], 1, () => [
    "All projects",
    ...rags.map((level) => `=${basis.count(level)}`),
  ]);
}

/** Projects of a RAG whose Program ID is empty. */
function withoutProgram({ projects, choose }: RagBasis, level: RagLevel): string {
  const has = (header: string): boolean => projects.columns.includes(header);
  const live = has("Live") ? `*(${columnOf(projects.table, "Live")}=1)` : "";
  const count = (header: string): string =>
    has(header)
      ? `SUMPRODUCT((${columnOf(projects.table, header)}="${level}")${live}*(${columnOf(projects.table, "Program ID")}=""))`
      : "0";
  return choose(count("Derived RAG"), count("Reported RAG"));
}

/** "Data and workplace has the most Red projects: 3 of 5". */
function programFinding(feed: SheetFeed, block: Block): string {
  const area = (column: number): string =>
    `${feed.cell(block, 0, column)}:${feed.cell(block, block.rows - 1, column).replace(/^.*!/, "")}`;
  const all = [1, 2, 3].map((column) => `SUM(${area(column)})`).join("+");
  const red = area(3);
  const at = `MATCH(MAX(${red}),${red},0)`;
  const rated = [1, 2, 3].map((column) => `INDEX(${area(column)},${at})`).join("+");
  return (
    `=IF(${all}=0,"No project is rated yet",` +
    `IF(MAX(${red})=0,"No project is Red in any program",` +
    `INDEX(${area(0)},${at})&" has the most Red projects: "&MAX(${red})&" of "&(${rated})))`
  );
}

/** "24 Red, 118 Amber, 11 Green". */
function allFinding(feed: SheetFeed, block: Block): string {
  const [green, amber, red] = [1, 2, 3].map((column) => feed.cell(block, 0, column));
  return (
    `=IF(${green ?? ""}+${amber ?? ""}+${red ?? ""}=0,"No project is rated yet",` +
    `${red ?? ""}&" Red, "&${amber ?? ""}&" Amber, "&${green ?? ""}&" Green")`
  );
}

/** Weight and share of spend by objective, side by side. */
export function objectiveChart(feed: SheetFeed): HomeChart | null {
  const objectives = feed.register("Objectives", "Objective", "Weight %", "Spend %");
  if (objectives === null) return null;
  const bars = barsOf(feed, objectives);
  if (bars === 0) return null;
  const share = (header: string, k: number): string => {
    const found = `INDEX(${columnOf(objectives.table, header)},${k + 1})`;
    return `=IFERROR(N(${found}),0)`;
  };
  const block = feed.add(
    "pmo_CalcSpendByObjective",
    ["Objective", "Weight %", "Spend %"],
    bars,
    (k) => [
      `=IFERROR(INDEX(${columnOf(objectives.table, "Objective")},${k + 1})&"","")`,
      share("Weight %", k),
      share("Spend %", k),
    ],
  );
  const title = feed.add("pmo_CalcSpendTitle", ["Finding"], 1, () => [spendFinding(objectives)]);
  const looks = [
    { name: "Strategic weight", color: colors.line },
    { name: "Share of forecast cost", color: colors.accent },
  ];
  return {
    source: sourceOf(
      `Sheet ${objectives.sheet}: weight against share of the forecast cost of live projects`,
      '""',
      columnOf(objectives.table, "Objective"),
      bars,
    ),
    chart: (over) => ({
      kind: "addChart",
      ...chartLook,
      sheet: over.sheet,
      name: "Spend by objective",
      type: "ColumnClustered",
      over,
      title: { formula: `=${feed.cell(title, 0, 0)}` },
      series: looks.map(({ name, color }, j) => ({
        name,
        values: feed.column(block, j + 1),
        categories: feed.column(block, 0),
        color,
      })),
      legend: "Bottom",
      valueAxis: { minimum: 0, numberFormat: "0%", gridlines: true },
      gapWidth: 80,
      overlap: 0,
    }),
  };
}

/** "Net zero takes 12.4 points more of the money than its weight". */
function spendFinding(objectives: RegisterTable): string {
  if (!objectives.columns.includes("Alignment gap")) return "Spend by objective against weight";
  const gap = columnOf(objectives.table, "Alignment gap");
  const name = columnOf(objectives.table, "Objective");
  const at = (pick: string): string => `INDEX(${name},MATCH(${pick}(${gap}),${gap},0))`;
  return (
    `=IF(COUNT(${gap})=0,"No spend is linked to objectives yet",` +
    `IF(MAX(${gap})<0.005,"Money follows the weights of the objectives",` +
    `${at("MAX")}&" takes "&ROUND(100*MAX(${gap}),0)&" points more of the money than its weight, "&` +
    `${at("MIN")}&" "&ROUND(-100*MIN(${gap}),0)&" points less"))`
  );
}
