import fc from "fast-check";
import type { Outcome } from "#core/issues";
import { calendarBreaks } from "#core/register/calendarBreaks";
import { pastedLines, pastedText } from "#core/setup/pastedLines";
import { objectiveRows, readObjectives, weightSum } from "#core/setup/readObjectives";
import { periodRows, readPeriods } from "#core/setup/readPeriods";
import { reportingPeriods } from "#core/time/reportingPeriods";
import { isoDate, serialDate } from "#core/time/serialDate";
import { issueSaid } from "#test/support/english";

const sentences = ({ issues }: Outcome<unknown>) => issues.map((issue) => issueSaid(issue));

describe("pasted lines", () => {
  test("rows and cells of the clipboard, with quotation marks where Excel puts them", () => {
    const text = '"Grow ""safely""\nand well"\t60\r\n\r\nSave\t40\r\n';
    expect(pastedLines(text)).toEqual([
      { line: 1, fields: ['Grow "safely"\nand well', "60"] },
      { line: 3, fields: ["Save", "40"] },
    ]);
  });

  test("a quotation mark inside a cell is a quotation mark", () => {
    expect(pastedLines('6" pipes\t3')[0]?.fields).toEqual(['6" pipes', "3"]);
  });

  test("typed lines, parted by semicolons or line breaks, name and figure by the last equals sign", () => {
    expect(pastedLines("A = B = 3; C=4\n\nD").map(({ fields }) => fields)).toEqual([
      ["A = B", "3"],
      ["C", "4"],
      ["D"],
    ]);
    expect(pastedLines(" \n ; ")).toEqual([]);
  });

  test("what was written for the clipboard is read as it was", () => {
    const field = fc.string({ unit: fc.constantFrom("a", "B", '"', "\t", "\n", "=", ";", "é") });
    const row = fc.array(field, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const trimmed = rows.map((fields) => fields.map((each) => each.trim()));
        const kept = trimmed.filter((fields) => fields.some((each) => each !== ""));
        const read = pastedLines(pastedText(trimmed)).map(({ fields }) => fields.slice(0, -1));
        expect(read).toEqual(kept);
      }),
    );
  });
});

describe("objectives", () => {
  test("names and weights, with identifiers made for them", () => {
    const { value, issues } = readObjectives("Grow safely\t60%\tCFO\nCut cost\t40 %\t");
    expect(value).toEqual([
      { id: "O-1", name: "Grow safely", weight: 60, owner: "CFO" },
      { id: "O-2", name: "Cut cost", weight: 40, owner: "" },
    ]);
    expect(issues).toEqual([]);
    expect(objectiveRows(value).rows[1]).toEqual(["O-2", "Cut cost", 40, null]);
  });

  test("identifiers of one's own, and new ones that avoid them", () => {
    const { value } = readObjectives("Objective ID\tObjective\tWeight\nO-1\tGrow\t2\n\tSave\t1");
    expect(value.map(({ id }) => id)).toEqual(["O-1", "O-2"]);
    expect(readObjectives("S1\tGrow\t2\nS2\tSave\t1").value.map(({ id }) => id)).toEqual([
      "S1",
      "S2",
    ]);
  });

  test("a line of headers may put the columns in any order, in three languages", () => {
    for (const [weight, name] of [
      ["Weight", "Objective"],
      ["Gewicht", "Ziel"],
      ["Poids", "Objectif"],
    ]) {
      expect(readObjectives(`${weight}\t${name}\n30\tGrow\n70\tSave`).value).toMatchObject([
        { name: "Grow", weight: 30 },
        { name: "Save", weight: 70 },
      ]);
    }
  });

  test("without any weight all weigh the same; with some, a missing one is an error of its line", () => {
    expect(readObjectives("Grow\nSave").value.map(({ weight }) => weight)).toEqual([1, 1]);
    const some = readObjectives("Grow = 50\nSave");
    expect(some.value).toHaveLength(1);
    expect(sentences(some)).toEqual(['Line 2: weight "" is not a number of 0 or more.']);
  });

  test("weights as other countries write them", () => {
    expect(readObjectives("A\t12,5\nB\t87,5").value.map(({ weight }) => weight)).toEqual([
      12.5, 87.5,
    ]);
  });

  test("what is wrong is told line by line, and the other lines are read", () => {
    const read = readObjectives(
      "Objective ID\tObjective\tWeight\nO-1\tGrow\tmuch\nO 2\tSave\t3\nO-3\t\t1\nO-4\tKeep\t-1\nO-5\tkeep\t1\nO-6\tTrust\t9",
    );
    expect(read.value).toEqual([{ id: "O-6", name: "Trust", weight: 9, owner: "" }]);
    expect(sentences(read)).toEqual([
      'Line 2: weight "much" is not a number of 0 or more.',
      'Line 3: "O 2" cannot be an identifier. Use up to 20 letters, digits, points, slashes, dashes and underscores.',
      "Line 4: the objective has no name.",
      'Line 5: weight "-1" is not a number of 0 or more.',
      'Line 6: "keep" is in the list twice.',
    ]);
    expect(read.issues.every(({ severity }) => severity === "blocking")).toBe(true);
  });

  test("the sum is checked", () => {
    expect(sentences(readObjectives("A = 0; B = 0"))).toEqual([
      "All weights are zero. Give at least one objective a weight.",
    ]);
    expect(sentences(readObjectives("A = 55; B = 40"))).toEqual([
      "The weights add up to 95, not 100; each counts by its share of the sum.",
    ]);
    expect(readObjectives("A = 3; B = 4").issues).toEqual([]);
    expect(readObjectives("").issues).toEqual([]);
    expect(weightSum([{ weight: 0.1 }, { weight: 0.2 }])).toBe(0.3);
  });
});

