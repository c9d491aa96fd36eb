import fc from "fast-check";
import type { ChoiceReading } from "#actions/choice/choiceReading";
import type { ScenarioReading, ScenariosReading } from "#actions/choice/scenariosReading";
import type { Issue } from "#core/issues";
import { english } from "#core/messages/english/english";
import type { CandidateProject, PortfolioProblem } from "#core/selection/portfolioProblem";
import { compareScenarios } from "#core/selection/scenarioComparison";
import type { Frontier, LimitRef } from "#core/selection/selection";
import { amount, signedAmount } from "#taskpane/pages/tradeOff/amounts";
import { progressWords, summaryWords } from "#taskpane/pages/tradeOff/answerWords";
import {
  sameWish,
  settingsOf,
  withLock,
  wishOf,
  wishWithout,
} from "#taskpane/pages/tradeOff/choiceWish";
import { frequencyGroups, priceRows } from "#taskpane/pages/tradeOff/exchangeView";
import { frontierDrawing, frontierRows, niceSteps } from "#taskpane/pages/tradeOff/frontierView";
import { waysOut } from "#taskpane/pages/tradeOff/limitsView";
import { budgetOf, budgetText, totalOf } from "#taskpane/pages/tradeOff/moneyEntries";
import {
  differenceOf,
  foundIn,
  namedProjects,
  resultGroups,
} from "#taskpane/pages/tradeOff/portfolioView";
import { comparedScenarios, draftProblem } from "#taskpane/pages/tradeOff/scenariosView";
import { statusSentence } from "#taskpane/pages/tradeOff/statusWords";
import { noWish, type Answer, type ChoiceWish } from "#taskpane/pages/tradeOff/tradeOffState";
import type { TradeOffWords } from "#taskpane/pages/tradeOff/useTradeOff";
import { trade } from "#taskpane/texts/english/tradeOff";
import { Say } from "#taskpane/texts/say";
import { englishTexts } from "#taskpane/texts/texts";
import { choiceOf, explanationOf, selectionOf } from "#test/support/choiceSamples";
import * as problems from "#test/support/portfolioProblems";

/** A project that costs 10 in the one open period and is worth 10. */
const candidate = (id: string, more: Partial<CandidateProject> = {}): CandidateProject => ({
  ...problems.candidate({ id, name: "", value: 10, cost: [10] }),
  ...more,
});
/** Nothing is a limit but an envelope of 25. */
const problemOf = (
  projects: readonly CandidateProject[],
  more: Partial<PortfolioProblem> = {},
): PortfolioProblem =>
  problems.problemOf({
    projects,
    periods: [{ key: "2027-Q1", days: 90, envelope: 25 }],
    ...more,
  });

const texts: TradeOffWords = { ...englishTexts, trade, words: english };
const { say } = texts;
const german = new Say("de");

const answerOf = (
  choice: Answer["choice"],
  problem = problemOf([candidate("P-1"), candidate("P-2"), candidate("P-3")]),
): Answer => ({ problem, choice, wish: noWish, key: "1" });

describe("amounts", () => {
  test("are whole from 100 on, and never minus nothing", () => {
    expect([2514.1, 99.94, 99.96, -0.01, 0].map((value) => amount(value, say))).toEqual([
      "2,514",
      "99.9",
      "100",
      "0",
      "0",
    ]);
    expect([650, -3830.4, 0.02].map((value) => signedAmount(value, say))).toEqual([
      "+650",
      "−3,830",
      "0",
    ]);
  });
});

