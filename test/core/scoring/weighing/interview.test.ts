import { mulberry32 } from "#core/numeric/mulberry32";
import { comparisonMatrix, pairsOf } from "#core/scoring/weighing/comparisons";
import { fundingTest } from "#core/scoring/weighing/fundingLine";
import { answered } from "#core/scoring/weighing/fundingProof";
import { interview } from "#core/scoring/weighing/interview";
import type {
  FundingLine,
  Interview,
  LineProject,
  PairJudgement,
} from "#core/scoring/weighing/interviewState";
import { pairwiseWeights } from "#core/scoring/weighing/pairwiseWeights";

/** Projects of which some are good at everything: lists that can be settled early. */
function portfolio(seed: number, criteria: number, projects: number, gap = 0.25): FundingLine {
  const random = mulberry32(seed);
  const rows = Array.from({ length: projects }, (_, i): LineProject => {
    const base = i % 2 === 0 ? gap : 0;
    const values = Array.from({ length: criteria }, () => base + random() * (1 - gap));
    return { id: `P-${i}`, values, unreadable: false, cost: 1 + Math.floor(random() * 4) };
  });
  const half = rows.reduce((sum, { cost }, i) => sum + (i % 2 === 0 ? cost : 0), 0);
  return { kind: "line", projects: rows, budget: half, policy: "Exclude" };
}

/** Answers every question as somebody with these weights would, until the interview ends. */
function answeredThrough(
  line: FundingLine,
  truth: readonly number[],
): {
  judgements: PairJudgement[];
  states: Interview[];
} {
  const judgements: PairJudgement[] = [];
  const states: Interview[] = [];
  for (;;) {
    const state = interview(truth.length, judgements, line);
    states.push(state);
    const { next, settled } = state;
    if (next === null || settled.kind === "proven") return { judgements, states };
    const exact = (truth[next.first] ?? 1) / (truth[next.second] ?? 1);
    const step = Math.max(1, Math.min(9, Math.round(Math.max(exact, 1 / exact))));
    judgements.push({
      first: next.first,
      second: next.second,
      ratio: exact >= 1 ? step : 1 / step,
    });
  }
}

function fundedWith(
  line: FundingLine,
  criteria: number,
  judgements: readonly PairJudgement[],
  answers: readonly number[],
): string[] {
  const matrix = comparisonMatrix(criteria, judgements);
  const { open } = pairwiseWeights(matrix);
  const { weights } = pairwiseWeights(answered(matrix, open, answers));
  const { ids, funded } = fundingTest(line);
  const flags = funded(weights ?? []);
  return ids.filter((_, p) => flags[p]);
}

