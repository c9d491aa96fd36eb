import { useMemo, useSyncExternalStore } from "react";
import type { Book } from "#host/workbench/book/book";
import { Editing } from "./editing";

/** What the person does with a book: one for the grid and everything around it. */
export function useEditing(book: Book): Editing {
  return useMemo(() => new Editing(book), [book]);
}

/** Draws anew when the book or what is going on in it changes. */
export function useBookVersion({ book }: Editing): number {
  return useSyncExternalStore(book.subscribe, () => book.version);
}

/** Draws anew when the edited text, a menu or the copied cells change. */
export function useEditingVersion({ signal }: Editing): number {
  return useSyncExternalStore(signal.subscribe, () => signal.version);
}
