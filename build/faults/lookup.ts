import type { Workbook } from "#host/engine/workbook";
import { tableColumns } from "#test/support/registersOf";

/** Keys of records that actions are tried on; "" where the workbook has none. */
export interface Lookup {
  readonly project: string;
  readonly cancelled: string;
  readonly archived: string;
  readonly renamed: { readonly from: string; readonly to: string };
  readonly criterion: string;
  readonly criteria: readonly string[];
  readonly risk: string;
  readonly benefit: string;
  readonly objective: string;
  readonly period: string;
  readonly decision: string;
  readonly approved: string;
}

/** Suffix of the project ID that was typed over after the first snapshot. */
export const renamedSuffix = "-NEW";

export function lookupIn(workbook: Workbook): Lookup {
  const projects = textsOf(workbook, "Projects", "Project ID");
  const stages = textsOf(workbook, "Projects", "Stage");
  const to = projects.find((id) => id.endsWith(renamedSuffix)) ?? "";
  const outcomes = textsOf(workbook, "Decisions", "Outcome");
  const decisions = textsOf(workbook, "Decisions", "Decision ID");
  const decisionWith = (outcome: string): string => decisions[outcomes.indexOf(outcome)] ?? "";
  return {
    project: projects[0] ?? "",
    cancelled: projects[stages.indexOf("Cancelled")] ?? "",
    archived: textsOf(workbook, "Archive", "Project ID")[0] ?? "",
    renamed: { from: to.slice(0, -renamedSuffix.length), to },
    criterion: textsOf(workbook, "Criteria", "Criterion")[0] ?? "",
    criteria: textsOf(workbook, "Criteria", "Criterion").filter((name) => name !== ""),
    risk: textsOf(workbook, "Risks", "Risk ID")[0] ?? "",
    benefit: textsOf(workbook, "Benefits", "Benefit ID")[0] ?? "",
    objective: textsOf(workbook, "Objectives", "Objective ID")[0] ?? "",
    period: textsOf(workbook, "Periods", "Period")[2] ?? "",
    decision: decisionWith("Pending"),
    approved: decisionWith("Approved"),
  };
}

/** Cells of a column as texts; empty where there is no such table or column. */
export function textsOf(workbook: Workbook, table: string, header: string): readonly string[] {
  if (workbook.tableByName(table) === undefined) return [];
  return (tableColumns(workbook, table).get(header) ?? []).map((value) => String(value ?? ""));
}
