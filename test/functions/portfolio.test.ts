import fc from "fast-check";
import { brokenLimits } from "#core/selection/brokenLimits";
import { portfolioOf } from "#core/selection/portfolio";
import { typedProblem } from "#core/selection/typed/typedProblem";
import { FunctionCells, type Typed } from "#test/support/functionCells";
import published from "../oracles/projectSelection.json";

let cells: FunctionCells;
beforeAll(async () => {
  cells = await FunctionCells.open();
});
afterAll(() => {
  cells.close();
});

const evaluate: FunctionCells["evaluate"] = (...asked) => cells.evaluate(...asked);
const sentence: FunctionCells["sentence"] = (...asked) => cells.sentence(...asked);
const numbers = (text: string): number[] => text.split(" ").map(Number);

/** T-13 of the domain reference: name, value, two costs, rule, group, needs; limits in the first row. */
function sixRows(limits: readonly number[] = [60, 55], rules: Record<string, string> = {}): Typed {
  const rows: readonly (readonly [string, number, number, number, string, string])[] = [
    ["A", 60, 30, 20, "X", ""],
    ["B", 50, 20, 25, "X", ""],
    ["C", 40, 25, 10, "", ""],
    ["D", 35, 10, 20, "", "C"],
    ["E", 30, 15, 10, "", ""],
    ["F", 12, 5, 5, "", ""],
  ];
  const header = ["", "", limits[0] ?? 0, limits[1] ?? 0, "", "", ""];
  return [
    header,
    ...rows.map(([id, value, first, second, group, needs]) => [
      ...[id, value, first, second],
      ...[rules[id] ?? "", group, needs],
    ]),
  ];
}

const six = "=PMO.PORTFOLIO(B2:B7,C2:D7,C1:D1,E2:E7,F2:F7,A2:A7,G2:G7)";

async function chosen(inputs: Typed): Promise<string> {
  const found = await evaluate(inputs, six, 6);
  return found.map(([isIn], row) => (isIn === 1 ? "ABCDEF".charAt(row) : "")).join("");
}

const valueOf = (names: string): number =>
  names
    .split("")
    .reduce((sum, name) => sum + ([60, 50, 40, 35, 30, 12]["ABCDEF".indexOf(name)] ?? 0), 0);

