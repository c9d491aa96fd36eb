import { finite, isError } from "#host/engine/formula/coerce";
import type { Context } from "#host/engine/formula/context";
import { fault, Grid, type Operand } from "#host/engine/formula/operand";
import { sortedNumbers } from "#host/engine/lookupIndex";
import type { CellError, Scalar } from "#host/engine/values";
import { percentileInclusive } from "./aggregate";
import { define, type FunctionDefinition } from "./define";
import { mean, numbersOf, squaredDeviations, sum } from "./numbers";

/** The numbers of an argument in ascending order; a range keeps them sorted between calls. */
function ascending(cx: Context, operand: Operand): ArrayLike<number> | CellError {
  if (operand instanceof Grid && !operand.data.some(isError)) return sortedNumbers(operand);
  const values = numbersOf(cx, [operand]);
  return isError(values) ? values : values.sort((a, b) => a - b);
}

function sortedArray(cx: Context, grid: Grid): number[] | CellError {
  const sorted = ascending(cx, grid);
  return isError(sorted) ? sorted : Array.from(sorted);
}

function percentileExclusive(sorted: readonly number[], share: number): Scalar {
  const at = share * (sorted.length + 1);
  if (sorted.length === 0 || !(at >= 1) || at > sorted.length) return fault("#NUM!");
  const low = sorted[Math.floor(at) - 1] ?? 0;
  const high = sorted[Math.ceil(at) - 1] ?? low;
  return low + (at - Math.floor(at)) * (high - low);
}

function percentile(
  name: string,
  pick: (sorted: readonly number[], k: number) => Scalar,
): FunctionDefinition {
  return define(name, "g n", (cx, grid, k) => {
    const sorted = sortedArray(cx, grid);
    return isError(sorted) ? sorted : pick(sorted, k);
  });
}

const inclusive = (sorted: readonly number[], k: number): Scalar =>
  percentileInclusive(sorted, k) ?? fault("#NUM!");
const quarter = (k: number): number => Math.trunc(k) / 4;

function nth(name: string, place: (k: number, count: number) => number): FunctionDefinition {
  return define(name, "g n", (cx, grid, k) => {
    const sorted = ascending(cx, grid);
    if (isError(sorted)) return sorted;
    const at = place(Math.ceil(k), sorted.length);
    return k < 1 || at < 0 || at >= sorted.length ? fault("#NUM!") : (sorted[at] ?? 0);
  });
}

function rank(name: string, average: boolean): FunctionDefinition {
  return define(name, "n r n?", (cx, value, range, order) => {
    const sorted = ascending(cx, cx.reader.grid(range));
    if (isError(sorted)) return sorted;
    let below = 0;
    let equal = 0;
    for (let low = 0, high = sorted.length; low <= high;) {
      if (low === high) {
        below = low;
        break;
      }
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    for (let i = below; i < sorted.length && sorted[i] === value; i++) equal++;
    if (equal === 0) return fault("#N/A");
    const first = order ? below + 1 : sorted.length - below - equal + 1;
    return average ? first + (equal - 1) / 2 : first;
  });
}

function modes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? [] : [...counts].filter(([, n]) => n === most).map(([value]) => value);
}

interface Pairs {
  readonly xs: number[];
  readonly ys: number[];
}

/** Pairs of numbers of two blocks; where either is no number the pair is left out. */
function pairsOf(y: Grid, x: Grid): Pairs | CellError {
  if (x.size !== y.size) return fault("#N/A");
  const pairs: Pairs = { xs: [], ys: [] };
  for (let i = 0; i < Math.max(x.storedRows * x.columns, y.storedRows * y.columns); i++) {
    const [a, b] = [x.item(i), y.item(i)];
    if (isError(b)) return b;
    if (isError(a)) return a;
    if (typeof a !== "number" || typeof b !== "number") continue;
    pairs.xs.push(a);
    pairs.ys.push(b);
  }
  return pairs;
}

function products({ xs, ys }: Pairs): number {
  const [mx, my] = [mean(xs), mean(ys)];
  return xs.reduce((total, x, i) => total + (x - mx) * ((ys[i] ?? 0) - my), 0);
}

/** A statistic of two blocks; #DIV/0! when there are fewer than `least` pairs or it divides by zero. */
function paired(name: string, least: number, f: (pairs: Pairs) => number): FunctionDefinition {
  return define(name, "g g", (_, y, x) => {
    const pairs = pairsOf(y, x);
    if (isError(pairs)) return pairs;
    return pairs.xs.length < least ? fault("#DIV/0!") : finite(f(pairs), "#DIV/0!");
  });
}

function slope(pairs: Pairs): number {
  return products(pairs) / squaredDeviations(pairs.xs);
}

function correlation(pairs: Pairs): number {
  return products(pairs) / Math.sqrt(squaredDeviations(pairs.xs) * squaredDeviations(pairs.ys));
}

function forecast(_: Context, at: number, y: Grid, x: Grid): Scalar {
  const pairs = pairsOf(y, x);
  if (isError(pairs)) return pairs;
  if (pairs.xs.length < 1) return fault("#DIV/0!");
  const b = slope(pairs);
  return finite(mean(pairs.ys) + b * (at - mean(pairs.xs)), "#DIV/0!");
}

