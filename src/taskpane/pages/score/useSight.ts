import { useLayoutEffect, useState, type RefObject, type UIEvent } from "react";
import { bringIntoSight, rowsInSight } from "./gridMoves";

interface Asked {
  readonly rowHeight: number;
  readonly rows: number;
  /** The row that shall be in sight. */
  readonly active: number;
  /** Height of what stands above the rows and does not scroll. */
  readonly head?: number;
}

export interface Sight {
  /** Rows to draw; the active one is always among them. */
  readonly drawn: readonly number[];
  /** Rows that fit into sight. */
  readonly page: number;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
}

/** Which rows of a long list are drawn: those in sight, and the one that has the keyboard. */
export function useSight(
  scroller: RefObject<HTMLElement | null>,
  { rowHeight, rows, active, head = 0 }: Asked,
): Sight {
  const [sight, setSight] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    bringIntoSight(box, "scrollTop", active, rowHeight, box.clientHeight - head);
  }, [scroller, active, rowHeight, head]);
  const { first, last } = rowsInSight(sight.top, sight.height, rowHeight, rows);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  if (active < rows && (active < first || active > last)) drawn.push(active);
  return {
    drawn,
    page: Math.max(1, Math.floor((sight.height - head) / rowHeight) - 1),
    onScroll: ({ currentTarget: box }) => {
      setSight({ top: box.scrollTop, height: box.clientHeight });
    },
  };
}
