import fc from "fast-check";
import type { BenefitsReading } from "#actions/benefits/benefitsReading";
import type { BenefitPeriod, BenefitRow } from "#core/benefits/benefit";
import type { BenefitMap, MapLayer, MapLink, MapNode } from "#core/benefits/benefitViews";
import type { PeriodFlow } from "#core/value/valueTypes";
import { noFilter, type ProfileDraft } from "#taskpane/pages/benefits/benefitsState";
import { countsOf, foundBenefits } from "#taskpane/pages/benefits/listView";
import {
  drawnMap,
  mapLayers,
  nodeAfterKey,
  nodePlaces,
  pathOf,
} from "#taskpane/pages/benefits/mapView";
import {
  isConflict,
  isLacking,
  layerOf,
  periodCells,
  waitingOf,
  withoutWritten,
  writtenLines,
} from "#taskpane/pages/benefits/periodEntries";
import {
  emptyProfile,
  isStepDone,
  problemsIn,
  profilePlan,
  profileSettings,
} from "#taskpane/pages/benefits/profileDraft";
import { slipOf } from "#taskpane/pages/benefits/reviewView";
import { flowDrawing } from "#taskpane/pages/benefits/valueView";
import { pastedBlock } from "#taskpane/pages/score/gridEntries";
import { englishTexts, loadTexts } from "#taskpane/texts/texts";

const periods: readonly BenefitPeriod[] = [
  { key: "2026-Q3", start: 46204, end: 46295, isClosed: true, counts: false, open: ["Actual"] },
  { key: "2026-Q4", start: 46296, end: 46387, isClosed: false, counts: true, open: ["Forecast"] },
  { key: "2027-Q1", start: 46388, end: 46477, isClosed: false, counts: true, open: ["Forecast"] },
];

function benefit(change: Partial<BenefitRow> = {}): BenefitRow {
  return {
    id: "B-1",
    row: 0,
    relatesTo: "P-1",
    projects: ["P-1"],
    program: "PG-1",
    title: "Reduced calls",
    isDisbenefit: false,
    benefitClass: "Cashable",
    objective: "O-1",
    owner: "Ada",
    measure: "Calls",
    unit: "kGBP",
    profile: "Flow",
    rollUp: "Sum",
    valuePerUnit: 1,
    baseline: null,
    target: null,
    confidence: 0.7,
    status: "Planned",
    isWithdrawn: false,
    note: "",
    tiedTo: "Project finish",
    offsetDays: 0,
    reviewOn: null,
    frequency: "Quarterly",
    outputs: "",
    values: periods.map((_, row) => ({
      row,
      planned: 10,
      forecast: null,
      actual: null,
      unread: {},
    })),
    plannedToDate: null,
    actualToDate: null,
    realised: null,
    completion: null,
    rag: null,
    isMoney: true,
    plannedMoney: 0,
    outturnMoney: 0,
    pv: 0,
    pvAdjusted: 0,
    firstPlanned: 0,
    firstExpected: 1,
    startsOn: null,
    movedDays: null,
    shares: [{ objective: "O-1", entered: 1, share: 1 }],
    ...change,
  };
}

/** Only what the tested functions look at. */
function reading(benefits: readonly BenefitRow[]): BenefitsReading {
  return { benefits, periods, projects: [] } as unknown as BenefitsReading;
}

