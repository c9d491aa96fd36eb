import { discountFactor, type Flow } from "./presentValue";
import type { RatesOfReturn } from "./valueTypes";

/**
 * Internal rates of return: every annual rate above -100 % at which the flows have a present value of 0.
 *
 * There may be none, one, or as many as the flows change sign in the order of their dates (Descartes'
 * rule, which holds for any dates). All of them are found: between two roots of a sum of powers lies a
 * root of its derivative, and a derivative chosen at a change of sign has one change less. With one sign
 * change the rate is Excel's IRR, and with `datedFlows` of 365 days a year its XIRR.
 *
 * @param flows in any order; flows of one date count as one.
 * @returns rates ascending, to about 12 digits; a rate at which the value only touches 0 is one of them.
 * Cost: flows x sign changes squared.
 * @example
 * ratesOfReturn([{ amount: -100, years: 0 }, { amount: 121, years: 2 }]).kind; // => "one"
 * @example
 * ratesOfReturn([{ amount: 5, years: 0 }, { amount: 7, years: 1 }]); // => { kind: "none", rates: [] }
 */
export function ratesOfReturn(flows: readonly Flow[]): RatesOfReturn {
  const rates = rootsOf(merged(flows))
    .map((growth) => Math.expm1(growth))
    .filter((rate) => rate > -1 && Number.isFinite(rate));
  const kind = rates.length === 0 ? "none" : rates.length === 1 ? "one" : "several";
  return { kind, rates };
}

/**
 * Modified internal rate of return: the annual rate at which what is paid, financed at one rate, grows
 * into what is received, reinvested at another until the last flow. It always has one answer.
 *
 * From the first to the last of the flows, which need not be equally spaced; with yearly flows it is
 * Excel's MIRR.
 *
 * @param financeRate annual, above -1: what is paid is discounted with it.
 * @param reinvestRate annual, above -1: what is received grows with it.
 * @returns null without flows of both signs, or when all fall on one date.
 * @example
 * modifiedRate([{ amount: -100, years: 0 }, { amount: 121, years: 2 }], 0.05, 0.05)?.toFixed(6); // => "0.100000"
 */
export function modifiedRate(
  flows: readonly Flow[],
  financeRate: number,
  reinvestRate: number,
): number | null {
  const dates = flows.map(({ years }) => years);
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  let [paid, received] = [0, 0];
  for (const { amount, years } of flows) {
    if (amount < 0) paid -= amount * discountFactor(financeRate, years - first);
    else received += amount * discountFactor(reinvestRate, years - last);
  }
  if (paid === 0 || received === 0 || last <= first) return null;
  return (received / paid) ** (1 / (last - first)) - 1;
}

/** Flows of one date added up, by date, without zeros. */
function merged(flows: readonly Flow[]): Flow[] {
  const byDate = new Map<number, number>();
  for (const { amount, years } of flows) byDate.set(years, (byDate.get(years) ?? 0) + amount);
  return [...byDate]
    .map(([years, amount]) => ({ amount, years }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => a.years - b.years);
}

/** Roots in ln(1 + rate), ascending. */
function rootsOf(terms: readonly Flow[]): number[] {
  const change = terms.findIndex(({ amount }, at) => amount * (terms[at + 1]?.amount ?? 0) < 0);
  const next = terms[change + 1];
  const [first, last] = [terms[0], terms.at(-1)];
  if (change < 0 || next === undefined || first === undefined || last === undefined) return [];
  const between = ((terms[change]?.years ?? 0) + next.years) / 2;
  const slope = terms.map(({ amount, years }) => ({ amount: amount * (between - years), years }));
  const turns = rootsOf(slope);
  // Far to the left the latest flow decides, far to the right the earliest.
  const ends = [
    { at: -Infinity, sign: Math.sign(last.amount) },
    ...turns.map((at) => ({ at, sign: signAt(terms, at, closeToZero) })),
    { at: Infinity, sign: Math.sign(first.amount) },
  ];
  const roots: number[] = [];
  for (const [index, { at, sign }] of ends.entries()) {
    const to = ends[index + 1];
    if (sign === 0) roots.push(at);
    if (to === undefined || sign * to.sign >= 0) continue;
    const root = rootBetween(terms, at, to.at, sign);
    if (root !== null) roots.push(root);
  }
  return roots;
}

/** A value that turns this close to 0, as a share of all flows, touches it. */
const closeToZero = 1e-13;

/** Sign of the present value at ln(1 + rate), scaled so that nothing overflows. */
function signAt(terms: readonly Flow[], growth: number, tolerance = 0): number {
  const powers = terms.map(({ years }) => -years * growth);
  const largest = Math.max(...powers);
  let [sum, size] = [0, 0];
  for (const [at, { amount }] of terms.entries()) {
    const value = amount * Math.exp((powers[at] ?? 0) - largest);
    sum += value;
    size += Math.abs(value);
  }
  return Math.abs(sum) <= tolerance * size ? 0 : Math.sign(sum);
}

/** Beyond it a rate has no meaning. */
const farthest = 1e6;

/** Halves an interval in which the sign changes once; an open end is looked for first. */
function rootBetween(
  terms: readonly Flow[],
  from: number,
  to: number,
  signFrom: number,
): number | null {
  const isFrom = Number.isFinite(from);
  const isTo = Number.isFinite(to);
  const start = isFrom ? from : openEnd(terms, isTo ? to : 0, -1, signFrom);
  const end = isTo ? to : openEnd(terms, isFrom ? from : 0, 1, -signFrom);
  if (start === null || end === null) return null;
  let [low, high] = [start, end];
  for (;;) {
    const middle: number = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    const sign = signAt(terms, middle);
    if (sign === 0) return middle;
    if (sign === signFrom) low = middle;
    else high = middle;
  }
}

function openEnd(terms: readonly Flow[], from: number, way: 1 | -1, sign: number): number | null {
  for (let step = 1; step < farthest; step *= 2) {
    if (signAt(terms, from + way * step) === sign) return from + way * step;
  }
  return null;
}
