import type { Issue } from "#core/issues";
import { failureNames } from "#core/governance/failureNames";
import { type GatePolicy, readGatePolicy } from "#core/governance/gatePolicy";
import type { GateCheckResult, ProjectGate } from "#core/governance/gateResult";
import { GovernanceSources } from "#core/governance/governanceSources";
import { decisionCheck, projectGate } from "#core/governance/projectGate";
import { english } from "#core/messages/english/english";
import type { GateOutcome } from "#core/messages/governanceFacts";
import { message } from "#core/messages/message";
import { messageSentence } from "#core/messages/sentences";
import { keyOf } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import type { Edit } from "#sheets/plan";
import { planRecordChange } from "#sheets/planRecordChange";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { choiceOf, textOf } from "../parameters";
import { addedIssues, registersToWrite, type RegistersToWrite } from "../registersToWrite";
import { addDecision, decideIn, decisionsIn, isPending } from "./decisionRows";
import { gateOutcomes, gateParameters } from "./governanceParameters";
import { readForGovernance } from "./readGovernance";
import { decisionDay, reasonMissing } from "./recordDecision";

export const advanceStage: ActionWork = { propose };

/** What was asked of a gate, as typed. */
export interface GateQuestion {
  readonly project: string;
  readonly outcome: GateOutcome;
  readonly to: string;
  readonly rationale: string;
  readonly conditions: string;
  readonly decidedBy: string;
  readonly exception: string;
  readonly date: number;
}

/** A project at a gate that leads on. */
export type AtGate = ProjectGate & { readonly gate: NonNullable<ProjectGate["gate"]> };

/**
 * Runs the next gate of a project and writes how it ended: a new stage, and the decision with its
 * conditions. Musts that are not met keep the gate shut unless a reason for an exception is given, which
 * goes into register Decisions.
 */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForGovernance(context.signal);
  const asked = askedFor(reading, context);
  const { found, issues, registers } = examineGate(reading, asked);
  if (found === null) return refused(reading, issues);
  const writing = registersToWrite(reading, registers);
  const stage = stageAfter(found, asked.outcome);
  const edits = [...writing.edits, ...gateEdits(reading, writing, found, asked)];
  return {
    ...told(found, asked, stage, edits),
    issues: [...issues, ...addedIssues(writing)],
    state: reading.state,
  };
}

/** What a gate says to what was asked for. */
export interface GateAnswer {
  /** null: the gate stays shut; the issues say why. */
  readonly found: AtGate | null;
  readonly issues: readonly Issue[];
  /** Registers that passing it writes into, besides Projects. */
  readonly registers: readonly string[];
}

/** Runs the next gate of a project. Closing a project goes through the same one. */
export function examineGate(reading: RegisterReading, asked: GateQuestion): GateAnswer {
  const sources = new GovernanceSources(reading.registers, reading.settings);
  const { value: policy, issues: policyIssues } = readGatePolicy(sources);
  const found = gateOf(reading, sources, policy, asked);
  if ("code" in found) return { found: null, issues: [found], registers: [] };
  const issues = [
    ...policyIssues,
    ...(policy.source === "standard" ? [standardPolicyUsed()] : []),
    ...(asked.outcome === "go" ? goIssues(found, asked) : endIssues(asked)),
  ];
  const isBlocked = issues.some(({ severity }) => severity === "blocking");
  if (isBlocked) return { found: null, issues, registers: [] };
  const writes = asked.outcome !== "go" || isDecided(found, asked);
  return { found, issues, registers: writes ? ["Decisions"] : [] };
}

/** The new stage, and the decision where there is one: what `examineGate` has let pass. */
export function gateEdits(
  reading: RegisterReading,
  writing: RegistersToWrite,
  found: AtGate,
  asked: GateQuestion,
): Edit[] {
  const sources = new GovernanceSources(reading.registers, reading.settings);
  const writes = asked.outcome !== "go" || isDecided(found, asked);
  return [
    ...stageEdits(reading, sources, found, stageAfter(found, asked.outcome)),
    ...(writes ? decisionEdits(writing, found, asked) : []),
  ];
}

function askedFor(reading: RegisterReading, context: ActionContext): GateQuestion {
  const text = (name: string): string => textOf(gateParameters, context, name);
  return {
    project: text("project"),
    outcome: choiceOf(gateParameters, context, "outcome", gateOutcomes),
    to: text("to"),
    rationale: text("rationale"),
    conditions: text("conditions"),
    decidedBy: text("decidedBy"),
    exception: text("exception"),
    date: decisionDay(reading, context, text("date")),
  };
}

function gateOf(
  { tables, settings }: RegisterReading,
  sources: GovernanceSources,
  policy: GatePolicy,
  { project, to }: GateQuestion,
): AtGate | Issue {
  const place = { register: "Projects" };
  const blocking = { severity: "blocking", place } as const;
  const table = tables["Projects"];
  if (table === undefined) return { code: "missing-register", ...blocking, expected: "Projects" };
  if (!table.columns.includes("Stage")) {
    return { code: "missing-column", ...blocking, expected: "Stage" };
  }
  const [row] = project === "" ? [] : sources.rowsOf("Projects", "Project ID", project);
  if (row === undefined) return { code: "project-unknown", ...blocking, found: project };
  const day = settings.get("pmo_StatusDate");
  const statusDate = typeof day === "number" ? Math.floor(day) : null;
  const found = projectGate(sources, policy, row, statusDate, to);
  const { gate } = found;
  if (gate !== null) return { ...found, gate };
  return {
    code: "gate-none",
    severity: "blocking",
    place: sources.place("Projects", row, "Project ID", "Stage"),
    found: found.stage,
    expected: to,
  };
}

