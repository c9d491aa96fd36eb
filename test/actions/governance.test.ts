import { isDeepStrictEqual } from "node:util";
import { readGovernance } from "#actions/governance/readGovernance";
import { readStatus } from "#actions/status/readStatus";
import type { ActionOutcome } from "#actions/runAction";
import { issueSentence } from "#core/messages/sentences";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import type { Scalar } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import { openBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import { act, dumpWithoutJournal, errorCells, northmereBook } from "#test/support/scoringBook";

const today = 46_295;

const codes = ({ proposal }: ActionOutcome): string[] =>
  proposal.issues.map(({ code, severity }) => `${severity} ${code}`);

/** A record of a register by its key. */
function record(
  workbook: Workbook,
  table: string,
  key: string,
  id: string,
): Record<string, Scalar> {
  const columns = tableColumns(workbook, table);
  const row = (columns.get(key) ?? []).indexOf(id);
  return Object.fromEntries([...columns].map(([header, cells]) => [header, cells[row] ?? null]));
}

/** Whether undo makes the workbook what it was. */
async function undoes(workbook: Workbook, before: unknown): Promise<boolean> {
  await act("undo");
  return isDeepStrictEqual(dumpWithoutJournal(workbook), before);
}

const smartMeters = {
  title: "Smart meters",
  program: "pg-1",
  objective: "O-2",
  category: "growth",
  budget: "900",
  start: "2027-01-01",
  finish: "2027-12-31",
  purpose: "Read meters without a visit",
  scores: "Strategic fit=4; Customer impact=3",
};

test("a project is taken in with its scores; formulas follow; one step takes it back", async () => {
  const { workbook } = await northmereBook();
  const before = dumpWithoutJournal(workbook);
  const outcome = await act("add-project", smartMeters);
  expect([outcome.applied, codes(outcome)]).toEqual([true, ["hint intake-unscored"]]);
  const project = record(workbook, "Projects", "Project ID", "P-025");
  expect(project).toMatchObject({
    Project: "Smart meters",
    "Program ID": "PG-1",
    "Objective ID": "O-2",
    Category: "Growth",
    Stage: "Proposed",
    Budget: 900,
    Start: 46_388,
    "Baseline finish": 46_752,
    "Forecast finish": 46_752,
    "Updated on": today,
    "Selection rule": "Free",
    Live: 1,
    "Forecast cost": 900,
  });
  const scores = record(workbook, "Scores", "Project ID", "P-025");
  expect(scores).toMatchObject({ "Strategic fit": 4, "Customer impact": 3, Deliverability: null });
  // Not scored is not ranked: no middle score takes its place.
  expect(scores["Score"]).toBe("");
  expect(errorCells(workbook)).toEqual([]);
  expect(await undoes(workbook, before)).toBe(true);
});

test("the purpose stands in its own column where the register has one, else in the note", async () => {
  const { workbook, session } = await openBook();
  await act("create-registers", { packs: "Stage gates" });
  await act("add-project", { title: "Portal", purpose: "One place for customers" });
  expect(record(workbook, "Projects", "Project ID", "P-001")["Purpose"]).toBe(
    "One place for customers",
  );
  session.close();
  const { workbook: other } = await openBook();
  await act("create-registers");
  await act("add-project", { title: "Portal", purpose: "One place for customers" });
  const project = record(other, "Projects", "Project ID", "P-001");
  expect([project["Status note"], project["Purpose"]]).toEqual([
    "One place for customers",
    undefined,
  ]);
});

describe("what cannot be taken in", () => {
  beforeAll(async () => {
    await northmereBook();
  });

  it.each([
    [{ ...smartMeters, title: " " }, "blocking required-missing"],
    [{ ...smartMeters, project: "p-003" }, "blocking key-taken"],
    [{ ...smartMeters, project: "PG-1" }, "blocking key-taken"],
    [{ ...smartMeters, project: "a b*" }, "blocking invalid-key"],
    [{ ...smartMeters, program: "PG-9" }, "blocking orphan-reference"],
    [{ ...smartMeters, objective: "O-9" }, "blocking orphan-reference"],
    [{ ...smartMeters, finish: "2026-12-31" }, "blocking finish-before-start"],
    [{ ...smartMeters, scores: "Strategic fit" }, "blocking score-line-unread"],
    [{ ...smartMeters, scores: "Colour=3" }, "blocking criterion-unknown"],
    [{ ...smartMeters, title: "Mobile field app" }, "warning title-exists"],
    [{ ...smartMeters, scores: "Strategic fit=7" }, "warning out-of-scale"],
  ])("%j: %s", async (settings, code) => {
    const outcome = await act("add-project", settings);
    expect(codes(outcome)).toContain(code);
    expect(outcome.applied).toBe(!code.startsWith("blocking"));
    if (outcome.applied) await act("undo");
    for (const words of [english, german, french]) {
      for (const issue of outcome.proposal.issues) {
        expect(issueSentence(issue, words)).not.toMatch(/undefined|^$/);
      }
    }
  });
});

test("a gate lets a project through with its decision and conditions; undo takes both back", async () => {
  const { workbook } = await northmereBook();
  const before = dumpWithoutJournal(workbook);
  const refused = await act("advance-stage", { project: "P-004" });
  expect([refused.applied, codes(refused)]).toEqual([
    false,
    ["hint gate-policy-standard", "blocking gate-decider-missing"],
  ]);
  const outcome = await act("advance-stage", {
    ...{ project: "p-004", decidedBy: "Portfolio board", conditions: "Confirm the supplier" },
    rationale: "Pays back in two years",
  });
  expect(outcome.applied).toBe(true);
  expect(record(workbook, "Projects", "Project ID", "P-004")["Stage"]).toBe("Approved");
  expect(record(workbook, "Decisions", "Decision ID", "DC-007")).toMatchObject({
    Date: today,
    Forum: "Portfolio board",
    "Relates to": "P-004",
    Decision: "P-004 Mobile field app passes gate Approval from Proposed to Approved",
    Outcome: "Approved",
    Rationale: "Pays back in two years | Conditions: Confirm the supplier",
    "Decided by": "Portfolio board",
  });
  expect(await undoes(workbook, before)).toBe(true);
});

test("musts keep a gate shut unless there is a reason for an exception, which is recorded", async () => {
  const { workbook } = await northmereBook();
  const shut = await act("advance-stage", { project: "P-008" });
  expect([shut.applied, codes(shut).filter((code) => code.startsWith("blocking"))]).toEqual([
    false,
    ["blocking gate-check-failed", "blocking gate-check-failed", "blocking gate-check-failed"],
  ]);
  const places = shut.proposal.issues.map(
    ({ place }) => `${place.sheet ?? ""}!${place.address ?? ""}`,
  );
  expect(places).toContain("Issues!I7");
  const outcome = await act("advance-stage", {
    project: "P-008",
    exception: "Section 4 is handed over separately",
  });
  expect(outcome.applied).toBe(true);
  expect(record(workbook, "Projects", "Project ID", "P-008")["Stage"]).toBe("Closing");
  expect(record(workbook, "Decisions", "Decision ID", "DC-007")["Rationale"]).toBe(
    "Exception: Section 4 is handed over separately | Not met: Work complete, Milestones reached, No overdue issue",
  );
});

test.each([
  ["hold", "On hold", "Deferred"],
  ["recycle", "Proposed", "Deferred"],
  ["stop", "Cancelled", "Stopped"],
])(
  "outcome %s leaves stage %s and decision %s, and needs a reason",
  async (outcome, stage, decided) => {
    const { workbook } = await northmereBook();
    const refused = await act("advance-stage", { project: "P-005", outcome });
    expect([refused.applied, codes(refused)]).toEqual([
      false,
      ["hint gate-policy-standard", "blocking outcome-without-reason"],
    ]);
    await act("advance-stage", { project: "P-005", outcome, rationale: "The market has changed" });
    expect(record(workbook, "Projects", "Project ID", "P-005")["Stage"]).toBe(stage);
    expect(record(workbook, "Decisions", "Decision ID", "DC-007")).toMatchObject({
      Outcome: decided,
      Rationale: "The market has changed",
    });
  },
);

test("what a gate cannot do", async () => {
  await northmereBook();
  const blocking = async (settings: Record<string, string>): Promise<string[]> =>
    codes(await act("advance-stage", settings)).filter((code) => code.startsWith("blocking"));
  expect(await blocking({ project: "P-099" })).toEqual(["blocking project-unknown"]);
  expect(await blocking({})).toEqual(["blocking project-unknown"]);
  expect(await blocking({ project: "P-023" })).toEqual(["blocking gate-none"]);
  expect(await blocking({ project: "P-004", to: "Closed" })).toEqual(["blocking gate-none"]);
});

test("a question of the queue is asked once, decided at the gate, and then recorded there", async () => {
  const { workbook } = await northmereBook();
  const asked = await act("raise-decision", { entry: "GATE-READY:P-005", owner: "E. Sorensen" });
  expect(asked.applied).toBe(true);
  const decision = (): Record<string, Scalar> =>
    record(workbook, "Decisions", "Decision ID", "DC-007");
  expect(decision()).toMatchObject({
    "Relates to": "P-005",
    Decision: "Decide whether P-005 Self service billing passes gate Approval to stage Approved.",
    Outcome: "Pending",
    "Needed by": 46_388,
    "Action owner": "E. Sorensen",
  });
  const { first, governance } = await readGovernance();
  expect(first).toHaveLength(3);
  const entry = governance?.queue.find(({ id }) => id === "gate-ready:P-005");
  expect(entry?.pending).toBe("DC-007");
  expect(codes(await act("raise-decision", { entry: "gate-ready:P-005" }))).toEqual([
    "blocking decision-asked",
  ]);
  const pending = dumpWithoutJournal(workbook);
  await act("advance-stage", { project: "P-005", decidedBy: "Board" });
  expect(decision()).toMatchObject({ Outcome: "Approved", "Decided by": "Board", Date: today });
  expect(tableColumns(workbook, "Decisions").get("Decision ID")).toHaveLength(7);
  expect(await undoes(workbook, pending)).toBe(true);
  expect(decision()).toMatchObject({ Outcome: "Pending" });
});

test("a decision in own words, and what cannot be asked", async () => {
  const { workbook } = await northmereBook();
  await act("raise-decision", {
    ...{ relatesTo: "portfolio", decision: "Move the review to May", neededBy: "2026-12-01" },
    forum: "Program board",
  });
  expect(record(workbook, "Decisions", "Decision ID", "DC-007")).toMatchObject({
    "Relates to": "PORTFOLIO",
    Forum: "Program board",
    "Needed by": 46_357,
  });
  const refusals = async (settings: Record<string, string>): Promise<string[]> =>
    codes(await act("raise-decision", settings));
  expect(await refusals({})).toEqual(["blocking decision-text-missing"]);
  expect(await refusals({ relatesTo: "P-099", decision: "Stop" })).toEqual([
    "blocking relates-to-unknown",
  ]);
  expect(await refusals({ entry: "moon:P-001" })).toEqual(["blocking queue-entry-unknown"]);
  expect(await refusals({ entry: "decision-pending:DC-001" })).toEqual(["blocking decision-asked"]);
  expect(await refusals({ relatesTo: "PORTFOLIO", decision: "move the review to may" })).toEqual([
    "blocking decision-asked",
  ]);
});

test("the outcome of a pending decision is recorded once", async () => {
  const { workbook } = await northmereBook();
  const before = dumpWithoutJournal(workbook);
  const refusals = async (settings: Record<string, string>): Promise<string[]> =>
    codes(await act("record-decision", settings));
  expect(await refusals({ decision: "DC-001" })).toEqual(["blocking outcome-without-reason"]);
  expect(await refusals({ decision: "DC-099", rationale: "x" })).toEqual([
    "blocking decision-unknown",
  ]);
  expect(await refusals({ decision: "DC-004", rationale: "x" })).toEqual([
    "blocking decision-taken",
  ]);
  const outcome = await act("record-decision", {
    ...{ decision: "dc-001", outcome: "Deferred", rationale: "After the next trial close" },
    ...{ date: "2026-10-05", decidedBy: "Portfolio board" },
  });
  expect(outcome.applied).toBe(true);
  expect(record(workbook, "Decisions", "Decision ID", "DC-001")).toMatchObject({
    Outcome: "Deferred",
    Rationale: "After the next trial close",
    Date: 46_300,
    "Decided by": "Portfolio board",
    "Action owner": "S. Idowu",
  });
  expect(await undoes(workbook, before)).toBe(true);
  const noted = await act("record-decision", { decision: "DC-001", outcome: "Noted" });
  expect(noted.applied).toBe(true);
});

test("in a workbook without Decisions the register is made when something is asked", async () => {
  const { workbook, session } = await openBook();
  await act("create-registers", { size: "register" });
  await act("add-project", { title: "Portal" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Decisions").delete();
    await context.sync();
  });
  expect(codes(await act("record-decision", { decision: "DC-001" }))).toEqual([
    "blocking missing-register",
  ]);
  const outcome = await act("raise-decision", { relatesTo: "P-001", decision: "Go on?" });
  expect([outcome.applied, codes(outcome)]).toEqual([true, ["hint registers-added"]]);
  expect(record(workbook, "Decisions", "Decision ID", "DC-001")["Outcome"]).toBe("Pending");
  session.close();
});

test("an empty workbook has nothing to govern, which is said", async () => {
  const { session } = await openBook();
  for (const [id, settings] of [
    ["add-project", { title: "Portal" }],
    ["advance-stage", { project: "P-001" }],
    ["raise-decision", { relatesTo: "P-001", decision: "Go on?" }],
    ["record-decision", { decision: "DC-001", rationale: "x" }],
  ] as const) {
    expect(
      codes(await act(id, settings)).some((code) => code === "blocking missing-register"),
    ).toBe(true);
  }
  expect(await readStatus()).toMatchObject({ status: null, hasSheet: false, hasHistory: false });
  expect(await readGovernance()).toMatchObject({ governance: null, first: [] });
  session.close();
});

test("the read models of the sample", async () => {
  const { session } = await northmereBook();
  const status = await readStatus();
  expect(status).toMatchObject({
    lacking: [],
    moneyUnit: "GBP thousand",
    hasHistory: false,
    isManual: false,
  });
  expect(status.places.map(({ sheet, keys }) => [sheet, keys.length])).toEqual([
    ["Projects", 24],
    ["Programs", 3],
  ]);
  const { governance, first, lacking } = await readGovernance();
  expect(governance?.policy.source).toBe("standard");
  expect([first.length, lacking]).toEqual([3, ["Gates"]]);
  session.close();
});
