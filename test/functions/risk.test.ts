import fc from "fast-check";
import { FunctionCells, type Typed } from "#test/support/functionCells";

let cells: FunctionCells;
beforeAll(async () => {
  cells = await FunctionCells.open();
});
afterAll(() => {
  cells.close();
});

const evaluate: FunctionCells["evaluate"] = (...asked) => cells.evaluate(...asked);
const sentence: FunctionCells["sentence"] = (...asked) => cells.sentence(...asked);

/** What every one of some formulas tells beside #VALUE!. */
async function refusals(inputs: Typed, formulas: readonly string[]): Promise<unknown[]> {
  const told: unknown[] = [];
  for (const formula of formulas) {
    const [shown, text] = await sentence(inputs, formula);
    told.push(shown === "#VALUE!" ? text : shown);
  }
  return told;
}

/** Ten cyber risks with bands from 9 and from 16; a published register of a security portfolio. */
const cyber: readonly (readonly [number, number, number, string])[] = [
  [4, 4, 16, "High"],
  [3, 3, 9, "Moderate"],
  [1, 3, 3, "Low"],
  [3, 4, 12, "Moderate"],
  [5, 4, 20, "High"],
  [4, 3, 12, "Moderate"],
  [4, 4, 16, "High"],
  [3, 5, 15, "Moderate"],
  [1, 4, 4, "Low"],
  [3, 4, 12, "Moderate"],
];

it("risk functions of empty ranges say that there is nothing", async () => {
  const formulas = [
    "=PMO.RISKSCORE(A1:A3,B1:B3)",
    "=PMO.RISKLEVEL(A1:A3)",
    "=PMO.HEATMAP(A1:A3,B1:B3)",
    "=PMO.EXPOSURE(A1:A3,B1:B3)",
    "=PMO.CONTINGENCY(A1:A3,B1:B3)",
    "=PMO.SCURVE(A1:A3,B1:B3)",
  ];
  expect(await refusals([[""]], formulas)).toEqual(["#N/A", "", 0, 0, "#N/A", "#N/A"]);
});

describe("PMO.RISKSCORE in a cell", () => {
  it("multiplies the levels of a published register (risk_score_5x5_bands)", async () => {
    const inputs = cyber.map(([likelihood, impact]) => [likelihood, impact]);
    expect(await evaluate(inputs, "=PMO.RISKSCORE(A1:A10,B1:B10)", 10)).toEqual(
      cyber.map(([, , score]) => [score]),
    );
  });

  it("reads a matrix by probability and impact: the additive one of a handbook, the one of PMBOK", async () => {
    // Technical Program Manager's Handbook, 2nd ed.: probability plus impact.
    const additive: Typed = [
      [2, 3, 4],
      [3, 4, 5],
      [4, 5, 6],
    ];
    expect(await evaluate(additive, "=PMO.RISKSCORE({1,2,3,1,3},{1,1,1,3,3},A1:C3)", 5)).toEqual([
      [2],
      [3],
      [4],
      [4],
      [6],
    ]);
    const pmi: Typed = [0.1, 0.3, 0.5, 0.7, 0.9].map((p) =>
      [5, 10, 20, 40, 80].map((i) => Math.round(p * i * 100) / 100),
    );
    expect(await evaluate(pmi, "=PMO.RISKSCORE(4,5,A1:E5)")).toEqual([[56]]);
  });

  it("errs only in the row that is wrong", async () => {
    const inputs: Typed = [
      [4, 4],
      ["", 4],
      [0, 4],
      [6, 4],
      [2.5, 4],
      [-1, 4],
      ["high", 4],
      [4, "=1/0"],
      [5, 5],
    ];
    expect(await evaluate(inputs, "=PMO.RISKSCORE(A1:A9,B1:B9)", 9)).toEqual([
      [16],
      ["#N/A"],
      ["#N/A"],
      ["#NUM!"],
      ["#NUM!"],
      ["#NUM!"],
      ["#VALUE!"],
      ["#DIV/0!"],
      [25],
    ]);
    expect(await sentence([["", 4]], "=PMO.RISKSCORE(A1,B1)")).toEqual([
      "#N/A",
      "Row has no level.",
    ]);
    expect(await sentence([["'4", 4]], "=PMO.RISKSCORE(A1,B1)")).toEqual([
      "#VALUE!",
      '"4" is not a number.',
    ]);
  });

  it("refuses a matrix that is none", async () => {
    const matrix: Typed = [
      [1, 2, 3],
      [2, 4, ""],
      [3, 3, 9],
    ];
    expect(
      await refusals(matrix, [
        "=PMO.RISKSCORE(1,1,A1:C2)",
        "=PMO.RISKSCORE(1,1,{1,2;2,1})",
        "=PMO.RISKSCORE(1,1,{3,4;1,2})",
        '=PMO.RISKSCORE(1,1,{1,2;2,"x"})',
        "=PMO.RISKSCORE({1,2},{1,2,3})",
        "=PMO.RISKSCORE(A1:B2,1)",
      ]),
    ).toEqual([
      "Matrix must be square: as many rows as columns.",
      "Cell (2,2) is lower than (1,2).",
      "Cell (2,1) is lower than (1,1).",
      'Matrix, row 2, column 2: "x" is not a number.',
      "Impact has 3 values; probability has 2.",
      "Probability must be one row or one column.",
    ]);
  });
});

