import type { Implementation } from "../call";
import type { riskDeclarations } from "./declarations";
import { simulated } from "./simulated";

const usualConfidence = 0.8;

/** What the risks cost at most together with each confidence that is asked for, in its shape. */
export const contingency: Implementation<typeof riskDeclarations.CONTINGENCY> = async (
  given,
  call,
) => {
  const asked = given.confidence ?? [[usualConfidence]];
  const isLevel = (level: number | null): level is number =>
    level !== null && level > 0 && level <= 1;
  const levels = [...new Set(asked.flat().filter(isLevel))];
  const { percentiles } = await simulated(given, levels, call);
  const amounts = new Map(percentiles.map(({ level, value }) => [level, value]));
  return asked.map((row) =>
    row.map(
      (level) => (isLevel(level) ? amounts.get(level) : undefined) ?? call.error("confidence"),
    ),
  );
};
