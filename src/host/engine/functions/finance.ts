import { finite, isError, toNumber } from "#host/engine/formula/coerce";
import type { Context } from "#host/engine/formula/context";
import { fault, type Grid, type Operand } from "#host/engine/formula/operand";
import type { CellError, Scalar } from "#host/engine/values";
import { define, type FunctionDefinition } from "./define";
import { numbersOf } from "./numbers";

/** Growth of 1 over n periods, and the value of n payments of 1. */
function annuity(rate: number, n: number, type: number): { growth: number; payments: number } {
  if (rate === 0) return { growth: 1, payments: n };
  const growth = (1 + rate) ** n;
  return { growth, payments: ((growth - 1) / rate) * (1 + rate * type) };
}

function due(type: number | undefined): number {
  return type ? 1 : 0;
}

function futureValue(
  rate: number,
  n: number,
  payment: number,
  present: number,
  type: number,
): number {
  const { growth, payments } = annuity(rate, n, type);
  return -(present * growth + payment * payments);
}

function payment(rate: number, n: number, present: number, future: number, type: number): number {
  const { growth, payments } = annuity(rate, n, type);
  return -(present * growth + future) / payments;
}

function interest(
  rate: number,
  period: number,
  n: number,
  present: number,
  future: number,
  type: number,
): number {
  const paid = payment(rate, n, present, future, type);
  if (type === 1 && period === 1) return 0;
  const balance = futureValue(rate, period - 1 - type, paid, present, 0);
  const opening = type === 1 ? futureValue(rate, period - 2, paid, present, 1) - paid : balance;
  return opening * rate;
}

/** Root of f by Newton's method from a guess, then by bisection over growing brackets; null when none is found. */
function solve(f: (x: number) => number, guess: number, lowest: number): number | null {
  let x = guess;
  for (let i = 0; i < 60; i++) {
    const y = f(x);
    if (!Number.isFinite(y)) break;
    const step = 1e-6 * Math.max(1, Math.abs(x));
    const slope = (f(x + step) - f(x - step)) / (2 * step);
    if (slope === 0 || !Number.isFinite(slope)) break;
    const next = x - y / slope;
    if (next <= lowest || !Number.isFinite(next)) break;
    if (Math.abs(next - x) < 1e-13 * Math.max(1, Math.abs(next))) return next;
    x = next;
  }
  return bracketed(f, guess, lowest);
}

function bracketed(f: (x: number) => number, guess: number, lowest: number): number | null {
  const points = [
    -0.999, -0.99, -0.95, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, -0.05, 0, 0.01,
    0.02,
  ]
    .concat([
      0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 25, 100, 1_000, 10_000,
    ])
    .filter((x) => x > lowest);
  const brackets: [number, number][] = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] ?? 0, points[i] ?? 0];
    if (f(a) * f(b) <= 0) brackets.push([a, b]);
  }
  brackets.sort(
    (p, q) => Math.abs((p[0] + p[1]) / 2 - guess) - Math.abs((q[0] + q[1]) / 2 - guess),
  );
  const [best] = brackets;
  if (!best) return null;
  let [low, high] = best;
  const rising = f(low) < f(high);
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0 === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function presentValue(rate: number, flows: readonly number[]): number {
  let total = 0;
  for (let i = flows.length - 1; i >= 0; i--) total = (total + (flows[i] ?? 0)) / (1 + rate);
  return total;
}

function changesSign(flows: readonly number[]): boolean {
  return flows.some((v) => v > 0) && flows.some((v) => v < 0);
}

function irr(cx: Context, values: Operand, guess = 0.1): Scalar {
  const flows = numbersOf(cx, [values]);
  if (isError(flows)) return flows;
  if (!changesSign(flows)) return fault("#NUM!");
  return solve((rate) => presentValue(rate, flows), guess, -1) ?? fault("#NUM!");
}

