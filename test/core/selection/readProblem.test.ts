import fc from "fast-check";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { issueSentence } from "#core/messages/sentences";
import type { Issue } from "#core/issues";
import type { CellValue } from "#core/register/content";
import { northmere } from "#core/sample/northmere";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { ProblemOptions } from "#core/selection/read/problemOptions";
import { readProblem } from "#core/selection/readProblem";
import { registerContent } from "#test/support/registerContent";
import { type Fields, type Records, registersFrom } from "#test/support/soundPortfolio";

const project = (id: string, more: Fields = {}): Fields => ({
  "Project ID": id,
  Project: `Project ${id}`,
  Stage: "Proposed",
  "Program ID": "PG-1",
  "Objective ID": "O-1",
  Category: "Growth",
  "Selection rule": "Free",
  "Selection reason": null,
  "Exclusive group": null,
  "Risk adjusted NPV": 90,
  NPV: 120,
  "Benefit PV": 220,
  "Cost PV": 100,
  "Risk exposure": 10,
  Score: 60,
  Rank: 1,
  ...more,
});

const money = (id: string, period: string, outturn: CellValue, more: Fields = {}): Fields => ({
  "Project ID": id,
  Period: period,
  Forecast: outturn,
  Outturn: outturn,
  ...more,
});

const sound: Records = {
  Projects: [project("P-1"), project("P-2"), project("P-10", { Stage: "In delivery" })],
  Periods: [
    { Period: "2026-Q4", "Starts on": 46296, "Ends on": 46387, Envelope: 500, Closed: 0 },
    { Period: "2026-Q3", "Starts on": 46204, "Ends on": 46295, Envelope: 400, Closed: 1 },
    { Period: "2027-FY", "Starts on": 46388, "Ends on": 46752, Envelope: null, Closed: 0 },
  ],
  Financials: [
    money("P-1", "2026-Q3", 70),
    money("P-1", "2026-Q4", 60),
    money("P-1", "2026-Q4", 5, { "Cost type": "Revenue" }),
    money("P-2", "2027-FY", 50),
    money("P-10", "2026-Q4", 40),
  ],
  Capacity: [
    { Role: "Engineer", Period: "2026-Q4", FTE: 8 },
    { Role: "Engineer", Period: "2027-FY", FTE: 6 },
  ],
  Demand: [{ "Project ID": "P-1", Role: "engineer", Period: "2026-Q4", FTE: 2 }],
  Dependencies: [
    { "Dependency ID": "D-1", "From project": "P-1", "To project": "P-2", Strength: "Hard" },
  ],
  Limits: [],
  Synergies: [],
};

const limit = (more: Fields): Fields => ({
  "Limit ID": "L-1",
  Limit: "Growth",
  Kind: "Share of spend",
  Of: "Category",
  Which: "Growth",
  "At least": null,
  "At most": null,
  Applies: "Yes",
  ...more,
});

function read(
  changed: Records = {},
  options: Partial<ProblemOptions> = {},
): { value: PortfolioProblem; issues: readonly Issue[] } {
  const settings = new Map<string, CellValue>([["pmo_MoneyUnit", "thousand"]]);
  return readProblem(registersFrom({ ...sound, ...changed }), { settings, ...options });
}

/** Codes with severities of what is found: "duplicate-key blocking". */
const found = (changed: Records, options: Partial<ProblemOptions> = {}): string[] =>
  read(changed, options).issues.map(({ code, severity }) => `${code} ${severity}`);

const said = (changed: Records, options: Partial<ProblemOptions> = {}): string[] =>
  read(changed, options).issues.map((issue) => issueSentence(issue, english));

const withProject = (id: string, more: Fields): Records => ({
  Projects: (sound["Projects"] ?? []).map((row) =>
    row["Project ID"] === id ? { ...row, ...more } : row,
  ),
});

const withLimit = (more: Fields): Records => ({ Limits: [limit(more)] });

