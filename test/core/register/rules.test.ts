import { readFileSync } from "node:fs";
import type { IssueCode } from "#core/issues";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { issueSentence } from "#core/messages/sentences";
import { type CheckOptions, checkRegisters, rules } from "#core/register/checkRegisters";
import type { Finding } from "#core/register/checks/finding";
import { ruleNotes } from "#core/register/checks/ruleNotes";
import type { RegisterContent } from "#core/register/content";
import {
  day,
  extended,
  type Fields,
  type Records,
  registersFrom,
  soundRecords,
  soundSettings,
  spoilt,
} from "#test/support/soundPortfolio";

type Case = readonly [code: IssueCode, records: Records, sentence: string, options?: CheckOptions];

function check(
  records: Records,
  options: CheckOptions = {},
  settings: Fields = soundSettings,
): readonly Finding[] {
  return checkRegisters(registersFrom(records), settings, options).findings;
}

function only(records: Records, code: IssueCode, options?: CheckOptions): readonly Finding[] {
  return check(records, options).filter(({ rule }) => rule === code);
}

/** Formula texts for some columns of a register: the same in every row but those given. */
function withFormulas(
  records: Records,
  register: string,
  header: string,
  formulas: readonly (string | null)[],
): readonly RegisterContent[] {
  return registersFrom(records).map((content) => {
    if (content.register !== register) return content;
    const at = content.headers.indexOf(header);
    return {
      ...content,
      formulas: content.rows.map((line, row) =>
        line.map((_, c) => (c === at ? (formulas[row] ?? null) : null)),
      ),
    };
  });
}

test("a sound portfolio has no findings under any policy", () => {
  expect(check(soundRecords)).toEqual([]);
  expect(check(soundRecords, { policy: "directive" })).toEqual([]);
});

