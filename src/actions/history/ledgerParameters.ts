import type { Parameter } from "../action";

const text = (name: string, label: string, meaning: string): Parameter => ({
  name,
  label,
  kind: "text",
  initial: "",
  meaning,
});

const day = (name: string, label: string, meaning: string): Parameter => ({
  ...text(name, label, meaning),
  kind: "date",
});

/** Parameters of "Rebaseline". */
export const rebaselineParameters: readonly Parameter[] = [
  text("decision", "Decision", "ID of the approved decision that allows it"),
  text(
    "projects",
    "Projects",
    "IDs with commas; empty = the live projects that the decision relates to",
  ),
  text("label", "Label", "What readers know the baseline by; may be empty"),
  text("takenBy", "Taken by", "Who set it; may be empty"),
];

/** Which benefits closing a project puts into the archive. */
export const archivedBenefitChoices = ["Realised", "All"] as const;

/** Parameters of "Close project". Those of the gate have the names that advancing a stage has. */
export const closeParameters: readonly Parameter[] = [
  text("project", "Project", "Its ID in register Projects"),
  {
    ...text(
      "benefits",
      "Benefits to archive",
      "Realised: those still being realised stay in the registers; All: none stays",
    ),
    kind: "choice",
    choices: archivedBenefitChoices,
    initial: "Realised",
  },
  text("decidedBy", "Decided by", "Board or person; needed where the gate asks for a decision"),
  text("rationale", "Rationale", "Why; may be empty"),
  text("conditions", "Conditions", "What has to be done besides; may be empty"),
  text(
    "exception",
    "Reason for an exception",
    "Why the project is closed although musts are not met; empty = it is not",
  ),
  day("date", "Date", "Day of the decision; empty = the status date"),
];

/** Stages that a project can come back in. */
export const returnStages = ["", "In delivery", "Closing", "On hold", "Closed"] as const;

/** Parameters of "Reopen project". */
export const reopenParameters: readonly Parameter[] = [
  text("project", "Project", "ID of a project with rows in the archive"),
  {
    ...text("stage", "Stage", "Stage that it comes back in; empty = the one that it was closed in"),
    kind: "choice",
    choices: returnStages,
  },
];

export const lessonKinds = ["Avoid", "Repeat"] as const;

/** Parameters of "Add lesson". */
export const lessonParameters: readonly Parameter[] = [
  text("project", "Project", "ID of the project that taught it; may be empty"),
  text("lesson", "Lesson", "What happened and why"),
  text("recommendation", "Recommendation", "What others should do; may be empty"),
  {
    ...text("kind", "Kind", "Repeat: what went well; Avoid: what went badly"),
    kind: "choice",
    choices: lessonKinds,
    initial: "Avoid",
  },
  text("category", "Category", "What it is about: Schedule, Cost, Suppliers ...; may be empty"),
  text("owner", "Owner", "Who sees to it; may be empty"),
  day("date", "Date", "Day it is written down; empty = today"),
];
