import type { CellContent } from "#sheets/plan";
import type { RegisterTable } from "#sheets/registerTable";
import { runExcel } from "./runExcel";

/** A register's table as it can be written again. */
export interface TableCells {
  /** Constants and formulas of each body row, in the order of the columns. */
  readonly body: readonly (readonly CellContent[])[];
  /** Body rows, from 0, that hold nothing but formulas: a new register begins with such a row. */
  readonly freeRows: readonly number[];
  /** The rows below the table hold nothing: the table can grow into them. */
  readonly hasRoomBelow: boolean;
}

/** Requests: 1. Requirement set: ExcelApi 1.4. */
export async function readTable(
  place: RegisterTable,
  signal?: AbortSignal,
  rowsBelow = 1,
): Promise<TableCells> {
  return runExcel(
    "reading the registers",
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      const { row, column, rows, columns } = place;
      const body = sheet.getRangeByIndexes(row + 1, column, rows, columns.length);
      body.load("formulas,values");
      const below = sheet.getRangeByIndexes(row + 1 + rows, column, rowsBelow, columns.length);
      below.load("formulas");
      await context.sync();
      const values = body.values as unknown[][];
      const cells = (body.formulas as unknown[][]).map((line, r) =>
        line.map((text, c) => contentOf(text, values[r]?.[c])),
      );
      return {
        body: cells,
        freeRows: cells.flatMap((line, r) => (line.every(isFree) ? [r] : [])),
        hasRoomBelow: (below.formulas as unknown[][]).every((line) =>
          line.every((text) => text === ""),
        ),
      };
    },
    { repeatable: true, signal },
  );
}

function isFree(content: CellContent): boolean {
  return content === null || (typeof content === "string" && content.startsWith("="));
}

/** A constant text that begins with "=" comes back as its own formula. */
function contentOf(text: unknown, value: unknown): CellContent {
  if (typeof text === "number" || typeof text === "boolean") return text;
  const written = String(text);
  if (written === "") return null;
  return written.startsWith("=") && written === value ? { text: written } : written;
}
