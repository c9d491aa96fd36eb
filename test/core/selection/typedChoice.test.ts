import fc from "fast-check";
import { loadHighsSolver } from "#compute/highsSolver";
import { choosePortfolio } from "#core/selection/choosePortfolio";
import { clashOf, type Clash } from "#core/selection/typed/clash";
import {
  bestWithin,
  type EfficientSets,
  efficientSets,
  isRowIn,
  type OneBudget,
} from "#core/selection/typed/efficientSets";
import { entryBudgets, frontierSteps } from "#core/selection/typed/entryBudgets";
import { type RowRule, typedProblem, type TypedProblem } from "#core/selection/typed/typedProblem";
import published from "../../oracles/projectSelection.json";

const atOnce = (): Promise<void> => Promise.resolve();
const numbers = (text: string): number[] => text.split(" ").map(Number);

async function setsOf(asked: Partial<OneBudget> & Pick<OneBudget, "values" | "costs">) {
  const sets = await efficientSets({ rules: [], ...asked }, atOnce);
  if (sets === null) throw new Error("too many sets");
  return sets;
}

function rowsIn(sets: EfficientSets, place: number, rows: number): boolean[] {
  return Array.from({ length: rows }, (_, row) => isRowIn(sets, place, row));
}

interface Set {
  readonly isIn: readonly boolean[];
  readonly value: number;
  readonly cost: number;
}

/** Every set of rows that keeps the rules; blank rows are out. */
function everySet({ values, costs, rules }: OneBudget): Set[] {
  const count = values.length;
  const sets = Array.from({ length: 2 ** count }, (_, bits): Set => {
    const isIn = values.map((_value, row) => ((bits >> (count - 1 - row)) & 1) === 1);
    const sum = (amounts: readonly number[]): number =>
      amounts.reduce((total, amount, row) => (isIn[row] === true ? total + amount : total), 0);
    return { isIn, value: sum(values), cost: sum(costs) };
  });
  return sets.filter(({ isIn }) =>
    isIn.every((is, row) => {
      const rule = rules[row] ?? null;
      if (rule !== null) return is === (rule === "in");
      return !(is && values[row] === 0 && costs[row] === 0);
    }),
  );
}

/** Most value, then least cost, then the first row in which two differ: sets come in that order. */
function bestOf(sets: readonly Set[], budget: number): Set | undefined {
  return sets
    .filter(({ cost }) => cost <= budget)
    .reduce<Set | undefined>((best, set) => {
      if (best === undefined || set.value > best.value) return set;
      const isCheaper = set.value === best.value && set.cost < best.cost;
      const isFirst =
        set.value === best.value &&
        set.cost === best.cost &&
        set.isIn.findIndex((is, row) => is !== best.isIn[row]) ===
          set.isIn.findIndex((is, row) => is && best.isIn[row] !== true);
      return isCheaper || isFirst ? set : best;
    }, undefined);
}

const rule = fc.oneof(
  { weight: 6, arbitrary: fc.constant<RowRule>(null) },
  fc.constantFrom<RowRule>("in", "out"),
);

const smallChoice = fc.array(
  fc.record({
    value: fc.integer({ min: -4, max: 12 }),
    cost: fc.integer({ min: -2, max: 9 }),
    rule,
  }),
  { minLength: 1, maxLength: 9 },
);