describe("what is typed", () => {
  test.each([
    ["110", say, 1.1],
    ["97,5 %", german, 0.975],
    ["0", say, null],
    ["1001", say, null],
    ["much", say, null],
    ["", say, null],
  ])("'%s' as a multiple of the envelopes", (typed, language, budget) => {
    expect(budgetOf(typed, language)).toBe(budget);
  });

  test("a multiple that is shown is read as the same", () => {
    const percent = fc.integer({ min: 10, max: 10_000 }).map((tenths) => tenths / 1000);
    fc.assert(
      fc.property(percent, (budget) => {
        expect(budgetOf(budgetText(budget, german), german)).toBeCloseTo(budget, 9);
      }),
    );
  });

  test.each([
    ["", "none"],
    ["18 000", 18_000],
    ["-1", null],
    ["all", null],
  ])("'%s' as a total", (typed, total) => {
    expect(totalOf(typed, say)).toBe(total);
  });
});

const someWish: ChoiceWish = {
  measure: "Score",
  protects: false,
  budget: 1.1,
  totalBudget: 0,
  rolesOff: ["Developer"],
  limitsOff: ["L-001", "envelopes"],
  locks: { "P-004": "in", "P-007": "out" },
};

describe("a wish", () => {
  test("says only what is otherwise than in the workbook", () => {
    expect(settingsOf(noWish)).toEqual({});
    expect(settingsOf(someWish)).toEqual({
      measure: "Score",
      protect: "No",
      budget: "1.1",
      totalBudget: "0",
      rolesOff: "Developer",
      limitsOff: "L-001,envelopes",
      lockIn: "P-004",
      lockOut: "P-007",
    });
  });

  test("comes back from the settings of a scenario", () => {
    expect(wishOf(settingsOf(someWish))).toEqual(someWish);
    expect(wishOf({})).toEqual(noWish);
    expect(wishOf({ measure: "Beauty", budget: "-1", totalBudget: "lots", protect: "" })).toEqual(
      noWish,
    );
    const unlimited: ChoiceWish = { ...noWish, totalBudget: "none", limitsOff: ["L-001"] };
    expect(settingsOf(unlimited)).toEqual({ limitsOff: "L-001,total budget" });
    expect(wishOf(settingsOf(unlimited))).toEqual(unlimited);
  });

  test("is the same in another order of its lists", () => {
    const turned = { ...someWish, limitsOff: ["envelopes", "L-001"] };
    expect(sameWish(turned, someWish)).toBe(true);
    expect(sameWish(withLock(someWish, "P-004", null), someWish)).toBe(false);
    expect(withLock(someWish, "P-004", "out").locks).toEqual({ "P-004": "out", "P-007": "out" });
  });

  test("drops a limit where the page has a control for it", () => {
    const reading = {
      limits: [{ id: "L-001", name: "Net zero floor", applies: true, isOff: false }],
    } as unknown as Parameters<typeof wishWithout>[2];
    const without = (limit: LimitRef) => wishWithout(limit, noWish, reading);
    expect(without({ kind: "role", role: "Developer" })).toMatchObject({ rolesOff: ["Developer"] });
    expect(without({ kind: "share", name: "Net zero floor" })).toMatchObject({
      limitsOff: ["L-001"],
    });
    expect(without({ kind: "envelopes" })).toMatchObject({ limitsOff: ["envelopes"] });
    expect(without({ kind: "protection" })).toMatchObject({ protects: false });
    expect(without({ kind: "total" })).toMatchObject({ totalBudget: "none" });
    expect(without({ kind: "group", name: "X1" })).toBeNull();
    expect(without({ kind: "envelope", period: "2027-Q1" })).toBeNull();
  });
});