/** Checks that are not met: musts block unless there is a reason for an exception. */
function goIssues(found: AtGate, { decidedBy, exception, conditions }: GateQuestion): Issue[] {
  return found.checks.flatMap((result): Issue[] => {
    if (result.passed) return [];
    if (result.check === decisionCheck) {
      if (decidedBy !== "" || exception !== "" || result.kind === "should") return [];
      return [deciderMissing(found)];
    }
    const isAccepted = result.kind === "should" || exception !== "";
    const severity = isAccepted ? (conditions === "" ? "warning" : "hint") : "blocking";
    return [checkFailed(found, result, severity)];
  });
}

function checkFailed(
  { project, gate }: AtGate,
  { check, kind, failure, place }: GateCheckResult,
  severity: Issue["severity"],
): Issue {
  const names = failure === null ? "" : failureNames(failure).join(", ");
  return {
    code: "gate-check-failed",
    severity,
    place: { ...place, record: project },
    facts: { check, kind, gate: gate.gate, names },
  };
}

function deciderMissing({ project, gate }: AtGate): Issue {
  return {
    code: "gate-decider-missing",
    severity: "blocking",
    place: { register: "Decisions", record: project },
    facts: { gate: gate.gate },
  };
}

function endIssues({ outcome, rationale }: GateQuestion): Issue[] {
  return rationale === "" ? [reasonMissing(outcome)] : [];
}

function standardPolicyUsed(): Issue {
  return { code: "gate-policy-standard", severity: "hint", place: { register: "Gates" } };
}

/** A gate that asks for no decision leaves a row all the same when something is said. */
function isDecided(found: AtGate, asked: GateQuestion): boolean {
  const asks = found.checks.some(({ check, passed }) => check === decisionCheck && !passed);
  const { decidedBy, exception, conditions, rationale } = asked;
  return asks || [decidedBy, exception, conditions, rationale].some((text) => text !== "");
}

function stageAfter({ gate, stage }: AtGate, outcome: GateOutcome): string {
  if (outcome === "go") return gate.to;
  if (outcome === "hold") return "On hold";
  return outcome === "stop" ? "Cancelled" : stage;
}

function stageEdits(
  { tables }: RegisterReading,
  sources: GovernanceSources,
  { project, stage }: AtGate,
  next: string,
): Edit[] {
  const table = tables["Projects"];
  const [row] = sources.rowsOf("Projects", "Project ID", project);
  if (table === undefined || row === undefined || next === stage) return [];
  return planRecordChange(table, row, { Stage: next });
}

const outcomeWords: Readonly<Record<GateOutcome, string>> = {
  go: "Approved",
  hold: "Deferred",
  recycle: "Deferred",
  stop: "Stopped",
};

/** The decision on the gate: in the row that asks for it, or in a new one. */
function decisionEdits(writing: RegistersToWrite, found: AtGate, asked: GateQuestion): Edit[] {
  const { project, name: title, gate } = found;
  const { from, to } = gate;
  const { outcome, conditions, exception, date, decidedBy } = asked;
  const unmet = found.checks.filter(({ passed, check }) => !passed && check !== decisionCheck);
  const rationale = messageSentence(
    message("gate-rationale", {
      rationale: asked.rationale,
      conditions,
      exception,
      unmet: outcome === "go" ? unmet.map(({ check }) => check).join(", ") : "",
    }),
    english,
  );
  const decided = { outcome: outcomeWords[outcome], rationale, date, decidedBy, owner: "" };
  const pending = decisionsIn(writing.contentOf("Decisions")).find(
    (each) =>
      isPending(each) &&
      keyOf(each.relatesTo) === keyOf(project) &&
      keyOf(each.decision).includes(`gate ${keyOf(gate.gate)}`),
  );
  if (pending !== undefined) return decideIn(writing, pending, decided);
  const facts = { project, title, gate: gate.gate, from, to, outcome };
  const decision = messageSentence(message("gate-decision", facts), english);
  const row = { forum: "Portfolio board", relatesTo: project, decision, neededBy: null };
  return addDecision(writing, { ...row, ...decided });
}

function told(
  found: AtGate,
  { outcome, exception }: GateQuestion,
  stage: string,
  edits: readonly Edit[],
): Pick<Proposal, "sentence" | "plan"> {
  const { project, name: title, gate, checks } = found;
  if (outcome !== "go") {
    const facts = { project, gate: gate.gate, outcome, stage };
    return {
      sentence: message("decides-gate", facts),
      plan: { title: message("decided-gate", facts), edits },
    };
  }
  const unmet = checks.filter(({ passed, check }) => !passed && check !== decisionCheck);
  const facts = { project, title, gate: gate.gate, from: gate.from, to: gate.to };
  const byException = exception !== "" && unmet.some(({ kind }) => kind === "must");
  return {
    sentence: message("advances-stage", { ...facts, unmet: unmet.length, byException }),
    plan: { title: message("advanced-stage", facts), edits },
  };
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("advances-nothing"),
    plan: { title: message("advanced-nothing"), edits: [] },
    issues,
    state,
  };
}
