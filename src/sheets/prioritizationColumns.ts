import {
  type CalculatedColumn,
  columnOf,
  headerOf,
  ownColumn,
  thisRow,
} from "./structuredReference";
import type { RegisterTables } from "./registerTable";
import { findPointsHeaders } from "./scoreColumns";

/** Where a column stands on the sheet and how it looks. */
export interface PrioritizationColumn extends CalculatedColumn {
  readonly kind: "text" | "score" | "points" | "money" | "helper";
  /** Width in characters. */
  readonly width: number;
}

export interface PrioritizationColumnsRequest {
  /** Name of the ranked table in this workbook. */
  readonly table: string;
  /** Needs Projects (with Rank order) and Scores. */
  readonly registers: RegisterTables;
  readonly criteria: readonly string[];
  /** Name of the cell that holds the budget limit. */
  readonly limit: string;
}

/** Header of the running total, which stands under the budget limit. */
export const CUMULATIVE = "Cumulative cost";
/** Header of the column that says Yes up to the budget line and No below it. */
export const WITHIN = "Within budget";

/**
 * The columns of the ranked table, every one a native formula: the row that holds position k of the
 * display order in Projects, and what stands in that row. Weights moved in a meeting sort it anew.
 */
export function prioritizationColumns(
  request: PrioritizationColumnsRequest,
): readonly PrioritizationColumn[] {
  const projects = request.registers["Projects"];
  const scores = request.registers["Scores"];
  if (projects === undefined || scores === undefined) return [];
  const cost = costColumn(projects);
  return [
    ranked(projects.table, "Rank", "text", "0", 6),
    text(projects.table, "Project ID", 9),
    text(projects.table, "Project", 34),
    text(projects.table, "Stage", 11),
    ...(projects.columns.includes("Decision") ? [text(projects.table, "Decision", 12)] : []),
    ranked(projects.table, "Score", "score", "0.0", 8),
    ...contributionColumns(request.criteria, scores),
    ...valueColumns(projects),
    cost,
    {
      header: CUMULATIVE,
      kind: "money",
      formula: `=IF([@Rank]="","",SUMIFS(${ownColumn(cost.header)},[Position],"<="&[@Position]))`,
      numberFormat: "#,##0",
      width: 12,
    },
    ...helperColumns(request, projects.table, scores.table),
  ];
}

type Table = PrioritizationColumnsRequest["registers"][string];

const ROW = "[@[Projects row]]";

/** Hidden columns: the rows to look up, and on which side of the budget line a project stands. */
function helperColumns(
  { table, limit }: PrioritizationColumnsRequest,
  projects: string,
  scores: string,
): PrioritizationColumn[] {
  const helper = { kind: "helper", numberFormat: "0", width: 9 } as const;
  return [
    {
      header: "Position",
      formula: `=ROW()-ROW(${headerOf(table, "Position")})`,
      ...helper,
    },
    {
      header: "Projects row",
      formula: `=IFERROR(MATCH([@Position],${columnOf(projects, "Rank order")},0),"")`,
      ...helper,
    },
    {
      header: "Scores row",
      formula: `=IF([@Rank]="","",IFERROR(MATCH([@[Project ID]],${columnOf(scores, "Project ID")},0),""))`,
      ...helper,
    },
    {
      header: WITHIN,
      formula: `=IF(OR([@Rank]="",${limit}=""),"",IF(${thisRow(CUMULATIVE)}<=${limit},"Yes","No"))`,
      ...helper,
    },
  ];
}

/** A text of the project; "" behind it keeps an empty cell from showing as 0. */
function text(projects: string, header: string, width: number): PrioritizationColumn {
  const formula = `=IF(${ROW}="","",INDEX(${columnOf(projects, header)},${ROW})&"")`;
  return { header, kind: "text", formula, numberFormat: "General", width };
}

/** A figure that only ranked projects have. */
function ranked(
  projects: string,
  header: "Rank" | "Score",
  kind: "text" | "score",
  numberFormat: string,
  width: number,
): PrioritizationColumn {
  const given = header === "Rank" ? `${ROW}=""` : `[@Rank]=""`;
  const formula = `=IF(${given},"",INDEX(${columnOf(projects, header)},${ROW}))`;
  return { header, kind, formula, numberFormat, width };
}

/** Headers of the table that a criterion may also be called. */
const OWN_HEADERS = [
  "Rank",
  "Project ID",
  "Project",
  "Stage",
  "Score",
  "Risk adjusted NPV",
  "NPV",
  "Cost to go",
  "Forecast cost",
  "Budget",
  CUMULATIVE,
  WITHIN,
  "Position",
  "Projects row",
  "Scores row",
].map((header) => header.toLowerCase());

function contributionColumns(criteria: readonly string[], scores: Table): PrioritizationColumn[] {
  const points = findPointsHeaders(criteria, scores.columns);
  return criteria.flatMap((criterion, j): PrioritizationColumn[] => {
    const header = points[j];
    if (header === undefined || header === null) return [];
    return [
      {
        header: OWN_HEADERS.includes(criterion.toLowerCase()) ? header : criterion,
        kind: "points",
        formula: `=IF([@[Scores row]]="","",INDEX(${columnOf(scores.table, header)},[@[Scores row]]))`,
        numberFormat: "0.0",
        width: 11,
      },
    ];
  });
}

function valueColumns(projects: Table): PrioritizationColumn[] {
  const header = ["Risk adjusted NPV", "NPV"].find((name) => projects.columns.includes(name));
  if (header === undefined) return [];
  const formula = `=IF(${ROW}="","",INDEX(${columnOf(projects.table, header)},${ROW}))`;
  return [{ header, kind: "money", formula, numberFormat: "#,##0", width: 11 }];
}

/** What a project still costs: past cost is sunk. Without a forecast the budget stands for it. */
function costColumn(projects: Table): PrioritizationColumn {
  const figure = (header: string): string => `N(INDEX(${columnOf(projects.table, header)},${ROW}))`;
  const has = (header: string): boolean => projects.columns.includes(header);
  const forecast = has("Forecast cost") ? "Forecast cost" : "Budget";
  const toGo = has("Forecast cost") && has("Actual cost");
  const amount = toGo ? `${figure(forecast)}-${figure("Actual cost")}` : figure(forecast);
  return {
    header: toGo ? "Cost to go" : forecast,
    kind: "money",
    formula: `=IF(${ROW}="","",${amount})`,
    numberFormat: "#,##0",
    width: 9,
  };
}
