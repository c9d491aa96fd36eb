import { cellAddress } from "#core/register/cellAddress";
import { quotedSheet } from "./formulaText";
import type { Block, CellContent, CellFormat, Edit } from "./plan";

/** Collects the cells and formats of a sheet that is laid out by hand, and gives them as few edits. */
export class Canvas {
  private readonly cells = new Map<string, CellContent>();
  private readonly looks: Edit[] = [];
  private lastRow = 0;
  private lastColumn = 0;

  constructor(readonly sheet: string) {}

  /** Puts values or formulas side by side from a cell on. */
  put(row: number, column: number, ...contents: readonly CellContent[]): void {
    contents.forEach((content, c) => {
      if (content === null) return;
      this.cells.set(`${row},${column + c}`, content);
      this.lastRow = Math.max(this.lastRow, row);
      this.lastColumn = Math.max(this.lastColumn, column + c);
    });
  }

  look(row: number, column: number, rows: number, columns: number, format: CellFormat): void {
    this.looks.push({ kind: "formatCells", at: this.block(row, column, rows, columns), format });
  }

  block(row: number, column: number, rows = 1, columns = 1): Block {
    return { sheet: this.sheet, row, column, rows, columns };
  }

  /** A cell as other sheets name it: `'Calc'!$B$3`. */
  reference(row: number, column: number): string {
    return `${quotedSheet(this.sheet)}!${absolute(row, column)}`;
  }

  /** A rectangle as other sheets name it: `'Calc'!$B$3:$D$9`. */
  area({ row, column, rows, columns }: Block): string {
    const last = absolute(row + rows - 1, column + columns - 1);
    return `${this.reference(row, column)}:${last}`;
  }

  /** The cells in one rectangle, then their formats. */
  edits(): Edit[] {
    const at = this.block(0, 0, this.lastRow + 1, this.lastColumn + 1);
    const cells = Array.from({ length: at.rows }, (_, row) =>
      Array.from(
        { length: at.columns },
        (__, column) => this.cells.get(`${row},${column}`) ?? null,
      ),
    );
    return [{ kind: "writeCells", at, cells }, ...this.looks];
  }
}

/** "$B$3"; row and column count from 0. */
export function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/(\D+)(\d+)/, "$$$1$$$2");
}
