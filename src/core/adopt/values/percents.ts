import { headerKey, oneLine } from "../headerText";
import { signChoice } from "./amounts";
import type { Choice, ColumnCells, ColumnReader, FilledCell } from "./columnReader";
import { firstNote } from "./columnNotes";
import type { ColumnNote, ReadingOptions } from "./columnReading";
import type { FieldType } from "./fieldKind";
import { isDateFormat, isPercentFormat } from "./numberFormat";
import type { DecimalSign } from "./numberText";
import { isAmbiguousNumber, numberText } from "./numberText";
import type { Reading } from "./reading";
import { read, unread } from "./reading";

const PROBABILITY = "Risks.Probability %";

/** Above this a plain number of a percentage column is a percent of 100; up to it it may be a share (1.2 = 120 %). */
const LARGEST_SHARE = 1.5;

/** Above this a number shown as a percentage was meant as one of 100: 65 under the format 0 % shows 6500 %. */
const LARGEST_FORMATTED = 10;

/** 0.29 of 29, without the noise of binary fractions. */
function hundredth(value: number): number {
  return Number((value / 100).toPrecision(15));
}

/** Words for nothing and all of a progress. */
const progressWords = new Map<string, number>(
  [
    "not started,not begun,nicht begonnen,nicht gestartet,non commence,pas commence,no iniciado,sin empezar,non iniziato,nao iniciado,ikke startet,未着手",
    "complete,completed,done,finished,fertig,abgeschlossen,erledigt,termine,acheve,fini,completo,completado,terminado,completato,finito,concluido,ferdig,fullfort,完了",
  ].flatMap((words, share) => words.split(",").map((word) => [word, share] as const)),
);

/** "75% to 100%", "75-100 %", "> 90%": its ends as shares; null when the text is no such range. */
export function percentRange(text: string): readonly [number, number] | null {
  const line = oneLine(text).replace(/[−–—]/g, "-");
  const number = String.raw`(\d+(?:[.,]\d+)?)\s*(%?)`;
  const between = new RegExp(
    String.raw`^(?:between |from |zwischen |von |entre |de |tra |fra )?${number}\s*(?:-|to|bis|und|and|à|a|y|e|et|til|～|〜|~)\s*${number}$`,
    "i",
  ).exec(line);
  const share = (digits: string): number => Number(digits.replace(",", ".")) / 100;
  if (between !== null) {
    const [, low = "", lowSign = "", high = "", highSign = ""] = between;
    if (lowSign === "" && highSign === "") return null;
    const ends = [share(low), share(high)] as const;
    return ends[0] < ends[1] && ends[1] <= 1 ? ends : null;
  }
  const bound =
    /^(>=?|≥|<=?|≤|over|above|more than|under|below|less than|up to)\s*(\d+(?:[.,]\d+)?)\s*%$/i.exec(
      line,
    );
  if (bound?.[2] === undefined) return null;
  const end = share(bound[2]);
  if (end > 1) return null;
  return /^(?:>|≥|over|above|more)/i.test(bound[1] ?? "") ? [end, 1] : [0, end];
}

/** "3/4", "3 of 4", the odds "50/50": a share; null for anything else. */
function fraction(text: string): number | null {
  const match = /^(\d{1,3})\s*(?:\/|⁄|of|out of|von|sur|de|di|av)\s*(\d{1,3})$/i.exec(
    oneLine(text),
  );
  const [whole, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || of === 0) return null;
  if (whole + of === 100) return whole / 100;
  return whole <= of ? whole / of : null;
}

interface Form {
  /** What plain numbers up to 1.5 are; null = a person has to say. */
  readonly small: "share" | "hundred" | null;
  readonly choices: readonly Choice[];
}

/**
 * Whether the plain numbers of a column are shares (0.65) or percents (65): numbers of one kind decide; a
 * column that has both, 0.4 beside 100, is asked about.
 */
function formOf(plain: readonly number[], formatted: readonly number[]): Form {
  const large = plain.filter((value) => Math.abs(value) > LARGEST_SHARE);
  const shares = plain.filter((value) => value > 0 && value < 1);
  const ones = plain.filter((value) => value === 1 || (value > 1 && value <= LARGEST_SHARE));
  const tooLarge = formatted.filter((value) => Math.abs(value) > LARGEST_FORMATTED);
  const choice = (assumed: string | null): Choice => ({
    kind: "percent-form",
    options: [
      { value: "share", evidence: shares.length },
      { value: "hundred", evidence: large.length },
    ],
    assumed,
  });
  if (tooLarge.length > 0) return { small: null, choices: [choice("hundred")] };
  if (large.length === 0) return { small: "share", choices: [] };
  if (shares.length > 0) {
    const decimals = large.some((value) => !Number.isInteger(value));
    return { small: null, choices: [choice(decimals ? null : "share")] };
  }
  const rough = new Set(large.filter((value) => value % 5 === 0)).size;
  const isRough = rough >= 3 && large.every((value) => value % 5 === 0);
  if (ones.length > 0 && (formatted.length > 0 || isRough))
    return { small: null, choices: [choice(null)] };
  return { small: "hundred", choices: [] };
}

