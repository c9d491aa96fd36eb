import { archivedRegisters } from "#core/history/archivedRows";
import type { ForecastAccuracy } from "#core/history/forecastAccuracy";
import { forecastAccuracy } from "#core/history/forecastAccuracy";
import { forecastTracks } from "#core/history/forecastTracks";
import { stateQueries, storeQueries } from "#core/history/keptFields";
import {
  type ArchivedEntry,
  archivedEntries,
  archivedOutturns,
  type DecisionEntry,
  decisionEntries,
  type LessonEntry,
  lessonEntries,
  type PriorityEntry,
  priorityEntries,
} from "#core/history/ledgerEntries";
import { presentState } from "#core/history/presentState";
import { readSnapshotStore } from "#core/history/snapshotStore";
import { type StatusStrip, statusStrips, type StripColumn } from "#core/history/statusStrips";
import { readGatePolicy } from "#core/governance/gatePolicy";
import {
  governanceQueries,
  governanceSettings,
  GovernanceSources,
} from "#core/governance/governanceSources";
import { decisionCheck, projectGate } from "#core/governance/projectGate";
import { joinedQueries } from "#core/register/joinedQueries";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf } from "#core/scoring/registerTable";
import type { Optimism } from "#core/status/optimism";
import { readStatus } from "#core/status/readStatus";
import { statusQueries } from "#core/status/statusSources";
import { statusSettings } from "#core/status/statusRules";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import { moneyUnitOf } from "../status/readStatus";

/** A project that "Close project" accepts. */
export interface ClosableProject {
  readonly project: string;
  readonly title: string;
  readonly stage: string;
  /** Names of gate checks that are not met, without the decision on the gate itself. */
  readonly unmet: readonly string[];
  /** Every must is met but for the decision. */
  readonly mustsMet: boolean;
}

/** What the part History of the page Report shows of a workbook. */
export interface LedgerReading {
  /** Registers that would tell more and are not there. */
  readonly lacking: readonly string[];
  readonly isManual: boolean;
  readonly statusDate: number | null;
  /** What money counts: "GBP thousand". */
  readonly moneyUnit: string;
  /** Columns of the strips, the oldest first; the present state is last, with ID "". */
  readonly snapshots: readonly StripColumn[];
  /** By project, in the order of their IDs. */
  readonly strips: readonly StatusStrip[];
  /** By project, in the order of their IDs: this is no league table. */
  readonly accuracy: readonly ForecastAccuracy[];
  readonly optimism: Optimism;
  /** The newest first. */
  readonly log: readonly PriorityEntry[];
  readonly decisions: readonly DecisionEntry[];
  /** Approved decisions: one of them allows a new baseline. */
  readonly approved: readonly {
    readonly id: string;
    readonly decision: string;
    readonly relatesTo: string;
    readonly date: number | null;
  }[];
  readonly lessons: readonly LessonEntry[];
  readonly archived: readonly ArchivedEntry[];
  readonly closable: readonly ClosableProject[];
}

const named = ["Projects", "Snapshots", "PriorityLog", "Archive", "Lessons", "Decisions"];

/** Requests: 1; 2 when tables have other names than before; more above 2 MB. */
export async function readLedger(signal?: AbortSignal): Promise<LedgerReading> {
  const reading = await readRegisters(ledgerQueries, {
    settings: [...statusSettings, ...governanceSettings, "pmo_Currency", "pmo_MoneyUnit"],
    signal,
  });
  const { registers, settings, tables, state } = reading;
  const status = readStatus(registers, settings);
  const { statusDate } = status.rules;
  const store = readSnapshotStore(registers);
  const present = presentState(registers, null);
  const { columns, strips } = statusStrips(store, present, statusDate);
  const tracks = forecastTracks(store, present, statusDate, archivedOutturns(registers));
  const decisions = decisionEntries(registers);
  return {
    lacking: named.filter((register) => tables[register] === undefined),
    isManual: state.calculationMode === "Manual",
    statusDate,
    moneyUnit: moneyUnitOf(settings),
    snapshots: columns,
    strips,
    accuracy: forecastAccuracy(tracks).filter(
      ({ cost, finish }) => cost !== null || finish !== null,
    ),
    optimism: status.optimism,
    log: priorityEntries(registers),
    decisions,
    approved: decisions
      .filter(({ outcome }) => keyOf(outcome) === "approved")
      .map(({ id, decision, relatesTo, day }) => ({ id, decision, relatesTo, date: day })),
    lessons: lessonEntries(registers),
    archived: archivedEntries(registers),
    closable: closableProjects(reading, statusDate),
  };
}

const ledgerQueries = joinedQueries([
  ...governanceQueries,
  ...statusQueries,
  ...stateQueries,
  ...storeQueries,
  { register: "Decisions" },
  ...["PriorityLog", "Lessons", "Archive", "ArchiveTotals"].map((register) => ({ register })),
  { register: "Scenarios", columns: ["Scenario ID", "Name", "Accepted", "Stale"] },
  { register: "ScenarioProjects", columns: ["Scenario ID", "Project ID", "Result"] },
]);

/** Projects at the gate to Closed, and closed or cancelled ones whose rows are still in the registers. */
function closableProjects(
  { registers, settings }: RegisterReading,
  statusDate: number | null,
): readonly ClosableProject[] {
  const sources = new GovernanceSources(registers, settings);
  const { value: policy } = readGatePolicy(sources);
  return sources.rows("Projects", "Project ID").flatMap((row): ClosableProject[] => {
    const text = (header: string): string => sources.text("Projects", row, header);
    const [project, title, stage] = [text("Project ID"), text("Project"), text("Stage")];
    if (!isLive(project, stage)) {
      const hasRows = archivedRegisters.some((register) => names(sources, register, project));
      return hasRows ? [{ project, title, stage, unmet: [], mustsMet: true }] : [];
    }
    const { gate, checks } = projectGate(sources, policy, row, statusDate, "Closed");
    if (gate === null) return [];
    const unmet = checks.filter(({ check, passed }) => !passed && check !== decisionCheck);
    const mustsMet = unmet.every(({ kind }) => kind === "should");
    return [{ project, title, stage, unmet: unmet.map(({ check }) => check), mustsMet }];
  });
}

function names(sources: GovernanceSources, register: string, project: string): boolean {
  return ["Project ID", "Relates to"].some(
    (header) => sources.rowsOf(register, header, project).length > 0,
  );
}
