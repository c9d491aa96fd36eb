import type { IssueSentence } from "../words";

/** Sentences about scenarios: kept, accepted, out of date. */
export const scenarioIssues = {
  "limit-line-unread": ({ fact, found, expected }) =>
    `Line ${fact("line")} of the further limits: ${found} is not ${expected}.`,
  "scenarios-full": ({ count }) =>
    `The workbook keeps ${count("count", "scenario", "scenarios")} already, as many as it can. Remove one, or use the name of one that shall give way.`,
  "scenario-replaced": ({ record, found, fact }) =>
    fact("accepted") === ""
      ? `Scenario ${record} (${found}) gives way to the new result; its note stays.`
      : `Scenario ${record} (${found}) was accepted. It gives way to the new result, which has to be accepted anew; decisions in Projects stay until then.`,
  "scenario-unknown": ({ found, expected }) =>
    expected === ""
      ? "The workbook keeps no scenario. Choose a portfolio first."
      : `There is no scenario ${found}. There are: ${expected}.`,
  "scenario-stale": ({ changes }) =>
    `Inputs changed since this scenario was solved (${changes(
      (count, register) => `${count} in ${register}`,
      "cell",
      "cells",
    )}). Solve again?`,
  "scenario-infeasible": ({ record, found }) =>
    `Scenario ${record} (${found}) has no portfolio that meets all limits: there is nothing to accept.`,
  "scenario-details-lost": ({ record, found }) =>
    `What scenario ${record} (${found}) was solved with is no longer kept in this workbook. Choose it anew under its name.`,
  "registers-added": ({ text }) => `The workbook gets what it lacks: ${text("registers")}.`,
  "project-unknown": ({ found }) => `Projects has no project ${found}.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
