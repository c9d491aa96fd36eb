import type { Sheet } from "#host/engine/sheet";
import {
  addSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from "#host/engine/structure";
import { Refusal } from "#host/engine/refusal";
import type { Book } from "#host/workbench/book/book";
import { cancel } from "#host/workbench/book/dialogs";

/** Sheets in the order of their tabs. */
export function shownSheets(book: Book): Sheet[] {
  return book.workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
}

export function hiddenSheets(book: Book): Sheet[] {
  return book.workbook.sheets.filter((sheet) => sheet.visibility === "Hidden");
}

/** Goes to the next or previous sheet that is shown. */
export function turnSheet(book: Book, by: 1 | -1): void {
  const sheets = shownSheets(book);
  const next = sheets[sheets.indexOf(book.sheet) + by];
  if (next) book.activate(next);
}

export function insertSheet(book: Book): boolean {
  const { workbook } = book;
  let made: Sheet | undefined;
  const done = book.edit("Insert sheet", () => {
    const at = workbook.sheets.indexOf(book.sheet) + 1;
    made = addSheet(workbook, undefined, at);
    return [];
  });
  if (done && made) book.activate(made);
  return done;
}

export function duplicateSheet(book: Book, sheet: Sheet): boolean {
  let made: Sheet | undefined;
  const done = book.edit("Copy sheet", () => {
    made = copySheet(sheet, undefined, book.workbook.sheets.indexOf(sheet) + 1);
    return [];
  });
  if (done && made) book.activate(made);
  return done;
}

export function giveName(book: Book, sheet: Sheet, name: string): boolean {
  return (
    sheet.name === name ||
    book.edit("Rename sheet", () => {
      renameSheet(sheet, name);
      return [];
    })
  );
}

/** Deletes a sheet; one that holds something is asked about first. */
export async function removeSheet(book: Book, sheet: Sheet): Promise<boolean> {
  const isUsed = sheet.usedArea(true) !== null || sheet.charts.length > 0;
  if (isUsed) {
    const { button } = await book.dialogs.ask({
      title: "Microsoft Excel",
      text: `The sheet "${sheet.name}" and everything on it will be deleted. Do you want to continue?`,
      buttons: [{ id: "delete", label: "Delete" }, cancel],
    });
    if (button !== "delete") return false;
  }
  return book.edit("Delete sheet", () => {
    deleteSheet(sheet);
    return [];
  });
}

/** Moves a sheet before another one, or to the end. */
export function placeSheet(book: Book, sheet: Sheet, before: Sheet | null): boolean {
  const { sheets } = book.workbook;
  const rest = sheets.filter((other) => other !== sheet);
  const position = before ? rest.indexOf(before) : rest.length;
  if (position < 0 || sheets.indexOf(sheet) === position) return false;
  return book.edit("Move sheet", () => {
    moveSheet(sheet, position);
    return [];
  });
}

export function showSheet(book: Book, sheet: Sheet, shown: boolean): boolean {
  const done = book.edit(shown ? "Unhide sheet" : "Hide sheet", () => {
    setVisibility(sheet, shown ? "Visible" : "Hidden");
    return [];
  });
  if (done && shown) book.activate(sheet);
  return done;
}

export function colorTab(book: Book, sheet: Sheet, color: string): boolean {
  return book.edit("Tab color", () => {
    sheet.tabColor = color;
    sheet.touch("properties");
    return [];
  });
}

// ---- protection -------------------------------------------------------------------------------------

/** Protects a sheet without a password, or takes the protection away, asking for the password if there is one. */
export async function toggleProtection(book: Book, sheet: Sheet): Promise<boolean> {
  if (!sheet.protection.protected) {
    return book.edit("Protect sheet", () => {
      sheet.protection = { protected: true, options: {} };
      sheet.touch("protection");
      return [];
    });
  }
  const { password, passwordHash } = sheet.protection.options;
  let given: string | null = null;
  if (password !== undefined || passwordHash !== undefined) {
    given = await book.dialogs.prompt("Unprotect Sheet", { label: "Password", value: "" });
    if (given === null) return false;
  }
  return book.edit("Unprotect sheet", () => {
    if (passwordHash !== undefined || (password !== undefined && password !== given)) {
      throw new Refusal(
        "InvalidOperation",
        "The password you supplied is not correct. Verify that the CAPS LOCK key is off and be sure to use the correct capitalization.",
      );
    }
    sheet.protection = { protected: false, options: {} };
    sheet.touch("protection");
    return [];
  });
}

export function freezeAtActive(book: Book): boolean {
  const { sheet, selection } = book;
  const frozen = sheet.freeze !== null;
  return book.edit(frozen ? "Unfreeze panes" : "Freeze panes", () => {
    const { row, column } = selection.active;
    const [rows, columns] = row === 0 && column === 0 ? [1, 0] : [row, column];
    sheet.freeze = frozen ? null : { rows, columns };
    sheet.touch("view");
    return [];
  });
}