describe("PMO.PORTFOLIO in a cell", () => {
  it("finds the best set within two budgets, a group and a need (T-13)", async () => {
    expect(await evaluate(sixRows(), six, 6)).toEqual([[0], [1], [1], [1], [0], [0]]);
  });

  it.each([
    ["A", "in", "ACF", -13],
    ["B", "out", null, -8],
    ["C", "out", null, -23],
    ["D", "out", null, -5],
    ["E", "in", null, -5],
    ["F", "in", null, -8],
  ])("with %s %s is worth so much less (T-13)", async (id, rule, set, difference) => {
    const found = await chosen(sixRows([60, 55], { [id]: rule }));
    expect(valueOf(found) - 125).toBe(difference);
    if (set !== null) expect(found).toBe(set);
  });

  it.each([
    [[65, (55 * 65) / 60], "ACD", 135],
    [[75, 68.75], "BCDE", 155],
    [[85, (55 * 85) / 60], "ACDEF", 177],
    [[70, 55], "ACDF", 147],
  ])("at limits %j takes %s (T-13)", async (limits, set, value) => {
    expect(await chosen(sixRows(limits))).toBe(set);
    expect(valueOf(set)).toBe(value);
  });

  it.each([...published.kp, ...published.mkp, ...published.weing])(
    "is worth what is published of $name",
    async ({ values, uses, limits, optimum }) => {
      const worth = numbers(values);
      const costs = uses.map(numbers);
      const rows = worth.map((value, i) => [value, ...costs.map((use) => use[i] ?? 0)]);
      const last = String.fromCharCode(65 + costs.length);
      const end = worth.length + 1;
      const formula = `=PMO.PORTFOLIO(A2:A${end},B2:${last}${end},B1:${last}1)`;
      const found = await evaluate([["", ...limits], ...rows], formula, worth.length);
      const value = worth.reduce((sum, each, row) => sum + (found[row]?.[0] === 1 ? each : 0), 0);
      expect(Math.round(value * 1e6) / 1e6).toBe(optimum);
    },
    60_000,
  );

  it("is what complete enumeration finds, the same of equal ones, for any small choice", async () => {
    const row = fc.record({
      value: fc.integer({ min: -3, max: 9 }),
      costs: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })),
      rule: fc.constantFrom("", "", "", "", "in", "out"),
      group: fc.constantFrom("", "", "X", "Y"),
      need: fc.constantFrom("", "", "", "1", "2", "3"),
    });
    const budgets = fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 16 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 3, maxLength: 7 }),
        budgets,
        async (rows, [first, second]) => {
          const inputs = [
            ["", "", first, second, "", "", ""],
            ...rows.map(({ value, costs, rule, group, need }, i) => [
              ...[String(i + 1), value, costs[0], costs[1]],
              ...[rule, group, need],
            ]),
          ];
          const end = rows.length + 1;
          const formula = `=PMO.PORTFOLIO(B2:B${end},C2:D${end},C1:D1,E2:E${end},F2:F${end},A2:A${end},G2:G${end})`;
          const found = await evaluate(inputs, formula, rows.length);
          expect(found.map(([cell]) => cell)).toEqual(bestByEnumeration(rows, [first, second]));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it("lies down or stands up: the projects may lie side by side", async () => {
    const inputs: Typed = [
      [60, 50, 40],
      [30, 20, 25],
      [20, 25, 10],
    ];
    const found = await evaluate(inputs, "=PMO.PORTFOLIO(A1:C1,A2:C3,{50;40})", 3);
    expect(found).toEqual([[0], [1], [1]]);
  });

  it("takes a blank amount as 0, and leaves a blank row out", async () => {
    const inputs: Typed = [
      [60, 30],
      ["", ""],
      [5, ""],
      ["", 5],
    ];
    expect(await evaluate(inputs, "=PMO.PORTFOLIO(A1:A4,B1:B4,30)", 4)).toEqual([
      [1],
      [0],
      [1],
      [0],
    ]);
    expect(await evaluate(inputs, "=PMO.PORTFOLIO(A1:A4,B1:B4,F1)", 4)).toEqual([
      [0],
      [0],
      [1],
      [0],
    ]);
  });

  it("chooses nothing of an empty range, and lets a negative cost pay for others", async () => {
    expect(await evaluate([[""]], "=PMO.PORTFOLIO(A1:A3,B1:B3,A9)", 3)).toEqual([[0], [0], [0]]);
    expect(await evaluate([[""]], "=PMO.PORTFOLIO({5;3},{-4;6},2)", 2)).toEqual([[1], [1]]);
    expect(await sentence([[""]], "=PMO.PORTFOLIO({5;3},{1;1},-1)")).toEqual([
      "#N/A",
      "No feasible set: forced rows cost 0 in column 1, budget -1.",
    ]);
  });

  it("takes the cheapest of equal sets, then the first rows", async () => {
    const equal: Typed = [
      [10, 6],
      [10, 5],
      [10, 5],
    ];
    expect(await evaluate(equal, "=PMO.PORTFOLIO(A1:A3,B1:B3,6)", 3)).toEqual([[0], [1], [0]]);
  });

  it("tells values of 0 to 1 apart as well as millions", async () => {
    const tiny: Typed = [
      [0.0000012, 1],
      [0.0000013, 1],
    ];
    expect(await evaluate(tiny, "=PMO.PORTFOLIO(A1:A2,B1:B2,1)", 2)).toEqual([[0], [1]]);
    const large: Typed = [
      [900_000, 1],
      [900_001, 1],
    ];
    expect(await evaluate(large, "=PMO.PORTFOLIO(A1:A2,B1:B2,1)", 2)).toEqual([[0], [1]]);
  });

  it("says what clashes where no set can be chosen", async () => {
    const needing: Typed = [
      [5, 2700, "in"],
      [5, 2027, "In"],
      [9, 10, ""],
    ];
    expect(await sentence(needing, "=PMO.PORTFOLIO(A1:A3,B1:B3,4500,C1:C3)")).toEqual([
      "#N/A",
      "No feasible set: forced rows cost 4,727 in column 1, budget 4,500.",
    ]);
    expect(await sentence(sixRows([60, 55], { A: "in", B: "in" }), six)).toEqual([
      "#N/A",
      "No feasible set: rows 1, 2 are forced in; group x takes one row.",
    ]);
    expect(await sentence(sixRows([60, 55], { C: "out", D: "in" }), six)).toEqual([
      "#N/A",
      "No feasible set: row 4 is forced in and needs row 3, which is forced out.",
    ]);
    expect(await sentence(sixRows([30, 55], { D: "in" }), six)).toEqual([
      "#N/A",
      "No feasible set: forced rows and what they need cost 35 in column 1, budget 30.",
    ]);
  });

  it("says what is wrong with its shapes and words", async () => {
    const two: Typed = [
      [5, 1, 2, "in"],
      [6, 2, 1, "maybe"],
    ];
    const wrong = async (formula: string, inputs = two): Promise<string | undefined> => {
      const [shown, told] = await sentence(inputs, formula);
      expect(shown).toBe("#VALUE!");
      return told;
    };
    expect(await wrong("=PMO.PORTFOLIO(A1:A2,B1:B1,9)")).toBe(
      "Costs must have one row for each of the 2 values.",
    );
    expect(await wrong("=PMO.PORTFOLIO(A1:A2,B1:C2,9)")).toBe(
      "Budgets has 1 values; costs has 2 columns.",
    );
    expect(await wrong("=PMO.PORTFOLIO(A1:A2,B1:B2,9,D1:D2)")).toBe(
      'Rules "maybe" is not one of "in", "out".',
    );
    expect(await wrong("=PMO.PORTFOLIO(A1:A2,B1:B2,9,D1:D1)")).toBe(
      "Rules has 1 values; values has 2.",
    );
    expect(await wrong('=PMO.PORTFOLIO(A1:A2,B1:B2,9,,,,{"";"1"})')).toBe(
      "Give ids as well: needs names them.",
    );
    expect(await wrong('=PMO.PORTFOLIO(A1:A2,B1:B2,9,,,{"P";"Q"},{"";"R"})')).toBe(
      'Row 2 needs "R", which is not among the ids.',
    );
    expect(await wrong('=PMO.PORTFOLIO(A1:A2,B1:B2,9,,,{"P";"p"},{"";"P"})')).toBe(
      'Ids has "p" twice.',
    );
    expect(
      await wrong("=PMO.PORTFOLIO(A1:A2,B1:B2,9)", [
        [5, 1],
        ["'12", 2],
      ]),
    ).toBe('Values, row 2, column 1: "12" is not a number.');
    expect(await wrong("=PMO.PORTFOLIO(A1:A61,B1:B61,9)")).toBe(
      "Use the pane for 61 rows of values (limit 60).",
    );
  });

  it("hands on the error of a cell", async () => {
    expect(await evaluate([[5, "=1/0"]], "=PMO.PORTFOLIO(A1,B1,9)")).toEqual([["#DIV/0!"]]);
  });
});

