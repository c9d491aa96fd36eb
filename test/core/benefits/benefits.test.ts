import fc from "fast-check";
import { phaseShapes } from "#core/benefits/benefitWords";
import type { Benefit, BenefitPeriod, PeriodValues } from "#core/benefits/benefit";
import type { BenefitBook } from "#core/benefits/benefitBook";
import { benefitRows, benefitTotals } from "#core/benefits/benefitFigures";
import { benefitMap } from "#core/benefits/benefitMap";
import { startsWithChangeWord } from "#core/benefits/changeWords";
import { doubleCounts } from "#core/benefits/doubleCounts";
import { movedValues } from "#core/benefits/movedValues";
import { creditedTo, scaledShares } from "#core/benefits/objectiveShares";
import { phasedTotal, phaseValues } from "#core/benefits/phasing";
import { draftedPlan } from "#core/benefits/planDraft";
import { readBook } from "#core/benefits/readBook";
import { benefitRag, completionOf, levelShare, realisedToDate } from "#core/benefits/realisation";
import { benefitReviews } from "#core/benefits/reviews";
import { measureTotals, rolledUp } from "#core/benefits/rollUps";
import { valueInputs } from "#core/benefits/valueInputs";
import type { CellValue, RegisterContent } from "#core/register/content";
import { northmere } from "#core/sample/northmere";
import { serialDate } from "#core/time/serialDate";
import { valueOf } from "#core/value/valueOf";
import type { ValueInputs } from "#core/value/valueTypes";
import { registerContent } from "#test/support/registerContent";

const settings = new Map<string, CellValue>([
  ["pmo_StatusDate", serialDate(2026, 9, 30)],
  ["pmo_BaseDate", serialDate(2026, 1, 1)],
  ["pmo_DiscountRate", 0.035],
]);

/** The sample as it is typed: no native formula has calculated anything. */
const sample: RegisterContent[] = northmere().rows.map(({ register, columns, rows }) =>
  registerContent(register, columns, rows as readonly (readonly CellValue[])[]),
);

function readSample(): { readonly book: BenefitBook; readonly value: ValueInputs } {
  const { value: book } = readBook(sample, settings);
  const { value } = valueInputs(book, sample, settings);
  if (value === null) throw new Error("The sample has no value.");
  return { book, value };
}

const quarters: readonly BenefitPeriod[] = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map(
  (key, at) => ({
    key,
    start: serialDate(2026, at * 3 + 1, 1) ?? 0,
    end: (serialDate(at === 3 ? 2027 : 2026, at === 3 ? 1 : at * 3 + 4, 1) ?? 0) - 1,
    isClosed: at < 2,
    counts: at >= 2,
    open: at < 2 ? ["Planned", "Actual"] : ["Planned", "Forecast"],
  }),
);

type Triple = readonly [planned: number | null, forecast: number | null, actual: number | null];

function benefit(values: readonly Triple[], more: Partial<Benefit> = {}): Benefit {
  return {
    ...{ id: "B-1", row: 0, relatesTo: "P-1", projects: ["P-1"], program: "" },
    ...{ title: "Reduced waste", isDisbenefit: false, benefitClass: "Cashable", objective: "O-1" },
    ...{ owner: "A. Lee", measure: "Tons a quarter", unit: "t", profile: "Flow", rollUp: "Sum" },
    ...{ valuePerUnit: 1, baseline: null, target: null, confidence: 0.7, status: "Planned" },
    ...{ isWithdrawn: false, note: "", tiedTo: "Not tied", offsetDays: 0, reviewOn: null },
    ...{ frequency: "", outputs: "" },
    values: values.map(([planned, forecast, actual], row): PeriodValues => ({
      ...{ row, planned, forecast, actual, unread: {} },
    })),
    ...more,
  };
}

