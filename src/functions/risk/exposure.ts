import type { Implementation } from "../call";
import { checkLengths } from "../lengths";
import type { riskDeclarations } from "./declarations";

/** Sum of probability times impact, opportunities negative. */
export const exposure: Implementation<typeof riskDeclarations.EXPOSURE> = (
  { probability, impact, type },
  call,
) => {
  checkLengths({ probability, impact, type }, call, ["type"]);
  const total = probability.reduce<number>((sum, chance, row) => {
    const word = type?.length === 1 ? type[0] : type?.[row];
    const expected = (chance ?? 0) * (impact[row] ?? 0);
    return word === "opportunity" ? sum - expected : sum + expected;
  }, 0);
  return [[total]];
};
