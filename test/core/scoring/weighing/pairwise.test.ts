import fc from "fast-check";
import { comparisonMatrix, pairsOf, readComparisons } from "#core/scoring/weighing/comparisons";
import { consistencyOf, nearestStep, randomIndex } from "#core/scoring/weighing/consistency";
import type { PairJudgement } from "#core/scoring/weighing/interviewState";
import { pairwiseWeights } from "#core/scoring/weighing/pairwiseWeights";
import type { Consistency, RandomIndexTable } from "#core/scoring/weighing/weighing";

function weighed(
  rows: readonly (readonly (number | null)[])[],
  table: RandomIndexTable = "Alonso-Lamata",
): { weights: readonly number[]; consistency: Consistency } {
  const { judgements, problem } = readComparisons(rows);
  expect(problem).toBeNull();
  const matrix = comparisonMatrix(rows.length, judgements);
  const found = pairwiseWeights(matrix);
  const consistency = consistencyOf(matrix, found, table);
  if (found.weights === null || consistency === null) throw new Error("no weights");
  return { weights: found.weights, consistency };
}

function expectNear(found: readonly number[], expected: readonly number[], digits: number): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, digits);
  });
}

describe("published comparisons", () => {
  it("a perfectly consistent 3 x 3 gives the shares it was made of (vectors: gluc/ahp)", () => {
    const { weights, consistency } = weighed([
      [1, 6, 3],
      [1 / 6, 1, 1 / 2],
      [1 / 3, 2, 1],
    ]);
    expectNear(weights, [6 / 9, 1 / 9, 2 / 9], 12);
    expect(consistency.ratio).toBeCloseTo(0, 12);
    expect(consistency.worst).toBeNull();
  });

  it("Saaty 2008, Int. J. Services Sciences 1(1) 83-98: drinks of the United States", () => {
    const items = ["coffee", "wine", "tea", "beer", "soda", "milk", "water"];
    const said: [string, string, number][] = [
      ["coffee", "wine", 9],
      ["coffee", "tea", 5],
      ["coffee", "beer", 2],
      ["coffee", "soda", 1],
      ["coffee", "milk", 1],
      ["water", "coffee", 2],
      ["water", "wine", 9],
      ["water", "tea", 9],
      ["water", "beer", 3],
      ["water", "soda", 2],
      ["water", "milk", 3],
      ["tea", "wine", 3],
      ["beer", "wine", 9],
      ["beer", "tea", 3],
      ["beer", "milk", 1],
      ["soda", "wine", 9],
      ["soda", "tea", 4],
      ["soda", "beer", 2],
      ["soda", "milk", 2],
      ["milk", "wine", 9],
      ["milk", "tea", 3],
    ];
    const judgements = said.map(([a, b, ratio]) => ({
      first: items.indexOf(a),
      second: items.indexOf(b),
      ratio,
    }));
    const matrix = comparisonMatrix(7, judgements);
    const found = pairwiseWeights(matrix);
    expectNear(found.weights ?? [], [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327], 3);
    expect(found.lambda).toBeCloseTo(7.17662903933035, 10);
    // CI 0.0294382 over 1.3417 (Alonso and Lamata) and over 1.32 (Saaty 1980).
    expect(consistencyOf(matrix, found, "Alonso-Lamata")?.ratio).toBeCloseTo(0.021941, 6);
    expect(consistencyOf(matrix, found, "Saaty")?.ratio).toBeCloseTo(0.022302, 6);
  });

  it("Wang and Chin 2011, Information Sciences 181(23) 5240-5248: beyond the limit", () => {
    const { weights, consistency } = weighed([
      [1, 4, 3, 1, 3, 4],
      [1 / 4, 1, 7, 3, 1 / 5, 1],
      [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
      [1, 1 / 3, 5, 1, 1, 1 / 3],
      [1 / 3, 5, 5, 1, 1, 3],
      [1 / 4, 1, 6, 3, 1 / 3, 1],
    ]);
    expectNear(weights, [0.3208, 0.1395, 0.0348, 0.1285, 0.2374, 0.1391], 4);
    expect(consistency.lambda).toBeCloseTo(7.41987010192128, 9);
    expect(consistency.ratio).toBeGreaterThan(0.1);
  });

  it("T-03: five criteria, with both tables", () => {
    const rows = [
      [1, 3, 5, 4, 7],
      [1 / 3, 1, 3, 2, 5],
      [1 / 5, 1 / 3, 1, 1 / 2, 3],
      [1 / 4, 1 / 2, 2, 1, 3],
      [1 / 7, 1 / 5, 1 / 3, 1 / 3, 1],
    ];
    const { weights, consistency } = weighed(rows);
    expectNear(weights, [0.492574, 0.230564, 0.093117, 0.136936, 0.046809], 6);
    expect(consistency.lambda).toBeCloseTo(5.126662, 6);
    expect(consistency.index).toBeCloseTo(0.031665, 6);
    expect(consistency.ratio).toBeCloseTo(0.028563, 6);
    expect(consistency.randomIndex).toEqual({ table: "Alonso-Lamata", value: 1.1086 });
    expect(weighed(rows, "Saaty").consistency.ratio).toBeCloseTo(0.028273, 6);
  });

  it("T-04: three judgements that contradict each other", () => {
    const { weights, consistency } = weighed([
      [1, 5, 1 / 3],
      [1 / 5, 1, 4],
      [3, 1 / 4, 1],
    ]);
    expectNear(weights, [0.392267, 0.307135, 0.300598], 6);
    expect(consistency.lambda).toBeCloseTo(5.170304, 6);
    expect(consistency.index).toBeCloseTo(1.085152, 6);
    expect(consistency.ratio).toBeGreaterThan(1);
  });

  it("random indices agree with simulations of 20,000 random matrices a size", () => {
    // vectors/ahp_random_index_table.json: simulated with seed 1.
    const simulated = [0.5236, 0.8859, 1.1125, 1.2512, 1.3411, 1.4047, 1.4501, 1.4869];
    simulated.forEach((value, i) => {
      expect(Math.abs(randomIndex(i + 3, 0, "Alonso-Lamata") - value)).toBeLessThan(0.006);
    });
    expect([1, 2].map((n) => randomIndex(n, 0, "Saaty"))).toEqual([0, 0]);
    expect(randomIndex(15, 0, "Saaty")).toBe(1.49);
  });

  it("the random index of incomplete matrices is the published one, nearly", () => {
    // Agoston and Csato 2022, table 2: n = 4 with 1 open pair 0.583, with 2 0.306; n = 5 with 1 0.925.
    expect(Math.abs(randomIndex(4, 1, "Alonso-Lamata") - 0.583)).toBeLessThan(0.012);
    expect(Math.abs(randomIndex(4, 2, "Alonso-Lamata") - 0.306)).toBeLessThan(0.02);
    expect(Math.abs(randomIndex(5, 1, "Alonso-Lamata") - 0.925)).toBeLessThan(0.01);
    expect(randomIndex(4, 3, "Alonso-Lamata")).toBe(0);
  });
});

describe("the worst judgement", () => {
  it("is the one that was made wrong, with the value that would mend it", () => {
    // Consistent with 8 : 4 : 2 : 1, but the first over the last says 1 instead of 8.
    const ratio = (a: number, b: number): number => 2 ** (b - a);
    const judgements = pairsOf(4).map(([first, second]) => ({
      first,
      second,
      ratio: first === 0 && second === 3 ? 1 : ratio(first, second),
    }));
    const matrix = comparisonMatrix(4, judgements);
    const worst = consistencyOf(matrix, pairwiseWeights(matrix), "Alonso-Lamata")?.worst;
    expect(worst).toMatchObject({ first: 0, second: 3, given: 1 });
    // Nearest to w_1 / w_4, which the wrong judgement itself has pulled down.
    expect(worst?.suggested).toBe(3);
    // Doing as suggested mends most of it.
    const mended = comparisonMatrix(4, [
      ...judgements,
      { first: 0, second: 3, ratio: worst?.suggested ?? 1 },
    ]);
    const ratioOf = (each: typeof matrix): number =>
      consistencyOf(each, pairwiseWeights(each), "Alonso-Lamata")?.ratio ?? 1;
    expect(ratioOf(mended)).toBeLessThan(ratioOf(matrix) / 3);
  });

  it("is told from the side of the more important one as judged", () => {
    const judgements = [
      { first: 0, second: 1, ratio: 1 / 9 },
      { first: 1, second: 2, ratio: 1 },
      { first: 0, second: 2, ratio: 1 },
    ];
    const matrix = comparisonMatrix(3, judgements);
    const worst = consistencyOf(matrix, pairwiseWeights(matrix), "Alonso-Lamata")?.worst;
    expect(worst?.given).toBeGreaterThanOrEqual(1);
  });

  it("suggests steps of the scale only", () => {
    expect([0.01, 0.35, 1.3, 1.5, 100].map(nearestStep)).toEqual([1 / 9, 1 / 3, 1, 2, 9]);
  });
});

describe("a matrix as it is typed", () => {
  it("is read from either triangle, or from both where they agree", () => {
    const upper = readComparisons([
      [1, 4, 2],
      [null, 1, 0.5],
      [null, null, 1],
    ]);
    const lower = readComparisons([
      [null, null, null],
      [0.25, null, null],
      [0.5, 2, null],
    ]);
    const both = readComparisons([
      [1, 4, 2],
      [0.25, 1, 0.5],
      [0.5, 2, 1],
    ]);
    expect(lower.judgements).toEqual(upper.judgements);
    expect(both.judgements).toEqual(upper.judgements);
    // 1/3 typed as 0.33 passes.
    expect(
      readComparisons([
        [1, 3],
        [0.333, 1],
      ]).problem,
    ).toBeNull();
  });

  it.each([
    ["not-square", [[1, 2]], 0, 0],
    ["not-square", [], 0, 0],
    [
      "not-reciprocal",
      [
        [1, 5],
        [5, 1],
      ],
      0,
      1,
    ],
    [
      "not-positive",
      [
        [1, 0],
        [null, 1],
      ],
      0,
      1,
    ],
    [
      "not-positive",
      [
        [1, null],
        [-2, 1],
      ],
      1,
      0,
    ],
    [
      "not-positive",
      [
        [1, Number.NaN],
        [null, 1],
      ],
      0,
      1,
    ],
    [
      "diagonal",
      [
        [2, 3],
        [null, 1],
      ],
      0,
      0,
    ],
  ])("%s is refused with its cell", (kind, cells, row, column) => {
    expect(readComparisons(cells).problem).toEqual({ kind, row, column });
  });

  it("of more than 15 criteria is refused", () => {
    const cells = Array.from({ length: 16 }, () => Array.from({ length: 16 }, () => 1));
    expect(readComparisons(cells).problem?.kind).toBe("too-many");
  });

  it("of one criterion weighs 1, of two contradicts nothing", () => {
    expect(weighed([[1]]).weights).toEqual([1]);
    const two = weighed([
      [1, 9],
      [null, 1],
    ]);
    expectNear(two.weights, [0.9, 0.1], 12);
    expect(two.consistency).toMatchObject({ index: 0, ratio: 0 });
  });
});

describe("laws", () => {
  const weightsOf = (n: number): fc.Arbitrary<number[]> =>
    fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: n, maxLength: n });
  const consistent = (weights: readonly number[]): PairJudgement[] =>
    pairsOf(weights.length).map(([first, second]) => ({
      first,
      second,
      ratio: (weights[first] ?? 1) / (weights[second] ?? 1),
    }));

  it("perfect judgements give back their weights with a ratio of 0, however many are left out", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 9 }).chain(weightsOf),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        (weights, order) => {
          const n = weights.length;
          const sum = weights.reduce((total, weight) => total + weight, 0);
          const all = consistent(weights);
          // A chain keeps everything connected; of the others some are left out.
          const kept = all.filter(
            ({ first, second }, i) => second === first + 1 || (order[i % 40] ?? 0) % 2 === 0,
          );
          const matrix = comparisonMatrix(n, kept);
          const found = pairwiseWeights(matrix);
          expectNear(
            found.weights ?? [],
            weights.map((weight) => weight / sum),
            8,
          );
          expect(found.open).toHaveLength(all.length - kept.length);
          expect(consistencyOf(matrix, found, "Alonso-Lamata")?.index).toBeLessThan(1e-7);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("a chain of fifteen criteria, the worst case of iteration, is weighed exactly", () => {
    const chain = Array.from({ length: 14 }, (_, i) => ({ first: i, second: i + 1, ratio: 2 }));
    const { weights } = pairwiseWeights(comparisonMatrix(15, chain));
    const shares = Array.from({ length: 15 }, (_, i) => 2 ** (14 - i) / (2 ** 15 - 1));
    expectNear(weights ?? [], shares, 9);
  });

  it("filling the open pairs with the ratios of the weights changes nothing", () => {
    const judgement = fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(judgement, { minLength: 4, maxLength: 9 }), (said) => {
        const judgements = said.flatMap(([first, second, ratio]) =>
          first === second ? [] : [{ first, second, ratio }],
        );
        const matrix = comparisonMatrix(5, judgements);
        const { weights, lambda } = pairwiseWeights(matrix);
        if (weights === null) return;
        const filled = matrix.map((row, i) =>
          row.map((entry, j) => entry ?? (weights[i] ?? 1) / (weights[j] ?? 1)),
        );
        const again = pairwiseWeights(filled);
        expectNear(again.weights ?? [], weights, 8);
        expect(again.lambda).toBeCloseTo(lambda, 7);
      }),
      { numRuns: 60 },
    );
  });

  it("judgements that do not connect everything give no weights and name the parts", () => {
    const found = pairwiseWeights(
      comparisonMatrix(4, [
        { first: 0, second: 2, ratio: 3 },
        { first: 3, second: 1, ratio: 2 },
      ]),
    );
    expect(found.weights).toBeNull();
    expect(found.parts).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });
});
