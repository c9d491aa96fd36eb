import {
  archivedTotals,
  archivedValues,
  isKeptColumn,
  openPeriods,
  returningRows,
} from "#core/history/archive";
import { archivedRows } from "#core/history/archivedRows";
import { forecastAccuracy, type ForecastTrack, pooledDrift } from "#core/history/forecastAccuracy";
import { decisionEntries } from "#core/history/ledgerEntries";
import { rebaseline } from "#core/history/rebaseline";
import { registerContent } from "#test/support/registerContent";

const projects = registerContent(
  "Projects",
  [
    "Project ID",
    "Stage",
    "Budget",
    "Baseline finish",
    "Forecast cost",
    "Forecast finish",
    "Original budget",
    "Original finish",
    "Decision",
  ],
  [
    ["P-1", "In delivery", 100, 1000, 120, 1040, null, null, "Selected"],
    ["P-2", "In delivery", 200, 1000, 200, 1000, 180, 990, "Not selected"],
    ["P-3", "Closed", 300, null, null, null, null, null, "Selected"],
  ],
);
const periods = registerContent(
  "Periods",
  ["Period", "Ends on"],
  [
    ["Q1", 100],
    ["Q2", 200],
  ],
);
const financials = registerContent(
  "Financials",
  ["Project ID", "Period", "Budget", "Actual", "Forecast", "Outturn"],
  [
    ["P-1", "Q1", 50, 70, 999, 70],
    ["P-1", "Q2", 50, 0, 50, 50],
    ["P-2", "Q1", 200, 200, 0, 200],
  ],
);

describe("rebaseline", () => {
  const isOpen = openPeriods(periods, 150);

  test("the forecast becomes the baseline; former values are kept once", () => {
    const {
      changes,
      projects: done,
      withoutForecast,
    } = rebaseline([projects, financials], new Set(["p-1", "p-2", "p-3"]), isOpen);
    expect(done).toEqual(["P-1", "P-2"]);
    expect(withoutForecast).toEqual(["P-3"]);
    expect(changes.map(({ register, row, field, value }) => [register, row, field, value])).toEqual(
      [
        ["Projects", 0, "Original budget", 100],
        ["Projects", 0, "Budget", 120],
        ["Projects", 0, "Original finish", 1000],
        ["Projects", 0, "Baseline finish", 1040],
        ["Financials", 0, "Budget", 70],
      ],
    );
  });

  test("a formula is never overwritten, and told", () => {
    const formulas = projects.rows.map((row, r) =>
      row.map((_, c) => (r === 0 && c === 2 ? "=" : null)),
    );
    const found = rebaseline([{ ...projects, formulas }, financials], new Set(["p-1"]), isOpen);
    expect(found.formulas).toEqual([{ field: "Projects[Budget]", cells: 1 }]);
    expect(found.changes.map(({ field }) => field)).not.toContain("Original budget");
  });
});