describe("the list", () => {
  const rows = [
    benefit(),
    benefit({ id: "B-2", title: "More callbacks", isDisbenefit: true, program: "PG-2" }),
    benefit({ id: "B-3", owner: "Bo", isWithdrawn: true, objective: "O-2", shares: [] }),
    benefit({
      id: "B-4",
      benefitClass: "Qualitative",
      objective: "O-2",
      shares: [
        { objective: "O-2", entered: 0.6, share: 0.6 },
        { objective: "O-1", entered: 0.4, share: 0.4 },
      ],
    }),
  ];
  const found = (change: Partial<typeof noFilter>): string[] =>
    foundBenefits(reading(rows), { ...noFilter, ...change }).map(({ id }) => id);

  it("counts benefits and disbenefits apart, withdrawn ones in neither", () => {
    expect(countsOf(rows)).toEqual({ benefits: 2, disbenefits: 1, withdrawn: 1 });
  });

  it("keeps what matches every filter, whatever the case", () => {
    expect(found({})).toEqual(["B-1", "B-2", "B-3", "B-4"]);
    expect(found({ search: " CALLB" })).toEqual(["B-2"]);
    expect(found({ search: "bo" })).toEqual(["B-3"]);
    expect(found({ objective: "O-1" })).toEqual(["B-1", "B-2", "B-4"]);
    expect(found({ kind: "disbenefits" })).toEqual(["B-2"]);
    expect(found({ kind: "benefits", program: "PG-1", benefitClass: "Cashable" })).toEqual([
      "B-1",
      "B-3",
    ]);
    expect(found({ project: "P-9" })).toEqual([]);
  });
});

describe("values by period", () => {
  const rows = [benefit(), benefit({ id: "B-2" })];
  const cells = periodCells(rows, periods, "outturn", englishTexts);

  it("take actuals in closed periods and forecasts in open ones; the plan everywhere", () => {
    expect(periods.map((period) => layerOf(period, "outturn"))).toEqual([
      "Actual",
      "Forecast",
      "Forecast",
    ]);
    expect(periods.map((period) => layerOf(period, "planned"))).toEqual([
      "Planned",
      "Planned",
      "Planned",
    ]);
  });

  it("lack an actual only where something was planned for a closed period", () => {
    const [first] = rows;
    if (first === undefined) throw new Error("no row");
    expect(periods.map((period, i) => isLacking(first, i, period))).toEqual([true, false, false]);
    const none = { row: 0, planned: 0, forecast: null, actual: null, unread: {} };
    expect(isLacking(benefit({ values: [none] }), 0, periods[0] ?? fail())).toBe(false);
  });

  it("are pasted from the active cell on, and written as lines of the action", () => {
    const { entries, notes } = pastedBlock(
      "1,200\t12.5\t7\nlots\t\t-3",
      { row: 0, column: 0 },
      cells,
      englishTexts,
    );
    expect(notes).toEqual(["1 value was left out:", "1 cell is not a number"]);
    const drafts = Object.fromEntries(
      entries.map(({ key, text, before }) => [key, { text, before, status: "ready" as const }]),
    );
    expect(writtenLines(drafts, reading(rows), "en")).toBe(
      [
        "B-1\t2026-Q3\tActual\t1200",
        "B-1\t2026-Q4\tForecast\t12.5",
        "B-1\t2027-Q1\tForecast\t7",
        "B-2\t2027-Q1\tForecast\t-3",
      ].join("\n"),
    );
  });

  it("are typed as the language writes numbers", async () => {
    const german = await loadTexts("de-DE");
    const { entries } = pastedBlock(
      "1.200,5",
      { row: 0, column: 0 },
      periodCells(rows, periods, "outturn", german),
      german,
    );
    const [entry] = entries;
    if (entry === undefined) throw new Error("no entry");
    const drafts = { [entry.key]: { ...entry, status: "ready" as const } };
    expect(entry.text).toBe("1200,5");
    expect(writtenLines(drafts, reading(rows), "de-DE")).toBe("B-1\t2026-Q3\tActual\t1200.5");
  });

  it("wait while somebody else has written there, until it is decided", () => {
    const key = "B-1\n2026-Q4\nForecast";
    const drafts = { [key]: { text: "5", before: null, status: "ready" as const } };
    const changed = benefit({
      values: [
        { row: 0, planned: 10, forecast: null, actual: null, unread: {} },
        { row: 1, planned: 10, forecast: 8, actual: null, unread: {} },
      ],
    });
    expect(waitingOf(drafts, reading([benefit()]))).toEqual({ ready: 1, conflicts: 0, refused: 0 });
    expect(waitingOf(drafts, reading([changed]))).toEqual({ ready: 0, conflicts: 1, refused: 0 });
    expect(writtenLines(drafts, reading([changed]), "en")).toBe("");
    expect(isConflict({ text: "5", before: 8, status: "ready" }, 8)).toBe(false);
  });

  it("wait no longer once they stand in the workbook, nor for a benefit that is gone", () => {
    const key = "B-1\n2026-Q4\nForecast";
    const drafts = { [key]: { text: "8", before: null, status: "ready" as const } };
    const written = benefit({
      values: [
        { row: 0, planned: 10, forecast: null, actual: null, unread: {} },
        { row: 1, planned: 10, forecast: 8, actual: null, unread: {} },
      ],
    });
    expect(withoutWritten(drafts, reading([written]), "en")).toEqual({});
    expect(Object.keys(withoutWritten(drafts, reading([benefit()]), "en"))).toEqual([key]);
    const cleared = { [key]: { text: "", before: 8, status: "ready" as const } };
    expect(withoutWritten(cleared, reading([benefit()]), "en")).toEqual({});
  });
});

