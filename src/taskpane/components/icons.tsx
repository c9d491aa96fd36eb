import type { ReactElement } from "react";

/** A line drawing on a 20 x 20 grid in the colour of the text around it; never the only carrier of a meaning. */
function icon(path: string): ReactElement {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

export const backIcon = icon("M11 4 5 10l6 6M5.5 10H16");
export const undoIcon = icon("M8 4 4 8l4 4M4 8h8a4 4 0 0 1 0 8H8");
export const refreshIcon = icon("M16 8A6.5 6.5 0 1 0 16.5 11M16.5 3.5V8H12");
