import type { CellValue, RegisterContent } from "#core/register/content";
import { settings } from "#core/register/schema";
import { journalPointer } from "#excel/journal/journal";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import { presentRegisters } from "./presentRegisters";

/** What a workbook of Sightline holds. */
export interface BookContent {
  /** With all their columns, as last computed. */
  readonly registers: readonly RegisterContent[];
  /** Values of settings by their standard name: "pmo_StatusDate". */
  readonly settings: Readonly<Record<string, CellValue>>;
  /** Title of an action that was not finished, so that the rest may be half of it; null = there is none. */
  readonly unfinished: string | null;
}

/**
 * All registers and settings of the workbook; null when it has no registers of ours
 * and nothing unfinished. A table that only is
 * called like a register is none. Requests: those of `readRegisters` for every register.
 */
export async function readBook(): Promise<BookContent | null> {
  const read = await readRegisters(everyRegister, { settings: settings.map(({ name }) => name) });
  const own = new Set(presentRegisters(read.state).map(([register]) => register));
  const registers = read.registers.filter(({ register }) => own.has(register));
  const last = journalPointer(read.state);
  const unfinished = last?.open === undefined ? null : last.title;
  if (registers.length === 0 && unfinished === null) return null;
  return { registers, settings: Object.fromEntries(read.settings), unfinished };
}
