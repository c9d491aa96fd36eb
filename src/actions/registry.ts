import { InvariantError } from "#core/invariant";
import type { Action, ActionId } from "./action";
import { addSample } from "./addSample";
import { adoptSheets } from "./adoptSheets";
import { checkRegisters } from "./checkRegisters";
import { createRegisters } from "./createRegisters";
import { recalculate } from "./recalculate";
import { scoreProjects } from "./scoreProjects";
import { showView } from "./showView";
import { undo } from "./undo";

/** Everything that a user can ask for, in the order of lists. */
export const actions: readonly Action[] = [
  createRegisters,
  addSample,
  adoptSheets,
  checkRegisters,
  scoreProjects,
  showView,
  recalculate,
  undo,
];

/** What the command line does with a workbook when nothing else is asked for. */
export const mainJob: readonly ActionId[] = ["adopt-sheets", "check-registers", "score-projects"];

export function actionById(id: ActionId): Action {
  const action = actions.find((each) => each.id === id);
  if (!action) throw new InvariantError(`There is no action "${id}".`);
  return action;
}

export function isActionId(id: string): id is ActionId {
  return actions.some((action) => action.id === id);
}
