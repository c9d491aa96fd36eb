import fc from "fast-check";
import { randomNumbers } from "#core/numeric/random";
import {
  type Acceptability,
  type SampleOptions,
  shareHalfWidth,
} from "#core/scoring/sensitivity/acceptability";
import { drawWeights } from "#core/scoring/sensitivity/plausibleWeights";
import type { RankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import { robustnessOf } from "#core/scoring/sensitivity/robustness";
import { sampleRanking, type SampleTools } from "#core/scoring/sensitivity/sampleRanking";
import { northmereRanking, type SmallRanking, smallProblem } from "#test/support/rankingRegisters";

const tools: SampleTools = {
  fastTally: null,
  pause: () => Promise.resolve(),
  isCancelled: () => false,
};

const anyWeights: SampleOptions = {
  weights: { kind: "any" },
  samples: 10_000,
  seed: 20260930,
  scoreNoise: 0,
  places: 50,
};

async function sampled(
  problem: RankingProblem | null,
  options: Partial<SampleOptions> = {},
): Promise<Acceptability> {
  if (problem === null) throw new Error("Nothing is ranked.");
  const found = await sampleRanking(problem, { ...anyWeights, ...options }, tools, () => undefined);
  if (found === null) throw new Error("Nothing was sampled.");
  return found;
}

/** T-11: the best two of them at one criterion each, the third good in both. */
const t11: SmallRanking = {
  weights: [50, 50],
  scores: [
    [1, 0],
    [0, 1],
    [0.6, 0.6],
  ],
};

describe("a ranking in plausible worlds", () => {
  it("gives the exact shares of three projects and two criteria within the sampling error", async () => {
    const { first, central, acceptability, places } = await sampled(smallProblem(t11));
    [0.4, 0.4, 0.2].forEach((share, p) => {
      expect(Math.abs((first[p] ?? 0) - share)).toBeLessThanOrEqual(0.01);
    });
    // A is first above a weight of 0.6, in the mean of (0.6, 1) at 0.8.
    expect(Math.abs((central[0] ?? 0) - 0.8)).toBeLessThan(0.01);
    expect(Math.abs((central[4] ?? 0) - 0.5)).toBeLessThan(0.01);
    // The third is never last: below 0.6 for one of the others always.
    expect(acceptability[2 * places + 2]).toBe(0);
  });

  // Shares of 400,000 worlds by numpy 2.4; published for the sample: .81 .17 .02 and .42 .18 .14 .09 .09.
  it.each([
    [
      { kind: "around", spread: 0.5 } as const,
      { "P-001": 0.8036, "P-005": 0.1658, "P-002": 0.0241, "P-010": 0.0057 },
    ],
    [
      { kind: "any" } as const,
      { "P-001": 0.4118, "P-009": 0.1755, "P-015": 0.1447, "P-010": 0.0979, "P-002": 0.091 },
    ],
    [{ kind: "ordered" } as const, { "P-005": 0.6641, "P-001": 0.2531, "P-002": 0.0827 }],
  ])("gives the first ranks of the sample: %p", async (weights, expected) => {
    const problem = northmereRanking();
    const { first } = await sampled(problem, { weights });
    for (const [id, share] of Object.entries(expected)) {
      const found = first[problem.ids.indexOf(id)] ?? 0;
      // Four standard errors.
      expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 10_000));
    }
  });

  it("gives the mean rank, the mean weights of the first and its confidence as numpy does", async () => {
    const problem = northmereRanking();
    const known = await sampled(problem, { weights: { kind: "around", spread: 0.5 } });
    const at = (id: string): number => problem.ids.indexOf(id);
    expect(known.meanRank[at("P-001")]).toBeCloseTo(1.23, 1);
    expect(known.meanRank[at("P-008")]).toBeCloseTo(8.847, 1);
    [0.2804, 0.2013, 0.1606, 0.1497, 0.1043, 0.1037].forEach((weight, j) => {
      expect(known.central[6 * at("P-001") + j]).toBeCloseTo(weight, 2);
    });
    expect(Math.abs((known.confidence[at("P-001")] ?? 0) - 0.7533)).toBeLessThan(0.06);
    expect(Math.abs((known.confidence[at("P-005")] ?? 0) - 0.4743)).toBeLessThan(0.07);
    expect(known.confidence[at("P-016")]).toBeNull();
    expect(Number.isNaN(known.central[6 * at("P-016")])).toBe(true);
  });

  it("tells in which share of worlds the budget line reaches a project", async () => {
    const problem = northmereRanking();
    const { funded } = await sampled(problem, { weights: { kind: "around", spread: 0.5 } });
    const badge = (id: string): string => robustnessOf(funded?.[problem.ids.indexOf(id)] ?? NaN);
    expect(["P-001", "P-004", "P-016"].map(badge)).toEqual(["core", "borderline", "exterior"]);
    expect((await sampled(smallProblem(t11))).funded).toBeNull();
  });

  it("gives the same figures for the same seed, and others for another", async () => {
    const [one, again, other] = await Promise.all(
      [1, 1, 2].map((seed) => sampled(northmereRanking(), { seed, samples: 500 })),
    );
    expect(again).toEqual(one);
    expect(other?.meanRank).not.toEqual(one?.meanRank);
  });

  it("counts every world once: without ties the places of a project add up to 1, and so do those of a rank", async () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        async (scores) => {
          const problem = smallProblem({ weights: [1, 2, 3], scores });
          const { acceptability, first, meanRank } = await sampled(problem, { samples: 50 });
          const m = scores.length;
          const sumOf = (of: (i: number) => number): number =>
            Array.from({ length: m }, (_, i) => of(i)).reduce((sum, share) => sum + share, 0);
          for (let p = 0; p < m; p++) {
            expect(sumOf((r) => acceptability[p * m + r] ?? 0)).toBeCloseTo(1, 9);
          }
          expect(sumOf((p) => first[p] ?? 0)).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(meanRank.every((rank) => rank >= 1 && rank <= m)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("lets ties share the better place, in every world", async () => {
    const scores = [
      [0.5, 0.25],
      [1, 1],
      [0.5, 0.25],
      [0.5, 0.25],
    ];
    const { acceptability, places, meanRank } = await sampled(
      smallProblem({ weights: [1, 1], scores }),
      { samples: 200 },
    );
    expect([...meanRank]).toEqual([2, 1, 2, 2]);
    for (const p of [0, 2, 3]) expect(acceptability[p * places + 1]).toBe(1);
  });

  it("divides by the weight of what is scored where the policy says so", async () => {
    const scores = [
      [1, null],
      [0.9, 0.9],
    ];
    const first = async (policy: "Renormalise" | "Lowest" | "Exclude"): Promise<number[]> => [
      ...(await sampled(smallProblem({ weights: [1, 1], scores, policy }), { samples: 400 })).first,
    ];
    expect(await first("Renormalise")).toEqual([1, 0]);
    expect(await first("Exclude")).toEqual([1]);
    const [lowest = 0] = await first("Lowest");
    // First where its only weight passes 0.9.
    expect(Math.abs(lowest - 0.1)).toBeLessThan(0.06);
  });

  it("lets a small lead win less often when scores are uncertain", async () => {
    const problem = smallProblem({
      weights: [1, 1],
      scores: [
        [0.52, 0.52],
        [0.5, 0.5],
      ],
    });
    const sure = await sampled(problem, { samples: 1000 });
    const unsure = await sampled(problem, { samples: 1000, scoreNoise: 0.2 });
    expect(sure.first[0]).toBe(1);
    expect(unsure.first[0]).toBeGreaterThan(0.5);
    expect(unsure.first[0]).toBeLessThan(0.7);
  });

  it("needs no second project, no second criterion, and leaves out criteria without weight", async () => {
    const alone = await sampled(smallProblem({ weights: [1, 0], scores: [[0.2, null]] }));
    expect([alone.first[0], alone.meanRank[0], alone.central[0]]).toEqual([1, 1, 1]);
    expect(alone.confidence).toEqual([1]);
    expect(smallProblem({ weights: [0, 0], scores: [[0.2, 0.3]] })).toBeNull();
    expect(smallProblem({ weights: [1], scores: [["n/a"]] })).toBeNull();
  });

  it("tells what is known on the way and stops when it is asked to", async () => {
    const told: number[] = [];
    const problem = northmereRanking();
    const known = await sampleRanking(
      problem,
      anyWeights,
      { ...tools, isCancelled: () => told.length === 3 },
      ({ samples }) => told.push(samples),
    );
    expect(told).toEqual([500, 1000, 1500]);
    expect(known?.samples).toBe(1500);
    const nothing = await sampleRanking(
      problem,
      anyWeights,
      { ...tools, isCancelled: () => true },
      () => undefined,
    );
    expect(nothing).toBeNull();
  });
});

describe("plausible weights", () => {
  it("add up to 1, stay around, keep the order", () => {
    const weights = Float64Array.of(0.5, 0.3, 0.2);
    const draw = (kind: Parameters<typeof drawWeights>[1]): Float64Array =>
      drawWeights(weights, kind, randomNumbers(3), 500);
    for (const drawn of [draw({ kind: "any" }), draw({ kind: "ordered" })]) {
      for (let world = 0; world < 500; world++) {
        const one = drawn.subarray(3 * world, 3 * world + 3);
        expect(one.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      }
    }
    const ordered = draw({ kind: "ordered" });
    const around = draw({ kind: "around", spread: 0.5 });
    for (let world = 0; world < 500; world++) {
      const [a = 0, b = 0, c = 0] = ordered.subarray(3 * world, 3 * world + 3);
      expect(a >= b && b >= c).toBe(true);
      const [x = 0, y = 0] = around.subarray(3 * world, 3 * world + 3);
      // Half to one and a half of 5/3.
      expect(x / y).toBeGreaterThanOrEqual(5 / 9);
      expect(x / y).toBeLessThanOrEqual(5);
    }
  });

  it("of equal importance come in either order", () => {
    const drawn = drawWeights(
      Float64Array.of(0.5, 0.5),
      { kind: "ordered" },
      randomNumbers(3),
      1000,
    );
    const firsts = Array.from({ length: 1000 }, (_, world) => world).filter(
      (world) => (drawn[2 * world] ?? 0) > (drawn[2 * world + 1] ?? 0),
    );
    expect(Math.abs(firsts.length - 500)).toBeLessThan(64);
  });
});

describe("how far a share may be off", () => {
  it("is a percentage point at 10,000 worlds, and never nothing", () => {
    expect(shareHalfWidth(0.5, 10_000)).toBeCloseTo(0.0098, 4);
    expect(shareHalfWidth(0, 10_000)).toBeCloseTo(0.000192, 6);
    expect(shareHalfWidth(1, 100)).toBeCloseTo(0.0185, 4);
  });
});