function mirr(cx: Context, values: Operand, finance: number, reinvest: number): Scalar {
  const flows = numbersOf(cx, [values]);
  if (isError(flows)) return flows;
  if (!changesSign(flows)) return fault("#DIV/0!");
  const n = flows.length;
  const gains =
    presentValue(
      reinvest,
      flows.map((v) => Math.max(v, 0)),
    ) *
    (1 + reinvest) ** n;
  const costs =
    presentValue(
      finance,
      flows.map((v) => Math.min(v, 0)),
    ) *
    (1 + finance);
  return finite((-gains / costs) ** (1 / (n - 1)) - 1);
}

interface Dated {
  readonly flows: readonly number[];
  readonly years: readonly number[];
}

/** Cash flows with their distance in years of 365 days from the first one. */
function dated(values: Grid, dates: Grid): Dated | CellError {
  const read = (grid: Grid): number[] | CellError => {
    const numbers: number[] = [];
    for (const value of grid.data) {
      const number = toNumber(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return numbers;
  };
  const flows = read(values);
  if (isError(flows)) return flows;
  const days = read(dates);
  if (isError(days)) return days;
  if (flows.length !== days.length || flows.length === 0) return fault("#NUM!");
  const first = Math.floor(days[0] ?? 0);
  if (days.some((day) => Math.floor(day) < first)) return fault("#NUM!");
  return { flows, years: days.map((day) => (Math.floor(day) - first) / 365) };
}

function datedValue(rate: number, { flows, years }: Dated): number {
  return flows.reduce((total, flow, i) => total + flow / (1 + rate) ** (years[i] ?? 0), 0);
}

function decliningBalance(
  cost: number,
  salvage: number,
  life: number,
  period: number,
  factor: number,
): Scalar {
  if (cost < 0 || salvage < 0 || life <= 0 || period <= 0 || period > life || factor <= 0)
    return fault("#NUM!");
  let value = cost;
  let charge = 0;
  for (let i = 1; i <= Math.ceil(period); i++) {
    charge = Math.max(0, Math.min((value * factor) / life, value - salvage));
    value -= charge;
  }
  return charge;
}

/** Sum of interest or principal over periods (CUMIPMT, CUMPRINC). */
function cumulated(
  name: string,
  part: (rate: number, at: number, n: number, present: number, type: number) => number,
) {
  return define(name, "n n n n n n", (_, rate, n, present, from, to, type) => {
    const [first, last] = [Math.ceil(from), Math.floor(to)];
    if (
      rate <= 0 ||
      n <= 0 ||
      present <= 0 ||
      first < 1 ||
      last < first ||
      last > n ||
      (type !== 0 && type !== 1)
    ) {
      return fault("#NUM!");
    }
    let total = 0;
    for (let period = first; period <= last; period++)
      total += part(rate, period, n, present, type);
    return total;
  });
}

export const financeFunctions: readonly FunctionDefinition[] = [
  define("PV", "n n n n? n?", (_, rate, n, pay, future, type) => {
    const { growth, payments } = annuity(rate, n, due(type));
    return finite(-((future ?? 0) + pay * payments) / growth);
  }),
  define("FV", "n n n n? n?", (_, rate, n, pay, present, type) =>
    finite(futureValue(rate, n, pay, present ?? 0, due(type))),
  ),
  define("PMT", "n n n n? n?", (_, rate, n, present, future, type) =>
    n === 0 ? fault("#NUM!") : finite(payment(rate, n, present, future ?? 0, due(type))),
  ),
  define("IPMT", "n n n n n? n?", (_, rate, period, n, present, future, type) => {
    if (period < 1 || period > n) return fault("#NUM!");
    return finite(interest(rate, period, n, present, future ?? 0, due(type)));
  }),
  define("PPMT", "n n n n n? n?", (_, rate, period, n, present, future, type) => {
    if (period < 1 || period > n) return fault("#NUM!");
    const [f, t] = [future ?? 0, due(type)];
    return finite(payment(rate, n, present, f, t) - interest(rate, period, n, present, f, t));
  }),
  define("NPER", "n n n n? n?", (_, rate, pay, present, future, type) => {
    const f = future ?? 0;
    if (rate === 0) return pay === 0 ? fault("#NUM!") : -(present + f) / pay;
    const z = (pay * (1 + rate * due(type))) / rate;
    return finite(Math.log((z - f) / (z + present)) / Math.log(1 + rate));
  }),
  define("RATE", "n n n n? n? n?", (_, n, pay, present, future, type, guess) => {
    if (n <= 0) return fault("#NUM!");
    const f = (rate: number): number =>
      futureValue(rate, n, pay, present, due(type)) - (future ?? 0);
    return solve(f, guess ?? 0.1, -1) ?? fault("#NUM!");
  }),
  define("NPV", "n x x*", (cx, rate, ...values) => {
    const flows = numbersOf(cx, values);
    if (isError(flows)) return flows;
    return rate === -1 ? fault("#DIV/0!") : finite(presentValue(rate, flows));
  }),
  define("IRR", "x n?", irr),
  define("MIRR", "x n n", mirr),
  define("XNPV", "n g g", (_, rate, values, dates) => {
    const flows = dated(values, dates);
    if (isError(flows)) return flows;
    return rate <= -1 ? fault("#NUM!") : finite(datedValue(rate, flows));
  }),
  define("XIRR", "g g n?", (_, values, dates, guess) => {
    const flows = dated(values, dates);
    if (isError(flows)) return flows;
    if (!changesSign(flows.flows)) return fault("#NUM!");
    return solve((rate) => datedValue(rate, flows), guess ?? 0.1, -1) ?? fault("#NUM!");
  }),
  define("SLN", "n n n", (_, cost, salvage, life) =>
    life === 0 ? fault("#DIV/0!") : (cost - salvage) / life,
  ),
  define("SYD", "n n n n", (_, cost, salvage, life, period) =>
    life <= 0 || period <= 0 || period > life
      ? fault("#NUM!")
      : ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1)),
  ),
  define("DDB", "n n n n n?", (_, cost, salvage, life, period, factor) =>
    decliningBalance(cost, salvage, life, period, factor ?? 2),
  ),
  define("EFFECT", "n n", (_, rate, periods) => {
    const n = Math.trunc(periods);
    return rate <= 0 || n < 1 ? fault("#NUM!") : finite((1 + rate / n) ** n - 1);
  }),
  define("NOMINAL", "n n", (_, rate, periods) => {
    const n = Math.trunc(periods);
    return rate <= 0 || n < 1 ? fault("#NUM!") : finite(n * ((1 + rate) ** (1 / n) - 1));
  }),
  define("RRI", "n n n", (_, n, present, future) =>
    n <= 0 || present === 0 ? fault("#NUM!") : finite((future / present) ** (1 / n) - 1),
  ),
  define("PDURATION", "n n n", (_, rate, present, future) =>
    rate <= 0 || present <= 0 || future <= 0
      ? fault("#NUM!")
      : Math.log(future / present) / Math.log(1 + rate),
  ),
  define("ISPMT", "n n n n", (_, rate, period, n, present) =>
    finite(present * rate * (period / n - 1)),
  ),
  define("FVSCHEDULE", "n x", (cx, principal, schedule) => {
    const rates = numbersOf(cx, [schedule]);
    return isError(rates) ? rates : rates.reduce((value, rate) => value * (1 + rate), principal);
  }),
  cumulated("CUMIPMT", (rate, at, n, present, type) => interest(rate, at, n, present, 0, type)),
  cumulated(
    "CUMPRINC",
    (rate, at, n, present, type) =>
      payment(rate, n, present, 0, type) - interest(rate, at, n, present, 0, type),
  ),
];
