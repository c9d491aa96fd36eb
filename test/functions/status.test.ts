import { statusRules } from "#core/status/statusRules";
import { statusDeclarations } from "#functions/status/declarations";
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

describe("PMO.RAG in a cell", () => {
  it("judges each value, thresholds inclusive; empty text stays empty", async () => {
    const values: Cells = [[0.12], [0.1], [0.05], [0.049], ['=""']];
    expect(await evaluate(values, "=PMO.RAG(A1:A5,5%,10%)", 5)).toEqual([
      ["Red"],
      ["Red"],
      ["Amber"],
      ["Green"],
      [""],
    ]);
  });

  it("counts an empty cell as 0, as desktop Excel hands it over", async () => {
    expect(await evaluate([[""]], "=PMO.RAG(A1,5%,10%)")).toEqual([["Green"]]);
  });

  it("takes lower as worse when amber is above red", async () => {
    expect(await evaluate([[0.9], [0.8], [0.96]], "=PMO.RAG(A1:A3,0.95,0.85)", 3)).toEqual([
      ["Amber"],
      ["Red"],
      ["Green"],
    ]);
    expect(await evaluate([[0.9]], "=PMO.RAG(A1,0.95,0.85,TRUE)")).toEqual([["Amber"]]);
  });

  it("refuses thresholds without a gap or against the stated direction", async () => {
    expect(await evaluate([[1]], "=PMO.RAG(A1,10%,10%)")).toEqual([["#NUM!"]]);
    expect(await sentence([[1]], "=PMO.RAG(A1,5%,10%,TRUE)")).toEqual([
      "#VALUE!",
      "Where lower is worse, amber must be above red.",
    ]);
    expect(await sentence([[1]], '=PMO.RAG(A1,"low",10%)')).toEqual([
      "#VALUE!",
      'Amber: "low" is not a number.',
    ]);
    expect(await sentence([[1]], '=PMO.RAG(A1,5%,10%,"yes")')).toEqual([
      "#VALUE!",
      'Lower_is_worse must be TRUE or FALSE, not "yes".',
    ]);
  });

  it("shows an error only where a value is text", async () => {
    expect(await evaluate([["n/a"], [20]], "=PMO.RAG(A1:A2,14,42)", 2)).toEqual([
      ["#VALUE!"],
      ["Amber"],
    ]);
  });
});

describe("PMO.EVM in a cell", () => {
  /** BAC, PV, EV, AC of T-09. */
  const known: Cells = [[1000, 500, 400, 480]];

  it("gives the whole set to the right (T-09)", async () => {
    const [row = []] = await evaluate(known, "=PMO.EVM(A1,B1,C1,D1)", 1, 9);
    expectColumn(
      row.map((value) => [value]),
      [-80, -100, 0.833333, 0.8, 1200, 720, -200, 1.153846, 0.4],
    );
  });

  it("gives one figure a row when one is asked for, in any case", async () => {
    // Schwalbe, Information Technology Project Management, chapter 7: BAC 200,000 after three months.
    const rows: Cells = [
      [1000, 500, 400, 480],
      [200_000, 120_000, 100_000, 90_000],
    ];
    expectColumn(
      await evaluate(rows, '=PMO.EVM(A1:A2,B1:B2,C1:C2,D1:D2,"CPI")', 2),
      [0.833333, 1.111111],
    );
    expectColumn(
      await evaluate(rows, '=PMO.EVM(A1:A2,B1:B2,C1:C2,D1:D2,"eac")', 2),
      [1200, 180_000],
    );
    expectColumn(await evaluate(rows, '=PMO.EVM(A1:A2,B1:B2,C1:C2,D1:D2,"comp")', 2), [0.4, 0.5]);
  });

  it("has the roll-up of eight work packages as its author published it", async () => {
    // Federal office programme, month 18 of 24: BAC, PV, EV, AC of the work packages.
    const packages: Cells = [
      [1_800_000, 1_800_000, 1_800_000, 1_855_670.09],
      [5_400_000, 5_400_000.01, 4_860_000, 5_522_727.28],
      [9_000_000, 9_000_000.01, 8_370_000.01, 8_810_526.32],
      [7_200_000, 7_200_000, 6_984_000, 6_847_058.84],
      [6_300_000, 6_300_000, 4_562_922.66, 5_014_200.73],
      [7_650_000, 6_767_293.12, 3_519_000, 3_665_625],
      [5_850_000, 256_183.48, 0, 0],
      [1_800_000, 0, 0, 0],
    ];
    const sums = "SUM(A1:A8),SUM(B1:B8),SUM(C1:C8),SUM(D1:D8)";
    const [row = []] = await evaluate(packages, `=PMO.EVM(${sums})`, 1, 9);
    const [cv, sv, cpi, spi, eac, , vac, tcpi] = row.map(Number);
    expect([cpi, spi, tcpi].map((index) => index?.toFixed(2))).toEqual(["0.95", "0.82", "1.12"]);
    expect([cv, sv, eac, vac].map((money) => Math.round((money ?? 0) / 10_000))).toEqual([
      -162, -663, 4742, -242,
    ]);
  });

  it("leaves a cell empty where its divisor is 0, and shows an error in its own row", async () => {
    const rows: Cells = [
      [100, 0, 0, 0],
      [100, 50, 0, 40],
      [100, 50, 90, 120],
      ["?", 50, 90, 120],
    ];
    expect(await evaluate(rows, "=PMO.EVM(A1:A4,B1:B4,C1:C4,D1:D4)", 4, 9)).toEqual([
      [0, 0, "", "", "", "", "", 1, 0],
      [-40, -50, 0, 0, "", "", "", expect.closeTo(100 / 60, 9), 0],
      [
        -30,
        40,
        0.75,
        1.8,
        expect.closeTo(400 / 3, 9),
        expect.closeTo(40 / 3, 9),
        expect.closeTo(-100 / 3, 9),
        "",
        0.9,
      ],
      Array.from({ length: 9 }, () => "#VALUE!"),
    ]);
  });

  it("refuses figures that are none, and columns of different length", async () => {
    expect(await sentence(known, '=PMO.EVM(A1,B1,C1,D1,"c")')).toEqual([
      "#VALUE!",
      'Output "c" could mean "cv" or "cpi" or "complete".',
    ]);
    expect(await sentence(known, "=PMO.EVM(A1:B1,A1:C1,C1,D1)")).toEqual([
      "#VALUE!",
      "Pv has 3 values; bac has 2.",
    ]);
  });
});