test("rows of a project, their values and sums; what live projects look at stays", () => {
  const dependencies = registerContent(
    "Dependencies",
    ["Dependency ID", "From project", "To project", "Milestone ID", "Status"],
    [
      ["D-1", "P-1", "P-2", "M-1", "Agreed"],
      ["D-2", "P-1", "P-3", "M-2", "Agreed"],
      ["D-3", "P-2", "P-1", null, "Delivered"],
    ],
  );
  const milestones = registerContent(
    "Milestones",
    ["Milestone ID", "Project ID"],
    [
      ["M-1", "P-1"],
      ["M-2", "P-1"],
      ["M-3", "P-2"],
    ],
  );
  const benefits = registerContent(
    "Benefits",
    ["Benefit ID", "Relates to", "Status"],
    [
      ["B-1", "P-1", "In realisation"],
      ["B-2", "P-1", "Realised"],
      ["B-3", "P-1", "Planned"],
    ],
  );
  const phases = registerContent(
    "BenefitPeriods",
    ["Benefit ID", "Period", "Planned", "Planned money", "Outturn money"],
    [
      ["B-1", "Q1", 1, 10, 9],
      ["B-1", "Q2", 1, 10, 12],
      ["B-2", "Q1", 1, 5, 4],
      ["B-3", "Q1", 1, 7, 0],
    ],
  );
  const all = [projects, financials, dependencies, milestones, benefits, phases];
  const isOpen = openPeriods(periods, 150);
  const gone = archivedRows(all, "p-1", "Realised", isOpen);
  expect(Object.fromEntries(gone.rows)).toEqual({
    Financials: [0, 1],
    Milestones: [1],
    Dependencies: [1, 2],
    Benefits: [1, 2],
    BenefitPeriods: [2, 3],
  });
  expect([gone.benefitsKept, gone.linksKept]).toEqual([["B-1"], ["D-1", "M-1"]]);
  expect(archivedTotals(all, gone.rows, isOpen)).toEqual([
    { period: "Q1", budget: 50, outturn: 70, plannedBenefits: 12, realisedBenefits: 4 },
    { period: "Q2", budget: 50, outturn: 50, plannedBenefits: 0, realisedBenefits: 0 },
  ]);
  const values = archivedValues(all, gone.rows, isKeptColumn);
  expect(values.some(({ field }) => field === "Outturn")).toBe(false);
  expect(returningRows(values)[0]).toEqual({
    table: "Financials",
    key: "P-1 + Q1",
    values: { "Project ID": "P-1", Period: "Q1", Budget: 50, Actual: 70, Forecast: 999 },
  });
  expect(archivedRows([], "P-1", "All", isOpen).rows.size).toBe(0);
});

test("forecast accuracy: bias and error by hand, by lead time, and of projects together", () => {
  const point = (day: number, finish: number | null, cost: number | null) => ({
    snapshot: `S${day}`,
    day,
    finish,
    cost,
  });
  const track = (project: string, last: number, costs: readonly number[]): ForecastTrack => ({
    project,
    title: "",
    isFinished: true,
    last: { snapshot: "", day: 1000, finish: 1000, cost: last },
    points: costs.map((cost, k) => point(500 + 100 * k, 980 + 10 * k, cost)),
  });
  // Forecasts 100, 125, 200 against 150: +50 %, +20 %, -25 %.
  const found = forecastAccuracy([track("P-10", 150, [100, 125, 200]), track("P-2", 0, [])]);
  expect(found.map(({ project }) => project)).toEqual(["P-2", "P-10"]);
  expect(found[0]).toMatchObject({ cost: null, finish: null });
  const { cost, finish } = found[1] ?? {};
  expect(cost).toMatchObject({ observations: 3, against: "outturn", worst: { snapshot: "S500" } });
  expect(cost?.bias).toBeCloseTo(0.15, 12);
  expect(cost?.error).toBeCloseTo(0.95 / 3, 12);
  // 500, 400 and 300 days ahead: 16, 13 and 10 months.
  expect(cost?.byLead.map(({ lead, observations }) => [lead, observations])).toEqual([
    ["7-12", 1],
    ["13+", 2],
  ]);
  expect(finish).toMatchObject({ bias: 10, error: 10 });
  const pooled = pooledDrift(found, "cost");
  expect(pooled).toMatchObject({ observations: 3, projects: 1 });
  expect(pooledDrift(found, "cost", "0-3")).toBeNull();
});

test("decisions say what stands otherwise than the scenario that they adopted", () => {
  const registers = [
    projects,
    registerContent(
      "Decisions",
      ["Decision ID", "Decision", "Date", "Outcome", "Scenario ID"],
      [
        ["DC-1", "Fund it", 900, "Approved", "sc-1"],
        ["DC-2", "Later", null, "Pending", "SC-9"],
      ],
    ),
    registerContent(
      "Scenarios",
      ["Scenario ID", "Name", "Accepted", "Stale"],
      [["SC-1", "Lean", "2026-09-01", "Stale"]],
    ),
    registerContent(
      "ScenarioProjects",
      ["Scenario ID", "Project ID", "Result"],
      [
        ["SC-1", "P-1", "Selected"],
        ["SC-1", "P-2", "Selected"],
        ["SC-1", "P-3", "Selected"],
      ],
    ),
  ];
  expect(
    decisionEntries(registers).map(({ id, scenario }) => [id, scenario?.state, scenario?.changed]),
  ).toEqual([
    ["DC-2", "gone", []],
    ["DC-1", "stale", ["P-2", "P-3"]],
  ]);
});
