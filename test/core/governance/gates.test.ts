import { checkSentence } from "#core/messages/governanceSentences";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { failureNames } from "#core/governance/failureNames";
import { type GateCheckName, gateCheckNames, gateCheckOf } from "#core/governance/gateChecks";
import { gateFrom, readGatePolicy } from "#core/governance/gatePolicy";
import type { GateCheckResult, ProjectGate } from "#core/governance/gateResult";
import { GovernanceSources } from "#core/governance/governanceSources";
import { projectGate } from "#core/governance/projectGate";
import { standardPolicy, standardPolicyRows } from "#core/governance/standardPolicy";
import type { RegisterContent } from "#core/register/content";
import { changed, project, register, registersWith, settings, today } from "./governed";

/** A policy of one gate that asks for everything. */
const everyCheck = register(
  "Gates",
  ...gateCheckNames.map((name) => ({
    "Gate ID": "G-1",
    Gate: "Approval",
    "From stage": "Proposed",
    "To stage": "Approved",
    Check: name,
    Kind: "Must",
    Applies: "Yes",
  })),
);

function gateOf(registers: readonly RegisterContent[]): ProjectGate {
  const sources = new GovernanceSources(registers, settings);
  return projectGate(sources, readGatePolicy(sources).value, 0, today);
}

function resultOf(check: GateCheckName, registers: readonly RegisterContent[]): GateCheckResult {
  const found = gateOf([...registers, everyCheck]).checks.find((each) => each.check === check);
  if (found === undefined) throw new Error(`${check} was not made.`);
  return found;
}

test("a project with nothing left to wish for passes every check that there is", () => {
  const { checks, state, musts, mustsMet } = gateOf([...registersWith(), everyCheck]);
  expect(checks.filter(({ passed }) => !passed)).toEqual([]);
  expect([state, musts, mustsMet]).toEqual(["ready", gateCheckNames.length, gateCheckNames.length]);
});

type Changes = Parameters<typeof registersWith>[0];