describe("PMO.RISKLEVEL in a cell", () => {
  it("names the level of published scores (risk_score_5x5_bands)", async () => {
    const inputs = cyber.map(([, , score]) => [score]);
    expect(await evaluate(inputs, "=PMO.RISKLEVEL(A1:A10,9,16)", 10)).toEqual(
      cyber.map(([, , , level]) => [level]),
    );
  });

  it("begins at 6 and 15, inclusive, on six decimals; a score that is missing stays empty", async () => {
    const inputs: Typed = [[5.9999999], [5.9], [15], [14.9], [""], ['=""'], [0], [-1], ["n/a"]];
    expect(await evaluate(inputs, "=PMO.RISKLEVEL(A1:A9)", 9)).toEqual([
      ["Moderate"],
      ["Low"],
      ["High"],
      ["Moderate"],
      [""],
      [""],
      [""],
      ["#NUM!"],
      ["#VALUE!"],
    ]);
    expect(await evaluate([[4]], "=PMO.RISKLEVEL(A1,15,6)")).toEqual([["#NUM!"]]);
    expect(await evaluate([[4]], "=PMO.RISKLEVEL(A1,,3)")).toEqual([["#NUM!"]]);
  });
});

describe("PMO.HEATMAP in a cell", () => {
  const risks: Typed = [
    [5, 1, "Open"],
    [5, 1, "Open"],
    [1, 5, "Closed"],
    ["", 3, "Open"],
    [2, 4, "Open"],
  ];

  it("counts, the highest probability in the first row; a risk without a level is in no cell", async () => {
    expect(await evaluate(risks, "=PMO.HEATMAP(A1:A5,B1:B5)", 5, 5)).toEqual([
      [2, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 1],
    ]);
  });

  it("counts what is included, and does not look at the rest", async () => {
    const more: Typed = [...risks, [9, 9, "Closed"]];
    const found = await evaluate(more, '=PMO.HEATMAP(A1:A6,B1:B6,C1:C6="Open")', 5, 5);
    expect(found.flat().reduce<number>((sum, count) => sum + Number(count), 0)).toBe(3);
    expect(await evaluate(more, "=PMO.HEATMAP(A1:A6,B1:B6)")).toEqual([["#NUM!"]]);
    const ones = await evaluate(more, "=PMO.HEATMAP(A1:A6,B1:B6,{1;0;0;0;0;0},9)", 9, 9);
    expect(ones[4]?.[0]).toBe(1);
    expect(ones.flat().filter((count) => count !== 0).length).toBe(1);
  });

  it("has no cell for half levels, sizes out of reason and ranges that do not match", async () => {
    expect(await evaluate([[1.5, 1]], "=PMO.HEATMAP(A1,B1)")).toEqual([["#NUM!"]]);
    expect(await evaluate([[1, 1]], "=PMO.HEATMAP(A1,B1,,11)")).toEqual([["#NUM!"]]);
    expect(
      await refusals(risks, [
        "=PMO.HEATMAP(A1:A5,B1:B4)",
        '=PMO.HEATMAP(A1:A2,B1:B2,{"yes";"no"})',
        "=PMO.HEATMAP(C1:C5,B1:B5)",
      ]),
    ).toEqual([
      "Impact has 4 values; probability has 5.",
      'Include must be TRUE or FALSE, not "yes".',
      'Probability, row 1, column 1: "Open" is not a number.',
    ]);
  });
});

