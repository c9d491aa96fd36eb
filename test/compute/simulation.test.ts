import fc from "fast-check";
import { inThread } from "#compute/inThread";
import { loadKernelDraws } from "#compute/simulation/kernelDraws";
import { simulateInWorkers, workersFor } from "#compute/simulation/simulateInWorkers";
import { riskTask, type RiskTaskInput } from "#compute/simulation/simulation";
import type { JobCaller } from "#compute/jobs/jobCaller";
import { prepareRisks } from "#core/risk/simulation/preparedRisks";
import { PlainDraws } from "#core/risk/simulation/riskDraws";
import type { ImpactShape, SimulatedRisk } from "#core/risk/simulation/riskProblem";
import {
  fixed,
  plainDraws,
  problemOf,
  riskOf,
  simulated,
  t10,
  usualOptions,
} from "#test/support/riskProblems";

/** A register of many sorts, some risks with a response. */
function register(count: number): SimulatedRisk[] {
  const shapes: ImpactShape[] = ["Triangular", "PERT", "Lognormal", "Uniform", "Fixed"];
  return Array.from({ length: count }, (_, k) => {
    const shape = shapes[k % 5] ?? "Fixed";
    const impact = { shape, low: 10 + k, likely: 30 + k, high: 90 + 3 * k };
    const before = k % 4 === 0 ? { probability: 0.7, impact: { ...impact, high: 500 } } : null;
    const category = ["", "Supplier", "Technical"][k % 3] ?? "";
    return riskOf(`R-${k}`, (k % 11) / 10, impact, {
      category,
      before,
      sign: k % 6 === 5 ? -1 : 1,
    });
  });
}

describe("the kernel", () => {
  it("draws what the plain twin draws, digit for digit", async () => {
    const makeDraws = await loadKernelDraws();
    if (makeDraws === null) throw new Error("There are no vector instructions here.");
    const probability = fc.oneof(
      fc.constantFrom(0, 1, 1e-9, 1 - 1e-9, 2 ** -32),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const share = fc.double({ min: 0, max: 0.45, noNaN: true });
    const input = fc.tuple(probability, fc.nat(), share, share, fc.nat({ max: 9 }));
    fc.assert(
      fc.property(input, ([chance, seed, all, category, block]) => {
        const risks = register(6).map((risk) => ({ ...risk, probability: chance }));
        const prepared = prepareRisks(problemOf(risks, { all, category }), seed);
        const [kernel, plain] = [makeDraws(prepared), new PlainDraws(prepared)];
        kernel.begin(block);
        plain.begin(block);
        for (const risk of prepared.risks) {
          const [one, other] = [kernel.draw(risk), plain.draw(risk)];
          const { count } = other;
          expect(one.count).toBe(count);
          expect(one.trial.subarray(0, count)).toEqual(other.trial.subarray(0, count));
          expect(one.larger.subarray(0, count)).toEqual(other.larger.subarray(0, count));
          expect(one.size.subarray(0, count)).toEqual(other.size.subarray(0, count));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("simulates what the plain twin simulates, digit for digit", async () => {
    const problem = problemOf(register(40), { all: 0.1, category: 0.3 }, 900);
    const options = { trials: 6_001, drivers: 4, responses: true };
    expect(await simulated(problem, options)).toEqual(
      await simulated(problem, options, plainDraws),
    );
  });
});

describe("a simulation", () => {
  const problem = problemOf(register(30), { all: 0.05, category: 0.3 }, 700);
  const options = { ...usualOptions, trials: 25_000, drivers: 3, responses: true };

  it("is the same for one worker and for several", async () => {
    const alone = await inThread().simulate(problem, options);
    for (const workers of [2, 3]) {
      const callers = Array.from({ length: workers }, () => workerOfThisThread());
      expect(await simulateInWorkers(callers, problem, options, {})).toEqual(alone);
    }
  });

  it("takes scopes in turns where they would not fit into memory, with the same figures", async () => {
    const few = problemOf(register(5));
    const scopes = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((k) =>
      few.scopes.map((scope) => ({ ...scope, id: `P-${k}` })),
    );
    const many = { ...options, trials: 400_000 };
    const found = await inThread().simulate({ ...few, scopes }, many);
    expect(found.scopes.map(({ id }) => id)).toEqual(scopes.map(({ id }) => id));
    const figures = found.scopes.map((scope) => ({ ...scope, id: "" }));
    expect(new Set(figures.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(found.responses.length).toBeGreaterThan(0);
  });

  it("tells how far it is, up to the end", async () => {
    const told: number[] = [];
    await inThread().simulate(problem, options, {
      onProgress: ({ done }) => {
        told.push(done);
      },
    });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it("is given up when it is cancelled, before and meanwhile", async () => {
    const stopper = new AbortController();
    const many = { ...options, trials: 1_000_000 };
    const running = inThread().simulate(problem, many, { signal: stopper.signal });
    setTimeout(() => {
      stopper.abort();
    }, 30);
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    const again = inThread().simulate(problem, many, { signal: stopper.signal });
    await expect(again).rejects.toMatchObject({ name: "AbortError" });
    const callers = [workerOfThisThread(), workerOfThisThread()];
    const shared = simulateInWorkers(callers, problem, many, { signal: stopper.signal });
    await expect(shared).rejects.toMatchObject({ name: "AbortError" });
  });

  it("lets events in while it runs", async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks++;
    }, 5);
    await inThread().simulate(problemOf(register(200)), { ...options, trials: 100_000 });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
  });
});

describe("workers", () => {
  it("are as many as the work is worth and the machine has", () => {
    const small = problemOf(t10);
    expect(workersFor(small, usualOptions, 8)).toBe(1);
    const large = problemOf(register(300));
    const long = { ...usualOptions, trials: 100_000 };
    expect([1, 2, 8, 0, NaN].map((cores) => workersFor(large, long, cores))).toEqual([
      1, 2, 4, 1, 1,
    ]);
    expect(workersFor(problemOf([riskOf("R", 1, fixed(1))]), usualOptions, 8)).toBe(1);
  });
});

let before: Promise<unknown> = Promise.resolve();

/** A caller whose worker is this thread: one task at a time, through structured clone as theirs. */
function workerOfThisThread(): JobCaller {
  const call = async (job: string, input: unknown, running = {}): Promise<unknown> => {
    expect(job).toBe("riskTask");
    const task = structuredClone(input) as RiskTaskInput;
    const turn = before.catch(() => null).then(() => riskTask(task, running));
    before = turn;
    return structuredClone(await turn);
  };
  return { call } as unknown as JobCaller;
}
