import {
  FunctionCells,
  expectColumn as closeTo,
  type Typed as Cells,
} from "#test/support/functionCells";
import { approx } from "#test/support/approx";

let cells: FunctionCells;
beforeAll(async () => {
  cells = await FunctionCells.open();
});
afterAll(() => {
  cells.close();
});

const evaluate: FunctionCells["evaluate"] = (...asked) => cells.evaluate(...asked);
const sentence: FunctionCells["sentence"] = (...asked) => cells.sentence(...asked);

describe("PMO.WEIGHTS in a cell", () => {
  it("turns ranks into rank-order centroid weights (T-01)", async () => {
    closeTo(
      await evaluate([[1], [2], [3], [4], [5]], '=PMO.WEIGHTS(A1:A5,"roc")', 5),
      [0.456667, 0.256667, 0.156667, 0.09, 0.04],
    );
  });

  it("takes points by default and keeps their shape", async () => {
    expect(await evaluate([[30, 20, 50]], "=PMO.WEIGHTS(A1:C1)", 1, 3)).toEqual([[0.3, 0.2, 0.5]]);
  });

  it("knows a method by its unique beginning, in any case", async () => {
    closeTo(await evaluate([[1], [2]], '=PMO.WEIGHTS(A1:A2,"RANK")', 2), [2 / 3, 1 / 3]);
    expect(await sentence([[1], [2]], '=PMO.WEIGHTS(A1:A2,"r")')).toEqual([
      "#VALUE!",
      'Method "r" could mean "roc" or "ranksum" or "reciprocal".',
    ]);
    expect(await sentence([[1], [2]], '=PMO.WEIGHTS(A1:A2,"swing")')).toEqual([
      "#VALUE!",
      'Method "swing" is not one of "direct", "roc", "ranksum", "reciprocal".',
    ]);
  });

  it("refuses what has no weights, with a sentence", async () => {
    expect(await sentence([[0], [0]], "=PMO.WEIGHTS(A1:A2)")).toEqual([
      "#N/A",
      "All weights are zero.",
    ]);
    expect(await sentence([[30], [-10]], "=PMO.WEIGHTS(A1:A2)")).toEqual([
      "#VALUE!",
      "Weights cannot be negative.",
    ]);
    expect(await sentence([[30], ["many"]], "=PMO.WEIGHTS(A1:A2)")).toEqual([
      "#VALUE!",
      'Points, row 2, column 1: "many" is not a number.',
    ]);
    expect(await sentence([[30], [true]], "=PMO.WEIGHTS(A1:A2)")).toEqual([
      "#VALUE!",
      'Points, row 2, column 1: "TRUE" is not a number.',
    ]);
  });

  it("takes a blank cell as a criterion that is switched off", async () => {
    expect(await evaluate([[30], [""], [10]], "=PMO.WEIGHTS(A1:A3)", 3)).toEqual([
      [0.75],
      [0],
      [0.25],
    ]);
  });

  it("hands on the error of a cell", async () => {
    expect(await evaluate([["=1/0"], [1]], "=PMO.WEIGHTS(A1:A2)")).toEqual([["#DIV/0!"]]);
  });

  it("says when a range is too long for a cell function", async () => {
    expect(await sentence([[1]], "=PMO.WEIGHTS(A1:A501)")).toEqual([
      "#VALUE!",
      "Use the pane for 501 rows of points (limit 500).",
    ]);
  });
});

