import fc from "fast-check";
import { applyPlan } from "#excel/applyPlan";
import { type FoundAction, readLastAction, readSinceAction, undoAction } from "#excel/undoLast";
import { readState, type WorkbookState } from "#excel/workbookState";
import { readRegisters } from "#excel/readRegisters";
import type { Workbook } from "#host/engine/workbook";
import type { Edit, Plan } from "#sheets/plan";
import { plain } from "#test/support/english";
import { openBook } from "#test/support/openBook";
import { at } from "#test/support/usedWorkbook";
import { workbookDump } from "#test/support/workbookDump";

/** What undo does with what people have typed, inserted, sorted and deleted since an action. */

const planOf = (...edits: readonly Edit[]): Plan => ({ title: plain("Wrote"), edits });

async function inExcel(work: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}

async function lastAction(): Promise<FoundAction> {
  const last = await readLastAction();
  if (last.kind !== "found") throw new Error(`No journal: ${last.kind}`);
  return last;
}

/** A register of six projects on sheet Data, its ID in the first column. */
async function projects(): Promise<{ readonly workbook: Workbook; readonly state: WorkbookState }> {
  const { workbook } = await openBook(["Data"]);
  await inExcel(({ worksheets, tables }) => {
    const sheet = worksheets.getItem("Data");
    sheet.getRange("A3:D9").formulas = [
      ["Project ID", "Project", "Budget", "Twice"],
      ...[1, 2, 3, 4, 5, 6].map((n) => [`P-${n}`, `Name ${n}`, n * 10, 0]),
    ];
    const table = tables.add("Data!A3:D9", true);
    table.name = "Projects";
    sheet.getRange("D4:D9").formulas = Array.from({ length: 6 }, () => ["=[@Budget]*2"]);
  });
  const { state } = await readRegisters([{ register: "Projects" }]);
  return { workbook, state };
}

/** Excel makes what is typed right below a table its next row. */
function typeBelow(
  { worksheets }: Pick<Excel.Workbook, "worksheets">,
  row: number,
  id: string,
): void {
  worksheets.getItem("Data").getRange(`A${row}:C${row}`).values = [[id, "Name", 70]];
}

/** Writes the budgets of all, and empties a name. */
const budgets: Plan = planOf(
  { kind: "writeCells", at: at("Data", 3, 2, 6), cells: [[1], [2], [3], [4], [5], [6]] },
  { kind: "clearCells", at: at("Data", 4, 1) },
);

it("cells that somebody has typed into since stay; all others come back", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(5), { maxLength: 6 }),
      fc.constantFrom<readonly (string | number | boolean)[]>(
        [99],
        ["later"],
        [true],
        ["=1+1"],
        [""],
      ),
      async (rows, [typed = ""]) => {
        const { workbook, state } = await projects();
        await applyPlan(budgets, { state });
        await inExcel(({ worksheets }) => {
          for (const row of rows) {
            worksheets.getItem("Data").getCell(3 + row, 2).formulas = [[typed]];
          }
        });
        const { typed: told } = await readSinceAction(await lastAction());
        expect(told.map(({ address }) => address).sort()).toEqual(
          rows.map((row) => `C${4 + row}`).sort(),
        );
        const { typed: left } = await undoAction(await lastAction());
        expect(left).toHaveLength(rows.length);
        const now = [0, 1, 2, 3, 4, 5].map((row) => workbook.valueAt("Data", 3 + row, 2));
        const shown = typed === "=1+1" ? 2 : typed === "" ? null : typed;
        expect(now).toEqual(
          [10, 20, 30, 40, 50, 60].map((former, row) => (rows.includes(row) ? shown : former)),
        );
        expect(workbook.valueAt("Data", 4, 1)).toBe("Name 2");
      },
    ),
    { numRuns: 12 },
  );
});

it("on wish they are put back, too", async () => {
  const { workbook, state } = await projects();
  const before = workbookDump(workbook);
  await applyPlan(budgets, { state });
  await inExcel(({ worksheets }) => {
    worksheets.getItem("Data").getRange("C5").values = [["typed"]];
  });
  await undoAction(await lastAction(), { overTyped: true });
  expect(workbookDump(workbook)).toEqual(before);
});

it("what was typed into other cells of the register stays, also when the action had added a row", async () => {
  const { workbook, state } = await projects();
  await applyPlan(
    planOf(
      { kind: "resizeTable", name: "Projects", at: at("Data", 2, 0, 8, 4) },
      { kind: "writeCells", at: at("Data", 9, 0, 1, 3), cells: [["P-7", "Name 7", 70]] },
    ),
    { state },
  );
  await inExcel(({ worksheets }) => {
    worksheets.getItem("Data").getRange("B4:C4").values = [["Better name", 11]];
  });
  expect((await readSinceAction(await lastAction())).grown).toEqual([]);
  await undoAction(await lastAction());
  expect(workbook.valueAt("Data", 3, 1)).toBe("Better name");
  expect(workbook.valueAt("Data", 3, 2)).toBe(11);
  expect(workbook.valueAt("Data", 9, 0)).toBeNull();
  expect(workbook.tableByName("Projects")?.table.area.bottom).toBe(8);
});

