import type { ReactElement } from "react";
import type { Box } from "./geometry";
import type { PaneModel, Scene } from "./scene";
import { isInPane, selectionBoxes } from "./selectionBoxes";

interface SelectionProps {
  readonly scene: Scene;
  readonly pane: PaneModel;
  /** Where a drag of the fill handle would end. */
  readonly fillTo: Box | null;
}

/** Frames of the selected ranges, the active cell, the fill handle and the list arrow. */
export function SelectionLayer({ scene, pane, fillTo }: SelectionProps): ReactElement {
  const { main, others, active, hasHandle } = selectionBoxes(scene, pane);
  const { active: cell } = scene.selection;
  const hasList =
    isInPane(scene, pane, cell) && scene.picture.marks.listAt(cell.row, cell.column) !== undefined;
  const isRange =
    scene.selection.area.top !== scene.selection.area.bottom ||
    scene.selection.area.left !== scene.selection.area.right;
  return (
    <div role="presentation" className="grid-selections">
      {others.map((box) => (
        <div key={`${box.left},${box.top}`} className="grid-selected grid-other" style={box} />
      ))}
      {main ? (
        <div className={isRange ? "grid-selected grid-range" : "grid-selected"} style={main} />
      ) : null}
      {active && others.length > 0 ? <div className="grid-active" style={active} /> : null}
      {active && isRange ? <div className="grid-active-light" style={active} /> : null}
      {main && hasHandle ? (
        <div
          className="grid-fill-handle"
          data-fill=""
          style={{ left: main.left + main.width, top: main.top + main.height }}
        />
      ) : null}
      {fillTo ? <div className="grid-fill-target" style={fillTo} /> : null}
      {active && hasList ? (
        <button
          type="button"
          tabIndex={-1}
          className="grid-list-button"
          aria-label="Choose from the list"
          data-list=""
          style={{ left: active.left + active.width, top: active.top, height: active.height }}
        />
      ) : null}
    </div>
  );
}
