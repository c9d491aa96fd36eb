import type { ValueMeasure } from "./portfolioProblem";

/** Names one limit or promise of the problem, so that it can be dropped, priced and spoken of. */
export type LimitRef =
  | { readonly kind: "envelope"; readonly period: string }
  | { readonly kind: "envelopes" }
  | { readonly kind: "total" }
  | { readonly kind: "capacity"; readonly role: string; readonly period: string }
  | { readonly kind: "role"; readonly role: string }
  | { readonly kind: "forced"; readonly project: string }
  | { readonly kind: "protected"; readonly project: string }
  /** All projects in delivery at once. */
  | { readonly kind: "protection" }
  | { readonly kind: "dependency"; readonly id: string }
  | { readonly kind: "group"; readonly name: string }
  | { readonly kind: "share"; readonly name: string }
  | { readonly kind: "ceiling"; readonly name: string };

/** The answer to "which projects?". */
export interface Selection {
  /**
   * "optimal": proven, within the smallest gap numbers allow; "within-gap": proven to be no further than
   * `gap` from the best; "stopped": time was up or somebody stopped it, the gap is what is proven;
   * "infeasible": no portfolio keeps all limits.
   */
  readonly status: "optimal" | "within-gap" | "stopped" | "infeasible";
  readonly measure: ValueMeasure;
  /** Sum of the values of what is chosen; null without a portfolio. */
  readonly value: number | null;
  /** No portfolio is worth more; null when infeasible. */
  readonly bound: number | null;
  /** (bound - value) / |value|, 0..; null without a portfolio. */
  readonly gap: number | null;
  readonly cost: number | null;
  /** Clock time. */
  readonly ms: number;
  /** IDs, in the order of the problem. */
  readonly chosen: readonly string[];
  /** Funded share by ID where it is less than 1. */
  readonly shares: Readonly<Record<string, number>>;
  /** Periods by which a chosen project starts later, by ID where it is more than 0. */
  readonly shifts: Readonly<Record<string, number>>;
  readonly infeasible: Infeasibility | null;
}

/** The smallest set of limits that collide, with what is missing. */
export interface Infeasibility {
  readonly limits: readonly CollidingLimit[];
}

export interface CollidingLimit {
  readonly limit: LimitRef;
  /** What the forced and protected projects need of it; null where it is no amount. */
  readonly needed: number | null;
  readonly allowed: number | null;
  /** By how much it is missed at least; null where it is no amount. */
  readonly short: number | null;
}

/** What becomes of a project, as ScenarioProjects[Result] has it. */
export const projectResults = [
  "Forced in",
  "Committed",
  "Selected",
  "Not selected",
  "Forced out",
] as const;
export type ProjectResult = (typeof projectResults)[number];

/** First that applies decides; its sentence is made of it in core/messages. */
export type SelectionReason =
  | { readonly kind: "forced"; readonly reason: string }
  | { readonly kind: "in-delivery" }
  | { readonly kind: "best-use" }
  | { readonly kind: "needed-by"; readonly project: string }
  | { readonly kind: "for-limit"; readonly limit: LimitRef }
  | { readonly kind: "needs"; readonly project: string }
  | { readonly kind: "group-has"; readonly group: string; readonly project: string }
  | { readonly kind: "no-envelope"; readonly period: string }
  | { readonly kind: "no-total" }
  | { readonly kind: "no-capacity"; readonly role: string; readonly period: string }
  | { readonly kind: "limit-full"; readonly limit: LimitRef }
  | { readonly kind: "less-value-per-cost" }
  | { readonly kind: "negative-value" };

/** Why one project is in or out. */
export interface ProjectExplanation {
  readonly id: string;
  /**
   * How far it is worked out: "bound" = `valueIfReversed` is what the reversal is worth at most (by the
   * linear relaxation), nothing else yet; "reversal" = that is exact (within the gap), and so is
   * `budgetToEnter` where it is there already; "all" = everything.
   */
  readonly known: "bound" | "reversal" | "all";
  readonly result: ProjectResult;
  readonly reason: SelectionReason;
  /** Best value with the project the other way less the best value; null: the other way is impossible. */
  readonly valueIfReversed: number | null;
  /** Where it is impossible: the first limit that collides. */
  readonly blockedBy: LimitRef | null;
  /** What changes in that other portfolio. */
  readonly displaces: { readonly leave: readonly string[]; readonly enter: readonly string[] };
  /** Multiple of all envelopes (1 = as they are) at which it first enters; null = not up to 2. */
  readonly budgetToEnter: number | null;
  /** Multiple from which on it stays in up to 2; null = it does not. */
  readonly staysFrom: number | null;
  /** Largest overrun of an envelope when it is put on top of the chosen portfolio; 0 = it fits. */
  readonly onTop: number;
}

