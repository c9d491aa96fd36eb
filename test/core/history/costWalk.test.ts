import fc from "fast-check";
import { costWalk } from "#core/history/costWalk";
import type { KeptValue, PortfolioState } from "#core/history/state";

function state(
  projects: Readonly<Record<string, { cost: KeptValue; stage?: string }>>,
): PortfolioState {
  const records = Object.entries(projects).map(([key, { cost, stage = "In delivery" }]) => {
    const values = new Map<string, KeptValue>([
      ["Forecast cost", cost],
      ["Stage", stage],
    ]);
    return [key.toLowerCase(), { key, values }] as const;
  });
  return { tables: new Map([["Projects", new Map(records)]]) };
}

describe("the walk of the forecast cost", () => {
  test("goes by the largest differences, with the others together", () => {
    const before = state({ A: { cost: 100 }, B: { cost: 50 }, C: { cost: 10 }, D: { cost: 7 } });
    const after = state({ A: { cost: 90 }, B: { cost: 80 }, C: { cost: 11 }, E: { cost: 4 } });
    expect(costWalk(before, after, 2)).toEqual({
      start: 167,
      end: 185,
      steps: [
        { project: "B", difference: 30 },
        { project: "A", difference: -10 },
        { project: null, difference: -2 },
      ],
    });
  });

  test("a project that closes takes its whole cost along; one without a cost counts nothing", () => {
    const before = state({ A: { cost: 100 }, B: { cost: null } });
    const after = state({ A: { cost: 100, stage: "Closed" }, B: { cost: "?" } });
    expect(costWalk(before, after, 3)).toEqual({
      start: 100,
      end: 0,
      steps: [{ project: "A", difference: -100 }],
    });
    expect(costWalk(state({}), state({}), 3)).toBeNull();
  });

  test("the start and all steps make the end, in whatever states", () => {
    const projects = fc.dictionary(
      fc.constantFrom("A", "B", "C", "D", "E", "F"),
      fc.record({ cost: fc.integer({ min: -500, max: 5000 }) }),
    );
    fc.assert(
      fc.property(projects, projects, fc.integer({ min: 1, max: 6 }), (a, b, most) => {
        const walk = costWalk(state(a), state(b), most);
        if (walk === null) return;
        const sum = walk.steps.reduce((total, { difference }) => total + difference, walk.start);
        expect(sum).toBeCloseTo(walk.end, 6);
        expect(walk.steps.length).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});
