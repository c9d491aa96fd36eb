import type { IssueSentence } from "../words";

/** Sentences about intake, stage gates and decisions. */
export const governanceIssues = {
  "gate-check-unknown": ({ found, record }) =>
    `${record === "" ? "A row" : record} of Gates asks for ${found}, which is no check; the row does not count. Choose one from the list.`,
  "gate-without-stage": ({ record, field }) =>
    `${record === "" ? "A row" : record} of Gates has no ${field}; the row does not count.`,
  "gate-policy-standard": () =>
    `The workbook has no register Gates: the standard policy applies. Add pack Stage gates to set your own.`,
  "gate-none": ({ record, found, expected }) =>
    expected === ""
      ? `No gate leads on from stage ${found} of ${record}.`
      : `No gate leads from stage ${found} of ${record} to ${expected}.`,
  "gate-check-failed": ({ record, fact, quoted, text }) =>
    `${record}: ${fact("kind") === "must" ? "must" : "should"} check ${quoted("check")} of gate ${fact("gate")} is not met${text("names") === "" ? "" : ` (${text("names")})`}.`,
  "gate-decider-missing": ({ record, fact }) =>
    `Gate ${fact("gate")} of ${record} needs a decision: say who decided it, or ask for it first.`,
  "outcome-without-reason": ({ found }) => `Say why: outcome ${found} needs a rationale.`,
  "decision-unknown": ({ found, expected }) =>
    expected === ""
      ? `There is no decision ${found}, and none is pending.`
      : `There is no decision ${found}. Pending are: ${expected}.`,
  "decision-taken": ({ record, found }) =>
    `${record} is decided already: ${found}. Ask for a new decision instead of changing the record.`,
  "decision-asked": ({ found }) => `Decision ${found} asks this already and is pending.`,
  "queue-entry-unknown": ({ found, expected }) =>
    expected === ""
      ? `Nothing called ${found} needs a decision, nor does anything else.`
      : `Nothing called ${found} needs a decision. These do: ${expected}.`,
  "decision-text-missing": () =>
    `Say what is to be decided and what it relates to, or name an entry of the queue.`,
  "title-exists": ({ found, expected }) =>
    `Title ${found} is that of ${expected} already. Is it the same project?`,
  "key-taken": ({ found, expected }) =>
    `${found} is taken already. The next free key is ${expected}.`,
  "intake-unscored": ({ record, text }) =>
    `${record} has no score for ${text("criteria")}: they stay blank, and no middle score takes their place.`,
  "score-line-unread": ({ found, fact }) =>
    `Line ${fact("line")} of the scores: ${found} is not a criterion and a number, such as Strategic fit=4.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