export interface LimitPrice {
  readonly limit: LimitRef;
  /** Value that is gained when the limit or promise is dropped; never negative. */
  readonly price: number;
}

export interface FrontierPoint {
  /** Of all envelopes (and of the total budget): 0.6 to 1.4. */
  readonly multiplier: number;
  /** Sum of the envelopes at it; null without any. */
  readonly budget: number | null;
  /** null: no portfolio keeps all limits there. */
  readonly value: number | null;
  readonly cost: number | null;
  readonly count: number | null;
  readonly gap: number | null;
  readonly chosen: readonly string[];
  /** Against the point before. */
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
}

/** Fills in order as long as every limit is kept: what a ranking line would fund. */
export interface GreedyPoint {
  readonly multiplier: number;
  readonly order: "rank" | "value-per-cost";
  readonly value: number;
  readonly cost: number;
  readonly chosen: readonly string[];
  /** Floors that filling in order cannot see and misses: a share, "all or none", an "at least". */
  readonly misses: readonly LimitRef[];
}

export interface Frontier {
  readonly points: readonly FrontierPoint[];
  readonly greedy: readonly GreedyPoint[];
  /** Upper curve by linear relaxation, many budgets. */
  readonly relaxed: readonly { readonly multiplier: number; readonly value: number }[];
  /** Committed and approved projects as the registers have them. */
  readonly current: {
    readonly value: number;
    readonly cost: number;
    readonly chosen: readonly string[];
  };
  /** From which multiplier on more money adds nothing, and what is the limit then; null = it always adds. */
  readonly flat: { readonly from: number; readonly limits: readonly LimitRef[] } | null;
}

/** What the best portfolio does that the ranking line misses. */
export interface RankLineSwap {
  /** By rank; by value per cost where no project has a rank. */
  readonly order: GreedyPoint["order"];
  readonly lineValue: number;
  readonly bestValue: number;
  readonly drop: readonly string[];
  readonly take: readonly string[];
  /** Limits that the line does not keep, for it fills in order; [] = it keeps them all. */
  readonly misses: readonly LimitRef[];
}

/** A part of the answer that is not worked out whole, and why: it is told, never left out in silence. */
export interface UnfinishedPart {
  readonly part: ChoicePart;
  /** Of so many re-solves (projects, limits, budgets, portfolios, worlds) so many are done. */
  readonly done: number;
  readonly of: number;
  readonly why: "time" | "stopped";
}

export interface NextBest {
  readonly value: number;
  readonly cost: number;
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
}

/** How often a project is chosen in re-solves with other values. */
export interface SelectionFrequency {
  readonly worlds: number;
  readonly seed: number;
  /** 0..1 by ID. */
  readonly share: Readonly<Record<string, number>>;
}

/** Everything that is known about a choice; parts that were not asked for or not reached are null. */
export interface Choice {
  readonly selection: Selection;
  readonly solver: string;
  readonly seed: number;
  readonly projects: readonly ProjectExplanation[] | null;
  readonly limits: readonly LimitPrice[] | null;
  readonly frontier: Frontier | null;
  readonly swap: RankLineSwap | null;
  readonly nextBest: readonly NextBest[] | null;
  readonly frequency: SelectionFrequency | null;
  /** [] = every part that was asked for is whole. */
  readonly unfinished: readonly UnfinishedPart[];
}

export type ChoicePart = "projects" | "limits" | "frontier" | "swap" | "nextBest" | "frequency";

export interface ChoiceOptions {
  /** Share by which the answer may fall short: 0 for up to a few hundred projects. */
  readonly gap: number;
  /** For the main solve. */
  readonly seconds: number;
  readonly seed: number;
  /** Parts that are worked out after the selection, in this order. */
  readonly parts: readonly ChoicePart[];
  /** Next-best portfolios differ by at least so many projects. */
  readonly differBy: number;
  readonly nextBest: number;
  readonly worlds: number;
  /** For all parts together; what is not reached by then is told as unfinished. Left out = no limit. */
  readonly partSeconds?: number;
}

/** Told while a choice is worked out: each holds all that is known by then. */
export interface ChoiceProgress {
  readonly choice: Choice | null;
  readonly incumbent: number | null;
  readonly bound: number | null;
  readonly doing: "solving" | ChoicePart;
  /** 0..1 of all that was asked for. */
  readonly share: number;
}