describe("an interview", () => {
  it("ends when no answer can change the funded list: 400 sets of answers never do", () => {
    let proven = 0;
    for (let seed = 1; seed <= 7; seed++) {
      const random = mulberry32(1000 + seed);
      const criteria = 3 + (seed % 3);
      const line = portfolio(seed, criteria, 12, 0.5);
      const truth = Array.from({ length: criteria }, () => Math.exp(1.5 * random()));
      const { judgements, states } = answeredThrough(line, truth);
      const last = states.at(-1);
      if (last?.settled.kind !== "proven") continue;
      proven += 1;
      const open = pairsOf(criteria).length - last.judged;
      for (let trial = 0; trial < 400; trial++) {
        const answers = Array.from({ length: open }, () =>
          trial % 3 === 0 ? (random() < 0.5 ? 1 / 9 : 9) : 9 ** (2 * random() - 1),
        );
        expect(fundedWith(line, criteria, judgements, answers)).toEqual(last.funded);
      }
    }
    expect(proven).toBeGreaterThanOrEqual(2);
  });

  it("asks first what connects the criteria, then what changes the list", () => {
    const { states } = answeredThrough(portfolio(3, 5, 24, 0.1), [5, 4, 3, 2, 1]);
    const because = states.map(({ next }) => next?.because);
    expect(because.slice(0, 4)).toEqual(Array(4).fill("connects"));
    expect(because.slice(4).filter((reason) => reason === "connects")).toEqual([]);
    expect(states.slice(0, 4).map(({ weights }) => weights)).toEqual(Array(4).fill(null));
    expect(states[4]?.weights).toHaveLength(5);
  });

  it("says of an open pair how many steps change the list, and they do", () => {
    const line = portfolio(5, 4, 20, 0.05);
    const judgements = [1, 2, 3].map((second) => ({ first: 0, second, ratio: 2 }));
    const state = interview(4, judgements, line);
    expect(state.settled.kind).toBe("open");
    const { next } = state;
    if (next === null) throw new Error("nothing to ask");
    const steps = [...Array(8).keys()].map((k) => k + 2).flatMap((k) => [k, 1 / k]);
    const changing = [1, ...steps].filter((ratio) => {
      const matrix = comparisonMatrix(4, [...judgements, { ...next, ratio }]);
      const flags = fundingTest(line).funded(pairwiseWeights(matrix).weights ?? []);
      const funded = line.projects.filter((_, p) => flags[p]).map(({ id }) => id);
      return funded.join() !== state.funded.join();
    });
    expect(next.stepsThatChange).toBe(changing.length);
    expect(changing.length).toBeGreaterThan(0);
  });

  it("is complete when every pair is judged", () => {
    const all = pairsOf(3).map(([first, second]) => ({ first, second, ratio: 2 }));
    const state = interview(3, all, portfolio(1, 3, 6));
    expect(state).toMatchObject({ judged: 3, pairs: 3, settled: { kind: "complete" }, next: null });
  });

  it("does not ask what was skipped", () => {
    const line = portfolio(5, 4, 20, 0.05);
    const judgements = [1, 2, 3].map((second) => ({ first: 0, second, ratio: 2 }));
    const first = interview(4, judgements, line).next;
    if (first === null) throw new Error("nothing to ask");
    const skipped = [[first.first, first.second] as const];
    const second = interview(4, judgements, line, { skipped }).next;
    expect([second?.first, second?.second]).not.toEqual([first.first, first.second]);
    const none = [[1, 2] as const, [3, 1] as const, [2, 3] as const];
    expect(interview(4, judgements, line, { skipped: none }).next).toBeNull();
  });

  it("one project better in everything is settled at once, and it is proven", () => {
    const projects = [0.9, 0.5, 0.1].map((value, i) => ({
      id: `P-${i}`,
      values: [value, value, value],
      unreadable: false,
      cost: 10,
    }));
    const line: FundingLine = { kind: "line", projects, budget: 20, policy: "Exclude" };
    const judgements = [
      { first: 0, second: 1, ratio: 3 },
      { first: 1, second: 2, ratio: 3 },
    ];
    const state = interview(3, judgements, line);
    expect(state.funded).toEqual(["P-0", "P-1"]);
    expect(state.settled.kind).toBe("proven");
  });

  it("a small project that may slip in below the line keeps it open", () => {
    // A is funded; B and C follow. C still fits behind A, B does not: which comes first decides.
    const projects = [
      { id: "A", values: [1, 1, 1], unreadable: false, cost: 10 },
      { id: "B", values: [0.6, 0.2, 0.4], unreadable: false, cost: 10 },
      { id: "C", values: [0.2, 0.6, 0.4], unreadable: false, cost: 2 },
    ];
    const line: FundingLine = { kind: "line", projects, budget: 15, policy: "Exclude" };
    const judgements = [
      { first: 0, second: 2, ratio: 3 },
      { first: 1, second: 2, ratio: 1 },
    ];
    const state = interview(3, judgements, line);
    expect(state.funded).toEqual(["A"]);
    expect(state.settled).toMatchObject({ kind: "open", example: ["C"] });
  });

  it("by another rule than the line can be likely, never proven", () => {
    const rule = { kind: "rule", ids: ["A", "B"], funded: () => [true, false] } as const;
    const state = interview(
      3,
      [
        { first: 0, second: 1, ratio: 3 },
        { first: 1, second: 2, ratio: 3 },
      ],
      rule,
    );
    expect(state.settled).toEqual({ kind: "likely", samples: 300, proven: 0 });
    expect(state.funded).toEqual(["A"]);
  });

  it("leaves projects out that cannot be ranked, by the policy for missing scores", () => {
    const projects = [
      { id: "A", values: [1, null], unreadable: false, cost: 1 },
      { id: "B", values: [0.5, 0.5], unreadable: false, cost: 1 },
      { id: "C", values: [1, 1], unreadable: true, cost: 1 },
    ];
    const judgements = [{ first: 0, second: 1, ratio: 3 }];
    const fundedBy = (policy: FundingLine["policy"]): readonly string[] =>
      interview(2, judgements, { kind: "line", projects, budget: 1, policy }).funded;
    expect(fundedBy("Exclude")).toEqual(["B"]);
    expect(fundedBy("Renormalise")).toEqual(["A"]);
    // 0.75 * 1 + 0.25 * 0 is above 0.5.
    expect(fundedBy("Lowest")).toEqual(["A"]);
  });
});
