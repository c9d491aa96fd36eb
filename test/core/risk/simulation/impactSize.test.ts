import { normalQuantile, normalTail } from "#core/numeric/normal";
import { impactMean, impactQuantile, soundShape } from "#core/risk/simulation/impactSize";
import type { Impact } from "#core/risk/simulation/riskProblem";
import { SizeTables, TABLE_REACH, TABLE_STEPS } from "#core/risk/simulation/sizeTables";
import { fixed, triangular } from "#test/support/riskProblems";

const pert = (low: number, likely: number, high: number): Impact => ({
  ...triangular(low, likely, high),
  shape: "PERT",
});
const uniform = (low: number, high: number): Impact => ({
  shape: "Uniform",
  low,
  likely: low,
  high,
});
const lognormal = (low: number, high: number): Impact => ({
  shape: "Lognormal",
  low,
  likely: low,
  high,
});

const quantile = (impact: Impact, probability: number): number =>
  impactQuantile(impact, normalQuantile(probability), normalTail);

/** Mean and standard deviation from the quantile function, by the midpoint rule. */
function moments(impact: Impact): [number, number] {
  const steps = 20_000;
  const sizes = Array.from({ length: steps }, (_, k) => quantile(impact, (k + 0.5) / steps));
  const mean = sizes.reduce((sum, size) => sum + size, 0) / steps;
  const squares = sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / steps;
  return [mean, Math.sqrt(squares)];
}

describe("impacts", () => {
  it("of T-17: triangular and PERT of 60, 100 and 180", () => {
    expect(impactMean(triangular(60, 100, 180))).toBeCloseTo(113.3333, 4);
    expect(moments(triangular(60, 100, 180))[1]).toBeCloseTo(24.9444, 3);
    expect(impactMean(pert(60, 100, 180))).toBeCloseTo(106.6667, 4);
    // Variance of PERT: (mean - low)(high - mean) / 7.
    const [mean, deviation] = moments(pert(60, 100, 180));
    expect(mean).toBeCloseTo(106.6667, 3);
    expect(deviation).toBeCloseTo(Math.sqrt((46.6667 * 73.3333) / 7), 2);
  });

  it.each([
    // mc2d::dpert and scipy.stats.beta.
    [10, 20, 60, [14.495106522962082, 23.833612969625946, 32.51293069078726, 37.26670252167909]],
    [0, 5, 10, [2.4663645328846657, 5, 6.7340206215858895, 7.533635467115333]],
  ])("PERT of %d, %d and %d has its published quantiles", (low, likely, high, expected) => {
    [0.1, 0.5, 0.8, 0.9].forEach((level, k) => {
      const found = quantile(pert(low, likely, high), level);
      expect(Math.abs(found / (expected[k] ?? NaN) - 1)).toBeLessThan(1e-9);
    });
  });

  it.each([
    // Apache Commons Statistics: low, likely, high, then amounts and the chance of no more.
    [-3, 2, 12, [-2, 0, 2, 4, 10], [1 / 75, 0.12, 1 / 3, 0.573333333333333, 0.973333333333333]],
    [1, 2, 5, [1.25, 2, 3, 4.5], [0.015625, 0.25, 2 / 3, 0.9791666666666666]],
    [1, 2, 2, [1.25, 1.5, 1.75], [0.0625, 0.25, 0.5625]],
  ])("triangular of %d, %d and %d has its published chances", (low, likely, high, at, chances) => {
    chances.forEach((chance, k) => {
      expect(quantile(triangular(low, likely, high), chance)).toBeCloseTo(at[k] ?? NaN, 10);
    });
  });

  it("lognormal has its low end at P10 and its high end at P90", () => {
    expect(quantile(lognormal(20, 300), 0.1)).toBeCloseTo(20, 9);
    expect(quantile(lognormal(20, 300), 0.9)).toBeCloseTo(300, 8);
    const sigma = Math.log(15) / (2 * 1.2815515655446004);
    const mean = Math.sqrt(20 * 300) * Math.exp(sigma ** 2 / 2);
    expect(impactMean(lognormal(20, 300))).toBeCloseTo(mean, 9);
  });

  it("uniform lies between its ends", () => {
    expect(impactMean(uniform(10, 30))).toBe(20);
    expect(quantile(uniform(10, 30), 0.75)).toBeCloseTo(25, 9);
  });

  it.each([
    ["one number", pert(5, 5, 5), "Fixed"],
    ["ends the wrong way round", uniform(9, 2), "Fixed"],
    ["a lognormal one from 0", lognormal(0, 5), "Triangular"],
    ["a Fixed one with ends", { ...fixed(5), high: 9 }, "Fixed"],
    ["a triangular one with its top at an end", triangular(0, 0, 9), "Triangular"],
  ] as const)("%s is taken for what it is", (_, impact, shape) => {
    expect(soundShape(impact)).toBe(shape);
    expect(Number.isFinite(impactMean(impact))).toBe(true);
  });
});

