import type { Issue } from "#core/issues";

/**
 * How the weights of criteria are found. "points" shares out 100; "roc", "ranksum" and "reciprocal" take
 * ranks, 1 = most important; "swing" rates the step from worst to best, 100 = the step that matters
 * most; "entropy" takes the scores themselves and no judgement; "pairwise" is AHP.
 */
export type WeighingMethod =
  "direct" | "points" | "roc" | "ranksum" | "reciprocal" | "swing" | "entropy" | "pairwise";

export const weighingMethods: readonly WeighingMethod[] = [
  "direct",
  "points",
  "roc",
  "ranksum",
  "reciprocal",
  "swing",
  "entropy",
  "pairwise",
];

/** Mean inconsistency of random judgements, which the consistency ratio divides by. */
export type RandomIndexTable = "Alonso-Lamata" | "Saaty";

export const randomIndexTables: readonly RandomIndexTable[] = ["Alonso-Lamata", "Saaty"];

/** "The first is 3 times as important as the second." */
export interface Judgement {
  /** Names of two criteria, or of two groups. */
  readonly first: string;
  readonly second: string;
  /** 1/9..9; below 1 the second is more important. */
  readonly ratio: number;
}

/** Points, a rank or a swing of one criterion or group. */
export interface Rating {
  readonly criterion: string;
  readonly value: number;
}

/** What one person has said. */
export interface JudgeAnswers {
  /** "" = nobody is named. */
  readonly judge: string;
  /** For every method but "pairwise" and "entropy". */
  readonly ratings: readonly Rating[];
  /** For "pairwise". */
  readonly judgements: readonly Judgement[];
}

/** A weighing as people enter it and as the workbook keeps it. */
export interface Weighing {
  readonly method: WeighingMethod;
  readonly judges: readonly JudgeAnswers[];
  /** true = groups are weighed against each other, criteria inside their group only. */
  readonly byGroup: boolean;
  readonly randomIndex: RandomIndexTable;
}

/** A criterion that is weighed. */
export interface WeighedCriterion {
  readonly name: string;
  /** Its parent, where weights are found in two levels. */
  readonly group: string;
}

/** What a weighing is about. */
export interface WeighingSubject {
  readonly criteria: readonly WeighedCriterion[];
  /** `scores[project][criterion]` as typed, for "entropy"; null = missing. */
  readonly scores: readonly (readonly (number | null)[])[];
  /** Setting "AHP consistency limit"; 0.1 where none is set. */
  readonly crLimit: number;
}

/** How well judgements agree with each other. */
export interface Consistency {
  /** Principal eigenvalue; n when they agree perfectly. */
  readonly lambda: number;
  /** (lambda - n) / (n - 1). */
  readonly index: number;
  /** Index over random index; above the limit the judgements contradict each other too much. */
  readonly ratio: number;
  readonly randomIndex: { readonly table: RandomIndexTable; readonly value: number };
  /** The judgement most at odds with the others; null where all agree. */
  readonly worst: WorstJudgement | null;
}

export interface WorstJudgement {
  /** Positions among the items compared; the first is the more important one as judged. */
  readonly first: number;
  readonly second: number;
  /** As judged, 1 or more. */
  readonly given: number;
  /** The step of the scale 1/9..9 that would fit the others. */
  readonly suggested: number;
}

/** The comparison of one set of items: all criteria, the groups, or the criteria of one group. */
export interface Comparing {
  /** "" = all criteria; "groups"; otherwise the name of a group. */
  readonly level: string;
  readonly items: readonly string[];
  /** One weight an item, sum 1; null = the judgements do not connect them. */
  readonly weights: readonly number[] | null;
  /** null unless pairwise. */
  readonly consistency: Consistency | null;
  /** Pairs of items that nobody has judged. */
  readonly open: readonly (readonly [number, number])[];
  /** Items that judgements connect; one part = everything can be weighed. */
  readonly parts: readonly (readonly number[])[];
}

/** One person beside the others. */
export interface JudgeView {
  readonly judge: string;
  /** null = cannot be found from this person's answers alone. */
  readonly weights: readonly number[] | null;
  /** Consistency ratio of this person's own judgements; null unless pairwise and complete enough. */
  readonly ratio: number | null;
  /** Half the sum of distances to the weights of all, 0..1: the share of weight placed otherwise. */
  readonly distance: number | null;
}

/** Where several people disagree. */
export interface Disagreement {
  /** Mean distance of judges to the weights of all, 0..1. */
  readonly overall: number;
  /** Position of the judge who differs most. */
  readonly mostApart: number;
  /** By criterion: lowest, mean and highest weight. */
  readonly spread: readonly {
    readonly low: number;
    readonly mean: number;
    readonly high: number;
  }[];
  /** Pairwise only: the pairs judged by two or more, the widest apart first. */
  readonly pairs: readonly PairDisagreement[];
}

export interface PairDisagreement {
  readonly first: string;
  readonly second: string;
  /** Geometric mean of the judgements. */
  readonly mean: number;
  /** Geometric standard deviation, 1 = all say the same, 2 = typically twice or half. */
  readonly factor: number;
  /** Who says least and who says most for the first. */
  readonly least: { readonly judge: string; readonly ratio: number };
  readonly most: { readonly judge: string; readonly ratio: number };
}

/** The weights and everything to know about them. */
export interface WeighingResult {
  /** One a criterion, sum 1; null = a blocking issue says why. */
  readonly weights: readonly number[] | null;
  readonly comparings: readonly Comparing[];
  readonly judges: readonly JudgeView[];
  /** null with fewer than two judges who can be weighed. */
  readonly disagreement: Disagreement | null;
  readonly issues: readonly Issue[];
}