interface Row {
  readonly value: number;
  readonly costs: readonly number[];
  readonly rule: string;
  readonly group: string;
  readonly need: string;
}

/** Most value, then least cost, then the first row in which two differ; "#N/A" where there is no set. */
function bestByEnumeration(rows: readonly Row[], budgets: readonly number[]): unknown[] {
  const problem = typedProblem({
    values: rows.map(({ value }) => value),
    costs: rows.map(({ costs }) => costs),
    budgets,
    rules: rows.map(({ rule }) => (rule === "in" || rule === "out" ? rule : null)),
    groups: rows.map(({ group }) => group),
    needs: rows.map(({ need }) => (need === "" ? [] : [Number(need) - 1])),
  });
  let best: { readonly bits: number; readonly value: number; readonly cost: number } | null = null;
  for (let bits = 2 ** rows.length - 1; bits >= 0; bits--) {
    const isIn = rows.map((_, row) => ((bits >> (rows.length - 1 - row)) & 1) === 1);
    const ids = problem.projects.filter((_, row) => isIn[row] === true).map(({ id }) => id);
    if (brokenLimits(problem, portfolioOf(problem, { chosen: ids })).length > 0) continue;
    const sum = (of: (row: Row) => number): number =>
      rows.reduce((total, row, at) => total + (isIn[at] === true ? of(row) : 0), 0);
    const value = sum((row) => row.value);
    const cost = sum(({ costs }) => (costs[0] ?? 0) + (costs[1] ?? 0));
    if (best === null || value > best.value || (value === best.value && cost < best.cost)) {
      best = { bits, value, cost };
    }
  }
  if (best === null) return ["#N/A", ...rows.slice(1).map(() => "")];
  const { bits } = best;
  return rows.map((_, row) => (bits >> (rows.length - 1 - row)) & 1);
}

