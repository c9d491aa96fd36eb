import { percentileName, uncertainPercentiles } from "#actions/risk/simulating";
import { matrixLines } from "#actions/risk/matrixLines";
import { english } from "#core/messages/english/english";
import { issueSentence } from "#core/messages/sentences";
import { keptSimulation, storedSimulation } from "#core/risk/keptSimulation";
import type { Percentile, Simulation } from "#core/risk/simulation/simulation";

function simulationWith(percentiles: readonly Percentile[], trials = 10_000): Simulation {
  const scope = {
    ...{ id: "PORTFOLIO", risks: 5, expected: 99.7, mean: 100.123456789, deviation: 175 },
    ...{ percentiles, curve: [0, 1], approved: null, exceedance: null, drivers: [] },
  };
  return {
    trials,
    seed: 20_260_930,
    confidence: 0.8,
    scopes: [scope],
    responses: [],
    allResponses: null,
  };
}

// domain.md T-10: P90 of 249.65 has a standard error of 19 at 10,000 trials, P80 one of 1.7.
const p80 = { level: 0.8, value: 157.9, low: 154.5, high: 161.3 };
const p90 = { level: 0.9, value: 249.7, low: 212.4, high: 287.2 };

test("a percentile whose interval is wider than a tenth of it is uncertain", () => {
  const issues = uncertainPercentiles(simulationWith([p80, p90]));
  expect(issues.map((issue) => issueSentence(issue, english))).toEqual([
    "P90 is uncertain (212 to 287): a few large risks decide it. Use 100,000 iterations.",
  ]);
});

test("more trials are proposed as long as there are more", () => {
  const proposed = (trials: number): unknown[] =>
    uncertainPercentiles(simulationWith([p90], trials)).map(({ facts }) => facts?.["trials"]);
  expect([1000, 100_000, 1_000_000].map(proposed)).toEqual([[100_000], [1_000_000], []]);
});

test("percentiles are called as people do", () => {
  expect([0.8, 0.95, 0.975, 0.1].map(percentileName)).toEqual(["P80", "P95", "P97.5", "P10"]);
});

test("a kept simulation comes back with six digits; what is not of our making does not", () => {
  const simulation = simulationWith([p80, p90]);
  const kept = {
    ...{
      settings: { scope: "joint" },
      day: 46_295,
      key: "x",
      scope: "PORTFOLIO",
      open: 6,
      risks: 5,
    },
    simulation,
  };
  const back = keptSimulation(storedSimulation(kept));
  expect(back).toMatchObject({ scope: "PORTFOLIO", key: "x", simulation: { seed: 20_260_930 } });
  expect(back?.simulation.scopes[0]?.mean).toBe(100.123);
  const broken = ["", "{", "[]", "null", '{"simulation":{}}', storedSimulation(kept).slice(0, -9)];
  expect(broken.map(keptSimulation)).toEqual(broken.map(() => null));
});

test("cells of a matrix are read from what people paste", () => {
  expect(matrixLines("1\t2\n2\t4\n")).toEqual([
    [1, 2],
    [2, 4],
  ]);
  expect(matrixLines(" 1, 2 ; 3 \r\n\r\n4 5 x")).toEqual([
    [1, 2, 3],
    [4, 5, "x"],
  ]);
  expect(matrixLines("")).toEqual([]);
});
