import { queueAll } from "./queueAll";
import { runExcel } from "./runExcel";

/** What keeps a range from becoming a table, besides what stands in it. */
export interface SheetObstacles {
  /** The sheet has a filter. */
  readonly isFiltered: boolean;
  /** A formula fills several cells of the range. */
  readonly spills: boolean;
}

/** Body of a range that may become a table. */
export interface Asked {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Requests: 1. Requirement set: ExcelApi 1.12; before that no formula fills several cells. */
export async function readSheetObstacles(
  ranges: readonly Asked[],
  signal: AbortSignal | undefined,
): Promise<readonly SheetObstacles[]> {
  if (ranges.length === 0) return [];
  const knowsSpills = Office.context.requirements.isSetSupported("ExcelApi", "1.12");
  return runExcel(
    "reading the sheets",
    async (context) => {
      const asked = await queueAll(
        context,
        ranges,
        ({ sheet: name, row, column, rows, columns }) => {
          const sheet = context.workbook.worksheets.getItem(name);
          const filter = sheet.autoFilter.load("enabled");
          const range = sheet.getRangeByIndexes(row, column, rows, columns);
          return { filter, range: knowsSpills ? range.load("hasSpill") : null };
        },
      );
      await context.sync();
      return asked.map(({ filter, range }) => ({
        isFiltered: filter.enabled,
        // null where some cells spill and others do not.
        spills: range !== null && (range.hasSpill as boolean | null) !== false,
      }));
    },
    { repeatable: true, signal },
  );
}
