import fc from "fast-check";
import { earnedSchedule, periodEnds } from "#core/status/earnedSchedule";

/** domain.md, T-09: cumulative plan at the end of each of seven equal periods. */
const planned = [50, 150, 300, 500, 720, 880, 1000];

test("the known answer: half a period late after four, and eight periods in all", () => {
  expect(earnedSchedule({ planned, ev: 400, at: 4 })).toEqual({
    es: 3.5,
    at: 4,
    variance: -0.5,
    spi: 0.875,
    plannedDuration: 7,
    estimate: 8,
  });
});

test("periods of any length: a quarter of the third period, which is a year, is earned", () => {
  // numpy: the last time at which the piecewise linear plan is at most 500 is 302.6667.
  const found = earnedSchedule({
    planned: [100, 300, 900],
    lengths: [90, 91, 365],
    ev: 500,
    at: 273,
  });
  expect(found?.es).toBeCloseTo(302.666667, 5);
  expect(found?.plannedDuration).toBe(546);
  expect(found?.spi).toBeCloseTo(302.666667 / 273, 6);
});

test("a late project that is finished: SPI is 1 again, the schedule index is not", () => {
  const found = earnedSchedule({ planned, ev: 1000, at: 10 });
  expect(1000 / (planned.at(-1) ?? 0)).toBe(1);
  expect(found).toMatchObject({ es: 7, variance: -3, spi: 0.7, estimate: 10 });
});

test("a step in which nothing is planned: all that is earned lies before it and after it", () => {
  const flat = { planned: [100, 100, 300], lengths: [30, 30, 30], at: 60 };
  expect(earnedSchedule({ ...flat, ev: 100 })?.es).toBe(60);
  expect(earnedSchedule({ ...flat, ev: 99 })?.es).toBeCloseTo(29.7, 12);
  expect(earnedSchedule({ ...flat, ev: 200 })?.es).toBe(75);
});

test("periods after the last one with a budget do not lengthen the plan", () => {
  const found = earnedSchedule({ planned: [100, 200, 200, 200], ev: 250, at: 3 });
  expect(found).toMatchObject({ es: 2, plannedDuration: 2 });
});

test("nothing earned yet: no estimate", () => {
  expect(earnedSchedule({ planned, ev: 0, at: 2 })).toMatchObject({
    es: 0,
    spi: 0,
    estimate: null,
  });
});

test.each([
  ["no plan", { planned: [], ev: 1, at: 1 }],
  ["a plan of nothing", { planned: [0, 0], ev: 0, at: 1 }],
  ["no time passed", { planned, ev: 10, at: 0 }],
  ["a plan that falls", { planned: [100, 80], ev: 10, at: 1 }],
])("%s has no earned schedule", (_, input) => {
  expect(earnedSchedule(input)).toBeNull();
});

/** The plan as a function of time, to be met by what is earned. */
function plannedAt(time: number, plan: readonly number[], lengths: readonly number[]): number {
  let [passed, before] = [0, 0];
  for (const [t, length] of lengths.entries()) {
    const end = plan[t] ?? 0;
    if (time <= passed + length) return before + ((end - before) * (time - passed)) / length;
    [passed, before] = [passed + length, end];
  }
  return before;
}

test("laws: the plan at the earned time is what is earned, and more earned is never earlier", () => {
  const steps = fc.array(
    fc.record({ add: fc.integer({ min: 0, max: 50 }), length: fc.integer({ min: 1, max: 90 }) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(steps, fc.double({ min: 0, max: 1, noNaN: true }), (parts, share) => {
      let sum = 0;
      const plan = parts.map(({ add }) => (sum += add));
      const lengths = parts.map(({ length }) => length);
      fc.pre(sum > 0);
      const ev = share * sum;
      const es = earnedSchedule({ planned: plan, lengths, ev, at: 10 })?.es ?? NaN;
      expect(plannedAt(es, plan, lengths)).toBeCloseTo(ev, 8);
      const more = earnedSchedule({ planned: plan, lengths, ev: ev + 1, at: 10 })?.es ?? NaN;
      expect(more).toBeGreaterThanOrEqual(es - 1e-9);
    }),
  );
});

test("a column may begin with the 0 before the first period, as in T-09", () => {
  const column = [0, ...planned];
  expect(periodEnds(column)).toEqual(planned);
  expect(periodEnds(planned)).toEqual(planned);
  expect(periodEnds([0, 0, 5])).toEqual([0, 5]);
  expect(periodEnds([])).toEqual([]);
});
