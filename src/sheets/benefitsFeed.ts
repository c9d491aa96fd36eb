import type { Block, CellContent } from "./plan";
import type { RegisterTable } from "./registerTable";
import { feedColumn, linesFor } from "./reportLook";
import { sameText } from "./sameText";
import type { OwnCell, SheetFeed } from "./sheetFeed";
import { archivedSum } from "./archivedSum";
import { programOfRecord } from "./programOfRecord";
import { columnOf } from "./structuredReference";

/** Columns of the block that has a line for every benefit of the register. */
export const BENEFIT = {
  id: 1,
  relatesTo: 2,
  program: 3,
  kind: 4,
  planned: 5,
  outturn: 6,
  plannedToDate: 7,
  actualToDate: 8,
  rag: 9,
  missing: 10,
  order: 11,
  loss: 12,
  measured: 13,
  measure: 14,
} as const;

const headers = [
  "Position",
  "Benefit ID",
  "Relates to",
  "Program ID",
  "Kind",
  "Planned money",
  "Outturn money",
  "Planned to date",
  "Actual to date",
  "RAG",
  "Missing",
  "Order of Red and Amber",
  "Order of disbenefits",
  "Is measured",
  "Order of measures",
];

export interface BenefitLines {
  readonly benefits: RegisterTable;
  readonly block: Block;
  /** Number of lines: benefits that the page can take. */
  readonly lines: number;
}

/** A line for every benefit: what it belongs to, its money, its rating, and its place in each list. */
export function benefitLines(
  feed: SheetFeed,
  benefits: RegisterTable,
  values: RegisterTable,
): BenefitLines {
  const lines = linesFor(benefits.rows, 40);
  const has = (header: string): boolean => benefits.columns.includes(header);
  const block = feed.add("pmo_CalcBenefitLines", headers, lines, (k, own, _, within) => {
    const read = (header: string): string => `INDEX(${columnOf(benefits.table, header)},${own(0)})`;
    const money = (header: string): string =>
      has(header) ? `=IF(${own(BENEFIT.kind)}="",0,N(${read(header)}))` : "=0";
    const toDate = (header: string): string =>
      `=IF(${own(BENEFIT.kind)}="",0,SUMIFS(${columnOf(values.table, header)},${columnOf(values.table, "Benefit ID")},${own(BENEFIT.id)},${columnOf(values.table, "Closed")},1))`;
    const rag = own(BENEFIT.rag);
    return [
      k + 1,
      `=IFERROR(${read("Benefit ID")}&"","")`,
      `=IF(${own(BENEFIT.id)}="","",${read("Relates to")}&"")`,
      programOfRecord(feed, own(BENEFIT.relatesTo)),
      `=IF(${own(BENEFIT.id)}="","",IF(${read("Status")}="Withdrawn","",IF(${read("Type")}="Disbenefit","D","B")))`,
      money("Planned money"),
      money("Outturn money"),
      toDate("Planned money"),
      toDate("Outturn money"),
      has("Benefit RAG") ? `=IF(${own(BENEFIT.kind)}="","",${read("Benefit RAG")}&"")` : "",
      `=ROUND(${own(BENEFIT.planned)}-${own(BENEFIT.outturn)},2)`,
      `=IF(OR(${rag}="Red",${rag}="Amber"),IF(${rag}="Amber",COUNTIFS(${within(BENEFIT.rag)},"Red"),0)+` +
        `${placeAmong(within, own, BENEFIT.rag, rag, BENEFIT.missing, ">")},"")`,
      `=IF(${own(BENEFIT.kind)}="D",COUNTIFS(${within(BENEFIT.kind)},"D",${within(0)},"<="&${own(0)}),"")`,
      measuredFlag(own, read, has),
      `=IF(${own(BENEFIT.measured)}=1,COUNTIFS(${within(BENEFIT.measured)},1,${within(0)},"<="&${own(0)}),"")`,
    ];
  });
  return { benefits, block, lines };
}

/** Place by a figure among the lines with a word or figure in one column; of equal ones the first line leads. */
function placeAmong(
  within: (column: number) => string,
  own: OwnCell,
  group: number,
  member: string,
  by: number,
  sign: ">" | "<",
): string {
  const among = `${within(group)},${member}`;
  return (
    `COUNTIFS(${among},${within(by)},"${sign}"&${own(by)})+` +
    `COUNTIFS(${among},${within(by)},${own(by)},${within(0)},"<"&${own(0)})+1`
  );
}

/** 1 where a benefit is measured in another unit than money. */
function measuredFlag(
  own: OwnCell,
  read: (header: string) => string,
  has: (header: string) => boolean,
): CellContent {
  if (!has("Measure") || !has("Class")) return "=0";
  const aim = has("Target value") ? `${read("Target value")}<>""` : "1=0";
  const reading = has("Actual to date") ? `${read("Actual to date")}<>""` : "1=0";
  const isLevel = `${read("Profile")}="Level"`;
  const isWorded = `${read("Class")}="Quantifiable"`;
  return `=IF(${own(BENEFIT.kind)}="",0,IF(AND(OR(${isLevel},${isWorded}),OR(${aim},${reading})),1,0))`;
}

