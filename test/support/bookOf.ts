import { parseArea, type Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { OfficeSession } from "#host/runtime/session";
import { Book } from "#host/workbench/book/book";
import { Editing } from "#host/workbench/editing/editing";
import { openBook } from "./openBook";

export function at(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address.`);
  return area;
}

export interface GridBook {
  readonly book: Book;
  readonly editing: Editing;
  readonly sheet: Sheet;
  readonly session: OfficeSession;
  /** Selects a range by address. */
  select(address: string): void;
  /** Types into the active cell, ending with Enter; false when the cell stays in edit. */
  type(address: string, text: string): boolean;
  /** The value of a cell; errors as their code. */
  value(address: string, sheet?: Sheet): unknown;
  formula(address: string): string | undefined;
}

/** A new workbook as a person at the grid has it, in front of the real library. */
export async function bookOf(sheets: readonly string[] = ["Sheet1"]): Promise<GridBook> {
  const { workbook, session } = await openBook(sheets);
  const book = new Book(workbook, session.person);
  const editing = new Editing(book);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("A workbook has a sheet.");
  const select = (address: string): void => {
    const area = at(address);
    editing.selecting.select(area, { row: area.top, column: area.left });
  };
  return {
    book,
    editing,
    sheet,
    session,
    select,
    type: (address, text) => {
      select(address);
      editing.cells.begin(text, "cell");
      return editing.cells.commit();
    },
    value: (address, home = book.sheet) => {
      const { top, left } = at(address);
      const value = home.valueAt(top, left);
      return typeof value === "object" && value !== null ? value.code : value;
    },
    formula: (address) => {
      const { top, left } = at(address);
      return book.sheet.cell(top, left)?.formula?.text;
    },
  };
}

/** A key press as the grid gets it. */
export function key(
  name: string,
  held: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {},
): KeyboardEvent {
  return {
    key: name,
    ctrlKey: held.ctrl ?? false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? false,
    metaKey: false,
    preventDefault: () => undefined,
  } as KeyboardEvent;
}