describe("the sample Northmere (domain.md 6.4)", () => {
  it("has 36 benefits and 4 disbenefits, 55,397 planned and 52,392 expected", () => {
    const { book, value } = readSample();
    const { portfolio, objectives } = benefitTotals(benefitRows(book, value), book);
    expect(portfolio).toMatchObject({
      ...{ benefits: 36, disbenefits: 4, plannedMoney: 55_397, outturnMoney: 52_392 },
      rated: { Red: 4, Amber: 1, Green: 31, blank: 4 },
    });
    expect(objectives.reduce((sum, { pv }) => sum + pv, 0)).toBeCloseTo(portfolio.pv, 6);
  });

  it("is worth 18,518.3 to go, and 8,757.6 whole life at the end of periods", () => {
    const { value } = readSample();
    expect(valueOf(value, "PORTFOLIO")?.costPv).toBeCloseTo(27_029.1, 1);
    expect(valueOf(value, "PORTFOLIO")?.benefitPv).toBeCloseTo(45_547.4, 1);
    expect(valueOf(value, "PORTFOLIO")?.npv).toBeCloseTo(18_518.3, 1);
    const atEnd: ValueInputs = { ...value, timing: "End", npvBasis: "Whole life" };
    expect(valueOf(atEnd, "PORTFOLIO")?.npv).toBeCloseTo(8757.6, 1);
  });

  it("gives programs what their projects have, and lets nothing fall between them", () => {
    const { value } = readSample();
    const whole = valueOf(value, "PORTFOLIO")?.npv ?? 0;
    const parts = value.sources.filter(({ id }) => id.startsWith("P-"));
    const sum = parts.reduce((total, { id }) => total + (valueOf(value, id)?.npv ?? 0), 0);
    expect(sum).toBeCloseTo(whole, 6);
    expect(valueOf(value, "P-002")?.bcr).toBeCloseTo(17.9, 1);
  });

  it("maps every benefit between its project and its objective, and has no orphan", () => {
    const { book, value } = readSample();
    const rows = benefitRows(book, value);
    const map = benefitMap(rows, book);
    expect(map.benefits).toHaveLength(40);
    expect(map.gaps).toEqual([]);
    expect(map.links).toHaveLength(80);
    const into = map.objectives.reduce((sum, { pv }) => sum + (pv ?? 0), 0);
    expect(into).toBeCloseTo(
      rows.reduce((sum, { pv }) => sum + pv, 0),
      6,
    );
    expect(doubleCounts(book.benefits, book.periods)).toEqual([]);
    const reasons = new Set(benefitReviews(rows, book).map(({ reason }) => reason));
    expect(reasons).toContain("red");
  });

  it("finds objectives, projects and benefits that lead nowhere", () => {
    const { book, value } = readSample();
    const only = book.benefits
      .filter(({ id }) => id === "B-002")
      .map((each) => ({ ...each, objective: "O-9", projects: [] }));
    const rows = benefitRows({ ...book, benefits: only }, value);
    const kinds = benefitMap(rows, book).gaps.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "objective-without-benefit")).toHaveLength(5);
    expect(kinds).toContain("project-without-benefit");
    expect(kinds.slice(-2)).toEqual(["benefit-without-objective", "benefit-without-project"]);
  });
});

describe("realisation", () => {
  it("T-16: a level counts from its baseline, for falling targets alike", () => {
    expect(levelShare(60, 80, 72)).toBeCloseTo(0.6, 12);
    expect(levelShare(60, 30, 45)).toBeCloseTo(0.5, 12);
    expect(levelShare(60, 60, 72)).toBeNull();
    expect(levelShare(null, 80, 72)).toBeNull();
  });

  it("counts the plan of a closed period without a reading, and stays blank without a plan", () => {
    const flow = benefit([
      [10, null, 8],
      [10, null, null],
      [10, 9, null],
      [10, 9, null],
    ]);
    expect(realisedToDate(flow, quarters)).toEqual({ planned: 20, actual: 8, realised: 0.4 });
    expect(completionOf(flow, quarters)).toBe(0.65);
    const none = benefit([[null, null, 5]]);
    expect(realisedToDate(none, quarters)).toEqual({ planned: 0, actual: 5, realised: null });
    expect(completionOf(benefit([]), quarters)).toBeNull();
  });

  it("takes the last reading of a level and what was planned for its period", () => {
    const level = benefit(
      [
        [62, null, 61],
        [64, null, null],
        [70, 68, null],
        [80, 78, null],
      ],
      {
        ...{ profile: "Level", baseline: 60, target: 80 },
      },
    );
    expect(realisedToDate(level, quarters)).toEqual({ planned: 62, actual: 61, realised: 0.5 });
    expect(completionOf(level, quarters)).toBe(0.9);
  });

  it("rates below the thresholds, and mirrors a disbenefit", () => {
    const at = { amber: 0.95, red: 0.85 };
    const rated = [0.849999, 0.85, 0.949999, 0.95].map((share) => benefitRag(share, at, false));
    expect(rated).toEqual(["Red", "Amber", "Amber", "Green"]);
    const mirrored = [1.150001, 1.15, 1.050001, 1.05, 0.2].map((s) => benefitRag(s, at, true));
    expect(mirrored).toEqual(["Red", "Amber", "Amber", "Green", "Green"]);
    expect(benefitRag(null, at, false)).toBeNull();
  });
});

