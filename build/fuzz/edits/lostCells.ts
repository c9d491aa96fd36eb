import type { ActionOutcome } from "#actions/runAction";
import { cellAddress } from "#core/register/cellAddress";
import { type BookState, placeOf } from "./bookState";

/** A content that somebody typed and that is nowhere any more, without a word about it. */
export interface LostCell {
  readonly sheet: string;
  readonly address: string;
  readonly value: string | number | boolean;
}

type Content = string | number | boolean;

/**
 * The typed contents that an action took from the workbook without having said so. A content may move; it may
 * go where the preview names its cell, or where it says that the whole sheet goes or is made anew.
 *
 * @param typed the contents that the person has typed in this sequence: they count on drawn pages too.
 */
export function lostCells(
  before: BookState,
  after: BookState,
  preview: ActionOutcome,
  typed: ReadonlySet<string>,
): readonly LostCell[] {
  const missing = missingContents(before, after);
  if (missing.size === 0) return [];
  const told = new Set(
    preview.overwrites.cells.map(({ sheet, address }) => `${sheet.toLowerCase()}!${address}`),
  );
  const sheets = new Map(preview.outline.map(({ sheet, change }) => [sheet.toLowerCase(), change]));
  const present = new Map(after.sheets.map((sheet) => [sheet.id, sheet]));
  const lost: LostCell[] = [];
  for (const sheet of before.sheets) {
    if (sheet.isAside) continue;
    const change = sheets.get(sheet.name.toLowerCase());
    const goes = change === "removed" || change === "replaced" || change === "returned";
    if (goes) continue;
    const now = present.get(sheet.id);
    for (const [key, { value, formula }] of sheet.cells) {
      if (value === null || formula !== null || !missing.has(value)) continue;
      const same = now?.cells.get(key);
      if (same?.formula === null && same.value === value) continue;
      if (change === "redrawn" && !typed.has(String(value))) continue;
      const { row, column } = placeOf(key);
      const address = cellAddress(row, column);
      if (told.has(`${sheet.name.toLowerCase()}!${address}`)) continue;
      lost.push({ sheet: sheet.name, address, value });
    }
  }
  return lost;
}

/** Contents that stand in fewer cells than before. */
function missingContents(before: BookState, after: BookState): ReadonlySet<Content> {
  const counts = new Map<Content, number>();
  const count = (state: BookState, by: 1 | -1): void => {
    for (const { cells, isAside } of state.sheets) {
      if (isAside) continue;
      for (const { value, formula } of cells.values()) {
        if (value !== null && formula === null) counts.set(value, (counts.get(value) ?? 0) + by);
      }
    }
  };
  count(before, 1);
  count(after, -1);
  return new Set([...counts].flatMap(([value, rest]) => (rest > 0 ? [value] : [])));
}
