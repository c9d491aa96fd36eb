import { capacityPlan } from "#core/capacity/capacityPlan";
import { movedDemand } from "#core/capacity/movedDemand";
import type { People } from "#core/capacity/people";
import { readPeople } from "#core/capacity/readPeople";
import type { CellValue, RegisterContent } from "#core/register/content";
import { readCapacity } from "#actions/schedule/readCapacity";
import { approx } from "#test/support/approx";
import { registerContent } from "#test/support/registerContent";
import { sampleSchedule } from "#test/support/scheduleSamples";
import { northmereBook } from "#test/support/scoringBook";

const settings = (tolerance: CellValue = 0): ReadonlyMap<string, CellValue> =>
  new Map<string, CellValue>([
    ["pmo_StatusDate", 100],
    ["pmo_CapacityTolerance", tolerance],
  ]);

/** Three quarters of which the first is over; P-1 runs, the others wait in the order of their ranks. */
function registers(
  demand: readonly (readonly CellValue[])[],
  capacity: readonly (readonly CellValue[])[] = [
    ["Developer", "Q2", 10],
    ["Developer", "Q3", 10],
  ],
): RegisterContent[] {
  return [
    registerContent(
      "Projects",
      ["Project ID", "Project", "Stage", "Sponsor", "Rank", "Decision"],
      [
        ["P-1", "One", "In delivery", "Ann", 4, null],
        ["P-2", "Two", "Proposed", "Ben", 2, null],
        ["P-3", "Three", "Proposed", "Ben", 1, null],
        ["P-4", "Four", "Idea", "Cid", null, "Selected"],
        ["P-9", "Over", "Closed", "Cid", null, null],
      ],
    ),
    registerContent(
      "Periods",
      ["Period", "Starts on", "Ends on"],
      [
        ["Q1", 11, 100],
        ["Q2", 101, 200],
        ["Q3", 201, 300],
      ],
    ),
    registerContent("Capacity", ["Role", "Period", "FTE"], capacity),
    registerContent("Demand", ["Project ID", "Role", "Period", "FTE"], demand),
    registerContent("Roles", ["Role", "Cost per period", "Owner"], [["Developer", 20, "Ann"]]),
  ];
}

const people = (...given: Parameters<typeof registers>): People =>
  readPeople(registers(...given), settings()).value;

test("promised projects come first, then ranks; who does not fit is named with what it lacks", () => {
  const { projects } = capacityPlan(
    people([
      ["P-1", "Developer", "Q2", 6],
      ["P-4", "developer", "Q2", 1],
      ["P-3", "Developer", "Q2", 5],
      ["P-2", "Developer", "Q2", 3],
    ]),
    null,
  );
  expect(projects.map(({ order, id, fit }) => [order, id, fit])).toEqual([
    [1, "P-1", "fits"],
    [2, "P-4", "fits"],
    [3, "P-3", "does-not-fit"],
    [4, "P-2", "fits"],
  ]);
  // P-3 takes nothing, so that P-2 behind it fits.
  expect(projects[2]?.lacks).toEqual([
    { role: "Developer", period: "Q2", asked: 5, left: 3, short: 2 },
  ]);
});

test("a promised project overdraws what is there, and says by how much", () => {
  const { projects, roles } = capacityPlan(
    people([
      ["P-1", "Developer", "Q2", 12],
      ["P-4", "Developer", "Q2", 1],
    ]),
    null,
  );
  expect(
    projects.slice(0, 2).map(({ lacks }) => lacks.map(({ left, short }) => [left, short])),
  ).toEqual([[[10, 2]], [[0, 1]]]);
  expect(roles[0]?.periods[0]).toEqual({
    period: "Q2",
    capacity: 10,
    promised: 13,
    live: 13,
    gapPromised: -3,
    gapLive: -3,
    utilisationPromised: 1.3,
    utilisationLive: 1.3,
  });
});

test("demand that no capacity answers to is listed with its reason, never dropped", () => {
  const { unplaced, roles } = capacityPlan(
    people(
      [
        ["P-1", "Tester", "Q2", 1],
        ["P-1", "Developer", "Q4", 2],
        ["P-1", "", "Q2", 3],
        ["P-77", "Developer", "Q2", 4],
        ["P-9", "Developer", "Q2", 5],
        ["P-1", "Designer", "Q2", 6],
        ["P-1", "Tester", "Q1", 7],
      ],
      [
        ["Developer", "Q2", 10],
        ["Designer", "Q3", 1],
      ],
    ),
    null,
  );
  expect(unplaced.map(({ project, fte, reason }) => [project, fte, reason])).toEqual([
    ["P-1", 1, "no-role"],
    ["P-1", 2, "unknown-period"],
    ["P-1", 3, "no-role-named"],
    ["P-77", 4, "unknown-project"],
    ["P-1", 6, "no-capacity"],
  ]);
  const designer = roles.find(({ role }) => role === "Designer");
  expect(designer?.periods[0]).toMatchObject({ capacity: null, promised: 6, gapPromised: null });
});