describe("a new profile", () => {
  const fields = (change: Partial<ProfileDraft["fields"]>): ProfileDraft["fields"] => ({
    ...emptyProfile.fields,
    ...change,
  });

  it("needs what a benefit cannot do without, and a title of change", () => {
    expect(problemsIn("what", fields({}), "en")).toEqual({
      relatesTo: "missing",
      benefit: "missing",
      objective: "missing",
      owner: "missing",
    });
    const named = fields({
      relatesTo: "P-1",
      benefit: "Portal",
      objective: "O-1",
      owner: "Ada",
    });
    expect(problemsIn("what", named, "en")).toEqual({ benefit: "no-change-word" });
    expect(isStepDone("what", named, "en")).toBe(true);
    expect(problemsIn("what", { ...named, benefit: "Gesenkte Kosten" }, "de")).toEqual({});
  });

  it("needs a baseline and another target for a level, a value per unit for money", () => {
    const level = fields({ profile: "Level", measure: "m", unit: "%", class: "Quantifiable" });
    expect(problemsIn("measure", level, "en")).toEqual({ baseline: "missing", target: "missing" });
    expect(problemsIn("measure", { ...level, baseline: "5", target: "5.0" }, "en")).toEqual({
      target: "same-as-baseline",
    });
    expect(problemsIn("measure", fields({ measure: "m", unit: "h" }), "en")).toEqual({
      valuePerUnit: "missing",
    });
    const words = fields({ measure: "m", unit: "h", class: "Qualitative", valuePerUnit: "3" });
    expect(problemsIn("measure", words, "en")).toEqual({ valuePerUnit: "money-of-words" });
  });

  it.each([
    ["confidence", "120 %", "not-a-share"],
    ["confidence", "likely", "not-a-number"],
  ] as const)("refuses %s of %s", (field, text, problem) => {
    const typed = fields({ measure: "m", unit: "h", valuePerUnit: "1", [field]: text });
    expect(problemsIn("measure", typed, "en")).toEqual({ [field]: problem });
  });

  it.each([
    ["ramp", "1.5"],
    ["ramp", "-1"],
    ["periods", "0"],
    ["offsetDays", "0.5"],
  ] as const)("refuses %s of %s", (field, text) => {
    expect(problemsIn("phasing", fields({ perYear: "1", [field]: text }), "en")).toEqual({
      [field]: "not-whole",
    });
  });

  it("becomes settings with decimal points, whatever the language", () => {
    const typed = fields({ confidence: "70 %", perYear: "1.200,5", benefit: " Weniger Anrufe " });
    const settings = profileSettings(typed, "de");
    expect([settings["confidence"], settings["perYear"], settings["benefit"]]).toEqual([
      "0.7",
      "1200.5",
      "Weniger Anrufe",
    ]);
  });

  it("shows the plan that would be written: quarters of the value a year, money by the unit", () => {
    const typed = fields({ perYear: "400", ramp: "0", start: "2026-Q4", valuePerUnit: "0.5" });
    const plan = profilePlan(typed, reading([]), "en");
    expect(plan).toMatchObject({
      startsOn: 46296,
      movedDays: 0,
      periods: [
        { period: "2026-Q4", planned: 100, forecast: 100, money: 50 },
        { period: "2027-Q1", planned: 100, forecast: 100, money: 50 },
      ],
    });
    const loss = profilePlan({ ...typed, type: "Disbenefit" }, reading([]), "en");
    expect(loss).toMatchObject({ periods: [{ money: -50 }, { money: -50 }] });
  });

  it("says why there is no plan", () => {
    expect(profilePlan(fields({}), reading([]), "en")).toBe("no-value");
    const none = { periods: [], projects: [] };
    expect(profilePlan(fields({ perYear: "1" }), none, "en")).toBe("no-periods");
    const late = { id: "P-9", start: null, finish: 60_000, baselineFinish: null };
    const far = { ...reading([]), projects: [late] } as unknown as BenefitsReading;
    expect(profilePlan(fields({ perYear: "1", relatesTo: "P-9" }), far, "en")).toBe(
      "beyond-calendar",
    );
  });
});