describe("PMO.SCORE in a cell", () => {
  const scores: Cells = [
    [0.5, 0.3, 0.2],
    [5, 3, 4],
    [3, 5, 2],
    [4, 4, 4],
  ];

  it("scores rows on a fixed scale (T-07)", async () => {
    closeTo(await evaluate(scores, "=PMO.SCORE(A2:C4,A1:C1,,1,5)", 3), [80, 60, 75]);
  });

  it("takes the ends from the scores when no scale is given", async () => {
    closeTo(await evaluate([[20], [35], [50], [80]], "=PMO.SCORE(A1:A4,1)", 4), [0, 25, 50, 100]);
    const cost = '=PMO.SCORE(A1:A4,1,"cost")';
    closeTo(await evaluate([[20], [35], [50], [80]], cost, 4), [100, 75, 50, 0]);
    const coded = "=PMO.SCORE(A1:A4,1,-1)";
    closeTo(await evaluate([[20], [35], [50], [80]], coded, 4), [100, 75, 50, 0]);
  });

  it("takes weights, directions and scales that stand up or lie down", async () => {
    const inputs: Cells = [
      [1, 10, "b", 1, 5],
      [5, 30, "cost", 10, 30],
    ];
    // Criterion 1 runs from 1 to 5, criterion 2 is a cost from 10 to 30; both weigh the same.
    const formula = "=PMO.SCORE(A1:B2,1,C1:C2,D1:D2,E1:E2)";
    closeTo(await evaluate(inputs, formula, 2), [50, 50]);
    const lying = '=PMO.SCORE(A1:B2,{1,3},{"b","c"},{1,10},{5,30})';
    closeTo(await evaluate(inputs, lying, 2), [75, 25]);
  });

  it("treats a blank, or a score below a scale that starts above 0, as missing", async () => {
    const missing: Cells = [
      [5, "", 4],
      [5, 0, 4],
      [3, 3, 3],
    ];
    const score = (policy: string): string =>
      `=PMO.SCORE(A1:C3,{0.5,0.3,0.2},,1,5${policy === "" ? "" : `,"${policy}"`})`;
    expect(await evaluate(missing, score(""), 3)).toEqual([["#N/A"], ["#N/A"], [50]]);
    expect(await sentence(missing, score(""))).toEqual(["#N/A", "Row has a missing score."]);
    closeTo(await evaluate(missing, score("renorm"), 3), [65 / 0.7, 65 / 0.7, 50]);
    closeTo(await evaluate(missing, score("lowest"), 3), [65, 65, 50]);
  });

  it("shows an error only in the row it is in", async () => {
    const rows: Cells = [
      [5, "n/a"],
      [3, 3],
    ];
    expect(await evaluate(rows, "=PMO.SCORE(A1:B2,{1,1},,1,5)", 2)).toEqual([["#VALUE!"], [50]]);
    expect(await sentence(rows, "=PMO.SCORE(A1:B2,{1,1},,1,5)")).toEqual([
      "#VALUE!",
      '"n/a" is not a number.',
    ]);
  });

  it.each([
    [
      "=PMO.SCORE(A2:C4,A1:B1,,1,5)",
      "Weights has 2 values; the scores have 3 columns, one a criterion.",
    ],
    ["=PMO.SCORE(A2:C4,A1:C2,,1,5)", "Weights must be one row or one column."],
    ["=PMO.SCORE(A2:C4,A1:C1,,1)", "Give both low and high, or neither."],
    ['=PMO.SCORE(A2:C4,A1:C1,"up")', 'Directions "up" is not one of "benefit", "cost".'],
    ["=PMO.SCORE(A2:C4,{1,-1,1})", "Weights cannot be negative."],
  ])("refuses %s with a sentence", async (formula, expected) => {
    expect(await sentence(scores, formula)).toEqual(["#VALUE!", expected]);
  });

  it("has no answer where all weights are zero, and #NUM! for a scale without width", async () => {
    expect(await sentence(scores, "=PMO.SCORE(A2:C4,{0,0,0})")).toEqual([
      "#N/A",
      "All weights are zero.",
    ]);
    expect(await evaluate(scores, "=PMO.SCORE(A2:C4,A1:C1,,5,5)")).toEqual([["#NUM!"]]);
    expect(await evaluate(scores, "=PMO.SCORE(A2:C4,A1:C1,,5,1)")).toEqual([["#NUM!"]]);
  });

  it("equals the native formula of the design on the same data", async () => {
    const native = "=100*SUMPRODUCT(A1:C1,(A2:C2-1)/4)";
    const [[expected] = []] = await evaluate(scores, native);
    const [[actual] = []] = await evaluate(scores, "=PMO.SCORE(A2:C2,A1:C1,,1,5)");
    expect(approx(Number(actual), Number(expected))).toBe(true);
  });
});

