import { calledFunctions } from "#core/publishing/functionCalls";
import { ExcelFailure } from "#excel/excelFailure";
import { readFunctionCells } from "#excel/readFunctionCells";
import { recalculateCells } from "#excel/recalculateCells";
import type { WorkbookState } from "#excel/workbookState";
import { presentRegisters } from "./presentRegisters";

/** The function that looks into snapshots, to which no formula refers. */
const asking = "ASOF";

/**
 * Recalculates the cells that ask what was: Excel does not know that snapshots have changed for them.
 *
 * What was written stays written when Excel refuses; such cells then wait for "Recalculate", and so does a
 * lone one in the middle of a sheet of more than 500 rows: reading all formulas would be 100 MB at 10,000 projects.
 *
 * @param state as it was before; the sheets of stored snapshots, long and without such cells, are not read.
 */
export async function refreshPast(
  state: WorkbookState | undefined,
  signal?: AbortSignal,
): Promise<void> {
  try {
    const { cells } = await readFunctionCells(signal, sheetsOf(state), true);
    const past = cells.filter(({ formula }) => calledFunctions(formula).includes(asking));
    if (past.length === 0) return;
    await recalculateCells(
      past.map(({ at }) => at),
      signal,
    );
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
  }
}

function sheetsOf(state: WorkbookState | undefined): string[] {
  const stored = new Map(state === undefined ? [] : presentRegisters(state)).get("SnapshotData");
  return state?.tables.flatMap(({ name, sheet }) => (name === stored ? [sheet] : [])) ?? [];
}
