import fc from "fast-check";
import { kendallTau } from "#core/numeric/rankAgreement";

/** Pair by pair, as the definition says. */
function tauByPairs(a: readonly number[], b: readonly number[]): number | null {
  let [agree, tiedA, tiedB, pairs] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    for (let k = i + 1; k < a.length; k++) {
      const [x, y] = [Math.sign((a[i] ?? 0) - (a[k] ?? 0)), Math.sign((b[i] ?? 0) - (b[k] ?? 0))];
      pairs += 1;
      agree += x * y;
      tiedA += x === 0 ? 1 : 0;
      tiedB += y === 0 ? 1 : 0;
    }
  }
  const scale = (pairs - tiedA) * (pairs - tiedB);
  return scale === 0 ? null : agree / Math.sqrt(scale);
}

it("agrees with the definition, ties and all", () => {
  const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(list, (pairs) => {
      const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const [found, expected] = [kendallTau(a, b), tauByPairs(a, b)];
      if (expected === null) expect(found).toBeNull();
      else expect(found).toBeCloseTo(expected, 12);
    }),
  );
});

it("is that of scipy 1.17 (stats.kendalltau) for lists with ties", () => {
  expect(kendallTau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079103173, 12);
});
