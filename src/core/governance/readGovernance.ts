import type { Outcome } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import { readStatus } from "#core/status/readStatus";
import { orderedQueue } from "./decisionQueue";
import { stageFunnel } from "./funnel";
import { readGatePolicy } from "./gatePolicy";
import type { Governance } from "./governance";
import { GovernanceSources } from "./governanceSources";
import { intakeChoices, intakeGaps } from "./intake";
import {
  exceededEnvelopes,
  exposuresAboveContingency,
  shortRoles,
  staleScenarios,
} from "./limitRules";
import { projectGate } from "./projectGate";
import { type FindEntries, type QueueContext, QueueWeigher } from "./queueContext";
import {
  benefitsAtRisk,
  doubtedForecasts,
  exceededTolerances,
  overdueGates,
  pendingChanges,
  pendingDecisions,
  readyGates,
  redWithoutPath,
  risksAboveAppetite,
  unresolvedGroups,
} from "./queueRules";

const queueRules: readonly FindEntries[] = [
  pendingDecisions,
  readyGates,
  overdueGates,
  redWithoutPath,
  doubtedForecasts,
  benefitsAtRisk,
  exposuresAboveContingency,
  exceededEnvelopes,
  shortRoles,
  staleScenarios,
  unresolvedGroups,
  pendingChanges,
  exceededTolerances,
  risksAboveAppetite,
];

/**
 * How a portfolio is governed: the funnel of stages, the next gate of each project, what proposals lack
 * and what needs a decision, by rules and never by hand.
 *
 * Only Projects is needed. A rule whose register is missing finds nothing; a gate that asks for a missing
 * register says so.
 *
 * @param settings values of the status and governance settings; a name that is missing has its default.
 */
export function readGovernance(
  registers: readonly RegisterContent[],
  settings: ReadonlyMap<string, CellValue>,
): Outcome<Governance> {
  const sources = new GovernanceSources(registers, settings);
  const status = readStatus(registers, settings);
  const { statusDate } = status.rules;
  const { value: policy, issues } = readGatePolicy(sources);
  const gates = status.projects.flatMap(({ id }) => {
    const [row] = sources.rowsOf("Projects", "Project ID", id);
    return row === undefined ? [] : [projectGate(sources, policy, row, statusDate)];
  });
  const context: QueueContext = { sources, status, gates };
  const weigher = new QueueWeigher(context);
  const entries = queueRules.flatMap((rule) =>
    rule(context).map((found) => weigher.entryOf(found)),
  );
  const unique = [...new Map(entries.map((entry) => [keyOf(entry.id), entry])).values()];
  return {
    value: {
      funnel: stageFunnel(sources, registers, statusDate),
      policy,
      gates,
      queue: orderedQueue(unique),
      gaps: intakeGaps(sources, status, gates),
      choices: intakeChoices(sources),
      status,
    },
    issues,
  };
}
