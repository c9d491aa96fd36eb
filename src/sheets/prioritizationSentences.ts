import { WITHIN } from "./prioritizationColumns";
import type { RegisterTables } from "./registerTable";
import { columnOf, columnsOf, headersOf } from "./structuredReference";

/** The ranked table as its sentences see it. */
export interface RankedTable {
  /** Name of the table in this workbook. */
  readonly table: string;
  /** Headers of the columns that hold points, in order; at least one. */
  readonly criteria: readonly string[];
  readonly rows: number;
  /** Name of the cell that holds the budget. */
  readonly limit: string;
}

/** "Customer portal replacement ranks first with 76.5 of 100 points, 2.6 ahead of Contact centre". */
export function headline({ table, rows }: RankedTable): string {
  const of = (header: string, position: number): string =>
    `INDEX(${columnOf(table, header)},${position})`;
  const ties = `COUNTIF(${columnOf(table, "Rank")},1)`;
  const lead =
    rows < 2
      ? ""
      : `&IF(OR(${ties}>1,${of("Rank", 2)}=""),"",", "&ROUND(${of("Score", 1)}-${of("Score", 2)},1)&" ahead of "&${of("Project", 2)})`;
  return (
    `=IF(${of("Rank", 1)}="","No project is scored yet",${of("Project", 1)}&` +
    `IF(${ties}>1," and "&(${ties}-1)&" more tie for rank 1"," ranks first")&` +
    `" with "&ROUND(${of("Score", 1)},1)&" of 100 points"${lead})`
  );
}

/** "Strategic fit adds most to Customer portal replacement: 22.5 of 76.5 points". */
export function driverSentence({ table, criteria }: RankedTable): string {
  const first = criteria[0] ?? "";
  const last = criteria.at(-1) ?? "";
  const points = `INDEX(${columnsOf(table, first, last)},1,0)`;
  const driver = `INDEX(${headersOf(table, first, last)},1,MATCH(MAX(${points}),${points},0))`;
  const of = (header: string): string => `INDEX(${columnOf(table, header)},1)`;
  return (
    `=IF(${of("Rank")}="","Points by criterion",${driver}&" adds most to "&${of("Project")}&": "&` +
    `ROUND(MAX(${points}),1)&" of "&ROUND(${of("Score")},1)&" points")`
  );
}

/**
 * Status line, how many projects are ranked, how many are not, and how many the list has no row for.
 *
 * @param projects name of the table Projects in this workbook.
 */
export function subtitle({ table, criteria }: RankedTable, projects: string): string {
  const ranked = `COUNT(${columnOf(table, "Rank")})`;
  const listed = `COUNT(${columnOf(table, "Projects row")})`;
  const more = `COUNT(${columnOf(projects, "Rank order")})-ROWS(${columnOf(table, "Rank")})`;
  const by = criteria.length === 1 ? "1 criterion" : `${criteria.length} criteria`;
  return (
    `=pmo_StatusLine&" · "&${ranked}&" of "&${listed}&" live projects ranked by ${by}"&` +
    `IF(${listed}>${ranked}," · "&(${listed}-${ranked})&" not scored, at the end","")&` +
    `IF(${more}>0," · "&(${more})&" more in the register: score again to list them","")`
  );
}

/** How far the budget reaches in this order. */
export function budgetSentence({ table, limit }: RankedTable): string {
  const fitting = `COUNTIF(${columnOf(table, WITHIN)},"Yes")`;
  const beyond = `COUNTIF(${columnOf(table, WITHIN)},"No")`;
  return (
    `=IF(${limit}="","No budget is set: enter Total budget in Settings, or Envelopes in Periods, to see the budget line.",` +
    `IF(${beyond}=0,"All ranked projects fit within the budget.",` +
    `IF(${fitting}=0,"The budget does not cover the first project.",` +
    `"In this order the budget covers the first "&${fitting}&IF(${fitting}=1," project"," projects")&"; the shaded row is the first beyond it.")))`
  );
}

/** Total budget of Settings, or else what the open periods may spend; "" when neither is given. */
export function budgetFormula(tables: RegisterTables): string {
  const periods = tables["Periods"];
  if (periods === undefined || !["Envelope", "Closed"].every((c) => periods.columns.includes(c))) {
    return `=IF(ISNUMBER(pmo_TotalBudget),pmo_TotalBudget,"")`;
  }
  const envelope = columnOf(periods.table, "Envelope");
  const open = `SUMIFS(${envelope},${columnOf(periods.table, "Closed")},0)`;
  return `=IF(ISNUMBER(pmo_TotalBudget),pmo_TotalBudget,IF(${open}>0,${open},""))`;
}
