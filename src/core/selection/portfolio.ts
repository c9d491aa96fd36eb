import { ownValue } from "#core/ownValue";
import type { CandidateProject, PortfolioProblem } from "./portfolioProblem";
import { startLater } from "./projectStart";
import type { LimitRef } from "./selection";

/** A set of projects with how they are funded, whether or not it keeps the limits. */
export interface ChosenProjects {
  /** IDs, in the order of the problem. */
  readonly chosen: readonly string[];
  /** Funded share by ID where it is less than 1. */
  readonly shares?: Readonly<Record<string, number>>;
  /** Open periods by which it starts later, by ID where it is more than 0. */
  readonly shifts?: Readonly<Record<string, number>>;
}

export interface Portfolio extends Required<ChosenProjects> {
  readonly value: number;
  /** Over all open periods, tail included. */
  readonly cost: number;
}

/** How the problem is changed to see what a limit or a promise costs; left out = as it is. */
export interface WhatIf {
  /** Limits and promises that do not count; stronger than the multiplier. */
  readonly without?: readonly LimitRef[];
  /** Projects that have to be in, and that have to be out: stronger than everything else. */
  readonly in?: readonly string[];
  readonly out?: readonly string[];
  /** Of all envelopes and of the total budget; 1 = as they are. */
  readonly multiplier?: number;
  /** Other values of the projects, in the order of the problem, instead of their known values. */
  readonly values?: readonly number[];
}

/**
 * Value and cost of a set of projects: the sum of what each brings at its share and start, and of the
 * synergies between those that are in.
 *
 * @param values other values than the known ones, in the order of the problem.
 */
export function portfolioOf(
  problem: PortfolioProblem,
  chosen: ChosenProjects,
  values?: readonly number[],
): Portfolio {
  const isIn = new Set(chosen.chosen);
  let value = 0;
  let cost = 0;
  problem.projects.forEach((project, p) => {
    if (!isIn.has(project.id)) return;
    const share = shareOf(chosen, project);
    const start = startLater(problem, project, shiftOf(chosen, project), values?.[p]);
    value += share * start.value;
    cost += share * start.totalCost;
  });
  for (const { first, second, value: together } of problem.synergies) {
    if (isIn.has(first) && isIn.has(second)) value += together;
  }
  return { shares: {}, shifts: {}, ...chosen, value, cost };
}

export function shareOf(chosen: ChosenProjects, { id }: CandidateProject): number {
  return ownValue(chosen.shares ?? {}, id) ?? 1;
}

export function shiftOf(chosen: ChosenProjects, { id }: CandidateProject): number {
  return ownValue(chosen.shifts ?? {}, id) ?? 0;
}
