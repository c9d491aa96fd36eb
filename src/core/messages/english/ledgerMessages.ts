import { roundTo } from "#core/numeric/rounding";
import type { LedgerFacts } from "../ledgerFacts";
import type { MessageSpeech } from "../words";

/** Baselines, closed projects, the priority log and lessons. */
export const ledgerMessages: {
  readonly [C in keyof LedgerFacts]: (facts: LedgerFacts[C], say: MessageSpeech) => string;
} = {
  rebaselines: ({ decision, projects, cells, snapshot }, { speech }) =>
    `Sets a new baseline for ${speech.counted(projects, "project", "projects")} by decision ${decision}: ${speech.counted(cells, "value changes", "values change")}, kept as baseline ${snapshot}.`,
  "rebaselines-nothing": () => "No baseline changes.",
  "closes-project": ({ project, title, rows, registers }, { speech }) =>
    `Closes ${project} ${title} and puts ${speech.counted(rows, "row", "rows")} of ${speech.counted(registers, "register", "registers")} into the archive; totals by period stay as they are.`,
  "closes-nothing": () => "No project is closed.",
  "reopens-project": ({ project, title, rows, stage }, { speech }) =>
    `Brings ${project} ${title} back in stage ${stage} with ${speech.counted(rows, "row", "rows")} from the archive.`,
  "reopens-nothing": () => "No project is reopened.",
  "logs-priorities": ({ moves }, { speech }) =>
    `Logs ${speech.counted(moves, "change of rank", "changes of rank")} with what caused it.`,
  "starts-priority-log": ({ projects }, { speech }) =>
    `Starts the priority log with the ranking of ${speech.counted(projects, "project", "projects")}; changes of rank are logged from now on.`,
  "logs-no-move": () => "No project has changed its rank since the last entry.",
  "adds-lesson": ({ lesson, project }) =>
    `Adds lesson ${lesson}${project === "" ? "" : ` of ${project}`} to register Lessons.`,
  "adds-no-lesson": () => "No lesson is added.",

  rebaselined: ({ decision, projects }, { speech }) =>
    `Set a new baseline for ${speech.counted(projects, "project", "projects")} by decision ${decision}`,
  "rebaselined-nothing": () => "Changed no baseline",
  "closed-project": ({ project, title }) => `Closed ${project} ${title}`,
  "closed-nothing": () => "Closed no project",
  "reopened-project": ({ project, title }) => `Reopened ${project} ${title}`,
  "reopened-nothing": () => "Reopened no project",
  "logged-priorities": ({ moves }, { speech }) =>
    `Logged ${speech.counted(moves, "change of rank", "changes of rank")}`,
  "started-priority-log": () => "Started the priority log",
  "logged-no-move": () => "Logged nothing",
  "added-lesson": ({ lesson }) => `Added lesson ${lesson}`,
  "added-no-lesson": () => "Added no lesson",

  "cause-new": () => "New in the ranking",
  "cause-removed": () => "Closed, cancelled or removed",
  "cause-weights": ({ criterion, from, to }, { speech }) =>
    `Weights changed, most of all ${criterion}: ${percent(from, speech.number.bind(speech))} to ${percent(to, speech.number.bind(speech))}`,
  "cause-own-scores": ({ criterion, from, to }) =>
    `Its own score changed, most of all ${criterion}: ${from === "" ? "none" : from} to ${to === "" ? "none" : to}`,
  "cause-scale": ({ criterion, fromWorst, fromBest, toWorst, toBest }, { speech }) => {
    const ends = (worst: number, best: number): string =>
      `${speech.number(worst)} to ${speech.number(best)}`;
    return `The scale of ${criterion} moved: worst to best was ${ends(fromWorst, fromBest)}, is ${ends(toWorst, toBest)}`;
  },
  "cause-policy": ({ from, to }) => `What a missing score counts changed: ${from} to ${to}`,
  "cause-membership": ({ added, removed }, { speech }) =>
    `Others came or went: ${speech.number(added)} new, ${speech.number(removed)} gone`,
  "cause-others": ({ project, count }, { speech }) =>
    `Others were scored anew (${speech.number(count)}), most of all ${project}`,
  "cause-together": () => "Several changes together; none of them alone",
};

function percent(share: number, number: (value: number) => string): string {
  return `${number(roundTo(100 * share, 1))}%`;
}
