import { readStatus } from "#core/status/readStatus";
import { statusLines } from "#core/status/statusLines";
import { registerContent } from "#test/support/registerContent";

const settings = new Map([["pmo_StatusDate", 46_295]]);
const projects = registerContent(
  "Projects",
  ["Project ID", "Project", "Program ID", "Stage", "Budget", "Complete %", "Reported RAG"],
  [
    ["P-1", "One", "PG-9", "In delivery", 100, 0.5, "green"],
    ["p-1 ", "One again", "PG-9", "In delivery", 999, 1, "Red"],
    ["P-2", "Two", null, "In delivery", "a lot", null, "Yellow"],
    ["P-3", "Three", "pg-9", "Cancelled", 50, 0, null],
    [null, "Nobody", null, "In delivery", 10, 0, null],
  ],
);

test("with the project register alone status is read and nothing is made up", () => {
  const { projects: found, programs, earned } = readStatus([projects], settings);
  expect(found.map(({ id }) => id)).toEqual(["P-1", "P-2"]);
  expect(found[0]).toMatchObject({
    budget: 100,
    forecast: 100,
    costVariance: 0,
    reported: "Green",
  });
  expect(found[0]?.ratings.risk.reason.kind).toBe("no-risk");
  expect(found[1]).toMatchObject({
    budget: null,
    costVariance: null,
    reported: null,
    earned: null,
  });
  expect(programs.map(({ id, name }) => [id, name])).toEqual([
    ["PG-9", ""],
    ["", ""],
  ]);
  // P-1 has earned 50 of nothing planned; of P-2 neither budget nor progress is known.
  expect(earned).toMatchObject({ projects: 1, leftOut: 1 });
  expect(earned.earned).toMatchObject({ ev: 50, pv: 0, spi: null, cpi: null });
});

test("no registers, and registers without rows, give an empty status", () => {
  for (const registers of [[], [registerContent("Projects", ["Project ID"], [])]]) {
    const status = readStatus(registers, new Map());
    expect(status.projects).toEqual([]);
    expect(status.rollUp.level).toBeNull();
    expect(status.rules.statusDate).toBeNull();
    expect(statusLines(registers)).toEqual([]);
  }
});

test("progress above 100 % and money as text do not break the sums", () => {
  const odd = registerContent(
    "Projects",
    ["Project ID", "Stage", "Budget", "Complete %"],
    [["P-1", "In delivery", 100, 65]],
  );
  const money = registerContent(
    "Financials",
    ["Project ID", "Period", "Budget", "Actual", "Forecast"],
    [
      ["P-1", "2026-Q1", "1,200k", { error: "#N/A" }, null],
      ["P-1", "2099-Q9", 40, 40, 40],
      ["P-1", "2026-Q1", 60, 70, null],
    ],
  );
  const periods = registerContent(
    "Periods",
    ["Period", "Starts on", "Ends on"],
    [
      ["2026-Q1", 46_023, 46_112],
      ["2026-Q2", null, 46_203],
      ["2026-Q1", 46_300, 46_400],
    ],
  );
  const [project] = readStatus([odd, money, periods], settings).projects;
  expect(project?.earned).toMatchObject({ ev: 100, pv: 60, ac: 70, tcpi: 0 });
  // The row of the unknown period counts as one that is open.
  expect(project?.forecast).toBe(110);
});

test("a row that was not updated for longer than the setting is stale; a blank day is not known", () => {
  const dated = registerContent(
    "Projects",
    ["Project ID", "Stage", "Updated on"],
    [
      ["P-1", "In delivery", 46_295 - 35],
      ["P-2", "In delivery", 46_295 - 36],
      ["P-3", "In delivery", null],
      ["P-4", "In delivery", "yesterday"],
    ],
  );
  const found = readStatus([dated], settings).projects;
  expect(found.map(({ isStale }) => isStale)).toEqual([false, true, false, false]);
});
