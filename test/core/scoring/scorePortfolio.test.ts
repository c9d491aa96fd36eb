import type { Issue } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import { scorePortfolio } from "#core/scoring/scorePortfolio";
import { approx } from "#test/support/approx";
import northmere from "../../oracles/northmereScores.json";

function register(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): RegisterContent {
  const place = { table: name, sheet: name, row: 3, column: 0, rows: rows.length + 1 };
  return { register: name, headers, rows, place: { ...place, columns: headers.length } };
}

const criteriaHeaders = [
  "Criterion",
  "Direction",
  "Weight",
  "Normalise by",
  "Scale low",
  "Scale high",
];
const projectHeaders = ["Project ID", "Project", "Stage", "Budget", "Risk adjusted NPV"];

/** The sample portfolio with its figures as Excel would hand them over. */
function sample(): RegisterContent[] {
  const { criteria, projects } = northmere;
  return [
    register(
      "Criteria",
      criteriaHeaders,
      criteria.map((one) => [one.criterion, one.direction, one.weight, one.normaliseBy, 1, 5]),
    ),
    register(
      "Projects",
      projectHeaders,
      projects.map((one) => [
        one.id,
        `Project ${one.id}`,
        one.stage,
        one.budget,
        one.riskAdjustedNpv,
      ]),
    ),
    register(
      "Scores",
      ["Project ID", "Project", ...criteria.map((one) => one.criterion)],
      projects.map(({ id, typed, npv, exposure }) => {
        const [fit, customer, deliverability, urgency] = typed;
        return [id, "", fit, customer, npv, deliverability, urgency, exposure] as CellValue[];
      }),
    ),
  ];
}

interface Small {
  readonly weights?: readonly CellValue[];
  readonly scores?: readonly (readonly CellValue[])[];
  readonly stages?: readonly string[];
  readonly headers?: readonly string[];
}

/** Two criteria on a scale 1 to 5 and three projects. */
function small({ weights = [60, 40], scores, stages = [], headers }: Small): RegisterContent[] {
  const given = scores ?? [
    [5, 1],
    [3, 3],
    [1, 5],
  ];
  const ids = given.map((_, i) => `P-${i + 1}`);
  return [
    register(
      "Criteria",
      criteriaHeaders,
      weights.map((weight, j) => [["Fit", "Value"][j] ?? "", "Benefit", weight, "Scale", 1, 5]),
    ),
    register(
      "Projects",
      projectHeaders,
      ids.map((id, i) => [id, `Title ${id}`, stages[i] ?? "Proposed", 100, 0]),
    ),
    register(
      "Scores",
      ["Project ID", ...(headers ?? ["Fit", "Value"])],
      given.map((row, i) => [ids[i] ?? "", ...row]),
    ),
  ];
}

function codes(issues: readonly Issue[]): string[] {
  return issues.map(({ code }) => code);
}