describe("PMO.FRONTIER in a cell", () => {
  const four: Typed = [
    [60, 50, ""],
    [50, 45, ""],
    [40, 35, "in"],
    [-5, 30, ""],
  ];

  it("gives budget, best value and count at equal steps, without headers", async () => {
    expect(await evaluate(four, "=PMO.FRONTIER(A1:A3,B1:B3,2)", 3, 3)).toEqual([
      [0, 0, 0],
      [65, 60, 1],
      [130, 150, 3],
    ]);
  });

  it("takes twenty steps where nothing is said, and lies down or stands up", async () => {
    const standing = await evaluate(four, "=PMO.FRONTIER(A1:A3,B1:B3)", 22, 3);
    expect(standing[20]).toEqual([130, 150, 3]);
    expect(standing[21]).toEqual(["", "", ""]);
    const lying = await evaluate(
      [
        [60, 50, 40],
        [50, 45, 35],
      ],
      "=PMO.FRONTIER(A1:C1,A2:C2)",
      21,
      3,
    );
    expect(lying).toEqual(standing.slice(0, 21));
  });

  it("shows #N/A where the budget is below what is forced in", async () => {
    expect(await evaluate(four, "=PMO.FRONTIER(A1:A4,B1:B4,4,C1:C4)", 5, 3)).toEqual([
      [0, "#N/A", "#N/A"],
      [40, 40, 1],
      [80, 90, 2],
      [120, 100, 2],
      [160, 150, 3],
    ]);
  });

  it("never falls with the budget and agrees with PMO.PORTFOLIO", async () => {
    const { values, uses } = published.weing[0] ?? { values: "", uses: [""] };
    const costs = numbers(uses[0] ?? "");
    const rows = numbers(values).map((value, i) => [value, costs[i] ?? 0]);
    const end = rows.length;
    const steps = await evaluate(rows, `=PMO.FRONTIER(A1:A${end},B1:B${end},8)`, 9, 3);
    const best = steps.map(([, value]) => Number(value));
    expect(best).toEqual([...best].sort((a, b) => a - b));
    for (const [budget, value, count] of steps) {
      const formula = `=PMO.PORTFOLIO(A1:A${end},B1:B${end},${String(budget)})`;
      const isIn = (await evaluate(rows, formula, end)).map(([cell]) => Number(cell));
      const sum = isIn.reduce((total, is, row) => total + is * (rows[row]?.[0] ?? 0), 0);
      expect([sum, isIn.reduce((total, is) => total + is, 0)]).toEqual([value, count]);
    }
  });

  it("says what is wrong", async () => {
    expect(await sentence(four, "=PMO.FRONTIER(A1:A4,B1:B4,1)")).toEqual([
      "#VALUE!",
      "Points must be a whole number from 2 to 100.",
    ]);
    expect(await sentence(four, "=PMO.FRONTIER(A1:A4,B1:B3)")).toEqual([
      "#VALUE!",
      "Costs has 3 values; values has 4.",
    ]);
    const roots = Array.from({ length: 30 }, (_, row) => [Math.sqrt(row + 2)]);
    expect(await sentence(roots, "=PMO.FRONTIER(A1:A30,A1:A30)")).toEqual([
      "#N/A",
      "More than 500,000 sets of rows are efficient. Round the costs, or use the pane.",
    ]);
  }, 30_000);
});

describe("PMO.ENTRYBUDGET in a cell", () => {
  const four: Typed = [
    [60, 50, ""],
    [50, 45, ""],
    [40, 35, ""],
    [-5, 30, ""],
  ];

  it("says what the budget lacks: 0 for what is in, nothing for what never gets in", async () => {
    expect(await evaluate(four, "=PMO.ENTRYBUDGET(A1:A4,B1:B4,50)", 4)).toEqual([
      [0],
      [30],
      [30],
      [""],
    ]);
  });

  it("names the budget at which PMO.PORTFOLIO has the row for the first time", async () => {
    const { values, uses } = published.weing[0] ?? { values: "", uses: [""] };
    const costs = numbers(uses[0] ?? "");
    const rows = numbers(values).map((value, i) => [value, costs[i] ?? 0]);
    const end = rows.length;
    const lacking = await evaluate(rows, `=PMO.ENTRYBUDGET(A1:A${end},B1:B${end},300)`, end);
    const late = lacking.flatMap(([amount], row) => (Number(amount) > 0 ? [row] : [])).slice(0, 4);
    expect(late.length).toBe(4);
    for (const row of late) {
      const at = 300 + Number(lacking[row]?.[0]);
      const isIn = async (budget: number): Promise<unknown> =>
        (await evaluate(rows, `=PMO.PORTFOLIO(A1:A${end},B1:B${end},${budget})`, end))[row]?.[0];
      expect([await isIn(at), await isIn(at - 0.01)]).toEqual([1, 0]);
    }
  });

  it("has nothing to say of empty ranges", async () => {
    expect(await evaluate([[""]], "=PMO.ENTRYBUDGET(A1:A2,B1:B2,A9)", 2)).toEqual([[""], [""]]);
    expect(await evaluate([[""]], "=PMO.FRONTIER(A1:A2,B1:B2,2)", 3, 3)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it("keeps rules, and says where they cost more than the budget", async () => {
    expect(await evaluate(four, '=PMO.ENTRYBUDGET(A1:A4,B1:B4,50,{"out";"";"i";""})', 4)).toEqual([
      [""],
      [30],
      [0],
      [""],
    ]);
    expect(await sentence(four, '=PMO.ENTRYBUDGET(A1:A4,B1:B4,50,{"in";"in";"";""})')).toEqual([
      "#N/A",
      "No feasible set: forced rows cost 95, budget 50.",
    ]);
    expect(await sentence(four, '=PMO.ENTRYBUDGET(A1:A4,B1:B4,"much")')).toEqual([
      "#VALUE!",
      'Budget: "much" is not a number.',
    ]);
  });
});