describe("tables of sizes", () => {
  const impacts = [
    ...[0, 0.01, 0.1, 0.3333, 0.5, 0.77, 1].flatMap((mode) => [
      triangular(100, 100 + 400 * mode, 500),
      pert(100, 100 + 400 * mode, 500),
    ]),
    uniform(100, 500),
  ];

  it.each(impacts)("$shape with its top at $likely is exact in both tails", (impact) => {
    const worst = worstMiss(impact, (found, exact) => Math.abs(found - exact) / 400);
    expect(worst).toBeLessThan(2.5e-5);
  });

  it.each([1.5, 3, 10])("lognormal with high %d times low is exact in both tails", (ratio) => {
    const worst = worstMiss(lognormal(40, 40 * ratio), (found, exact) =>
      Math.abs(found / exact - 1),
    );
    expect(worst).toBeLessThan(1e-4);
  });

  it("clip no tail: P99.9, P99.999 and one in a thousand million", () => {
    for (const level of [0.999, 0.99999, 1 - 1e-9]) {
      const score = normalQuantile(level);
      for (const impact of [...impacts, lognormal(40, 400)]) {
        const exact = impactQuantile(impact, score, normalTail);
        expect(Math.abs(tabledSize(impact, score) / exact - 1)).toBeLessThan(1e-4);
      }
    }
  });

  it("are shared by impacts of the same form, none for one number", () => {
    const tables = new SizeTables();
    const one = tables.tabled(triangular(0, 5, 10));
    expect(tables.tabled(triangular(100, 150, 200))).toEqual({ ...one, low: 100, range: 100 });
    expect(tables.tabled(triangular(0, 6, 10)).table).not.toBe(one.table);
    expect(tables.tabled(fixed(7))).toEqual({ table: -1, low: 7, range: 0 });
    expect(tables.numbers()).toHaveLength(2 * (TABLE_STEPS + 1));
  });

  /** The largest miss at scores that are no knots, to 6.3 standard deviations. */
  function worstMiss(impact: Impact, miss: (found: number, exact: number) => number): number {
    let worst = 0;
    for (let score = -6.3; score < 6.3; score += 0.0373) {
      const exact = impactQuantile(impact, score, normalTail);
      worst = Math.max(worst, miss(tabledSize(impact, score), exact));
    }
    return worst;
  }

  function tabledSize(impact: Impact, score: number): number {
    const { low, range, numbers } = tableOf(impact);
    const place = ((score + TABLE_REACH) * TABLE_STEPS) / (2 * TABLE_REACH);
    const step = Math.floor(place);
    const from = numbers[step] ?? NaN;
    return low + range * (from + (place - step) * ((numbers[step + 1] ?? NaN) - from));
  }
});

const made = new Map<Impact, { low: number; range: number; numbers: Float32Array }>();

/** The one table of an impact. */
function tableOf(impact: Impact): { low: number; range: number; numbers: Float32Array } {
  const tables = new SizeTables();
  const { low, range } = made.get(impact) ?? tables.tabled(impact);
  const table = made.get(impact) ?? { low, range, numbers: tables.numbers() };
  made.set(impact, table);
  return table;
}
