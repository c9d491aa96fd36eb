import fc from "fast-check";
import { calculationOf } from "#host/engine/calculate";
import { ConditionalFormats, type ConditionalPaint } from "#host/engine/conditionalFormats";
import type { ConditionalRule, DifferentialStyle, PresetRule } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import { at, fill, sheetOf } from "./sheetOf";

const green: DifferentialStyle = { fillColor: "#00FF00" };

function addRule(
  sheet: Sheet,
  areas: readonly string[],
  rule: ConditionalRule,
  more: { priority?: number; stopIfTrue?: boolean } = {},
): void {
  sheet.conditionalFormats.push({
    id: sheet.workbook.newId(),
    areas: areas.map(at),
    priority: sheet.conditionalFormats.length + 1,
    stopIfTrue: false,
    rule,
    ...more,
  });
}

function paints(sheet: Sheet, address: string): (ConditionalPaint | null)[] {
  const formats = new ConditionalFormats(sheet);
  const area = at(address);
  const found: (ConditionalPaint | null)[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++)
      found.push(formats.at(row, column));
  }
  return found;
}

/** Rows (from 1) of column A to which a rule applies. */
function painted(values: readonly unknown[], rule: ConditionalRule): number[] {
  const sheet = sheetOf(values.map((value) => [value]));
  const area = `A1:A${values.length}`;
  addRule(sheet, [area], rule);
  return paints(sheet, area).flatMap((paint, i) => (paint?.style ? [i + 1] : []));
}

const cellValue = (operator: string, formula1: string, formula2 = ""): ConditionalRule => ({
  kind: "cellValue",
  operator,
  formula1,
  formula2,
  style: green,
});
const text = (operator: string, wanted: string): ConditionalRule => ({
  kind: "containsText",
  operator,
  text: wanted,
  style: green,
});
type PresetTest<P = PresetRule> = P extends PresetRule ? Omit<P, "style"> : never;
const preset = (test: PresetTest): ConditionalRule => ({
  kind: "other",
  type: "preset",
  preset: { ...test, style: green },
});

