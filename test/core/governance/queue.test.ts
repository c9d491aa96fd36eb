import type { QueueEntry, QueueRule } from "#core/governance/decisionQueue";
import { queueWeight, rulePoints } from "#core/governance/decisionQueue";
import { intakeScores } from "#core/governance/intakeScores";
import { readGovernance } from "#core/governance/readGovernance";
import { queueConsequence, queueQuestion, queueReason } from "#core/messages/governanceSentences";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import type { RegisterContent } from "#core/register/content";
import { changed, project, register, registersWith, settings, sound, today } from "./governed";

type Changes = Parameters<typeof registersWith>[0];

function queueOf(registers: readonly RegisterContent[], more = settings): readonly QueueEntry[] {
  return readGovernance(registers, more).value.queue;
}

const closed = { ...project, Stage: "Closed" };
const delivering = { ...project, Stage: "In delivery", "Complete %": 0.3 };

/** Registers in which a rule finds something, with the ID of what it finds. */
const finding: readonly (readonly [QueueRule, string, Changes])[] = [
  [
    "decision-pending",
    "decision-pending:DC-1",
    { Decisions: changed("Decisions", { Outcome: "Pending", "Needed by": today - 3 }) },
  ],
  ["gate-ready", "gate-ready:P-1", { Decisions: changed("Decisions", { Decision: "Buy tea" }) }],
  [
    "gate-overdue",
    "gate-overdue:P-1",
    { Projects: [{ ...project, Start: today - 5, Manager: null }] },
  ],
  [
    "red-without-path",
    "red-without-path:P-1",
    { Projects: [{ ...delivering, "Reported RAG": "Red", "Status note": null }] },
  ],
  [
    "forecast-doubted",
    "forecast-doubted:P-1",
    { Projects: [delivering], Financials: changed("Financials", { Actual: 90 }) },
  ],
  [
    "benefit-at-risk",
    "benefit-at-risk:B-1",
    { Benefits: changed("Benefits", { Status: "At risk" }) },
  ],
  [
    "exposure-above-contingency",
    "exposure-above-contingency:P-1",
    { Projects: [{ ...project, Contingency: 10, "Risk exposure": 25 }] },
  ],
  [
    "envelope-exceeded",
    "envelope-exceeded:2026-Q4",
    { Projects: [delivering], Financials: changed("Financials", { Forecast: 600 }, 1) },
  ],
  ["people-short", "people-short:Developer", { Capacity: changed("Capacity", { Gap: -1.5 }) }],
  [
    "scenario-stale",
    "scenario-stale:SC-1",
    { Scenarios: [{ "Scenario ID": "SC-1", Name: "Plan", Accepted: today, Stale: "Stale" }] },
  ],
  [
    "group-unresolved",
    "group-unresolved:X1",
    {
      Projects: [
        { ...project, "Exclusive group": "X1" },
        { ...project, "Project ID": "P-2", "Exclusive group": "x1 " },
      ],
    },
  ],
  ["change-pending", "change-pending:I-1", { Issues: changed("Issues", { Status: "Open" }) }],
  [
    "risk-above-appetite",
    "risk-above-appetite:R-1",
    {
      Risks: changed("Risks", {
        ...{ Status: "Open", "Above appetite": "Yes", "Residual score": 20 },
        "Response action": null,
      }),
    },
  ],
  [
    "tolerance-exceeded",
    "tolerance-exceeded:I-1",
    {
      Issues: changed("Issues", {
        ...{ Type: "Off-specification", Status: "Open", Issue: "A pipe leaks" },
        Severity: "Exceeds project tolerance",
      }),
    },
  ],
];

test("where everything is in order nothing needs a decision", () => {
  expect(queueOf(registersWith())).toEqual([]);
});

