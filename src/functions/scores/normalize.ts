import { normalised } from "#core/scoring/typed/normalised";
import type { Implementation, Outcome } from "../call";
import { isFailure } from "../failure";
import type { scoreDeclarations } from "./declarations";

/** Figures on a scale from 0 to 1, in their shape. */
export const normalize: Implementation<typeof scoreDeclarations.NORMALIZE> = (given, call) => {
  const { values, direction } = given;
  const low = given.low ?? 0;
  const high = given.high ?? 0;
  if ((given.low === null) !== (given.high === null)) call.fail("ends");
  const hasEnds = given.low !== null && given.high !== null;
  const method = given.method ?? (hasEnds ? "scale" : "minmax");
  if (method === "scale" && !hasEnds) call.fail("scale-ends");
  if (method !== "scale" && hasEnds) call.fail("no-ends", { method });
  if (method === "scale" && low >= high) call.fail("scale");
  if (method === "vector" && direction === "cost") call.fail("vector-cost");
  const cells = values.flat();
  const found = normalised(
    cells.map((cell) => (typeof cell === "number" ? cell : null)),
    method,
    direction === "cost" ? "Cost" : "Benefit",
    { low, high },
  );
  if (found === null) return call.fail("no-maximum");
  const width = values[0]?.length ?? 0;
  return values.map((row, r) =>
    row.map((cell, c): Outcome => {
      if (isFailure(cell)) return cell;
      if (typeof cell === "object" && cell !== null)
        return call.error("text", { value: cell.text });
      return found[r * width + c] ?? "";
    }),
  );
};
