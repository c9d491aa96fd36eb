import fc from "fast-check";
import { lazyFunction } from "#functions/lazyFunction";
import { approx } from "#test/support/approx";
import { expectColumn, FunctionCells, type Typed as Cells } from "#test/support/functionCells";

let cells: FunctionCells;
beforeAll(async () => {
  cells = await FunctionCells.open();
});
afterAll(() => {
  cells.close();
});

const evaluate: FunctionCells["evaluate"] = (...asked) => cells.evaluate(...asked);
const sentence: FunctionCells["sentence"] = (...asked) => cells.sentence(...asked);

/** Numbers of formulas that each give one cell. */
async function numbers(inputs: Cells, ...formulas: string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const formula of formulas) found.push((await evaluate(inputs, formula))[0]?.[0]);
  return found;
}

/** domain.md, T-08. */
const flows: Cells = [[-1000, 300, 420, 480, 260]];

describe("PMO.NPV in a cell", () => {
  it("begins with year 0 (T-08), and is Excel's NPV at the end of periods", async () => {
    const [start, end, excel] = await numbers(
      flows,
      "=PMO.NPV(8%,A1:E1)",
      '=PMO.NPV(8%,A1:E1,"end")',
      "=NPV(8%,A1:E1)",
    );
    expect(start).toBeCloseTo(210.00732, 5);
    expect(end).toBeCloseTo(194.451222, 5);
    expect(approx(Number(end), Number(excel))).toBe(true);
  });

  it("has the published figures of spreadsheets", async () => {
    // Microsoft's help on NPV, numpy-financial, pyxirr: the first value one period away.
    const published: readonly (readonly [number, readonly number[], number])[] = [
      [0.1, [-10000, 2000, 4000, 8000], 1031.3503176012546],
      [0.12, [12000, 15000, 18000, 21000, 24000], 62448.362521940246],
      [0.08, [-40000, 5000, 8000, 12000, 30000], 2838.169137203],
    ];
    for (const [rate, amounts, expected] of published) {
      const end = `=PMO.NPV(${rate},{${amounts.join(",")}},"end")`;
      expect((await numbers([], end))[0]).toBeCloseTo(expected, 6);
    }
    const [own] = await numbers([], "=PMO.NPV(7%,{-18000,5000,6000,7000,6000})");
    expect(own).toBeCloseTo(2204.9859764220655, 8);
  });

  it("takes quarters in the middle: by hand", async () => {
    const [mid] = await numbers([[100], [50]], '=PMO.NPV(3.5%,A1:A2,"mid",4)');
    expect(mid).toBeCloseTo(100 / 1.035 ** 0.125 + 50 / 1.035 ** 0.375, 10);
  });

  it("takes an empty cell as a period without money, on either platform", async () => {
    expect(await numbers([[-100, "", 121]], "=PMO.NPV(10%,A1:C1)")).toEqual([expect.closeTo(0, 9)]);
    const web = await lazyFunction("value", "NPV")(0.1, [[-100, null, 121]], null, null);
    expect(web).toEqual([[expect.closeTo(0, 9)]]);
  });

  it("refuses a rate of -100 %, periods that are none, and text", async () => {
    expect(await numbers(flows, "=PMO.NPV(-1,A1:E1)", '=PMO.NPV(8%,A1:E1,"mid",0)')).toEqual([
      "#NUM!",
      "#NUM!",
    ]);
    expect(await sentence([[-1, "n/a"]], "=PMO.NPV(8%,A1:B1)")).toEqual([
      "#VALUE!",
      'Flows, row 1, column 2: "n/a" is not a number.',
    ]);
    expect(await sentence(flows, '=PMO.NPV(8%,A1:E1,"m1d")')).toEqual([
      "#VALUE!",
      'Timing "m1d" is not one of "start", "mid", "end".',
    ]);
    expect(
      await sentence(
        [
          [1, 2],
          [3, 4],
        ],
        "=PMO.NPV(8%,A1:B2)",
      ),
    ).toEqual(["#VALUE!", "Flows must be one row or one column."]);
  });

  it("is linear in its flows", async () => {
    const amounts = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 3 });
    const npv = async (line: readonly number[]): Promise<number> => {
      const found = (await lazyFunction("value", "NPV")(0.05, [line])) as number[][];
      return found[0]?.[0] ?? Number.NaN;
    };
    await fc.assert(
      fc.asyncProperty(amounts, amounts, async (one, two) => {
        const sum = await npv(one.map((amount, at) => amount + (two[at] ?? 0)));
        expect(approx(sum, (await npv(one)) + (await npv(two)))).toBe(true);
      }),
    );
  });
});

