import { committedStages } from "#core/register/stages";
import type { Block, CellContent } from "./plan";
import type { RegisterTable } from "./registerTable";
import { feedColumn, linesFor } from "./reportLook";
import { findPointsHeaders } from "./scoreColumns";
import type { OwnCell, SheetFeed } from "./sheetFeed";
import { columnOf, headerOf } from "./structuredReference";

/** Where a project stands: by what the criteria say, or in money against exposure. */
export type ValueRiskAxes = "scores" | "money";

/** What the board has made of a project, from the stage and the decision; in the order of the legend. */
export const groups = ["Committed", "Selected", "Not decided", "Not selected"] as const;

/** Columns of the block that has a line for every project. */
export const LINE = {
  id: 1,
  live: 2,
  x: 3,
  y: 4,
  cost: 5,
  group: 6,
  quadrant: 7,
  category: 8,
  npv: 9,
  chartX: 10,
  size: 11,
  /** The first of one column a group: the value axis, #N/A for the others. */
  chartY: 12,
} as const;

export interface ValueRiskLines {
  readonly projects: RegisterTable;
  readonly axes: ValueRiskAxes;
  readonly block: Block;
  /** Number of lines: projects that the page can take. */
  readonly lines: number;
}

/**
 * A line for every live project: its place on both axes, what it still costs, its group and its quadrant;
 * null without the columns that either pair of axes needs.
 *
 * @param criteria names of the criteria; both groups among them are needed for the axes "scores".
 */
export function valueRiskLines(
  feed: SheetFeed,
  criteria: readonly string[],
  limit: string,
): ValueRiskLines | null {
  const projects = feed.register("Projects", "Project ID", "Stage", "Live");
  if (projects === null) return null;
  const scored = scoreAxes(feed, projects, criteria);
  const money = scored === null ? moneyAxes(projects) : null;
  const axis = scored ?? money;
  if (axis === null) return null;
  const lines = linesFor(projects.rows, 24);
  const headers = [
    ...["Position", "Project ID", "Live", axis.xName, axis.yName, "Cost to go", "Group"],
    ...["Quadrant", "Category", "Risk adjusted NPV", "Chart x", "Size", ...groups],
  ];
  const has = (header: string): boolean => projects.columns.includes(header);
  const block = feed.add("pmo_CalcValueRisk", headers, lines, (k, own): CellContent[] => {
    const read = (header: string): string => `INDEX(${columnOf(projects.table, header)},${own(0)})`;
    const known = (header: string): string => (has(header) ? `${read(header)}&""` : '""');
    const shown = `AND(${own(LINE.live)}=1,ISNUMBER(${own(LINE.x)}),ISNUMBER(${own(LINE.y)}))`;
    return [
      k + 1,
      `=IFERROR(${read("Project ID")}&"","")`,
      `=IF(${own(LINE.id)}="",0,N(${read("Live")}))`,
      `=IF(${own(LINE.live)}=1,${axis.x(own, read)},"")`,
      `=IF(${own(LINE.live)}=1,${axis.y(own, read)},"")`,
      `=IF(${own(LINE.live)}=1,${costToGo(projects, read)},0)`,
      `=IF(${own(LINE.live)}=1,${groupOf(known, read)},"")`,
      `=IF(${shown},${quadrantOf(scored !== null, own, limit)},"")`,
      `=IF(${own(LINE.live)}=1,IF(${known("Category")}="","not set",${known("Category")}),"")`,
      `=IF(${own(LINE.live)}=1,${has("Risk adjusted NPV") ? `N(${read("Risk adjusted NPV")})` : "0"},0)`,
      `=IF(${shown},${own(LINE.x)},NA())`,
      `=IF(${shown},MAX(1,${own(LINE.cost)}),NA())`,
      ...groups.map(
        (group) => `=IF(AND(${shown},${own(LINE.group)}="${group}"),${own(LINE.y)},NA())`,
      ),
    ];
  });
  return { projects, axes: scored === null ? "money" : "scores", block, lines };
}

interface Axes {
  readonly xName: string;
  readonly yName: string;
  readonly x: (own: OwnCell, read: (header: string) => string) => string;
  readonly y: (own: OwnCell, read: (header: string) => string) => string;
}