const isFormatted = (cell: FilledCell): boolean =>
  typeof cell.value === "number" && isPercentFormat(cell.format);

interface ColumnNumbers {
  /** Numbers without a percent sign, typed as numbers or texts. */
  readonly plain: readonly number[];
  /** Numbers under a format that shows them as percentages. */
  readonly formatted: readonly number[];
}

function numbersOf(column: ColumnCells, sign: DecimalSign): ColumnNumbers {
  const numbers = column.filled.filter((cell) => !isDateFormat(cell.format));
  const plain = numbers.flatMap((cell): readonly number[] => {
    const { value } = cell;
    if (typeof value === "number") return isFormatted(cell) ? [] : [value];
    const found = typeof value === "string" ? numberText(value, sign) : null;
    const isPlain = found !== null && !found.percent && found.currency === null;
    return isPlain && found.factor === null ? [found.amount] : [];
  });
  const formatted = numbers.flatMap((cell) =>
    isFormatted(cell) && typeof cell.value === "number" ? [cell.value] : [],
  );
  return { plain, formatted };
}

/** One number of the column; `chosen` decides where its form does not. */
function shareOf(
  cell: FilledCell,
  value: number,
  small: Form["small"],
  chosen: string | null,
  lossy: boolean,
): Reading {
  if (isFormatted(cell)) {
    const isHundred = Math.abs(value) > LARGEST_FORMATTED && chosen !== "share";
    return read(isHundred ? hundredth(value) : value, lossy);
  }
  if (Math.abs(value) > LARGEST_SHARE) return read(hundredth(value), lossy);
  if (value === 0) return read(value, lossy);
  const form = small ?? chosen;
  if (form === null) return unread("not-a-percentage");
  return read(form === "hundred" ? hundredth(value) : value, lossy);
}

/** Shares of 1 from percentages: "65 %", 65, 0.65, 3/4. A range is a probability's midpoint. */
export function percentReader(
  column: ColumnCells,
  type: FieldType,
  options: ReadingOptions,
): ColumnReader {
  const { sign, choices: signs } = signChoice(column.texts, options, false);
  const { plain, formatted } = numbersOf(column, sign);
  const form = formOf(plain, formatted);
  const areLevels = looksLikeLevels(column, type, options, plain);
  return {
    choices: [...signs, ...form.choices],
    read(cell, chosen): Reading {
      const { value, format } = cell;
      if (typeof value === "boolean") return unread("not-a-percentage");
      if (areLevels) return unread("not-a-percentage");
      const way = chosen("percent-form");
      if (typeof value === "number")
        return isDateFormat(format)
          ? unread("not-a-percentage")
          : shareOf(cell, value, form.small, way, false);
      const answered = chosen("number-sign");
      const decimals = answered === "point" || answered === "comma" ? answered : sign;
      if (signs.length > 0 && answered === null && isAmbiguousNumber(value))
        return unread("ambiguous-number");
      const found = numberText(value, decimals);
      if (found === null) return percentOfWords(value, type);
      if (found.currency !== null || found.factor !== null) return unread("not-a-percentage");
      return found.percent
        ? read(hundredth(found.amount), found.remark)
        : shareOf(cell, found.amount, form.small, way, found.remark);
    },
    notes: (readings) => [...hundredNote(plain), ...rangeNote(column, readings)],
  };
}

/** Whole numbers up to 10 under a header "Probability" are levels of a scale rather than 1 to 10 %. */
function looksLikeLevels(
  column: ColumnCells,
  type: FieldType,
  options: ReadingOptions,
  plain: readonly number[],
): boolean {
  if (type.list !== PROBABILITY || /%|percent|prozent|pour ?cent/i.test(options.header.shown))
    return false;
  const isScale = plain.every((value) => Number.isInteger(value) && value >= 1 && value <= 10);
  return plain.length > 0 && plain.length === column.filled.length && isScale;
}

function hundredNote(plain: readonly number[]): readonly ColumnNote[] {
  if (!plain.some((value) => Math.abs(value) > LARGEST_SHARE)) return [];
  const count = plain.length;
  return [{ code: "percent-of-hundred", severity: "hint", at: null, count, found: "" }];
}

function rangeNote(column: ColumnCells, readings: readonly Reading[]): readonly ColumnNote[] {
  return firstNote("range-midpoint", "hint", column.at, readings, (reading, at) => {
    const value = column.at[at]?.value;
    return reading.kind === "value" && typeof value === "string" && percentRange(value) !== null;
  });
}

function percentOfWords(value: string, type: FieldType): Reading {
  const range = type.list === PROBABILITY ? percentRange(value) : null;
  if (range !== null) return read(Number(((range[0] + range[1]) / 2).toPrecision(12)), true);
  const part = fraction(value);
  if (part !== null) return read(part, true);
  const word =
    type.list === "Projects.Complete %" ? progressWords.get(headerKey(value)) : undefined;
  return word === undefined ? unread("not-a-percentage") : read(word, true);
}
