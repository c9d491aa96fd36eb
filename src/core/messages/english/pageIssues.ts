import type { IssueSentence } from "../words";

/** Sentences about report pages that are drawn where they stand. */
export const pageIssues = {
  "page-cells-kept": ({ count, sheet, text }) =>
    `${count("cells", "cell", "cells")} of page ${sheet} did not hold what was drawn: ${text("places")}. What stood there is kept, in its place or in a list below the page.`,
  "page-additions-moved": ({ count, sheet }) =>
    `Page ${sheet} grows: what stands below or beside it moves by ${count("rows", "row", "rows")} and ${count("columns", "column", "columns")}.`,
  "page-columns-changed": ({ fact }) =>
    `Table ${fact("tables")} has other columns now: formulas that use it by name follow the place of a column, not its title. Check them.`,
  "page-protected": ({ sheet }) =>
    `Sheet ${sheet} is protected and was left as it is: unprotect it, then draw the page again.`,
  "page-table-inside": ({ fact }) =>
    `Table ${fact("tables")} stands among the cells of the page, which was left as it is: move the table beside or below, then draw the page again.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
