import fc from "fast-check";
import { type Direction, type Normalisation, scaleEnds, valueOf } from "#core/scoring/scale";

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
