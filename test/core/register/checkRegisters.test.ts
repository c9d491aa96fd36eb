import type { Issue, IssueCode } from "#core/issues";
import { checkRegisters, rules } from "#core/register/checkRegisters";
import { editDistance, nearestKey } from "#core/register/checks/nearestKey";
import type { CellValue, RegisterContent } from "#core/register/content";
import { KEY_PATTERN } from "#core/register/keyForm";
import { registerOf, settings as schemaSettings } from "#core/register/schema";
import { northmere } from "#core/sample/northmere";
import { serialDate } from "#core/time/serialDate";
import { cpuTime } from "#test/support/cpuTime";
import { registerContent } from "#test/support/registerContent";
import { issueSaid } from "#test/support/english";

const settings = { pmo_StatusDate: 46295 };

const projectHeaders = [
  "Project ID",
  "Project",
  "Objective ID",
  "Category",
  "Stage",
  "Start",
  "Baseline finish",
  "Forecast finish",
  "Budget",
  "Complete %",
  "Reported RAG",
  "Status note",
  "Selection rule",
  "Selection reason",
];
type Project = Readonly<Record<string, CellValue>>;
const good: Project = {
  "Project ID": "P-001",
  Project: "Harbour lights",
  "Objective ID": "O-1",
  Category: "Growth",
  Stage: "In delivery",
  Start: 46000,
  "Baseline finish": 46400,
  "Forecast finish": 46410,
  Budget: 1200,
  "Complete %": 0.4,
  "Reported RAG": "Green",
  "Status note": null,
  "Selection rule": "Free",
  "Selection reason": null,
};

function projects(...changed: readonly Project[]): RegisterContent {
  return registerContent(
    "Projects",
    projectHeaders,
    changed.map((change) =>
      projectHeaders.map((header) => ({ ...good, ...change })[header] ?? null),
    ),
  );
}
const objectives = registerContent(
  "Objectives",
  ["Objective ID", "Objective", "Weight"],
  [["O-1", "Safe port", 1]],
);
const periods = (...rows: [string, number, number][]): RegisterContent =>
  registerContent("Periods", ["Period", "Starts on", "Ends on"], rows);
const quarter = periods(
  ["2026-Q1", 46023, 46112],
  ["2026-Q2", 46113, 46203],
  ["2026-Q4", 46296, 46387],
);

const check = (...registers: RegisterContent[]): readonly Issue[] =>
  checkRegisters(registers, settings).findings;
const codes = (issues: readonly Issue[]): readonly IssueCode[] => issues.map(({ code }) => code);
const only = (issues: readonly Issue[], code: IssueCode): readonly Issue[] =>
  issues.filter((issue) => issue.code === code);

test("good registers have no findings", () => {
  expect(check(projects({}, { "Project ID": "P-002" }), objectives)).toEqual([]);
});

test("each rule names its codes and each code has a sentence", () => {
  for (const code of rules.flatMap((rule) => rule.codes)) {
    expect(issueSaid({ code, severity: "hint", place: {} }).length).toBeGreaterThan(15);
  }
});

