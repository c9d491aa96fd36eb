import fc from "fast-check";
import type { CapacityPlan, RoleCell, Shortage } from "#core/capacity/capacityPlan";
import type { ProjectGate } from "#core/governance/gateResult";
import { english } from "#core/messages/english/english";
import { networkLayout } from "#core/schedule/networkLayout";
import type { Dependency, Edge, Schedule, ScheduledProject } from "#core/schedule/schedule";
import type { WhatIf, WhatIfLine } from "#core/schedule/whatIf";
import { heatRows, heatText, shownShortages } from "#taskpane/pages/delivery/capacity/capacityView";
import {
  handOversOf,
  listedDependencies,
  networkFigures,
} from "#taskpane/pages/delivery/dependencies/dependenciesView";
import {
  arrowsAround,
  networkDrawing,
  shownLayout,
  usualView,
  walkFrom,
} from "#taskpane/pages/delivery/dependencies/networkView";
import {
  differenceText,
  figureText,
  isWorse,
  lineLabel,
  movesText,
  typedDays,
  whatIfBlocks,
  withMove,
} from "#taskpane/pages/delivery/dependencies/whatIfView";
import {
  emptyGateDraft,
  funnelRows,
  gateSettings,
  listedGates,
  needsException,
} from "#taskpane/pages/delivery/governance/governanceView";
import {
  emptyIntake,
  intakeSettings,
  openDraft,
} from "#taskpane/pages/delivery/governance/intakeDraft";
import type { DeliveryWords } from "#taskpane/pages/delivery/useDelivery";
import { delivery } from "#taskpane/texts/english/delivery";
import { Say } from "#taskpane/texts/say";
import { englishTexts } from "#taskpane/texts/texts";

const texts: DeliveryWords = { ...englishTexts, delivery, words: english };
const { say } = texts;

const projectOf = (id: string, more: Partial<ScheduledProject> = {}): ScheduledProject => ({
  id,
  name: `Project ${id}`,
  program: "",
  objective: "",
  stage: "Proposed",
  sponsor: "",
  isLive: true,
  hasStarted: false,
  start: 46_300,
  baselineFinish: 46_400,
  forecastFinish: 46_400,
  finish: 46_400,
  fault: null,
  ...more,
});

const edgeOf = (from: string, to: string, more: Partial<Edge> = {}): Edge => ({
  from,
  to,
  dependencies: [`D-${from}${to}`],
  strength: "Hard",
  lag: 0,
  float: 10,
  isConflict: false,
  isDelivered: false,
  isInCycle: false,
  milestones: "",
  status: "Agreed",
  ...more,
});

const rowOf = (
  id: string,
  from: string,
  to: string,
  more: Partial<Dependency> = {},
): Dependency => ({
  id,
  row: 0,
  from,
  to,
  deliverable: "Data",
  strength: "Hard",
  milestone: null,
  neededBy: null,
  lag: 0,
  status: "Agreed",
  giverDate: 46_390,
  receiverDate: 46_400,
  float: 10,
  isConflict: false,
  state: "open",
  ...more,
});

function scheduleOf(edges: readonly Edge[], dependencies: readonly Dependency[] = []): Schedule {
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort();
  return {
    projects: ids.map((id) => projectOf(id)),
    dependencies,
    edges,
    cycles: [],
    statusDate: 46_295,
  };
}

const marks = { drivingPath: [], whatIf: null };
const drawn = (schedule: Schedule, more: Partial<Parameters<typeof networkDrawing>[2]> = {}) => {
  const drawing = networkDrawing(networkLayout(schedule), schedule, { ...marks, ...more });
  if (drawing === null) throw new Error("nothing is drawn");
  return drawing;
};

const whatIfOf = (more: Partial<WhatIf>): WhatIf => ({
  moves: [],
  schedule: scheduleOf([]),
  projects: [],
  dependencies: [],
  milestones: [],
  capacity: [],
  benefits: [],
  values: [],
  objectives: [],
  lines: [],
  notes: [],
  ...more,
});

