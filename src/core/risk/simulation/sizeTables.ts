import { lognormalOf, pertPlace, soundShape, triangularPlace } from "./impactSize";
import type { Impact } from "./riskProblem";
import { normalTail } from "#core/numeric/normal";

/** Tables end at this many standard deviations, beyond what 32 random bits can reach (6.34). */
export const TABLE_REACH = 6.5;
/** Steps of a table; it has one number more. */
export const TABLE_STEPS = 512;

/** How an impact is read from a table: low + range x the table's number at the score of its luck. */
export interface TabledImpact {
  /** Of `SizeTables.numbers`, in tables; -1 = the impact is always `low`. */
  readonly table: number;
  readonly low: number;
  readonly range: number;
}

/**
 * Quantile tables of impacts on the normal score: both tails are as fine as the middle, none is clipped.
 * Impacts of the same form share one: all uniform ones, triangular ones with their top at the same place.
 *
 * Between its numbers a table is straight: off by less than 0.0001 of the range for a triangular, PERT or
 * uniform impact, of itself for a lognormal one with high up to ten times low. About 5 microseconds each.
 */
export class SizeTables {
  private readonly places = new Map<string, number>();
  private readonly tables: Float32Array[] = [];

  /** All tables one after the other, `TABLE_STEPS` + 1 numbers each. */
  numbers(): Float32Array {
    const all = new Float32Array(this.tables.length * (TABLE_STEPS + 1));
    this.tables.forEach((table, k) => {
      all.set(table, k * (TABLE_STEPS + 1));
    });
    return all;
  }

  tabled(impact: Impact): TabledImpact {
    const { low, likely, high } = impact;
    const range = high - low;
    const mode = Math.min(1, Math.max(0, (likely - low) / range));
    switch (soundShape(impact)) {
      case "Fixed":
        return { table: -1, low: likely, range: 0 };
      case "Uniform":
        return { table: this.keep("uniform", () => scoreTable(below)), low, range };
      case "Triangular": {
        const make = (): Float32Array =>
          scoreTable((knot) => triangularPlace(mode, knot, tailOfKnot));
        return { table: this.keep(`triangular ${mode}`, make), low, range };
      }
      case "PERT":
        return { table: this.keep(`pert ${mode}`, () => pertTable(mode)), low, range };
      case "Lognormal": {
        const { middle, sigma } = lognormalOf(impact);
        const make = (): Float32Array => scoreTable((knot) => Math.exp(sigma * scoreOf(knot)));
        return { table: this.keep(`lognormal ${sigma}`, make), low: 0, range: middle };
      }
    }
  }

  private keep(form: string, make: () => Float32Array): number {
    const place = this.places.get(form);
    if (place !== undefined) return place;
    this.places.set(form, this.tables.length);
    this.tables.push(knownTable(form, make));
    return this.tables.length - 1;
  }
}

/** Tables that were made before, for a slider that asks again and again; 8 MB at most. */
const knownTables = new Map<string, Float32Array>();
const MOST_KNOWN = 4_000;

function knownTable(form: string, make: () => Float32Array): Float32Array {
  const known = knownTables.get(form);
  if (known !== undefined) return known;
  if (knownTables.size >= MOST_KNOWN) knownTables.clear();
  const table = make();
  knownTables.set(form, table);
  return table;
}

/** Knots are counted from the middle: -256 to 256. */
const middle = TABLE_STEPS / 2;
const scoreOf = (knot: number): number => (knot * TABLE_REACH) / middle;

let knownTails: Float64Array | null = null;

/** Probability of the score of a knot or more. */
function tailOfKnot(knot: number): number {
  knownTails ??= Float64Array.from({ length: TABLE_STEPS + 1 }, (_, k) =>
    normalTail(scoreOf(k - middle)),
  );
  return knownTails[knot + middle] ?? 0;
}

const below = (knot: number): number => tailOfKnot(-knot);

function scoreTable(sizeAt: (knot: number) => number): Float32Array {
  return Float32Array.from({ length: TABLE_STEPS + 1 }, (_, k) => sizeAt(k - middle));
}

/**
 * Table of a PERT impact with its top at `mode`. A quantile of the beta distribution takes microseconds, so
 * they are known exactly for 33 places of the top and interpolated between, by the polynomial through the
 * four nearest on the scale of log-odds: off by less than 0.00001 of the range.
 */
function pertTable(mode: number): Float32Array {
  const place = mode * PERT_CELLS;
  const first = Math.min(PERT_CELLS - 3, Math.max(0, Math.floor(place) - 1));
  const [a, b, c, d] = [0, 1, 2, 3].map((k) => pertLogOdds(first + k));
  const [wa, wb, wc, wd] = cubicWeights(place - first);
  const table = new Float32Array(TABLE_STEPS + 1);
  for (let i = 0; i <= TABLE_STEPS; i++) {
    const odds = wa * (a?.[i] ?? 0) + wb * (b?.[i] ?? 0) + wc * (c?.[i] ?? 0) + wd * (d?.[i] ?? 0);
    table[i] = 1 / (1 + Math.exp(-odds));
  }
  return table;
}

const PERT_CELLS = 32;
const knownLogOdds = new Map<number, Float64Array>();

/** Log-odds of the place of a PERT impact with its top at `node` of 32. */
function pertLogOdds(node: number): Float64Array {
  const known = knownLogOdds.get(node);
  if (known !== undefined) return known;
  const mirror = knownLogOdds.get(PERT_CELLS - node);
  const odds =
    mirror === undefined
      ? exactLogOdds(node / PERT_CELLS)
      : mirror.map((value) => -value).reverse();
  knownLogOdds.set(node, odds);
  return odds;
}

/** By knot; the nearer end of the range is found and the other is its mirror, so that both keep their digits. */
function exactLogOdds(mode: number): Float64Array {
  return Float64Array.from({ length: TABLE_STEPS + 1 }, (_, k) => {
    const knot = k - middle;
    const distance =
      knot < 0 ? pertPlace(mode, knot, tailOfKnot) : pertPlace(1 - mode, -knot, tailOfKnot);
    return (knot < 0 ? 1 : -1) * Math.log(distance / (1 - distance));
  });
}

/** Lagrange's weights of the values at 0, 1, 2 and 3 for the value at `at`. */
function cubicWeights(at: number): readonly [number, number, number, number] {
  const [a, b, c, d] = [at, at - 1, at - 2, at - 3];
  return [-(b * c * d) / 6, (a * c * d) / 2, -(a * b * d) / 2, (a * b * c) / 6];
}