describe("one project", () => {
  test.each<[string, Project, IssueCode, Partial<Issue>]>([
    [
      "text where a number belongs",
      { Budget: "1,200k" },
      "text-not-number",
      { severity: "blocking", found: "1,200k" },
    ],
    [
      "a logical value where a number belongs",
      { "Complete %": true },
      "text-not-number",
      { severity: "warning", found: "true" },
    ],
    [
      "a budget below zero",
      { Budget: -300 },
      "below-minimum",
      { severity: "blocking", found: "-300", expected: "0" },
    ],
    [
      "65 for 65%",
      { "Complete %": 65 },
      "percent-above-one",
      { found: "65", expected: "65% = 0.65" },
    ],
    [
      "a date that cannot exist",
      { "Baseline finish": "31/02/2027" },
      "impossible-date",
      { found: "31/02/2027" },
    ],
    [
      "a small number under a date format",
      { Start: 12 },
      "impossible-date",
      { found: "1900-01-11" },
    ],
    [
      "a finish before the start",
      { "Forecast finish": 45900 },
      "finish-before-start",
      { found: "2025-08-31", expected: "2025-12-09" },
    ],
    [
      "a word that is not in the list",
      { Stage: "Dreaming" },
      "word-not-in-list",
      { found: "Dreaming" },
    ],
    [
      "a forced project without a reason",
      { "Selection rule": "Force in" },
      "reason-missing",
      { found: "Force in" },
    ],
    [
      "Amber without a note",
      { "Reported RAG": "Amber" },
      "required-missing",
      { expected: "it is required when the rating is Amber or Red" },
    ],
    [
      "in delivery without a rating",
      { "Reported RAG": null },
      "required-missing",
      { expected: "it is required in stage In delivery" },
    ],
    ["no name", { Project: "  " }, "required-missing", { severity: "warning" }],
    ["no key", { "Project ID": null }, "required-missing", { severity: "blocking" }],
    ["a key that formulas misread", { "Project ID": "P*1" }, "invalid-key", { found: "P*1" }],
    [
      "a key with a blank at its end",
      { "Project ID": "P-001 " },
      "stray-blanks",
      { found: "P-001 " },
    ],
    ["an error value", { Budget: { error: "#REF!" } }, "error-value", { found: "#REF!" }],
    [
      "an objective that does not exist",
      { "Objective ID": "O-7" },
      "orphan-reference",
      { found: "O-7", expected: "O-1" },
    ],
  ])("%s", (_, change, code, facts) => {
    const found = check(projects(change, { "Project ID": "P-002" }), objectives);
    expect(codes(found)).toEqual([code]);
    expect(found[0]).toMatchObject(facts);
    expect(found[0]?.place).toMatchObject({ sheet: "Projects", register: "Projects" });
    expect(found[0]?.place.address).toMatch(/^[A-N]5$/);
  });

  test("a proposal needs no dates, no rating and no progress", () => {
    const idea = {
      Stage: "Proposed",
      Start: null,
      "Baseline finish": null,
      "Forecast finish": null,
      "Complete %": null,
      "Reported RAG": null,
    };
    expect(check(projects(idea), objectives)).toEqual([]);
  });

  test("rows that are only formatted or calculated are no records", () => {
    const empty = Object.fromEntries(projectHeaders.map((header) => [header, null]));
    expect(check(projects({}, empty, empty), objectives)).toEqual([]);
  });

  test("several blanks of a column are one finding that names the first records", () => {
    const blank = Array.from({ length: 7 }, (_, at) => ({
      "Project ID": `P-10${at}`,
      Budget: null,
    }));
    const found = check(projects({}, ...blank), objectives);
    expect(found.map(issueSaid)).toEqual([
      "Budget is missing in 7 records (P-100, P-101, P-102, P-103, P-104 and 2 more); it is required.",
    ]);
    expect(found[0]?.place).toMatchObject({ address: "I6", field: "Budget" });
  });

  test("a row of Scores that only holds fed criteria is no record", () => {
    const scores = registerContent("Scores", ["Project ID", "Budget"], [[null, 0]]);
    expect(check(projects({}), objectives, scores)).toEqual([]);
  });

  test("a column that no record has is one finding", () => {
    const found = check(
      projects({ Category: null }, { "Project ID": "P-002", Category: null }),
      objectives,
    );
    expect(found).toMatchObject([
      { code: "missing-column", place: { field: "Category" }, facts: { count: 2 } },
    ]);
  });
});

