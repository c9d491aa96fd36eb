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

/** Stages in which a project can be taken in. */
export const intakeStages = ["Idea", "Proposed"] as const;

/** Parameters of "Add project". */
export const intakeParameters: readonly Parameter[] = [
  text("project", "Project ID", "Its key; empty = the next free one"),
  text("title", "Title", "What it is called"),
  {
    ...text("stage", "Stage", "Idea: not worked out yet; Proposed: to be scored and decided"),
    kind: "choice",
    choices: intakeStages,
    initial: "Proposed",
  },
  text("program", "Program", "ID of its program; may be empty"),
  text("objective", "Objective", "ID of the objective that it serves"),
  text("category", "Category", "A word of the list, or one that the office uses"),
  text("sponsor", "Sponsor", "Who answers for it; may be empty"),
  text("manager", "Manager", "Who leads it; may be empty"),
  {
    ...text("budget", "Budget", "Whole-life cost in the money unit of the workbook"),
    kind: "number",
    minimum: 0,
  },
  day("start", "Start", "First day; may be empty"),
  day("finish", "Finish", "Last day of the plan; may be empty"),
  text("purpose", "What for", "What the project is for, in one sentence"),
  {
    ...text(
      "scores",
      "Scores",
      "One line a criterion: Strategic fit=4; what is left out stays unscored",
    ),
    kind: "lines",
  },
];

export const gateOutcomes = ["go", "hold", "recycle", "stop"] as const;

/** Parameters of "Advance stage". */
export const gateParameters: readonly Parameter[] = [
  text("project", "Project", "Its ID in register Projects"),
  {
    ...text(
      "outcome",
      "Outcome",
      "go: to the next stage; hold: wait; recycle: do the work of the stage again; stop: end it",
    ),
    kind: "choice",
    choices: gateOutcomes,
    initial: "go",
  },
  text("to", "Next stage", "Where several gates lead on; empty = the first of the policy"),
  text("rationale", "Rationale", "Why; needed to hold, recycle or stop"),
  text("conditions", "Conditions", "What has to be done besides; may be empty"),
  text("decidedBy", "Decided by", "Board or person; needed where the gate asks for a decision"),
  text(
    "exception",
    "Reason for an exception",
    "Why the project goes on although musts are not met; empty = it does not",
  ),
  day("date", "Date", "Day of the decision; empty = the status date"),
];

/** Parameters of "Ask for decision". */
export const raiseParameters: readonly Parameter[] = [
  text("entry", "Entry", "ID of an entry of the queue: gate-ready:P-004; empty = as typed below"),
  text("relatesTo", "Relates to", "ID of a project or program, or PORTFOLIO"),
  text("decision", "Decision", "What is to be decided, in one sentence; empty = as the entry asks"),
  text("forum", "Forum", "Who decides; empty = as the entry says, else the portfolio board"),
  day("neededBy", "Needed by", "Last day on which deciding still helps; empty = as the entry says"),
  text("owner", "Action owner", "Who acts on it; may be empty"),
];

export const decisionOutcomes = ["Approved", "Rejected", "Deferred", "Stopped", "Noted"] as const;

/** Parameters of "Record decision". */
export const recordParameters: readonly Parameter[] = [
  text("decision", "Decision", "Its ID in register Decisions"),
  {
    ...text("outcome", "Outcome", "What was decided"),
    kind: "choice",
    choices: decisionOutcomes,
    initial: "Approved",
  },
  text("rationale", "Rationale", "Why; needed unless it was only noted"),
  text("decidedBy", "Decided by", "Board or person; may be empty"),
  day("date", "Date", "Day of the meeting; empty = the status date"),
  text("owner", "Action owner", "Who acts on it; empty = as it is"),
];