it("a row that was added behind it since stays in the register", async () => {
  const { workbook, state } = await projects();
  await applyPlan(
    planOf(
      { kind: "resizeTable", name: "Projects", at: at("Data", 2, 0, 8, 4) },
      { kind: "writeCells", at: at("Data", 9, 0, 1, 3), cells: [["P-7", "Name 7", 70]] },
    ),
    { state },
  );
  await inExcel((book) => {
    typeBelow(book, 11, "P-8");
  });
  expect((await readSinceAction(await lastAction())).grown).toEqual(["Projects"]);
  await undoAction(await lastAction());
  expect(workbook.tableByName("Projects")?.table.area.bottom).toBe(10);
  expect(workbook.valueAt("Data", 9, 0)).toBeNull();
  expect(workbook.valueAt("Data", 10, 0)).toBe("P-8");
});

const moves: readonly (readonly [what: string, move: (workbook: Excel.Workbook) => void])[] = [
  [
    "a row above was inserted",
    (book) => book.worksheets.getItem("Data").getRange("1:1").insert("Down"),
  ],
  [
    "a row inside was inserted",
    (book) => book.worksheets.getItem("Data").getRange("A6:D6").insert("Down"),
  ],
  [
    "a row was deleted",
    (book) => {
      book.tables.getItem("Projects").rows.getItemAt(1).delete();
    },
  ],
  [
    "a row was deleted and another one added",
    (book) => {
      book.tables.getItem("Projects").rows.getItemAt(1).delete();
      typeBelow(book, 9, "P-9");
    },
  ],
  [
    "a column was inserted",
    (book) => book.worksheets.getItem("Data").getRange("A:A").insert("Right"),
  ],
  [
    "it was sorted",
    (book) => {
      book.tables.getItem("Projects").sort.apply([{ key: 0, ascending: false }]);
    },
  ],
  [
    "it was renamed",
    (book) => {
      book.tables.getItem("Projects").name = "Renamed";
    },
  ],
];

it.each(moves)("undo is refused and nothing is written when %s", async (_what, move) => {
  const { workbook, state } = await projects();
  await applyPlan(budgets, { state });
  await inExcel(move);
  const before = workbookDump(workbook);
  const last = await lastAction();
  await expect(readSinceAction(last)).rejects.toMatchObject({ code: "RowsMoved" });
  await expect(undoAction(last)).rejects.toMatchObject({
    code: "RowsMoved",
    facts: { names: "Projects" },
  });
  expect(workbookDump(workbook)).toEqual(before);
});

it("a key that was typed anew, and rows that were added at the end, have moved nothing", async () => {
  const { workbook, state } = await projects();
  await applyPlan(budgets, { state });
  await inExcel(({ worksheets }) => {
    worksheets.getItem("Data").getRange("A6").values = [["P-33"]];
    typeBelow({ worksheets }, 10, "P-7");
  });
  await undoAction(await lastAction());
  expect(workbook.valueAt("Data", 5, 2)).toBe(30);
  expect(workbook.valueAt("Data", 5, 0)).toBe("P-33");
  expect(workbook.valueAt("Data", 9, 2)).toBe(70);
});

it("what was typed into a column that goes is told", async () => {
  const { workbook, state } = await projects();
  const before = workbookDump(workbook);
  await applyPlan(
    planOf(
      { kind: "addTableColumn", table: "Projects", header: "New", at: at("Data", 2, 1, 7) },
      { kind: "writeCells", at: at("Data", 3, 1, 6), cells: [[1], [1], [1], [1], [1], [1]] },
      { kind: "writeCells", at: at("Data", 3, 3), cells: [[11]] },
    ),
    { state },
  );
  expect(await readSinceAction(await lastAction())).toMatchObject({ going: 0, typed: [] });
  await inExcel(({ worksheets }) => {
    worksheets.getItem("Data").getRange("B4:B5").values = [[2], [""]];
  });
  expect(await readSinceAction(await lastAction())).toMatchObject({ going: 1, typed: [] });
  await undoAction(await lastAction());
  expect(workbookDump(workbook)).toEqual(before);
});

it("another action since, or its undoing, is noticed: neither is taken back instead", async () => {
  const { workbook, state } = await projects();
  await applyPlan(budgets, { state });
  const first = await lastAction();
  await applyPlan(planOf({ kind: "setSetting", key: "x", value: 1 }));
  const before = workbookDump(workbook);
  await expect(undoAction(first)).rejects.toMatchObject({ code: "ChangedMeanwhile" });
  expect(workbookDump(workbook)).toEqual(before);
  await undoAction(await lastAction());
  await expect(undoAction(first)).rejects.toMatchObject({ code: "ChangedMeanwhile" });
});

it("a plan that was made before another action is not written over it", async () => {
  const { workbook, state } = await projects();
  await applyPlan(planOf({ kind: "setSetting", key: "x", value: 1 }));
  const before = workbookDump(workbook);
  await expect(applyPlan(budgets, { state })).rejects.toMatchObject({
    code: "ChangedMeanwhile",
    facts: { names: "Wrote" },
  });
  expect(workbookDump(workbook)).toEqual(before);
  await expect(applyPlan(budgets, { state: await readState() })).resolves.toMatchObject({ run: 2 });
});
