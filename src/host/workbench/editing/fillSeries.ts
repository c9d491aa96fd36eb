/** A value at one end of a series, as far as a series can be made of it. */
export interface SeriesCell {
  readonly value: number | string | boolean | null;
  readonly isDate: boolean;
}

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const short = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));
const lists = [months, short(months), days, short(days)];

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/**
 * How a series goes on, as Excel's fill handle continues it: gives the value at an index, where 0 to
 * length - 1 are the given cells and others lie before or behind; undefined means "copy the cell".
 * Two or more numbers or dates go on in a straight line, one date by a day, names of months and days and
 * texts with a number ("Phase 1") count on, anything else repeats.
 */
export function seriesOf(
  cells: readonly SeriesCell[],
): (index: number) => number | string | undefined {
  const numbers = cells.map(({ value }) => value).filter((value) => typeof value === "number");
  if (numbers.length === cells.length && numbers.length > 0) return ofNumbers(cells, numbers);
  const texts = cells.map(({ value }) => value).filter((value) => typeof value === "string");
  if (texts.length === cells.length) {
    const listed = ofList(texts) ?? ofNumbered(texts);
    if (listed) return listed;
  }
  return () => undefined;
}

function ofNumbers(
  cells: readonly SeriesCell[],
  numbers: readonly number[],
): (index: number) => number | undefined {
  const areDates = cells.every(({ isDate }) => isDate);
  const [first = 0] = numbers;
  if (numbers.length === 1) return areDates ? (index) => first + index : () => undefined;
  const monthly = areDates ? ofMonths(numbers) : null;
  return monthly ?? straightLine(numbers);
}

/** The straight line through the numbers by least squares: exact where they have one step. */
function straightLine(numbers: readonly number[]): (index: number) => number {
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  let above = 0;
  let below = 0;
  numbers.forEach((value, i) => {
    above += (i - middle) * (value - mean);
    below += (i - middle) ** 2;
  });
  const slope = above / below;
  return (index) => Number((mean + slope * (index - middle)).toPrecision(15));
}

const dayLength = 86_400_000;
const firstSerial = 25569;

/** Dates on the same day of months that have one distance: the series stays on that day. */
function ofMonths(serials: readonly number[]): ((index: number) => number) | null {
  const dates = serials.map((serial) => new Date((serial - firstSerial) * dayLength));
  const [first] = dates;
  if (!first || dates.some((date) => date.getUTCDate() !== first.getUTCDate())) return null;
  const counts = dates.map((date) => date.getUTCFullYear() * 12 + date.getUTCMonth());
  const [start = 0, next = 0] = counts;
  const step = next - start;
  if (step === 0 || counts.some((month, i) => month !== start + i * step)) return null;
  return (index) => {
    const month = start + index * step;
    const last = new Date(Date.UTC(0, month + 1, 0)).getUTCDate();
    const day = Math.min(first.getUTCDate(), last);
    const time = Date.UTC(Math.floor(month / 12), modulo(month, 12), day);
    return time / dayLength + firstSerial;
  };
}

/** Names of months and days; with a distance when several are given. */
function ofList(texts: readonly string[]): ((index: number) => string) | null {
  for (const list of lists) {
    const places = texts.map((text) =>
      list.findIndex((name) => name.toLowerCase() === text.toLowerCase()),
    );
    const [start = -1, next = start + 1] = places;
    if (places.includes(-1)) continue;
    const step = texts.length === 1 ? 1 : modulo(next - start, list.length);
    if (places.some((place, i) => place !== modulo(start + i * step, list.length))) return null;
    const like = texts[0] ?? "";
    return (index) => inCaseOf(like, list[modulo(start + index * step, list.length)] ?? "");
  }
  return null;
}

function inCaseOf(model: string, text: string): string {
  if (model === model.toUpperCase()) return text.toUpperCase();
  return model === model.toLowerCase() ? text.toLowerCase() : text;
}

/** "Phase 1", "P-007", "Q4": the number counts on, leading zeros stay, quarters begin again. */
function ofNumbered(texts: readonly string[]): ((index: number) => string) | null {
  const parts = texts.map((text) => /^(.*?)(\d+)(\D*)$/s.exec(text));
  const [first] = parts;
  if (!first) return null;
  const [, before = "", digits = "", after = ""] = first;
  const same = parts.every((part) => part?.[1] === before && part[3] === after);
  if (!same) return null;
  const numbers = parts.map((part) => Number(part?.[2]));
  const [start = 0, next = start + 1] = numbers;
  const step = next - start;
  if (numbers.some((number, i) => number !== start + i * step)) return null;
  const isQuarter = /^(?:q|qtr|quarter) ?$/i.test(before) && start >= 1 && start <= 4;
  return (index) => {
    const number = start + index * step;
    const shown = isQuarter ? modulo(number - 1, 4) + 1 : Math.abs(number);
    return before + String(shown).padStart(digits.startsWith("0") ? digits.length : 0, "0") + after;
  };
}
