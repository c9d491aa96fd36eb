import { levelCounts } from "#core/risk/levelCounts";
import type { Implementation } from "../call";
import { checkLengths } from "../lengths";
import type { riskDeclarations } from "./declarations";

/** Counts of the risks that are included, the highest probability in the first row. */
export const heatMap: Implementation<typeof riskDeclarations.HEATMAP> = (
  { probability, impact, include, size },
  call,
) => {
  checkLengths({ probability, impact, include }, call);
  const isOff = (level: number): boolean => !Number.isInteger(level) || level < 0 || level > size;
  const rated = probability.flatMap((level, row) => {
    if (include !== null && include[row] !== true) return [];
    const levels = { probability: level ?? 0, impact: impact[row] ?? 0 };
    if (isOff(levels.probability) || isOff(levels.impact)) return call.fail("off-scale");
    return [levels];
  });
  return levelCounts(rated, size);
};
