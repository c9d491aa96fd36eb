import fc from "fast-check";
import { issueSentence } from "#core/messages/sentences";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { entropyWeights } from "#core/scoring/weighing/entropyWeights";
import { weigh } from "#core/scoring/weighing/weigh";
import type {
  JudgeAnswers,
  Weighing,
  WeighingMethod,
  WeighingResult,
  WeighingSubject,
} from "#core/scoring/weighing/weighing";
import { answersText, readAnswers } from "#core/scoring/weighing/weighingText";

const names = ["Fit", "Customer", "Value", "Ease"];
const subject: WeighingSubject = {
  criteria: names.map((name, j) => ({ name, group: j < 3 ? "Worth" : "Doable" })),
  scores: [
    [1, 2, 3, 4],
    [4, 2, 1, 4],
  ],
  crLimit: 0.1,
};

function weighed(
  method: WeighingMethod,
  text: string,
  more: Partial<Weighing & { about: WeighingSubject }> = {},
): WeighingResult {
  const about = more.about ?? subject;
  const known = [...about.criteria.map(({ name }) => name), "Worth", "Doable"];
  const { judges, issues } = readAnswers(text, method, known);
  expect(issues).toEqual([]);
  return weigh({ method, judges, byGroup: false, randomIndex: "Alonso-Lamata", ...more }, about);
}

function codes({ issues }: Pick<WeighingResult, "issues">): string[] {
  return issues.map(({ code }) => code);
}

function expectWeights({ weights }: WeighingResult, expected: readonly number[]): void {
  expect(weights).not.toBeNull();
  expected.forEach((weight, j) => {
    expect(weights?.[j]).toBeCloseTo(weight, 6);
  });
}

/** Sentences in three languages: every code that a test meets must read well enough to be one. */
function sentencesOf({ issues }: Pick<WeighingResult, "issues">): string[] {
  return issues.flatMap((issue) =>
    [english, german, french].map((words) => issueSentence(issue, words)),
  );
}

describe("weights from ratings", () => {
  const five: WeighingSubject = {
    ...subject,
    criteria: ["A", "B", "C", "D", "E"].map((name) => ({ name, group: "" })),
  };
  const ranked = "A: 1; B: 2; C: 3; D: 4; E: 5";

  it("T-01 and T-02: ranks of five and of three criteria", () => {
    const of = (method: WeighingMethod): WeighingResult => weighed(method, ranked, { about: five });
    expectWeights(of("roc"), [0.456667, 0.256667, 0.156667, 0.09, 0.04]);
    expectWeights(of("ranksum"), [0.333333, 0.266667, 0.2, 0.133333, 0.066667]);
    expectWeights(of("reciprocal"), [0.437956, 0.218978, 0.145985, 0.109489, 0.087591]);
    // Blank = switched off.
    const three = weighed("roc", "A: 1; B: 2; C: 3", { about: five });
    expectWeights(three, [0.611111, 0.277778, 0.111111, 0, 0]);
  });

  it("100 points that are not 100 are scaled, and it is said", () => {
    const result = weighed("points", "Fit: 60; Customer: 30; Value: 30");
    expectWeights(result, [0.5, 0.25, 0.25, 0]);
    expect(result.issues).toMatchObject([
      { code: "points-scaled", found: "120", severity: "hint" },
    ]);
    expect(codes(weighed("points", "Fit: 60; Customer: 40"))).toEqual([]);
  });

  it("a largest swing that is not 100 is scaled, and it is said", () => {
    const result = weighed("swing", "Fit: 80; Customer: 40; Value: 20; Ease: 20");
    expectWeights(result, [0.5, 0.25, 0.125, 0.125]);
    expect(result.issues).toMatchObject([{ code: "swing-scaled", found: "80" }]);
    expect(codes(weighed("swing", "Fit: 100; Customer: 40"))).toEqual([]);
  });

  it.each([
    ["direct", "Fit: -1; Ease: 2", "negative-weight"],
    ["direct", "Fit: 0; Ease: 0", "weights-all-zero"],
    ["direct", "", "answers-missing"],
    ["direct", "Fit: 1; fit : 2", "rated-twice"],
  ] as const)("%s %s: %s", (method, text, code) => {
    const result = weighed(method, text);
    expect(result.weights).toBeNull();
    expect(codes(result)).toEqual([code]);
    expect(result.issues[0]?.severity).toBe("blocking");
  });

  it("depend on proportions only", () => {
    const points = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(points, fc.constantFrom(0.01, 3, 1000), (values, factor) => {
        const text = (by: number): string =>
          values.map((value, j) => `${names[j] ?? ""}: ${value * by}`).join("; ");
        const [one, other] = [weighed("direct", text(1)), weighed("direct", text(factor))];
        expect(one.weights === null).toBe(values.every((value) => value === 0));
        if (one.weights !== null) expectWeights(other, one.weights);
      }),
      { numRuns: 50 },
    );
  });

  it("of nothing are none", () => {
    const nobody = { ...subject, criteria: [] };
    expect(codes(weighed("direct", "", { about: nobody }))).toEqual(["answers-missing"]);
  });
});