describe("PMO.AHP", () => {
  // T-03 of the domain reference, with the random index of Alonso and Lamata.
  const consistent: Cells = [
    [1, 3, 5, 4, 7],
    [1 / 3, 1, 3, 2, 5],
    [1 / 5, 1 / 3, 1, 1 / 2, 3],
    [1 / 4, 1 / 2, 2, 1, 3],
    [1 / 7, 1 / 5, 1 / 3, 1 / 3, 1],
  ];

  it("gives the weights and how consistent the judgements are", async () => {
    const weights = await evaluate(consistent, "=PMO.AHP(A1:E5)", 5);
    closeTo(weights, [0.492574, 0.230564, 0.093117, 0.136936, 0.046809]);
    closeTo(await evaluate(consistent, '=PMO.AHP(A1:E5,"lambda")'), [5.126662]);
    closeTo(await evaluate(consistent, '=PMO.AHP(A1:E5,"ci")'), [0.0316655]);
    closeTo(await evaluate(consistent, '=PMO.AHP(A1:E5,"cr")'), [0.0285635]);
  });

  it("names the judgement most at odds and the value that would mend it", async () => {
    // All but one fit weights 8 : 4 : 2 : 1; the first is said to matter as much as the last.
    const cells: Cells = [
      [1, 2, 4, 1],
      ["", 1, 2, 4],
      ["", "", 1, 2],
      ["", "", "", 1],
    ];
    const [[row, column, value] = []] = await evaluate(cells, '=PMO.AHP(A1:D4,"worst")', 1, 3);
    expect([row, column, value]).toEqual([1, 4, 3]);
  });

  it("takes the upper half alone, and a pair that nobody judged", async () => {
    const half: Cells = [
      ["", 2, ""],
      ["", "", 3],
      ["", "", ""],
    ];
    closeTo(await evaluate(half, "=PMO.AHP(A1:C3)", 3), [0.6, 0.3, 0.1]);
  });

  it.each<[Cells, string, string]>([
    [
      [
        [1, 5],
        [5, 1],
      ],
      "A1:B2",
      "Cell (1,2) and (2,1) are not reciprocal.",
    ],
    [
      [
        [1, 5, 2],
        [0.2, 1, 3],
      ],
      "A1:C2",
      "Matrix must be square: as many rows as columns.",
    ],
    [
      [
        [1, -5],
        ["", 1],
      ],
      "A1:B2",
      "Cell (1,2) must be above 0.",
    ],
    [
      [
        [2, 5],
        ["", 1],
      ],
      "A1:B2",
      "Cell (1,1) compares a row with itself: it must be 1.",
    ],
    [
      [
        [1, "n/a"],
        ["", 1],
      ],
      "A1:B2",
      'Matrix, row 1, column 2: "n/a" is not a number.',
    ],
  ])("says what is wrong with %j", async (cells, range, expected) => {
    expect(await sentence(cells, `=PMO.AHP(${range})`)).toEqual(["#VALUE!", expected]);
  });

  it("has no answer where judgements do not join all rows", async () => {
    const apart: Cells = [
      [1, 2, ""],
      ["", 1, ""],
      ["", "", 1],
    ];
    expect(await sentence(apart, "=PMO.AHP(A1:C3)")).toEqual([
      "#N/A",
      "No judgement joins rows 1, 2 and rows 3.",
    ]);
  });
});

