import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { loadKernelTallies } from "#compute/sampling/kernelTally";
import { randomNumbers } from "#core/numeric/random";
import { drawWeights } from "#core/scoring/sensitivity/plausibleWeights";
import type { RankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import { PlainTally, type WorldTally } from "#core/scoring/sensitivity/worldTally";

function problem(
  values: readonly (readonly number[])[],
  funding: RankingProblem["funding"] = null,
): RankingProblem {
  const projects = values[0]?.length ?? 0;
  return {
    ids: Array.from({ length: projects }, (_, p) => `P-${p + 1}`),
    names: Array.from({ length: projects }, () => ""),
    criteria: values.map((_, j) => `C${j + 1}`),
    weights: new Float64Array(values.length).fill(1 / values.length),
    values: Float64Array.from(values.flat()),
    scored: null,
    funding,
  };
}

function counted(tally: WorldTally): Record<string, number[]> {
  const { places, rankSum, firstWeights, funded } = tally.counts;
  return {
    places: [...places],
    rankSum: [...rankSum],
    firstWeights: [...firstWeights],
    funded: [...funded],
  };
}

/** What the kernel and its plain twin count for the same worlds, in two rounds. */
async function both(
  given: RankingProblem,
  places: number,
  worlds = 7,
): Promise<[unknown, unknown]> {
  const kernels = await loadKernelTallies();
  if (kernels === null) throw new Error("WebAssembly has no vector instructions here.");
  const tallies = [kernels(given, places), new PlainTally(given, places)] as const;
  const numbers = randomNumbers(1);
  for (let round = 0; round < 2; round++) {
    const weights = drawWeights(given.weights, { kind: "any" }, numbers, worlds);
    for (const tally of tallies) tally.add(weights, worlds);
  }
  return [counted(tallies[0]), counted(tallies[1])];
}

/** Values from few levels, so that there are ties. */
const levels = fc.constantFrom(0, 0.25, 0.5, 1 / 3, 0.75, 1);

describe("the kernel in WebAssembly", () => {
  it("counts to the last bit what its plain twin counts", async () => {
    const portfolio = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 6 }))
      .chain(([projects, criteria]) => {
        const value = fc.oneof(levels, fc.double({ min: 0, max: 1, noNaN: true }));
        const row = fc.array(value, { minLength: projects, maxLength: projects });
        return fc.tuple(
          fc.array(row, { minLength: criteria, maxLength: criteria }),
          fc.array(fc.nat({ max: 50 }), { minLength: projects, maxLength: projects }),
          fc.nat({ max: 500 }),
          fc.integer({ min: 1, max: projects }),
        );
      });
    await fc.assert(
      fc.asyncProperty(portfolio, async ([values, cost, budget, places]) => {
        const given = problem(values, { budget, cost: Float64Array.from(cost) });
        const [kernel, plain] = await both(given, places);
        expect(kernel).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it("sorts scores that nearly all fall into one bucket", async () => {
    const near = Array.from({ length: 500 }, (_, p) => 0.5 + ((p * 307) % 499) * 1e-8);
    near[0] = 0;
    const [kernel, plain] = await both(problem([near, near]), 500, 3);
    expect(kernel).toEqual(plain);
  });

  it("ranks a thousand projects by twenty criteria", async () => {
    const numbers = randomNumbers(5);
    const values = Array.from({ length: 20 }, () =>
      Array.from({ length: 1000 }, () => numbers.uniform()),
    );
    const [kernel, plain] = await both(problem(values), 25, 30);
    expect(kernel).toEqual(plain);
  });

  it("ranks projects that are all equal, and one alone", async () => {
    for (const values of [
      [[0.5, 0.5, 0.5, 0.5, 0.5]],
      [[1]],
      [
        [0, 0],
        [0, 0],
      ],
    ]) {
      const [kernel, plain] = await both(problem(values), 1);
      expect(kernel).toEqual(plain);
    }
  });

  it("is what its source gives", () => {
    const { status, stderr } = spawnSync("node", ["build/kernels.mjs", "--check"], {
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
  });
});
