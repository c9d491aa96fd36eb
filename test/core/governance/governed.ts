import type { CellValue, RegisterContent } from "#core/register/content";
import { registerContent } from "#test/support/registerContent";

/** Status date of the registers below: 2026-09-30. */
export const today = 46_295;
export const settings = new Map<string, CellValue>([["pmo_StatusDate", today]]);

type Row = Readonly<Record<string, CellValue>>;

/** A register from rows by header. */
export function register(name: string, ...rows: readonly Row[]): RegisterContent {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return registerContent(
    name,
    headers,
    rows.map((row) => headers.map((header) => row[header] ?? null)),
  );
}

/** A project that passes every check that looks at its own row. */
export const project: Row = {
  "Project ID": "P-1",
  Project: "Portal",
  "Program ID": "PG-1",
  "Objective ID": "O-1",
  Category: "Growth",
  Sponsor: "S. Idowu",
  Manager: "A. Osei",
  Stage: "Proposed",
  Start: today + 30,
  "Baseline finish": today + 300,
  "Forecast finish": today + 300,
  Budget: 100,
  "Complete %": 1,
  "Status note": "On plan",
  "Updated on": today,
};

/** Every register about that project, with nothing left to wish for. */
export const sound: Readonly<Record<string, readonly Row[]>> = {
  Projects: [project],
  Criteria: [{ Criterion: "Fit", Weight: 30, "Scale low": 1, "Scale high": 5 }],
  Scores: [{ "Project ID": "P-1", Fit: 4 }],
  Periods: [
    { Period: "2026-Q3", "Starts on": 46_204, "Ends on": today, Envelope: null },
    { Period: "2026-Q4", "Starts on": today + 1, "Ends on": today + 92, Envelope: 500 },
  ],
  Financials: [
    { "Project ID": "P-1", Period: "2026-Q3", Budget: 60, Actual: 60, Forecast: null },
    { "Project ID": "P-1", Period: "2026-Q4", Budget: 40, Actual: null, Forecast: 0 },
  ],
  Benefits: [
    {
      "Benefit ID": "B-1",
      "Relates to": "P-1",
      Benefit: "Reduced calls",
      Type: "Benefit",
      Class: "Cashable",
      Owner: "B. Adeyemi",
      Measure: "Calls a month",
      Status: "In realisation",
      "Review on": today + 90,
    },
  ],
  BenefitPeriods: [{ "Benefit ID": "B-1", Period: "2026-Q4" }],
  Risks: [
    {
      "Risk ID": "R-1",
      "Relates to": "P-1",
      Risk: "The supplier may be late",
      Owner: "A. Osei",
      Response: "Reduce",
      "Response action": "Second source",
      Status: "Closed",
      "Residual level": "High",
    },
  ],
  Issues: [
    { "Issue ID": "I-1", "Relates to": "P-1", Type: "Request for change", Status: "Closed" },
  ],
  Milestones: [
    {
      "Milestone ID": "M-1",
      "Project ID": "P-1",
      Kind: "Delivery",
      "Baseline date": today,
      "Actual date": today,
    },
  ],
  Dependencies: [
    {
      "Dependency ID": "D-1",
      "From project": "P-9",
      "To project": "P-1",
      Strength: "Hard",
      Status: "Agreed",
      Conflict: "No",
    },
  ],
  Capacity: [{ Role: "Developer", Period: "2026-Q4", FTE: 5, Gap: 2 }],
  Demand: [{ "Project ID": "P-1", Role: "Developer", Period: "2026-Q4", FTE: 2, Counted: 0 }],
  Decisions: [
    {
      "Decision ID": "DC-1",
      "Relates to": "P-1",
      Decision: "P-1 Portal passes gate Approval from Proposed to Approved",
      Outcome: "Approved",
      Date: today - 10,
    },
  ],
};

/** The sound registers with some of them in another form; null takes one away. */
export function registersWith(
  changes: Readonly<Record<string, readonly Row[] | null>> = {},
): RegisterContent[] {
  return Object.entries({ ...sound, ...changes }).flatMap(([name, rows]) =>
    rows === null ? [] : [register(name, ...rows)],
  );
}

/** One row of a sound register with other cells. */
export function changed(name: string, cells: Row, row = 0): Row[] {
  return (sound[name] ?? []).map((each, at) => (at === row ? { ...each, ...cells } : each));
}
