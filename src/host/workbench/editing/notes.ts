import type { Note } from "#host/engine/features";
import { checkStructureAllowed } from "#host/engine/guards";
import type { Book } from "#host/workbench/book/book";
import type { CellPlace } from "#host/workbench/book/selection";

export function noteAt(book: Book, { row, column }: CellPlace): Note | undefined {
  return book.sheet.notes.find((note) => note.row === row && note.column === column);
}

/** Asks for the text of a cell's note and writes it. */
export async function editNote(book: Book, cell: CellPlace): Promise<void> {
  const { sheet } = book;
  const known = noteAt(book, cell);
  const title = known ? "Edit Note" : "New Note";
  const field = { label: "Note", value: known?.text ?? "", lines: 4 };
  const text = await book.dialogs.prompt(title, field);
  if (text === null || text === known?.text) return;
  book.edit(title, () => {
    checkStructureAllowed(sheet, "allowEditObjects");
    const rest = sheet.notes.filter((note) => note !== known);
    const { author = "", threaded = false } = known ?? {};
    sheet.notes = text === "" ? rest : [...rest, { ...cell, author, threaded, text }];
    sheet.touch("notes");
    return [];
  });
}

export function deleteNote(book: Book, cell: CellPlace): boolean {
  const { sheet } = book;
  const known = noteAt(book, cell);
  return book.edit("Delete note", () => {
    checkStructureAllowed(sheet, "allowEditObjects");
    sheet.notes = sheet.notes.filter((note) => note !== known);
    sheet.touch("notes");
    return [];
  });
}
