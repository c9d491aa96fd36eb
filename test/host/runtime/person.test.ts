import { area } from "#host/engine/address";
import { writeCells } from "#host/engine/edit";
import type { Sheet } from "#host/engine/sheet";
import { addSheet, deleteSheet, renameSheet } from "#host/engine/structure";
import { addTable, convertToRange } from "#host/engine/tables";
import type { Workbook } from "#host/engine/workbook";
import { openBook, refusalFrom } from "#test/support/openBook";

function sheetOf(workbook: Workbook, index = 0): Sheet {
  const sheet = workbook.sheets[index];
  if (!sheet) throw new Error(`No sheet ${index}`);
  return sheet;
}

type Heard = readonly [event: string, ...facts: unknown[]];

/** Every event of sheets and tables, in the order in which it reaches the add-in. */
async function hear(): Promise<() => Promise<Heard[]>> {
  const heard: Heard[] = [];
  const note = (event: string, ...facts: unknown[]): Promise<void> => {
    heard.push([event, ...facts]);
    return Promise.resolve();
  };
  await Excel.run(async ({ workbook: { worksheets, tables }, sync }) => {
    worksheets.onChanged.add((e) =>
      note("changed", e.address, e.changeType, e.source, e.triggerSource),
    );
    worksheets.onActivated.add(() => note("activated"));
    worksheets.onDeactivated.add(() => note("deactivated"));
    worksheets.onSelectionChanged.add((e) => note("selected", e.address));
    worksheets.onAdded.add((e) => note("added", e.source));
    worksheets.onDeleted.add((e) => note("deleted", e.source));
    worksheets.onProtectionChanged.add((e) => note("protection", e.isProtected, e.source));
    tables.onChanged.add((e) => note("table changed", e.address, e.source));
    tables.onAdded.add(() => note("table added"));
    tables.onDeleted.add((e) => note("table deleted", e.tableName));
    await sync.call(worksheets.context);
  });
  return async () => {
    // The library hands events over a moment later.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return heard;
  };
}

describe("what a person does reaches the add-in", () => {
  it("an edit: formulas are computed first, and the trigger is not the add-in", async () => {
    const { session, workbook } = await openBook();
    const sheet = sheetOf(workbook);
    writeCells(sheet, area(0, 1), [["=A1*2"]], "formulas");
    const heard = await hear();
    writeCells(sheet, area(0, 0), [[21]], "formulas");
    session.person.edited(sheet, area(0, 0));
    expect(workbook.valueAt("Sheet1", 0, 1)).toBe(42);
    expect(await heard()).toEqual([["changed", "A1", "RangeEdited", "Local", "Unknown"]]);
  });

  it("the add-in's own edit is told apart from a person's", async () => {
    const { session, workbook } = await openBook();
    const heard = await hear();
    session.person.edited(sheetOf(workbook), area(0, 0, 1, 0));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A3").values = [[1]];
      await context.sync();
    });
    expect((await heard()).map(([, address, , , trigger]) => [address, trigger])).toEqual([
      ["A1:A2", "Unknown"],
      ["A3", "ThisLocalAddin"],
    ]);
  });

  it("inside a table the table changes too", async () => {
    const { session, workbook } = await openBook();
    const sheet = sheetOf(workbook);
    writeCells(sheet, area(0, 0, 1, 0), [["Name"], ["a"]], "formulas");
    const heard = await hear();
    const table = addTable(sheet, area(0, 0, 1, 0), true);
    session.person.tableAdded(sheet, table);
    session.person.edited(sheet, area(1, 0));
    const { name } = table;
    convertToRange(sheet, table);
    session.person.tableDeleted(sheet, table);
    expect(await heard()).toEqual([
      ["table added"],
      ["changed", "A2", "RangeEdited", "Local", "Unknown"],
      ["table changed", "A2", "Local"],
      ["table deleted", name],
    ]);
  });

  it("another author is remote", async () => {
    const { session, workbook } = await openBook();
    const heard = await hear();
    const sheet = sheetOf(workbook);
    session.person.edited(sheet, area(2, 2), "RowInserted", "Remote");
    session.person.sheetAdded(addSheet(workbook), "Remote");
    session.person.protectionChanged(sheet, "Remote");
    expect(await heard()).toEqual([
      ["changed", "C3", "RowInserted", "Remote", "Unknown"],
      ["added", "Remote"],
      ["protection", false, "Remote"],
    ]);
  });

  it("a selection, on another sheet as well", async () => {
    const { session, workbook } = await openBook(["One", "Two"]);
    const heard = await hear();
    session.person.select(sheetOf(workbook), area(1, 1, 3, 1));
    session.person.select(sheetOf(workbook, 1), area(4, 0));
    expect(await heard()).toEqual([
      ["selected", "B2:B4"],
      ["deactivated"],
      ["activated"],
      ["selected", "A5"],
    ]);
    await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Two!A5");
    });
  });

  it("sheets that come, go and are renamed; a deleted sheet hands over to the next", async () => {
    const { session, workbook } = await openBook(["One", "Two"]);
    const [one, two] = [sheetOf(workbook), sheetOf(workbook, 1)];
    writeCells(two, area(0, 0), [["=One!B1+1"]], "formulas");
    const heard = await hear();
    const added = addSheet(workbook, "Three");
    session.person.sheetAdded(added);
    renameSheet(added, "Drei");
    session.person.rearranged();
    deleteSheet(one);
    session.person.sheetDeleted(one);
    deleteSheet(added);
    session.person.sheetDeleted(added);
    expect(await heard()).toEqual([
      ["added", "Local"],
      ["deleted", "Local"],
      ["activated"],
      ["deleted", "Local"],
    ]);
    expect(String(workbook.valueAt("Two", 0, 0))).toBe("#REF!");
    expect(workbook.activeSheetId).toBe(two.id);
  });

  it("protection refuses the add-in's next write", async () => {
    const { session, workbook } = await openBook();
    const sheet = sheetOf(workbook);
    const heard = await hear();
    sheet.protection = { protected: true, options: {} };
    session.person.protectionChanged(sheet);
    const refused = await refusalFrom(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(await heard()).toEqual([["protection", true, "Local"]]);
    expect(refused.code).toBe("AccessDenied");
  });
});

