import { optimismOf, type ReportedRating } from "#core/status/optimism";
import type { Rag } from "#core/status/rag";
import { readHistory, readSnapshots } from "#core/status/readHistory";
import { registerContent } from "#test/support/registerContent";

const rating = (
  project: string,
  day: number,
  reported: Rag | null,
  derived: Rag | null,
  manager = "A. Osei",
): ReportedRating => ({ project, manager, day, reported, derived });

test("a project that is green outside and red inside, three reports in a row, then bursts", () => {
  const { projects } = optimismOf([
    rating("P-1", 10, "Green", "Green"),
    rating("P-1", 20, "Green", "Amber"),
    rating("P-1", 30, "Green", "Red"),
    rating("P-1", 40, "Red", "Red"),
  ]);
  expect(projects[0]).toMatchObject({
    of: "P-1",
    compared: 4,
    optimistic: 2,
    index: 0.5,
    bias: 0.75,
    inARow: 0,
    burst: 1,
  });
  expect(projects[0]?.points.map(({ optimistic }) => optimistic)).toEqual([0, 1, 1, 0]);
});

test("how many latest reports in a row were optimistic", () => {
  const { projects } = optimismOf([
    rating("P-1", 10, "Green", "Green"),
    rating("P-1", 20, "Green", "Red"),
    rating("P-1", 30, "Amber", "Red"),
  ]);
  expect(projects[0]?.inARow).toBe(2);
});

test("of fewer than three comparisons no share is told, and blanks are none", () => {
  const { projects, portfolio } = optimismOf([
    rating("P-1", 10, "Green", "Red"),
    rating("P-1", 20, null, "Red"),
    rating("P-1", 30, "Green", "Red"),
  ]);
  expect(projects[0]).toMatchObject({ compared: 2, optimistic: 2, index: null, bias: null });
  expect(portfolio.index).toBeNull();
});

test("managers are listed by name, not by share; nobody is not listed", () => {
  const { managers } = optimismOf([
    ...[1, 2, 3].map((day) => rating("P-1", day, "Green", "Red", "Z. Best")),
    ...[1, 2, 3].map((day) => rating("P-2", day, "Green", "Green", "A. Osei")),
    ...[1, 2, 3].map((day) => rating("P-3", day, "Green", "Red", "")),
  ]);
  expect(managers.map(({ of, index }) => [of, index])).toEqual([
    ["A. Osei", 0],
    ["Z. Best", 1],
  ]);
});

test("of two reports of one project on a day the last one counts", () => {
  const { portfolio, reports } = optimismOf([
    rating("P-1", 10, "Green", "Red"),
    rating("p-1 ", 10, "Red", "Red"),
  ]);
  expect([portfolio.compared, portfolio.optimistic, reports]).toEqual([1, 0, 1]);
});

test("without any report there is nothing to tell", () => {
  expect(optimismOf([])).toMatchObject({ projects: [], managers: [], reports: 0, from: null });
});

const snapshots = registerContent(
  "Snapshots",
  ["Snapshot ID", "Status date"],
  [
    ["SN-2", 46_203],
    ["SN-1", 46_100],
    ["SN-3", null],
  ],
);
const data = registerContent(
  "SnapshotData",
  ["Snapshot ID", "Table", "Key", "Field", "Value", "Number"],
  [
    ["SN-2", "Projects", "P-1", "Reported RAG", "Green", null],
    ["SN-2", "Projects", "P-1", "Derived RAG", "Red", null],
    ["SN-2", "Projects", "P-1", "Manager", "B. Adeyemi", null],
    ["sn-1", "Projects", "P-1", "Reported RAG", "Amber", null],
    ["SN-1", "Projects", "P-1", "Derived RAG", "purple", null],
    ["SN-1", "Risks", "R-1", "Status", "Open", null],
    ["SN-3", "Projects", "P-1", "Reported RAG", "Red", null],
    ["SN-9", "Projects", "P-1", "Reported RAG", "Red", null],
  ],
);

test("snapshots are read in the order of their status dates; one without a date does not count", () => {
  const found = readSnapshots([data, snapshots]);
  expect(found.map(({ snapshot, day }) => [snapshot, day])).toEqual([
    ["SN-1", 46_100],
    ["SN-2", 46_203],
  ]);
});

test("history has the manager of then, and words that are no rating are blank", () => {
  expect(readHistory([data, snapshots], [], 46_295)).toEqual([
    rating("P-1", 46_100, "Amber", null, ""),
    rating("P-1", 46_203, "Green", "Red", "B. Adeyemi"),
  ]);
});

test("without snapshots the history is the present report alone", () => {
  expect(readHistory([], [], 46_295)).toEqual([]);
});