describe("the drawing of a network", () => {
  const chain = scheduleOf([edgeOf("A", "B"), edgeOf("B", "C", { strength: "Soft" })]);

  test("is nothing where nobody waits for anybody", () => {
    expect(networkDrawing(networkLayout(scheduleOf([])), scheduleOf([]), marks)).toBeNull();
  });

  test("puts receivers to the right of givers, inside the picture", () => {
    const { projects, width, height, box } = drawn(chain);
    expect(projects.map(({ id }) => id).sort()).toEqual(["A", "B", "C"]);
    const x = new Map(projects.map((project) => [project.id, project.x]));
    expect(x.get("A") ?? 0).toBeLessThan(x.get("B") ?? 0);
    expect(x.get("B") ?? 0).toBeLessThan(x.get("C") ?? 0);
    for (const project of projects) {
      expect(project.x - box.width / 2).toBeGreaterThan(0);
      expect(project.x + box.width / 2).toBeLessThan(width);
      expect(project.y + box.height / 2).toBeLessThan(height);
    }
  });

  test("tells conflict before circle before delivery before strength", () => {
    const all = { isConflict: true, isInCycle: true, isDelivered: true };
    const look = (more: Partial<Edge>) =>
      drawn(scheduleOf([edgeOf("A", "B", more)])).arrows[0]?.look;
    expect(look(all)).toBe("conflict");
    expect(look({ ...all, isConflict: false })).toBe("cycle");
    expect(look({ isDelivered: true, strength: "Soft" })).toBe("delivered");
    expect(look({ strength: "Soft" })).toBe("soft");
    expect(look({})).toBe("hard");
  });

  test("shows what is tried: days, who is cancelled, conflicts that come and go", () => {
    const change = { name: "", by: [], start: none, finish: none };
    const whatIf = whatIfOf({
      projects: [
        { ...change, id: "A", cause: "asked", days: 60 },
        { ...change, id: "C", cause: "cut", days: 0 },
      ],
      dependencies: [
        { id: "D-1", from: "A", to: "B", strength: "Hard", float: none, change: "new" },
        { id: "D-2", from: "B", to: "C", strength: "Soft", float: none, change: "float" },
      ],
    });
    const { projects, arrows } = drawn(chain, { whatIf });
    expect(projects.map(({ id, days, isCut }) => [id, days, isCut])).toEqual([
      ["A", 60, false],
      ["B", 0, false],
      ["C", 0, true],
    ]);
    expect(arrows.map(({ look }) => look)).toEqual(["conflict", "soft"]);
    const solved = scheduleOf([edgeOf("A", "B", { isConflict: true })]);
    const better = whatIfOf({
      dependencies: [
        { id: "D-1", from: "A", to: "B", strength: "Hard", float: none, change: "solved" },
      ],
    });
    expect(drawn(solved, { whatIf: better }).arrows[0]?.look).toBe("hard");
  });

  test("marks the driving path and its arrows only", () => {
    const { projects, arrows } = drawn(chain, { drivingPath: ["B", "C"] });
    expect(projects.filter(({ isDriving }) => isDriving).map(({ id }) => id)).toEqual(["B", "C"]);
    expect(arrows.filter(({ isDriving }) => isDriving).map(({ edge }) => edge.from)).toEqual(["B"]);
  });

  test("has no broken number in a line, whatever waits for whatever", () => {
    const id = fc.constantFrom("A", "B", "C", "D", "E");
    const edges = fc.uniqueArray(fc.tuple(id, id), {
      selector: ([from, to]) => `${from} ${to}`,
      minLength: 1,
    });
    fc.assert(
      fc.property(edges, (pairs) => {
        const links = pairs
          .filter(([from, to]) => from !== to)
          .map(([from, to]) => edgeOf(from, to));
        fc.pre(links.length > 0);
        const { arrows } = drawn(scheduleOf(links));
        expect(arrows).toHaveLength(links.length);
        for (const { path, head } of arrows) expect(`${path}${head}`).not.toMatch(/NaN|undefined/);
      }),
    );
  });
});

const none = { before: null, after: null };

