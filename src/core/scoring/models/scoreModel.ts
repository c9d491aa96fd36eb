import type { Message } from "#core/messages/message";
import type { Issue } from "#core/issues";

/** Ways to rank projects. The first is the one of the sheets Scores and Prioritization. */
export type ScoreModelId =
  | "weighted"
  | "min-max"
  | "max"
  | "sum"
  | "vector"
  | "two-axis"
  | "topsis"
  | "vikor"
  | "promethee"
  | "wsjf"
  | "rice"
  | "value-per-cost";

export const scoreModelIds: readonly ScoreModelId[] = [
  "weighted",
  "min-max",
  "max",
  "sum",
  "vector",
  "two-axis",
  "topsis",
  "vikor",
  "promethee",
  "wsjf",
  "rice",
  "value-per-cost",
];

/** What is compared unless somebody chooses: models that think differently, not scalings of one. */
export const usualModels: readonly ScoreModelId[] = [
  "weighted",
  "two-axis",
  "topsis",
  "vikor",
  "promethee",
  "wsjf",
  "rice",
  "value-per-cost",
];

/** What the models can be told. */
export interface ModelParameters {
  /** VIKOR: weight of the majority against the single worst criterion, 0..1. */
  readonly vikorV: number;
  /** PROMETHEE II: difference of values (0..1) up to which nobody prefers, and from which all do. */
  readonly indifference: number;
  readonly preference: number;
}

/** VIKOR half and half; PROMETHEE II with the usual criterion, where each difference counts in full. */
export const standardParameters: ModelParameters = {
  vikorV: 0.5,
  indifference: 0,
  preference: 0,
};

/** Why a project has no figure in a model. */
export type UnscoredReason =
  /** A score of a criterion with weight is missing. */
  | "missing-score"
  /** Text stands where a number belongs. */
  | "not-a-number"
  /** A part of WSJF or RICE is missing. */
  | "missing-part"
  /** Job size, effort is zero or negative. */
  | "size-not-positive"
  /** Reach, impact, confidence or cost of delay below zero, or confidence above 1. */
  | "out-of-range"
  /** Sum and vector normalisation divide by scores that must be above zero. */
  | "not-positive"
  /** No value is known: no NPV and no score. */
  | "no-value";

/** What one model says about the projects, in their order. */
export interface ModelScores {
  readonly model: ScoreModelId;
  /** null = no figure; the reason stands in `unscored`. */
  readonly figures: readonly (number | null)[];
  /** VIKOR ranks the smallest first. */
  readonly smallestFirst: boolean;
  /** 1, 2, 2, 4; null without a figure. */
  readonly ranks: readonly (number | null)[];
  readonly unscored: readonly { readonly project: number; readonly reason: UnscoredReason }[];
  /** Further figures by name, such as S and R of VIKOR, one a project. */
  readonly further: Readonly<Record<string, readonly (number | null)[]>>;
  /** What there is to know about this model with these data: warnings about scales, sets of compromise. */
  readonly issues: readonly Issue[];
}

/** How alike two models rank. */
export interface ModelAgreement {
  readonly first: ScoreModelId;
  readonly second: ScoreModelId;
  /** Spearman's rank correlation and Kendall's tau-b, -1..1; null with fewer than two different ranks. */
  readonly spearman: number | null;
  readonly kendall: number | null;
  /** Projects that both rank. */
  readonly projects: number;
}

/** A project that models rank far apart. */
export interface Mover {
  readonly project: number;
  readonly best: { readonly model: ScoreModelId; readonly rank: number };
  readonly worst: { readonly model: ScoreModelId; readonly rank: number };
  /** Sentence about the figure that makes most of the difference. */
  readonly why: Message;
}

export interface ComparedProject {
  readonly id: string;
  readonly name: string;
  /** By model, in the order of `models`. */
  readonly ranks: readonly (number | null)[];
  /** Worst rank minus best rank; 0 with fewer than two. */
  readonly spread: number;
}

/** Several models side by side. */
export interface ModelComparison {
  readonly models: readonly ModelScores[];
  /** Models that were asked for and have no data, with the reason as an issue. */
  readonly left: readonly ScoreModelId[];
  /** In the order of the first model. */
  readonly projects: readonly ComparedProject[];
  readonly agreements: readonly ModelAgreement[];
  /** Widest first, at most five, two of many projects; `project` points into `projects`. */
  readonly movers: readonly Mover[];
}