/** T-10 of the domain reference: probability, low, likely, high, category, type. */
const t10: Typed = [
  [0.3, 50, 100, 200, "Technical", "Threat"],
  [0.1, 200, 400, 900, "Technical", "Threat"],
  [0.5, 20, 40, 60, "Commercial", "Threat"],
  [0.7, 10, 20, 50, "Commercial", "Threat"],
  [0.2, 60, 120, 180, "External", "Opportunity"],
];
const money = "D1:D5,F1:F5,E1:E5";

describe("PMO.EXPOSURE in a cell", () => {
  it("is the mean of T-10: opportunities count negative", async () => {
    const formula = "=PMO.EXPOSURE(A1:A5,(B1:B5+C1:C5+D1:D5)/3,F1:F5)";
    expect(Number((await evaluate(t10, formula))[0]?.[0])).toBeCloseTo(99.6667, 4);
  });

  it("is the sum of expected values of published risks (risk_sum_exact)", async () => {
    const published: Typed = [
      [0.1, 20],
      [0.5, 8],
      [0.3, 80],
      [0.9, 2],
      [0.2, 200],
    ];
    const found = await evaluate(published, "=PMO.EXPOSURE(A1:A5,B1:B5)");
    expect(Number(found[0]?.[0])).toBeCloseTo(71.8, 9);
  });

  it("knows words by their beginning, one for all; a blank is 0, a blank type a threat", async () => {
    const blanks: Typed = [
      [0.5, 100, "o"],
      ["", 100, ""],
      [0.5, "", ""],
      [0.25, 100, ""],
    ];
    expect(await evaluate(blanks, "=PMO.EXPOSURE(A1:A4,B1:B4,C1:C4)")).toEqual([[-25]]);
    expect(await evaluate(blanks, '=PMO.EXPOSURE(A1:A4,B1:B4,"Opp")')).toEqual([[-75]]);
  });

  it("refuses what is no probability, no amount, no type", async () => {
    expect(
      await refusals(
        [
          [1.2, -5, "Risk"],
          [0.5, 5, "Threat"],
        ],
        [
          "=PMO.EXPOSURE(A1:A2,B2:B2)",
          "=PMO.EXPOSURE(A1,B2)",
          "=PMO.EXPOSURE(A2,B1)",
          "=PMO.EXPOSURE(A2,B2,C1)",
          '=PMO.EXPOSURE(A2,"5")',
        ],
      ),
    ).toEqual([
      "#NUM!",
      "#NUM!",
      "Amounts must be 0 or more: an opportunity is said by its type.",
      'Type "Risk" is not one of "threat", "opportunity".',
      'Impact, row 1, column 1: "5" is not a number.',
    ]);
  });
});