describe("keys", () => {
  test("equal ones are found whatever their case and blanks, with their rows", () => {
    const found = only(
      check(
        projects(
          {},
          { "Project ID": "P-005" },
          { "Project ID": "p-005 " },
          { "Project ID": "P-005" },
        ),
        objectives,
      ),
      "duplicate-key",
    );
    expect(found).toMatchObject([
      { severity: "blocking", found: "P-005", facts: { times: 3, rows: "6, 7, 8" } },
    ]);
    expect(found.map(issueSaid)).toEqual([
      '"P-005" occurs 3 times (rows 6, 7, 8); merge them or give one a new identifier.',
    ]);
  });

  test("keys of several columns count together", () => {
    const rows = (second: string): RegisterContent =>
      registerContent(
        "Financials",
        ["Project ID", "Period", "Budget"],
        [
          ["P-001", "2026-Q1", 5],
          ["P-001", second, 6],
        ],
      );
    expect(codes(check(projects({}), objectives, quarter, rows("2026-Q2")))).not.toContain(
      "duplicate-key",
    );
    expect(codes(check(objectives, rows("2026-Q1")))).toEqual(["duplicate-key"]);
  });

  test("adoption and checks agree on what a key is", () => {
    for (const key of [
      "P-1",
      "a",
      "A.b_c-9",
      "-P",
      "P 1",
      "",
      "x".repeat(20),
      "x".repeat(21),
      "P*",
    ]) {
      const found = codes(
        check(
          registerContent(
            "Objectives",
            ["Objective ID", "Objective", "Weight"],
            [[key, "Safe port", 1]],
          ),
        ),
      );
      expect(found.includes("invalid-key")).toBe(key !== "" && !KEY_PATTERN.test(key));
    }
  });
});

describe("references", () => {
  const risks = (relatesTo: CellValue): RegisterContent =>
    registerContent("Risks", ["Risk ID", "Relates to"], [["R-031", relatesTo]]);

  test.each<[string, IssueCode[]]>([
    ["P-001", []],
    ["p-001", ["spelled-otherwise"]],
    ["P-001 ", ["stray-blanks"]],
    ["PG-1", []],
    ["PORTFOLIO", []],
  ])("%j exists", (relatesTo, expected) => {
    const programs = registerContent("Programs", ["Program ID", "Program"], [["PG-1", "Port"]]);
    const found = check(projects({}), objectives, programs, risks(relatesTo));
    expect(codes(found).filter((code) => code !== "program-without-projects")).toEqual(expected);
  });

  test("one that leads nowhere gets a suggestion", () => {
    const found = check(projects({}, { "Project ID": "P-009" }), objectives, risks("P-099"));
    expect(found.map(issueSaid)).toEqual([
      'R-031: Relates to "P-099" is not in Projects. Did you mean P-009?',
    ]);
  });

  test("a period that was typed as a date is told its period", () => {
    const rows = registerContent(
      "Financials",
      ["Project ID", "Period", "Budget"],
      [["P-001", 46050, 5]],
    );
    const quarterOne = periods(["2026-Q1", 46023, 46112]);
    expect(only(check(quarterOne, rows), "period-as-date")).toMatchObject([
      { found: "2026-01-28", expected: "2026-Q1", fix: { changes: [{ after: "2026-Q1" }] } },
    ]);
  });

  test("references to a register that is not there are not checked", () => {
    expect(check(risks("P-099"))).toEqual([]);
  });

  test("a project cannot depend on itself", () => {
    const rows = registerContent(
      "Dependencies",
      ["Dependency ID", "From project", "To project", "Deliverable"],
      [["D-1", "P-001", "p-001", "x"]],
    );
    expect(only(check(projects({}), objectives, rows), "self-reference")).toMatchObject([
      { found: "P-001" },
    ]);
  });

  test("own categories of risk count when they have an appetite", () => {
    const risk = registerContent("Risks", ["Risk ID", "Category"], [["R-1", "Weather"]]);
    const appetite = registerContent("Appetite", ["Category", "Score limit"], [["Weather", 9]]);
    expect(codes(check(risk))).toEqual(["word-not-in-list"]);
    expect(check(risk, appetite)).toEqual([]);
  });
});

