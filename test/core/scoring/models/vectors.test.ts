import { compareModels } from "#core/scoring/models/compareModels";
import { scaledScores, twoAxis } from "#core/scoring/models/additiveModels";
import type { ModelCriterion } from "#core/scoring/models/modelInputs";
import { promethee } from "#core/scoring/models/promethee";
import { rice, valuePerCost, wsjf } from "#core/scoring/models/ratioModels";
import { topsis } from "#core/scoring/models/topsis";
import { vikor } from "#core/scoring/models/vikor";
import { competitionRanks } from "#core/numeric/ranks";
import { type Direction, scaleEnds, valueOf } from "#core/scoring/scale";
import { weightedScore } from "#core/scoring/weightedScore";

const benefits = (n: number): Direction[] => Array.from({ length: n }, () => "Benefit");

function expectNear(found: readonly unknown[], expected: readonly number[], digits: number): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, digits);
  });
}

function criteria(weights: readonly number[], directions: readonly Direction[]): ModelCriterion[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, j) => ({
    name: `C${j + 1}`,
    group: "Attractiveness",
    weight: weight / total,
    direction: directions[j] ?? "Benefit",
    normalisation: "Scale",
    worst: 0,
    best: 1,
  }));
}

describe("published vectors", () => {
  it("TOPSIS: Tzeng and Huang, Multiple Attribute Decision Making (2011)", () => {
    const rows = [
      [5, 8, 4],
      [7, 6, 8],
      [8, 8, 6],
      [7, 4, 6],
    ];
    const closeness = topsis(rows, [0.3, 0.4, 0.3], benefits(3)) ?? [];
    expectNear(closeness, [0.5037, 0.6581, 0.7482, 0.334], 4);
    expect(competitionRanks(closeness)).toEqual([3, 2, 1, 4]);
  });

  it("T-06: TOPSIS with a cost", () => {
    const rows = [
      [250, 16, 12],
      [200, 16, 8],
      [300, 32, 16],
      [275, 32, 8],
    ];
    const closeness = topsis(rows, [0.5, 0.3, 0.2], ["Cost", "Benefit", "Benefit"]);
    expectNear(closeness ?? [], [0.347039, 0.450713, 0.549287, 0.493513], 6);
  });

  it("VIKOR: Yang and Wu, IEEE Access 8 (2020) 21261-21271", () => {
    const rows = [
      [78, 56, 34, 6],
      [4, 45, 3, 97],
      [18, 2, 50, 63],
      [9, 14, 11, 92],
      [85, 9, 100, 29],
    ];
    const found = vikor(rows, [1, 1, 1, 1], benefits(4), 0.5);
    expectNear(found?.q ?? [], [0.5679, 0.7667, 1, 0.7493, 0], 4);
    expectNear(found?.s ?? [], [0.441708, 0.550926, 0.679063, 0.67213, 0.404406], 6);
    expectNear(found?.r ?? [], [0.25, 0.25, 0.25, 0.234568, 0.217593], 6);
    // 0.5679 ahead, 0.25 is enough; the fifth is first by S and by R.
    expect(found).toMatchObject({ compromise: [4], hasAdvantage: true, isStable: true });
    expect(found?.threshold).toBe(0.25);
  });

  it("PROMETHEE II: Zhao, Peng and Li, Procedia CS 17 (2013) 181-188", () => {
    const rows = [
      [4, 3, 2],
      [3, 2, 4],
      [5, 1, 3],
    ];
    const usual = { indifference: 0, preference: 0 };
    const flows = promethee(rows, [0.5, 0.3, 0.2], usual);
    expectNear(flows?.net ?? [], [0.1, -0.3, 0.2], 12);
    expectNear(flows?.plus ?? [], [0.55, 0.35, 0.6], 12);
    expectNear(flows?.minus ?? [], [0.45, 0.65, 0.4], 12);
  });

  it("scaling by the sum: Kracka, Brauers and Zavadskas, Eng. Economics 21(4) (2010) 352-359", () => {
    const rows = [
      [33.95, 23.78, 11.45, 39.97, 29.44, 167.1, 3.852],
      [38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184],
      [37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845],
      [30.44, 37.59, 13.91, 74.08, 45.1, 198.34, 2.186],
      [36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.61],
      [37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935],
    ];
    const directions = benefits(7).map((_, j) => (j === 4 || j === 6 ? "Benefit" : "Cost"));
    const model = criteria([20, 20, 20, 20, 20, 20, 20], directions);
    const shares = scaledScores(rows, model, "Exclude", "sum").map((x) => Number(x) / 100);
    expectNear(shares, [0.12040426, 0.3458235, 0.13838192, 0.12841246, 0.12346084, 0.14351701], 7);
    expect(competitionRanks(shares)).toEqual([6, 1, 3, 4, 5, 2]);
  });

  it("RICE: Cadenly and BeginPM", () => {
    const cadenly = [
      { reach: 5000, impact: 2, confidence: 0.8, effort: 2 },
      { reach: 3000, impact: 1, confidence: 1, effort: 1.5 },
      { reach: 8000, impact: 0.5, confidence: 1, effort: 3 },
    ].map(rice);
    expectNear(cadenly, [4000, 2000, 1333.3333333333333], 9);
    const beginPm = [
      { reach: 1000, impact: 2, confidence: 0.8, effort: 5 },
      { reach: 500, impact: 1, confidence: 0.9, effort: 2 },
      { reach: 2000, impact: 1, confidence: 0.7, effort: 8 },
    ].map(rice);
    expect(beginPm).toEqual([320, 225, 175]);
  });

  it("WSJF: BeginPM", () => {
    const jobs = [
      { userValue: 100, timeCriticality: 50, riskReduction: 20, jobSize: 10 },
      { userValue: 80, timeCriticality: 30, riskReduction: 10, jobSize: 5 },
    ];
    expect(jobs.map(wsjf)).toEqual([17, 24]);
  });

  it("T-05: four ways to scale 20, 35, 50, 80", () => {
    const x = [20, 35, 50, 80];
    const rows = x.map((value) => [value]);
    const figures = (scaling: Parameters<typeof scaledScores>[3], direction: Direction): number[] =>
      scaledScores(rows, criteria([1], [direction]), "Exclude", scaling).map(
        (f) => Number(f) / 100,
      );
    expectNear(figures("min-max", "Benefit"), [0, 0.25, 0.5, 1], 12);
    expectNear(figures("min-max", "Cost"), [1, 0.75, 0.5, 0], 12);
    expectNear(figures("max", "Benefit"), [0.25, 0.4375, 0.625, 1], 12);
    expectNear(figures("vector", "Benefit"), [0.194948, 0.341159, 0.48737, 0.779792], 6);
  });

  it("T-07: the weighted score on a scale from 1 to 5", () => {
    const ends = scaleEnds("Scale", "Benefit", { low: 1, high: 5 }, []);
    const model = [0.5, 0.3, 0.2].map((weight) => ({ weight, ...ends }));
    const scores = [
      [5, 3, 4],
      [3, 5, 2],
      [4, 4, 4],
    ].map((row) => weightedScore(row, model, "Exclude").score);
    expectNear(scores, [80, 60, 75], 12);
  });
});

