import type { ReactElement } from "react";

/** A line drawing on a 20 x 20 grid in the colour of the text around it; never the only carrier of a meaning. */
export function icon(path: string, size = 20): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

export const backIcon = icon("M11 4 5 10l6 6M5.5 10H16");
export const smallUndoIcon = icon("M8 4 4 8l4 4M4 8h8a4 4 0 0 1 0 8H8", 16);
export const refreshIcon = icon("M16 8A6.5 6.5 0 1 0 16.5 11M16.5 3.5V8H12");
export const closeIcon = icon("m5 5 10 10M15 5 5 15", 16);
export const infoIcon = icon("M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 9v5M10 6v1.5");
export const goodIcon = icon("M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM6.5 10.5l2.5 2.5 4.5-5");
export const warningIcon = icon("M10 3 2.5 16.5h15ZM10 8v4.5M10 13.5V15");
export const badIcon = icon("M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM7 7l6 6M13 7l-6 6");
export const smallWarningIcon = icon("M10 3 2.5 16.5h15ZM10 8v4.5M10 13.5V15", 16);
export const smallBadIcon = icon("M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM7 7l6 6M13 7l-6 6", 16);
export const smallGoodIcon = icon(
  "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM6.5 10.5l2.5 2.5 4.5-5",
  16,
);
export const calendarIcon = icon("M4 5h12v11H4ZM4 8h12M7 3v3M13 3v3", 16);
export const oldIcon = icon("M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 6v4.5l3 2", 16);
