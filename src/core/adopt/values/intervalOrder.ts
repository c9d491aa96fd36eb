import type { DateOrder } from "./dateText";
import { dateText } from "./dateText";
import type { SourceCell } from "./reading";

/** A start and a finish of the same records, one a row each. */
export interface Interval {
  readonly starts: readonly SourceCell[];
  readonly finishes: readonly SourceCell[];
}

/** Records in which an order must put the finish before the start to be ruled out by them. */
const ENOUGH = 2;

function serialOf(cell: SourceCell | undefined, order: DateOrder): number | null {
  if (typeof cell?.value === "number") return cell.value;
  if (typeof cell?.value !== "string") return null;
  const found = dateText(cell.value, order);
  return found.kind === "date" ? found.serial : null;
}

/** Records whose finish comes before their start when dates are read in this order. */
function brokenBy(intervals: readonly Interval[], order: DateOrder): number {
  let broken = 0;
  for (const { starts, finishes } of intervals) {
    starts.forEach((start, row) => {
      const [from, to] = [serialOf(start, order), serialOf(finishes[row], order)];
      if (from !== null && to !== null && to < from) broken += 1;
    });
  }
  return broken;
}

/**
 * The order of day and month that lets records finish after they start, where the other order would turn several
 * of them round; null when both or neither do.
 */
export function intervalOrder(intervals: readonly Interval[]): DateOrder | null {
  const dayFirst = brokenBy(intervals, "day-month");
  const monthFirst = brokenBy(intervals, "month-day");
  if (dayFirst === 0 && monthFirst >= ENOUGH) return "day-month";
  return monthFirst === 0 && dayFirst >= ENOUGH ? "month-day" : null;
}
