import fc from "fast-check";
import type { CellValue } from "#core/register/content";
import { choiceDifferences } from "#core/selection/choiceDifferences";
import { changedInputs, inputMarks } from "#core/selection/inputMarks";
import { problemFingerprint } from "#core/selection/problemFingerprint";
import { readLimitLines } from "#core/selection/readLimitLines";
import { compareScenarios } from "#core/selection/scenarioComparison";
import type { Choice } from "#core/selection/selection";
import { scenarioNotes, scenarioResult, storedNotes } from "#core/selection/storedScenario";
import { candidate, problemOf } from "#test/support/portfolioProblems";
import { registerContent } from "#test/support/registerContent";

const settings = new Map<string, CellValue>([["pmo_Protect", "Yes"]]);

const money = (rows: readonly (readonly CellValue[])[]): ReturnType<typeof registerContent> =>
  registerContent("Financials", ["Project ID", "Period", "Forecast", "Outturn"], rows);

const marks = (rows: readonly (readonly CellValue[])[]): ReturnType<typeof inputMarks> =>
  inputMarks([money(rows)], settings);

const rows: readonly (readonly CellValue[])[] = [
  ["P-1", "Q1", 10, 10],
  ["P-1", "Q2", 20, 20],
  ["P-2", "Q1", 30, 30],
];

describe("where inputs have changed", () => {
  it("a typed cell counts once, what is computed from it does not", () => {
    const now = marks([["P-1", "Q1", 11, 11], ...rows.slice(1)]);
    expect(changedInputs(marks(rows), now)).toEqual([{ register: "Financials", cells: 1 }]);
  });

  it("a new row, an emptied cell and a changed setting", () => {
    const added = marks([...rows, ["P-3", "Q1", 5, 5]]);
    // Its three typed cells.
    expect(changedInputs(marks(rows), added)).toEqual([{ register: "Financials", cells: 3 }]);
    const emptied = marks([["P-1", "Q1", null, 0], ...rows.slice(1)]);
    expect(changedInputs(marks(rows), emptied)).toEqual([{ register: "Financials", cells: 1 }]);
    const other = inputMarks([money(rows)], new Map([["pmo_Protect", "No"]]));
    expect(changedInputs(marks(rows), other)).toEqual([{ register: "Settings", cells: 1 }]);
  });

  it("what a register only calculates is told when nothing typed has changed", () => {
    const projects = (value: number): ReturnType<typeof registerContent> =>
      registerContent("Projects", ["Project ID", "Risk adjusted NPV"], [["P-1", value]]);
    const before = inputMarks([projects(5)], settings);
    expect(changedInputs(before, inputMarks([projects(6)], settings))).toEqual([
      { register: "Projects", cells: 1 },
    ]);
  });

  it("ratings count, criteria that feed themselves do not", () => {
    const criteria = registerContent(
      "Criteria",
      ["Criterion", "Feeds from"],
      [
        ["Fit", "Typed"],
        ["Value", "NPV"],
      ],
    );
    const scores = (fit: number, value: number): ReturnType<typeof registerContent> =>
      registerContent("Scores", ["Project ID", "Fit", "Value"], [["P-1", fit, value]]);
    const of = (fit: number, value: number): ReturnType<typeof inputMarks> =>
      inputMarks([criteria, scores(fit, value)], settings);
    expect(changedInputs(of(3, 10), of(4, 11))).toEqual([{ register: "Scores", cells: 1 }]);
  });

  it("of very many cells only that some have changed", () => {
    const many = Array.from({ length: 6000 }, (_, at) => [`P-${at}`, "Q1", at, at]);
    const other = many.map((row, at) => (at === 7 ? ["P-7", "Q1", 9999, 9999] : row));
    expect(changedInputs(marks(many), marks(other))).toEqual([
      { register: "Financials", cells: null },
    ]);
  });

  it("the order of rows and blanks around keys change nothing", () => {
    expect(changedInputs(marks(rows), marks([...rows].reverse()))).toEqual([]);
    const spelled = rows.map(([id, ...rest]): CellValue[] => [` ${id as string} `, ...rest]);
    expect(changedInputs(marks(rows), marks(spelled))).toEqual([]);
  });

  it("property: as many cells as were changed, at most", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 39 })), (changed) => {
        const table = Array.from({ length: 40 }, (_, at) => [`P-${at}`, "Q1", at, at]);
        const now = table.map((row, at) =>
          changed.includes(at) ? [row[0] ?? "", "Q1", at + 0.5, 0] : row,
        );
        const found = changedInputs(marks(table), marks(now));
        expect(found.reduce((sum, { cells }) => sum + (cells ?? 0), 0)).toBe(changed.length);
      }),
    );
  });
});

describe("the fingerprint of a problem", () => {
  const problem = problemOf({
    projects: [candidate({ id: "A", value: 0.1 + 0.2, cost: [3] }), candidate({ id: "B" })],
  });
  const other = (id: string, facts: object): string =>
    problemFingerprint({
      ...problem,
      projects: problem.projects.map((project) =>
        project.id === id ? { ...project, ...facts } : project,
      ),
    });

  it("is the same for other names, another label of money and the last digits", () => {
    const own = problemFingerprint(problem);
    expect(other("A", { name: "New name" })).toBe(own);
    expect(problemFingerprint({ ...problem, moneyUnit: "EUR" })).toBe(own);
    expect(other("A", { value: 0.3, knownValue: 0.3 })).toBe(own);
  });

  it("is another one for another value, cost, rule or limit", () => {
    const marksOf = [
      problemFingerprint(problem),
      other("A", { value: 0.31 }),
      other("A", { cost: [4] }),
      other("B", { rule: { kind: "protected" } }),
      problemFingerprint({ ...problem, totalBudget: 10 }),
      problemFingerprint({ ...problem, totalBudget: 11 }),
    ];
    expect(new Set(marksOf).size).toBe(marksOf.length);
  });
});

