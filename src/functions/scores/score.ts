import { type MissingPolicy, weightedScore } from "#core/scoring/weightedScore";
import type { Implementation, Outcome } from "../call";
import { isFailure } from "../failure";
import { criteriaArguments } from "./criteriaArguments";
import type { scoreDeclarations } from "./declarations";

/** The words of the argument for the policies of the registers. */
export const policies: Readonly<Record<"exclude" | "renormalise" | "lowest", MissingPolicy>> = {
  exclude: "Exclude",
  renormalise: "Renormalise",
  lowest: "Lowest",
};

/** The weighted score of each row, or the error that stands in its place. */
export const score: Implementation<typeof scoreDeclarations.SCORE> = (given, call) => {
  const { rows, criteria } = criteriaArguments(given, call);
  const policy = policies[given.missing];
  return rows.map((cells, r): Outcome[] => {
    const typed = given.scores[r] ?? [];
    const failure = typed.find((cell, j) => isFailure(cell) && (criteria[j]?.weight ?? 0) > 0);
    if (isFailure(failure)) return [failure];
    const { score: points, missing } = weightedScore(cells, criteria, policy);
    if (points !== null) return [points];
    const text = missing
      .map((j) => typed[j])
      .find((cell) => cell !== null && typeof cell === "object");
    if (text !== undefined && text !== null && typeof text === "object" && "text" in text) {
      return [call.error("text", { value: text.text })];
    }
    return [call.error(policy === "Exclude" ? "missing" : "no-score")];
  });
};
