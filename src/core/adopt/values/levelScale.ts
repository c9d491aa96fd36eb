import type { Choice, ColumnCells } from "./columnReader";
import type { ReadingOptions, ScaleLevels } from "./columnReading";
import { headerKey, oneLine } from "../headerText";
import { isDateFormat, isPercentFormat } from "./numberFormat";
import { levelWords, numberBeside, romanNumber, thirdOf, wordBeside, wordLevel } from "./levels";
import type { SourceCell } from "./reading";

/** A scale of whole numbers: `from` is its lowest level, `to` its highest; 5-1 = 1 is the highest. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

function scaleText({ from, to }: Scale): string {
  return `${from}-${to}`;
}

export function parseScale(text: string | null): Scale | null {
  const match = /^(\d+)-(\d+)$/.exec(text ?? "");
  return match === null ? null : { from: Number(match[1]), to: Number(match[2]) };
}

/** Level 1..5 of a number on a scale; null when it lies outside. Scales of more levels lose some. */
export function toFive(value: number, { from, to }: Scale): number | null {
  const step = from <= to ? value - from : from - value;
  const last = Math.abs(to - from);
  if (!Number.isInteger(value) || step < 0 || step > last || last === 0) return null;
  if (last === 3) return [1, 2, 4, 5][step] ?? null;
  if (last < 5) return 1 + Math.round((step * 4) / last);
  const levels = Math.min(from, to) === 0 ? last : last + 1;
  const place = Math.min(from, to) === 0 ? step : step + 1;
  return Math.max(1, Math.ceil((place * 5) / levels));
}

/** The whole number that a cell holds as a level: 3, "3", "IV", "3 - Medium", "4/5", "★★★". */
export function levelNumber(cell: Pick<SourceCell, "value" | "format">): number | null {
  const { value, format } = cell;
  if (typeof value === "number")
    return Number.isInteger(value) && !isPercentFormat(format) && !isDateFormat(format)
      ? value
      : null;
  if (typeof value !== "string") return null;
  const line = oneLine(value);
  if (/^\d+(?:[.,]0+)?$/.test(line)) return Number.parseInt(line, 10);
  const coded = /^[A-Za-z]{1,2}[ -]?([1-5])$/.exec(line)?.[1];
  if (coded !== undefined) return Number(coded);
  return stars(line)?.[0] ?? outOf(line)?.[0] ?? romanNumber(line);
}

/** Filled stars and, where empty ones are drawn too, all of them. */
function stars(line: string): readonly [number, number | null] | null {
  const marks = Array.from(line.replace(/[\s\ufe0f]/gu, ""));
  const isFull = (mark: string): boolean => "★⭐●".includes(mark);
  if (marks.length === 0 || !marks.every((mark) => isFull(mark) || "☆○".includes(mark)))
    return null;
  const full = marks.filter(isFull).length;
  return [full, full === marks.length ? null : marks.length];
}

/** "4/5", "4 of 5", "4 out of 10". */
function outOf(line: string): readonly [number, number] | null {
  const match = /^(\d{1,2})\s*(?:\/|⁄|of|out of|von|sur|de|di|av)\s*(\d{1,2})$/i.exec(line);
  return match === null ? null : [Number(match[1]), Number(match[2])];
}

/** The scale that numbers written with their words prove: "3 - High" beside "1 - Low"; null when they do not. */
function scaleOfPairs(texts: readonly string[]): Scale | null {
  const words = levelWords(texts);
  const pairs = texts.flatMap((text) => {
    const [number, key] = [numberBeside(text), wordBeside(text)];
    const level = wordLevel(key, words);
    return number === null || level === null ? [] : [{ number, level, third: thirdOf(key) }];
  });
  if (pairs.length === 0) return null;
  const candidates: readonly Scale[] = [
    { from: 1, to: 5 },
    { from: 1, to: 3 },
    { from: 0, to: 4 },
    { from: 1, to: 4 },
    { from: 5, to: 1 },
    { from: 3, to: 1 },
    { from: 4, to: 1 },
  ];
  const fits = candidates.filter((scale) =>
    pairs.every(({ number, level, third }) => {
      if (Math.abs(scale.to - scale.from) === 2 && third === null) return false;
      const asFive = toFive(number, scale);
      const asThird = words.five || third === null ? level : 2 * third + 1;
      const isTwoFour = !words.five && Math.abs(scale.to - scale.from) === 4 && third !== null;
      return asFive === asThird || (isTwoFour && asFive === third + 2);
    }),
  );
  return fits[0] ?? null;
}

export interface Legend {
  readonly scale: Scale | null;
  /** True when the labels fall while the codes rise. */
  readonly reversed: boolean;
  /** Level 1..5 by the key of a code or a label. */
  readonly levels: ReadonlyMap<string, number>;
}

