import fc from "fast-check";
import { defaultLevels } from "#core/risk/defaultBands";
import { brokenCells, matrixIssues } from "#core/risk/matrixCells";
import { movedLevel, movedLimit } from "#core/risk/movedLimits";
import { readScale } from "#core/risk/readScale";
import { riskPresets } from "#core/risk/riskPresetNames";
import { presetMatrix, productMatrix } from "#core/risk/riskPresets";
import { appetiteOf, levelOf, ratingOf, riskScale, type RiskScale } from "#core/risk/riskScale";
import { scaleOfRows, scaleRows } from "#core/risk/scaleRows";
import type { RiskMatrix } from "#core/register/defaults";
import { registerContent } from "#test/support/registerContent";

function scaleWith(matrix: RiskMatrix): RiskScale {
  const bands = defaultLevels(matrix.scores.length);
  return riskScale({ ...matrix, bands, usualAppetite: 12, appetite: [] });
}

const levelAt = (matrix: RiskMatrix, probability: number, impact: number): unknown => {
  const { score, level } = ratingOf(scaleWith(matrix), { probability, impact });
  return [score, level];
};

describe("presets", () => {
  // Ten cyber risks of a public register: likelihood, impact, score and level as its workbook has them.
  test("bands: level times level, Low to 8, medium to 15, High from 16", () => {
    const published = [
      ...[[4, 4, 16, "High"] as const, [3, 3, 9, "Moderate"] as const, [1, 3, 3, "Low"] as const],
      ...[[3, 4, 12, "Moderate"] as const, [5, 4, 20, "High"] as const],
      ...[[4, 3, 12, "Moderate"] as const, [4, 4, 16, "High"] as const],
      ...[[3, 5, 15, "Moderate"] as const, [1, 4, 4, "Low"] as const],
      [3, 4, 12, "Moderate"] as const,
    ];
    const bands = presetMatrix("bands");
    for (const [probability, impact, score, level] of published) {
      expect(levelAt(bands, probability, impact)).toEqual([score, level]);
    }
  });

  // Technical Program Manager's Handbook, 2nd edition: probability + impact, 2-3 Low, 4-5 Medium, 6 High.
  test("additive: three levels each are added up", () => {
    const additive = presetMatrix("additive");
    const table = [1, 2, 3].flatMap((p) => [1, 2, 3].map((i) => [p, i, ...read(additive, p, i)]));
    expect(table).toEqual([
      [1, 1, 2, "Low"],
      [1, 2, 3, "Low"],
      [1, 3, 4, "Moderate"],
      [2, 1, 3, "Low"],
      [2, 2, 4, "Moderate"],
      [2, 3, 5, "Moderate"],
      [3, 1, 4, "Moderate"],
      [3, 2, 5, "Moderate"],
      [3, 3, 6, "High"],
    ]);
  });

  // PMBOK Guide, probability-impact matrix: .10 to .90 by .05 to .80, times 100.
  test("pmi: the corners and the limits of the published matrix", () => {
    const pmi = presetMatrix("pmi");
    expect(pmi.scores[0]).toEqual([0.5, 1, 2, 4, 8]);
    expect(pmi.scores[4]).toEqual([4.5, 9, 18, 36, 72]);
    expect(levelAt(pmi, 5, 3)).toEqual([18, "High"]);
    expect(levelAt(pmi, 3, 4)).toEqual([20, "High"]);
    expect(levelAt(pmi, 2, 4)).toEqual([12, "Moderate"]);
  });

  test("are monotone, and known again by their cells", () => {
    for (const preset of riskPresets) {
      const matrix = presetMatrix(preset);
      expect(brokenCells(matrix.scores)).toEqual([]);
      expect(scaleWith(matrix).method).toBe(preset);
    }
    expect(scaleWith(productMatrix(7)).method).toBe("custom");
    expect(scaleWith(productMatrix(5)).method).toBe("product");
  });
});

function read(matrix: RiskMatrix, probability: number, impact: number): unknown[] {
  const { score, level } = ratingOf(scaleWith(matrix), { probability, impact });
  return [score, level];
}

