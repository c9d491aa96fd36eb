import type { HomeFeed } from "./homeFeed";
import type { RagBasis, RagLevel } from "./homeRag";
import { chartLook, colors } from "./houseStyle";
import type { AddChart, Block, SeriesPlan } from "./plan";
import type { RegisterTable } from "./registerTable";
import { columnOf } from "./structuredReference";

/** A chart of Home with the line about its source; `place` says which cells it covers. */
export interface HomeChart {
  readonly chart: (over: Block) => AddChart;
  readonly source: string;
}

/** Slots of an empty register: a chart for 1 to this many entries needs no change. */
const FEWEST_SLOTS = 3;
const MOST_SLOTS = 12;

/** Bars of a register that may still be empty when the chart is made. */
function slots(register: RegisterTable): number {
  return register.rows <= 1 ? FEWEST_SLOTS : Math.min(register.rows, MOST_SLOTS);
}

/** Where the bars come from, and a warning when the register has grown beyond them. */
function sourceOf(text: string, further: string, column: string, bars: number): string {
  const quoted = text.replace(/"/g, '""');
  return `="${quoted}"&${further}&IF(ROWS(${column})>${bars}," (the first ${bars} of "&ROWS(${column})&")","")`;
}

const levels = ["Green", "Amber", "Red"] as const;

/** RAG by program: 100% bars with the counts as labels; projects without a program come last. */
export function ragChart(feed: HomeFeed, basis: RagBasis | null): HomeChart | null {
  const projects = feed.register("Projects", "Program ID");
  const programs = feed.register("Programs", "Program ID", "Program");
  if (projects === null || programs === null || basis === null) return null;
  const n = slots(programs);
  const block = ragBlock(feed, basis, programs, n);
  const title = feed.add("pmo_CalcRagTitle", ["Finding"], 1, () => [ragFinding(feed, block)]);
  const series = levels.map((level, j): SeriesPlan => ({
    name: level,
    values: feed.column(block, j + 1),
    categories: feed.column(block, 0),
    color: [colors.green.solid, colors.amber.solid, colors.red.solid][j] ?? colors.grey.solid,
    // Nothing for a count of 0; dark letters only on Amber, which is bright.
    dataLabels: { numberFormat: "0;;", color: level === "Amber" ? colors.ink : colors.onAccent },
  }));
  const counted = basis.choose('"by the rules"', '"as reported"');
  return {
    source: sourceOf(
      `Sheets ${projects.sheet} and ${programs.sheet}: number of live projects by RAG, `,
      counted,
      columnOf(programs.table, "Program ID"),
      n,
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
      gapWidth: 50,
      overlap: 100,
    }),
  };
}

/** A line for each of the first n programs, and one for projects that belong to none. */
function ragBlock(feed: HomeFeed, basis: RagBasis, programs: RegisterTable, n: number): Block {
  const belongs = columnOf(basis.projects.table, "Program ID");
  return feed.add("pmo_CalcRagByProgram", ["Program", ...levels], n + 1, (k, own, at) => {
    if (k === n) {
      const counts = levels.map((level) => `=${withoutProgram(basis, level)}`);
      const named = `COUNTIF(${at(0, 0)}:${at(n - 1, 0)},"?*")`;
      const label = `IF(${named}=0,"All projects","No program")`;
      return [`=IF(${own(1)}+${own(2)}+${own(3)}=0,"",${label})`, ...counts];
    }
    const id = `INDEX(${columnOf(programs.table, "Program ID")},${k + 1})`;
    const name = `INDEX(${columnOf(programs.table, "Program")},${k + 1})`;
    const count = (level: RagLevel): string =>
      basis.choose(
        basis.derived(level, `${belongs},${id}`),
        basis.reported(level, `${belongs},${id}`),
      );
    return [
      `=IFERROR(IF(${id}="","",IF(${name}="",${id},${name})),"")`,
      ...levels.map((level) => `=IF(${own(0)}="",0,${count(level)})`),
    ];
  });
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
function ragFinding(feed: HomeFeed, block: Block): string {
  const last = block.rows - 1;
  const area = (column: number, to: number): string =>
    `${feed.cell(block, 0, column)}:${feed.cell(block, to, column).replace(/^.*!/, "")}`;
  const all = [1, 2, 3].map((column) => `SUM(${area(column, last)})`).join("+");
  const red = area(3, last - 1);
  const at = `MATCH(MAX(${red}),${red},0)`;
  const rated = [1, 2, 3].map((column) => `INDEX(${area(column, last - 1)},${at})`).join("+");
  const outside = feed.cell(block, last, 3);
  return (
    `=IF(${all}=0,"No project is rated yet",` +
    `IF(MAX(${red})=0,IF(${outside}=0,"No project is Red",${outside}&IF(${outside}=1," Red project belongs"," Red projects belong")&" to no program"),` +
    `INDEX(${area(0, last - 1)},${at})&" has the most Red projects: "&MAX(${red})&" of "&(${rated})))`
  );
}

/** Weight and share of spend by objective, side by side. */
export function objectiveChart(feed: HomeFeed): HomeChart | null {
  const objectives = feed.register("Objectives", "Objective", "Weight %", "Spend %");
  if (objectives === null) return null;
  const share = (header: string, k: number): string => {
    const found = `INDEX(${columnOf(objectives.table, header)},${k + 1})`;
    return `=IFERROR(N(${found}),0)`;
  };
  const block = feed.add(
    "pmo_CalcSpendByObjective",
    ["Objective", "Weight %", "Spend %"],
    slots(objectives),
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
      slots(objectives),
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
