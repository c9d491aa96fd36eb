import type { CSSProperties, ReactElement } from "react";
import { cellArea } from "#host/workbench/book/selection";
import type { GridGeometry } from "#host/workbench/grid/geometry";
import { AssistPanel } from "./AssistPanel.tsx";
import type { CellEdit } from "./cellEdit";
import type { Editing } from "./editing";
import { EditField } from "./EditField.tsx";
import { editorBox } from "./editorBox";
import { useEditingVersion } from "./useEditing";

interface CellEditorProps {
  readonly editing: Editing;
  readonly geometry: GridGeometry;
}

/** The cell while it is being edited; it grows with its text. */
export function CellEditor({ editing, geometry }: CellEditorProps): ReactElement | null {
  useEditingVersion(editing);
  const { edit } = editing.cells;
  if (edit?.sheet !== geometry.sheet) return null;
  return (
    <div className="cell-editor" style={editorBox(geometry, cellArea(edit.sheet, edit.cell))}>
      <EditField
        editing={editing}
        edit={edit}
        where="cell"
        label="Cell editor"
        style={fontOf(edit, geometry.zoom)}
      />
      {edit.where === "cell" ? <AssistPanel editing={editing} /> : null}
    </div>
  );
}

function fontOf({ sheet, cell }: CellEdit, zoom: number): CSSProperties {
  const { font } = sheet.workbook.styles.get(sheet.styleAt(cell.row, cell.column));
  return {
    fontFamily: `"${font.name}", Carlito, Arial, sans-serif`,
    fontSize: `calc(${font.size}pt * ${zoom})`,
    fontWeight: font.bold ? "bold" : "normal",
    fontStyle: font.italic ? "italic" : "normal",
  };
}
