import fc from "fast-check";
import { headerText } from "#core/adopt/headerText";
import { dateEvidence, dateText, provenOrder } from "#core/adopt/values/dateText";
import { fieldType } from "#core/adopt/values/fieldKind";
import { hasFiveSteps, levelText } from "#core/adopt/values/levels";
import {
  currencyOfFormat,
  isDateFormat,
  isPercentFormat,
  paddedNumber,
} from "#core/adopt/values/numberFormat";
import { decimalSign, numberText } from "#core/adopt/values/numberText";
import { ragText } from "#core/adopt/values/rag";
import { readColumn } from "#core/adopt/values/readColumn";
import type { Reading, SourceCell } from "#core/adopt/values/reading";
import { wouldTurn } from "#core/adopt/values/typedText";
import { vocabulary } from "#core/adopt/values/vocabulary/vocabulary";
import { wordText } from "#core/adopt/values/words";
import { columnOf } from "#core/register/schema";
import { calendarDate, isoDate, serialDate } from "#core/time/serialDate";

const cell = (value: SourceCell["value"], format = "General"): SourceCell => ({ value, format });
const shown = (reading: Reading): unknown =>
  reading.kind === "value" ? reading.value : reading.kind === "empty" ? null : reading.reason;

function readAs(field: string, cells: readonly SourceCell[], header = field): readonly unknown[] {
  const [register = "", name = ""] = field.split(".");
  const options = { header: headerText(header), dateOrder: null, fiveStepRag: "outer" } as const;
  return readColumn(cells, fieldType(register, name), options).readings.map(shown);
}

