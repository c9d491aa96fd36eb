import { message } from "#core/messages/message";
import { keyOf } from "#core/scoring/registerTable";
import { planRename } from "#sheets/planCriteria";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { renameCriterionParameters } from "./criteriaParameters";
import {
  criteriaProposal,
  nameProblem,
  noModel,
  readModel,
  refusedProposal,
  unknownCriterion,
} from "./criteriaModel";
import { keepWeighing, keptWeighing, renamedWeighing } from "./keptWeighing";
import { textOf } from "./parameters";
import { readForScoring } from "./readForScoring";

export const renameCriterion: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForScoring(context.signal, { pages: ["Prioritization"] });
  const read = readModel(reading);
  if (read === null) return noModel(reading);
  const from = textOf(renameCriterionParameters, context, "criterion");
  const to = textOf(renameCriterionParameters, context, "name").replace(/\s+/g, " ");
  const row = read.rowOf.get(keyOf(from));
  const problem = row === undefined ? unknownCriterion(from, read) : nameProblem(to, read, from);
  if (row === undefined || problem !== null) {
    return refusedProposal(reading, problem === null ? [] : [problem]);
  }
  if (from === to) return refusedProposal(reading, []);
  const plan = planRename(read.model, row, from, to);
  const kept = keptWeighing(reading.state);
  const answers = kept === null ? [] : [keepWeighing(renamedWeighing(kept, from, to))];
  return criteriaProposal(read, {
    plan: { ...plan, edits: [...plan.edits, ...answers] },
    sentence: message("renames-criterion", { from, to }),
    title: message("renamed-criterion", { from, to }),
  });
}