describe("the result", () => {
  const problem = problemOf([
    candidate("P-1", { name: "Bridge", rule: { kind: "force-in", reason: "Law" } }),
    candidate("P-2", { rule: { kind: "protected" } }),
    candidate("P-3"),
    candidate("P-4"),
    candidate("P-5"),
    candidate("P-6", { rule: { kind: "force-out", reason: "No sponsor" } }),
    candidate("P-7"),
  ]);
  const projects = [
    explanationOf("P-4", { valueIfReversed: -9 }),
    explanationOf("P-5", { valueIfReversed: -2 }),
    explanationOf("P-7", { valueIfReversed: null }),
    explanationOf("P-6", { valueIfReversed: 4 }),
  ];
  const choice = choiceOf(selectionOf(["P-1", "P-2", "P-3"]), { projects });
  const after = answerOf(choice, problem);

  test("is grouped; the nearest miss is first, what cannot be added is no near miss", () => {
    const groups = resultGroups(after, null, noWish).map(({ kind, projects: list }) => [
      kind,
      list.map(({ project }) => project.id),
    ]);
    expect(groups).toEqual([
      ["forced", ["P-1"]],
      ["committed", ["P-2"]],
      ["selected", ["P-3"]],
      ["missed", ["P-5", "P-4"]],
      ["rest", ["P-7"]],
      ["out", ["P-6"]],
    ]);
  });

  test("marks what entered and left, and what is locked", () => {
    const before = answerOf(choiceOf(selectionOf(["P-1", "P-2", "P-4"])), problem);
    const groups = resultGroups(after, before, withLock(noWish, "P-3", "in"));
    const marks = groups.flatMap((group) =>
      group.projects.map(({ project, moved, lock }) => [project.id, moved, lock]),
    );
    expect(marks).toContainEqual(["P-3", "entered", "in"]);
    expect(marks).toContainEqual(["P-4", "left", null]);
    expect(differenceOf(before, after)).toEqual({
      enters: ["P-3"],
      leaves: ["P-4"],
      value: 0,
      cost: 0,
    });
  });

  test("is searched by ID and name", () => {
    const groups = resultGroups(after, null, noWish);
    expect(foundIn(groups, "brid").flatMap((group) => group.projects)).toHaveLength(1);
    expect(foundIn(groups, "nobody")).toEqual([]);
    expect(foundIn(groups, " ")).toBe(groups);
  });

  test("values of two measures are not subtracted", () => {
    const other = answerOf(choiceOf(selectionOf(["P-1"], { measure: "Score" })));
    expect(differenceOf(other, after).value).toBeNull();
  });

  test("calls nothing optimal that is not proven", () => {
    const statusOf = (more: Parameters<typeof selectionOf>[1]) =>
      statusSentence(answerOf(choiceOf(selectionOf(["P-1"], more))), texts);
    expect(statusOf({})).toContain("Optimal");
    const stopped = statusOf({
      status: "stopped",
      value: 2510,
      bound: 2516,
      gap: 0.0024,
      ms: 20_000,
    });
    expect(stopped).toBe(
      "Stopped after 20 s: best found 2,510, no portfolio can exceed 2,516 (gap 0.24%).",
    );
    expect(statusOf({ status: "within-gap", gap: 0.0004, bound: 2516 })).not.toMatch(/optimal/i);
  });

  test("is said in one line, with how it moved", () => {
    const before = answerOf(choiceOf(selectionOf(["P-1"])), problem);
    expect(summaryWords(after, before, texts)).toBe("30 (+20), 3 projects, cost 30");
    const none = choiceOf(selectionOf([], { status: "infeasible", value: null }));
    expect(summaryWords(answerOf(none), before, texts)).toBe("No portfolio meets all limits.");
  });

  test("is told while it is looked for", () => {
    expect(progressWords({ incumbent: null, bound: null }, texts)).toBe("");
    expect(progressWords({ incumbent: null, bound: 30 }, texts)).toContain("none can exceed 30");
    expect(progressWords({ incumbent: 20, bound: 30 }, texts)).toBe(
      "Best so far 20, none can exceed 30 (gap 50%)",
    );
    expect(progressWords({ incumbent: 0, bound: 1 }, texts)).not.toMatch(/NaN|Infinity|∞/);
  });
});

