import type { CellValue } from "#core/register/content";
import type { Texts } from "../../texts/texts";
import type { GridPlace } from "./gridMoves";
import { pasteBlock } from "./pasteBlock";
import { localeDecimal, typedNumber } from "#core/text/typedNumber";

/** A cell of a grid, as far as typing into it goes. */
export interface TypingCell<Entry> {
  /** Of its draft, whatever row and column it is shown in. */
  readonly key: string;
  /** What stands in the workbook. */
  readonly value: CellValue;
  readonly isTyped: boolean;
  /** What writes a value into it, for somebody who saw `before` there. */
  entry(value: number | null, before: CellValue): Entry;
}

/** The cell at a place of a grid; null beyond its edges. */
export type CellAt<Entry> = (place: GridPlace) => TypingCell<Entry> | null;

/** What a typed text means: an entry, the same as there is, or no number. */
export function typedEntry<Entry>(
  cell: TypingCell<Entry>,
  draft: { readonly text: string; readonly before: CellValue },
  { say }: Texts,
): { readonly entry: Entry } | "same" | "refused" {
  const value = typedNumber(draft.text, localeDecimal(say.locale));
  if (value === "unclear") return "refused";
  if (value === cell.value && value === draft.before) return "same";
  return { entry: cell.entry(value, draft.before) };
}

/** What a block that was copied from a sheet would write, and what of it is left out. */
export interface PastedBlock<Entry> {
  readonly entries: readonly Entry[];
  readonly notes: readonly string[];
}

/** A block of copied cells, its top left cell on `at`. Empty cells of the block clear what stands there. */
export function pastedBlock<Entry>(
  text: string,
  at: GridPlace,
  cellAt: CellAt<Entry>,
  { say, score }: Texts,
): PastedBlock<Entry> {
  const sign = localeDecimal(say.locale);
  const entries: Entry[] = [];
  const left = { notNumbers: 0, intoCalculated: 0, beyond: 0 };
  pasteBlock(text).forEach((line, r) => {
    line.forEach((content, c) => {
      const cell = cellAt({ row: at.row + r, column: at.column + c });
      if (cell === null) {
        left.beyond += 1;
        return;
      }
      const value = typedNumber(content, sign);
      if (!cell.isTyped) left.intoCalculated += 1;
      else if (value === "unclear") left.notNumbers += 1;
      else if (value !== cell.value) entries.push(cell.entry(value, cell.value));
    });
  });
  const all = left.notNumbers + left.intoCalculated + left.beyond;
  const kinds = ["notNumbers", "intoCalculated", "beyond"] as const;
  const reasons = kinds
    .filter((kind) => left[kind] > 0)
    .map((kind) => say.counted(score[kind], left[kind]));
  return { entries, notes: all === 0 ? [] : [say.counted(score.left, all), ...reasons] };
}
