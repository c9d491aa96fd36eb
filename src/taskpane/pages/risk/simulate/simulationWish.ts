import type { RiskReading } from "#actions/risk/readRisk";
import { contingencyProblem, scopesWithin, type ScopeChoice } from "#core/risk/contingencyProblem";
import type { RiskProblem } from "#core/risk/simulation/riskProblem";
import type { SimulationOptions } from "#core/risk/simulation/simulation";
import { fingerprint } from "#core/text/fingerprint";
import type { SimulationAsked, SimulationWish, WhatIfKind } from "../riskState";

/** The wish with what the workbook's settings say where it says nothing. */
export function askedOf(wish: SimulationWish, { settings, scopes }: RiskReading): SimulationAsked {
  const scope = scopes.find(({ id }) => id === wish.scope) ?? scopes[0];
  return {
    scope: scope?.id ?? "",
    confidence: wish.confidence ?? settings.confidence,
    corrAll: wish.corrAll ?? settings.correlation.all,
    corrCategory: wish.corrCategory ?? settings.correlation.category,
    trials: wish.trials ?? settings.trials,
    seed: wish.seed ?? settings.seed,
  };
}

/** Two correlations that leave nothing to chance of a risk's own are none. */
export function isCorrelationTooHigh({ corrAll, corrCategory }: SimulationAsked): boolean {
  return corrAll + corrCategory >= 1;
}

/** What is always told beside the percentile of the confidence. */
const usualLevels: readonly number[] = [0.1, 0.5, 0.8, 0.9];

/** Levels of percentiles, ascending, the asked confidence among them. */
export function levelsOf(confidence: number): readonly number[] {
  return [...new Set([...usualLevels, confidence])].sort((a, b) => a - b);
}

export function simulationOptions(asked: SimulationAsked): SimulationOptions {
  return {
    trials: asked.trials,
    seed: asked.seed,
    levels: levelsOf(asked.confidence),
    confidence: asked.confidence,
    drivers: 8,
    responses: true,
  };
}

/** What is simulated: the chosen scope first, then the programs and projects in it; null = no money in it. */
export function askedProblem(reading: RiskReading, asked: SimulationAsked): RiskProblem | null {
  return problemOf(reading, asked, (scope) => scopesWithin(scope, reading.scopes));
}

function problemOf(
  { risks, scale, scopes }: RiskReading,
  { scope, corrAll, corrCategory }: SimulationAsked,
  withParts: (chosen: ScopeChoice) => readonly ScopeChoice[],
): RiskProblem | null {
  const chosen = scopes.find(({ id }) => id === scope);
  if (chosen === undefined) return null;
  const correlation = { all: corrAll, category: corrCategory };
  return contingencyProblem(risks, withParts(chosen), { scale, correlation });
}

/** Mark of what a simulation is made from; with another one its result is old. */
export function simulationKey(reading: RiskReading, asked: SimulationAsked): string {
  const problem = askedProblem(reading, asked);
  return problem === null ? "" : fingerprint(JSON.stringify([problem.risks, problem.scopes]));
}

/** As many trials show the effect of a slider while it moves. */
const quickTrials = 10_000;

/** What one moved assumption makes of a simulation. */
export interface QuickForm {
  readonly problem: RiskProblem;
  readonly options: SimulationOptions;
  readonly confidence: number;
}

/**
 * The same simulation with one assumption moved, of one scope, without what a slider does not show; null =
 * there is nothing to simulate.
 */
export function quickForm(
  reading: RiskReading,
  asked: SimulationAsked,
  kind: WhatIfKind,
  value: number,
): QuickForm | null {
  const moved: SimulationAsked = kind === "probability" ? asked : { ...asked, [kind]: value };
  const { confidence } = moved;
  const problem = problemOf(reading, moved, (scope) => [scope]);
  if (problem === null) return null;
  return {
    problem:
      kind === "probability" ? { ...problem, risks: withFactor(problem.risks, value) } : problem,
    options: {
      trials: Math.min(quickTrials, asked.trials),
      seed: asked.seed,
      levels: levelsOf(confidence),
      confidence,
      drivers: 0,
      responses: false,
    },
    confidence,
  };
}

function withFactor(risks: RiskProblem["risks"], factor: number): RiskProblem["risks"] {
  return risks.map((risk) => ({
    ...risk,
    probability: Math.min(1, risk.probability * factor),
    before: null,
  }));
}

/** Ends, steps and resting place of a slider. */
export interface SliderRange {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** As it was simulated. */
  readonly rest: number;
}

export function sliderRange(kind: WhatIfKind, asked: SimulationAsked): SliderRange {
  // Together they stay below 1.
  const room = (other: number): number => Math.max(0, Math.floor((0.99 - other) * 100) / 100);
  switch (kind) {
    case "probability":
      return { least: 0, most: 2, step: 0.05, rest: 1 };
    case "corrAll":
      return { least: 0, most: room(asked.corrCategory), step: 0.01, rest: asked.corrAll };
    case "corrCategory":
      return { least: 0, most: room(asked.corrAll), step: 0.01, rest: asked.corrCategory };
    case "confidence":
      return { least: 0.05, most: 0.99, step: 0.01, rest: asked.confidence };
  }
}
