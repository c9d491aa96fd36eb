import type { Issue } from "#core/issues";
import type { RankedProject } from "#core/scoring/scorePortfolio";
import type { ScoringModel } from "#core/scoring/scoringModel";
import { scoreRanges, type ScoreRange } from "#core/scoring/sensitivity/scoreRange";
import type { Texts } from "../../texts/texts";
import type { ScoreLanguage } from "./scoreLanguage";
import { shownValue } from "./scoreSentences";

/** The part of a bar that one criterion adds. */
export interface Segment {
  /** Index of the criterion. */
  readonly criterion: number;
  /** Letter that stands for it in the bars and in the legend. */
  readonly letter: string;
  readonly points: number;
  /** Where it begins and how long it is, in per cent of the bar. */
  readonly from: number;
  readonly width: number;
}

/** The letter of a criterion: A, B, ... Z, A1 ... */
export function criterionLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}

/** The bar of a project: one segment for each criterion that adds something, full at 100 points. */
export function segmentsOf({ contributions, score }: RankedProject): readonly Segment[] {
  if (score === null) return [];
  let from = 0;
  return contributions.flatMap((points, criterion): Segment[] => {
    if (points === null || points <= 0) return [];
    const segment = { criterion, letter: criterionLetter(criterion), points, from, width: points };
    from += points;
    return [segment];
  });
}

/** What a bar shows, in words: "Strategic fit 30.0, Urgency 12.5". */
export function barWords(
  project: RankedProject,
  { criteria }: ScoringModel,
  { score, say }: Texts,
): string {
  return segmentsOf(project)
    .map(({ criterion, points }) =>
      say.fill(score.pointsOf, {
        criterion: criteria[criterion]?.name ?? "",
        points: say.number(points, 1, 1),
      }),
    )
    .join(", ");
}

/** Longest list of projects in one sentence. */
const mostNamed = 6;

/** "P-002 and P-005 tie at 73.6 on rank 1. ..." for each tie. */
export function tieSentences({ ties }: ScoringModel, { score, say }: Texts): readonly string[] {
  return ties.map(({ ids, rank, score: points }) => {
    const facts = { rank, score: say.number(points, 1, 1) };
    return ids.length <= mostNamed
      ? say.fill(score.tie, { ...facts, projects: say.list(ids) })
      : say.fill(score.tieMore, { ...facts, first: ids[0] ?? "", count: ids.length - 1 });
  });
}

/** Why each project without a rank has none. */
export function unrankedSentences(
  { ranking, criteria, projects }: ScoringModel,
  { score, say }: Texts,
): readonly { readonly id: string; readonly sentence: string }[] {
  const cellsOf = new Map(projects.map(({ id, cells }) => [id, cells]));
  return ranking
    .filter(({ rank }) => rank === null)
    .map(({ id, name, missing }) => {
      const cells = cellsOf.get(id);
      const texts = missing.filter((j) => (cells?.[j] ?? null) !== null);
      const reasons = texts.length > 0 ? texts : missing;
      const names = say.list(reasons.map((j) => criteria[j]?.name ?? ""));
      const sentence = texts.length > 0 ? score.unrankedText : score.unrankedWhy;
      return { id, sentence: say.fill(sentence, { id, name, criteria: names }) };
    });
}

/** How much of a project is scored, and between which ends its score lies. */
export function rangeSentence(range: ScoreRange, { sensitivity, say }: ScoreLanguage): string {
  const { coverage, lowest, highest, bestRank, worstRank } = range;
  return [
    say.fill(sensitivity.coverage, { scored: say.percent(coverage) }),
    say.fill(sensitivity.range, {
      low: say.number(lowest, 1, 1),
      high: say.number(highest, 1, 1),
      bestRank,
      worstRank,
    }),
  ].join(" ");
}

/** Projects with scores missing, each with what its score can be. */
export function rangeSentences(
  model: ScoringModel,
  texts: ScoreLanguage,
): readonly { readonly id: string; readonly sentence: string }[] {
  return scoreRanges(model).map((range) => ({
    id: range.id,
    sentence: texts.say.fill(texts.sensitivity.rangeOf, {
      project: `${range.id} ${range.name}`.trim(),
      sentence: rangeSentence(range, texts),
    }),
  }));
}

/** Scores beyond the ends of their scales. */
export function outOfScaleSentences(
  { outOfScale }: ScoringModel,
  { score, say }: Texts,
): readonly { readonly id: string; readonly sentence: string }[] {
  return outOfScale.map(({ id, criterion, found, low, high }) => ({
    id,
    sentence: say.fill(score.outLine, { id, criterion, found, low, high }),
  }));
}

/** A criterion in the table of a project's points. */
export interface ContributionRow {
  readonly letter: string;
  readonly name: string;
  readonly scored: string;
  readonly points: string;
}

/** What a project scores by each criterion and the points that it gets for that. */
export function contributionRows(
  { id, contributions }: RankedProject,
  { criteria, projects }: ScoringModel,
  texts: Texts,
): readonly ContributionRow[] {
  const cells = projects.find((project) => project.id === id)?.cells ?? [];
  return criteria.map(({ name }, j) => {
    const points = contributions[j] ?? null;
    return {
      letter: criterionLetter(j),
      name,
      scored: shownValue(cells[j] ?? null, texts),
      points: points === null ? "–" : texts.say.number(points, 1, 1),
    };
  });
}

/** Findings that the page does not show elsewhere: on criteria, not on single scores. */
export function reviewIssues(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ code }) => !shownElsewhere.includes(code));
}

const shownElsewhere: readonly string[] = ["missing-score", "tie-at-rank-one", "out-of-scale"];
