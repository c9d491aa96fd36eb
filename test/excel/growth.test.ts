import { refusalOf } from "#actions/refusalOf";
import type { ActionId } from "#actions/action";
import { runAction } from "#actions/runAction";
import { cellAddress } from "#core/register/cellAddress";
import { english } from "#core/messages/english/english";
import { refusalSentence } from "#core/messages/sentences";
import { applyPlan } from "#excel/applyPlan";
import { readRegisters } from "#excel/readRegisters";
import { readLastAction, undoAction } from "#excel/undoLast";
import { insertCells } from "#host/engine/shift";
import { tableBody } from "#host/engine/table";
import type { Workbook } from "#host/engine/workbook";
import type { Edit } from "#sheets/plan";
import { plain } from "#test/support/english";
import { openBook } from "#test/support/openBook";
import { at } from "#test/support/usedWorkbook";
import { dumpWithoutJournal } from "#test/support/scoringBook";
import { workbookDump } from "#test/support/workbookDump";

const note = '=IF(TRUE,"",1)';

function act(id: ActionId, settings: Readonly<Record<string, string>> = {}): Promise<unknown> {
  return runAction(id, { settings, today: 46_295, progress: () => undefined });
}

async function refusedWith(work: Promise<unknown>): Promise<string> {
  const refusal = refusalOf(await work.catch((error: unknown) => error));
  if (refusal === null) return "done";
  return `${refusal.code}: ${refusal.facts.names ?? ""} ${refusal.facts.cell ?? ""}`.trim();
}

async function withTable(rows: number, filled?: string): Promise<Workbook> {
  const { workbook } = await openBook(["Data"]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("A1:B3").values = [
      ["ID", "Cost"],
      ["a", 1],
      ["b", 2],
    ];
    if (filled !== undefined) sheet.getRange(filled).formulas = [[note]];
    context.workbook.tables.add(`Data!A1:B${rows}`, true).name = "Store";
    await context.sync();
  });
  return workbook;
}

function resize(rows: number, columns = 2, takesIn = false): Promise<unknown> {
  const edit: Edit = {
    kind: "resizeTable",
    name: "Store",
    at: at("Data", 0, 0, rows, columns),
    takesIn,
  };
  return applyPlan({ title: plain("Resized"), edits: [edit] });
}

it.each([
  ["grows by a row", 4, 2],
  ["grows by more rows than are read at once", 6_000, 2],
  ["gets a column", 3, 3],
  ["loses a row", 2, 2],
])("a table that %s is refused while it shows its total row", async (_, rows, columns) => {
  const workbook = await withTable(3);
  await showTotals("Store", true);
  const before = workbookDump(workbook);
  expect(await refusedWith(resize(rows, columns))).toBe("TotalsShown: Store");
  expect(workbookDump(workbook)).toEqual(before);
});

it.each([
  ["a note below", "A4", 4, 2],
  ["a formula that shows nothing below", "B4", 4, 2],
  ["a note far below", "A5990", 6_000, 2],
  ["a note on the right", "C2", 3, 3],
])("%s is not taken into a table that grows", async (_, cell, rows, columns) => {
  const workbook = await withTable(3, cell);
  const before = workbookDump(workbook);
  expect(await refusedWith(resize(rows, columns))).toBe(`NoRoomBelow: Store Data!${cell}`);
  expect(workbookDump(workbook)).toEqual(before);
});

it("records that stand below a table are taken in where that is meant; undo gives back size and cells", async () => {
  const workbook = await withTable(2);
  const before = dumpWithoutJournal(workbook);
  expect(await refusedWith(resize(3))).toBe("NoRoomBelow: Store Data!A3");
  await resize(3, 2, true);
  expect(workbook.tableByName("Store")?.table.area.bottom).toBe(2);
  const last = await readLastAction();
  if (last.kind !== "found") throw new Error(last.kind);
  await undoAction(last);
  expect(dumpWithoutJournal(workbook)).toEqual(before);
});

/** What makes the registers of a sample grow, and which of them. */
const growing: readonly (readonly [ActionId, string, Readonly<Record<string, string>>])[] = [
  ["add-project", "Projects", { title: "Portal", purpose: "One place", budget: "80" }],
  [
    "add-risk",
    "Risks",
    { cause: "Old pipes", event: "a burst", effect: "a stop", category: "Technical", owner: "Tom" },
  ],
  [
    "raise-decision",
    "Decisions",
    { relatesTo: "PORTFOLIO", decision: "Start", neededBy: "2026-12-01" },
  ],
  ["check-registers", "Checks", {}],
];

