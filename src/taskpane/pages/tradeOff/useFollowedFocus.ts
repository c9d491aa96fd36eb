import { useEffect, useRef, type MouseEvent } from "react";

/**
 * A button whose row moves elsewhere takes the keyboard with it: the element with the same id gets the
 * focus back. Who uses a mouse stays where the page is scrolled to.
 *
 * @returns to be called with each click inside.
 */
export function useFollowedFocus(changes: unknown): (event: MouseEvent) => void {
  const last = useRef<{ readonly id: string; readonly isKeyboard: boolean } | null>(null);
  useEffect(() => {
    const { current } = last;
    if (current === null || document.activeElement !== document.body) return;
    document.getElementById(current.id)?.focus({ preventScroll: !current.isKeyboard });
  }, [changes]);
  return ({ target, detail }) => {
    const button = target instanceof Element ? target.closest("button[id]") : null;
    last.current = button === null ? null : { id: button.id, isKeyboard: detail === 0 };
  };
}