describe("amounts as text", () => {
  test.each([
    ["12131.50", 12131.5, null, null],
    ["£12,131.50", 12131.5, null, "GBP"],
    ["£1.2m", 1.2, 1e6, "GBP"],
    ["(300)", -300, null, null],
    ["-£45k", -45, 1e3, "GBP"],
    ["£-45", -45, null, "GBP"],
    ["1 200,50 EUR", 1200.5, null, "EUR"],
    ["1.200,50 €", 1200.5, null, "EUR"],
    ["$45,000,000", 45000000, null, "USD"],
    ["CHF 12'500", 12500, null, "CHF"],
    ["−300", -300, null, null],
    ["300-", -300, null, null],
    ["1,23,456", 123456, null, null],
    ["2.5 bn", 2.5, 1e9, null],
    ["5 million", 5, 1e6, null],
    [".5", 0.5, null, null],
    ["£ 9.9 ", 9.9, null, "GBP"],
    ["0", 0, null, null],
  ])("%j", (text, amount, factor, currency) => {
    expect(numberText(text, "unknown")).toEqual({ amount, factor, currency, percent: false });
  });

  test.each([
    "tbc",
    "£3m-£5m",
    "c. £3m",
    "$128,500 (86%)",
    "12 34",
    "1,5,2",
    "",
    "-",
    "n/a",
    "3 days",
    "1.2.3",
    "5%5",
  ])("%j is no amount", (text) => {
    expect(numberText(text, "unknown")).toBeNull();
  });

  test("the column decides what 1.200 and 1,200 mean", () => {
    expect(decimalSign(["1,200", "3,5"])).toBe("comma");
    expect(decimalSign(["1,200", "3.5"])).toBe("point");
    expect(decimalSign(["1.200.000"])).toBe("comma");
    expect(decimalSign(["1,200", "2,300"])).toBe("unknown");
    expect(decimalSign(["1,5", "2.5"])).toBe("mixed");
    expect(numberText("1.200", "comma")?.amount).toBe(1200);
    expect(numberText("1.200", "unknown")?.amount).toBe(1.2);
    expect(numberText("1,200", "unknown")?.amount).toBe(1200);
    expect(numberText("0,125", "unknown")?.amount).toBe(0.125);
  });

  test("any amount comes back from its English and its German spelling", () => {
    const amount = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amount, (value) => {
        const english = value.toLocaleString("en-GB", { minimumFractionDigits: 2 });
        const german = value.toLocaleString("de-DE", { minimumFractionDigits: 2 });
        expect(numberText(`£${english}`.replace("£-", "-£"), "point")?.amount).toBe(
          value === 0 ? 0 : value,
        );
        expect(numberText(`${german} €`, "comma")?.amount).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe("dates as text", () => {
  const iso = (text: string, order: "day-month" | "month-day" | null = null): string => {
    const found = dateText(text, order);
    return found.kind === "date" ? isoDate(found.serial) : found.kind;
  };

  test.each([
    ["2026-09-30", "2026-09-30"],
    ["2026/9/3", "2026-09-03"],
    ["2025-01-02 14:30", "2025-01-02"],
    ["2017-02-16T00:00:00Z", "2017-02-16"],
    ["30.06.08", "2008-06-30"],
    ["31.12.40", "2040-12-31"],
    ["17.03.97", "1997-03-17"],
    ["01.02.2026", "2026-02-01"],
    ["25/06/2024", "2024-06-25"],
    ["06/25/2024", "2024-06-25"],
    ["04/04/26", "2026-04-04"],
    ["5-Mar-26", "2026-03-05"],
    ["5 March 2026", "2026-03-05"],
    ["March 5, 2026", "2026-03-05"],
    ["5th of March 2026", "2026-03-05"],
    ["Mon 5 Mar 2026", "2026-03-05"],
    ["3. Februar 2026", "2026-02-03"],
    ["3 août 2026", "2026-08-03"],
    ["24/10/2016 5:00:00 PM", "2016-10-24"],
    ["03/04/2026", "ambiguous"],
    ["31/02/2027", "impossible"],
    ["2026-02-30", "impossible"],
    ["00/00/0000", "impossible"],
    ["31.04.26", "impossible"],
    ["Mar 2026", "other"],
    ["Q3 24/25", "other"],
    ["TBD", "other"],
    ["a date mixed with 3 words", "other"],
  ])("%j is %s", (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test("the order of the column decides between 3 April and 4 March", () => {
    expect(iso("03/04/2026", "day-month")).toBe("2026-04-03");
    expect(iso("03/04/2026", "month-day")).toBe("2026-03-04");
    expect(iso("25/06/2024", "month-day")).toBe("2024-06-25");
  });

  test("a part above 12 proves the order; both orders prove none", () => {
    expect(provenOrder(dateEvidence(["03/04/2026", "25/06/2024"]))).toBe("day-month");
    expect(provenOrder(dateEvidence(["03/04/2026", "06/25/2024"]))).toBe("month-day");
    expect(provenOrder(dateEvidence(["03/04/2026"]))).toBeNull();
    expect(provenOrder(dateEvidence(["25/06/2024", "06/25/2024"]))).toBeNull();
    expect(dateEvidence(["25.06.2024", "03/04/2026"])).toEqual({
      dayFirst: 0,
      monthFirst: 0,
      open: 1,
    });
  });

  test("every day of two centuries comes back from four spellings", () => {
    fc.assert(
      fc.property(fc.integer({ min: 29221, max: 73050 }), (serial) => {
        const { year, month, day } = calendarDate(serial);
        expect(serialDate(year, month, day)).toBe(serial);
        expect(iso(isoDate(serial))).toBe(isoDate(serial));
        expect(iso(`${day}.${month}.${year}`)).toBe(isoDate(serial));
        expect(iso(`${day}/${month}/${year}`, "day-month")).toBe(isoDate(serial));
        expect(iso(`${month}/${day}/${year}`, "month-day")).toBe(isoDate(serial));
      }),
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

describe("levels, ratings and words", () => {
  test.each([
    ["High", false, 5],
    ["M", false, 3],
    ["low", false, 1],
    ["High", true, 4],
    ["L", true, 2],
    ["Very high", true, 5],
    ["Almost certain", true, 5],
    ["Possible", true, 3],
    ["3 - Medium", false, 3],
    ["Medium (3)", false, 3],
    ["IV", false, 4],
    ["5", false, 5],
    ["7", false, null],
    ["0.4", false, null],
    ["Hoch", false, 5],
    ["75% to 100%", false, null],
    ["unknown", false, null],
  ])("level %j (five steps: %p) is %p", (text, five, level) => {
    expect(levelText(text, five)).toBe(level);
  });

  test("a column with Very or Likely words has five steps", () => {
    expect(hasFiveSteps(["High", "Low"])).toBe(false);
    expect(hasFiveSteps(["High", "Very low"])).toBe(true);
  });

  test.each([
    ["Green", "Green", false],
    [" g ", "Green", false],
    ["AMBER", "Amber", false],
    ["Amber/Red", "Red", true],
    ["Amber/red", "Red", true],
    ["Red/Amber", "Red", true],
    ["A/G", "Amber", true],
    ["AR", "Red", true],
    ["gelb", "Amber", false],
    ["On track", "Green", false],
  ])("rating %j is %s", (text, rag, between) => {
    expect(ragText(text, "outer")).toEqual({ rag, between });
  });

  test("five steps may also fall to Amber; other texts are no rating", () => {
    expect(ragText("Amber/Red", "amber")?.rag).toBe("Amber");
    for (const text of ["Exempt under Section 43", "Blue", "Green/Red", "n/a", "Amber/Amber"])
      expect(ragText(text, "outer")).toBeNull();
  });

  test("words of lists: standard, other word, number before, remark after", () => {
    const stages = fieldType("Projects", "Stage").words;
    const stage = (text: string) => wordText(text, "Projects.Stage", stages);
    expect(stage("in delivery")).toEqual({ word: "In delivery", literal: true });
    expect(stage("Delivering")).toEqual({ word: "In delivery", literal: false });
    expect(stage("2 - Proposed")).toEqual({ word: "Proposed", literal: false });
    expect(stage("On hold: waiting for funds")).toEqual({ word: "On hold", literal: false });
    expect(stage("Gate 3")).toBeNull();
  });

  test("every word of the vocabulary belongs to a list of the schema", () => {
    for (const [list, words] of Object.entries(vocabulary)) {
      const [register = "", field = ""] = list.split(".");
      const allowed = columnOf(register, field)?.allowed;
      expect(allowed?.kind).toBe("words");
      if (allowed?.kind === "words")
        expect(allowed.words).toEqual(expect.arrayContaining(Object.keys(words)));
    }
  });
});

describe("number formats", () => {
  test.each([
    ["dd/mm/yyyy", true],
    ["d-mmm-yy", true],
    ['m"/"d', true],
    ["mmm-yy", true],
    ["[$-409]d-mmm-yyyy;@", true],
    ["General", false],
    ["#,##0.00", false],
    ["0%", false],
    ["h:mm", false],
    ['0" days"', false],
    ["[Red]0.0", false],
    ["yyyy-mm-dd hh:mm:ss.000", true],
  ])("%j shows a date: %p", (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });

  test("currency, percent and leading zeros", () => {
    expect(currencyOfFormat("£#,##0")).toBe("GBP");
    expect(currencyOfFormat("[$€-407] #,##0.00")).toBe("EUR");
    expect(currencyOfFormat("#,##0")).toBeNull();
    expect(isPercentFormat("0.0%")).toBe(true);
    expect(isPercentFormat('0"%"')).toBe(false);
    expect(paddedNumber(7, "000")).toBe("007");
    expect(paddedNumber(7, "General")).toBe("7");
  });
});

describe("columns", () => {
  test("percentages: of 1, of 100, as text and formatted", () => {
    expect(readAs("Projects.Complete %", [cell(0.65), cell(1), cell("40%"), cell("n/a")])).toEqual([
      0.65,
      1,
      0.4,
      "not-a-percentage",
    ]);
    expect(readAs("Projects.Complete %", [cell(65), cell(1), cell(0.5, "0%"), cell("70")])).toEqual(
      [0.65, 0.01, 0.5, 0.7],
    );
    expect(readAs("Projects.Complete %", [cell("75% to 100%"), cell(true)])).toEqual([
      "not-a-percentage",
      "not-a-percentage",
    ]);
  });

  test("dates: serial numbers, texts and what is neither", () => {
    const cells = [
      cell(46295, "dd/mm/yyyy"),
      cell(46295.75, "dd/mm/yyyy hh:mm"),
      cell("30/09/2026"),
      cell("03/04/2026"),
      cell(12),
      cell(true),
      cell("31/02/2027"),
    ];
    expect(readAs("Projects.Start", cells)).toEqual([
      46295,
      46295,
      46295,
      46115,
      "not-a-date",
      "not-a-date",
      "impossible-date",
    ]);
    expect(readAs("Projects.Start", [cell("03/04/2026")])).toEqual(["ambiguous-date"]);
    expect(
      readAs("Projects.Start", [cell("25/06/2024"), cell("06/25/2024"), cell("03/04/2026")]),
    ).toEqual([45468, 45468, "ambiguous-date"]);
  });

  test("money: other types are unread, never zero", () => {
    const cells = [
      cell("£1.2m"),
      cell(300),
      cell(46295, "dd/mm/yyyy"),
      cell("10%"),
      cell(0.1, "0%"),
      cell(false),
      cell({ error: "#N/A" }),
      cell(null),
      cell("  "),
    ];
    expect(readAs("Projects.Budget", cells)).toEqual([
      1.2,
      300,
      "not-an-amount",
      "not-an-amount",
      "not-an-amount",
      "not-an-amount",
      "error-value",
      null,
      null,
    ]);
    expect(readAs("Projects.Budget", [cell("1.200"), cell("3,5"), cell("2.5")])).toEqual([
      "ambiguous-number",
      3.5,
      2.5,
    ]);
  });

  test("whole numbers, identifiers and texts", () => {
    expect(readAs("Dependencies.Lag days", [cell(14), cell("10 days"), cell(2.5)])).toEqual([
      14,
      10,
      "not-a-whole-number",
    ]);
    expect(
      readAs("Projects.Project ID", [cell(7, "000"), cell(" P-1 "), cell(46295, "dd/mm/yyyy")]),
    ).toEqual(["007", "P-1", "not-an-id"]);
    expect(
      readAs("Projects.Status note", [
        cell("  all well "),
        cell(46295, "dd/mm/yyyy"),
        cell(3),
        cell(true),
      ]),
    ).toEqual(["all well", "2026-09-30", "3", "TRUE"]);
  });

  test("own categories of risk stay as they are", () => {
    expect(readAs("Risks.Category", [cell("technical"), cell("Weather")])).toEqual([
      "Technical",
      "Weather",
    ]);
  });
});

describe("texts that Excel would change when typed", () => {
  test.each([
    "001",
    "1/2",
    "TRUE",
    "Jan-26",
    "12.5",
    "(300)",
    "£5",
    "10:30",
    "3 Mar",
    "1E5",
    "65%",
  ])("%j turns", (text) => {
    expect(wouldTurn(text)).toBe(true);
  });
  test.each([
    "P-001",
    "Phase 2",
    "20,000 additional places in prisons",
    "n/a",
    "May",
    "v1.2",
    "A1",
  ])("%j stays", (text) => {
    expect(wouldTurn(text)).toBe(false);
  });
});
