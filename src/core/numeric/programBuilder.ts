import type { IntegerProgram } from "./integerProgram";

export interface Column {
  readonly objective: number;
  readonly lower: number;
  readonly upper: number;
  readonly isWhole: boolean;
}

/** Entries for which there is room at first; it doubles as they come. */
const ROOM = 1024;

/**
 * Gathers an integer programme column by column and row by row: the entries of a row are put one by one,
 * then its bounds end it. A row may only name columns that are there already, each once.
 *
 * @example
 * const builder = new ProgramBuilder();
 * const x = builder.addColumn({ objective: 5, lower: 0, upper: 1, isWhole: true });
 * builder.put(x, 3);
 * builder.endRow(-Infinity, 2);
 * builder.build().rows; // => 1
 */
export class ProgramBuilder {
  private readonly columns: Column[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly rowStart: number[] = [0];
  private columnIndex = new Int32Array(ROOM);
  private coefficient = new Float64Array(ROOM);
  private entries = 0;

  /** @returns index of the column. */
  addColumn(column: Column): number {
    return this.columns.push(column) - 1;
  }

  /** An entry of the row that is being gathered; 0 is left out. */
  put(column: number, coefficient: number): void {
    if (coefficient === 0) return;
    if (this.entries === this.columnIndex.length) this.makeRoom();
    this.columnIndex[this.entries] = column;
    this.coefficient[this.entries] = coefficient;
    this.entries += 1;
  }

  /** @returns index of the row that ends here. */
  endRow(lower: number, upper: number): number {
    this.rowStart.push(this.entries);
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
      columnIndex: this.columnIndex.slice(0, this.entries),
      coefficient: this.coefficient.slice(0, this.entries),
    };
  }

  private makeRoom(): void {
    const { columnIndex, coefficient } = this;
    this.columnIndex = new Int32Array(2 * columnIndex.length);
    this.columnIndex.set(columnIndex);
    this.coefficient = new Float64Array(2 * coefficient.length);
    this.coefficient.set(coefficient);
  }
}
