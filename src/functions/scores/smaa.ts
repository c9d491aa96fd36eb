import type { Acceptability } from "#core/scoring/sensitivity/acceptability";
import { typedRanking, type TypedRanking } from "#core/scoring/typed/typedRanking";
import type { Implementation, Outcome } from "../call";
import { criteriaArguments, rowFailure } from "./criteriaArguments";
import type { scoreDeclarations } from "./declarations";

/** In which share of plausible weights each row takes each rank, worked out where the pane does. */
export const smaa: Implementation<typeof scoreDeclarations.SMAA> = async (given, call) => {
  const { weights, spread, iterations, seed, output } = given;
  const { rows, criteria } = criteriaArguments({ ...given, weights: weights ?? [1] }, call);
  const ranking = typedRanking(rows, criteria);
  if (ranking.rows.length === 0) return call.fail("too-few");
  const found = await call.services.computing.sample(
    ranking.problem,
    {
      weights: weights === null ? { kind: "any" } : { kind: "around", spread },
      samples: iterations,
      seed,
      scoreNoise: 0,
      places: output === "ranks" ? ranking.rows.length : 1,
    },
    { signal: call.signal },
  );
  const width = { ranks: rows.length, first: 1, central: criteria.length }[output];
  const shares = criteria.map(({ weight }) => weight);
  return given.scores.map((row, r): Outcome[] => {
    const project = ranking.rows.indexOf(r);
    if (project < 0) {
      const failure = rowFailure(row, shares, call);
      return Array.from({ length: width }, () => failure);
    }
    if (output === "first") return [found.first[project] ?? 0];
    return output === "ranks"
      ? ranksOf(found, project, width)
      : centralOf(found, project, ranking, width);
  });
};

function ranksOf(found: Acceptability, project: number, width: number): Outcome[] {
  const { places, acceptability } = found;
  return Array.from({ length: width }, (_, place) =>
    place < places ? (acceptability[project * places + place] ?? 0) : 0,
  );
}

/** Weights with which the row is first; empty where it never is. */
function centralOf(
  found: Acceptability,
  project: number,
  { criteria }: TypedRanking,
  width: number,
): Outcome[] {
  const isEverFirst = (found.first[project] ?? 0) > 0;
  return Array.from({ length: width }, (_, j): Outcome => {
    if (!isEverFirst) return "";
    const at = criteria.indexOf(j);
    return at < 0 ? 0 : (found.central[project * criteria.length + at] ?? 0);
  });
}
