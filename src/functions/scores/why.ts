import { loadWords } from "#core/messages/loadWords";
import { whySentence } from "#core/messages/sensitivitySentences";
import { competitionRanks } from "#core/numeric/ranks";
import { scoreTolerance } from "#core/scoring/displayOrder";
import { type RankGap, type RankReason, whyRanks } from "#core/scoring/sensitivity/whyRank";
import { weightedScore } from "#core/scoring/weightedScore";
import type { Implementation, Outcome } from "../call";
import { criteriaArguments, policies, rowFailure } from "./criteriaArguments";
import type { scoreDeclarations } from "./declarations";

/** The sentence behind the score and the rank of each row, or what each criterion gives it. */
export const why: Implementation<typeof scoreDeclarations.WHY> = async (given, call) => {
  const { scores, names, ids, output } = given;
  const { rows, criteria } = criteriaArguments(given, call);
  if (names.length !== criteria.length) {
    call.fail("widths", { name: "names", count: names.length, columns: criteria.length });
  }
  if (ids !== null && ids.length !== rows.length) {
    call.fail("lengths", { name: "ids", count: ids.length, rows: rows.length });
  }
  const policy = policies[given.missing];
  const scored = rows.map((cells) => weightedScore(cells, criteria, policy));
  const weights = criteria.map(({ weight }) => weight);
  const failures = scored.map(({ score }, r) =>
    score === null ? rowFailure(scores[r] ?? [], weights, call) : null,
  );
  if (output === "contributions") {
    return scored.map(({ contributions }, r): Outcome[] =>
      contributions.map((points) => failures[r] ?? points ?? ""),
    );
  }
  const ranks = competitionRanks(
    scored.map(({ score }) => score),
    scoreTolerance,
  );
  const order = scored
    .map(({ score, contributions }, r) => ({
      id: String(r),
      name: "",
      score,
      contributions,
      rank: ranks[r] ?? null,
    }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || Number(a.id) - Number(b.id));
  const words = await loadWords(call.language);
  const reasons = whyRanks({
    criteria: names.map((name, j) => ({ name: name ?? String(j + 1) })),
    ranking: order,
  });
  const shown = (row: string): string =>
    ids?.[Number(row)] ?? call.words.rowName.replace("{row}", String(Number(row) + 1));
  return rows.map((_, r): Outcome[] => {
    const reason = reasons.get(String(r));
    if (reason === undefined) return [failures[r] ?? ""];
    return [whySentence(withRows(reason, shown), words)];
  });
};

/** The reason with rows as they are called instead of their positions. */
function withRows(reason: RankReason, shown: (row: string) => string): RankReason {
  const named = (gap: RankGap | null): RankGap | null =>
    gap === null ? null : { ...gap, id: shown(gap.id) };
  return {
    ...reason,
    tied: reason.tied.map(shown),
    behind: named(reason.behind),
    ahead: named(reason.ahead),
  };
}