describe("a rule applies to", () => {
  const numbers = [1, 5, 10, "text", null, "=1/0"];
  const words = ["On track", "at risk", "Risky", null, 7];
  const cases: [string, readonly unknown[], ConditionalRule, number[]][] = [
    // As in Excel texts are greater than numbers, and empty cells count as 0.
    ["values above a number", numbers, cellValue("greaterThan", "5"), [3, 4]],
    ["values below a number", numbers, cellValue("lessThan", "5"), [1, 5]],
    ["values between, whichever bound is first", numbers, cellValue("between", "10", "5"), [2, 3]],
    ["values not between", numbers, cellValue("notBetween", "0", "5"), [3, 4]],
    ["values equal to a text", words, cellValue("equal", '"AT RISK"'), [2]],
    ["values unlike a number", [5, 6], cellValue("notEqual", "5"), [2]],
    ["values from a formula", [1, 2, 3], cellValue("greaterThanOrEqual", "MAX($A$1:$A$2)"), [2, 3]],
    ["texts that contain", words, text("containsText", "risk"), [2, 3]],
    ["texts that do not contain", words, text("notContains", "risk"), [1, 4, 5]],
    ["texts that begin with", words, text("beginsWith", "RISK"), [3]],
    ["texts that end with", words, text("endsWith", "track"), [1]],
    ["blanks", ["", " ", null, 0], preset({ test: "blanks", negated: false }), [1, 2, 3]],
    ["what is not blank", ["", " ", null, 0], preset({ test: "blanks", negated: true }), [4]],
    ["errors", numbers, preset({ test: "errors", negated: false }), [6]],
    [
      "duplicates",
      ["a", "A", "b", null, null],
      preset({ test: "duplicates", unique: false }),
      [1, 2],
    ],
    [
      "unique values",
      ["a", "A", "b", 1, 2],
      preset({ test: "duplicates", unique: true }),
      [3, 4, 5],
    ],
    [
      "the top two, with ties",
      [5, 9, 9, 1, 9],
      preset({ test: "topBottom", rank: 2, percent: false, bottom: false }),
      [2, 3, 5],
    ],
    [
      "the lowest tenth, at least one",
      [5, 9, 2, "x"],
      preset({ test: "topBottom", rank: 10, percent: true, bottom: true }),
      [3],
    ],
    [
      "values above the average",
      [1, 2, 6],
      preset({ test: "average", above: true, orEqual: false, deviations: 0 }),
      [3],
    ],
    [
      "values at most the average",
      [1, 3, 5],
      preset({ test: "average", above: false, orEqual: true, deviations: 0 }),
      [1, 2],
    ],
    [
      "values a standard deviation above the average",
      [1, 2, 3, 2, 9],
      preset({ test: "average", above: true, orEqual: false, deviations: 1 }),
      [5],
    ],
  ];
  it.each(cases)("%s", (_name, values, rule, expected) => {
    expect(painted(values, rule)).toEqual(expected);
  });

  it("dates of this month, seen from the calculation's clock", () => {
    const sheet = sheetOf([[46022], [46023], [46053], [46054]]);
    calculationOf(sheet.workbook).now = () => new Date(2026, 0, 15);
    addRule(sheet, ["A1:A4"], preset({ test: "dates", period: "thisMonth" }));
    expect(paints(sheet, "A1:A4").map((paint) => paint !== null)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("the cells for which its formula is true, relative to the first cell of its first area", () => {
    const sheet = sheetOf([
      [1, 10],
      [30, 20],
      [5, 0],
    ]);
    addRule(sheet, ["B1:B3", "C1:C3"], { kind: "custom", formula: "$A1>B1", style: green });
    expect(paints(sheet, "B1:B3").map((paint) => paint !== null)).toEqual([false, true, true]);
    expect(paints(sheet, "C1:C3").map((paint) => paint !== null)).toEqual([true, true, true]);
  });

  it("no cell when its formula cannot be read or calculated", () => {
    expect(painted([1, 2], { kind: "custom", formula: "1+", style: green })).toEqual([]);
    expect(painted([1, 2], { kind: "custom", formula: "A1/0", style: green })).toEqual([]);
    expect(painted([1, 2], { kind: "custom", formula: '"yes"', style: green })).toEqual([]);
    expect(painted([1, 2], { kind: "other", type: "unknown" })).toEqual([]);
  });
});

describe("several rules", () => {
  it("paint together; of two that set the same, the one of higher priority", () => {
    const sheet = sheetOf([[5]]);
    const rule = (style: DifferentialStyle): ConditionalRule => ({
      kind: "custom",
      formula: "TRUE",
      style,
    });
    addRule(sheet, ["A1"], rule({ fillColor: "#111111", bold: true }), { priority: 2 });
    addRule(sheet, ["A1"], rule({ fillColor: "#222222", fontColor: "#333333" }), { priority: 1 });
    expect(paints(sheet, "A1")[0]?.style).toEqual({
      fillColor: "#222222",
      fontColor: "#333333",
      bold: true,
    });
  });

  it("end at the first that applies and says so", () => {
    const sheet = sheetOf([[5], [50]]);
    addRule(sheet, ["A1:A2"], cellValue("greaterThan", "10"), { stopIfTrue: true });
    addRule(sheet, ["A1:A2"], { kind: "custom", formula: "TRUE", style: { bold: true } });
    expect(paints(sheet, "A1:A2").map((paint) => paint?.style)).toEqual([{ bold: true }, green]);
  });

  it("paint the same style object where they say the same", () => {
    const sheet = sheetOf([[5], [50]]);
    addRule(sheet, ["A1:A2"], { kind: "custom", formula: "TRUE", style: { bold: true } });
    addRule(sheet, ["A1:A2"], { kind: "custom", formula: "TRUE", style: green });
    const [first, second] = paints(sheet, "A1:A2");
    expect(first?.style).toBe(second?.style);
  });
});

describe("colour scales", () => {
  const scale = (
    ...points: [
      type: "min" | "max" | "num" | "percent" | "percentile",
      value: string,
      color: string,
    ][]
  ): ConditionalRule => ({
    kind: "colorScale",
    points: points.map(([type, value, color]) => ({ threshold: { type, value }, color })),
  });
  const fills = (values: readonly unknown[], rule: ConditionalRule): string[] => {
    const sheet = sheetOf(values.map((value) => [value]));
    addRule(sheet, [`A1:A${values.length}`], rule);
    return paints(sheet, `A1:A${values.length}`).map((paint) => paint?.fill ?? "none");
  };

  it("go from the lowest to the highest number; texts and blanks have none", () => {
    const rule = scale(["min", "", "#000000"], ["max", "", "#FFFFFF"]);
    expect(fills([0, 5, 10, "x", null], rule)).toEqual([
      "#000000",
      "#808080",
      "#FFFFFF",
      "none",
      "none",
    ]);
  });

  it("take a middle colour at a percentile, and the end colours beyond fixed bounds", () => {
    const rule = scale(
      ["num", "0", "#FF0000"],
      ["percentile", "50", "#FFFF00"],
      ["num", "100", "#00FF00"],
    );
    expect(fills([-50, 20, 40, 60, 200], rule)).toEqual([
      "#FF0000",
      "#FF8000",
      "#FFFF00",
      "#AAFF00",
      "#00FF00",
    ]);
  });

  it("paint nothing when a value is an error, as Excel does", () => {
    expect(fills([1, "=1/0"], scale(["min", "", "#000000"], ["max", "", "#FFFFFF"]))).toEqual([
      "none",
      "none",
    ]);
  });

  it("give greater numbers a colour at least as near to the upper end", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 }),
        (values) => {
          const found = fills(values, scale(["min", "", "#000000"], ["max", "", "#FFFFFF"]));
          const pairs = values.map(
            (value, i) => [value, parseInt((found[i] ?? "").slice(1), 16)] as const,
          );
          pairs.sort((a, b) => a[0] - b[0]);
          return pairs.every(([, shade], i) => i === 0 || shade >= (pairs[i - 1]?.[1] ?? 0));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("data bars", () => {
  const bar = (more: object = {}): ConditionalRule => ({
    kind: "dataBar",
    low: { type: "autoMin", value: "" },
    high: { type: "autoMax", value: "" },
    color: "#0000FF",
    gradient: false,
    showValue: true,
    ...more,
  });
  const bars = (values: readonly unknown[], rule = bar()): unknown[] => {
    const sheet = sheetOf(values.map((value) => [value]));
    addRule(sheet, [`A1:A${values.length}`], rule);
    return paints(sheet, `A1:A${values.length}`).map((paint) => {
      if (!paint?.bar) return null;
      const { from, to, axis, color } = paint.bar;
      return [from, to, axis, color];
    });
  };

  it("begin at 0 when nothing is negative", () => {
    expect(bars([0, 5, 10, "x"])).toEqual([
      [0, 0, null, "#0000FF"],
      [0, 0.5, null, "#0000FF"],
      [0, 1, null, "#0000FF"],
      null,
    ]);
  });

  it("of negative numbers run to the left from the axis, in their own colour", () => {
    expect(bars([-10, 30])).toEqual([
      [0, 0.25, 0.25, "#FF0000"],
      [0.25, 1, 0.25, "#0000FF"],
    ]);
    expect(bars([-10, 30], bar({ negativeColor: "#AA0000" }))[0]).toEqual([
      0,
      0.25,
      0.25,
      "#AA0000",
    ]);
  });

  it("with nothing but negative numbers have the axis at the right edge", () => {
    expect(bars([-10, -5])).toEqual([
      [0, 1, 1, "#FF0000"],
      [0.5, 1, 1, "#FF0000"],
    ]);
  });

  it("stay within the cell beyond fixed bounds", () => {
    const rule = bar({ low: { type: "num", value: "0" }, high: { type: "num", value: "10" } });
    expect(bars([-5, 25], rule)).toEqual([
      [0, 0, null, "#0000FF"],
      [0, 1, null, "#0000FF"],
    ]);
  });
});

describe("icon sets", () => {
  const icons = (values: readonly unknown[], more: object = {}): (number | null)[] => {
    const sheet = sheetOf(values.map((value) => [value]));
    addRule(sheet, [`A1:A${values.length}`], {
      kind: "iconSet",
      set: "3Arrows",
      showValue: true,
      reverse: false,
      thresholds: ["0", "33", "67"].map((value) => ({
        threshold: { type: "percent", value },
        inclusive: true,
      })),
      ...more,
    });
    return paints(sheet, `A1:A${values.length}`).map((paint) => paint?.icon?.index ?? null);
  };

  it("take the highest icon whose threshold is reached", () => {
    expect(icons([0, 32, 33, 66, 67, 100, "x"])).toEqual([0, 0, 1, 1, 2, 2, null]);
  });

  it("leave a threshold itself to the icon below when it is not included, and turn round", () => {
    const thresholds = ["0", "50"].map((value) => ({
      threshold: { type: "num", value },
      inclusive: false,
    }));
    expect(icons([10, 50, 51], { thresholds })).toEqual([0, 0, 1]);
    expect(icons([10, 50, 51], { thresholds, reverse: true })).toEqual([1, 1, 0]);
  });
});

it("what the rules paint follows the values", () => {
  const sheet = sheetOf([[1]]);
  addRule(sheet, ["A1"], cellValue("greaterThan", "5"));
  expect(paints(sheet, "A1")).toEqual([null]);
  fill(sheet, "A1", [[9]]);
  expect(paints(sheet, "A1")[0]?.style).toEqual(green);
});
