import { compareNumbers, compareText, finite, isError } from "#host/engine/formula/coerce";
import type { Context } from "#host/engine/formula/context";
import { typedValue } from "#host/engine/formula/input";
import type { Grid, Operand } from "#host/engine/formula/operand";
import { fault, Reference } from "#host/engine/formula/operand";
import { countBefore, equalityIndex, equalityKey, sortedNumbers } from "#host/engine/lookupIndex";
import { CellError, isErrorCode, type Scalar } from "#host/engine/values";
import { maxColumns, maxRows } from "#host/engine/address";
import { define, type FunctionDefinition } from "./define";
import { hasWildcard, wildcardPattern } from "./wildcard";

type Operator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A condition as COUNTIF and its kin understand it. */
interface Criterion {
  readonly operator: Operator;
  readonly operand: Scalar;
  readonly holds: (value: Scalar) => boolean;
  /** Places of a block that can hold, when they can be looked up. */
  readonly candidates?: (grid: Grid) => readonly number[];
}

/** The number that a text is, as typed into a cell; null when it is none. */
function numberIn(text: string): number | null {
  if (text === "") return null;
  const plain = Number(text);
  if (Number.isFinite(plain) && text.trim() === text && !/^0[xob]/i.test(text)) return plain;
  const typed = typedValue(text, false, new Date());
  return typed && typeof typed.value === "number" ? typed.value : null;
}

const parsed = new Map<string, Criterion>();

function criterionOf(value: Scalar): Criterion {
  if (typeof value !== "string") return equalTo(value ?? 0);
  let criterion = parsed.get(value);
  if (!criterion) {
    if (parsed.size > 50_000) parsed.clear();
    parsed.set(value, (criterion = fromText(value)));
  }
  return criterion;
}

function fromText(text: string): Criterion {
  const found = /^(<>|<=|>=|=|<|>)/.exec(text);
  const operator = (found?.[1] ?? "=") as Operator;
  const rest = found ? text.slice(operator.length) : text;
  if (rest === "") return blankCriterion(found ? operator : null);
  const number = numberIn(rest);
  const folded = rest.toUpperCase();
  const operand: Scalar =
    number ??
    (folded === "TRUE"
      ? true
      : folded === "FALSE"
        ? false
        : isErrorCode(folded)
          ? new CellError(folded)
          : rest);
  if (operator === "=") return equalTo(operand);
  if (operator === "<>") {
    const same = equalTo(operand).holds;
    return { operator, operand, holds: (value) => !same(value) };
  }
  return ordered(operator, operand);
}

/** `""` counts empty cells and empty texts, `=` only empty cells, `<>` everything but empty cells. */
function blankCriterion(operator: Operator | null): Criterion {
  if (operator === null)
    return { operator: "=", operand: "", holds: (v) => v === null || v === "" };
  if (operator === "=") return { operator, operand: null, holds: (v) => v === null };
  if (operator === "<>") return { operator, operand: null, holds: (v) => v !== null };
  return { operator, operand: null, holds: () => false };
}

function equalTo(operand: Scalar): Criterion {
  const base = { operator: "=" as const, operand };
  if (typeof operand === "number") {
    return {
      ...base,
      holds: (v) =>
        typeof v === "number" ? v === operand : typeof v === "string" && numberIn(v) === operand,
      candidates: (grid) => numberPlaces(grid, operand),
    };
  }
  if (isError(operand)) return { ...base, holds: (v) => isError(v) && v.code === operand.code };
  if (typeof operand === "string") {
    if (hasWildcard(operand)) {
      const pattern = wildcardPattern(operand);
      return { ...base, holds: (v) => typeof v === "string" && pattern.test(v) };
    }
    const folded = operand.toLowerCase();
    return {
      ...base,
      holds: (v) => typeof v === "string" && v.toLowerCase() === folded,
      candidates: (grid) => equalityIndex(grid).get(`t${folded}`) ?? [],
    };
  }
  const key = equalityKey(operand);
  return { ...base, holds: (v) => equalityKey(v) === key };
}

/** Numbers equal to a number, and texts that would be it when typed. */
function numberPlaces(grid: Grid, number: number): readonly number[] {
  const exact = equalityIndex(grid).get(number) ?? [];
  const texts = numericTexts(grid).get(number);
  return texts ? [...exact, ...texts].sort((a, b) => a - b) : exact;
}

function numericTexts(grid: Grid): ReadonlyMap<number, readonly number[]> {
  const known = grid.indexes.get("numericTexts");
  if (known) return known as ReadonlyMap<number, readonly number[]>;
  const index = new Map<number, number[]>();
  for (const [key, places] of equalityIndex(grid)) {
    if (typeof key !== "string" || !key.startsWith("t") || !/\d/.test(key)) continue;
    const number = numberIn(key.slice(1));
    if (number !== null) index.set(number, [...(index.get(number) ?? []), ...places]);
  }
  grid.indexes.set("numericTexts", index);
  return index;
}

