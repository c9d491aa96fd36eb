import fc from "fast-check";
import { loadWords } from "#core/messages/loadWords";
import { switchSentence, whySentence } from "#core/messages/sensitivitySentences";
import { criterionShares } from "#core/scoring/sensitivity/criterionShares";
import { scoreRanges } from "#core/scoring/sensitivity/scoreRange";
import { firstSwitches, fundedSwitches } from "#core/scoring/sensitivity/switchPoints";
import { whyRanks } from "#core/scoring/sensitivity/whyRank";
import { scoringModel } from "#core/scoring/scoringModel";
import { northmereRanking, northmereRegisters, smallModel } from "#test/support/rankingRegisters";

const northmere = scoringModel(northmereRegisters(), "Exclude");

describe("why a project has its rank", () => {
  it("names what keeps P-010 fourth: points by criterion worked out by hand", () => {
    const reason = whyRanks(northmere).get("P-010");
    expect(reason).toMatchObject({ rank: 4, of: 23, tied: [] });
    expect(reason?.score).toBeCloseTo(66.77, 2);
    expect(reason?.behind).toMatchObject({ id: "P-005", mostly: { criterion: "Financial value" } });
    expect(reason?.behind?.gap).toBeCloseTo(73.55 - 66.77, 2);
    // Urgency 5 against 2 on a scale of 1 to 5 with weight 10: 7.5 points.
    expect(reason?.behind?.despite).toMatchObject({ criterion: "Regulatory urgency" });
    expect(reason?.behind?.despite?.points).toBeCloseTo(7.5, 9);
    // Fit 5 against 4 with weight 30: 7.5 points.
    expect(reason?.ahead).toMatchObject({ id: "P-015", mostly: { criterion: "Strategic fit" } });
    expect(reason?.ahead?.mostly?.points).toBeCloseTo(7.5, 9);
  });

  it.each([
    [
      "en",
      "4th of 23 with 66.8 points: strong in Strategic fit (+10.8), weak in Deliverability (-5.7) against the average. 6.8 behind P-005, mostly Financial value (5.4). 1.1 ahead of P-015, mostly Strategic fit (7.5).",
    ],
    [
      "de",
      "4. von 23 mit 66,8 Punkten: gegenüber dem Durchschnitt stark bei Strategic fit (+10,8), schwach bei Deliverability (-5,7). 6,8 hinter P-005, vor allem durch Financial value (5,4). 1,1 vor P-015, vor allem durch Strategic fit (7,5).",
    ],
    [
      "fr",
      "4e sur 23 avec 66,8 points\u00a0: par rapport à la moyenne, fort en Strategic fit (+10,8), faible en Deliverability (-5,7). 6,8 derrière P-005, surtout par Financial value (5,4). 1,1 devant P-015, surtout par Strategic fit (7,5).",
    ],
  ] as const)("says so in one breath: %s", async (language, expected) => {
    const reason = whyRanks(northmere).get("P-010");
    if (reason === undefined) throw new Error("P-010 is not ranked.");
    expect(whySentence(reason, await loadWords(language))).toBe(expected);
  });

  it("has nothing before the first, nothing after the last, and names who is level", async () => {
    const scores = [
      [1, 0],
      [0, 1],
      [0.25, 0.25],
    ];
    const why = whyRanks(smallModel({ weights: [1, 1], scores }));
    expect([...why.values()].map(({ behind, ahead }) => [behind?.id, ahead?.id])).toEqual([
      [undefined, "P-3"],
      [undefined, "P-3"],
      ["P-2", undefined],
    ]);
    const english = await loadWords("en");
    const first = why.get("P-1");
    expect(first && whySentence(first, english)).toMatch(
      /^1st of 3 with 50\.0 points, level with P-2: strong in C1/,
    );
  });

  it("says of one project alone, or of equal ones, only where they stand", async () => {
    const english = await loadWords("en");
    const sentences = (scores: number[][]): string[] =>
      [...whyRanks(smallModel({ weights: [1, 1], scores })).values()].map((reason) =>
        whySentence(reason, english),
      );
    expect(sentences([[0.5, 0.5]])).toEqual(["1st of 1 with 50.0 points."]);
    expect(
      sentences([
        [1, 1],
        [1, 1],
      ])[1],
    ).toBe("1st of 2 with 100.0 points, level with P-1.");
  });

  it("counts a missing score as no points", () => {
    const why = whyRanks(
      smallModel({
        weights: [1, 1],
        scores: [
          [1, null],
          [0.5, 1],
        ],
        policy: "Lowest",
      }),
    );
    expect(why.get("P-1")?.behind).toMatchObject({ id: "P-2", mostly: { criterion: "C2" } });
    expect(whyRanks(smallModel({ weights: [1, 1], scores: [[1, null]] })).size).toBe(0);
  });
});

