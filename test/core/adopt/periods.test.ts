import fc from "fast-check";
import { columnNames } from "#core/adopt/headerText";
import { layoutSheet } from "#core/adopt/layout/layoutSheet";
import { allocate } from "#core/adopt/periods/allocate";
import { findPeriodColumns, type PeriodOptions } from "#core/adopt/periods/findPeriodColumns";
import { periodCalendar, periodLabel } from "#core/adopt/periods/periodCalendar";
import type { PeriodFinding, TimeSpan } from "#core/adopt/periods/periodFinding";
import { periodName } from "#core/adopt/periods/periodName";
import { spanOf } from "#core/adopt/periods/timeSpans";
import { calendarBreaks } from "#core/register/calendarBreaks";
import { isoDate, serialDate } from "#core/time/serialDate";
import { adopt, column, rowsOf } from "#test/support/adopted";
import { dated, sheetContent, type MadeCell } from "#test/support/sheetContent";

const day = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return serialDate(year, month, date) ?? 0;
};
const shown = (span: TimeSpan | null): string => {
  if (span === null) return "none";
  const end = (serial: number | null): string => (serial === null ? "*" : isoDate(serial));
  return `${end(span.startsOn)}..${end(span.endsOn)}`;
};

describe("the time that a header names", () => {
  const calendar = { fiscalStart: 1, countsFiscal: false };
  const april = { fiscalStart: 4, countsFiscal: true };

  test.each([
    ["Jan-26", "2026-01-01..2026-01-31"],
    ["26-Jan", "2026-01-01..2026-01-31"],
    ["Feb '24", "2024-02-01..2024-02-29"],
    ["2026-01", "2026-01-01..2026-01-31"],
    ["01/2026", "2026-01-01..2026-01-31"],
    ["202612", "2026-12-01..2026-12-31"],
    ["March 2026 (£k)", "2026-03-01..2026-03-31"],
    ["März 2026", "2026-03-01..2026-03-31"],
    ["août 2026", "2026-08-01..2026-08-31"],
    ["ene-26", "2026-01-01..2026-01-31"],
    ["gen 26", "2026-01-01..2026-01-31"],
    ["Fev 2026", "2026-02-01..2026-02-28"],
    ["des 2026", "2026-12-01..2026-12-31"],
    ["2026年4月", "2026-04-01..2026-04-30"],
    ["Q1 2026", "2026-01-01..2026-03-31"],
    ["3Q26", "2026-07-01..2026-09-30"],
    ["2026-Q4", "2026-10-01..2026-12-31"],
    ["2. Quartal 2026", "2026-04-01..2026-06-30"],
    ["T2 2026", "2026-04-01..2026-06-30"],
    ["4e trimestre 2026", "2026-10-01..2026-12-31"],
    ["1º trim. 2026", "2026-01-01..2026-03-31"],
    ["Kv3 2026", "2026-07-01..2026-09-30"],
    ["第2四半期 2026", "2026-04-01..2026-06-30"],
    ["Apr - Jun 2026", "2026-04-01..2026-06-30"],
    ["Q2 (Apr-Jun) 2026", "2026-04-01..2026-06-30"],
    ["H1 2026", "2026-01-01..2026-06-30"],
    ["2. Halbjahr 2026", "2026-07-01..2026-12-31"],
    ["2026", "2026-01-01..2026-12-31"],
    ["Plan 2026", "2026-01-01..2026-12-31"],
    ["Beyond 2030", "2031-01-01..*"],
    ["2030+", "2030-01-01..*"],
    ["ab 2030", "2030-01-01..*"],
    ["2018 and earlier", "*..2018-12-31"],
  ])("%s", (header, expected) => {
    const name = periodName(header);
    expect(name.rest).toBe("");
    expect(shown(spanOf(name, calendar))).toBe(expected);
  });

  test.each([
    ["2025/26", "2025-04-01..2026-03-31"],
    ["19-20", "2019-04-01..2020-03-31"],
    ["FY 2025-26", "2025-04-01..2026-03-31"],
    ["FY26", "2025-04-01..2026-03-31"],
    ["2026年度", "2026-04-01..2027-03-31"],
    ["Q1 26/27", "2026-04-01..2026-06-30"],
    ["Q4 FY24/25 Actual", "2025-01-01..2025-03-31"],
    ["Pre 19-20", "*..2019-03-31"],
    ["Post 2025/26", "2026-04-01..*"],
  ])("%s in a financial year from April", (header, expected) => {
    expect(shown(spanOf(periodName(header), april))).toBe(expected);
  });

  test.each([
    ["Q1 26 Actual", ["Actual"]],
    ["Jan-26 (F)", ["Forecast"]],
    ["2026E", ["Forecast"]],
    ["Ist 2025", ["Actual"]],
    ["Prévision T1 2026", ["Forecast"]],
    ["Presupuesto 2026", ["Budget"]],
    ["Consuntivo 2025", ["Actual"]],
    ["予算 2026", ["Budget"]],
    ["実績 2026年4月", ["Actual"]],
  ])("%s says what its amounts are", (header, measures) => {
    expect(periodName(header)).toMatchObject({ measures, rest: "" });
  });

  test.each([
    "Owner",
    "2026 priority",
    "Status Q1",
    "Marketing",
    "Period 1",
    "Q1 review",
    "Room 2026",
  ])("%s is no period", (header) => {
    expect(periodName(header).rest).not.toBe("");
  });
});

