import fc from "fast-check";
import { comparisonMatrix, pairsOf } from "#core/scoring/weighing/comparisons";
import { weightRatioBounds } from "#core/scoring/weighing/intervalWeights";
import { pairwiseWeights } from "#core/scoring/weighing/pairwiseWeights";

/** Logarithms of bounds of each pair, and where a matrix lies between them. */
const ranges = fc.integer({ min: 3, max: 6 }).chain((n) => {
  const pairs = pairsOf(n).length;
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.record({
    n: fc.constant(n),
    middle: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
      minLength: pairs,
      maxLength: pairs,
    }),
    width: fc.array(fc.double({ min: 0, max: 2, noNaN: true }), {
      minLength: pairs,
      maxLength: pairs,
    }),
    at: fc.array(
      fc.array(fc.oneof(unit, fc.constant(0), fc.constant(1)), {
        minLength: pairs,
        maxLength: pairs,
      }),
      {
        minLength: 5,
        maxLength: 5,
      },
    ),
  });
});

it("every matrix within the bounds has its weights within the ratios that are proven", () => {
  fc.assert(
    fc.property(ranges, ({ n, middle, width, at }) => {
      const pairs = pairsOf(n);
      const matrix = Array.from({ length: n }, () =>
        Array.from({ length: n }, () => ({ low: 1, high: 1 })),
      );
      pairs.forEach(([i, j], p) => {
        const low = Math.exp((middle[p] ?? 0) - (width[p] ?? 0));
        const high = Math.exp((middle[p] ?? 0) + (width[p] ?? 0));
        (matrix[i] ?? [])[j] = { low, high };
        (matrix[j] ?? [])[i] = { low: 1 / high, high: 1 / low };
      });
      const bounds = weightRatioBounds(matrix);
      for (const share of at) {
        const judgements = pairs.map(([first, second], p) => ({
          first,
          second,
          ratio: Math.exp((middle[p] ?? 0) + (width[p] ?? 0) * (2 * (share[p] ?? 0) - 1)),
        }));
        const { weights } = pairwiseWeights(comparisonMatrix(n, judgements));
        for (const [i, j] of pairs) {
          const ratio = (weights?.[i] ?? 0) / (weights?.[j] ?? 1);
          const bound = bounds[i]?.[j] ?? { low: Infinity, high: 0 };
          expect(ratio).toBeGreaterThanOrEqual(bound.low * (1 - 1e-9));
          expect(ratio).toBeLessThanOrEqual(bound.high * (1 + 1e-9));
        }
      }
    }),
    { numRuns: 150 },
  );
});

it("bounds of one matrix close in on its weights", () => {
  const judgements = pairsOf(4).map(([first, second], p) => ({ first, second, ratio: p + 1 }));
  const matrix = comparisonMatrix(4, judgements).map((row) =>
    row.map((entry) => ({ low: entry ?? 1, high: entry ?? 1 })),
  );
  const { weights } = pairwiseWeights(comparisonMatrix(4, judgements));
  const bounds = weightRatioBounds(matrix);
  for (const [i, j] of pairsOf(4)) {
    const ratio = (weights?.[i] ?? 0) / (weights?.[j] ?? 1);
    expect((bounds[i]?.[j]?.high ?? 0) / ratio).toBeLessThan(1.01);
    expect((bounds[i]?.[j]?.low ?? 0) / ratio).toBeGreaterThan(0.99);
  }
});
