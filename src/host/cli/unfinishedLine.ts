import type { UnfinishedReport } from "#actions/report/report";

/** Nothing else is done with the workbook. */
export function isUnsettled({ outcome }: UnfinishedReport): boolean {
  return outcome === "undecided" || outcome === "journal-lost";
}

/** What is said about an action that was not finished. */
export function unfinishedLine(unfinished: UnfinishedReport): string {
  const { title, at, cells, sheets, outcome, typed = 0 } = unfinished;
  const found = `"${title}" was not finished (${at.slice(0, 16).replace("T", " ")} UTC)`;
  switch (outcome) {
    case "undecided":
      return `${found}: nothing was done. --unfinished roll-back restores ${cells} cells and ${sheets} sheets; --unfinished keep leaves everything as it is.`;
    case "journal-lost":
      return `${found}, and its journal is damaged or of a later version: it cannot be rolled back, and nothing was done. --unfinished keep leaves everything as it is.`;
    case "rolled-back":
      return `${found}: it was rolled back first${typed === 0 ? "" : `, except ${typed} cells that somebody has typed into since`}.`;
    case "kept":
      return `${found}: it was kept as it is.`;
  }
}
