import fc from "fast-check";
import { weigh } from "#core/scoring/weighing/weigh";
import { weighingMethods, type Weighing } from "#core/scoring/weighing/weighing";
import { readAnswers } from "#core/scoring/weighing/weighingText";
import { pasteJudges } from "#taskpane/pages/score/weighing/pasteJudges";
import { weighingSettings } from "#taskpane/pages/score/weighing/weighingController";
import {
  firstWeighing,
  isRated,
  ratioOf,
  stepOf,
  withJudgement,
  withLevels,
  withMethod,
  withRating,
} from "#taskpane/pages/score/weighing/weighingDraft";
import { steps } from "#taskpane/pages/score/weighing/weighingView";

const criteria = [
  { name: "Fit", group: "Attractiveness" },
  { name: "Value", group: "Attractiveness" },
  { name: "Ease", group: "Achievability" },
];
const names = criteria.map(({ name }) => name);
const subject = { criteria, scores: [], crLimit: 0.1 };

const anyWeights = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 })
  .filter((points) => points.some((each) => each > 0))
  .map((points) => {
    const sum = points.reduce((total, each) => total + each, 0);
    return points.map((each) => each / sum);
  });

describe("changing the method", () => {
  it("says the same weights in points, direct numbers and swings, in one level or two", () => {
    fc.assert(
      fc.property(
        anyWeights,
        fc.constantFrom("direct", "points", "swing"),
        fc.boolean(),
        (weights, method, byGroup) => {
          const first = withMethod(firstWeighing(criteria, weights), method, criteria, [weights]);
          const draft = withLevels(first, byGroup, criteria, [weights]);
          const result = weigh(draft, subject).weights;
          // One decimal place of 100 points for each of two levels; a tenth of the largest swing.
          for (const [j, weight] of weights.entries()) {
            expect(Math.abs((result?.[j] ?? -1) - weight)).toBeLessThan(0.006);
          }
        },
      ),
    );
  });

  it("keeps the order of importance in ranks, with ties where weights are equal", () => {
    const weights = [0.25, 0.5, 0.25];
    const ranks = withMethod(firstWeighing(criteria, weights), "roc", criteria, [weights]);
    expect(ranks.judges[0]?.ratings).toEqual([
      { criterion: "Fit", value: 2 },
      { criterion: "Value", value: 1 },
      { criterion: "Ease", value: 2 },
    ]);
  });

  it("keeps comparisons that still are about what is weighed", () => {
    const weights = [0.4, 0.4, 0.2];
    let draft = withMethod(firstWeighing(criteria, weights), "pairwise", criteria, [weights]);
    draft = withJudgement(draft, 0, ["Fit", "Value"], 3);
    draft = withJudgement(draft, 0, ["Value", "Ease"], 5);
    expect(withMethod(draft, "points", criteria, [weights]).judges[0]?.judgements).toHaveLength(2);
    const grouped = withLevels(draft, true, criteria, [weights]);
    expect(grouped.judges[0]?.judgements).toEqual([{ first: "Fit", second: "Value", ratio: 3 }]);
    expect(weigh(grouped, subject).issues.some(({ severity }) => severity === "blocking")).toBe(
      true,
    );
    expect(
      weigh(withJudgement(grouped, 0, ["Attractiveness", "Achievability"], 1), subject).weights,
    ).toEqual([0.375, 0.125, 0.5]);
  });

  it("begins with nothing where the weights of now cannot be used", () => {
    expect(firstWeighing(criteria, null).judges[0]?.ratings).toEqual([]);
    expect(weigh(firstWeighing(criteria, null), subject).weights).toBeNull();
  });
});

describe("judgements", () => {
  it("are read back from either side, on the steps of the scale", () => {
    fc.assert(
      fc.property(fc.constantFrom(...steps), fc.boolean(), (step, isTurned) => {
        const weighing = withJudgement(firstWeighing(criteria, null), 0, ["Fit", "Value"], step);
        const [answers] = weighing.judges;
        const pair = isTurned ? (["Value", "Fit"] as const) : (["Fit", "Value"] as const);
        const ratio = ratioOf(answers?.judgements ?? [], pair) ?? Number.NaN;
        expect(steps).toContain(stepOf(ratio));
        expect(stepOf(isTurned ? 1 / ratio : ratio)).toBeCloseTo(step, 12);
      }),
    );
  });

  it("of a pair replace each other, and are taken back", () => {
    let weighing = withJudgement(firstWeighing(criteria, null), 0, ["Fit", "Value"], 3);
    weighing = withJudgement(weighing, 0, ["Value", "Fit"], 5);
    expect(weighing.judges[0]?.judgements).toEqual([{ first: "Value", second: "Fit", ratio: 5 }]);
    expect(withJudgement(weighing, 0, ["Fit", "Value"], null).judges[0]?.judgements).toEqual([]);
  });
});

