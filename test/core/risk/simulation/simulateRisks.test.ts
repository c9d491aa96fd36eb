import fc from "fast-check";
import { randomNumbers } from "#core/numeric/random";
import type { Impact, RiskProblem, SimulatedRisk } from "#core/risk/simulation/riskProblem";
import type { ScopeSimulation } from "#core/risk/simulation/simulation";
import { exactSum } from "#test/support/exactSum";
import { fixed, problemOf, riskOf, simulated, t10, triangular } from "#test/support/riskProblems";

function percentile(scope: ScopeSimulation | undefined, level: number): number {
  return scope?.percentiles.find((each) => each.level === level)?.value ?? NaN;
}

async function first(...asked: Parameters<typeof simulated>): Promise<ScopeSimulation> {
  const [scope] = (await simulated(...asked)).scopes;
  if (scope === undefined) throw new Error("There is no scope.");
  return scope;
}

describe("T-10: four threats and an opportunity", () => {
  const exact = exactSum(
    t10.map(({ probability, impact, sign }) => ({ probability, ...impact, sign })),
    0.5,
  );

  it("has the exact distribution that is published", () => {
    expect(exact.mean).toBeCloseTo(99.6667, 2);
    expect(exact.deviation).toBeCloseTo(175.7097, 1);
    expect(exact.quantile(0.1)).toBeCloseTo(-52.75, -0.1);
    expect(exact.quantile(0.5)).toBeCloseTo(51.75, -0.1);
    expect(exact.quantile(0.8)).toBeCloseTo(157.9, -0.1);
    expect(exact.quantile(0.9)).toBeCloseTo(249.65, -0.1);
    expect(exact.upTo(0)).toBeCloseTo(0.2133, 2);
  });

  it("comes out of 10,000 trials within the accepted distance", async () => {
    const scope = await first(problemOf(t10, {}, 0));
    expect(scope.expected).toBeCloseTo(99.6667, 4);
    expect(Math.abs(scope.mean - exact.mean)).toBeLessThan(4 * 1.757);
    expect(Math.abs(percentile(scope, 0.5) - 51.75)).toBeLessThan(3);
    expect(Math.abs(percentile(scope, 0.8) - 157.9)).toBeLessThan(5);
    expect(Math.abs(percentile(scope, 0.9) - 249.65)).toBeLessThan(60);
  });

  it("comes out of 400,000 trials exactly, the chance of exceeding an approval too", async () => {
    const scope = await first(problemOf(t10, {}, 150), { trials: 400_000 });
    expect(scope.deviation).toBeCloseTo(exact.deviation, 0);
    for (const { level, value, low, high } of scope.percentiles) {
      // P90 is where the one large risk begins.
      const error = level === 0.9 ? 10 : 1.5;
      expect(Math.abs(value - exact.quantile(level))).toBeLessThan(error);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
    expect(scope.exceedance).toBeCloseTo(1 - exact.upTo(150), 2);
  });

  it.each([
    [{ category: 0.3 }, 52.8, 152.6, 251.5],
    [{ all: 0.25 }, 48, 167.9, 266.7],
  ])("with %j has the published percentiles", async (correlation, p50, p80, p90) => {
    const scope = await first(problemOf(t10, correlation), { trials: 200_000 });
    expect(scope.mean).toBeCloseTo(99.6667, -0.3);
    expect(Math.abs(percentile(scope, 0.5) - p50)).toBeLessThan(1.5);
    expect(Math.abs(percentile(scope, 0.8) - p80)).toBeLessThan(2.5);
    expect(Math.abs(percentile(scope, 0.9) - p90)).toBeLessThan(15);
  });
});

it("five threats sum up as the published convolution does (risk_sum_exact)", async () => {
  const points = [
    [0.1, 10, 20, 40],
    [0.5, 5, 8, 15],
    [0.3, 50, 80, 150],
    [0.9, 1, 2, 4],
    [0.2, 100, 200, 450],
  ] as const;
  const risks = points.map(([p, low, likely, high], k) =>
    riskOf(`R-${k}`, p, triangular(low, likely, high)),
  );
  const levels = [0.1, 0.5, 0.8, 0.9, 0.95];
  const scope = await first(problemOf(risks), { levels });
  expect(scope.expected).toBeCloseTo(87.1, 9);
  expect(Math.abs(scope.mean / 87.1 - 1)).toBeLessThan(0.0395);
  // Published quantiles with four standard errors of 10,000 trials.
  [
    [1.99, 0.081],
    [16.17, 2.417],
    [148.5, 15.36],
    [280.35, 14.42],
    [346.24, 13.57],
  ].forEach(([expected = NaN, error = NaN], k) => {
    expect(Math.abs(percentile(scope, levels[k] ?? NaN) - expected)).toBeLessThan(error);
  });
});

describe("correlation", () => {
  it.each([0.2, 0.5, 0.8])("of %d is that of the normal scores (closed form)", async (rho) => {
    // Certain uniform risks: their rank correlation is 6 / pi asin(rho / 2), by drivers of the first alone.
    const size: Impact = { shape: "Uniform", low: 0, likely: 0, high: 1 };
    const risks = [riskOf("R-1", 1, size), riskOf("R-2", 1, size)];
    const problem: RiskProblem = {
      ...problemOf(risks, { all: rho }),
      scopes: [{ id: "ALL", risks: [0, 1], shares: [1, 1e-9], approved: null }],
    };
    const { drivers } = await first(problem, { trials: 100_000, drivers: 2 });
    const other = drivers.find(({ id }) => id === "R-2");
    expect(other?.correlation).toBeCloseTo((6 / Math.PI) * Math.asin(rho / 2), 1.9);
  });

  it("within a category leaves others alone, and raises P80 of threats", async () => {
    const size = triangular(10, 20, 40);
    const risks = Array.from({ length: 20 }, (_, k) =>
      riskOf(`R-${k}`, 0.3, size, { category: k < 10 ? "Supplier" : "" }),
    );
    const [none, some, all] = await Promise.all(
      [{}, { category: 0.5 }, { all: 0.5 }].map((each) => first(problemOf(risks, each))),
    );
    expect(percentile(some, 0.8)).toBeGreaterThan(percentile(none, 0.8));
    expect(percentile(all, 0.8)).toBeGreaterThan(percentile(some, 0.8));
    const apart = { ...problemOf(risks, { category: 0.5 }) };
    const scopes = [
      {
        id: "free",
        risks: risks.map((_, k) => k).slice(10),
        shares: Array(10).fill(1),
        approved: 0,
      },
    ];
    const correlated = await first({ ...apart, scopes });
    expect(correlated).toEqual(await first({ ...problemOf(risks), scopes }));
  });
});

describe("laws", () => {
  const size = fc.tuple(
    fc.double({ min: 5, max: 100, noNaN: true }),
    fc.double({ min: 5, max: 100, noNaN: true }),
    fc.double({ min: 5, max: 100, noNaN: true }),
    fc.constantFrom("Fixed", "Triangular", "PERT", "Lognormal", "Uniform"),
  );
  const register = fc
    .array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), size, fc.boolean(), fc.nat({ max: 2 })),
      { minLength: 1, maxLength: 6 },
    )
    .map((rows) =>
      rows.map(([probability, [a, b, c, shape], isThreat, category], k): SimulatedRisk => {
        const [low = 0, likely = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
        const impact = { shape, low, likely, high } as Impact;
        const more = { sign: isThreat ? 1 : -1, category: ["", "A", "B"][category] ?? "" } as const;
        return riskOf(`R-${k}`, probability, impact, more);
      }),
    );
  const correlation = { all: 0.1, category: 0.3 };
  const few = { trials: 2_000, drivers: 3 };

  it("the order of the risks is the same to the last digit", async () => {
    await fc.assert(
      fc.asyncProperty(register, async (risks) => {
        const forwards = await first(problemOf(risks, correlation), few);
        const backwards = await first(problemOf([...risks].reverse(), correlation), few);
        expect({ ...backwards, expected: 0 }).toEqual({ ...forwards, expected: 0 });
        expect(backwards.expected).toBeCloseTo(forwards.expected, 9);
      }),
      { numRuns: 15 },
    );
  });

  it("twice the money is twice the contingency, and turned signs turn what is expected", async () => {
    await fc.assert(
      fc.asyncProperty(register, async (risks) => {
        const scope = await first(problemOf(risks, correlation), few);
        const doubled = risks.map(({ impact, ...risk }) => {
          const [low, likely, high] = [2 * impact.low, 2 * impact.likely, 2 * impact.high];
          return { ...risk, impact: { ...impact, low, likely, high } };
        });
        const twice = await first(problemOf(doubled, correlation), few);
        scope.curve.forEach((amount, k) => {
          expect(twice.curve[k]).toBeCloseTo(2 * amount, 6);
        });
        const turned = risks.map((risk) => ({ ...risk, sign: risk.sign > 0 ? -1 : 1 }) as const);
        const mirror = await first(problemOf(turned), few);
        const plain = await first(problemOf(risks), few);
        expect(mirror.expected).toBeCloseTo(-plain.expected, 9);
      }),
      { numRuns: 15 },
    );
  });

  it("scopes of one run add up in every trial: means to the last digits, percentiles below their sum", async () => {
    await fc.assert(
      fc.asyncProperty(register, async (risks) => {
        const cut = Math.floor(risks.length / 2);
        const all = risks.map((_, k) => k);
        const part = (id: string, own: number[]): RiskProblem["scopes"][number] => ({
          id,
          risks: own,
          shares: own.map(() => 1),
          approved: null,
        });
        const scopes = [part("ALL", all), part("A", all.slice(0, cut)), part("B", all.slice(cut))];
        const found = await simulated({ ...problemOf(risks, correlation), scopes }, few);
        const [whole, one, other] = found.scopes;
        expect(whole?.mean).toBeCloseTo((one?.mean ?? NaN) + (other?.mean ?? NaN), 7);
        expect(whole?.curve[100]).toBeLessThanOrEqual(
          (one?.curve[100] ?? NaN) + (other?.curve[100] ?? NaN) + 1e-9,
        );
      }),
      { numRuns: 15 },
    );
  });

  it("the curve never falls and moments are those of the closed form", async () => {
    await fc.assert(
      fc.asyncProperty(register, async (risks) => {
        const { curve, mean, expected, deviation } = await first(problemOf(risks), {
          trials: 20_000,
        });
        for (let k = 1; k <= 100; k++) {
          expect(curve[k]).toBeGreaterThanOrEqual(curve[k - 1] ?? NaN);
        }
        expect(Math.abs(mean - expected)).toBeLessThanOrEqual(5 * (deviation / 141) + 0.3);
      }),
      { numRuns: 15 },
    );
  });
});

