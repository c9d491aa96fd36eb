import type { CellValue, RegisterContent } from "#core/register/content";
import { settings } from "#core/register/schema";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import { presentRegisters } from "./presentRegisters";

/** What a workbook of Sightline holds. */
export interface BookContent {
  /** With all their columns, as last computed. */
  readonly registers: readonly RegisterContent[];
  /** Values of settings by their standard name: "pmo_StatusDate". */
  readonly settings: Readonly<Record<string, CellValue>>;
}

/**
 * All registers and settings of the workbook; null when it has no registers of ours. A table that only is
 * called like a register is none. Requests: those of `readRegisters` for every register.
 */
export async function readBook(): Promise<BookContent | null> {
  const read = await readRegisters(everyRegister, { settings: settings.map(({ name }) => name) });
  const own = new Set(presentRegisters(read.state).map(([register]) => register));
  const registers = read.registers.filter(({ register }) => own.has(register));
  if (registers.length === 0) return null;
  return { registers, settings: Object.fromEntries(read.settings) };
}
