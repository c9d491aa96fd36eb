import { BENEFIT, type BenefitLines, countOf, sumOf, VALUE } from "./benefitsFeed";
import type { Canvas } from "./canvas";
import { colors } from "./houseStyle";
import type { AddConditionalFormat, Block, CellContent, CellFormat } from "./plan";
import type { RegisterTable } from "./registerTable";
import { feedColumn, listHeader, sectionFormat } from "./reportLook";
import type { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

/** First columns of the two halves of the page, and how many columns each has. */
export const LEFT = 1;
export const RIGHT = 8;
export const ACROSS = 6;

const money: CellFormat = { numberFormat: "#,##0;-#,##0;–", horizontal: "Right" };
const share: CellFormat = { numberFormat: "0%", horizontal: "Right" };
const centred: CellFormat = { horizontal: "Center" };
const wrapped: CellFormat = { wrap: true, fontSize: 8 };

interface ListColumn {
  readonly header: string;
  readonly look?: CellFormat;
  /** Content of line k. */
  readonly cell: (k: number) => CellContent;
}

interface List {
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly lines: number;
  readonly columns: readonly ListColumn[];
}

/** A heading, headers and lines; gives the first row below. */
function putList(page: Canvas, { row, column, title, lines, columns }: List): number {
  page.put(row, column, title);
  page.look(row, column, 1, 1, sectionFormat);
  page.look(row + 1, column, 1, ACROSS, listHeader);
  columns.forEach(({ header, look, cell }, c) => {
    page.put(row + 1, column + c, header);
    if (look?.horizontal !== undefined) {
      page.look(row + 1, column + c, 1, 1, { horizontal: look.horizontal });
    }
    for (let k = 0; k < lines; k++) page.put(row + 2 + k, column + c, cell(k));
    page.look(row + 2, column + c, lines, 1, { fontSize: 9, vertical: "Top", ...look });
  });
  return row + 2 + lines;
}

/** Lines that are picked from the feed by their order, each field read from the register. */
function picked(
  feed: SheetFeed,
  name: string,
  lines: number,
  order: string,
): (k: number) => string {
  const block = feed.add(name, ["Place", "Row"], lines, (k, own) => [
    k + 1,
    `=IFERROR(MATCH(${own(0)},${order},0),"")`,
  ]);
  return (k) => feed.cell(block, k, 1);
}

function fieldAt(register: RegisterTable, header: string, line: string): CellContent {
  if (!register.columns.includes(header)) return null;
  const found = `INDEX(${columnOf(register.table, header)},${line})`;
  return `=IF(${line}="","",IF(${found}="","",${found}))`;
}

const WORST = 10;

/** Benefits that are Red or Amber, Red ones first, by the money that is missing. */
export function putWorst(
  page: Canvas,
  feed: SheetFeed,
  { benefits, block }: BenefitLines,
  row: number,
): { readonly end: number; readonly rules: readonly AddConditionalFormat[] } {
  const line = picked(feed, "pmo_CalcBenefitWorst", WORST, feedColumn(feed, block, BENEFIT.order));
  const own = (header: string): ((k: number) => CellContent) => {
    return (k) => fieldAt(benefits, header, line(k));
  };
  const end = putList(page, {
    ...{ row, column: LEFT, title: "Red and Amber benefits", lines: WORST },
    columns: [
      { header: "Benefit ID", cell: own("Benefit ID") },
      { header: "Benefit", cell: own("Benefit"), look: wrapped },
      { header: "Owner", cell: own("Owner"), look: wrapped },
      { header: "Of plan", cell: own("Completion %"), look: share },
      {
        header: "Missing money",
        cell: (k) =>
          `=IF(${line(k)}="","",INDEX(${feedColumn(feed, block, BENEFIT.missing)},${line(k)}))`,
        look: money,
      },
      { header: "RAG", cell: own("Benefit RAG"), look: centred },
    ],
  });
  return { end, rules: ragRules(page.block(row + 2, LEFT + 5, WORST, 1)) };
}

/** Tints of Red, Amber and Green. */
export function ragRules(at: Block): AddConditionalFormat[] {
  const tones = [
    ["Red", colors.red],
    ["Amber", colors.amber],
    ["Green", colors.green],
  ] as const;
  return tones.map(([equals, { fill, font }]) => ({
    kind: "addConditionalFormat",
    at,
    rule: { kind: "text", equals, format: { fill, fontColor: font } },
  }));
}

const MOST_PROGRAMS = 9;

/** Planned and actual to date and at completion by program, and what belongs to none that is listed. */
export function putPrograms(
  page: Canvas,
  feed: SheetFeed,
  { block }: BenefitLines,
  row: number,
): number {
  const programs = feed.register("Programs", "Program ID", "Program");
  const count = Math.min(programs?.rows ?? 0, MOST_PROGRAMS);
  const figures = [BENEFIT.plannedToDate, BENEFIT.actualToDate, BENEFIT.planned, BENEFIT.outturn];
  const listed = (header: string, k: number): string =>
    programs === null ? '""' : `INDEX(${columnOf(programs.table, header)},${k + 1})`;
  const headers = [
    "Program ID",
    "Program",
    "Planned to date",
    "Actual to date",
    "Planned",
    "Outturn",
  ];
  const lines = feed.add("pmo_CalcBenefitPrograms", headers, count + 1, (k, own, at) => {
    if (k === count) {
      const rest = figures.map((column, c) => {
        const all = sumOf(feed, block, column);
        return count === 0 ? `=${all}` : `=${all}-SUM(${at(0, c + 2)}:${at(count - 1, c + 2)})`;
      });
      return ["", count === 0 ? "All benefits" : "Others", ...rest];
    }
    const of = (column: number): string =>
      `=IF(${own(0)}="",0,SUMIFS(${feedColumn(feed, block, column)},${feedColumn(feed, block, BENEFIT.program)},${own(0)}))`;
    const name = listed("Program", k);
    return [
      `=IFERROR(${listed("Program ID", k)}&"","")`,
      `=IF(${own(0)}="","",IF(${name}="",${own(0)},${name}&""))`,
      ...figures.map(of),
    ];
  });
  const cell = (column: number): ((k: number) => CellContent) => {
    return (k) => `=${feed.cell(lines, k, column)}`;
  };
  const text = (column: number): ((k: number) => CellContent) => {
    return (k) => `=${feed.cell(lines, k, column)}&""`;
  };
  const ratio = (top: number, bottom: number): ((k: number) => CellContent) => {
    return (k) => {
      const below = feed.cell(lines, k, bottom);
      return `=IF(${below}=0,"",${feed.cell(lines, k, top)}/${below})`;
    };
  };
  return putList(page, {
    ...{ row, column: RIGHT, title: "Realised by program", lines: count + 1 },
    columns: [
      { header: "Program ID", cell: text(0) },
      { header: "Program", cell: text(1), look: wrapped },
      { header: "Planned to date", cell: cell(2), look: money },
      { header: "Realised", cell: ratio(3, 2), look: share },
      { header: "Planned", cell: cell(4), look: money },
      { header: "Of plan", cell: ratio(5, 4), look: share },
    ],
  });
}

const MOST_LOSSES = 6;

/** Disbenefits apart: what gets worse, as positive amounts. */
export function putLosses(
  page: Canvas,
  feed: SheetFeed,
  { benefits, block }: BenefitLines,
  row: number,
): { readonly end: number; readonly rules: readonly AddConditionalFormat[] } {
  const line = picked(
    feed,
    "pmo_CalcBenefitLosses",
    MOST_LOSSES,
    feedColumn(feed, block, BENEFIT.loss),
  );
  const own = (header: string): ((k: number) => CellContent) => {
    return (k) => fieldAt(benefits, header, line(k));
  };
  const amount = (column: number): ((k: number) => CellContent) => {
    return (k) => `=IF(${line(k)}="","",0-INDEX(${feedColumn(feed, block, column)},${line(k)}))`;
  };
  const end = putList(page, {
    ...{ row, column: LEFT, title: "Disbenefits", lines: MOST_LOSSES },
    columns: [
      { header: "Benefit ID", cell: own("Benefit ID") },
      { header: "What gets worse", cell: own("Benefit"), look: wrapped },
      { header: "Owner", cell: own("Owner"), look: wrapped },
      { header: "Planned", cell: amount(BENEFIT.planned), look: money },
      { header: "Outturn", cell: amount(BENEFIT.outturn), look: money },
      { header: "RAG", cell: own("Benefit RAG"), look: centred },
    ],
  });
  return { end, rules: ragRules(page.block(row + 2, LEFT + 5, MOST_LOSSES, 1)) };
}

const MOST_MEASURES = 8;

/** Measures in other units than money, with the last reading against baseline and target. */
export function putMeasures(
  page: Canvas,
  feed: SheetFeed,
  { benefits, block }: BenefitLines,
  row: number,
): number {
  const line = picked(
    feed,
    "pmo_CalcBenefitMeasures",
    MOST_MEASURES,
    feedColumn(feed, block, BENEFIT.measure),
  );
  const own = (header: string): ((k: number) => CellContent) => {
    return (k) => fieldAt(benefits, header, line(k));
  };
  const reading: CellFormat = { numberFormat: "#,##0.0", horizontal: "Right" };
  const unit = benefits.columns.includes("Unit")
    ? (k: number): CellContent =>
        `=IF(${line(k)}="","",INDEX(${columnOf(benefits.table, "Benefit")},${line(k)})&" ("&INDEX(${columnOf(benefits.table, "Unit")},${line(k)})&")")`
    : own("Benefit");
  return putList(page, {
    ...{ row, column: RIGHT, title: "Measures that are not in money", lines: MOST_MEASURES },
    columns: [
      { header: "Benefit ID", cell: own("Benefit ID") },
      { header: "Benefit (unit)", cell: unit, look: wrapped },
      { header: "Baseline", cell: own("Baseline value"), look: reading },
      { header: "Last reading", cell: own("Actual to date"), look: reading },
      { header: "Target", cell: own("Target value"), look: reading },
      { header: "Realised", cell: own("Realised %"), look: share },
    ],
  });
}

const MOST_VALUES = 12;

/** Projects by what they are worth, the least first, and all of them below. */
export function putValues(page: Canvas, feed: SheetFeed, block: Block, row: number): number {
  const projects = feed.register("Projects", "Project ID", "Project");
  if (projects === null) return row;
  const lines = Math.min(projects.rows, MOST_VALUES);
  const line = picked(feed, "pmo_CalcBenefitLeast", lines, feedColumn(feed, block, VALUE.order));
  const figure = (column: number): ((k: number) => CellContent) => {
    return (k) => `=IF(${line(k)}="","",INDEX(${feedColumn(feed, block, column)},${line(k)}))`;
  };
  const ratio: CellFormat = { numberFormat: "0.00", horizontal: "Right" };
  const end = putList(page, {
    ...{ row, column: LEFT, title: "Value of live projects, the least first", lines },
    columns: [
      { header: "Project ID", cell: (k) => fieldAt(projects, "Project ID", line(k)) },
      { header: "Project", cell: (k) => fieldAt(projects, "Project", line(k)), look: wrapped },
      { header: "Benefit PV", cell: figure(VALUE.benefitPv), look: money },
      { header: "NPV", cell: figure(VALUE.npv), look: money },
      { header: "BCR", cell: figure(VALUE.bcr), look: ratio },
      { header: "Risk adjusted NPV", cell: figure(VALUE.adjusted), look: money },
    ],
  });
  const [benefit, cost] = [sumOf(feed, block, VALUE.benefitPv), sumOf(feed, block, VALUE.costPv)];
  const count = sumOf(feed, block, VALUE.live);
  page.put(end, LEFT, "All", `=${count}&IF(${count}=1," live project"," live projects")`);
  page.put(
    end,
    LEFT + 2,
    `=${benefit}`,
    `=${sumOf(feed, block, VALUE.npv)}`,
    `=IF(${cost}>0,${benefit}/${cost},"")`,
    `=${sumOf(feed, block, VALUE.adjusted)}`,
  );
  page.look(end, LEFT, 1, ACROSS, { bold: true, fontSize: 9, topBorder: colors.line });
  page.look(end, LEFT + 2, 1, 2, money);
  page.look(end, LEFT + 4, 1, 1, ratio);
  page.look(end, LEFT + 5, 1, 1, money);
  return end + 1;
}

const MOST_OBJECTIVES = 12;

/** What each objective gets for its weight. */
export function putObjectives(page: Canvas, feed: SheetFeed, row: number): number {
  const objectives = feed.register("Objectives", "Objective ID", "Objective", "Benefit PV");
  if (objectives === null) return row;
  const lines = Math.min(objectives.rows, MOST_OBJECTIVES);
  const own = (header: string): ((k: number) => CellContent) => {
    return (k) => {
      if (!objectives.columns.includes(header)) return null;
      const found = `INDEX(${columnOf(objectives.table, header)},${k + 1})`;
      return `=IFERROR(IF(${found}="","",${found}),"")`;
    };
  };
  const all = `SUM(${columnOf(objectives.table, "Benefit PV")})`;
  const points: CellFormat = { numberFormat: "+0.0%;-0.0%;0.0%", horizontal: "Right" };
  return putList(page, {
    ...{ row, column: RIGHT, title: "What objectives get", lines },
    columns: [
      { header: "Objective ID", cell: own("Objective ID") },
      { header: "Objective", cell: own("Objective"), look: wrapped },
      { header: "Weight", cell: own("Weight %"), look: share },
      { header: "Benefit PV", cell: own("Benefit PV"), look: money },
      {
        header: "Share of benefits",
        cell: (k) => {
          const found = `INDEX(${columnOf(objectives.table, "Benefit PV")},${k + 1})`;
          return `=IFERROR(IF(${all}>0,${found}/${all},""),"")`;
        },
        look: share,
      },
      { header: "Spend less weight", cell: own("Alignment gap"), look: points },
    ],
  });
}

/** The line of figures above the chart, each with its name. */
export function putFigures(
  page: Canvas,
  feed: SheetFeed,
  { block }: BenefitLines,
  row: number,
): void {
  const sum = (column: number): string => sumOf(feed, block, column);
  const ratio = (top: number, bottom: number): string =>
    `=IF(${sum(bottom)}=0,"–",${sum(top)}/${sum(bottom)})`;
  const count = (column: number, word: string): string => `=${countOf(feed, block, column, word)}`;
  const figures: readonly (readonly [
    at: number,
    label: string,
    formula: string,
    look: CellFormat,
  ])[] = [
    [LEFT + 1, "Planned, whole life", `=${sum(BENEFIT.planned)}`, money],
    [LEFT + 2, "Expected", `=${sum(BENEFIT.outturn)}`, money],
    [LEFT + 3, "Of plan", ratio(BENEFIT.outturn, BENEFIT.planned), share],
    [LEFT + 4, "Planned to date", `=${sum(BENEFIT.plannedToDate)}`, money],
    [LEFT + 5, "Realised to date", ratio(BENEFIT.actualToDate, BENEFIT.plannedToDate), share],
    [RIGHT + 1, "Benefits", count(BENEFIT.kind, "B"), { horizontal: "Right" }],
    [RIGHT + 2, "Disbenefits", count(BENEFIT.kind, "D"), { horizontal: "Right" }],
    [RIGHT + 3, "Red", count(BENEFIT.rag, "Red"), { horizontal: "Right" }],
    [RIGHT + 4, "Amber", count(BENEFIT.rag, "Amber"), { horizontal: "Right" }],
    [RIGHT + 5, "Green", count(BENEFIT.rag, "Green"), { horizontal: "Right" }],
  ];
  for (const [at, label, formula, look] of figures) {
    page.put(row, at, label);
    page.put(row + 1, at, formula);
    page.look(row, at, 1, 1, { fontSize: 9, fontColor: colors.muted, horizontal: "Right" });
    page.look(row + 1, at, 1, 1, { ...look, bold: true, fontSize: 14, horizontal: "Right" });
  }
}
