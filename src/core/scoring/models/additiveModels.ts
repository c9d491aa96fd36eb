import { scaleEnds } from "../scale";
import {
  type MissingPolicy,
  type ScoreCell,
  type WeightedCriterion,
  weightedScore,
} from "../weightedScore";
import { keyOf } from "../registerTable";
import type { ModelCriterion } from "./modelInputs";
import type { UnscoredReason } from "./scoreModel";
import type { Figure } from "./ratioModels";

/** Ways to bring scores of different units together. */
export type Scaling = "min-max" | "max" | "sum" | "vector";

/** Why a weighted sum has no figure for a row. */
function reasonOf(cells: readonly ScoreCell[]): UnscoredReason {
  return cells.includes("unreadable") ? "not-a-number" : "missing-score";
}

/**
 * The weighted score of each project with its criteria as they are scaled in the register; the model of
 * sheet Scores.
 */
export function weightedScores(
  cells: readonly (readonly ScoreCell[])[],
  criteria: readonly WeightedCriterion[],
  policy: MissingPolicy,
): Figure[] {
  return cells.map((row) => weightedScore(row, criteria, policy).score ?? reasonOf(row));
}

/**
 * Weighted sums with one scaling for all criteria, taken from the projects themselves.
 *
 * "min-max": 0 at the worst score given, 1 at the best. "max": x / largest, a cost 1 - x / largest.
 * "sum": x / sum, a cost (1 / x) / sum of (1 / x). "vector": x / root of the sum of squares, a cost 1
 * minus that. Figures are 100 times the sum of weight times share; those of "sum" are small, for all
 * projects share 100. Adding a project can reverse the order of others.
 *
 * Sources: Kracka, Brauers and Zavadskas, Engineering Economics 21 (2010) 352-359 for "sum"; Hwang and
 * Yoon 1981 for "vector".
 *
 * @returns one figure a project; "not-positive" where a scaling divides by zero or below.
 */
export function scaledScores(
  cells: readonly (readonly ScoreCell[])[],
  criteria: readonly ModelCriterion[],
  policy: MissingPolicy,
  scaling: Scaling,
): Figure[] {
  if (scaling === "min-max" || scaling === "max") {
    const normalisation = scaling === "max" ? "Max" : "Min-max";
    const ended = criteria.map(({ weight, direction }, j): WeightedCriterion => {
      const column = numbersOf(cells, j);
      return { weight, ...scaleEnds(normalisation, direction, { low: 0, high: 0 }, column) };
    });
    return weightedScores(cells, ended, policy);
  }
  const shares = criteria.map((criterion, j) => shareOf(criterion, numbersOf(cells, j), scaling));
  return cells.map((row) => {
    let [sum, weight] = [0, 0];
    for (const [j, criterion] of criteria.entries()) {
      const cell = row[j] ?? null;
      if (cell === "unreadable") return "not-a-number";
      if (cell === null) {
        if (policy === "Exclude") return "missing-score";
        weight += policy === "Lowest" ? criterion.weight : 0;
        continue;
      }
      const share = shares[j]?.(cell) ?? null;
      if (share === null) return "not-positive";
      sum += criterion.weight * share;
      weight += criterion.weight;
    }
    return weight === 0 ? "missing-score" : (100 * sum) / weight;
  });
}

/** What a score is worth by this scaling; null where it divides by zero or below. */
function shareOf(
  { direction }: ModelCriterion,
  column: readonly number[],
  scaling: "sum" | "vector",
): (score: number) => number | null {
  const isCost = direction === "Cost";
  if (scaling === "vector") {
    const norm = Math.sqrt(column.reduce((sum, x) => sum + x * x, 0));
    const part = (x: number): number => (norm === 0 ? 0 : x / norm);
    return (x) => (isCost ? 1 - part(x) : part(x));
  }
  const turned = column.filter((x) => !isCost || x > 0).map((x) => (isCost ? 1 / x : x));
  const total = turned.reduce((sum, x) => sum + x, 0);
  return (x) => {
    if (isCost ? x <= 0 : x < 0 || total <= 0) return null;
    return (isCost ? 1 / x : x) / total;
  };
}

function numbersOf(cells: readonly (readonly ScoreCell[])[], criterion: number): number[] {
  return cells.flatMap((row) => {
    const cell = row[criterion];
    return typeof cell === "number" ? [cell] : [];
  });
}

/** Two axes of a portfolio chart, 0..100 each, and both together. */
export interface TwoAxis {
  readonly attractiveness: Figure;
  readonly achievability: Figure;
  /** Geometric mean: a project must be good at both. */
  readonly figure: Figure;
}

/** Whether a criterion is about how surely a project can be done; the others are about what it is worth. */
export function isAchievability({ group }: Pick<ModelCriterion, "group">): boolean {
  return keyOf(group) === "achievability";
}

/**
 * Attractiveness and achievability of each project: weighted scores over the criteria of each group,
 * weights brought to 1 inside the group.
 *
 * Source: Management of Portfolios. The order by the geometric mean of both is ours.
 *
 * @returns null where a group has no weight.
 */
export function twoAxis(
  cells: readonly (readonly ScoreCell[])[],
  criteria: readonly ModelCriterion[],
  policy: MissingPolicy,
): TwoAxis[] | null {
  const [worth, doable] = [false, true].map((wanted) => {
    const members = criteria.flatMap((criterion, j) =>
      isAchievability(criterion) === wanted ? [{ criterion, j }] : [],
    );
    const total = members.reduce((sum, { criterion }) => sum + criterion.weight, 0);
    if (total === 0) return null;
    const own = members.map(({ criterion }) => ({
      ...criterion,
      weight: criterion.weight / total,
    }));
    return weightedScores(
      cells.map((row) => members.map(({ j }) => row[j] ?? null)),
      own,
      policy,
    );
  });
  if (!worth || !doable) return null;
  return worth.map((attractiveness, p): TwoAxis => {
    const achievability = doable[p] ?? "missing-score";
    const figure =
      typeof attractiveness === "string"
        ? attractiveness
        : typeof achievability === "string"
          ? achievability
          : Math.sqrt(attractiveness * achievability);
    return { attractiveness, achievability, figure };
  });
}
