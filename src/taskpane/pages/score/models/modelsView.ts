import { messageSentence } from "#core/messages/sentences";
import type {
  ModelAgreement,
  ModelComparison,
  ScoreModelId,
  UnscoredReason,
} from "#core/scoring/models/scoreModel";
import type { ScoreLanguage } from "../scoreLanguage";

/** A project's ranks in words. */
export interface RankRow {
  readonly id: string;
  readonly name: string;
  readonly ranks: readonly string[];
  readonly spread: number;
}

export function rankRows(
  { projects }: ModelComparison,
  { say }: ScoreLanguage,
): readonly RankRow[] {
  return projects.map(({ id, name, ranks, spread }) => ({
    id,
    name,
    ranks: ranks.map((rank) => (rank === null ? "–" : say.number(rank))),
    spread,
  }));
}

/** From this correlation on two models rank much alike. */
const muchAlike = 0.9;

/** How alike the models rank: the least alike two, and each beside the leading one. */
export function agreementSentences(
  { agreements, models: compared }: ModelComparison,
  { models, say }: ScoreLanguage,
): { readonly summary: string | null; readonly lines: readonly string[] } {
  const known = agreements
    .flatMap((each) => (each.spearman === null ? [] : [{ ...each, spearman: each.spearman }]))
    .sort((a, b) => a.spearman - b.spearman);
  const words = ({ first, second }: ModelAgreement, value: number) => ({
    first: models.names[first],
    second: models.names[second],
    value: say.number(value, 2, 2),
  });
  const [least] = known;
  return {
    summary:
      least === undefined
        ? null
        : say.fill(
            least.spearman >= muchAlike ? models.alike : models.apart,
            words(least, least.spearman),
          ),
    lines: known
      .filter(({ first }) => first === compared[0]?.model)
      .map((each) => say.fill(models.agreementLine, words(each, each.spearman))),
  };
}

/** Places between the best and the worst rank from which a project is said to move. */
const leastMove = 3;

/** Who moves and why, in sentences. */
export function moverSentences(
  { movers }: ModelComparison,
  { words }: ScoreLanguage,
): readonly string[] {
  return movers
    .filter(({ best, worst }) => worst.rank - best.rank >= leastMove)
    .map(({ why }) => messageSentence(why, words));
}

/** Projects without a rank in some model, each with the reason. */
export function unscoredLines(
  comparison: ModelComparison,
  { models, say }: ScoreLanguage,
): readonly string[] {
  const found = new Map<string, { project: number; reason: UnscoredReason; by: ScoreModelId[] }>();
  for (const { model, unscored } of comparison.models) {
    for (const { project, reason } of unscored) {
      const key = `${project}:${reason}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { project, reason, by: [model] });
      else known.by.push(model);
    }
  }
  return [...found.values()].map(({ project, reason, by }) => {
    const { id = "", name = "" } = comparison.projects[project] ?? {};
    return say.fill(models.unscoredLine, {
      project: `${id} ${name}`.trim(),
      reason: models.reasons[reason],
      models: say.list(by.map((model) => models.names[model])),
    });
  });
}
