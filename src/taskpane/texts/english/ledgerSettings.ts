/** Labels, meanings and choices of settings of actions about baselines, closed projects and lessons. */
export const ledgerSettings = {
  parameters: {
    "rebaseline.decision": { label: "Decision", meaning: "ID of the approved decision" },
    "rebaseline.projects": {
      label: "Projects",
      meaning: "IDs with commas; empty = those of the decision",
    },
    "rebaseline.label": { label: "Label", meaning: "What readers know it by; may be empty" },
    "rebaseline.takenBy": { label: "Taken by", meaning: "Who set it; may be empty" },
    "close-project.project": { label: "Project", meaning: "Its ID in register Projects" },
    "close-project.benefits": {
      label: "Benefits to archive",
      meaning: "Those still being realised may stay",
    },
    "close-project.decidedBy": {
      label: "Decided by",
      meaning: "Needed where the gate asks for a decision",
    },
    "close-project.rationale": { label: "Rationale", meaning: "Why; may be empty" },
    "close-project.conditions": { label: "Conditions", meaning: "What has to be done besides" },
    "close-project.exception": {
      label: "Reason for an exception",
      meaning: "Why it is closed although musts are not met",
    },
    "close-project.date": { label: "Date", meaning: "Empty = the status date" },
    "reopen-project.project": { label: "Project", meaning: "One with rows in the archive" },
    "reopen-project.stage": { label: "Stage", meaning: "Stage that it comes back in" },
    "add-lesson.project": { label: "Project", meaning: "That taught it; may be empty" },
    "add-lesson.lesson": { label: "Lesson", meaning: "What happened and why" },
    "add-lesson.recommendation": { label: "Recommendation", meaning: "What others should do" },
    "add-lesson.kind": { label: "Kind", meaning: "Whether to do it again" },
    "add-lesson.category": {
      label: "Category",
      meaning: "Schedule, Cost, Suppliers ...; may be empty",
    },
    "add-lesson.owner": { label: "Owner", meaning: "Who sees to it; may be empty" },
    "add-lesson.date": { label: "Date", meaning: "Empty = today" },
  },
  choices: { benefits: { Realised: "Those that are realised", All: "All of them" } },
  kinds: { Avoid: "Avoid: it went badly", Repeat: "Repeat: it went well" },
  stages: {
    "": "The one it was closed in",
    "In delivery": "In delivery",
    Closing: "Closing",
    "On hold": "On hold",
    Closed: "Closed",
  },
};
