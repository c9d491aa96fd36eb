import type { Block } from "#sheets/plan";
import { runExcel, throwIfStopped } from "./runExcel";

/** Cells that are marked in one request. */
const cellsAtOnce = 2_000;
const during = "recalculating";

/**
 * Computes these cells anew, and what hangs on them, although nothing that they refer to has changed.
 * Requests: 1 for each 2,000 blocks. ExcelApi 1.9.
 */
export async function recalculateCells(
  blocks: readonly Block[],
  signal?: AbortSignal,
): Promise<void> {
  await runExcel(
    during,
    async (context) => {
      for (let first = 0; first < blocks.length; first += cellsAtOnce) {
        throwIfStopped(during, signal);
        for (const { sheet, row, column } of blocks.slice(first, first + cellsAtOnce)) {
          context.workbook.worksheets
            .getItem(sheet)
            .getRangeByIndexes(row, column, 1, 1)
            .setDirty();
        }
        context.workbook.application.calculate("Recalculate");
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for each 2,000 cells is the purpose
        await context.sync();
      }
    },
    { signal },
  );
}
