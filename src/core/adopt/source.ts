import type { Place } from "#core/issues";
import { cellAddress } from "#core/register/cellAddress";
import type { RecordOrigin } from "./adoption";
import type { AdoptMode } from "./decisions";
import type { CriterionColumn } from "./findCriteria";
import type { CellAt, Island } from "./island";
import { cellAt } from "./island";
import type { MappedColumn } from "./mapColumns";
import type { PeriodFinding } from "./periods/periodFinding";
import type { RegisterDecision } from "./registerDecision";

/** An island that is adopted, with everything that was understood of it. */
export interface Source {
  readonly island: Island;
  /** `islandId`, or the id under which a person decided about it. */
  readonly id: string;
  readonly register: string;
  readonly decision: RegisterDecision;
  /** Columns that are read as they stand; not one a column of the island: find them by `at`. */
  readonly columns: readonly MappedColumn[];
  readonly criteria: readonly CriterionColumn[];
  /** Columns of amounts by period; null = it has none. */
  readonly periods: PeriodFinding | null;
  readonly mode: AdoptMode;
}

/** Where a record came from. */
export interface Origin {
  readonly source: Source;
  readonly bodyRow: number;
}

/** Where the lowest header of a column stands. */
export function headerCell(island: Island, at: number): CellAt {
  const line = island.columnsAt[at] ?? 0;
  return island.recordsRun === "down"
    ? { row: island.headerAt, column: line }
    : { row: line, column: island.headerAt };
}

/** Where a cell of a source stands: body row and column counted within the island. */
export function placeOf(source: Source, bodyRow: number, at: number, field?: string): Place {
  const row = source.island.body[bodyRow];
  if (row === undefined) return headerPlace(source, at, field);
  return placeAt(source, cellAt(source.island, row, at), row.sheet ?? source.island.sheet, field);
}

/** Where the header of a column stands. */
export function headerPlace(source: Source, at: number, field?: string): Place {
  return placeAt(source, headerCell(source.island, at), source.island.sheet, field);
}

function placeAt(source: Source, cell: CellAt, sheet: string, field: string | undefined): Place {
  const { island, register } = source;
  return {
    ...(island.workbook === null ? {} : { workbook: island.workbook }),
    sheet,
    address: cellAddress(cell.row, cell.column),
    register,
    ...(field === undefined ? {} : { field }),
  };
}

/** Where a record stands: its line on the sheet, counted from 1. */
export function originOf(source: Source, bodyRow: number): RecordOrigin {
  const { island } = source;
  const row = island.body[bodyRow];
  return {
    workbook: row?.workbook ?? island.workbook,
    sheet: row?.sheet ?? island.sheet,
    row: (row?.at ?? 0) + 1,
    island: source.id,
  };
}
