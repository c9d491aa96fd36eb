import type { ReactElement } from "react";
import type { GridActions } from "./gridActions";
import { headStyle, outlineBox } from "./gridStyles";
import { ColumnHeadings, RowHeadings } from "./Headings";
import { OutlineGutter, OutlineLevels } from "./OutlineGutter";
import type { PaneKey, PaneModel, Scene } from "./scene";

interface HeadsProps {
  readonly scene: Scene;
  readonly actions: GridActions;
}

/** One pane of each pair that shares its headings. */
function onePerPair(scene: Scene, pairs: readonly (readonly PaneKey[])[]): PaneModel[] {
  return pairs.flatMap((keys) => scene.panes.find((pane) => keys.includes(pane.key)) ?? []);
}

/** Letters, numbers and outline signs along the edges, and the corner that selects all. */
export function GridHeads({ scene, actions }: HeadsProps): ReactElement {
  const above = onePerPair(scene, [
    ["corner", "left"],
    ["top", "main"],
  ]);
  const beside = onePerPair(scene, [
    ["corner", "top"],
    ["left", "main"],
  ]);
  return (
    <>
      <div role="row" className="grid-corner-head" style={headStyle(scene, null, "corner")}>
        <div role="columnheader" className="grid-corner-cell">
          <button
            type="button"
            tabIndex={-1}
            className="grid-select-all"
            aria-label="Select all"
            onClick={() => {
              actions.selectAll();
            }}
          />
          <OutlineLevels scene={scene} actions={actions} />
        </div>
      </div>
      {above.map((pane) => (
        <div
          key={`columns ${pane.key}`}
          role="presentation"
          className="grid-head"
          style={headStyle(scene, pane, "columns")}
        >
          <OutlineGutter axis="columns" scene={scene} pane={pane} actions={actions} />
          <div role="presentation" style={outlineBox(scene, "columns")}>
            <ColumnHeadings scene={scene} pane={pane} />
          </div>
        </div>
      ))}
      {beside.map((pane) => (
        <div
          key={`rows ${pane.key}`}
          role="presentation"
          className="grid-head"
          style={headStyle(scene, pane, "rows")}
        >
          <OutlineGutter axis="rows" scene={scene} pane={pane} actions={actions} />
          <div role="presentation" style={outlineBox(scene, "rows")}>
            <RowHeadings scene={scene} pane={pane} />
          </div>
        </div>
      ))}
    </>
  );
}
