import type { RegisterTable, RegisterTables } from "./registerTable";
import { columnOf, headerOf, thisRow } from "./structuredReference";
import type { TradeoffRequest } from "./tradeoffRequest";

/** Where a column of the grid stands and how it looks. */
export interface GridColumn {
  readonly header: string;
  /** null: values stand there, written with the sheet. */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly width: number;
  /** "mark" is centred. */
  readonly kind: "text" | "long" | "number" | "mark" | "scenario" | "helper";
}

/** Header of the flag of projects that are in one scenario and out in another. */
export const DIFFERS = "Differs";
export const REVERSED = "If reversed";
export const RESULT = "Result";
/** Hidden: what stopping a project in delivery would free; 0 for the others. */
export const FREED = "Freed";
/** Place of a project in the rows of a scenario, written with the sheet. */
export const OFFSET = "Place";

/**
 * The columns of the grid project by scenario, every one but the key a native formula over Projects and
 * ScenarioProjects: what is typed there, and a scenario that is solved again, shows here.
 *
 * @param table name of the grid in this workbook.
 * @param shown the scenario whose reasons are shown, as a formula.
 */
export function gridColumns(request: TradeoffRequest, table: string): readonly GridColumn[] {
  const { tables, scenarios, shown } = request;
  const projects = tables["Projects"];
  const results = tables["ScenarioProjects"];
  if (projects === undefined || results === undefined) return [];
  const of = (header: string): string => fromRow(results, header, rowHeader(shown));
  return [
    project(projects, "Rank", "mark", "0", 6),
    { header: "Project ID", formula: null, numberFormat: "@", width: 9, kind: "text" },
    project(projects, "Project", "long", "General", 30),
    project(projects, measureColumn(request.measure), "number", measureFormat(request.measure), 10),
    ...costColumn(tables),
    ...scenarios.map((id): GridColumn => ({
      header: id,
      formula: `=IF(${thisRow(rowHeader(id))}=0,"",IF(${fromRow(results, "In", rowHeader(id))}="Yes","In","Out"))`,
      numberFormat: "General",
      width: 11,
      kind: "scenario",
    })),
    ...differsColumn(scenarios),
    text(RESULT, of("Result"), rowHeader(shown), 12),
    { ...text("Why", of("Reason"), rowHeader(shown), 58), kind: "long" },
    number(
      REVERSED,
      of("Value change if reversed"),
      rowHeader(shown),
      changeFormat(request.measure),
      10,
    ),
    number("Enters at", of("Budget to enter"), rowHeader(shown), "0%", 9),
    number("Robustness", of("Robustness %"), rowHeader(shown), "0%", 11),
    project(projects, "Decision", "mark", "General", 13),
    ...helperColumns(request, table, projects, results),
  ].filter((column): column is GridColumn => column !== null);
}

const PROJECT_ROW = "Projects row";

function rowHeader(scenario: string): string {
  return `Row of ${scenario}`;
}

/** A column of Projects; null where the register has not got it. */
function project(
  { table, columns }: RegisterTable,
  header: string,
  kind: "long" | "number" | "mark",
  numberFormat: string,
  width: number,
): GridColumn | null {
  if (!columns.includes(header)) return null;
  const row = thisRow(PROJECT_ROW);
  const found = `INDEX(${columnOf(table, header)},${row})`;
  const formula =
    kind === "long" || header === "Decision"
      ? `=IF(${row}=0,"",${found}&"")`
      : `=IF(${row}=0,"",IF(${found}="","",${found}))`;
  return { header, formula, numberFormat, width, kind };
}

/** The figure of Projects that a portfolio was chosen by. */
function measureColumn(measure: TradeoffRequest["measure"]): string {
  return measure === "Score x cost" ? "Score" : measure;
}

function measureFormat(measure: TradeoffRequest["measure"]): string {
  return measure === "Score" || measure === "Score x cost" ? "0.0" : "#,##0";
}

/** With as many digits as the figure itself. */
function changeFormat(measure: TradeoffRequest["measure"]): string {
  const digits = measureFormat(measure);
  return `+${digits};-${digits};0`;
}

