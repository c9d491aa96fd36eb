import type { CandidateProject, FundingPeriod, PortfolioProblem } from "./portfolioProblem";

const DAYS_OF_YEAR = 365.25;

/** A project as it is when it starts some open periods later. */
export interface ProjectStart {
  /** In the unit of the measure. */
  readonly value: number;
  /** Cost by open period; what moves past the last one is only in `totalCost`. */
  readonly cost: readonly number[];
  readonly totalCost: number;
  /** FTE by role, then by open period. */
  readonly demand: readonly (readonly number[])[];
}

/**
 * A project that starts later: its cost and its demand move along the open periods, and what is worth
 * less the later it comes is discounted by the days in between.
 *
 * The days are those of the periods from its first one with cost or demand on; behind the last period
 * its length goes on. Discounted as column Discount factor does, by years of 365.25 days.
 *
 * @param shift open periods, from 0.
 * @param baseValue worth without a shift, in the unit of the measure.
 */
export function startLater(
  problem: PortfolioProblem,
  project: CandidateProject,
  shift: number,
  baseValue: number = project.knownValue,
): ProjectStart {
  const move = (amounts: readonly number[]): readonly number[] =>
    shift === 0 ? amounts : amounts.map((_, period) => amounts[period - shift] ?? 0);
  const days = shift === 0 ? 0 : daysMoved(problem.periods, firstPeriod(project), shift);
  const factor = (1 + problem.discountRate) ** (-days / DAYS_OF_YEAR);
  return {
    value: baseValue - project.timedValue * (1 - factor),
    cost: move(project.cost),
    totalCost: totalCost(project),
    demand: shift === 0 ? project.demand : project.demand.map(move),
  };
}

/** First open period in which it needs money or people; 0 where it needs none. */
function firstPeriod({ cost, demand }: CandidateProject): number {
  const first = cost.findIndex((_, t) => cost[t] !== 0 || demand.some((role) => role[t] !== 0));
  return Math.max(0, first);
}

function daysMoved(periods: readonly FundingPeriod[], from: number, shift: number): number {
  let days = 0;
  for (let t = from; t < from + shift; t++) {
    days += periods[Math.min(t, periods.length - 1)]?.days ?? 0;
  }
  return days;
}

/** Cost of a project over all open periods, and what is not told by period. */
export function totalCost({ cost, unphasedCost }: CandidateProject): number {
  return sum(cost) + unphasedCost;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
