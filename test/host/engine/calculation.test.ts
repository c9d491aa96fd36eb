import fc from "fast-check";
import { cellName } from "#host/engine/address";
import { calculationOf } from "#host/engine/calculate";
import { writeArrayFormula, writeCells } from "#host/engine/edit";
import { addName } from "#host/engine/names";
import { CellError } from "#host/engine/values";
import { Workbook } from "#host/engine/workbook";
import { at, fill, result, sheetOf, shown } from "./sheetOf";

describe("recalculation", () => {
  test("follows an edit through a chain of ten thousand cells", () => {
    const sheet = sheetOf([[1]]);
    const rows = Array.from({ length: 9_999 }, (_, i) => [`=A${i + 1}+1`]);
    fill(sheet, "A2", rows);
    expect(shown(sheet, "A10000")).toBe(10_000);
    fill(sheet, "A1", [[5]]);
    expect(shown(sheet, "A10000")).toBe(10_004);
  });

  test("computes a chain that is written backwards", () => {
    const sheet = sheetOf();
    fill(
      sheet,
      "A1",
      Array.from({ length: 5_000 }, (_, i) => [i === 4_999 ? 1 : `=A${i + 2}+1`]),
    );
    expect(shown(sheet, "A1")).toBe(5_000);
  });

  test("an edit in a column reaches the formulas that read the column", () => {
    const sheet = sheetOf([
      [1, "=SUM(A:A)"],
      [2, "=SUM(A1:A9)"],
      [3, "=$A$2*10"],
    ]);
    fill(sheet, "A2", [[20]]);
    expect([shown(sheet, "B1"), shown(sheet, "B2"), shown(sheet, "B3")]).toEqual([24, 24, 200]);
    fill(sheet, "A7", [[6]]);
    expect([shown(sheet, "B1"), shown(sheet, "B2")]).toEqual([30, 30]);
  });

  test("gives the same values as computing everything anew, in whatever order cells are written", () => {
    const cell = fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      fc.constantFrom(
        "=A1+B2",
        "=SUM(A1:B3)",
        "=IF(A2>0,B1,C1)",
        "=COUNTIF(A1:C4,1)",
        '=A3&"x"',
        "=MAX($A$1:$C$4)",
        "",
      ),
    );
    const edit = fc.record({ row: fc.nat(3), column: fc.nat(2), input: cell });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        const sheet = sheetOf();
        for (const { row, column, input } of edits) fill(sheet, cellName(row, column), [[input]]);
        const values = (): unknown[] =>
          sheet.readArea(at("A1:C4")).map((v) => (v instanceof CellError ? v.code : v));
        const step = values();
        calculationOf(sheet.workbook).recalculateAll();
        expect(values()).toEqual(step);
      }),
      { numRuns: 150 },
    );
  });

  test("a circular reference shows 0 in all of its cells and is reported", () => {
    const sheet = sheetOf([["=B1+1", "=C1+1", "=A1+1", "=A1+7"]]);
    expect(["A1", "B1", "C1", "D1"].map((a) => shown(sheet, a))).toEqual([0, 0, 0, 7]);
    const circle = calculationOf(sheet.workbook)
      .circularCells()
      .map((c) => c.address);
    expect(circle.sort()).toEqual(["A1", "B1", "C1"]);
    fill(sheet, "C1", [[1]]);
    expect(["A1", "B1", "C1", "D1"].map((a) => shown(sheet, a))).toEqual([3, 2, 1, 10]);
  });

  test("a circle in a branch that is not taken is none", () => {
    expect(result("=IF(TRUE,1,Z99)")).toBe(1);
  });

  test("an error keeps the address where it arose", () => {
    const sheet = sheetOf([["=1/0", "=A1+1", "=SUM(B1,2)"]]);
    const value = sheet.valueAt(0, 2);
    expect(value).toBeInstanceOf(CellError);
    expect((value as CellError).origin).toBe("Data!A1");
  });

  test("in manual mode only what was entered is computed", () => {
    const sheet = sheetOf([[1, "=A1*2"]]);
    const calculation = calculationOf(sheet.workbook);
    sheet.workbook.calculationMode = "Manual";
    writeCells(sheet, at("A1:C1"), [[5, null, "=A1*3"]], "values");
    calculation.recalculateAfterEdits();
    expect([shown(sheet, "B1"), shown(sheet, "C1")]).toEqual([2, 15]);
    calculation.recalculate();
    expect(shown(sheet, "B1")).toBe(10);
  });

  test("volatile functions are computed at every recalculation", () => {
    const sheet = sheetOf([["=RAND()"]]);
    const calculation = calculationOf(sheet.workbook);
    let next = 0.25;
    calculation.random = () => next;
    calculation.recalculate();
    expect(shown(sheet, "A1")).toBe(0.25);
    next = 0.5;
    calculation.recalculate();
    expect(shown(sheet, "A1")).toBe(0.5);
  });

  test("a name that comes later is found, and a changed one followed", () => {
    const sheet = sheetOf([[4, "=Rate*2"]]);
    expect(shown(sheet, "B1")).toBe("#NAME?");
    addName(sheet.workbook, "Rate", "=Data!$A$1");
    calculationOf(sheet.workbook).recalculate();
    expect(shown(sheet, "B1")).toBe(8);
    fill(sheet, "A1", [[5]]);
    expect(shown(sheet, "B1")).toBe(10);
  });
});

