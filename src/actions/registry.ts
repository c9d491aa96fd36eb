import { InvariantError } from "#core/invariant";
import type { Action, ActionId } from "./action";
import {
  adoptParameters,
  createParameters,
  sampleParameters,
  viewParameters,
} from "./actionParameters";

/** Everything that a user can ask for, in the order of lists. Light: what an action does is loaded with it. */
export const actions: readonly Action[] = [
  {
    id: "create-registers",
    title: "Create registers",
    summary: "Makes empty registers for projects, risks, benefits and money, with Home.",
    group: "Register",
    parameters: createParameters,
    performs: false,
    load: async () => (await import("./createRegisters")).createRegisters,
  },
  {
    id: "add-sample",
    title: "Add sample portfolio",
    summary: "Fills registers with Northmere, a made-up water utility with 24 projects.",
    group: "Register",
    parameters: sampleParameters,
    performs: false,
    load: async () => (await import("./addSample")).addSample,
  },
  {
    id: "adopt-sheets",
    title: "Adopt sheets",
    summary: "Turns the sheets you keep into registers; the sheets themselves stay as they are.",
    group: "Register",
    parameters: adoptParameters,
    performs: false,
    load: async () => (await import("./adoptSheets")).adoptSheets,
  },
  {
    id: "check-registers",
    title: "Check registers",
    summary:
      "Looks for missing, impossible and contradicting entries and lists them on sheet Checks.",
    group: "Register",
    parameters: [],
    performs: false,
    load: async () => (await import("./checkRegisters")).checkRegisters,
  },
  {
    id: "score-projects",
    title: "Score projects",
    summary: "Ranks the projects by the weighted criteria and draws the ranked list.",
    group: "Prioritize",
    parameters: [],
    performs: false,
    load: async () => (await import("./scoreProjects")).scoreProjects,
  },
  {
    id: "show-view",
    title: "Show view",
    summary: "Shows the columns of a saved view of the project register and hides the others.",
    group: "Register",
    parameters: viewParameters,
    performs: false,
    load: async () => (await import("./showView")).showView,
  },
  {
    id: "recalculate",
    title: "Recalculate",
    summary: "Computes every formula of the workbook, PMO functions included.",
    group: "Report",
    parameters: [],
    performs: true,
    load: async () => (await import("./recalculate")).recalculate,
  },
  {
    id: "undo",
    title: "Undo",
    summary: "Takes the last action of Sightline back: cells, formats, names, tables and sheets.",
    group: "Register",
    parameters: [],
    performs: true,
    load: async () => (await import("./undo")).undo,
  },
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
