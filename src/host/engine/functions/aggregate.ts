import { intersect } from "#host/engine/address";
import { finite, isError } from "#host/engine/formula/coerce";
import type { Context } from "#host/engine/formula/context";
import { fault, Grid, Reference, type Operand } from "#host/engine/formula/operand";
import { gridOf, referencesOf } from "#host/engine/formula/reading";
import type { Scalar } from "#host/engine/values";
import { define, type FunctionDefinition } from "./define";
import {
  eachNumber,
  eachOperand,
  mean,
  numbersOf,
  numbersOfAll,
  squaredDeviations,
  sum,
} from "./numbers";

/** Smaller blocks are added up faster than a remembered result is found. */
const worthKeeping = 64;

/** A statistic of one range, remembered with the block: ten thousand rows may divide by the same sum. */
function remembered(
  cx: Context,
  operands: readonly Operand[],
  name: string,
  f: () => Scalar,
): Scalar {
  const [only] = operands;
  if (operands.length !== 1 || !(only instanceof Reference)) return f();
  const { indexes, data } = cx.reader.grid(only);
  if (data.length < worthKeeping) return f();
  let known = indexes.get(name) as { value: Scalar } | undefined;
  if (!known) indexes.set(name, (known = { value: f() }));
  return known.value;
}

function total(cx: Context, operands: readonly Operand[]): Scalar {
  let result = 0;
  const error = eachNumber(cx, operands, (value) => (result += value));
  return error ?? finite(result);
}

function extreme(
  cx: Context,
  operands: readonly Operand[],
  better: (a: number, b: number) => boolean,
): Scalar {
  let best: number | null = null;
  const error = eachNumber(cx, operands, (value) => {
    if (best === null || better(value, best)) best = value;
  });
  return error ?? best ?? 0;
}

function count(cx: Context, operands: readonly Operand[]): number {
  let result = 0;
  eachOperand(
    cx,
    operands,
    (grid) => {
      for (const value of grid.data) if (typeof value === "number") result++;
      if (grid.storedRows < grid.rows && typeof grid.fill === "number") {
        result += (grid.rows - grid.storedRows) * grid.columns;
      }
      return undefined;
    },
    (value) => {
      if (typeof value === "number" || typeof value === "boolean") result++;
      else if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)))
        result++;
      return undefined;
    },
  );
  return result;
}

function countAll(cx: Context, operands: readonly Operand[]): number {
  let result = 0;
  eachOperand(
    cx,
    operands,
    (grid) => {
      for (const value of grid.data) if (value !== null) result++;
      if (grid.fill !== null) result += (grid.rows - grid.storedRows) * grid.columns;
      return undefined;
    },
    () => {
      result++;
      return undefined;
    },
  );
  return result;
}

function countBlank(grid: Grid): number {
  let result = (grid.rows - grid.storedRows) * grid.columns;
  for (const value of grid.data) if (value === null || value === "") result++;
  return result;
}

/** A statistic of the numbers among the arguments; `least` numbers are needed, otherwise #DIV/0!. */
export function statistic(least: number, f: (values: number[]) => number, all = false) {
  return (cx: Context, ...operands: Operand[]): Scalar => {
    const values = all ? numbersOfAll(cx, operands) : numbersOf(cx, operands);
    if (isError(values)) return values;
    return values.length < least ? fault("#DIV/0!") : finite(f(values));
  };
}

export const sampleVariance = (v: readonly number[]): number =>
  squaredDeviations(v) / (v.length - 1);
export const variance = (v: readonly number[]): number => squaredDeviations(v) / v.length;

function sumProduct(cx: Context, operands: readonly Operand[]): Scalar {
  const grids = operands.map((operand) => gridOf(cx, operand));
  const [first] = grids;
  if (!first) return fault("#VALUE!");
  if (grids.some((g) => g.rows !== first.rows || g.columns !== first.columns))
    return fault("#VALUE!");
  const stored = Math.max(...grids.map((g) => g.storedRows));
  let result = 0;
  for (let i = 0; i < stored * first.columns; i++) {
    let product = 1;
    for (const grid of grids) {
      const value = grid.item(i);
      if (isError(value)) return value;
      product *= typeof value === "number" ? value : 0;
    }
    result += product;
  }
  if (stored < first.rows) {
    let product = 1;
    for (const grid of grids) {
      if (isError(grid.fill)) return grid.fill;
      product *= typeof grid.fill === "number" ? grid.fill : 0;
    }
    result += product * (first.rows - stored) * first.columns;
  }
  return finite(result);
}