describe("periods", () => {
  test.each<[string, [string, number, number][], IssueCode[]]>([
    [
      "follow each other",
      [
        ["a", 46023, 46112],
        ["b", 46113, 46203],
      ],
      [],
    ],
    [
      "in any order of rows",
      [
        ["b", 46113, 46203],
        ["a", 46023, 46112],
      ],
      [],
    ],
    [
      "leave a gap",
      [
        ["a", 46023, 46112],
        ["b", 46120, 46203],
      ],
      ["period-gap"],
    ],
    [
      "overlap",
      [
        ["a", 46023, 46112],
        ["b", 46100, 46203],
      ],
      ["period-overlap"],
    ],
    ["end before they start", [["a", 46112, 46023]], ["finish-before-start"]],
  ])("%s", (_, rows, expected) => {
    const found = checkRegisters([periods(...rows)], {}).findings;
    expect(codes(found)).toEqual(expected);
    for (const issue of found) expect(issue.severity).toBe("blocking");
  });

  test("an actual in a period that is still open is not counted", () => {
    const rows = registerContent(
      "BenefitPeriods",
      ["Benefit ID", "Period", "Actual"],
      [
        ["B-1", "2026-Q1", 5],
        ["B-1", "2026-Q4", 7],
      ],
    );
    const found = only(check(quarter, rows), "actual-in-open-period");
    expect(found).toMatchObject([{ found: "7", expected: "2026-09-30", place: { address: "C6" } }]);
    expect(only(checkRegisters([quarter, rows], {}).findings, "actual-in-open-period")).toEqual([]);
  });
});

describe("criteria and scores", () => {
  const headers = [
    "Criterion",
    "Direction",
    "Weight",
    "Normalise by",
    "Scale low",
    "Scale high",
    "Feeds from",
  ];
  const criteria = (...rows: [string, CellValue, number, number][]): RegisterContent =>
    registerContent(
      "Criteria",
      headers,
      rows.map(([name, weight, low, high]) => [
        name,
        "Benefit",
        weight,
        "Scale",
        low,
        high,
        "Typed",
      ]),
    );
  const scores = (
    names: readonly string[],
    ...rows: readonly (readonly CellValue[])[]
  ): RegisterContent => registerContent("Scores", ["Project ID", ...names], rows);

  test.each<[string, RegisterContent, RegisterContent, IssueCode[]]>([
    ["good", criteria(["Fit", 1, 1, 5]), scores(["Fit"], ["P-001", 5]), []],
    ["all weights zero", criteria(["Fit", 0, 1, 5]), scores(["Fit"]), ["weights-all-zero"]],
    ["a negative weight", criteria(["Fit", -10, 1, 5]), scores(["Fit"]), ["negative-weight"]],
    ["a scale without width", criteria(["Fit", 1, 5, 5]), scores(["Fit"]), ["scale-without-width"]],
    [
      "a criterion without a column",
      criteria(["Fit", 1, 1, 5], ["Deliverability", 1, 1, 5]),
      scores(["Fit"]),
      ["criterion-without-column"],
    ],
    [
      "a column without a criterion",
      criteria(["Fit", 1, 1, 5]),
      scores(["Fit", "Mood"]),
      ["column-without-criterion"],
    ],
    [
      "a score outside the scale",
      criteria(["Fit", 1, 1, 5]),
      scores(["Fit"], ["P-001", 7]),
      ["out-of-scale"],
    ],
    [
      "a text as a score",
      criteria(["Fit", 1, 1, 5]),
      scores(["Fit"], ["P-001", "n/a"]),
      ["word-for-missing"],
    ],
    [
      "a word as a score",
      criteria(["Fit", 1, 1, 5]),
      scores(["Fit"], ["P-001", "good"]),
      ["text-not-number"],
    ],
  ])("%s", (_, model, ratings, expected) => {
    expect(codes(check(objectives, model, ratings))).toEqual(expected);
  });

  test("a live project without a score is told once, with the policy", () => {
    const found = check(
      projects({}),
      objectives,
      criteria(["Fit", 1, 1, 5], ["Value", 1, 1, 5]),
      scores(["Fit", "Value"], ["P-001", null, null]),
    );
    expect(found).toMatchObject([{ code: "missing-score", facts: { criteria: "Fit, Value" } }]);
  });
});

