import fc from "fast-check";
import { notableMoves, priorityMoves } from "#core/history/priorityMoves";
import type { MoveCause } from "#core/history/moveCause";
import type { RankingState } from "#core/history/rankingState";
import { rankingState } from "#core/history/rankingState";
import { registerContent } from "#test/support/registerContent";

const ends = { worst: 0, best: 10 };

function state(
  weights: readonly number[],
  scores: Readonly<Record<string, readonly (number | null)[]>>,
  more: Partial<RankingState> = {},
): RankingState {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return {
    policy: "Exclude",
    criteria: weights.map((weight, j) => ({ name: `C${j + 1}`, weight: weight / sum, ...ends })),
    projects: Object.entries(scores).map(([id, cells]) => ({ id, name: `Project ${id}`, cells })),
    ...more,
  };
}

const causes = (before: RankingState, after: RankingState): string[] =>
  priorityMoves(before, after).map(
    ({ id, before: from, after: to, cause }) =>
      `${id} ${from ?? "-"}>${to ?? "-"} ${cause.kind}${"criterion" in cause ? ` ${cause.criterion}` : ""}`,
  );

test("weights moved: the criterion whose weight alone moves a project most is named", () => {
  const scores = { A: [8, 2, 5], B: [4, 9, 5], C: [1, 1, 5] };
  // By hand: 45 for C1 alone leaves A ahead, 400 : 360 of 85; 35 for C2 alone does not, 550 : 555 of 115.
  const before = state([60, 20, 20], scores);
  const after = state([45, 35, 20], scores);
  expect(causes(before, after)).toEqual(["B 2>1 weights C2", "A 1>2 weights C2"]);
  const [move] = priorityMoves(before, after);
  expect(move).toMatchObject({ id: "B", name: "Project B", cause: { from: 0.2, to: 0.35 } });
  expect(move?.scoreBefore).toBeCloseTo(52, 9);
  expect(move?.scoreAfter).toBeCloseTo(59.5, 9);
});

test("own scores, others' scores, scales, missing scores, new and removed projects", () => {
  const scores = { A: [8, 2], B: [4, 9], C: [1, 1] };
  const before = state([1, 1], scores);
  expect(causes(before, state([1, 1], { ...scores, C: [9, 9] }))).toEqual([
    "C 3>1 own-scores C1",
    "B 1>2 others",
    "A 2>3 others",
  ]);
  expect(causes(before, state([1, 1], { ...scores, D: [10, 10] }))).toEqual([
    "D ->1 new",
    "B 1>2 membership",
    "A 2>3 membership",
    "C 3>4 membership",
  ]);
  expect(causes(before, state([1, 1], { A: scores.A, C: scores.C }))).toEqual([
    "A 2>1 membership",
    "C 3>2 membership",
    "B 1>- removed",
  ]);
  const narrow = {
    ...before,
    criteria: [before.criteria[0], { name: "C2", weight: 0.5, worst: 0, best: 40 }],
  };
  expect(causes(before, narrow as RankingState)).toEqual(["A 2>1 scale C2", "B 1>2 scale C2"]);
  const gap = state([1, 1], { ...scores, B: [4, null] });
  expect(causes(before, gap)).toEqual(["A 2>1 others", "C 3>2 others", "B 1>- own-scores C2"]);
  expect(causes(gap, { ...gap, policy: "Lowest" })).toEqual(["B ->2 policy", "C 2>3 policy"]);
});

test("a criterion that joins counts as a weight that changed, with the scores that came with it", () => {
  const before = state([1], { A: [8], B: [4] });
  const after = state([1, 1], { A: [8, 0], B: [4, 10] });
  expect(causes(before, after)).toEqual(["B 2>1 weights C2", "A 1>2 weights C2"]);
  expect(causes(after, before)).toEqual(["A 2>1 weights C2", "B 1>2 weights C2"]);
});