describe("walking the network", () => {
  const drawing = drawn(scheduleOf([edgeOf("A", "C"), edgeOf("B", "C"), edgeOf("C", "D")]));

  test("goes along arrows and up and down a column, and stays at an end", () => {
    expect(walkFrom(drawing, "A", "ArrowRight")).toBe("C");
    expect(walkFrom(drawing, "C", "ArrowRight")).toBe("D");
    expect(walkFrom(drawing, "D", "ArrowRight")).toBeNull();
    expect(["A", "B"]).toContain(walkFrom(drawing, "C", "ArrowLeft"));
    const [upper, lower] = drawing.projects
      .filter(({ id }) => id === "A" || id === "B")
      .sort((a, b) => a.y - b.y)
      .map(({ id }) => id);
    expect(walkFrom(drawing, upper ?? "", "ArrowDown")).toBe(lower);
    expect(walkFrom(drawing, lower ?? "", "ArrowUp")).toBe(upper);
    expect(walkFrom(drawing, upper ?? "", "ArrowUp")).toBeNull();
    expect(walkFrom(drawing, "A", "x")).toBeNull();
    expect(walkFrom(drawing, "nobody", "ArrowUp")).toBe(drawing.projects[0]?.id);
  });

  test("leads to both ends", () => {
    expect(walkFrom(drawing, "C", "Home")).toBe(drawing.projects[0]?.id);
    expect(walkFrom(drawing, "C", "End")).toBe(drawing.projects.at(-1)?.id);
  });
});

describe("what is drawn around a project", () => {
  const edges = [
    edgeOf("A", "B"),
    edgeOf("B", "C"),
    edgeOf("C", "D"),
    edgeOf("X", "C"),
    edgeOf("A", "Y"),
  ];
  const names = (found: readonly Edge[]) => found.map(({ from, to }) => from + to);

  test("is its neighbors, or all that leads to it and on from it", () => {
    expect(names(arrowsAround(edges, "C", "next"))).toEqual(["BC", "CD", "XC"]);
    expect(names(arrowsAround(edges, "C", "chain"))).toEqual(["AB", "BC", "CD", "XC"]);
    expect(arrowsAround(edges, "nobody", "chain")).toEqual([]);
  });

  test("ends though projects wait for each other", () => {
    const circle = [edgeOf("A", "B"), edgeOf("B", "A"), edgeOf("B", "C")];
    expect(names(arrowsAround(circle, "A", "chain"))).toEqual(["AB", "BA", "BC"]);
  });

  test("has a place of its own for each; everything keeps the workbook's", () => {
    const schedule = scheduleOf(edges);
    const layout = networkLayout(schedule);
    expect(shownLayout({ schedule, layout }, { reach: "all", project: "" })).toBe(layout);
    const around = shownLayout({ schedule, layout }, { reach: "next", project: "C" });
    expect(around.nodes.map(({ id }) => id).sort()).toEqual(["B", "C", "D", "X"]);
  });

  test("begins with the chain of the worst conflict where there are many", () => {
    expect(usualView(scheduleOf(edges)).reach).toBe("all");
    const many = Array.from({ length: 40 }, (_, i) => edgeOf(`P-${i}`, `P-${i + 1}`));
    const late = many.map((edge, i) =>
      i === 7 ? { ...edge, float: -30, isConflict: true } : edge,
    );
    expect(usualView(scheduleOf(late))).toEqual({ reach: "chain", project: "P-8" });
    expect(usualView(scheduleOf([]))).toEqual({ reach: "all", project: "" });
  });
});

describe("the list of dependencies", () => {
  const rows = [
    rowOf("D-1", "A", "B", { float: 5 }),
    rowOf("D-2", "B", "C", { float: -3, isConflict: true }),
    rowOf("D-3", "C", "D", { state: "delivered", float: -90 }),
    rowOf("D-4", "C", "E", { float: null, state: "undated" }),
    rowOf("D-5", "A", "E", { float: -30, isConflict: true, deliverable: "Licences" }),
  ];
  const schedule = scheduleOf([edgeOf("A", "B")], rows);
  const ids = (search: string) => listedDependencies(schedule, search).map(({ id }) => id);

  test("has the worst conflict first and what does not count last", () => {
    expect(ids("").slice(0, 3)).toEqual(["D-5", "D-2", "D-1"]);
    expect(ids("").slice(3).sort()).toEqual(["D-3", "D-4"]);
  });

  test("is searched by IDs and by what is handed over", () => {
    expect(ids(" licen ")).toEqual(["D-5"]);
    expect(ids("d-4")).toEqual(["D-4"]);
    expect(ids("nothing")).toEqual([]);
  });

  test("and figures count rows, ends and conflicts", () => {
    expect(networkFigures(schedule)).toEqual({ projects: 2, dependencies: 5, conflicts: 2 });
    const { receives, gives } = handOversOf(schedule, "C");
    expect([receives, gives].map((each) => each.map(({ id }) => id))).toEqual([
      ["D-2"],
      ["D-3", "D-4"],
    ]);
  });
});