describe("PMO.AHP on published judgements", () => {
  it("gives the weights of Wang and Chin 2011, and says that they contradict each other", async () => {
    const judgements: Cells = [
      [1, 4, 3, 1, 3, 4],
      [1 / 4, 1, 7, 3, 1 / 5, 1],
      [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
      [1, 1 / 3, 5, 1, 1, 1 / 3],
      [1 / 3, 5, 5, 1, 1, 3],
      [1 / 4, 1, 6, 3, 1 / 3, 1],
    ];
    const published = [0.3208, 0.1395, 0.0348, 0.1285, 0.2374, 0.1391];
    closeTo(await evaluate(judgements, "=PMO.AHP(A1:F6)", 6), published, 6e-5);
    closeTo(await evaluate(judgements, '=PMO.AHP(A1:F6,"lambda")'), [7.41987010192128]);
    // (lambda - 6) / 5 over the random index 1.2479 of Alonso and Lamata.
    closeTo(await evaluate(judgements, '=PMO.AHP(A1:F6,"cr")'), [
      (7.41987010192128 - 6) / 5 / 1.2479,
    ]);
  });

  it("gives the shares of drinks of Saaty 2008 from one half of the judgements", async () => {
    // Coffee, wine, tea, beer, soda, milk, water: how many times the row is drunk more than the column.
    const judgements: Cells = [
      [1, 9, 5, 2, 1, 1, 1 / 2],
      ["", 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
      ["", "", 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9],
      ["", "", "", 1, 1 / 2, 1, 1 / 3],
      ["", "", "", "", 1, 2, 1 / 2],
      ["", "", "", "", "", 1, 1 / 3],
      ["", "", "", "", "", "", 1],
    ];
    const published = [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327];
    closeTo(await evaluate(judgements, "=PMO.AHP(A1:G7)", 7), published, 6e-4);
    closeTo(await evaluate(judgements, '=PMO.AHP(A1:G7,"lambda")'), [7.17662903933035]);
  });

  it("finds no contradiction in judgements that have none", async () => {
    const judgements: Cells = [
      [1, 6, 3],
      [1 / 6, 1, 1 / 2],
      [1 / 3, 2, 1],
    ];
    closeTo(await evaluate(judgements, "=PMO.AHP(A1:C3)", 3), [2 / 3, 1 / 9, 2 / 9]);
    closeTo(await evaluate(judgements, '=PMO.AHP(A1:C3,"cr")'), [0]);
  });
});

describe("PMO.NORMALIZE", () => {
  const figures: Cells = [[20], [35], [50], [80]];

  it.each<[string, readonly number[]]>([
    ["=PMO.NORMALIZE(A1:A4)", [0, 0.25, 0.5, 1]],
    ["=PMO.NORMALIZE(A1:A4,-1)", [1, 0.75, 0.5, 0]],
    ['=PMO.NORMALIZE(A1:A4,,"max")', [0.25, 0.4375, 0.625, 1]],
    ['=PMO.NORMALIZE(A1:A4,"cost","max")', [0.75, 0.5625, 0.375, 0]],
    ['=PMO.NORMALIZE(A1:A4,,"v")', [0.194948, 0.341159, 0.48737, 0.779792]],
    ["=PMO.NORMALIZE(A1:A4,,,0,40)", [0.5, 0.875, 1, 1]],
  ])("%s gives T-05 and its like", async (formula, expected) => {
    closeTo(await evaluate(figures, formula, 4), expected);
  });

  it("keeps the shape, shows errors and blanks where they are", async () => {
    const cells: Cells = [[1, 3, '=""', "n/a", "=1/0"]];
    expect(await evaluate(cells, "=PMO.NORMALIZE(A1:E1)", 1, 5)).toEqual([
      [0, 1, "", "#VALUE!", "#DIV/0!"],
    ]);
    expect(await evaluate([[7], [7]], "=PMO.NORMALIZE(A1:A2)", 2)).toEqual([[1], [1]]);
  });

  it.each([
    ["=PMO.NORMALIZE(A1:A4,,,5)", "#VALUE!", "Give both low and high, or neither."],
    ['=PMO.NORMALIZE(A1:A4,,"scale")', "#VALUE!", 'Method "scale" needs low and high.'],
    [
      '=PMO.NORMALIZE(A1:A4,,"max",1,5)',
      "#VALUE!",
      'Low and high go with method "scale", not "max".',
    ],
    [
      '=PMO.NORMALIZE(A1:A4,"cost","vector")',
      "#VALUE!",
      'Method "vector" has no direction: leave "cost" out.',
    ],
    ['=PMO.NORMALIZE(-1,,"max")', "#N/A", "No value is above 0."],
  ])("refuses %s", async (formula, shows, told) => {
    expect(await sentence(figures, formula)).toEqual([shows, told]);
  });

  it("has no scale where low is not below high", async () => {
    expect(await evaluate(figures, "=PMO.NORMALIZE(A1:A4,,,5,5)")).toEqual([["#NUM!"]]);
  });
});

describe("PMO.TOPSIS", () => {
  it("gives the closeness of Tzeng and Huang 2011", async () => {
    const rows: Cells = [
      [5, 8, 4],
      [7, 6, 8],
      [8, 8, 6],
      [7, 4, 6],
    ];
    const published = [0.5037, 0.6581, 0.7482, 0.334];
    closeTo(await evaluate(rows, "=PMO.TOPSIS(A1:C4,{0.3,0.4,0.3})", 4), published, 1e-4);
  });

  it("leaves a row with a score missing out of the others", async () => {
    const rows: Cells = [
      [250, 16, 12],
      ['=""', 99, 99],
      [200, 16, 8],
      [300, 32, 16],
      ["?", 1, 1],
      [275, 32, 8],
    ];
    const formula = '=PMO.TOPSIS(A1:C6,{0.5,0.3,0.2},{"c","b","b"})';
    const found = await evaluate(rows, formula, 6);
    expect([found[1], found[4]]).toEqual([["#N/A"], ["#VALUE!"]]);
    closeTo(
      found.filter((_, r) => r !== 1 && r !== 4),
      [0.347039, 0.450713, 0.549287, 0.493513],
    );
  });

  it("ignores criteria without weight, whatever stands there", async () => {
    const rows: Cells = [
      [1, "?"],
      [3, ""],
    ];
    closeTo(await evaluate(rows, "=PMO.TOPSIS(A1:B2,{1,0})", 2), [0, 1]);
  });

  it("needs two different alternatives", async () => {
    expect(
      await sentence(
        [
          [1, 2],
          [1, 2],
        ],
        "=PMO.TOPSIS(A1:B2,1)",
      ),
    ).toEqual(["#N/A", "TOPSIS needs at least two different alternatives."]);
  });
});

describe("PMO.WSJF and PMO.RICE", () => {
  it("give the published examples", async () => {
    const jobs: Cells = [
      [100, 50, 20, 10],
      [80, 30, 10, 5],
    ];
    closeTo(await evaluate(jobs, "=PMO.WSJF(A1:A2,B1:B2,C1:C2,D1:D2)", 2), [17, 24]);
    // Intercom's formula on three ideas, and on three features.
    const ideas: Cells = [
      [5000, 2, 0.8, 2],
      [3000, 1, 1, 1.5],
      [8000, 0.5, 1, 3],
    ];
    const rice = "=PMO.RICE(A1:A3,B1:B3,C1:C3,D1:D3)";
    closeTo(await evaluate(ideas, rice, 3), [4000, 2000, 4000 / 3]);
    const features: Cells = [
      [1000, 2, 0.8, 5],
      [500, 1, 0.9, 2],
      [2000, 1, 0.7, 8],
    ];
    closeTo(await evaluate(features, rice, 3), [320, 225, 175]);
  });

  it("work row by row: one value stands for all, a bad row is an error by itself", async () => {
    const jobs: Cells = [
      [8, 5, 3, 2],
      [13, 1, 1, 0],
      ["many", 1, 1, 5],
      ["=1/0", 1, 1, 5],
      ['=""', 1, 1, 5],
      [-1, 1, 1, 5],
    ];
    expect(await evaluate(jobs, "=PMO.WSJF(A1:A6,B1:B6,0,D1:D6)", 6)).toEqual([
      [6.5],
      ["#N/A"],
      ["#VALUE!"],
      ["#DIV/0!"],
      ["#N/A"],
      ["#NUM!"],
    ]);
    expect(await sentence([[1, 1, 1, 0]], "=PMO.WSJF(A1,B1,C1,D1)")).toEqual([
      "#N/A",
      "Job size must be above 0.",
    ]);
    expect(await sentence(jobs, "=PMO.WSJF(A1:A6,B1:B2,0,D1:D6)")).toEqual([
      "#VALUE!",
      "Time_criticality has 2 values; user_value has 6.",
    ]);
    expect(await evaluate([[100, 1, 80, 2]], "=PMO.RICE(A1,B1,C1,D1)")).toEqual([["#NUM!"]]);
  });

  it("take columns that lie down, and spill them standing up", async () => {
    const jobs: Cells = [
      [1, 2],
      [1, 1],
      [1, 1],
      [1, 2],
    ];
    closeTo(await evaluate(jobs, "=PMO.WSJF(A1:B1,A2:B2,A3:B3,A4:B4)", 2), [3, 2]);
  });
});

describe("PMO.SWITCHPOINT", () => {
  const scores: Cells = [
    [5, 3, 4],
    [3, 5, 2],
    [4, 4, 4],
  ];

  it("gives the weights at which rank 1 passes on (T-07)", async () => {
    const found = await evaluate(scores, "=PMO.SWITCHPOINT(A1:C3,{5,3,2},,1,5)", 3, 4);
    closeTo([found[0] ?? []], [0.5]);
    expect(found[0]?.[1]).toBeCloseTo(0.375, 9);
    expect(found[1]?.[2]).toBeCloseTo(5 / 12, 9);
    expect(found.map((row) => row.slice(1).map((cell) => typeof cell === "number"))).toEqual([
      [true, false, true],
      [false, true, true],
      [false, false, false],
    ]);
    expect([found[0]?.[3], found[1]?.[3]]).toEqual([3, 3]);
  });

  it("shows a criterion without weight, and leaves incomplete rows out", async () => {
    const rows: Cells = [...scores, [5, "", 5], [5, "?", 5]];
    const found = await evaluate(rows, "=PMO.SWITCHPOINT(A1:C5,{5,3,0},,1,5)", 3, 4);
    expect(found[2]).toEqual([0, "", "", ""]);
    // Weights 0.625 and 0.375: rows 1 and 3 meet at one half.
    expect(found[0]?.[1]).toBeCloseTo(0.5, 9);
  });

  it("needs two rows", async () => {
    expect(await sentence([[1, 2]], "=PMO.SWITCHPOINT(A1:B1,1)")).toEqual([
      "#N/A",
      "Fewer than two rows have all their scores.",
    ]);
  });
});

describe("PMO.SMAA", () => {
  const corners: Cells = [
    [1, 0],
    [0, 1],
    [0.6, 0.6],
  ];

  it("comes near the exact shares of T-11, and gives the same twice", async () => {
    const formula = '=PMO.SMAA(A1:B3,,,"first",,100000)';
    const found = await evaluate(corners, formula, 3);
    closeTo(found, [0.4, 0.4, 0.2], 0.005);
    expect(await evaluate(corners, formula, 3)).toEqual(found);
    const other = await evaluate(corners, '=PMO.SMAA(A1:B3,,,"first",,100000,2)', 3);
    expect(other).not.toEqual(found);
  });

  it("gives shares of all ranks that add up by row and by column", async () => {
    const found = await evaluate(corners, "=PMO.SMAA(A1:B3)", 3, 3);
    const shares = found.map((row) => row.map(Number));
    for (const row of shares) expect(row.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 9);
    for (const place of [0, 1, 2]) {
      expect(shares.reduce((sum, row) => sum + (row[place] ?? 0), 0)).toBeCloseTo(1, 9);
    }
    // The middle row is never last.
    expect(shares[2]?.[2]).toBe(0);
  });

  it("gives the mean weights with which a row is first: exactly 0.8, 0.2 and one half here", async () => {
    const found = await evaluate(corners, '=PMO.SMAA(A1:B3,,,"central",,100000)', 3, 2);
    closeTo(found, [0.8, 0.2, 0.5], 0.005);
    const never: Cells = [
      [2, 2],
      [1, 1],
    ];
    expect((await evaluate(never, '=PMO.SMAA(A1:B2,,,"central")', 2, 2))[1]).toEqual(["", ""]);
  });

  it("keeps the ranking where nothing may vary", async () => {
    const formula = '=PMO.SMAA(A1:B3,{9,1},0,"first")';
    expect(await evaluate(corners, formula, 3)).toEqual([[1], [0], [0]]);
  });

  it("shows an error in the row that lacks a score", async () => {
    const rows: Cells = [...corners, [0.5, "?"], [0.5, '=""']];
    const found = await evaluate(rows, '=PMO.SMAA(A1:B5,,,"f")', 5);
    expect([found[3], found[4]]).toEqual([["#VALUE!"], ["#N/A"]]);
    closeTo(found.slice(0, 3), [0.4, 0.4, 0.2], 0.02);
  });

  it.each([
    ["=PMO.SMAA(A1:B3,,,,,99)", "Iterations must be a whole number from 100 to 200000."],
    ["=PMO.SMAA(A1:B3,,,,,200001)", "Iterations must be a whole number from 100 to 200000."],
    ["=PMO.SMAA(A1:B3,{1,-1})", "Weights cannot be negative."],
    ['=PMO.SMAA(A1:B3,,,"best")', 'Output "best" is not one of "ranks", "first", "central".'],
  ])("refuses %s with a sentence", async (formula, expected) => {
    expect(await sentence(corners, formula)).toEqual(["#VALUE!", expected]);
  });

  it("has #NUM! for a spread above 1", async () => {
    expect(await evaluate(corners, "=PMO.SMAA(A1:B3,{1,1},1.5)")).toEqual([["#NUM!"]]);
  });
});

describe("PMO.WHY", () => {
  const rows: Cells = [
    ["Fit", "Value", "Ease"],
    [5, 3, 4],
    [3, 5, 2],
    [4, "", 4],
  ];

  it("speaks of rows where they have no IDs, and shows the error of a row without a score", async () => {
    const found = await evaluate(rows, "=PMO.WHY(A2:C4,{5,3,2},A1:C1,,1,5)", 3);
    expect(found).toEqual([
      [
        "1st of 2 with 80.0 points: strong in Fit (+12.5), weak in Value (-7.5) against the average. 20.0 ahead of row 2, mostly Fit (25.0).",
      ],
      [
        "2nd of 2 with 60.0 points: strong in Value (+7.5), weak in Fit (-12.5) against the average. 20.0 behind row 1, mostly Fit (25.0).",
      ],
      ["#N/A"],
    ]);
  });

  it("gives contributions that add up to PMO.SCORE", async () => {
    const why = '=PMO.WHY(A2:C4,{5,3,2},A1:C1,,1,5,"lowest",,"contributions")';
    const found = await evaluate(rows, why, 3, 3);
    const scores = await evaluate(rows, '=PMO.SCORE(A2:C4,{5,3,2},,1,5,"lowest")', 3);
    found.forEach((points, r) => {
      const sum = points.reduce((total: number, cell) => total + Number(cell), 0);
      expect(sum).toBeCloseTo(Number(scores[r]?.[0]), 9);
    });
    // A missing score adds nothing.
    expect(found[2]?.[1]).toBe("");
  });

  it("wants a name for each criterion and an ID for each row", async () => {
    expect(await sentence(rows, "=PMO.WHY(A2:C4,1,A1:B1)")).toEqual([
      "#VALUE!",
      "Names has 2 values; the scores have 3 columns, one a criterion.",
    ]);
    expect(await sentence(rows, '=PMO.WHY(A2:C4,1,A1:C1,,1,5,,{"P-1","P-2"})')).toEqual([
      "#VALUE!",
      "Ids has 2 values; the scores have 3 rows.",
    ]);
  });

  it("tells ties", async () => {
    const tied: Cells = [["Fit"], [4], [4]];
    const found = await evaluate(tied, '=PMO.WHY(A2:A3,1,A1,,1,5,,{"A","B"})', 2);
    expect(found[1]).toEqual(["1st of 2 with 75.0 points, level with A."]);
  });
});

describe("PMO.ROLLUP", () => {
  const members: Cells = [
    ["North", 100, "Red"],
    ["South", 500, "Green"],
    ["north ", 300, "amber"],
    ["", 50, ""],
    ["North", 600, "Green"],
  ];

  it.each<[string, readonly number[]]>([
    ["sum", [1000, 500, 50]],
    ["average", [1000 / 3, 500, 50]],
    ["min", [100, 500, 50]],
    ["max", [600, 500, 50]],
    ["count", [3, 1, 1]],
  ])("%s of figures by group, members without one last", async (rule, expected) => {
    const found = await evaluate(members, `=PMO.ROLLUP(A1:A5,B1:B5,"${rule}")`, 3, 2);
    expect(found.map(([name]) => name)).toEqual(["North", "South", ""]);
    closeTo(
      found.map((row) => row.slice(1)),
      expected,
    );
  });

  it("takes the mean by weight", async () => {
    const found = await evaluate(members, '=PMO.ROLLUP("All",B1:B5,"weighted",{1,0,1,0,2})', 1, 2);
    expect(found).toEqual([["All", 400]]);
  });

  it("rolls ratings up as the registers do (T-15: 100 Red, 300 Amber, 600 Green)", async () => {
    const by = async (rule: string): Promise<unknown> =>
      (await evaluate(members, `=PMO.ROLLUP(A1:A5,C1:C5,"${rule}",B1:B5)`, 3, 2))[0]?.[1];
    expect(await by("weighted")).toBe("Amber");
    expect(await by("worst")).toBe("Red");
    expect(await by("best")).toBe("Green");
    expect(await by("count")).toBe("Amber");
  });

  it("leaves a group without ratings empty, and takes other thresholds", async () => {
    const found = await evaluate(members, '=PMO.ROLLUP(A1:A5,C1:C5,"weighted",B1:B5,0.1)', 3, 2);
    expect(found).toEqual([
      ["North", "Red"],
      ["South", "Green"],
      ["", ""],
    ]);
  });

  it("shows an error in the group that has it", async () => {
    const bad: Cells = [
      ["A", 1],
      ["B", "many"],
      ["C", "=1/0"],
      ["D", '=""'],
    ];
    expect(await evaluate(bad, '=PMO.ROLLUP(A1:A4,B1:B4,"max")', 4, 2)).toEqual([
      ["A", 1],
      ["B", "#VALUE!"],
      ["C", "#DIV/0!"],
      ["D", "#N/A"],
    ]);
    expect(await sentence([["A", "Blue"]], '=PMO.ROLLUP("x",B1,"worst")')).toEqual([
      "x",
      undefined,
    ]);
    expect((await evaluate([["A", "Blue"]], '=PMO.ROLLUP("x",B1,"worst")', 1, 2))[0]?.[1]).toBe(
      "#VALUE!",
    );
  });

  it.each([
    [
      '=PMO.ROLLUP(A1:A5,B1:B5,"worst")',
      'Rule "worst" goes with Red, Amber and Green; for figures use "min" or "max".',
    ],
    [
      '=PMO.ROLLUP(A1:A5,C1:C5,"sum")',
      'Rule "sum" goes with figures; for ratings use "weighted", "worst", "best" or "count".',
    ],
    ['=PMO.ROLLUP(A1:A4,B1:B5,"sum")', "Level has 4 values; metric has 5."],
    ['=PMO.ROLLUP(A1:A5,B1:B5,"sum",{1,2})', "Weights has 2 values; metric has 5."],
    ['=PMO.ROLLUP(A1:A5,B1:B5,"w")', 'Rule "w" could mean "weighted" or "worst".'],
    ['=PMO.ROLLUP(A1:A5,B1:B5,"we",{1,1,1,1,-1})', "Weights cannot be negative."],
  ])("refuses %s with a sentence", async (formula, expected) => {
    expect(await sentence(members, formula)).toEqual(["#VALUE!", expected]);
  });
});
