import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

interface KeptFocus {
  /** For the element in which things can go away while they have the keyboard. */
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * What had the keyboard may go away when something changes: a finding that was fixed, a file that was
 * removed. The keyboard then goes on at `heading` instead of at the top of the pane.
 */
export function useKeptFocus(heading: RefObject<HTMLElement | null>, changes: unknown): KeptFocus {
  const isInside = useRef(false);
  useEffect(() => {
    if (isInside.current && document.activeElement === document.body) heading.current?.focus();
  }, [heading, changes]);
  return {
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      const isLeft = relatedTarget !== null && !currentTarget.contains(relatedTarget);
      if (isLeft) isInside.current = false;
    },
  };
}