describe("a what-if", () => {
  const line = (more: Partial<WhatIfLine>): WhatIfLine => ({
    measure: "finish",
    subject: "P-1",
    name: "",
    unit: "date",
    before: 46_300,
    after: 46_360,
    difference: 60,
    rule: "D-04",
    ...more,
  });

  test("has the portfolio first and leaves out what stays", () => {
    const total = line({
      measure: "npv",
      subject: "",
      unit: "money",
      before: 5,
      after: 5,
      difference: 0,
    });
    const blocks = whatIfBlocks(
      whatIfOf({
        lines: [line({}), line({ subject: "P-2", after: 46_300, difference: 0 }), total],
      }),
    );
    expect(blocks.map(({ group, lines }) => [group, lines.length])).toEqual([
      ["total", 1],
      ["dates", 1],
    ]);
  });

  test.each([
    [line({}), "Oct 5, 2026", "+60 d"],
    [line({ unit: "days", measure: "float", before: 10, difference: -7 }), "10", "−7 d"],
    [
      line({ unit: "money", measure: "npv", before: 1234.56, difference: -12.34 }),
      "1,235",
      "−12.3",
    ],
    [line({ unit: "FTE", measure: "gap-live", before: -1.25, difference: 0.5 }), "-1.3", "+0.5"],
    [line({ unit: "count", measure: "hard-conflicts", before: 2, difference: 1 }), "2", "+1"],
    [
      line({ unit: "count", measure: "hard-conflicts", before: 2, difference: 0 }),
      "2",
      "no change",
    ],
    [line({ before: null, difference: null }), "–", "–"],
  ])("writes a figure and its difference by unit", (each, before, difference) => {
    expect(figureText(each.before, each, texts)).toBe(before);
    expect(differenceText(each, texts)).toBe(difference);
  });

  test("knows what is worse, and what is neither", () => {
    expect(isWorse(line({}))).toBe(true);
    expect(isWorse(line({ difference: -1 }))).toBe(false);
    expect(isWorse(line({ measure: "npv", difference: 4 }))).toBe(false);
    expect(isWorse(line({ measure: "cost-pv", difference: 4 }))).toBeNull();
    expect(isWorse(line({ difference: 0 }))).toBeNull();
    expect(isWorse(line({ difference: null }))).toBeNull();
  });

  test("names its lines", () => {
    expect(lineLabel(line({ name: "Portal" }), english)).toBe("Finish of P-1 · Portal");
    expect(lineLabel(line({ measure: "npv", subject: "" }), english)).toBe("NPV");
  });

  test("takes one move for each project, as the action wants them", () => {
    const first = withMove([], { kind: "shift", project: "P-1", days: 30 });
    const moves = withMove(withMove(first, { kind: "cut", project: "P-2" }), {
      kind: "shift",
      project: "P-1",
      days: -7,
    });
    expect(movesText(moves)).toBe("P-1:-7, P-2:cut");
  });

  test.each([
    ["60", 60],
    [" +14 ", 14],
    ["−30", -30],
    ["-30", -30],
    ["", null],
    ["1.5", null],
    ["soon", null],
    ["99999", null],
  ])("reads typed days %j as %j", (text, days) => {
    expect(typedDays(text)).toBe(days);
  });
});

