import fc from "fast-check";
import type { RiskReading } from "#actions/risk/readRisk";
import { presetMatrix } from "#core/risk/riskPresets";
import type { RiskRecord } from "#core/risk/risk";
import type { RiskScale } from "#core/risk/riskScale";
import { english } from "#core/messages/english/english";
import {
  areAmountsGood,
  draftSettings,
  emptyDraft,
  missingFields,
  withType,
} from "#taskpane/pages/risk/draftRisk";
import {
  filteredRisks,
  inOrder,
  ratingSteps,
  risksToDerive,
} from "#taskpane/pages/risk/riskListView";
import { moneyDraft, moneyEntries, readMoney } from "#taskpane/pages/risk/riskMoney";
import { initialRisk, noFilter, riskAfterAction } from "#taskpane/pages/risk/riskState";
import {
  draftScale,
  matrixDraft,
  matrixSettings,
  presetDraft,
  sizedDraft,
  withCell,
} from "#taskpane/pages/risk/scaleView";
import { curveDrawing, curveRows } from "#taskpane/pages/risk/simulate/curveView";
import { responseRows } from "#taskpane/pages/risk/simulate/resultView";
import { quickForm, sliderRange } from "#taskpane/pages/risk/simulate/simulationWish";
import type { RiskWords } from "#taskpane/pages/risk/useRisk";
import { risk as texts } from "#taskpane/texts/english/risk";
import { Say } from "#taskpane/texts/say";
import { englishTexts } from "#taskpane/texts/texts";

const words: RiskWords = { ...englishTexts, risk: texts, words: english };
const { say } = words;
const german = new Say("de");

const unrated = { probability: null, impact: null, score: null, level: null };
const scale: RiskScale = {
  method: "product",
  ...presetMatrix("product"),
  bands: [],
  usualAppetite: 12,
  appetite: [],
  mark: "1",
};

/** An open threat of P-1, 3 x 4, that costs 100 with one chance in two. */
const riskOf = (id: string, more: Partial<RiskRecord> = {}): RiskRecord => ({
  row: 0,
  id,
  relatesTo: "P-1",
  type: "Threat",
  category: "Technical",
  subcategory: "",
  text: `Text of ${id}`,
  owner: "A. Owner",
  status: "Open",
  proximity: "Within project",
  raisedOn: null,
  reviewOn: null,
  inherent: { probability: 4, impact: 4, score: 16, level: "High" },
  residual: { probability: 3, impact: 4, score: 12, level: "Moderate" },
  target: unrated,
  afterResponses: null,
  isDerived: false,
  response: "Reduce",
  responseAction: "",
  responseCost: null,
  responseDue: null,
  responses: [],
  appetite: 12,
  isAboveAppetite: true,
  escalation: null,
  probability: 0.5,
  impact: { likely: 100, low: null, high: null, shape: "Fixed", mean: 100 },
  typed: { probability: 0.5, likely: 100, low: null, high: null, shape: "" },
  exposure: 50,
  shares: [],
  ...more,
});

/** What the lists of the page look at. */
const readingOf = (risks: readonly RiskRecord[]): RiskReading => {
  const reading: Partial<RiskReading> = {
    risks,
    scale,
    members: {
      projects: [
        { id: "P-1", name: "One", program: "PG-1", isLive: true, contingency: null },
        { id: "P-2", name: "Two", program: "", isLive: true, contingency: null },
      ],
      programs: [{ id: "PG-1", name: "Program", contingency: null }],
    },
    scopes: [
      {
        kind: "portfolio",
        id: "PORTFOLIO",
        name: "",
        open: risks.length,
        risks: risks.length,
        approved: null,
        bearers: null,
      },
    ],
    settings: { trials: 10_000, seed: 1, confidence: 0.8, correlation: { all: 0, category: 0.3 } },
  };
  return reading as RiskReading;
};
const idsOf = (risks: readonly RiskRecord[]): readonly string[] => risks.map(({ id }) => id);