describe("PMO.BCR in a cell", () => {
  const both: Cells = [
    [0, 300, 420, 480, 260],
    [1000, 0, 0, 0, 0],
  ];

  it("is 1.210007 for T-08", async () => {
    expect((await numbers(both, "=PMO.BCR(8%,A1:E1,A2:E2)"))[0]).toBeCloseTo(1.210007, 6);
  });

  it("takes columns of different length, and disbenefits", async () => {
    const [found] = await numbers(
      [
        [-50, 100],
        [0, ""],
      ],
      "=PMO.BCR(0,A1:A2,B1)",
    );
    expect(found).toBe(-0.5);
  });

  it("has no answer without a cost", async () => {
    expect(await sentence(both, "=PMO.BCR(8%,A1:E1,{0,0})")).toEqual([
      "#N/A",
      "Discounted cost is zero.",
    ]);
    expect(await sentence(both, "=PMO.BCR(8%,A1:E1,{-5,0})")).toEqual([
      "#N/A",
      "Discounted cost is below zero: enter costs as positive amounts.",
    ]);
  });
});

describe("PMO.PAYBACK in a cell", () => {
  it("is linear inside the period (T-08), discounted too", async () => {
    const found = await numbers(
      flows,
      "=PMO.PAYBACK(A1:E1)",
      "=PMO.PAYBACK(A1:E1,8%)",
      '=PMO.PAYBACK(A1:E1,0,"end")',
    );
    expect(found[0]).toBeCloseTo(2.583333, 6);
    // 2 + (1000 - 300/1.08 - 420/1.08²) / (480/1.08³), which the vector rounds to 2.950410.
    expect(found[1]).toBeCloseTo(2.9504, 9);
    expect(found[2]).toBeCloseTo(3.583333, 6);
    const exact = await numbers([], "=PMO.PAYBACK({-18000,5000,6000,7000,6000})");
    expect(exact).toEqual([3]);
  });

  it("is 0 when it is never below zero, and #N/A when it never comes back", async () => {
    expect(await numbers([[5, -2]], "=PMO.PAYBACK(A1:B1)")).toEqual([0]);
    expect(await sentence([[-5, 2]], "=PMO.PAYBACK(A1:B1)")).toEqual([
      "#N/A",
      "Not paid back within the horizon.",
    ]);
    expect(await sentence([[0, ""]], "=PMO.PAYBACK(A1:B1)")).toEqual([
      "#N/A",
      "All flows are zero.",
    ]);
  });
});

describe("PMO.OPTIMISM in a cell", () => {
  it("gives the published uplifts, less what is mitigated (T-12)", async () => {
    const formula = '=PMO.OPTIMISM("non-standard building","cost",92%)';
    expect((await numbers([], formula))[0]).toBeCloseTo(0.0408, 12);
    const mixed = await numbers(
      [],
      '=0.3*PMO.OPTIMISM("Non-standard building")+0.7*PMO.OPTIMISM("Standard building")',
      '=0.3*PMO.OPTIMISM("Non-standard building","dur")+0.7*PMO.OPTIMISM("Standard building","d")',
    );
    expect(mixed).toEqual([expect.closeTo(0.321, 12), expect.closeTo(0.145, 12)]);
    const floored = '=PMO.OPTIMISM("Standard civil",,100%)';
    expect(await numbers([], floored)).toEqual([0.03]);
  });

  it("has no uplift without a type, on either platform", async () => {
    expect(await numbers([[""]], "=PMO.OPTIMISM(A1)")).toEqual([0]);
    expect(await lazyFunction("value", "OPTIMISM")([[null]], null, null)).toEqual([[0]]);
  });

  it("names the six types on an unknown one, in its row", async () => {
    const types: Cells = [["Standard civil"], ["Civil"], ["Outsourcing"]];
    expect(await evaluate(types, "=PMO.OPTIMISM(A1:A3)", 3)).toEqual([[0.44], ["#N/A"], [0.41]]);
    expect(await sentence([["Civil"]], "=PMO.OPTIMISM(A1)")).toEqual([
      "#N/A",
      '"Civil" is not a project type. Use one of: Standard building, Non-standard building, Standard civil, Non-standard civil, Equipment or development, Outsourcing.',
    ]);
    expect(await sentence([["outsourcing"]], '=PMO.OPTIMISM(A1,"duration")')).toEqual([
      "#N/A",
      "No bounds of duration are published for Outsourcing.",
    ]);
    expect(await evaluate(types, "=PMO.OPTIMISM(A1:A3,,{0;0;1.5})", 3)).toEqual([
      [0.44],
      ["#N/A"],
      ["#NUM!"],
    ]);
  });
});