describe("while a cell is being edited", () => {
  const write = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
    await context.sync();
  };

  it("requests are refused whole, and served again afterwards", async () => {
    const { session, workbook } = await openBook();
    session.person.setCellEditing(true);
    expect(session.person.isCellEditing).toBe(true);
    expect((await refusalFrom(write)).code).toBe("InvalidOperationInCellEditMode");
    expect(workbook.valueAt("Sheet1", 0, 0)).toBeNull();
    session.person.setCellEditing(false);
    await Excel.run(write);
    expect(workbook.valueAt("Sheet1", 0, 0)).toBe(1);
  });

  it("ribbon buttons and results of functions still get through", async () => {
    const { session } = await openBook();
    Office.actions.associate("Told", (event: Office.AddinCommands.Event) => {
      event.completed();
    });
    session.person.setCellEditing(true);
    await expect(session.invokeCommand("Told")).resolves.toBeUndefined();
    session.person.setCellEditing(false);
  });
});

describe("whoever draws the workbook is told", () => {
  it("of each request once it has been answered, until it no longer listens", async () => {
    const { session, workbook } = await openBook();
    const seen: unknown[] = [];
    const stop = session.onRequest((record) => {
      if (record.kind === "batch") seen.push(workbook.valueAt("Sheet1", 0, 0));
    });
    const write = async (value: number): Promise<void> => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").values = [[value]];
        await context.sync();
      });
    };
    await write(1);
    await write(2);
    stop();
    await write(3);
    expect(seen).toEqual([1, 2]);
  });

  it("when functions that answer later have filled their cells, each called once", async () => {
    const { session, workbook } = await openBook();
    const sheet = sheetOf(workbook);
    let calls = 0;
    const later = {
      name: "PMO.LATER",
      parameters: [],
      requiresAddress: false,
      acceptsErrors: false,
      volatile: false,
      invoke: async () => {
        calls++;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return 7;
      },
    };
    workbook.customFunctions = new Map([["PMO.LATER", later]]);
    const settled = new Promise<void>((resolve) => session.listen({ settled: resolve }));
    writeCells(sheet, area(0, 0), [["=PMO.LATER()"]], "formulas");
    session.person.edited(sheet, area(0, 0));
    // A second edit while the first one's call is under way must not start another wait for it.
    writeCells(sheet, area(1, 1), [[1]], "formulas");
    session.person.edited(sheet, area(1, 1));
    await settled;
    expect([workbook.valueAt("Sheet1", 0, 0), calls]).toEqual([7, 1]);
  });

  it("when the add-in shows or hides its pane", async () => {
    const { session } = await openBook();
    const asked: boolean[] = [];
    session.listen({ paneAsked: (isVisible) => asked.push(isVisible) });
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    expect(asked).toEqual([false, true]);
  });

  it("when the add-in changes the ribbon", async () => {
    const { session } = await openBook();
    const updates: unknown[] = [];
    session.listen({ ribbonUpdated: (update) => updates.push(update) });
    await Office.ribbon.requestUpdate({
      tabs: [{ id: "Tab", controls: [{ id: "Undo", enabled: false }] }],
    });
    expect(updates).toContainEqual({ id: "Undo", enabled: false });
  });
});
