/** Settings of actions that make what others read. */
export const publishingSettings = {
  parameters: {
    "make-pack.title": {
      label: "Title",
      meaning: "Words above the first page; empty = Steering pack",
    },
    "make-pack.audience": {
      label: "Audience",
      meaning: "Who reads the pack: decides which pages are usual, and their order",
    },
    "make-pack.pages": {
      label: "Pages",
      meaning:
        "Pages behind the first one, in their order; none chosen: those usual for the audience",
    },
    "make-pack.meeting": {
      label: "Meeting",
      meaning: "Day of the meeting; decisions that no longer help by then are marked",
    },
    "make-pack.since": {
      label: "Changed since",
      meaning: "Snapshot that the changes are asked since, by its ID; empty = as compared",
    },
    "make-pack.paper": { label: "Paper", meaning: "Paper of the whole pack" },
    "executive-copy.comments": {
      label: "Formulas as comments",
      meaning: "Keeps each formula as a comment of its cell; the workbook keeps them in any case",
    },
  },
  choices: {
    audience: {
      "Portfolio board": "Portfolio board",
      "Program board": "Program board",
      "Executive summary": "Executive summary",
      PMO: "PMO",
    },
    paper: { A4: "A4", Letter: "Letter" },
  },
};
