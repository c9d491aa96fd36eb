import { memo, type ReactElement } from "react";
import { cellName } from "#host/engine/address";
import { CellContent } from "./CellContent";
import { rowStyle } from "./extraStyles";
import type { CellView, RowModel } from "./cellView";

interface RowProps {
  readonly row: RowModel;
  /** Sheet pixel at which the plane begins. */
  readonly originTop: number;
  /** The active cell's column when it lies in this row, else -1. */
  readonly activeColumn: number;
  readonly activeId: string;
  readonly activeLabel: string;
}

/** One row of cells. */
export const RowView = memo(function RowView({
  row,
  originTop,
  activeColumn,
  activeId,
  activeLabel,
}: RowProps): ReactElement {
  return (
    <div
      // A row that merged cells cover wholly has no cells of its own.
      role={row.cells.length > 0 ? "row" : "presentation"}
      aria-rowindex={row.cells.length > 0 ? row.row + 1 : undefined}
      className="grid-row"
      style={rowStyle(row.top - originTop, row.height)}
    >
      {row.cells.map((cell) => {
        const isActive = cell.column === activeColumn;
        return cellElement(
          cell,
          isActive ? activeId : undefined,
          isActive ? activeLabel : undefined,
        );
      })}
    </div>
  );
});

/** A cell; most have nothing but text. */
export function cellElement(
  cell: CellView,
  id: string | undefined,
  label: string | undefined,
): ReactElement {
  const { extra } = cell;
  return (
    <div
      key={cell.column}
      id={id}
      role="gridcell"
      aria-label={label}
      aria-colindex={cell.column + 1}
      aria-selected={id === undefined ? undefined : true}
      data-address={cellName(cell.row, cell.column)}
      className={extra?.over ? `${cell.className} over` : cell.className}
      style={{ left: cell.left, width: cell.width }}
    >
      {extra ? <CellContent text={cell.text} extra={extra} header={cell.text} /> : cell.text}
    </div>
  );
}
