import type { RiskReading } from "#actions/risk/readRisk";
import { askedSimulation } from "#actions/risk/simulating";
import type { Issue } from "#core/issues";
import type { RiskProblem } from "#core/risk/simulation/riskProblem";
import type { SimulationOptions } from "#core/risk/simulation/simulation";
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

/** The same as settings of the action that draws the sheet: the page simulates what the action would. */
export function simulateSettings(asked: SimulationAsked): Readonly<Record<string, string>> {
  const { scope, confidence, corrAll, corrCategory, trials, seed } = asked;
  return {
    scope,
    trials: String(trials),
    seed: String(seed),
    confidence: String(confidence),
    corrAll: String(corrAll),
    corrCategory: String(corrCategory),
    responses: "yes",
  };
}

/** What would be simulated: problem, options and their mark; `simulation` null = `issues` says why not. */
export interface Prepared {
  readonly simulation: {
    readonly problem: RiskProblem;
    readonly options: SimulationOptions;
    readonly key: string;
  } | null;
  readonly issues: readonly Issue[];
}

export function prepared(reading: RiskReading, asked: SimulationAsked): Prepared {
  const { asked: simulation, issues } = askedSimulation(reading, simulateSettings(asked));
  return { simulation, issues };
}

/** As many trials show the effect of a slider while it moves. */
const quickTrials = 10_000;

/** What one moved assumption makes of a simulation. */
export interface QuickForm {
  readonly problem: RiskProblem;
  readonly options: SimulationOptions;
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
  const { simulation } = prepared(reading, moved);
  if (simulation === null) return null;
  const { problem, options } = simulation;
  return {
    problem: {
      ...problem,
      risks: kind === "probability" ? withFactor(problem.risks, value) : problem.risks,
      scopes: problem.scopes.slice(0, 1),
    },
    options: {
      ...options,
      trials: Math.min(quickTrials, options.trials),
      drivers: 0,
      responses: false,
    },
  };
}

function withFactor(risks: RiskProblem["risks"], factor: number): RiskProblem["risks"] {
  return risks.map((risk) => ({ ...risk, probability: Math.min(1, risk.probability * factor) }));
}

/** Ends, steps and resting place of a slider. */
export interface SliderRange {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** As it was simulated. */
  readonly rest: number;
}

/** Confidence that can be asked for. */
export const confidenceRange = { least: 0.5, most: 0.99 } as const;

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
      return { ...confidenceRange, step: 0.01, rest: asked.confidence };
  }
}
