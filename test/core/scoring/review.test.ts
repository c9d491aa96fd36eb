import fc from "fast-check";
import type { CellValue, RegisterContent } from "#core/register/content";
import { criteriaLibrary, criteriaRows, libraryKeys } from "#core/scoring/criteriaLibrary";
import { guidancePoints, guidanceText, longestDefinition } from "#core/scoring/guidance";
import { judgeScore } from "#core/scoring/judgeScore";
import { RegisterTable } from "#core/scoring/registerTable";
import { scorePortfolio } from "#core/scoring/scorePortfolio";
import { scoringModel } from "#core/scoring/scoringModel";
import { spareColumns } from "#core/scoring/spareColumns";
import { issueSentence } from "#core/messages/sentences";
import { english } from "#core/messages/english/english";
import { registerContent } from "#test/support/registerContent";

interface Portfolio {
  readonly criteria?: readonly Row[];
  readonly headers?: readonly string[];
  readonly scores: readonly (readonly CellValue[])[];
}

type Row = readonly [string, ...CellValue[]];

const scale = (name: string, direction = "Benefit", weight: CellValue = 10): Row => [
  name,
  direction,
  weight,
  "Scale",
  1,
  5,
];

function portfolio({ criteria, headers, scores }: Portfolio): RegisterContent[] {
  const model = criteria ?? [scale("Fit"), scale("Urgency")];
  const ids = scores.map((_, i) => `P-${i + 1}`);
  return [
    registerContent(
      "Criteria",
      ["Criterion", "Direction", "Weight", "Normalise by", "Scale low", "Scale high"],
      model,
    ),
    registerContent(
      "Projects",
      ["Project ID", "Project", "Stage", "Budget", "Risk adjusted NPV"],
      ids.map((id) => [id, `Project ${id}`, "Proposed", 100, null]),
    ),
    registerContent(
      "Scores",
      ["Project ID", "Project", ...(headers ?? model.map(([name]) => name))],
      scores.map((row, i) => [ids[i] ?? "", "", ...row]),
    ),
  ];
}

function sentences(contents: readonly RegisterContent[]): string[] {
  return scorePortfolio(contents, "Exclude").issues.map((issue) => issueSentence(issue, english));
}

describe("the messages of the Score flow", () => {
  it("all weights zero", () => {
    const criteria = [scale("Fit", "Benefit", 0), scale("Urgency", "Benefit", 0)];
    expect(sentences(portfolio({ criteria, scores: [[1, 2]] }))).toContain(
      "All weights are zero. Give at least one criterion a weight.",
    );
  });

  it("missing scores", () => {
    expect(
      sentences(
        portfolio({
          scores: [
            [1, null],
            [2, 3],
          ],
        }),
      ),
    ).toContain("P-1 has no score for Urgency and is not ranked (policy Exclude).");
  });

  it("a min-max criterion with one project", () => {
    const criteria: Row[] = [["Financial value", "Benefit", 10, "Min-max", null, null]];
    expect(sentences(portfolio({ criteria, scores: [[412]] }))).toEqual([
      "Only one project: Financial value cannot separate anything.",
    ]);
  });

  it("a tie at rank 1", () => {
    expect(
      sentences(
        portfolio({
          scores: [
            [5, 1],
            [1, 5],
            [1, 1],
          ],
        }),
      ),
    ).toContain("P-1 and P-2 tie at 50.0. Order shown: higher risk-adjusted NPV first.");
  });

  it("a criterion renamed on Scores only", () => {
    const criteria = [scale("Strategic fit"), scale("Urgency")];
    const headers = ["Strat fit", "Urgency"];
    const found = sentences(portfolio({ criteria, headers, scores: [[5, 1]] }));
    expect(found).toContain(
      'Column "Strat fit" of Scores is not in Criteria; it has weight 0. Rename to "Strategic fit"?',
    );
  });

  it("two criteria that rank projects the same way, beyond 0.9 only", () => {
    // Spearman's rho by scipy 1.17.1: 0.9558823529411764 for the first pair, 0.8285714285714287 for the second.
    const alike = portfolio({
      scores: [
        [5, 4],
        [5, 5],
        [3, 3],
        [1, 1],
        [4, 4],
        [2, 2],
      ],
    });
    expect(sentences(alike)).toContain(
      "Fit and Urgency rank projects the same way; you may be counting one thing twice.",
    );
    const criteria: Row[] = [
      ["Fit", "Benefit", 10, "Scale", 0, 9],
      ["Urgency", "Benefit", 10, "Scale", 0, 9],
    ];
    const scores = [
      [1, 2],
      [2, 1],
      [3, 4],
      [4, 3],
      [5, 6],
      [6, 5],
    ];
    expect(sentences(portfolio({ criteria, scores }))).toEqual(
      expect.not.arrayContaining([expect.stringContaining("rank projects")]),
    );
  });

  it("a cost that goes up as a benefit goes down ranks the same way; against each other they are opposite", () => {
    const same = portfolio({
      criteria: [scale("Fit"), scale("Effort", "Cost")],
      scores: [
        [1, 5],
        [2, 4],
        [3, 3],
        [4, 2],
        [5, 1],
      ],
    });
    expect(sentences(same)).toContain(
      "Fit and Effort rank projects the same way; you may be counting one thing twice.",
    );
    const opposite = portfolio({
      scores: [
        [1, 5],
        [2, 4],
        [3, 3],
        [4, 2],
        [5, 1],
      ],
    });
    expect(sentences(opposite)).toContain(
      "Fit and Urgency rank projects the opposite way; they may cancel each other out.",
    );
  });

  it("says nothing of correlation with fewer than five projects", () => {
    const few = portfolio({
      scores: [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
      ],
    });
    expect(sentences(few)).toEqual([]);
  });
});

