import { readLastAction, undoAction } from "#excel/undoLast";
import type { ActionContext, ActionWork, Proposal } from "./action";

export const undo: ActionWork = { propose, perform };

const nothing = { title: "Undid nothing", edits: [] };

async function propose(context: ActionContext): Promise<Proposal> {
  const last = await readLastAction(context.signal);
  if (last.kind === "none") {
    return {
      sentence: "There is nothing to undo.",
      plan: nothing,
      issues: [{ code: "nothing-to-undo", severity: "hint", place: {} }],
    };
  }
  if (last.kind === "lost") {
    return {
      sentence: `"${last.title}" cannot be undone: its journal is gone.`,
      plan: nothing,
      issues: [{ code: "journal-lost", severity: "blocking", place: {}, found: last.title }],
    };
  }
  return {
    sentence: `Takes back: ${last.journal.title}.`,
    plan: { title: `Undid: ${last.journal.title}`, edits: [] },
    issues: [],
    state: last.state,
  };
}

async function perform(context: ActionContext): Promise<void> {
  const last = await readLastAction(context.signal);
  if (last.kind === "found") await undoAction(last.journal, last.state, { signal: context.signal });
}