/** Columns of the block that has a line for every period. */
export const PERIOD = {
  key: 1,
  planned: 3,
  forecast: 4,
  actual: 5,
  plannedSum: 7,
  outturnSum: 8,
} as const;

/** Money by period in the order of the calendar, with running sums; null without a calendar. */
export function periodLines(feed: SheetFeed, values: RegisterTable): Block | null {
  const periods = feed.register("Periods", "Period", "Index", "Closed");
  if (periods === null) return null;
  const columns = [
    ...["Position", "Period", "Closed", "Planned", "Forecast", "Actual", "Outturn"],
    ...["Planned, running sum", "Outturn, running sum"],
  ];
  return feed.add("pmo_CalcBenefitPeriods", columns, periods.rows, (k, own, at) => {
    const row = `MATCH(${own(0)},${columnOf(periods.table, "Index")},0)`;
    const period = sameText(own(PERIOD.key));
    const sum = (header: string, archived: string): string =>
      `=IF(${own(PERIOD.key)}="",0,SUMIFS(${columnOf(values.table, header)},${columnOf(values.table, "Period")},${period})${archivedSum(feed, archived, { period })})`;
    const before = (column: number): string => (k === 0 ? "0" : at(k - 1, column));
    return [
      k + 1,
      `=IFERROR(INDEX(${columnOf(periods.table, "Period")},${row})&"","")`,
      `=IFERROR(INDEX(${columnOf(periods.table, "Closed")},${row}),0)`,
      sum("Planned money", "Planned benefits"),
      `=IF(${own(2)}=1,0,${own(6)})`,
      `=IF(${own(2)}=1,${own(6)},0)`,
      sum("Outturn money", "Realised benefits"),
      `=${before(PERIOD.plannedSum)}+${own(PERIOD.planned)}`,
      `=${before(PERIOD.outturnSum)}+${own(6)}`,
    ];
  });
}

/** Columns of the block that has a line for every project. */
export const VALUE = {
  id: 1,
  live: 2,
  benefitPv: 3,
  costPv: 4,
  npv: 5,
  bcr: 6,
  adjusted: 7,
  order: 8,
} as const;

/**
 * What every project is worth, the least first among the live ones, on the cost basis of Settings; null
 * where Projects cannot tell.
 *
 * @param basis workbook name of the cost basis; null = the workbook has none, exposure counts.
 */
export function valueLines(
  feed: SheetFeed,
  benefits: RegisterTable,
  basis: string | null,
): Block | null {
  const projects = feed.register("Projects", "Project ID", "Live", "Benefit PV", "Cost PV", "NPV");
  if (projects === null || !benefits.columns.includes("PV adjusted")) return null;
  const lines = linesFor(projects.rows, 24);
  const columns = [
    ...["Position", "Project ID", "Live", "Benefit PV", "Cost PV", "NPV", "BCR"],
    ...["Risk adjusted NPV", "Order"],
  ];
  const has = (header: string): boolean => projects.columns.includes(header);
  return feed.add("pmo_CalcBenefitValue", columns, lines, (k, own, _, within) => {
    const read = (header: string): string => `INDEX(${columnOf(projects.table, header)},${own(0)})`;
    const money = (header: string): string => `=IF(${own(VALUE.live)}=1,N(${read(header)}),0)`;
    const known = (header: string): string => (has(header) ? read(header) : '""');
    const exposure = has("Risk exposure") ? `N(${read("Risk exposure")})` : "0";
    const uplift =
      basis === null
        ? exposure
        : `IF(${basis}="Base",0,IF(${basis}="Base + optimism bias",IF(${known("Optimism bias %")}="","?",${own(VALUE.costPv)}*N(${known("Optimism bias %")})),` +
          `IF(${basis}="Base + contingency",IF(${known("Contingency")}="","?",N(${known("Contingency")})),${exposure})))`;
    const believed = `SUMIFS(${columnOf(benefits.table, "PV adjusted")},${columnOf(benefits.table, "Relates to")},${own(VALUE.id)})`;
    return [
      k + 1,
      `=IFERROR(${read("Project ID")}&"","")`,
      `=IF(${own(VALUE.id)}="",0,N(${read("Live")}))`,
      money("Benefit PV"),
      money("Cost PV"),
      money("NPV"),
      `=IF(${own(VALUE.costPv)}>0,${own(VALUE.benefitPv)}/${own(VALUE.costPv)},"")`,
      `=IF(${own(VALUE.live)}=1,IFERROR(ROUND(${believed}-${own(VALUE.costPv)}-${uplift},2),""),"")`,
      `=IF(${own(VALUE.adjusted)}="","",${placeAmong(within, own, VALUE.live, "1", VALUE.adjusted, "<")})`,
    ];
  });
}

/** Sum of a column of a block, as a formula of another sheet. */
export function sumOf(feed: SheetFeed, block: Block, column: number): string {
  return `SUM(${feedColumn(feed, block, column)})`;
}

/** How many lines hold a word in a column. */
export function countOf(feed: SheetFeed, block: Block, column: number, word: string): string {
  return `COUNTIF(${feedColumn(feed, block, column)},"${word}")`;
}