test("no capacity at all is a shortage, the tolerance makes room, the past does not count", () => {
  const demand = [
    ["P-1", "Developer", "Q1", 99],
    ["P-1", "Developer", "Q2", 10.5],
    ["P-1", "Developer", "Q3", 0.5],
  ] as const;
  const capacity = [
    ["Developer", "Q1", 1],
    ["Developer", "Q2", 10],
    ["Developer", "Q3", 0],
  ] as const;
  const found = (tolerance: number): unknown =>
    capacityPlan(readPeople(registers(demand, capacity), settings(tolerance)).value, null)
      .shortages.filter(({ basis }) => basis === "promised")
      .map(({ period, short }) => [period, short]);
  expect(found(0)).toEqual([
    ["Q2", 0.5],
    ["Q3", 0.5],
  ]);
  expect(found(0.05)).toEqual([["Q3", 0.5]]);
});

test("reliefs are shifts within the float, more people, and the last in the order", () => {
  const demand = [
    ["P-1", "Developer", "Q2", 8],
    ["P-2", "Developer", "Q2", 4],
    ["P-3", "Developer", "Q2", 1],
  ];
  const schedule = sampleSchedule(
    [
      ["P-1", 50, 250, "In delivery"],
      ["P-2", 101, 200, "Proposed"],
      ["P-3", 101, 200, "Proposed"],
      ["P-5", 320, 400, "Proposed"],
    ],
    [["P-2", "P-5"]],
  );
  const [shortage] = capacityPlan(people(demand), schedule).shortages;
  expect(shortage).toMatchObject({ basis: "live", demand: 13, short: 3, deciders: ["Ann", "Ben"] });
  expect(shortage?.projects.map(({ id, fte }) => [id, fte])).toEqual([
    ["P-1", 8],
    ["P-2", 4],
    ["P-3", 1],
  ]);
  expect(shortage?.reliefs).toEqual([
    { kind: "shift", project: "P-2", days: 100, room: 120, closes: 3, leaves: 0, elsewhere: 0 },
    { kind: "shift", project: "P-3", days: 100, room: null, closes: 1, leaves: 2, elsewhere: 0 },
    { kind: "raise", fte: 3, cost: 60 },
    { kind: "drop", project: "P-2", rank: 2, closes: 3, leaves: 0 },
  ]);
});

test("a suggested shift closes what it says: demand moved and the plan made again", async () => {
  const { session } = await northmereBook();
  const { plan } = await readCapacity();
  const { whatIf } = await import("#core/schedule/whatIf");
  const { readSchedule } = await import("#actions/schedule/readSchedule");
  const { source } = await readSchedule();
  session.close();
  for (const { role, period, basis, short, reliefs } of plan.shortages) {
    for (const relief of reliefs) {
      if (relief.kind !== "shift") continue;
      const { project, days, closes, leaves } = relief;
      const answer = whatIf(source, [{ kind: "shift", project, days }]);
      const cell = answer.capacity.find(
        (each) => each.role === role && each.period === period && each.basis === basis,
      );
      expect(approx(Math.max(0, -(cell?.gap.after ?? 0)), leaves)).toBe(true);
      expect(approx(closes + leaves, short)).toBe(true);
      // Within the float: it makes no conflict that was not there.
      expect(answer.dependencies.filter(({ change }) => change === "new")).toEqual([]);
    }
  }
});

test("the sample: Developers are short by 10.3 in 2027-Q1 if everything live is done", async () => {
  const { session } = await northmereBook();
  const { plan, lacking, issues } = await readCapacity();
  session.close();
  const [worst] = plan.shortages;
  expect(worst).toMatchObject({ role: "Developer", period: "2027-Q1", basis: "live" });
  expect(approx(worst?.short ?? 0, 10.3)).toBe(true);
  expect(plan.shortages.some(({ basis }) => basis === "promised")).toBe(false);
  expect(
    plan.projects.slice(0, 11).every(({ fit, isPromised }) => isPromised && fit === "fits"),
  ).toBe(true);
  expect(plan.projects.filter(({ fit }) => fit === "does-not-fit").map(({ id }) => id)).toEqual([
    "P-005",
    "P-024",
    "P-012",
    "P-007",
    "P-004",
    "P-013",
    "P-020",
    "P-017",
  ]);
  expect([plan.unplaced, lacking, issues]).toEqual([[], [], []]);
});

test("people by day stay the same when demand moves into periods of another length", () => {
  const periods = [
    { key: "a", start: 0, end: 9, isClosed: false },
    { key: "b", start: 10, end: 29, isClosed: false },
    { key: "c", start: 30, end: 39, isClosed: false },
  ];
  const { demand, after } = movedDemand([[4, 0, 0]], periods, 15);
  // 40 days of work: 10 of the 20 days of b have all 4 people: days 15 to 24.
  expect(demand).toEqual([[0, 2, 0]]);
  expect(after).toEqual([0]);
  expect(movedDemand([[4, 0, 0]], periods, 35)).toEqual({ demand: [[0, 0, 2]], after: [20] });
});

test("nothing to plan is an empty plan", () => {
  expect(capacityPlan(readPeople([], settings()).value, null)).toEqual({
    periods: [],
    tolerance: 0,
    roles: [],
    projects: [],
    shortages: [],
    unplaced: [],
  });
});
