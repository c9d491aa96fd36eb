import { isoWeek } from "#core/time/isoWeek";
import { serialDate } from "#core/time/serialDate";

test.each([
  // Known turns of years (ISO 8601).
  [2026, 1, 1, "2026-W01"],
  [2027, 1, 3, "2026-W53"],
  [2027, 1, 4, "2027-W01"],
  [2024, 12, 30, "2025-W01"],
  [2021, 1, 3, "2020-W53"],
  [2026, 9, 30, "2026-W40"],
])("%i-%i-%i is in %s", (year, month, day, week) => {
  expect(isoWeek(serialDate(year, month, day) ?? 0)).toBe(week);
});
