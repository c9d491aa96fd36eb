import fc from "fast-check";
import type { RankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import {
  currentOrder,
  firstSwitches,
  fundedNow,
  type FundedSwitch,
  fundedSwitches,
} from "#core/scoring/sensitivity/switchPoints";
import { northmereRanking, type SmallRanking, smallProblem } from "#test/support/rankingRegisters";

function problemOf(ranking: SmallRanking): RankingProblem {
  const problem = smallProblem(ranking);
  if (problem === null) throw new Error("Nothing is ranked.");
  return problem;
}

/** T-07 of the calculation catalogue: scale 1-5, rows (5,3,4)(3,5,2)(4,4,4). */
const t07: SmallRanking = {
  weights: [50, 30, 20],
  scores: [
    [1, 0.5, 0.75],
    [0.5, 1, 0.25],
    [0.75, 0.75, 0.75],
  ],
};

/** Scores with the weight of one criterion moved, worked out from scratch. */
function scoresAt(
  { ids, values, scored, weights }: RankingProblem,
  j: number,
  t: number,
): number[] {
  const others = 1 - (weights[j] ?? 0);
  return ids.map((_, p) => {
    let [sum, share] = [0, 0];
    weights.forEach((weight, k) => {
      const moved = k === j ? t : (weight * (1 - t)) / others;
      const at = k * ids.length + p;
      if (scored !== null && scored[at] === 0) return;
      sum += moved * (values[at] ?? 0);
      share += moved;
    });
    return scored === null ? sum : sum / share;
  });
}

function fundedAt(problem: RankingProblem, j: number, t: number): string {
  const scores = scoresAt(problem, j, t).map((score) => Math.round(score * 1e9));
  const order = scores
    .map((_, p) => p)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  let cost = 0;
  return order
    .filter((p) => (cost += problem.funding?.cost[p] ?? 0) <= (problem.funding?.budget ?? 0))
    .sort((a, b) => a - b)
    .join();
}

/** Between which weights nothing is otherwise, by trying a thousand of them. */
function tried(weight: number, isSame: (t: number) => boolean): [number, number] {
  const steps = 1000;
  let below = 0;
  let above = 1;
  for (let k = 1; k < steps; k++) {
    // Off round weights: at these scores tie that do so nowhere else.
    const t = (k - Math.SQRT1_2) / steps;
    if (isSame(t)) continue;
    if (t < weight) below = t;
    else above = Math.min(above, t);
  }
  return [below, above];
}

describe("weights at which rank 1 passes on", () => {
  it("gives the published points of three projects", () => {
    const switches = firstSwitches(problemOf(t07));
    expect(switches.map(({ weight }) => weight)).toEqual([0.5, 0.3, 0.2]);
    const [first, second, third] = switches;
    expect(first?.below?.at).toBeCloseTo(0.375, 12);
    expect(first?.below).toMatchObject({ holder: "P-1", challenger: "P-3" });
    expect(first?.above).toBeNull();
    expect(second?.above?.at).toBeCloseTo(0.416667, 6);
    expect(second?.above).toMatchObject({ holder: "P-1", challenger: "P-3" });
    expect(second?.below).toBeNull();
    expect(third).toMatchObject({ below: null, above: null });
  });

  it("gives the published points of the sample portfolio", () => {
    const found = firstSwitches(northmereRanking()).map(({ criterion, below, above }) => [
      criterion,
      ...[below, above].map((point) =>
        point === null ? null : [(100 * point.at).toFixed(1), point.challenger],
      ),
    ]);
    expect(found).toEqual([
      ["Strategic fit", null, ["37.3", "P-005"]],
      ["Customer impact", ["3.6", "P-009"], null],
      ["Financial value", ["8.4", "P-005"], null],
      ["Deliverability", null, ["23.1", "P-002"]],
      ["Regulatory urgency", null, ["24.6", "P-010"]],
      ["Exposure share", null, ["33.9", "P-009"]],
    ]);
  });

  it("is where trying a thousand weights finds it, with scores missing or not", () => {
    const value = fc.constantFrom(0, 0.25, 0.5, 0.75, 1, null);
    const portfolio = fc.record({
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
      scores: fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), {
        minLength: 2,
        maxLength: 7,
      }),
      policy: fc.constantFrom("Renormalise" as const, "Lowest" as const, "Exclude" as const),
    });
    fc.assert(
      fc.property(portfolio, (ranking) => {
        const problem = smallProblem(ranking);
        if (problem === null) return true;
        const leader = currentOrder(problem)[0] ?? 0;
        return firstSwitches(problem).every(({ weight, below, above }, j) => {
          const leads = (t: number): boolean => {
            const scores = scoresAt(problem, j, t);
            return scores.every((score) => score <= (scores[leader] ?? 0) + 1e-9);
          };
          const [from, to] = tried(weight, leads);
          // A weight that was tried lies at most a step beyond the point.
          const isBelow = Math.abs((below?.at ?? 0) - from) <= 0.00101;
          return isBelow && Math.abs((above?.at ?? 1) - to) <= 0.00101;
        });
      }),
      {
        numRuns: 150,
        // Two that tie at all weights but 0, where one of them has no score left.
        examples: [
          [
            {
              weights: [3, 1, 1],
              scores: [
                [0.75, null, null],
                [0.75, 0.75, 0.75],
                [0, 0, 0],
                [0, 0, 0],
              ],
              policy: "Renormalise",
            },
          ],
        ],
      },
    );
  });

  it("is the weight itself where two share the first rank", () => {
    const [first, second] = firstSwitches(
      problemOf({
        weights: [1, 1],
        scores: [
          [1, 0],
          [0, 1],
        ],
      }),
    );
    expect(first).toMatchObject({ above: null, below: { at: 0.5, challenger: "P-2" } });
    expect(second).toMatchObject({ below: null, above: { at: 0.5, challenger: "P-2" } });
  });

  it("is nowhere with one project, one criterion, or all equal", () => {
    const rankings: SmallRanking[] = [
      { weights: [1, 2], scores: [[0.5, 1]] },
      { weights: [1], scores: [[0.5], [1]] },
      {
        weights: [1, 2],
        scores: [
          [0.5, 1],
          [0.5, 1],
        ],
      },
      {
        weights: [1, 0],
        scores: [
          [0.5, 1],
          [0.4, 1],
        ],
      },
    ];
    for (const ranking of rankings) {
      for (const { below, above } of firstSwitches(problemOf(ranking))) {
        expect([below, above]).toEqual([null, null]);
      }
    }
  });
});