test("nothing changed, nothing there, the same in other letters and another order: no move", () => {
  const one = state([1, 2], { A: [8, 2], B: [4, 9] });
  const renamed = {
    ...one,
    criteria: [...one.criteria].reverse().map((c) => ({ ...c, name: c.name.toLowerCase() })),
    projects: one.projects.map(({ cells, ...p }) => ({
      ...p,
      id: p.id.toLowerCase(),
      cells: [...cells].reverse(),
    })),
  };
  expect([priorityMoves(one, one), priorityMoves(one, renamed)]).toEqual([[], []]);
  const nothing = state([], {});
  expect(priorityMoves(nothing, nothing)).toEqual([]);
});

test("the log leaves out who was carried by one or two places, and nobody else", () => {
  const scores = { A: [9], B: [8], C: [7], D: [6] };
  const moves = priorityMoves(state([1], scores), state([1], { ...scores, D: [10] }));
  expect(notableMoves(moves).map(({ id }) => id)).toEqual(["D"]);
  const three = { ...scores, X: [10], Y: [10], Z: [10] };
  const carried = notableMoves(priorityMoves(state([1], scores), state([1], three)));
  expect(carried.map(({ id }) => id)).toEqual(["X", "Y", "Z", "A", "B", "C", "D"]);
});

test("the state of a workbook: weights as shares, ends of Min-max from the scores, text is unreadable", () => {
  const registers = [
    registerContent(
      "Projects",
      ["Project ID", "Project", "Stage"],
      [
        ["P-1", "One", "Proposed"],
        ["P-2", "Two", "Closed"],
        ["P-3", "Three", "Idea"],
      ],
    ),
    registerContent(
      "Criteria",
      ["Criterion", "Weight", "Normalise by", "Scale low", "Scale high"],
      [
        ["Value", 30, "Min-max", 1, 5],
        ["Fit", 10, "Scale", 1, 5],
      ],
    ),
    registerContent(
      "Scores",
      ["Project ID", "Value", "Fit"],
      [
        ["P-1", 100, 4],
        ["P-2", 900, 2],
        ["P-3", "much", null],
      ],
    ),
  ];
  expect(rankingState(registers, "Exclude")).toEqual({
    policy: "Exclude",
    criteria: [
      { name: "Value", weight: 0.75, worst: 100, best: 900 },
      { name: "Fit", weight: 0.25, worst: 1, best: 5 },
    ],
    projects: [
      { id: "P-1", name: "One", cells: [100, 4] },
      { id: "P-3", name: "Three", cells: ["unreadable", null] },
    ],
  });
});

/** Rank by counting, straight from the definition of the weighted score. */
function bruteRanks({ policy, criteria, projects }: RankingState): Map<string, number | null> {
  const scores = projects.map(({ id, cells }) => {
    let [sum, covered, missing] = [0, 0, 0];
    criteria.forEach(({ weight, worst, best }, j) => {
      const cell = cells[j] ?? null;
      if (weight <= 0) return;
      if (typeof cell !== "number") missing += 1;
      else {
        const share = best === worst ? 1 : (cell - worst) / (best - worst);
        sum += weight * Math.min(1, Math.max(0, share));
        covered += weight;
      }
    });
    const none = covered === 0 && criteria.every(({ weight }) => weight === 0);
    if (none || (missing > 0 && policy === "Exclude")) return { id, score: null };
    if (policy === "Renormalise") return { id, score: covered > 0 ? (100 * sum) / covered : null };
    return { id, score: 100 * sum };
  });
  return new Map(
    scores.map(({ id, score }) => [
      id,
      score === null
        ? null
        : 1 + scores.filter((other) => other.score !== null && other.score > score + 1e-7).length,
    ]),
  );
}

