import fc from "fast-check";
import { rankCorrelation } from "#core/numeric/correlation";
import { approx } from "#test/support/approx";

describe("rank correlation", () => {
  it.each([
    // Computed with scipy.stats.spearmanr 1.17.1.
    [
      [106, 86, 100, 101, 99, 103, 97, 113, 112, 110],
      [7, 0, 27, 50, 28, 29, 20, 12, 6, 17],
      -0.1757575757575758,
    ],
    [[1, 2, 2, 4, 5], [2, 1, 3, 3, 9], 0.7631578947368421],
    [[5, 5, 3, 1, 4, 2], [4, 5, 3, 1, 4, 2], 0.9558823529411764],
  ])("agrees with an independent computation", (first, second, expected) => {
    expect(approx(rankCorrelation(first, second) ?? Number.NaN, expected, 1e-12, 1e-12)).toBe(true);
  });

  it("is null where one list has the same number everywhere", () => {
    expect(rankCorrelation([1, 2, 3], [4, 4, 4])).toBeNull();
  });

  it("does not change when numbers are stretched, and turns its sign with their order", () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })),
      {
        minLength: 2,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(pairs, (list) => {
        const [first, second] = [list.map(([a]) => a), list.map(([, b]) => b)];
        const rho = rankCorrelation(first, second);
        const stretched = rankCorrelation(
          first.map((a) => a * 3 + 7),
          second,
        );
        const turned = rankCorrelation(
          first.map((a) => -a),
          second,
        );
        if (rho === null) return stretched === null && turned === null;
        return (
          Math.abs(rho) <= 1 + 1e-12 &&
          Math.abs((stretched ?? 9) - rho) < 1e-9 &&
          Math.abs((turned ?? 9) + rho) < 1e-9
        );
      }),
    );
  });
});
