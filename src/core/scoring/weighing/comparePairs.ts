import type { Issue } from "#core/issues";
import { keyOf } from "../registerTable";
import { comparisonMatrix, isReciprocal, mostCompared } from "./comparisons";
import { consistencyOf } from "./consistency";
import type { PairJudgement } from "./interviewState";
import { aggregated } from "./judges";
import type { WeighingLevel } from "./levels";
import { pairwiseWeights } from "./pairwiseWeights";
import type { Comparing, JudgeAnswers, RandomIndexTable } from "./weighing";

/** The judgements of one person that are about the items of a level, by position. */
export function pairsIn(level: WeighingLevel, { judgements }: JudgeAnswers): PairJudgement[] {
  const at = (name: string): number => level.items.findIndex((item) => keyOf(item) === keyOf(name));
  return judgements.flatMap(({ first, second, ratio }): PairJudgement[] => {
    const pair = { first: at(first), second: at(second), ratio };
    return pair.first < 0 || pair.second < 0 || pair.first === pair.second ? [] : [pair];
  });
}

/** What is wrong with the judgements of one person, before anything is weighed. */
export function judgementIssues(
  answers: JudgeAnswers,
  levels: readonly WeighingLevel[],
): readonly Issue[] {
  const issues: Issue[] = [];
  const { judge } = answers;
  const known = new Set(levels.flatMap(({ items }) => items.map(keyOf)));
  for (const { first, second, ratio } of answers.judgements) {
    const place = { register: "Criteria", record: first };
    const facts = { judge, first, second };
    const unknown = [first, second].find((name) => !known.has(keyOf(name)));
    const isTogether = levels.some(({ items }) =>
      [first, second].every((name) => items.some((item) => keyOf(item) === keyOf(name))),
    );
    if (unknown !== undefined) {
      const expected = levels.flatMap(({ items }) => items).join(", ");
      const at = { register: "Criteria" };
      const found = unknown;
      issues.push({ code: "criterion-unknown", severity: "blocking", place: at, found, expected });
    } else if (keyOf(first) === keyOf(second)) {
      issues.push({ code: "judged-with-itself", severity: "blocking", place, facts });
    } else if (!(ratio > 0) || !Number.isFinite(ratio)) {
      const found = String(ratio);
      issues.push({ code: "judgement-not-positive", severity: "blocking", place, found, facts });
    } else if (!isTogether) {
      issues.push({ code: "judged-across-groups", severity: "blocking", place, facts });
    } else if (ratio > 9 + 1e-9 || ratio < 1 / 9 - 1e-9) {
      const found = ratioText(ratio);
      issues.push({ code: "judgement-beyond-scale", severity: "warning", place, found, facts });
    }
  }
  return [...issues, ...levels.flatMap((level) => contradictions(level, answers))];
}

/** One pair judged twice, with another outcome the second time. */
function contradictions(level: WeighingLevel, answers: JudgeAnswers): Issue[] {
  const seen = new Map<string, PairJudgement>();
  return pairsIn(level, answers).flatMap((pair): Issue[] => {
    const key = [pair.first, pair.second].sort((a, b) => a - b).join(" ");
    const before = seen.get(key);
    seen.set(key, pair);
    if (before === undefined || !(pair.ratio > 0) || !(before.ratio > 0)) return [];
    const turned = before.first === pair.first ? 1 / pair.ratio : pair.ratio;
    if (isReciprocal(before.ratio, turned)) return [];
    const [first = "", second = ""] = [level.items[before.first], level.items[before.second]];
    const expected = ratioText(1 / before.ratio);
    const facts = {
      judge: answers.judge,
      first,
      second,
      row: before.first + 1,
      column: before.second + 1,
      there: ratioText(before.ratio),
    };
    const place = { register: "Criteria", record: first };
    const found = ratioText(turned);
    const code = "judgements-not-reciprocal";
    return [{ code, severity: "blocking", place, found, expected, facts }];
  });
}

/** "3", "1/3", "2.5". */
export function ratioText(ratio: number): string {
  const [over, inverse] = [Math.round(ratio), Math.round(1 / ratio)];
  if (ratio >= 1 && Math.abs(ratio - over) < 0.005) return String(over);
  if (ratio < 1 && Math.abs(1 / ratio - inverse) < 0.005) return `1/${inverse}`;
  return ratio >= 1 ? String(Number(ratio.toFixed(2))) : `1/${Number((1 / ratio).toFixed(2))}`;
}

export interface PairwiseRules {
  readonly randomIndex: RandomIndexTable;
  readonly crLimit: number;
}

/** The weights of one level from the pairwise judgements of all who judged it. */
export function comparePairs(
  level: WeighingLevel,
  judges: readonly JudgeAnswers[],
  { randomIndex, crLimit }: PairwiseRules,
): { readonly comparing: Comparing; readonly issues: readonly Issue[] } {
  const { items } = level;
  const n = items.length;
  const place = { register: "Criteria", field: "Weight" };
  if (n > mostCompared) {
    const parts = items.map((_, item) => [item]);
    const comparing = { level: level.level, items, weights: null, consistency: null, open: [] };
    const facts = { level: level.level, items: n, most: mostCompared };
    return {
      comparing: { ...comparing, parts },
      issues: [{ code: "too-many-compared", severity: "blocking", place, facts }],
    };
  }
  const joined = aggregated(
    n,
    judges.map((answers) => pairsIn(level, answers)),
  );
  const matrix = comparisonMatrix(
    n,
    joined.map(({ first, second, mean }) => ({ first, second, ratio: mean })),
  );
  const found = pairwiseWeights(matrix);
  const consistency = consistencyOf(matrix, found, randomIndex);
  const { weights, open, parts } = found;
  const comparing: Comparing = { level: level.level, items, weights, consistency, open, parts };
  return { comparing, issues: comparingIssues(comparing, crLimit) };
}

function comparingIssues(comparing: Comparing, crLimit: number): Issue[] {
  const { level, items, weights, consistency, open, parts } = comparing;
  const place = { register: "Criteria", field: "Weight" };
  const name = (item: number): string => items[item] ?? "";
  if (weights === null) {
    const groups = parts.map((part) => part.map(name).join(", ")).join(" | ");
    const facts = { level, parts: parts.length, groups };
    return [{ code: "judgements-unconnected", severity: "blocking", place, facts }];
  }
  const issues: Issue[] = [];
  if (open.length > 0) {
    const facts = { level, open: open.length, pairs: (items.length * (items.length - 1)) / 2 };
    issues.push({ code: "judgements-completed", severity: "hint", place, facts });
  }
  const worst = consistency?.worst ?? null;
  if (consistency !== null && consistency.ratio > crLimit && worst !== null) {
    const facts = {
      level,
      ratio: consistency.ratio.toFixed(2),
      limit: crLimit.toFixed(2),
      table: consistency.randomIndex.table,
      first: name(worst.first),
      second: name(worst.second),
      given: ratioText(worst.given),
      suggested: ratioText(worst.suggested),
    };
    issues.push({ code: "judgements-inconsistent", severity: "warning", place, facts });
  }
  return issues;
}
