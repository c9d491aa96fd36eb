import { levelOf } from "#core/risk/riskScale";
import type { Implementation } from "../call";
import { eachRow } from "../eachRow";
import type { riskDeclarations } from "./declarations";

/** Low, Moderate or High of each score; "" of a blank one. */
export const riskLevel: Implementation<typeof riskDeclarations.RISKLEVEL> = (
  { score, moderate, high },
  call,
) => {
  if (high < moderate) return call.fail("limits");
  const limits = { moderateFrom: moderate, highFrom: high };
  // An empty cell arrives as 0 on the desktop, and no score is 0.
  return eachRow({ score }, (row) => levelOf(limits, row.score === 0 ? null : row.score) ?? "");
};