const cases: readonly Case[] = [
  [
    "stray-blanks",
    spoilt("Projects", 0, { Stage: "In delivery " }),
    'Stage "In delivery" begins or ends with a blank',
  ],
  [
    "odd-characters",
    spoilt("Projects", 0, { Stage: "In\u00a0delivery" }),
    'Type it as "In delivery"',
  ],
  ["odd-characters", spoilt("Risks", 0, { "Relates to": "P–001" }), 'Type it as "P-001"'],
  [
    "spelled-otherwise",
    spoilt("Projects", 0, { Stage: "IN DELIVERY" }),
    'is written "In delivery" elsewhere',
  ],
  [
    "text-too-long",
    spoilt("Projects", 0, { "Status note": "y".repeat(501) }),
    "has 501 characters; at most 500",
  ],
  ["text-too-short", spoilt("Risks", 0, { Risk: "Fire" }), 'says only "Fire"'],
  [
    "several-owners",
    spoilt("Risks", 0, { Owner: "Tom Hill and Ann Berg" }),
    "names several people",
  ],
  [
    "word-for-missing",
    spoilt("Benefits", 0, { Measure: "tbc" }),
    'holds "tbc", which says nothing',
  ],
  ["key-like-number", spoilt("Risks", 0, { "Risk ID": 46_023 }), "stands as a number in one place"],
  [
    "key-clash",
    spoilt("Projects", 4, { "Project ID": "PG-1", Stage: "Closed", "Complete %": 1 }),
    '"PG-1" is a project and a program at once',
  ],
  [
    "date-after-status",
    spoilt("Risks", 0, { "Raised on": day("2026-10-02") }),
    "2026-10-02 is after the status date 2026-09-30",
  ],
  [
    "finish-in-past",
    spoilt("Projects", 2, { "Forecast finish": day("2026-09-01") }),
    "2026-09-01 has passed, but the stage is In delivery",
  ],
  [
    "milestone-outside-project",
    spoilt("Milestones", 0, { "Forecast date": day("2027-03-01") }),
    "is outside project P-001, which runs from 2026-01-01 to 2027-01-15",
  ],
  [
    "milestone-overdue",
    spoilt("Milestones", 0, { "Forecast date": day("2026-09-01") }),
    "was due on 2026-09-01 and has no actual date",
  ],
  [
    "review-overdue",
    spoilt("Risks", 0, { "Review on": day("2026-09-01") }),
    "the review was due on 2026-09-01",
  ],
  [
    "record-stale",
    spoilt("Projects", 0, { "Updated on": day("2026-08-01") }),
    "not updated since 2026-08-01, 60 days before the status date",
  ],
  [
    "closed-unfinished",
    spoilt("Projects", 4, { Stage: "Closed", "Complete %": 0.9 }),
    "the stage is Closed, but Complete % is 90%",
  ],
  ["magnitude-off", spoilt("Projects", 1, { Budget: 1_000_000 }), "It would be 1000."],
  ["negative-amount", spoilt("Financials", 0, { Actual: -20 }), "Actual is -20, below zero"],
  [
    "spend-without-approval",
    extended("Financials", 0, { "Project ID": "P-004", Budget: 0 }),
    "480 has been spent, but the stage is only Proposed",
  ],
  [
    "actual-missing",
    spoilt("Financials", 0, { Actual: null }),
    "no actual for 2026-Q3, a closed period with a budget of 500",
  ],
  ["period-as-date", spoilt("Financials", 1, { Period: day("2026-11-01") }), "It lies in 2026-Q4."],
  [
    "rag-optimistic",
    spoilt("Projects", 0, { "RAG check": "Optimistic", "Derived RAG": "Red", "Cost RAG": "Red" }),
    "reported Green, but the figures say Red (Cost RAG)",
  ],
  [
    "rag-pessimistic",
    spoilt("Projects", 0, { "RAG check": "Pessimistic", "Derived RAG": "Green" }),
    "reported Green, while the figures say Green",
  ],
  [
    "budget-not-phased",
    spoilt("Projects", 0, { Budget: 1100 }),
    "the budget is 1100, but its periods in Financials add up to 1000",
  ],
  [
    "benefit-without-periods",
    spoilt("BenefitPeriods", 0, { "Benefit ID": "B-002", Period: "2026-Q4" }),
    "B-001: a money benefit without a plan by period",
  ],
  [
    "target-not-planned",
    spoilt("Benefits", 1, { "Target value": 95 }),
    "the target is 95, but the plan by period ends at 90 (2027-Q2)",
  ],
  [
    "demand-above-capacity",
    spoilt("Demand", 0, { FTE: 5 }),
    "Engineer: demand 5 FTE is above capacity 4 in 2026-Q4",
  ],
  [
    "program-without-projects",
    extended("Programs", 0, { "Program ID": "PG-2", Program: "Fleet" }),
    "PG-2: no project belongs to this program",
  ],
  [
    "benefit-counted-twice",
    extended("Benefits", 1, {
      "Benefit ID": "B-003",
      "Relates to": "P-003",
      Benefit: "Improved  berth availability!",
      Class: "Qualitative",
      Profile: "Flow",
    }),
    "the same benefit as B-002 of P-002",
  ],
  [
    "project-without-benefit",
    spoilt("Projects", 0, { "Program ID": null }),
    "P-001: the project has no benefit",
  ],
  [
    "response-unsuited",
    spoilt("Risks", 0, { Response: "Exploit" }),
    "the response Exploit does not suit Threat",
  ],
  [
    "response-overdue",
    spoilt("Risks", 0, { "Response due": day("2026-09-01") }),
    "the response was due on 2026-09-01",
  ],
  [
    "risk-certain",
    spoilt("Risks", 0, { "Probability %": 1 }),
    "a probability of 100% is no risk any more",
  ],
  [
    "risk-impossible",
    spoilt("Risks", 0, { "Probability %": 0 }),
    "an open risk with a probability of 0% cannot happen",
  ],
  [
    "residual-above-inherent",
    spoilt("Risks", 0, { "Residual impact": 5 }),
    "Residual impact 5 is above the inherent 4",
  ],
  [
    "probability-outside-band",
    spoilt("Risks", 0, { "Probability %": 0.6 }),
    "60% is outside the band of level 2 (10% - 50%)",
  ],
  [
    "closed-with-open-action",
    spoilt("Risks", 0, { Status: "Closed" }),
    "closed, but its response is due only on 2026-11-30",
  ],
  [
    "realised-without-issue",
    spoilt("Risks", 0, { Status: "Realised" }),
    "the risk has come true, but no issue names it",
  ],
  [
    "impact-out-of-order",
    spoilt("Risks", 0, { "Impact low": 120 }),
    "Impact low 120 is above the most likely 100",
  ],
  [
    "impact-out-of-order",
    spoilt("Risks", 0, { "Impact high": 90 }),
    "Impact high 90 is below the most likely 100",
  ],
  [
    "issue-overdue",
    spoilt("Issues", 0, { Due: day("2026-09-10") }),
    "was due on 2026-09-10 and is still Open",
  ],
  [
    "objective-without-projects",
    spoilt("Objectives", 1, { Weight: 1 }),
    "O-2: no live project and no benefit serves this objective",
  ],
  [
    "dependency-cycle",
    extended("Dependencies", 0, {
      "Dependency ID": "D-002",
      "From project": "P-002",
      "To project": "P-001",
      "Milestone ID": null,
    }),
    "in a circle: P-001 → P-002 → P-001",
  ],
  [
    "milestone-of-other-project",
    spoilt("Milestones", 0, { "Project ID": "P-003" }),
    'the milestone "M-001" belongs to P-003, not to P-001',
  ],
  [
    "decision-overdue",
    spoilt("Decisions", 0, { "Needed by": day("2026-09-01") }),
    "was needed by 2026-09-01 and is still pending. Bring it to Portfolio board.",
  ],
  [
    "group-of-one",
    spoilt("Projects", 0, { "Exclusive group": "X1" }),
    'exclusive group "X1" has no other project',
  ],
  [
    "envelope-exceeded",
    spoilt("Periods", 1, { Envelope: 400 }),
    "need 520 in 2026-Q4; the envelope is 400 (short 120)",
  ],
  [
    "bands-broken",
    spoilt("Scales", 1, { "Probability from": 0.2 }),
    "level 2 begins at 20%, but level 1 ends at 10%",
  ],
  [
    "required-missing",
    spoilt("Issues", 0, { Status: "Resolved" }),
    "it is required once it is resolved or closed",
  ],
  [
    "required-missing",
    spoilt("Risks", 0, { "Response action": null }),
    "it is required unless the response is Accept or Reject",
  ],
  [
    "required-missing",
    spoilt("Benefits", 0, { "Value per unit": null }),
    "it is required for a benefit in money",
  ],
  [
    "required-missing",
    spoilt("Benefits", 1, { "Baseline value": null }),
    "B-002 has no Baseline value; without it realised % cannot be computed.",
  ],
  [
    "required-missing",
    spoilt("Decisions", 0, { Outcome: "Noted" }),
    "it is required once it is decided",
  ],
  ["missing-score", spoilt("Scores", 0, { Fit: null }), "P-001 has no score for Fit"],
  [
    "column-absent",
    {
      ...soundRecords,
      Objectives: [
        { "Objective ID": "O-1", Weight: 1 },
        { "Objective ID": "O-2", Weight: 0 },
      ],
    },
    "Objectives has no column Objective any more",
    { facts: { expected: ["Objectives"] } },
  ],
  [
    "missing-register",
    soundRecords,
    "The register Roles is missing",
    { facts: { expected: ["Projects", "Roles"] } },
  ],
  [
    "drop-down-missing",
    soundRecords,
    "Projects[Stage] has lost its drop-down list",
    { facts: { withoutDropDown: { Projects: ["Stage"] } } },
  ],
  ["manual-calculation", soundRecords, "alculat", { facts: { isManual: true } }],
  ["date-system-1904", soundRecords, "counts its days from 1904", { facts: { uses1904: true } }],
  [
    "row-below-table",
    soundRecords,
    "Row 6 is just below table Programs and is not part of it. Include it?",
    { facts: { below: { Programs: [["PG-2", "Fleet", null, null]] } } },
  ],
];

