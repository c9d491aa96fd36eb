import fc from "fast-check";
import { readValueLines } from "#core/benefits/valueLines";
import type { ValuedBenefit } from "#core/benefits/valueLines";
import { intakeScores } from "#core/governance/intakeScores";
import type { Issue } from "#core/issues";
import { readLimitLines } from "#core/selection/readLimitLines";
import { pastedLines } from "#core/setup/pastedLines";
import { readPeriods } from "#core/setup/readPeriods";
import { typedLines } from "#core/text/typedLines";
import { decimalOf, toldDecimal } from "#core/text/typedNumber";

const fit = { name: "Fit", low: 0, high: 1e6 };
const period = {
  ...{ key: "Q1", start: 1, end: 90, isClosed: false },
  open: ["Planned", "Forecast"] as const,
};

/** The same figures as a limit, a benefit's value, a score and an envelope. */
function everywhere(figures: readonly string[]): readonly (readonly (number | null)[])[] {
  const line = (before: string) => figures.map((figure) => `${before}${figure}`).join("\n");
  const limits = readLimitLines(line("Spend; Portfolio; ; ")).value.map(({ atLeast }) => atLeast);
  const benefits = figures.map((_, k) => ({ id: `B-${k}` }) as unknown as ValuedBenefit);
  const book = { benefits, periods: [period], statusDate: null } as unknown as Parameters<
    typeof readValueLines
  >[1];
  const values = readValueLines(
    figures.map((figure, k) => `B-${k}; Q1; Planned; ${figure}`).join("\n"),
    book,
  ).value.map(({ value }) => value);
  const criteria = figures.map((_, k) => ({ ...fit, name: `C${k}` }));
  const scores = intakeScores(figures.map((f, k) => `C${k}=${f}`).join("\n"), criteria, "P-1");
  const periods = readPeriods(
    figures.map((f, k) => `Y${k}\t20${k + 20}-01-01\t20${k + 20}-12-31\t${f}`).join("\n"),
  );
  const envelopes = periods.value.map(({ envelope }) => envelope);
  return [limits, values, [...scores.value.values()], envelopes];
}

test.each<readonly [figures: readonly string[], numbers: readonly number[]]>([
  [["60,5"], [60.5]],
  [["60.5"], [60.5]],
  [["1,234"], [1234]],
  [
    ["1,234", "60,5"],
    [1.234, 60.5],
  ],
  [
    ["1.234", "60,5"],
    [1234, 60.5],
  ],
  [["1.234,50"], [1234.5]],
  [["1,234.50"], [1234.5]],
  [["1 200"], [1200]],
])("%j is %j as a limit, a benefit, a score and an envelope", (figures, numbers) => {
  expect(everywhere(figures)).toEqual([numbers, numbers, numbers, numbers]);
});

test("what is no number is told, and never guessed", () => {
  for (const figure of ["12 or 13", "1.2.3,4,5", "1e999", "--5", "=3", "½"]) {
    expect(readLimitLines(`Spend; Portfolio; ; ${figure}`).issues).toHaveLength(1);
    expect(intakeScores(`Fit=${figure}`, [fit], "P-1").issues).toHaveLength(1);
  }
});

test("a line has the number that one sees, blank lines included", () => {
  const line = (issues: readonly Issue[]) => issues.map(({ facts }) => facts?.["line"]);
  expect(line(readLimitLines("\n\nFun; Portfolio").issues)).toEqual([3]);
  expect(line(intakeScores("Fit=1; Fit=2\n\nFit", [fit], "P-1").issues)).toEqual([3]);
  const none = { benefits: [], periods: [], statusDate: null };
  expect(line(readValueLines("\n\nB-1; Q1; Planned; 1", none).issues)).toEqual([3]);
  expect(line(readPeriods("\n\nQ1\tsoon\tlater").issues)).toEqual([3, 3]);
  expect(pastedLines("A = 1; B = 2\n\nC = 3").map(({ line: at }) => at)).toEqual([1, 1, 3]);
});

test("any text is cut into lines and told from numbers without throwing", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.string({ unit: fc.constantFrom("0", "1", "2", "3", ",", ".", " ") })),
      (a, b) => {
        const lines = typedLines(a);
        expect(lines.every(({ line, fields }) => line > 0 && fields.some((f) => f !== ""))).toBe(
          true,
        );
        expect([".", ","]).toContain(decimalOf(b));
      },
    ),
    { numRuns: 200 },
  );
});

test("1,200 and 1.200 alone tell nothing; a third group tells the other sign", () => {
  expect(["1,200", "1.200", "1200", "1,200,000", "1.200.000", "0,200"].map(toldDecimal)).toEqual([
    null,
    null,
    null,
    ".",
    ",",
    ",",
  ]);
});
