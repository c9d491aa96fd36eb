import type { KeptRecords } from "#core/history/state";
import { type CellValue, isBlank, type RegisterContent } from "#core/register/content";
import { registerOf } from "#core/register/schema";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { datasetCell, type DatasetValue, foundIn, type Misfit } from "./datasetCell";
import { type DatasetColumn, type DatasetTable, sourceHeaders } from "./datasetTables";

/** Rows of a table in the order of its columns. */
export type DatasetRow = readonly DatasetValue[];

/** A cell of the workbook that is null in the dataset and was not blank. */
export interface MisfitCell {
  readonly table: string;
  readonly record: string;
  readonly column: string;
  readonly found: string;
  readonly reason: Misfit;
  readonly sheet: string;
  readonly row: number | null;
}

export interface DatasetRows {
  readonly rows: readonly DatasetRow[];
  readonly misfits: readonly MisfitCell[];
}

/**
 * The records of a register as rows of its table. A line in which nobody typed anything is none, whatever
 * its formulas show. Columns that the schema does not know go as one JSON object into `own_columns`.
 */
export function registerRows(table: DatasetTable, content: RegisterContent): DatasetRows {
  const reader = new RowReader(table, content);
  const rows: DatasetRow[] = [];
  for (let row = 0; row < content.rows.length; row++) {
    if (reader.isRecord(row)) rows.push(reader.row(row));
  }
  return { rows, misfits: reader.misfits };
}

/** The records of a register as a snapshot holds them; columns that snapshots do not keep are null. */
export function stateRows(table: DatasetTable, key: string, records: KeptRecords): DatasetRows {
  const misfits: MisfitCell[] = [];
  const rows = [...records.values()].map((record): DatasetRow =>
    table.columns.map(({ header, name, type }) => {
      if (header === "") return null;
      const cell: CellValue = header === key ? record.key : (record.values.get(header) ?? null);
      const { value, misfit } = datasetCell(cell, type);
      if (misfit !== null) {
        const place = { sheet: "SnapshotData", row: null };
        const found = foundIn(cell);
        misfits.push({
          table: table.name,
          record: record.key,
          column: name,
          found,
          reason: misfit,
          ...place,
        });
      }
      return value;
    }),
  );
  return { rows, misfits };
}

class RowReader {
  readonly misfits: MisfitCell[] = [];
  private readonly cells: RegisterTable;
  /** Columns of the office's own, by their first header of a spelling. */
  private readonly own: readonly { readonly header: string; readonly at: number }[];
  private readonly sources: ReadonlyMap<string, number>;
  /** Columns that people or actions fill in. */
  private readonly filled: readonly number[];
  private readonly keys: readonly string[];

  constructor(
    private readonly table: DatasetTable,
    private readonly content: RegisterContent,
  ) {
    this.cells = new RegisterTable(content);
    const known = new Map(table.columns.map((column) => [keyOf(column.header), column]));
    const seen = new Set<string>();
    const own: { header: string; at: number }[] = [];
    const sources = new Map<string, number>();
    const filled: number[] = [];
    content.headers.forEach((header, at) => {
      const folded = keyOf(header);
      if (seen.has(folded)) return;
      seen.add(folded);
      const source = sourceHeaders.get(folded);
      const column = header === "" ? undefined : known.get(folded);
      if (source !== undefined && column === undefined) sources.set(source, at);
      else if (column === undefined) own.push({ header, at });
      if (column?.kind !== "formula") filled.push(at);
    });
    this.own = own;
    this.sources = sources;
    this.filled = filled;
    this.keys = registerOf(table.register).key;
  }

  isRecord(row: number): boolean {
    const cells = this.content.rows[row] ?? [];
    return this.filled.some((at) => !isBlank(cells[at] ?? null));
  }

  row(row: number): DatasetRow {
    return this.table.columns.map((column) =>
      column.header === ""
        ? this.ownValue(row, column)
        : this.read(row, column.name, this.cells.cell(row, column.header), column.type),
    );
  }

  private ownValue(row: number, { name, type }: DatasetColumn): DatasetValue {
    if (name === "own_columns") return this.ownColumns(row);
    const at = this.sources.get(name);
    const cell = at === undefined ? null : (this.content.rows[row]?.[at] ?? null);
    const { value } = datasetCell(cell, type);
    if (value !== null || name === "source_file") return value;
    return name === "source_sheet" ? this.content.place.sheet : this.line(row);
  }

  /** JSON with the headers in the order of the sheet; null when all are blank. */
  private ownColumns(row: number): string | null {
    const pairs = this.own.flatMap(({ header, at }): [string, string | number | boolean][] => {
      const cell = this.content.rows[row]?.[at] ?? null;
      if (cell === null || cell === "") return [];
      if (typeof cell !== "object") return [[header, cell]];
      this.read(row, `own_columns ${header}`, cell, "text");
      return [];
    });
    return pairs.length === 0 ? null : JSON.stringify(Object.fromEntries(pairs));
  }

  private read(
    row: number,
    column: string,
    cell: CellValue,
    type: DatasetColumn["type"],
  ): DatasetValue {
    const { value, misfit } = datasetCell(cell, type);
    if (misfit !== null) {
      const record = this.keys.map((key) => this.cells.text(row, key)).join("|");
      const place = { sheet: this.content.place.sheet, row: this.line(row) };
      const found = foundIn(cell);
      this.misfits.push({
        table: this.table.name,
        record,
        column,
        found,
        reason: misfit,
        ...place,
      });
    }
    return value;
  }

  private line(row: number): number {
    return this.content.place.row + 2 + row;
  }
}
