import { walksInCircles } from "#core/schedule/linkedDates";
import type { Implementation } from "../call";
import type { registerDeclarations } from "./declarations";
import { linksOf } from "./links";

/** One walk a row for each group that waits for itself, or "none". */
export const cycles: Implementation<typeof registerDeclarations.CYCLES> = (given, call) => {
  const walks = walksInCircles(linksOf({ ...given, lags: null }, call));
  return walks.length === 0 ? [["none"]] : walks.map((walk) => [walk]);
};
