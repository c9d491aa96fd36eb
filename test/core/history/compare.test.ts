import fc from "fast-check";
import type { Change } from "#core/history/change";
import { changeRules } from "#core/history/changeRules";
import { compareStates } from "#core/history/compareStates";
import { presentState } from "#core/history/presentState";
import { emptyState, type KeptValue } from "#core/history/state";
import { suspectedRenames } from "#core/history/suspectedRenames";
import { readScale } from "#core/risk/readScale";
import { presetMatrix } from "#core/risk/riskPresets";
import { riskScale } from "#core/risk/riskScale";
import { type Records, stateOf, states } from "#test/support/keptStates";
import { registerContent } from "#test/support/registerContent";

const rules = changeRules(new Map());

const compare = (before: Records, after: Records): readonly Change[] =>
  compareStates(stateOf(before), stateOf(after), rules).changes;

/** The change of one field of one project with a budget of 1,000. */
function ofProject(field: string, from: KeptValue, to: KeptValue): unknown {
  const [change] = compare(
    { Projects: { "P-1": { Budget: 1000, [field]: from } } },
    { Projects: { "P-1": { Budget: 1000, [field]: to } } },
  );
  if (change === undefined) return null;
  return [change.kind, change.significance, change.difference, change.explain];
}

function ofRecord(
  table: string,
  fields: Readonly<Record<string, [KeptValue, KeptValue]>>,
): unknown {
  const values = (at: 0 | 1): Record<string, KeptValue> =>
    Object.fromEntries(Object.entries(fields).map(([field, both]) => [field, both[at]]));
  const projects = { "P-1": { Budget: 1000, "Program ID": "PG-1" }, "P-2": { Budget: 3000 } };
  const changes = compare(
    { Projects: projects, [table]: { "X-1": values(0) } },
    { Projects: projects, [table]: { "X-1": values(1) } },
  );
  return changes.map(({ kind, field, significance }) => [kind, field, significance]);
}

