import { calledFunctions } from "#core/publishing/functionCalls";
import { ExcelFailure } from "#excel/excelFailure";
import { readFunctionCells } from "#excel/readFunctionCells";
import { recalculateCells } from "#excel/recalculateCells";

/** The function that looks into snapshots, to which no formula refers. */
const asking = "ASOF";

/**
 * Recalculates the cells that ask what was: Excel does not know that snapshots have changed for them.
 *
 * What was written stays written when Excel refuses; such cells then wait for "Recalculate".
 */
export async function refreshPast(signal?: AbortSignal): Promise<void> {
  try {
    const { cells } = await readFunctionCells(signal);
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