describe("the heat map", () => {
  const cell = (more: Partial<RoleCell>): RoleCell => ({
    period: "2027-Q1",
    capacity: 10,
    promised: 5,
    live: 12,
    gapPromised: 5,
    gapLive: -2,
    utilisationPromised: 0.5,
    utilisationLive: 1.2,
    ...more,
  });
  const shortage: Shortage = {
    role: "Developer",
    period: "2027-Q1",
    basis: "live",
    capacity: 10,
    demand: 12,
    short: 2,
    projects: [],
    deciders: [],
    reliefs: [],
  };
  const planOf = (cells: readonly RoleCell[]): CapacityPlan => ({
    periods: cells.map(({ period }) => period),
    tolerance: 0,
    roles: [{ role: "Developer", owner: "", periods: cells }],
    projects: [],
    shortages: [shortage],
    unplaced: [],
  });
  const heat = (more: Partial<RoleCell>, basis: "promised" | "live" = "promised") =>
    heatRows(planOf([cell(more)]), basis)[0]?.cells[0];

  test("tells short, tight, enough, idle and unknown by mark and number", () => {
    const short = heat({}, "live");
    expect([short?.heat, short && heatText(short, say)]).toEqual(["over", "! −2.0"]);
    const tight = heat({ promised: 9.5, gapPromised: 0.5, utilisationPromised: 0.95 });
    expect([tight?.heat, tight && heatText(tight, say)]).toEqual(["tight", "~ 0.5"]);
    const fine = heat({});
    expect([fine?.heat, fine && heatText(fine, say)]).toEqual(["fine", "5.0"]);
    const idle = heat({ promised: 0, gapPromised: 10, utilisationPromised: 0 });
    expect([idle?.heat, idle && heatText(idle, new Say("de"))]).toEqual(["idle", "10,0"]);
    const unknown = heat({ capacity: null, gapPromised: null, utilisationPromised: null });
    expect([unknown?.heat, unknown && heatText(unknown, say)]).toEqual(["unknown", "? 5.0"]);
  });

  test("lists all shortages of the basis, or the one that is open", () => {
    const plan = planOf([cell({})]);
    expect(shownShortages(plan, "live", null)).toEqual([shortage]);
    expect(shownShortages(plan, "promised", null)).toEqual([]);
    expect(shownShortages(plan, "live", { role: "Developer", period: "2027-Q1" })).toEqual([
      shortage,
    ]);
    expect(shownShortages(plan, "live", { role: "Developer", period: "2027-Q2" })).toEqual([]);
  });
});

describe("gates and intake", () => {
  const gateOf = (project: string, more: Partial<ProjectGate> = {}): ProjectGate => ({
    project,
    name: "",
    program: "",
    stage: "Idea",
    gate: { id: "G-01", gate: "Screening", from: "Idea", to: "Proposed" },
    checks: [],
    state: "blocked",
    mustsMet: 1,
    musts: 2,
    shouldsMet: 0,
    shoulds: 0,
    due: null,
    ...more,
  });

  test("list what can pass first, then by day; without a gate there is nothing to list", () => {
    const gates = [
      gateOf("P-1"),
      gateOf("P-2", { due: 46_300 }),
      gateOf("P-3", { state: "ready" }),
      gateOf("P-4", { gate: null, state: "none" }),
    ];
    expect(listedGates(gates, "").map(({ project }) => project)).toEqual(["P-3", "P-2", "P-1"]);
    expect(listedGates(gates, "p-2")).toHaveLength(1);
  });

  test("ask for an exception only to go on without the musts", () => {
    expect(needsException(gateOf("P-1"), emptyGateDraft)).toBe(true);
    expect(needsException(gateOf("P-1"), { ...emptyGateDraft, outcome: "stop" })).toBe(false);
    expect(needsException(gateOf("P-1", { state: "decision" }), emptyGateDraft)).toBe(false);
    expect(gateSettings(gateOf("P-1"), emptyGateDraft)).toMatchObject({
      project: "P-1",
      outcome: "go",
      to: "Proposed",
    });
  });

  test("bars are as long as their share of the fullest stage", () => {
    const stage = {
      stage: "Idea",
      budget: 0,
      value: null,
      ageDays: null,
      oldest: null,
      ageUnknown: 0,
      reached: 0,
    };
    const rows = funnelRows([
      { ...stage, projects: ["P-1", "P-2"] },
      { ...stage, projects: [] },
    ]);
    expect(rows.map(({ length }) => length)).toEqual([1, 0]);
    expect(funnelRows([{ ...stage, projects: [] }])[0]?.length).toBe(0);
  });

  test("a blank score is no score", () => {
    const draft = { ...emptyIntake, title: "Portal", scores: { Fit: " 4 ", Risk: " " } };
    expect(intakeSettings(draft)).toMatchObject({ title: "Portal", scores: "Fit=4" });
  });

  test("a draft ends when its project has come, not when somebody has that title already", () => {
    const draft = { ...emptyIntake, title: "Portal " };
    expect(openDraft(draft, [{ name: "Portal" }], [{ name: "Portal" }])).toBe(draft);
    expect(openDraft(draft, [], [{ name: "portal" }])).toBeNull();
    expect(openDraft(null, [], [])).toBeNull();
    expect(openDraft(emptyIntake, [], [{ name: "Other" }])).toBe(emptyIntake);
  });
});