const cell = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null, freq: 8 });
const states = fc
  .integer({ min: 1, max: 4 })
  .chain((criteria) =>
    fc.tuple(
      ...[0, 1].map(() =>
        fc.record({
          policy: fc.constantFrom("Exclude" as const, "Renormalise" as const, "Lowest" as const),
          weights: fc.array(fc.integer({ min: 1, max: 9 }), {
            minLength: criteria,
            maxLength: criteria,
          }),
          best: fc.array(fc.integer({ min: 8, max: 12 }), {
            minLength: criteria,
            maxLength: criteria,
          }),
          cells: fc.array(fc.array(cell, { minLength: criteria, maxLength: criteria }), {
            minLength: 6,
            maxLength: 6,
          }),
          members: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        }),
      ),
    ),
  )
  .map(
    (drawn) =>
      drawn.map(({ policy, weights, best, cells, members }): RankingState => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        return {
          policy,
          criteria: weights.map((w, j) => ({
            name: `C${j}`,
            weight: w / sum,
            worst: 0,
            best: best[j] ?? 10,
          })),
          projects: cells.flatMap((own, p) =>
            members[p] === true || p < 2 ? [{ id: `P${p}`, name: "", cells: own }] : [],
          ),
        };
      }) as [RankingState, RankingState],
  );

/** The states that follow when one kind of thing changes and nothing else. */
function oneAtATime(
  before: RankingState,
  after: RankingState,
  own: string,
): [string, RankingState][] {
  const now = new Map(after.projects.map((project) => [project.id, project]));
  const rescored = (which: (id: string) => boolean): RankingState["projects"] =>
    before.projects.map((project) =>
      which(project.id)
        ? { ...project, cells: now.get(project.id)?.cells ?? project.cells }
        : project,
    );
  const was = new Map(before.projects.map((project) => [project.id, project]));
  return [
    [
      "weights",
      {
        ...before,
        criteria: before.criteria.map((c, j) => ({ ...c, weight: after.criteria[j]?.weight ?? 0 })),
      },
    ],
    ["own-scores", { ...before, projects: rescored((id) => id === own) }],
    [
      "scale",
      {
        ...before,
        criteria: before.criteria.map((c, j) => ({ ...c, best: after.criteria[j]?.best ?? 0 })),
      },
    ],
    ["policy", { ...before, policy: after.policy }],
    [
      "membership",
      { ...before, projects: after.projects.map((project) => was.get(project.id) ?? project) },
    ],
    ["others", { ...before, projects: rescored((id) => id !== own) }],
  ];
}

test("the cause is what moves a project farthest when it alone changes (brute force)", () => {
  fc.assert(
    fc.property(states, ([before, after]) => {
      const [old, now] = [bruteRanks(before), bruteRanks(after)];
      const everybody = new Set([...old.keys(), ...now.keys()]);
      const moves = new Map(priorityMoves(before, after).map((move) => [move.id, move]));
      for (const id of everybody) {
        const [from, to] = [old.get(id) ?? null, now.get(id) ?? null];
        const move = moves.get(id);
        if (from === to) {
          expect(move).toBeUndefined();
          continue;
        }
        expect([move?.before ?? null, move?.after ?? null]).toEqual([from, to]);
        expect(move?.cause.kind).toBe(expectedCause(before, after, id, everybody.size));
      }
    }),
    { numRuns: 400 },
  );
});

function expectedCause(
  before: RankingState,
  after: RankingState,
  id: string,
  everybody: number,
): MoveCause["kind"] {
  if (!before.projects.some((project) => project.id === id)) return "new";
  if (!after.projects.some((project) => project.id === id)) return "removed";
  const last = everybody + 1;
  const [from, to] = [bruteRanks(before).get(id) ?? last, bruteRanks(after).get(id) ?? last];
  let best: { kind: string; gain: number } = { kind: "together", gain: 0 };
  for (const [kind, trial] of oneAtATime(before, after, id)) {
    const gain = (from - (bruteRanks(trial).get(id) ?? last)) * Math.sign(from - to);
    if (gain > best.gain) best = { kind, gain };
  }
  return best.kind as MoveCause["kind"];
}
