import type { Issue } from "#core/issues";
import type { QueueEntry } from "#core/governance/decisionQueue";
import { firstEntries } from "#core/governance/decisionQueue";
import type { Governance } from "#core/governance/governance";
import { governanceQueries, governanceSettings } from "#core/governance/governanceSources";
import { readGovernance as governanceOf } from "#core/governance/readGovernance";
import { statusSettings } from "#core/status/statusRules";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import { moneyUnitOf } from "../status/readStatus";

/** What the part Intake and decisions of the page Delivery shows of a workbook. */
export interface GovernanceReading {
  /** null without register Projects. */
  readonly governance: Governance | null;
  /** The entries that are shown first: at most three, none that is asked already. */
  readonly first: readonly QueueEntry[];
  /** What is wrong with the policy. */
  readonly issues: readonly Issue[];
  /** Registers that would tell more and are not there. */
  readonly lacking: readonly string[];
  readonly moneyUnit: string;
  readonly isManual: boolean;
}

/** Registers without which rules stay silent; the others come with packs. */
const named: readonly string[] = [
  "Projects",
  "Criteria",
  "Scores",
  "Financials",
  "Benefits",
  "Risks",
  "Issues",
  "Milestones",
  "Decisions",
  "Gates",
];

/** Requests: 1; 2 when tables have other names than before; more above 2 MB. */
export async function readGovernance(signal?: AbortSignal): Promise<GovernanceReading> {
  const reading = await readForGovernance(signal);
  const { tables, settings, state, registers } = reading;
  const found = tables["Projects"] === undefined ? null : governanceOf(registers, settings);
  const queue = found?.value.queue ?? [];
  return {
    governance: found?.value ?? null,
    first: queue.filter(({ pending }) => pending === null).slice(0, firstEntries),
    issues: found?.issues ?? [],
    lacking: named.filter((register) => tables[register] === undefined),
    moneyUnit: moneyUnitOf(settings),
    isManual: state.calculationMode === "Manual",
  };
}

/** Everything that gates and the queue look at. */
export function readForGovernance(signal: AbortSignal | undefined): Promise<RegisterReading> {
  const settings = [...statusSettings, ...governanceSettings, "pmo_Currency", "pmo_MoneyUnit"];
  return readRegisters(governanceQueries, { settings, signal });
}