describe("efficient sets of one budget", () => {
  it("hold the best set of every budget, as complete enumeration finds it", async () => {
    await fc.assert(
      fc.asyncProperty(smallChoice, fc.integer({ min: -4, max: 60 }), async (rows, budget) => {
        const asked: OneBudget = {
          values: rows.map(({ value }) => value),
          costs: rows.map(({ cost }) => cost),
          rules: rows.map((row) => row.rule),
        };
        const sets = await setsOf(asked);
        const place = bestWithin(sets, budget);
        const best = bestOf(everySet(asked), budget);
        expect(place < 0 ? undefined : rowsIn(sets, place, rows.length)).toEqual(best?.isIn);
      }),
      { numRuns: 300 },
    );
  });

  it.each(published.kp)("of $name reach $optimum", async ({ values, limits, uses, optimum }) => {
    const sets = await setsOf({ values: numbers(values), costs: numbers(uses[0] ?? "") });
    const place = bestWithin(sets, limits[0] ?? 0);
    expect(sets.value[place]).toBe(optimum);
  });

  it("hold all sixty rows apart", async () => {
    const values = Array.from({ length: 60 }, (_, row) => (row % 7 === 0 ? 1 : -1));
    const sets = await setsOf({ values, costs: values.map(() => 1) });
    expect(rowsIn(sets, bestWithin(sets, 60), 60)).toEqual(values.map((value) => value > 0));
  });

  it("give up where no set beats another, and say so", async () => {
    const costs = Array.from({ length: 24 }, (_, row) => Math.sqrt(row + 2));
    expect(await efficientSets({ values: costs, costs, rules: [] }, atOnce)).toBeNull();
  });

  it("take sums of decimals as equal that differ in the last digit only", async () => {
    const sets = await setsOf({ values: [0.3, 0.1, 0.2], costs: [3, 1, 2] });
    expect(rowsIn(sets, bestWithin(sets, 3), 3)).toEqual([true, false, false]);
    expect(bestWithin(sets, 0.1 + 0.2)).toBe(bestWithin(sets, 0.3));
  });

  it("let other work in between rows", async () => {
    let pauses = 0;
    await efficientSets({ values: [1, 2, 3], costs: [1, 1, 1], rules: [] }, () => {
      pauses += 1;
      return Promise.resolve();
    });
    expect(pauses).toBe(3);
  });
});

describe("what a budget lets in", () => {
  const asked = { values: [60, 50, 40, -5], costs: [50, 45, 35, 30] };

  it("is best value and count at each budget; nothing below what is forced in", async () => {
    const sets = await setsOf({ ...asked, rules: [null, null, "in", null] });
    expect(frontierSteps(sets, 4, [0, 34, 35, 80, 85])).toEqual([
      { budget: 0, best: null },
      { budget: 34, best: null },
      { budget: 35, best: { value: 40, count: 1 } },
      { budget: 80, best: { value: 90, count: 2 } },
      { budget: 85, best: { value: 100, count: 2 } },
    ]);
  });

  it("is what each row lacks until it is in for the first time, though it may leave again", async () => {
    const sets = await setsOf(asked);
    expect(entryBudgets(sets, 4, 50)).toEqual([0, 30, 30, null]);
    expect(entryBudgets(sets, 4, 0)).toEqual([50, 45, 35, null]);
  });

  it("is no amount where the forced rows cost more", async () => {
    const sets = await setsOf({ ...asked, rules: ["in", "in"] });
    expect(entryBudgets(sets, 4, 94)).toBeNull();
    expect(entryBudgets(sets, 4, 95)).toEqual([0, 0, 35, null]);
  });

  it("grows with the budget, and each step is where a set first fits (law)", async () => {
    await fc.assert(
      fc.asyncProperty(smallChoice, async (rows) => {
        const choice: OneBudget = {
          values: rows.map(({ value }) => value),
          costs: rows.map(({ cost }) => cost),
          rules: rows.map((row) => row.rule),
        };
        const sets = await setsOf(choice);
        const lacking = entryBudgets(sets, rows.length, 10);
        for (const [row, amount] of (lacking ?? []).entries()) {
          if (amount === null || amount === 0) continue;
          const inBest = (budget: number): boolean =>
            bestOf(everySet(choice), budget)?.isIn[row] === true;
          expect([inBest(10 + amount), inBest(10 + amount - 1)]).toEqual([true, false]);
        }
      }),
    );
  });
});

