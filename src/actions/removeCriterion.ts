import { storedPages } from "#excel/pageRecords";
import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { blockAddress } from "#core/register/cellAddress";
import type { RegisterContent } from "#core/register/content";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { readTable } from "#excel/readTable";
import { readWorkbookContent } from "#excel/readWorkbookContent";
import { modelColumns } from "#sheets/criteriaModel";
import { formulaUsers, isOwnFormula } from "#sheets/formulaUsers";
import type { Block } from "#sheets/plan";
import { planRemoval } from "#sheets/planCriteria";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { removeCriterionParameters } from "./criteriaParameters";
import {
  criteriaProposal,
  noModel,
  type ReadModel,
  readModel,
  refusedProposal,
  unknownCriterion,
} from "./criteriaModel";
import { choiceOf, textOf } from "./parameters";
import { readForScoring } from "./readForScoring";

export const removeCriterion: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForScoring(context.signal, { pages: ["Prioritization"] });
  const read = readModel(reading);
  if (read === null) return noModel(reading);
  const criterion = textOf(removeCriterionParameters, context, "criterion");
  const choice = choiceOf(removeCriterionParameters, context, "scores", ["keep", "remove"]);
  const row = read.rowOf.get(keyOf(criterion));
  if (row === undefined) return refusedProposal(reading, [unknownCriterion(criterion, read)]);
  if (read.model.listed.length === 1) {
    return refusedProposal(reading, [
      { code: "last-criterion", severity: "blocking", place: {}, found: criterion },
    ]);
  }
  const { body } = await readTable(read.model.criteria, context.signal);
  const keepsColumn = choice === "keep";
  const gone = goneColumns(read, criterion, keepsColumn);
  const { users, others } = await usersOf(read, gone, context);
  const scores = scoresOf(reading.registers, criterion);
  return criteriaProposal(read, {
    plan: planRemoval(read.model, { row, name: criterion, keepsColumn, body, users }),
    sentence: message(keepsColumn ? "removes-criterion-keeps" : "removes-criterion-scores", {
      criterion,
      scores,
    }),
    title: message("removed-criterion", { criterion }),
    issues: others.map(lostIssue),
  });
}

/** Headers of Scores that are deleted. */
function goneColumns({ model }: ReadModel, criterion: string, keepsColumn: boolean): string[] {
  const { criteria, points } = modelColumns(model);
  const index = criteria.findIndex((header) => keyOf(header) === keyOf(criterion));
  const own = keepsColumn ? null : (criteria[index] ?? null);
  return [points[index] ?? null, own].filter((header) => header !== null);
}

/** Formulas that use the columns: ours, which are written anew, and those that somebody else has made. */
async function usersOf(
  { model, reading }: ReadModel,
  gone: readonly string[],
  { signal, progress }: ActionContext,
): Promise<{ readonly users: readonly Block[]; readonly others: readonly Block[] }> {
  const { sheets } = await readWorkbookContent({ signal, progress });
  const users = formulaUsers(sheets, {
    table: model.scores.table,
    sheet: model.scores.sheet,
    headers: gone,
  });
  const pages = Object.values(storedPages(reading.state)).flatMap((page) => page.sheets);
  const others = users.filter(
    (block) => !isOwnFormula(block, [model.scores, model.criteria], pages),
  );
  return { users, others };
}

function lostIssue({ sheet, row, column, rows, columns }: Block): Issue {
  return {
    code: "formula-loses-column",
    severity: "warning",
    place: { sheet, address: blockAddress(row, column, rows, columns) },
    facts: { cells: rows * columns },
  };
}

/** How many scores the criterion has. */
function scoresOf(registers: readonly RegisterContent[], criterion: string): number {
  const content = registers.find(({ register }) => register === "Scores");
  if (content === undefined) return 0;
  const table = new RegisterTable(content);
  return content.rows.filter((_, row) => table.cell(row, criterion) !== null).length;
}
