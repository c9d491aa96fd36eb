import type { CellValue, RegisterContent } from "#core/register/content";
import { registerOf } from "#core/register/schema";
import { serialDate } from "#core/time/serialDate";
import { registerContent } from "./registerContent";

/** A record by its headers. */
export type Fields = Readonly<Record<string, CellValue>>;
/** Records of registers by role. */
export type Records = Readonly<Record<string, readonly Fields[]>>;

export function day(text: string): number {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  const serial = serialDate(year, month, date);
  if (serial === null) throw new Error(`${text} is no day.`);
  return serial;
}

export const soundSettings: Fields = {
  pmo_StatusDate: day("2026-09-30"),
  pmo_Currency: "GBP",
  pmo_MoneyUnit: "thousand",
  pmo_StaleDays: 35,
  pmo_DiscountRate: 0.035,
  pmo_Protect: "Yes",
};

const project = (id: string, name: string, more: Fields = {}): Fields => ({
  "Project ID": id,
  Project: name,
  "Program ID": "PG-1",
  "Objective ID": "O-1",
  Category: "Growth",
  Sponsor: "Ida Falk",
  Manager: "Ann Berg",
  Stage: "In delivery",
  Start: day("2026-01-01"),
  "Baseline finish": day("2026-12-31"),
  "Forecast finish": day("2027-01-15"),
  Budget: 1000,
  "Complete %": 0.5,
  "Reported RAG": "Green",
  "Status note": null,
  "Updated on": day("2026-09-20"),
  "Selection rule": "Free",
  "Selection reason": null,
  "Exclusive group": null,
  "Derived RAG": "Green",
  "Cost RAG": "Green",
  "RAG check": "OK",
  ...more,
});

const money = (id: string, period: string, fields: Fields): Fields => ({
  "Project ID": id,
  Period: period,
  Budget: 500,
  Actual: null,
  Forecast: null,
  ...fields,
});

const risk = (id: string, fields: Fields = {}): Fields => ({
  "Risk ID": id,
  "Relates to": "P-001",
  Type: "Threat",
  Category: "Technical",
  Risk: "Because the pumps are old, one may fail, leading to a stop",
  Owner: "Tom Hill",
  "Raised on": day("2026-02-01"),
  "Inherent probability": 4,
  "Inherent impact": 4,
  Response: "Reduce",
  "Response action": "Replace the pumps",
  "Response due": day("2026-11-30"),
  "Residual probability": 2,
  "Residual impact": 3,
  "Probability %": 0.2,
  "Cost impact": 100,
  "Impact low": 60,
  "Impact high": 180,
  Status: "Open",
  "Review on": day("2026-10-31"),
  ...fields,
});