describe("entropy", () => {
  it("Elsayed et al., IJETT 46(2) (2017) 60-66: twelve cloud services by five figures", () => {
    const found = entropyWeights([
      [7, 312, 1891, 6613, 163],
      [72, 88, 728, 941804, 1078],
      [10, 252, 2594, 3466, 117471],
      [10, 145, 980, 2371, 86329],
      [65, 54, 350, 501, 29897],
      [29, 48, 380, 912, 34051],
      [7, 476, 3300, 78470, 2212],
      [70, 87, 650, 733, 819000],
      [4, 86, 591, 3015, 103],
      [12, 79, 579, 3240, 96098],
      [21, 45, 261, 1253, 453],
      [1, 72, 530, 4333, 0.1048],
    ]);
    if (found.kind !== "weights") throw new Error(found.reason);
    [0.104991, 0.069124, 0.071373, 0.449937, 0.304575].forEach((weight, j) => {
      expect(Math.abs((found.weights[j] ?? 0) - weight)).toBeLessThan(6e-7);
    });
  });

  it("gives nothing where nothing can be told apart, and says why", () => {
    const reason = (scores: (number | null)[][]): unknown => {
      const result = weighed("entropy", "", { about: { ...subject, scores } });
      return [result.weights, result.issues[0]?.facts?.["reason"]];
    };
    expect(reason([[1, 1, 1, 1]])).toEqual([null, "too-few"]);
    expect(
      reason([
        [1, 1, 1, 1],
        [1, 1, 1, 1],
      ]),
    ).toEqual([null, "all-equal"]);
    expect(
      reason([
        [1, 1, 1, -1],
        [1, 1, 1, 1],
      ]),
    ).toEqual([null, "negative"]);
    expect(
      reason([
        [1, 1, null, 1],
        [1, 1, 1, 1],
      ]),
    ).toEqual([null, "too-few"]);
    // Customer and Ease are the same for both projects.
    expect(weighed("entropy", "").weights?.[1]).toBe(0);
    expect(weighed("entropy", "").weights?.[3]).toBe(0);
  });
});

