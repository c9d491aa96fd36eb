import type { IssueSentence } from "../words";

/** Sentences about snapshots and what changed since. */
export const snapshotIssues = {
  "snapshot-repeated": ({ found }) =>
    `Snapshots lists ${found} more than once; the row with the earliest status date counts. Remove the others.`,
  "snapshot-without-date": ({ found }) =>
    `Snapshot ${found} has no status date and cannot be put in order: enter the day that it is true for.`,
  "snapshot-rows-unread": ({ count }) =>
    `SnapshotData: ${count("count", "row does", "rows do")} not say which value of which snapshot it is; left out.`,
  "snapshot-unlisted": ({ found, count }) =>
    `SnapshotData holds ${count("count", "value", "values")} of snapshot ${found}, which Snapshots does not list. Later snapshots still count on them: restore its row, or thin the snapshots to remove them.`,
  "snapshot-contradicted": ({ found, count }) =>
    `Snapshot ${found} says two different things about ${count("count", "value", "values")}: rows of SnapshotData were typed or pasted.`,
  "snapshot-altered": ({ found }) =>
    `Snapshot ${found} is not as it was taken: rows of SnapshotData were changed or deleted since.`,
  "snapshot-first": () => "No earlier snapshot: Changes will be empty until the next one.",
  "snapshot-none": () => "There is no snapshot to compare with: take one first.",
  "snapshots-many": ({ count, fact }) =>
    `Snapshots hold ${count("cells", "cell", "cells")}. Keep the last ${fact("last")} and month-ends?`,
  "snapshot-unknown": ({ found, expected }) =>
    expected === ""
      ? `There is no snapshot ${found}, nor any other.`
      : `There is no snapshot ${found}. There are: ${expected}.`,
  "snapshot-same-day": ({ plainFound, fact }) =>
    `Status date ${plainFound} has a snapshot already: this one is labelled ${fact("letter")}.`,
  "status-date-missing": () =>
    "The workbook has no status date: enter the day that the registers are true for on sheet Settings.",
  "rename-suspected": ({ record, expected, quoted, register }) =>
    `${record} disappeared and ${expected} ${quoted("title")} appeared. ${register === "Projects" ? "Same project?" : `Same record of ${register}?`}`,
  "split-suspected": ({ record, expected, quoted }) =>
    `${record} ${quoted("title")} disappeared; ${expected} appeared with its title. Was it split?`,
  "merge-suspected": ({ record, expected, quoted }) =>
    `${record} disappeared; ${expected} ${quoted("title")} appeared with their title. Were they merged?`,
  "rename-unknown": ({ found, register, expected }) =>
    expected === ""
      ? `No snapshot holds ${found} in ${register}: there is no history to go on.`
      : `No snapshot holds ${found} in ${register}. Gone from the register are: ${expected}.`,
  "rename-of-two": ({ record, expected, fact }) =>
    `${fact("snapshot") === "" ? "The register" : `Snapshot ${fact("snapshot")}`} holds both ${record} and ${expected}: they are two records, not one.`,
  "rename-target-unknown": ({ found, register }) =>
    `${register} has no record ${found} now: history goes on under an ID that the register has.`,
  "rename-incomplete": ({ register }) =>
    `Say which ID of ${register} was changed and which it is now.`,
  "risk-scale-changed": ({ found }) =>
    `Risks were scored by another scale in ${found}: residual scores are not compared.`,
  "register-not-compared": ({ register }) =>
    `The workbook has no register ${register} now: its records are not compared.`,
  "explanation-line-unread": ({ fact, found }) =>
    `Line ${fact("line")} of the explanations: ${found} is not table, key, field and comment with tabs between them.`,
  "explanation-unmatched": ({ fact, found }) =>
    `Line ${fact("line")} of the explanations: Changes has no row for ${found}.`,
  "changes-unexplained": ({ count }) =>
    `Sheet Changes: ${count("count", "change is", "changes are")} over tolerance without an explanation.`,
  "explanations-left": ({ count }) =>
    `Changes: ${count("count", "explanation belongs to a change that is", "explanations belong to changes that are")} not listed any more; undo brings them back.`,
  "findings-blocking": ({ count }) =>
    `Sheet Checks lists ${count("count", "blocking finding", "blocking findings")}: see to them before the report goes out.`,
  "results-stale": ({ found }) =>
    `Results are older than their inputs: ${found}. Run them again before the report goes out.`,
  "projects-not-updated": ({ count, fact }) =>
    `${count("count", "live project was", "live projects were")} not updated for more than ${fact("days")} days before the status date.`,
  "page-lacks-registers": ({ found, expected }) =>
    `Page ${found} is left out: it needs ${expected}.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