describe("PMO.EAC in a cell", () => {
  const known: Cells = [[1000, 500, 400, 480]];

  it("estimates in three ways (T-09)", async () => {
    const by = async (method: string): Promise<unknown> =>
      (await evaluate(known, `=PMO.EAC(A1,C1,D1,B1${method})`))[0]?.[0];
    expect(await by("")).toBe(1200);
    expect(await by(',"atypical"')).toBe(1080);
    expect(await by(',"combined"')).toBeCloseTo(1380, 9);
    // Three tasks in a 1,000 project: EV 417.5, AC 495.
    const three = await evaluate([], "=PMO.EAC(1000,417.5,495)");
    expect(three[0]?.[0]).toBeCloseTo(1185.63, 2);
  });

  it("says why there is none, in its row", async () => {
    const rows: Cells = [
      [100, 0, 40, 50],
      [100, 50, 0, 50],
      [100, 50, 40, 0],
      [100, 50, 40, 50],
    ];
    const formula = '=PMO.EAC(A1:A4,B1:B4,C1:C4,D1:D4,"comb")';
    expect(await evaluate(rows, formula, 4)).toEqual([["#N/A"], ["#N/A"], ["#N/A"], [80]]);
    for (const [row, expected] of [
      [1, "Nothing earned yet."],
      [2, "Nothing spent yet."],
      [3, "Nothing planned yet."],
    ] as const) {
      const one = `=PMO.EAC(A${row},B${row},C${row},D${row},"combined")`;
      expect(await sentence(rows, one)).toEqual(["#N/A", expected]);
    }
    expect(await sentence(rows, '=PMO.EAC(A1,B1,C1,,"combined")')).toEqual([
      "#VALUE!",
      'Method "combined" needs pv.',
    ]);
    // As planned is known before anything is earned or spent.
    expect(await evaluate([], '=PMO.EAC(100,0,0,,"atypical")')).toEqual([[100]]);
  });
});

describe("PMO.TCPI in a cell", () => {
  it("is 1.153846 to the budget and .833333 to the estimate (T-09)", async () => {
    const rows: Cells = [
      [1000, 400, 480, ""],
      [1000, 400, 480, 1200],
      [1000, 1000, 1200, ""],
    ];
    expectColumn(
      await evaluate(rows, "=PMO.TCPI(A1:A3,B1:B3,C1:C3,D1:D3)", 3),
      [1.153846, 0.833333, 0],
    );
  });

  it("has no answer when the money is gone and work is left", async () => {
    expect(await sentence([], "=PMO.TCPI(100,90,100)")).toEqual([
      "#N/A",
      "Budget is already spent.",
    ]);
    expect(await sentence([], "=PMO.TCPI(100,90,130,120)")).toEqual([
      "#N/A",
      "Estimate at completion is already spent.",
    ]);
  });
});

