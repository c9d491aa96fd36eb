import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { ScreenPlace } from "./popups";

/** Keeps something that opens at a place inside the window. */
export function usePlaced<E extends HTMLElement>(
  at: ScreenPlace,
): { readonly element: RefObject<E | null>; readonly style: { left: number; top: number } } {
  const element = useRef<E>(null);
  const [place, setPlace] = useState({ left: at.x, top: at.y });
  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect();
    if (!box) return;
    setPlace({
      left: Math.max(0, Math.min(at.x, window.innerWidth - box.width - 4)),
      top: Math.max(0, Math.min(at.y, window.innerHeight - box.height - 4)),
    });
  }, [at]);
  return { element, style: place };
}
