/**
 * What a ranking depends on, as plain data that can be sent to a worker: the worth of every score, the
 * weights, and the line up to which the budget reaches.
 *
 * Projects that are not ranked (policy Exclude and a score missing, text in a score) and criteria without
 * weight are left out: they would not take part with other weights either. Projects stand in the order in
 * which ties are shown: higher Risk adjusted NPV, lower Budget, ID.
 */
export interface RankingProblem {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly criteria: readonly string[];
  /** Shares that sum to 1, all above 0. */
  readonly weights: Float64Array;
  /** Worth of a score, 0..1, by criterion, then by project; 0 where it is missing. */
  readonly values: Float64Array;
  /**
   * Policy Renormalise with scores missing: 1 = scored, by criterion, then by project. A score is then divided by
   * the weight of the criteria that are scored. null: nothing is missing, or missing counts as lowest.
   */
  readonly scored: Uint8Array | null;
  /** null = no budget is set. */
  readonly funding: FundingLine | null;
}

/** The ranked list is funded from the top as long as the cost so far stays within the budget. */
export interface FundingLine {
  readonly budget: number;
  /** Cost to go by project; past cost is sunk. */
  readonly cost: Float64Array;
}
