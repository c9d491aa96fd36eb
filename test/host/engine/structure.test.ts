import fc from "fast-check";
import { calculationOf } from "#host/engine/calculate";
import { writeArrayFormula, mergeCells } from "#host/engine/edit";
import { addName } from "#host/engine/names";
import { deleteCells, insertCells } from "#host/engine/shift";
import type { Sheet } from "#host/engine/sheet";
import {
  addSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from "#host/engine/structure";
import { addTable } from "#host/engine/tables";
import { at, fill, formula, refusal, sheetOf, shown } from "./sheetOf";

function recalculate(sheet: Sheet): void {
  calculationOf(sheet.workbook).recalculate();
}

describe("sheet names", () => {
  test.each([
    ["", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["x".repeat(31), "accepted"],
    ["a:b", "InvalidArgument"],
    ["a\\b", "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a?b", "InvalidArgument"],
    ["a*b", "InvalidArgument"],
    ["a[b", "InvalidArgument"],
    ["a]b", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["a'", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["DATA", "ItemAlreadyExists"],
    ["Risks & issues", "accepted"],
  ])("%p: %s", (name, expected) => {
    expect(refusal(() => addSheet(sheetOf().workbook, name))).toBe(expected);
    expect(
      refusal(() => {
        renameSheet(addSheet(sheetOf().workbook, "Other"), name);
      }),
    ).toBe(expected);
  });

  test("at least one sheet stays visible, a protected structure stays as it is", () => {
    const sheet = sheetOf();
    expect(
      refusal(() => {
        deleteSheet(sheet);
      }),
    ).toBe("InvalidOperation");
    expect(
      refusal(() => {
        setVisibility(sheet, "Hidden");
      }),
    ).toBe("InvalidOperation");
    sheet.workbook.structureProtected = true;
    expect(refusal(() => addSheet(sheet.workbook, "New"))).toBe("AccessDenied");
    expect(
      refusal(() => {
        moveSheet(sheet, 0);
      }),
    ).toBe("AccessDenied");
  });
});

test("formulas follow a renamed sheet and lose a deleted one", () => {
  const sheet = sheetOf([[5]]);
  const other = addSheet(sheet.workbook, "Sum");
  fill(other, "A1", [["=Data!A1*2"], ["=SUM(Data!A:A)"]]);
  addName(sheet.workbook, "Five", "=Data!$A$1");
  renameSheet(sheet, "New data");
  recalculate(sheet);
  expect([formula(other, "A1"), shown(other, "A1"), sheet.workbook.names[0]?.formula]).toEqual([
    "'New data'!A1*2",
    10,
    "'New data'!$A$1",
  ]);
  deleteSheet(sheet);
  recalculate(other);
  expect([formula(other, "A1"), shown(other, "A2")]).toEqual(["#REF!*2", "#REF!"]);
});

test("a copied sheet has its own tables", () => {
  const sheet = sheetOf([
    ["ID", "Cost"],
    ["a", 1],
    ["b", 2],
  ]);
  addTable(sheet, at("A1:B3"), true, "Costs");
  fill(sheet, "D1", [["=SUM(Costs[Cost])"]]);
  const copy = copySheet(sheet, undefined, 1);
  fill(copy, "B2", [[10]]);
  expect([copy.name, copy.tables[0]?.name, formula(copy, "D1")]).toEqual([
    "Data (2)",
    "Costs_2",
    "SUM(Costs_2[Cost])",
  ]);
  expect([shown(copy, "D1"), shown(sheet, "D1")]).toEqual([12, 3]);
});

describe("inserting and deleting", () => {
  test("moves values, formulas, names, merges and rules", () => {
    const sheet = sheetOf([
      [1, "=SUM(A1:A3)"],
      [2, "=A2*$A$3"],
      [3, null],
      ["m", null],
    ]);
    const other = addSheet(sheet.workbook, "Other");
    fill(other, "A1", [["=Data!A3"]]);
    addName(sheet.workbook, "Last", "=Data!$A$3");
    mergeCells(sheet, at("A4:B4"), false);
    insertCells(sheet, at("2:3"), "Down");
    recalculate(sheet);
    expect([formula(sheet, "B1"), formula(sheet, "B4"), formula(other, "A1")]).toEqual([
      "SUM(A1:A5)",
      "A4*$A$5",
      "Data!A5",
    ]);
    expect([shown(sheet, "B1"), shown(sheet, "B4"), shown(other, "A1")]).toEqual([6, 6, 3]);
    expect([sheet.workbook.names[0]?.formula, sheet.merges]).toEqual(["Data!$A$5", [at("A6:B6")]]);
    deleteCells(sheet, at("4:4"), "Up");
    recalculate(sheet);
    expect([formula(sheet, "B1"), shown(sheet, "B1")]).toEqual(["SUM(A1:A4)", 4]);
    deleteCells(sheet, at("A:A"), "Left");
    recalculate(sheet);
    expect([formula(sheet, "A1"), formula(other, "A1"), sheet.workbook.names[0]?.formula]).toEqual([
      "SUM(#REF!)",
      "Data!#REF!",
      "Data!#REF!",
    ]);
  });

  test("shifting part of a range is seen by formulas over the whole of it", () => {
    const sheet = sheetOf([
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
    fill(sheet, "D1", [["=SUMPRODUCT(A1:A3*B1:B3)"], ["=SUM(A2:B2)"]]);
    expect([shown(sheet, "D1"), shown(sheet, "D2")]).toEqual([140, 22]);
    insertCells(sheet, at("A1"), "Down");
    recalculate(sheet);
    expect([formula(sheet, "D2"), shown(sheet, "D2")]).toEqual(["SUM(A2:B2)", 21]);
  });

  test("an insertion followed by its deletion changes nothing", () => {
    fc.assert(
      fc.property(fc.nat(6), fc.integer({ min: 1, max: 3 }), fc.boolean(), (line, count, rows) => {
        const cells = [
          [1, 2, "=A1+B1"],
          [3, 4, "=SUM(A1:B2)"],
          ["=A1", "=$B$2", "=COUNT(A:B)"],
        ];
        const sheet = sheetOf(cells);
        const texts = (): unknown[] =>
          ["A3", "B3", "C1", "C2", "C3"].map((a) => [formula(sheet, a), shown(sheet, a)]);
        const before = texts();
        const area = rows
          ? at(`${line + 1}:${line + count}`)
          : { ...at("A:A"), left: line, right: line + count - 1 };
        insertCells(sheet, area, rows ? "Down" : "Right");
        recalculate(sheet);
        deleteCells(sheet, area, rows ? "Up" : "Left");
        recalculate(sheet);
        expect(texts()).toEqual(before);
      }),
    );
  });

  test("a spill moves along, and is stretched again when cut", () => {
    const sheet = sheetOf([[3], ["=SEQUENCE(A1)"]]);
    insertCells(sheet, at("3:3"), "Down");
    recalculate(sheet);
    expect(["A2", "A3", "A4", "A5"].map((a) => shown(sheet, a))).toEqual([1, 2, 3, null]);
    insertCells(sheet, at("1:1"), "Down");
    recalculate(sheet);
    expect(["A3", "A4", "A5"].map((a) => shown(sheet, a))).toEqual([1, 2, 3]);
  });

  test("tells listeners where areas lie now", () => {
    const sheet = sheetOf([[1]]);
    const moves: unknown[] = [];
    sheet.workbook.listeners.add({
      cellsMoved: (_, map) => moves.push(map(at("A1:B9")), map(at("A20"))),
    });
    insertCells(sheet, at("5:6"), "Down");
    deleteCells(sheet, at("20:30"), "Up");
    expect(moves).toEqual([at("A1:B11"), at("A22"), at("A1:B9"), null]);
  });

  test.each<[string, string, (sheet: Sheet) => void]>([
    [
      "cells of a table",
      "InvalidOperation",
      (s) => {
        insertCells(s, at("A2"), "Down");
      },
    ],
    [
      "a merged area",
      "MergedRangeConflict",
      (s) => {
        insertCells(s, at("D1"), "Down");
      },
    ],
    [
      "an array formula",
      "InvalidOperation",
      (s) => {
        insertCells(s, at("G2"), "Down");
      },
    ],
    [
      "filled cells off the sheet",
      "InsertDeleteConflict",
      (s) => {
        insertCells(s, at("XFD1"), "Right");
      },
    ],
    [
      "the header of a table",
      "InvalidOperation",
      (s) => {
        deleteCells(s, at("1:1"), "Up");
      },
    ],
    [
      "all rows of a table",
      "InvalidOperation",
      (s) => {
        deleteCells(s, at("2:3"), "Up");
      },
    ],
  ])("does not tear %s", (_, code, action) => {
    const sheet = sheetOf([
      ["ID", "Cost"],
      ["a", 1],
      ["b", 2],
    ]);
    addTable(sheet, at("A1:B3"), true, "Costs");
    mergeCells(sheet, at("D1:E2"), false);
    writeArrayFormula(sheet, at("G1:G3"), "=B1:B3");
    fill(sheet, "XFD1", [[1]]);
    expect(
      refusal(() => {
        action(sheet);
      }),
    ).toBe(code);
  });

  test("a protected sheet stays as it is", () => {
    const sheet = sheetOf();
    sheet.protection = { protected: true, options: {} };
    expect(
      refusal(() => {
        insertCells(sheet, at("1:1"), "Down");
      }),
    ).toBe("AccessDenied");
    sheet.protection = { protected: true, options: { allowInsertRows: true } };
    expect(
      refusal(() => {
        insertCells(sheet, at("1:1"), "Down");
      }),
    ).toBe("accepted");
  });
});
