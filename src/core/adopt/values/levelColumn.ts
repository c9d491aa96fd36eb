import type { IssueCode } from "#core/issues";
import { defaultRows } from "#core/register/defaults";
import { headerKey } from "../headerText";
import type { ColumnCells, ColumnReader, FilledCell } from "./columnReader";
import { firstNote } from "./columnNotes";
import type { ColumnNote, ReadingOptions } from "./columnReading";
import type { FieldType } from "./fieldKind";
import type { Scale } from "./levelScale";
import { findScale, levelNumber, parseScale, readLegend, toFive } from "./levelScale";
import {
  levelWords,
  nearLevel,
  numberBeside,
  withoutRemark,
  wordBeside,
  wordLevel,
} from "./levels";
import { isMissingWord } from "./missing";
import { isDateFormat, isPercentFormat } from "./numberFormat";
import { numberText } from "./numberText";
import { percentRange } from "./percents";
import type { Reading } from "./reading";
import { read, SAID_EMPTY, unread } from "./reading";

/** Upper ends of the bands of probability that a new workbook's Scales has, lowest level first. */
const bands: readonly number[] = (
  defaultRows.find(({ register }) => register === "Scales")?.rows ?? []
).map((row) => Number(row[3]));

/** Impacts of PMI's matrix, lowest level first. */
const pmiImpacts: readonly number[] = [0.05, 0.1, 0.2, 0.4, 0.8];

/** Level 1..5 of a probability: its end belongs to the lower band. */
export function levelOfShare(share: number): number | null {
  if (share < 0 || share > 1) return null;
  const at = bands.findIndex((end) => share <= end + 1e-9);
  return at < 0 ? null : at + 1;
}

/** A share of 1 that a cell holds: 40 %, "40%", "75% to 100%" (its middle), and 0.4 where the column has shares. */
function shareOf(
  { value, format }: FilledCell,
  plainShares: boolean,
  ofHundred: boolean,
): number | null {
  if (typeof value === "number") {
    if (isDateFormat(format)) return null;
    if (isPercentFormat(format)) return value;
    if (ofHundred) return value / 100;
    return plainShares ? value : null;
  }
  if (typeof value !== "string") return null;
  const range = percentRange(value);
  if (range !== null) return (range[0] + range[1]) / 2;
  const found = numberText(value, "unknown");
  if (found === null || found.currency !== null || found.factor !== null) return null;
  if (found.percent || ofHundred) return found.amount / 100;
  return plainShares ? found.amount : null;
}

/** The plain numbers of a column, typed as numbers or as text. */
function plainNumbers(column: ColumnCells): readonly number[] {
  return column.filled.flatMap(({ value, format }) => {
    if (typeof value === "number")
      return isPercentFormat(format) || isDateFormat(format) ? [] : [value];
    const found = typeof value === "string" ? numberText(value, "unknown") : null;
    const isPlain = found !== null && !found.percent && found.currency === null;
    return isPlain && found.factor === null ? [found.amount] : [];
  });
}

/** What every cell of the column is read by. */
interface LevelWay {
  readonly scale: Scale | null;
  readonly words: ReturnType<typeof levelWords>;
  readonly legend: ReadonlyMap<string, number>;
  readonly isProbability: boolean;
  readonly plainShares: boolean;
  readonly ofHundred: boolean;
  readonly pmi: boolean;
}

function readLevel(cell: FilledCell, way: LevelWay): Reading {
  const { value } = cell;
  if (typeof value === "boolean") return unread("not-a-level");
  if (typeof value === "string" && isMissingWord(value)) return SAID_EMPTY;
  if (way.isProbability) {
    const share = shareOf(cell, way.plainShares, way.ofHundred);
    const level = share === null ? null : levelOfShare(share);
    if (level !== null) return read(level, true);
  }
  if (way.pmi && typeof value === "number") {
    const at = pmiImpacts.findIndex((impact) => Math.abs(impact - value) < 1e-9);
    return at < 0 ? unread("not-a-level") : read(at + 1, true);
  }
  if (typeof value === "string") {
    const known = way.legend.get(headerKey(value)) ?? way.legend.get(wordBeside(value));
    if (known !== undefined && numberBeside(value) === null) return read(known);
  }
  const number = levelNumber(cell) ?? (typeof value === "string" ? besideWord(value, way) : null);
  if (number !== null) return onScale(number, way.scale);
  return typeof value === "string" ? readWord(value, way) : unread("not-a-level");
}