describe("a sound portfolio", () => {
  it("is read without a word", () => {
    const { value, issues } = read();
    expect(issues).toEqual([]);
    expect(value.projects.map(({ id }) => id)).toEqual(["P-1", "P-2", "P-10"]);
    expect(value.periods).toEqual([
      { key: "2026-Q4", days: 92, envelope: 500 },
      { key: "2027-FY", days: 365, envelope: null },
    ]);
    expect(value.projects[0]).toMatchObject({
      value: 90,
      knownValue: 90,
      timedValue: 100,
      benefitValue: 200,
      cost: [65, 0],
      demand: [[2, 0]],
      exposure: 10,
      rule: { kind: "free" },
      latestShift: 0,
      minimumShare: 1,
    });
    expect(value.projects[2]?.rule).toEqual({ kind: "protected" });
    expect(value.roles).toEqual([{ role: "Engineer", capacity: [8, 6] }]);
    expect(value.dependencies).toEqual([{ id: "D-1", from: "P-1", to: "P-2", giverIsGone: false }]);
    expect(value.moneyUnit).toBe("GBP thousand");
  });

  it("is the same in whatever order its rows stand", () => {
    const sample = northmere().rows.map(({ register, columns, rows }) =>
      registerContent(register, columns, rows),
    );
    const options = { settings: new Map<string, CellValue>([["pmo_StatusDate", 46_295]]) };
    const wanted = readProblem(sample, options).value;
    expect(wanted.projects).toHaveLength(23);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (keys: Iterator<number, number>) => {
        const shuffled = sample.map((content) => ({
          ...content,
          rows: content.rows
            .map((row) => ({ row, key: keys.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row),
        }));
        expect(readProblem(shuffled, options).value).toEqual(wanted);
      }),
      { numRuns: 15 },
    );
  });

  it("has its limits and synergies in the order of their IDs", () => {
    const Limits = ["L-10", "L-2"].map((id) =>
      limit({ "Limit ID": id, Limit: id, "At most": 0.5 }),
    );
    const Synergies = ["S-10", "S-2"].map((id) => {
      return {
        "Synergy ID": id,
        "First project": "P-1",
        "Second project": "P-2",
        "Value change": 1,
      };
    });
    const { shares, synergies } = read({ Limits, Synergies }).value;
    expect(shares.map(({ name }) => name)).toEqual(["L-2", "L-10"]);
    expect(synergies.map(({ id }) => id)).toEqual(["S-2", "S-10"]);
  });

  it("takes measure, protection, budget and tolerance from settings and options", () => {
    const settings = new Map<string, CellValue>([
      ["pmo_ValueMeasure", "score x COST"],
      ["pmo_Protect", "No"],
      ["pmo_TotalBudget", 100],
      ["pmo_CapacityTolerance", 0.25],
      ["pmo_Currency", "EUR"],
      ["pmo_MoneyUnit", "One"],
    ]);
    const { value } = read({}, { settings, multiplier: 2 });
    expect(value).toMatchObject({ measure: "Score x cost", moneyUnit: "EUR", totalBudget: 200 });
    expect(value.periods[0]?.envelope).toBe(1000);
    expect(value.roles[0]?.capacity).toEqual([10, 7.5]);
    expect(value.projects.map(({ knownValue }) => knownValue)).toEqual([39, 30, 24]);
    expect(value.projects.map(({ rule }) => rule.kind)).toEqual(["free", "free", "free"]);
    const asked = read({}, { settings, measure: "NPV", protects: true, totalBudget: null }).value;
    expect(asked).toMatchObject({ measure: "NPV", totalBudget: null });
    expect(asked.projects[2]).toMatchObject({ knownValue: 120, rule: { kind: "protected" } });
  });

  it("tells closed periods by the status date, whatever column Closed shows", () => {
    const Periods = (sound["Periods"] ?? []).map((row) => ({ ...row, Closed: 0 }));
    const settings = new Map<string, CellValue>([["pmo_StatusDate", 46_387]]);
    expect(read({ Periods }, { settings }).value.periods.map(({ key }) => key)).toEqual([
      "2027-FY",
    ]);
  });
});

