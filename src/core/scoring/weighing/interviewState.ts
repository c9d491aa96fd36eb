/** A judgement between two items by their positions. */
export interface PairJudgement {
  readonly first: number;
  readonly second: number;
  /** How many times as important the first is, 1/9..9. */
  readonly ratio: number;
}

/** A project as the funding line sees it; in the order in which ties are shown. */
export interface LineProject {
  readonly id: string;
  /** Value 0..1 by criterion; null = missing. */
  readonly values: readonly (number | null)[];
  /** Text stands where a score belongs: never ranked. */
  readonly unreadable: boolean;
  /** Cost to go, in the workbook's money unit. */
  readonly cost: number;
}

/** Funding by the ranked list: from the top down to the budget line. */
export interface FundingLine {
  readonly kind: "line";
  readonly projects: readonly LineProject[];
  readonly budget: number;
  readonly policy: "Exclude" | "Renormalise" | "Lowest";
}

/** Funding by any rule, such as the best affordable portfolio: `funded(weights)[project]`. */
export interface FundingRule {
  readonly kind: "rule";
  readonly ids: readonly string[];
  readonly funded: (weights: readonly number[]) => readonly boolean[];
}

export type Funding = FundingLine | FundingRule;

/** Why a pair is asked next. */
export type AskedBecause =
  /** The judgements so far do not connect all criteria. */
  | "connects"
  /** Of all open pairs its answers change the funded list most. */
  | "changes"
  /** No single answer changes the list; the ratio of these two is the least certain. */
  | "widest";

export interface NextPair {
  readonly first: number;
  readonly second: number;
  readonly because: AskedBecause;
  /** Ratio that the judgements so far suggest; null while they do not connect all criteria. */
  readonly expected: number | null;
  /** Of the 17 steps 1/9..9, how many change the funded list. */
  readonly stepsThatChange: number;
}

/** What is known about the answers that are still open. */
export type Settled =
  /**
   * Some answers change the list, or nothing is known yet. `example`: projects that would change sides.
   * `onlyContradicting`: none of the answers tried that fit those so far (consistency ratio within the
   * limit) changes it; tried, not proven.
   */
  | {
      readonly kind: "open";
      readonly example: readonly string[];
      readonly onlyContradicting: boolean;
    }
  /** No answers were found that change the list, and it is not proven that there are none. */
  | { readonly kind: "likely"; readonly samples: number; readonly proven: number }
  /**
   * Proven for every answer from 1/9 to 9 to every open pair: `cells` parts of that range were bounded.
   */
  | { readonly kind: "proven"; readonly cells: number }
  /** Every pair is judged. */
  | { readonly kind: "complete" };

/** Where a pairwise interview stands. It stops asking when `settled` is proven or complete. */
export interface Interview {
  readonly judged: number;
  readonly pairs: number;
  /** From the judgements so far, sum 1; null while they do not connect all criteria. */
  readonly weights: readonly number[] | null;
  /** IDs of the projects funded with these weights. */
  readonly funded: readonly string[];
  readonly settled: Settled;
  /** null when nothing is left to ask. Also given when settled is "proven": who wants to may go on. */
  readonly next: NextPair | null;
}