describe("the list", () => {
  const risks = [
    riskOf("R-1"),
    riskOf("R-2", { relatesTo: "PG-1" }),
    riskOf("R-3", { relatesTo: "P-2", shares: [{ project: "p-1", share: 0.4 }] }),
    riskOf("R-4", { relatesTo: "P-2", status: "Closed", isAboveAppetite: false }),
    riskOf("R-5", { relatesTo: "PORTFOLIO", escalation: { rule: "portfolio" }, category: "" }),
  ];
  const found = (filter: Partial<typeof noFilter>): readonly string[] =>
    idsOf(filteredRisks(readingOf(risks), { ...noFilter, ...filter }));

  test("has open risks, closed ones when they are asked for", () => {
    expect(found({})).toEqual(["R-1", "R-2", "R-3", "R-5"]);
    expect(found({ hasClosed: true })).toHaveLength(5);
  });

  test("of a program has its own, its projects' and those that they share", () => {
    expect(found({ scope: "PG-1" })).toEqual(["R-1", "R-2", "R-3"]);
    expect(found({ scope: "P-1" })).toEqual(["R-1", "R-3"]);
    expect(found({ scope: "P-2", hasClosed: true })).toEqual(["R-3", "R-4"]);
    expect(found({ scope: "portfolio" })).toEqual(["R-5"]);
    expect(found({ scope: "gone" })).toEqual([]);
  });

  test("is filtered by category, escalation, appetite and words, in any letters", () => {
    expect(found({ category: "TECHNICAL" })).toEqual(["R-1", "R-2", "R-3"]);
    expect(found({ isEscalated: true })).toEqual(["R-5"]);
    expect(found({ isAboveAppetite: true, hasClosed: true })).not.toContain("R-4");
    expect(found({ search: " text of r-2 " })).toEqual(["R-2"]);
    expect(found({ search: "a. owner" })).toHaveLength(4);
  });

  test("begins with the highest remaining score, then money; without a score come last", () => {
    const high = riskOf("R-9", {
      residual: { probability: 5, impact: 5, score: 25, level: "High" },
    });
    const gain = riskOf("R-8", { exposure: -900 });
    const none = riskOf("R-7", { residual: unrated, inherent: unrated });
    expect(idsOf(inOrder([none, riskOf("R-1"), gain, high]))).toEqual(["R-9", "R-8", "R-1", "R-7"]);
  });

  test("has a third step only where a target is set", () => {
    expect(ratingSteps(riskOf("R-1")).map(({ kind }) => kind)).toEqual(["inherent", "residual"]);
    const target = { probability: 1, impact: 4, score: 4, level: "Low" } as const;
    expect(ratingSteps(riskOf("R-1", { target })).at(-1)).toEqual({
      kind: "target",
      rating: target,
    });
  });

  test("names the risks whose responses lead to other levels", () => {
    const after = { probability: 2, impact: 4, score: 8, level: "Moderate" } as const;
    const same = { probability: 3, impact: 4, score: 12, level: "Moderate" } as const;
    expect(
      risksToDerive([
        riskOf("R-1", { afterResponses: after }),
        riskOf("R-2", { afterResponses: same }),
        riskOf("R-3", { afterResponses: after, isDerived: true }),
        riskOf("R-4", { afterResponses: after, status: "Closed" }),
        riskOf("R-5"),
      ]),
    ).toEqual(["R-1"]);
  });
});

describe("money as it is typed", () => {
  const one = riskOf("R-021");
  const draft = moneyDraft(one, say);

  test("is what stands in the cells, and nothing changes while nothing is typed", () => {
    expect(draft).toEqual({ low: "", likely: "100", high: "", chance: "50", shape: "" });
    const read = readMoney("R-021", draft, words);
    expect("typed" in read && moneyEntries(one, read.typed)).toEqual([]);
  });

  test.each([
    [{ low: "120", likely: "90" }, "R-021: low 120 is above likely 90."],
    [{ likely: "90", high: "80" }, "R-021: likely 90 is above high 80."],
    [{ likely: "lots" }, texts.amountWrong],
    [{ low: "-5" }, texts.amountWrong],
    [{ chance: "101" }, texts.chanceWrong],
    [{ chance: "often" }, texts.chanceWrong],
  ])("%j is refused in words", (change, problem) => {
    expect(readMoney("R-021", { ...draft, ...change }, words)).toEqual({ problem });
  });

  test("becomes entries with what stood there before; what is emptied becomes blank", () => {
    const read = readMoney("R-021", { ...draft, low: "60", likely: "", chance: "7.5 %" }, words);
    expect("typed" in read && moneyEntries(one, read.typed)).toEqual([
      { field: "Cost impact", value: null, before: 100 },
      { field: "Impact low", value: 60, before: null },
      { field: "Probability %", value: 0.075, before: 0.5 },
    ]);
  });

  test("reads what it writes, in any language", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.boolean(), (cents, isGerman) => {
        const likely = cents / 100;
        const typed = { ...one.typed, likely };
        const language = isGerman ? german : say;
        const own = { ...words, say: language };
        const read = readMoney("R-1", moneyDraft({ ...one, typed }, language), own);
        expect("typed" in read && read.typed.likely).toBeCloseTo(likely, 9);
      }),
    );
  });
});

