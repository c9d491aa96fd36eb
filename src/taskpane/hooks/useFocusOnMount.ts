import { useEffect, useRef, type RefObject } from "react";

/** Puts the focus on an element when it appears, so that keyboard and screen reader follow a change of page. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    ref.current?.focus();
  }, []);
  return ref;
}
