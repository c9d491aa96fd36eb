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