function ordered(operator: Exclude<Operator, "=" | "<>">, operand: Scalar): Criterion {
  const test = (order: number): boolean =>
    operator === "<"
      ? order < 0
      : operator === "<="
        ? order <= 0
        : operator === ">"
          ? order > 0
          : order >= 0;
  const base = { operator, operand };
  if (typeof operand === "number") {
    return { ...base, holds: (v) => typeof v === "number" && test(v - operand) };
  }
  if (typeof operand === "string") {
    return { ...base, holds: (v) => typeof v === "string" && test(compareText(v, operand)) };
  }
  if (typeof operand === "boolean") {
    return {
      ...base,
      holds: (v) => typeof v === "boolean" && test(compareNumbers(Number(v), Number(operand))),
    };
  }
  return { ...base, holds: () => false };
}

interface Condition {
  readonly grid: Grid;
  readonly criterion: Criterion;
}

/** Visits the places where all conditions hold; returns how many more there are behind the stored rows. */
function eachMatch(
  conditions: readonly Condition[],
  visit: (index: number) => void,
  storedRows: number,
): number {
  const [first] = conditions;
  if (!first) return 0;
  if (
    conditions.length === 1 &&
    first.grid.data.length < tiny &&
    first.grid.storedRows === first.grid.rows
  ) {
    const { holds } = first.criterion;
    first.grid.data.forEach((value, index) => {
      if (holds(value)) visit(index);
    });
    return 0;
  }
  let best: readonly number[] | null = null;
  let lead = -1;
  for (const [i, { grid, criterion }] of conditions.entries()) {
    if (!criterion.candidates || grid.data.length < tiny) continue;
    const places = criterion.candidates(grid);
    if (best === null || places.length < best.length) {
      best = places;
      lead = i;
    }
  }
  const others = conditions.filter((_, i) => i !== lead);
  const all = (index: number): boolean =>
    others.every((c) => c.criterion.holds(c.grid.item(index)));
  if (best) {
    for (const index of best) if (all(index)) visit(index);
    return 0;
  }
  const stored = Math.max(storedRows, ...conditions.map((c) => c.grid.storedRows));
  const count = Math.min(stored, first.grid.rows) * first.grid.columns;
  for (let index = 0; index < count; index++) if (all(index)) visit(index);
  const rest = (first.grid.rows - Math.min(stored, first.grid.rows)) * first.grid.columns;
  return rest > 0 && conditions.every((c) => c.criterion.holds(c.grid.fill)) ? rest : 0;
}

function countOne(grid: Grid, criterion: Criterion): number {
  const { operator, operand } = criterion;
  if (
    typeof operand === "number" &&
    grid.data.length >= tiny &&
    operator !== "=" &&
    operator !== "<>"
  ) {
    return countSorted(sortedNumbers(grid), operator, operand);
  }
  if (criterion.candidates && grid.data.length >= tiny) return criterion.candidates(grid).length;
  let count = 0;
  const rest = eachMatch([{ grid, criterion }], () => count++, 0);
  return count + rest;
}

function keyOf({ grid, criterion }: Condition): string {
  const { operator, operand } = criterion;
  const shown = isError(operand) ? operand.code : String(operand);
  return `${grid.id}${operator}${typeof operand}:${shown}`;
}

/** Blocks of fewer cells are read through faster than anything is remembered about them. */
const tiny = 16;

/** Fewer places than this are looked at one by one. */
const fewPlaces = 64;

/**
 * Counts places by several conditions. Ranking within a group asks again and again for "more than
 * this score, and live": the scores that meet the other conditions are sorted once.
 */
function countMany(conditions: readonly Condition[]): number {
  const ranked = conditions.findIndex(
    ({ criterion: { operator, operand } }) =>
      typeof operand === "number" && operator !== "=" && operator !== "<>",
  );
  const lead = conditions[ranked];
  const others = conditions.filter((_, i) => i !== ranked);
  const fewest = Math.min(
    ...others.map((c) => c.criterion.candidates?.(c.grid).length ?? Infinity),
  );
  if (!lead || lead.grid.data.length < 256 || fewest < fewPlaces) {
    let count = 0;
    return eachMatch(conditions, () => count++, 0) + count;
  }
  const key = `sorted:${others.map(keyOf).join("|")}`;
  let sorted = lead.grid.indexes.get(key) as Float64Array | undefined;
  if (!sorted) {
    const values: number[] = [];
    const take = (index: number): void => {
      const value = lead.grid.item(index);
      if (typeof value === "number") values.push(value);
    };
    eachMatch(others, take, lead.grid.storedRows);
    sorted = Float64Array.from(values).sort();
    lead.grid.indexes.set(key, sorted);
  }
  return countSorted(sorted, lead.criterion.operator, lead.criterion.operand as number);
}

