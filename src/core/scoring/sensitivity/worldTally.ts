import { KeySorter } from "#core/numeric/keySorter";
import type { RankingProblem } from "./rankingProblem";

/** How the rankings of the worlds so far came out. */
export interface WorldCounts {
  /** Worlds in which a project takes a place, by project, then by place from the first. */
  readonly places: Uint32Array;
  /** Sum of its ranks, by project. */
  readonly rankSum: Float64Array;
  /** Sum of the weights of the worlds in which it is first, by project, then by criterion. */
  readonly firstWeights: Float64Array;
  /** Worlds in which the ranking line funds it, by project; all 0 without a budget. */
  readonly funded: Uint32Array;
}

/** Ranks the projects in one world after the other and counts. */
export interface WorldTally {
  /**
   * @param weights one a criterion, sum 1, world by world.
   * @param worlds how many.
   */
  add(weights: Float64Array, worlds: number): void;
  /** So far; they change with the next `add`. */
  readonly counts: WorldCounts;
}

/** A score of 1 as a whole number: two scores of the same ninth decimal tie. */
const wholeScore = 2 ** 30;

/** Puts the values of the scores of one world, by criterion and project, into `into`. */
export type WorldValues = (into: Float64Array) => void;

/**
 * The tally without WebAssembly: for all there is to rank, and what the kernel is compared with.
 *
 * Scores are rounded to 2^-30 (a ten-millionth of a point on the scale to 100), so that what differs in
 * rounding only ties; ties share the better place, and stand in the order of the projects for the ranking
 * line. Places are 1, 2, 2, 4.
 *
 * @param places how many are counted one by one.
 * @param valuesOfWorld for values that differ from world to world; omitted = those of the problem.
 */
export class PlainTally implements WorldTally {
  readonly counts: WorldCounts;
  private readonly sorter: KeySorter;
  private readonly values: Float64Array;
  private readonly scores: Float64Array;
  private readonly shares: Float64Array;
  private readonly keys: Uint32Array;

  constructor(
    private readonly problem: RankingProblem,
    private readonly places: number,
    private readonly valuesOfWorld: WorldValues | null = null,
  ) {
    const projects = problem.ids.length;
    this.counts = emptyCounts(problem, places);
    this.sorter = new KeySorter(projects);
    this.values = valuesOfWorld === null ? problem.values : Float64Array.from(problem.values);
    this.scores = new Float64Array(projects);
    this.shares = new Float64Array(projects);
    this.keys = new Uint32Array(projects);
  }

  add(weights: Float64Array, worlds: number): void {
    const n = this.problem.weights.length;
    for (let world = 0; world < worlds; world++) {
      this.valuesOfWorld?.(this.values);
      this.addWorld(weights.subarray(world * n, (world + 1) * n));
    }
  }

  private addWorld(weights: Float64Array): void {
    this.score(weights);
    const { keys, scores } = this;
    for (let i = 0; i < keys.length; i++) {
      keys[i] = wholeScore - Math.floor((scores[i] ?? 0) * wholeScore + 0.5);
    }
    const order = this.sorter.ascending(keys);
    this.countPlaces(order, weights);
    this.countFunded(order);
  }

  private score(weights: Float64Array): void {
    const { scores, values, shares, problem } = this;
    const projects = scores.length;
    scores.fill(0);
    shares.fill(0);
    for (let j = 0; j < weights.length; j++) {
      const weight = weights[j] ?? 0;
      const from = j * projects;
      for (let i = 0; i < projects; i++) {
        scores[i] = (scores[i] ?? 0) + weight * (values[from + i] ?? 0);
      }
      if (problem.scored === null) continue;
      for (let i = 0; i < projects; i++) {
        if (problem.scored[from + i] === 1) shares[i] = (shares[i] ?? 0) + weight;
      }
    }
    if (problem.scored === null) return;
    for (let i = 0; i < projects; i++) scores[i] = (scores[i] ?? 0) / (shares[i] ?? 1);
  }

  private countPlaces(order: Uint32Array, weights: Float64Array): void {
    const { keys, places, counts } = this;
    let rank = 0;
    let before = -1;
    for (let position = 0; position < order.length; position++) {
      const project = order[position] ?? 0;
      const key = keys[project] ?? 0;
      if (key !== before) rank = position + 1;
      before = key;
      counts.rankSum[project] = (counts.rankSum[project] ?? 0) + rank;
      if (rank <= places) addOne(counts.places, project * places + rank - 1);
      if (rank === 1) addTo(counts.firstWeights, project * weights.length, weights);
    }
  }

  private countFunded(order: Uint32Array): void {
    const { funding } = this.problem;
    if (funding === null) return;
    let cost = 0;
    for (const project of order) {
      cost += funding.cost[project] ?? 0;
      if (cost <= funding.budget) addOne(this.counts.funded, project);
    }
  }
}

/** Nothing counted yet. */
export function emptyCounts(problem: RankingProblem, places: number): WorldCounts {
  const projects = problem.ids.length;
  return {
    places: new Uint32Array(projects * places),
    rankSum: new Float64Array(projects),
    firstWeights: new Float64Array(projects * problem.weights.length),
    funded: new Uint32Array(projects),
  };
}

function addOne(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function addTo(sums: Float64Array, from: number, weights: Float64Array): void {
  for (let j = 0; j < weights.length; j++)
    sums[from + j] = (sums[from + j] ?? 0) + (weights[j] ?? 0);
}