describe("significance and kind, as domain 2.9 has them", () => {
  test.each<[string, KeptValue, KeptValue, unknown]>([
    ["Reported RAG", "Green", "Red", ["Worse", 90, null, true]],
    ["Derived RAG", "Amber", "Red", ["Worse", 90, null, true]],
    ["Derived RAG", null, "Red", ["Changed", 90, null, true]],
    ["Reported RAG", "Green", "Amber", ["Worse", 20, null, false]],
    ["Reported RAG", "Red", "Green", ["Better", 20, null, false]],
    ["Reported RAG", "Red", null, ["Changed", 20, null, false]],
    ["Stage", "Approved", "In delivery", ["Changed", 70, null, true]],
    // 40 + 200 x |difference| / budget, at most 90.
    ["Forecast cost", 1000, 1100, ["Worse", 60, 100, true]],
    ["Forecast cost", 1100, 1000, ["Better", 60, -100, true]],
    ["Forecast cost", 1000, 1010, ["Worse", 42, 10, false]],
    ["Forecast cost", 1000, 1009.9, null],
    ["Forecast cost", 1000, 2000, ["Worse", 90, 1000, true]],
    ["Forecast cost", null, 1000, ["Changed", 20, null, false]],
    // 30 + half a day each, at most 85.
    ["Forecast finish", 46_000, 46_007, ["Moved", 34, 7, false]],
    ["Forecast finish", 46_000, 46_006, null],
    ["Forecast finish", 46_060, 46_000, ["Moved", 60, -60, true]],
    ["Forecast finish", 46_000, 46_400, ["Moved", 85, 400, true]],
    ["Forecast finish", 46_000, null, ["Changed", 20, null, false]],
    ["NPV", 500, 510, ["Better", 20, 10, false]],
    ["NPV", 500, 509, null],
    ["Rank", 5, 8, ["Worse", 20, 3, false]],
    ["Rank", 5, 2, ["Better", 20, -3, false]],
    ["Rank", 5, 7, null],
    ["Decision", "Selected", "Not selected", ["Changed", 20, null, false]],
    ["Sponsor", "A. Osei", "B. Reyes", ["Changed", 20, null, false]],
    // Progress is expected; falling back is not. The rank tells what a score means.
    ["Complete %", 0.4, 0.6, null],
    ["Complete %", 0.6, 0.4, ["Worse", 20, -0.2, false]],
    ["Score", 40, 90, null],
  ])("%s from %p to %p", (field, from, to, expected) => {
    expect(ofProject(field, from, to)).toEqual(expected);
  });

  test("a budget is measured by what it was", () => {
    expect(ofProject("Budget", 1000, 1200)).toEqual(["Changed", 80, 200, true]);
    expect(ofProject("Budget", 0, 1200)).toEqual(["Changed", 40, 1200, false]);
  });

  test("risks: High is alarming for threats; opportunities count the other way round", () => {
    const score = (from: number, to: number, type: string): unknown =>
      ofRecord("Risks", { "Residual score": [from, to], Type: [type, type] });
    expect(score(9, 15, "Threat")).toEqual([["Worse", "Residual score", 80]]);
    expect(score(16, 20, "Threat")).toEqual([["Worse", "Residual score", 20]]);
    expect(score(20, 6, "Threat")).toEqual([["Better", "Residual score", 20]]);
    expect(score(9, 15, "Opportunity")).toEqual([["Better", "Residual score", 20]]);
  });

  test("exposure is measured by the budget of what it relates to", () => {
    const exposure = (to: number, relation: string | null): unknown =>
      ofRecord("Risks", { "Expected exposure": [100, to], "Relates to": [relation, relation] });
    expect(exposure(110, "p-1")).toEqual([["Worse", "Expected exposure", 20]]);
    expect(exposure(109, "P-1")).toEqual([]);
    expect(exposure(110, "PG-1")).toEqual([["Worse", "Expected exposure", 20]]);
    expect(exposure(139, "PORTFOLIO")).toEqual([]);
    expect(exposure(60, "PORTFOLIO")).toEqual([["Better", "Expected exposure", 20]]);
    // Nobody knows a budget: every change counts.
    expect(exposure(101, "X-9")).toEqual([["Worse", "Expected exposure", 20]]);
  });

  test("benefits and disbenefits, issues, milestones, decisions", () => {
    const benefit = (type: string): unknown =>
      ofRecord("Benefits", {
        "Completion %": [1, 0.9],
        "Outturn money": [50, 90],
        Type: [type, type],
      });
    expect(benefit("Benefit")).toEqual([
      ["Worse", "Completion %", 20],
      ["Better", "Outturn money", 20],
    ]);
    expect(benefit("Disbenefit")).toEqual([
      ["Better", "Completion %", 20],
      ["Worse", "Outturn money", 20],
    ]);
    expect(
      ofRecord("Issues", { Priority: ["Low", "High"], Status: ["Open", "Escalated"] }),
    ).toEqual([
      ["Changed", "Status", 20],
      ["Worse", "Priority", 20],
    ]);
    expect(ofRecord("Milestones", { "Forecast date": [46_000, 46_014] })).toEqual([
      ["Moved", "Forecast date", 37],
    ]);
    expect(ofRecord("Decisions", { Outcome: ["Pending", "Approved"] })).toEqual([
      ["Changed", "Outcome", 20],
    ]);
  });

  test("records that come and go; a new High risk stands out", () => {
    const changes = compare(
      { Projects: { "P-1": { Project: "Quay" } }, Risks: { "R-1": { Risk: "Flood" } } },
      {
        Projects: { "P-2": { Project: "Pier" } },
        Risks: {
          "R-2": { "Residual score": 20 },
          "R-3": { "Residual score": 20, Type: "Opportunity" },
        },
      },
    );
    expect(
      changes.map(({ kind, key, item, significance }) => [kind, key, item, significance]),
    ).toEqual([
      ["New", "R-2", "", 80],
      ["Removed", "P-1", "Quay", 60],
      ["Removed", "R-1", "Flood", 60],
      ["New", "P-2", "Pier", 20],
      ["New", "R-3", "", 20],
    ]);
  });

  test("the workbook sets what matters, and from where on to explain", () => {
    const strict = changeRules(
      new Map<string, number | string>([
        ["pmo_MatDays", 30],
        ["pmo_MatCost", "five"],
        ["pmo_ExplainFrom", 41],
      ]),
    );
    const [before, after] = [46_000, 46_029].map((finish, at) =>
      stateOf({
        Projects: {
          "P-1": { Budget: 1000, "Forecast finish": finish, "Forecast cost": 1000 + 10 * at },
        },
      }),
    );
    const { changes } = compareStates(before ?? emptyState, after ?? emptyState, strict);
    expect(changes.map(({ field, explain }) => [field, explain])).toEqual([
      ["Forecast cost", true],
    ]);
  });
});

describe("what cannot be compared", () => {
  test("a register that is not there now is told, not listed as gone", () => {
    const before = stateOf({ Projects: {}, Risks: { "R-1": {} } });
    const { changes, missing } = compareStates(before, stateOf({ Projects: {} }), rules);
    expect([changes, missing]).toEqual([[], ["Risks"]]);
  });

  test("scores of another scale of risks", () => {
    const { scale } = readScale({ matrix: undefined, settings: new Map(), registers: [] });
    const other = riskScale({ ...scale, ...presetMatrix("pmi") });
    const risks = (score: number, status: string) =>
      registerContent("Risks", ["Risk ID", "Residual score", "Status"], [["R-1", score, status]]);
    const before = presentState([risks(4, "Open")], scale);
    const after = presentState([risks(20, "Closed")], other);
    const { changes, isRescaled } = compareStates(before, after, rules);
    expect(isRescaled).toBe(true);
    expect(changes.map(({ field }) => field)).toEqual(["Status"]);
  });
});

