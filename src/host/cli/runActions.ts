import type { ActionId, AdoptionInput, Proposal } from "#actions/action";
import {
  adoptedReports,
  otherIslands,
  questionReports,
  recordReports,
} from "#actions/adoptedReports";
import type { ProposedChoice } from "#actions/choice/choiceReading";
import { frontierReports, selectionReport } from "#actions/choice/choiceReports";
import type { ReplayOutcome } from "#actions/choice/replayScenario";
import { findingReports } from "#actions/findings";
import { planSummary } from "#actions/planSummary";
import type { Report } from "#actions/report/report";
import { contingencyReport } from "#actions/risk/contingencyReport";
import { changesReport } from "#actions/history/comparison";
import { whatIfReport } from "#actions/schedule/whatIfReport";
import { runAction, type ActionOutcome } from "#actions/runAction";
import type { OfficeSession } from "#host/runtime/node";
import { contextOf } from "./addIn";
import type { Settings } from "./command";
import type { Terminal } from "./terminal";

export interface RunRequest {
  readonly ids: readonly ActionId[];
  readonly settings: Settings;
  readonly adoption?: AdoptionInput;
  readonly input: Report["input"];
}

export interface ActionsRun {
  readonly outcomes: readonly ActionOutcome[];
  readonly report: Report;
  readonly changed: boolean;
}

/**
 * Runs actions one after the other on the open workbook. What they write can be taken back as one step.
 * Each says on standard error what it does.
 */
export async function runActions(
  session: OfficeSession,
  { ids, settings, adoption, input }: RunRequest,
  terminal: Terminal,
): Promise<ActionsRun> {
  const outcomes: ActionOutcome[] = [];
  // Functions that answer later are asked when a file is opened: actions read what they answered.
  session.recalculate();
  await session.host.settle();
  for (const id of ids) {
    const continues = outcomes.findLast((outcome) => outcome.journal)?.journal ?? null;
    const context = contextOf(session, settings, terminal, adoption);
    const outcome = await runAction(id, context, { continues });
    terminal.err(`${id}: ${outcome.report.sentence}`);
    outcomes.push(outcome);
    // What the action changed may be computed anew by functions that answer later.
    await session.host.settle();
  }
  return {
    outcomes,
    report: reportOf(outcomes, input),
    changed: outcomes.some((outcome) => outcome.applied),
  };
}

/** Puts the outcomes of a run together: the last word on registers and ranking, all of the rest. */
export function reportOf(outcomes: readonly ActionOutcome[], input: Report["input"]): Report {
  const proposals = outcomes.map((outcome) => outcome.proposal);
  const adoptions = proposals.flatMap((proposal) => proposal.adoption?.adoption ?? []);
  const islands = adoptions.flatMap((adoption) => adoption.islands);
  return {
    version: 1,
    input,
    actions: outcomes.map((outcome) => outcome.report),
    registers: proposals.findLast((proposal) => proposal.registers)?.registers ?? [],
    adopted: adoptedReports(islands),
    otherIslands: otherIslands(islands),
    questions: adoptions.flatMap(questionReports),
    ledger: adoptions.flatMap((adoption) => adoption.ledger),
    conflicts: adoptions.flatMap((adoption) => adoption.conflicts),
    records: adoptions.flatMap(recordReports),
    findings: findingReports(proposals.flatMap((proposal) => proposal.issues)),
    ranking: proposals.findLast((proposal) => proposal.ranking)?.ranking ?? [],
    ...choiceReport(proposals.findLast((proposal) => proposal.choice)?.choice),
    contingency: contingencyOf(proposals),
    whatIf: whatIfOf(proposals),
    changes: changesOf(proposals),
    replay: null,
    unfinishedAction: null,
    collected: null,
  };
}

function whatIfOf(proposals: readonly Proposal[]): Report["whatIf"] {
  const found = proposals.findLast((proposal) => proposal.whatIf)?.whatIf;
  return found === undefined ? null : whatIfReport(found);
}

function changesOf(proposals: readonly Proposal[]): Report["changes"] {
  const found = proposals.findLast((proposal) => proposal.changes)?.changes;
  return found === undefined ? null : changesReport(found);
}

function contingencyOf(proposals: readonly Proposal[]): Report["contingency"] {
  const found = proposals.findLast((proposal) => proposal.contingency)?.contingency;
  return found === undefined ? null : contingencyReport(found);
}

function choiceReport(chosen: ProposedChoice | undefined): Pick<Report, "selection" | "frontier"> {
  if (chosen === undefined) return { selection: null, frontier: [] };
  const { problem, choice, scenario } = chosen;
  return {
    selection: selectionReport(problem, choice, scenario.id),
    frontier: frontierReports(choice),
  };
}

/** What solving a scenario again adds to the report. */
export function replayReport({
  replay,
  issues,
}: ReplayOutcome): Pick<Report, "selection" | "frontier" | "replay" | "findings"> {
  const findings = findingReports(issues);
  if (replay === null) return { selection: null, frontier: [], replay, findings };
  const { scenario, isIdentical, changes, differences, solved, problem } = replay;
  return {
    ...(solved === null || problem === null
      ? { selection: null, frontier: [] }
      : {
          selection: selectionReport(problem, solved, scenario.id),
          frontier: frontierReports(solved),
        }),
    replay: { scenario: scenario.id, identical: isIdentical, changes, differences },
    findings,
  };
}

/** What a plan does, sheet by sheet. */
export function planLines(outcome: ActionOutcome): string[] {
  const { plan } = outcome.proposal;
  return planSummary(plan).map(({ sheet, changes }) => {
    return `  ${sheet === "" ? "workbook" : sheet}: ${changes.join(", ")}`;
  });
}
