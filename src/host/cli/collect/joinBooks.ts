import { runAction, type ActionOutcome } from "#actions/runAction";
import { readBook } from "#actions/readBook";
import { ofOneWorkbook, SheetCollector } from "#core/adopt/collect/collectedSheets";
import type { BookRegisters } from "#core/dataset/datasetOf";
import type { Workbook } from "#host/engine/workbook";
import { contextOf, openWithAddIn } from "../addIn";
import { newWorkbook } from "../bookFile";
import type { Terminal } from "../terminal";

/** One workbook made of the registers of many. */
export interface JoinedBook {
  readonly workbook: Workbook;
  readonly outcome: ActionOutcome;
}

/** Adopts collected registers into a new workbook, as adopting from files does. */
export async function joinSheets(
  collected: SheetCollector,
  terminal: Terminal,
): Promise<JoinedBook> {
  const workbook = newWorkbook();
  const session = await openWithAddIn(workbook);
  const outcome = await runAction("adopt-sheets", contextOf(session, {}, terminal, { collected }));
  // Functions that answer later show #BUSY! until they do.
  await session.host.settle();
  return { workbook, outcome };
}

/** A book with what its formulas compute: registers made from sheets get their formulas here. */
export async function computedBook(
  book: BookRegisters,
  terminal: Terminal,
): Promise<BookRegisters> {
  if (book.made === "registers") return book;
  const collected = new SheetCollector();
  collected.add(book);
  if (collected.contents.length === 0) return book;
  await joinSheets(collected, terminal);
  const content = await readBook();
  if (content === null) return book;
  // What is of one workbook only is not joined: it stays as it was made.
  const own = book.registers.filter(({ register }) => ofOneWorkbook.has(register));
  const kept = new Set(own.map(({ register }) => register));
  const computed = content.registers.filter(({ register }) => !kept.has(register));
  return { ...book, registers: [...computed, ...own], settings: content.settings };
}