test("a missing level, or one off the scale, has neither score nor level", () => {
  const scale = scaleWith(presetMatrix("product"));
  const none = { score: null, level: null };
  expect(ratingOf(scale, { probability: null, impact: 3 })).toMatchObject(none);
  expect(ratingOf(scale, { probability: 6, impact: 3 })).toMatchObject(none);
  expect(ratingOf(scale, { probability: 0, impact: 3 })).toMatchObject(none);
  expect(ratingOf(scale, { probability: 2.5, impact: 3 })).toMatchObject(none);
});

test("limits are inclusive, on six decimals", () => {
  const limits = { moderateFrom: 6, highFrom: 15 };
  expect([5.9999999, 6, 14.9999, 15].map((score) => levelOf(limits, score))).toEqual([
    "Moderate",
    "Moderate",
    "Moderate",
    "High",
  ]);
  expect(levelOf(limits, 5.99)).toBe("Low");
});

describe("the cells of a matrix", () => {
  const place = { sheet: "Settings" };

  test("that fall are named with the cell before them", () => {
    const scores = presetMatrix("product").scores.map((row) => [...row]);
    const [row] = scores.slice(3);
    if (row !== undefined) row[1] = 5;
    expect(brokenCells(scores)).toEqual([
      { probability: 4, impact: 2, before: { probability: 3, impact: 2 } },
    ]);
    expect(matrixIssues(scores, place)).toMatchObject([
      {
        code: "matrix-not-monotone",
        facts: { probability: 4, impact: 2, otherProbability: 3, otherImpact: 2 },
      },
    ]);
  });

  test("must be square, three to seven levels, and numbers", () => {
    expect(matrixIssues([[1, 2]], place)).toMatchObject([{ code: "matrix-size", found: "1 x 2" }]);
    const eight = Array.from({ length: 8 }, () => Array.from({ length: 8 }, () => 1));
    expect(matrixIssues(eight, place)).toMatchObject([{ code: "matrix-size" }]);
    const cells = [
      [1, 2, "x"],
      [2, 4, null],
      [3, 6, { error: "#REF!" }],
    ];
    expect(matrixIssues(cells, place).map(({ code, found }) => [code, found])).toEqual([
      ["matrix-unreadable", "x"],
      ["matrix-unreadable", ""],
      ["matrix-unreadable", "#REF!"],
    ]);
  });

  test("are broken exactly where some neighbour is higher", () => {
    const matrix = fc.array(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
      {
        minLength: 4,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(matrix, (scores) => {
        const found = new Set(
          brokenCells(scores).map((cell) => `${cell.probability} ${cell.impact}`),
        );
        scores.forEach((row, r) => {
          row.forEach((score, c) => {
            const above = r > 0 && (scores[r - 1]?.[c] ?? 0) > score;
            const left = c > 0 && (row[c - 1] ?? 0) > score;
            expect(found.has(`${r + 1} ${c + 1}`)).toBe(above || left);
          });
        });
      }),
    );
  });
});

test("without matrix and bands the usual ones count, which is told", () => {
  const { scale, assumed } = readScale({ matrix: undefined, settings: new Map(), registers: [] });
  expect(assumed).toEqual(["matrix", "bands"]);
  expect(scale.method).toBe("product");
  expect(scale.bands.map(({ from, to }) => (from + to) / 2)).toEqual([0.05, 0.2, 0.4, 0.6, 0.85]);
});

test("bands of the workbook count by their level; with a hole the usual ones do", () => {
  const headers = ["Level", "Label", "Probability from", "Probability to"];
  const rows = [5, 4, 3, 2, 1].map((level) => [level, `L${level}`, (level - 1) / 5, level / 5]);
  const read = (body: typeof rows): ReturnType<typeof readScale> =>
    readScale({
      matrix: presetMatrix("product").scores,
      settings: new Map([["pmo_RiskHigh", 16]]),
      registers: [registerContent("Scales", headers, body)],
    });
  const { scale, assumed } = read(rows);
  expect(assumed).toEqual([]);
  expect(scale.highFrom).toBe(16);
  expect(scale.bands.map(({ label }) => label)).toEqual(["L1", "L2", "L3", "L4", "L5"]);
  expect(read(rows.slice(1)).assumed).toEqual(["bands"]);
});

test("appetite is that of the category, whatever its case, else the usual one", () => {
  const scale = { appetite: [{ category: "Technical", limit: 8 }], usualAppetite: 12 };
  expect(appetiteOf(scale, " technical ")).toBe(8);
  expect(appetiteOf(scale, "Supplier")).toBe(12);
});

describe("another matrix", () => {
  const product = presetMatrix("product");
  const pmi = presetMatrix("pmi");

  test("has limits at the same place: Moderate, High and the ends go to each other", () => {
    expect([1, 6, 15, 25].map((limit) => movedLimit(limit, product, pmi))).toEqual([
      0.5, 6, 18, 72,
    ]);
    // Two thirds of the way from 6 to 18 is 14, a score of the matrix.
    expect(movedLimit(12, product, pmi)).toBe(14);
    expect(movedLimit(40, product, pmi)).toBe(72);
  });

  test("moves limits in their order", () => {
    const limit = fc.integer({ min: 0, max: 30 });
    const preset = fc.constantFrom(...riskPresets).map(presetMatrix);
    fc.assert(
      fc.property(limit, limit, preset, preset, (a, b, from, to) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(movedLimit(low, from, to)).toBeLessThanOrEqual(movedLimit(high, from, to));
      }),
    );
  });

  test("with more or fewer levels has ratings in proportion, the ends at the ends", () => {
    expect([1, 2, 3, 4, 5].map((level) => movedLevel(level, 5, 3))).toEqual([1, 2, 2, 3, 3]);
    expect([1, 2, 3].map((level) => movedLevel(level, 3, 5))).toEqual([2, 4, 5]);
    const size = fc.integer({ min: 3, max: 7 });
    fc.assert(
      fc.property(size, size, (from, to) => {
        const levels = Array.from({ length: from }, (_, at) => movedLevel(at + 1, from, to));
        expect(levels).toEqual([...levels].sort((a, b) => a - b));
        expect(levels.at(-1)).toBe(to);
        expect(Math.min(...levels)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test("of any size has bands that follow each other from 0 to 1", () => {
    for (const size of [3, 4, 5, 6, 7]) {
      const bands = defaultLevels(size);
      expect(bands.map(({ from }) => from)).toEqual([0, ...bands.slice(0, -1).map(({ to }) => to)]);
      expect(bands.at(-1)?.to).toBe(1);
    }
  });
});

describe("rows of a snapshot", () => {
  const own: RiskScale = riskScale({
    ...productMatrix(4),
    bands: defaultLevels(4).map(({ level, label, from, to }) => ({ level, label, from, to })),
    usualAppetite: 9,
    appetite: [{ category: "Cyber and data", limit: 6 }],
  });

  test("give the same scale again, in any order and beside other rows", () => {
    const rows = scaleRows(own);
    const others = [{ table: "Risks", key: "R-001", field: "Impact 1", value: "", number: 3 }];
    expect(scaleOfRows([...rows].reverse().concat(others))).toEqual(own);
  });

  test("keep the meaning of a score when the workbook has another matrix", () => {
    const then = scaleOfRows(scaleRows(scaleWith(presetMatrix("product"))));
    const now = scaleWith(presetMatrix("pmi"));
    const levels = { probability: 3, impact: 5 };
    expect(then?.mark).not.toBe(now.mark);
    expect(then === null ? null : ratingOf(then, levels)).toMatchObject({
      score: 15,
      level: "High",
    });
    expect(ratingOf(now, levels)).toMatchObject({ score: 40, level: "High" });
  });

  test("that are not whole give none", () => {
    expect(scaleOfRows([])).toBeNull();
    expect(scaleOfRows(scaleRows(own).slice(1))).toBeNull();
    expect(scaleOfRows(scaleRows(own).filter(({ key }) => key !== "Limits"))).toBeNull();
  });
});

test("the mark is the same for equal scales, whatever the order of categories, and another for others", () => {
  const base = scaleWith(presetMatrix("product"));
  const [a, b] = [
    { category: "A", limit: 3 },
    { category: "B", limit: 4 },
  ];
  expect(riskScale({ ...base, appetite: [a, b] }).mark).toBe(
    riskScale({ ...base, appetite: [b, a] }).mark,
  );
  expect(riskScale({ ...base, highFrom: 16 }).mark).not.toBe(base.mark);
  expect(riskScale({ ...base, appetite: [a] }).mark).not.toBe(base.mark);
});