/** T-13 of the domain reference. */
const sixRows: TypedProblem = {
  values: [60, 50, 40, 35, 30, 12],
  costs: [
    [30, 20],
    [20, 25],
    [25, 10],
    [10, 20],
    [15, 10],
    [5, 5],
  ],
  budgets: [60, 55],
  rules: [null, null, null, null, null, null],
  groups: ["x", "x", "", "", "", ""],
  needs: [[], [], [], [2], [], []],
};

async function clash(changes: Partial<TypedProblem>): Promise<Clash | null> {
  const problem = typedProblem({ ...sixRows, ...changes });
  const options = { gap: 0, seconds: 20, seed: 1, parts: [], differBy: 1, nextBest: 0, worlds: 0 };
  const tools = {
    solver: await loadHighsSolver(),
    pause: atOnce,
    isCancelled: () => false,
    now: () => 0,
  };
  const { selection } = await choosePortfolio(problem, options, tools, () => undefined);
  return selection.infeasible === null ? null : clashOf(problem, selection.infeasible);
}

describe("a choice that cannot be made", () => {
  const free = sixRows.rules;
  const ruled = (rules: Readonly<Record<number, RowRule>>): readonly RowRule[] =>
    free.map((_, row) => rules[row] ?? null);

  it("names the budget that forced rows overdraw", async () => {
    expect(await clash({ rules: ruled({ 0: "in", 2: "in", 4: "in" }) })).toEqual({
      kind: "budget",
      column: "1",
      cost: 70,
      budget: 60,
      withNeeds: false,
    });
  });

  it("counts what forced rows need", async () => {
    expect(await clash({ budgets: [30, 55], rules: ruled({ 3: "in" }) })).toEqual({
      kind: "budget",
      column: "1",
      cost: 35,
      budget: 30,
      withNeeds: true,
    });
  });

  it("names the rows that exclude each other (T-13: A and B)", async () => {
    expect(await clash({ rules: ruled({ 0: "in", 1: "in" }) })).toEqual({
      kind: "group",
      rows: ["1", "2"],
      group: "x",
    });
  });

  it("names the row that is needed and ruled out", async () => {
    expect(await clash({ rules: ruled({ 2: "out", 3: "in" }) })).toEqual({
      kind: "needs",
      rows: ["4"],
      out: ["3"],
    });
  });

  it("says that a budget below nothing cannot be kept", async () => {
    expect(await clash({ budgets: [60, -1] })).toEqual({
      kind: "budget",
      column: "2",
      cost: 0,
      budget: -1,
      withNeeds: false,
    });
  });

  it("is none where there is a set", async () => {
    expect(await clash({})).toBeNull();
  });
});

describe("a typed problem", () => {
  it("has values large enough for the proof of a solver, in the same proportions", () => {
    const { projects } = typedProblem({ ...sixRows, values: [0.6, 0.5, 0.4, 0.35, 0.3, 0.12] });
    const values = projects.map(({ knownValue }) => knownValue);
    expect(Math.max(...values)).toBeGreaterThanOrEqual(1000);
    const scale = (values[0] ?? 0) / 0.6;
    expect([scale, Math.log2(scale) % 1]).toEqual([2048, 0]);
    expect(values).toEqual([0.6, 0.5, 0.4, 0.35, 0.3, 0.12].map((value) => 2048 * value));
  });

  it("leaves blank rows out unless a row needs them", () => {
    const blank = { values: [0, 0, 1], costs: [[0], [0], [1]], budgets: [1], groups: ["", "", ""] };
    const rulesWith = (needs: TypedProblem["needs"]): string[] =>
      typedProblem({ ...blank, needs, rules: [null, null, null] }).projects.map(
        ({ rule: { kind } }) => kind,
      );
    expect(rulesWith([[], [], []])).toEqual(["force-out", "force-out", "free"]);
    expect(rulesWith([[], [], [0]])).toEqual(["free", "force-out", "free"]);
  });
});