describe("bad input is answered row by row", () => {
  it("WSJF without a part, with text, with a size of zero or a negative part", () => {
    const job = { userValue: 5, timeCriticality: 3, riskReduction: 2, jobSize: 2 };
    expect(wsjf({ ...job, riskReduction: null })).toBe("missing-part");
    expect(wsjf({ ...job, jobSize: "unreadable" })).toBe("not-a-number");
    expect(wsjf({ ...job, jobSize: 0 })).toBe("size-not-positive");
    expect(wsjf({ ...job, jobSize: -2 })).toBe("size-not-positive");
    expect(wsjf({ ...job, userValue: -1 })).toBe("out-of-range");
  });

  it("RICE without effort, with 80 for 80 %, with text", () => {
    const item = { reach: 100, impact: 1, confidence: 0.8, effort: 2 };
    expect(rice({ ...item, effort: 0 })).toBe("size-not-positive");
    expect(rice({ ...item, confidence: 80 })).toBe("out-of-range");
    expect(rice({ ...item, reach: -1 })).toBe("out-of-range");
    expect(rice({ ...item, impact: "unreadable" })).toBe("not-a-number");
    expect(rice({ ...item, impact: null })).toBe("missing-part");
  });

  it("value per cost of what costs nothing more, and of what has no value", () => {
    expect([valuePerCost(0, 0), valuePerCost(5, 0), valuePerCost(-5, 0)]).toEqual([
      Infinity,
      Infinity,
      -Infinity,
    ]);
    expect([valuePerCost(-6, 3), valuePerCost(null, 3), valuePerCost("unreadable", 3)]).toEqual([
      -2,
      "no-value",
      "not-a-number",
    ]);
  });

  it("TOPSIS and VIKOR of rows that are all alike, and of one row", () => {
    const alike = [
      [1, 2],
      [1, 2],
    ];
    expect(topsis(alike, [1, 1], benefits(2))).toBeNull();
    expect(vikor(alike, [1, 1], benefits(2), 0.5)).toBeNull();
    expect(topsis([[1, 2]], [1, 1], benefits(2))).toBeNull();
    expect(promethee([[1, 2]], [1, 1], { indifference: 0, preference: 0 })).toBeNull();
    // Different only where nothing counts.
    expect(
      topsis(
        [
          [1, 2],
          [1, 3],
        ],
        [1, 0],
        benefits(2),
      ),
    ).toBeNull();
    expect(
      topsis(
        [
          [0, 0],
          [0, 0],
        ],
        [1, 1],
        benefits(2),
      ),
    ).toBeNull();
  });

  it("scaling by the sum cannot turn a cost of zero round", () => {
    const model = criteria([1], ["Cost"]);
    expect(scaledScores([[0], [2], [2]], model, "Exclude", "sum")).toEqual([
      "not-positive",
      50,
      50,
    ]);
  });

  it.each(["min-max", "max", "sum", "vector"] as const)(
    "%s keeps the missing-score policies",
    (scaling) => {
      const model = criteria([1, 1], benefits(2));
      const rows = [
        [4, null],
        [2, 2],
        [4, "unreadable" as const],
        [4, 4],
      ];
      const [excluded, , text] = scaledScores(rows, model, "Exclude", scaling);
      expect([excluded, text]).toEqual(["missing-score", "not-a-number"]);
      const [renormalised, , stillText] = scaledScores(rows, model, "Renormalise", scaling);
      const [lowest] = scaledScores(rows, model, "Lowest", scaling);
      expect(stillText).toBe("not-a-number");
      expect(Number(renormalised)).toBeCloseTo(2 * Number(lowest), 9);
    },
  );
});

