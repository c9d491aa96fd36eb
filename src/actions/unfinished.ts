import { keepUnfinished, readLastAction, undoAction } from "#excel/undoLast";
import type { UnfinishedReport } from "./report/report";

/** Nobody is writing to a file that was read into memory. */
const alone = { isAlone: true } as const;

/** What shall become of an action that was not finished. */
export type Settlement = "roll-back" | "keep";

export function isSettlement(text: string): text is Settlement {
  return text === "roll-back" || text === "keep";
}

/**
 * Looks whether the last action of a workbook on a disk was finished, and settles it as was asked.
 * `wanted` null: it is told, and nothing is done. null = there is none.
 *
 * Requests: 1, 2 when there is a journal, and those of rolling back.
 */
export async function settleUnfinished(
  wanted: Settlement | null,
): Promise<UnfinishedReport | null> {
  const last = await readLastAction();
  const open = last.kind === "none" ? null : last.open;
  if (last.kind === "none" || open === null) return null;
  const { title } = last.kind === "found" ? last.journal : last.last;
  const { cells, sheets } = open;
  const found = { title, at: new Date(open.at).toISOString(), cells, sheets };
  if (wanted === null) return { ...found, outcome: "undecided" };
  if (wanted === "keep") {
    await keepUnfinished(alone);
    return { ...found, outcome: "kept" };
  }
  if (last.kind !== "found") return { ...found, outcome: "journal-lost" };
  const { typed } = await undoAction(last, alone);
  return { ...found, outcome: "rolled-back", typed: typed.length };
}