describe("a slip", () => {
  it("tells the period before and after; beyond the calendar says so", () => {
    const slipped = benefit({ firstExpected: 1, startsOn: 46400, movedDays: 90 });
    expect(slipOf(slipped, { periods })).toEqual({ before: "2026-Q4", after: "2027-Q1", days: 90 });
    expect(slipOf({ ...slipped, startsOn: 99_999 }, { periods })?.after).toBe("> 2027-Q1");
    expect(slipOf(benefit(), { periods })).toBeNull();
  });
});

function node(layer: MapLayer, id: string, change: Partial<MapNode> = {}): MapNode {
  return {
    layer,
    id,
    name: `Name of ${id}`,
    weight: null,
    benefitClass: null,
    rag: null,
    isDisbenefit: false,
    pv: null,
    isGap: false,
    ...change,
  };
}

/** A map of so many benefits over five objectives and a project for each two benefits. */
function mapOf(count: number): BenefitMap {
  const ids = Array.from({ length: count }, (_, i) => i);
  const projects = Math.ceil(count / 2);
  const links = ids.flatMap((i): MapLink[] => [
    { from: `B-${i}`, to: `O-${i % 5}`, layer: "benefit-objective", share: 1, pv: null },
    { from: `P-${i % projects}`, to: `B-${i}`, layer: "project-benefit", share: 1, pv: null },
  ]);
  return {
    objectives: Array.from({ length: 5 }, (_, i) => node("objective", `O-${i}`)),
    benefits: ids.map((i) => node("benefit", `B-${i}`)),
    projects: Array.from({ length: projects }, (_, i) => node("project", `P-${i}`)),
    links,
    gaps: [],
  };
}

const everything = { objective: "", program: "", gapsOnly: false, expanded: [] };
const programs = {
  projects: Array.from({ length: 200 }, (_, i) => ({ id: `P-${i}`, program: `PG-${i % 3}` })),
} as unknown as Pick<BenefitsReading, "projects">;

