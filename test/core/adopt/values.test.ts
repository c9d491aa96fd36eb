import fc from "fast-check";
import { registers } from "#core/register/schema";
import {
  currencyOfFormat,
  isDateFormat,
  isPercentFormat,
  paddedNumber,
} from "#core/adopt/values/numberFormat";
import { losesText } from "#core/adopt/values/reading";
import { wouldTurn } from "#core/adopt/values/typedText";
import { cell, readAs, valuesOf } from "#test/support/readAs";

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
    ['yyyy"年"m"月"d"日"', true],
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
    expect(paddedNumber(7, "\\P\\-000")).toBe("P-007");
  });
});

describe("texts", () => {
  test("any cell is text, cleaned at its ends", () => {
    const cells = [
      "  all well ",
      cell(46295, "dd/mm/yyyy"),
      3,
      true,
      "a\u00a0b\u200b",
      "line 1\r\nline 2 ",
      "n/a",
    ];
    expect(valuesOf(readAs("Projects.Status note", cells))).toEqual([
      "all well",
      "2026-09-30",
      "3",
      "TRUE",
      "a b",
      "line 1\nline 2",
      "n/a",
    ]);
  });

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
  ])("%j turns into something else when it is typed", (text) => {
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

describe("any column of any field", () => {
  const fields = registers.flatMap((register) =>
    register.columns
      .filter(({ kind }) => kind === "input")
      .map(({ header }) => `${register.name}.${header}`),
  );
  const scraps = fc.constantFrom(
    "£",
    "€",
    "-",
    "(",
    ")",
    "%",
    "1",
    "12",
    "2026",
    "/",
    ".",
    ",",
    " ",
    "m",
    "k",
    "T€",
    "Mar",
    "Q3",
    "FY",
    "24/25",
    "KW",
    "end of",
    "High",
    "/",
    "Red",
    "★",
    "🟢",
    "↓",
    "年",
    "月",
    "億",
    "万",
    "\u200b",
    "\u00a0",
    "Ã¼",
    "=",
    "\n",
    "+",
    "tbc",
    "I",
    "V",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.array(scraps, { maxLength: 8 }).map((parts) => parts.join("")),
  );
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -5, max: 3_000_000 }),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ error: "#REF!" }),
  );
  const format = fc.constantFrom(
    "General",
    "0%",
    "dd/mm/yyyy",
    "mmm-yy",
    "#,##0,",
    '0.0,,"m"',
    "000",
    "@",
    "£#,##0",
    "\\",
  );
  const fill = fc.constantFrom(null, "#FF0000", "#00B050", "#7030A0", "#GGGGGG", "");
  const cells = fc.array(fc.record({ value, format, fill }), { maxLength: 12 });

  test("never fails, and gives a reading for each cell; doubts fit their options", () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), cells, fc.option(text), (field, column, answer) => {
        const answers =
          answer === null
            ? {}
            : {
                word: answer,
                scale: answer,
                "date-order": answer,
                "fiscal-year": answer,
                "colour-meaning": answer,
              };
        const reading = readAs(field, column, { answers });
        expect(reading.readings).toHaveLength(column.length);
        for (const doubt of reading.doubts) {
          expect(doubt.cells).toBeGreaterThan(0);
          const values = doubt.options.map((option) => option.value);
          expect(new Set(values).size).toBe(values.length);
          expect(doubt.assumed === null || values.includes(doubt.assumed)).toBe(true);
          for (const option of doubt.options)
            expect(option.reads).toHaveLength(doubt.samples.length);
        }
        reading.readings.forEach((each, at) => {
          if (each.kind === "value" && typeof each.value === "number")
            expect(Number.isFinite(each.value)).toBe(true);
          const { value: given = null, fill: shade = null } = column[at] ?? {};
          if (given === null && shade === null) expect(losesText(each)).toBe(false);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("answers that are among the options settle their doubt to what it promised", () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), cells, (field, column) => {
        const reading = readAs(field, column);
        for (const doubt of reading.doubts) {
          for (const option of doubt.options) {
            const settled = readAs(field, column, { answers: { [doubt.kind]: option.value } });
            const again = settled.doubts.find(({ kind }) => kind === doubt.kind);
            expect(again?.cells).toBe(doubt.cells);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
