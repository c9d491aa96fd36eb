import type { AddComment, DocumentStamp } from "#sheets/plan";
import type { Book } from "../book";

/** Requirement set: ExcelApi 1.7; no request of its own. */
export function stampProperties(stamp: DocumentStamp, book: Book): void {
  book.workbook.properties.set(stamp);
}

/** A threaded comment: notes need ExcelApi 1.18, which many desktops lack. Requirement set: ExcelApi 1.10. */
export function addComment({ at, text }: Pick<AddComment, "at" | "text">, book: Book): void {
  book.sheet(at.sheet).comments.add(book.range(at), text);
}
