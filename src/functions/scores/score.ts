import { weightedScore } from "#core/scoring/weightedScore";
import type { Implementation, Outcome } from "../call";
import { criteriaArguments, policies, rowFailure } from "./criteriaArguments";
import type { scoreDeclarations } from "./declarations";

/** The weighted score of each row, or the error that stands in its place. */
export const score: Implementation<typeof scoreDeclarations.SCORE> = (given, call) => {
  const { rows, criteria } = criteriaArguments(given, call);
  const policy = policies[given.missing];
  const weights = criteria.map(({ weight }) => weight);
  return rows.map((cells, r): Outcome[] => {
    const points = weightedScore(cells, criteria, policy).score;
    return [points ?? rowFailure(given.scores[r] ?? [], weights, call)];
  });
};
