import { useEffect, type RefObject } from "react";

/** Closes something when the mouse is pressed elsewhere or the window is left. */
export function useOutside(element: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Node && element.current?.contains(event.target)) return;
      close();
    };
    window.addEventListener("pointerdown", press, true);
    window.addEventListener("blur", close);
    window.addEventListener("resize", close);
    return () => {
      window.removeEventListener("pointerdown", press, true);
      window.removeEventListener("blur", close);
      window.removeEventListener("resize", close);
    };
  }, [element, close]);
}
