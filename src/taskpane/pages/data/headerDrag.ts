/** A place in the window, pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A press that moves less than this many pixels is no dragging. */
const threshold = 5;
/** Pixels from the edge of a list within which it scrolls, and pixels of a step. */
const edge = 28;
const longestStep = 9;

export function farEnough(from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) >= threshold;
}

/** What stands under a point to drop on; undefined = nothing. */
export function fieldAt(
  page: Pick<Document, "elementFromPoint">,
  { x, y }: Point,
): string | undefined {
  const target = page.elementFromPoint(x, y)?.closest<HTMLElement>("[data-drop]");
  return target?.dataset["drop"];
}

/** How far a list scrolls in a frame: the nearer to its edge, the faster; 0 = not. */
export function scrollStep(
  box: Pick<DOMRect, "top" | "bottom" | "left" | "right">,
  { x, y }: Point,
): number {
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return 0;
  const above = edge - (y - box.top);
  const below = edge - (box.bottom - y);
  if (above > 0) return -(above / edge) * longestStep;
  return below > 0 ? (below / edge) * longestStep : 0;
}

/** The half of the window in which a list of targets does not hide where the dragging began. */
export function freeSide({ y }: Point, height: number): "top" | "bottom" {
  return y > height / 2 ? "top" : "bottom";
}