/** A scale that stands beside the table: "1 = Very low ... 5 = Very high". */
export function readLegend(scale: ScaleLevels | null | undefined): Legend | null {
  if (scale === null || scale === undefined || scale.length < 2) return null;
  const words = levelWords(scale.map(({ label }) => label));
  const numbers = scale.map(({ code }) => levelNumber({ value: code, format: "General" }));
  const levels = scale.map(
    ({ label, code }) => wordLevel(wordBeside(label), words) ?? wordLevel(wordBeside(code), words),
  );
  const isNumbered = numbers.every((number) => number !== null);
  const low = Math.min(...numbers.map((number) => number ?? 0));
  const high = Math.max(...numbers.map((number) => number ?? 0));
  if (isNumbered && high - low + 1 === scale.length) {
    const known = levels.flatMap((level, at) =>
      level === null ? [] : [{ level, number: numbers[at] ?? 0 }],
    );
    known.sort((a, b) => a.number - b.number);
    const [first, last] = [known[0], known.at(-1)];
    const reversed =
      first !== undefined && last !== undefined && first !== last && first.level > last.level;
    const found = reversed ? { from: high, to: low } : { from: low, to: high };
    const byKey = new Map(
      scale.flatMap(({ label }, at) => {
        const level = toFive(numbers[at] ?? 0, found);
        return level === null || label === "" ? [] : [[headerKey(label), level] as const];
      }),
    );
    return { scale: found, reversed, levels: byKey };
  }
  const byKey = new Map(
    scale.flatMap(({ code, label }, at) => {
      const level = levels[at] ?? null;
      return level === null
        ? []
        : [[headerKey(code), level] as const, [headerKey(label), level] as const];
    }),
  );
  return { scale: null, reversed: false, levels: byKey };
}

/** "Priority (1 = high, 3 = low)": the header says that 1 is the highest. */
const reversedHeader =
  /(?<!\d)1\s*[=:]\s*(?:very |sehr |très |muy |molto |muito |svært )?(?:high|highest|critical|severe|worst|hoch|höchste|kritisch|élevé|haut|critique|alt[oa]|elevat[oa]|høy|高)[^\d]*(?:([3-5])\s*[=:])?/i;

export interface ScaleFinding {
  readonly scale: Scale | null;
  readonly choices: readonly Choice[];
}

/** From so many numbers that never exceed 3, all of 1, 2 and 3 among them, the scale rather ends there. */
const ENOUGH = 6;

function openScale(scales: readonly Scale[], assumed: Scale | null): ScaleFinding {
  const options = scales.map((scale) => ({ value: scaleText(scale) }));
  return {
    scale: null,
    choices: [{ kind: "scale", options, assumed: assumed === null ? null : scaleText(assumed) }],
  };
}

/** Share of numbers above 5 from which a scale to 10 is sure, and below which they are rather slips on one to 5. */
const SURE_OF_TEN = 0.2;
const SLIPS = 0.1;

function toTen(all: readonly number[], ten: Scale): ScaleFinding {
  const above = all.filter((number) => number > 5).length / all.length;
  if (above >= SURE_OF_TEN) return { scale: ten, choices: [] };
  return openScale([{ from: 1, to: 5 }, ten], above < SLIPS ? { from: 1, to: 5 } : ten);
}

const oneTo = (to: number): Scale => ({ from: 1, to });

/** The scale that the numbers themselves tell, with those of columns that go by the same scale. */
function scaleOfNumbers(own: readonly number[], others: readonly number[]): ScaleFinding {
  const all = [...own, ...others].filter((number) => number >= 0 && number <= 10);
  if (own.length === 0) return { scale: oneTo(5), choices: [] };
  const top = Math.max(...all);
  const hasZero = all.includes(0);
  const zeroTo = { from: 0, to: Math.max(top, 4) };
  if (top > 6) return toTen(all, { from: hasZero ? 0 : 1, to: 10 });
  if (top === 6) return openScale([oneTo(6), oneTo(10)], null);
  if (hasZero) return openScale([zeroTo, oneTo(5)], top === 5 ? oneTo(5) : zeroTo);
  if (top === 5) return { scale: oneTo(5), choices: [] };
  if (top === 4) return openScale([oneTo(5), oneTo(4)], oneTo(5));
  const isThree = all.length >= ENOUGH && new Set(all).size === 3;
  return openScale([oneTo(5), oneTo(4), oneTo(3)], isThree ? oneTo(3) : oneTo(5));
}

/** The scale of a column of levels: from its legend, its header, words beside the numbers, or the numbers. */
export function findScale(
  column: ColumnCells,
  options: ReadingOptions,
  legend: Legend | null,
): ScaleFinding {
  if (legend?.scale !== null && legend?.scale !== undefined) {
    const { from, to } = legend.scale;
    return legend.reversed
      ? openScale([{ from: to, to: from }, legend.scale], legend.scale)
      : { scale: { from, to }, choices: [] };
  }
  const pairs = scaleOfPairs(column.texts);
  if (pairs !== null) return { scale: pairs, choices: [] };
  const reversed = reversedHeader.exec(options.header.shown);
  if (reversed !== null) return { scale: { from: Number(reversed[1] ?? 5), to: 1 }, choices: [] };
  const { scale } = options.header;
  if (scale !== null && scale[1] <= 10)
    return { scale: { from: scale[0], to: scale[1] }, choices: [] };
  const tops = column.texts.flatMap(
    (text) => outOf(oneLine(text))?.[1] ?? stars(oneLine(text))?.[1] ?? [],
  );
  const [top] = tops;
  if (top !== undefined && tops.every((other) => other === top))
    return { scale: oneTo(top), choices: [] };
  const numbers = (cells: readonly Pick<SourceCell, "value" | "format">[]): readonly number[] =>
    cells.flatMap((cell) => levelNumber(cell) ?? []);
  return scaleOfNumbers(numbers(column.filled), numbers((options.sameScale ?? []).flat()));
}