test.each(cases.map((each) => [each[0], each] as const))(
  "%s is found, and nothing else",
  (...[, each]) => {
    const [code, records, sentence, options] = each;
    const found = check(records, options);
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual([code]);
    for (const finding of found) {
      expect(ruleNotes.get(finding.rule)?.severities).toContain(finding.severity);
      for (const words of [english, german, french]) {
        const said = issueSentence(finding, words);
        expect(said).not.toMatch(/undefined|NaN|\[object/);
        expect(said).toMatch(/[.?!]$/);
      }
    }
    expect(found.map((finding) => issueSentence(finding, english)).join("\n")).toContain(sentence);
  },
);

describe("settings", () => {
  test.each<[IssueCode, Fields, string]>([
    ["rate-unlikely", { pmo_DiscountRate: 0.35 }, "Discount rate is 35%. Did you mean 3.5%?"],
    ["above-maximum", { pmo_DiscountRate: 35 }, "the most allowed is 1"],
    ["thresholds-reversed", { pmo_CostAmber: 0.1, pmo_CostRed: 0.05 }, "nothing can be Amber"],
    ["thresholds-reversed", { pmo_BenAmber: 0.8, pmo_BenRed: 0.9 }, "nothing can be Amber"],
    ["setting-not-in-list", { pmo_DiscountTiming: "Late" }, "expected Start, Mid, End"],
    ["status-date-outside-periods", { pmo_StatusDate: day("2029-01-01") }, "2029-01-01"],
  ])("%s", (code, settings, sentence) => {
    const found = check(soundRecords, {}, { ...soundSettings, ...settings }).filter(
      ({ rule }) => rule === code,
    );
    expect(found.map((finding) => issueSentence(finding, english)).join()).toContain(sentence);
  });
});

describe("groups of projects", () => {
  test("two that are forced in cannot both be chosen", () => {
    const forced = {
      "Selection rule": "Force in",
      "Selection reason": "Law",
      "Exclusive group": "X1",
    };
    const projects = (soundRecords["Projects"] ?? []).map((line, at) =>
      at < 2 ? { ...line, ...forced } : line,
    );
    const found = only({ ...soundRecords, Projects: projects }, "exclusive-clash");
    expect(found).toMatchObject([{ severity: "blocking", facts: { projects: "P-001, P-002" } }]);
  });
});

describe("formulas", () => {
  const ragRows = (soundRecords["Projects"] ?? []).map(() => '=IF([@Stage]="","",1)');

  const find = (contents: readonly RegisterContent[], code: IssueCode): readonly Finding[] =>
    checkRegisters(contents, soundSettings).findings.filter(({ rule }) => rule === code);

  test("one unlike its neighbours is found in any column, and theirs is filled down", () => {
    const records = spoilt("Projects", 0, {});
    const own = (row: number): string => `=H${row + 5}*2`;
    const formulas = [own(0), own(1), own(2), own(3), "=H9*3"];
    const found = find(
      withFormulas(records, "Projects", "Sponsor", formulas),
      "formula-unlike-neighbours",
    );
    expect(found).toMatchObject([
      { place: { record: "P-005", field: "Sponsor" }, found: "=H9*3", expected: "=H9*2" },
    ]);
    expect(found[0]?.fix).toMatchObject({ changes: [{ row: 8, after: { formula: "=H9*2" } }] });
  });

  test("a column of which every cell has its own formula is left alone", () => {
    const formulas = ["=1", "=B2", "=C3*2", "=D4-1", "=E5"];
    const contents = withFormulas(soundRecords, "Projects", "Sponsor", formulas);
    expect(find(contents, "formula-unlike-neighbours")).toEqual([]);
  });

  test("a typed value and a blank in a calculated column get the column's formula", () => {
    const formulas = [ragRows[0] ?? null, null, ragRows[2] ?? null, ragRows[3] ?? null, null];
    const records = spoilt("Projects", 4, { "Cost RAG": null });
    const contents = withFormulas(records, "Projects", "Cost RAG", formulas);
    const codes = ["formula-overwritten", "formula-missing"] as const;
    for (const code of codes) {
      expect(find(contents, code).map(({ place, fix }) => [place.field, fix?.kind])).toContainEqual(
        ["Cost RAG", "cells"],
      );
    }
  });

  test("a lost reference is restored from the column, one to another file is told", () => {
    const lost = [...ragRows.slice(0, 4), '=IF(#REF!="","",1)'];
    const broken = find(
      withFormulas(soundRecords, "Projects", "Cost RAG", lost),
      "broken-reference",
    );
    expect(broken).toMatchObject([
      { place: { record: "P-005" }, fix: { changes: [{ after: { formula: ragRows[0] } }] } },
    ]);
    const foreign = ["=[Budget 2026.xlsx]Sheet1!$A$1", null, null, null, null];
    const outside = find(
      withFormulas(soundRecords, "Projects", "Sponsor", foreign),
      "external-reference",
    );
    expect(outside).toMatchObject([{ facts: { book: "Budget 2026.xlsx" } }]);
    expect(outside[0]?.fix).toBeUndefined();
  });

  test("an error value and a formula kept as text are found", () => {
    const error = only(spoilt("Projects", 0, { Sponsor: { error: "#NAME?" } }), "error-value");
    expect(error).toMatchObject([{ found: "#NAME?" }]);
    const text = only(spoilt("Projects", 0, { Sponsor: "=SUM(A1:A3)" }), "formula-as-text");
    expect(text).toMatchObject([{ found: "=SUM(A1:A3)" }]);
    expect(only(spoilt("Projects", 0, { Sponsor: "= or so" }), "formula-as-text")).toEqual([]);
  });
});

describe("rows below a table", () => {
  const below = (...lines: readonly (readonly (string | null)[])[]): readonly Finding[] =>
    only(soundRecords, "row-below-table", { facts: { below: { Programs: lines } } });

  test("are taken in as one block", () => {
    expect(below(["PG-2", "Fleet", null, null], ["PG-3", "Rail", null, null])).toMatchObject([
      { facts: { row: 6, last: 7, count: 2 }, fix: { kind: "extend-table", rows: 2 } },
    ]);
  });

  test.each([
    ["a total", ["Total", "1", null, null]],
    ["a note", ["Source: board paper", null, null, null]],
    ["something without a key", [null, "Fleet", null, null]],
  ])("%s is none", (_, line) => {
    expect(below(line)).toEqual([]);
  });
});

test("unchanged risks are those that say the same in the last three snapshots", () => {
  const taken = ["S-1", "S-2", "S-3"].map((id, at) => ({
    "Snapshot ID": id,
    "Status date": day(`2026-0${at + 6}-30`),
  }));
  const kept = taken.flatMap(({ "Snapshot ID": id }) =>
    ["R-001", "R-002"].flatMap((key) => [
      { "Snapshot ID": id, Table: "Risks", Key: key, Field: "Status", Value: "Open" },
      {
        "Snapshot ID": id,
        Table: "Risks",
        Key: key,
        Field: "Owner",
        Value: key === "R-002" && id === "S-2" ? "Eva Lund" : "Tom Hill",
      },
    ]),
  );
  const records = { ...soundRecords, Snapshots: taken, SnapshotData: kept };
  expect(only(records, "risk-unchanged").map(({ place }) => place.record)).toEqual(["R-001"]);
  const two = { ...records, Snapshots: taken.slice(1) };
  expect(only(two, "risk-unchanged")).toEqual([]);
});

test("40,000 blank rows in a table are one finding", () => {
  const blank = Array.from({ length: 40_000 }, () => ({}));
  const records = { ...soundRecords, Programs: [...(soundRecords["Programs"] ?? []), ...blank] };
  expect(check(records)).toMatchObject([
    { rule: "blank-rows", severity: "warning", facts: { count: 40_000, row: 6 } },
  ]);
});

test("every rule is in the book, and every rule of the book is checked", () => {
  const checked = new Set(rules.flatMap(({ codes }) => codes));
  expect([...ruleNotes.keys()].sort()).toEqual([...checked].sort());
});

test("docs/checks.md lists the rules as they are", () => {
  const lines = readFileSync("docs/checks.md", "utf8").split("\n");
  const listed = lines.flatMap((line) => {
    const cells = /^\| `([a-z0-9-]+)` *\|(.*)\|$/.exec(line);
    return cells?.[1] === undefined
      ? []
      : [[cells[1], ...(cells[2] ?? "").split("|")].map((each) => each.trim())];
  });
  expect(
    listed.map(([rule, severity, registers, fix]) => [rule, severity, registers, fix]),
  ).toEqual(
    [...ruleNotes.values()].map(({ rule, severities, registers, fix }) => [
      rule,
      severities.join(" or "),
      registers,
      { always: "yes", some: "if certain", none: "no" }[fix],
    ]),
  );
});