describe("a described risk", () => {
  test("needs where, what, who and both levels", () => {
    expect(missingFields(emptyDraft)).toEqual([
      "relatesTo",
      "category",
      "event",
      "owner",
      "probability",
      "impact",
    ]);
    expect(missingFields({ ...emptyDraft, event: " " })).toContain("event");
  });

  test("drops a response that does not suit its new type", () => {
    const threat = { ...emptyDraft, response: "Reduce" };
    expect(withType(threat, "Opportunity").response).toBe("");
    expect(withType({ ...threat, response: "Share" }, "Opportunity").response).toBe("Share");
  });

  test("becomes settings without what another risk had left, amounts as numbers", () => {
    const draft = { ...emptyDraft, event: " a fire ", costImpact: "1.250,5" };
    expect(draftSettings(draft, german)).toMatchObject({
      event: "a fire",
      costImpact: "1250.5",
      low: "",
      risk: "",
      reviewOn: "",
      residualImpact: "",
    });
    expect(areAmountsGood({ ...draft, high: "much" }, german)).toBe(false);
    expect(areAmountsGood({ ...draft, high: "-1" }, german)).toBe(false);
  });

  test("goes when it has been written, and so does a matrix", () => {
    const state = { ...initialRisk, draft: emptyDraft, matrix: sizedDraft(3, say) };
    expect(riskAfterAction(state, "add-risk")).toMatchObject({ draft: null, matrix: state.matrix });
    expect(riskAfterAction(state, "set-risk-matrix")).toMatchObject({ matrix: null });
    expect(riskAfterAction(state, "score-projects")).toBe(state);
  });
});

describe("the matrix editor", () => {
  test("begins with the workbook's, takes presets and other sizes", () => {
    expect(matrixDraft(scale, "product", say).cells[3]?.[1]).toBe("8");
    expect(presetDraft("pmi", scale, say).highFrom).toBe("18");
    expect(presetDraft("custom", scale, say)).toMatchObject({ preset: "custom", size: 5 });
    expect(sizedDraft(3, say)).toMatchObject({ preset: "custom", size: 3 });
  });

  test("a typed cell makes it one's own and is checked", () => {
    const draft = withCell(matrixDraft(scale, "product", say), { row: 3, column: 1 }, "2");
    expect(draft.preset).toBe("custom");
    expect(draftScale(draft, say).broken).toEqual([
      { probability: 4, impact: 2, before: { probability: 3, impact: 2 } },
    ]);
    expect(draftScale(withCell(draft, { row: 0, column: 0 }, "x"), say).problem).toBe("scoreWrong");
    expect(draftScale({ ...draft, highFrom: "6" }, say).problem).toBe("limitsWrong");
    expect(draftScale({ ...draft, moderateFrom: "" }, say).problem).toBe("limitsWrong");
  });

  test("becomes settings that every language reads alike", () => {
    const draft = withCell(matrixDraft(scale, "custom", german), { row: 4, column: 4 }, "25,5");
    const { matrix, highFrom } = matrixSettings(draft, german);
    expect(matrix?.split("\n").at(-1)).toBe("5\t10\t15\t20\t25.5");
    expect(highFrom).toBe("15");
    expect(matrixSettings(presetDraft("pmi", scale, say), say)["matrix"]).toBe("");
  });
});

