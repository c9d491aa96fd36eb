import type { CellValue, SheetContent } from "#core/register/content";
import { isoDate } from "#core/time/serialDate";
import { isDateFormat } from "../values/numberFormat";
import type { SourceCell } from "../values/reading";
import { isBlank } from "../values/reading";

/** Reads cells of a sheet by their place on it; outside the used range everything is empty. */
export class SheetReader {
  readonly content: SheetContent;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;

  constructor(content: SheetContent) {
    this.content = content;
    this.firstRow = content.row;
    this.lastRow = content.row + content.values.length - 1;
    this.firstColumn = content.column;
    this.lastColumn = content.column + (content.values[0]?.length ?? 0) - 1;
  }

  value(row: number, column: number): CellValue {
    return this.content.values[row - this.content.row]?.[column - this.content.column] ?? null;
  }

  format(row: number, column: number): string {
    return (
      this.content.numberFormats[row - this.content.row]?.[column - this.content.column] ??
      "General"
    );
  }

  formula(row: number, column: number): string | null {
    return this.content.formulas[row - this.content.row]?.[column - this.content.column] ?? null;
  }

  cell(row: number, column: number): SourceCell {
    const fill = this.content.fills?.[row - this.content.row]?.[column - this.content.column];
    return {
      value: this.value(row, column),
      format: this.format(row, column),
      ...(fill === undefined ? {} : { fill }),
      formula: this.formula(row, column),
    };
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