describe("drivers", () => {
  const risks = Array.from({ length: 30 }, (_, k) =>
    riskOf(`R-${k}`, 0.1 + 0.02 * k, k % 5 === 0 ? fixed(40 + k) : triangular(10, 20 + k, 90), {
      sign: k % 7 === 6 ? -1 : 1,
      category: `C${k % 3}`,
    }),
  );

  it("are the risks whose ranks go with the total, exactly, whichever were looked at", async () => {
    // 30 risks, 5 drivers: screened. 30 drivers: all of them exactly. The strongest five agree.
    const correlation = { category: 0.3 };
    const screened = await first(problemOf(risks, correlation), { drivers: 5, trials: 20_000 });
    const all = await first(problemOf(risks, correlation), { drivers: 30, trials: 20_000 });
    expect(screened.drivers).toEqual(all.drivers.slice(0, 5));
    const totalMean = all.drivers.reduce((sum, { mean }) => sum + mean, 0);
    expect(totalMean).toBeCloseTo(all.mean, 6);
  });

  it("of one certain risk is that risk itself, of what never changes nothing", async () => {
    const one = await first(problemOf([riskOf("R-1", 1, triangular(1, 2, 9))]), { drivers: 3 });
    expect(one.drivers[0]?.correlation).toBeCloseTo(1, 12);
    const still = await first(problemOf([riskOf("R-1", 1, fixed(5)), riskOf("R-2", 0, fixed(9))]), {
      drivers: 3,
    });
    expect(still.drivers.map(({ correlation }) => correlation)).toEqual([0, 0]);
    expect(still).toMatchObject({ mean: 5, deviation: 0, expected: 5 });
    expect(still.drivers.map(({ tailMean }) => tailMean)).toEqual([5, 0]);
  });

  it("an opportunity goes against the total", async () => {
    const { drivers } = await first(problemOf(t10), { drivers: 5 });
    const gain = drivers.find(({ id }) => id === "R-5");
    expect(gain?.correlation).toBeGreaterThan(0.3);
    // Its outcome is negative: it rises with the total where it does not happen.
    expect(gain?.mean).toBeCloseTo(-24, -0.3);
    expect(gain?.tailMean).toBeGreaterThan(gain?.mean ?? NaN);
  });
});