describe("reporting periods that are pasted", () => {
  const day = (text: string): number => {
    const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
    return serialDate(year, month, date) ?? 0;
  };

  test("keys, days and funding limits; a line of headers is left out", () => {
    const read = readPeriods(
      "Period\tStarts on\tEnds on\tEnvelope\n2026-H1\t01/01/2026\t30/06/2026\t4,500\n2026-H2\t01/07/2026\t31/12/2026\t",
    );
    expect(read.issues).toEqual([]);
    expect(read.value).toEqual([
      { period: "2026-H1", startsOn: day("2026-01-01"), endsOn: day("2026-06-30"), envelope: 4500 },
      { period: "2026-H2", startsOn: day("2026-07-01"), endsOn: day("2026-12-31"), envelope: null },
    ]);
    expect(periodRows(read.value).rows[0]?.[3]).toBe(4500);
  });

  test("an overlap is told with both days", () => {
    const read = readPeriods("2026-Q2\t2026-04-01\t2026-07-02\n2026-Q3\t2026-07-01\t2026-09-30");
    expect(sentences(read)).toEqual([
      "Period 2026-Q3 starts on 2026-07-01 but 2026-Q2 ends on 2026-07-02.",
    ]);
    expect(read.issues[0]?.severity).toBe("blocking");
  });

  test("a gap, a day that does not exist, a wrong order, a repeated key and a limit below zero are told", () => {
    const read = readPeriods(
      [
        "2026-Q1\t2026-01-01\t2026-03-31\t",
        "2026-Q2\t2026-04-01\t2026-06-31\t",
        "2026-Q3\t2026-09-30\t2026-07-01\t",
        "2026-q1\t2026-10-01\t2026-12-31\t",
        "2027-Q1\t2027-01-01\t2027-03-31\t-5",
        "\t2027-04-01\t2027-06-30\t",
        "2028-Q1\t2028-01-01\t2028-03-31\t",
      ].join("\n"),
    );
    expect(sentences(read)).toEqual([
      'Line 2: Ends on "2026-06-31" cannot be read. Expected: a date such as 2026-09-30.',
      '2026-Q3: Ends on "2026-07-01" is before start 2026-09-30.',
      'Line 4: period "2026-q1" is in the list twice.',
      'Line 5: Envelope "-5" cannot be read. Expected: an amount of 0 or more.',
      'Line 6: Period "" cannot be read. Expected: a name such as 2026-Q3.',
      "Periods leave a gap: 2026-Q1 ends on 2026-03-31, 2028-Q1 starts only on 2028-01-01.",
    ]);
    expect(read.value.map(({ period }) => period)).toEqual(["2026-Q1", "2028-Q1"]);
  });

  test("a calendar that we cut never breaks, and any shift of one period does", () => {
    const calendar = fc.record({
      from: fc.integer({ min: day("2020-01-01"), max: day("2040-12-31") }),
      grain: fc.constantFrom("Month", "Quarter", "Year" as const),
      count: fc.integer({ min: 2, max: 24 }),
      tailYears: fc.integer({ min: 0, max: 5 }),
      fiscalStartMonth: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(calendar, fc.nat(), fc.constantFrom(-3, 3), (each, pick, shift) => {
        const periods = reportingPeriods(each);
        expect(calendarBreaks(periods)).toEqual([]);
        const at = 1 + (pick % (periods.length - 1));
        const moved = periods.map((period, index) =>
          index === at ? { ...period, startsOn: period.startsOn + shift } : period,
        );
        const breaks = calendarBreaks(moved).map(({ issue }) => issue);
        expect(breaks).toMatchObject([
          {
            code: shift < 0 ? "period-overlap" : "period-gap",
            found: isoDate(periods[at - 1]?.endsOn ?? 0),
            facts: { after: periods[at]?.period },
          },
        ]);
      }),
    );
  });
});
