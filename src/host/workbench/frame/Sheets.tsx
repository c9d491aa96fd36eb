import { useCallback, type ReactNode } from "react";
import type { Area } from "#host/engine/address";
import { ChartLayer } from "#host/workbench/charts/ChartLayer.tsx";
import type { OpenDocument } from "#host/workbench/files/openDocument";
import type { GridGeometry } from "#host/workbench/grid/geometry";
import type { GridActions } from "#host/workbench/grid/gridActions";
import { GridView } from "#host/workbench/grid/GridView.tsx";

const none = (): void => undefined;
/** The workbook's sheets: formula bar, grid with its charts, tabs. */
export function Sheets({ document }: { readonly document: OpenDocument }) {
  const { book } = document;
  const overlay = useCallback(
    (geometry: GridGeometry, pane: Area): ReactNode => (
      <ChartLayer book={book} geometry={geometry} pane={pane} />
    ),
    [book],
  );
  const actions = new Proxy({}, { get: () => none }) as unknown as GridActions;
  return (
    <div className="wb-sheet">
      <div className="wb-grid">
        <GridView book={book} actions={actions} overlay={overlay} />
      </div>
    </div>
  );
}