test.each(finding)(
  "%s finds %s and says in three languages what, why and what if not",
  (rule, id, changes) => {
    const entry = queueOf(registersWith(changes)).find(({ finding: found }) => found.rule === rule);
    if (entry === undefined) throw new Error(`${rule} found nothing.`);
    expect(entry.id).toBe(id);
    for (const words of [english, german, french]) {
      for (const say of [queueQuestion, queueReason, queueConsequence]) {
        const sentence = say(entry, words);
        expect(sentence).toMatch(/^[\p{Lu}\d"].*$/u);
        expect(sentence).not.toMatch(/undefined|NaN|null/);
      }
    }
  },
);

test("every rule has a case, and every rule its points", () => {
  expect(new Set(finding.map(([rule]) => rule))).toEqual(new Set(Object.keys(rulePoints)));
});

/** The same registers in a form in which the rule has nothing to say. */
const silent: readonly (readonly [QueueRule, string, Changes])[] = [
  ["decision-pending", "it is decided", { Decisions: changed("Decisions", { Outcome: "Noted" }) }],
  [
    "gate-ready",
    "a must is not met",
    {
      Projects: [{ ...project, Manager: null }],
      Decisions: changed("Decisions", { Decision: "Buy tea" }),
    },
  ],
  ["gate-overdue", "the day is still to come", { Projects: [{ ...project, Manager: null }] }],
  [
    "red-without-path",
    "the note says how",
    { Projects: [{ ...delivering, "Reported RAG": "Red" }] },
  ],
  [
    "forecast-doubted",
    "too little is done",
    {
      Projects: [{ ...delivering, "Complete %": 0.1 }],
      Financials: changed("Financials", { Actual: 90 }),
    },
  ],
  [
    "benefit-at-risk",
    "it is realised",
    { Benefits: changed("Benefits", { Status: "Realised", "Benefit RAG": "Red" }) },
  ],
  [
    "exposure-above-contingency",
    "none is approved",
    { Projects: [{ ...project, "Risk exposure": 25 }] },
  ],
  [
    "envelope-exceeded",
    "the project is only proposed",
    { Financials: changed("Financials", { Forecast: 600 }, 1) },
  ],
  [
    "people-short",
    "the period is over",
    { Capacity: [{ Role: "Developer", Period: "2026-Q3", Gap: -4 }] },
  ],
  [
    "scenario-stale",
    "it was not accepted",
    { Scenarios: [{ "Scenario ID": "SC-1", Accepted: null, Stale: "Stale" }] },
  ],
  [
    "group-unresolved",
    "one of them is forced out",
    {
      Projects: [
        { ...project, "Exclusive group": "X1" },
        { ...project, "Project ID": "P-2", "Exclusive group": "X1", "Selection rule": "Force out" },
      ],
    },
  ],
  [
    "change-pending",
    "the project is over",
    { Projects: [closed], Issues: changed("Issues", { Status: "Open" }) },
  ],
  [
    "risk-above-appetite",
    "something is done in time",
    {
      Risks: changed("Risks", {
        Status: "Open",
        "Above appetite": "Yes",
        "Response due": today + 5,
      }),
    },
  ],
  [
    "tolerance-exceeded",
    "it is within tolerance",
    {
      Issues: changed("Issues", {
        Type: "Off-specification",
        Status: "Open",
        Severity: "Within tolerance",
      }),
    },
  ],
];

test.each(silent)("%s is silent when %s", (rule, _, changes) => {
  const rules = queueOf(registersWith(changes)).map(({ finding: found }) => found.rule);
  expect(rules).not.toContain(rule);
});

test("without registers rules find nothing; Projects alone is enough to ask", () => {
  expect(queueOf([])).toEqual([]);
  const alone = registersWith(Object.fromEntries(Object.keys(sound).map((name) => [name, null])));
  expect(queueOf(alone)).toEqual([]);
  const [projects] = registersWith();
  expect(queueOf(projects === undefined ? [] : [projects])).toEqual([]);
});

test("an approved contingency of the portfolio holds its own risks", () => {
  const risk = {
    "Risk ID": "R-9",
    "Relates to": "PORTFOLIO",
    "Expected exposure": 80,
    Status: "Open",
  };
  const found = queueOf(
    registersWith({ Risks: [risk] }),
    new Map([...settings, ["pmo_Contingency", 50]]),
  );
  expect(found.map(({ id, relatesTo }) => [id, relatesTo])).toEqual([
    ["exposure-above-contingency:PORTFOLIO", "PORTFOLIO"],
  ]);
});

test("what a pending decision asks already stands last, and the rest in the order of weight", () => {
  const pending = {
    ...{ "Decision ID": "DC-2", "Relates to": "P-1", Outcome: "Pending" },
    Decision: "Decide on request for change I-1",
  };
  const queue = queueOf(
    registersWith({
      Issues: changed("Issues", { Status: "Open" }),
      Benefits: changed("Benefits", { Status: "At risk" }),
      Decisions: [...(sound["Decisions"] ?? []), pending],
    }),
  );
  expect(queue.map(({ id, pending: by }) => [id, by])).toEqual([
    ["decision-pending:DC-2", null],
    ["benefit-at-risk:B-1", null],
    ["change-pending:I-1", "DC-2"],
  ]);
});

test("weight: points of the rule, of the day and of the money", () => {
  expect(queueWeight("gate-ready", null, today, 0)).toBe(15);
  expect(queueWeight("gate-ready", today - 1, today, 0)).toBe(45);
  expect(queueWeight("gate-ready", today + 14, today, 0)).toBe(35);
  expect(queueWeight("gate-ready", today + 30, today, 0)).toBe(25);
  expect(queueWeight("gate-ready", today + 31, today, 0.5)).toBe(35);
  expect(queueWeight("gate-ready", today, null, 7)).toBe(55);
});

describe("the funnel of stages", () => {
  const funnelOf = (changes: Changes) => {
    const { funnel } = readGovernance(registersWith(changes), settings).value;
    return new Map(funnel.map((stage) => [stage.stage, stage]));
  };

  it("counts, sums and tells how many came that far", () => {
    const funnel = funnelOf({
      Projects: [
        { ...project, "Risk adjusted NPV": 40 },
        { ...delivering, "Project ID": "P-2", Start: today - 100, "Risk adjusted NPV": -10 },
        { ...project, "Project ID": "P-3", Stage: "Cancelled" },
        { ...closed, "Project ID": "P-4" },
      ],
      Decisions: null,
    });
    expect(funnel.get("Proposed")).toMatchObject({
      projects: ["P-1"],
      budget: 100,
      value: 40,
      ageDays: null,
      ageUnknown: 1,
      reached: 3,
    });
    expect(funnel.get("In delivery")).toMatchObject({
      ageDays: 100,
      oldest: { project: "P-2", days: 100 },
      reached: 2,
    });
    expect(funnel.get("Cancelled")).toMatchObject({ projects: ["P-3"], reached: 0, value: null });
    expect(funnel.get("Idea")).toMatchObject({ projects: [], reached: 3 });
  });

  it("dates a stage by its decision, or by the first snapshot in a row that shows it", () => {
    expect(
      funnelOf({ Projects: [{ ...project, Stage: "Approved" }] }).get("Approved")?.ageDays,
    ).toBe(10);
    const stages = ["Idea", "Proposed", "Proposed"];
    const funnel = funnelOf({
      Decisions: null,
      Snapshots: stages.map((_, k) => ({
        "Snapshot ID": `SN-${k}`,
        "Status date": today - 90 + 30 * k,
      })),
      SnapshotData: stages.map((stage, k) => ({
        "Snapshot ID": `SN-${k}`,
        Table: "Projects",
        Key: "P-1",
        Field: "Stage",
        Value: stage,
      })),
    });
    expect(funnel.get("Proposed")?.ageDays).toBe(60);
  });
});

test("proposals that lack a score or a field are listed, with what they lack", () => {
  const { gaps, choices } = readGovernance(
    registersWith({
      Projects: [
        { ...project, Sponsor: null },
        { ...delivering, "Project ID": "P-2" },
      ],
      Scores: changed("Scores", { Fit: null }),
    }),
    settings,
  ).value;
  expect(gaps).toEqual([
    { project: "P-1", name: "Portal", stage: "Proposed", unscored: ["Fit"], blank: ["Sponsor"] },
  ]);
  expect(choices).toMatchObject({
    nextKey: "P-3",
    criteria: [{ name: "Fit", low: 1, high: 5 }],
    categories: ["Mandatory", "Growth", "Efficiency", "Enabler"],
    hasPurpose: false,
  });
});

describe("scores of a new project", () => {
  const criteria = [{ name: "Strategic fit", low: 1, high: 5 }];
  const read = (lines: string) => {
    const { value, issues } = intakeScores(lines, criteria, "P-9");
    return [[...value], issues.map(({ code }) => code)];
  };

  it.each([
    ["Strategic fit=4", [["Strategic fit", 4]], []],
    [" strategic FIT : 2,5 ;\n", [["Strategic fit", 2.5]], []],
    ["Strategic fit\t3", [["Strategic fit", 3]], []],
    ["Strategic fit=2\nStrategic fit=3", [["Strategic fit", 3]], []],
    ["Strategic fit=9", [["Strategic fit", 9]], ["out-of-scale"]],
    ["Strategic fit", [], ["score-line-unread"]],
    ["Strategic fit=high", [], ["score-line-unread"]],
    ["Colour=3", [], ["criterion-unknown"]],
    ["", [], []],
  ])("%p", (lines, scores, codes) => {
    expect(read(lines)).toEqual([scores, codes]);
  });

  it("of a criterion without a scale takes any number", () => {
    expect(
      intakeScores("Size=99", [{ name: "Size", low: null, high: null }], "P-9").issues,
    ).toEqual([]);
  });
});

test("registers that are odd do not break the reading", () => {
  const odd = register("Projects", {
    "Project ID": "P-1",
    Stage: { error: "#REF!" },
    Budget: "x",
    Start: "soon",
  });
  const { value, issues } = readGovernance([odd, register("Gates", { Check: "?" })], new Map());
  expect(value.gates[0]).toMatchObject({ gate: null, state: "none" });
  expect(issues.map(({ code }) => code)).toEqual(["gate-check-unknown"]);
});
