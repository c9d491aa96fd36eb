import fc from "fast-check";
import { dateEvidence, dateText, provenOrder } from "#core/adopt/values/dateText";
import { intervalOrder } from "#core/adopt/values/intervalOrder";
import { periodText } from "#core/adopt/values/periodText";
import { calendarDate, isoDate, serialDate } from "#core/time/serialDate";
import type { TypedCell } from "#test/support/readAs";
import {
  asCells,
  cell,
  datesOf,
  doubtAbout,
  notesOf,
  readAs,
  valuesOf,
} from "#test/support/readAs";

const day = (iso: string): number => {
  const [year = 0, month = 0, date = 0] = iso.split("-").map(Number);
  return serialDate(year, month, date) ?? 0;
};
const dated = (iso: string, format = "dd/mm/yyyy") => cell(day(iso), format);

describe("dates as text", () => {
  const iso = (text: string, order: "day-month" | "month-day" | null = null): string => {
    const found = dateText(text, order);
    return found.kind === "date" ? isoDate(found.serial) : found.kind;
  };

  test.each([
    ["2026-09-30", "2026-09-30"],
    ["2026/9/3", "2026-09-03"],
    ["2026.9.3", "2026-09-03"],
    ["2026. 9. 3.", "2026-09-03"],
    ["20260331", "2026-03-31"],
    ["2025-01-02 14:30", "2025-01-02"],
    ["2017-02-16T00:00:00Z", "2017-02-16"],
    ["2017-02-16T00:00:00.000+01:00", "2017-02-16"],
    ["30.06.08", "2008-06-30"],
    ["31.12.40", "2040-12-31"],
    ["17.03.97", "1997-03-17"],
    ["01.02.2026", "2026-02-01"],
    ["25/06/2024", "2024-06-25"],
    ["25-6-2024", "2024-06-25"],
    ["06/25/2024", "2024-06-25"],
    ["04/04/26", "2026-04-04"],
    ["31/12-2026", "2026-12-31"],
    ["31/12-26", "2026-12-31"],
    ["5-Mar-26", "2026-03-05"],
    ["5 March 2026", "2026-03-05"],
    ["March 5, 2026", "2026-03-05"],
    ["Mar 5 2026", "2026-03-05"],
    ["5th of March 2026", "2026-03-05"],
    ["2026 Mar 05", "2026-03-05"],
    ["Mon 5 Mar 2026", "2026-03-05"],
    ["Tuesday, 31/03/2026", "2026-03-31"],
    ["1. März 2026", "2026-03-01"],
    ["Mo, 31.03.2026", "2026-03-31"],
    ["24.12.2026 14:30 Uhr", "2026-12-24"],
    ["3 mars 2026", "2026-03-03"],
    ["1er mars 2026", "2026-03-01"],
    ["3 août 2026", "2026-08-03"],
    ["3 févr. 2026", "2026-02-03"],
    ["lun. 3 mars 2026", "2026-03-03"],
    ["31-dic-26", "2026-12-31"],
    ["3 de marzo de 2026", "2026-03-03"],
    ["15 aprile 2026", "2026-04-15"],
    ["15 de março de 2026", "2026-03-15"],
    ["15. desember 2026", "2026-12-15"],
    ["17. mai 2026", "2026-05-17"],
    ["2026年3月31日", "2026-03-31"],
    ["2026/3/31(火)", "2026-03-31"],
    ["令和8年3月31日", "2026-03-31"],
    ["２０２６年３月３１日", "2026-03-31"],
    ["24/10/2016 5:00:00 PM", "2016-10-24"],
    ["03/04/2026", "ambiguous"],
    ["31/02/2027", "impossible"],
    ["30 Feb 2026", "impossible"],
    ["2026-02-30", "impossible"],
    ["00/00/0000", "impossible"],
    ["00.00.0000", "impossible"],
    ["31.04.26", "impossible"],
    ["13/13/2026", "impossible"],
    ["Mar 2026", "other"],
    ["Q3 24/25", "other"],
    ["TBD", "other"],
    ["1.2.3", "other"],
    ["a date mixed with 3 words", "other"],
  ])("%j is %s", (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test("the order of the column decides between 3 April and 4 March", () => {
    expect(iso("03/04/2026", "day-month")).toBe("2026-04-03");
    expect(iso("03/04/2026", "month-day")).toBe("2026-03-04");
    expect(iso("5/02/2016 5:00:00 PM", "day-month")).toBe("2016-02-05");
    expect(iso("25/06/2024", "month-day")).toBe("2024-06-25");
  });

  test("a part above 12 proves the order; both orders prove none", () => {
    expect(provenOrder(dateEvidence(["03/04/2026", "25/06/2024"]))).toBe("day-month");
    expect(provenOrder(dateEvidence(["03/04/2026", "06/25/2024"]))).toBe("month-day");
    expect(provenOrder(dateEvidence(["03/04/2026"]))).toBeNull();
    expect(provenOrder(dateEvidence(["25/06/2024", "06/25/2024"]))).toBeNull();
    expect(dateEvidence(["25.06.2024", "03/04/2026", "00/00/0000"])).toEqual({
      dayFirst: 0,
      monthFirst: 0,
      open: 1,
    });
  });

  test("every day of two centuries comes back from its spellings", () => {
    fc.assert(
      fc.property(fc.integer({ min: 29221, max: 73050 }), (serial) => {
        const { year, month, day: date } = calendarDate(serial);
        expect(serialDate(year, month, date)).toBe(serial);
        expect(iso(isoDate(serial))).toBe(isoDate(serial));
        expect(iso(`${date}.${month}.${year}`)).toBe(isoDate(serial));
        expect(iso(`${date}/${month}/${year}`, "day-month")).toBe(isoDate(serial));
        expect(iso(`${month}/${date}/${year}`, "month-day")).toBe(isoDate(serial));
        expect(iso(`${year}年${month}月${date}日`)).toBe(isoDate(serial));
      }),
    );
  });

  test("every day is read from its name in eight languages", () => {
    const locales = [
      "en-GB",
      "en-US",
      "de-DE",
      "fr-FR",
      "es-ES",
      "it-IT",
      "pt-BR",
      "nb-NO",
      "ja-JP",
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 36526, max: 62000 }),
        fc.constantFrom(...locales),
        fc.constantFrom("long" as const, "short" as const),
        (serial, locale, month) => {
          const { year, month: number, day: date } = calendarDate(serial);
          const text = new Date(Date.UTC(year, number - 1, date)).toLocaleDateString(locale, {
            day: "numeric",
            month,
            year: "numeric",
            timeZone: "UTC",
          });
          expect([text, iso(text)]).toEqual([text, isoDate(serial)]);
        },
      ),
    );
  });

  test("days that do not exist have no serial number", () => {
    expect([
      serialDate(2027, 2, 29),
      serialDate(2028, 2, 29),
      serialDate(2026, 13, 1),
      serialDate(1850, 1, 1),
    ]).toEqual([null, 46812, null, null]);
  });
});

