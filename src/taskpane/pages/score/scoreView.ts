import type { CellValue } from "#core/register/content";
import { judgeScore, type ScoreJudgement } from "#core/scoring/judgeScore";
import type { ModelCriterion, ModelProject, ScoringModel } from "#core/scoring/scoringModel";
import { weightsOf } from "#core/scoring/weights";
import type { Texts } from "../../texts/texts";
import { typedValue } from "./scoreSentences";
import { criterionKey, type Draft, type ScoreState, scoreKey } from "./scoreState";
import { localeDecimal, typedNumber } from "#core/text/typedNumber";

/** A criterion's weight while it is being typed. */
export interface WeightView {
  readonly text: string;
  /** 0..1; null while the weights cannot be used. */
  readonly share: number | null;
  readonly isUnclear: boolean;
}

export interface WeightsView {
  readonly rows: readonly WeightView[];
  readonly sum: number;
  readonly problem: "all-zero" | "negative" | null;
}

/** Weights with shares, typed ones instead of those of the workbook. */
export function weightsView(
  { criteria }: ScoringModel,
  drafts: ScoreState["drafts"],
  texts: Texts,
): WeightsView {
  const sign = localeDecimal(texts.say.locale);
  const typed = criteria.map(({ name, points }) => {
    const draft = drafts[criterionKey(name, "Weight")];
    const value = draft === undefined ? points : typedNumber(draft.text, sign);
    return { text: draft?.text ?? typedValue(points, texts), value };
  });
  const numbers = typed.map(({ value }) => (value === "unclear" ? null : value));
  const weights = weightsOf(numbers, "direct");
  return {
    rows: typed.map(({ text, value }, j) => ({
      text,
      share: weights.kind === "weights" ? (weights.weights[j] ?? 0) : null,
      isUnclear: value === "unclear",
    })),
    sum: numbers.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    problem: weights.kind === "weights" || criteria.length === 0 ? null : weights.reason,
  };
}

/** Weights that add up to 100 in the same proportions, with one decimal place; the largest takes the rest. */
export function weightsToHundred(points: readonly (number | null)[]): readonly number[] | null {
  const weights = weightsOf(points, "direct");
  if (weights.kind === "none") return null;
  const tenths = weights.weights.map((weight) => Math.round(weight * 1000));
  const largest = tenths.indexOf(Math.max(...tenths));
  const rest = 1000 - tenths.reduce((sum, each) => sum + each, 0);
  return tenths.map((each, j) => (j === largest ? each + rest : each) / 10);
}

/** Projects that the grid shows. */
export function gridRows(
  { projects }: ScoringModel,
  { search, missingOnly }: Pick<ScoreState, "search" | "missingOnly">,
): readonly ModelProject[] {
  const wanted = search.trim().toLowerCase();
  const kept = missingOnly === null ? null : new Set(missingOnly);
  return projects.filter(
    ({ id, name }) =>
      (kept === null || kept.has(id)) &&
      (wanted === "" || id.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted)),
  );
}

/** Projects with a score missing, or with a text where a score belongs, for a criterion that counts. */
export function incompleteProjects({ projects, criteria }: ScoringModel): readonly string[] {
  return projects
    .filter(({ cells }) =>
      criteria.some((criterion, j) => {
        const judged = judgeScore(cells[j] ?? null, criterion);
        return criterion.weight > 0 && (judged === "missing" || judged === "not-a-number");
      }),
    )
    .map(({ id }) => id);
}

export function isTyped({ feed, hasColumn }: ModelCriterion): boolean {
  return feed === "Typed" && hasColumn;
}

/** How a cell of the grid looks. */
export interface CellView {
  readonly text: string;
  readonly judgement: ScoreJudgement;
  readonly isTyped: boolean;
  readonly draft: Draft | null;
}

export function cellView(
  project: ModelProject,
  criterion: ModelCriterion,
  index: number,
  drafts: ScoreState["drafts"],
  texts: Texts,
): CellView {
  const draft = drafts[scoreKey(project.id, criterion.name)] ?? null;
  const value = project.cells[index] ?? null;
  const typed = isTyped(criterion);
  const typedSoFar =
    draft === null ? value : judgeable(typedNumber(draft.text, localeDecimal(texts.say.locale)));
  const judged = judgeScore(typedSoFar, criterion);
  return {
    text: draft?.text ?? shownScore(value, criterion, texts),
    // A criterion that does not count lacks nothing.
    judgement: judged === "missing" && criterion.weight === 0 ? "good" : judged,
    isTyped: typed,
    draft,
  };
}

function judgeable(typed: number | null | "unclear"): CellValue {
  return typed;
}

/** Figures of the registers are rounded; typed scores stand as they were typed. */
function shownScore(value: CellValue, criterion: ModelCriterion, texts: Texts): string {
  if (isTyped(criterion) || typeof value !== "number") return typedValue(value, texts);
  if (criterion.feed === "Exposure %") return texts.say.percent(value, 1);
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3;
  return texts.say.number(value, digits);
}

/** What there is to say about a cell, besides its value; null where all is well. */
export function cellSentence(
  project: ModelProject,
  criterion: ModelCriterion,
  view: CellView,
  { policy }: Pick<ScoringModel, "policy">,
  texts: Texts,
): string | null {
  const { score, say } = texts;
  const facts = {
    id: project.id,
    criterion: criterion.name,
    policy,
    value: view.text,
    text: view.text,
  };
  if (view.draft?.status === "conflict") {
    const found = typedValue(view.draft.found ?? null, texts);
    return say.fill(score.changedBy, { ...facts, found: found === "" ? score.nothing : found });
  }
  if (view.draft !== null && view.judgement === "not-a-number") {
    return say.fill(score.unclear, facts);
  }
  if (view.draft?.status === "refused") return score.notWritten;
  if (!view.isTyped) {
    return criterion.hasColumn
      ? say.fill(score.fedSentence, { feed: criterion.feed })
      : score.noColumn;
  }
  switch (view.judgement) {
    case "good":
      return view.text === "" ? say.fill(score.missingOff, facts) : null;
    case "missing":
      return say.fill(policy === "Exclude" ? score.missingUnranked : score.missingRanked, facts);
    case "not-a-number":
      return say.fill(score.textSentence, facts);
    case "out-of-scale":
      return say.fill(score.outSentence, { ...facts, ...ends(criterion, view, texts) });
  }
}

/** The scale in words, and the end that a score beyond it counts as. */
function ends(
  { low, high }: ModelCriterion,
  view: CellView,
  texts: Texts,
): { readonly low: number; readonly high: number; readonly end: number } {
  const [least, most] = [Math.min(low ?? 0, high ?? 0), Math.max(low ?? 0, high ?? 0)];
  const typed = typedNumber(view.text, localeDecimal(texts.say.locale));
  return { low: least, high: most, end: typeof typed === "number" && typed < least ? least : most };
}

/** "1 to 5, more is better": how a criterion is scored. */
export function scaleWords(criterion: ModelCriterion, { score, say }: Texts): string {
  const { normalisation, low, high, direction, feed } = criterion;
  const range =
    normalisation === "Scale"
      ? say.fill(score.scaleFrom, { low: low ?? "?", high: high ?? "?" })
      : normalisation === "Max"
        ? score.max
        : score.minMax;
  const parts = [range, direction === "Cost" ? score.cost : score.benefit];
  if (feed !== "Typed") parts.push(say.fill(score.fedBy, { feed }));
  if (!criterion.hasColumn) parts.push(score.noColumn);
  return parts.join(", ");
}
