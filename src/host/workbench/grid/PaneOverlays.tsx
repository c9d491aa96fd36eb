import type { ReactElement, ReactNode } from "react";
import type { Area } from "#host/engine/address";
import type { GridGeometry } from "./geometry";
import { fillBox, resizeLine } from "./gridStyles";
import { NoteBox } from "./NoteBox";
import type { PointerState } from "./pointer";
import type { PaneModel, Scene } from "./scene";
import { SelectionLayer } from "./SelectionLayer";
import { isInPane } from "./selectionBoxes";

interface OverlaysProps {
  readonly scene: Scene;
  readonly pane: PaneModel;
  readonly pointer: PointerState;
  readonly overlay: ((geometry: GridGeometry, pane: Area) => ReactNode) | undefined;
  readonly editor: ((geometry: GridGeometry) => ReactNode) | undefined;
}

/** What lies over the cells of a pane: charts, selection, notes, the cell editor. */
export function PaneOverlays(props: OverlaysProps): ReactElement {
  const { scene, pane, pointer, overlay, editor } = props;
  return (
    <>
      {overlay ? (
        <div role="presentation" className="grid-overlay" data-grid-overlay="">
          {overlay(scene.geometry, pane.area)}
        </div>
      ) : null}
      <SelectionLayer scene={scene} pane={pane} fillTo={fillBox(scene, pointer)} />
      {isInPane(scene, pane, scene.selection.active) ? (
        <>
          <NoteBox scene={scene} over={pointer.over} />
          <div role="presentation" data-grid-editor="">
            {editor?.(scene.geometry)}
          </div>
        </>
      ) : null}
      {pointer.resize ? (
        <div className="grid-resize-line" style={resizeLine(scene, pointer.resize)} />
      ) : null}
    </>
  );
}
