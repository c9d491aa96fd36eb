import { benefitActions } from "./benefitActions";
import { riskActions } from "./riskActions";
import { scheduleActions } from "./scheduleActions";
import { governanceActions } from "./governanceActions";
import { publishingActions } from "./publishingActions";
import { ledgerActions } from "./ledgerActions";
import { snapshotActions } from "./snapshotActions";
import { weighingActions } from "./weighingActions";

/** Titles and summaries of actions by their ids. */
export const actions = {
  all: "All actions",
  cards: {
    "create-registers": {
      title: "Create registers",
      summary: "Makes empty registers for projects, risks, benefits and money, with Home.",
    },
    "add-sample": {
      title: "Add sample portfolio",
      summary: "Fills registers with Northmere, a made-up water utility with 24 projects.",
    },
    "adopt-sheets": {
      title: "Adopt sheets",
      summary: "Turns the sheets you keep into registers; the sheets themselves stay as they are.",
    },
    "check-registers": {
      title: "Check registers",
      summary:
        "Looks for missing, impossible and contradicting entries and lists them on sheet Checks.",
    },
    "fix-findings": {
      title: "Fix findings",
      summary:
        "Mends what is certain: trims, turns texts into numbers and dates, restores formulas.",
    },
    "waive-findings": {
      title: "Waive findings",
      summary: "Accepts findings as they are, with a reason that is kept in the workbook.",
    },
    "score-projects": {
      title: "Score projects",
      summary: "Ranks the projects by the weighted criteria and draws the ranked list.",
    },
    "add-criterion": {
      title: "Add criterion",
      summary: "Adds a criterion of the library, or one of your own, to Criteria and to Scores.",
    },
    "rename-criterion": {
      title: "Rename criterion",
      summary: "Gives a criterion another name in Criteria, in Scores and in every formula.",
    },
    "move-criterion": {
      title: "Move criterion",
      summary: "Puts a criterion at another place of the list.",
    },
    "remove-criterion": {
      title: "Remove criterion",
      summary: "Takes a criterion out of the model; its scores are kept or removed.",
    },
    ...benefitActions.cards,
    ...riskActions.cards,
    ...scheduleActions.cards,
    ...governanceActions.cards,
    ...publishingActions.cards,
    ...ledgerActions.cards,
    ...snapshotActions.cards,
    ...weighingActions.cards,
    "accept-linkages": {
      title: "Accept linkages",
      summary: "Puts projects that share something into Dependencies, with what they share.",
    },
    "reject-linkages": {
      title: "Reject linkages",
      summary: "Remembers that projects have nothing to do with each other.",
    },
    "choose-portfolio": {
      title: "Choose portfolio",
      summary:
        "Finds the projects that are worth most within all limits and keeps them as a scenario.",
    },
    "accept-scenario": {
      title: "Accept scenario",
      summary: "Writes a scenario into Projects as decisions and asks the board to confirm it.",
    },
    "remove-scenario": {
      title: "Remove scenario",
      summary: "Takes a scenario with its results out of the workbook.",
    },
    "set-selection-rule": {
      title: "Set selection rule",
      summary: "Forces a project in or out in register Projects, with a reason, or frees it.",
    },
    "add-pack": {
      title: "Add pack",
      summary: "Adds optional columns and their registers to the workbook as it is.",
    },
    "refresh-reports": {
      title: "Refresh reports",
      summary: "Draws the report sheets anew: risk, benefits, capacity, roadmap and status.",
    },
    "show-view": {
      title: "Show view",
      summary: "Shows the columns of a saved view of the project register and hides the others.",
    },
    recalculate: {
      title: "Recalculate",
      summary: "Computes every formula of the workbook, PMO functions included.",
    },
    undo: {
      title: "Undo",
      summary: "Takes the last action of Sightline back: cells, formats, names, tables and sheets.",
    },
  },
};