describe("periods as text", () => {
  const shown = (text: string, fiscalStart: number | null = 4): unknown => {
    const found = periodText(text, fiscalStart);
    if (found?.kind !== "period") return found?.kind ?? null;
    const span = `${isoDate(found.start)} ${isoDate(found.end)}`;
    return found.day === null ? span : `${span} ${isoDate(found.day)}`;
  };

  test.each([
    ["Mar 2026", "2026-03-01 2026-03-31"],
    ["mars-26", "2026-03-01 2026-03-31"],
    ["Mär 26", "2026-03-01 2026-03-31"],
    ["dezembro/2026", "2026-12-01 2026-12-31"],
    ["2026年3月", "2026-03-01 2026-03-31"],
    ["03/2026", "2026-03-01 2026-03-31"],
    ["2026-03", "2026-03-01 2026-03-31"],
    ["Q3 2025", "2025-07-01 2025-09-30"],
    ["Q3'25", "2025-07-01 2025-09-30"],
    ["3Q25", "2025-07-01 2025-09-30"],
    ["2025-Q3", "2025-07-01 2025-09-30"],
    ["T3 2025", "2025-07-01 2025-09-30"],
    ["3e trimestre 2025", "2025-07-01 2025-09-30"],
    ["3. Quartal 2026", "2026-07-01 2026-09-30"],
    ["III. Quartal 2026", "2026-07-01 2026-09-30"],
    ["1. kvartal 2026", "2026-01-01 2026-03-31"],
    ["H1 2026", "2026-01-01 2026-06-30"],
    ["S2 2026", "2026-07-01 2026-12-31"],
    ["1. Halbjahr 2026", "2026-01-01 2026-06-30"],
    ["2026", "2026-01-01 2026-12-31"],
    ["Q3 24/25", "2024-10-01 2024-12-31"],
    ["Q3 FY25", "2024-10-01 2024-12-31"],
    ["H2 FY26", "2025-10-01 2026-03-31"],
    ["FY25", "2024-04-01 2025-03-31"],
    ["FY2025/26", "2025-04-01 2026-03-31"],
    ["2025-26", "2025-04-01 2026-03-31"],
    ["GJ 2025/26", "2025-04-01 2026-03-31"],
    ["2026年度", "2026-04-01 2027-03-31"],
    ["2026年度第3四半期", "2026-10-01 2026-12-31"],
    ["KW 12/2026", "2026-03-16 2026-03-22"],
    ["W12 2026", "2026-03-16 2026-03-22"],
    ["2026-W01", "2025-12-29 2026-01-04"],
    ["uke 53 2026", "2026-12-28 2027-01-03"],
    ["end of March 2027", "2027-03-01 2027-03-31 2027-03-31"],
    ["Ende März 2027", "2027-03-01 2027-03-31 2027-03-31"],
    ["fin mars 2027", "2027-03-01 2027-03-31 2027-03-31"],
    ["finales de marzo de 2027", "2027-03-01 2027-03-31 2027-03-31"],
    ["fine marzo 2027", "2027-03-01 2027-03-31 2027-03-31"],
    ["2027年3月末", "2027-03-01 2027-03-31 2027-03-31"],
    ["mid 2026", "2026-01-01 2026-12-31 2026-06-30"],
    ["Mitte März 2026", "2026-03-01 2026-03-31 2026-03-15"],
    ["end Q3 2026", "2026-07-01 2026-09-30 2026-09-30"],
    ["Anfang Mai 2026", "2026-05-01 2026-05-31 2026-05-01"],
  ])("%j is %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    "spring",
    "Summer 2026",
    "early 2026",
    "late March 2026",
    "Q5 2026",
    "Q1-Q2 2026",
    "2025-2027",
    "12",
    "26",
    "Mar 5",
    "5 Mar",
    "tomorrow",
    "May be later",
    "W54",
    "",
  ])("%j is no period", (text) => {
    expect(shown(text)).toBeNull();
  });

  test("a financial year needs its first month", () => {
    expect(shown("FY25", null)).toBe("fiscal");
    expect(shown("Q3 24/25", null)).toBe("fiscal");
    expect(shown("2026年度", null)).toBe("2026-04-01 2027-03-31");
    expect(shown("FY25", 1)).toBe("2025-01-01 2025-12-31");
    expect(shown("FY25", 7)).toBe("2024-07-01 2025-06-30");
  });
});