describe("benefits, settings and formulas", () => {
  test("a level benefit whose target is its baseline cannot be measured", () => {
    const benefit = (target: number): RegisterContent =>
      registerContent(
        "Benefits",
        ["Benefit ID", "Profile", "Baseline value", "Target value"],
        [["B-1", "Level", 4, target]],
      );
    expect(codes(check(benefit(4)))).toEqual(["target-equals-baseline"]);
    expect(check(benefit(5))).toEqual([]);
  });

  test("a discount rate of 35 is too high", () => {
    expect(checkRegisters([], { pmo_DiscountRate: 35 }).findings).toMatchObject([
      { code: "above-maximum", place: { field: "Discount rate" }, found: "35", expected: "1" },
    ]);
    const low = { pmo_DiscountRate: 0.035, pmo_RiskHigh: 0 };
    expect(checkRegisters([], low).findings).toMatchObject([
      { code: "below-minimum", place: { field: "Risk high from" } },
    ]);
  });

  test("the defaults of the schema are in range", () => {
    expect(
      checkRegisters([], Object.fromEntries(schemaSettings.map(({ name, value }) => [name, value])))
        .findings,
    ).toEqual([]);
  });

  test("a typed value in a calculated column is found when the formulas were read", () => {
    const headers = ["Objective ID", "Objective", "Weight", "Projects"];
    const rows = [
      ["O-1", "Safe port", 1, 2500],
      ["O-2", "Clean port", 1, 3],
    ];
    const content = registerContent("Objectives", headers, rows, [
      [null, null, null, null],
      [null, null, null, "=COUNTIFS(...)"],
    ]);
    expect(check(content)).toMatchObject([
      {
        code: "formula-overwritten",
        found: "2500",
        place: { address: "D5", field: "Projects", record: "O-1" },
      },
    ]);
    expect(check(registerContent("Objectives", headers, rows))).toEqual([]);
  });
});

describe("the nearest key", () => {
  test.each([
    ["P-099", "P-009", 1],
    ["P-01", "P-10", 1],
    ["abc", "abc", 0],
    ["kitten", "sitting", 3],
    ["a", "abcdef", 4],
  ])("%s and %s are %i apart (up to 3 counted)", (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });
  test("is none when all are far", () => {
    expect(nearestKey("X", new Map([["y", "Y"]]))).toBeNull();
    expect(nearestKey("P-777", new Map([["r-001", "R-001"]]))).toBeNull();
  });
});

test("the sample portfolio has no blocking finding", () => {
  const { rows } = northmere();
  const names =
    rows.find(({ register }) => register === "Criteria")?.rows.map(([name]) => String(name)) ?? [];
  const contents = rows.map(({ register, columns, rows: body }) => {
    // Criteria that registers feed get their column when the register is planned.
    const fed = register === "Scores" ? names.filter((name) => !columns.includes(name)) : [];
    return registerContent(register, [...columns, ...fed], body);
  });
  const found = check(...contents);
  expect(found.filter(({ severity }) => severity === "blocking").map(issueSaid)).toEqual([]);
  expect(contents.map(({ register }) => registerOf(register).name)).toContain("Projects");
});

test("20,000 records are checked in seconds: no rule compares each with each (bench:checks measures it)", () => {
  const body = Array.from({ length: 10_000 }, (_, at) => ({ "Project ID": `P-${at}` }));
  const risks = registerContent(
    "Risks",
    ["Risk ID", "Relates to", "Owner"],
    body.map((_, at) => [`R-${at}`, at % 2 === 0 ? `P-${at}` : `X${at}`, "Ann"]),
  );
  const registers = [projects(...body), objectives, risks];
  let found: readonly Issue[] = [];
  const time = cpuTime(() => {
    found = check(...registers);
  });
  expect(time).toBeLessThan(8000);
  expect(only(found, "orphan-reference")).toHaveLength(5000);
  expect(serialDate(2026, 9, 30)).toBe(settings.pmo_StatusDate);
});