it("what is sent to the action is what was answered, and nothing of another method", () => {
  fc.assert(
    fc.property(fc.constantFrom(...weighingMethods), anyWeights, (method, weights) => {
      let draft: Weighing = firstWeighing(criteria, weights);
      draft = withJudgement(draft, 0, ["Fit", "Value"], 1 / 3);
      draft = withRating(draft, 0, "Ease", 7.25);
      draft = { ...draft, method };
      const { answers = "", levels } = weighingSettings(draft);
      const read = readAnswers(answers, method, names);
      expect(read.issues).toEqual([]);
      expect(levels).toBe("flat");
      const [sent] = read.judges;
      expect(sent?.ratings ?? []).toEqual(isRated(method) ? draft.judges[0]?.ratings : []);
      expect(sent?.judgements.length ?? 0).toBe(method === "pairwise" ? 1 : 0);
    }),
  );
});

describe("weights pasted from a sheet", () => {
  const ann = [
    { criterion: "Fit", value: 50 },
    { criterion: "Value", value: 30 },
    { criterion: "Ease", value: 20 },
  ];

  it.each([
    ["people in rows", "Name\tFit\tValue\tEase\nAnn\t50\t30\t20\nBen\t1\t\t1"],
    ["people in columns", "\tAnn\tBen\nFit\t50\t1\nvalue\t30\t\nEASE\t20\t1\n"],
    ["criteria in another order", "Ease\tName\tValue\tFit\n20\tAnn\t30\t50\n1\tBen\t\t1"],
    ["per cent", "Name\tFit\tValue\tEase\nAnn\t5000%\t30\t20\nBen\t1\t-\t1"],
  ])("%s", (_what, text) => {
    const pasted = pasteJudges(text, names, ".");
    if (pasted.kind !== "judges") throw new Error(pasted.reason);
    expect(pasted.judges.map(({ judge }) => judge)).toEqual(["Ann", "Ben"]);
    const byName = (at: number) =>
      [...(pasted.judges[at]?.ratings ?? [])].sort(
        (a, b) => names.indexOf(a.criterion) - names.indexOf(b.criterion),
      );
    expect(byName(0)).toEqual(ann);
    expect(byName(1)).toEqual([
      { criterion: "Fit", value: 1 },
      { criterion: "Ease", value: 1 },
    ]);
    expect(pasted.left).toEqual([]);
  });

  it("bare numbers, one column for each criterion, with or without a name", () => {
    const pasted = pasteJudges("50\t30\t20\nBen\t1\t1\t2,5", names, ",");
    expect(pasted).toMatchObject({
      kind: "judges",
      judges: [
        { judge: "", ratings: ann },
        { judge: "Ben", ratings: [{ value: 1 }, { value: 1 }, { value: 2.5 }] },
      ],
    });
  });

  it("tells what it left out, and why it found nothing", () => {
    expect(pasteJudges("Name\tFit\tColour\nAnn\t1\t2", names, ".")).toMatchObject({
      left: ["Colour"],
      judges: [{ ratings: [{ criterion: "Fit", value: 1 }] }],
    });
    const reasons = ["  \n", "a\tb\n1\t2", "Name\tFit\nAnn\tmuch"].map((text) =>
      pasteJudges(text, names, "."),
    );
    expect(reasons).toEqual([
      { kind: "trouble", reason: "empty" },
      { kind: "trouble", reason: "no-criteria" },
      { kind: "trouble", reason: "no-numbers" },
    ]);
  });

  it("never throws, whatever is pasted", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("\t", "\n", '"', "Fit", "3", ",", " ", "x") }),
        (text) => {
          const pasted = pasteJudges(text, names, ",");
          if (pasted.kind === "judges") expect(pasted.judges.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