describe("the map", () => {
  it("draws few benefits one by one, with each line once", () => {
    const drawn = drawnMap(mapOf(6), programs, everything);
    expect(mapLayers.map((layer) => drawn.layers[layer].length)).toEqual([5, 6, 3]);
    expect(drawn.links).toHaveLength(12);
  });

  it("draws 200 benefits in groups by objective, which open one at a time", () => {
    const map = mapOf(200);
    const drawn = drawnMap(map, programs, everything);
    expect(drawn.layers.benefit.map(({ group, members }) => [group, members.length])).toEqual([
      ["O-0", 40],
      ["O-1", 40],
      ["O-2", 40],
      ["O-3", 40],
      ["O-4", 40],
    ]);
    expect(drawn.layers.project.map(({ group }) => group)).toEqual(["PG-0", "PG-1", "PG-2"]);
    const first = drawn.layers.benefit[0]?.key ?? "";
    const opened = drawnMap(map, programs, { ...everything, expanded: [first] });
    expect(opened.layers.benefit).toHaveLength(44);
    // What an opened benefit comes from is shown beside it.
    expect(opened.layers.project.filter(({ group }) => group === null)).toHaveLength(20);
  });

  it("loses no benefit and no link, however it is grouped", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), (count) => {
        const map = mapOf(count);
        const drawn = drawnMap(map, programs, everything);
        const members = drawn.layers.benefit.flatMap((each) => each.members.map(({ id }) => id));
        expect([...members].sort()).toEqual(map.benefits.map(({ id }) => id).sort());
        const keys = new Set(mapLayers.flatMap((l) => drawn.layers[l].map(({ key }) => key)));
        expect(drawn.links.every(({ left, right }) => keys.has(left) && keys.has(right))).toBe(
          true,
        );
        const { height, middle } = nodePlaces(drawn);
        expect([...middle.values()].every((y) => y > 0 && y < height)).toBe(true);
      }),
    );
  });

  it("keeps what one objective or one program is about", () => {
    const one = drawnMap(mapOf(10), programs, { ...everything, objective: "O-1" });
    expect(one.layers.objective.map(({ key }) => key)).toEqual(["objective O-1"]);
    expect(one.layers.benefit.map(({ key }) => key)).toEqual(["benefit B-1", "benefit B-6"]);
    const program = drawnMap(mapOf(10), programs, { ...everything, program: "PG-2" });
    expect(program.layers.project.map(({ key }) => key)).toEqual(["project P-2"]);
  });

  it("marks gaps, and can show them alone", () => {
    const map = mapOf(4);
    const withGap = {
      ...map,
      projects: [...map.projects, node("project", "P-9", { isGap: true })],
    };
    const drawn = drawnMap(withGap, programs, { ...everything, gapsOnly: true });
    expect(mapLayers.flatMap((layer) => drawn.layers[layer].map(({ key }) => key))).toEqual([
      "project P-9",
    ]);
  });

  it("is walked with arrows along layers and lines", () => {
    const drawn = drawnMap(mapOf(6), programs, everything);
    expect(nodeAfterKey(drawn, "objective O-0", "ArrowDown")).toBe("objective O-1");
    expect(nodeAfterKey(drawn, "objective O-0", "ArrowUp")).toBe("objective O-0");
    expect(nodeAfterKey(drawn, "objective O-0", "ArrowRight")).toBe("benefit B-0");
    expect(nodeAfterKey(drawn, "benefit B-5", "ArrowLeft")).toBe("objective O-0");
    expect(nodeAfterKey(drawn, "benefit B-0", "ArrowRight")).toBe("project P-0");
    expect(nodeAfterKey(drawn, "benefit B-0", "End")).toBe("benefit B-5");
    expect(nodeAfterKey(drawn, "benefit B-0", "x")).toBeNull();
  });

  it("follows a path from an objective to the projects behind it, not to other objectives", () => {
    const drawn = drawnMap(mapOf(6), programs, everything);
    expect([...pathOf(drawn, "objective O-0")].sort()).toEqual([
      "benefit B-0",
      "benefit B-5",
      "objective O-0",
      "project P-0",
      "project P-2",
    ]);
    expect([...pathOf(drawn, "benefit B-0")].sort()).toEqual([
      "benefit B-0",
      "objective O-0",
      "project P-0",
    ]);
  });
});

describe("the chart of flows", () => {
  const flow = (net: number, sum: number, counts = true): PeriodFlow => ({
    period: `p${net}`,
    isClosed: false,
    counts,
    cost: 0,
    benefit: net,
    net,
    discountFactor: 1,
    cumulative: sum,
    discountedCumulative: sum,
  });

  it("has a bar for each period that counts, above or below zero", () => {
    const drawing = flowDrawing(
      [flow(-50, -50), flow(80, 30), flow(9, 9, false)],
      englishTexts.say,
    );
    expect(drawing?.bars.map(({ isLoss }) => isLoss)).toEqual([true, false]);
    const [loss, gain] = drawing?.bars ?? [];
    expect(loss?.y).toBe(drawing?.zero);
    expect((gain?.y ?? 0) + (gain?.height ?? 0)).toBeCloseTo(drawing?.zero ?? NaN, 1);
  });

  it("is not drawn when nothing flows", () => {
    expect(flowDrawing([flow(0, 0)], englishTexts.say)).toBeNull();
    expect(flowDrawing([], englishTexts.say)).toBeNull();
  });
});

function fail(): never {
  throw new Error("no period");
}
