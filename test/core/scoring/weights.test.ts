import fc from "fast-check";
import { type WeightMethod, weightsOf } from "#core/scoring/weights";
import { approx } from "#test/support/approx";

function weights(points: readonly (number | null)[], method: WeightMethod): readonly number[] {
  const outcome = weightsOf(points, method);
  return outcome.kind === "weights" ? outcome.weights : [];
}

/** Known answers T-01 and T-02 of the design (6 digits), for ranks 1..n. */
const knownAnswers: [WeightMethod, number[]][] = [
  ["roc", [0.456667, 0.256667, 0.156667, 0.09, 0.04]],
  ["roc", [0.611111, 0.277778, 0.111111]],
  ["ranksum", [0.333333, 0.266667, 0.2, 0.133333, 0.066667]],
  ["reciprocal", [0.437956, 0.218978, 0.145985, 0.109489, 0.087591]],
];

const methods: WeightMethod[] = ["direct", "roc", "ranksum", "reciprocal"];
// Nothing between 0 and a millionth: the smallest doubles vanish when they are scaled.
const point = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));
const points = fc.array(point, { minLength: 1, maxLength: 12 });

describe("weights from points or ranks", () => {
  it.each(knownAnswers)("%s of ranks 1..n equals the published weights", (method, expected) => {
    const actual = weights(
      expected.map((_, i) => i + 1),
      method,
    );
    expect(actual).toHaveLength(expected.length);
    actual.forEach((weight, i) => {
      expect(approx(weight, expected[i] ?? NaN, 0, 5e-7)).toBe(true);
    });
  });

  it("direct points become shares", () => {
    expect(weights([30, 20, 50], "direct")).toEqual([0.3, 0.2, 0.5]);
  });

  it("a single criterion weighs 1 under every method", () => {
    for (const method of methods) expect(weights([7], method)).toEqual([1]);
  });

  it("a blank or 0 switches a criterion off and does not count as a rank", () => {
    expect(weights([5, null, 0], "direct")).toEqual([1, 0, 0]);
    expect(weights([null, 2, 0, 1], "roc")).toEqual([0, 0.25, 0, 0.75]);
  });

  it("tied ranks share the mean of the weights of their positions", () => {
    expect(weights([1, 1], "roc")).toEqual([0.5, 0.5]);
    const [first, second, third] = weights([1, 2, 2], "ranksum");
    expect(first).toBeCloseTo(3 / 6, 12);
    expect(second).toBeCloseTo((2 / 6 + 1 / 6) / 2, 12);
    expect(third).toBe(second);
  });

  it("ranks with gaps are re-ranked 1..n", () => {
    expect(weights([10, 40, 20], "reciprocal")).toEqual(weights([1, 3, 2], "reciprocal"));
  });

  it("all zero and negative numbers have no weights, and say which", () => {
    expect(weightsOf([0, null], "direct")).toEqual({ kind: "none", reason: "all-zero" });
    expect(weightsOf([], "roc")).toEqual({ kind: "none", reason: "all-zero" });
    expect(weightsOf([1, -2], "ranksum")).toEqual({ kind: "none", reason: "negative" });
  });

  it("very large points do not overflow", () => {
    expect(weights([1e308, 1e308], "direct")).toEqual([0.5, 0.5]);
  });

  it("weights always sum to 1 and follow the order of the points or ranks", () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...methods), (given, method) => {
        const found = weights(given, method);
        if (given.every((point) => point === 0)) return found.length === 0;
        const sum = found.reduce((total, weight) => total + weight, 0);
        const ordered = found.every((weight, i) =>
          found.every((other, j) => {
            const [mine = 0, theirs = 0] = [given[i], given[j]];
            if (mine === 0 || theirs === 0) return true;
            const better = method === "direct" ? mine >= theirs : mine <= theirs;
            return !better || weight >= other - 1e-12;
          }),
        );
        return approx(sum, 1) && ordered;
      }),
    );
  });

  it("scaling all points changes nothing", () => {
    fc.assert(
      fc.property(points, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (given, factor) => {
        const scaled = weights(
          given.map((point) => point * factor),
          "direct",
        );
        return weights(given, "direct").every((weight, i) => approx(scaled[i] ?? NaN, weight));
      }),
    );
  });
});
