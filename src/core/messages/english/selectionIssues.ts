import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** "L-002", or "A limit" where it has no ID. */
function limit({ record }: IssueWords): string {
  if (record.startsWith("+")) return `Line ${record.slice(1)} of the further limits`;
  return record === "" ? "A limit" : `Limit ${record}`;
}

/** Sentences about the question which projects to choose, before it is answered. */
export const selectionIssues = {
  "nothing-to-choose": () =>
    "There is no project to choose from: every project is closed, cancelled or forced out.",
  "nothing-limits": () =>
    "Nothing limits the choice: every project that is worth something is chosen. Set Total budget, or envelopes in Periods.",
  "no-value-known": ({ count, expected, field }) =>
    `None of ${count("count", "project", "projects")} has a ${field}, so there is nothing to choose by. ${expected === "" ? "Enter benefits or scores first." : `Choose by ${expected} instead, or enter what is missing.`}`,
  "cost-unphased": ({ count, fact, number }) =>
    `${count("count", "project has", "projects have")} no cost by period: ${number("count") === 1 ? "it counts" : "they count"} against the total budget only${fact("held") === "no" ? ", and there is none: nothing limits what they cost. Set Total budget, or phase the cost in Financials" : ""}.`,
  "values-missing": ({ count, text, number, field }) =>
    `${count("count", "project has", "projects have")} no ${field} (no benefits recorded): ${text("projects")}. ${number("count") === 1 ? "It counts" : "They count"} as cost only. Continue, or use Score?`,
  "scores-missing": ({ count, text, number }) =>
    `${count("count", "project has", "projects have")} no score: ${text("projects")}. ${number("count") === 1 ? "It counts" : "They count"} as 0. Continue, or score ${number("count") === 1 ? "it" : "them"} first?`,
  "force-reason-missing": ({ record, fact }) =>
    `Give a reason for forcing ${record} ${fact("way")}; it will be shown to the board.`,
  "forced-needs-forced-out": ({ record, plainFound, fact }) =>
    `${record} is forced in but needs ${plainFound}, which is forced out (${fact("dependency")}).`,
  "forced-needs-missing": ({ record, plainFound, fact }) =>
    `${record} is forced in but needs ${plainFound}, which is cancelled or unknown (${fact("dependency")}).`,
  "projects-need-each-other": ({ text }) =>
    `${text("path")} need each other (${text("dependencies")}): all of them are chosen, or none.`,
  "synergy-with-itself": ({ record, plainFound }) =>
    `${record} names ${plainFound} twice; a synergy is between two projects. It is ignored.`,
  "shift-of-started": ({ record, fact }) =>
    `${record} is ${fact("stage")}, so it cannot start later: its latest shift is ignored.`,
  "limit-without-bound": (words) =>
    `${limit(words)} says neither At least nor At most, so it limits nothing. Give it an amount, or set Applies to No.`,
  "limit-contradicts-itself": (words) =>
    `${limit(words)} asks for at least ${words.plainFound} and at most ${words.expected}: nothing can keep both.`,
  "lock-unknown": ({ plainFound, fact }) =>
    `Projects has no ${plainFound} that could be locked ${fact("way")}.`,
  "lock-both-ways": ({ plainFound }) =>
    `The locks of ${plainFound} contradict each other: in and out at once. Take one of them off.`,
  "role-unknown": ({ plainFound }) =>
    `Capacity has no role ${plainFound}, so it cannot be switched off.`,
  "demand-without-capacity": ({ plainFound, text, count }) =>
    `Projects ask for ${plainFound} in ${count("count", "period", "periods")} without a capacity (${text("periods")}): nothing limits them there. Enter what there is in Capacity.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