describe("roll-up", () => {
  const readings = [
    { at: 0, value: 4 },
    { at: 2, value: 10 },
    { at: 2, value: 20 },
  ];
  it("sums, takes the newest, the mean or the highest", () => {
    expect(
      ["Sum", "Last", "Average", "Max"].map((rule) => rolledUp(readings, rule as "Sum")),
    ).toEqual([34, 15, 34 / 3, 20]);
    expect(rolledUp([], "Max")).toBeNull();
  });
  it("joins benefits of one measure, unit and rule, and keeps disbenefits and other rules apart", () => {
    const hours = { benefitClass: "Quantifiable", unit: "hours", measure: "Hours saved" } as const;
    const totals = measureTotals(
      [
        benefit([[10, null, 8]], { ...hours, id: "B-1" }),
        benefit([[5, null, 5]], { ...hours, id: "B-2", measure: "hours  saved" }),
        benefit([[5, null, 5]], { ...hours, id: "B-3", isDisbenefit: true }),
        benefit([[5, null, 9]], { ...hours, id: "B-4", rollUp: "Max" }),
        benefit([[5, null, 5]], { ...hours, id: "B-5", isWithdrawn: true }),
        benefit([[5, null, 5]], { id: "B-6" }),
      ],
      quarters,
    );
    expect(totals.map(({ benefits, actualToDate }) => [benefits, actualToDate])).toEqual([
      [["B-1", "B-2"], 13],
      [["B-3"], 5],
      [["B-4"], 9],
    ]);
    expect(totals[0]?.realised).toBeCloseTo(13 / 15, 12);
  });
});