describe("findings before choosing", () => {
  const readingOf = (issues: ChoiceReading["issues"], measure = "NPV", score: number | null = 50) =>
    ({
      issues,
      effective: { measure },
      problem: problemOf([candidate("P-1", { score })]),
    }) as unknown as ChoiceReading;
  const found = (code: Issue["code"], expected?: string): Issue => ({
    code,
    severity: "warning",
    place: {},
    ...(expected === undefined ? {} : { expected }),
  });

  test("have ways out: another measure, or the register where it is entered", () => {
    expect(waysOut(readingOf([]))).toEqual([]);
    expect(waysOut(readingOf([found("values-missing")]))).toEqual([{ kind: "use-score" }]);
    expect(waysOut(readingOf([found("values-missing")], "NPV", null))).toEqual([]);
    expect(waysOut(readingOf([found("no-value-known", "NPV, Score")]))).toEqual([
      { kind: "use-score" },
    ]);
    expect(waysOut(readingOf([found("no-value-known", "NPV")]))).toEqual([]);
    expect(waysOut(readingOf([found("nothing-limits"), found("cost-unphased")]))).toEqual([
      { kind: "go-to", place: "Periods" },
      { kind: "go-to", place: "Financials" },
    ]);
  });
});

test("many projects are not all named", () => {
  const ids = Array.from({ length: 8 }, (_, i) => `P-${i + 1}`);
  const problem = problemOf([candidate("P-1", { name: "Bridge" })]);
  expect(namedProjects(ids.slice(0, 2), problem, texts)).toBe("P-1 Bridge and P-2");
  expect(namedProjects(ids, problem, texts)).toBe("P-1 Bridge, P-2, P-3, P-4, P-5, P-6 and 2 more");
});

const point = (multiplier: number, value: number | null) => ({
  multiplier,
  budget: multiplier * 1000,
  value,
  cost: value,
  count: value === null ? null : 3,
  gap: 0,
  chosen: [],
  enters: multiplier >= 1 ? ["P-2"] : [],
  leaves: multiplier >= 1 ? ["P-3"] : [],
});

const frontier: Frontier = {
  points: [point(1, 100), point(0.8, null), point(0.6, 40), point(1.4, 180)],
  greedy: [
    { multiplier: 0.6, order: "rank", value: 20, cost: 1, chosen: [], misses: [] },
    { multiplier: 1.4, order: "rank", value: 90, cost: 1, chosen: [], misses: [] },
  ],
  relaxed: [],
  current: { value: 70, cost: 50, chosen: ["P-1"] },
  flat: null,
};

describe("the frontier", () => {
  test("is drawn inside its frame, more value higher, and broken where nothing keeps the limits", () => {
    const drawing = frontierDrawing(frontier, selectionOf(["P-1"], { value: 100 }), say);
    if (drawing === null) throw new Error("nothing is drawn");
    expect(drawing.lines.map(({ kind }) => kind)).toEqual(["rank", "best"]);
    expect(drawing.marks.map(({ kind }) => kind)).toEqual(["current", "chosen"]);
    const best = drawing.lines[1];
    expect(best?.path.match(/M/g)).toHaveLength(2);
    const points = drawing.lines.flatMap((line) => line.points);
    for (const { x, y } of [...points, ...drawing.marks]) {
      expect(x).toBeGreaterThanOrEqual(drawing.left);
      expect(x).toBeLessThanOrEqual(drawing.right);
      expect(y).toBeGreaterThanOrEqual(drawing.top);
      expect(y).toBeLessThanOrEqual(drawing.bottom);
    }
    const heights = best?.points.map(({ y }) => y) ?? [];
    expect([...heights].sort((a, b) => b - a)).toEqual(heights);
  });

  test("is nothing to draw while no point is there", () => {
    const empty = {
      ...frontier,
      points: [],
      greedy: [],
      current: { value: 0, cost: 0, chosen: [] },
    };
    expect(frontierDrawing(empty, selectionOf([], { value: null }), say)).toBeNull();
  });

  test("is a table, too, in the order of budgets; a row chooses its multiple of the workbook's envelopes", () => {
    const rows = frontierRows(frontier, 1.1, trade, say);
    expect(rows.map(({ share }) => share)).toEqual(["60%", "80%", "100%", "140%"]);
    expect(rows[1]?.value).toBe(trade.noPortfolio);
    // After a budget that nothing keeps, everything would be new.
    expect(rows[2]).toMatchObject({ isToday: true, moves: "", choose: 1.1 });
    expect(rows[3]).toMatchObject({ isToday: false, moves: "In: P-2 · Out: P-3", choose: 1.54 });
    expect(rows[0]?.choose).toBe(0.66);
  });

  test("has round steps that hold all values", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        (one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const steps = niceSteps(low, high);
          const slack = Math.max(1, Math.abs(low), Math.abs(high)) * 1e-6;
          expect(steps[0]).toBeLessThanOrEqual(low + slack);
          expect(steps.at(-1)).toBeGreaterThanOrEqual(high - slack);
          expect(steps.length).toBeGreaterThanOrEqual(2);
          expect(steps.length).toBeLessThanOrEqual(8);
        },
      ),
    );
  });
});

