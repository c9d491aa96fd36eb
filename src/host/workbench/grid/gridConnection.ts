import type { Area } from "#host/engine/address";
import { contains } from "#host/engine/address";
import type { GridActions, GridHandle } from "./gridActions";
import { boxInGrid } from "./hit";
import { GridPointer, type PointerState } from "./pointer";
import type { GridStage } from "./stage";

/** Joins a drawn grid to the page's events; the answer takes it apart again. */
export function connectGrid(
  root: HTMLElement,
  stage: GridStage,
  actions: GridActions,
  show: (state: PointerState) => void,
): () => void {
  const style = document.head.appendChild(document.createElement("style"));
  stage.styleWith(style.sheet);
  const pointer = new GridPointer(root, stage, actions, show);
  const stops = [
    listen(root, "scroll", () => {
      stage.scrolled(root.scrollLeft, root.scrollTop);
    }),
    // After the pointer's own listeners: what they selected is in view already.
    listen(root, "pointerdown", () => {
      stage.stay();
    }),
    listenToKeys(root, actions),
    listenToLinks(root, stage, actions),
    observeSize(root, stage),
    awaitFonts(stage),
  ];
  actions.attach(handleOf(root, stage));
  return () => {
    actions.attach(null);
    for (const stop of stops) stop();
    pointer.detach();
    style.remove();
  };
}

function listen<K extends keyof HTMLElementEventMap>(
  root: HTMLElement,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): () => void {
  root.addEventListener(type, listener, { passive: type === "scroll" });
  return () => {
    root.removeEventListener(type, listener);
  };
}

/** Keys pressed in the editor or in a chart are theirs. */
function isForeign(event: Event): boolean {
  const { target } = event;
  return (
    target instanceof Element && target.closest("[data-grid-editor],[data-grid-overlay]") !== null
  );
}

function listenToKeys(root: HTMLElement, actions: GridActions): () => void {
  const stops = [
    listen(root, "keydown", (event) => {
      if (!isForeign(event)) actions.keyDown(event);
    }),
    listen(root, "copy", (event) => {
      if (!isForeign(event)) actions.copy(event);
    }),
    listen(root, "cut", (event) => {
      if (!isForeign(event)) actions.cut(event);
    }),
    listen(root, "paste", (event) => {
      if (!isForeign(event)) actions.paste(event);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A click on a link follows it, unless it selects with Shift or Ctrl. */
function listenToLinks(root: HTMLElement, stage: GridStage, actions: GridActions): () => void {
  return listen(root, "click", (event) => {
    if (event.shiftKey || event.ctrlKey || isForeign(event)) return;
    if (!(event.target instanceof Element) || !event.target.closest("[data-link]")) return;
    const { active, area } = stage.scene().selection;
    const link = stage.scene().picture.marks.linkAt(active.row, active.column);
    const isOneCell = contains(area, active.row, active.column) && area.top === area.bottom;
    if (link && isOneCell) actions.followLink(link, active);
  });
}

function observeSize(root: HTMLElement, stage: GridStage): () => void {
  const measure = (): void => {
    // Not laid out yet, or not shown.
    if (root.clientWidth === 0) return;
    const { headWidth, headHeight } = stage.scene();
    stage.resize(root.clientWidth - headWidth, root.clientHeight - headHeight);
  };
  measure();
  if (typeof ResizeObserver === "undefined") return () => undefined;
  const observer = new ResizeObserver(measure);
  observer.observe(root);
  return () => {
    observer.disconnect();
  };
}

/** The stand-in for Calibri has other widths than what is drawn until it is there. */
function awaitFonts(stage: GridStage): () => void {
  let isOver = false;
  if ("fonts" in document) {
    const loads = ["", "bold ", "italic "].map((style) =>
      document.fonts.load(`${style}15px "Sightline Calibri"`),
    );
    void Promise.allSettled(loads).then(() => {
      if (!isOver) stage.measureAgain();
    });
  }
  return () => {
    isOver = true;
  };
}

function handleOf(root: HTMLElement, stage: GridStage): GridHandle {
  return {
    focus: () => {
      root.focus({ preventScroll: true });
    },
    scrollTo: (cell) => {
      stage.scrollTo(cell);
    },
    get geometry() {
      return stage.scene().geometry;
    },
    get page() {
      return stage.page();
    },
    screenBox: (area: Area) => {
      const { left, top } = root.getBoundingClientRect();
      const box = boxInGrid(stage.scene(), stage.viewport, area);
      return new DOMRect(left + box.left, top + box.top, box.width, box.height);
    },
  };
}
