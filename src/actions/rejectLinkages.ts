import type { Linkage } from "#core/linkage/linkage";
import { message } from "#core/messages/message";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { linkageParameters } from "./linkageParameters";
import { readForLinkages, storeRejected } from "./linkages";
import { textOf } from "./parameters";

/** Remembers in the workbook that pairs of projects have nothing to do with each other. */
export const rejectLinkages: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const { reading, linkages, rejected } = await readForLinkages(context.signal);
  const chosen = chosenLinkages(context, linkages).map(({ id }) => id);
  const count = { linkages: chosen.length };
  return {
    sentence: chosen.length === 0 ? message("no-such-linkage") : message("rejects-linkages", count),
    plan: {
      title: message("rejected-linkages", count),
      edits: chosen.length === 0 ? [] : [storeRejected([...rejected, ...chosen])],
    },
    issues: [],
    state: reading.state,
  };
}

/** The linkages that the setting names; all of them when it names none. */
export function chosenLinkages(
  context: ActionContext,
  linkages: readonly Linkage[],
): readonly Linkage[] {
  const named = textOf(linkageParameters, context, "linkages")
    .split(/[,\n]/)
    .map((id) => id.trim().toLowerCase())
    .filter((id) => id !== "");
  return named.length === 0
    ? linkages
    : linkages.filter(({ id }) => named.includes(id.toLowerCase()));
}
