import type { IssueSentence } from "../words";

/** Sentences about reading sheets that people keep: headers, columns, cells. */
export const adoptionIssues = {
  "sheet-not-adopted": ({ sheet, count }) =>
    `'${sheet}' (${count("filled", "filled cell", "filled cells")}) was left alone: nothing on it tells a register.`,
  "nothing-adopted": ({ count }) =>
    `No register was recognised on ${count("sheets", "sheet", "sheets")}. A header row needs names such as Project, Risk, Owner, Status, Budget.`,
  "cells-not-adopted": ({ sheet, count }) =>
    `Beside or below the table on '${sheet}', outside its rows and columns, ${count("count", "filled cell was", "filled cells were")} not adopted.`,
  "row-left-out": ({ found, fact, number, count }) => {
    const kinds: Readonly<Record<string, readonly [string, string]>> = {
      total: ["is a total", "are totals"],
      subtotal: ["is a subtotal", "are subtotals"],
      header: ["repeats the headers", "repeat the headers"],
      instruction: ["is an instruction", "are instructions"],
      section: ["is the heading of a section", "are headings of sections"],
    };
    const [one, many] = kinds[fact("kind")] ?? ["is a note", "are notes"];
    return number("count") === 1
      ? `The row ${found} ${one} and was left out of the records.`
      : `${count("count", "row", "rows")} (the first: ${found}) ${many} and were left out of the records.`;
  },
  "hidden-sheets-adopted": ({ text, count }) =>
    `${count("count", "hidden sheet was", "hidden sheets were")} adopted too: ${text("sheets")}.`,
  "two-columns-one-field": ({ found, expected, fact, quoted }) =>
    fact("other") === fact("header")
      ? `Two columns called ${found} look like ${expected}. The one with more readable values was taken; the other is kept as an extra column.`
      : `Both ${quoted("other")} and ${found} look like ${expected}. ${quoted("other")} was taken; ${found} is kept as an extra column.`,
  "column-not-read": ({ found, expected, fact, quoted }) =>
    `Column ${quoted("header")} looks like ${expected}, but ${fact("readable")} of ${fact("filled")} values can be read as such (for example ${found}). It is kept as an extra column.`,
  "key-generated": ({ register, field, expected, count }) =>
    `${count("count", "record", "records")} of ${register} had no ${field}; new ones were made from ${expected} on.`,
  "key-changed": ({ found, expected, field, count }) =>
    `${count("count", "identifier", "identifiers")} in ${field} too long, or with characters that formulas misread: ${found} became ${expected}. The identifiers as found are kept beside them.`,
  "default-filled": ({ register, text, fact, count }) => {
    const profile =
      fact("profile") === "" ? [] : ["Profile = Level where there is a baseline, else Flow"];
    const fields = [text("fields"), ...profile].filter((each) => each !== "").join("; ");
    return `For ${count("count", "record", "records")} of ${register} no sheet has these columns; put in: ${fields}.`;
  },
  "stage-assumed": ({ text, count }) =>
    `No sheet has a stage: ${count("delivery", "project with a reported rating was", "projects with a reported rating were")} taken as In delivery, ${text("proposed")} as Proposed.`,
  "columns-complete-each-other": ({ found, expected, fact, count }) =>
    `Two columns called ${found} look like ${expected} and never disagree in a row: ${count("count", `blank of column ${fact("first")} was`, `blanks of column ${fact("first")} were`)} filled from column ${fact("second")}.`,
  "register-derived": ({ register, found, fact, count }) =>
    `No sheet lists ${register}: ${count("count", "record was", "records were")} made from the names in ${fact("from")} (${found}).`,
  "money-unit-unknown": ({ expected }) =>
    `The sheets do not say in which unit money is kept; amounts were taken as they stand${expected === "" ? "" : ` in ${expected}`}. Set Money unit on sheet Settings if they are thousands or millions.`,
  "money-unit-assumed": ({ found, expected, quoted, count }) =>
    `${count("count", "amount", "amounts")} in ${quoted("header")} without a unit (for example ${found}): read as single units and converted to ${expected === "million" ? "millions" : "thousands"}.`,
  "percent-of-hundred": ({ quoted }) =>
    `Column ${quoted("header")} counts percent up to 100: 65 was read as 65%.`,
  "short-year": ({ found, quoted, count }) =>
    `${count("count", "date", "dates")} in ${quoted("header")} with a year of two digits (${found}): 00 to 79 were read as 2000 to 2079, 80 to 99 as 1980 to 1999.`,
  "rating-of-five-steps": ({ found, expected, quoted, count }) =>
    `${count("count", "rating", "ratings")} in ${quoted("header")} between two colours: ${found} was read as ${expected}. The ratings as found are kept beside.`,
  "ambiguous-number": ({ found, quoted, count }) =>
    `${count("count", "number", "numbers")} in ${quoted("header")} could be thousands or decimals (${found}): left out, because the column writes both ways.`,
  "other-currency": ({ found, quoted, count }) =>
    `${count("count", "amount", "amounts")} in ${quoted("header")} in another currency than the register (${found}): left out.`,
  "criteria-found": ({ criteria, count }) => {
    const list = criteria((each) => {
      const better = each.direction === "Cost" ? "less is better" : "more is better";
      const weight = each.weight === null ? "" : `, weight ${each.weight}`;
      return `${each.name} (${each.low}-${each.high}, ${better}${weight})`;
    });
    return `${count("count", "column was taken as a criterion", "columns were taken as criteria")}: ${list}. Change scale, direction and weight on sheet Criteria.`;
  },
  "starter-model": ({ found, count }) =>
    `No scores were found beside the projects, so a model to start from was made of ${count("count", "criterion", "criteria")} that the registers feed (${found}). Replace it by your own criteria on sheet Criteria.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
