import fc from "fast-check";
import { drivingPath } from "#core/schedule/drivingPath";
import { type Move, ripple, type RippleOptions } from "#core/schedule/ripple";
import type { Schedule } from "#core/schedule/schedule";
import { shiftedSchedule } from "#core/schedule/shiftedSchedule";
import {
  type DependencyRow,
  type MilestoneRow,
  type ProjectRow,
  sampleSchedule,
} from "#test/support/scheduleSamples";

const day = 46_300;
const by = (project: string, days: number): Move => ({ kind: "shift", project, days });
const shifts = (schedule: Schedule, moves: readonly Move[], options?: RippleOptions): unknown =>
  Object.fromEntries(ripple(schedule, moves, options).shifts);

const chain: readonly ProjectRow[] = [
  ["A", day, day + 10],
  ["B", day + 15, day + 25],
  ["C", day + 25, day + 40],
];

test("a slip uses up the float, then pushes along the chain", () => {
  const schedule = sampleSchedule(chain, [
    ["A", "B"],
    ["B", "C"],
  ]);
  expect(shifts(schedule, [by("A", 5)])).toEqual({ A: 5 });
  expect(shifts(schedule, [by("A", 9)])).toEqual({ A: 9, B: 4, C: 4 });
  expect(ripple(schedule, [by("A", 9)]).pushed).toEqual([
    { id: "A", asked: 9, days: 9, by: [] },
    { id: "B", asked: 0, days: 4, by: ["D-1"] },
    { id: "C", asked: 0, days: 4, by: ["D-2"] },
  ]);
});

test("nothing is pulled to the left, soft ones push nobody, nobody is pushed who may not be", () => {
  const hard: DependencyRow[] = [["A", "B"]];
  expect(shifts(sampleSchedule(chain, hard), [by("A", -20)])).toEqual({ A: -20 });
  expect(shifts(sampleSchedule(chain, [["A", "B", { strength: "Soft" }]]), [by("A", 50)])).toEqual({
    A: 50,
  });
  expect(shifts(sampleSchedule(chain, hard), [by("A", 50)], { pushes: false })).toEqual({ A: 50 });
  const closed: ProjectRow[] = [["A", day, day + 10, "Closed"], ...chain.slice(1)];
  expect(shifts(sampleSchedule(closed, hard), [by("A", 50)])).toEqual({});
  expect(
    shifts(sampleSchedule(chain, [["A", "B", { status: "Delivered" }]]), [by("A", 50)]),
  ).toEqual({ A: 50 });
});

test("a receiver that is moved to the left stays behind its giver", () => {
  const schedule = sampleSchedule(chain, [["A", "B", { lag: 1 }]]);
  expect(shifts(schedule, [by("B", -20)])).toEqual({ B: -4 });
});

test("a hand-over milestone counts in place of the finish; once reached it stays", () => {
  const dependencies: DependencyRow[] = [["A", "B", { milestone: "M" }]];
  const open: MilestoneRow[] = [["M", "A", day + 4]];
  expect(shifts(sampleSchedule(chain, dependencies, open), [by("A", 12)])).toEqual({ A: 12, B: 1 });
  const reached: MilestoneRow[] = [["M", "A", day - 20, day - 20]];
  expect(shifts(sampleSchedule(chain, dependencies, reached), [by("A", 90)])).toEqual({ A: 90 });
});

test("where it is said by when something is needed, that day moves with the receiver", () => {
  const schedule = sampleSchedule(chain, [["A", "B", { neededBy: day + 20 }]]);
  expect(shifts(schedule, [by("A", 10)])).toEqual({ A: 10 });
  expect(shifts(schedule, [by("A", 13)])).toEqual({ A: 13, B: 3 });
});

test("conflicts that are there stay as they are, unless they are to be mended (D-04)", () => {
  const schedule = sampleSchedule(
    [
      ["A", day, day + 10],
      ["B", day + 4, day + 14],
      ["C", day + 15, day + 20],
    ],
    [
      ["A", "B", { lag: 2 }],
      ["B", "C"],
    ],
  );
  expect(shifts(schedule, [])).toEqual({});
  // start' = max(start, finish + lag): B from day 12, so that C begins on day 22.
  expect(shifts(schedule, [], { mends: true })).toEqual({ B: 8, C: 7 });
  expect(shifts(schedule, [by("A", 3)])).toEqual({ A: 3, B: 3, C: 2 });
});

test("what runs keeps its start and is pushed at what is still to come only", () => {
  const running: ProjectRow[] = [
    ["A", day, day + 10],
    ["B", day - 100, day + 50, "In delivery"],
  ];
  expect(shifts(sampleSchedule(running, [["A", "B"]]), [by("A", 30)])).toEqual({ A: 30 });
  const needed = sampleSchedule(running, [["A", "B", { neededBy: day + 20 }]]);
  const found = ripple(needed, [by("A", 30)]);
  expect(Object.fromEntries(found.shifts)).toEqual({ A: 30, B: 20 });
  const moved = shiftedSchedule(needed, found).projects.find(({ id }) => id === "B");
  expect([moved?.start, moved?.finish]).toEqual([day - 100, day + 70]);
});

test("members of a circle are not pushed; others are, by what members are asked to do", () => {
  const schedule = sampleSchedule(
    [...chain, ["D", day + 41, day + 50]],
    [
      ["A", "B"],
      ["B", "A"],
      ["B", "C"],
    ],
  );
  expect(shifts(schedule, [by("A", 90)])).toEqual({ A: 90 });
  expect(shifts(schedule, [by("B", 7)])).toEqual({ B: 7, C: 7 });
});

