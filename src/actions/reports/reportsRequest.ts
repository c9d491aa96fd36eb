import type { RegisterContent } from "#core/register/content";
import { isAchievability } from "#core/scoring/models/additiveModels";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf } from "#core/scoring/registerTable";
import { matrixName } from "#core/risk/readScale";
import { filledRows, registerTable } from "#core/status/statusSources";
import { statusLines } from "#core/status/statusLines";
import type { RegisterReading } from "#excel/registerReading";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import type { CapacityRequest } from "#sheets/planCapacity";
import type { ChangesRequest } from "#sheets/planChanges";
import type { HistoryRequest } from "#sheets/historyRequest";
import type { MoneyRequest } from "#sheets/planMoney";
import type { PrioritizationRequest } from "#sheets/planPrioritization";
import type { StatusRequest } from "#sheets/planStatus";
import type { ValueRiskRequest } from "#sheets/planValueRisk";
import { writtenCapacity } from "./writtenCapacity";
import { writtenHistory } from "./writtenHistory";
import { writtenWalk } from "./writtenWalk";

/** What all report pages together are drawn from, but for their places. */
export type ReportsRequest = CapacityRequest &
  ChangesRequest &
  HistoryRequest &
  MoneyRequest &
  PrioritizationRequest &
  StatusRequest &
  ValueRiskRequest;

/** Bubbles that carry an ID: more would cover each other. */
const MOST_LABELS = 30;

/** The request of the pages that are drawn; what only others need is not worked out. */
export function reportsRequest(
  reading: RegisterReading,
  draws: { readonly capacity: boolean; readonly changes: boolean; readonly history: boolean },
): Omit<ReportsRequest, "taken" | "position"> {
  const { state, tables, registers, blocks } = reading;
  return {
    tables,
    names: registerSetting(state.settings.get(registerSettingKey))?.names ?? {},
    riskLevels: blocks.get(matrixName)?.length ?? 5,
    capacity: draws.capacity ? writtenCapacity(reading) : null,
    walk: draws.changes ? writtenWalk(reading) : null,
    history: draws.history ? writtenHistory(reading) : null,
    lines: statusLines(registers),
    criteria: textsOf(registers, "Criteria", "Criterion"),
    twoGroups: twoGroups(registers),
    labelled: dearestProjects(registers),
    programs: programsOf(registers),
  };
}

function textsOf(
  registers: readonly RegisterContent[],
  register: string,
  header: string,
): readonly string[] {
  const table = registerTable(registers, register);
  return filledRows(table, header).map((row) => table?.text(row, header) ?? "");
}

/** The criteria, where some say how attractive a project is and others how achievable; none otherwise. */
function twoGroups(registers: readonly RegisterContent[]): readonly string[] {
  const groups = textsOf(registers, "Criteria", "Group").map((group) => isAchievability({ group }));
  return groups.includes(true) && groups.includes(false)
    ? textsOf(registers, "Criteria", "Criterion")
    : [];
}

function programsOf(registers: readonly RegisterContent[]): MoneyRequest["programs"] {
  const table = registerTable(registers, "Programs");
  return filledRows(table, "Program ID").map((row) => ({
    id: table?.text(row, "Program ID") ?? "",
    name: table?.text(row, "Program") ?? "",
  }));
}

/** Live projects by what they still cost, the dearest first; each ID once. */
function dearestProjects(registers: readonly RegisterContent[]): readonly string[] {
  const table = registerTable(registers, "Projects");
  const seen = new Set<string>();
  const projects = filledRows(table, "Project ID").flatMap((row) => {
    const id = table?.text(row, "Project ID") ?? "";
    if (!isLive(id, table?.text(row, "Stage") ?? "") || seen.has(keyOf(id))) return [];
    seen.add(keyOf(id));
    const figure = (header: string): number | null => table?.number(row, header) ?? null;
    const forecast = figure("Forecast cost") ?? figure("Budget") ?? 0;
    return [{ id, cost: forecast - (figure("Actual cost") ?? 0) }];
  });
  return projects
    .sort((a, b) => b.cost - a.cost)
    .slice(0, MOST_LABELS)
    .map(({ id }) => id);
}