describe("VIKOR's compromise", () => {
  it("takes the second in when the first leads by neither S nor R", () => {
    // Found by search with numpy 2.4: the sixth leads by 0.149 (1/7 is enough) without being best in S or R.
    const rows = [
      [3, 10, 0],
      [0, 3, 3],
      [7, 2, 9],
      [5, 2, 1],
      [2, 4, 5],
      [7, 6, 2],
      [5, 8, 1],
      [0, 10, 5],
    ];
    const found = vikor(rows, [1, 1, 1], benefits(3), 0.5);
    expect(found).toMatchObject({ hasAdvantage: true, isStable: false, compromise: [5, 4] });
    expectNear(found?.q ?? [], [0.6853, 1, 0.5, 0.881, 0.2947, 0.1456, 0.4155, 0.6441], 4);
  });

  it("takes all in that are within 1/(m - 1) of the first", () => {
    const found = vikor([[10], [9.9], [9.8], [0]], [1], benefits(1), 0.5);
    expect(found).toMatchObject({ hasAdvantage: false, compromise: [0, 1, 2] });
  });
});

describe("PROMETHEE with thresholds", () => {
  it("counts pair by pair what sorting counts at once", () => {
    const values = [0.1, 0.35, 0.35, 0.6, 0.62, 1].map((x) => [x]);
    const [q, p] = [0.05, 0.4];
    const preference = (d: number): number => (d <= q ? 0 : d >= p ? 1 : (d - q) / (p - q));
    const expected = values.map(
      ([a = 0], i) =>
        values.reduce(
          (sum, [b = 0], k) => (k === i ? sum : sum + preference(a - b) - preference(b - a)),
          0,
        ) / 5,
    );
    const flows = promethee(values, [1], { indifference: q, preference: p });
    expectNear(flows?.net ?? [], expected, 12);
  });

  it("a step where both thresholds meet, and thresholds the wrong way round", () => {
    const values = [[0], [0.2], [0.5]];
    const step = promethee(values, [1], { indifference: 0.3, preference: 0.3 });
    // Only 0.5 over 0 is a difference of more than 0.3.
    expectNear(step?.net ?? [], [-0.5, 0, 0.5], 12);
    const turned = promethee(values, [1], { indifference: 0.3, preference: 0.1 });
    expect(turned).toEqual(step);
  });
});

