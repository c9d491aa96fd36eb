import { readFileSync } from "node:fs";
import path from "node:path";
import { area } from "#host/engine/address";
import { writeCells } from "#host/engine/edit";
import { openOffice } from "#host/runtime/node";
import { newDocument, openFile, type OpenDocument } from "#host/workbench/files/openDocument";
import { readWorkbook } from "#host/xlsx/read";

const example = readFileSync(path.resolve("docs/examples/portfolio-office.xlsx"));

/** Types into A1 of the active sheet as the grid does. */
function type(document: OpenDocument, text: string): void {
  const { book } = document;
  const at = area(0, 0);
  book.attempt("Typing", () => {
    writeCells(book.sheet, at, [[text]], "formulas");
    return [{ sheet: book.sheet, area: at }];
  });
}

async function addInWrites(value: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("C1").values = [[value]];
    await context.sync();
  });
}

describe("an open document", () => {
  it("has no unsaved changes until something is changed that a file would keep", () => {
    const document = openFile(example, "office.xlsx");
    expect([document.name, document.hasUnsavedChanges]).toEqual(["office.xlsx", false]);
    document.book.select(area(3, 3));
    expect(document.hasUnsavedChanges).toBe(false);
    type(document, "changed");
    expect(document.hasUnsavedChanges).toBe(true);
    document.saved(document.workbook.revision);
    expect(document.hasUnsavedChanges).toBe(false);
  });

  it("what was changed while it was being saved stays unsaved", () => {
    const document = newDocument();
    type(document, "one");
    const { revision } = document.workbook;
    type(document, "two");
    document.saved(revision);
    expect(document.hasUnsavedChanges).toBe(true);
  });

  it("its bytes are a workbook with the changes", () => {
    const document = openFile(example, "office.xlsx");
    type(document, "changed");
    const again = readWorkbook(document.bytes(), { fileName: "office.xlsx" });
    expect(again.sheets[0]?.valueAt(0, 0)).toBe("changed");
  });

  it("is not written anew for the browser's copy while no file would differ", () => {
    const document = openFile(example, "office.xlsx");
    document.book.select(area(5, 5));
    expect(document.recentBytes()).toBe(example);
    type(document, "changed");
    const written = document.recentBytes();
    expect(written).not.toBe(example);
    expect(document.recentBytes()).toBe(written);
    // What is saved as a file is always written.
    expect(document.bytes()).not.toBe(written);
  });

  it("frozen panes are a change that a file keeps", () => {
    const document = openFile(example, "office.xlsx");
    document.book.sheet.touch("view");
    expect(document.hasUnsavedChanges).toBe(true);
  });

  it("computes edits before any pane is there", () => {
    const document = newDocument();
    type(document, "=6*7");
    expect(document.workbook.valueAt("Sheet1", 0, 0)).toBe(42);
  });

  it("tells a pane of the person's edits, and the grid of the pane's", async () => {
    const document = newDocument();
    const { book, workbook } = document;
    document.pair(await openOffice(workbook));
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(`${event.address} ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    type(document, "x");
    expect(book.canUndo).toBe(true);
    const { version } = book;
    await addInWrites(5);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(heard).toEqual(["A1 Unknown", "C1 ThisLocalAddin"]);
    expect(book.version).toBeGreaterThan(version);
    // As in Excel, what an add-in wrote ends what Ctrl+Z could take back.
    expect(book.canUndo).toBe(false);
  });

  it("a pane that only reads leaves undo and the saved state as they are", async () => {
    const document = newDocument();
    document.pair(await openOffice(document.workbook));
    type(document, "x");
    document.saved(document.workbook.revision);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:C3").load("values");
      await context.sync();
    });
    expect(document.book.canUndo).toBe(true);
    expect(document.hasUnsavedChanges).toBe(false);
  });

  it("a pane that is loaded anew is told from then on, with the cell that is being edited", async () => {
    const document = newDocument();
    document.pair(await openOffice(document.workbook));
    document.book.session.setCellEditing(true);
    document.pair(await openOffice(document.workbook));
    await expect(addInWrites(1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    document.book.session.setCellEditing(false);
    await addInWrites(2);
    expect(document.workbook.valueAt("Sheet1", 0, 2)).toBe(2);
  });
});