describe("PMO.CONTINGENCY in a cell", () => {
  const formula = (rest: string): string =>
    `=PMO.CONTINGENCY(A1:A5,C1:C5,{0.5,0.8,0.9},B1:B5,${money}${rest})`;

  // Independent: exact by convolution; correlated: simulated far longer. Accepted as T-10 accepts.
  it.each([
    ["independent", "", [51.75, 157.9, 249.65]],
    ["0.3 within a category", ",0.3", [52.8, 152.6, 251.5]],
  ])("meets T-10, %s", async (_, rest, [p50 = 0, p80 = 0, p90 = 0]) => {
    const [found = []] = await evaluate(t10, formula(rest), 1, 3);
    expect(Math.abs(Number(found[0]) - p50)).toBeLessThan(3);
    expect(Math.abs(Number(found[1]) - p80)).toBeLessThan(5);
    expect(Math.abs(Number(found[2]) - p90)).toBeLessThan(60);
  });

  it("meets the percentiles of a sum that are known exactly (risk_sum_exact)", async () => {
    const risks: Typed = [
      [0.1, 10, 20, 40],
      [0.5, 5, 8, 15],
      [0.3, 50, 80, 150],
      [0.9, 1, 2, 4],
      [0.2, 100, 200, 450],
    ];
    const asked = "=PMO.CONTINGENCY(A1:A5,C1:C5,{0.1;0.5;0.8;0.9;0.95},B1:B5,D1:D5,,,,100000)";
    const exact = [1.99, 16.17, 148.5, 280.35, 346.24];
    // Four standard errors at 10,000 draws, divided by the root of ten.
    const near = [0.081, 2.42, 15.36, 14.43, 13.58].map((error) => error / Math.sqrt(10) + 0.005);
    const found = (await evaluate(risks, asked, 5)).map(([amount]) => Number(amount));
    found.forEach((amount, i) => {
      expect(Math.abs(amount - (exact[i] ?? 0))).toBeLessThan(near[i] ?? 0);
    });
  });

  it("meets the quantiles of one triangle (T-17, closed form)", async () => {
    const asked = "=PMO.CONTINGENCY(1,100,{0.1;0.5;0.8},60,180,,,,200000)";
    const quantile = (u: number): number =>
      u <= 40 / 120 ? 60 + Math.sqrt(u * 120 * 40) : 180 - Math.sqrt((1 - u) * 120 * 80);
    const found = await evaluate([], asked, 3);
    [0.1, 0.5, 0.8].forEach((u, i) => {
      expect(Math.abs(Number(found[i]?.[0]) - quantile(u))).toBeLessThan(0.4);
    });
  });

  it("is P80 by default, the same each time, another with another seed or other ids", async () => {
    const one = await evaluate(t10, "=PMO.CONTINGENCY(A1:A5,C1:C5)");
    const again = await evaluate(t10, "=PMO.CONTINGENCY(A1:A5,C1:C5,0.8,,,,,0,10000,1)");
    expect(again).toEqual(one);
    const usual = '{"R-001";"R-002";"R-003";"R-004";"R-005"}';
    const named = `=PMO.CONTINGENCY(A1:A5,C1:C5,,B1:B5,D1:D5,,,,,,${usual})`;
    const unnamed = "=PMO.CONTINGENCY(A1:A5,C1:C5,,B1:B5,D1:D5)";
    expect(await evaluate(t10, named)).toEqual(await evaluate(t10, unnamed));
    const seeded = "=PMO.CONTINGENCY(A1:A5,C1:C5,,B1:B5,D1:D5,,,,,2)";
    expect(await evaluate(t10, seeded)).not.toEqual(await evaluate(t10, unnamed));
    const other = unnamed.replace("D1:D5)", 'D1:D5,,,,,,{"A";"B";"C";"D";"E"})');
    expect(await evaluate(t10, other)).not.toEqual(await evaluate(t10, unnamed));
  });

  it("does not hang on the order of rows where ids stand, grows with confidence (laws)", async () => {
    const risk = fc.record({
      probability: fc.double({ min: 0.01, max: 1, noNaN: true }),
      likely: fc.integer({ min: 1, max: 500 }),
      more: fc.integer({ min: 0, max: 300 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(risk, { minLength: 2, maxLength: 6 }), async (risks) => {
        const rows = risks.map(({ probability, likely, more }, i) => [
          ...[`R-${i}`, probability, 0, likely, likely + more],
        ]);
        const n = rows.length;
        const asked = `=PMO.CONTINGENCY(B1:B${n},D1:D${n},{0.1,0.5,0.9},C1:C${n},E1:E${n},,,,1000,5,A1:A${n})`;
        const found = await evaluate(rows, asked, 1, 3);
        expect(await evaluate([...rows].reverse(), asked, 1, 3)).toEqual(found);
        const amounts = (found[0] ?? []).map(Number);
        expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
      }),
      { numRuns: 15 },
    );
  });

  it("takes a blank high as a fixed impact, and leaves out what has no chance or no money", async () => {
    const risks: Typed = [
      [1, 100, "", ""],
      [1, 40, 10, ""],
      ["", 900, "", ""],
      [1, "", "", ""],
    ];
    expect(await evaluate(risks, "=PMO.CONTINGENCY(A1:A4,B1:B4,,C1:C4,D1:D4)")).toEqual([[140]]);
  });

  it("errs in the cell of a confidence that is none, in their shape", async () => {
    const asked = "=PMO.CONTINGENCY(A1:A2,B1:B2,D1:E2)";
    const risks: Typed = [
      [1, 100, "", 0.8, 80],
      [1, 40, "", 0, 1],
    ];
    expect(await evaluate(risks, asked, 2, 2)).toEqual([
      [140, "#NUM!"],
      ["#NUM!", 140],
    ]);
  });

  it("says what is wrong", async () => {
    const inputs: Typed = [
      [0.5, 100, 120, 90],
      [0.5, -3, 2, 9],
    ];
    expect(await sentence([[0, 100]], "=PMO.CONTINGENCY(A1,B1)")).toEqual([
      "#N/A",
      "No risk has a probability and an amount.",
    ]);
    expect(
      await refusals(inputs, [
        "=PMO.CONTINGENCY(A1,B1,,C1,D1)",
        "=PMO.CONTINGENCY(A1,B1,,80,D1)",
        "=PMO.CONTINGENCY(1.5,B1)",
        "=PMO.CONTINGENCY(A1,B1,,,,,,1)",
        "=PMO.CONTINGENCY(A1,B1,,,,,,,,1.5)",
        "=PMO.CONTINGENCY(A1:A2,B1:B2)",
        "=PMO.CONTINGENCY(A1:A2,B1:B1)",
        '=PMO.CONTINGENCY(A1,B1,,,,"Chance")',
        "=PMO.CONTINGENCY(A1,B1,,,,,,,999)",
        "=PMO.CONTINGENCY(A1,B1,,,,,,,1000001)",
        '=PMO.CONTINGENCY(A1,"100")',
      ]),
    ).toEqual([
      ...["#NUM!", "#NUM!", "#NUM!", "#NUM!", "#NUM!"],
      "Amounts must be 0 or more: an opportunity is said by its type.",
      "Likely has 1 values; probability has 2.",
      'Type "Chance" is not one of "threat", "opportunity".',
      "Iterations must be from 1,000 to 1,000,000.",
      "Iterations must be from 1,000 to 1,000,000.",
      'Likely, row 1, column 1: "100" is not a number.',
    ]);
    const many = Array.from({ length: 101 }, () => [0.5, 10]);
    expect(await refusals(many, ["=PMO.CONTINGENCY(A1:A101,B1:B101,,,,,,,200000)"])).toEqual([
      "Use the pane for 200,000 draws of 101 risks (limit 198,019).",
    ]);
    expect(await evaluate([[0.5, "=1/0"]], "=PMO.CONTINGENCY(A1,B1)")).toEqual([["#DIV/0!"]]);
  });
});

describe("PMO.SCURVE in a cell", () => {
  it("rises from 0 to 1 and passes the contingencies", async () => {
    const curve = await evaluate(t10, `=PMO.SCURVE(A1:A5,C1:C5,B1:B5,${money})`, 22, 2);
    expect(curve[21]).toEqual(["", ""]);
    const rows = curve.slice(0, 21);
    expect(rows.map(([, share]) => Number(share).toFixed(2))).toEqual(
      Array.from({ length: 21 }, (_, i) => (i / 20).toFixed(2)),
    );
    const amounts = rows.map(([amount]) => Number(amount));
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
    const asked = `=PMO.CONTINGENCY(A1:A5,C1:C5,{0.5,0.8},B1:B5,${money})`;
    expect(await evaluate(t10, asked, 1, 2)).toEqual([[amounts[10], amounts[16]]]);
  });

  it("has as many points as are asked for, within reason", async () => {
    const two = await evaluate([[1, 5]], "=PMO.SCURVE(A1,B1,,,,,,,,2)", 3, 2);
    expect(two).toEqual([
      [5, 0],
      [5, 1],
      ["", ""],
    ]);
    expect(
      await refusals(
        [[1, 5]],
        ["=PMO.SCURVE(A1,B1,,,,,,,,1)", "=PMO.SCURVE(A1,B1,,,,,,,,501)", "=PMO.SCURVE(A1,B1,6,9)"],
      ),
    ).toEqual([
      "Points must be a whole number from 2 to 500.",
      "Points must be a whole number from 2 to 500.",
      "#NUM!",
    ]);
  });
});