describe("phasing", () => {
  it("T-14: the shape s over four and five periods", () => {
    expect(phasedTotal(100, 4)).toEqual([15.625, 34.375, 34.375, 15.625]);
    expect(phasedTotal(100, 5)).toEqual([10.4, 24.8, 29.6, 24.8, 10.4]);
    expect(phasedTotal(100, 4, [1, 0, 0, 3])).toEqual([25, 0, 0, 75]);
    expect(phasedTotal(100, 2, [0, 0])).toEqual([50, 50]);
    expect(phasedTotal(100, 0)).toEqual([]);
  });

  it("adds up to the total for any shape, number of periods and decimals", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...phaseShapes),
        fc.integer({ min: 0, max: 2 }),
        (total, periods, shape, decimals) => {
          const parts = phasedTotal(total, periods, shape, decimals);
          expect(parts).toHaveLength(periods);
          const cents = parts.reduce((sum, part) => sum + Math.round(part * 100), 0);
          expect(cents).toBe(total * 100);
        },
      ),
    );
  });

  it("adds up to the total in all digits of a cell where no decimals are asked for", () => {
    const total = fc
      .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: -9, max: 6 }))
      .map(([digits, power]) => (digits / 7) * 10 ** power);
    const weights = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(total, fc.oneof(fc.constantFrom(...phaseShapes), weights), (sum, shape) => {
        const periods = typeof shape === "string" ? 7 : shape.length;
        const parts = phasedTotal(sum, periods, shape);
        const added = parts.reduce((whole, part) => whole + part, 0);
        expect(Math.abs(added - sum)).toBeLessThanOrEqual(1e-15 * Math.abs(sum));
      }),
    );
  });

  it("ramps up to the full run of a year, from the middle of a period on", () => {
    const ramp = { profile: "Flow", baseline: 0, target: 0, shape: "even", periods: null } as const;
    const start = quarters[1]?.start ?? 0;
    expect(phaseValues({ ...ramp, startsOn: start, perYear: 400, ramp: 1 }, quarters)).toEqual([
      null,
      50,
      100,
      100,
    ]);
    const late = phaseValues({ ...ramp, startsOn: start + 45, perYear: 400, ramp: 0 }, quarters);
    expect(late[1]).toBeCloseTo((100 * 46) / 91, 2);
    const level = { ...ramp, profile: "Level", baseline: 60, target: 80, perYear: 0 } as const;
    expect(phaseValues({ ...level, startsOn: 0, ramp: 3, periods: 3 }, quarters)).toEqual([
      65,
      70,
      75,
      null,
    ]);
  });

  it("begins the day after the baseline finish, and its forecast as much later as the project", () => {
    const project = {
      ...{ id: "P-1", name: "", program: "", stage: "", category: "", manager: "", objective: "" },
      ...{ start: null, isLive: true, isEnabler: false, cost: null, projectType: "" },
      ...{ mitigation: 0, exposure: 0, contingency: null },
      baselineFinish: quarters[1]?.end ?? 0,
      finish: quarters[2]?.end ?? 0,
    };
    const draft = {
      ...({ profile: "Flow", tiedTo: "Project finish", offsetDays: 0, startsOn: null } as const),
      ...({ perYear: 400, baseline: 0, target: 0, ramp: 0, shape: "even", periods: null } as const),
    };
    const plan = draftedPlan(draft, quarters, project);
    expect(plan.planned).toEqual([null, null, 100, 100]);
    expect(plan.movedDays).toBe(92);
    expect(plan.forecast).toEqual([null, null, null, 100]);
    expect(plan.beyond).toBeCloseTo(100, 6);
    expect(draftedPlan(draft, [], project).startsOn).not.toBeNull();
  });
});

test("moving a flow loses nothing but what leaves the calendar", () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: -400, max: 400 }),
      (values, days) => {
        const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        const { values: moved, beyond } = movedValues(values, quarters, days, "Flow");
        const left = moved.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        expect(left + beyond).toBeCloseTo(total, 1);
        expect(moved.every((value) => value === null || value >= -0.01)).toBe(true);
      },
    ),
  );
});

test("shares above the whole are scaled; what is left belongs to the own objective", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
      (entered) => {
        const shares = scaledShares(
          entered.map((each, at) => ({ objective: `O-${at}`, entered: each })),
        );
        const credited = creditedTo({ objective: "O-own" }, shares);
        expect(credited.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 5);
      },
    ),
  );
  expect(creditedTo({ objective: "" }, [])).toEqual([]);
});

test("a title says what changes, in three languages", () => {
  const good = ["Reduced waste", "Höhere Auslastung", "Réduction des coûts", "FEWER complaints"];
  expect(good.map(startsWithChangeWord)).toEqual([true, true, true, true]);
  expect(["Customer portal", "", "  ", "Neues Portal"].map(startsWithChangeWord)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("what is wrong in cells becomes an issue, never an exception", () => {
  const broken = sample.map((content) => ({
    ...content,
    rows: content.rows.map((row, r) =>
      row.map((cell, c) => (r === 0 && c > 0 ? { error: "#REF!" } : c === 3 ? "n/a" : cell)),
    ),
  }));
  const { value: book, issues } = readBook(broken, new Map([["pmo_StatusDate", "soon"]]));
  expect(issues.length).toBeGreaterThan(0);
  const inputs = valueInputs(book, broken, new Map());
  expect(inputs.issues.map(({ code }) => code)).toEqual(["value-unknown"]);
  const rows = benefitRows(book, null);
  expect(benefitTotals(rows, book).portfolio.pv).toBe(0);
  expect(() => benefitMap(rows, book)).not.toThrow();
  expect(readBook([], new Map()).value.benefits).toEqual([]);
});