describe("columns of dates", () => {
  const finish = (cells: readonly TypedCell[], options: Parameters<typeof readAs>[2] = {}) =>
    readAs("Projects.Forecast finish", cells, options);

  test("true dates, texts and what is neither", () => {
    const cells = [
      dated("2026-09-30"),
      cell(day("2026-09-30") + 0.75, "dd/mm/yyyy hh:mm"),
      day("2026-09-30"),
      "30/09/2026",
      "03/04/2026",
      12,
      true,
      "31/02/2027",
      "spring",
      "20260331",
      cell(20260331),
      "45992",
      cell(0.5, "0%"),
      cell(46295, "£#,##0"),
      "31/03/2026 or 30/06/2026",
      "31/03/2026 (tbc)",
      "by 31/03/2026",
      "31/03/2026 - revised",
    ];
    const reading = finish(cells);
    expect(datesOf(reading)).toEqual([
      "2026-09-30",
      "2026-09-30",
      "2026-09-30",
      "2026-09-30",
      "2026-04-03",
      "(not-a-date)",
      "(not-a-date)",
      "(impossible-date)",
      "(not-a-date)",
      "2026-03-31",
      "2026-03-31",
      "2025-12-01",
      "(not-a-date)",
      "(not-a-date)",
      "(not-a-date)",
      "2026-03-31",
      "2026-03-31",
      "2026-03-31",
    ]);
    expect(reading.readings.map((each) => each.kind === "value" && each.lossy)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(reading.doubts).toEqual([]);
  });

  test("placeholders are missing", () => {
    const cells = [
      cell(0, "dd/mm/yyyy"),
      cell(1, "dd/mm/yyyy"),
      cell(32, "dd/mm/yyyy"),
      cell(2958465, "dd/mm/yyyy"),
      "01/01/1900",
      "1900-01-01",
      "31/12/9999",
      "tbc",
      "未定",
      "ongoing",
    ];
    expect(valuesOf(finish(cells))).toEqual([...Array<string>(9).fill("tbc"), "(not-a-date)"]);
  });

  test("3 April or 4 March: one question for the column, with what each answer makes of it", () => {
    const reading = finish(["03/04/2026", "05/06/2026", "07/07/2026", null]);
    expect(datesOf(reading)).toEqual(["(ambiguous-date)", "(ambiguous-date)", "2026-07-07", null]);
    expect(reading.doubts).toEqual([
      {
        kind: "date-order",
        options: [
          { value: "day-month", evidence: 0, reads: ["2026-04-03", "2026-06-05"] },
          { value: "month-day", evidence: 0, reads: ["2026-03-04", "2026-05-06"] },
        ],
        assumed: null,
        cells: 2,
        samples: ["03/04/2026", "05/06/2026"],
      },
    ]);
    const answered = finish(["03/04/2026"], { answers: { "date-order": "month-day" } });
    expect(datesOf(answered)).toEqual(["2026-03-04"]);
    expect(datesOf(finish(["03/04/2026"], { answers: { "date-order": "nonsense" } }))).toEqual([
      "(ambiguous-date)",
    ]);
  });

  test("other columns, the language of the header and the format of true dates decide or are assumed", () => {
    expect(finish(["03/04/2026"], { dateOrder: "month-day" }).doubts).toEqual([]);
    for (const header of [
      "Enddatum",
      "Geplantes Ende",
      "Date de fin",
      "Fecha de fin",
      "Data fine",
      "Sluttdato",
      "Término",
    ]) {
      const reading = finish(["03/04/2026"], { header });
      expect([header, datesOf(reading), reading.doubts]).toEqual([header, ["2026-04-03"], []]);
    }
    const dotted = finish(["01.02.2026", "03/04/2026"]);
    expect([datesOf(dotted), dotted.doubts]).toEqual([["2026-02-01", "2026-04-03"], []]);
    const beside = finish([dated("2026-05-20", "dd/mm/yyyy"), "03/04/2026"]);
    expect(doubtAbout(beside, "date-order").assumed).toBe("day-month");
  });

  test("a column that proves both orders is asked, with the counts", () => {
    const reading = finish(["25/06/2024", "06/25/2024", "03/04/2026"]);
    expect(datesOf(reading)).toEqual(["2024-06-25", "2024-06-25", "(ambiguous-date)"]);
    expect(doubtAbout(reading, "date-order")).toMatchObject({
      options: [{ evidence: 1 }, { evidence: 1 }],
      cells: 1,
    });
    expect(
      datesOf(finish(["25/06/2024", "06/25/2024", "03/04/2026"], { dateOrder: "day-month" }))[2],
    ).toBe("(ambiguous-date)");
  });

  test("dates that Excel turned round while others stayed text are asked", () => {
    const cells = [
      "15/04/2026",
      "28/02/2026",
      dated("2026-03-04"),
      dated("2026-05-12"),
      dated("2026-01-09"),
      dated("2026-11-02"),
    ];
    const reading = finish(cells);
    expect(doubtAbout(reading, "date-order")).toMatchObject({
      options: [{ value: "as-stored" }, { value: "swapped", evidence: 4 }],
      assumed: "swapped",
      cells: 4,
    });
    expect(datesOf(reading)).toEqual([
      "2026-04-15",
      "2026-02-28",
      "2026-04-03",
      "2026-12-05",
      "2026-09-01",
      "2026-02-11",
    ]);
    const stored = finish(cells, { answers: { "date-order": "as-stored" } });
    expect(datesOf(stored)[2]).toBe("2026-03-04");
    expect(finish([...cells, dated("2026-03-20")]).doubts).toEqual([]);
  });

  test("26/03/31 may have the year first", () => {
    const reading = finish(["26/03/31", "26/04/30", "26/12/15"]);
    expect(doubtAbout(reading, "date-order").options.map(({ value }) => value)).toEqual([
      "day-month",
      "year-first",
    ]);
    const answered = finish(["26/03/31", "26/04/02"], { answers: { "date-order": "year-first" } });
    expect(datesOf(answered)).toEqual(["2026-03-31", "2026-04-02"]);
    expect(finish(["28/02/26", "15/03/26", "31/01/27", "19/11/26"]).doubts).toEqual([]);
  });

  test("years of two digits: asked only where both centuries are possible", () => {
    expect(finish(["31.12.40", "30.06.28"]).doubts).toEqual([]);
    expect(notesOf(finish(["31.12.55"]))).toEqual(["short-year"]);
    expect(doubtAbout(finish(["31.12.90"]), "short-year")).toMatchObject({
      options: [
        { value: "1900s", reads: ["1990-12-31"] },
        { value: "2000s", reads: ["2090-12-31"] },
      ],
      assumed: "1900s",
    });
    expect(readAs("Projects.Start", ["31.12.90"]).doubts).toEqual([]);
    expect(datesOf(finish(["31.12.90"], { answers: { "short-year": "2000s" } }))).toEqual([
      "2090-12-31",
    ]);
  });

  test("Excel's 1940 for 40 is unread until a person says 2040", () => {
    expect(datesOf(finish([dated("1940-12-31")]))).toEqual(["(not-a-date)"]);
    expect(datesOf(finish([dated("1940-12-31")], { answers: { "short-year": "2000s" } }))).toEqual([
      "2040-12-31",
    ]);
    expect(doubtAbout(finish([dated("1940-12-31")]), "short-year").assumed).toBeNull();
  });

  test("a period is its last day for a finish, its first for a start, and keeps its text", () => {
    const cells = ["Q1 2026", "Mar 2026", 2027, "end of March 2027"];
    const reading = finish(cells);
    expect(datesOf(reading)).toEqual(["2026-03-31", "2026-03-31", "2027-12-31", "2027-03-31"]);
    expect(reading.readings.every((each) => each.kind === "value" && each.lossy)).toBe(true);
    expect(reading.notes).toMatchObject([
      { code: "period-as-last-day", count: 4, found: "Q1 2026", expected: "2026-03-31" },
    ]);
    const starts = readAs("Projects.Start", cells);
    expect(datesOf(starts)).toEqual(["2026-01-01", "2026-03-01", "2027-01-01", "2027-03-31"]);
  });

  test("Mar 26 is a month beside months, and a day without a year beside such days", () => {
    expect(datesOf(finish(["Mar 26", "Apr 27"]))).toEqual(["2026-03-31", "2027-04-30"]);
    expect(datesOf(finish(["Mar 26", "Apr 5"]))).toEqual(["(not-a-date)", "(not-a-date)"]);
    expect(datesOf(finish([202603, "202612"]))).toEqual(["2026-03-31", "2026-12-31"]);
  });

  test("financial years: asked once, April assumed for 24/25, nothing for FY25", () => {
    const pair = finish(["Q3 24/25", "Q4 24/25"]);
    expect(datesOf(pair)).toEqual(["2024-12-31", "2025-03-31"]);
    expect(doubtAbout(pair, "fiscal-year")).toMatchObject({ assumed: "4", cells: 2 });
    const single = finish(["FY25"]);
    expect(datesOf(single)).toEqual(["(ambiguous-date)"]);
    expect(doubtAbout(single, "fiscal-year").options).toHaveLength(12);
    expect(datesOf(finish(["FY25"], { answers: { "fiscal-year": "7" } }))).toEqual(["2025-06-30"]);
    const known = finish(["FY25"], { fiscalStart: 10 });
    expect([datesOf(known), known.doubts]).toEqual([["2025-09-30"], []]);
  });

  test("starts before finishes tell the order", () => {
    const starts = asCells(["05/10/2026", "03/11/2026", "05/12/2026"]);
    const finishes = asCells(["03/11/2026", "01/12/2026", "04/01/2027"]);
    expect(intervalOrder([{ starts, finishes }])).toBe("day-month");
    expect(intervalOrder([{ starts: finishes, finishes: starts }])).toBeNull();
    expect(intervalOrder([])).toBeNull();
  });
});
