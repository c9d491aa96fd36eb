import { memo, type CSSProperties, type ReactElement, type ReactNode } from "react";
import { planeStyle, rowStyle } from "./extraStyles";
import { cellElement, RowView } from "./RowView";
import type { PaneModel } from "./scene";

interface PaneProps {
  readonly pane: PaneModel;
  readonly style: CSSProperties;
  readonly activeRow: number;
  readonly activeColumn: number;
  readonly activeId: string;
  readonly activeLabel: string;
  /** What lies over the cells, in pixels of the sheet. */
  readonly children: ReactNode;
}

/** One of the up to four parts of the sheet that scroll differently. */
export function PaneView({ pane, style, children, ...active }: PaneProps): ReactElement {
  return (
    <div role="presentation" className={`grid-pane grid-pane-${pane.key}`} style={style}>
      <div role="presentation" className="grid-plane" style={planeStyle(pane)}>
        <PaneRows pane={pane} {...active} />
        <PaneMerges pane={pane} {...active} />
        {/* A grid holds rows of cells and nothing else; what lies over them stands in a cell of its own. */}
        <div role="row" className="grid-plane" style={{ left: 0, top: -pane.originTop }}>
          <div role="gridcell">{children}</div>
        </div>
      </div>
    </div>
  );
}

type CellsProps = Omit<PaneProps, "style" | "children">;

const PaneRows = memo(function PaneRows(props: CellsProps): ReactElement {
  const { pane, activeRow, activeColumn, activeId, activeLabel } = props;
  return (
    <>
      {pane.elements.map((row) => (
        <RowView
          key={pane.slots.get(row.row)}
          row={row}
          originTop={pane.originTop}
          activeColumn={row.row === activeRow ? activeColumn : -1}
          activeId={activeId}
          activeLabel={row.row === activeRow ? activeLabel : ""}
        />
      ))}
    </>
  );
});

const PaneMerges = memo(function PaneMerges(props: CellsProps): ReactElement {
  const { pane, activeRow, activeColumn, activeId, activeLabel } = props;
  return (
    <>
      {pane.merges.map(({ area, box, cell }) => {
        const isActive = area.top === activeRow && area.left === activeColumn;
        return (
          <div
            key={`${area.top},${area.left}`}
            role="row"
            aria-rowindex={area.top + 1}
            className="grid-row grid-merge"
            style={rowStyle(box.top - pane.originTop, box.height)}
          >
            {cellElement(cell, isActive ? activeId : undefined, isActive ? activeLabel : undefined)}
          </div>
        );
      })}
    </>
  );
});
