import { findLinkages } from "#core/linkage/findLinkages";
import type { Linkage } from "#core/linkage/linkage";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import type { WorkbookState } from "#excel/workbookState";
import type { SetSetting } from "#sheets/plan";

/** Document setting with the pairs of projects that a person has turned down. */
const settingKey = "sightline.linkages";

/** What the pane shows of linkages. */
export interface LinkageOverview {
  /** Suggestions, strongest first. */
  readonly linkages: readonly Linkage[];
  /** Pairs that were turned down. */
  readonly rejected: number;
  /** The workbook has a register Dependencies to accept them into. */
  readonly canAccept: boolean;
}

export interface LinkageReading {
  readonly reading: RegisterReading;
  readonly linkages: readonly Linkage[];
  readonly rejected: readonly string[];
}

const registers = [
  "Projects",
  "Risks",
  "Issues",
  "Benefits",
  "Decisions",
  "Stakeholders",
  "Milestones",
  "Dependencies",
];

/** Looks for linkages in the registers of the workbook. Requests: 1 for each 2 MB. */
export async function readLinkages(signal?: AbortSignal): Promise<LinkageOverview> {
  const { reading, linkages, rejected } = await readForLinkages(signal);
  return {
    linkages,
    rejected: rejected.length,
    canAccept: reading.tables["Dependencies"] !== undefined,
  };
}

export async function readForLinkages(signal: AbortSignal | undefined): Promise<LinkageReading> {
  const reading = await readRegisters(
    registers.map((register) => ({ register })),
    { signal },
  );
  const rejected = rejectedLinkages(reading.state);
  const linkages = findLinkages(reading.registers, { rejected: new Set(rejected) });
  return { reading, linkages, rejected };
}

function rejectedLinkages(state: WorkbookState): readonly string[] {
  const stored = state.settings.get(settingKey);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : [];
}

export function storeRejected(ids: readonly string[]): SetSetting {
  return { kind: "setSetting", key: settingKey, value: [...ids] };
}
