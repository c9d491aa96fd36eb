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
  const isTold = toldCells(before, preview);
  const redrawn = new Set(
    preview.outline.flatMap(({ sheet, change }) => (change === "redrawn" ? [folded(sheet)] : [])),
  );
  // What a page says of a register is no second place of it.
  const isDrawn: IsTold = ({ name }, _key, value) =>
    redrawn.has(folded(name)) && !typed.has(String(value));
  const missing = missingContents(before, after, isTold, isDrawn);
  if (missing.size === 0) return [];
  const present = new Map(after.sheets.map((sheet) => [sheet.id, sheet]));
  const lost: LostCell[] = [];
  for (const sheet of before.sheets) {
    if (sheet.isAside) continue;
    const now = present.get(sheet.id);
    for (const [key, { value, isComputed }] of sheet.cells) {
      if (value === null || isComputed || !missing.has(value)) continue;
      if (isTold(sheet, key, value)) continue;
      const same = now?.cells.get(key);
      if (same?.isComputed === false && same.value === value) continue;
      if (isDrawn(sheet, key, value)) continue;
      lost.push({ sheet: sheet.name, address: addressOf(key), value });
    }
  }
  return lost;
}

type SheetState = BookState["sheets"][number];
type IsTold = (sheet: SheetState, key: number, value: Content) => boolean;

function folded(name: string): string {
  return name.toLowerCase();
}

function addressOf(key: number): string {
  const { row, column } = placeOf(key);
  return cellAddress(row, column);
}

/** Which cells the preview names: singly, by the column of a table that goes, or by their whole sheet. */
function toldCells(before: BookState, { outline, overwrites }: ActionOutcome): IsTold {
  const cells = new Set(
    overwrites.cells.map(({ sheet, address }) => `${folded(sheet)}!${address}`),
  );
  const goes = new Set(["removed", "replaced", "returned"]);
  const sheets = new Set(
    outline.flatMap(({ sheet, change }) => (goes.has(change) ? [folded(sheet)] : [])),
  );
  const columns = new Set(
    outline.flatMap(({ sheet, columns: changes }) => {
      const headers = new Set(
        changes.flatMap(({ change, header }) => (change === "removed" ? [header] : [])),
      );
      const found = before.sheets.find(({ name }) => folded(name) === folded(sheet));
      return [...(headers.size > 0 ? (found?.cells ?? []) : [])].flatMap(([key, { value }]) =>
        headers.has(String(value)) ? [`${folded(sheet)}!${placeOf(key).column}`] : [],
      );
    }),
  );
  return ({ name }, key) =>
    sheets.has(folded(name)) ||
    cells.has(`${folded(name)}!${addressOf(key)}`) ||
    columns.has(`${folded(name)}!${placeOf(key).column}`);
}

/** Contents that stand in fewer cells than before, those apart that the preview named and those of drawn pages. */
function missingContents(
  before: BookState,
  after: BookState,
  isTold: IsTold,
  isDrawn: IsTold,
): ReadonlySet<Content> {
  const counts = new Map<Content, number>();
  const count = (state: BookState, by: 1 | -1): void => {
    for (const sheet of state.sheets) {
      if (sheet.isAside) continue;
      for (const [key, { value, isComputed }] of sheet.cells) {
        if (value === null || isComputed || isDrawn(sheet, key, value)) continue;
        if (by === 1 && isTold(sheet, key, value)) continue;
        counts.set(value, (counts.get(value) ?? 0) + by);
      }
    }
  };
  count(before, 1);
  count(after, -1);
  return new Set([...counts].flatMap(([value, rest]) => (rest > 0 ? [value] : [])));
}
