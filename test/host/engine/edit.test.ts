import { calculationOf } from "#host/engine/calculate";
import {
  clearCells,
  copyCells,
  fillFormula,
  mergeCells,
  unmergeCells,
  writeArrayFormula,
  writeCells,
} from "#host/engine/edit";
import type { Validation } from "#host/engine/features";
import { addName, changeName, deleteName } from "#host/engine/names";
import { displayText } from "#host/engine/text";
import { checkValidation } from "#host/engine/validation";
import { CellError } from "#host/engine/values";
import { at, fill, formula, refusal, sheetOf, shown } from "./sheetOf";

describe("typed input", () => {
  test.each([
    ["12", 12, "General"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["25%", 0.25, "0%"],
    ["$5", 5, "$#,##0"],
    ["2024-01-05", 45296, "m/d/yyyy"],
    ["TRUE", true, "General"],
    ["#N/A", "#N/A", "General"],
    ["2026-Q3", "2026-Q3", "General"],
    ["1,23", "1,23", "General"],
    ["'007", "007", "General"],
    ["text 12", "text 12", "General"],
  ])("%s becomes %p", (input, value, format) => {
    const sheet = sheetOf([[input]]);
    expect(shown(sheet, "A1")).toBe(value);
    expect(sheet.workbook.styles.get(sheet.styleAt(0, 0)).numberFormat).toBe(format);
  });

  test("a text cell takes everything as text", () => {
    const sheet = sheetOf();
    sheet.setStyle(0, 0, sheet.workbook.styles.derive(0, { numberFormat: "@" }));
    fill(sheet, "A1", [["=1+1"]]);
    expect(shown(sheet, "A1")).toBe("=1+1");
  });

  test("null leaves a cell, an empty text empties it, formulas are written as Excel shows them", () => {
    const sheet = sheetOf([[1, 2, "=sum(a1:b1)"]]);
    fill(sheet, "A1", [[null, ""]]);
    expect([
      shown(sheet, "A1"),
      shown(sheet, "B1"),
      formula(sheet, "C1"),
      shown(sheet, "C1"),
    ]).toEqual([1, null, "SUM(A1:B1)", 1]);
  });
});

describe("refusals of writes", () => {
  const cell = at("A1");
  test.each<[string, string, () => unknown]>([
    [
      "a block of another shape",
      "InvalidArgument",
      () => {
        writeCells(sheetOf(), at("A1:B2"), [[1, 2]], "values");
      },
    ],
    [
      "a formula that cannot be read",
      "InvalidArgument",
      () => {
        writeCells(sheetOf(), cell, [["=SUM("]], "formulas");
      },
    ],
    [
      "too few arguments",
      "InvalidArgument",
      () => {
        writeCells(sheetOf(), cell, [["=ROUND(1)"]], "formulas");
      },
    ],
    [
      "a missing sheet",
      "InvalidArgument",
      () => {
        writeCells(sheetOf(), cell, [["=Nope!A1"]], "formulas");
      },
    ],
    [
      "a missing table",
      "InvalidArgument",
      () => {
        writeCells(sheetOf(), cell, [["=Nope[Col]"]], "formulas");
      },
    ],
    [
      "a text over 32,767 characters",
      "InvalidArgument",
      () => {
        writeCells(sheetOf(), cell, [["x".repeat(32_768)]], "values");
      },
    ],
    [
      "an object",
      "InvalidArgument",
      () => {
        writeCells(sheetOf(), cell, [[{}]], "values");
      },
    ],
    [
      "beyond the sheet",
      "InvalidArgument",
      () => {
        writeCells(
          sheetOf(),
          { top: 1_048_576, left: 0, bottom: 1_048_576, right: 0 },
          [[1]],
          "values",
        );
      },
    ],
    [
      "the inside of a merge",
      "MergedRangeConflict",
      () => {
        const sheet = sheetOf();
        mergeCells(sheet, at("A1:B2"), false);
        writeCells(sheet, at("A1:B1"), [[1, 2]], "values");
      },
    ],
    [
      "a locked cell on a protected sheet",
      "AccessDenied",
      () => {
        const sheet = sheetOf();
        sheet.protection = { protected: true, options: {} };
        writeCells(sheet, cell, [[1]], "values");
      },
    ],
    [
      "part of an array formula",
      "InvalidOperation",
      () => {
        const sheet = sheetOf([[1], [2]]);
        writeArrayFormula(sheet, at("B1:B2"), "=A1:A2");
        calculationOf(sheet.workbook).recalculate();
        writeCells(sheet, at("B2"), [[1]], "values");
      },
    ],
  ])("%s: %s", (_, code, action) => {
    expect(refusal(action)).toBe(code);
  });

  test("write nothing at all", () => {
    const sheet = sheetOf();
    expect(
      refusal(() => {
        writeCells(sheet, at("A1:B1"), [[1, "=SUM("]], "values");
      }),
    ).toBe("InvalidArgument");
    expect(sheet.usedArea()).toBeNull();
  });

  test("an unlocked cell of a protected sheet is written", () => {
    const sheet = sheetOf();
    sheet.setStyle(0, 0, sheet.workbook.styles.derive(0, { locked: false }));
    sheet.protection = { protected: true, options: {} };
    fill(sheet, "A1", [[1]]);
    expect(shown(sheet, "A1")).toBe(1);
  });
});

describe("fill, clear, copy, merge", () => {
  test("a filled formula moves its relative references", () => {
    const sheet = sheetOf([[1], [2], [3]]);
    fillFormula(sheet, at("B1:B3"), "=A1*$A$1");
    fill(sheet, "D1", [[0]]);
    expect([formula(sheet, "B3"), shown(sheet, "B3")]).toEqual(["A3*$A$1", 3]);
  });

  test("copies move formulas, tile the target and may transpose or copy values only", () => {
    const sheet = sheetOf([
      [1, "=A1+1"],
      [2, "=A2+1"],
    ]);
    copyCells(sheet, at("A1:B1"), sheet, at("D1:E2"), {
      what: "All",
      skipBlanks: false,
      transpose: false,
    });
    copyCells(sheet, at("A1:B2"), sheet, at("G1"), {
      what: "Values",
      skipBlanks: false,
      transpose: true,
    });
    calculationOf(sheet.workbook).recalculate();
    expect([formula(sheet, "E2"), shown(sheet, "E2")]).toEqual(["D2+1", 2]);
    expect(["G1", "H1", "G2", "H2"].map((a) => shown(sheet, a))).toEqual([1, 2, 2, 3]);
    expect(formula(sheet, "G2")).toBeUndefined();
  });

  test("clearing contents keeps formats, clearing all does not", () => {
    const sheet = sheetOf([["25%"]]);
    clearCells(sheet, at("A1"), "Contents");
    expect([shown(sheet, "A1"), sheet.styleAt(0, 0) > 0]).toEqual([null, true]);
    clearCells(sheet, at("A1"), "All");
    expect(sheet.styleAt(0, 0)).toBe(0);
  });

  test("a merge keeps the top left value only; a table is not merged", () => {
    const sheet = sheetOf([
      [1, 2],
      [3, 4],
    ]);
    mergeCells(sheet, at("A1:B2"), true);
    expect(sheet.merges).toHaveLength(2);
    expect(["A1", "B1", "A2", "B2"].map((a) => shown(sheet, a))).toEqual([1, null, 3, null]);
    unmergeCells(sheet, at("A1:B1"));
    expect(sheet.merges).toEqual([at("A2:B2")]);
  });
});

describe("names", () => {
  test.each([
    ["A1", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["two words", "InvalidArgument"],
    ["1st", "InvalidArgument"],
    ["x".repeat(256), "InvalidArgument"],
    ["TRUE", "InvalidArgument"],
    ["rate", "ItemAlreadyExists"],
    ["Rate_2", "accepted"],
  ])("%s: %s", (name, expected) => {
    const sheet = sheetOf();
    addName(sheet.workbook, "Rate", "=0.1");
    expect(refusal(() => addName(sheet.workbook, name, "=1"))).toBe(expected);
  });

  test("change and go", () => {
    const sheet = sheetOf();
    const rate = addName(sheet.workbook, "Rate", "=0.1");
    fill(sheet, "A1", [["=Rate*10"]]);
    changeName(sheet.workbook, rate, "=0.2");
    calculationOf(sheet.workbook).recalculate();
    expect(shown(sheet, "A1")).toBe(2);
    deleteName(sheet.workbook, rate);
    calculationOf(sheet.workbook).recalculate();
    expect(shown(sheet, "A1")).toBe("#NAME?");
  });
});

describe("validations", () => {
  const list: Validation = {
    areas: [at("A1")],
    type: "list",
    operator: "between",
    formula1: '"Low,High"',
    formula2: "",
    allowBlank: true,
    inCellDropDown: true,
    errorStyle: "stop",
    showError: true,
    errorTitle: "",
    errorMessage: "",
    showPrompt: false,
    promptTitle: "",
    promptMessage: "",
  };
  test.each<[string, Partial<Validation>, string]>([
    ["a short list", {}, "accepted"],
    ["255 characters", { formula1: `"${"x".repeat(255)}"` }, "accepted"],
    ["256 characters", { formula1: `"${"x".repeat(256)}"` }, "InvalidArgument"],
    ["no source", { formula1: "" }, "InvalidArgument"],
    [
      "limits the wrong way round",
      { type: "whole", formula1: "5", formula2: "1" },
      "InvalidArgument",
    ],
    ["one limit of two", { type: "decimal", formula1: "5" }, "InvalidArgument"],
    ["a long message", { errorMessage: "x".repeat(256) }, "InvalidArgument"],
  ])("%s", (_, change, expected) => {
    expect(
      refusal(() => {
        checkValidation({ ...list, ...change });
      }),
    ).toBe(expected);
  });
});

test("a cell shows its value through its format", () => {
  const { workbook } = sheetOf();
  expect(displayText(1234.5, "#,##0.00", workbook)).toBe("1,234.50");
  expect(displayText(45296, "d mmm yyyy", workbook)).toBe("5 Jan 2024");
  expect(displayText(null, "0", workbook)).toBe("");
  expect(displayText(true, "0", workbook)).toBe("TRUE");
  expect(displayText(new CellError("#N/A"), "0", workbook)).toBe("#N/A");
  expect(displayText("abc", "0", workbook)).toBe("abc");
  workbook.date1904 = true;
  expect(displayText(0, "yyyy-mm-dd", workbook)).toBe("1904-01-01");
});
