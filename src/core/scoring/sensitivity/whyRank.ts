import type { RankedProject } from "../scorePortfolio";

/** Why a project has its rank, as facts; `messages/` has the sentence. */
export interface RankReason {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  /** Ranked projects. */
  readonly of: number;
  /** 0..100. */
  readonly score: number;
  /** Others with the same rank. */
  readonly tied: readonly string[];
  /** The criterion in which it gains most points on the average of the ranked projects; null = in none. */
  readonly strongest: CriterionGain | null;
  /** The criterion in which it loses most points on the average; null = in none. */
  readonly weakest: CriterionGain | null;
  /** The project that it stands right behind; null = none is better. */
  readonly behind: RankGap | null;
  /** The project that it stands right ahead of; null = none is worse. */
  readonly ahead: RankGap | null;
}

export interface CriterionGain {
  readonly criterion: string;
  /** Points, above 0. */
  readonly points: number;
}

export interface RankGap {
  readonly id: string;
  readonly name: string;
  /** Points between the two scores, above 0. */
  readonly gap: number;
  /** Where the better one of the two gains most on the other: above 0. */
  readonly mostly: CriterionGain | null;
  /** Where the worse one gains most on the better one; null = nowhere. */
  readonly despite: CriterionGain | null;
}

/** A ranking whose points by criterion are known: that of the registers, or of rows beside a formula. */
export interface ExplainableRanking {
  readonly criteria: readonly { readonly name: string }[];
  /** In the order of the ranked list. */
  readonly ranking: readonly Pick<
    RankedProject,
    "id" | "name" | "rank" | "score" | "contributions"
  >[];
}

type Explainable = ExplainableRanking["ranking"][number];

/** A difference in points below this is none. */
const fewestPoints = 0.05;

/**
 * Why each ranked project stands where it stands: what lifts it over the next, and what keeps it below the
 * one before.
 *
 * @returns by ID. Projects times criteria.
 */
export function whyRanks(model: ExplainableRanking): ReadonlyMap<string, RankReason> {
  const ranked = model.ranking.filter(({ rank }) => rank !== null);
  const names = model.criteria.map(({ name }) => name);
  const average = names.map(
    (_, j) => ranked.reduce((sum, project) => sum + pointsOf(project, j), 0) / ranked.length,
  );
  const idsByRank = new Map<number, string[]>();
  for (const { id, rank } of ranked) {
    if (rank !== null) idsByRank.set(rank, [...(idsByRank.get(rank) ?? []), id]);
  }
  return new Map(
    ranked.map((project, at): [string, RankReason] => {
      const { id, name, rank, score } = project;
      const own = names.map((_, j) => pointsOf(project, j));
      const better = ranked.slice(0, at).findLast((other) => other.rank !== rank);
      const worse = ranked.slice(at + 1).find((other) => other.rank !== rank);
      const reason: RankReason = {
        id,
        name,
        rank: rank ?? 0,
        of: ranked.length,
        score: score ?? 0,
        tied: (idsByRank.get(rank ?? 0) ?? []).filter((other) => other !== id),
        strongest: largestGain(names, own, average),
        weakest: largestGain(names, average, own),
        behind: better === undefined ? null : gapBetween(names, better, project, better),
        ahead: worse === undefined ? null : gapBetween(names, project, worse, worse),
      };
      return [id, reason];
    }),
  );
}

/** 0 for a missing score that does not count. */
function pointsOf({ contributions }: Explainable, criterion: number): number {
  return contributions[criterion] ?? 0;
}

function gapBetween(
  names: readonly string[],
  better: Explainable,
  worse: Explainable,
  { id, name }: Explainable,
): RankGap {
  const points = (project: Explainable): number[] => names.map((_, j) => pointsOf(project, j));
  return {
    id,
    name,
    gap: (better.score ?? 0) - (worse.score ?? 0),
    mostly: largestGain(names, points(better), points(worse)),
    despite: largestGain(names, points(worse), points(better)),
  };
}

function largestGain(
  names: readonly string[],
  of: readonly number[],
  over: readonly number[],
): CriterionGain | null {
  let largest: CriterionGain | null = null;
  names.forEach((criterion, j) => {
    const points = (of[j] ?? 0) - (over[j] ?? 0);
    if (points >= Math.max(fewestPoints, largest?.points ?? 0)) largest = { criterion, points };
  });
  return largest;
}
