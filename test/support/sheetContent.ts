import type { CellValue, SheetContent, TablePlace } from "#core/register/content";

/** A cell of a made-up sheet: a value, or a value with its number format. */
export type MadeCell = CellValue | FormattedCell;

interface Options {
  readonly row?: number;
  readonly column?: number;
  readonly visibility?: SheetContent["visibility"];
  readonly tables?: readonly TablePlace[];
}

interface FormattedCell {
  readonly value: CellValue;
  readonly format: string;
}

function isFormatted(cell: MadeCell): cell is FormattedCell {
  return typeof cell === "object" && cell !== null && "format" in cell;
}

/** A date as Excel keeps it: a serial number under a date format. */
export function dated(serial: number, format = "dd/mm/yyyy"): MadeCell {
  return { value: serial, format };
}

/** What a sheet with these rows looks like when it is read; short rows are filled with empty cells. */
export function sheetContent(
  sheet: string,
  rows: readonly (readonly MadeCell[])[],
  options: Options = {},
): SheetContent {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  return {
    sheet,
    visibility: options.visibility ?? "Visible",
    row: options.row ?? 0,
    column: options.column ?? 0,
    values: cells.map((row) => row.map((cell) => (isFormatted(cell) ? cell.value : cell))),
    numberFormats: cells.map((row) =>
      row.map((cell) => (isFormatted(cell) ? cell.format : "General")),
    ),
    formulas: cells.map((row) => row.map(() => null)),
    tables: options.tables ?? [],
  };
}