/** A small portfolio in which nothing is wrong: each test spoils one thing of it. */
export const soundRecords: Records = {
  Criteria: [
    {
      Criterion: "Fit",
      Direction: "Benefit",
      Weight: 2,
      "Normalise by": "Scale",
      "Scale low": 1,
      "Scale high": 5,
      "Feeds from": "Typed",
    },
  ],
  Objectives: [
    { "Objective ID": "O-1", Objective: "Safe port", Weight: 1, Owner: "Ida Falk" },
    { "Objective ID": "O-2", Objective: "Clean port", Weight: 0, Owner: "Ida Falk" },
  ],
  Periods: [
    {
      Period: "2026-Q3",
      "Starts on": day("2026-07-01"),
      "Ends on": day("2026-09-30"),
      Envelope: 5000,
    },
    {
      Period: "2026-Q4",
      "Starts on": day("2026-10-01"),
      "Ends on": day("2026-12-31"),
      Envelope: 5000,
    },
    {
      Period: "2027-Q1",
      "Starts on": day("2027-01-01"),
      "Ends on": day("2027-03-31"),
      Envelope: 5000,
    },
    {
      Period: "2027-Q2",
      "Starts on": day("2027-04-01"),
      "Ends on": day("2027-06-30"),
      Envelope: 5000,
    },
  ],
  Programs: [
    { "Program ID": "PG-1", Program: "Harbour", Sponsor: "Ida Falk", Manager: "Eva Lund" },
  ],
  Projects: [
    project("P-001", "Harbour lights"),
    project("P-002", "Quay wall", { Budget: 1200 }),
    project("P-003", "Fish market", { Budget: 900 }),
    project("P-004", "Pilot station", { Budget: 800, Stage: "Proposed", Manager: "Tom Hill" }),
    project("P-005", "Dredging", { Budget: 1100, Stage: "Approved", Manager: "Tom Hill" }),
  ],
  Scores: ["P-001", "P-002", "P-003", "P-004", "P-005"].map((id, at) => ({
    "Project ID": id,
    Fit: 1 + at,
  })),
  Financials: [
    money("P-001", "2026-Q3", { Actual: 480 }),
    money("P-001", "2026-Q4", { Forecast: 520 }),
  ],
  Risks: [risk("R-001"), risk("R-002"), risk("R-003"), risk("R-004")],
  Issues: [
    {
      "Issue ID": "I-001",
      "Relates to": "P-001",
      Type: "Problem or concern",
      Issue: "The supplier is late with the lamps",
      Owner: "Tom Hill",
      "Raised on": day("2026-09-01"),
      Priority: "High",
      Due: day("2026-10-15"),
      Status: "Open",
      Resolution: null,
      "Risk ID": null,
    },
  ],
  Benefits: [
    {
      "Benefit ID": "B-001",
      "Relates to": "PG-1",
      Benefit: "Reduced power use of the lights",
      Type: "Benefit",
      Class: "Cashable",
      "Objective ID": "O-1",
      Owner: "Eva Lund",
      Measure: "Electricity bill",
      Unit: "GBP",
      Profile: "Flow",
      "Value per unit": 1,
      "Baseline value": null,
      "Target value": null,
      "Confidence %": 0.7,
      Status: "Planned",
    },
    {
      "Benefit ID": "B-002",
      "Relates to": "P-002",
      Benefit: "Improved berth availability",
      Type: "Benefit",
      Class: "Quantifiable",
      "Objective ID": "O-1",
      Owner: "Eva Lund",
      Measure: "Harbour log",
      Unit: "%",
      Profile: "Level",
      "Value per unit": null,
      "Baseline value": 80,
      "Target value": 90,
      "Confidence %": 0.7,
      Status: "Planned",
    },
  ],
  BenefitPeriods: [
    { "Benefit ID": "B-001", Period: "2027-Q1", Planned: 40, Forecast: 40, Actual: null },
    { "Benefit ID": "B-002", Period: "2027-Q1", Planned: 85, Forecast: 85, Actual: null },
    { "Benefit ID": "B-002", Period: "2027-Q2", Planned: 90, Forecast: 90, Actual: null },
  ],
  Milestones: [
    {
      "Milestone ID": "M-001",
      "Project ID": "P-001",
      Milestone: "Lamps delivered",
      Kind: "Delivery",
      "Baseline date": day("2026-10-31"),
      "Forecast date": day("2026-11-15"),
      "Actual date": null,
      Key: "Yes",
    },
  ],
  Dependencies: [
    {
      "Dependency ID": "D-001",
      "From project": "P-001",
      "To project": "P-002",
      Deliverable: "Power on the quay",
      Strength: "Hard",
      "Milestone ID": "M-001",
      "Lag days": 0,
      Status: "Agreed",
    },
  ],
  Capacity: [
    { Role: "Engineer", Period: "2026-Q4", FTE: 4 },
    { Role: "Engineer", Period: "2027-Q1", FTE: 4 },
  ],
  Demand: [
    { "Project ID": "P-001", Role: "Engineer", Period: "2026-Q4", FTE: 3 },
    { "Project ID": "P-004", Role: "Engineer", Period: "2026-Q4", FTE: 9 },
  ],
  Decisions: [
    {
      "Decision ID": "DC-001",
      Date: null,
      Forum: "Portfolio board",
      "Relates to": "P-004",
      Decision: "Start the pilot station",
      Outcome: "Pending",
      Rationale: null,
      "Needed by": day("2026-11-01"),
    },
  ],
  Scales: [
    {
      Level: 1,
      Label: "Low",
      "Probability from": 0,
      "Probability to": 0.1,
      "Cost impact to %": 0.02,
      "Schedule impact to days": 7,
    },
    {
      Level: 2,
      Label: "High",
      "Probability from": 0.1,
      "Probability to": 0.5,
      "Cost impact to %": 0.1,
      "Schedule impact to days": 21,
    },
  ],
};

/** Registers with the records given; the headers of all records, in the order of the schema, then others. */
export function registersFrom(records: Records): readonly RegisterContent[] {
  return Object.entries(records).map(([register, lines]) => {
    const used = new Set(lines.flatMap((line) => Object.keys(line)));
    const known = registerOf(register).columns.map(({ header }) => header);
    const headers = [
      ...known.filter((header) => used.has(header)),
      ...[...used].filter((header) => !known.includes(header)),
    ];
    return registerContent(
      register,
      headers,
      lines.map((line) => headers.map((header) => line[header] ?? null)),
    );
  });
}

/** The sound portfolio with some fields of one record changed. */
export function spoilt(register: string, row: number, fields: Fields): Records {
  const lines = soundRecords[register] ?? [];
  return {
    ...soundRecords,
    [register]: lines.map((line, at) => (at === row ? { ...line, ...fields } : line)),
  };
}

/** The sound portfolio with one more record: a copy of another one with some fields changed. */
export function extended(register: string, like: number, fields: Fields): Records {
  const lines = soundRecords[register] ?? [];
  return { ...soundRecords, [register]: [...lines, { ...lines[like], ...fields }] };
}
