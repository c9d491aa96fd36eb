import fc from "fast-check";
import { parseArea, type Area } from "#host/engine/address";
import { calculationOf } from "#host/engine/calculate";
import {
  clearCells,
  copyCells,
  fillFormula,
  mergeCells,
  unmergeCells,
  writeCells,
} from "#host/engine/edit";
import { addName } from "#host/engine/names";
import { deleteCells, insertCells } from "#host/engine/shift";
import { sortCells } from "#host/engine/sort";
import { addSheet, deleteSheet, moveSheet, renameSheet } from "#host/engine/structure";
import { addTable, addTableRows, deleteTableRows, resizeTable } from "#host/engine/tables";
import { applyToArea, columnLayout, rowLayout } from "#host/protocol/objects/formatting";
import { Book, type Edited } from "#host/workbench/book/book";
import { openBook } from "#test/support/openBook";
import { workbookDump } from "#test/support/workbookDump";

function at(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return area;
}

async function book(sheets: readonly string[] = ["Data", "Report"]): Promise<Book> {
  const { workbook, session } = await openBook(sheets);
  return new Book(workbook, session.person);
}

/** A small workbook with a table, formulas over sheets, a spill, a merge and names. */
async function sample(): Promise<Book> {
  const made = await book();
  const { workbook } = made;
  const [data, report] = workbook.sheets;
  if (!data || !report) throw new Error("Two sheets.");
  writeCells(
    data,
    at("A1:D5"),
    [
      ["Name", "Score", "Double", "When"],
      ["Alpha", 3, "", "1/2/2026"],
      ["Beta", 1, "", "50%"],
      ["Gamma", 2, "", true],
      ["Delta", 5, "", "'7"],
    ],
    "values",
  );
  addTable(data, at("A1:D5"), true, "Projects");
  fillFormula(data, at("C2:C5"), "=[@Score]*2");
  writeCells(data, at("F1:F3"), [["=SEQUENCE(3)"], [null], [null]], "values");
  addName(workbook, "Total", "=Data!$B$2:$B$5");
  writeCells(
    report,
    at("A1:C2"),
    [
      ["=SUM(Projects[Double])", "=Data!B3+1", "=SUM(Total)*2"],
      ["=Data!F1#", "=SUM(Data!B2:B5)", "text"],
    ],
    "values",
  );
  mergeCells(report, at("E1:F2"), false);
  calculationOf(workbook).recalculate();
  return made;
}

/** All but which sheet is shown: undo goes to where the edit was. */
function contents(b: Book): object {
  return { ...(workbookDump(b.workbook) as object), active: undefined };
}

type Edit = (book: Book) => readonly Edited[];

/** An edit that tells in a counterexample what it was made from. */
function edit<T>(
  facts: fc.Arbitrary<T>,
  name: string,
  make: (facts: T) => Edit,
): fc.Arbitrary<Edit> {
  return facts.map((drawn) =>
    Object.assign(make(drawn), { [fc.toStringMethod]: () => `${name} ${JSON.stringify(drawn)}` }),
  );
}

const cell = fc.record({ row: fc.nat(8), column: fc.nat(7) });
const area = fc.tuple(cell, fc.nat(3), fc.nat(2)).map(([{ row, column }, height, width]): Area => ({
  top: row,
  left: column,
  bottom: row + height,
  right: column + width,
}));
const sheetIndex = fc.nat(3);
const input = fc.oneof(
  fc.integer({ min: -5, max: 99 }).map(String),
  fc.constantFrom(
    "",
    "Text",
    "=A1+B2",
    "=SUM(Projects[Score])",
    "=SUM(SEQUENCE(3))",
    "=Data!B2*2",
    "=ROWS(Total)",
    "12%",
    "#N/A",
    '=Report!A1&"!"',
  ),
);

