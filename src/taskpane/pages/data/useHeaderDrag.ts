import { useEffect, useRef, useState, type PointerEvent } from "react";
import { farEnough, fieldAt, scrollStep, type Point } from "./headerDrag";

export interface HeaderDrag {
  /** The header that is being dragged; null = none. */
  readonly header: string | null;
  /** Where the pointer went down, and where it is, in the window. */
  readonly from: Point;
  readonly at: Point;
  /** The target under the pointer; undefined = none. */
  readonly over: string | undefined;
  /** For `onPointerDown` of what can be dragged. */
  start(header: string, event: PointerEvent<HTMLElement>): void;
}

const nowhere: Point = { x: 0, y: 0 };

interface Drag {
  readonly header: string;
  readonly from: Point;
  readonly at: Point;
  readonly isMoving: boolean;
  readonly over: string | undefined;
}

/**
 * Dragging a header onto a field with mouse, pen or finger. `onDrop` gets the `data-drop` of the element
 * it was dropped on. Escape gives it up.
 */
export function useHeaderDrag(onDrop: (header: string, target: string) => void): HeaderDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  const isOn = drag !== null;
  useEffect(() => {
    if (!isOn) return;
    const onMove = (event: globalThis.PointerEvent): void => {
      const at = { x: event.clientX, y: event.clientY };
      setDrag((before) => before && moved(before, at));
    };
    const onUp = (event: globalThis.PointerEvent): void => {
      const at = { x: event.clientX, y: event.clientY };
      const target = fieldAt(document, at);
      setDrag(null);
      if (target !== undefined && farEnough(drag.from, at)) drop.current(drag.header, target);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") setDrag(null);
    };
    const giveUp = (): void => {
      setDrag(null);
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", giveUp);
    window.addEventListener("blur", giveUp);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", giveUp);
      window.removeEventListener("blur", giveUp);
      window.removeEventListener("keydown", onKey);
    };
  }, [isOn, drag]);
  const isMoving = drag?.isMoving === true;
  useScrolling(isMoving ? drag.at : null);
  return {
    header: isMoving ? drag.header : null,
    from: drag?.from ?? nowhere,
    at: drag?.at ?? nowhere,
    over: drag?.over,
    start: (header, event) => {
      if (event.button !== 0) return;
      // No selecting of text while it is dragged.
      event.preventDefault();
      const at = { x: event.clientX, y: event.clientY };
      setDrag({ header, from: at, at, isMoving: false, over: undefined });
    },
  };
}

function moved(before: Drag, at: Point): Drag {
  const isMoving = before.isMoving || farEnough(before.from, at);
  return { ...before, at, isMoving, over: isMoving ? fieldAt(document, at) : undefined };
}

/** The list of fields scrolls while the pointer rests at its upper or lower edge. */
function useScrolling(at: Point | null): void {
  const place = useRef<Point | null>(at);
  useEffect(() => {
    place.current = at;
  }, [at]);
  const isOn = at !== null;
  useEffect(() => {
    if (!isOn) return;
    let frame = 0;
    const step = (): void => {
      const box = document.querySelector<HTMLElement>("[data-drop-list]");
      if (box !== null && place.current !== null) {
        box.scrollTop += scrollStep(box.getBoundingClientRect(), place.current);
      }
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [isOn]);
}