describe("rules that clash", () => {
  const forced = { "Selection rule": "Force in", "Selection reason": "Law" };

  it("two forced projects of one exclusive group", () => {
    const Projects = ["P-6", "P-7"].map((id) =>
      project(id, { ...forced, "Exclusive group": "X1" }),
    );
    expect(said({ Projects, Financials: [], Demand: [], Dependencies: [] })).toEqual([
      'P-6, P-7 are all forced in, but share the exclusive group "X1": at most one of them can be chosen. Force only one.',
    ]);
  });

  it("a forced project that needs one that is forced out, or cancelled", () => {
    const out = { "Selection rule": "Force out", "Selection reason": "Board" };
    const needs = (giver: Fields): Records => ({
      Projects: [project("P-1", giver), project("P-2", forced), project("P-10")],
    });
    expect(said(needs(out))).toEqual([
      "P-2 is forced in but needs P-1, which is forced out (D-1).",
    ]);
    expect(said(needs({ Stage: "Cancelled" }))).toEqual([
      "P-2 is forced in but needs P-1, which is cancelled or unknown (D-1).",
    ]);
    expect(said(needs({ Stage: "Closed" }))).toEqual([]);
  });

  it("a lock that makes them clash", () => {
    expect(said({}, { lockIn: ["P-2"], lockOut: ["P-1"] })).toEqual([
      "P-2 is forced in but needs P-1, which is forced out (D-1).",
    ]);
  });

  it("a rule without a reason", () => {
    expect(said(withProject("P-2", { "Selection rule": "Force in" }))).toEqual([
      "Give a reason for forcing P-2 in; it will be shown to the board.",
    ]);
    expect(said({}, { lockIn: ["P-2"] })).toEqual([]);
  });

  it("promises above an envelope: told, and still to be solved", () => {
    const Financials = [money("P-10", "2026-Q4", 4727)];
    expect(said({ Financials })).toEqual([
      "Committed and forced projects need 4,727 in 2026-Q4; the envelope is 500 (short 4,227). Raise it, release a project, or move cost.",
    ]);
    expect(found({ Financials })).toEqual(["envelope-exceeded warning"]);
    expect(found({ Financials }, { protects: false })).toEqual([]);
  });

  it("projects that need each other: all or none", () => {
    const link = (id: string, from: string, to: string): Fields => ({
      "Dependency ID": id,
      "From project": from,
      "To project": to,
    });
    const Dependencies = [link("D-1", "P-1", "P-2"), link("D-2", "P-2", "P-1")];
    expect(said({ Dependencies })).toEqual([
      "P-1 → P-2 → P-1 need each other (D-1, D-2): all of them are chosen, or none.",
    ]);
    expect(found({ Dependencies: [link("D-1", "P-1", "P-1")] })).toEqual([
      "self-reference warning",
    ]);
  });
});

describe("values that are missing", () => {
  it("count as cost only, and are told once", () => {
    const Projects = [
      project("P-1", { "Risk adjusted NPV": -110, "Benefit PV": 0 }),
      project("P-2", { "Risk adjusted NPV": "" }),
      project("P-10"),
    ];
    const { value, issues } = read({ Projects });
    expect(value.projects.map((each) => [each.value, each.knownValue])).toEqual([
      [null, -110],
      [null, -60],
      [90, 90],
    ]);
    expect(issues.map((issue) => issueSentence(issue, english))).toEqual([
      "2 projects have no Risk adjusted NPV (no benefits recorded): P-1, P-2. They count as cost only. Continue, or use Score?",
    ]);
  });

  it("count as 0 where scores are asked for", () => {
    const changed = withProject("P-1", { Score: "" });
    expect(found(changed, { measure: "Score" })).toEqual(["scores-missing warning"]);
    expect(read(changed, { measure: "Score" }).value.projects[0]).toMatchObject({
      value: null,
      knownValue: 0,
    });
  });
});

describe("what a first register does not have", () => {
  const bare = { Periods: [], Financials: [], Capacity: [], Demand: [], Dependencies: [] };
  const rough = ["P-1", "P-2"].map((id) =>
    project(id, { Budget: 400, "Forecast cost": 450, "Actual cost": 100 }),
  );

  it("cost by period: what is left of the budget counts against the total only", () => {
    const { value, issues } = read({ ...bare, Projects: rough }, { totalBudget: 500 });
    expect(value.projects.map((each) => [each.unphasedCost, each.knownValue])).toEqual([
      [350, 90],
      [350, 90],
    ]);
    expect(issues.map((issue) => issueSentence(issue, english))).toEqual([
      "2 projects have no cost by period: they count against the total budget only.",
    ]);
    const { value: partly } = read({ Projects: [...rough, project("P-3", { Budget: "12k" })] });
    expect(partly.projects.map(({ unphasedCost }) => unphasedCost)).toEqual([0, 0, 0]);
  });

  it("a total budget to hold what is not phased", () => {
    const changed = { Financials: [], Projects: rough };
    expect(found(changed)).toEqual(["cost-unphased warning"]);
    expect(found(changed, { totalBudget: 900 })).toEqual(["cost-unphased hint"]);
  });

  it("anything that limits the choice", () => {
    expect(said({ ...bare, Projects: [project("P-1")] })).toEqual([
      "Nothing limits the choice: every project that is worth something is chosen. Set Total budget, or envelopes in Periods.",
    ]);
  });

  it("anything to choose by: the measures that would do are named", () => {
    const none = { "Risk adjusted NPV": 0, NPV: 0, "Benefit PV": 0 };
    const Projects = [project("P-1", none), project("P-2", none), project("P-10", none)];
    expect(found({ Projects })).toEqual(["no-value-known blocking"]);
    expect(said({ Projects })).toEqual([
      "None of 3 projects has a Risk adjusted NPV, so there is nothing to choose by. Choose by Score, Score x cost instead, or enter what is missing.",
    ]);
    expect(found({ Projects }, { measure: "Score" })).toEqual([]);
    const unscored = Projects.map((row) => ({ ...row, Score: "" }));
    expect(said({ Projects: unscored }, { measure: "Score" })).toEqual([
      "None of 3 projects has a Score, so there is nothing to choose by. Enter benefits or scores first.",
    ]);
  });
});