function found(
  rows: readonly (readonly MadeCell[])[],
  register = "Projects",
  options: Partial<PeriodOptions> & { readonly sheet?: string } = {},
): PeriodFinding | null {
  const [island] = layoutSheet(sheetContent(options.sheet ?? "List", rows)).islands;
  if (island === undefined) throw new Error("no table was found");
  const { fiscalStart = null, answers = {} } = options;
  return findPeriodColumns(island, register, { fiscalStart, answers });
}

const spansOf = (finding: PeriodFinding | null): readonly string[] =>
  finding?.columns.map(({ field, span }) => `${field} ${shown(span)}`) ?? [];
const kindsOf = (finding: PeriodFinding | null): readonly string[] =>
  finding?.questions.map(({ kind }) => kind) ?? [];

const projects = (
  headers: readonly MadeCell[],
  ...amounts: readonly (readonly MadeCell[])[]
): readonly (readonly MadeCell[])[] => [
  ["Project ID", "Project", "Manager", ...headers],
  ...amounts.map((line, at) => [`P-00${at + 1}`, `Bridge ${at + 1}`, `Ann ${at + 1}`, ...line]),
];

describe("columns of periods", () => {
  test("months that are dates, with a total that they add up to", () => {
    const headers = ["2026-01-01", "2026-02-01", "2026-03-01"].map((text) =>
      dated(day(text), "mmm-yy"),
    );
    const finding = found(projects([...headers, "Total"], [1, 2, 3, 6], [40, 50, 60, 150]));
    expect(spansOf(finding)).toEqual([
      "Budget 2026-01-01..2026-01-31",
      "Budget 2026-02-01..2026-02-28",
      "Budget 2026-03-01..2026-03-31",
    ]);
    expect(finding?.totals.map(({ at, sums }) => ({ at, sums }))).toEqual([
      { at: 6, sums: [3, 4, 5] },
    ]);
    expect(
      finding?.questions.map(({ kind, assumed, cells }) => ({ kind, assumed, cells })),
    ).toEqual([{ kind: "measure", assumed: "Budget", cells: 6 }]);
  });

  test("last days of quarters", () => {
    const headers = ["2026-03-31", "2026-06-30", "2026-09-30"].map((text) => dated(day(text)));
    expect(spansOf(found(projects(headers, [5, 6, 7], [8, 9, 10])))).toEqual([
      "Budget 2026-01-01..2026-03-31",
      "Budget 2026-04-01..2026-06-30",
      "Budget 2026-07-01..2026-09-30",
    ]);
  });

  test("months of the title's year that go on into the next", () => {
    const rows = [
      ["Forecast spend 2026"],
      [],
      ...projects(["Nov", "Dec", "Jan"], [5, 6, 7], [8, 9, 10]),
    ];
    const finding = found(rows);
    expect(spansOf(finding)).toEqual([
      "Forecast 2026-11-01..2026-11-30",
      "Forecast 2026-12-01..2026-12-31",
      "Forecast 2027-01-01..2027-01-31",
    ]);
    expect(kindsOf(finding)).toEqual([]);
  });

  test("a year beside its quarters is their sum, the next year is not", () => {
    const headers = ["Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026", "Total 2026", "Total 2027"];
    const finding = found(projects(headers, [1, 2, 3, 4, 10, 8], [5, 5, 5, 5, 20, 8]));
    expect(finding?.columns).toHaveLength(4);
    expect(finding?.totals).toHaveLength(1);
  });

  test("a column names what the amounts add up to", () => {
    const rows = [
      ["Project ID", "Project", "Forecast cost", "Jan 2026", "Feb 2026"],
      ["P-1", "Bridge", 30, 10, 20],
      ["P-2", "Road", 7, 3, 4],
    ];
    const finding = found(rows);
    expect(spansOf(finding)[0]).toBe("Forecast 2026-01-01..2026-01-31");
    expect(kindsOf(finding)).toEqual([]);
  });

  test("amounts before, after and outside all periods", () => {
    const headers = ["Pre 19-20", "19-20", "20-21", "Beyond", "Unprofiled"];
    const finding = found(projects(headers, [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]), "Projects", {
      fiscalStart: 4,
    });
    expect(spansOf(finding).map((text) => text.replace("Budget ", ""))).toEqual([
      "*..2019-03-31",
      "2019-04-01..2020-03-31",
      "2020-04-01..2021-03-31",
      "2021-04-01..*",
    ]);
    expect(finding?.kept.map(({ why }) => why)).toEqual(["no-period"]);
  });

  test("the first month of the financial year is asked once, and the answer is taken", () => {
    const rows = projects(["Budget 2025/26", "Budget 2026/27"], [5, 6], [7, 8]);
    const [question] = found(rows)?.questions ?? [];
    expect(question).toMatchObject({ id: "!|fiscal-year", assumed: "4", cells: 4 });
    const july = found(rows, "Projects", { answers: { "!|fiscal-year": "7" } });
    expect(spansOf(july)[0]).toBe("Budget 2025-07-01..2026-06-30");
    expect(kindsOf(found(rows, "Projects", { fiscalStart: 10 }))).toEqual([]);
  });

  test("months from April under a split year show the financial year themselves", () => {
    const months = [
      "Apr",
      "May",
      "Jun",
      "Jul",
      "Aug",
      "Sep",
      "Oct",
      "Nov",
      "Dec",
      "Jan",
      "Feb",
      "Mar",
    ];
    const rows = projects(
      months.map((month) => `${month} 25/26 Budget`),
      months.map((_, at) => at + 2),
      months.map((_, at) => at + 5),
    );
    const finding = found(rows);
    expect(spansOf(finding).at(0)).toBe("Budget 2025-04-01..2025-04-30");
    expect(spansOf(finding).at(-1)).toBe("Budget 2026-03-01..2026-03-31");
    expect(kindsOf(finding)).toEqual([]);
  });

  test("years that nobody dated stay as they are until it is said when they begin", () => {
    const rows = [
      ["Benefit ID", "Benefit", "Owner", "Year 0", "Year 1", "Year 2"],
      ["B-1", "Reduced leakage", "Ann", 5, 6, 7],
      ["B-2", "Increased yield", "Bo", 8, 9, 10],
    ];
    const open = found(rows, "Benefits");
    expect(open?.columns).toEqual([]);
    expect(open?.kept.map(({ why }) => why)).toEqual(Array(3).fill("no-first-period"));
    const [question] = open?.questions ?? [];
    expect(question).toMatchObject({ kind: "first-period", assumed: null });
    const answers = { [question?.id ?? ""]: "2026-04" };
    expect(spansOf(found(rows, "Benefits", { answers }))).toEqual([
      "Planned 2026-04-01..2027-03-31",
      "Planned 2027-04-01..2028-03-31",
      "Planned 2028-04-01..2029-03-31",
    ]);
  });

  test("marks of a bar chart, shares and texts are no amounts", () => {
    expect(found(projects(["Jan-26", "Feb-26"], [1, null], [1, 1]))).toBeNull();
    expect(found(projects(["Jan-26", "Feb-26"], [0.2, 0.5], [0.1, 1]))).toBeNull();
    expect(found(projects(["Jan-26", "Feb-26"], ["Green", "Red"], ["Red", "Red"]))).toBeNull();
    const days = ["2026-01-01", "2026-02-01"].map((text) => dated(day(text)));
    expect(found(projects(["Q1 2026", "Q2 2026"], days, days))).toBeNull();
  });

  test("benefits and people beside projects are no costs", () => {
    const amounts = [
      [500, 600],
      [700, 800],
    ];
    expect(found(projects(["Benefits 2026", "Benefits 2027"], ...amounts))).toBeNull();
    expect(found(projects(["Headcount 2026", "Headcount 2027"], ...amounts))).toBeNull();
    expect(found(projects([2026, 2027], ...amounts), "Risks")).toBeNull();
  });
});