describe("the S-curve", () => {
  const curve = Array.from({ length: 101 }, (_, at) => at * 10);

  test("is drawn from P1 to P99 and never falls", () => {
    const drawing = curveDrawing(
      { curve, tried: null, need: { level: 0.8, value: 800 }, approved: 500 },
      say,
    );
    const points = [...drawing.path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(points).toHaveLength(99);
    for (let at = 1; at < points.length; at++) {
      expect(points[at]?.[0]).toBeGreaterThanOrEqual(points[at - 1]?.[0] ?? 0);
      expect(points[at]?.[1]).toBeLessThanOrEqual(points[at - 1]?.[1] ?? 0);
    }
    expect(drawing.approvedX).toBeLessThan(drawing.need.x);
    expect(drawing.triedPath).toBeNull();
  });

  test("holds every line inside its frame, whatever the amounts", () => {
    const amounts = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
      minLength: 101,
      maxLength: 101,
    });
    fc.assert(
      fc.property(
        amounts,
        fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })),
        (values, approved) => {
          const sorted = [...values].sort((a, b) => a - b);
          const need = { level: 0.8, value: sorted[80] ?? 0 };
          const drawing = curveDrawing({ curve: sorted, tried: null, need, approved }, say);
          const xs = [...drawing.path.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
          for (const x of [...xs, drawing.need.x, drawing.approvedX ?? drawing.left]) {
            expect(x).toBeGreaterThanOrEqual(drawing.left - 0.11);
            expect(x).toBeLessThanOrEqual(drawing.right + 0.11);
          }
          expect(drawing.across.length).toBeLessThanOrEqual(5);
        },
      ),
    );
  });

  test("is a table for who cannot see it", () => {
    const rows = curveRows(curve, say);
    expect([rows[0], rows[16], rows.at(-1)]).toEqual([
      { share: "0%", value: "0" },
      { share: "80%", value: "800" },
      { share: "100%", value: "1,000" },
    ]);
  });
});

describe("what if", () => {
  const reading = readingOf([riskOf("R-1"), riskOf("R-2", { probability: 0.9 })]);
  const asked = {
    scope: "PORTFOLIO",
    confidence: 0.8,
    corrAll: 0.1,
    corrCategory: 0.3,
    trials: 100_000,
    seed: 7,
  };

  test("multiplies probabilities, 1 at most, in few trials, without what is not shown", () => {
    const quick = quickForm(reading, asked, "probability", 1.5);
    expect(quick?.problem.risks.map(({ probability }) => probability)).toEqual([0.75, 1]);
    expect(quick?.options).toMatchObject({ trials: 10_000, seed: 7, drivers: 0, responses: false });
    expect(quick?.problem.scopes).toHaveLength(1);
  });

  test("moves correlation and confidence, and keeps correlations below 1 together", () => {
    const { correlation } = quickForm(reading, asked, "corrAll", 0.5)?.problem ?? {};
    expect(correlation).toEqual({ all: 0.5, category: 0.3 });
    expect(quickForm(reading, asked, "confidence", 0.95)?.options.levels).toContain(0.95);
    expect(sliderRange("corrAll", asked).most).toBeCloseTo(0.69, 9);
    expect(sliderRange("corrCategory", { ...asked, corrAll: 0.99 }).most).toBe(0);
    expect(quickForm(reading, { ...asked, scope: "gone" }, "corrAll", 0.5)).toBeNull();
  });
});

test("responses come by what they save, with their costs", () => {
  const effect = (id: string, before: number, after: number) => ({
    id,
    before: { mean: 0, percentile: before },
    after: { mean: 0, percentile: after },
  });
  const simulation = {
    trials: 1000,
    seed: 1,
    confidence: 0.8,
    scopes: [],
    responses: [effect("R-1", 110, 100), effect("R-2", 90, 100), effect("R-3", 150, 100)],
    allResponses: null,
  };
  expect(responseRows(simulation, (id) => (id === "R-1" ? 4 : null))).toMatchObject([
    { id: "R-3", saved: 50, cost: null },
    { id: "R-1", saved: 10, cost: 4 },
    { id: "R-2", saved: -10 },
  ]);
});
