import type { IssueSentence } from "../words";

/** Sentences about baselines, closed projects and lessons. */
export const ledgerIssues = {
  "baseline-needs-decision": ({ expected }) =>
    `A new baseline needs a decision: name its ID. ${expected === "" ? "None is approved." : `Approved are: ${expected}.`}`,
  "baseline-decision-unknown": ({ plainFound, expected }) =>
    `There is no decision ${plainFound}. ${expected === "" ? "None is approved." : `Approved are: ${expected}.`}`,
  "baseline-not-approved": ({ record, plainFound }) =>
    `Decision ${record} is ${plainFound}: only an approved decision allows a new baseline.`,
  "baseline-beyond-decision": ({ fact, text }) =>
    `Decision ${fact("decision")} is about ${fact("scope")}; these projects are not part of it: ${text("projects")}.`,
  "baseline-no-projects": () =>
    `No project gets a new baseline: name some, or a decision that relates to live projects.`,
  "baseline-without-forecast": ({ text }) =>
    `No forecast is known for ${text("projects")}: the baseline stays as it is.`,
  "baseline-formulas-kept": ({ text }) =>
    `Cells with a formula are not overwritten: ${text("fields")}. Replace them by values if the baseline shall follow.`,
  "baseline-columns-added": ({ text }) =>
    `Register Projects gets the columns of pack Baseline: ${text("columns")}.`,
  "baseline-changed": ({ record, field, plainFound, expected, figure, fact }) =>
    `${record}: ${field} is ${figure(plainFound)}, in baseline ${fact("snapshot")} it was ${figure(expected)}. A baseline changes only by a decision: rebaseline, or put it back.`,
  "nothing-to-archive": ({ record }) =>
    `${record} is closed and has no rows left that go into the archive.`,
  "pages-before-archive": ({ found }) =>
    `${found}: drawn before anything was archived, so the periods there lack what was. Draw them anew.`,
  "benefits-not-archived": ({ text }) =>
    `These benefits stay, because they are still being realised: ${text("benefits")}.`,
  "links-not-archived": ({ text }) =>
    `These rows stay, because live projects look at them: ${text("rows")}.`,
  "formulas-archived": ({ count, text }) =>
    `${count("cells", "typed cell holds", "typed cells hold")} a formula of your own (${text("registers")}); the archive keeps the value.`,
  "rows-left-blank": ({ text }) =>
    `Rows below hold formulas of your own, so archived rows stay as blank rows: ${text("registers")}.`,
  "project-not-archived": ({ plainFound, expected }) =>
    `The archive has no rows of ${plainFound}.${expected === "" ? "" : ` It has rows of: ${expected}.`}`,
  "archived-values-left": ({ text }) =>
    `These columns are not there any more; their values stay in the archive: ${text("fields")}.`,
  "archived-key-taken": ({ text }) =>
    `These keys are used again since: ${text("keys")}. Both rows will stand there; change one of them.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
