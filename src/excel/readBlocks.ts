import type { CellValue } from "#core/register/content";
import type { Block } from "#sheets/plan";
import { cellValues } from "./cellValue";
import { folded } from "./journal/scope";
import { answerLimit, runsBelow } from "./payload";
import { runExcel } from "./runExcel";
import type { WorkbookState } from "./workbookState";

const bytesPerCell = 30;
const bytesPerBlock = 300;

/**
 * What stands in blocks of cells; null for those whose sheet is gone.
 * Requests: 1 for each 4 MB. Requirement set: ExcelApi 1.1.
 */
export async function readBlocks(
  blocks: readonly Block[],
  state: WorkbookState,
  signal: AbortSignal | undefined,
): Promise<readonly (CellValue[][] | null)[]> {
  const sheets = new Set(state.sheets.map(({ name }) => folded(name)));
  const runs = runsBelow(
    blocks,
    ({ rows, columns }) => bytesPerBlock + rows * columns * bytesPerCell,
    answerLimit,
  );
  return runExcel(
    "reading the sheets",
    async (context) => {
      const values: (CellValue[][] | null)[] = [];
      for (const run of runs) {
        const ranges = run.map(({ sheet, row, column, rows, columns }) =>
          sheets.has(folded(sheet))
            ? context.workbook.worksheets
                .getItem(sheet)
                .getRangeByIndexes(row, column, rows, columns)
                .load("values")
            : null,
        );
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for each 4 MB is the purpose
        await context.sync();
        values.push(...ranges.map((range) => range && cellValues(range.values as unknown[][])));
      }
      return values;
    },
    { repeatable: true, signal },
  );
}
