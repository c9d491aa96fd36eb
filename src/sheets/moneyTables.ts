import { cellAddress } from "#core/register/cellAddress";
import type { Canvas } from "./canvas";
import { colors } from "./houseStyle";
import { type MoneyLines, PERIOD } from "./moneyFeed";
import type { AddConditionalFormat, Block } from "./plan";
import type { RegisterTable } from "./registerTable";
import { feedColumn, listHeader, sectionFormat } from "./reportLook";
import type { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

/** Columns of each of the two tables. */
export const TABLE_COLUMNS = 6;

/** Programs that the table lists before the page must be drawn again. */
const MOST_LISTED = 16;

interface Place {
  readonly row: number;
  readonly column: number;
}

interface PutTable {
  readonly end: number;
  readonly rules: readonly AddConditionalFormat[];
}

/** "Forecast cost is 37,677 of 35,760 thousand GBP budget (+5.4%); 2026-Q4 is 2,310 over its envelope". */
export function moneyFinding(feed: SheetFeed, { projects, periods }: MoneyLines): string {
  const room = feedColumn(feed, periods, PERIOD.headroom);
  const worst = `INDEX(${feedColumn(feed, periods, PERIOD.key)},MATCH(MIN(${room}),${room},0))`;
  const over = `COUNTIF(${room},"<0")`;
  const envelopes =
    `IF(COUNT(${room})=0,"; no open period has an envelope",IF(${over}=0,"; every open period keeps its envelope",` +
    `"; "&${worst}&" is "&FIXED(-MIN(${room}),0)&" over its envelope"&IF(${over}=1,"",", "&(${over}-1)&IF(${over}=2," more period too"," more periods too"))))`;
  const unit = `IF(pmo_MoneyUnit="One","",pmo_MoneyUnit&" ")&pmo_Currency`;
  if (!["Forecast cost", "Budget"].every((header) => projects.columns.includes(header))) {
    return `="Spend by period"&${envelopes}`;
  }
  const live = `${columnOf(projects.table, "Live")},1`;
  const [forecast, budget] = ["Forecast cost", "Budget"].map(
    (header) => `SUMIFS(${columnOf(projects.table, header)},${live})`,
  );
  return (
    `=IF(${budget ?? ""}<=0,"No live project has a budget yet","Forecast cost is "&FIXED(${forecast ?? ""},0)&" for a budget of "&FIXED(${budget ?? ""},0)&" "&${unit}&` +
    `" ("&IF(${forecast ?? ""}>=${budget ?? ""},"+","-")&FIXED(100*ABS(${forecast ?? ""}/${budget ?? ""}-1),1)&"%)"&${envelopes})`
  );
}

/** Every period: spend, what of it is committed, the envelope and what is left of it. */
export function putPeriods(
  page: Canvas,
  feed: SheetFeed,
  { periods }: MoneyLines,
  { row, column }: Place,
): PutTable {
  page.put(row, column, "Periods");
  page.look(row, column, 1, 1, sectionFormat);
  page.put(
    row + 1,
    column,
    "Period",
    "Spend",
    "Committed",
    "Not yet committed",
    "Envelope",
    "Headroom",
  );
  page.look(row + 1, column, 1, TABLE_COLUMNS, listHeader);
  page.look(row + 1, column + 1, 1, TABLE_COLUMNS - 1, { horizontal: "Right" });
  for (let k = 0; k < periods.rows; k++) {
    const at = (c: number): string => feed.cell(periods, k, c);
    page.put(
      row + 2 + k,
      column,
      `=${at(PERIOD.key)}&IF(${at(PERIOD.closed)}=1," (closed)","")`,
      `=${at(PERIOD.outturn)}`,
      `=${at(PERIOD.committed)}`,
      `=${at(PERIOD.outturn)}-${at(PERIOD.committed)}`,
      `=${at(PERIOD.envelope)}`,
      `=${at(PERIOD.headroom)}`,
    );
  }
  const body = page.block(row + 2, column, periods.rows, TABLE_COLUMNS);
  bodyLook(page, body);
  page.look(body.row, column + 1, body.rows, TABLE_COLUMNS - 1, { numberFormat: "#,##0" });
  return {
    end: body.row + body.rows,
    rules: [shortage({ ...body, column: column + 5, columns: 1 })],
  };
}

/** Every program and the portfolio: budget, forecast, variance, spent, exposure. */
export function putPrograms(page: Canvas, feed: SheetFeed, { row, column }: Place): PutTable {
  const programs = feed.register("Programs", "Program ID", "Program", "Budget", "Forecast cost");
  const projects = feed.register("Projects", "Live", "Budget", "Forecast cost");
  if (projects === null) return { end: row, rules: [] };
  const listed = programs === null ? 0 : Math.min(programs.rows, MOST_LISTED);
  page.put(row, column, listed === 0 ? "Portfolio" : "Programs and portfolio");
  page.look(row, column, 1, 1, sectionFormat);
  page.put(
    row + 1,
    column,
    "Live projects",
    "Budget",
    "Forecast",
    "Variance",
    "Variance %",
    "Exposure",
  );
  page.look(row + 1, column, 1, TABLE_COLUMNS, listHeader);
  page.look(row + 1, column + 1, 1, TABLE_COLUMNS - 1, { horizontal: "Right" });
  const line = (at: number, name: string, figure: (header: string) => string): void => {
    const [budget, forecast] = [figure("Budget"), figure("Forecast cost")];
    page.put(
      at,
      column,
      name,
      `=${budget}`,
      `=${forecast}`,
      `=${forecast}-${budget}`,
      `=IF(${budget}>0,${forecast}/${budget}-1,"")`,
      `=${figure("Risk exposure")}`,
    );
  };
  for (let k = 0; k < listed; k++) {
    if (programs === null) break;
    const read = (header: string): string => `INDEX(${columnOf(programs.table, header)},${k + 1})`;
    const name = `=IFERROR(IF(${read("Program")}="",${read("Program ID")}&"",${read("Program")}),"")`;
    line(row + 2 + k, name, (header) =>
      programs.columns.includes(header) ? `IFERROR(N(${read(header)}),0)` : "0",
    );
  }
  const whole = (header: string): string => portfolioSum(feed, projects, header);
  if (listed > 0) {
    const above = (header: string): string => {
      const at = column + (programFigures[header] ?? 0);
      return `SUM(${cellAddress(row + 2, at)}:${cellAddress(row + 1 + listed, at)})`;
    };
    line(
      row + 2 + listed,
      "Other and no program",
      (header) => `(${whole(header)}-${above(header)})`,
    );
  }
  const last = row + 2 + listed + (listed > 0 ? 1 : 0);
  line(last, "Portfolio", whole);
  const body = page.block(row + 2, column, last - row - 1, TABLE_COLUMNS);
  bodyLook(page, body);
  page.look(body.row, column + 1, body.rows, TABLE_COLUMNS - 1, { numberFormat: "#,##0" });
  page.look(body.row, column + 4, body.rows, 1, { numberFormat: "+0.0%;-0.0%;0.0%" });
  page.look(last, column, 1, TABLE_COLUMNS, { bold: true, topBorder: colors.accent });
  return { end: last + 1, rules: varianceRules({ ...body, column: column + 4, columns: 1 }, page) };
}

/** Columns of the table that hold sums, from its first. */
const programFigures: Readonly<Record<string, number>> = {
  Budget: 1,
  "Forecast cost": 2,
  "Risk exposure": 5,
};

/** Sum over live projects; of exposure over all risks, those of programs and of the portfolio too. */
function portfolioSum(feed: SheetFeed, projects: RegisterTable, header: string): string {
  const risks = feed.register("Risks", "Expected exposure");
  if (header === "Risk exposure" && risks !== null) {
    return `SUM(${columnOf(risks.table, "Expected exposure")})`;
  }
  if (!projects.columns.includes(header)) return "0";
  return `SUMIFS(${columnOf(projects.table, header)},${columnOf(projects.table, "Live")},1)`;
}

function bodyLook(page: Canvas, { row, column, rows, columns }: Block): void {
  page.look(row, column, rows, columns, { fontSize: 10, bottomBorder: colors.line });
}

/** Headroom below zero. */
function shortage(at: Block): AddConditionalFormat {
  const { fill, font } = colors.red;
  const cell = firstCell(at);
  return {
    kind: "addConditionalFormat",
    at,
    rule: {
      kind: "formula",
      formula: `=AND(ISNUMBER(${cell}),N(${cell})<0)`,
      format: { fill, fontColor: font, bold: true },
    },
  };
}

/** Red and Amber by the limits of Settings; the sign in the cell carries the meaning for mono print. */
function varianceRules(at: Block, page: Canvas): AddConditionalFormat[] {
  const cell = firstCell(at);
  const rule = (limit: string, look: { fill: string; font: string }): AddConditionalFormat => ({
    kind: "addConditionalFormat",
    at: page.block(at.row, at.column, at.rows, at.columns),
    rule: {
      kind: "formula",
      formula: `=AND(ISNUMBER(${cell}),ROUND(N(${cell}),6)>=${limit})`,
      format: { fill: look.fill, fontColor: look.font, bold: true },
    },
  });
  // Excel looks at the rule that was added last first.
  return [rule("pmo_CostAmber", colors.amber), rule("pmo_CostRed", colors.red)];
}

function firstCell({ row, column }: Block): string {
  return `$${String.fromCharCode(65 + column)}${row + 1}`;
}
