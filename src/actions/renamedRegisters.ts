import { renamedRegisters, type RenamedRegister } from "#core/register/renamedRegisters";
import { isRegister } from "#core/register/schema";
import { linkRegisters, readHeaders } from "#excel/registerLinks";
import type { LostRegisters } from "./overview";

/** Tables that seem to be registers under another name. Requests: 1. */
export async function findRenamed(
  { registers, tables }: LostRegisters,
  signal?: AbortSignal,
): Promise<readonly RenamedRegister[]> {
  return renamedRegisters(registers.filter(isRegister), await readHeaders(tables, signal));
}

/** From now on these tables are the registers. Requests: 2. */
export async function linkRenamed(renamed: readonly RenamedRegister[]): Promise<void> {
  await linkRegisters(renamed);
}
