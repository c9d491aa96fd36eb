import fc from "fast-check";
import { InvariantError } from "#core/invariant";
import { type PeriodGrain, periodOf, reportingPeriods } from "#core/time/reportingPeriods";
import { isoDate, serialDate } from "#core/time/serialDate";

const day = (year: number, month: number, date: number): number =>
  serialDate(year, month, date) ?? 0;

describe("reporting periods", () => {
  test("eight quarters and four years", () => {
    const periods = reportingPeriods({
      from: day(2026, 2, 14),
      grain: "Quarter",
      count: 8,
      tailYears: 4,
      fiscalStartMonth: 1,
    });
    expect(periods.map((each) => each.period)).toEqual([
      ...["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
      ...["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"],
      ...["2028-FY", "2029-FY", "2030-FY", "2031-FY"],
    ]);
    expect(isoDate(periods[0]?.startsOn ?? 0)).toBe("2026-01-01");
    expect(isoDate(periods[11]?.endsOn ?? 0)).toBe("2031-12-31");
  });

  test("a financial year from April", () => {
    const periods = reportingPeriods({
      from: day(2026, 4, 1),
      grain: "Quarter",
      count: 4,
      tailYears: 1,
      fiscalStartMonth: 4,
    });
    expect(periods.map((each) => `${each.period} ${isoDate(each.startsOn)}`)).toEqual([
      "2026-Q1 2026-04-01",
      "2026-Q2 2026-07-01",
      "2026-Q3 2026-10-01",
      "2026-Q4 2027-01-01",
      "2027-FY 2027-04-01",
    ]);
  });

  test("years that follow are whole: the last financial year is completed first", () => {
    const periods = reportingPeriods({
      from: day(2026, 7, 1),
      grain: "Month",
      count: 4,
      tailYears: 1,
      fiscalStartMonth: 1,
    });
    expect(periods.map((each) => each.period)).toEqual([
      ...["2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"],
      "2027-FY",
    ]);
  });

  test("periods follow one another without gap or overlap, with unique keys", () => {
    const calendars = fc.record({
      from: fc.integer({ min: day(1995, 1, 1), max: day(2060, 12, 31) }),
      grain: fc.constantFrom<PeriodGrain>("Month", "Quarter", "Year"),
      count: fc.integer({ min: 1, max: 30 }),
      tailYears: fc.integer({ min: 0, max: 6 }),
      fiscalStartMonth: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(calendars, (calendar) => {
        const periods = reportingPeriods(calendar);
        const first = periods[0];
        expect(first?.startsOn).toBeLessThanOrEqual(calendar.from);
        expect(first?.endsOn).toBeGreaterThanOrEqual(calendar.from);
        expect(periods.length).toBeGreaterThanOrEqual(calendar.count + calendar.tailYears);
        expect(new Set(periods.map((each) => each.period)).size).toBe(periods.length);
        periods.slice(1).forEach((each, index) => {
          expect(each.startsOn).toBe((periods[index]?.endsOn ?? 0) + 1);
        });
      }),
    );
  });

  test("a calendar without a period is our own mistake", () => {
    const calendar = { from: day(2026, 1, 1), grain: "Year", tailYears: 0 } as const;
    expect(() => reportingPeriods({ ...calendar, count: 0, fiscalStartMonth: 1 })).toThrow(
      InvariantError,
    );
    expect(() => reportingPeriods({ ...calendar, count: 1, fiscalStartMonth: 13 })).toThrow(
      InvariantError,
    );
  });
});

describe("the period of a day", () => {
  test("is the one of the reporting calendar that holds it", () => {
    const days = fc.record({
      day: fc.integer({ min: day(1995, 1, 1), max: day(2060, 12, 31) }),
      grain: fc.constantFrom<PeriodGrain>("Month", "Quarter", "Year"),
      fiscalStartMonth: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(days, ({ day: from, grain, fiscalStartMonth }) => {
        const calendar = { from, grain, fiscalStartMonth, count: 1, tailYears: 0 };
        const [period] = reportingPeriods(calendar);
        expect(periodOf(from + 0.75, grain, fiscalStartMonth)).toBe(period?.period);
      }),
    );
  });

  test("knows the first and the last day that Excel knows", () => {
    expect(periodOf(1, "Month", 1)).toBe("1900-01");
    expect(periodOf(59, "Month", 1)).toBe("1900-02");
    expect(periodOf(60, "Month", 1)).toBe("1900-02");
    expect(periodOf(61, "Month", 1)).toBe("1900-03");
    expect(periodOf(1, "Year", 4)).toBe("1899-FY");
    expect(periodOf(2_958_465, "Quarter", 1)).toBe("9999-Q4");
  });
});
