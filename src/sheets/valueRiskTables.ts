import type { Canvas } from "./canvas";
import { colors } from "./houseStyle";
import type { Block } from "./plan";
import { counted, feedColumn, listHeader, sectionFormat } from "./reportLook";
import { sameText } from "./sameText";
import type { SheetFeed } from "./sheetFeed";
import { groups, LINE, type ValueRiskLines } from "./valueRiskFeed";

/** Name, projects, what they still cost, share of that money, risk adjusted NPV. */
export const TABLE_COLUMNS = 5;

/** Colours of the groups' bubbles, in the order of `groups`; dark letters can be read on each. */
export const groupColors: readonly string[] = ["#7FA6CC", "#8FC1B5", "#F2CF7E", "#CBD0D6"];

/** Categories that the table has room for before the page must be drawn again. */
const CATEGORIES = 8;

interface Place {
  readonly row: number;
  readonly column: number;
}

const quadrantNames = {
  scores: [
    "Attractive and achievable",
    "Attractive, hard to achieve",
    "Achievable, less attractive",
    "Neither",
  ],
  money: [
    "Worth it, exposure in bounds",
    "Worth it, exposure too high",
    "Not worth it, low exposure",
    "Not worth it, high exposure",
  ],
} as const;

/** Headline of the page while no project has a place on its chart. */
export const nothingPlaced = "No project can be placed yet: scores or values are missing";

/** Projects and money by quadrant; gives the finding of the page and the next free row. */
export function putQuadrants(
  page: Canvas,
  feed: SheetFeed,
  lines: ValueRiskLines,
  { row, column }: Place,
): { readonly finding: string; readonly end: number } {
  const names = quadrantNames[lines.axes];
  const rows = names.map((name, k) => ({
    name,
    ...sums(feed, lines.block, LINE.quadrant, String(k + 1)),
  }));
  const end = putTable(page, feed, lines.block, { row, column }, "Quadrant", rows);
  const [good, , , poor] = rows;
  const all = total(feed, lines.block, LINE.cost);
  const finding =
    good === undefined || poor === undefined
      ? ""
      : `=IF(COUNT(${feedColumn(feed, lines.block, LINE.quadrant)})=0,"${nothingPlaced}",` +
        `IF(${all}=0,"Nothing is left to spend on live projects",ROUND(100*${good.cost}/${all},0)&"% of the money still to spend is in projects that are ${phrase(lines.axes, "good")}; "&` +
        `ROUND(100*${poor.cost}/${all},0)&"% in "&${counted(poor.count, `project that is ${phrase(lines.axes, "poor")}`, `projects that are ${phrase(lines.axes, "poor")}`)}))`;
  return { finding, end };
}

function phrase(axes: ValueRiskLines["axes"], which: "good" | "poor"): string {
  if (axes === "scores") return which === "good" ? "attractive and achievable" : "neither";
  return which === "good"
    ? "worth it with exposure in bounds"
    : "not worth it and high in exposure";
}

/** What the colours of the bubbles mean, with the projects and money of each. */
export function putGroups(
  page: Canvas,
  feed: SheetFeed,
  { block }: ValueRiskLines,
  { row, column }: Place,
): number {
  const rows = groups.map((name) => ({
    name,
    ...sums(feed, block, LINE.group, `"${name}"`),
  }));
  const end = putTable(page, feed, block, { row, column }, "Colour: decision", rows);
  groups.forEach((_, k) => {
    page.look(row + 1 + k, column, 1, 1, { fill: groupColors[k] ?? colors.line });
  });
  return end;
}

/** Projects and money by category, in the order in which categories are first met. */
export function putCategories(
  page: Canvas,
  feed: SheetFeed,
  { block, lines }: ValueRiskLines,
  { row, column }: Place,
): number {
  const category = feedColumn(feed, block, LINE.category);
  const list = feed.add(
    "pmo_CalcValueRiskCategories",
    ["Position", "Category"],
    CATEGORIES,
    (k, _, at) => [k + 1, firstOther(category, lines, k, at)],
  );
  const rows = Array.from({ length: CATEGORIES }, (_, k) => {
    const name = feed.cell(list, k, 1);
    return {
      name: `=${name}`,
      ...sums(feed, block, LINE.category, sameText(name)),
      shown: `${name}<>""`,
    };
  });
  return putTable(page, feed, block, { row, column }, "Category", rows);
}

/** The first category that no line above has; "" when there is no other. */
function firstOther(
  category: string,
  lines: number,
  k: number,
  at: (line: number, column: number) => string,
): string {
  const seen = Array.from({ length: k }, (_, before) => `*(${category}<>${at(before, 1)})`).join(
    "",
  );
  const place = `MATCH(1,INDEX((${category}<>"")*1${seen},0),0)`;
  return lines === 0 ? "" : `=IFERROR(INDEX(${category},${place}),"")`;
}

interface TableRow {
  /** Text, or formula. */
  readonly name: string;
  readonly count: string;
  readonly cost: string;
  readonly npv: string;
  /** Condition of a line that may be empty. */
  readonly shown?: string;
}

/** Count, cost to go and risk adjusted NPV of the lines with a word or figure in a column. */
function sums(
  feed: SheetFeed,
  block: Block,
  column: number,
  member: string,
): Omit<TableRow, "name"> {
  const among = `${feedColumn(feed, block, column)},${member}`;
  return {
    count: `COUNTIFS(${among})`,
    cost: `SUMIFS(${feedColumn(feed, block, LINE.cost)},${among})`,
    npv: `SUMIFS(${feedColumn(feed, block, LINE.npv)},${among})`,
  };
}

function total(feed: SheetFeed, block: Block, column: number): string {
  return `SUM(${feedColumn(feed, block, column)})`;
}

function putTable(
  page: Canvas,
  feed: SheetFeed,
  block: Block,
  { row, column }: Place,
  heading: string,
  rows: readonly TableRow[],
): number {
  const all = total(feed, block, LINE.cost);
  page.put(row, column, heading, "Projects", "Cost to go", "Share", "NPV after risk");
  page.look(row, column, 1, 1, sectionFormat);
  page.look(row, column + 1, 1, TABLE_COLUMNS - 1, { ...listHeader, horizontal: "Right" });
  rows.forEach(({ name, count, cost, npv, shown }, k) => {
    const when = (formula: string): string =>
      shown === undefined ? `=${formula}` : `=IF(${shown},${formula},"")`;
    page.put(
      row + 1 + k,
      column,
      name,
      when(count),
      when(cost),
      when(`IF(${all}=0,0,${cost}/${all})`),
      when(npv),
    );
  });
  const body = { row: row + 1, rows: rows.length };
  page.look(body.row, column + 1, body.rows, 1, { numberFormat: "0" });
  page.look(body.row, column + 2, body.rows, 1, { numberFormat: "#,##0" });
  page.look(body.row, column + 3, body.rows, 1, { numberFormat: "0%" });
  page.look(body.row, column + 4, body.rows, 1, { numberFormat: "#,##0" });
  page.look(body.row, column, body.rows, TABLE_COLUMNS, { fontSize: 10, vertical: "Center" });
  return body.row + body.rows;
}
