import type { Overwrites } from "#core/register/overwrites";
import type { Plan } from "#sheets/plan";
import type { SheetOutline } from "./planOutline";

/** What an action would do, as far as two looks at it are compared. */
export interface Seen {
  readonly plan: Plan;
  readonly outline: readonly SheetOutline[];
  readonly overwrites: Overwrites;
}

/** How what an action would do now differs from what was shown before. */
export interface PlanDifference {
  /** Sheets with which something else would be done, in the order of the new list. */
  readonly sheets: readonly SheetDifference[];
  /** Cells that hold something else now than in the list of cells to be overwritten. */
  readonly cells: number;
}

export interface SheetDifference {
  /** "" for the workbook as a whole. */
  readonly sheet: string;
  /** null: nothing was, or would now be, done with it. */
  readonly before: SheetOutline | null;
  readonly now: SheetOutline | null;
}

/** The difference between what was shown and what would be done now; null when there is none. */
export function planDifference(shown: Seen, now: Seen): PlanDifference | null {
  const sheets = sheetDifferences(shown, now);
  const cells = cellDifferences(shown.overwrites, now.overwrites);
  return sheets.length === 0 && cells === 0 ? null : { sheets, cells };
}

function sheetDifferences(shown: Seen, now: Seen): readonly SheetDifference[] {
  const marks = [marksOf(shown), marksOf(now)] as const;
  const names = new Set([...now.outline, ...shown.outline].map(({ sheet }) => sheet));
  for (const mark of marks) for (const sheet of mark.keys()) names.add(sheet);
  return [...names]
    .filter((sheet) => marks[0].get(sheet) !== marks[1].get(sheet))
    .map((sheet) => ({
      sheet,
      before: shown.outline.find((each) => each.sheet === sheet) ?? null,
      now: now.outline.find((each) => each.sheet === sheet) ?? null,
    }));
}

/** All that is done with each sheet, as text: the outline alone would not tell two contents apart. */
function marksOf({ plan, outline }: Seen): ReadonlyMap<string, string> {
  const marks = new Map<string, string[]>();
  const add = (sheet: string, value: unknown): void => {
    const texts = marks.get(sheet) ?? [];
    texts.push(JSON.stringify(value));
    marks.set(sheet, texts);
  };
  for (const edit of plan.edits) {
    add("at" in edit ? edit.at.sheet : "sheet" in edit ? edit.sheet : "", edit);
  }
  // Undoing has no edits: there the outline is all there is.
  if (plan.edits.length === 0) for (const each of outline) add(each.sheet, each);
  return new Map([...marks].map(([sheet, texts]) => [sheet, texts.join("\n")]));
}

/** Cells that only one of the lists has, or that hold something else; of those behind the lists at least one. */
function cellDifferences(shown: Overwrites, now: Overwrites): number {
  const before = contentsOf(shown);
  const after = contentsOf(now);
  const cells = new Set([...before.keys(), ...after.keys()]);
  const listed = [...cells].filter((cell) => before.get(cell) !== after.get(cell)).length;
  const others = Math.abs(now.count - shown.count) + Math.abs(now.filled - shown.filled);
  return Math.max(listed, others, now.unlisted === shown.unlisted ? 0 : 1);
}

function contentsOf({ cells }: Overwrites): ReadonlyMap<string, string> {
  return new Map(
    cells.map(({ sheet, address, before }) => [`${sheet}!${address}`, JSON.stringify(before)]),
  );
}
