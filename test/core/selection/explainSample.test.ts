import { english } from "#core/messages/english/english";
import {
  explanationSentences,
  flatSentence,
  limitName,
  nextBestSentence,
  priceSentence,
  swapSentence,
} from "#core/messages/selectionSentences";
import type { CellValue, RegisterContent } from "#core/register/content";
import { rankLine } from "#core/selection/explain/rankLine";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import {
  problemQueries,
  problemSettings,
  type ProblemOptions,
} from "#core/selection/read/problemOptions";
import { readProblem } from "#core/selection/readProblem";
import { readRegisters } from "#excel/readRegisters";
import { partOf } from "#test/support/explained";
import { approx } from "#test/support/approx";
import { northmereBook } from "#test/support/scoringBook";

let registers: readonly RegisterContent[];
let settings: ReadonlyMap<string, CellValue>;
beforeAll(async () => {
  const { session } = await northmereBook();
  ({ registers, settings } = await readRegisters(problemQueries, { settings: problemSettings }));
  session.close();
});

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

function reference(options: Partial<ProblemOptions> = {}): PortfolioProblem {
  const problem = readProblem(registers, { settings, ...options }).value;
  const projects = problem.projects.map((project) => ({
    ...project,
    knownValue: project.knownValue + 0.2 * (disbenefits[project.id] ?? 0),
  }));
  return { ...problem, projects };
}

describe("the sample, with the values of its reference", () => {
  it("is told why each project is in or out, and what releasing it frees", async () => {
    const { projects } = await partOf(reference(), "projects");
    const said = new Map(
      (projects ?? []).map((each) => [each.id, explanationSentences(each, english)]),
    );
    const change = new Map((projects ?? []).map((each) => [each.id, each.valueIfReversed]));
    const freed = ["P-016", "P-019", "P-009"].map((id) => Math.round(change.get(id) ?? NaN));
    expect(freed).toEqual([3830, 883, 219]);
    expect(said.get("P-016")).toBe(
      "Committed: it is in delivery, and projects in delivery are protected. Stopping P-016 frees 3,830 of value: P-006, P-011, and P-021 leave, P-005, P-007, P-012, and P-024 enter.",
    );
    expect(said.get("P-012")).toBe(
      "Not selected: 2026-Q4 has no money left for it. It cannot be added because of the envelope of 2026-Q4. It would enter at 103% of the envelopes.",
    );
    expect(said.get("P-021")).toMatch('Selected: it is there for the limit "Net zero floor".');
    expect(said.get("P-007")).toMatch('Not selected: the group "X1" already has P-006.');
    expect(said.get("P-008")).toMatch("Forced in: Duty of the regulator's improvement notice.");
    expect(said.get("P-005")).toMatch(
      "It would enter at 106% of the envelopes, but not stay up to 200%.",
    );
    // The whole of a chosen project is known: it leaves for others when there is more money.
    expect(projects?.find(({ id }) => id === "P-006")).toMatchObject({
      budgetToEnter: 1,
      staysFrom: 1.06,
    });
  });

  it("prices the floor, the envelopes and Developers as the reference does, all else 0", async () => {
    const { limits } = await partOf(reference(), "limits");
    const dear = (limits ?? [])
      .filter(({ price, limit }) => price > 0 && !["forced", "protected"].includes(limit.kind))
      .map(({ limit, price }) => [limitName(limit, english), Math.round(price)]);
    expect(dear).toEqual([
      ["the protection of all projects in delivery", 4090],
      ["all envelopes together", 1165],
      ['the limit "Net zero floor"', 650],
      ["the capacity of Developer in 2027-Q1", 262],
      ["the capacity of Developer", 262],
    ]);
    const [first] = limits ?? [];
    expect(first && priceSentence(first, english)).toBe(
      "Without the protection of all projects in delivery the portfolio would be worth 4,090 more.",
    );
  });

  it("has the reference's frontier, protected and not", async () => {
    const protectedOnes = (await partOf(reference(), "frontier")).frontier;
    const free = (await partOf(reference({ protects: false }), "frontier")).frontier;
    const at = (frontier: typeof free, multiplier: number): number | null => {
      const value = frontier?.points.find((point) => point.multiplier === multiplier)?.value;
      return value === null ? null : Math.round(value ?? NaN);
    };
    expect([0.9, 0.95, 1, 1.05, 1.1, 1.4].map((m) => at(protectedOnes, m))).toEqual([
      null,
      1601,
      2514,
      2766,
      3679,
      3679,
    ]);
    expect([0.6, 0.8, 1, 1.05, 1.4].map((m) => at(free, m))).toEqual([449, 4060, 6604, 6709, 6709]);
    expect(protectedOnes?.flat?.from).toBe(1.1);
    // Together: either capacity alone is held down by the other one.
    expect(protectedOnes?.flat && flatSentence(protectedOnes.flat, english)).toBe(
      "Beyond 110% of the envelopes more money adds nothing: the capacity of Engineer and the capacity of Project manager are the limits.",
    );
    expect(free?.flat && flatSentence(free.flat, english)).toBe(
      "Beyond 105% of the envelopes more money adds nothing: the capacity of Engineer is the limit.",
    );
    expect(protectedOnes?.current.chosen).toHaveLength(11);
    // Below 96 % not even shares of projects would keep the promises.
    expect([protectedOnes?.relaxed.length, free?.relaxed.length]).toEqual([28, 50]);
  });

  it("shows the swap that the ranking line misses", async () => {
    const problem = reference();
    const { swap } = await partOf(problem, "swap");
    expect(swap).toMatchObject({ misses: [] });
    expect(swap?.lineValue).toBeCloseTo(1857.6, 1);
    expect(swap && swapSentence(swap, english)).toBe(
      "Rank line 1,858, optimum 2,514: drop P-007 and P-024, take P-006 and P-018.",
    );
    const line = rankLine(problem, 1, "value-per-cost");
    expect(line.value).toBeCloseTo(3164.4, 1);
    expect(line.misses).toEqual([{ kind: "share", name: "Net zero floor" }]);
  });

  it("has next-best portfolios that differ by two projects at least", async () => {
    const { nextBest } = await partOf(reference(), "nextBest");
    expect((nextBest ?? []).map((next) => nextBestSentence(next, 2514.08, english))).toEqual([
      "Worth 485 less (2,029): without P-018, with P-005 and P-024.",
      "Worth 656 less (1,858): without P-006 and P-018, with P-007 and P-024.",
      "Worth 739 less (1,775): without P-006 and P-011.",
    ]);
  });

  it("tells how safe each project is: near the reference's 81, 67, 17 and 11 %", async () => {
    const { frequency } = await partOf(reference(), "frequency", { worlds: 200 });
    const share = (id: string): number => frequency?.share[id] ?? NaN;
    for (const [id, expected] of [
      ["P-018", 0.81],
      ["P-006", 0.67],
      ["P-024", 0.17],
      ["P-005", 0.11],
    ] as const) {
      expect([id, approx(share(id), expected, 0, 0.07)]).toEqual([id, true]);
    }
    expect([share("P-016"), share("P-022")]).toEqual([1, 0]);
  });
});
