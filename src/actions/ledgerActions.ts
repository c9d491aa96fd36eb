import type { Action } from "./action";
import {
  closeParameters,
  lessonParameters,
  rebaselineParameters,
  reopenParameters,
} from "./history/ledgerParameters";

/** Actions about baselines, closed projects, the priority log and lessons, in the order of lists. */
export const ledgerActions: readonly Action[] = [
  {
    id: "rebaseline",
    title: "Rebaseline",
    summary: "Sets budget and baseline finish to the forecast, by an approved decision.",
    group: "Report",
    parameters: rebaselineParameters,
    performs: false,
    load: async () => (await import("./history/rebaseline")).rebaseline,
  },
  {
    id: "close-project",
    title: "Close project",
    summary: "Passes the last gate and archives the rows of a project; totals stay by date.",
    group: "Report",
    parameters: closeParameters,
    performs: false,
    load: async () => (await import("./history/closeProject")).closeProject,
  },
  {
    id: "reopen-project",
    title: "Reopen project",
    summary: "Brings the rows of a closed project back from the archive.",
    group: "Report",
    parameters: reopenParameters,
    performs: false,
    load: async () => (await import("./history/reopenProject")).reopenProject,
  },
  {
    id: "log-priorities",
    title: "Log priorities",
    summary: "Notes whose rank has changed since the last entry, and what caused it.",
    group: "Report",
    parameters: [],
    performs: false,
    load: async () => (await import("./history/logPriorities")).logPriorities,
  },
  {
    id: "add-lesson",
    title: "Add lesson",
    summary: "Writes down what a project has taught, with what others should do.",
    group: "Report",
    parameters: lessonParameters,
    performs: false,
    load: async () => (await import("./history/addLesson")).addLesson,
  },
];
