import { rankingState } from "#core/history/rankingState";
import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { missingPolicyOf } from "#core/scoring/weightedScore";
import type { RegisterReading } from "#excel/registerReading";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { readForScoring } from "../readForScoring";
import { addedIssues, registersToWrite } from "../registersToWrite";
import { keptRanking } from "./keptRanking";
import { entriesOf, priorityLogQuery } from "./priorityLog";

export const logPriorities: ActionWork = { propose };

/** Notes who moved in the ranking since the last entry; the first time it starts the log. */
async function propose({ signal, today }: ActionContext): Promise<Proposal> {
  const reading = await readForScoring(signal, { others: [priorityLogQuery] });
  const lacking = ["Projects", "Criteria", "Scores"].filter(
    (register) => reading.tables[register] === undefined,
  );
  if (lacking.length > 0) return unchanged(reading, lacking.map(missing));
  const writing = registersToWrite(reading, ["PriorityLog"]);
  const now = rankingState(reading.registers, missingPolicyOf(reading.settings));
  const before = await keptRanking(signal);
  const { edits, moves } = entriesOf(writing.contentOf("PriorityLog"), before, now, today);
  const projects = now.projects.length;
  if (before !== null && moves === 0 && writing.added.length === 0) return unchanged(reading, []);
  const starts = before === null;
  return {
    sentence: starts
      ? message("starts-priority-log", { projects })
      : message("logs-priorities", { moves }),
    plan: {
      title: starts ? message("started-priority-log") : message("logged-priorities", { moves }),
      edits: [...writing.edits, ...edits],
    },
    issues: addedIssues(writing),
    state: reading.state,
  };
}

function missing(register: string): Issue {
  return {
    code: "missing-register",
    severity: "blocking",
    place: { register },
    expected: register,
  };
}

function unchanged({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("logs-no-move"),
    plan: { title: message("logged-no-move"), edits: [] },
    issues,
    state,
  };
}
