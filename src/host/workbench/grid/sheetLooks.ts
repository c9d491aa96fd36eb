import type { ConditionalPaint } from "#host/engine/conditionalFormats";
import type { Sheet } from "#host/engine/sheet";
import type { BorderStyle } from "#host/engine/style";
import type { TableCellStyle } from "#host/engine/tableLook";
import type { CellLook, Looks } from "./cellLook";

/** What lies under and over the cells' own styles. */
export interface LookLayers {
  tableStyle(row: number, column: number): TableCellStyle | null;
  paint(row: number, column: number): ConditionalPaint | null;
}

/** The looks of a sheet's cells while one picture of it is drawn; neighbours are asked for borders too. */
export class SheetLooks {
  private readonly lines = new Map<number, Map<number, CellLook>>();

  constructor(
    private readonly sheet: Sheet,
    private readonly looks: Looks,
    readonly layers: LookLayers,
  ) {}

  at(row: number, column: number): CellLook {
    let line = this.lines.get(row);
    if (!line) this.lines.set(row, (line = new Map<number, CellLook>()));
    let look = line.get(column);
    if (!look) {
      look = this.looks.of(
        this.sheet.styleAt(row, column),
        this.layers.tableStyle(row, column),
        this.layers.paint(row, column)?.style ?? null,
      );
      line.set(column, look);
    }
    return look;
  }

  /** The line at the right of a cell: its own, or the left one of the cell beyond. */
  right(row: number, column: number): BorderStyle | null {
    return (
      this.at(row, column).borders.EdgeRight ?? this.at(row, column + 1).borders.EdgeLeft ?? null
    );
  }

  bottom(row: number, column: number): BorderStyle | null {
    return (
      this.at(row, column).borders.EdgeBottom ?? this.at(row + 1, column).borders.EdgeTop ?? null
    );
  }
}
