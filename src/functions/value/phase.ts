import { phasedTotal } from "#core/benefits/phasing";
import type { Implementation } from "../call";
import type { valueDeclarations } from "./declarations";
import { amountsOf } from "./presentValues";

/** A total by period, to the right. */
export const phase: Implementation<typeof valueDeclarations.PHASE> = (
  { total, periods, shape },
  call,
) => {
  if (typeof shape === "string") return [phasedTotal(total, periods, shape)];
  const weights = amountsOf(shape);
  if (weights.length !== periods) return call.fail("weights", { count: weights.length, periods });
  if (weights.some((weight) => weight < 0)) return call.fail("negative");
  if (weights.every((weight) => weight === 0)) return call.fail("no-weight");
  return [phasedTotal(total, periods, weights)];
};
