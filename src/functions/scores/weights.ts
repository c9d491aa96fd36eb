import { weightsOf } from "#core/scoring/weights";
import type { Implementation } from "../call";
import type { scoreDeclarations } from "./declarations";

/** Weights from points or ranks, in their shape. */
export const weights: Implementation<typeof scoreDeclarations.WEIGHTS> = (
  { points, method },
  call,
) => {
  const found = weightsOf(points.flat(), method);
  if (found.kind === "none") {
    return call.fail(found.reason === "negative" ? "negative" : "zero");
  }
  const width = points[0]?.length ?? 0;
  return points.map((row, r) => row.map((_, c) => found.weights[r * width + c] ?? 0));
};
