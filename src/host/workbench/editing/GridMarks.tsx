import type { ReactElement } from "react";
import type { Area } from "#host/engine/address";
import type { GridGeometry } from "#host/workbench/grid/geometry";
import type { Editing } from "./editing";
import { boxIn } from "./editorBox";
import { marksOn } from "./marks";
import { useEditingVersion } from "./useEditing";

interface GridMarksProps {
  readonly editing: Editing;
  readonly geometry: GridGeometry;
  readonly pane: Area;
}

/** Dashes around copied cells and coloured boxes around the references of an edited formula. */
export function GridMarks({ editing, geometry, pane }: GridMarksProps): ReactElement {
  useEditingVersion(editing);
  return (
    <>
      {marksOn(editing, geometry.sheet).map(({ key, area, kind, color }) => {
        const box = boxIn(geometry, area, pane);
        if (!box) return null;
        return kind === "dashes" ? (
          <svg key={key} className="copied-cells" style={{ ...box }} aria-hidden>
            <rect width="100%" height="100%" />
          </svg>
        ) : (
          <div
            key={key}
            className="reference-box"
            style={{ ...box, borderColor: color, backgroundColor: `${color}14` }}
            aria-hidden
          />
        );
      })}
    </>
  );
}
