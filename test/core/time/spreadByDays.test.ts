import fc from "fast-check";
import { spreadByDays, spreadOpen } from "#core/time/spreadByDays";
import { approx } from "#test/support/approx";

const quarters = [
  { start: 0, end: 89, isClosed: true },
  { start: 90, end: 180, isClosed: false },
  { start: 181, end: 272, isClosed: false },
  { start: 273, end: 637, isClosed: false },
];

test("an amount is cut at the borders of periods by the days it shares with them", () => {
  // 91 days from day 90 on, 60 days later: 31 of them in the second quarter, 60 in the third.
  expect(spreadByDays([0, 91, 0, 0], quarters, 60)).toEqual({
    amounts: [0, 31, 60, 0],
    after: 0,
    before: 0,
  });
});

test("what leaves the calendar is told on both sides", () => {
  expect(spreadByDays([0, 0, 0, 365], quarters, 65)).toEqual({
    amounts: [0, 0, 0, 300],
    after: 65,
    before: 0,
  });
  expect(spreadByDays([90, 0, 0, 0], quarters, -30)).toEqual({
    amounts: [60, 0, 0, 0],
    after: 0,
    before: 30,
  });
});

test("closed periods keep what they have, and the first open one takes what would move into them", () => {
  expect(spreadOpen([50, 91, 0, 0], quarters, -91)).toEqual({
    amounts: [50, 91, 0, 0],
    after: 0,
  });
  expect(spreadOpen([50, 91, 0, 0], quarters, 91)).toEqual({ amounts: [50, 0, 91, 0], after: 0 });
});

test("by day counted one by one it comes to the same, and nothing gets lost", () => {
  const amounts = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: -900, max: 900 }), (before, days) => {
      const counted = { amounts: [0, 0, 0, 0], after: 0, before: 0 };
      quarters.forEach(({ start, end }, t) => {
        for (let day = start; day <= end; day++) {
          const share = (before[t] ?? 0) / (end - start + 1);
          const to = quarters.findIndex(
            (each) => day + days >= each.start && day + days <= each.end,
          );
          if (to >= 0) counted.amounts[to] = (counted.amounts[to] ?? 0) + share;
          else if (day + days < 0) counted.before += share;
          else counted.after += share;
        }
      });
      const found = spreadByDays(before, quarters, days);
      found.amounts.forEach((amount, t) => {
        expect(approx(amount, counted.amounts[t] ?? 0)).toBe(true);
      });
      expect(approx(found.after, counted.after)).toBe(true);
      expect(approx(found.before, counted.before)).toBe(true);
    }),
  );
});
