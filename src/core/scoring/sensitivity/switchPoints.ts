import {
  equalScores,
  firstOvertaking,
  movedWeight,
  type MovedWeight,
  scoreAt,
} from "./movedWeight";
import type { RankingProblem } from "./rankingProblem";

/** What happens when one weight is moved and the others keep their proportions. */
export interface WeightSwitch<Point extends { readonly at: number } = FirstSwitch | FundedSwitch> {
  readonly criterion: string;
  /** Its weight now, 0..1. */
  readonly weight: number;
  /** Nearest weight below at which it happens; null = it does not down to 0. */
  readonly below: Point | null;
  /** Nearest weight above; null = it does not up to 1. */
  readonly above: Point | null;
}

/** Another project becomes the first. */
export interface FirstSwitch {
  /** Weight 0..1. */
  readonly at: number;
  readonly holder: string;
  readonly challenger: string;
}

/** The ranking line funds other projects. */
export interface FundedSwitch {
  readonly at: number;
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
}

/**
 * For each criterion the weights at which rank 1 passes to another project.
 *
 * Two projects a and b swap at t = (R_a - R_b) / ((R_a - R_b) - (v_a - v_b)), with R what the other criteria
 * give in their proportions and v what this one gives.
 *
 * @returns in the order of the criteria; of several that are first the one shown first holds the rank. A
 * single criterion cannot be moved. Projects times criteria.
 */
export function firstSwitches(problem: RankingProblem): WeightSwitch<FirstSwitch>[] {
  const [leader, ...others] = currentOrder(problem);
  return eachCriterion(problem, (moved, weight, end) => {
    const found = firstOvertaking(moved, leader === undefined ? [] : [leader], others, weight, end);
    if (found === null) return null;
    const name = (project: number): string => problem.ids[project] ?? "";
    return { at: found.at, holder: name(found.holder), challenger: name(found.challenger) };
  });
}

/**
 * For each criterion the weights at which the ranking line funds other projects.
 *
 * @returns null where no budget is set, or a cost below zero makes the line no line.
 */
export function fundedSwitches(problem: RankingProblem): WeightSwitch<FundedSwitch>[] | null {
  const { funding } = problem;
  if (funding === null || funding.cost.some((cost) => cost < 0)) return null;
  const funded = new Set(fundedNow(problem));
  return eachCriterion(problem, (moved, weight, end) => {
    const change = firstChange({ problem, moved, funded }, weight, end);
    if (change === null) return null;
    const names = (projects: readonly number[]): string[] =>
      projects.map((project) => problem.ids[project] ?? "").sort();
    return { at: change.at, enters: names(change.enters), leaves: names(change.leaves) };
  });
}

/** Positions of the projects that the ranking line funds with the weights as they are. */
export function fundedNow(problem: RankingProblem): number[] {
  return fundedOf(problem, currentOrder(problem));
}

/** Positions of the projects from the first to the last with the weights as they are. */
export function currentOrder(problem: RankingProblem): number[] {
  return orderAt(movedWeight(problem, 0), problem.ids.length, problem.weights[0] ?? 0);
}

function eachCriterion<Point extends { readonly at: number }>(
  problem: RankingProblem,
  find: (moved: MovedWeight, weight: number, end: number) => Point | null,
): WeightSwitch<Point>[] {
  return problem.criteria.map((criterion, j) => {
    const weight = problem.weights[j] ?? 0;
    if (problem.criteria.length < 2) return { criterion, weight, below: null, above: null };
    const moved = movedWeight(problem, j);
    return {
      criterion,
      weight,
      below: weight > 0 ? find(moved, weight, 0) : null,
      above: weight < 1 ? find(moved, weight, 1) : null,
    };
  });
}

/** Ties, and scores that are equal but for rounding, in the order of the projects. */
function orderAt(moved: MovedWeight, projects: number, t: number): number[] {
  const scores = Float64Array.from({ length: projects }, (_, p) => scoreAt(moved, p, t));
  const whole = scores.map((score) => Math.floor(score / equalScores + 0.5));
  return Array.from(scores.keys()).sort((a, b) => (whole[b] ?? 0) - (whole[a] ?? 0) || a - b);
}

function fundedOf({ funding }: RankingProblem, order: readonly number[]): number[] {
  if (funding === null) return [];
  let cost = 0;
  return order.filter((project) => {
    cost += funding.cost[project] ?? 0;
    return cost <= funding.budget;
  });
}

interface Line {
  readonly problem: RankingProblem;
  readonly moved: MovedWeight;
  /** With the weights as they are. */
  readonly funded: ReadonlySet<number>;
}

/** How far beyond a switch the list is looked at. */
const beyond = 1e-7;

interface Change {
  readonly at: number;
  readonly enters: readonly number[];
  readonly leaves: readonly number[];
}

/**
 * The list can change only where a project that is not funded overtakes a funded one, or the first that is
 * not funded: both are looked for, nearest first, until the list differs.
 */
function firstChange(line: Line, weight: number, end: number): Change | null {
  const { problem, moved, funded } = line;
  const step = end < weight ? -beyond : beyond;
  let from = weight;
  let order = orderAt(moved, problem.ids.length, weight);
  for (let round = 0; round <= problem.ids.length; round++) {
    const inside = order.filter((project) => funded.has(project));
    const [first, ...others] = order.filter((project) => !funded.has(project));
    if (first === undefined) return null;
    const crossings = [
      firstOvertaking(moved, inside, [first, ...others], from, end),
      firstOvertaking(moved, [first], others, from, end),
    ].flatMap((found) => found ?? []);
    if (crossings.length === 0) return null;
    const at = crossings
      .map((found) => found.at)
      .reduce((near, other) => (Math.abs(other - from) < Math.abs(near - from) ? other : near));
    const past = Math.min(1, Math.max(0, at + step));
    order = orderAt(moved, problem.ids.length, past);
    const change = differences(line, at, order);
    if (change !== null) return change;
    if (past === from || past === end) return null;
    from = past;
  }
  return null;
}

function differences(
  { problem, funded }: Line,
  at: number,
  order: readonly number[],
): Change | null {
  const after = new Set(fundedOf(problem, order));
  const enters = [...after].filter((project) => !funded.has(project));
  const leaves = [...funded].filter((project) => !after.has(project));
  return enters.length + leaves.length === 0 ? null : { at, enters, leaves };
}
