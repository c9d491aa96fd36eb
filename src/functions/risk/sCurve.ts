import type { Implementation } from "../call";
import type { riskDeclarations } from "./declarations";
import { simulated } from "./simulated";

/** Amounts that the risks do not exceed together, with the share of draws that stay within. */
export const sCurve: Implementation<typeof riskDeclarations.SCURVE> = async (given, call) => {
  const { points } = given;
  const levels = Array.from({ length: points }, (_, at) => at / (points - 1));
  const { percentiles } = await simulated(given, levels, call);
  return percentiles.map(({ level, value }) => [value, level]);
};