/** What a project costs in the open periods, as choosing counts it. */
function costColumn({ Financials: financials, Projects: projects }: RegisterTables): GridColumn[] {
  const needed = ["Project ID", "Outturn", "Closed"];
  if (financials === undefined || !needed.every((each) => financials.columns.includes(each))) {
    return [];
  }
  const [id = "", outturn = "", closed = ""] = needed.map((header) =>
    columnOf(financials.table, header),
  );
  // Without cost by period, what Projects says is still to be spent.
  const figure = (header: string): string =>
    projects?.columns.includes(header) === true
      ? `N(INDEX(${columnOf(projects.table, header)},${thisRow(PROJECT_ROW)}))`
      : "0";
  const remaining = `IF(${thisRow(PROJECT_ROW)}=0,0,${figure("Forecast cost")}-${figure("Actual cost")})`;
  return [
    {
      header: "Cost to go",
      formula: `=IF(COUNTIF(${id},[@[Project ID]])=0,${remaining},SUMIFS(${outturn},${id},[@[Project ID]],${closed},0))`,
      numberFormat: "#,##0",
      width: 10,
      kind: "number",
    },
  ];
}

function differsColumn(scenarios: readonly string[]): GridColumn[] {
  if (scenarios.length < 2) return [];
  const cells = scenarios.map((id) => `${thisRow(id)}="In"`).join(",");
  const others = scenarios.map((id) => `${thisRow(id)}="Out"`).join(",");
  return [
    {
      header: DIFFERS,
      formula: `=IF(AND(OR(${cells}),OR(${others})),"differs","")`,
      numberFormat: "General",
      width: 8,
      kind: "mark",
    },
  ];
}

function fromRow(results: RegisterTable, header: string, row: string): string {
  return `INDEX(${columnOf(results.table, header)},${thisRow(row)})`;
}

function text(header: string, found: string, row: string, width: number): GridColumn {
  const formula = `=IF(${thisRow(row)}=0,"",${found}&"")`;
  return { header, formula, numberFormat: "General", width, kind: "text" };
}

function number(
  header: string,
  found: string,
  row: string,
  numberFormat: string,
  width: number,
): GridColumn {
  const formula = `=IF(${thisRow(row)}=0,"",IF(${found}="","",${found}))`;
  return { header, formula, numberFormat, width, kind: "number" };
}

/**
 * Hidden columns: the rows to look up. The rows of a scenario stand one below the other as they were
 * written, so that the first try is right; where a table was sorted, the row is searched.
 */
function helperColumns(
  { scenarios }: TradeoffRequest,
  table: string,
  projects: RegisterTable,
  results: RegisterTable,
): GridColumn[] {
  const helper = { numberFormat: "0", width: 9, kind: "helper" } as const;
  const ids = columnOf(results.table, "Scenario ID");
  const members = columnOf(results.table, "Project ID");
  return [
    { header: OFFSET, formula: null, ...helper },
    {
      header: FREED,
      formula: `=IF([@${RESULT}]="Committed",MAX(0,N(${thisRow(REVERSED)})),0)`,
      ...helper,
    },
    {
      header: PROJECT_ROW,
      formula: `=IFERROR(MATCH([@[Project ID]],${columnOf(projects.table, "Project ID")},0),0)`,
      ...helper,
    },
    ...scenarios.map((id): GridColumn => {
      const scenario = headerOf(table, id);
      const first = `MATCH(${scenario},${ids},0)+${thisRow(OFFSET)}`;
      const isThere = `AND(INDEX(${ids},${first})=${scenario},INDEX(${members},${first})=[@[Project ID]])`;
      const searched =
        `SUMPRODUCT((${ids}=${scenario})*(${members}=[@[Project ID]])*` +
        `(ROW(${ids})-ROW(${headerOf(results.table, "Scenario ID")})))`;
      return {
        header: rowHeader(id),
        formula: `=IF(IFERROR(${isThere},FALSE),${first},${searched})`,
        ...helper,
      };
    }),
  ];
}
