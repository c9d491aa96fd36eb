import type { IntegerProgram } from "./integerProgram";

export interface Column {
  readonly objective: number;
  readonly lower: number;
  readonly upper: number;
  readonly isWhole: boolean;
}

/** Columns of a row with their coefficients; a column stands in a row once. */
export type Entries = ReadonlyMap<number, number>;

/**
 * Gathers an integer programme column by column and row by row. A row may only name columns that are
 * there already; coefficients of 0 are left out.
 *
 * @example
 * const builder = new ProgramBuilder();
 * const x = builder.addColumn({ objective: 5, lower: 0, upper: 1, isWhole: true });
 * builder.addRow(new Map([[x, 3]]), -Infinity, 2);
 * builder.build().rows; // => 1
 */
export class ProgramBuilder {
  private readonly columns: Column[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly rowStart: number[] = [0];
  private readonly columnIndex: number[] = [];
  private readonly coefficient: number[] = [];

  /** @returns index of the column. */
  addColumn(column: Column): number {
    return this.columns.push(column) - 1;
  }

  /** @returns index of the row. */
  addRow(entries: Entries, lower: number, upper: number): number {
    for (const [column, coefficient] of entries) {
      if (coefficient === 0) continue;
      this.columnIndex.push(column);
      this.coefficient.push(coefficient);
    }
    this.rowStart.push(this.columnIndex.length);
    this.rowLower.push(lower);
    return this.rowUpper.push(upper) - 1;
  }

  build(): IntegerProgram {
    const { columns } = this;
    return {
      columns: columns.length,
      rows: this.rowLower.length,
      objective: Float64Array.from(columns, ({ objective }) => objective),
      columnLower: Float64Array.from(columns, ({ lower }) => lower),
      columnUpper: Float64Array.from(columns, ({ upper }) => upper),
      isWhole: Uint8Array.from(columns, ({ isWhole }) => (isWhole ? 1 : 0)),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      rowStart: Int32Array.from(this.rowStart),
      columnIndex: Int32Array.from(this.columnIndex),
      coefficient: Float64Array.from(this.coefficient),
    };
  }
}