test("prices: the dearest first, those of nothing counted", () => {
  const { rows, free } = priceRows(
    [
      { limit: { kind: "total" }, price: 0 },
      { limit: { kind: "role", role: "Developer" }, price: 262 },
      { limit: { kind: "envelopes" }, price: 1165 },
    ],
    texts,
  );
  expect(rows.map(({ name, width }) => [name, width])).toEqual([
    ["All envelopes together", 100],
    ["The capacity of Developer", 22],
  ]);
  expect(free).toBe(1);
});

test("frequency: only what is chosen now and then is listed", () => {
  const groups = frequencyGroups(
    { worlds: 200, seed: 1, share: { "P-1": 1, "P-2": 0.17, "P-3": 0.81, "P-4": 0 } },
    problemOf([candidate("P-3", { name: "Bridge" })]),
  );
  expect(groups).toEqual({
    always: 1,
    never: 1,
    between: [
      { name: "P-3 Bridge", share: 0.81, width: 81 },
      { name: "P-2", share: 0.17, width: 17 },
    ],
  });
});

describe("scenarios", () => {
  const scenario = (id: string, name: string, chosen: readonly string[]): ScenarioReading => ({
    id,
    name,
    note: "",
    createdOn: null,
    accepted: "",
    isStale: false,
    measure: "NPV",
    status: "optimal",
    value: 1,
    cost: 1,
    gap: 0,
    chosen,
    binding: "",
    settings: {},
  });
  const list = [
    scenario("SC-1", "Base", ["P-1", "P-2"]),
    scenario("SC-2", "More", ["P-1", "P-3"]),
    scenario("SC-3", "Less", ["P-1", "P-2"]),
  ];
  const all = ["P-1", "P-2", "P-3"];
  const reading: ScenariosReading = {
    scenarios: list,
    comparison: compareScenarios(list.map(({ id, chosen }) => ({ id, chosen, projects: all }))),
    atMost: 3,
  };

  test("side by side: what differs among those that are compared", () => {
    const both = comparedScenarios(reading, ["SC-1", "SC-3"], false);
    expect(both.scenarios.map(({ id }) => id)).toEqual(["SC-1", "SC-3"]);
    expect(both.rows.map(({ differs }) => differs)).toEqual([false, false, false]);
    const differing = comparedScenarios(reading, ["SC-1", "SC-2"], true);
    expect(differing.rows).toEqual([
      { id: "P-2", isIn: [true, false], differs: true },
      { id: "P-3", isIn: [false, true], differs: true },
    ]);
  });

  test("a new one needs a name and room; the same name replaces", () => {
    expect(draftProblem("  ", reading, texts)).toMatchObject({ blocks: true });
    expect(draftProblem("base ", reading, texts)).toEqual({ text: trade.nameTaken, blocks: false });
    expect(draftProblem("Fourth", reading, texts).text).toContain("3 scenarios are saved");
    expect(draftProblem("Fourth", { ...reading, atMost: 12 }, texts)).toEqual({
      text: null,
      blocks: false,
    });
  });
});
