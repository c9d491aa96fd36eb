import { repairedFormula } from "#core/publishing/functionCalls";
import { message } from "#core/messages/message";
import { type FunctionCell, readFunctionCells } from "#excel/readFunctionCells";
import type { Edit } from "#sheets/plan";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { writableCells } from "./functionPlaces";

export const repairFunctions: ActionWork = { propose };

async function propose({ signal }: ActionContext): Promise<Proposal> {
  const { cells: all, state } = await readFunctionCells(signal);
  const stuck = all.filter(isStuck);
  const { cells, issues } = writableCells(stuck, state);
  return {
    sentence: message("repairs-functions", { cells: cells.length }),
    plan: {
      title: message("repaired-functions", { cells: cells.length }),
      edits: cells.map(entered),
    },
    issues: stuck.length === 0 ? [{ code: "nothing-stuck", severity: "hint", place: {} }] : issues,
    state,
  };
}

/** Excel did not know the function when the formula came in; only entering it anew helps. */
function isStuck({ values }: FunctionCell): boolean {
  const [[value = null] = []] = values;
  return typeof value === "object" && value?.error === "#NAME?";
}

function entered({ at, formula }: FunctionCell): Edit {
  const anchor = { ...at, rows: 1, columns: 1 };
  return { kind: "writeCells", at: anchor, cells: [[repairedFormula(formula)]] };
}