describe("what a weight changes, in words", () => {
  it("names both sides, and says so when nothing changes", async () => {
    const [english, german] = [await loadWords("en"), await loadWords("de")];
    const problem = northmereRanking();
    const [fit] = firstSwitches(problem);
    expect(fit && switchSentence(fit, english)).toBe(
      "Strategic fit weighs 30%: above 37.3% P-005 takes the first place from P-001.",
    );
    const [line] = fundedSwitches(problem) ?? [];
    expect(line && switchSentence(line, english)).toBe(
      "Strategic fit weighs 30%: below 26.6% P-006 is funded; above 34.7% P-013 is funded and P-004 is no longer funded.",
    );
    const nothing = { criterion: "C1", weight: 1, below: null, above: null };
    expect(switchSentence(nothing, german)).toBe(
      "C1 wiegt 100\u00a0%: kein anderes Gewicht ändert daran etwas.",
    );
  });
});

describe("what missing scores leave open", () => {
  const scores = [
    [0.8, null, 0.6],
    [0.5, 0.5, 0.5],
    [null, null, null],
  ];

  it("is the range from the worst to the best of what is missing, under each policy", () => {
    for (const policy of ["Exclude", "Renormalise", "Lowest"] as const) {
      const ranges = scoreRanges(smallModel({ weights: [5, 3, 2], scores, policy }));
      const range = ranges.find(({ id }) => id === "P-1");
      // 0.5 x 0.8 + 0.2 x 0.6 = 0.52, and 0.3 more.
      expect(range).toMatchObject({ missing: ["C2"], bestRank: 1, worstRank: 1 });
      expect(range?.coverage).toBeCloseTo(0.7, 12);
      expect(range?.lowest).toBeCloseTo(52, 9);
      expect(range?.highest).toBeCloseTo(82, 9);
      const empty = ranges.find(({ id }) => id === "P-3");
      expect([empty?.lowest, empty?.highest]).toEqual([0, expect.closeTo(100, 9)]);
      expect(ranges).toHaveLength(2);
    }
  });

  it("does not care for criteria without weight, and is empty where all is scored", () => {
    expect(scoreRanges(smallModel({ weights: [1, 0], scores: [[1, null]] }))).toEqual([]);
    expect(scoreRanges(northmere)).toEqual([]);
  });
});

describe("which criteria decide", () => {
  it("adds up to the whole of the differences", () => {
    const value = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 9 }),
        (rows) => {
          const shares = criterionShares(smallModel({ weights: [1, 2, 3], scores: rows }));
          const sum = shares.reduce((total, { varianceShare }) => total + varianceShare, 0);
          return (
            Math.abs(sum - 1) < 1e-6 || shares.every(({ varianceShare }) => varianceShare === 0)
          );
        },
      ),
    );
  });

  it("finds the one that changes nothing, whatever its weight", () => {
    const shares = criterionShares(
      smallModel({
        weights: [5, 5],
        scores: [
          [0.5, 0],
          [0.5, 0.5],
          [0.5, 1],
        ],
      }),
    );
    expect(shares).toEqual([
      expect.objectContaining({ varianceShare: 0, spread: 0, ranksChangedWithout: 0 }),
      expect.objectContaining({ varianceShare: 1, spread: 50, ranksChangedWithout: 2 }),
    ]);
    expect(shares.map(({ changesFirst }) => changesFirst)).toEqual([false, true]);
  });

  it("has no ranking without the only one", () => {
    const [only] = criterionShares(
      smallModel({
        weights: [1, 0],
        scores: [
          [1, 1],
          [0, 1],
        ],
      }),
    );
    expect(only).toMatchObject({ ranksChangedWithout: null, changesFirst: null });
  });
});
