import { readRegisters } from "#excel/readRegisters";
import type { CellValue, RegisterContent } from "#core/register/content";
import {
  type WhatIfSource,
  whatIfQueries,
  whatIfSettings,
  whatIfSource,
} from "#core/schedule/effects/whatIfSource";
import type { Move } from "#core/schedule/ripple";
import { type WhatIf, whatIf, type WhatIfMeasure } from "#core/schedule/whatIf";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { valueOf } from "#core/value/valueOf";
import { approx } from "#test/support/approx";
import { scheduleRegisters } from "#test/support/scheduleSamples";
import { northmereBook } from "#test/support/scoringBook";

let registers: readonly RegisterContent[];
let settings: ReadonlyMap<string, CellValue>;
let source: WhatIfSource;

beforeAll(async () => {
  const { session } = await northmereBook();
  ({ registers, settings } = await readRegisters(whatIfQueries, { settings: whatIfSettings }));
  session.close();
  source = whatIfSource(registers, settings).value;
});

const by = (project: string, days: number): Move => ({ kind: "shift", project, days });

function total(
  { lines }: WhatIf,
  measure: WhatIfMeasure,
  subject = "",
): readonly (number | undefined)[] {
  const line = lines.find((each) => each.measure === measure && each.subject === subject);
  return [line?.before ?? undefined, line?.after ?? undefined];
}

function tableOf(name: string): RegisterTable {
  const content = registers.find(({ register }) => register === name);
  if (content === undefined) throw new Error(`There is no ${name}.`);
  return new RegisterTable(content);
}

test("without a move everything is as it was: all differences are 0", () => {
  for (const moves of [[], [by("P-003", 0)], [by("P-003", 60), by("P-003", -60)]]) {
    const { lines, projects, dependencies, milestones, capacity, benefits, notes } = whatIf(
      source,
      moves,
    );
    expect(lines.every(({ difference }) => difference === 0)).toBe(true);
    expect([projects, dependencies, milestones, capacity, benefits, notes].flat()).toEqual([]);
  }
});

test("the totals before are those of the sample", () => {
  const answer = whatIf(source, []);
  expect(total(answer, "soft-conflicts")[0]).toBe(4);
  expect(total(answer, "hard-conflicts")[0]).toBe(0);
  const rounded = (measure: WhatIfMeasure): string => (total(answer, measure)[0] ?? 0).toFixed(1);
  expect(
    ["cost-pv", "benefit-pv", "npv", "risk-adjusted-npv"].map((each) =>
      rounded(each as WhatIfMeasure),
    ),
  ).toEqual(["27029.1", "45547.4", "18518.3", "4460.8"]);
});

test("P-003 by 60 days: D-006 keeps 4 days of float, nobody is pushed, its benefit starts 60 days later", () => {
  const answer = whatIf(source, [by("P-003", 60)]);
  expect(answer.projects.map(({ id, cause, days }) => [id, cause, days])).toEqual([
    ["P-003", "asked", 60],
  ]);
  expect(total(answer, "float", "D-006")).toEqual([64, 4]);
  expect(total(answer, "soft-conflicts")).toEqual([4, 4]);
  expect(answer.dependencies.map(({ id, change }) => [id, change])).toEqual([
    ["D-005", "worse"],
    ["D-014", "worse"],
    ["D-006", "float"],
  ]);
  const [before = 0, after = 0] = total(answer, "benefit-start", "B-003");
  expect(after - before).toBe(60);
});

test("P-003 by 120 days pushes P-004 by the 56 that D-006 has not", () => {
  const answer = whatIf(source, [by("P-003", 120)]);
  expect(answer.projects.map(({ id, days, by: held }) => [id, days, held])).toEqual([
    ["P-003", 120, []],
    ["P-004", 56, ["D-006"]],
  ]);
  expect(answer.milestones.map(({ id }) => id)).toEqual([
    "M-003",
    "M-004",
    "M-105",
    "M-106",
    "M-114",
  ]);
});

/**
 * NPV of one project, its open money a given number of days later, from the cells alone: each day of a
 * period has the same share of its amount.
 */
function npvByDays(project: string, costDays: number, benefitDays: (id: string) => number): number {
  const periods = tableOf("Periods");
  const base = settings.get("pmo_BaseDate") as number;
  const status = settings.get("pmo_StatusDate") as number;
  const rate = settings.get("pmo_DiscountRate") as number;
  const calendar = periods.content.rows.map((_, row) => {
    const [start, end] = [
      periods.number(row, "Starts on") ?? 0,
      periods.number(row, "Ends on") ?? 0,
    ];
    const factor = end <= status ? 0 : (1 + rate) ** -(((start + end + 1) / 2 - base) / 365.25);
    return { key: keyOf(periods.text(row, "Period")), start, end, factor };
  });
  const worth = (key: string, amount: number, days: number, stays: boolean): number => {
    const own = calendar.find((period) => period.key === key);
    if (own === undefined || own.factor === 0) return 0;
    let sum = 0;
    for (let day = own.start; day <= own.end; day++) {
      const to = calendar.find(({ start, end }) => day + days >= start && day + days <= end);
      const factor = to?.factor ?? (stays ? (calendar.at(-1)?.factor ?? 0) : 0);
      sum += (amount / (own.end - own.start + 1)) * factor;
    }
    return sum;
  };
  const money = tableOf("Financials");
  const costs = money.content.rows.reduce((sum, _, row) => {
    if (keyOf(money.text(row, "Project ID")) !== keyOf(project)) return sum;
    const amount = money.number(row, "Forecast") ?? 0;
    return sum + worth(keyOf(money.text(row, "Period")), amount, costDays, true);
  }, 0);
  const benefits = tableOf("Benefits");
  const values = tableOf("BenefitPeriods");
  const gains = benefits.content.rows.reduce((sum, _, b) => {
    if (keyOf(benefits.text(b, "Relates to")) !== keyOf(project)) return sum;
    if (benefits.text(b, "Profile") === "Level") return sum;
    const sign = benefits.text(b, "Type") === "Disbenefit" ? -1 : 1;
    const unit = sign * (benefits.number(b, "Value per unit") ?? 0);
    const id = keyOf(benefits.text(b, "Benefit ID"));
    return values.content.rows.reduce((all, __, row) => {
      if (keyOf(values.text(row, "Benefit ID")) !== id) return all;
      const amount = (values.number(row, "Forecast") ?? 0) * unit;
      return all + worth(keyOf(values.text(row, "Period")), amount, benefitDays(id), false);
    }, sum);
  }, 0);
  return gains - costs;
}

