import type { Canvas } from "./canvas";
import { colors } from "./houseStyle";
import type { AddChart } from "./chartPlan";
import type { AddConditionalFormat, CellFormat, Edit } from "./plan";
import type { RiskGrid } from "./planRisk";
import { feedColumn, listHeader, sectionFormat } from "./reportLook";
import { RISK, type RiskLines } from "./riskFeed";
import { sameText } from "./sameText";
import type { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

const WORST = 10;
const MOST_CATEGORIES = 10;
const MOST_PROGRAMS = 12;
const centred: CellFormat = { horizontal: "Center" };
const money: CellFormat = { numberFormat: "#,##0;-#,##0;–", horizontal: "Right" };

export interface RiskTables {
  /** First row below all tables. */
  readonly end: number;
  /** Rows of the list of the worst: high enough for two lines. */
  readonly lineRows: readonly number[];
  readonly rules: readonly Edit[];
  readonly chart: AddChart | null;
}

/** The lists below the matrices: the ten worst threats, exposure by category, and by program. */
export function putRiskTables(
  page: Canvas,
  feed: SheetFeed,
  risks: RiskLines,
  grid: RiskGrid,
  row: number,
): RiskTables {
  const worst = putWorst(page, feed, risks, grid, row);
  const next = row + WORST + 3;
  const categories = putCategories(page, feed, risks, grid, next);
  const programs = putPrograms(page, feed, risks, grid, categories.end + 1, categories.names);
  return {
    end: programs,
    lineRows: Array.from({ length: WORST }, (_, k) => row + 2 + k),
    rules: worst,
    chart: categories.chart,
  };
}

function heading(page: Canvas, row: number, grid: RiskGrid, text: string): void {
  page.put(row, grid.left, text);
  page.look(row, grid.left, 1, 1, sectionFormat);
  page.look(row + 1, grid.left, 1, grid.width, listHeader);
}

/** A column of the list of the worst: where it stands, what it shows, how. */
interface ListColumn {
  readonly at: number;
  readonly title: string;
  readonly header: string;
  readonly look?: CellFormat;
  /** Cells that it takes. */
  readonly wide?: number;
}

function putWorst(
  page: Canvas,
  feed: SheetFeed,
  { risks, block }: RiskLines,
  { left, right, across, width }: RiskGrid,
  row: number,
): AddConditionalFormat[] {
  heading(page, row, { left, right, across, width, levels: 0 }, "Worst open threats");
  const columns: readonly ListColumn[] = [
    { at: left, title: "Risk ID", header: "Risk ID" },
    {
      ...{ at: left + 1, title: "Risk", header: "Risk", wide: across - 1 },
      look: { wrap: true, fontSize: 8 },
    },
    { at: left + across, title: "Owner", header: "Owner", look: { wrap: true } },
    { at: right, title: "Relates to", header: "Relates to" },
    { at: right + 1, title: "Score", header: "Residual score", look: centred },
    { at: right + 2, title: "Level", header: "Residual level", look: centred },
    { at: right + 3, title: "Exposure", header: "Expected exposure", look: money },
    {
      ...{ at: right + 4, title: "Response due", header: "Response due" },
      look: { ...centred, numberFormat: "yyyy-mm-dd" },
    },
    { at: right + 5, title: "Above appetite", header: "Above appetite", look: centred },
  ];
  const shown = columns.filter(({ header }) => risks.columns.includes(header));
  const lines = feed.add("pmo_CalcRiskWorst", ["Place", "Row"], WORST, (k, own) => [
    k + 1,
    `=IFERROR(MATCH(${own(0)},${feedColumn(feed, block, RISK.order)},0),"")`,
  ]);
  for (const { at, title, header, look, wide } of shown) {
    page.put(row + 1, at, title);
    if (look?.horizontal !== undefined) {
      page.look(row + 1, at, 1, 1, { horizontal: look.horizontal });
    }
    for (let k = 0; k < WORST; k++) {
      const line = feed.cell(lines, k, 1);
      const found = `INDEX(${columnOf(risks.table, header)},${line})`;
      page.put(row + 2 + k, at, `=IF(${line}="","",IF(${found}="","",${found}))`);
      if (wide !== undefined) page.look(row + 2 + k, at, 1, wide, { merge: true });
    }
    page.look(row + 2, at, WORST, 1, { fontSize: 9, vertical: "Top", ...look });
  }
  return levelRules(page, shown, row + 2);
}

function levelRules(
  page: Canvas,
  shown: readonly ListColumn[],
  row: number,
): AddConditionalFormat[] {
  const rule = (header: string, word: string, tone: "red" | "amber" | "green") =>
    shown
      .filter((column) => column.header === header)
      .map(({ at }): AddConditionalFormat => ({
        kind: "addConditionalFormat",
        at: page.block(row, at, WORST, 1),
        rule: {
          kind: "text",
          equals: word,
          format: { fill: colors[tone].fill, fontColor: colors[tone].font },
        },
      }));
  return [
    ...rule("Residual level", "High", "red"),
    ...rule("Residual level", "Moderate", "amber"),
    ...rule("Residual level", "Low", "green"),
    ...rule("Above appetite", "Yes", "red"),
  ];
}

interface Categories {
  readonly end: number;
  /** Addresses of the cells with the names, as the page names them. */
  readonly names: readonly string[];
  readonly chart: AddChart | null;
}

/** Count, gross threats, gross opportunities, net and share of gross threats by category, with a chart. */
function putCategories(
  page: Canvas,
  feed: SheetFeed,
  { block }: RiskLines,
  grid: RiskGrid,
  row: number,
): Categories {
  const appetite = feed.register("Appetite", "Category");
  const n = Math.min(appetite?.rows ?? 0, MOST_CATEGORIES);
  if (appetite === null || n === 0) return { end: row, names: [], chart: null };
  heading(page, row, grid, "Expected exposure by category");
  const { left } = grid;
  const column = (index: number): string => feedColumn(feed, block, index);
  const [category, exposure, side] = [
    column(RISK.category),
    column(RISK.exposure),
    column(RISK.side),
  ];
  const source = columnOf(appetite.table, "Category");
  const lines = feed.add(
    "pmo_CalcRiskCategories",
    ["Category", "Open", "Threats", "Opportunities"],
    n,
    (k, own) => {
      const same = `${category},${sameText(own(0))}`;
      return [
        `=IFERROR(INDEX(${source},${k + 1})&"","")`,
        `=IF(${own(0)}="",0,COUNTIFS(${same},${column(RISK.inScope)},1))`,
        `=IF(${own(0)}="",0,SUMIFS(${exposure},${same},${side},"T"))`,
        `=IF(${own(0)}="",0,SUMIFS(${exposure},${same},${side},"O"))`,
      ];
    },
  );
  page.put(
    row + 1,
    left,
    "Category",
    "Open",
    "Threats",
    "Opportunities",
    "Net",
    "Share of threats",
  );
  page.look(row + 1, left + 1, 1, 5, { horizontal: "Right" });
  const threats = `SUM(${feedColumn(feed, lines, 2)})`;
  const names: string[] = [];
  for (let k = 0; k < n; k++) {
    const at = row + 2 + k;
    const cell = (c: number): string => feed.cell(lines, k, c);
    const ofAll = `=IF(${threats}>0,${cell(2)}/${threats},0)`;
    page.put(at, left, ...[0, 1, 2, 3].map((c) => `=${cell(c)}`), `=${cell(2)}+${cell(3)}`, ofAll);
    names.push(cell(0));
  }
  const end = row + 2 + n;
  const total = (index: number): string => `=SUM(${feedColumn(feed, lines, index)})`;
  const whole = `${total(2)}+${total(3).slice(1)}`;
  page.put(end, left, "Total", total(1), total(2), total(3), whole, `=IF(${threats}>0,1,0)`);
  page.look(end, left, 1, 6, { bold: true, topBorder: colors.line });
  page.look(row + 2, left, n + 1, 6, { fontSize: 9 });
  page.look(row + 2, left + 1, n + 1, 1, { numberFormat: "0;-0;–", horizontal: "Right" });
  page.look(row + 2, left + 2, n + 1, 3, money);
  page.look(row + 2, left + 5, n + 1, 1, { numberFormat: "0%;-0%;–", horizontal: "Right" });
  return { end: end + 1, names, chart: categoryChart(page, feed, lines, grid, row, n) };
}

function categoryChart(
  page: Canvas,
  feed: SheetFeed,
  lines: ReturnType<SheetFeed["add"]>,
  { right, across }: RiskGrid,
  row: number,
  n: number,
): AddChart {
  const series = (name: string, index: number, color: string): AddChart["series"][number] => ({
    name,
    values: feed.column(lines, index),
    categories: feed.column(lines, 0),
    color,
  });
  return {
    kind: "addChart",
    sheet: page.sheet,
    name: "Exposure by category",
    type: "BarStacked",
    over: page.block(row, right, n + 3, across + 1),
    title: { text: "Threats cost, opportunities save" },
    series: [
      series("Threats", 2, colors.red.solid),
      series("Opportunities", 3, colors.green.solid),
    ],
    legend: "Bottom",
    categoryAxis: { reversed: true, labels: "Low" },
    valueAxis: { gridlines: false, numberFormat: "#,##0" },
    gapWidth: 50,
    overlap: 100,
  };
}

/** Net exposure: a line for each program, a column for each category. Gives the next free row. */
function putPrograms(
  page: Canvas,
  feed: SheetFeed,
  { block }: RiskLines,
  grid: RiskGrid,
  row: number,
  categories: readonly string[],
): number {
  const programs = feed.register("Programs", "Program ID", "Program");
  if (programs === null || categories.length === 0) return row;
  const n = Math.min(programs.rows, MOST_PROGRAMS);
  const { left } = grid;
  // The gap between the halves stays free.
  const places = Array.from({ length: grid.width }, (_, c) => left + 2 + c).filter(
    (at) => at !== grid.right - 1 && at <= grid.width,
  );
  const shown = categories.slice(0, places.length - 1);
  const last = places[shown.length] ?? left + 2;
  heading(page, row, grid, "Net expected exposure by program and category");
  page.put(row + 1, left, "Program");
  shown.forEach((name, c) => {
    page.put(row + 1, places[c] ?? 0, `=${name}`);
  });
  page.put(row + 1, last, "All");
  page.look(row + 1, left + 2, 1, grid.width - 2, { horizontal: "Right" });
  const column = (index: number): string => feedColumn(feed, block, index);
  const within = (category: string): string => `${column(RISK.category)},${sameText(category)}`;
  const sum = (program: string, category: string | null): string =>
    `SUMIFS(${column(RISK.exposure)},${column(RISK.program)},${program}` +
    `${category === null ? "" : `,${within(category)}`})`;
  const ids = feed.add("pmo_CalcRiskPrograms", ["Program ID", "Program"], n + 1, (k) =>
    k === n
      ? ["", "No program"]
      : [
          `=IFERROR(INDEX(${columnOf(programs.table, "Program ID")},${k + 1})&"","")`,
          `=IFERROR(INDEX(${columnOf(programs.table, "Program")},${k + 1})&"","")`,
        ],
  );
  for (let k = 0; k <= n; k++) {
    const at = row + 2 + k;
    const id = feed.cell(ids, k, 0);
    const isNone = k === n;
    page.put(at, left, `=${feed.cell(ids, k, 1)}`);
    const listed = feedColumn(feed, ids, 0);
    // What belongs to no listed program is what remains of the whole.
    const rest = (category: string | null): string =>
      `=${category === null ? `SUM(${column(RISK.exposure)})` : `SUMIFS(${column(RISK.exposure)},${within(category)})`}` +
      `-SUMPRODUCT((${listed}<>"")*SUMIFS(${column(RISK.exposure)},${column(RISK.program)},${listed}${category === null ? "" : `,${within(category)}`}))`;
    const of = (category: string | null): string =>
      isNone ? rest(category) : `=IF(${id}="",0,${sum(id, category)})`;
    shown.forEach((category, c) => {
      page.put(at, places[c] ?? 0, of(category));
    });
    page.put(at, last, of(null));
  }
  page.look(row + 2, left, n + 1, grid.width, { fontSize: 9 });
  page.look(row + 2, left + 2, n + 1, grid.width - 2, money);
  page.look(row + 2, last, n + 1, 1, { bold: true });
  return row + 3 + n;
}
