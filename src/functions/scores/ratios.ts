import { type Figure, rice as riceOf, wsjf as wsjfOf } from "#core/scoring/models/ratioModels";
import type { Call, Implementation, Outcome } from "../call";
import type { Declaration, ErrorDeclaration } from "../declaration";
import { eachRow } from "../eachRow";
import type { scoreDeclarations } from "./declarations";

/** A function of several parts a row over one that must be above 0. */
type Ratio = Declaration & {
  readonly errors: Readonly<Record<"part" | "size" | "range", ErrorDeclaration>>;
};

/** Cost of delay over job size, row by row. */
export const wsjf: Implementation<typeof scoreDeclarations.WSJF> = (given, call) =>
  eachRow(given, (parts) => ratioOutcome(wsjfOf(parts), call));

/** Reach times impact times confidence over effort, row by row. */
export const rice: Implementation<typeof scoreDeclarations.RICE> = (given, call) =>
  eachRow(given, (parts) => ratioOutcome(riceOf(parts), call));

function ratioOutcome(figure: Figure, call: Call<Ratio>): Outcome {
  if (typeof figure === "number") return figure;
  if (figure === "size-not-positive") return call.error("size");
  return call.error(figure === "out-of-range" ? "range" : "part");
}