test("a cancelled giver pushes nobody and leaves a broken hand-over", () => {
  const schedule = sampleSchedule(chain, [["A", "B"]]);
  const found = ripple(schedule, [{ kind: "cut", project: "A" }, by("A", 90)]);
  expect(Object.fromEntries(found.shifts)).toEqual({});
  expect(shiftedSchedule(schedule, found).dependencies[0]?.state).toBe("giver-cancelled");
});

test("projects without dates are skipped, and what they give pushes nobody", () => {
  const schedule = sampleSchedule(
    [["A", null, day + 10], ...chain.slice(1)],
    [
      ["A", "B"],
      ["B", "C"],
    ],
  );
  expect(shifts(schedule, [by("A", 90), by("nobody", 5)])).toEqual({});
  expect(shifts(schedule, [by("B", 1)])).toEqual({ B: 1, C: 1 });
});

test("the driving path is the chain without float to the latest finish, the longest of several", () => {
  const schedule = sampleSchedule(
    [
      ["A", day, day + 10],
      ["B", day + 5, day + 10],
      ["C", day + 10, day + 40],
      ["D", day, day + 39],
      ["E", day + 20, day + 30],
    ],
    [
      ["B", "C"],
      ["A", "C"],
      ["C", "E"],
    ],
  );
  // E is pushed to day 40 by C, for which A began before B.
  expect(drivingPath(schedule)).toEqual({
    projects: ["A", "C", "E"],
    dependencies: ["D-2", "D-3"],
    finish: day + 50,
  });
  expect(drivingPath(schedule, "D").projects).toEqual(["D"]);
  expect(drivingPath(sampleSchedule([], []))).toEqual({
    projects: [],
    dependencies: [],
    finish: null,
  });
});

/** Random portfolios: links lead from lower to higher numbers, floats may be below 0. */
const portfolio = fc
  .record({
    projects: fc.array(fc.record({ start: fc.nat(200), days: fc.nat(60) }), {
      minLength: 2,
      maxLength: 9,
    }),
    links: fc.array(
      fc.record({
        from: fc.nat(8),
        to: fc.nat(8),
        lag: fc.integer({ min: -10, max: 20 }),
        neededBy: fc.option(fc.nat(260), { nil: null }),
        isSoft: fc.boolean(),
      }),
      { maxLength: 16 },
    ),
    moves: fc.array(fc.record({ at: fc.nat(8), days: fc.integer({ min: -40, max: 120 }) }), {
      maxLength: 4,
    }),
  })
  .map(({ projects, links, moves }) => {
    const id = (at: number): string => `P-${(at % projects.length) + 1}`;
    const schedule = sampleSchedule(
      projects.map(({ start, days }, at) => [id(at), day + start, day + start + days]),
      links
        .filter(({ from, to }) => from % projects.length < to % projects.length)
        .map(({ from, to, lag, neededBy, isSoft }) => [
          id(from),
          id(to),
          {
            lag,
            neededBy: neededBy === null ? null : day + neededBy,
            strength: isSoft ? "Soft" : "Hard",
          },
        ]),
    );
    return { schedule, moves: moves.map(({ at, days }) => by(id(at), days)) };
  });

/** The same by brute force: every hard link is looked at until nothing moves any more. */
function bruteForce({ projects, dependencies }: Schedule, moves: readonly Move[], mends: boolean) {
  const later = new Map(projects.map(({ id }) => [id, 0]));
  for (const move of moves) {
    if (move.kind === "shift") later.set(move.project, (later.get(move.project) ?? 0) + move.days);
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to, strength, float } of dependencies) {
      if (strength === "Soft" || float === null) continue;
      const least = (later.get(from) ?? 0) - (mends ? float : Math.max(0, float));
      if (least <= (later.get(to) ?? 0)) continue;
      later.set(to, least);
      changed = true;
    }
  }
  return Object.fromEntries([...later].filter(([, days]) => days !== 0));
}

test("a ripple is what brute force finds, conflicts kept or mended", () => {
  fc.assert(
    fc.property(portfolio, fc.boolean(), ({ schedule, moves }, mends) => {
      expect(shifts(schedule, moves, { mends })).toEqual(bruteForce(schedule, moves, mends));
    }),
  );
});

test("a push is never to the left, more slip never helps, a second ripple moves nothing, order is nothing", () => {
  fc.assert(
    fc.property(portfolio, fc.nat(60), ({ schedule, moves }, more) => {
      const found = ripple(schedule, moves);
      for (const { asked, days } of found.pushed) expect(days).toBeGreaterThanOrEqual(asked);
      const worse = ripple(schedule, [...moves, by("P-1", more)]).shifts;
      for (const [id, days] of found.shifts) {
        expect(worse.get(id) ?? 0).toBeGreaterThanOrEqual(days);
      }
      const after = shiftedSchedule(schedule, found);
      expect(shifts(after, [])).toEqual({});
      const mended = shiftedSchedule(schedule, ripple(schedule, moves, { mends: true }));
      expect(shifts(mended, [], { mends: true })).toEqual({});
      expect(mended.dependencies.some((each) => each.isConflict && each.strength === "Hard")).toBe(
        false,
      );
      expect(shifts(schedule, [...moves].reverse())).toEqual(Object.fromEntries(found.shifts));
    }),
  );
});

test("without moves nothing moves", () => {
  fc.assert(
    fc.property(portfolio, ({ schedule }) => {
      expect(shifts(schedule, [])).toEqual({});
      expect(shiftedSchedule(schedule, ripple(schedule, []))).toEqual(schedule);
    }),
  );
});
