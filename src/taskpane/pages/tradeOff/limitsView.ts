import type { ChoiceReading } from "#actions/choice/choiceReading";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import { allEnvelopes, settingsOf } from "./choiceWish";
import { costOf } from "./portfolioView";
import type { ChoiceWish } from "./tradeOffState";
import type { TradeOffWords } from "./useTradeOff";

/** What is not there yet, so that choosing would tell nothing. */
export interface Obstacle {
  readonly text: "noProjects" | "noPeriods" | "noCosts" | "noMoney" | "noValues";
  /** The register where it is entered; null = nowhere in particular. */
  readonly goTo: string | null;
}

/** The first thing that is missing for a choice worth making; null = nothing. */
export function obstacleOf(problem: PortfolioProblem): Obstacle | null {
  const { projects, periods, totalBudget } = problem;
  if (projects.length === 0) return { text: "noProjects", goTo: "Projects" };
  if (periods.length === 0) return { text: "noPeriods", goTo: "Periods" };
  if (projects.every((project) => costOf(project) === 0)) {
    return { text: "noCosts", goTo: "Financials" };
  }
  if (projects.every(({ value }) => value === null)) {
    return { text: "noValues", goTo: problem.measure.startsWith("Score") ? "Scores" : "Benefits" };
  }
  if (totalBudget === null && periods.every(({ envelope }) => envelope === null)) {
    return { text: "noMoney", goTo: "Periods" };
  }
  return null;
}

/** Some projects have no value by this measure: the score may do. */
export function asksForScore({ problem }: ChoiceReading): boolean {
  if (problem === null || problem.measure.startsWith("Score")) return false;
  return (
    problem.projects.some(({ value }) => value === null) &&
    problem.projects.some(({ score }) => score !== null)
  );
}

/** Limits that the page cannot switch off, in a few words each. */
export function keptAlways(
  { dependencies, groups }: PortfolioProblem,
  { trade, say }: TradeOffWords,
): readonly string[] {
  const exclusive = groups.filter(({ kind }) => kind === "exclusive").length;
  return [
    ...(dependencies.length === 0 ? [] : [say.counted(trade.dependencies, dependencies.length)]),
    ...(exclusive === 0 ? [] : [say.counted(trade.groups, exclusive)]),
  ];
}

/** Something else than the workbook's own limits is tried, locks aside. */
export function wantsAnything(wish: ChoiceWish): boolean {
  return Object.keys(settingsOf({ ...wish, locks: {} })).length > 0;
}

/** An open period with its envelope as it counts. */
export interface EnvelopeRow {
  readonly period: string;
  /** null = no limit. */
  readonly envelope: number | null;
}

export function envelopeRows({ problem }: ChoiceReading): readonly EnvelopeRow[] {
  return (problem?.periods ?? []).map(({ key, envelope }) => ({ period: key, envelope }));
}

/** Envelopes are switched off altogether. */
export function hasNoEnvelopes({ limitsOff }: ChoiceWish): boolean {
  return limitsOff.includes(allEnvelopes);
}

/** A project that the register forces, with its reason. */
export interface ForcedRow {
  readonly id: string;
  readonly isIn: boolean;
  readonly reason: string;
}

/** Projects forced by the register; what is tried by hand is not among them. */
export function forcedRows(
  { problem }: ChoiceReading,
  { locks }: ChoiceWish,
): readonly ForcedRow[] {
  return (problem?.projects ?? []).flatMap(({ id, rule }) =>
    (rule.kind === "force-in" || rule.kind === "force-out") && locks[id] === undefined
      ? [{ id, isIn: rule.kind === "force-in", reason: rule.reason }]
      : [],
  );
}

export function protectedCount({ problem }: ChoiceReading): number {
  return (problem?.projects ?? []).filter(({ rule }) => rule.kind === "protected").length;
}
