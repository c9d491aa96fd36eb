import type { RegisterContent } from "#core/register/content";
import { readRegisters } from "#excel/readRegisters";

/** The registers of the workbook that are there, for custom functions that look something up in them. */
export async function readForFunctions(
  registers: readonly string[],
): Promise<readonly RegisterContent[]> {
  const reading = await readRegisters(registers.map((register) => ({ register })));
  return reading.registers;
}