describe("pairwise judgements", () => {
  const chain = "Fit > Customer: 2; Customer > Value: 2; Value = Ease";

  it("are completed where pairs are open, and it is said how many", () => {
    const result = weighed("pairwise", chain);
    expectWeights(result, [0.5, 0.25, 0.125, 0.125]);
    expect(result.issues).toMatchObject([
      { code: "judgements-completed", facts: { open: 3, pairs: 6 } },
    ]);
    expect(result.comparings[0]?.open).toEqual([
      [0, 2],
      [0, 3],
      [1, 3],
    ]);
  });

  it("that contradict each other are told with the worst and what would fit, in the words of the pane", () => {
    const result = weighed(
      "pairwise",
      "Fit > Customer: 3; Customer > Value: 3; Fit < Value: 5; Fit > Ease: 3; Customer > Ease: 2; Value > Ease: 2",
    );
    expect(result.weights).not.toBeNull();
    const issue = result.issues[0];
    expect(issue).toMatchObject({ code: "judgements-inconsistent", severity: "warning" });
    expect(sentencesOf(result)[0]).toMatch(
      /^Judgements are inconsistent \(CR \d\.\d\d, limit 0\.10\)\. Most at odds: \w+ over \w+ = \d; about [\d/]+ would fit the rest\. Keep anyway\?$/,
    );
  });

  it.each([
    ["Fit > Customer: 3", "judgements-unconnected"],
    ["Fit > Fit: 3", "judged-with-itself"],
    ["Fit > Customer: 0", "judgement-not-positive"],
    ["Fit > Customer: -3", "judgement-not-positive"],
    ["Fit > Customer: 5; Customer > Fit: 5", "judgements-not-reciprocal"],
    ["Fit > Customer: 5; Fit > Customer: 3", "judgements-not-reciprocal"],
    ["Fit > Worth: 3", "criterion-unknown"],
  ])("%s: %s", (text, code) => {
    const result = weighed("pairwise", text);
    expect(result.weights).toBeNull();
    expect(codes(result)).toEqual([code]);
    for (const sentence of sentencesOf(result)) expect(sentence).not.toMatch(/undefined|NaN/);
  });

  it("said twice the same way are no contradiction; beyond the scale they are taken with a warning", () => {
    const twice = weighed("pairwise", `${chain}; Customer < Fit: 2`);
    expect(codes(twice)).toEqual(["judgements-completed"]);
    const beyond = weighed("pairwise", "Fit > Customer: 12; Customer = Value; Value = Ease");
    expect(codes(beyond)).toEqual(["judgement-beyond-scale", "judgements-completed"]);
    expect((beyond.weights?.[0] ?? 0) / (beyond.weights?.[1] ?? 1)).toBeCloseTo(12, 6);
  });

  it("of sixteen criteria are too many", () => {
    const criteria = Array.from({ length: 16 }, (_, i) => ({ name: `C${i}`, group: "" }));
    const result = weighed("pairwise", "C0 > C1: 2", { about: { ...subject, criteria } });
    expect(codes(result)).toEqual(["too-many-compared"]);
  });

  it("tell which table the inconsistency is held against", () => {
    const of = (randomIndex: Weighing["randomIndex"]): unknown =>
      weighed("pairwise", chain, { randomIndex }).comparings[0]?.consistency?.randomIndex.table;
    expect([of("Saaty"), of("Alonso-Lamata")]).toEqual(["Saaty", "Alonso-Lamata"]);
  });
});

describe("several people", () => {
  it("are joined pair by pair with the geometric mean", () => {
    const result = weighed(
      "pairwise",
      "Ann | Fit > Customer: 8; Customer = Value; Value = Ease\nBob | Fit > Customer: 2; Customer = Value; Value = Ease",
    );
    // The mean of 8 and 2 is 4.
    expectWeights(result, [4 / 7, 1 / 7, 1 / 7, 1 / 7]);
    expect(result.judges.map(({ judge }) => judge)).toEqual(["Ann", "Bob"]);
    const [widest] = result.disagreement?.pairs ?? [];
    expect(widest).toMatchObject({
      first: "Fit",
      second: "Customer",
      least: { judge: "Bob", ratio: 2 },
      most: { judge: "Ann", ratio: 8 },
    });
    expect(widest?.mean).toBeCloseTo(4, 12);
    // Both are a factor of 2 away from 4.
    expect(widest?.factor).toBeCloseTo(2, 12);
    expect(codes(result)).toContain("judges-disagree");
  });

  it("may each have judged a part: what one leaves open the other fills", () => {
    const result = weighed(
      "pairwise",
      "Ann | Fit > Customer: 2\nBob | Customer > Value: 2; Value = Ease",
    );
    expectWeights(result, [0.5, 0.25, 0.125, 0.125]);
    expect(result.judges.map(({ weights }) => weights)).toEqual([null, null]);
    expect(result.disagreement).toBeNull();
  });

  it("are averaged where they rate, with the range of each weight and who differs most", () => {
    const result = weighed(
      "direct",
      "Ann | Fit: 50; Customer: 50\nBob | Fit: 50; Customer: 50\nCid | Ease: 1",
    );
    expectWeights(result, [1 / 3, 1 / 3, 0, 1 / 3]);
    expect(result.disagreement).toMatchObject({ mostApart: 2 });
    expect(result.disagreement?.spread[3]).toEqual({ low: 0, mean: 1 / 3, high: 1 });
    // Cid places two thirds of the weight elsewhere, Ann and Bob one third.
    expect(result.judges[2]?.distance).toBeCloseTo(2 / 3, 12);
    expect(result.disagreement?.overall).toBeCloseTo(4 / 9, 12);
    expect(codes(result)).toEqual(["judges-disagree"]);
  });
});