describe("laws", () => {
  test("nothing changes against itself", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(compareStates(state, state, rules).changes).toEqual([]);
      }),
    );
  });

  test("the other way round, every kind is its mirror", () => {
    const mirror = {
      ...{ New: "Removed", Removed: "New", Worse: "Better", Better: "Worse" },
      ...{ Moved: "Moved", Changed: "Changed" },
    } as const;
    // Budgets are the measure of money: they stay, and so do the registers.
    const same = states.map((state) => {
      const tables = ["Projects", "Risks", "Milestones"].map((table) => {
        const records = [...(state.tables.get(table) ?? [])].map(([id, record]) => {
          const values = new Map(record.values).set("Budget", 100).set("Program ID", "PG-1");
          return [id, { ...record, values: values.set("Relates to", "PG-9") }] as const;
        });
        return [table, new Map(records)] as const;
      });
      return { tables: new Map(tables) };
    });
    const said = ({ table, key, field, kind }: Change, turn: boolean): string =>
      [table, key, field, turn ? mirror[kind] : kind].join(" ");
    fc.assert(
      fc.property(same, same, (a, b) => {
        const there = compareStates(a, b, rules).changes.map((change) => said(change, true));
        const back = compareStates(b, a, rules).changes.map((change) => said(change, false));
        expect(there.sort()).toEqual(back.sort());
      }),
    );
  });

  test("every change is between 0 and 100, in falling order, explained from 60 on", () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const { changes } = compareStates(a, b, rules);
        changes.forEach(({ significance, explain }, at) => {
          expect(significance).toBeGreaterThanOrEqual(0);
          expect(significance).toBeLessThanOrEqual(changes[at - 1]?.significance ?? 100);
          expect(explain).toBe(significance >= 60);
        });
      }),
    );
  });
});

describe("records that may only have another ID", () => {
  const renames = (before: Records, after: Records): unknown =>
    suspectedRenames(stateOf(before), stateOf(after)).map(({ table, from, to }) =>
      [table, from.map(({ key }) => key).join("+"), to.map(({ key }) => key).join("+")].join(" "),
    );
  const projects = (titles: Readonly<Record<string, string>>): Records => ({
    Projects: Object.fromEntries(
      Object.entries(titles).map(([key, Project]) => [key, { Project }]),
    ),
  });

  test.each<[string, Record<string, string>, Record<string, string>, string[]]>([
    [
      "renamed",
      { "P-007": "Chat deflection service", "P-001": "Quay" },
      { "P-107": "Chat deflection service", "P-001": "Quay" },
      ["Projects P-007 P-107"],
    ],
    [
      "spelled otherwise",
      { "P-007": "Data centre move" },
      { "P-107": "Datacenter Move" },
      ["Projects P-007 P-107"],
    ],
    [
      "split",
      { "P-007": "Chat deflection service" },
      { "P-107": "Chat deflection service: pilot", "P-108": "Chat deflection service: rollout" },
      ["Projects P-007 P-107+P-108"],
    ],
    [
      "merged",
      { "P-007": "Harbour lights north", "P-008": "Harbour lights south" },
      { "P-107": "Harbour lights" },
      ["Projects P-007+P-008 P-107"],
    ],
    ["another phase", { "P-1": "Phase 1 of the quay" }, { "P-2": "Phase 2 of the quay" }, []],
    ["something else", { "P-1": "North depot" }, { "P-2": "South depot" }, []],
    ["nothing to tell by", { "P-1": "Quay" }, { "P-2": "Quay" }, []],
    ["no title", { "P-1": "" }, { "P-2": "" }, []],
    ["only gone", { "P-1": "Harbour lights" }, {}, []],
  ])("%s", (_, before, after, expected) => {
    expect(renames(projects(before), projects(after))).toEqual(expected);
  });

  test("two gates of one name belong to their projects", () => {
    const gate = (project: string) => ({ Milestone: "Go-live gate", "Project ID": project });
    expect(
      renames(
        { Milestones: { "M-1": gate("P-1"), "M-2": gate("P-2") } },
        { Milestones: { "M-11": gate("P-1"), "M-12": gate("P-2") } },
      ),
    ).toEqual(["Milestones M-1 M-11", "Milestones M-2 M-12"]);
    expect(
      renames(
        { Milestones: { "M-1": gate("P-1"), "M-2": gate("P-1") } },
        { Milestones: { "M-11": gate("P-1") } },
      ),
    ).toEqual([]);
  });
});
