import fc from "fast-check";
import { betaProbability, betaQuantile, logGamma } from "#core/numeric/beta";
import { midRanks } from "#core/numeric/midRanks";
import { normalQuantile, normalTail } from "#core/numeric/normal";
import { orderInterval, percentileAmong, percentileOf } from "#core/numeric/percentiles";
import { singleNormal } from "#core/numeric/singleNormal";

describe("the tail of the normal distribution", () => {
  it("has the known values, far out too", () => {
    // scipy.stats.norm.sf, 1.17.1.
    expect(normalTail(0)).toBe(0.5);
    expect(normalTail(1.959963985)).toBeCloseTo(0.025, 9);
    expect(normalTail(-3)).toBeCloseTo(0.9986501019683699, 15);
    expect(normalTail(5) / 2.866515718791945e-7).toBeCloseTo(1, 12);
    expect(normalTail(7) / 1.279812543885835e-12).toBeCloseTo(1, 12);
  });

  it("undoes the quantile", () => {
    fc.assert(
      fc.property(fc.double({ min: -7, max: 7, noNaN: true }), (score) => {
        const tail = normalTail(Math.abs(score));
        expect(-normalQuantile(tail)).toBeCloseTo(Math.abs(score), 8);
      }),
    );
  });
});

describe("the normal score in single precision", () => {
  it("is Wichura's to six digits, from the middle to a tail of 2^-34", () => {
    for (let octave = 0; octave <= 33; octave++) {
      for (const part of [1, 0.9, 0.7, 0.55]) {
        const doubled = Math.max(2 ** -33, 2 ** -octave * part);
        const exact = -normalQuantile(doubled / 2);
        expect(Math.abs(singleNormal(doubled) - exact)).toBeLessThan(1e-6 * Math.max(0.2, exact));
      }
    }
  });
});

describe("the beta distribution", () => {
  it.each([
    // The seven of Apache Commons, checked with scipy.stats.beta, at 0.1, 0.5 and 0.9.
    [0.1, 0.1, 0.40638509393627625, 0.5, 0.5936149060637237],
    [0.1, 0.5, 0.7048336220512211, 0.8480017123997703, 0.9423662883157904],
    [0.1, 2, 0.8658177758494671, 0.9796846411136477, 0.9994144507882765],
    [0.5, 0.5, 0.20483276469913342, 0.5, 0.7951672353008667],
    [0.5, 4, 0.6266250825977405, 0.9777960958595228, 0.9999714888513697],
    [1, 4, 0.3439, 0.9375, 0.9999],
    [2, 4, 0.08146, 0.8125, 0.99954],
  ])("with alpha %f and beta %f", (alpha, beta, low, middle, high) => {
    expect(betaProbability(0.1, alpha, beta)).toBeCloseTo(low, 11);
    expect(betaProbability(0.5, alpha, beta)).toBeCloseTo(middle, 11);
    expect(betaProbability(0.9, alpha, beta)).toBeCloseTo(high, 11);
    expect(betaProbability(-0.1, alpha, beta)).toBe(0);
    expect(betaProbability(1.1, alpha, beta)).toBe(1);
  });

  it("has quantiles that undo it", () => {
    const parameter = fc.double({ min: 1, max: 5, noNaN: true });
    const probability = fc.double({ min: 1e-10, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(probability, parameter, parameter, (p, alpha, beta) => {
        const back = betaProbability(betaQuantile(p, alpha, beta), alpha, beta);
        expect(Math.abs(back - p)).toBeLessThan(1e-10);
      }),
    );
    // scipy.stats.beta.ppf.
    expect(betaQuantile(1e-9, 5, 1)).toBeCloseTo(0.01584893192461113, 14);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  });

  it("stands on the gamma function", () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
  });
});

describe("percentiles", () => {
  it("are Excel's PERCENTILE.INC, of sorted and of unsorted numbers", () => {
    const sorted = Float64Array.of(1, 2, 4, 8);
    expect(percentileOf(sorted, 0)).toBe(1);
    expect(percentileOf(sorted, 0.5)).toBe(3);
    expect(percentileOf(sorted, 1)).toBe(8);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (numbers, level) => {
          const ordered = Float64Array.from(numbers).sort();
          const among = percentileAmong(Float64Array.from(numbers), level);
          expect(among).toBeCloseTo(percentileOf(ordered, level), 12);
        },
      ),
    );
  });

  it("lie between the order statistics of the domain reference", () => {
    expect(orderInterval(10_000, 0.5)).toEqual([4902, 5099]);
    expect(orderInterval(10_000, 0.8)).toEqual([7921, 8079]);
    expect(orderInterval(10_000, 0.9)).toEqual([8941, 9059]);
    // scipy.stats.binom.ppf at 0.025, and at 0.975 + 1.
    expect(orderInterval(1_000, 0.99)).toEqual([983, 997]);
    expect(orderInterval(10, 0.99)).toEqual([9, 10]);
  });
});

describe("ranks", () => {
  it("of equal numbers are the mean of their places", () => {
    const values = Float64Array.of(3, 0, 3, -1, 3, 0);
    const { ranks, ties } = midRanks(values, Float64Array.from(values).sort());
    expect([...ranks]).toEqual([5, 2.5, 5, 1, 5, 2.5]);
    expect(ties).toBe(24 + 6);
  });
});
