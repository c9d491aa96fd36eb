import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import {
  criteriaLibrary,
  criterionRow,
  type LibraryCriterion,
  libraryKeys,
} from "#core/scoring/criteriaLibrary";
import { keyOf } from "#core/scoring/registerTable";
import { readTable } from "#excel/readTable";
import { planNewCriterion } from "#sheets/planCriteria";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { addCriterionParameters } from "./criteriaParameters";
import {
  criteriaProposal,
  nameProblem,
  noModel,
  readModel,
  type ReadModel,
  refusedProposal,
} from "./criteriaModel";
import { textOf } from "./parameters";
import { readForScoring } from "./readForScoring";

export const addCriterion: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForScoring(context.signal, { pages: ["Prioritization"] });
  const read = readModel(reading);
  if (read === null) return noModel(reading);
  const { criterion, weight } = wanted(context);
  const isThere = columnIsThere(criterion.name, read);
  const decided = {
    sentence: message(isThere ? "adds-criterion-of-column" : "adds-criterion", {
      criterion: criterion.name,
      projects: read.model.scores.rows,
    }),
    title: message("added-criterion", { criterion: criterion.name }),
  };
  const problem = nameProblem(criterion.name, read, null) ?? scaleProblem(criterion, read);
  if (problem !== null) return refusedProposal(reading, [problem]);
  const { freeRows, hasRoomBelow } = await readTable(read.model.criteria, context.signal);
  const [free = null] = freeRows;
  if (free === null && !hasRoomBelow) return refusedProposal(reading, [noRoom(read)]);
  const values = criterionRow(criterion, weight);
  const plan = planNewCriterion(read.model, values, free);
  return criteriaProposal(read, { ...decided, plan });
}

function columnIsThere(name: string, { model }: ReadModel): boolean {
  return model.scores.columns.some((header) => keyOf(header) === keyOf(name));
}

function noRoom({ model }: ReadModel): Issue {
  const { sheet, row, rows } = model.criteria;
  return {
    code: "no-room-below",
    severity: "blocking",
    place: { sheet, address: `A${row + 2 + rows}`, register: "Criteria" },
  };
}

function scaleProblem({ name, scale }: LibraryCriterion, { model }: ReadModel): Issue | null {
  if (scale === null || scale.low !== scale.high) return null;
  return {
    code: "scale-without-width",
    severity: "blocking",
    place: { sheet: model.criteria.sheet, register: "Criteria", record: name },
    found: String(scale.low),
  };
}

/** A criterion of the library with what was typed over it, or an own one. */
function wanted(context: ActionContext): {
  readonly criterion: LibraryCriterion;
  readonly weight: number;
} {
  const text = (name: string): string => textOf(addCriterionParameters, context, name);
  const key = libraryKeys.find((each) => each === text("library"));
  const like = key === undefined ? ownCriterion : criteriaLibrary[key];
  const number = (name: string): number | null => (text(name) === "" ? null : Number(text(name)));
  const low = number("low") ?? like.scale?.low ?? null;
  const high = number("high") ?? like.scale?.high ?? null;
  const direction = text("direction") === "" ? like.direction : text("direction");
  return {
    criterion: {
      ...like,
      name: text("name") === "" ? like.name : text("name"),
      direction: direction === "Cost" ? "Cost" : "Benefit",
      scale: like.normalisation !== "Scale" || low === null || high === null ? null : { low, high },
      definition: text("definition") === "" ? like.definition : text("definition"),
    },
    weight: number("weight") ?? 0,
  };
}

/** A judgement from 1 to 5 that the office words itself. */
const ownCriterion: LibraryCriterion = {
  ...criteriaLibrary.fit,
  name: "",
  definition: "",
};
