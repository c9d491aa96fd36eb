import type { Issue } from "#core/issues";
import type { QueueEntry } from "#core/governance/decisionQueue";
import { readGovernance } from "#core/governance/readGovernance";
import { english } from "#core/messages/english/english";
import { queueQuestion } from "#core/messages/governanceSentences";
import { message } from "#core/messages/message";
import { portfolioId } from "#core/register/relatesTo";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { dateSerial, textOf } from "../parameters";
import { addedIssues, registersToWrite } from "../registersToWrite";
import { addDecision, decisionsIn, isPending, nextDecision } from "./decisionRows";
import { raiseParameters } from "./governanceParameters";
import { readForGovernance } from "./readGovernance";

export const raiseDecision: ActionWork = { propose };

/** What is asked, of whom and until when. */
interface Asked {
  readonly relatesTo: string;
  readonly decision: string;
  readonly forum: string;
  readonly neededBy: number | null;
}

/** Puts a question into register Decisions, pending: an entry of the queue, or one in own words. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForGovernance(context.signal);
  const text = (name: string): string => textOf(raiseParameters, context, name);
  if (reading.tables["Projects"] === undefined) {
    const place = { register: "Projects" };
    return refused(reading, [
      { code: "missing-register", severity: "blocking", place, expected: "Projects" },
    ]);
  }
  const found = text("entry") === "" ? ownWords(reading, text) : entryOf(reading, text);
  if ("code" in found) return refused(reading, [found]);
  const writing = registersToWrite(reading, ["Decisions"]);
  const content = writing.contentOf("Decisions");
  const same = decisionsIn(content).find(
    (each) =>
      isPending(each) &&
      keyOf(each.relatesTo) === keyOf(found.relatesTo) &&
      keyOf(each.decision) === keyOf(found.decision),
  );
  if (same !== undefined) return refused(reading, [askedAlready(same.id)]);
  const facts = { decision: nextDecision(content), relatesTo: found.relatesTo };
  const row = {
    ...found,
    outcome: "Pending",
    rationale: "",
    date: null,
    decidedBy: "",
    owner: text("owner"),
  };
  return {
    sentence: message("raises-decision", facts),
    plan: {
      title: message("raised-decision", facts),
      edits: [...writing.edits, ...addDecision(writing, row)],
    },
    issues: addedIssues(writing),
    state: reading.state,
  };
}

function ownWords(reading: RegisterReading, text: (name: string) => string): Asked | Issue {
  const place = { register: "Decisions" };
  if (text("relatesTo") === "" || text("decision") === "") {
    return { code: "decision-text-missing", severity: "blocking", place };
  }
  const relatesTo = knownAs(reading, text("relatesTo"));
  if (relatesTo === null) {
    return {
      code: "relates-to-unknown",
      severity: "blocking",
      place: { ...place, field: "Relates to" },
      found: text("relatesTo"),
    };
  }
  return {
    relatesTo,
    decision: text("decision"),
    forum: text("forum") || "Portfolio board",
    neededBy: dateSerial(text("neededBy")),
  };
}

/** An ID as its register spells it; null when there is none. */
function knownAs({ registers }: RegisterReading, typed: string): string | null {
  if (keyOf(typed) === keyOf(portfolioId)) return portfolioId;
  for (const [register, key] of [
    ["Projects", "Project ID"],
    ["Programs", "Program ID"],
  ] as const) {
    const content = registers.find((each) => each.register === register);
    const table = content === undefined ? null : new RegisterTable(content);
    for (let row = 0; row < (table?.rowCount ?? 0); row++) {
      const id = table?.text(row, key) ?? "";
      if (keyOf(id) === keyOf(typed)) return id;
    }
  }
  return null;
}

function entryOf(
  { registers, settings }: RegisterReading,
  text: (name: string) => string,
): Asked | Issue {
  const { queue } = readGovernance(registers, settings).value;
  const open = queue.filter((entry) => entry.finding.rule !== "decision-pending");
  const entry = queue.find(({ id }) => keyOf(id) === keyOf(text("entry")));
  if (entry === undefined) return unknownEntry(text("entry"), open);
  const pending = entry.finding.rule === "decision-pending" ? decisionOf(entry) : entry.pending;
  if (pending !== null) return askedAlready(pending);
  return {
    relatesTo: entry.relatesTo,
    // Register Decisions is English, whatever the language of the pane.
    decision: text("decision") || queueQuestion(entry, english),
    forum: text("forum") || entry.forum,
    neededBy: dateSerial(text("neededBy")) ?? entry.neededBy,
  };
}

function decisionOf({ place, id }: QueueEntry): string {
  return place.record ?? id;
}

const NAMED = 6;

function unknownEntry(found: string, open: readonly QueueEntry[]): Issue {
  const named = open.slice(0, NAMED).map(({ id }) => id);
  return {
    code: "queue-entry-unknown",
    severity: "blocking",
    place: {},
    found,
    expected: open.length > NAMED ? `${named.join(", ")} ...` : named.join(", "),
  };
}

function askedAlready(found: string): Issue {
  const place = { register: "Decisions", record: found };
  return { code: "decision-asked", severity: "blocking", place, found };
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("raises-nothing"),
    plan: { title: message("raised-nothing"), edits: [] },
    issues,
    state,
  };
}
