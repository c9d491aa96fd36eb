import type { IssueSentence } from "../words";

/** Sentences about setting a workbook up: names that are taken, pasted objectives and periods. */
export const setupIssues = {
  "sheet-name-taken": ({ fact, text }) =>
    fact("count") === "1"
      ? `A sheet named ${text("sheets")} exists. Create '${text("instead")}' instead, or adopt the existing one?`
      : `Sheets named ${text("sheets")} exist. Create ${text("instead")} instead, or adopt the existing ones?`,
  "structure-protected": () =>
    "This workbook is protected against new sheets. Unprotect it (Review > Protect Workbook) and retry. Nothing was changed.",
  "sheet-protected": ({ fact, text }) =>
    fact("count") === "1"
      ? `Sheet ${text("sheets")} is protected. Unprotect it (Review > Unprotect Sheet) first, or Excel will refuse.`
      : `Sheets ${text("sheets")} are protected. Unprotect them (Review > Unprotect Sheet) first, or Excel will refuse.`,
  "objective-not-named": ({ fact }) => `Line ${fact("line")}: the objective has no name.`,
  "objective-weight-unread": ({ fact, found }) =>
    `Line ${fact("line")}: weight ${found} is not a number of 0 or more.`,
  "objective-repeated": ({ fact, found }) => `Line ${fact("line")}: ${found} is in the list twice.`,
  "objective-key-unread": ({ fact, found }) =>
    `Line ${fact("line")}: ${found} cannot be an identifier. Use up to 20 letters, digits, points, slashes, dashes and underscores.`,
  "objective-weights-zero": () => "All weights are zero. Give at least one objective a weight.",
  "objective-weights-sum": ({ fact }) =>
    `The weights add up to ${fact("sum")}, not 100; each counts by its share of the sum.`,
  "period-line-unread": ({ fact, field, found, expected }) =>
    `Line ${fact("line")}: ${field} ${found} cannot be read.${expected === "" ? "" : ` Expected: ${expected}.`}`,
  "period-repeated": ({ fact, found }) =>
    `Line ${fact("line")}: period ${found} is in the list twice.`,
  "status-date-outside-periods": ({ plainFound, fact }) =>
    `Status date ${plainFound} lies outside the reporting periods (${fact("from")} to ${fact("to")}).`,
  "objectives-replaced": ({ count }) =>
    `The sample brings objectives of its own: ${count("count", "objective", "objectives")} of this workbook would go. Undo brings them back.`,
  "undo-removes-records": ({ count }) =>
    `The registers hold ${count("rows", "record", "records")}; Undo removes them together with their sheets.`,
  "undo-leaves-typed": ({ count, text }) =>
    `Somebody has typed into ${count("count", "cell", "cells")} since (${text("cells")}). What was typed stays; everything else is put back.`,
  "undo-overwrites-typed": ({ count, text }) =>
    `Somebody has typed into ${count("count", "cell", "cells")} since (${text("cells")}). What was typed is put back, too, and is lost.`,
  "undo-removes-typed": ({ count }) =>
    `Somebody has typed into ${count("count", "cell", "cells")} of columns that Undo removes. What was typed is lost.`,
  "undo-keeps-rows": ({ text }) =>
    `Rows were added at the end of ${text("registers")} since. They stay; rows that the action had added stay as empty rows.`,
  "undo-is-large": ({ fact }) =>
    `To be able to undo this, the workbook keeps ${fact("count")} MB of former contents until the next action.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
