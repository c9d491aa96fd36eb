import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import type { RegisterReading } from "#excel/registerReading";
import type { Proposal } from "../action";

/** A proposal that changes nothing of history, with the reasons. */
export function refusedHistory({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("history-stays"),
    plan: { title: message("left-history"), edits: [] },
    issues,
    state,
  };
}
