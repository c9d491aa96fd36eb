import fc from "fast-check";
import { isClose } from "#core/numeric/closeness";
import { compensatedSum } from "#core/numeric/compensatedSum";
import { ascendingGroups, competitionRanks } from "#core/numeric/ranks";
import { roundTo } from "#core/numeric/rounding";

describe("rounding as Excel's ROUND", () => {
  it.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.0000001, 6, 0],
    [1e21, 2, 1e21],
    [123456789.12345678, 6, 123456789.123457],
    [5e-324, 3, 0],
  ])("ROUND(%p, %p) is %p", (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });

  it("moves a number by at most half a unit and is idempotent", () => {
    const value = fc.double({ min: -1e8, max: 1e8, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 6 }), (number, decimals) => {
        const rounded = roundTo(number, decimals);
        const half = 0.5 * 10 ** -decimals;
        const near = Math.abs(rounded - number) <= half + 1e-6 * half + 1e-7;
        return near && roundTo(rounded, decimals) === rounded;
      }),
    );
  });
});

describe("competition ranks", () => {
  it("gives what counting the greater values gives", () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 40 });
    fc.assert(
      fc.property(values, (given) => {
        const counted = given.map((value) =>
          value === null
            ? null
            : 1 + given.filter((other) => other !== null && other > value).length,
        );
        return competitionRanks(given).join() === counted.join();
      }),
    );
  });

  it("ties values nearer than the tolerance", () => {
    expect(competitionRanks([1, 1.05, 2], 0.1)).toEqual([2, 2, 1]);
  });

  it("groups equal values in ascending order", () => {
    expect(ascendingGroups([3, 1, 3, -0, 0])).toEqual([[3, 4], [1], [0, 2]]);
  });
});

describe("closeness", () => {
  it("is relative for large and absolute for small numbers", () => {
    expect(isClose(1e12, 1e12 + 100)).toBe(true);
    expect(isClose(1e12, 1e12 + 10000)).toBe(false);
    expect(isClose(0, 1e-10)).toBe(true);
    expect(isClose(0, 1e-8)).toBe(false);
    expect(isClose(-Infinity, -Infinity)).toBe(true);
    expect(isClose(Infinity, 1)).toBe(false);
  });
});

describe("the sum of many numbers", () => {
  it("is right to the last cent where plain adding is not", () => {
    const cents = Array.from({ length: 20_000 }, (_, at) => 60_000_000_001 + at * 7_919);
    const exact = cents.reduce((sum, each) => sum + BigInt(each), 0n);
    const sum = compensatedSum(cents.map((each) => each / 100));
    expect(Math.abs(sum - Number(exact) / 100)).toBeLessThan(0.005);
    expect(compensatedSum([1e16, 1, -1e16])).toBe(1);
    expect(compensatedSum([])).toBe(0);
    expect(compensatedSum([Infinity, 1])).toBe(Infinity);
    expect(compensatedSum([1, NaN])).toBeNaN();
  });

  it("is that of whole numbers exactly, in any order", () => {
    const whole = fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), { maxLength: 50 });
    fc.assert(
      fc.property(whole, (values) => {
        const exact = Number(values.reduce((sum, each) => sum + BigInt(each), 0n));
        return compensatedSum(values) === exact && compensatedSum(values.toReversed()) === exact;
      }),
    );
  });
});
