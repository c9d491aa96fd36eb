import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { keyOf } from "#core/scoring/registerTable";
import { isoDate } from "#core/time/serialDate";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { choiceOf, dateSerial, textOf } from "../parameters";
import { registersToWrite } from "../registersToWrite";
import { decideIn, decisionsIn, isPending, type StandingDecision } from "./decisionRows";
import { decisionOutcomes, recordParameters } from "./governanceParameters";

export const recordDecision: ActionWork = { propose };

/** Writes what was decided into a row of Decisions that is pending. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readRegisters([{ register: "Decisions" }], {
    settings: ["pmo_StatusDate"],
    signal: context.signal,
  });
  const text = (name: string): string => textOf(recordParameters, context, name);
  const outcome = choiceOf(recordParameters, context, "outcome", decisionOutcomes);
  if (reading.tables["Decisions"] === undefined) return refused(reading, [missingDecisions()]);
  const writing = registersToWrite(reading, ["Decisions"]);
  const decisions = decisionsIn(writing.contentOf("Decisions"));
  const decision = decisions.find(({ id }) => id !== "" && keyOf(id) === keyOf(text("decision")));
  if (decision === undefined) return refused(reading, [unknown(text("decision"), decisions)]);
  const issues = [
    ...(isPending(decision) ? [] : [taken(decision)]),
    ...(outcome !== "Noted" && text("rationale") === "" ? [reasonMissing(outcome)] : []),
  ];
  if (issues.length > 0) return refused(reading, issues);
  const facts = { decision: decision.id, outcome };
  return {
    sentence: message("records-decision", facts),
    plan: {
      title: message("recorded-decision", facts),
      edits: decideIn(writing, decision, {
        outcome,
        rationale: text("rationale"),
        date: decisionDay(reading, context, text("date")),
        decidedBy: text("decidedBy"),
        owner: text("owner"),
      }),
    },
    issues: [],
    state: reading.state,
  };
}

/** The day that was typed, else the status date, else today. */
export function decisionDay(
  { settings }: Pick<RegisterReading, "settings">,
  { today }: Pick<ActionContext, "today">,
  typed: string,
): number {
  const status = settings.get("pmo_StatusDate");
  return dateSerial(typed) ?? (typeof status === "number" ? Math.floor(status) : today);
}

/** Hold, recycle, stop, and every outcome but Noted, have a reason. */
export function reasonMissing(outcome: string): Issue {
  const place = { register: "Decisions", field: "Rationale" };
  return { code: "outcome-without-reason", severity: "blocking", place, found: outcome };
}

function missingDecisions(): Issue {
  const place = { register: "Decisions" };
  return { code: "missing-register", severity: "blocking", place, expected: "Decisions" };
}

function unknown(found: string, decisions: readonly StandingDecision[]): Issue {
  const pending = decisions.filter(isPending).map(({ id }) => id);
  return {
    code: "decision-unknown",
    severity: "blocking",
    place: { register: "Decisions" },
    found,
    expected: pending.join(", "),
  };
}

function taken({ id, outcome, date }: StandingDecision): Issue {
  return {
    code: "decision-taken",
    severity: "blocking",
    place: { register: "Decisions", record: id, field: "Outcome" },
    found: date === null ? outcome : `${outcome}, ${isoDate(date)}`,
  };
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("records-nothing"),
    plan: { title: message("recorded-nothing"), edits: [] },
    issues,
    state,
  };
}
