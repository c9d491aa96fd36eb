import { InvariantError } from "#core/invariant";
import type { Action, ActionId } from "./action";
import {
  adoptParameters,
  createParameters,
  packParameters,
  reportParameters,
  sampleParameters,
  viewParameters,
} from "./actionParameters";
import {
  acceptParameters,
  chooseParameters,
  removeScenarioParameters,
  ruleParameters,
} from "./choice/choiceParameters";
import { checkParameters, fixParameters, waiveParameters } from "./checkParameters";
import {
  addCriterionParameters,
  moveCriterionParameters,
  removeCriterionParameters,
  renameCriterionParameters,
} from "./criteriaParameters";
import { governingActions } from "./governingActions";
import { historyActions } from "./historyActions";
import { ledgerActions } from "./ledgerActions";
import { publishingActions } from "./publishingActions";
import { linkageParameters } from "./linkageParameters";
import { testParameters } from "./sensitivity/testParameters";
import { undoParameters } from "./undoParameters";
import { modelParameters, weighingParameters } from "./weighingParameters";

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
    parameters: checkParameters,
    performs: false,
    load: async () => (await import("./checkRegisters")).checkRegisters,
  },
  {
    id: "fix-findings",
    title: "Fix findings",
    summary: "Mends what is certain: trims, turns texts into numbers and dates, restores formulas.",
    group: "Register",
    parameters: fixParameters,
    performs: false,
    load: async () => (await import("./fixFindings")).fixFindings,
  },
  {
    id: "waive-findings",
    title: "Waive findings",
    summary: "Accepts findings as they are, with a reason that is kept in the workbook.",
    group: "Register",
    parameters: waiveParameters,
    performs: false,
    load: async () => (await import("./waiveFindings")).waiveFindings,
  },
  {
    id: "accept-linkages",
    title: "Accept linkages",
    summary: "Puts projects that share something into Dependencies, with what they share.",
    group: "Register",
    parameters: linkageParameters,
    performs: false,
    load: async () => (await import("./acceptLinkages")).acceptLinkages,
  },
  {
    id: "reject-linkages",
    title: "Reject linkages",
    summary: "Remembers that projects have nothing to do with each other.",
    group: "Register",
    parameters: linkageParameters,
    performs: false,
    load: async () => (await import("./rejectLinkages")).rejectLinkages,
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
    id: "add-criterion",
    title: "Add criterion",
    summary: "Adds a criterion of the library, or one of your own, to Criteria and to Scores.",
    group: "Prioritize",
    parameters: addCriterionParameters,
    performs: false,
    load: async () => (await import("./addCriterion")).addCriterion,
  },
  {
    id: "rename-criterion",
    title: "Rename criterion",
    summary: "Gives a criterion another name in Criteria, in Scores and in every formula.",
    group: "Prioritize",
    parameters: renameCriterionParameters,
    performs: false,
    load: async () => (await import("./renameCriterion")).renameCriterion,
  },
  {
    id: "move-criterion",
    title: "Move criterion",
    summary: "Puts a criterion at another place of the list.",
    group: "Prioritize",
    parameters: moveCriterionParameters,
    performs: false,
    load: async () => (await import("./moveCriterion")).moveCriterion,
  },
  {
    id: "remove-criterion",
    title: "Remove criterion",
    summary: "Takes a criterion out of the model; its scores are kept or removed.",
    group: "Prioritize",
    parameters: removeCriterionParameters,
    performs: false,
    load: async () => (await import("./removeCriterion")).removeCriterion,
  },
  {
    id: "weigh-criteria",
    title: "Weigh criteria",
    summary: "Finds the weights of the criteria: points, ranks, swings or comparison in pairs.",
    group: "Prioritize",
    parameters: weighingParameters,
    performs: false,
    load: async () => (await import("./weighCriteria")).weighCriteria,
  },
  {
    id: "compare-models",
    title: "Compare models",
    summary: "Ranks the projects by several models side by side and says who moves and why.",
    group: "Prioritize",
    parameters: modelParameters,
    performs: false,
    load: async () => (await import("./compareModels")).compareModels,
  },
  {
    id: "test-ranking",
    title: "Test ranking",
    summary: "Shows in which share of plausible worlds each project is first and funded.",
    group: "Prioritize",
    parameters: testParameters,
    performs: false,
    load: async () => (await import("./sensitivity/testRanking")).testRanking,
  },
  {
    id: "choose-portfolio",
    title: "Choose portfolio",
    summary:
      "Finds the projects that are worth most within all limits and keeps them as a scenario.",
    group: "Prioritize",
    parameters: chooseParameters,
    performs: false,
    load: async () => (await import("./choice/choosePortfolio")).choosePortfolioAction,
  },
  {
    id: "accept-scenario",
    title: "Accept scenario",
    summary: "Writes a scenario into Projects as decisions and asks the board to confirm it.",
    group: "Prioritize",
    parameters: acceptParameters,
    performs: false,
    load: async () => (await import("./choice/acceptScenario")).acceptScenario,
  },
  {
    id: "remove-scenario",
    title: "Remove scenario",
    summary: "Takes a scenario with its results out of the workbook.",
    group: "Prioritize",
    parameters: removeScenarioParameters,
    performs: false,
    load: async () => (await import("./choice/removeScenario")).removeScenario,
  },
  {
    id: "set-selection-rule",
    title: "Set selection rule",
    summary: "Forces a project in or out in register Projects, with a reason, or frees it.",
    group: "Prioritize",
    parameters: ruleParameters,
    performs: false,
    load: async () => (await import("./choice/setSelectionRule")).setSelectionRule,
  },
  ...governingActions,
  {
    id: "add-pack",
    title: "Add pack",
    summary: "Adds optional columns and their registers to the workbook as it is.",
    group: "Register",
    parameters: packParameters,
    performs: false,
    load: async () => (await import("./addPack")).addPack,
  },
  {
    id: "refresh-reports",
    title: "Refresh reports",
    summary: "Draws the report sheets anew: risk, benefits, capacity, roadmap and status.",
    group: "Report",
    parameters: reportParameters,
    performs: false,
    load: async () => (await import("./reports/refreshReports")).refreshReports,
  },
  ...historyActions,
  ...ledgerActions,
  ...publishingActions,
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
    parameters: undoParameters,
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
