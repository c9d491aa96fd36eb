import { finite, isError } from "#host/engine/formula/coerce";
import { round15 } from "#host/engine/formula/numberText";
import { fault, Grid } from "#host/engine/formula/operand";
import { power } from "#host/engine/formula/operators";
import type { Scalar } from "#host/engine/values";
import { define, type FunctionDefinition } from "./define";

/**
 * Rounds at a decimal place the way Excel does: on the 15 digits it shows, half away from zero
 * (2.675 at 2 places is 2.68 although the binary number lies below).
 */
export function roundAt(value: number, digits: number, rule: (n: number) => number): number {
  const places = Math.trunc(digits);
  if (value === 0 || places > 300) return value;
  if (places < -300) return 0;
  const scaled = shift(Math.abs(value), places);
  if (!Number.isFinite(scaled)) return value;
  return Math.sign(value) * shift(rule(round15(scaled)), -places);
}

/** value * 10^places through the decimal text, so that 1.005 * 100 is 100.5. */
function shift(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

const half = (n: number): number => Math.floor(n + 0.5);

export function round(value: number, digits: number): number {
  return roundAt(value, digits, half);
}

/** Quotients that differ from a whole number only by rounding errors count as whole. */
function steps(value: number, step: number, rule: (n: number) => number): number {
  return rule(round15(value / step)) * step;
}

function multiple(value: number, step: number, rule: (n: number) => number): Scalar {
  if (step === 0 || value === 0) return 0;
  if (value > 0 && step < 0) return fault("#NUM!");
  return finite(round15(steps(value, step, rule)));
}

function modulo(value: number, divisor: number): Scalar {
  if (divisor === 0) return fault("#DIV/0!");
  const quotient = Math.floor(value / divisor);
  if (Math.abs(quotient) > 2 ** 49) return fault("#NUM!");
  const rest = value - divisor * quotient;
  return Math.abs(rest) < Math.abs(divisor) * 2 ** -50 ? 0 : rest;
}

function whole(f: (n: number) => number): (_: unknown, n: number) => Scalar {
  return (_, n) => finite(f(n));
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function factorial(n: number): number {
  let result = 1;
  for (let i = 2; i <= n; i++) result *= i;
  return result;
}

function combinations(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return Math.round(result);
}

/** Log to a base through log10 or log2 where that is exact. */
function logarithm(value: number, base: number): number {
  if (base === 10) return Math.log10(value);
  if (base === 2) return Math.log2(value);
  return Math.log(value) / Math.log(base);
}

const trigonometry: readonly [string, (n: number) => number][] = [
  ["SIN", Math.sin],
  ["COS", Math.cos],
  ["TAN", Math.tan],
  ["ASIN", Math.asin],
  ["ACOS", Math.acos],
  ["ATAN", Math.atan],
  ["SINH", Math.sinh],
  ["COSH", Math.cosh],
  ["TANH", Math.tanh],
  ["ASINH", Math.asinh],
  ["ACOSH", Math.acosh],
  ["ATANH", Math.atanh],
  ["EXP", Math.exp],
  ["ABS", Math.abs],
  ["SIGN", Math.sign],
  ["RADIANS", (n) => (n * Math.PI) / 180],
  ["DEGREES", (n) => (n * 180) / Math.PI],
];

export const mathFunctions: readonly FunctionDefinition[] = [
  ...trigonometry.map(([name, f]) => define(name, "n", whole(f))),
  define("ATAN2", "n n", (_, x, y) => (x === 0 && y === 0 ? fault("#DIV/0!") : Math.atan2(y, x))),
  define("PI", "", () => Math.PI),
  define("INT", "n", (_, n) => Math.floor(Math.abs(n) < 1e15 ? nearInteger(n) : n)),
  define("ROUND", "n n", (_, n, digits) => round(n, digits)),
  define("ROUNDUP", "n n", (_, n, digits) => roundAt(n, digits, Math.ceil)),
  define("ROUNDDOWN", "n n", (_, n, digits) => roundAt(n, digits, Math.floor)),
  define("TRUNC", "n n?", (_, n, digits) => roundAt(n, digits ?? 0, Math.floor)),
  define("MROUND", "n n", (_, n, step) => {
    if (step === 0 || n === 0) return 0;
    if (Math.sign(n) !== Math.sign(step)) return fault("#NUM!");
    return finite(round15(steps(n, step, half)));
  }),
  define("CEILING", "n n", (_, n, step) => multiple(n, step, Math.ceil)),
  define("FLOOR", "n n", (_, n, step) =>
    step === 0 && n !== 0 ? fault("#DIV/0!") : multiple(n, step, Math.floor),
  ),
  ...["CEILING.MATH", "CEILING.PRECISE", "ISO.CEILING"].map((name) =>
    define(name, "n n? n?", (_, n, step, mode) => {
      const size = Math.abs(step ?? 1);
      if (size === 0) return 0;
      return finite(round15(steps(n, size, mode && n < 0 ? Math.floor : Math.ceil)));
    }),
  ),
  ...["FLOOR.MATH", "FLOOR.PRECISE"].map((name) =>
    define(name, "n n? n?", (_, n, step, mode) => {
      const size = Math.abs(step ?? 1);
      if (size === 0) return 0;
      return finite(round15(steps(n, size, mode && n < 0 ? Math.ceil : Math.floor)));
    }),
  ),
  define("MOD", "n n", (_, n, divisor) => modulo(n, divisor)),
  define("QUOTIENT", "n n", (_, n, divisor) =>
    divisor === 0 ? fault("#DIV/0!") : Math.trunc(n / divisor),
  ),
  define("POWER", "n n", (_, base, exponent) => power(base, exponent)),
  define("SQRT", "n", (_, n) => (n < 0 ? fault("#NUM!") : Math.sqrt(n))),
  define("SQRTPI", "n", (_, n) => (n < 0 ? fault("#NUM!") : Math.sqrt(n * Math.PI))),
  define("LN", "n", (_, n) => (n <= 0 ? fault("#NUM!") : Math.log(n))),
  define("LOG10", "n", (_, n) => (n <= 0 ? fault("#NUM!") : Math.log10(n))),
  define("LOG", "n n?", (_, n, base = 10) => {
    if (n <= 0 || base <= 0) return fault("#NUM!");
    return base === 1 ? fault("#DIV/0!") : finite(logarithm(n, base));
  }),
  define("EVEN", "n", (_, n) => Math.sign(n) * Math.ceil(Math.abs(n) / 2) * 2),
  define("ODD", "n", (_, n) =>
    n === 0 ? 1 : Math.sign(n) * (Math.ceil((Math.abs(n) + 1) / 2) * 2 - 1),
  ),
  define("ISEVEN", "n", (_, n) => Math.trunc(Math.abs(n)) % 2 === 0),
  define("ISODD", "n", (_, n) => Math.trunc(Math.abs(n)) % 2 === 1),
  define("FACT", "n", (_, n) => (n < 0 ? fault("#NUM!") : finite(factorial(Math.trunc(n))))),
  define("COMBIN", "n n", (_, n, k) => {
    const [all, chosen] = [Math.trunc(n), Math.trunc(k)];
    return all < 0 || chosen < 0 || all < chosen
      ? fault("#NUM!")
      : finite(combinations(all, chosen));
  }),
  define("PERMUT", "n n", (_, n, k) => {
    const [all, chosen] = [Math.trunc(n), Math.trunc(k)];
    if (all < 0 || chosen < 0 || all < chosen) return fault("#NUM!");
    return finite(Math.round(factorial(all) / factorial(all - chosen)));
  }),
  define("GCD", "n n*", (_, ...n) => {
    if (n.some((v) => v < 0)) return fault("#NUM!");
    return n.map(Math.trunc).reduce((a, b) => greatestDivisor(a, b), 0);
  }),
  define("LCM", "n n*", (_, ...n) => {
    if (n.some((v) => v < 0)) return fault("#NUM!");
    return n
      .map(Math.trunc)
      .reduce((a, b) => (a === 0 || b === 0 ? 0 : (a * b) / greatestDivisor(a, b)), 1);
  }),
  define("BASE", "n n n?", (_, value, radix, length) => {
    const [n, r] = [Math.trunc(value), Math.trunc(radix)];
    if (n < 0 || n >= 2 ** 53 || r < 2 || r > 36) return fault("#NUM!");
    return n
      .toString(r)
      .toUpperCase()
      .padStart(Math.trunc(length ?? 0), "0");
  }),
  define("RAND", "", (cx) => cx.reader.random(), { volatile: true }),
  define(
    "RANDBETWEEN",
    "n n",
    (cx, low, high) => {
      const [from, to] = [Math.ceil(low), Math.floor(high)];
      return from > to ? fault("#NUM!") : from + Math.floor(cx.reader.random() * (to - from + 1));
    },
    { volatile: true },
  ),
  define(
    "RANDARRAY",
    "n? n? n? n? b?",
    (cx, rows = 1, columns = 1, low = 0, high = 1, integers = false) => {
      if (rows < 1 || columns < 1 || low > high) return fault("#VALUE!");
      const [r, c] = [Math.trunc(rows), Math.trunc(columns)];
      const draw = (): number => {
        const at = cx.reader.random();
        return integers
          ? Math.ceil(low) + Math.floor(at * (Math.floor(high) - Math.ceil(low) + 1))
          : low + at * (high - low);
      };
      return new Grid(r, c, Array.from({ length: r * c }, draw));
    },
    { volatile: true, shape: "many" },
  ),
  ...["SUMX2MY2", "SUMX2PY2", "SUMXMY2"].map((name) =>
    define(name, "g g", (_, a, b) => {
      if (a.size !== b.size) return fault("#N/A");
      let total = 0;
      for (let i = 0; i < a.storedRows * a.columns; i++) {
        const [x, y] = [a.item(i), b.item(i)];
        if (isError(x)) return x;
        if (isError(y)) return y;
        if (typeof x !== "number" || typeof y !== "number") continue;
        total +=
          name === "SUMX2MY2" ? x * x - y * y : name === "SUMX2PY2" ? x * x + y * y : (x - y) ** 2;
      }
      return total;
    }),
  ),
];

/** INT of a number that is whole but for the last bits gives that whole number. */
function nearInteger(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < Math.abs(value) * 2 ** -51 ? nearest : value;
}
