import type { CellValue, SheetContent } from "#core/register/content";
import { isoDate } from "#core/time/serialDate";
import type { HeaderText } from "./headerText";
import { isDateFormat } from "./values/numberFormat";
import type { SourceCell } from "./values/reading";
import { isBlank } from "./values/reading";

/** A row of an adopted block that holds a record. */
export interface BodyRow {
  /** Row on the sheet, from 0. */
  readonly row: number;
  readonly cells: readonly SourceCell[];
}

/** Why a row inside a block is no record. */
export type LeftOutKind = "total" | "header" | "note";

export interface LeftOutRow {
  readonly row: number;
  readonly kind: LeftOutKind;
  /** Its first text. */
  readonly found: string;
}

/** A table-like part of a sheet whose headers tell a register. Rows and columns count from 0 on the sheet. */
export interface Block {
  readonly sheet: string;
  readonly register: string;
  /** Header row. */
  readonly row: number;
  readonly column: number;
  /** Extent, header row included. */
  readonly rows: number;
  readonly columns: number;
  readonly headers: readonly HeaderText[];
  /** Rows above the header row, top first, in the block's columns: titles and weights. */
  readonly above: readonly (readonly SourceCell[])[];
  readonly body: readonly BodyRow[];
  readonly leftOut: readonly LeftOutRow[];
}

/** Reads cells of a sheet by their place on it; outside the used range everything is empty. */
export class SheetReader {
  readonly #content: SheetContent;

  constructor(content: SheetContent) {
    this.#content = content;
  }

  get lastRow(): number {
    return this.#content.row + this.#content.values.length - 1;
  }

  get firstColumn(): number {
    return this.#content.column;
  }

  get lastColumn(): number {
    return this.#content.column + (this.#content.values[0]?.length ?? 0) - 1;
  }

  value(row: number, column: number): CellValue {
    return this.#content.values[row - this.#content.row]?.[column - this.#content.column] ?? null;
  }

  format(row: number, column: number): string {
    return (
      this.#content.numberFormats[row - this.#content.row]?.[column - this.#content.column] ??
      "General"
    );
  }

  cell(row: number, column: number): SourceCell {
    return { value: this.value(row, column), format: this.format(row, column) };
  }

  isBlank(row: number, column: number): boolean {
    return isBlank(this.value(row, column));
  }

  /** The text of a header cell: dates as year-month-day, errors and logical values as nothing. */
  header(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === "string") return value;
    if (typeof value !== "number") return "";
    return isDateFormat(this.format(row, column)) ? isoDate(value) : String(value);
  }
}