describe("two axes", () => {
  it("weigh inside each group", () => {
    const model = criteria([30, 10, 60], benefits(3)).map((criterion, j) => ({
      ...criterion,
      group: j === 2 ? "achievability " : "",
    }));
    const axes = twoAxis([[1, 0, 0.5]], model, "Exclude") ?? [];
    expect(axes[0]?.attractiveness).toBeCloseTo(75, 9);
    expect(axes[0]?.achievability).toBeCloseTo(50, 9);
    expect(axes[0]?.figure).toBeCloseTo(Math.sqrt(75 * 50), 9);
  });

  it("are not there where a group has no weight", () => {
    expect(twoAxis([[1, 1]], criteria([1, 1], benefits(2)), "Exclude")).toBeNull();
  });
});

describe("laws", () => {
  const rows = [
    [3, 7, 2],
    [5, 1, 9],
    [4, 4, 4],
    [1, 8, 6],
  ];
  const weights = [0.5, 0.2, 0.3];

  it("multiplying all weights changes no model", () => {
    const tenfold = weights.map((weight) => 10 * weight);
    const usual = { indifference: 0, preference: 0 };
    expectNear(
      topsis(rows, tenfold, benefits(3)) ?? [],
      topsis(rows, weights, benefits(3)) ?? [],
      12,
    );
    expectNear(
      vikor(rows, tenfold, benefits(3), 0.5)?.q ?? [],
      vikor(rows, weights, benefits(3), 0.5)?.q ?? [],
      12,
    );
    expectNear(
      promethee(rows, tenfold, usual)?.net ?? [],
      promethee(rows, weights, usual)?.net ?? [],
      12,
    );
  });

  it("a criterion in another unit changes neither TOPSIS nor VIKOR", () => {
    const inPence = rows.map(([a = 0, b = 0, c = 0]) => [100 * a, b, c]);
    expectNear(
      topsis(inPence, weights, benefits(3)) ?? [],
      topsis(rows, weights, benefits(3)) ?? [],
      12,
    );
    expectNear(
      vikor(inPence, weights, benefits(3), 0.5)?.q ?? [],
      vikor(rows, weights, benefits(3), 0.5)?.q ?? [],
      12,
    );
  });

  it("net flows of PROMETHEE sum to zero", () => {
    const flows = promethee(rows, weights, { indifference: 1, preference: 4 });
    expect((flows?.net ?? []).reduce((sum, flow) => sum + flow, 0)).toBeCloseTo(0, 12);
  });

  it("a project more never turns the others round on fixed scales, and can under min-max", () => {
    const ends = scaleEnds("Scale", "Benefit", { low: 0, high: 10 }, []);
    const score = (row: readonly number[]): number =>
      row.reduce((sum, x, j) => sum + (weights[j] ?? 0) * valueOf(x, ends), 0);
    const before = rows.map(score);
    expect([...rows, [10, 10, 0]].map(score).slice(0, 4)).toEqual(before);
    // A leads B until C stretches the first criterion.
    const model = criteria([1, 1], benefits(2));
    const pair = [
      [10, 0],
      [0, 9],
      [5, 10],
    ];
    const scored = (all: readonly (readonly number[])[]): number[] =>
      scaledScores(all, model, "Exclude", "min-max").map(Number);
    const [a = 0, b = 0] = scored(pair);
    const [c = 0, d = 0] = scored([...pair, [100, 0]]);
    expect(a > b).toBe(true);
    expect(c > d).toBe(false);
  });

  it("comparing no models gives an empty comparison", () => {
    const figures = {
      "User value": null,
      "Time criticality": null,
      "Risk reduction": null,
      "Job size": null,
      Reach: null,
      Impact: null,
      "RICE confidence": null,
      Effort: null,
      Value: null,
      "Cost to go": [],
    };
    const inputs = { projects: [], criteria: [], cells: [], policy: "Exclude" as const, figures };
    const { value, issues } = compareModels(inputs, ["weighted", "wsjf"], {
      vikorV: 0.5,
      indifference: 0,
      preference: 0,
    });
    expect(value).toMatchObject({
      models: [],
      left: ["weighted", "wsjf"],
      projects: [],
      movers: [],
    });
    expect(issues.map(({ code }) => code)).toEqual(["model-without-data", "model-without-data"]);
  });
});
