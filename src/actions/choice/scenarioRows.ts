import { RegisterTable, keyOf } from "#core/scoring/registerTable";
import { type ValueMeasure, valueMeasures } from "#core/selection/portfolioProblem";
import type { Selection } from "#core/selection/selection";
import type { RegisterReading } from "#excel/registerReading";

/** A scenario as its rows in Scenarios and ScenarioProjects say it. */
export interface ScenarioRow {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly createdOn: number | null;
  readonly accepted: string;
  readonly measure: ValueMeasure | null;
  readonly status: Selection["status"] | null;
  readonly value: number | null;
  readonly cost: number | null;
  readonly gap: number | null;
  readonly binding: string;
  readonly projects: readonly ScenarioProjectRow[];
}

export interface ScenarioProjectRow {
  readonly project: string;
  readonly isIn: boolean;
  readonly result: string;
  readonly reason: string;
}

/** How Scenarios says how an answer was found. */
export const statusWords: Readonly<Record<Selection["status"], string>> = {
  optimal: "Optimal",
  "within-gap": "Within gap",
  stopped: "Stopped",
  infeasible: "Infeasible",
};

/** The scenarios of a workbook in the order of their rows; of two with one ID the first counts. */
export function scenarioRows(reading: RegisterReading): readonly ScenarioRow[] {
  const table = tableOf(reading, "Scenarios");
  if (table === null) return [];
  const projects = projectRows(reading);
  const rows = new Map<string, ScenarioRow>();
  for (let row = 0; row < table.rowCount; row++) {
    const id = table.text(row, "Scenario ID");
    if (id === "" || rows.has(keyOf(id))) continue;
    rows.set(keyOf(id), scenarioRow(table, row, projects.get(keyOf(id)) ?? []));
  }
  return [...rows.values()];
}

/** The scenario that somebody names by ID or by name; the only one there is when nothing is named. */
export function scenarioNamed(
  rows: readonly ScenarioRow[],
  named: string,
): ScenarioRow | undefined {
  if (named === "") return rows.length === 1 ? rows[0] : undefined;
  const key = keyOf(named);
  return rows.find(({ id }) => keyOf(id) === key) ?? rows.find(({ name }) => keyOf(name) === key);
}

function scenarioRow(
  table: RegisterTable,
  row: number,
  projects: readonly ScenarioProjectRow[],
): ScenarioRow {
  const measure = table.text(row, "Value measure");
  const status = table.text(row, "Solver status");
  return {
    id: table.text(row, "Scenario ID"),
    name: table.text(row, "Name"),
    note: table.text(row, "Note"),
    createdOn: table.number(row, "Created on"),
    accepted: table.text(row, "Accepted"),
    measure: valueMeasures.find((each) => each === measure) ?? null,
    status: statuses.find((each) => statusWords[each] === status) ?? null,
    value: table.number(row, "Value"),
    cost: table.number(row, "Cost"),
    gap: table.number(row, "Gap %"),
    binding: table.text(row, "Binding limits"),
    projects,
  };
}

const statuses = Object.keys(statusWords) as Selection["status"][];

function projectRows(reading: RegisterReading): ReadonlyMap<string, ScenarioProjectRow[]> {
  const rows = new Map<string, ScenarioProjectRow[]>();
  const table = tableOf(reading, "ScenarioProjects");
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const id = keyOf(table?.text(row, "Scenario ID") ?? "");
    const project = table?.text(row, "Project ID") ?? "";
    if (table === null || id === "" || project === "") continue;
    const own = rows.get(id) ?? [];
    rows.set(id, own);
    own.push({
      project,
      isIn: keyOf(table.text(row, "In")) === "yes",
      result: table.text(row, "Result"),
      reason: table.text(row, "Reason"),
    });
  }
  return rows;
}

function tableOf(reading: RegisterReading, register: string): RegisterTable | null {
  const content = reading.registers.find((each) => each.register === register);
  return content === undefined ? null : new RegisterTable(content);
}