function sheetOf(b: Book, index: number) {
  const sheet = b.workbook.sheets[index % b.workbook.sheets.length];
  if (!sheet) throw new Error("No sheet.");
  return sheet;
}

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: edit(
      fc.tuple(sheetIndex, cell, input),
      "write",
      ([s, { row, column }, text]) =>
        (b) => {
          const sheet = sheetOf(b, s);
          const one = { top: row, left: column, bottom: row, right: column };
          writeCells(sheet, one, [[text]], "values");
          return [{ sheet, area: one }];
        },
    ),
  },
  edit(fc.tuple(sheetIndex, area), "clear", ([s, a]) => (b) => {
    clearCells(sheetOf(b, s), a, "All");
    return [{ sheet: sheetOf(b, s), area: a }];
  }),
  edit(fc.tuple(sheetIndex, area, fc.boolean()), "format", ([s, a, bold]) => (b) => {
    applyToArea(sheetOf(b, s), a, { font: { bold }, numberFormat: "0.00" });
    return [];
  }),
  edit(
    fc.tuple(sheetIndex, fc.nat(8), fc.nat(2), fc.boolean(), fc.boolean()),
    "sheet, line, more, rows, insert",
    ([s, line, more, rows, insert]) =>
      (b) => {
        const sheet = sheetOf(b, s);
        const a = rows
          ? at(`${line + 1}:${line + 1 + more}`)
          : { ...at("A:A"), left: line, right: line + more };
        if (insert) insertCells(sheet, a, rows ? "Down" : "Right");
        else deleteCells(sheet, a, rows ? "Up" : "Left");
        return [{ sheet, area: a, change: "Unknown" }];
      },
  ),
  edit(fc.tuple(sheetIndex, area, sheetIndex, area), "copy", ([s, a, t, to]) => (b) => {
    const options = { what: "All", skipBlanks: false, transpose: false } as const;
    copyCells(sheetOf(b, s), a, sheetOf(b, t), to, options);
    return [{ sheet: sheetOf(b, t), area: to }];
  }),
  edit(fc.tuple(fc.nat(3), fc.nat(4), fc.boolean()), "table rows", ([first, count, add]) => (b) => {
    const found = b.workbook.tableByName("Projects");
    if (!found) return [];
    const { sheet, table } = found;
    if (add) addTableRows(sheet, table, undefined, count + 1);
    else deleteTableRows(sheet, table, first, count);
    return [{ sheet, area: table.area }];
  }),
  edit(fc.nat(3), "table columns", (more) => (b) => {
    const found = b.workbook.tableByName("Projects");
    if (!found) return [];
    const { sheet, table } = found;
    resizeTable(sheet, table, { ...table.area, right: table.area.right + more });
    return [{ sheet, area: table.area }];
  }),
  edit(fc.tuple(sheetIndex, area, fc.boolean()), "sort", ([s, a, ascending]) => (b) => {
    const options = { matchCase: false, byColumns: false };
    sortCells(sheetOf(b, s), a, [{ offset: 0, ascending }], options);
    return [{ sheet: sheetOf(b, s), area: a }];
  }),
  edit(fc.tuple(sheetIndex, area, fc.boolean()), "merge", ([s, a, merge]) => (b) => {
    if (merge) mergeCells(sheetOf(b, s), a, false);
    else unmergeCells(sheetOf(b, s), a);
    return [{ sheet: sheetOf(b, s), area: a }];
  }),
  edit(
    fc.tuple(sheetIndex, fc.constantFrom("add", "delete", "rename", "move"), fc.nat(9)),
    "sheet",
    ([s, what, n]) =>
      (b) => {
        const sheet = sheetOf(b, s);
        if (what === "add") addSheet(b.workbook, `New ${n}`);
        else if (what === "delete") deleteSheet(sheet);
        else if (what === "rename") renameSheet(sheet, `Name ${n}`);
        else moveSheet(sheet, n % b.workbook.sheets.length);
        return [];
      },
  ),
  edit(fc.tuple(sheetIndex, fc.nat(9), fc.boolean()), "layout", ([s, line, hidden]) => (b) => {
    rowLayout(sheetOf(b, s), line).hidden = hidden;
    columnLayout(sheetOf(b, s), line).width = 20;
    return [];
  }),
);

describe("undo and redo", () => {
  test("any sequence of edits, taken back, leaves the workbook as it was; made again, as it had become", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 12 }), async (sequence) => {
        const b = await sample();
        const states = [contents(b)];
        for (const change of sequence) {
          b.attempt("Edit", () => change(b));
          const state = contents(b);
          if (JSON.stringify(state) !== JSON.stringify(states.at(-1))) states.push(state);
        }
        const last = states.at(-1);
        while (b.canUndo) b.undo();
        expect(contents(b)).toEqual(states[0]);
        while (b.canRedo) b.redo();
        expect(contents(b)).toEqual(last);
      }),
      { numRuns: 60 },
    );
  });
});
