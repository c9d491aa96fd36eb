import type { DataBar } from "#host/engine/conditionalFormats";
import type { CSSProperties } from "react";
import type { CellExtra } from "./cellView";
import { lineOf } from "./lookClasses";
import type { PaneModel } from "./scene";

/** A single line of text stands right in its row by its line height. */
export function rowStyle(top: number, height: number): CSSProperties {
  return { top, height, lineHeight: `${height - 1}px` };
}

/** Rows are as wide as what is drawn of them, so that each can be drawn apart from the others. */
export function planeStyle(pane: PaneModel): CSSProperties {
  return {
    left: pane.planeLeft,
    top: pane.planeTop,
    "--row-width": `${pane.right}px`,
  } as CSSProperties;
}

/** Inline style of a cell's text where its class does not say it all. */
export function contentStyle(extra: CellExtra): CSSProperties {
  const style: CSSProperties = {};
  if (extra.color !== undefined) style.color = extra.color;
  if (extra.fontSize !== undefined) style.fontSize = extra.fontSize;
  if (extra.over) {
    style.left = extra.over.left;
    style.width = extra.over.width;
  }
  const { rotation } = extra;
  if (rotation === "stacked") {
    style.writingMode = "vertical-rl";
    style.textOrientation = "upright";
  } else if (rotation === 90 || rotation === -90) {
    style.writingMode = "vertical-rl";
    if (rotation === 90) style.transform = "rotate(180deg)";
  } else if (rotation !== undefined) {
    Object.assign(style, slanted(rotation));
  }
  return style;
}

/** Slanted text begins at the bottom of its cell when it rises and at the top when it falls. */
function slanted(degrees: number): CSSProperties {
  const rises = degrees > 0;
  const sine = Math.sin((Math.abs(degrees) * Math.PI) / 180);
  return {
    position: "absolute",
    whiteSpace: "nowrap",
    transform: `rotate(${-degrees}deg)`,
    transformOrigin: rises ? "0 100%" : "0 0",
    left: `${(rises ? sine : 1.2 * sine).toFixed(2)}em`,
    ...(rises ? { bottom: 1 } : { top: 1 }),
  };
}

/** Lines at the sheet's own edges, where no cell before draws them. */
export function edgeStyle({ top, leftLine }: CellExtra): CSSProperties {
  return {
    ...(top ? { borderTop: lineOf(top) } : {}),
    ...(leftLine ? { borderLeft: lineOf(leftLine) } : {}),
  };
}

/** Bars keep a little distance from the edges of the cell. */
export function barStyle(bar: DataBar): CSSProperties {
  const { from, to, color, gradient, isNegative } = bar;
  const light = `color-mix(in srgb, ${color} 15%, white)`;
  return {
    left: `${from * 100}%`,
    width: `${(to - from) * 100}%`,
    background: gradient
      ? `linear-gradient(to ${isNegative ? "left" : "right"}, ${color}, ${light})`
      : color,
    ...(gradient ? { border: `1px solid ${color}` } : {}),
  };
}

interface DiagonalLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
}

export function diagonalLines({
  down,
  up,
}: NonNullable<CellExtra["diagonals"]>): readonly DiagonalLine[] {
  return [
    ...(down ? [{ x1: 0, y1: 0, x2: 100, y2: 100, stroke: down.color }] : []),
    ...(up ? [{ x1: 0, y1: 100, x2: 100, y2: 0, stroke: up.color }] : []),
  ];
}
