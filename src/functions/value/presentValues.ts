import { benefitCostRatio, presentValue, regularFlows } from "#core/value/presentValue";
import type { DiscountTiming } from "#core/value/valueTypes";
import type { Implementation } from "../call";
import type { valueDeclarations } from "./declarations";

/** The words of the argument for the timings of the registers. */
export const timings: Readonly<Record<"start" | "mid" | "end", DiscountTiming>> = {
  start: "Start",
  mid: "Mid",
  end: "End",
};

/** Flows as numbers: an empty cell is a period without money, as in SUM. */
export function amountsOf(flows: readonly (number | null)[]): number[] {
  return flows.map((flow) => flow ?? 0);
}

/** Net present value of equal periods. */
export const npv: Implementation<typeof valueDeclarations.NPV> = ({
  rate,
  flows,
  timing,
  periodsPerYear,
}) => [[presentValue(rate, regularFlows(amountsOf(flows), timings[timing], periodsPerYear))]];

/** Discounted benefit for one unit of discounted cost. */
export const bcr: Implementation<typeof valueDeclarations.BCR> = (
  { rate, benefits, costs, timing, periodsPerYear },
  call,
) => {
  const [gained, spent] = [benefits, costs].map((flows) =>
    presentValue(rate, regularFlows(amountsOf(flows), timings[timing], periodsPerYear)),
  ) as [number, number];
  const ratio = benefitCostRatio(gained, spent);
  return ratio === null ? call.fail(spent < 0 ? "negative-cost" : "no-cost") : [[ratio]];
};
