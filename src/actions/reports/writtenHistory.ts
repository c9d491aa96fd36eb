import { forecastAccuracy } from "#core/history/forecastAccuracy";
import { forecastTracks } from "#core/history/forecastTracks";
import { stateQueries, storeQueries } from "#core/history/keptFields";
import { archivedOutturns, decisionEntries } from "#core/history/ledgerEntries";
import { presentState } from "#core/history/presentState";
import { readSnapshotStore } from "#core/history/snapshotStore";
import { statusStrips } from "#core/history/statusStrips";
import type { ColumnQuery } from "#core/register/joinedQueries";
import { readStatus } from "#core/status/readStatus";
import { statusQueries } from "#core/status/statusSources";
import type { RegisterReading } from "#excel/registerReading";
import type { WrittenHistory } from "#sheets/historyRequest";
import { type StampTerm, sumStamp } from "../sumStamp";

/** What the strips and the forecast record follow from. */
const terms: readonly StampTerm[] = [
  ["Snapshots", "Status date", 1],
  ["Snapshots", "Rows", 13],
  ["Projects", "Forecast cost", 7],
  ["Projects", "Forecast finish", 3],
  ["Projects", "Complete %", 11],
  ["Decisions", "Date", 5],
];

/** What is read for sheet History beyond where the registers stand. */
export const historyQueries: readonly ColumnQuery[] = [
  ...storeQueries,
  ...stateQueries,
  ...statusQueries,
  { register: "Decisions", columns: ["Decision ID", "Date", "Rationale", "Scenario ID"] },
  { register: "Scenarios", columns: ["Scenario ID", "Name", "Accepted", "Stale"] },
  { register: "ScenarioProjects", columns: ["Scenario ID", "Project ID", "Result"] },
  { register: "ArchiveTotals", columns: ["Project ID", "Outturn"] },
  { register: "PriorityLog", columns: [] },
  { register: "Lessons", columns: [] },
];

/** Strips, forecast record and decisions as sheet History shows them; null without register Projects. */
export function writtenHistory(reading: RegisterReading): WrittenHistory | null {
  const { registers, settings, tables } = reading;
  if (tables["Projects"] === undefined) return null;
  const status = readStatus(registers, settings);
  const { statusDate } = status.rules;
  const store = readSnapshotStore(registers);
  const present = presentState(registers, null);
  const { columns, strips } = statusStrips(store, present, statusDate);
  const tracks = forecastTracks(store, present, statusDate, archivedOutturns(registers));
  return {
    columns,
    strips,
    accuracy: forecastAccuracy(tracks),
    optimism: status.optimism,
    decisions: decisionEntries(registers).filter(({ scenario }) => scenario !== null),
    stamp: sumStamp(reading, terms),
  };
}
