import { intersect, maxColumns, maxRows, type Area } from "./address";

/** What is left of an area when another one is taken out of it: up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  const rest: Area[] = [];
  if (area.top < common.top) rest.push({ ...area, bottom: common.top - 1 });
  if (common.bottom < area.bottom) rest.push({ ...area, top: common.bottom + 1 });
  const middle = { ...area, top: common.top, bottom: common.bottom };
  if (area.left < common.left) rest.push({ ...middle, right: common.left - 1 });
  if (common.right < area.right) rest.push({ ...middle, left: common.right + 1 });
  return rest;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function covers(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export type AreaMove = (area: Area) => Area | null;

/**
 * Excel's rule for references when cells are inserted into `at` and those below (or to the right)
 * make room: an area that begins at or behind the line moves, one that contains the line grows, one
 * that reaches beyond the shifted band stays.
 */
export function insertMove(at: Area, shift: "Down" | "Right"): AreaMove {
  return shift === "Down"
    ? (area) => insertLine(area, at, maxRows - 1)
    : (area) => back(area, insertLine(transposed(area), transposed(at), maxColumns - 1));
}

/** The rule for references when the cells of `at` are deleted; null when nothing of the area is left. */
export function deleteMove(at: Area, shift: "Up" | "Left"): AreaMove {
  return shift === "Up"
    ? (area) => deleteLine(area, at, maxRows - 1)
    : (area) => back(area, deleteLine(transposed(area), transposed(at), maxColumns - 1));
}

function transposed(area: Area): Area {
  return { top: area.left, left: area.top, bottom: area.right, right: area.bottom };
}

/** Turned back; the same object when nothing changed. */
function back(before: Area, moved: Area): Area;
function back(before: Area, moved: Area | null): Area | null;
function back(before: Area, moved: Area | null): Area | null {
  const after = moved && transposed(moved);
  return after && sameArea(before, after) ? before : after;
}

function untouched(area: Area, at: Area, last: number): boolean {
  const whole = area.top === 0 && area.bottom === last;
  return whole || area.left < at.left || area.right > at.right || area.bottom < at.top;
}

function insertLine(area: Area, at: Area, last: number): Area {
  if (untouched(area, at, last)) return area;
  const count = at.bottom - at.top + 1;
  const bottom = Math.min(last, area.bottom + count);
  return { ...area, top: area.top >= at.top ? area.top + count : area.top, bottom };
}

function deleteLine(area: Area, at: Area, last: number): Area | null {
  if (untouched(area, at, last)) return area;
  if (area.top >= at.top && area.bottom <= at.bottom) return null;
  const count = at.bottom - at.top + 1;
  const top = area.top > at.bottom ? area.top - count : Math.min(area.top, at.top);
  const bottom = area.bottom > at.bottom ? area.bottom - count : at.top - 1;
  return { ...area, top, bottom };
}