function percentRank(
  sorted: readonly number[],
  value: number,
  digits: number,
  exclusive: boolean,
): Scalar {
  const n = sorted.length;
  const [lowest, highest] = [sorted[0], sorted[n - 1]];
  if (lowest === undefined || highest === undefined || value < lowest || value > highest)
    return fault("#N/A");
  const at = sorted.findIndex((v) => v >= value);
  const exact = sorted[at] === value;
  const low = exact ? at : at - 1;
  const part = exact ? 0 : (value - (sorted[low] ?? 0)) / ((sorted[at] ?? 0) - (sorted[low] ?? 0));
  const share = exclusive ? (low + 1 + part) / (n + 1) : n === 1 ? 1 : (low + part) / (n - 1);
  const scale = 10 ** Math.trunc(digits);
  return Math.floor(share * scale + 1e-9) / scale;
}

function frequency(values: Grid, bins: Grid): Grid | CellError {
  const failed = [...values.data, ...bins.data].find(isError);
  if (failed) return failed;
  const limits = bins.data.filter((v): v is number => typeof v === "number");
  const numbers = sortedNumbers(values);
  const upTo = (limit: number): number => {
    let count = 0;
    for (const number of numbers) if (number <= limit) count++;
    return count;
  };
  const counts = limits.map((limit) => {
    const below = Math.max(-Infinity, ...limits.filter((other) => other < limit));
    return upTo(limit) - (below === -Infinity ? 0 : upTo(below));
  });
  const highest = Math.max(-Infinity, ...limits);
  return Grid.column([...counts, numbers.length - (limits.length ? upTo(highest) : 0)]);
}

/** Skewness and excess kurtosis use powers of standardised deviations. */
function moment(values: readonly number[], order: number): number {
  const deviation = Math.sqrt(squaredDeviations(values) / (values.length - 1));
  const centre = mean(values);
  return sum(values.map((v) => ((v - centre) / deviation) ** order));
}

function ofNumbers(
  name: string,
  least: number,
  f: (values: number[]) => number,
): FunctionDefinition {
  return define(name, "x x*", (cx, ...operands) => {
    const values = numbersOf(cx, operands);
    if (isError(values)) return values;
    return values.length < least ? fault("#DIV/0!") : finite(f(values), "#DIV/0!");
  });
}

export const statisticsFunctions: readonly FunctionDefinition[] = [
  ...["PERCENTILE", "PERCENTILE.INC"].map((name) => percentile(name, inclusive)),
  percentile("PERCENTILE.EXC", percentileExclusive),
  ...["QUARTILE", "QUARTILE.INC"].map((name) =>
    percentile(name, (s, k) => inclusive(s, quarter(k))),
  ),
  percentile("QUARTILE.EXC", (s, k) => percentileExclusive(s, quarter(k))),
  ...["RANK", "RANK.EQ"].map((name) => rank(name, false)),
  rank("RANK.AVG", true),
  nth("LARGE", (k, count) => count - k),
  nth("SMALL", (k) => k - 1),
  ...["MODE", "MODE.SNGL"].map((name) =>
    define(name, "x x*", (cx, ...operands) => {
      const values = numbersOf(cx, operands);
      return isError(values) ? values : (modes(values)[0] ?? fault("#N/A"));
    }),
  ),
  define(
    "MODE.MULT",
    "x x*",
    (cx, ...operands) => {
      const values = numbersOf(cx, operands);
      if (isError(values)) return values;
      const found = modes(values);
      return found.length ? Grid.column(found) : fault("#N/A");
    },
    { shape: "many" },
  ),
  ...["CORREL", "PEARSON"].map((name) => paired(name, 2, correlation)),
  paired("RSQ", 2, (pairs) => correlation(pairs) ** 2),
  paired("SLOPE", 2, slope),
  paired("INTERCEPT", 2, (pairs) => mean(pairs.ys) - slope(pairs) * mean(pairs.xs)),
  paired("STEYX", 3, (pairs) => {
    const rest = squaredDeviations(pairs.ys) - products(pairs) ** 2 / squaredDeviations(pairs.xs);
    return Math.sqrt(rest / (pairs.xs.length - 2));
  }),
  ...["COVAR", "COVARIANCE.P"].map((name) =>
    paired(name, 1, (pairs) => products(pairs) / pairs.xs.length),
  ),
  paired("COVARIANCE.S", 2, (pairs) => products(pairs) / (pairs.xs.length - 1)),
  ...["FORECAST", "FORECAST.LINEAR"].map((name) => define(name, "n g g", forecast)),
  ...["PERCENTRANK", "PERCENTRANK.INC", "PERCENTRANK.EXC"].map((name) =>
    define(name, "g n n?", (cx, grid, value, digits) => {
      const sorted = sortedArray(cx, grid);
      return isError(sorted)
        ? sorted
        : percentRank(sorted, value, digits ?? 3, name.endsWith("EXC"));
    }),
  ),
  define("TRIMMEAN", "g n", (cx, grid, share) => {
    const sorted = sortedArray(cx, grid);
    if (isError(sorted)) return sorted;
    if (share < 0 || share >= 1 || sorted.length === 0) return fault("#NUM!");
    const cut = Math.floor((sorted.length * share) / 2);
    return mean(sorted.slice(cut, sorted.length - cut));
  }),
  ofNumbers("SKEW", 3, (v) => (v.length / ((v.length - 1) * (v.length - 2))) * moment(v, 3)),
  ofNumbers("KURT", 4, (v) => {
    const n = v.length;
    const scale = (n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3));
    return scale * moment(v, 4) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
  }),
  define("STANDARDIZE", "n n n", (_, value, centre, deviation) =>
    deviation <= 0 ? fault("#NUM!") : (value - centre) / deviation,
  ),
  define("FREQUENCY", "g g", (_, values, bins) => frequency(values, bins), { shape: "many" }),
];
