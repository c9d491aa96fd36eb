import { loadHighsSolver } from "#compute/highsSolver";
import { infeasibilitySentence, limitName } from "#core/messages/selectionSentences";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import type { CellValue, RegisterContent } from "#core/register/content";
import { choosePortfolio } from "#core/selection/choosePortfolio";
import { type Portfolio, portfolioOf } from "#core/selection/portfolio";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import {
  problemQueries,
  problemSettings,
  type ProblemOptions,
} from "#core/selection/read/problemOptions";
import { readProblem } from "#core/selection/readProblem";
import type { Selection } from "#core/selection/selection";
import { sum } from "#core/selection/projectStart";
import { readRegisters } from "#excel/readRegisters";
import { approx } from "#test/support/approx";
import { exactly } from "#test/support/explained";
import { northmereBook } from "#test/support/scoringBook";

let registers: readonly RegisterContent[];
let settings: ReadonlyMap<string, CellValue>;
beforeAll(async () => {
  const { session } = await northmereBook();
  ({ registers, settings } = await readRegisters(problemQueries, { settings: problemSettings }));
  session.close();
});

function problemWith(options: Partial<ProblemOptions> = {}): PortfolioProblem {
  const { value, issues } = readProblem(registers, { settings, ...options });
  expect(issues.filter(({ severity }) => severity === "blocking")).toEqual([]);
  return value;
}

async function choose(problem: PortfolioProblem): Promise<Selection> {
  const solver = await loadHighsSolver();
  const pause = (): Promise<void> => Promise.resolve();
  const tools = { solver, pause, isCancelled: () => false, now: () => 0 };
  return (await choosePortfolio(problem, exactly, tools, () => undefined)).selection;
}

const ids = (numbers: string): string[] => numbers.split(" ").map((number) => `P-${number}`);

const s1 = ids("001 002 003 006 008 009 010 011 014 015 016 018 019 021");
const s2 = ids("001 002 003 004 005 007 008 009 010 012 014 015 018 024");
const s3 = ids("001 002 003 005 006 008 009 010 011 014 015 016 019 021 024");

/** Cost in the periods that have an envelope. */
function costInEnvelopes(
  { projects, periods }: PortfolioProblem,
  chosen: readonly string[],
): number {
  return sum(
    projects.flatMap(({ id, cost }) =>
      chosen.includes(id) ? cost.filter((_, t) => (periods[t]?.envelope ?? null) !== null) : [],
    ),
  );
}

/**
 * The reference figures of the sample were computed with disbenefits weighted by their confidence
 * (80 %), where the column "Risk adjusted NPV" takes them in full: present values of the sample's four
 * disbenefits, from the recalculated workbook.
 */
const disbenefits: Readonly<Record<string, number>> = {
  "P-001": 42.5599465,
  "P-008": 163.084373,
  "P-016": 166.613492,
  "P-018": 31.2106274,
};

function withReferenceValues(problem: PortfolioProblem): PortfolioProblem {
  const projects = problem.projects.map((project) => ({
    ...project,
    knownValue: project.knownValue + 0.2 * (disbenefits[project.id] ?? 0),
  }));
  return { ...problem, projects };
}