describe("PMO.EARNEDSCHEDULE in a cell", () => {
  const planned: Cells = [[0, 50, 150, 300, 500, 720, 880, 1000]];

  it("is half a period late after four (T-09), with or without the 0 of the beginning", async () => {
    const late = [[3.5, -0.5, 0.875]];
    expect(await evaluate(planned, "=PMO.EARNEDSCHEDULE(A1:H1,400,4)", 1, 3)).toEqual(late);
    expect(await evaluate(planned, "=PMO.EARNEDSCHEDULE(B1:H1,400,4)", 1, 3)).toEqual(late);
    expect(await evaluate(planned, "=PMO.EARNEDSCHEDULE(A1:H1,1200,9)", 1, 3)).toEqual([
      [7, -2, expect.closeTo(7 / 9, 12)],
    ]);
  });

  it("refuses a plan that falls, and has no answer before time has passed or without a plan", async () => {
    expect(await sentence(planned, "=PMO.EARNEDSCHEDULE({0,50,40},10,1)")).toEqual([
      "#VALUE!",
      "Cumulative planned value falls at value 3.",
    ]);
    expect(await sentence(planned, "=PMO.EARNEDSCHEDULE(A1:H1,400,0)")).toEqual([
      "#N/A",
      "No period has passed yet.",
    ]);
    expect(await sentence(planned, "=PMO.EARNEDSCHEDULE({0,0},0,1)")).toEqual([
      "#N/A",
      "Nothing is planned.",
    ]);
    expect(await evaluate(planned, "=PMO.EARNEDSCHEDULE(A1:H1,400,-1)")).toEqual([["#NUM!"]]);
  });
});

describe("PMO.RAGROLLUP in a cell", () => {
  /** T-15. */
  const members: Cells = [
    ["Red", 100],
    ["Amber", 300],
    ["Green", 600],
  ];
  const rolled = async (inputs: Cells, formula: string): Promise<unknown> =>
    (await evaluate(inputs, formula))[0]?.[0];

  it("follows each rule (T-15)", async () => {
    expect(await rolled(members, "=PMO.RAGROLLUP(A1:A3,B1:B3)")).toBe("Amber");
    expect(await rolled(members, '=PMO.RAGROLLUP(A1:A3,B1:B3,"worst")')).toBe("Red");
    expect(await rolled(members, '=PMO.RAGROLLUP(A1:A3,B1:B3,"count")')).toBe("Amber");
    expect(await rolled(members, "=PMO.RAGROLLUP(A1:A3,B1:B3,,10%)")).toBe("Red");
    expect(await rolled(members, "=PMO.RAGROLLUP(A1:A3,B1:B3,,,50%)")).toBe("Green");
    expect(await rolled(members, "=PMO.RAGROLLUP(A1:A3)")).toBe("Red");
  });

  it("takes the thresholds of the registers when none are given", () => {
    const { rollRed, rollAmber } = statusRules(new Map());
    const { red, amber } = statusDeclarations.RAGROLLUP.parameters;
    expect([red.default, amber.default]).toEqual([rollRed, rollAmber]);
  });

  it("counts the weight of members that are not rated, and is empty when none is", async () => {
    const some: Cells = [
      ["red", 100],
      ["", 400],
      ["g", 1],
    ];
    expect(await rolled(some, "=PMO.RAGROLLUP(A1:A3,B1:B3)")).toBe("Green");
    expect(await rolled(some, '=PMO.RAGROLLUP(A1:A3,B1:B3,"worst")')).toBe("Red");
    expect(await rolled([[""], ['=""']], "=PMO.RAGROLLUP(A1:A2)")).toBe("");
  });

  it("names a word that is no rating, and refuses weights that do not fit", async () => {
    expect(await sentence([["Blue"]], "=PMO.RAGROLLUP(A1)")).toEqual([
      "#VALUE!",
      'Statuses "Blue" is not one of "Green", "Amber", "Red".',
    ]);
    expect(await sentence(members, "=PMO.RAGROLLUP(A1:A3,B1:B2)")).toEqual([
      "#VALUE!",
      "Weights has 2 values; statuses has 3.",
    ]);
    expect(await sentence(members, "=PMO.RAGROLLUP(A1:A3,{0;0;0})")).toEqual([
      "#N/A",
      "All weights are zero.",
    ]);
    expect(await rolled(members, "=PMO.RAGROLLUP(A1:A3,{1;-1;1})")).toBe("#NUM!");
  });
});