const failing: readonly (readonly [GateCheckName, Changes, string, readonly string[]])[] = [
  ["Objective set", { Projects: [{ ...project, "Objective ID": " " }] }, "blank", ["Objective ID"]],
  ["Category set", { Projects: [{ ...project, Category: null }] }, "blank", ["Category"]],
  ["Sponsor named", { Projects: [{ ...project, Sponsor: null }] }, "blank", ["Sponsor"]],
  ["Manager named", { Projects: [{ ...project, Manager: null }] }, "blank", ["Manager"]],
  ["Budget set", { Projects: [{ ...project, Budget: 0 }] }, "blank", ["Budget"]],
  ["Budget set", { Projects: [{ ...project, Budget: "1,200k" }] }, "blank", ["Budget"]],
  [
    "Start and finish set",
    { Projects: [{ ...project, Start: null, "Baseline finish": "soon" }] },
    "blank",
    ["Start", "Baseline finish"],
  ],
  [
    "Start and finish set",
    { Projects: [{ ...project, "Baseline finish": today }] },
    "finish-before-start",
    [],
  ],
  ["Every criterion scored", { Scores: changed("Scores", { Fit: "n/a" }) }, "unscored", ["Fit"]],
  ["Every criterion scored", { Scores: [{ "Project ID": "P-9", Fit: 3 }] }, "unscored", ["Fit"]],
  ["Every criterion scored", { Criteria: null }, "missing-register", ["Criteria"]],
  [
    "Benefit recorded",
    { Benefits: changed("Benefits", { Type: "Disbenefit" }) },
    "no-records",
    ["Benefits"],
  ],
  [
    "Benefit recorded",
    { Benefits: changed("Benefits", { Status: "Withdrawn" }) },
    "no-records",
    ["Benefits"],
  ],
  ["Benefit recorded", { Benefits: null }, "missing-register", ["Benefits"]],
  [
    "Benefit owners named",
    { Benefits: changed("Benefits", { Owner: null }) },
    "records-blank",
    ["B-1"],
  ],
  [
    "Benefit measures set",
    { Benefits: changed("Benefits", { Measure: null }) },
    "records-blank",
    ["B-1"],
  ],
  [
    "Benefits phased",
    { BenefitPeriods: [{ "Benefit ID": "B-2", Period: "2026-Q4" }] },
    "not-phased",
    ["B-1"],
  ],
  ["Benefits phased", { BenefitPeriods: null }, "missing-register", ["BenefitPeriods"]],
  ["Risk recorded", { Risks: changed("Risks", { "Relates to": "P-2" }) }, "no-records", ["Risks"]],
  ["Risk recorded", { Risks: null }, "missing-register", ["Risks"]],
  [
    "Risk owners named",
    { Risks: changed("Risks", { Status: "Open", Owner: null }) },
    "records-blank",
    ["R-1"],
  ],
  [
    "High risks have responses",
    { Risks: changed("Risks", { Status: "Open", "Response action": null }) },
    "records-blank",
    ["R-1"],
  ],
  ["Financials phased", { Financials: changed("Financials", { Budget: 61 }) }, "sum-differs", []],
  [
    "Financials phased",
    { Financials: changed("Financials", { "Project ID": "P-2" }).slice(0, 1) },
    "no-records",
    ["Financials"],
  ],
  ["Financials phased", { Financials: null }, "missing-register", ["Financials"]],
  [
    "Dependencies agreed",
    { Dependencies: changed("Dependencies", { Status: "Proposed" }) },
    "not-agreed",
    ["D-1"],
  ],
  [
    "Dependencies agreed",
    { Dependencies: changed("Dependencies", { Conflict: "Yes" }) },
    "not-agreed",
    ["D-1"],
  ],
  [
    "People available",
    { Capacity: changed("Capacity", { Gap: 1 }) },
    "short-of-people",
    ["Developer"],
  ],
  ["People available", { Capacity: null }, "missing-register", ["Capacity"]],
  [
    "Milestones baselined",
    { Milestones: changed("Milestones", { "Baseline date": null }) },
    "records-blank",
    ["M-1"],
  ],
  [
    "Milestones baselined",
    { Milestones: changed("Milestones", { "Project ID": "P-2" }) },
    "no-records",
    ["Milestones"],
  ],
  ["Status up to date", { Projects: [{ ...project, "Updated on": today - 36 }] }, "stale", []],
  [
    "Status up to date",
    { Projects: [{ ...project, "Updated on": null }] },
    "blank",
    ["Updated on"],
  ],
  ["Work complete", { Projects: [{ ...project, "Complete %": 0.99 }] }, "not-complete", []],
  ["Work complete", { Projects: [{ ...project, "Complete %": null }] }, "blank", ["Complete %"]],
  [
    "Milestones reached",
    { Milestones: changed("Milestones", { "Actual date": null }) },
    "not-reached",
    ["M-1"],
  ],
  [
    "No overdue issue",
    { Issues: changed("Issues", { Status: "Open", Due: today - 1 }) },
    "overdue",
    ["I-1"],
  ],
  ["No open issue", { Issues: changed("Issues", { Status: "Escalated" }) }, "open", ["I-1"]],
  ["No open risk", { Risks: changed("Risks", { Status: "Open" }) }, "open", ["R-1"]],
  [
    "No pending decision",
    { Decisions: changed("Decisions", { Outcome: "Pending" }) },
    "open",
    ["DC-1"],
  ],
  ["Costs settled", { Financials: changed("Financials", { Forecast: 12 }, 1) }, "money-left", []],
  [
    "Benefits handed over",
    { Benefits: changed("Benefits", { Status: "Planned" }) },
    "not-handed-over",
    ["B-1"],
  ],
  [
    "Benefits handed over",
    { Benefits: changed("Benefits", { "Review on": null }) },
    "not-handed-over",
    ["B-1"],
  ],
  ["No late change", { Issues: changed("Issues", { Status: "Open" }) }, "open", ["I-1"]],
  [
    "Gate decision approved",
    { Decisions: changed("Decisions", { Outcome: "Rejected" }) },
    "no-decision",
    [],
  ],
  [
    "Gate decision approved",
    { Decisions: changed("Decisions", { Decision: "Go on, unapproved" }) },
    "no-decision",
    [],
  ],
  ["Gate decision approved", { Decisions: null }, "missing-register", ["Decisions"]],
];

test.each(failing)("%s fails (%#)", (check, changes, kind, names) => {
  const found = resultOf(check, registersWith(changes));
  expect([found.passed, found.failure?.kind]).toEqual([false, kind]);
  expect(found.failure === null ? [] : failureNames(found.failure)).toEqual(names);
  for (const words of [english, german, french]) {
    const sentence = checkSentence(found, words);
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toContain("undefined");
  }
});

test("every check has a case in which it fails", () => {
  const tried = new Set(failing.map(([check]) => check));
  expect(gateCheckNames.filter((check) => !tried.has(check))).toEqual([]);
});

const passing: readonly (readonly [GateCheckName, string, Changes])[] = [
  [
    "High risks have responses",
    "accepted on purpose",
    { Risks: changed("Risks", { Status: "Open", Response: "Accept", "Response action": null }) },
  ],
  [
    "High risks have responses",
    "not high",
    {
      Risks: changed("Risks", { Status: "Open", "Residual level": "Low", "Response action": null }),
    },
  ],
  [
    "Financials phased",
    "within half a percent",
    { Financials: changed("Financials", { Budget: 60.5 }) },
  ],
  [
    "Dependencies agreed",
    "soft",
    { Dependencies: changed("Dependencies", { Status: "Proposed", Strength: "Soft" }) },
  ],
  [
    "People available",
    "already counted",
    { Capacity: changed("Capacity", { Gap: 0 }), Demand: changed("Demand", { Counted: 1 }) },
  ],
  [
    "People available",
    "a closed period",
    {
      Capacity: [{ Role: "Developer", Period: "2026-Q3", Gap: -9 }],
      Demand: changed("Demand", { Period: "2026-Q3" }),
    },
  ],
  [
    "Milestones reached",
    "a payment may follow",
    { Milestones: changed("Milestones", { Kind: "Payment", "Actual date": null }) },
  ],
  [
    "Benefits phased",
    "not in money",
    {
      Benefits: changed("Benefits", { Class: "Qualitative" }),
      BenefitPeriods: [{ "Benefit ID": "B-7", Period: "x" }],
    },
  ],
  [
    "Every criterion scored",
    "a criterion without weight",
    { Criteria: changed("Criteria", { Weight: 0 }), Scores: changed("Scores", { Fit: null }) },
  ],
  [
    "Gate decision approved",
    "an approved scenario funds it",
    {
      Projects: [{ ...project, Decision: "Selected" }],
      Scenarios: [{ "Scenario ID": "SC-1", Name: "Plan", Accepted: today }],
      Decisions: [
        {
          "Decision ID": "DC-1",
          "Relates to": "PORTFOLIO",
          Decision: "Plan",
          Outcome: "Approved",
          "Scenario ID": "SC-1",
        },
      ],
    },
  ],
];