describe("columns that are no criterion", () => {
  const table = (
    headers: readonly string[],
    rows: readonly (readonly CellValue[])[],
  ): RegisterTable => new RegisterTable(registerContent("Scores", headers, rows));

  it("finds renamed ones at the edges, too, and pairs each with the name it looks most like", () => {
    const scores = table(
      ["Project ID", "Project", "Strat fit", "Urgency", "Delivery", "Missing", "Score"],
      [["P-1", "x", 3, 4, 5, 0, 50]],
    );
    expect(spareColumns(scores, ["Strategic fit", "Urgency", "Deliverability"])).toEqual([
      { header: "Strat fit", meant: "Strategic fit" },
      { header: "Delivery", meant: "Deliverability" },
    ]);
  });

  it("leaves texts behind the criteria, points and columns of packs alone", () => {
    const scores = table(
      ["Project ID", "Project", "Fit", "User value", "Comment", "Missing", "Fit points"],
      [["P-1", "x", 3, 8, "who scored", 0, 20]],
    );
    expect(spareColumns(scores, ["Fit"])).toEqual([]);
  });

  it("suggests no name that looks like nothing there", () => {
    const scores = table(["Project ID", "Fit", "Zzz", "Qqq"], [["P-1", 3, 1, 1]]);
    const found = spareColumns(scores, ["Fit", "Urgency", "Deliverability"]);
    expect(found.map(({ meant }) => meant)).toEqual([null, null]);
  });
});

describe("the library", () => {
  it("has guidance for every score of its scales, short enough for a cell's prompt", () => {
    for (const key of libraryKeys) {
      const { definition, scale: ends } = criteriaLibrary[key];
      expect(definition.length).toBeLessThanOrEqual(longestDefinition);
      const points = guidancePoints(definition).map(({ score }) => score);
      expect(points).toEqual(ends === null ? [] : [1, 2, 3, 4, 5]);
    }
  });

  it("gives rows that the register Criteria takes", () => {
    const rows = criteriaRows([[criteriaLibrary.exposure, 10]]);
    expect(rows.rows[0]?.slice(0, 8)).toEqual([
      "Exposure share",
      "Achievability",
      "Cost",
      10,
      "Min-max",
      null,
      null,
      "Exposure %",
    ]);
  });
});

describe("guidance", () => {
  it("keeps commas inside a meaning, and takes other texts for no guidance", () => {
    expect(guidancePoints("1 = new, untried, 3 = done before. 5 = routine")).toEqual([
      { score: 1, meaning: "new, untried" },
      { score: 3, meaning: "done before" },
      { score: 5, meaning: "routine" },
    ]);
    expect(guidancePoints("Net present value, 3 = nothing at the start")).toEqual([
      { score: 3, meaning: "nothing at the start" },
    ]);
    expect(guidancePoints("Higher is better")).toEqual([]);
  });

  it("is read back as it was written", () => {
    const meaning = fc
      .stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/)
      .map((text) => text.replace(/ +/g, " "));
    const points = fc.array(fc.record({ score: fc.integer({ min: -9, max: 20 }), meaning }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(points, (list) => {
        expect(guidancePoints(guidanceText(list))).toEqual(list);
      }),
    );
  });
});

describe("the scoring model", () => {
  it("lists ties, scores out of scale and projects without a row in Scores", () => {
    const contents = portfolio({
      scores: [
        [5, 7],
        [5, 5],
        [1, 1],
        [3, null],
      ],
    });
    const [criteria, projects, scores] = contents;
    if (!criteria || !projects || !scores) throw new Error("three registers");
    const more = { ...projects, rows: [...projects.rows, ["P-9", "New", "Idea", 1, null]] };
    const model = scoringModel([criteria, more, scores], "Exclude");
    expect(model.ties).toEqual([{ rank: 1, score: 100, ids: ["P-1", "P-2"] }]);
    expect(model.outOfScale).toEqual([
      { id: "P-1", criterion: "Urgency", found: 7, low: 1, high: 5 },
    ]);
    expect(model.projects.at(-1)).toMatchObject({ id: "P-9", hasRow: false, cells: [null, null] });
    expect(model.ranking.filter(({ rank }) => rank === null).map(({ id }) => id)).toEqual([
      "P-4",
      "P-9",
    ]);
  });

  it("is empty, with what is missing, when a register is not there", () => {
    const [criteria] = portfolio({ scores: [] });
    const model = scoringModel(criteria === undefined ? [] : [criteria], "Lowest");
    expect(model.criteria).toEqual([]);
    expect(model.issues.map(({ code, expected }) => [code, expected])).toEqual([
      ["missing-register", "Projects"],
      ["missing-register", "Scores"],
    ]);
  });

  it.each<[CellValue, string]>([
    [null, "missing"],
    ["  ", "missing"],
    ["n/a", "not-a-number"],
    [true, "not-a-number"],
    [{ error: "#N/A" }, "not-a-number"],
    [0.99, "out-of-scale"],
    [1, "good"],
    [5, "good"],
    [5.01, "out-of-scale"],
  ])("judges %p as %s on a scale of 5 to 1, whichever end is written first", (cell, judgement) => {
    expect(judgeScore(cell, { normalisation: "Scale", low: 5, high: 1 })).toBe(judgement);
  });
});
