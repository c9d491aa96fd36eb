import { roundTo } from "#core/numeric/rounding";
import { ragOf } from "#core/status/rag";
import type { Implementation } from "../call";
import { eachRow } from "../eachRow";
import type { statusDeclarations } from "./declarations";

/** Red, Amber or Green of each value; an empty one stays empty. */
export const rag: Implementation<typeof statusDeclarations.RAG> = (
  { value: values, amber, red, lowerIsWorse },
  call,
) => {
  if (roundTo(amber, 6) === roundTo(red, 6)) return call.fail("equal");
  const lower = lowerIsWorse ?? amber > red;
  if (lower !== amber > red) return call.fail(lower ? "lower-worse" : "higher-worse");
  return eachRow({ values }, ({ values: value }) =>
    value === null ? "" : ragOf(value, amber, red, lower),
  );
};