describe("two levels", () => {
  it("multiply the weight of the group with the weight inside", () => {
    const rated = weighed("direct", "Worth: 60; Doable: 40; Fit: 1; Customer: 1; Value: 2", {
      byGroup: true,
    });
    expectWeights(rated, [0.15, 0.15, 0.3, 0.4]);
    const judged = weighed("pairwise", "Worth > Doable: 3; Fit = Customer; Customer < Value: 2", {
      byGroup: true,
    });
    expectWeights(judged, [0.75 / 4, 0.75 / 4, 0.75 / 2, 0.25]);
    expect(judged.comparings.map(({ level }) => level)).toEqual(["groups", "Worth", "Doable"]);
  });

  it("do not compare criteria of different groups", () => {
    const result = weighed("pairwise", "Worth > Doable: 3; Fit > Ease: 2", { byGroup: true });
    expect(codes(result)).toEqual(["judged-across-groups"]);
  });

  it("say in which group answers are missing", () => {
    const result = weighed("direct", "Worth: 1; Doable: 1", { byGroup: true });
    expect(result.issues).toMatchObject([{ code: "answers-missing", facts: { level: "Worth" } }]);
  });
});

describe("a matrix copied from Excel", () => {
  const three = names.slice(0, 3);
  const about: WeighingSubject = {
    ...subject,
    criteria: three.map((name) => ({ name, group: "" })),
  };
  const read = (text: string): ReturnType<typeof readAnswers> =>
    readAnswers(text, "pairwise", three);

  it.each([
    ["upper triangle", "1\t6\t3\n\t1\t1/2\n\t\t1"],
    ["lower triangle", "\n1/6\t\t\n0,3333\t2\t"],
    ["both", "1\t6\t3\n0.1667\t1\t0.5\n0.333\t2\t1"],
    ["names in front", "\tFit\tcustomer\tValue\nfit\t1\t6\t3\nCustomer\t\t1\t0.5\nValue\t\t\t1"],
    ["names above", "Fit\tCustomer\tValue\n1\t6\t3\n\t1\t0.5\n\t\t1"],
    ["another order", "\tValue\tFit\tCustomer\nValue\t1\t1/3\t2\nFit\t\t1\t6\nCustomer\t\t\t1"],
  ])("%s", (form, text) => {
    // A first row of blanks alone is no row to Excel's clipboard reader: it keeps its tabs.
    const pasted = form === "lower triangle" ? text.replace("\n", "1\t\t\n") : text;
    const { judges, issues } = read(pasted);
    expect(issues).toEqual([]);
    const weighing = { method: "pairwise", judges, byGroup: false, randomIndex: "Saaty" } as const;
    const { weights } = weigh(weighing, about);
    [6 / 9, 1 / 9, 2 / 9].forEach((weight, j) => {
      expect(weights?.[j]).toBeCloseTo(weight, 3);
    });
  });

  it.each([
    ["1\t5\t1\n5\t1\t1\n1\t1\t1", "judgements-not-reciprocal", { row: 1, column: 2 }],
    ["1\t0\t1\n\t1\t1\n\t\t1", "judgement-not-positive", { first: "Fit", second: "Customer" }],
    ["1\t-2\t1\n\t1\t1\n\t\t1", "judgement-not-positive", { first: "Fit" }],
    ["2\t3\t1\n\t1\t1\n\t\t1", "judged-with-itself", { first: "Fit" }],
    ["\tFit\tValue\tCustomer\nFit\t1\t2\t3\nCustomer\t\t1\t1\nValue\t\t\t1", "answer-unread", {}],
    ["1\tx\t1\n\t1\t1\n\t\t1", "answer-unread", {}],
    ["1\t2\n\t1", "answer-unread", {}],
    ["1\t2\t3\t4\n\t1\t1\t1\n\t\t1\t1", "answer-unread", {}],
  ])("%j is refused: %s", (text, code, facts) => {
    const { judges, issues } = read(text);
    expect(judges).toEqual([]);
    expect(issues).toMatchObject([{ code, severity: "blocking", facts }]);
  });
});

