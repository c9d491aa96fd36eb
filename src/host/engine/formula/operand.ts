import type { Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { CellError, type ErrorCode, type Scalar } from "#host/engine/values";

let lastGridId = 0;

/**
 * A block of values, row by row. A block read from whole columns stores only the rows that are in
 * use; every cell behind them holds `fill`.
 */
export class Grid {
  /** Look-up indexes of the block, made on demand by snapshot.ts; they live as long as the block. */
  readonly indexes = new Map<string, unknown>();
  private ownId = 0;

  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly data: readonly Scalar[],
    readonly storedRows = rows,
    readonly fill: Scalar = null,
  ) {}

  static of(rows: readonly (readonly Scalar[])[]): Grid {
    const columns = rows[0]?.length ?? 0;
    return new Grid(rows.length, columns, rows.flat());
  }

  static column(values: readonly Scalar[]): Grid {
    return new Grid(values.length, 1, values);
  }

  static row(values: readonly Scalar[]): Grid {
    return new Grid(1, values.length, values);
  }

  /** A number that no other block has. */
  get id(): number {
    if (this.ownId === 0) this.ownId = ++lastGridId;
    return this.ownId;
  }

  get size(): number {
    return this.rows * this.columns;
  }

  at(row: number, column: number): Scalar {
    return row < this.storedRows ? (this.data[row * this.columns + column] ?? null) : this.fill;
  }

  /** The value at a place counted row by row. */
  item(index: number): Scalar {
    return index < this.storedRows * this.columns ? (this.data[index] ?? null) : this.fill;
  }

  rowValues(row: number): Scalar[] {
    return Array.from({ length: this.columns }, (_, c) => this.at(row, c));
  }

  columnValues(column: number): Scalar[] {
    return Array.from({ length: this.rows }, (_, r) => this.at(r, column));
  }
}

/** A place in the workbook, not yet read. */
export class Reference {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}

  get isSingle(): boolean {
    return this.area.top === this.area.bottom && this.area.left === this.area.right;
  }
}

/** Several places: (A1:B2,D4). */
export class Union {
  constructor(readonly parts: readonly Reference[]) {}
}

export class LambdaValue {
  constructor(
    readonly parameterCount: number,
    readonly call: (args: readonly Operand[]) => Operand,
  ) {}
}

export type Operand = Scalar | Grid | Reference | Union | LambdaValue;

const plainErrors = new Map<ErrorCode, CellError>();

/** An error without an origin: the calculation fills the origin in when it becomes a cell's value. */
export function fault(code: ErrorCode): CellError {
  let error = plainErrors.get(code);
  if (!error) plainErrors.set(code, (error = new CellError(code)));
  return error;
}

export function isScalar(operand: Operand): operand is Scalar {
  return operand === null || typeof operand !== "object" || operand instanceof CellError;
}