describe("the sample, read from its workbook", () => {
  it("has 23 live projects, nine open periods, four roles, and the floor of O-5", () => {
    const problem = problemWith();
    expect(problem).toMatchObject({
      measure: "Risk adjusted NPV",
      moneyUnit: "GBP thousand",
      discountRate: 0.035,
      totalBudget: null,
      ceilings: [],
      synergies: [],
    });
    expect(problem.projects.map(({ id }) => id)).toHaveLength(23);
    expect(problem.periods.map(({ key, envelope }) => [key, envelope])).toEqual([
      ["2026-Q4", 5000],
      ["2027-Q1", 5400],
      ["2027-Q2", 5200],
      ["2027-Q3", 3700],
      ["2027-Q4", 1900],
      ["2028-FY", null],
      ["2029-FY", null],
      ["2030-FY", null],
      ["2031-FY", null],
    ]);
    expect(problem.roles.map(({ role }) => role)).toEqual([
      "Business analyst",
      "Developer",
      "Engineer",
      "Project manager",
    ]);
    expect(problem.dependencies.map(({ id }) => id)).toEqual([
      "D-001",
      "D-002",
      "D-003",
      "D-004",
      "D-006",
      "D-008",
    ]);
    expect(problem.groups.map(({ name, members }) => [name, members])).toEqual([
      ["X1", ["P-006", "P-007"]],
      ["X2", ["P-012", "P-013"]],
    ]);
    expect(problem.shares).toMatchObject([
      { members: ["P-011", "P-012", "P-013", "P-021"], atLeast: 0.08, atMost: null },
    ]);
  });

  it.each<[string, Partial<ProblemOptions>, number, string[], number]>([
    ["S1 protected", {}, 2433.4, s1, 18_819],
    ["S2 not protected", { protects: false }, 6556.3, s2, 17_478],
    ["S3 by score", { measure: "Score" }, 868.2, s3, 19_519],
  ])("chooses %s", async (_, options, value, chosen, cost) => {
    const problem = problemWith(options);
    const selection = await choose(problem);
    expect(selection).toMatchObject({ status: "optimal", gap: 0, chosen, cost });
    expect(Math.round((selection.value ?? 0) * 10) / 10).toBe(value);
    // What an analyst gets who adds up the column.
    const figures = problem.projects.filter(({ id }) => chosen.includes(id));
    expect(approx(sum(figures.map((each) => each.value ?? 0)), selection.value ?? 0)).toBe(true);
  });

  it("chooses S4 with 95 % of the envelopes", async () => {
    const { status, value } = await choose(problemWith({ multiplier: 0.95 }));
    expect([status, Math.round((value ?? 0) * 10) / 10]).toEqual(["optimal", 1526.9]);
  });

  it.each<[string, Partial<ProblemOptions>, number, number, string[] | null]>([
    ["S1 protected", {}, 2514.1, 18_674, s1],
    ["S2 not protected", { protects: false }, 6603.7, 17_333, s2],
    ["S4 with 95 %", { multiplier: 0.95 }, 1601.4, 18_344, null],
  ])(
    "gives the reference figures by the reference's values: %s",
    async (_, options, value, cost, set) => {
      const problem = problemWith(options);
      const selection = await choose(withReferenceValues(problem));
      expect(Math.round((selection.value ?? 0) * 10) / 10).toBe(value);
      expect(costInEnvelopes(problem, selection.chosen)).toBe(cost);
      if (set !== null) expect(selection.chosen).toEqual(set);
    },
  );

  it("prices the limits and the promise of P-016 as the reference does", async () => {
    const problem = withReferenceValues(problemWith());
    const best = (await choose(problem)).value ?? 0;
    const gain = async (other: PortfolioProblem): Promise<number> =>
      Math.round(((await choose(other)).value ?? 0) - best);
    const periods = problem.periods.map((period) => ({ ...period, envelope: null }));
    const roles = problem.roles.map((each) =>
      each.role === "Developer" ? { ...each, capacity: each.capacity.map(() => null) } : each,
    );
    const projects = problem.projects.map((each) =>
      each.id === "P-016" ? { ...each, rule: { kind: "force-out", reason: "" } as const } : each,
    );
    expect([
      await gain({ ...problem, shares: [] }),
      await gain({ ...problem, periods }),
      await gain({ ...problem, roles }),
      await gain({ ...problem, projects }),
    ]).toEqual([650, 1165, 262, 3830]);
  });
});

describe("the sample with 90 % of its envelopes", () => {
  it("has no portfolio: committed and forced projects need 4,727 of 4,500 in 2026-Q4", async () => {
    const { infeasible, status } = await choose(problemWith({ multiplier: 0.9 }));
    expect(status).toBe("infeasible");
    expect(infeasible?.limits[0]).toEqual({
      limit: { kind: "envelope", period: "2026-Q4" },
      needed: 4727,
      allowed: 4500,
      short: 227,
    });
    const others = infeasible?.limits.slice(1).map(({ limit }) => limit.kind);
    expect(new Set(others)).toEqual(new Set(["forced", "protection"]));
  });

  it("is said in words, in three languages", async () => {
    const { infeasible } = await choose(problemWith({ multiplier: 0.9 }));
    if (infeasible === null) throw new Error("It is infeasible.");
    for (const words of [english, german, french]) {
      const sentence = infeasibilitySentence(infeasible, words);
      expect(sentence).toContain(words.speech.number(4727));
      expect(sentence).toContain(words.speech.number(227));
      expect(sentence).toContain("2026-Q4");
    }
    expect(infeasibilitySentence(infeasible, english)).toContain(
      "need 4,727 in 2026-Q4; the envelope is 4,500",
    );
    expect(limitName({ kind: "protection" }, english)).not.toBe("");
  });
});

describe("choices of the analyst on the sample", () => {
  const chosenWith = async (options: Partial<ProblemOptions>): Promise<Portfolio> => {
    const problem = problemWith(options);
    return portfolioOf(problem, await choose(problem));
  };

  it("locks projects in and out, whatever their rule", async () => {
    const { chosen } = await chosenWith({ lockIn: ["p-022 "], lockOut: ["P-016"] });
    expect([chosen.includes("P-022"), chosen.includes("P-016")]).toEqual([true, false]);
  });

  it("lets roles and limits not count", async () => {
    const best = (await chosenWith({})).value;
    expect((await chosenWith({ rolesOff: ["developer"] })).value).toBeGreaterThan(best);
    expect((await chosenWith({ limitsOff: ["L-001"] })).value).toBeGreaterThan(best);
  });

  it("holds to a total budget and to limits from elsewhere", async () => {
    expect((await chosenWith({ totalBudget: 18_000 })).cost).toBeLessThanOrEqual(18_000);
    const limit = { id: "", name: "Growth", kind: "Projects", of: "Category", which: "growth" };
    const { chosen } = await chosenWith({ moreLimits: [{ ...limit, atLeast: 4, atMost: null }] });
    const growth = ids("001 005 006 012 013 021 022");
    expect(chosen.filter((id) => growth.includes(id)).length).toBeGreaterThanOrEqual(4);
  });
});
