import { useCallback, type ReactNode } from "react";
import type { Area } from "#host/engine/address";
import { ChartLayer } from "#host/workbench/charts/ChartLayer.tsx";
import { CellEditor } from "#host/workbench/editing/CellEditor.tsx";
import type { Editing } from "#host/workbench/editing/editing";
import { EditingLayers } from "#host/workbench/editing/EditingLayers.tsx";
import { FormulaBar } from "#host/workbench/editing/FormulaBar.tsx";
import { GridMarks } from "#host/workbench/editing/GridMarks.tsx";
import { SheetTabs } from "#host/workbench/editing/SheetTabs.tsx";
import { StatusBar } from "#host/workbench/editing/StatusBar.tsx";
import type { GridGeometry } from "#host/workbench/grid/geometry";
import { GridView } from "#host/workbench/grid/GridView.tsx";

/** The workbook's sheets: formula bar, grid with its charts, tabs, and what opens over them. */
export function Sheets({ editing }: { readonly editing: Editing }) {
  const { book } = editing;
  const overlay = useCallback(
    (geometry: GridGeometry, pane: Area): ReactNode => (
      <>
        <ChartLayer
          book={book}
          geometry={geometry}
          pane={pane}
          onLeave={() => {
            editing.focusGrid();
          }}
        />
        <GridMarks editing={editing} geometry={geometry} pane={pane} />
      </>
    ),
    [book, editing],
  );
  const editor = useCallback(
    (geometry: GridGeometry): ReactNode => <CellEditor editing={editing} geometry={geometry} />,
    [editing],
  );
  return (
    <div className="wb-sheet">
      <FormulaBar editing={editing} />
      <div className="wb-grid">
        <GridView book={book} actions={editing} overlay={overlay} editor={editor} />
      </div>
      <SheetTabs editing={editing} />
      <StatusBar editing={editing} />
      <EditingLayers editing={editing} />
    </div>
  );
}
