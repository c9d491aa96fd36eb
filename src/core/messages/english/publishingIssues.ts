import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** Sentences about the steering pack, the executive copy and functions in cells. */
export const publishingIssues = {
  "functions-in-workbook": ({ count }) =>
    `${count("count", "cell uses", "cells use")} PMO functions; readers without the add-in may see #NAME?. Replace them by values in the executive copy?`,
  "functions-none": () => "No cell of this workbook uses a PMO function.",
  "functions-without-value": (words) => {
    const { count } = words;
    return `${count("count", "cell shows", "cells show")} #NAME? or no result yet (${cellList(words)}). They become empty in the copy: run Repair functions first to have their values.`;
  },
  "functions-on-protected": (words) => {
    const { count, sheet } = words;
    return `On the protected sheet '${sheet}' ${count("count", "cell stays as it is", "cells stay as they are")} (${cellList(words)}). Unprotect the sheet (Review > Unprotect Sheet) and run this again.`;
  },
  "functions-changed": (words) => {
    const { count } = words;
    return `${count("count", "cell holds", "cells hold")} something else than the executive copy put there (${cellList(words)}), or have moved: their formulas are not brought back. The formulas stay in the comments.`;
  },
  "names-left": ({ count, text }) =>
    `${count("count", "name calls", "names call")} a PMO function and stand for several values (${text("names")}): they stay. Delete them, or put a range in their place.`,
  "comments-left-out": ({ count }) =>
    `${count("count", "cell has", "cells have")} a comment or a note already: the formula is kept in the workbook only.`,
  "save-copy-first": () =>
    "Save this workbook under another name first (File > Save a copy): the open workbook becomes the executive copy. Undo or Restore functions brings the formulas back.",
  "no-kept-formulas": () => "This workbook keeps no formulas of an executive copy.",
  "nothing-stuck": () => "No cell with a PMO function is stuck at #NAME?.",
  "pack-page-missing": ({ fact }) =>
    `${fact("kind") === "chart" ? "Chart" : "Page"} '${fact("name")}' has no data: run ${fact("run")} first, or leave the page out.`,
  "pack-page-empty": ({ fact }) =>
    `${fact("page")} has nothing to show yet and is left out of the pack.`,
  "pack-page-long": ({ count, fact }) =>
    `${fact("page")} has ${count("rows", "row", "rows")}; it will print on ${count("prints", "page", "pages")} with repeated headings.`,
  "pack-other-since": ({ fact }) =>
    `The changes are compared since ${fact("since")}, not since ${fact("asked")}: compare the snapshots since ${fact("asked")} first.`,
  "pdf-not-here": ({ quoted }) =>
    `Excel gives no PDF here. Select the tabs from ${quoted("first")} to ${quoted("last")} (click the first, then the last with Shift) and print the active sheets to PDF.`,
  "pack-not-made": () => "There is no steering pack yet: make it first.",
} as const satisfies Readonly<Record<string, IssueSentence>>;

function cellList({ text, fact }: IssueWords): string {
  return text("more") === "" ? text("cells") : `${text("cells")} and ${fact("more")} more`;
}