function product(cx: Context, operands: readonly Operand[]): Scalar {
  const values = numbersOf(cx, operands);
  if (isError(values)) return values;
  return values.length > 0 ? finite(values.reduce((a, b) => a * b)) : 0;
}

type Aggregation = (cx: Context, ...operands: Operand[]) => Scalar;

const subtotals: readonly Aggregation[] = [
  statistic(1, mean),
  (cx, ...o) => count(cx, o),
  (cx, ...o) => countAll(cx, o),
  (cx, ...o) => extreme(cx, o, (a, b) => a > b),
  (cx, ...o) => extreme(cx, o, (a, b) => a < b),
  (cx, ...o) => product(cx, o),
  statistic(2, (v) => Math.sqrt(sampleVariance(v))),
  statistic(1, (v) => Math.sqrt(variance(v))),
  (cx, ...o) => total(cx, o),
  statistic(2, sampleVariance),
  statistic(1, variance),
];

/** The cells of a range that SUBTOTAL counts: no nested subtotals, no hidden rows where asked. */
function visibleCells(
  cx: Context,
  reference: Reference,
  skipHidden: boolean,
  skipErrors: boolean,
): Grid {
  const { sheet, area } = reference;
  const grid = cx.reader.grid(reference);
  const values: Scalar[] = [];
  for (let i = 0; i < grid.data.length; i++) {
    const row = area.top + Math.floor(i / grid.columns);
    const value = grid.data[i] ?? null;
    if (value === null || (skipHidden && sheet.rows.get(row)?.hidden)) continue;
    if (skipErrors && isError(value)) continue;
    const formula = cx.reader.formulaAt(sheet, row, area.left + (i % grid.columns));
    if (formula && /^\s*(SUBTOTAL|AGGREGATE)\(/i.test(formula)) continue;
    values.push(value);
  }
  return Grid.column(values);
}

function isFiltered({ sheet, area }: Reference): boolean {
  if (sheet.autoFilter !== null) return true;
  return sheet.tables.some(
    (table) => table.columns.some((column) => column.filter) && intersect(table.area, area),
  );
}

function subtotal(cx: Context, code: number, ...operands: Operand[]): Scalar {
  const number = Math.trunc(code);
  const aggregation = subtotals[(number > 100 ? number - 100 : number) - 1];
  if (!aggregation) return fault("#VALUE!");
  const blocks: Grid[] = [];
  for (const operand of operands) {
    const references = referencesOf(operand);
    if (!references) return isError(operand) ? operand : fault("#VALUE!");
    for (const reference of references) {
      // A filtered row is hidden too; Excel leaves those out for either kind of code.
      const filtered = number > 100 || isFiltered(reference);
      blocks.push(visibleCells(cx, reference, filtered, false));
    }
  }
  return aggregation(cx, ...blocks);
}

function aggregateFunction(
  cx: Context,
  code: number,
  options: number,
  ...operands: Operand[]
): Scalar {
  const number = Math.trunc(code);
  const skipHidden = [1, 3, 5, 7].includes(Math.trunc(options));
  const skipErrors = [2, 3, 6, 7].includes(Math.trunc(options));
  const blocks = operands.map((operand) => {
    if (operand instanceof Reference) return visibleCells(cx, operand, skipHidden, skipErrors);
    if (!(operand instanceof Grid)) return operand;
    return skipErrors ? Grid.column(operand.data.filter((v) => !isError(v))) : operand;
  });
  const aggregation = subtotals[number - 1];
  if (aggregation) return aggregation(cx, ...blocks);
  const values = numbersOf(cx, blocks.slice(0, 1));
  if (isError(values)) return values;
  const k = blocks[1] ?? null;
  if (number === 12) return values.length ? median(values) : fault("#NUM!");
  if (typeof k !== "number") return isError(k) ? k : fault("#VALUE!");
  const sorted = [...values].sort((a, b) => a - b);
  if (number === 14) return sorted[sorted.length - Math.ceil(k)] ?? fault("#NUM!");
  if (number === 15) return sorted[Math.ceil(k) - 1] ?? fault("#NUM!");
  if (number === 16) return percentileInclusive(sorted, k) ?? fault("#NUM!");
  if (number === 17) return percentileInclusive(sorted, Math.trunc(k) / 4) ?? fault("#NUM!");
  return fault("#VALUE!");
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** PERCENTILE.INC of ascending values; null outside 0..1 or without values. */
export function percentileInclusive(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0 || !(share >= 0 && share <= 1)) return null;
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (at - Math.floor(at)) * (high - low);
}

export const aggregateFunctions: readonly FunctionDefinition[] = [
  define("SUM", "x x*", (cx, ...o) => remembered(cx, o, "SUM", () => total(cx, o))),
  define("SUMSQ", "x x*", (cx, ...o) => {
    let result = 0;
    return eachNumber(cx, o, (v) => (result += v * v)) ?? finite(result);
  }),
  define("PRODUCT", "x x*", (cx, ...o) => product(cx, o)),
  define("SUMPRODUCT", "a a*", (cx, ...o) => {
    const failed = o.find(isError);
    return failed ?? sumProduct(cx, o);
  }),
  define("MIN", "x x*", (cx, ...o) =>
    remembered(cx, o, "MIN", () => extreme(cx, o, (a, b) => a < b)),
  ),
  define("MAX", "x x*", (cx, ...o) =>
    remembered(cx, o, "MAX", () => extreme(cx, o, (a, b) => a > b)),
  ),
  define(
    "MINA",
    "x x*",
    statistic(0, (v) => (v.length ? Math.min(...v) : 0), true),
  ),
  define(
    "MAXA",
    "x x*",
    statistic(0, (v) => (v.length ? Math.max(...v) : 0), true),
  ),
  define("COUNT", "x x*", (cx, ...o) => remembered(cx, o, "COUNT", () => count(cx, o))),
  define("COUNTA", "x x*", (cx, ...o) => countAll(cx, o)),
  define("COUNTBLANK", "r", (cx, range) => countBlank(cx.reader.grid(range))),
  define("AVERAGE", "x x*", (cx, ...o) =>
    remembered(cx, o, "AVERAGE", () => statistic(1, mean)(cx, ...o)),
  ),
  define("AVERAGEA", "x x*", statistic(1, mean, true)),
  define("MEDIAN", "x x*", (cx, ...o) => {
    const values = numbersOf(cx, o);
    if (isError(values)) return values;
    return values.length ? median(values) : fault("#NUM!");
  }),
  ...["STDEV", "STDEV.S"].map((name) =>
    define(
      name,
      "x x*",
      statistic(2, (v) => Math.sqrt(sampleVariance(v))),
    ),
  ),
  ...["STDEVP", "STDEV.P"].map((name) =>
    define(
      name,
      "x x*",
      statistic(1, (v) => Math.sqrt(variance(v))),
    ),
  ),
  ...["VAR", "VAR.S"].map((name) => define(name, "x x*", statistic(2, sampleVariance))),
  ...["VARP", "VAR.P"].map((name) => define(name, "x x*", statistic(1, variance))),
  define(
    "STDEVA",
    "x x*",
    statistic(2, (v) => Math.sqrt(sampleVariance(v)), true),
  ),
  define("VARA", "x x*", statistic(2, sampleVariance, true)),
  define("DEVSQ", "x x*", statistic(1, squaredDeviations)),
  define(
    "AVEDEV",
    "x x*",
    statistic(1, (v) => mean(v.map((x) => Math.abs(x - mean(v))))),
  ),
  define("GEOMEAN", "x x*", (cx, ...o) => {
    const values = numbersOf(cx, o);
    if (isError(values)) return values;
    if (values.length === 0 || values.some((v) => v <= 0)) return fault("#NUM!");
    return Math.exp(mean(values.map(Math.log)));
  }),
  define("HARMEAN", "x x*", (cx, ...o) => {
    const values = numbersOf(cx, o);
    if (isError(values)) return values;
    if (values.length === 0 || values.some((v) => v <= 0)) return fault("#NUM!");
    return values.length / sum(values.map((v) => 1 / v));
  }),
  define("SUBTOTAL", "n x x*", subtotal),
  define("AGGREGATE", "n n x x*", aggregateFunction),
];
