import { memo, type ReactElement } from "react";
import { columnName, maxColumns, maxRows } from "#host/engine/address";
import type { Selection } from "#host/workbench/book/selection";
import type { PaneModel, Scene } from "./scene";
import { headingState } from "./selectionBoxes";

interface HeadingsProps {
  readonly scene: Scene;
  readonly pane: PaneModel;
}

/** The letters above the columns of a pane. */
export function ColumnHeadings({ scene, pane }: HeadingsProps): ReactElement {
  return (
    <div role="row" className="grid-plane grid-column-headings" style={{ left: pane.planeLeft }}>
      {pane.columns.map((column) => (
        <ColumnHeading
          key={column}
          column={column}
          left={scene.geometry.columns.start(column)}
          width={scene.geometry.columns.size(column)}
          state={stateOf(scene.selection, "columns", column)}
        />
      ))}
    </div>
  );
}

function stateOf(selection: Selection, axis: "rows" | "columns", index: number): string {
  return headingState(selection, axis, index, axis === "rows" ? maxColumns - 1 : maxRows - 1);
}

interface ColumnHeadingProps {
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly state: string;
}

const ColumnHeading = memo(function ColumnHeading(props: ColumnHeadingProps): ReactElement {
  const { column, left, width, state } = props;
  return (
    <div
      role="columnheader"
      aria-colindex={column + 1}
      className={`grid-heading grid-column-heading ${state}`}
      style={{ left, width }}
    >
      {columnName(column)}
      <span className="grid-grip grid-column-grip" data-grip={column} />
    </div>
  );
});

/** The numbers beside the rows of a pane. */
export function RowHeadings({ scene, pane }: HeadingsProps): ReactElement {
  return (
    <div
      role="presentation"
      className="grid-plane grid-row-headings"
      style={{ top: pane.planeTop }}
    >
      {pane.elements.map(({ row, top, height }) => (
        <RowHeading
          key={pane.slots.get(row)}
          row={row}
          top={top - pane.originTop}
          height={height}
          state={stateOf(scene.selection, "rows", row)}
        />
      ))}
    </div>
  );
}

interface RowHeadingProps {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly state: string;
}

const RowHeading = memo(function RowHeading(props: RowHeadingProps): ReactElement {
  const { row, top, height, state } = props;
  return (
    <div role="row" aria-rowindex={row + 1} className="grid-heading-row" style={{ top, height }}>
      <div role="rowheader" className={`grid-heading grid-row-heading ${state}`}>
        {row + 1}
        <span className="grid-grip grid-row-grip" data-grip={row} />
      </div>
    </div>
  );
});