it("no action writes a record into a total row or over a note below its register", async () => {
  const { workbook } = await openBook();
  await act("add-sample", { size: "register" });
  fillFreeRows(workbook);
  const last = await readLastAction();
  for (const [id, register, settings] of growing) {
    const { sheet, table } = workbook.tableByName(register) ?? {};
    if (sheet === undefined || table === undefined) throw new Error(register);
    const { left, bottom } = table.area;
    await showTotals(register, true);
    const withTotals = await refusedWith(act(id, settings));
    expect([id, table.showTotals, table.area.bottom]).toEqual([id, true, bottom + 1]);
    await showTotals(register, false);
    sheet.put(bottom + 1, left + 1, "see the memo");
    const cell = `${sheet.name}!${cellAddress(bottom + 1, left + 1)}`;
    expect([id, withTotals, await refusedWith(act(id, settings))]).toEqual([
      ...[id, `TotalsShown: ${register}`, `NoRoomBelow: ${register} ${cell}`],
    ]);
    expect([table.area.bottom, sheet.valueAt(bottom + 1, left + 1)]).toEqual([
      bottom,
      "see the memo",
    ]);
    sheet.put(bottom + 1, left + 1, null);
  }
  expect(await readLastAction()).toEqual(last);
}, 60_000);

async function showTotals(table: string, shown: boolean): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).showTotals = shown;
    await context.sync();
  });
}

/** Somebody has begun to type into every row that is empty. */
function fillFreeRows(workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) {
      const { top, bottom, left, right } = tableBody(table);
      for (let row = top; row <= bottom; row++) {
        const cells = Array.from({ length: right - left + 1 }, (_, c) => sheet.cell(row, left + c));
        const isFree = cells.every((cell) => (cell?.value ?? null) === null || cell?.formula);
        if (isFree) sheet.put(row, right, "begun");
      }
    }
  }
}

describe("records that have moved since they were read", () => {
  it.each([
    [
      "sorted",
      [
        ["b", 2],
        ["a", 1],
      ],
    ],
    [
      "renamed",
      [
        ["c", 1],
        ["b", 2],
      ],
    ],
  ])("a row of a register that somebody has %s meanwhile is not written into", async (_, body) => {
    const { workbook } = await openBook(["Data"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1:B3").values = [
        ["Project ID", "Project"],
        ["a", 1],
        ["b", 2],
      ];
      context.workbook.tables.add("Data!A1:B3", true).name = "Projects";
      await context.sync();
    });
    const write = (row: number, rows: number): Promise<unknown> =>
      readRegisters([{ register: "Projects" }]).then(async ({ state }) => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Data").getRange("A2:B3").values = body;
          await context.sync();
        });
        const cells = Array.from({ length: rows }, () => ["typed"]);
        const edits: Edit[] = [{ kind: "writeCells", at: at("Data", row, 1, rows, 1), cells }];
        return applyPlan({ title: plain("Typed"), edits }, { state });
      });
    expect(await refusedWith(write(1, 1))).toBe("ChangedMeanwhile: Projects");
    expect(workbook.valueAt("Data", 1, 1)).toBe(body[0]?.[1]);
    expect(await refusedWith(write(1, 2))).toBe("done");
  });
});

it("a row that is put in above a register right before the writing is somebody else's change", async () => {
  const { workbook, session } = await openBook(["Data"]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("A1:B2").values = [
      ["Project ID", "Project"],
      ["a", 1],
    ];
    context.workbook.tables.add("Data!A1:B2", true).name = "Projects";
    await context.sync();
  });
  const { state } = await readRegisters([{ register: "Projects" }]);
  const sheet = workbook.sheetByName("Data");
  session.meanwhile(2, () => {
    if (sheet) insertCells(sheet, { top: 0, left: 0, bottom: 0, right: 16_383 }, "Down");
  });
  const edits: Edit[] = [{ kind: "writeCells", at: at("Data", 1, 1), cells: [["typed"]] }];
  const work = applyPlan({ title: plain("Typed"), edits }, { state });
  expect(await refusedWith(work)).toBe("ChangedMeanwhile: Projects");
  expect([1, 2].map((row) => workbook.valueAt("Data", row, 1))).toEqual(["Project", 1]);
});

it("headers that Excel would convert are kept as texts, also by undo", async () => {
  const workbook = await withTable(3);
  const headers = ["1/2", "＝x"];
  const name: Edit = {
    kind: "nameTableColumns",
    table: "Store",
    at: at("Data", 0, 0, 1, 2),
    headers,
  };
  await applyPlan({ title: plain("Named"), edits: [name] });
  const found = (): unknown[] => [0, 1].map((column) => workbook.valueAt("Data", 0, column));
  expect(found()).toEqual(headers);
  await applyPlan({ title: plain("Named"), edits: [{ ...name, headers: ["ID", "TRUE"] }] });
  expect(found()).toEqual(["ID", "TRUE"]);
  const last = await readLastAction();
  if (last.kind !== "found") throw new Error(last.kind);
  await undoAction(last);
  expect(found()).toEqual(headers);
});

it("both sentences name the table and what to do", () => {
  const during = "writing to the workbook" as const;
  const facts = { names: "Risks", cell: "Risks!A15" };
  for (const code of ["TotalsShown", "NoRoomBelow"]) {
    expect(refusalSentence({ code, during, detail: "", facts }, english)).toContain("Table Risks");
  }
});