function countSorted(sorted: Float64Array, operator: Operator, operand: number): number {
  const below = countBefore(sorted, (v: number) =>
    operator === "<" || operator === ">=" ? v < operand : v <= operand,
  );
  return operator === "<" || operator === "<=" ? below : sorted.length - below;
}

/** Reads pairs of range and criterion; null when the ranges differ in shape. */
function conditionsOf(cx: Context, pairs: readonly Operand[], shape?: Grid): Condition[] | null {
  const conditions: Condition[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const range = pairs[i];
    if (!(range instanceof Reference)) return null;
    const grid = cx.reader.grid(range);
    const model = shape ?? conditions[0]?.grid;
    if (model && (grid.rows !== model.rows || grid.columns !== model.columns)) return null;
    conditions.push({ grid, criterion: criterionOf((pairs[i + 1] ?? null) as Scalar) });
  }
  return conditions;
}

/** The second range of SUMIF takes the shape of the first, from its own top left cell. */
function sameShape(range: Reference, model: Reference): Reference {
  const { top, left } = range.area;
  const bottom = Math.min(maxRows - 1, top + model.area.bottom - model.area.top);
  const right = Math.min(maxColumns - 1, left + model.area.right - model.area.left);
  return new Reference(range.sheet, { top, left, bottom, right });
}

/** The numbers of `values` where all conditions hold, or the first error among them. */
function matching(conditions: readonly Condition[], values: Grid): number[] | CellError {
  const numbers: number[] = [];
  const errors: CellError[] = [];
  eachMatch(
    conditions,
    (index) => {
      const value = values.item(index);
      if (typeof value === "number") numbers.push(value);
      else if (isError(value)) errors.push(value);
    },
    values.storedRows,
  );
  return errors[0] ?? numbers;
}

type Fold = (numbers: readonly number[]) => Scalar;

function total(numbers: readonly number[]): Scalar {
  let result = 0;
  for (const number of numbers) result += number;
  return finite(result);
}

const average: Fold = (numbers) => {
  const result = total(numbers);
  if (typeof result !== "number") return result;
  return numbers.length ? result / numbers.length : fault("#DIV/0!");
};
const least: Fold = (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
const most: Fold = (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);

function oneCondition(name: string, fold: Fold): FunctionDefinition {
  return define(name, "r e r?", (cx, range, criterion, values) => {
    const grid = cx.reader.grid(range);
    const target = values ? cx.reader.grid(sameShape(values, range)) : grid;
    return folded(name, [{ grid, criterion: criterionOf(criterion) }], target, fold);
  });
}

function manyConditions(name: string, fold: Fold): FunctionDefinition {
  return define(name, "r r e r* e*", (cx, values, range, criterion, ...more) => {
    const target = cx.reader.grid(values);
    const conditions = conditionsOf(cx, [range, criterion, ...more], target);
    if (!conditions || more.length % 2 === 1) return fault("#VALUE!");
    return folded(name, conditions, target, fold);
  });
}

/** The result for some conditions, remembered with the values: other rows may ask the same. */
function folded(name: string, conditions: readonly Condition[], target: Grid, fold: Fold): Scalar {
  if (target.data.length < tiny) {
    const found = matching(conditions, target);
    return isError(found) ? found : fold(found);
  }
  const key = `${name}:${conditions.map(keyOf).join("|")}`;
  const known = target.indexes.get(key) as { result: Scalar } | undefined;
  if (known) return known.result;
  const numbers = matching(conditions, target);
  const result = isError(numbers) ? numbers : fold(numbers);
  target.indexes.set(key, { result });
  return result;
}

export const criteriaFunctions: readonly FunctionDefinition[] = [
  define("COUNTIF", "r e", (cx, range, criterion) =>
    countOne(cx.reader.grid(range), criterionOf(criterion)),
  ),
  define("COUNTIFS", "r e r* e*", (cx, range, criterion, ...more) => {
    const conditions = conditionsOf(cx, [range, criterion, ...more]);
    if (!conditions || more.length % 2 === 1) return fault("#VALUE!");
    const [only] = conditions;
    if (only && conditions.length === 1) return countOne(only.grid, only.criterion);
    return countMany(conditions);
  }),
  oneCondition("SUMIF", total),
  oneCondition("AVERAGEIF", average),
  manyConditions("SUMIFS", total),
  manyConditions("AVERAGEIFS", average),
  manyConditions("MINIFS", least),
  manyConditions("MAXIFS", most),
];
