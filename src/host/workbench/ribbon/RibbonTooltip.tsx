import { useEffect, useRef, useState, type ReactElement } from "react";
import type { RibbonTip } from "./ribbonTab";

/** Hovering this long shows a tip, as in Excel. */
const patience = 450;

interface Tooltip {
  readonly isShown: boolean;
  readonly hide: () => void;
  /** The keyboard came to the button. */
  readonly focus: (button: HTMLElement | null) => void;
  readonly hovering: { readonly onMouseEnter: () => void; readonly onMouseLeave: () => void };
}

/** When a tip is shown: after hovering for a while, and at once when the keyboard comes. */
export function useTooltip(): Tooltip {
  const [isShown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const hide = (): void => {
    clearTimeout(timer.current);
    setShown(false);
  };
  return {
    isShown,
    hide,
    focus: (button) => {
      if (button?.matches(":focus-visible") === true) setShown(true);
    },
    hovering: {
      onMouseEnter: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          setShown(true);
        }, patience);
      },
      onMouseLeave: hide,
    },
  };
}

/** Title and description of a button. */
export function RibbonTooltip({
  id,
  tip,
  keyTip,
}: {
  readonly id: string;
  readonly tip: RibbonTip;
  readonly keyTip: string | undefined;
}): ReactElement {
  return (
    <div role="tooltip" id={id} className="ribbon-tooltip">
      <strong>{keyTip === undefined ? tip.title : `${tip.title} (${keyTip})`}</strong>
      {tip.text !== "" && <p>{tip.text}</p>}
    </div>
  );
}
