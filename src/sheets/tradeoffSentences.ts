import { inQuotes } from "./formulaText";
import { colors } from "./houseStyle";
import type { CellFormat } from "./plan";
import type { RegisterTable } from "./registerTable";
import { columnOf } from "./structuredReference";
import { FREED } from "./tradeoffGrid";
import type { TradeoffRequest } from "./tradeoffRequest";

/** A text as a formula writes it. */
function quoted(text: string): string {
  return `"${inQuotes(text)}"`;
}

/** What stands in a column of Scenarios for one scenario; "" where the row is gone or the cell empty. */
function ofScenario({ table }: RegisterTable, id: string, header: string): string {
  const found = `INDEX(${columnOf(table, header)},MATCH(${quoted(id)},${columnOf(table, "Scenario ID")},0))`;
  return `IFERROR(IF(${found}="","",${found}),"")`;
}

/** "14 of 23 projects are worth 2,514 (Risk adjusted NPV) for a cost of 18,674". */
export function shownFinding(
  { shown, projects, measure }: TradeoffRequest,
  scenarios: RegisterTable,
): string {
  const of = (header: string): string => ofScenario(scenarios, shown, header);
  return (
    `=IF(${of("Value")}="","No portfolio keeps all limits",` +
    `${of("Projects in")}&" of ${projects.length} projects are worth "&FIXED(${of("Value")},0)&` +
    `${quoted(` (${measure}) for a cost of `)}&FIXED(${of("Cost")},0))`
  );
}

/** Status line, the scenario with its name, and whether its inputs have changed since. */
export function shownSubtitle({ shown }: TradeoffRequest, scenarios: RegisterTable): string {
  const of = (header: string): string => ofScenario(scenarios, shown, header);
  const date = of("Created on");
  const two = (part: string): string => `RIGHT("0"&${part}(${date}),2)`;
  // No TEXT: its codes for dates and numbers are words of the language of Excel.
  const createdOn = `IF(${date}="","",YEAR(${date})&"-"&${two("MONTH")}&"-"&${two("DAY")})`;
  const inputs = scenarios.columns.includes("Stale")
    ? `&IF(${of("Stale")}="Stale"," · inputs STALE: solve again"," · inputs current")`
    : "";
  return `=pmo_StatusLine&" · Scenario "&${quoted(shown)}&" "&${of("Name")}&", solved on "&${createdOn}${inputs}`;
}

/**
 * "Stopping P-016 would free 3,830": the project in delivery that costs most by going on, where one does.
 * Projects that are forced in have a reason that no figure outweighs.
 *
 * @param table name of the grid.
 */
export function promiseFinding(table: string, { measure }: TradeoffRequest): string {
  const freed = columnOf(table, FREED);
  const at = (header: string): string =>
    `INDEX(${columnOf(table, header)},MATCH(MAX(${freed}),${freed},0))`;
  return (
    `=IF(MAX(${freed})<0.5,"","Stopping "&${at("Project ID")}&" "&${at("Project")}&` +
    `" would free "&FIXED(MAX(${freed}),0)&${quoted(` of ${measure}.`)})`
  );
}

/** One line above the grid: a figure of each scenario. */
export interface ScenarioFigure {
  readonly label: string;
  readonly formula: (id: string) => string;
  readonly format: CellFormat;
}

export function scenarioFigures(scenarios: RegisterTable): readonly ScenarioFigure[] {
  const small: CellFormat = { fontSize: 9, horizontal: "Center" };
  const line = (label: string, header: string, format: CellFormat): ScenarioFigure => ({
    label,
    formula: (id) => `=${ofScenario(scenarios, id, header)}`,
    format: { ...small, ...format },
  });
  const has = (header: string): boolean => scenarios.columns.includes(header);
  return [
    line("Scenario", "Name", { bold: true, wrap: true }),
    line("Value", "Value", { numberFormat: "#,##0" }),
    line("Cost", "Cost", { numberFormat: "#,##0" }),
    line("Projects in", "Projects in", { numberFormat: "0" }),
    line("Solver", "Solver status", { fontColor: colors.muted, wrap: true }),
    ...(has("Stale") ? [line("Inputs", "Stale", { fontColor: colors.muted })] : []),
    ...(has("Accepted") ? [line("Accepted", "Accepted", { fontColor: colors.muted })] : []),
  ];
}
