import type { MoveCause } from "#core/history/moveCause";
import { notableMoves, type PriorityMove, priorityMoves } from "#core/history/priorityMoves";
import { type RankingState, rankingState } from "#core/history/rankingState";
import { english } from "#core/messages/english/english";
import { message, type Message } from "#core/messages/message";
import { messageSentence } from "#core/messages/sentences";
import { roundTo } from "#core/numeric/rounding";
import type { RegisterContent } from "#core/register/content";
import { nextKeys } from "#core/register/nextKeys";
import type { ScoreCell } from "#core/scoring/weightedScore";
import { missingPolicyOf } from "#core/scoring/weightedScore";
import type { RegisterReading } from "#excel/registerReading";
import { bodyCell, type BodyRow, bodyRows, planBody } from "#sheets/planBody";
import type { Edit } from "#sheets/plan";
import type { ActionContext } from "../action";
import { readForScoring } from "../readForScoring";
import { keepRanking, keptRanking } from "./keptRanking";

/** The register of the log, for what is read besides the scores. */
export const priorityLogQuery = { register: "PriorityLog" } as const;

/** What is put into the log. */
export interface LoggedPriorities {
  readonly edits: readonly Edit[];
  /** Projects that changed their rank. */
  readonly moves: number;
}

/** Registers as an action will leave them. */
type RegisterChange = (registers: readonly RegisterContent[]) => readonly RegisterContent[];

const nothing: LoggedPriorities = { edits: [], moves: 0 };

/**
 * Who moved in the ranking since the last entry, for an action that is about something else: nothing in a
 * workbook without register PriorityLog. Requests: those of the reading, 1 or 2 more where it is there.
 */
export async function logWith(
  context: Pick<ActionContext, "today" | "signal">,
  change?: RegisterChange,
): Promise<LoggedPriorities> {
  const reading = await readForScoring(context.signal, { others: [priorityLogQuery] });
  return logFrom(reading, context, change);
}

/**
 * The same from scores that were read with `priorityLogQuery`.
 *
 * @param change what the action makes of the registers; omitted = nothing.
 */
export async function logFrom(
  reading: RegisterReading,
  { today, signal }: Pick<ActionContext, "today" | "signal">,
  change?: RegisterChange,
): Promise<LoggedPriorities> {
  const log = reading.registers.find(({ register }) => register === "PriorityLog");
  if (log === undefined) return nothing;
  const now = rankingState(reading.registers, missingPolicyOf(reading.settings));
  const before = (await keptRanking(signal)) ?? (change === undefined ? null : now);
  const after =
    change === undefined
      ? now
      : rankingState(change(reading.registers), missingPolicyOf(reading.settings));
  return entriesOf(log, before, after, today);
}

/** Entries of the log, and the ranking that the next ones are compared with; the first one begins the log. */
export function entriesOf(
  log: RegisterContent,
  before: RankingState | null,
  after: RankingState,
  today: number,
): LoggedPriorities {
  if (before === null) return { edits: [keepRanking(after)], moves: 0 };
  const moves = notableMoves(priorityMoves(before, after));
  if (moves.length === 0) return nothing;
  const keys = nextKeys(log, "Entry ID", "PL-001");
  // The best rank last: the newest entries are read from the end.
  const rows = [...moves].reverse().map((move, at) => entryRow(move, keys(at), today));
  return {
    edits: [...planBody(log, [...bodyRows(log), ...rows]), keepRanking(after)],
    moves: moves.length,
  };
}

function entryRow(move: PriorityMove, id: string, today: number): BodyRow {
  const { before, after, scoreBefore, scoreAfter } = move;
  const values = {
    "Entry ID": id,
    "Logged on": today,
    "Project ID": move.id,
    Project: move.name,
    "Old rank": before,
    "New rank": after,
    "Old score": scoreBefore === null ? null : roundTo(scoreBefore, 6),
    "New score": scoreAfter === null ? null : roundTo(scoreAfter, 6),
    // The register is English, whatever the language of the pane.
    Cause: messageSentence(causeMessage(move.cause), english),
  };
  return Object.fromEntries(
    Object.entries(values).map(([header, value]) => [
      header,
      bodyCell("PriorityLog", header, value),
    ]),
  );
}

function causeMessage(cause: MoveCause): Message {
  switch (cause.kind) {
    case "new":
      return message("cause-new");
    case "removed":
      return message("cause-removed");
    case "weights": {
      const { criterion, from, to } = cause;
      return message("cause-weights", { criterion, from, to });
    }
    case "own-scores": {
      const { criterion, from, to } = cause;
      return message("cause-own-scores", { criterion, from: scoreText(from), to: scoreText(to) });
    }
    case "scale":
      return message("cause-scale", {
        criterion: cause.criterion,
        fromWorst: cause.from.worst,
        fromBest: cause.from.best,
        toWorst: cause.to.worst,
        toBest: cause.to.best,
      });
    case "policy":
      return message("cause-policy", { from: cause.from, to: cause.to });
    case "membership":
      return message("cause-membership", { added: cause.added, removed: cause.removed });
    case "others":
      return message("cause-others", { project: cause.project, count: cause.count });
    case "together":
      return message("cause-together");
  }
}

function scoreText(cell: ScoreCell): string {
  if (cell === null) return "";
  return typeof cell === "number" ? String(roundTo(cell, 3)) : "?";
}