describe("the calendar of a workbook", () => {
  const month = (year: number, number: number): TimeSpan => ({
    startsOn: serialDate(year, number, 1),
    endsOn: (serialDate(number === 12 ? year + 1 : year, (number % 12) + 1, 1) ?? 0) - 1,
  });
  const year = (number: number): TimeSpan => ({
    startsOn: serialDate(number, 1, 1),
    endsOn: serialDate(number, 12, 31),
  });

  test("months of one sheet and years of another cut each other into periods", () => {
    const { periods, sharesOf } = periodCalendar([month(2026, 1), month(2026, 2), year(2026)], 1);
    expect(periods.map(({ period }) => period)).toEqual([
      "2026-01",
      "2026-02",
      "2026-03 to 2026-12",
    ]);
    expect(sharesOf(year(2026)).map(({ period }) => period)).toHaveLength(3);
  });

  test("a calendar that is there stays; what is finer is added up in its periods", () => {
    const known = [
      { period: "first half", startsOn: day("2026-01-01"), endsOn: day("2026-06-30") },
      { period: "second half", startsOn: day("2026-07-01"), endsOn: day("2026-12-31") },
    ];
    const { periods, sharesOf } = periodCalendar([month(2026, 3), year(2027)], 1, known);
    expect(periods.map(({ period }) => period)).toEqual(["first half", "second half", "2027-FY"]);
    expect(sharesOf(month(2026, 3))).toMatchObject([{ period: "first half", share: 1 }]);
  });

  test.each([
    ["2026-01-01", "2026-01-31", 1, "2026-01"],
    ["2026-04-01", "2026-06-30", 1, "2026-Q2"],
    ["2026-04-01", "2026-06-30", 4, "2026-Q1"],
    ["2026-01-01", "2026-03-31", 4, "2025-Q4"],
    ["2025-04-01", "2026-03-31", 4, "2025-FY"],
    ["2026-07-01", "2026-12-31", 1, "2026-H2"],
    ["2026-01-05", "2026-01-11", 1, "2026-01-05"],
    ["2026-02-01", "2026-04-30", 1, "2026-02 to 2026-04"],
  ])("%s to %s in a year from month %i is %s", (from, to, fiscalStart, label) => {
    expect(periodLabel(day(from), day(to), fiscalStart)).toBe(label);
  });

  const span = fc
    .tuple(
      fc.integer({ min: 2020, max: 2030 }),
      fc.integer({ min: 0, max: 11 }),
      fc.constantFrom(1, 3, 6, 12),
    )
    .map(([start, from, months]): TimeSpan => {
      const first = start * 12 + from;
      const at = (index: number): number =>
        serialDate(Math.floor(index / 12), (index % 12) + 1, 1) ?? 0;
      return { startsOn: at(first), endsOn: at(first + months) - 1 };
    });

  test("has neither gaps nor overlaps nor equal keys, and holds every stretch of time", () => {
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (spans, start) => {
          const { periods, sharesOf } = periodCalendar(spans, start);
          expect(calendarBreaks(periods)).toEqual([]);
          expect(new Set(periods.map(({ period }) => period)).size).toBe(periods.length);
          for (const each of spans) {
            const shares = sharesOf(each);
            expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
            const own = periods.filter(({ period }) => shares.some((one) => one.period === period));
            expect([own[0]?.startsOn, own.at(-1)?.endsOn]).toEqual([each.startsOn, each.endsOn]);
          }
        },
      ),
    );
  });

  test("money that is spread adds up to the amount again", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), shares, (cents, days) => {
        const all = days.reduce((sum, each) => sum + each, 0);
        const parts = days.map((each, at) => ({ period: `${at}`, share: each / all, covers: 1 }));
        const sum = allocate("Financials", cents / 100, parts).reduce(
          (total, { amount }) => total + amount,
          0,
        );
        expect(Math.abs(sum - cents / 100)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe("rows by period", () => {
  const options = { ownTables: [], fiscalStart: 4 };

  test("months of projects become financials with the keys of the projects", () => {
    const rows = [
      ["Project ID", "Project", "Manager", "Jan-26 Budget", "Feb-26 Budget", "Jan-26 Actual"],
      ["P-7", "Bridge", "Ann", 10, 20, 9],
      ["P-8", "Road", "Bo", 5, null, "tbc"],
    ];
    const { value } = adopt([sheetContent("Plan", rows)]);
    const at = (header: string) => column(value, "Financials", header);
    expect(
      at("Project ID").map((id, row) => [
        id,
        at("Period")[row],
        at("Budget")[row],
        at("Actual")[row],
      ]),
    ).toEqual([
      ["P-7", "2026-01", 10, 9],
      ["P-7", "2026-02", 20, null],
      ["P-8", "2026-01", 5, null],
    ]);
    expect(at("Actual as found")).toEqual([null, null, "tbc"]);
    expect(column(value, "Periods", "Period")).toEqual(["2026-01", "2026-02"]);
    expect(rowsOf(value, "Projects").columns).not.toContain("Budget");
    expect(value.ledger.map(({ lost }) => lost)).toEqual([0]);
  });

  test("a sum that differs is said with both figures", () => {
    const rows = projects(["Q1 2026 Budget", "Q2 2026 Budget", "Total"], [10, 20, 30], [5, 6, 12]);
    const { issues } = adopt([sheetContent("Plan", rows)]);
    const differs = issues.filter(({ code }) => code === "period-sum-differs");
    expect(differs).toHaveLength(1);
    expect(differs[0]).toMatchObject({
      found: "12",
      expected: "11",
      place: { sheet: "Plan", address: "F3", record: "P-002" },
      facts: { header: "Total", row: 3, count: 1 },
    });
  });

  test("budget and actual of a project in two rows become one row a period", () => {
    const rows = [
      ["Project ID", "Measure", "Q1 2026", "Q2 2026", "Q3 2026"],
      ["P-1", "Budget", 10, 20, 30],
      ["P-1", "Actual", 11, 19, null],
      ["P-2", "Budget", 1000, 2000, 3000],
      ["P-2", "Actual", 900, 2100, null],
      ["P-3", "Budget", 50, 60, 70],
      ["P-3", "Actual", 51, 59, null],
    ];
    const place = { table: "Spend", sheet: "Spend", row: 0, column: 0, rows: 7, columns: 5 };
    const { value } = adopt([sheetContent("Spend", rows, { tables: [place] })]);
    const at = (header: string) => column(value, "Financials", header);
    const quarters = ["2026-Q1", "2026-Q2", "2026-Q3"];
    expect(at("Period")).toEqual([...quarters, ...quarters, ...quarters]);
    expect(at("Budget")).toEqual([10, 20, 30, 1000, 2000, 3000, 50, 60, 70]);
    expect(at("Actual")).toEqual([11, 19, null, 900, 2100, null, 51, 59, null]);
    expect(value.ledger.map(({ lost }) => lost)).toEqual([0]);
  });

  const months = sheetContent("Finance", [
    ["Project", "Cost owner", "Jan 2026 Budget", "Feb 2026 Budget"],
    ["Bridge 1", "Cy", 40, 60],
    ["Bridge 2", "Di", 7, 3],
  ]);

  test("a year in the list of projects is not counted again beside the months of a finance sheet", () => {
    const list = projects(["Budget 2026", "Budget 2027"], [100, 50], [10, 20]);
    const { value, issues } = adopt([sheetContent("Projects", list), months]);
    expect(column(value, "Financials", "Period").toSorted()).toEqual(
      ["2026-01", "2026-02", "2026-01", "2026-02", "2027-FY", "2027-FY"].toSorted(),
    );
    const sum = column(value, "Financials", "Budget").reduce<number>(
      (all, each) => all + Number(each),
      0,
    );
    expect(sum).toBe(180);
    expect(column(value, "Projects", "Budget 2026")).toEqual([100, 10]);
    expect(issues.filter(({ code }) => code === "period-column-kept")).toMatchObject([
      { facts: { header: "Budget 2026", why: "other-sheet", sum: "110" } },
    ]);
    expect(value.ledger.map(({ lost }) => lost)).toEqual([0, 0]);
  });

  test("a year of benefits beside months of costs is dated to its last period, and that is said", () => {
    const benefits = [
      ["Benefit ID", "Benefit", "Benefit owner", "Planned 2026", "Planned 2027"],
      ["B-1", "Reduced leakage", "Ann", 500, 600],
      ["B-2", "Increased yield", "Bo", 700, 800],
    ];
    const { value, issues } = adopt([months, sheetContent("Benefits", benefits)]);
    expect(column(value, "Periods", "Period")).toEqual([
      "2026-01",
      "2026-02",
      "2026-03 to 2026-12",
      "2027-FY",
    ]);
    expect(column(value, "BenefitPeriods", "Period")[0]).toBe("2026-03 to 2026-12");
    expect(issues.filter(({ code }) => code === "periods-spread")).toMatchObject([
      { facts: { header: "Planned 2026", how: "last", count: 1 } },
    ]);
  });

  test("texts and dates in a column Period become keys of the calendar", () => {
    const rows = [
      ["Project ID", "Period", "Budget", "Actual", "Forecast"],
      ["P-1", dated(day("2026-01-01"), "mmm-yy"), 10, 9, null],
      ["P-1", "Feb-26", 20, null, 21],
      ["P-2", "2026-03", 30, null, 30],
    ];
    const { value } = adopt([sheetContent("Costs", rows)]);
    expect(column(value, "Financials", "Period")).toEqual(["2026-01", "2026-02", "2026-03"]);
    expect(column(value, "Financials", "Period as found")).toEqual([
      "2026-01-01",
      "Feb-26",
      "2026-03",
    ]);
    expect(column(value, "Periods", "Period")).toEqual(["2026-01", "2026-02", "2026-03"]);
  });

  test("benefits in millions are kept in the register's unit, people as many in each period", () => {
    const benefits = [
      ["Benefit ID", "Benefit", "Benefit owner", "Planned 2026 (£m)", "Planned 2027 (£m)"],
      ["B-1", "Reduced leakage", "Ann", 1.5, 2],
      ["B-2", "Increased yield", "Bo", 0.25, 3],
    ];
    const { value } = adopt([sheetContent("Benefits", benefits)]);
    const unit = value.settings["Money unit"] === "thousand" ? 1000 : 1;
    const planned = column(value, "BenefitPeriods", "Planned");
    expect(planned.map((amount) => Number(amount) / unit)).toEqual([1.5, 2, 0.25, 3]);
    expect(column(value, "BenefitPeriods", "Benefit ID")).toEqual(["B-1", "B-1", "B-2", "B-2"]);
  });

  test("whatever the amounts are, the rows of a project add up to its columns", () => {
    const amount = fc.option(fc.integer({ min: -100000, max: 100000 }), { freq: 4 });
    const line = fc.array(amount, { minLength: 4, maxLength: 4 });
    const heads = fc.constantFrom(
      ["Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026"],
      ["Jan-26 Actual", "Feb-26 Actual", "Jan-26 Budget", "Feb-26 Budget"],
      ["2024/25", "2025/26", "2026/27", "Beyond"],
      ["Prior years", 2025, 2026, "2027+"],
      ["H1 2026", "H2 2026", 2027, 2028],
    );
    fc.assert(
      fc.property(heads, fc.array(line, { minLength: 2, maxLength: 6 }), (headers, lines) => {
        const withAmounts = [[2, 2, 2, 2], ...lines];
        const { value } = adopt([sheetContent("Plan", projects(headers, ...withAmounts))], options);
        const { columns, rows } = rowsOf(value, "Financials");
        const sums = new Map<string, number>();
        for (const row of rows) {
          const id = String(row[columns.indexOf("Project ID")]);
          const amounts = ["Budget", "Actual"].map((field) =>
            Number(row[columns.indexOf(field)] ?? 0),
          );
          sums.set(id, (sums.get(id) ?? 0) + (amounts[0] ?? 0) + (amounts[1] ?? 0));
        }
        withAmounts.forEach((each, at) => {
          const sum = each.reduce<number>((all, one) => all + (one ?? 0), 0);
          expect(sums.get(`P-00${at + 1}`) ?? 0).toBeCloseTo(sum, 6);
        });
        expect(value.ledger.every(({ lost }) => lost === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test("every column of a finding is one of the island", () => {
  const [island] = layoutSheet(
    sheetContent("List", projects(["Jan-26", "Feb-26", "Total"], [5, 6, 11], [7, 8, 15])),
  ).islands;
  const names = columnNames(island?.headers ?? []);
  const finding =
    island === undefined
      ? null
      : findPeriodColumns(island, "Projects", { fiscalStart: null, answers: {} });
  expect(finding?.columns.map(({ at }) => names[at])).toEqual(["Jan-26", "Feb-26"]);
});