describe("answers as text", () => {
  it("read what they write", () => {
    const name = fc.constantFrom("Fit", "A > B", "x: y", "Cost; risk", "Ease");
    const rating = fc.record({ criterion: name, value: fc.integer({ min: 0, max: 100 }) });
    const judgement = fc.record({
      first: name,
      second: name,
      ratio: fc.integer({ min: 1, max: 9 }).chain((n) => fc.constantFrom(n, 1 / n)),
    });
    const judges = (isPairwise: boolean): fc.Arbitrary<JudgeAnswers[]> =>
      fc.array(
        fc.record({
          judge: fc.constantFrom("Ann", "Bob C."),
          ratings: isPairwise ? fc.constant([]) : fc.array(rating, { minLength: 1, maxLength: 4 }),
          judgements: isPairwise
            ? fc.array(judgement, { minLength: 1, maxLength: 4 })
            : fc.constant([]),
        }),
        { minLength: 1, maxLength: 3 },
      );
    const all = ["Fit", "A > B", "x: y", "Cost; risk", "Ease"];
    fc.assert(
      fc.property(judges(true), judges(false), (pairs, ratings) => {
        const read = readAnswers(answersText(pairs), "pairwise", all);
        expect(read.issues).toEqual([]);
        read.judges.forEach((answers, i) => {
          answers.judgements.forEach(({ ratio }, k) => {
            expect(ratio).toBeCloseTo(pairs[i]?.judgements[k]?.ratio ?? 0, 12);
          });
        });
        expect(readAnswers(answersText(ratings), "direct", all)).toEqual({
          judges: ratings,
          issues: [],
        });
      }),
      { numRuns: 60 },
    );
  });

  it("take numbers as people type them", () => {
    const ratios = readAnswers(
      "Fit > Ease: 1/3; Ease<Fit:2,5 ;Fit = Ease: 1; Fit=Ease",
      "pairwise",
      names,
    ).judges[0]?.judgements.map(({ ratio }) => ratio);
    expect(ratios).toEqual([1 / 3, 1 / 2.5, 1, 1]);
    const values = readAnswers("Fit: 30%; Ease = 0.5", "direct", names).judges[0]?.ratings;
    expect(values?.map(({ value }) => value)).toEqual([30, 0.5]);
  });

  it.each([
    ["pairwise", "Fit > Nobody: 3", "criterion-unknown", "Nobody"],
    ["pairwise", "Nobody > Fit: 3", "criterion-unknown", "Nobody"],
    ["pairwise", "Fit > Ease", "answer-unread", "Fit > Ease"],
    ["pairwise", "Fit = Ease: 3", "answer-unread", "Fit = Ease: 3"],
    ["pairwise", "Fit > Ease: three", "answer-unread", "Fit > Ease: three"],
    ["pairwise", "Fit > Ease: 1/0", "answer-unread", "Fit > Ease: 1/0"],
    ["pairwise", "Fit: 3", "answer-unread", "Fit: 3"],
    ["direct", "Fit > Ease: 3", "answer-unread", "Fit > Ease: 3"],
    ["direct", "Fit: 3 4", "answer-unread", "Fit: 3 4"],
    ["direct", "Fits: 3", "criterion-unknown", "Fits"],
    ["direct", "3", "criterion-unknown", "3"],
  ] as const)("%s %s: %s", (method, text, code, found) => {
    const { issues } = readAnswers(`Ann | ${text}; `, method, names);
    expect(issues).toMatchObject([{ code, found, severity: "blocking", facts: { judge: "Ann" } }]);
  });

  it("never throw, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("Fit>=<:;|/ 3,.-\n\tEasex")) }),
        (text) => {
          for (const method of ["pairwise", "direct"] as const) {
            const { judges } = readAnswers(text, method, names);
            const result = weigh({ method, judges, byGroup: false, randomIndex: "Saaty" }, subject);
            const sum = (result.weights ?? [1]).reduce((total, weight) => total + weight, 0);
            expect(sum).toBeCloseTo(1, 9);
            for (const sentence of sentencesOf(result)) expect(sentence).not.toMatch(/undefined/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
