import type { IssueSentence } from "../words";

/** Sentences about records of which several lists or files tell. */
export const collectIssues = {
  "key-repeated": ({ found, expected, field, count }) =>
    `${count("count", "record repeats", "records repeat")} an identifier in ${field}: ${found} became ${expected}. The identifiers as found are kept beside them.`,
  "sources-disagree": ({ found, expected, field, quoted, count }) =>
    `${count("count", "value", "values")} in ${quoted("header")} differ from what another list says of the same record (${found}, there ${expected}). ${field} keeps the other list's value; this one is kept beside it.`,
  "records-completed": ({ sheet, quoted, text, count }) =>
    `${count("count", "row", "rows")} of '${sheet}' and ${quoted("other")}${text("workbook") === "" ? "" : ` in ${text("workbook")}`} are the same records: each became one record with the columns of both.`,
  "lines-joined": ({ sheet, count }) =>
    `${count("count", "line", "lines")} on '${sheet}' under a merged cell go on with the record above: texts became further lines of it, other values are kept beside.`,
  "name-of-several": ({ found, field, text, count }) =>
    `${count("count", "reference", "references")} in ${field} by a name that several records of ${text("targets")} have (${found}): left as found. Write the identifier instead.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