describe("responses", () => {
  const before = { probability: 0.6, impact: fixed(100) };
  const answered = riskOf("R-1", 0.2, fixed(100), { before });
  const other = riskOf("R-2", 0.5, fixed(60));

  it("are judged by the same luck with all other risks unchanged", async () => {
    const found = await simulated(problemOf([answered, other]), { responses: true });
    const without = await first(problemOf([{ ...answered, ...before, before: null }, other]));
    const [effect] = found.responses;
    expect(effect?.id).toBe("R-1");
    expect(effect?.before.percentile).toBeCloseTo(percentile(without, 0.8), 9);
    expect(effect?.after.percentile).toBe(percentile(found.scopes[0], 0.8));
    expect(effect?.before.mean).toBeCloseTo(90, 9);
    expect(effect?.after.mean).toBeCloseTo(50, 9);
    expect(found.allResponses).toEqual({ before: effect?.before, after: effect?.after });
  });

  it("buy nothing where nothing is different, and are not asked for by a slider", async () => {
    const same = { ...answered, before: { probability: 0.2, impact: fixed(100) } };
    const { responses } = await simulated(problemOf([same, other]), { responses: true });
    expect(responses[0]?.before.percentile).toBeCloseTo(responses[0]?.after.percentile ?? NaN, 9);
    const quick = await simulated(problemOf([answered, other]), { responses: false });
    expect([quick.responses, quick.allResponses]).toEqual([[], null]);
  });

  it("of an opportunity that is enhanced lower the contingency", async () => {
    const gain = riskOf("R-3", 0.9, fixed(50), {
      sign: -1,
      before: { probability: 0.3, impact: fixed(50) },
    });
    const { allResponses } = await simulated(problemOf([gain, other]), { responses: true });
    expect(allResponses?.before.mean).toBeCloseTo(15, 9);
    expect(allResponses?.after.mean).toBeCloseTo(-15, 9);
  });
});

