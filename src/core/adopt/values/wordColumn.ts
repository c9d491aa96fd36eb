import { headerKey } from "../headerText";
import { asText } from "./cellText";
import type { Choice, ColumnCells, ColumnReader } from "./columnReader";
import { answerFor, NONE } from "./columnReader";
import { firstNote } from "./columnNotes";
import type { FieldType } from "./fieldKind";
import { isMissingWord } from "./missing";
import type { Reading } from "./reading";
import { read, SAID_EMPTY, unread } from "./reading";
import type { WordReading } from "./words";
import { wordText } from "./words";

/** More unknown words than that are no list, and are not asked about. */
const MOST_WORDS = 7;
const LONGEST_WORD = 60;

/** Words of a column that its list does not know, and their cells. */
function unknownWords(column: ColumnCells, type: FieldType): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { value, format } of column.filled) {
    const text = asText(value, format);
    if (wordText(text, type.list, type.words) !== null || isMissingWord(text)) continue;
    counts.set(headerKey(text), (counts.get(headerKey(text)) ?? 0) + 1);
  }
  return counts;
}

/** Asks what the unknown words of a column mean, where they are few, repeated and most of what it holds. */
function wordChoice(column: ColumnCells, type: FieldType): readonly Choice[] {
  const unknown = unknownWords(column, type);
  const cells = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  const isList =
    unknown.size > 0 &&
    unknown.size <= MOST_WORDS &&
    cells > unknown.size &&
    cells * 2 >= column.filled.length &&
    [...unknown.keys()].every((word) => word.length <= LONGEST_WORD);
  if (!isList) return [];
  const options = [...type.words, NONE].map((value) => ({ value }));
  return [{ kind: "word", options, assumed: null, free: true, samples: MOST_WORDS }];
}

/** Words of a list of the register, in eight languages; others are unread until a person says what they mean. */
export function wordReader(column: ColumnCells, type: FieldType): ColumnReader {
  const known = new Map<string, WordReading | null>();
  const wordOf = (text: string): WordReading | null => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = wordText(text, type.list, type.words);
    known.set(text, found);
    return found;
  };
  return {
    choices: wordChoice(column, type),
    read({ value, format }, chosen): Reading {
      const text = asText(value, format);
      const found = wordOf(text);
      if (found !== null) return read(found.word, !found.literal);
      if (isMissingWord(text)) return SAID_EMPTY;
      const told = answerFor(chosen("word"), text, headerKey);
      if (told === NONE) return SAID_EMPTY;
      return told !== null && type.words.includes(told) ? read(told, true) : unread("not-in-list");
    },
    notes: (readings) =>
      firstNote("word-misspelt", "hint", column.at, readings, (_, at) => {
        const cell = column.at[at] ?? null;
        return cell !== null && wordOf(asText(cell.value, cell.format))?.misspelt === true;
      }),
  };
}

/** Words of a list that the office may extend: its own words stay as they are. */
export function ownWordReader(type: FieldType): ColumnReader {
  return {
    choices: [],
    read({ value, format }): Reading {
      const text = asText(value, format);
      const found = wordText(text, type.list, type.words);
      return read(found?.literal === true ? found.word : text);
    },
  };
}