describe("cells that are no numbers", () => {
  it.each<[string, Records]>([
    ["a forecast", { Financials: [money("P-1", "2026-Q4", "1,200k")] }],
    ["an envelope", { Periods: [{ Period: "2026-Q4", Envelope: "five hundred", Closed: 0 }] }],
    ["a capacity", { Capacity: [{ Role: "Engineer", Period: "2026-Q4", FTE: "8 FTE" }] }],
    ["a limit", withLimit({ "At least": "8 %" })],
    ["a share", withProject("P-1", { "Minimum share": "half" })],
  ])("%s stops choosing", (_, changed) => {
    expect(found(changed)).toContain("text-not-number blocking");
  });

  it("an error value stops choosing", () => {
    const changed = { Financials: [money("P-1", "2026-Q4", { error: "#REF!" })] };
    expect(found(changed)).toEqual(["error-value blocking"]);
  });
});

describe("limits", () => {
  it("become shares, ceilings and groups of live projects", () => {
    const row = (id: string, more: Fields): Fields => limit({ "Limit ID": id, Limit: id, ...more });
    const Limits = [
      row("L-1", { "At least": 0.1, "At most": 0.5 }),
      row("L-2", { Kind: "Spend", Of: "Program", Which: "pg-1", "At most": 900 }),
      row("L-3", { Kind: "Exposure", Of: "Portfolio", Which: null, "At most": 25 }),
      row("L-4", { Kind: "Projects", Of: "Objective", Which: "O-1", "At least": 2 }),
      row("L-5", { Kind: "All or none", Of: "Projects", Which: "P-1; p-2, P-0" }),
      row("L-6", { Applies: "No", "At most": -4 }),
    ];
    const Projects = [...(sound["Projects"] ?? []), project("P-0", { Stage: "Closed" })];
    const { value, issues } = read({ Limits, Projects });
    expect(issues).toEqual([]);
    const all = ["P-1", "P-2", "P-10"];
    expect(value.shares).toEqual([{ name: "L-1", members: all, atLeast: 0.1, atMost: 0.5 }]);
    expect(value.ceilings).toEqual([
      { name: "L-2", of: "cost", members: all, atLeast: null, atMost: 900 },
      { name: "L-3", of: "exposure", members: all, atLeast: null, atMost: 25 },
    ]);
    expect(value.groups).toEqual([
      { kind: "count", name: "L-4", members: all, atLeast: 2, atMost: null },
      { kind: "joint", name: "L-5", members: ["P-1", "P-2"] },
    ]);
  });

  it.each<[string, Fields, string]>([
    ["a share of 8", { "At least": 8 }, "percent-above-one blocking"],
    [
      "at least above at most",
      { "At least": 0.5, "At most": 0.2 },
      "limit-contradicts-itself blocking",
    ],
    ["no amount", {}, "limit-without-bound warning"],
    ["below zero", { "At most": -0.1 }, "below-minimum blocking"],
    ["an unknown category", { "At most": 0.1, Which: "Grwoth" }, "orphan-reference blocking"],
    ["no category", { "At most": 0.1, Which: null }, "orphan-reference blocking"],
    [
      "an unknown project",
      { Of: "Projects", Which: "P-1, P-99", "At most": 0.1 },
      "orphan-reference blocking",
    ],
    ["an unknown kind", { Kind: "Spending", "At most": 0.1 }, "word-not-in-list blocking"],
    ["an unknown scope", { Of: "Team", "At most": 0.1 }, "word-not-in-list blocking"],
  ])("%s is told", (_, more, code) => {
    expect(found(withLimit(more))).toEqual([code]);
  });

  it("are told apart where they have one name, or that of an exclusive group", () => {
    const Limits = ["L-1", "L-2"].map((id) =>
      limit({ "Limit ID": id, Limit: "Growth", Kind: "Projects", "At most": 2 }),
    );
    const Projects = ["P-1", "P-2"].map((id) => project(id, { "Exclusive group": "Top" }));
    const third = limit({ "Limit ID": "L-3", Limit: "top", Kind: "Projects", "At most": 2 });
    const { groups } = read({ Limits: [...Limits, third], Projects }).value;
    expect(groups.map(({ name }) => name)).toEqual([
      "Top",
      "Growth (L-1)",
      "Growth (L-2)",
      "top (Limits)",
    ]);
  });

  it("do not count when they are off, by ID, by name, or by group", () => {
    const changed = withLimit({ "At most": 0.1 });
    expect(read(changed, { limitsOff: ["l-1"] }).value.shares).toEqual([]);
    expect(read(changed, { limitsOff: ["growth"] }).value.shares).toEqual([]);
    const Projects = ["P-1", "P-2"].map((id) => project(id, { "Exclusive group": "X1" }));
    expect(read({ Projects }, { limitsOff: ["x1"] }).value.groups).toEqual([]);
  });
});

