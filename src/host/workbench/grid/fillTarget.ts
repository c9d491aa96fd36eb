import type { Area } from "#host/engine/address";

/**
 * The area that dragging the fill handle from `from` to a cell covers: it grows (or shrinks) in one
 * direction, the one in which the pointer is farther out.
 */
export function fillTarget(
  from: Area,
  to: { readonly row: number; readonly column: number },
): Area {
  const down = to.row > from.bottom ? to.row - from.bottom : Math.min(0, to.row - from.top);
  const aside =
    to.column > from.right ? to.column - from.right : Math.min(0, to.column - from.left);
  if (down === 0 && aside === 0) {
    // Back into the selection: what lies behind the pointer is given up.
    return from.bottom - to.row >= from.right - to.column
      ? { ...from, bottom: to.row }
      : { ...from, right: to.column };
  }
  if (Math.abs(down) >= Math.abs(aside)) {
    return down > 0 ? { ...from, bottom: to.row } : { ...from, top: to.row };
  }
  return aside > 0 ? { ...from, right: to.column } : { ...from, left: to.column };
}
