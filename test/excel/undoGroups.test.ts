import { applyPlan } from "#excel/applyPlan";
import type { Edit } from "#sheets/plan";
import { plain } from "#test/support/english";
import { openBook, type OpenBook } from "#test/support/openBook";
import { at } from "#test/support/usedWorkbook";

/** An Excel new enough for groups of requests that are one step of its undo list; the first one opened counts. */
const open = (): Promise<OpenBook> => openBook(["Data"], { excelApi: "1.20" });

const cells: Edit = { kind: "writeCells", at: at("Data", 0, 0), cells: [["written"]] };

/** What Excel.run was asked to group, in the order of its calls. */
async function groupsOf(work: () => Promise<unknown>): Promise<boolean[]> {
  const run = jest.spyOn(Excel, "run");
  try {
    await work();
    return run.mock.calls.map(([options]) => (options as Excel.RunOptions).mergeUndoGroup === true);
  } finally {
    run.mockRestore();
  }
}

const apply = (...edits: Edit[]) => applyPlan({ title: plain("Wrote"), edits });

it("a plan that writes cells is one step of Excel's own undo list", async () => {
  const { workbook } = await open();
  expect(await groupsOf(() => apply(cells))).toEqual([true]);
  expect(workbook.valueAt("Data", 0, 0)).toBe("written");
});

it("a plan with edits that Excel cannot undo is not asked to be one", async () => {
  const { workbook } = await open();
  expect(await groupsOf(() => apply(cells, { kind: "addSheet", sheet: "New" }))).toEqual([false]);
  expect(workbook.sheetByName("New")).toBeDefined();
});

it("where Excel refuses the group, the plan is rolled back and done without", async () => {
  for (const action of [0, 3, 6]) {
    const { workbook, session } = await open();
    // State, cells that will be overwritten, then the request that writes.
    session.refuse({ request: 3, action, code: "UndoNotSupported" });
    expect(await groupsOf(() => apply(cells))).toEqual([true, false, false]);
    expect(workbook.valueAt("Data", 0, 0)).toBe("written");
    expect(workbook.customXmlParts).toHaveLength(1);
  }
});

it("what is refused without a group is not tried again", async () => {
  const { workbook, session } = await open();
  session.refuse({ request: 1, times: 20, code: "UndoNotSupported" });
  await expect(apply(cells)).rejects.toMatchObject({ code: "UndoNotSupported" });
  session.refuse(null);
  expect(workbook.valueAt("Data", 0, 0)).toBeNull();
});
