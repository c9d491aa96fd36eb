import type { CSSProperties } from "react";

/** The widest that something below a button gets, and what stays free beside it. */
const widest = 260;
const margin = 8;

/** The place below a button for a tip or a menu, inside the window; the ribbon itself may be scrolled. */
export function below(button: HTMLElement | null): CSSProperties {
  if (!button) return {};
  const { left, bottom } = button.getBoundingClientRect();
  return {
    left: Math.max(margin, Math.min(left, window.innerWidth - widest - margin)),
    top: bottom,
  };
}