test.each(passing)("%s passes: %s", (check, _, changes) => {
  expect(resultOf(check, registersWith(changes)).failure).toBeNull();
});

test("a failure leads to the cell where it is mended", () => {
  const found = resultOf(
    "Sponsor named",
    registersWith({ Projects: [{ ...project, Sponsor: null }] }),
  );
  expect(found.place).toEqual({
    register: "Projects",
    sheet: "Projects",
    record: "P-1",
    field: "Sponsor",
    address: "F5",
  });
});

describe("the policy", () => {
  const policyOf = (...rows: Parameters<typeof register>[1][]) =>
    readGatePolicy(new GovernanceSources([register("Gates", ...rows)], settings));
  const row = {
    "Gate ID": "G-1",
    Gate: "Start",
    "From stage": "Approved",
    "To stage": "In delivery",
  };

  it("is the standard one where the workbook has none, or an empty one", () => {
    const { value, issues } = readGatePolicy(new GovernanceSources([], settings));
    expect([value.source, value.gates.length, issues.length]).toEqual(["standard", 6, 0]);
    expect(policyOf({ Check: null }).value.source).toBe("standard");
  });

  it("leaves out what does not apply, says what it does not know and what has no stages", () => {
    const { value, issues } = policyOf(
      { ...row, Check: "manager named ", Kind: "Should", Applies: "Yes" },
      { ...row, Check: "Budget set", Kind: "Must", Applies: "No" },
      { ...row, Check: "Moon is full", Kind: "Must", Applies: "Yes" },
      { ...row, "To stage": null, Check: "Budget set", Kind: "Must", Applies: "Yes" },
    );
    expect(value.gates).toEqual([
      {
        ...{ id: "G-1", gate: "Start", from: "Approved", to: "In delivery" },
        checks: [{ check: "Manager named", kind: "should" }],
      },
    ]);
    expect(issues.map(({ code, found }) => [code, found])).toEqual([
      ["gate-check-unknown", "Moon is full"],
      ["gate-without-stage", undefined],
    ]);
  });

  it("takes a check that is named twice once, and as a must where one says so", () => {
    const { value } = policyOf(
      { ...row, Check: "Budget set", Kind: "Should" },
      { ...row, Check: "Budget set", Kind: "Must" },
    );
    expect(value.gates[0]?.checks).toEqual([{ check: "Budget set", kind: "must" }]);
  });

  it("leads on by the first gate of a stage, or to the stage that is named", () => {
    const { value } = policyOf(
      { ...row, Check: "Budget set" },
      { ...row, "To stage": "Cancelled", Check: "Budget set" },
    );
    expect(gateFrom(value, "approved ")?.to).toBe("In delivery");
    expect(gateFrom(value, "Approved", "cancelled")?.to).toBe("Cancelled");
    expect(gateFrom(value, "Closed")).toBeNull();
    expect(gateFrom(value, "Approved", "Closed")).toBeNull();
  });

  it("has rows for the register, one a check", () => {
    expect(standardPolicyRows()).toHaveLength(standardPolicy.length);
    expect(standardPolicy.every(({ check }) => gateCheckOf(check) === check)).toBe(true);
    expect(gateCheckOf("Moon is full")).toBeNull();
  });
});

test("a gate is due at its milestone, else at the start or the finish of the project", () => {
  expect(gateOf(registersWith()).due).toBe(today + 30);
  const planned = { ...changed("Milestones", { Kind: "Gate", "Actual date": null })[0] };
  const gate = { ...planned, "Forecast date": today + 7 };
  expect(gateOf(registersWith({ Milestones: [gate] })).due).toBe(today + 7);
  const ending = { ...project, Stage: "In delivery" };
  expect(gateOf(registersWith({ Projects: [ending] })).due).toBe(today + 300);
  const idea = { ...project, Stage: "Idea" };
  expect(gateOf(registersWith({ Projects: [idea] })).due).toBeNull();
});

test("a project that is over, or in a stage nobody knows, has no gate", () => {
  for (const stage of ["Closed", "Cancelled", "Somewhere", null]) {
    const found = gateOf(registersWith({ Projects: [{ ...project, Stage: stage }] }));
    expect([found.gate, found.state, found.checks.length]).toEqual([null, "none", 0]);
  }
});
