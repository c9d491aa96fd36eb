import type { Box } from "#host/workbench/grid/geometry";

/** Where a chart's frame is taken: its inside, or one of eight handles. */
export type Grip = "move" | "n" | "ne" | "e" | "se" | "s" | "sw" | "w" | "nw";

export const handles: readonly Exclude<Grip, "move">[] = [
  "nw",
  "n",
  "ne",
  "e",
  "se",
  "s",
  "sw",
  "w",
];

/** A chart stays large enough to be taken again. */
export const smallest = 20;

/** The frame after it was dragged; all in pixels. `keepsShape`: the handle of a corner keeps the sides' ratio. */
export function dragged(box: Box, grip: Grip, dx: number, dy: number, keepsShape: boolean): Box {
  if (grip === "move") {
    return { ...box, left: Math.max(0, box.left + dx), top: Math.max(0, box.top + dy) };
  }
  const west = grip.includes("w");
  const north = grip.includes("n");
  const across = west || grip.includes("e");
  const down = north || grip.includes("s");
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  let width = across ? Math.max(smallest, box.width + (west ? -dx : dx)) : box.width;
  let height = down ? Math.max(smallest, box.height + (north ? -dy : dy)) : box.height;
  if (keepsShape && across && down && box.width > 0 && box.height > 0) {
    const scale = Math.max(width / box.width, height / box.height);
    width = box.width * scale;
    height = box.height * scale;
  }
  // Nothing is left of or above cell A1.
  if (west) width = Math.min(width, right);
  if (north) height = Math.min(height, bottom);
  return {
    left: west ? right - width : box.left,
    top: north ? bottom - height : box.top,
    width,
    height,
  };
}

/** Distances of the arrow keys, in pixels: alone, and with Ctrl. */
const step = 10;
const fineStep = 1;

/** The frame after an arrow key: moved, or with Shift larger or smaller by a tenth. Null for other keys. */
export function nudged(
  box: Box,
  key: string,
  { ctrl, shift }: { readonly ctrl: boolean; readonly shift: boolean },
): Box | null {
  const direction = directions[key];
  if (!direction) return null;
  const [dx, dy] = direction;
  if (!shift) {
    const distance = ctrl ? fineStep : step;
    return dragged(box, "move", dx * distance, dy * distance, false);
  }
  const share = ctrl ? 0.01 : 0.1;
  // Up makes higher, down lower, as with Excel's shapes.
  return dragged(box, "se", dx * share * box.width, -dy * share * box.height, false);
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
