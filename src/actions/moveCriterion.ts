import { message } from "#core/messages/message";
import { keyOf } from "#core/scoring/registerTable";
import { readTable } from "#excel/readTable";
import { planRows } from "#sheets/planCriteria";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { moveCriterionParameters } from "./criteriaParameters";
import {
  criteriaProposal,
  noModel,
  readModel,
  refusedProposal,
  unknownCriterion,
} from "./criteriaModel";
import { textOf } from "./parameters";
import { readForScoring } from "./readForScoring";

export const moveCriterion: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForScoring(context.signal, { pages: ["Prioritization"] });
  const read = readModel(reading);
  if (read === null) return noModel(reading);
  const { model, rowOf } = read;
  const name = textOf(moveCriterionParameters, context, "criterion");
  const from = model.listed.findIndex((each) => keyOf(each) === keyOf(name));
  if (from < 0) return refusedProposal(reading, [unknownCriterion(name, read)]);
  const typed = Number(textOf(moveCriterionParameters, context, "place"));
  const place = Math.min(Math.max(1, typed), model.listed.length);
  if (place === from + 1) return refusedProposal(reading, []);
  const listed = model.listed.filter((_, index) => index !== from);
  listed.splice(place - 1, 0, name);
  const { body } = await readTable(model.criteria, context.signal);
  const order = newOrder(listed, rowOf, body.length);
  const { edits, table } = planRows(model.criteria, order, body);
  return criteriaProposal(read, {
    plan: { edits, model: { ...model, criteria: table, listed } },
    sentence: message("moves-criterion", { criterion: name, place }),
    title: message("moved-criterion", { criterion: name, place }),
  });
}

/** Rows that hold criteria in their new order; rows without one stay where they are. */
function newOrder(
  listed: readonly string[],
  rowOf: ReadonlyMap<string, number>,
  rows: number,
): number[] {
  const moved = listed.flatMap((name) => rowOf.get(keyOf(name)) ?? []);
  const places = [...moved].sort((a, b) => a - b);
  const order = Array.from({ length: rows }, (_, row) => row);
  places.forEach((place, index) => {
    order[place] = moved[index] ?? place;
  });
  return order;
}
