import { inThread } from "#compute/inThread";
import type { RiskProblem } from "#core/risk/simulation/riskProblem";
import type { SimulationOptions } from "#core/risk/simulation/simulation";
import { problemOf, riskOf, t10, usualOptions } from "#test/support/riskProblems";
import { closeWorkbenches, leaveBrowser, openWorkbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** T-10 with a PERT, a lognormal and a uniform impact, correlated, one risk with a response. */
function problem(): RiskProblem {
  const before = { probability: 0.8, impact: { shape: "PERT", low: 20, likely: 50, high: 150 } };
  const more = [
    riskOf("R-6", 0.4, { shape: "PERT", low: 10, likely: 30, high: 90 }, { category: "Technical" }),
    riskOf("R-7", 0.6, { shape: "Lognormal", low: 10, likely: 20, high: 90 }),
    riskOf("R-8", 0.2, { shape: "Uniform", low: 5, likely: 5, high: 70 }),
    riskOf("R-9", 0.3, { shape: "PERT", low: 10, likely: 40, high: 100 }, {
      before,
    } as Partial<(typeof t10)[number]>),
  ];
  return problemOf([...t10, ...more], { all: 0.1, category: 0.3 }, 300);
}

it("a simulation in the browser's worker has the digits of Node", async () => {
  const options: SimulationOptions = { ...usualOptions, drivers: 4, responses: true };
  const workbench = await openWorkbench({ sample: "northmere" });
  const started = workbench.page.waitForEvent("worker");
  await workbench.showPage("Trade off");
  const url = (await started).url();
  const input = { problem: problem(), options };
  const found = await workbench.page.evaluate(
    ([script, asked]) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(script);
        worker.onerror = reject;
        worker.onmessage = ({ data }: MessageEvent<{ kind: string; result?: unknown }>) => {
          if (data.kind === "ready") {
            worker.postMessage({ kind: "start", id: 1, job: "simulate", input: asked });
          }
          if (data.kind === "done" || data.kind === "failed") resolve(data.result ?? data);
        };
      }),
    [url, input] as const,
  );
  expect(found).toEqual(await inThread().simulate(input.problem, options));
});
