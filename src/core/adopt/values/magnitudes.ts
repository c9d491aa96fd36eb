import type { HeaderText } from "../headerText";
import type { Choice } from "./columnReader";
import { chosenOf, doubtOf } from "./columnReader";
import type { ColumnNote, ColumnReading, ReadingOptions } from "./columnReading";
import { foundText } from "./rawText";
import type { Reading, SourceCell } from "./reading";

/** A column of amounts of one island. */
export interface AmountColumn {
  readonly cells: readonly SourceCell[];
  readonly reading: ColumnReading;
  readonly answer?: ReadingOptions["answer"];
}

const amountWords =
  /\b(?:budget|cost|costs|forecast|actuals?|spend|spent|outturn|eac|bac|price|kosten|aufwand|ist|plankosten|prognose|cout|couts|reel|depenses?|montant|prevision|presupuesto|coste?s?|gastos?|real|costi?|spesa|spese|preventivo|consuntivo|orcamento|custos?|realizado|kostnad|kostnader|budsjett|paloppt)\b|予算|実績|費用|コスト|見込/;

/** True for a header that names amounts of money: by a unit or a currency, or by a word such as Forecast. */
export function namesAmounts({ factor, currency, keys }: HeaderText): boolean {
  return factor !== null || currency !== null || keys.some((key) => amountWords.test(key));
}

/** How many tens a cell's amount is too small (+3, +6) or too large (-3, -6), by its place in the column. */
type Shifts = ReadonlyMap<number, number>;

type Logs = readonly (number | null)[];

/** Powers of ten by which amounts go wrong: thousands and millions. */
const STEPS = [3, 6] as const;
/** How far from a whole step two amounts of one record may be: half to double. */
const NEAR = 0.35;
/** Amounts that have a neighbour in the same record are judged by it, others by their column from so many on. */
const LEAST_COLUMN = 5;
/** Powers of ten that the other amounts of a column may span, and that must lie between them and the odd ones. */
const WIDEST = 1.6;
const LEAST_GAP = 1.5;
/** Powers of ten that amounts of one column may lie apart from those of another that states its unit. */
const UNIT_NEAR = 0.8;
const ENOUGH = 3;