describe("PMO.REALISED in a cell", () => {
  it("is a share of the plan, or of the planned change of a level (T-16)", async () => {
    const rows: Cells = [
      [80, 72, 60],
      [30, 45, 60],
      [100, 85, ""],
    ];
    expectColumn(await evaluate(rows, "=PMO.REALISED(A1:A3,B1:B3,C1:C3)", 3), [0.6, 0.5, 0.85]);
    expectColumn(await evaluate(rows, "=PMO.REALISED(A1:A3,B1:B3)", 3), [0.9, 1.5, 0.85]);
  });

  it("is empty where nothing was planned, with an error only where a cell is text", async () => {
    const rows: Cells = [
      [0, 5, ""],
      [60, 5, 60],
      ["?", 5, 1],
      [10, 5, ""],
    ];
    expect(await evaluate(rows, "=PMO.REALISED(A1:A4,B1:B4,C1:C4)", 4)).toEqual([
      [""],
      [""],
      ["#VALUE!"],
      [0.5],
    ]);
    expect(await sentence(rows, "=PMO.REALISED(A1:A4,B1:B3)")).toEqual([
      "#VALUE!",
      "Actual has 3 values; planned has 4.",
    ]);
  });
});

describe("PMO.PHASE in a cell", () => {
  it("spills an S-curve to the right (T-14)", async () => {
    expect(await evaluate([], "=PMO.PHASE(100,4)", 1, 4)).toEqual([
      [15.625, 34.375, 34.375, 15.625],
    ]);
    expect(await evaluate([], "=PMO.PHASE(100,5)", 1, 5)).toEqual([[10.4, 24.8, 29.6, 24.8, 10.4]]);
  });

  it("knows three other shapes, and weights", async () => {
    // Cumulative 2x - x² and x² at halves: 3/4 and 1/4.
    expect(await evaluate([], '=PMO.PHASE(8,2,"front")', 1, 2)).toEqual([[6, 2]]);
    expect(await evaluate([], '=PMO.PHASE(8,2,"back")', 1, 2)).toEqual([[2, 6]]);
    expect(await evaluate([], '=PMO.PHASE(8,2,"even")', 1, 2)).toEqual([[4, 4]]);
    expect(await evaluate([[1], [""], [3]], "=PMO.PHASE(8,3,A1:A3)", 1, 3)).toEqual([[2, 0, 6]]);
  });

  it("adds up to the total for Excel", async () => {
    for (const total of [1200, 1 / 3, -0.07, 1e9 / 7]) {
      const formula = `=IF(SUM(PMO.PHASE(${total},7))=${total},"all","rest")`;
      expect(await evaluate([], formula)).toEqual([["all"]]);
    }
  });

  it("refuses periods and weights that are none", async () => {
    const refused = await numbers(
      [[1], [2]],
      "=PMO.PHASE(100,0)",
      "=PMO.PHASE(100,2.5)",
      "=PMO.PHASE(100,501)",
      "=PMO.PHASE(100,2,{0,0})",
    );
    expect(refused).toEqual(["#NUM!", "#NUM!", "#NUM!", "#NUM!"]);
    expect(await sentence([[1], [2]], "=PMO.PHASE(100,3,A1:A2)")).toEqual([
      "#VALUE!",
      "Shape has 2 weights; there are 3 periods.",
    ]);
    expect(await sentence([[1], [-2]], "=PMO.PHASE(100,2,A1:A2)")).toEqual([
      "#VALUE!",
      "Weights cannot be negative.",
    ]);
    expect(await sentence([], '=PMO.PHASE(100,2,"bell")')).toEqual([
      "#VALUE!",
      'Shape "bell" is not one of "s", "even", "front", "back".',
    ]);
  });
});
