import type { Action } from "./action";
import {
  compareParameters,
  explainParameters,
  removeParameters,
  renameParameters,
  takeParameters,
  thinParameters,
} from "./history/historyParameters";

/** Actions on snapshots: taking, comparing, explaining, and tending what is kept. */
export const historyActions: readonly Action[] = [
  {
    id: "take-snapshot",
    title: "Take snapshot",
    summary: "Keeps the portfolio as it is and lists what changed since the last one.",
    group: "Report",
    parameters: takeParameters,
    performs: false,
    load: async () => (await import("./history/takeSnapshot")).takeSnapshot,
  },
  {
    id: "compare-snapshots",
    title: "Compare snapshots",
    summary: "Lists what changed between two snapshots, or since one.",
    group: "Report",
    parameters: compareParameters,
    performs: false,
    load: async () => (await import("./history/compareSnapshots")).compareSnapshots,
  },
  {
    id: "explain-changes",
    title: "Explain changes",
    summary: "Writes explanations beside the changes that need one.",
    group: "Report",
    parameters: explainParameters,
    performs: false,
    load: async () => (await import("./history/explainChanges")).explainChanges,
  },
  {
    id: "accept-rename",
    title: "Accept new ID",
    summary: "Carries the history of a record on under the ID that it has now.",
    group: "Report",
    parameters: renameParameters,
    performs: false,
    load: async () => (await import("./history/acceptRename")).acceptRename,
  },
  {
    id: "thin-snapshots",
    title: "Thin snapshots",
    summary: "Keeps the latest, month-ends and baselines; removes the others.",
    group: "Report",
    parameters: thinParameters,
    performs: false,
    load: async () => (await import("./history/thinSnapshots")).thinSnapshots,
  },
  {
    id: "remove-snapshot",
    title: "Remove snapshot",
    summary: "Removes one snapshot; all others keep what they hold.",
    group: "Report",
    parameters: removeParameters,
    performs: false,
    load: async () => (await import("./history/thinSnapshots")).removeSnapshot,
  },
];
