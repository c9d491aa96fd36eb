import type { IssueSentence } from "../words";

const files: Readonly<Record<string, string>> = {
  excel: "an Excel workbook, not a text file",
  "old-excel": "a workbook of an old Excel, not a text file",
  markup: "a web page, not a text file",
  empty: "empty",
  encrypted: "protected with a password",
  word: "a Word document",
  powerpoint: "a presentation",
  pdf: "a PDF document",
  picture: "a picture",
  archive: "an archive of other files",
  "too-large": "too large",
  damaged: "damaged",
  unsafe: "not safe to open",
};

/** Sentences about files, forms and columns of periods. */
export const structureIssues = {
  "file-not-read": ({ found, fact }) =>
    `The file ${found} was not read: it is ${files[fact("kind")] ?? "not a text file"}.`,
  "sheet-too-large": ({ sheet, found }) =>
    `The sheet '${sheet}'${found === "" ? "" : ` of the file ${found}`} was not read: it has too many cells, or one that stands far from the others.`,
  "texts-cut": ({ found, count }) =>
    `In ${found} ${count("count", "text was", "texts were")} longer than a cell of Excel holds (32,767 characters): the rest was cut off.`,
  "encodings-mixed": ({ sheet, count }) =>
    `'${sheet}' was put together from files of different encodings: ${count("count", "line was", "lines were")} read as Windows text, the others as UTF-8.`,
  "encoding-repaired": ({ sheet, count }) =>
    `In '${sheet}' ${count("count", "cell had", "cells had")} signs that an earlier program spoilt (Ã¼ for ü); they were mended.`,
  "quotes-unbalanced": ({ sheet }) =>
    `In '${sheet}' a quotation mark is opened and never closed: quotation marks were taken as ordinary signs. Look at the lines with quotation marks.`,
  "lines-too-wide": ({ sheet, fact, count }) =>
    `In '${sheet}' ${count("count", "line has", "lines have")} more cells than the headers, the first is line ${fact("row")}: a delimiter inside a text may have moved the cells after it.`,
  "form-changed": ({ sheet, found, expected, field }) =>
    `'${sheet}' is not laid out like the other forms: beside the cell for ${field} should stand "${expected}", not ${found}. The cell was left out.`,
  "period-sum-differs": ({ found, expected, record, quoted, fact, count }) =>
    `The periods add up to ${expected}, but column ${quoted("header")} says ${found}${record === "" ? "" : ` for ${record}`} (row ${fact("row")}). ${count("count", "row differs", "rows differ")}. The amounts by period were taken.`,
  "period-open-ended": ({ quoted, expected, fact }) =>
    fact("end") === "before"
      ? `Column ${quoted("header")} has no first day: its amounts are in period ${expected}, which is given the year before the others.`
      : `Column ${quoted("header")} has no last day: its amounts are in period ${expected}, which is given the year after the others.`,
  "period-column-kept": ({ quoted, fact, text }) => {
    const why = fact("why");
    const reason =
      why === "no-period"
        ? "it belongs to no period"
        : why === "no-first-period"
          ? "nobody said when it begins"
          : why === "other-sheet"
            ? "another sheet has the same amounts by shorter periods"
            : "it repeats time that other columns have";
    return `Column ${quoted("header")} (${text("sum")} in all) has amounts, but ${reason}: it is kept as an extra column and not counted by period.`;
  },
  "periods-spread": ({ quoted, fact, count }) => {
    const how = fact("how");
    const columns = count("count", "column of longer periods", "columns of longer periods");
    if (how === "joined")
      return `${count("count", "column", "columns")} of shorter periods than the calendar of the workbook has (the first is ${quoted("header")}): the amounts were added up.`;
    const done =
      how === "spread"
        ? "the amounts were spread evenly over the shorter ones"
        : how === "last"
          ? "the amounts were put into the last of the shorter ones"
          : "each of the shorter ones has the same number";
    return `${columns} than other sheets have (the first is ${quoted("header")}): ${done}.`;
  },
  "total-differs": ({ found, expected, quoted, fact }) =>
    `The total in row ${fact("row")} of ${quoted("header")} says ${found}; the records above it add up to ${expected}.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
