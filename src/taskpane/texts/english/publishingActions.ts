/** Titles and summaries of actions that make what others read. */
export const publishingActions = {
  cards: {
    "make-pack": {
      title: "Make steering pack",
      summary:
        "Draws the first page for a committee and puts the chosen pages behind it, ready to print.",
    },
    "export-pdf": {
      title: "Export PDF",
      summary: "Gives the steering pack as one PDF, made by Excel.",
    },
    "executive-copy": {
      title: "Executive copy",
      summary: "Puts values in place of PMO functions, for readers without the add-in.",
    },
    "restore-functions": {
      title: "Restore functions",
      summary: "Brings back the formulas that an executive copy has replaced by values.",
    },
    "repair-functions": {
      title: "Repair functions",
      summary: "Enters PMO functions anew that are stuck at #NAME?.",
    },
  },
};
