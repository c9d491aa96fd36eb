import { applyPlan } from "#excel/applyPlan";
import { readLastAction, undoAction } from "#excel/undoLast";
import type { Plan } from "#sheets/plan";
import { plain } from "#test/support/english";
import { openBook } from "#test/support/openBook";
import { workbookDump } from "#test/support/workbookDump";

it.each([6_000, 12_000])(
  "a table that grows to %d rows is written in requests that Excel takes, and undone",
  async (rows) => {
    const { workbook } = await openBook(["Data"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1:F2").values = [
        ["ID", "Table", "Key", "Field", "Value", "Number"],
        ["SN-001", "Projects", "P-001", "Stage", "Idea", ""],
      ];
      // Below the table the rows have a look of their own.
      sheet.getRange("A3:F13000").format.fill.color = "#EEEEEE";
      context.workbook.tables.add("Data!A1:F2", true).name = "Store";
      await context.sync();
    });
    const before = workbookDump(workbook);
    const block = { sheet: "Data", row: 0, column: 0, columns: 6 };
    const plan: Plan = {
      title: plain("Kept a snapshot"),
      edits: [
        { kind: "resizeTable", name: "Store", at: { ...block, rows: rows + 1 } },
        {
          kind: "writeCells",
          at: { ...block, row: 1, rows },
          cells: Array.from({ length: rows }, (_, r) => [
            "SN-001",
            "Projects",
            `P-${r}`,
            "Rank",
            null,
            r,
          ]),
        },
      ],
    };
    await applyPlan(plan);
    const store = workbook.sheets[0];
    expect([store?.valueAt(rows, 2), store?.valueAt(rows, 5)]).toEqual([`P-${rows - 1}`, rows - 1]);
    const last = await readLastAction();
    if (last.kind !== "found") throw new Error(`No journal: ${last.kind}`);
    await undoAction(last);
    const dump = (all: unknown): unknown => ({
      ...(all as object),
      settings: null,
      customXml: null,
    });
    expect(dump(workbookDump(workbook))).toEqual(dump(before));
  },
  120_000,
);
