import { topsis as closenessOf } from "#core/scoring/models/topsis";
import type { Implementation, Outcome } from "../call";
import { perCriterion, rowFailure, weightsFor } from "./criteriaArguments";
import type { scoreDeclarations } from "./declarations";

/** How close each row is to the ideal; a row with a score missing is an error and left out. */
export const topsis: Implementation<typeof scoreDeclarations.TOPSIS> = (
  { scores, weights, directions },
  call,
) => {
  const width = scores[0]?.length ?? 0;
  const shares = weightsFor(perCriterion("weights", weights, width, call), call);
  const ways = perCriterion("directions", directions ?? [null], width, call);
  const isComplete = scores.map((row) =>
    row.every((cell, j) => typeof cell === "number" || shares[j] === 0),
  );
  const complete = scores.filter((_, r) => isComplete[r] === true);
  const found = closenessOf(
    complete.map((row) => row.map((cell) => (typeof cell === "number" ? cell : 0))),
    shares,
    ways.map((way) => (way === "cost" ? "Cost" : "Benefit")),
  );
  if (found === null) return call.fail("alike");
  let at = 0;
  return scores.map((row, r): Outcome[] => [
    isComplete[r] === true ? (found[at++] ?? "") : rowFailure(row, shares, call),
  ]);
};
