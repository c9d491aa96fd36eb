import { useEffect, useRef, useState, type CSSProperties, type ReactElement } from "react";
import { below } from "./below";
import type { RibbonTip } from "./ribbonTab";

/** Hovering this long shows a tip, as in Excel. */
const patience = 450;

interface Tooltip {
  readonly isShown: boolean;
  /** Where it is shown. */
  readonly place: CSSProperties;
  readonly hide: () => void;
  /** The keyboard came to the button. */
  readonly focus: () => void;
  readonly hovering: { readonly onMouseEnter: () => void; readonly onMouseLeave: () => void };
}

/** When a tip is shown: after hovering for a while, and at once when the keyboard comes. */
export function useTooltip(button: { readonly current: HTMLElement | null }): Tooltip {
  const [place, setPlace] = useState<CSSProperties | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const hide = (): void => {
    clearTimeout(timer.current);
    setPlace(null);
  };
  const show = (): void => {
    setPlace(below(button.current));
  };
  return {
    isShown: place !== null,
    place: place ?? {},
    hide,
    focus: () => {
      if (button.current?.matches(":focus-visible") === true) show();
    },
    hovering: {
      onMouseEnter: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(show, patience);
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
  place,
}: {
  readonly id: string;
  readonly tip: RibbonTip;
  readonly keyTip: string | undefined;
  readonly place: CSSProperties;
}): ReactElement {
  return (
    <div role="tooltip" id={id} className="ribbon-tooltip" style={place}>
      <strong>{keyTip === undefined ? tip.title : `${tip.title} (${keyTip})`}</strong>
      {tip.text !== "" && <p>{tip.text}</p>}
    </div>
  );
}