describe("what is named and not there", () => {
  it.each<[string, Records, string[]]>([
    [
      "a project in Financials",
      { Financials: [money("P-9", "2026-Q4", 1)] },
      ["orphan-reference warning"],
    ],
    [
      "a period in Financials",
      { Financials: [money("P-1", "2030-Q1", 1)] },
      ["orphan-reference warning"],
    ],
    [
      "a project in Demand",
      { Demand: [{ "Project ID": "P-9", Role: "Engineer", Period: "2026-Q4", FTE: 1 }] },
      ["orphan-reference warning"],
    ],
    [
      "a capacity for a role that is asked for",
      { Demand: [{ "Project ID": "P-1", Role: "Welder", Period: "2026-Q4", FTE: 1 }] },
      ["demand-without-capacity warning"],
    ],
    [
      "a giver",
      { Dependencies: [{ "Dependency ID": "D-1", "From project": "P-9", "To project": "P-2" }] },
      ["orphan-reference warning"],
    ],
    [
      "a partner",
      {
        Synergies: [
          { "Synergy ID": "S", "First project": "P-1", "Second project": "P-9", "Value change": 3 },
        ],
      },
      ["orphan-reference warning"],
    ],
    [
      "a second partner",
      {
        Synergies: [
          { "Synergy ID": "S", "First project": "P-1", "Second project": "p-1", "Value change": 3 },
        ],
      },
      ["synergy-with-itself warning"],
    ],
  ])("%s", (_, changed, codes) => {
    expect(found(changed)).toEqual(codes);
  });

  it("is not chosen after a giver that nobody knows", () => {
    const Dependencies = [{ "Dependency ID": "D-1", "From project": "P-9", "To project": "P-2" }];
    expect(read({ Dependencies }).value.dependencies).toEqual([
      { id: "D-1", from: "P-9", to: "P-2", giverIsGone: true },
    ]);
  });

  it("is told of options, too", () => {
    const options = { lockIn: ["P-77"], lockOut: ["P-1"], rolesOff: ["Welder"] };
    expect(found({}, options)).toEqual(["lock-unknown blocking", "role-unknown blocking"]);
    const both = { lockIn: ["P-1"], lockOut: ["p-1"] };
    expect(found({}, both)).toContain("lock-both-ways blocking");
  });

  it("is told of a register that is missing", () => {
    const { issues } = readProblem([], { settings: new Map() });
    expect(issues.map(({ code }) => code)).toEqual([
      "missing-register",
      "nothing-to-choose",
      "nothing-limits",
    ]);
  });
});

