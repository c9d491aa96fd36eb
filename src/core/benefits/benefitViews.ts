import type { Rag } from "#core/status/rag";
import type { BenefitClass, MeasureProfile, RollUp } from "./benefit";

export type TotalKind = "portfolio" | "program" | "project" | "objective" | "class";

/** Money of a group of benefits by period; disbenefits are negative. */
export interface MoneyOfPeriod {
  readonly planned: number;
  /** Forecast of an open period; null in a closed one. */
  readonly forecast: number | null;
  /** Measured in a closed period; null in an open one. */
  readonly actual: number | null;
}

/** What a group of benefits comes to. */
export interface BenefitTotal {
  readonly kind: TotalKind;
  /** "" = what belongs to no program, no objective. */
  readonly id: string;
  readonly name: string;
  /** Counted apart, never netted; withdrawn ones are left out. */
  readonly benefits: number;
  readonly disbenefits: number;
  /** Benefits less disbenefits, as the money columns of the register. */
  readonly plannedMoney: number;
  readonly outturnMoney: number;
  /** Of disbenefits alone, positive amounts. */
  readonly plannedLoss: number;
  readonly outturnLoss: number;
  readonly plannedToDate: number;
  readonly actualToDate: number;
  /** Actual over planned to date; null where nothing was planned yet. */
  readonly realised: number | null;
  /** Outturn over planned; null where nothing is planned. */
  readonly completion: number | null;
  readonly rag: Rag | null;
  readonly pv: number;
  readonly pvAdjusted: number;
  readonly rated: Readonly<Record<Rag | "blank", number>>;
  readonly byPeriod: readonly MoneyOfPeriod[];
}

/** A measure that is not in money, rolled up over the benefits that share it. */
export interface MeasureTotal {
  readonly measure: string;
  readonly unit: string;
  readonly profile: MeasureProfile;
  readonly rollUp: RollUp;
  readonly isDisbenefit: boolean;
  readonly benefits: readonly string[];
  readonly baseline: number | null;
  readonly target: number | null;
  readonly plannedToDate: number | null;
  readonly actualToDate: number | null;
  readonly outturn: number | null;
  readonly realised: number | null;
}

/** Why a benefit asks to be looked at. */
export type ReviewReason =
  "review-due" | "red" | "at-risk" | "reading-missing" | "not-moved" | "measured-after-closure";

export interface BenefitReview {
  readonly benefit: string;
  readonly owner: string;
  readonly reason: ReviewReason;
  /** Serial day; null = no day. */
  readonly due: number | null;
  /** Days after `due` at the status date; negative = still to come; null = no day. */
  readonly daysOver: number | null;
  /** Its project is closed: the benefit stays open. */
  readonly isAfterClosure: boolean;
  /** Column to go to. */
  readonly field: string;
  /** Facts of the sentence: periods that lack a reading, completion %, days moved. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export type MapLayer = "objective" | "benefit" | "project";

export interface MapNode {
  readonly layer: MapLayer;
  readonly id: string;
  readonly name: string;
  /** Objective: weight %; benefit: class and RAG; project: program. */
  readonly weight: number | null;
  readonly benefitClass: BenefitClass | null;
  readonly rag: Rag | null;
  readonly isDisbenefit: boolean;
  /** Present value that reaches the node; null = none is in money. */
  readonly pv: number | null;
  /** Nothing leads to it, or it leads nowhere. */
  readonly isGap: boolean;
}

export interface MapLink {
  /** Project to benefit, or benefit to objective. */
  readonly from: string;
  readonly to: string;
  readonly layer: "project-benefit" | "benefit-objective";
  /** Of the benefit; 1 for a project. */
  readonly share: number;
  readonly pv: number | null;
}

/** Objective <- benefit <- project; each layer in an order that keeps crossings low. */
export interface BenefitMap {
  readonly objectives: readonly MapNode[];
  readonly benefits: readonly MapNode[];
  readonly projects: readonly MapNode[];
  readonly links: readonly MapLink[];
  readonly gaps: readonly BenefitGap[];
}

export interface BenefitGap {
  readonly kind:
    | "objective-without-benefit"
    | "project-without-benefit"
    | "benefit-without-objective"
    | "benefit-without-project";
  readonly id: string;
  readonly name: string;
  /** Weight of the objective, forecast cost of the project, PV of the benefit. */
  readonly size: number | null;
}

/** Benefits that claim the same thing. */
export interface DoubleCount {
  readonly kind: "same-measure" | "same-title" | "above-baseline";
  readonly benefits: readonly string[];
  readonly projects: readonly string[];
  readonly measure: string;
  readonly objective: string;
  /** Money a year at full run that all but the largest claim; null = not in money. */
  readonly perYear: number | null;
}