function logsOf(readings: readonly Reading[]): Logs {
  return readings.map((reading) => {
    if (reading.kind !== "value" || typeof reading.value !== "number" || reading.value === 0)
      return null;
    return Math.log10(Math.abs(reading.value * (reading.factor ?? 1)));
  });
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

const known = (logs: Logs): readonly number[] => logs.filter((log) => log !== null);

/** Differences of two columns in the records that have both. */
function differences(own: Logs, other: Logs): readonly { at: number; difference: number }[] {
  return own.flatMap((log, at) => {
    const beside = other[at] ?? null;
    return log === null || beside === null ? [] : [{ at, difference: log - beside }];
  });
}

/** The step of a difference; 0 = none. */
function stepOf(difference: number): number {
  const step = STEPS.find((each) => Math.abs(Math.abs(difference) - each) <= NEAR) ?? 0;
  return difference < 0 ? -step : step;
}

/** Amounts a thousand or a million times another amount of the same record, where other records are even. */
function oddBesideOthers(columns: readonly Logs[], own: number): Shifts {
  const shifts = new Map<number, number>();
  const logs = columns[own] ?? [];
  const usual = median(known(logs)) ?? 0;
  columns.forEach((other, place) => {
    if (place === own) return;
    const pairs = differences(logs, other);
    const typical = pairs.length < ENOUGH ? 0 : (median(pairs.map((p) => p.difference)) ?? 0);
    const odd = pairs.filter(({ difference }) => stepOf(difference - typical) !== 0);
    if (odd.length * 2 > pairs.length && pairs.length > 1) return;
    const usualOther = median(known(other)) ?? 0;
    for (const { at, difference } of odd) {
      const isOwn =
        Math.abs((logs[at] ?? 0) - usual) >= Math.abs((other[at] ?? 0) - usualOther) &&
        (pairs.length > 1 || place > own);
      if (isOwn) shifts.set(at, -stepOf(difference - typical));
    }
  });
  return shifts;
}

/** A few amounts far from all others of their column, which a step would bring back among them. */
function oddInColumn(logs: Logs): Shifts {
  const all = logs.flatMap((log, at) => (log === null ? [] : [{ at, log }]));
  all.sort((a, b) => a.log - b.log);
  if (all.length < LEAST_COLUMN) return new Map();
  let cut = 0;
  let gap = 0;
  for (let at = 1; at < all.length; at += 1) {
    const width = (all[at]?.log ?? 0) - (all[at - 1]?.log ?? 0);
    if (width > gap) [cut, gap] = [at, width];
  }
  const [low, high] = [all.slice(0, cut), all.slice(cut)];
  const [few, many] = low.length < high.length ? [low, high] : [high, low];
  const [least, most] = [many[0]?.log ?? 0, many.at(-1)?.log ?? 0];
  if (gap < LEAST_GAP || most - least > WIDEST || few.length * 3 > many.length) return new Map();
  const sign = few === low ? 1 : -1;
  return new Map(
    few.flatMap(({ at, log }) => {
      const step = STEPS.find((each) => {
        const moved = log + sign * each;
        return moved >= least - NEAR && moved <= most + NEAR;
      });
      return step === undefined ? [] : [[at, sign * step] as const];
    }),
  );
}

/** The commonest unit that the amounts of a column state; null when most state none. */
function statedFactor(readings: readonly Reading[]): number | null {
  const values = readings.flatMap((reading) => (reading.kind === "value" ? [reading.factor] : []));
  const stated = values.filter((factor) => typeof factor === "number");
  return stated.length * 2 > values.length ? (stated[0] ?? null) : null;
}

/**
 * The unit that a column without one takes from another of its records: budgets of £1.2m beside forecasts of
 * 1.3. `isSure` = so many records agree that nobody needs to be asked.
 */
function unitBeside(
  columns: readonly AmountColumn[],
  logs: readonly Logs[],
  own: number,
): { readonly factor: number; readonly isSure: boolean } | null {
  const readings = columns[own]?.reading.readings ?? [];
  if (readings.some((reading) => reading.kind === "value" && typeof reading.factor === "number"))
    return null;
  for (const [place, column] of columns.entries()) {
    const factor = place === own ? null : statedFactor(column.reading.readings);
    if (factor === null || factor < 1e3) continue;
    const wanted = -Math.log10(factor);
    const pairs = differences(logs[own] ?? [], logs[place] ?? []);
    const middle = median(pairs.map(({ difference }) => difference));
    if (middle === null || Math.abs(middle - wanted) > UNIT_NEAR) continue;
    const isSure =
      pairs.length >= ENOUGH &&
      pairs.every(({ difference }) => Math.abs(difference - wanted) <= 2 * UNIT_NEAR);
    return { factor, isSure };
  }
  return null;
}

function shifted(reading: Reading, shift: number | undefined): Reading {
  if (shift === undefined || reading.kind !== "value" || typeof reading.value !== "number")
    return reading;
  const value = Number((reading.value * 10 ** shift).toPrecision(15));
  return { ...reading, value, lossy: true };
}

function inFactor(reading: Reading, factor: number): Reading {
  return reading.kind === "value" && typeof reading.value === "number"
    ? { ...reading, factor, lossy: true }
    : reading;
}

/** The reading of a column with a doubt about its size, carried out as it is answered or assumed. */
function withDoubt(
  column: AmountColumn,
  assumed: "as-written" | "as-neighbours",
  cells: number,
  moved: readonly Reading[],
  notes: readonly ColumnNote[],
): ColumnReading {
  const { reading } = column;
  const choice: Choice = {
    kind: "magnitude",
    options: [{ value: "as-written" }, { value: "as-neighbours", evidence: cells }],
    assumed,
  };
  const chosen = chosenOf([choice], column.answer)("magnitude");
  const readings = chosen === "as-neighbours" ? moved : reading.readings;
  const doubt = doubtOf(
    choice,
    column.cells,
    (option) => (option === "as-neighbours" ? moved : reading.readings),
    false,
  );
  return {
    readings,
    notes: [...reading.notes, ...notes],
    doubts: doubt === null ? reading.doubts : [...reading.doubts, doubt],
  };
}

function oddNote(column: AmountColumn, shifts: Shifts): readonly ColumnNote[] {
  const [first] = shifts;
  if (first === undefined) return [];
  const [at, shift] = first;
  return [
    {
      code: "magnitude-unlikely",
      severity: "warning",
      at,
      count: shifts.size,
      found: foundText(column.cells[at]?.value ?? null, column.cells[at]?.format),
      also: [...shifts.keys()],
      facts: { times: shift < 0 ? `${10 ** -shift}` : `1/${10 ** shift}` },
    },
  ];
}

function weighed(
  columns: readonly AmountColumn[],
  logs: readonly Logs[],
  own: number,
): ColumnReading | null {
  const column = columns[own];
  if (column === undefined) return null;
  const { readings } = column.reading;
  const unit = unitBeside(columns, logs, own);
  if (unit !== null) {
    const moved = readings.map((reading) => inFactor(reading, unit.factor));
    const at = readings.findIndex(({ kind }) => kind === "value");
    const note: ColumnNote = {
      code: "unit-of-neighbours",
      severity: "hint",
      at,
      count: readings.filter(({ kind }) => kind === "value").length,
      found: foundText(column.cells[at]?.value ?? null, column.cells[at]?.format),
      expected: unit.factor === 1e3 ? "thousand" : "million",
    };
    if (unit.isSure)
      return { ...column.reading, readings: moved, notes: [...column.reading.notes, note] };
    return withDoubt(column, "as-neighbours", readings.length, moved, [note]);
  }
  const shifts = new Map([...oddInColumn(logs[own] ?? []), ...oddBesideOthers(logs, own)]);
  if (shifts.size === 0) return column.reading;
  const moved = readings.map((reading, at) => shifted(reading, shifts.get(at)));
  return withDoubt(column, "as-written", shifts.size, moved, oddNote(column, shifts));
}

/**
 * Looks for amounts that are 1,000 or 1,000,000 times their column's usual size, or their neighbour's in the
 * same record (Budget against Forecast): each such column gets a doubt of kind "magnitude" and a note, and its
 * answer, where there is one, is carried out. A column without a unit beside one with a unit of just that size
 * takes it over.
 *
 * Takes the amount columns of one island, read, and gives their readings back in the same order.
 */
export function withMagnitudes(columns: readonly AmountColumn[]): readonly ColumnReading[] {
  const logs = columns.map(({ reading }) => logsOf(reading.readings));
  return columns.map((column, own) => weighed(columns, logs, own) ?? column.reading);
}
