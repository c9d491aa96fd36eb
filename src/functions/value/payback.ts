import { regularPayback } from "#core/value/payback";
import type { Implementation } from "../call";
import type { valueDeclarations } from "./declarations";
import { amountsOf, timings } from "./presentValues";

/** Periods until what was spent has come back. */
export const payback: Implementation<typeof valueDeclarations.PAYBACK> = (
  { flows, rate, timing },
  call,
) => {
  const found = regularPayback(amountsOf(flows), rate, timings[timing]);
  switch (found.kind) {
    case "paid-back":
      return [[found.time]];
    case "at-once":
      return [[0]];
    case "never":
    case "no-flows":
      return call.fail(found.kind);
  }
};
