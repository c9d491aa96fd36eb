import type { Issue } from "#core/issues";
import type { Phrase } from "#core/messages/phrase";
import { keyOf } from "../registerTable";
import { type WeightMethod, weightsOf } from "../weights";
import type { WeighingLevel } from "./levels";
import type { Comparing, JudgeAnswers, WeighingMethod } from "./weighing";

export type RatingMethod = Exclude<WeighingMethod, "pairwise" | "entropy">;

const weightMethod: Readonly<Record<RatingMethod, WeightMethod>> = {
  direct: "direct",
  points: "direct",
  swing: "direct",
  roc: "roc",
  ranksum: "ranksum",
  reciprocal: "reciprocal",
};

/** What is wrong with the ratings of one person, before anything is weighed. */
export function ratingIssues(
  { judge, ratings }: JudgeAnswers,
  method: WeighingMethod,
  levels: readonly WeighingLevel[],
): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const { criterion, value } of ratings) {
    const place = { register: "Criteria", record: criterion, field: "Weight" };
    const isKnown = levels.some(({ items }) => items.some((item) => isSame(item, criterion)));
    if (!isKnown) {
      issues.push({
        code: "criterion-unknown",
        severity: "blocking",
        place: { register: "Criteria" },
        found: criterion,
        expected: levels.flatMap(({ items }) => items).join(", "),
      });
    } else if (seen.has(keyOf(criterion))) {
      issues.push({ code: "rated-twice", severity: "blocking", place, facts: { judge } });
    } else if (!(value >= 0) || !Number.isFinite(value)) {
      issues.push({
        code: "negative-weight",
        severity: "blocking",
        place,
        found: String(value),
        expected: "0 or more" satisfies Phrase,
      });
    }
    seen.add(keyOf(criterion));
  }
  if (issues.length > 0) return issues;
  return levels.flatMap((level) => scaledNote(level, { judge, ratings, judgements: [] }, method));
}

/** 100 points that are not 100, a swing whose largest is not 100: they are scaled, and it is said. */
function scaledNote(level: WeighingLevel, answers: JudgeAnswers, method: WeighingMethod): Issue[] {
  const values = valuesOf(level, answers);
  if (values === null || level.items.length < 2) return [];
  const place = { register: "Criteria", field: "Weight" };
  const facts = { judge: answers.judge, level: level.level };
  const sum = values.reduce((total, value) => total + value, 0);
  if (method === "points" && sum > 0 && Math.abs(sum - 100) > 1e-6) {
    return [{ code: "points-scaled", severity: "hint", place, found: text(sum), facts }];
  }
  const largest = Math.max(...values);
  if (method === "swing" && largest > 0 && Math.abs(largest - 100) > 1e-6) {
    return [{ code: "swing-scaled", severity: "hint", place, found: text(largest), facts }];
  }
  return [];
}

function text(value: number): string {
  return String(Number(value.toFixed(6)));
}

function isSame(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b);
}

/** One number an item, 0 where the person has given none; null when none was given at all. */
function valuesOf({ items }: WeighingLevel, { ratings }: JudgeAnswers): readonly number[] | null {
  const found = items.map((item) => ratings.find(({ criterion }) => isSame(criterion, item)));
  return found.every((rating) => rating === undefined)
    ? null
    : found.map((rating) => rating?.value ?? 0);
}

/** The weights of one level from ratings: the mean over those who rated it. */
export function rateItems(
  level: WeighingLevel,
  judges: readonly JudgeAnswers[],
  method: RatingMethod,
): { readonly comparing: Comparing; readonly issues: readonly Issue[] } {
  const { items } = level;
  const rated = judges.flatMap((answers) => {
    const values = valuesOf(level, answers);
    return values === null ? [] : [weightsOf(values, weightMethod[method])];
  });
  const lists = rated.flatMap((each) => (each.kind === "weights" ? [each.weights] : []));
  const weights =
    lists.length === 0
      ? null
      : items.map((_, j) => lists.reduce((sum, list) => sum + (list[j] ?? 0), 0) / lists.length);
  const comparing = (found: readonly number[] | null): Comparing => {
    const parts = [items.map((_, item) => item)];
    return { level: level.level, items, weights: found, consistency: null, open: [], parts };
  };
  if (weights !== null) return { comparing: comparing(weights), issues: [] };
  if (items.length === 1) return { comparing: comparing([1]), issues: [] };
  const place = { register: "Criteria", field: "Weight" };
  const isZero = rated.length > 0;
  return {
    comparing: comparing(null),
    issues: [
      isZero
        ? { code: "weights-all-zero", severity: "blocking", place, facts: { level: level.level } }
        : { code: "answers-missing", severity: "blocking", place, facts: { level: level.level } },
    ],
  };
}