describe("scoring a portfolio", () => {
  it("gives the scores and ranks of the sample's native formulas", () => {
    const { value, issues } = scorePortfolio(sample(), "Exclude");
    expect(issues).toEqual([]);
    expect(value.projects).toHaveLength(23);
    for (const project of value.projects) {
      const expected = northmere.projects.find(({ id }) => id === project.id);
      expect(approx(project.score ?? NaN, Number(expected?.score), 1e-8)).toBe(true);
      expect(project.rank).toBe(expected?.rank);
    }
    expect(value.projects.slice(0, 3).map(({ id }) => id)).toEqual(["P-001", "P-002", "P-005"]);
    expect(value.projects.at(-1)?.id).toBe("P-016");
  });

  it("names the registers that are missing", () => {
    const { value, issues } = scorePortfolio(sample().slice(1, 2), "Exclude");
    expect(value.projects).toEqual([]);
    expect(issues.map(({ code, place }) => [code, place.register])).toEqual([
      ["missing-register", "Criteria"],
      ["missing-register", "Scores"],
    ]);
  });

  it("leaves a project with a missing score unranked, last, and says which score", () => {
    const registers = small({
      scores: [
        [5, null],
        [1, 1],
      ],
    });
    const { value, issues } = scorePortfolio(registers, "Exclude");
    expect(value.projects.map(({ id, score, rank }) => [id, score, rank])).toEqual([
      ["P-2", 0, 1],
      ["P-1", null, null],
    ]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: "missing-score",
      severity: "warning",
      place: { register: "Scores", record: "P-1", field: "Value", address: "C5" },
      facts: { criteria: "Value", ranked: "no" },
    });
  });

  it("still reports the missing score where the policy ranks the project", () => {
    const registers = small({
      scores: [
        [5, null],
        [1, 1],
      ],
    });
    const { value, issues } = scorePortfolio(registers, "Renormalise");
    expect(value.projects[0]).toMatchObject({ id: "P-1", score: 100, rank: 1 });
    expect(issues[0]?.facts).toEqual({ criteria: "Value", ranked: "yes", policy: "Renormalise" });
  });

  it("treats text in a score cell as no score under every policy", () => {
    for (const policy of ["Exclude", "Renormalise", "Lowest"] as const) {
      const registers = small({
        scores: [
          ["n/a", 5],
          [1, 1],
        ],
      });
      const { value } = scorePortfolio(registers, policy);
      expect(value.projects.find(({ id }) => id === "P-1")?.score).toBeNull();
    }
  });

  it("blocks on weights that cannot be used", () => {
    const zero = scorePortfolio(small({ weights: [0, null] }), "Exclude");
    expect(codes(zero.issues)).toEqual(["weights-all-zero", "nothing-to-rank"]);
    expect(zero.value.projects.every(({ score }) => score === null)).toBe(true);
    const negative = scorePortfolio(small({ weights: [60, -10] }), "Exclude");
    expect(negative.issues[0]).toMatchObject({
      code: "negative-weight",
      severity: "blocking",
      place: { address: "C6" },
      found: "-10",
    });
  });

  it("says when a criterion has no column, and when a column is no criterion", () => {
    const { issues } = scorePortfolio(small({ headers: ["Fit", "Worth"] }), "Lowest");
    expect(codes(issues)).toContain("criterion-without-column");
    const between = small({
      headers: ["Fit", "Strat fit", "Value"],
      scores: [
        [5, 9, 5],
        [1, 9, 1],
      ],
    });
    const found = scorePortfolio(between, "Exclude").issues;
    expect(found).toEqual([
      expect.objectContaining({ code: "column-without-criterion", found: "Strat fit" }),
    ]);
  });

  it("hints at a criterion that separates nothing and at a tie for rank 1", () => {
    const { issues } = scorePortfolio(
      small({
        scores: [
          [5, 3],
          [5, 3],
          [1, 3],
        ],
      }),
      "Exclude",
    );
    expect(codes(issues)).toEqual(["criterion-all-equal", "tie-at-rank-one"]);
    expect(issues[1]?.facts).toEqual({ projects: "P-1, P-2", count: 2, score: "80.0" });
  });

  it("ranks only live projects, and says when there is none", () => {
    const some = scorePortfolio(small({ stages: ["Closed", "cancelled"] }), "Exclude");
    expect(some.value.projects.map(({ id }) => id)).toEqual(["P-3"]);
    const none = scorePortfolio(small({ stages: ["Closed", "Closed", "Closed"] }), "Exclude");
    expect(codes(none.issues)).toContain("nothing-to-rank");
  });

  it("joins by ID without regard to case and spaces, the first of two rows counts", () => {
    const [criteria, projects] = small({});
    const scores = register(
      "Scores",
      ["Project ID", "Fit", "Value"],
      [
        [" p-1 ", 5, 5],
        ["P-1", 1, 1],
      ],
    );
    const registers = [criteria, projects, scores].filter((one) => one !== undefined);
    const { value } = scorePortfolio(registers, "Exclude");
    expect(value.projects[0]).toMatchObject({ id: "P-1", score: 100, rank: 1 });
  });

  it("scaling all weights changes nothing", () => {
    const plain = scorePortfolio(small({ weights: [60, 40] }), "Exclude").value.projects;
    const scaled = scorePortfolio(small({ weights: [6e7, 4e7] }), "Exclude").value.projects;
    expect(scaled.map(({ id, rank }) => [id, rank])).toEqual(
      plain.map(({ id, rank }) => [id, rank]),
    );
    scaled.forEach(({ score }, i) => {
      expect(approx(score ?? NaN, plain[i]?.score ?? NaN)).toBe(true);
    });
  });

  it("a dominated project changes no other score on fixed scales", () => {
    const before = scorePortfolio(small({}), "Exclude").value.projects;
    const more = small({
      scores: [
        [5, 1],
        [3, 3],
        [1, 5],
        [1, 1],
      ],
    });
    const after = scorePortfolio(more, "Exclude").value.projects;
    for (const { id, score, rank } of before) {
      expect(after.find((project) => project.id === id)).toMatchObject({ score, rank });
    }
    expect(after.at(-1)?.id).toBe("P-4");
  });
});