function readWord(value: string, way: LevelWay): Reading {
  if (numberBeside(value) !== null && /\d\s*$|^\s*\d/.test(value)) return unread("not-a-level");
  const level = wordLevel(wordBeside(value), way.words);
  if (level !== null) return read(level);
  const key = wordBeside(withoutRemark(value));
  const inner = wordLevel(key, way.words) ?? nearLevel(key, way.words);
  return inner === null ? unread("not-a-level") : read(inner, true);
}

/** True for a word with a letter wrong, by itself or before a remark. */
function isMisspelt(value: string, words: LevelWay["words"]): boolean {
  const key = wordBeside(withoutRemark(value));
  return wordLevel(key, words) === null && nearLevel(key, words) !== null;
}

/** The number of "3 - Medium", where the rest is a level or a label of the scale. */
function besideWord(text: string, way: LevelWay): number | null {
  const number = numberBeside(text);
  const word = wordBeside(text);
  const isKnown = wordLevel(word, way.words) !== null || way.legend.has(word);
  return isKnown ? number : null;
}

function onScale(number: number, scale: Scale | null): Reading {
  const level = scale === null ? null : toFive(number, scale);
  return level === null ? unread("not-a-level") : read(level, level !== number);
}

/** Levels 1 to 5 of probability and impact, from numbers of any scale, words, percentages, stars. */
export function levelReader(
  column: ColumnCells,
  type: FieldType,
  options: ReadingOptions,
): ColumnReader {
  const legend = readLegend(options.scale);
  const plain = plainNumbers(column);
  const isProbability = type.list.toLowerCase().endsWith("probability");
  const hasShares = plain.some((number) => number > 0 && number < 1);
  const plainShares = isProbability && hasShares && plain.every((number) => number <= 1);
  const top = Math.max(0, ...plain);
  const ofHundred = isProbability && top > 10 && top <= 100 && !hasShares;
  const pmi =
    !isProbability &&
    hasShares &&
    plain.every((number) => pmiImpacts.some((impact) => Math.abs(impact - number) < 1e-9));
  const found =
    plainShares || ofHundred ? { scale: null, choices: [] } : findScale(column, options, legend);
  const words = levelWords([
    ...column.texts,
    ...(options.sameScale ?? [])
      .flat()
      .flatMap(({ value }) => (typeof value === "string" && value.length < 40 ? [value] : [])),
  ]);
  return {
    choices: found.choices,
    read(cell, chosen): Reading {
      const scale = found.scale ?? parseScale(chosen("scale"));
      return readLevel(cell, {
        scale,
        words,
        legend: legend?.levels ?? new Map(),
        isProbability,
        plainShares,
        ofHundred,
        pmi,
      });
    },
    notes(readings): readonly ColumnNote[] {
      const kindAt = (at: number): IssueCode | null =>
        noteOf(column.at[at] ?? null, readings[at], words, (cell) =>
          isProbability ? shareOf(cell, plainShares, ofHundred) !== null : false,
        );
      return (["level-of-percentage", "level-of-other-scale", "word-misspelt"] as const).flatMap(
        (code) => firstNote(code, "hint", column.at, readings, (_, at) => kindAt(at) === code),
      );
    },
  };
}

/** What is to be said of a level that says less than its cell. */
function noteOf(
  cell: FilledCell | null,
  reading: Reading | undefined,
  words: LevelWay["words"],
  isShare: (cell: FilledCell) => boolean,
): IssueCode | null {
  if (cell === null || reading?.kind !== "value" || !reading.lossy) return null;
  if (isShare(cell)) return "level-of-percentage";
  if (typeof cell.value !== "string") return "level-of-other-scale";
  if (isMisspelt(cell.value, words)) return "word-misspelt";
  return levelNumber(cell) === null && numberBeside(cell.value) === null
    ? null
    : "level-of-other-scale";
}
