import fc from "fast-check";
import {
  bendsInOrder,
  bendsOf,
  type Direction,
  type Normalisation,
  scaleEnds,
  valueOf,
} from "#core/scoring/scale";

const scale = { low: 1, high: 5 };

/** Values of the column 20 35 50 80 (known answer T-05 of the design). */
function values(normalisation: Normalisation, direction: Direction): number[] {
  const column = [20, 35, 50, 80];
  const ends = scaleEnds(normalisation, direction, scale, column);
  return column.map((score) => valueOf(score, ends));
}

describe("worst and best end of a criterion", () => {
  it("min-max, cost and max give the known values of T-05", () => {
    expect(values("Min-max", "Benefit")).toEqual([0, 0.25, 0.5, 1]);
    expect(values("Min-max", "Cost")).toEqual([1, 0.75, 0.5, 0]);
    expect(values("Max", "Benefit")).toEqual([0.25, 0.4375, 0.625, 1]);
    expect(values("Max", "Cost")).toEqual([0.75, 0.5625, 0.375, 0]);
  });

  it("a score beyond the scale counts as its end", () => {
    const ends = scaleEnds("Scale", "Benefit", scale, []);
    expect([7, 0, -3].map((score) => valueOf(score, ends))).toEqual([1, 0, 0]);
    const cost = scaleEnds("Scale", "Cost", scale, []);
    expect([7, 0].map((score) => valueOf(score, cost))).toEqual([0, 1]);
  });

  it("equal ends make every score worth 1", () => {
    expect(valueOf(3, scaleEnds("Scale", "Benefit", { low: 3, high: 3 }, []))).toBe(1);
    expect(valueOf(42, scaleEnds("Min-max", "Cost", scale, [42]))).toBe(1);
    expect(scaleEnds("Min-max", "Benefit", scale, [])).toEqual({ worst: 0, best: 0 });
  });

  it("a value lies between 0 and 1, and a cost is the mirror of a benefit", () => {
    const numbers = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, numbers, (score, a, b) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        const ends = { low: Math.min(a, b), high: Math.max(a, b) };
        const benefit = valueOf(score, scaleEnds("Scale", "Benefit", ends, []));
        const cost = valueOf(score, scaleEnds("Scale", "Cost", ends, []));
        return benefit >= 0 && benefit <= 1 && Math.abs(benefit + cost - 1) < 1e-6;
      }),
    );
  });
});

describe("value functions", () => {
  const ends = { worst: 0, best: 10 };

  it("lie on a straight line where nothing is given", () => {
    expect(bendsOf(ends, { quarter: null, half: null, threeQuarters: null })).toBeUndefined();
  });

  it.each([
    [{ quarter: null, half: 4, threeQuarters: null }, [2, 4, 7]],
    [{ quarter: 1, half: null, threeQuarters: null }, [1, 4, 7]],
    [{ quarter: null, half: null, threeQuarters: 9 }, [3, 6, 9]],
    [{ quarter: 1, half: null, threeQuarters: 5 }, [1, 3, 5]],
    [{ quarter: 1, half: 2, threeQuarters: 6 }, [1, 2, 6]],
  ])("fill what is not given from its neighbours: %j", (typed, bends) => {
    expect(bendsOf(ends, typed)).toEqual(bends);
  });

  it("give the values that they were asked for, and go straight between", () => {
    const bent = { ...ends, bends: [1, 2, 6] as const };
    const values = [-5, 0, 0.5, 1, 2, 4, 6, 8, 10, 99].map((score) => valueOf(score, bent));
    expect(values).toEqual([0, 0, 0.125, 0.25, 0.5, 0.625, 0.75, 0.875, 1, 1]);
  });

  it("fall for a cost", () => {
    const cost = { worst: 100, best: 0, bends: [90, 60, 20] as const };
    expect([100, 95, 90, 60, 40, 20, 10, 0].map((score) => valueOf(score, cost))).toEqual([
      0, 0.125, 0.25, 0.5, 0.625, 0.75, 0.875, 1,
    ]);
    expect(bendsInOrder(cost)).toBe(true);
  });

  it("jump where two points meet", () => {
    const pass = { ...ends, bends: [5, 5, 5] as const };
    expect([4, 5, 7.5, 10].map((score) => valueOf(score, pass))).toEqual([0.2, 0.75, 0.875, 1]);
  });

  it("are never worth more than 1 nor less than 0, even out of order, which is told", () => {
    const wild = { ...ends, bends: [8, 2, 12] as const };
    expect(bendsInOrder(wild)).toBe(false);
    for (let score = -2; score <= 14; score += 0.5) {
      const value = valueOf(score, wild);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});
