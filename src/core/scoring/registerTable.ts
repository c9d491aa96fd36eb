import { cellAddress } from "#core/register/cellAddress";
import type { CellValue, RegisterContent } from "#core/register/content";
import type { Place } from "#core/issues";

/** Body of a register with its columns by header (case and surrounding spaces do not matter). */
export class RegisterTable {
  private readonly columnOf = new Map<string, number>();
  /** Places of headers as they were asked for: folding a text for every cell would take most of the time. */
  private readonly asked = new Map<string, number | undefined>();

  constructor(readonly content: RegisterContent) {
    content.headers.forEach((header, column) => {
      const key = keyOf(header);
      if (!this.columnOf.has(key)) this.columnOf.set(key, column);
    });
  }

  get rowCount(): number {
    return this.content.rows.length;
  }

  has(header: string): boolean {
    return this.at(header) !== undefined;
  }

  /** Place of a column among the headers; undefined when there is none. */
  at(header: string): number | undefined {
    const known = this.asked.get(header);
    if (known !== undefined || this.asked.has(header)) return known;
    const column = this.columnOf.get(keyOf(header));
    this.asked.set(header, column);
    return column;
  }

  cell(row: number, header: string): CellValue {
    const column = this.at(header);
    return column === undefined ? null : (this.content.rows[row]?.[column] ?? null);
  }

  /** Trimmed text of a cell; "" when empty or an error. */
  text(row: number, header: string): string {
    const value = this.cell(row, header);
    return value === null || typeof value === "object" ? "" : String(value).trim();
  }

  /** Number of a cell; null when it holds no number. */
  number(row: number, header: string): number | null {
    const value = this.cell(row, header);
    return typeof value === "number" ? value : null;
  }

  /** Where a cell stands: register, record and, when the column exists, sheet and address. */
  place(row: number, record: string, field: string): Place {
    const column = this.at(field);
    const { place, register, columnsAt } = this.content;
    return {
      sheet: place.sheet,
      register,
      ...(record === "" ? {} : { record }),
      field,
      ...(column === undefined
        ? {}
        : {
            address: cellAddress(
              place.row + 1 + row,
              place.column + (columnsAt?.[column] ?? column),
            ),
          }),
    };
  }
}

/** IDs and headers are compared without case and surrounding spaces. */
export function keyOf(text: string): string {
  return text.trim().toLowerCase();
}
