import type { IssueSentence } from "../words";

/** Sentences about benefits, what they are worth, and what was typed about them. */
export const benefitIssues = {
  "benefit-before-delivery": ({ record, plainFound, expected, fact }) =>
    `${record} starts in ${plainFound}; ${fact("project")} finishes ${expected}. Early release, or a date error?`,
  "benefit-not-moved": ({ record, plainFound, expected, fact, count }) =>
    `${record} is still forecast from ${plainFound}, but ${fact("project")} has moved by ${count("days", "day", "days")} and the benefit can start on ${expected}. Move the forecast with it.`,
  "benefit-double-claim": ({ fact, count, figure, text }) =>
    `${text("benefits").replace(/, ([^,]*)$/, " and $1")} claim the same measure for the same objective from ${count("projects", "project", "projects")}${fact("perYear") === "" ? "" : ` (${figure(fact("perYear"))} a year counted twice)`}. Keep one, or split the amount.`,
  "benefits-above-baseline": ({ fact, figure, text }) =>
    `${text("benefits").replace(/, ([^,]*)$/, " and $1")} ${text("benefits").includes(",") ? "together claim" : "claims"} ${figure(fact("perYear"))} a year more of "${fact("measure")}" than its baseline is worth. Nobody can save more than is spent.`,
  "qualitative-with-money": ({ record, plainFound }) =>
    `${record} is ${plainFound} but has a value per unit; it is left out of NPV.`,
  "objective-shares-above": ({ record, plainFound }) =>
    `${record}: its shares of objectives add up to ${plainFound}; they count as if scaled to 100%. Correct them in BenefitShares.`,
  "benefit-reading-missing": ({ record, text, count }) =>
    `${record} has a plan but no actual in ${count("count", "closed period", "closed periods")} (${text("periods")}); it counts as nothing. Enter what was measured.`,
  "value-unknown": ({ plainFound }) =>
    `Value cannot be worked out: ${plainFound} is missing or no use.`,
  "benefit-unknown": ({ found }) => `Benefits has no benefit ${found}.`,
  "relates-to-unknown": ({ found }) => `Neither Projects nor Programs has ${found}.`,
  "objective-unknown": ({ found }) => `Objectives has no objective ${found}.`,
  "benefit-without-change-word": ({ found }) =>
    `The title ${found} does not say what changes. Begin with a word such as Increased, Reduced or Improved.`,
  "benefit-line-unread": ({ fact, found, expected }) =>
    `Line ${fact("line")}: ${found} is not ${expected}.`,
  "forecast-in-closed-period": ({ record, plainFound, expected }) =>
    `${record} takes no forecast in ${plainFound}, which ended by the status date ${expected}. Enter the actual there.`,
  "benefit-not-planned": ({ record }) => `${record} has no plan by period that could be moved.`,
  "benefit-not-tied": ({ record }) =>
    `${record} is tied to no project date that has moved. Say by how many days it moves, or tie it to its project.`,
  "benefit-beyond-calendar": ({ record, figure, plainFound, expected }) =>
    `${record} has ${figure(plainFound)} outside the reporting periods (the last is ${expected}), which no longer counts. Add periods, or move it less.`,
  "benefit-after-calendar": ({ plainFound, expected }) =>
    `The calendar ends on ${expected}, before the benefit starts on ${plainFound}. Add periods, or let it start sooner.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