test.each([
  ["P-003", 60],
  ["P-012", 200],
  ["P-008", 731],
  ["P-011", -45],
])("NPV of %s, %i days later, is what counting day by day gives", (project, days) => {
  const answer = whatIf(source, [by(project, days)]);
  const own = answer.values.find(({ id }) => id === project);
  const tied = new Map(answer.benefits.map(({ id, days: later }) => [keyOf(id), later]));
  const benefitDays = (id: string): number => tied.get(id) ?? 0;
  expect(
    approx(
      own?.npv.before ?? 0,
      npvByDays(project, 0, () => 0),
      1e-9,
      1e-6,
    ),
  ).toBe(true);
  expect(approx(own?.npv.after ?? 0, npvByDays(project, days, benefitDays), 1e-9, 1e-6)).toBe(true);
});

test("the portfolio changes by what its projects change, and project figures are those of valueOf", () => {
  const answer = whatIf(source, [by("P-003", 120), by("P-016", 30)]);
  const [whole, ...own] = answer.values;
  expect(own.map(({ id }) => id).sort()).toEqual(["P-003", "P-004", "P-016"]);
  const change = own.reduce((sum, { npv }) => sum + (npv.after ?? 0) - (npv.before ?? 0), 0);
  expect(approx((whole?.npv.after ?? 0) - (whole?.npv.before ?? 0), change, 1e-6, 1e-6)).toBe(true);
  const inputs = source.money?.inputs;
  if (inputs === undefined) throw new Error("The sample has money.");
  for (const { id, npv, exposure } of own) {
    const value = valueOf(inputs, id);
    expect([npv.before, exposure.before]).toEqual([value?.npv, value?.exposure]);
  }
  expect(approx(whole?.npv.before ?? 0, valueOf(inputs, "PORTFOLIO")?.npv ?? 0)).toBe(true);
});

test("a cancelled project loses what is still to come, and leaves broken hand-overs", () => {
  const answer = whatIf(source, [{ kind: "cut", project: "P-003" }]);
  const own = answer.values.find(({ id }) => id === "P-003");
  expect([own?.npv.after, own?.exposure.after]).toEqual([0, 0]);
  expect(total(answer, "broken-dependencies")).toEqual([0, 3]);
  expect(total(answer, "objective-projects", "O-4")).toEqual([3, 2]);
  expect(answer.milestones.every(({ date }) => date.after === null)).toBe(true);
  const demand = answer.capacity.find(
    ({ role, period, basis }) => role === "Developer" && period === "2026-Q4" && basis === "live",
  );
  expect(approx((demand?.demand.before ?? 0) - (demand?.demand.after ?? 0), 2.9)).toBe(true);
});

test("several moves give the same table in whatever order they come", () => {
  const moves = [by("P-003", 120), by("P-024", 200), { kind: "cut", project: "P-009" } as const];
  expect(whatIf(source, [...moves].reverse()).lines).toEqual(whatIf(source, moves).lines);
});

test("moves that cannot be made are told; what is missing leaves its part out", () => {
  const bare = whatIfSource(
    scheduleRegisters(
      [
        ["P-1", 46_300, 46_310],
        ["P-2", null, null],
        ["P-3", 1, 2, "Closed"],
      ],
      [],
    ),
    new Map<string, CellValue>([["pmo_StatusDate", 46_295]]),
  ).value;
  const answer = whatIf(bare, [by("P-1", 5), by("P-2", 5), by("P-3", 5), by("P-9", 5)]);
  expect(answer.notes).toEqual([
    { code: "not-moved", project: "P-2", reason: "undated" },
    { code: "not-moved", project: "P-3", reason: "over" },
    { code: "not-moved", project: "P-9", reason: "unknown" },
    { code: "without", part: "people" },
    { code: "without", part: "money" },
  ]);
  expect(answer.lines.map(({ measure, difference }) => [measure, difference])).toEqual([
    ["last-finish", 5],
    ["hard-conflicts", 0],
    ["soft-conflicts", 0],
    ["broken-dependencies", 0],
    ["start", 5],
    ["finish", 5],
  ]);
  expect(whatIf(whatIfSource([], new Map()).value, [by("P-1", 5)]).projects).toEqual([]);
});
