import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from "react";
import { maxColumns, maxRows, type Area } from "#host/engine/address";
import type { Book } from "#host/workbench/book/book";
import { activeLabel } from "./cellLabel";
import type { GridGeometry } from "./geometry";
import type { GridActions } from "./gridActions";
import { connectGrid } from "./gridConnection";
import { GridHeads } from "./GridHeads";
import { gridStyle, paneStyle } from "./gridStyles";
import { PaneOverlays } from "./PaneOverlays";
import { PaneView } from "./PaneView";
import { restingPointer } from "./pointer";
import { GridStage } from "./stage";

interface GridProps {
  readonly book: Book;
  readonly actions: GridActions;
  /** Drawn over the cells of each pane, in pixels of the sheet: charts. */
  readonly overlay?: (geometry: GridGeometry, pane: Area) => ReactNode;
  /** Drawn over everything in the pane of the active cell: the cell editor. */
  readonly editor?: (geometry: GridGeometry) => ReactNode;
}

/** The sheet on the screen. It draws the engine's workbook and reports what the person does. */
export function GridView({ book, actions, overlay, editor }: GridProps): ReactElement {
  const [stage] = useState(() => new GridStage(book));
  const scene = useSyncExternalStore(stage.subscribe, stage.scene);
  const [pointer, setPointer] = useState(restingPointer);
  const root = useRef<HTMLDivElement>(null);
  const activeId = useId();

  useEffect(
    () => (root.current ? connectGrid(root.current, stage, actions, setPointer) : undefined),
    [stage, actions],
  );
  useLayoutEffect(() => {
    const wanted = stage.takeWanted();
    if (!wanted || !root.current) return;
    root.current.scrollLeft = wanted.left;
    root.current.scrollTop = wanted.top;
  }, [stage, scene]);

  const { active } = scene.selection;
  const label = activeLabel(scene);
  const over = { scene, pointer, overlay, editor };
  return (
    <div
      ref={root}
      className={scene.sheet.showGridlines ? "grid with-lines" : "grid"}
      role="grid"
      aria-label={scene.sheet.name}
      aria-rowcount={maxRows}
      aria-colcount={maxColumns}
      aria-multiselectable="true"
      aria-activedescendant={activeId}
      tabIndex={0}
      style={gridStyle(scene)}
    >
      <div role="presentation" className="grid-extent">
        <GridHeads scene={scene} actions={actions} />
        {scene.panes.map((pane) => (
          <PaneView
            key={pane.key}
            pane={pane}
            style={paneStyle(scene, pane)}
            activeRow={active.row}
            activeColumn={active.column}
            activeId={activeId}
            activeLabel={label}
          >
            <PaneOverlays {...over} pane={pane} />
          </PaneView>
        ))}
      </div>
    </div>
  );
}
