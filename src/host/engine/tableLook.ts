import type { Area } from "./address";
import type { Sheet } from "./sheet";
import type { BorderEdge, BorderStyle } from "./style";
import { tableBody, type Table } from "./table";
import { tableStyleOf, type TableElement, type TableStyle } from "./tableStyles";

/** What a table's style gives one of its cells, for a cell that says nothing itself. */
export interface TableCellStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly borders: Readonly<Partial<Record<BorderEdge, BorderStyle>>>;
}

type Borders = Partial<Record<BorderEdge, BorderStyle>>;

/**
 * A table's style cell by cell. Stripes count the rows that are shown, as Excel's do when the table
 * is filtered. Cells that look the same share one object.
 */
export class TableLook {
  private readonly style: TableStyle | null;
  private readonly body: Area;
  private readonly cells = new Map<string, TableCellStyle>();
  /** Number of each body row among the shown ones; undefined while none is hidden. */
  private readonly shown: Int32Array | undefined;

  constructor(
    sheet: Sheet,
    private readonly table: Table,
  ) {
    this.style = tableStyleOf(table.style, sheet.workbook.theme);
    this.body = tableBody(table);
    this.shown = table.showBandedRows ? shownNumbers(sheet, this.body) : undefined;
  }

  at(row: number, column: number): TableCellStyle | null {
    const { style, table } = this;
    if (!style) return null;
    const { area } = table;
    const isHeader = table.showHeaders && row === area.top;
    const isTotal = table.showTotals && row === area.bottom;
    const rowBand = this.bandOf(row, isHeader || isTotal);
    const columnBand = table.showBandedColumns ? (column - area.left) % 2 : -1;
    const places = [
      isHeader ? "h" : isTotal ? "t" : "",
      rowBand,
      columnBand,
      row === area.top ? 1 : 0,
      row === area.bottom ? 1 : 0,
      row === this.body.top ? 1 : 0,
      row === this.body.bottom ? 1 : 0,
      column === area.left ? 1 : 0,
      column === area.right ? 1 : 0,
    ];
    const key = places.join();
    let cell = this.cells.get(key);
    if (!cell) {
      cell = this.combine(style, row, column, { isHeader, isTotal, rowBand, columnBand });
      this.cells.set(key, cell);
    }
    return cell;
  }

  /** 0 for the first stripe, 1 for the second, -1 outside stripes. */
  private bandOf(row: number, isOutside: boolean): number {
    if (isOutside || !this.table.showBandedRows) return -1;
    const index = row - this.body.top;
    return (this.shown?.[index] ?? index) % 2;
  }

  private combine(
    style: TableStyle,
    row: number,
    column: number,
    at: { isHeader: boolean; isTotal: boolean; rowBand: number; columnBand: number },
  ): TableCellStyle {
    const { table, body } = this;
    const { area } = table;
    const inBody = !at.isHeader && !at.isTotal;
    const layers: [TableElement, Area][] = [[style.whole, area]];
    const across = { ...area, top: row, bottom: row };
    const down = { ...area, left: column, right: column };
    if (inBody && at.columnBand === 0)
      layers.push([style.columnStripe, { ...body, left: column, right: column }]);
    if (inBody && at.rowBand === 0) layers.push([style.rowStripe, across]);
    if (table.highlightLastColumn && column === area.right) layers.push([style.lastColumn, down]);
    if (table.highlightFirstColumn && column === area.left) layers.push([style.firstColumn, down]);
    if (at.isHeader) layers.push([style.header, across]);
    if (at.isTotal) layers.push([style.total, across]);
    let cell: TableCellStyle = { borders: {} };
    const borders: Borders = {};
    for (const [element, part] of layers) {
      const { fill, fontColor, bold } = element;
      cell = {
        ...cell,
        ...(fill === undefined ? {} : { fill }),
        ...(fontColor === undefined ? {} : { fontColor }),
        ...(bold === undefined ? {} : { bold }),
      };
      addBorders(borders, element, part, row, column);
    }
    return { ...cell, borders };
  }
}

function addBorders(
  borders: Borders,
  element: TableElement,
  part: Area,
  row: number,
  column: number,
): void {
  const top = row === part.top ? element.top : element.horizontal;
  const bottom = row === part.bottom ? element.bottom : element.horizontal;
  const left = column === part.left ? element.left : element.vertical;
  const right = column === part.right ? element.right : element.vertical;
  if (top) borders.EdgeTop = top;
  if (bottom) borders.EdgeBottom = bottom;
  if (left) borders.EdgeLeft = left;
  if (right) borders.EdgeRight = right;
}

function shownNumbers(sheet: Sheet, body: Area): Int32Array | undefined {
  let hasHidden = false;
  for (const [row, layout] of sheet.rows) {
    if (layout.hidden && row >= body.top && row <= body.bottom) {
      hasHidden = true;
      break;
    }
  }
  if (!hasHidden) return undefined;
  const numbers = new Int32Array(body.bottom - body.top + 1);
  let shown = 0;
  for (let i = 0; i < numbers.length; i++) {
    numbers[i] = shown;
    if (!sheet.rows.get(body.top + i)?.hidden) shown++;
  }
  return numbers;
}
