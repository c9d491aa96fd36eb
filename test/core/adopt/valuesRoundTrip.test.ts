import fc from "fast-check";
import type { ColumnReading } from "#core/adopt/values/columnReading";
import type { SourceCell } from "#core/adopt/values/reading";
import { calendarDate, isoDate } from "#core/time/serialDate";
import { amountsOf, cell, datesOf, readAs, valuesOf } from "#test/support/readAs";

/** One way of writing a column of values, as a person of one country would. */
type Notation<T> = (value: T, at: number) => SourceCell;

/**
 * What must hold of every column: a cell that comes back as another value than was written is in a doubt of
 * its column, or is unread; nothing is wrong silently.
 */
function neverSilentlyWrong(
  written: readonly unknown[],
  read: readonly unknown[],
  { doubts }: ColumnReading,
): void {
  const wrong = written.flatMap((value, at) => {
    const back = read[at];
    const isUnread = typeof back === "string" && back.startsWith("(");
    return back === value || isUnread ? [] : [{ value, back, at }];
  });
  if (doubts.length === 0) expect(wrong).toEqual([]);
}

const grouped = (value: number, group: string, decimal: string, decimals: number): string => {
  const [whole = "", part = ""] = Math.abs(value).toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? "-" : ""}${digits}${part === "" ? "" : decimal + part}`;
};
const asText = (text: string): SourceCell => cell(text);

describe("amounts come back from any notation", () => {
  const notations: Readonly<Record<string, Notation<number>>> = {
    plain: (value) => cell(value),
    "plain text": (value) => asText(String(value)),
    English: (value) => asText(grouped(value, ",", ".", 2)),
    "English, no decimals": (value) => asText(`£${grouped(Math.round(value), ",", ".", 0)}`),
    German: (value) => asText(`${grouped(value, ".", ",", 2)} €`),
    French: (value) => asText(`${grouped(value, "\u202f", ",", 2)} EUR`),
    "French, wide blank": (value) => asText(`${grouped(value, "\u00a0", ",", 2)} €`),
    Swiss: (value) => asText(`CHF ${grouped(value, "'", ".", 2)}`),
    Norwegian: (value) => asText(`kr ${grouped(value, " ", ",", 2)}`),
    accounting: (value) =>
      asText(value < 0 ? `(${grouped(-value, ",", ".", 2)})` : grouped(value, ",", ".", 2)),
    "minus behind": (value) =>
      asText(value < 0 ? `${grouped(-value, ".", ",", 2)}-` : grouped(value, ".", ",", 2)),
    "long dash": (value) => asText(grouped(value, ",", ".", 2).replace("-", "–")),
  };
  const amount = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100);

  test.each(Object.keys(notations))("%s", (name) => {
    const notation = notations[name];
    if (notation === undefined) throw new Error(name);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), (values) => {
        const written = name.includes("no decimals")
          ? values.map((v) => Math.round(v) || 0)
          : values;
        const reading = readAs("Financials.Actual", written.map(notation));
        neverSilentlyWrong(
          written.map((value) => (value === 0 ? 0 : value)),
          amountsOf(reading).map((value) => (value === 0 ? 0 : value)),
          reading,
        );
        const decimals = written.some((value) => !Number.isInteger(value));
        if (decimals && name !== "plain text") expect(reading.doubts).toEqual([]);
      }),
    );
  });

  test("any mixture of notations in one column", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, fc.constantFrom(...Object.values(notations).slice(2))), {
          minLength: 1,
          maxLength: 6,
        }),
        (pairs) => {
          const isWhole = (value: SourceCell): boolean =>
            typeof value.value === "string" && value.value.startsWith("£");
          const cells = pairs.map(([value, notation], at) => notation(value, at));
          const written = pairs.map(([value], at) => {
            const back = isWhole(cells[at] ?? cell(null)) ? Math.round(value) : value;
            return back === 0 ? 0 : back;
          });
          const reading = readAs("Financials.Actual", cells);
          const same = reading.readings.map((each) =>
            each.kind === "value" && typeof each.value === "number"
              ? each.value * (each.factor ?? 1) || 0
              : `(${each.kind})`,
          );
          neverSilentlyWrong(written, same, reading);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("dates come back from any notation", () => {
  const two = (part: number): string => String(part).padStart(2, "0");
  const notations: Readonly<Record<string, Notation<number>>> = {
    "true date": (serial) => cell(serial, "dd/mm/yyyy"),
    ISO: (serial) => asText(isoDate(serial)),
    "day first": (serial) => {
      const { year, month, day } = calendarDate(serial);
      return asText(`${two(day)}/${two(month)}/${year}`);
    },
    "day first, short": (serial) => {
      const { year, month, day } = calendarDate(serial);
      return asText(`${day}/${month}/${two(year % 100)}`);
    },
    "month first": (serial) => {
      const { year, month, day } = calendarDate(serial);
      return asText(`${month}/${day}/${year}`);
    },
    dotted: (serial) => {
      const { year, month, day } = calendarDate(serial);
      return asText(`${two(day)}.${two(month)}.${year}`);
    },
    "year first, short": (serial) => {
      const { year, month, day } = calendarDate(serial);
      return asText(`${two(year % 100)}/${two(month)}/${two(day)}`);
    },
    Japanese: (serial) => {
      const { year, month, day } = calendarDate(serial);
      return asText(`${year}年${month}月${day}日`);
    },
    words: (serial) =>
      asText(
        new Date((serial - 25569) * 86400000).toLocaleDateString("en-GB", {
          day: "numeric",
          month: "short",
          year: "2-digit",
          timeZone: "UTC",
        }),
      ),
  };
  const serial = fc.integer({ min: 44000, max: 48500 });

  test.each(Object.keys(notations))("%s", (name) => {
    const notation = notations[name];
    if (notation === undefined) throw new Error(name);
    fc.assert(
      fc.property(fc.array(serial, { minLength: 1, maxLength: 10 }), (values) => {
        const reading = readAs("Projects.Forecast finish", values.map(notation));
        neverSilentlyWrong(values.map(isoDate), datesOf(reading), reading);
      }),
      { numRuns: 150 },
    );
  });

  test("opened in an Excel of the other order: never silently wrong from three dates on", () => {
    const opened: Notation<number> = (value) => {
      const { year, month, day } = calendarDate(value);
      if (day > 12) return asText(`${two(day)}/${two(month)}/${year}`);
      const turned = Date.UTC(year, day - 1, month) / 86400000 + 25569;
      return cell(turned, "m/d/yyyy");
    };
    fc.assert(
      fc.property(fc.array(serial, { minLength: 3, maxLength: 12 }), (values) => {
        fc.pre(values.some((value) => calendarDate(value).day > 12));
        const reading = readAs("Projects.Forecast finish", values.map(opened));
        neverSilentlyWrong(values.map(isoDate), datesOf(reading), reading);
      }),
      { numRuns: 150 },
    );
  });
});

describe("percentages and levels come back from any notation", () => {
  const shares: Readonly<Record<string, Notation<number>>> = {
    formatted: (value) => cell(value / 100, "0%"),
    share: (value) => cell(value / 100),
    hundred: (value) => cell(value),
    text: (value) => asText(`${value}%`),
    "text with a blank": (value) => asText(`${value} %`),
    comma: (value) => asText(`${value},0 %`),
  };

  test.each(Object.keys(shares))("percentages: %s", (name) => {
    const notation = shares[name];
    if (notation === undefined) throw new Error(name);
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(percent, { minLength: 1, maxLength: 8 }), (values) => {
        // A column of nothing but 0 and 1 is one of shares by all appearances.
        fc.pre(name !== "hundred" || values.some((value) => value > 1));
        const reading = readAs("Projects.Complete %", values.map(notation));
        neverSilentlyWrong(
          values.map((value) => value / 100),
          valuesOf(reading),
          reading,
        );
      }),
    );
  });

  const words = ["Very low", "Low", "Medium", "High", "Very high"];
  const german = ["sehr gering", "gering", "mittel", "hoch", "sehr hoch"];
  const levels: Readonly<Record<string, Notation<number>>> = {
    number: (value) => cell(value),
    text: (value) => asText(String(value)),
    "number and word": (value) => asText(`${value} - ${words[value - 1] ?? ""}`),
    "word and number": (value) => asText(`${german[value - 1] ?? ""} (${value})`),
    Roman: (value) => asText(["I", "II", "III", "IV", "V"][value - 1] ?? ""),
    "of five": (value) => asText(`${value}/5`),
    stars: (value) => asText("★".repeat(value) + "☆".repeat(5 - value)),
  };
  const level = fc.integer({ min: 1, max: 5 });

  test.each(Object.keys(levels))("levels: %s", (name) => {
    const notation = levels[name];
    if (notation === undefined) throw new Error(name);
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 12 }), (values) => {
        const reading = readAs("Risks.Inherent impact", values.map(notation));
        neverSilentlyWrong(values, valuesOf(reading), reading);
      }),
    );
  });
});