describe("a shared risk", () => {
  it("is drawn once: its shares add up to it in every trial", async () => {
    const risks = [riskOf("R-1", 0.5, triangular(10, 50, 100)), riskOf("R-2", 0.4, fixed(20))];
    const scopes = [
      { id: "ALL", risks: [0, 1], shares: [1, 1], approved: null },
      { id: "P-1", risks: [0], shares: [0.25], approved: null },
      { id: "R-1", risks: [0], shares: [1], approved: null },
      { id: "P-2", risks: [0, 1], shares: [0.75, 1], approved: null },
    ];
    const found = await simulated({ ...problemOf(risks), scopes });
    const [all, one, whole, two] = found.scopes;
    expect((one?.mean ?? NaN) + (two?.mean ?? NaN)).toBeCloseTo(all?.mean ?? NaN, 9);
    expect(one?.curve[90]).toBeCloseTo((whole?.curve[90] ?? NaN) / 4, 9);
  });
});

describe("odd input", () => {
  it("nothing to simulate costs nothing", async () => {
    expect(await first(problemOf([], {}, 5), { drivers: 3, responses: true })).toMatchObject({
      mean: 0,
      deviation: 0,
      exceedance: 0,
      drivers: [],
    });
    const none = await simulated({ ...problemOf([]), scopes: [] });
    expect(none.scopes).toEqual([]);
  });

  it("impacts of 0, or from next to nothing, are numbers all the same", async () => {
    const risks = [
      riskOf("R-1", 0.5, fixed(0)),
      riskOf("R-2", 1, { shape: "Lognormal", low: 5e-324, likely: 5e-324, high: 4e-282 }),
      riskOf("R-3", 1, { shape: "Lognormal", low: 0, likely: 5, high: 9 }),
    ];
    const scope = await first(problemOf(risks), { drivers: 3 });
    expect(scope.expected).toBeCloseTo(14 / 3, 9);
    expect(scope.mean).toBeCloseTo(14 / 3, 1);
    expect(scope.drivers[0]?.id).toBe("R-3");
  });

  it.each([0, 1, 1e-12, 1 - 1e-12, -3, 7])("a chance of %d is never or always", async (chance) => {
    const scope = await first(problemOf([riskOf("R-1", chance, fixed(10))], { all: 0.2 }));
    expect(scope.mean).toBe(chance < 0.5 ? 0 : 10);
  });

  it("two risks of one ID have luck of their own", async () => {
    const risks = [riskOf("R-1", 0.5, fixed(10)), riskOf("R-1", 0.5, fixed(10))];
    expect((await first(problemOf(risks))).deviation).toBeCloseTo(Math.sqrt(50), 0);
  });

  it("trials are whole and within the limits", async () => {
    expect((await simulated(problemOf([]), { trials: 3 })).trials).toBe(1_000);
    expect((await simulated(problemOf([]), { trials: 2_500.4 })).trials).toBe(2_500);
  });

  it("correlations that are 1 together are ours to refuse before", async () => {
    const problem = problemOf(t10, { all: 0.7, category: 0.3 });
    await expect(simulated(problem)).rejects.toThrow("not below 1");
  });
});

it("random numbers of risks have nothing in common", async () => {
  // Twenty pairs of certain uniform risks: the variance of a sum is that of its parts.
  const size: Impact = { shape: "Uniform", low: 0, likely: 0, high: 1 };
  const numbers = randomNumbers(1);
  const risks = Array.from({ length: 40 }, () => riskOf(`R-${numbers.word()}`, 1, size));
  const { mean, deviation } = await first(problemOf(risks), { trials: 50_000 });
  expect(mean).toBeCloseTo(20, 1);
  expect(deviation).toBeCloseTo(Math.sqrt(40 / 12), 1);
});