describe("weights at which the budget line funds other projects", () => {
  it("funds of the sample what the sheet Prioritization funds", () => {
    const problem = northmereRanking();
    expect(problem.funding?.budget).toBe(21_200);
    expect(fundedNow(problem).map((p) => problem.ids[p])).toEqual(
      "P-001,P-002,P-005,P-010,P-015,P-009,P-019,P-011,P-008,P-024,P-012,P-007,P-003,P-004".split(
        ",",
      ),
    );
  });

  it("is where trying a thousand weights finds it", () => {
    const value = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
    const portfolio = fc.integer({ min: 2, max: 8 }).chain((projects) =>
      fc.record({
        weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
        scores: fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), {
          minLength: projects,
          maxLength: projects,
        }),
        costs: fc.array(fc.integer({ min: 0, max: 9 }), {
          minLength: projects,
          maxLength: projects,
        }),
        budget: fc.integer({ min: 0, max: 40 }),
      }),
    );
    fc.assert(
      fc.property(portfolio, (ranking) => {
        const problem = problemOf(ranking);
        return (fundedSwitches(problem) ?? []).every(({ weight, below, above }, j) => {
          const now = fundedAt(problem, j, weight);
          const [from, to] = tried(weight, (t) => fundedAt(problem, j, t) === now);
          const isBelow = (below?.at ?? 0) - from >= -0.00101;
          const isAbove = (above?.at ?? 1) - to <= 0.00101;
          const changes = (point: FundedSwitch | null, beyond: number): boolean => {
            if (point === null) return true;
            const after = fundedAt(problem, j, Math.min(1, Math.max(0, point.at + beyond)));
            return after !== now && point.enters.length + point.leaves.length > 0;
          };
          return isBelow && isAbove && changes(below, -2e-7) && changes(above, 2e-7);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("takes in a cheap project that overtakes the first one beyond the line", () => {
    const switches = fundedSwitches(
      problemOf({
        weights: [6, 4],
        scores: [
          [1, 1],
          [0.75, 0.25],
          [0, 1],
        ],
        costs: [5, 10, 2],
        budget: 8,
      }),
    );
    // P-2 (0.55) stands before P-3 (0.4) and does not fit; with C1 below 0.5 P-3 comes first.
    expect(switches?.[0]?.below).toMatchObject({ enters: ["P-3"], leaves: [] });
    expect(switches?.[0]?.below?.at).toBeCloseTo(0.5, 9);
  });

  it("is not told without a budget or with a cost below zero", () => {
    const given: SmallRanking = {
      weights: [1, 1],
      scores: [
        [1, 0],
        [0, 1],
      ],
      costs: [1, -1],
    };
    expect(fundedSwitches(problemOf(given))).toBeNull();
    expect(fundedSwitches(problemOf({ ...given, budget: 5 }))).toBeNull();
  });
});