describe("limits as they are typed", () => {
  it("shares, amounts and names", () => {
    const { value, issues } = readLimitLines(
      "share of spend; objective; O-5; 8%; 20 %\nProjects; Portfolio; ; ; 13; Not too many\n\nSpend\tCategory\tGrowth\t\t1,200.5",
    );
    expect(issues).toEqual([]);
    expect(value).toEqual([
      { id: "+1", name: "Share of spend O-5", kind: "Share of spend", of: "Objective", which: "O-5", atLeast: 0.08, atMost: 0.2 }, // prettier-ignore
      { id: "+2", name: "Not too many", kind: "Projects", of: "Portfolio", which: "", atLeast: null, atMost: 13 }, // prettier-ignore
      { id: "+3", name: "Spend Growth", kind: "Spend", of: "Category", which: "Growth", atLeast: null, atMost: 1200.5 }, // prettier-ignore
    ]);
  });

  it("what cannot be read is told with its line, and never throws", () => {
    const { value, issues } = readLimitLines("Fun; Portfolio\nSpend; Moon; x; many; -3");
    expect(value).toEqual([]);
    expect(issues.map(({ found, facts }) => [facts?.["line"], found])).toEqual([
      [1, "Fun"],
      [2, "Moon"],
      [2, "many"],
      [2, "-3"],
    ]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readLimitLines(text);
        const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "").length;
        expect(read.value.length).toBeLessThanOrEqual(lines);
      }),
    );
  });
});

test("scenarios side by side: who is in where, and how often", () => {
  const { rows: compared, differing } = compareScenarios([
    { id: "SC-1", projects: ["A", "B", "C"], chosen: ["A", "B"] },
    { id: "SC-2", projects: ["A", "B", "D"], chosen: ["A"] },
  ]);
  expect(compared).toEqual([
    { id: "A", isIn: [true, true], share: 1, differs: false },
    { id: "B", isIn: [true, false], share: 0.5, differs: true },
    // Not live in the other one: that is no difference.
    { id: "C", isIn: [false, null], share: 0, differs: false },
    { id: "D", isIn: [null, false], share: 0, differs: false },
  ]);
  expect(differing).toEqual(["B"]);
  expect(compareScenarios([])).toEqual({ rows: [], differing: [] });
});

const choice: Choice = {
  selection: {
    status: "optimal",
    measure: "NPV",
    value: 100,
    bound: 100,
    gap: 0,
    cost: 50,
    ms: 10,
    chosen: ["A", "B"],
    shares: {},
    shifts: {},
    infeasible: null,
  },
  solver: "HiGHS 1.15.1",
  seed: 1,
  projects: null,
  limits: [{ limit: { kind: "total" }, price: 5 }],
  frontier: null,
  swap: null,
  nextBest: null,
  frequency: null,
  unfinished: [],
};

describe("an answer against the one that was kept", () => {
  const differs = (
    other: Partial<Choice>,
    selection: Partial<Choice["selection"]> = {},
  ): string[] =>
    choiceDifferences(choice, {
      ...choice,
      ...other,
      selection: { ...choice.selection, ...selection },
    }).map(({ what }) => what);

  it("times and the last digits are no difference", () => {
    expect(differs({}, { ms: 99, value: 100 + 1e-9 })).toEqual([]);
    expect(differs({ limits: [{ limit: { kind: "total" }, price: 5 - 1e-10 }] })).toEqual([]);
  });

  it("another value, portfolio, price or status is", () => {
    expect(differs({}, { value: 101, chosen: ["A", "C"] })).toEqual(["value", "chosen"]);
    expect(differs({ limits: [{ limit: { kind: "total" }, price: 6 }] })).toEqual(["limits"]);
    expect(differs({}, { status: "infeasible", value: null })).toEqual(["status", "value"]);
  });

  it("a part that one of them has not whole is passed over", () => {
    const cut = { part: "limits", done: 0, of: 1, why: "time" } as const;
    expect(differs({ limits: [], unfinished: [cut] })).toEqual([]);
    expect(differs({ limits: null })).toEqual([]);
  });
});

test("what the workbook keeps of scenarios is read back, and what is not of our making is left out", () => {
  const note = {
    id: "SC-1",
    settings: { budget: "0.9" },
    options: { gap: 0, seconds: 20, seed: 1, parts: [], differBy: 2, nextBest: 3, worlds: 200 },
    fingerprint: "abc",
    solver: "HiGHS",
    seed: 1,
  } as const;
  expect(scenarioNotes(JSON.parse(JSON.stringify(storedNotes([note]))))).toEqual([note]);
  for (const odd of [
    null,
    7,
    "x",
    [],
    {},
    { scenarios: 3 },
    { scenarios: [null, { id: 1 }, { ...note, settings: { budget: 1 } }] },
  ]) {
    expect(scenarioNotes(odd)).toEqual([]);
  }
  expect(scenarioResult(JSON.parse(JSON.stringify({ choice, marks: {} })))).toEqual({
    choice,
    marks: {},
  });
  for (const odd of [null, 7, {}, { choice: {}, marks: {} }, { choice, marks: 3 }]) {
    expect(scenarioResult(odd)).toBeNull();
  }
});