/** Points of the criteria of each group as a share of what the group can give; 0 to 100. */
function scoreAxes(
  feed: SheetFeed,
  projects: RegisterTable,
  criteria: readonly string[],
): Axes | null {
  const scores = feed.register("Scores", "Project ID", "Score");
  const register = feed.register("Criteria", "Criterion", "Group", "Weight %");
  if (scores === null || register === null || !projects.columns.includes("Score")) return null;
  const points = findPointsHeaders(criteria, scores.columns);
  const found = criteria.flatMap((criterion, j) => {
    const header = points[j];
    return header !== null && header !== undefined && scores.columns.includes(criterion)
      ? [{ criterion, header }]
      : [];
  });
  if (found.length < 2) return null;
  const weights = feed.add(
    "pmo_CalcValueRiskWeights",
    ["Criterion", "Achievability", "Attractiveness"],
    found.length,
    (k, own) => {
      const weight = `${columnOf(register.table, "Weight %")},${columnOf(register.table, "Criterion")},${own(0)}`;
      const group = columnOf(register.table, "Group");
      return [
        `=${headerOf(scores.table, found[k]?.criterion ?? "")}`,
        `=SUMIFS(${weight},${group},"Achievability")`,
        `=SUMIFS(${weight},${group},"<>Achievability")`,
      ];
    },
  );
  const share = (column: number): Axes["x"] => {
    const all = `SUM(${feedColumn(feed, weights, column)})`;
    return (own, read) => {
      const row = `MATCH(${own(LINE.id)},${columnOf(scores.table, "Project ID")},0)`;
      const sum = found
        .map(({ header }, k) => {
          const cell = `INDEX(${columnOf(scores.table, header)},${row})`;
          return `(${feed.cell(weights, k, column)}>0)*${cell}`;
        })
        .join("+");
      return `IF(OR(${read("Score")}="",${all}=0),"",IFERROR(ROUND((${sum})/${all},6),""))`;
    };
  };
  return { xName: "Achievability", yName: "Attractiveness", x: share(1), y: share(2) };
}

/** Expected exposure as a share of the budget, and what the project is worth after it. */
function moneyAxes({ columns }: RegisterTable): Axes | null {
  const value = ["Risk adjusted NPV", "NPV"].find((header) => columns.includes(header));
  if (value === undefined || !columns.includes("Exposure %")) return null;
  // A project without value and without exposure has not been valued: it is in no quadrant.
  const number =
    (header: string, other: string): Axes["x"] =>
    (_, read) =>
      `IF(AND(N(${read(header)})=0,N(${read(other)})=0),"",IF(ISNUMBER(${read(header)}),${read(header)},""))`;
  return {
    xName: "Exposure %",
    yName: value,
    x: number("Exposure %", value),
    y: number(value, "Exposure %"),
  };
}

/** What a project still costs: past cost is sunk. */
function costToGo({ columns }: RegisterTable, read: (header: string) => string): string {
  const has = (header: string): boolean => columns.includes(header);
  const forecast = ["Forecast cost", "Budget"].find(has);
  if (forecast === undefined) return "0";
  const spent = has("Actual cost") ? `-N(${read("Actual cost")})` : "";
  return `MAX(0,N(${read(forecast)})${spent})`;
}

function groupOf(known: (header: string) => string, read: (header: string) => string): string {
  const decided = known("Decision");
  const committed = committedStages.map((stage) => `${read("Stage")}="${stage}"`).join(",");
  return (
    `IF(OR(${committed},${decided}="Committed"),"Committed",` +
    `IF(OR(${decided}="Selected",${decided}="Forced in"),"Selected",` +
    `IF(OR(${decided}="Not selected",${decided}="Forced out"),"Not selected","Not decided")))`
  );
}

/** 1 good on both axes, 2 worth much but hard or risky, 3 easy or safe but worth little, 4 neither. */
function quadrantOf(byScores: boolean, own: OwnCell, limit: string): string {
  const worth = byScores ? `${own(LINE.y)}>=50` : `${own(LINE.y)}>=0`;
  const safe = byScores ? `${own(LINE.x)}>=50` : `${own(LINE.x)}<${limit}`;
  return `IF(${worth},IF(${safe},1,2),IF(${safe},3,4))`;
}
