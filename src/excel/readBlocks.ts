import type { CellValue } from "#core/register/content";
import type { Block } from "#sheets/plan";
import { cellValues } from "./cellValue";
import { folded } from "./journal/scope";
import { readPieces } from "./readPieces";
import { runExcel } from "./runExcel";
import type { WorkbookState } from "./workbookState";

/** Values of a cell in an answer. */
const bytesPerCell = 30;

/**
 * What stands in blocks of cells; null for those whose sheet is gone.
 * Requests: 1 for each 2 MB. Requirement set: ExcelApi 1.1.
 */
export async function readBlocks(
  blocks: readonly Block[],
  state: WorkbookState,
  signal: AbortSignal | undefined,
): Promise<readonly (CellValue[][] | null)[]> {
  const sheets = new Set(state.sheets.map(({ name }) => folded(name)));
  const values = blocks.map(({ sheet }): CellValue[][] | null =>
    sheets.has(folded(sheet)) ? [] : null,
  );
  const there = blocks.flatMap((at, block) => (values[block] === null ? [] : [{ at, block }]));
  const during = "reading the sheets";
  return runExcel(
    during,
    async (context) => {
      for (const rows of values) if (rows !== null) rows.length = 0;
      await readPieces(
        context,
        there.map(({ at }) => at),
        { grids: ["values"], bytesPerCell, during, signal },
        ({ block, range }) => {
          values[there[block]?.block ?? -1]?.push(...cellValues(range.values as unknown[][]));
        },
      );
      return values;
    },
    { repeatable: true, signal },
  );
}