describe("formulas that are not calculated", () => {
  test("keep the value they came with, and others use it", () => {
    const sheet = new Workbook().appendSheet("Data");
    sheet.load(0, 0, {
      value: 42,
      style: 0,
      formula: { text: "BESSELI(1,2)", kind: "plain", state: "live" },
    });
    sheet.load(0, 1, {
      value: 0,
      style: 0,
      formula: { text: "A1+1", kind: "plain", state: "live" },
    });
    sheet.load(0, 2, {
      value: 7,
      style: 0,
      formula: { text: "[1]Other!A1*2", kind: "plain", state: "live" },
    });
    sheet.load(0, 3, {
      value: 9,
      style: 0,
      formula: { text: "_xldudf_PMO_NOSUCH(1)", kind: "dynamic", state: "live" },
    });
    const calculation = calculationOf(sheet.workbook);
    calculation.recalculateAll();
    expect(["A1", "B1", "C1", "D1"].map((a) => shown(sheet, a))).toEqual([42, 43, 7, 9]);
    expect(calculation.keptFormulas()).toEqual([
      { sheet: "Data", address: "A1", reason: "function BESSELI" },
      { sheet: "Data", address: "C1", reason: "external link" },
      { sheet: "Data", address: "D1", reason: "custom function not loaded: PMO.NOSUCH" },
    ]);
  });

  test.each([
    ["=NOSUCHFUNCTION(1)", "#NAME?"],
    ["=no_such_name", "#NAME?"],
    ["=PMO.NOSUCH(1)", "#NAME?"],
    ["=BESSELI(1,2)", "#UNKNOWN!"],
    ["=SUM(Sheet1:Sheet3!A1)", "#UNKNOWN!"],
  ])("%s typed anew shows %s", (text, expected) => {
    expect(result(text)).toBe(expected);
  });
});

describe("spills", () => {
  test("fill their cells, follow their source and free cells again", () => {
    const sheet = sheetOf([[3, "=SEQUENCE(A1)"]]);
    expect(["B1", "B2", "B3", "B4"].map((a) => shown(sheet, a))).toEqual([1, 2, 3, null]);
    fill(sheet, "C1", [["=SUM(B1#)"]]);
    fill(sheet, "A1", [[4]]);
    expect([shown(sheet, "B4"), shown(sheet, "C1")]).toEqual([4, 10]);
    fill(sheet, "A1", [[1]]);
    expect([shown(sheet, "B2"), shown(sheet, "C1")]).toEqual([null, 1]);
  });

  test("are blocked by a value and released when it goes", () => {
    const sheet = sheetOf([["=SEQUENCE(3)"]]);
    fill(sheet, "A2", [["in the way"]]);
    expect([shown(sheet, "A1"), shown(sheet, "A2"), shown(sheet, "A3")]).toEqual([
      "#SPILL!",
      "in the way",
      null,
    ]);
    fill(sheet, "A2", [[""]]);
    expect(["A1", "A2", "A3"].map((a) => shown(sheet, a))).toEqual([1, 2, 3]);
  });

  test("go when their formula goes", () => {
    const sheet = sheetOf([["=SEQUENCE(3)"]]);
    fill(sheet, "A1", [["x"]]);
    expect(["A1", "A2", "A3"].map((a) => shown(sheet, a))).toEqual(["x", null, null]);
  });

  test("Excel's way of storing: plain for one value, dynamic for what may spill", () => {
    const sheet = sheetOf([
      [1],
      [2],
      ["=SUM(A1:A2)"],
      ["=SUM(A1:A2*A1:A2)"],
      ["=SUMPRODUCT(A1:A2*A1:A2)"],
      ["=INDEX(A1:A2,2)"],
    ]);
    const kinds = [2, 3, 4, 5].map((row) => sheet.cell(row, 0)?.formula?.kind);
    expect(kinds).toEqual(["plain", "dynamic", "plain", "plain"]);
    expect(["A3", "A4", "A5", "A6"].map((a) => shown(sheet, a))).toEqual([3, 5, 5, 2]);
  });

  test("a plain formula from a file intersects, an array formula fills its cells", () => {
    const sheet = sheetOf([[1], [2], [3]]);
    sheet.put(1, 1, null, { text: "A1:A3*10", kind: "plain", state: "live" });
    writeArrayFormula(sheet, at("C1:C4"), "=A1:A3*10");
    calculationOf(sheet.workbook).recalculate();
    expect(["B2", "C1", "C2", "C3", "C4"].map((a) => shown(sheet, a))).toEqual([
      20,
      10,
      20,
      30,
      "#N/A",
    ]);
  });
});
