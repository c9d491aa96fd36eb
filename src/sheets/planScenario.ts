import type { CellValue, RegisterContent } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import type { Edit } from "./plan";
import { bodyCell, type BodyRow, bodyRows, planBody } from "./planBody";
import { planRun, type RunRecord } from "./planRun";

/** The registers that keep scenarios, with all their columns. */
export interface ScenarioRegisters {
  readonly scenarios: RegisterContent;
  readonly projects: RegisterContent;
  readonly runs: RegisterContent;
}

/** A scenario as its row in Scenarios says it. */
export interface ScenarioRecord {
  readonly id: string;
  readonly name: string;
  /** Excel serial number. */
  readonly createdOn: number;
  readonly measure: string;
  /** null = there is no portfolio. */
  readonly value: number | null;
  readonly cost: number | null;
  readonly projectsIn: number;
  /** Names of the limits that cost value, or that collide. */
  readonly binding: string;
  readonly status: string;
  readonly gap: number | null;
  /** Value of the workbook's stamp when the inputs were read; null = it has none. */
  readonly stamp: number | null;
  readonly projects: readonly ScenarioProjectRecord[];
}

/** What a scenario says of one project: a row of ScenarioProjects. */
export interface ScenarioProjectRecord {
  readonly project: string;
  readonly isIn: boolean;
  readonly result: string;
  readonly reason: string;
  readonly valueIfReversed: number | null;
  /** Multiple of the budget at which it enters; null = it is in, or does not enter. */
  readonly budgetToEnter: number | null;
  /** Share of perturbed worlds in which it is in. */
  readonly robustness: number | null;
}

/**
 * Keeps a scenario in its registers and notes the run. A row of the same ID gives way: what people typed
 * beside it stays, but not that it was accepted.
 */
export function planScenario(
  registers: ScenarioRegisters,
  scenario: ScenarioRecord,
  run: RunRecord,
): Edit[] {
  const { scenarios, projects, runs } = registers;
  const rows = bodyRows(scenarios);
  const at = rows.findIndex((row) => isOf(row, scenario.id));
  const row = scenarioRow(scenario);
  const next = at < 0 ? [...rows, row] : rows.with(at, { ...rows[at], ...row });
  const own = scenario.projects.map((project) => projectRow(scenario.id, project));
  return [
    ...planBody(scenarios, next),
    ...planBody(projects, replaced(bodyRows(projects), scenario.id, own)),
    ...planRun(runs, run),
    ...[scenarios, projects, runs].filter(isEmpty).map(({ place }): Edit => ({
      kind: "setUpSheet",
      sheet: place.sheet,
      visibility: "Visible",
    })),
  ];
}

/** Takes a scenario out of Scenarios and ScenarioProjects; its runs stay noted. */
export function planScenarioRemoval(
  { scenarios, projects }: Omit<ScenarioRegisters, "runs">,
  id: string,
): Edit[] {
  return [
    ...planBody(scenarios, replaced(bodyRows(scenarios), id, [])),
    ...planBody(projects, replaced(bodyRows(projects), id, [])),
  ];
}

/** Rows of a scenario give way to others where the first of them stood; new ones come last. */
function replaced(rows: readonly BodyRow[], id: string, own: readonly BodyRow[]): BodyRow[] {
  const first = rows.findIndex((row) => isOf(row, id));
  const before = first < 0 ? rows : rows.slice(0, first);
  const after = first < 0 ? [] : rows.slice(first).filter((row) => !isOf(row, id));
  return [...before, ...own, ...after];
}

function isOf(row: BodyRow, id: string): boolean {
  const cell = row["Scenario ID"] ?? null;
  const text = typeof cell === "object" ? (cell?.text ?? "") : String(cell);
  return keyOf(text) === keyOf(id);
}

function isEmpty(content: RegisterContent): boolean {
  return content.rows.every((row) =>
    row.every((value: CellValue) => value === null || value === ""),
  );
}

function cells(
  register: string,
  values: Readonly<Record<string, string | number | null>>,
): BodyRow {
  return Object.fromEntries(
    Object.entries(values).map(([header, value]) => [header, bodyCell(register, header, value)]),
  );
}

function scenarioRow(scenario: ScenarioRecord): BodyRow {
  return cells("Scenarios", {
    "Scenario ID": scenario.id,
    Name: scenario.name,
    "Created on": scenario.createdOn,
    "Value measure": scenario.measure,
    Value: scenario.value,
    Cost: scenario.cost,
    "Projects in": scenario.projectsIn,
    "Binding limits": scenario.binding,
    "Solver status": scenario.status,
    "Gap %": scenario.gap,
    "Inputs stamp": scenario.stamp,
    Accepted: null,
  });
}

function projectRow(id: string, project: ScenarioProjectRecord): BodyRow {
  return cells("ScenarioProjects", {
    "Scenario ID": id,
    "Project ID": project.project,
    In: project.isIn ? "Yes" : "No",
    Result: project.result,
    Reason: project.reason,
    "Value change if reversed": project.valueIfReversed,
    "Budget to enter": project.budgetToEnter,
    "Robustness %": project.robustness,
  });
}