describe("what stands there twice or cannot be", () => {
  it("a project, a capacity, a limit", () => {
    const twice = (register: string): Records => {
      const rows = sound[register] ?? [];
      return { [register]: [...rows, ...rows.slice(0, 1)] };
    };
    expect(found(twice("Projects"))).toEqual(["duplicate-key blocking"]);
    expect(found(twice("Periods"))).toEqual(["duplicate-key blocking"]);
    expect(found(twice("Capacity"))).toEqual(["duplicate-key blocking"]);
    expect(found(twice("Dependencies"))).toEqual(["duplicate-key warning"]);
    expect(
      said({
        Projects: [project("P-005"), project("p-005 ")],
        Financials: [],
        Demand: [],
        Dependencies: [],
      }),
    ).toEqual(['"P-005" occurs 2 times (rows 5, 6); merge them or give one a new identifier.']);
    const Limits = [limit({ "At most": 0.9 }), limit({ "At most": 0.8 })];
    expect(found({ Limits })).toEqual(["duplicate-key blocking"]);
  });

  it("shares and shifts", () => {
    const of = (more: Fields): unknown => {
      const { value, issues } = read(withProject("P-1", more));
      const [first] = value.projects;
      return [first?.minimumShare, first?.latestShift, issues.map(({ code }) => code)];
    };
    expect(of({ "Minimum share": 0.4, "Latest shift": 2 })).toEqual([0.4, 2, []]);
    expect(of({ "Minimum share": 40 })).toEqual([1, 0, ["percent-above-one"]]);
    expect(of({ "Minimum share": 0 })).toEqual([1, 0, ["below-minimum"]]);
    expect(of({ "Latest shift": 1.5 })).toEqual([1, 1, ["number-not-whole"]]);
    expect(of({ "Latest shift": -1 })).toEqual([1, 0, ["below-minimum"]]);
    expect(of({ "Latest shift": 99 })).toEqual([1, 2, []]);
    expect(of({ "Latest shift": 1, Stage: "In delivery" })).toEqual([1, 0, ["shift-of-started"]]);
  });

  it("settings", () => {
    const settings = new Map<string, CellValue>([
      ["pmo_ValueMeasure", "Profit"],
      ["pmo_DiscountRate", "a lot"],
      ["pmo_TotalBudget", -5],
      ["pmo_CapacityTolerance", { error: "#N/A" }],
    ]);
    const { value, issues } = read({}, { settings });
    expect(value).toMatchObject({
      measure: "Risk adjusted NPV",
      discountRate: 0.035,
      totalBudget: null,
    });
    expect(issues.map(({ code, place }) => [code, place.field])).toEqual([
      ["setting-not-in-list", "Value measure"],
      ["setting-not-in-list", "Total budget"],
      ["setting-not-in-list", "Discount rate"],
      ["setting-not-in-list", "Capacity tolerance"],
    ]);
  });
});

it("never throws, whatever stands in the cells, and every issue has its sentence", () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.constantFrom<CellValue>(
      "P-1",
      "p-2 ",
      "2026-Q4",
      "Force in",
      "X1",
      "Growth",
      "Projects",
      "No",
    ),
    fc.double({ noNaN: true }),
    fc.integer({ min: -3, max: 500 }),
    fc.boolean(),
    fc.string(),
    fc.constant({ error: "#DIV/0!" }),
  );
  const headers = Object.fromEntries(
    registersFrom({
      ...sound,
      ...withProject("P-1", { "Minimum share": 1, "Latest shift": 0 }),
      ...withLimit({}),
      Synergies: [
        { "Synergy ID": "", "First project": "", "Second project": "", "Value change": 1 },
      ],
    }).map((content) => [content.register, content.headers]),
  );
  const anything = fc.record(
    Object.fromEntries(
      Object.entries(headers).map(([register, columns]) => {
        const row = fc.tuple(...columns.map(() => cell));
        return [register, fc.array(row, { maxLength: 6 })];
      }),
    ),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom("NPV", "Score"), (rows, measure) => {
      const registers = Object.entries(rows).map(([register, body]) =>
        registerContent(register, headers[register] ?? [], body),
      );
      const settings = new Map<string, CellValue>();
      const { value, issues } = readProblem(registers, { settings, measure });
      for (const { knownValue, cost } of value.projects) {
        expect([knownValue, ...cost].every(Number.isFinite)).toBe(true);
      }
      for (const issue of issues) {
        for (const words of [english, german, french]) {
          expect(issueSentence(issue, words)).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }),
    { numRuns: 200 },
  );
});
