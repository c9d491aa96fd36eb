import { skippedOf } from "#core/schedule/skipped";
import { scheduleOf } from "#core/schedule/scheduleOf";
import { northmereBook } from "#test/support/scoringBook";
import { readSchedule } from "#actions/schedule/readSchedule";
import { sampleSchedule, scheduleRegisters, statusDate } from "#test/support/scheduleSamples";
import { tableColumns } from "#test/support/registersOf";

const day = 46_300;

test("the sample has four conflicts, all soft, and floats as the sheet has them", async () => {
  const { workbook, session } = await northmereBook();
  const { schedule, drivingPath, room, issues } = await readSchedule();
  session.close();
  const conflicts = schedule.dependencies.filter(({ isConflict }) => isConflict);
  expect(conflicts.map(({ id, float, strength }) => [id, float, strength])).toEqual([
    ["D-005", -100, "Soft"],
    ["D-011", -42, "Soft"],
    ["D-014", -63, "Soft"],
    ["D-018", -164, "Soft"],
  ]);
  const native = tableColumns(workbook, "Dependencies");
  expect(schedule.dependencies.map(({ float }) => float)).toEqual(native.get("Float days"));
  expect(schedule.dependencies.map(({ isConflict }) => (isConflict ? "Yes" : "No"))).toEqual(
    native.get("Conflict"),
  );
  // The latest finish is that of P-008, which waits for nobody.
  expect(drivingPath).toEqual({ projects: ["P-008"], dependencies: [], finish: 46_812 });
  expect(room.get("P-003")).toBe(0);
  expect(room.get("P-009")).toBe(173);
  expect(room.get("P-020")).toBeNull();
  expect(issues).toEqual([]);
});

test("rows of one giver and receiver are one edge with the largest lag and the smallest float", () => {
  const { edges } = sampleSchedule(
    [
      ["P-1", day, day + 10],
      ["P-2", day + 20, day + 30],
    ],
    [
      ["P-1", "P-2", { lag: 3, strength: "Soft" }],
      ["p-1", "P-2 ", { lag: 7 }],
    ],
  );
  expect(edges).toEqual([
    expect.objectContaining({
      from: "P-1",
      to: "P-2",
      dependencies: ["D-1", "D-2"],
      lag: 7,
      float: 3,
      strength: "Hard",
    }),
  ]);
});

test("a circle is named by one shortest walk, and stops only its members", () => {
  const schedule = sampleSchedule(
    [
      ["P-001", day, day + 10],
      ["P-005", day, day + 10],
      ["P-024", day, day + 10],
      ["P-030", day + 20, day + 30],
    ],
    [
      ["P-001", "P-005", { id: "D-001" }],
      ["P-005", "P-024", { id: "D-019" }],
      ["P-024", "P-001", { id: "D-018", strength: "Soft" }],
      ["P-005", "P-030", { id: "D-020" }],
    ],
  );
  expect(schedule.cycles.map(({ text }) => text)).toEqual([
    "P-001 → P-005 → P-024 → P-001 (D-001, D-019, D-018)",
  ]);
  expect(skippedOf(schedule)).toEqual(
    ["P-001", "P-005", "P-024"].map((id) => ({ id, kind: "project", reason: "in-cycle" })),
  );
  expect(schedule.projects.find(({ id }) => id === "P-030")?.fault).toBeNull();
  expect(schedule.edges.map(({ isInCycle }) => isInCycle)).toEqual([true, true, false, true]);
});

test("what is delivered makes nobody wait", () => {
  const { cycles } = sampleSchedule(
    [
      ["A", day, day + 1],
      ["B", day, day + 1],
    ],
    [
      ["A", "B"],
      ["B", "A", { status: "Delivered" }],
    ],
  );
  expect(cycles).toEqual([]);
});

test("each thing that does not count is listed with its reason", () => {
  const schedule = sampleSchedule(
    [
      ["P-001", null, day],
      ["P-002", day + 60, day],
      ["P-003", day, day + 10],
      ["P-004", day, day + 10, "Closed"],
      ["P-005", day, day + 10, "Cancelled"],
    ],
    [
      ["P-003", "P-003"],
      ["P-003", "P-099"],
      ["P-004", "P-003"],
      ["P-005", "P-003"],
      ["P-003", "P-004"],
      ["P-003", "P-002", { milestone: "M-9" }],
      ["P-003", "P-001"],
    ],
  );
  expect(skippedOf(schedule)).toEqual([
    { id: "P-001", kind: "project", reason: "undated" },
    { id: "P-002", kind: "project", reason: "finish-before-start" },
    { id: "D-1", kind: "dependency", reason: "self" },
    { id: "D-2", kind: "dependency", reason: "unknown-project" },
    { id: "D-4", kind: "dependency", reason: "giver-cancelled" },
    { id: "D-5", kind: "dependency", reason: "receiver-over" },
    { id: "D-6", kind: "dependency", reason: "unknown-milestone" },
    { id: "D-7", kind: "dependency", reason: "undated" },
  ]);
  expect(schedule.dependencies[2]?.state).toBe("giver-closed");
  expect(schedule.dependencies.some(({ isConflict }) => isConflict)).toBe(false);
});

test("odd cells never throw: texts for dates, errors, repeated IDs, no rows, no registers", () => {
  const odd = sampleSchedule(
    [
      ["P-1", "31/02/2027", { error: "#N/A" }],
      ["p-1 ", day, day + 1],
      ["", day, day + 1],
      ["P-2", true, "soon"],
    ],
    [
      ["P-1", "P-2", { neededBy: "soon" }],
      ["", ""],
    ],
  );
  expect(odd.projects.map(({ id, fault }) => [id, fault])).toEqual([
    ["P-1", "undated"],
    ["P-2", "undated"],
  ]);
  const twice = scheduleOf(
    scheduleRegisters(
      [
        ["P-1", day, day],
        ["P-1", day, day],
      ],
      [],
    ),
    statusDate,
  );
  expect(twice.issues.map(({ code }) => code)).toEqual(["duplicate-key"]);
  expect(scheduleOf([], null).value).toEqual({
    projects: [],
    dependencies: [],
    edges: [],
    cycles: [],
    statusDate: null,
  });
});
