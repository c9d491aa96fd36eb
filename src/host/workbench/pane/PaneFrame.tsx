import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { MenuButton } from "#host/workbench/frame/MenuButton.tsx";
import type { WorkbenchPage, WorkbenchState } from "#host/workbench/workbenchPage";
import { frameAsked } from "./seamListener";
import { fittingPaneWidth, paneWidths } from "./viewSettings";

/** Pixels by which an arrow key moves the pane's edge. */
const keyStep = 10;

/** The task pane, docked at the right as Excel docks it, with the page that Excel would load. */
export function PaneFrame({
  page,
  state,
}: {
  readonly page: WorkbenchPage;
  readonly state: WorkbenchState;
}) {
  const { view, pane, paneLoad } = state;
  return (
    <aside
      className="wb-pane"
      aria-label="Task pane"
      hidden={!view.paneOpen}
      style={{ width: view.paneWidth }}
    >
      <PaneEdge
        width={view.paneWidth}
        resize={(paneWidth) => {
          page.setView({ paneWidth });
        }}
      />
      <div className="wb-pane-head">
        <h2>Sightline</h2>
        <button
          type="button"
          aria-label="Close pane"
          title="Close"
          onClick={() => {
            page.setView({ paneOpen: false });
          }}
        >
          ✕
        </button>
      </div>
      <div className="wb-pane-body">
        <Frame key={paneLoad} page={page} />
        {pane === "failed" && <PaneFailure page={page} />}
        <PersonalityMenu page={page} />
      </div>
    </aside>
  );
}

function Frame({ page }: { readonly page: WorkbenchPage }) {
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <iframe
      ref={frame}
      title="Sightline"
      src="/addin/taskpane.html"
      onLoad={() => {
        page.paneLoaded(frameAsked(frame.current?.contentWindow ?? null));
      }}
    />
  );
}

/** Excel lays this menu over the corner of every add-in's page: 34 by 32 pixels that are lost to it. */
function PersonalityMenu({ page }: { readonly page: WorkbenchPage }) {
  return (
    <div className="wb-personality">
      <MenuButton
        label="About the pane"
        className="wb-personality-button"
        entries={[
          {
            id: "reload",
            label: "Load anew",
            run: () => {
              page.reloadPane();
            },
          },
          {
            id: "close",
            label: "Close",
            run: () => {
              page.setView({ paneOpen: false });
            },
          },
        ]}
      >
        <span aria-hidden="true">i</span>
      </MenuButton>
    </div>
  );
}

function PaneFailure({ page }: { readonly page: WorkbenchPage }) {
  return (
    <div className="wb-pane-failure" role="alert">
      <p>The pane could not be loaded. Cells keep their values.</p>
      <button
        type="button"
        onClick={() => {
          page.reloadPane();
        }}
      >
        Load it anew
      </button>
    </div>
  );
}

/** The edge between grid and pane, moved by pointer or arrow keys. */
function PaneEdge({
  width,
  resize,
}: {
  readonly width: number;
  readonly resize: (width: number) => void;
}) {
  const [drag, setDrag] = useState<{ readonly x: number; readonly width: number } | null>(null);
  useEffect(() => {
    // A frame takes the pointer's events for itself while the pointer is over it.
    document.documentElement.classList.toggle("wb-dragging", drag !== null);
  }, [drag]);
  const move = (event: PointerEvent): void => {
    if (drag) resize(fittingPaneWidth(drag.width + drag.x - event.clientX));
  };
  const end = (): void => {
    setDrag(null);
  };
  return (
    <div
      role="separator"
      aria-label="Width of the pane"
      aria-orientation="vertical"
      aria-valuemin={paneWidths.least}
      aria-valuemax={paneWidths.most}
      aria-valuenow={width}
      tabIndex={0}
      className="wb-pane-edge"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ x: event.clientX, width });
      }}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={(event) => {
        const to = widthAfter(event, width);
        if (to === null) return;
        event.preventDefault();
        resize(fittingPaneWidth(to));
      }}
    />
  );
}

function widthAfter({ key }: KeyboardEvent, width: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return width + keyStep;
    case "ArrowRight":
      return width - keyStep;
    case "Home":
      return paneWidths.most;
    case "End":
      return paneWidths.least;
    default:
      return null;
  }
}
