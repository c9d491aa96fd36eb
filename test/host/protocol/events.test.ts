import { openBook } from "#test/support/openBook";

/** Lets the events of the last request arrive. */
async function delivered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

describe("events", () => {
  it("a sheet tells what was edited, once per block of a large write", async () => {
    await openBook();
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const registration = sheet.onChanged.add((event) => {
        seen.push(event);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("A1:D2000").values = Array.from({ length: 2000 }, (_, i) => [i, i, i, i]);
      sheet.getRange("F1").formulas = [["=A2000"]];
      await context.sync();
      await delivered();
      expect(seen.map((event) => [event.address, event.changeType, event.source])).toEqual([
        ["A1:D2000", "RangeEdited", "Local"],
        ["F1", "RangeEdited", "Local"],
      ]);
      registration.remove();
      await context.sync();
      sheet.getRange("A1").values = [[0]];
      await context.sync();
      await delivered();
      expect(seen).toHaveLength(2);
    });
  });

  it("the cells of an event can be asked for", async () => {
    await openBook();
    const values: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load("values");
          const orNull = event.getRangeOrNullObject(inner);
          orNull.load("address");
          await inner.sync();
          values.push(range.values, orNull.address);
        });
      });
      await context.sync();
      sheet.getRange("B2:C2").values = [[7, 8]];
      await context.sync();
    });
    await delivered();
    await delivered();
    expect(values).toEqual([[[7, 8]], "Sheet1!B2:C2"]);
  });

  it("rows that come and go have their own kind of change", async () => {
    await openBook();
    const kinds: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add((event) => {
        kinds.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("B:B").delete("Left");
      sheet.getRange("A1").clear();
      await context.sync();
      await delivered();
    });
    expect(kinds).toEqual(["RowInserted 2:3", "ColumnDeleted B:B", "RangeEdited A1"]);
  });

  it("the collection hears of all sheets, of new and of deleted ones", async () => {
    await openBook(["One", "Two"]);
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (what: string) => (): Promise<void> => {
        seen.push(what);
        return Promise.resolve();
      };
      worksheets.onChanged.add(note("changed"));
      worksheets.onAdded.add(note("added"));
      worksheets.onDeleted.add(note("deleted"));
      worksheets.onActivated.add(note("activated"));
      worksheets.onDeactivated.add(note("deactivated"));
      worksheets.onSelectionChanged.add(note("selected"));
      await context.sync();
      worksheets.getItem("Two").getRange("A1").values = [[1]];
      worksheets.add("Three");
      worksheets.getItem("Two").activate();
      worksheets.getItem("Two").getRange("B2").select();
      worksheets.getItem("Three").delete();
      await context.sync();
      await delivered();
    });
    expect(seen.sort()).toEqual([
      "activated",
      "added",
      "changed",
      "deactivated",
      "deleted",
      "selected",
    ]);
  });

  it("a table tells of changes inside it and of the selection", async () => {
    await openBook();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:A2").values = [["Name"], ["a"]];
      const table = sheet.tables.add("A1:A2", true);
      table.onChanged.add((event) => {
        seen.push(`changed ${event.address}`);
        return Promise.resolve();
      });
      table.onSelectionChanged.add((event) => {
        seen.push(`selected ${String(event.isInsideTable)} ${event.address}`);
        return Promise.resolve();
      });
      context.workbook.tables.onDeleted.add((event) => {
        seen.push(`deleted ${event.tableName}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("A2").values = [["b"]];
      sheet.getRange("C9").values = [["outside"]];
      sheet.getRange("A2").select();
      await context.sync();
      table.delete();
      await context.sync();
      await delivered();
    });
    expect(seen).toEqual(["changed A2", "selected true A2", "deleted Table1"]);
  });

  it("protection and selection of one sheet", async () => {
    await openBook();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onProtectionChanged.add((event) => {
        seen.push(`protected ${String(event.isProtected)}`);
        return Promise.resolve();
      });
      sheet.onSelectionChanged.add((event) => {
        seen.push(`selected ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("C3").select();
      sheet.protection.protect();
      await context.sync();
      await delivered();
    });
    expect(seen).toEqual(["selected C3", "protected true"]);
  });

  it("the workbook and the document tell of the selection, in the older way", async () => {
    await openBook();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => {
        seen.push("workbook");
        return Promise.resolve();
      });
      await context.sync();
    });
    await new Promise<void>((resolve) => {
      Office.context.document.addHandlerAsync(
        Office.EventType.DocumentSelectionChanged,
        () => {
          seen.push("document");
        },
        () => {
          resolve();
        },
      );
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("B2").select();
      await context.sync();
      await delivered();
    });
    expect(new Set(seen)).toEqual(new Set(["workbook", "document"]));
  });

  it("can be switched off", async () => {
    await openBook();
    let count = 0;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add(() => {
        count++;
        return Promise.resolve();
      });
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange("A1").values = [[2]];
      context.runtime.load("enableEvents");
      await context.sync();
      await delivered();
      expect(context.runtime.enableEvents).toBe(true);
    });
    expect(count).toBe(1);
  });

  it("charts added and deleted", async () => {
    await openBook();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.charts.onAdded.add(() => {
        seen.push("added");
        return Promise.resolve();
      });
      sheet.charts.onDeleted.add(() => {
        seen.push("deleted");
        return Promise.resolve();
      });
      await context.sync();
      sheet.charts.add("Pie", sheet.getRange("A1:B3"), "Auto").delete();
      await context.sync();
      await delivered();
    });
    expect(seen).toEqual(["added", "deleted"]);
  });
});
