import type { RiskReading } from "#actions/risk/readRisk";
import type { RatingKind } from "#core/risk/heatMap";
import type { RiskType } from "#core/risk/risk";
import type { ScopeSimulation, Simulation } from "#core/risk/simulation/simulation";

/** What the page Risk shows besides the workbook. */
export interface RiskState {
  readonly part: RiskPart;
  /** null = not read yet. */
  readonly reading: RiskReading | null;
  readonly filter: RiskFilter;
  /** What the heat map counts. */
  readonly map: MapWish;
  /** The risk whose details are open. */
  readonly opened: string | null;
  /** The risk that is being described; null = nobody describes one. */
  readonly draft: RiskDraft | null;
  /** The matrix as it is being changed; null = as the workbook has it. */
  readonly matrix: MatrixDraft | null;
  readonly simulation: SimulationState;
}

export const riskParts = ["register", "review", "scale", "simulate"] as const;
export type RiskPart = (typeof riskParts)[number];

/** Which risks are listed and counted. */
export interface RiskFilter {
  /** ID of a program or project; "" = the whole portfolio. */
  readonly scope: string;
  /** Closed and realised ones too. */
  readonly hasClosed: boolean;
  readonly isEscalated: boolean;
  readonly isAboveAppetite: boolean;
  /** "" = all. */
  readonly category: string;
  /** Level 2 of `category`; "" = all. */
  readonly subcategory: string;
  readonly search: string;
  /** One cell of the heat map; null = all. */
  readonly cell: MapCell | null;
}

/** Levels, 1 is the lowest. */
export interface MapCell {
  readonly probability: number;
  readonly impact: number;
}

/** Before responses, now, and where the responses shall lead. */
export const ratingKinds: readonly RatingKind[] = ["inherent", "residual", "target"];

export interface MapWish {
  readonly rating: RatingKind;
  readonly type: RiskType;
}

/** A risk as it is being described, as typed. */
export interface RiskDraft {
  readonly relatesTo: string;
  readonly type: RiskType;
  readonly category: string;
  readonly subcategory: string;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  readonly owner: string;
  readonly proximity: string;
  readonly probability: string;
  readonly impact: string;
  readonly response: string;
  readonly responseAction: string;
  readonly responseDue: string;
  readonly low: string;
  readonly costImpact: string;
  readonly high: string;
}

/** A risk matrix as it is being changed. */
export interface MatrixDraft {
  readonly preset: string;
  readonly size: number;
  /** Rows from the lowest probability, columns from the lowest impact, as typed. */
  readonly cells: readonly (readonly string[])[];
  readonly moderateFrom: string;
  readonly highFrom: string;
}

/** What the part Simulate shows besides the workbook. */
export interface SimulationState {
  /** null and "" = as the settings of the workbook have it. */
  readonly wish: SimulationWish;
  /** What was simulated last; it stays while the next one is worked out. */
  readonly answer: SimulationAnswer | null;
  /** null = nothing is being worked out. */
  readonly running: { readonly done: number } | null;
  readonly trouble: "cancelled" | "not-started" | "broken" | null;
  readonly whatIf: WhatIf;
}

export interface SimulationWish {
  /** ID of a scope; "" = the first one, the portfolio. */
  readonly scope: string;
  /** 0..1 */
  readonly confidence: number | null;
  readonly corrAll: number | null;
  readonly corrCategory: number | null;
  readonly trials: number | null;
  readonly seed: number | null;
}

/** A simulation with what it was made from. */
export interface SimulationAnswer {
  readonly asked: SimulationAsked;
  /** Mark of the risks and the settings: with another one it is old. */
  readonly key: string;
  readonly simulation: Simulation;
}

/** Settings of a simulation, none left open. */
export interface SimulationAsked {
  readonly scope: string;
  readonly confidence: number;
  readonly corrAll: number;
  readonly corrCategory: number;
  readonly trials: number;
  readonly seed: number;
}

export const whatIfKinds = ["probability", "corrCategory", "corrAll", "confidence"] as const;
export type WhatIfKind = (typeof whatIfKinds)[number];

/** One assumption that is moved while its effect shows. */
export interface WhatIf {
  readonly kind: WhatIfKind;
  /** null = as it was simulated. */
  readonly value: number | null;
  /** The effect of the value that was worked out last; null = of none yet. */
  readonly effect: WhatIfEffect | null;
}

export interface WhatIfEffect {
  readonly value: number;
  /** Percentile that was asked for, 0..1. */
  readonly confidence: number;
  readonly scope: ScopeSimulation;
}

export interface RiskEvent {
  readonly type: "risk/changed";
  readonly change: Partial<RiskState>;
}

export const noFilter: RiskFilter = {
  scope: "",
  hasClosed: false,
  isEscalated: false,
  isAboveAppetite: false,
  category: "",
  subcategory: "",
  search: "",
  cell: null,
};

export const initialRisk: RiskState = {
  part: "register",
  reading: null,
  filter: noFilter,
  map: { rating: "residual", type: "Threat" },
  opened: null,
  draft: null,
  matrix: null,
  simulation: {
    wish: {
      scope: "",
      confidence: null,
      corrAll: null,
      corrCategory: null,
      trials: null,
      seed: null,
    },
    answer: null,
    running: null,
    trouble: null,
    whatIf: { kind: "probability", value: null, effect: null },
  },
};

export function isRiskEvent(event: { readonly type: string }): event is RiskEvent {
  return event.type === "risk/changed";
}

/** What was described or changed has been written: the page shows the workbook again. */
export function riskAfterAction(state: RiskState, action: string): RiskState {
  if (action === "add-risk") return { ...state, draft: null };
  return action === "set-risk-matrix" ? { ...state, matrix: null } : state;
}
