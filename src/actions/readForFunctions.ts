import type { RegisterContent } from "#core/register/content";
import { ExcelFailure } from "#excel/excelFailure";
import { readRegisters } from "#excel/readRegisters";

/**
 * The registers of the workbook that are there, for custom functions that look something up in them; null
 * when Excel refuses to be read, for which no cell can do anything but say so.
 */
export async function readForFunctions(
  registers: readonly string[],
): Promise<readonly RegisterContent[] | null> {
  try {
    const reading = await readRegisters(registers.map((register) => ({ register })));
    return reading.registers;
  } catch (error) {
    if (error instanceof ExcelFailure) return null;
    throw error;
  }
}
