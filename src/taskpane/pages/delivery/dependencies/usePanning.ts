import { useRef, type PointerEvent } from "react";

interface Grip {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
}

/** What a box that is larger inside needs to be moved by dragging; whoever has no mouse scrolls it. */
export function usePanning(): {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerLeave: () => void;
} {
  const grip = useRef<Grip | null>(null);
  const letGo = (): void => {
    grip.current = null;
  };
  return {
    onPointerDown: ({ currentTarget: box, clientX, clientY, pointerType }) => {
      if (pointerType !== "mouse") return;
      grip.current = { x: clientX, y: clientY, left: box.scrollLeft, top: box.scrollTop };
    },
    onPointerMove: ({ currentTarget: box, clientX, clientY }) => {
      const { current } = grip;
      if (current === null) return;
      box.scrollLeft = current.left - (clientX - current.x);
      box.scrollTop = current.top - (clientY - current.y);
    },
    onPointerUp: letGo,
    onPointerLeave: letGo,
  };
}
