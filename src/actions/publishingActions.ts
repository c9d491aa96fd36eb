import type { Action } from "./action";
import { copySettings, packSettings } from "./pack/packParameters";

/** Actions that make what others read: the pack, the PDF, the executive copy. */
export const publishingActions: readonly Action[] = [
  {
    id: "make-pack",
    title: "Make steering pack",
    summary:
      "Draws the first page for a committee and puts the chosen pages behind it, ready to print.",
    group: "Report",
    parameters: packSettings,
    performs: false,
    load: async () => (await import("./pack/makePack")).makePack,
  },
  {
    id: "export-pdf",
    title: "Export PDF",
    summary: "Gives the steering pack as one PDF, made by Excel.",
    group: "Report",
    parameters: [],
    performs: true,
    load: async () => (await import("./pack/exportPdf")).exportPdf,
  },
  {
    id: "executive-copy",
    title: "Executive copy",
    summary: "Puts values in place of PMO functions, for readers without the add-in.",
    group: "Report",
    parameters: copySettings,
    performs: false,
    load: async () => (await import("./pack/executiveCopy")).executiveCopy,
  },
  {
    id: "restore-functions",
    title: "Restore functions",
    summary: "Brings back the formulas that an executive copy has replaced by values.",
    group: "Report",
    parameters: [],
    performs: false,
    load: async () => (await import("./pack/restoreFunctions")).restoreFunctions,
  },
  {
    id: "repair-functions",
    title: "Repair functions",
    summary: "Enters PMO functions anew that are stuck at #NAME?.",
    group: "Report",
    parameters: [],
    performs: false,
    load: async () => (await import("./pack/repairFunctions")).repairFunctions,
  },
];
