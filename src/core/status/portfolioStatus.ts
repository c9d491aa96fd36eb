import type { EarnedSchedule } from "./earnedSchedule";
import type { EarnedValue, EarnedValueSum } from "./earnedValue";
import type { ForecastDoubt } from "./forecastCheck";
import type { Optimism } from "./optimism";
import type { Rag } from "./rag";
import type { DerivedRating, RagCheck, Ratings, StatusDimension } from "./ratings";
import type { RollUp } from "./rollUp";
import type { StatusRules } from "./statusRules";

/** Earned schedule of a project in days, with the day on which it would be finished. */
export interface ProjectSchedule extends EarnedSchedule {
  /** Serial first day of the plan. */
  readonly start: number;
  /** Serial day of the finish at this pace; null while nothing is earned. */
  readonly finish: number | null;
}

/** Status of one project: what is reported, what the rules derive and why; null = not known. */
export interface ProjectStatus {
  readonly id: string;
  readonly name: string;
  /** "" = none. */
  readonly program: string;
  readonly manager: string;
  readonly category: string;
  readonly stage: string;
  readonly isLive: boolean;
  readonly budget: number | null;
  readonly forecast: number | null;
  /** Forecast cost / budget - 1. */
  readonly costVariance: number | null;
  /** Serial days. */
  readonly start: number | null;
  readonly baselineFinish: number | null;
  readonly forecastFinish: number | null;
  readonly slipDays: number | null;
  /** 0..1 */
  readonly complete: number | null;
  readonly plannedBenefit: number | null;
  readonly forecastBenefit: number | null;
  readonly exposure: number;
  readonly exposureShare: number | null;
  readonly risks: number;
  readonly breaches: number;
  readonly reported: Rag | null;
  readonly note: string;
  readonly updatedOn: number | null;
  /** Not updated for longer than the setting allows. */
  readonly isStale: boolean;
  readonly ratings: Ratings;
  readonly derived: DerivedRating;
  readonly check: RagCheck | null;
  /** null: the progress is not known, or nothing is planned, earned or spent yet. */
  readonly earned: EarnedValue | null;
  readonly schedule: ProjectSchedule | null;
  readonly doubts: readonly ForecastDoubt[];
}

/** Status of a program, or of the projects without one. */
export interface ProgramStatus {
  /** "" = projects without a program. */
  readonly id: string;
  readonly name: string;
  readonly manager: string;
  readonly reported: Rag | null;
  readonly note: string;
  /** IDs of its live projects, in the order of the register. */
  readonly projects: readonly string[];
  readonly rollUp: RollUp;
  readonly dimensions: Readonly<Record<StatusDimension, RollUp>>;
  readonly check: RagCheck | null;
  readonly budget: number;
  readonly forecast: number;
  readonly costVariance: number | null;
  readonly exposure: number;
  /** Of its live projects. */
  readonly earned: EarnedValueSum;
}

/** Status of a portfolio. */
export interface PortfolioStatus {
  /** Live projects in the order of the register. */
  readonly projects: readonly ProjectStatus[];
  /** In the order of register Programs; programs that it does not know follow, then those without one. */
  readonly programs: readonly ProgramStatus[];
  readonly rollUp: RollUp;
  readonly dimensions: Readonly<Record<StatusDimension, RollUp>>;
  /** Of all projects that were not cancelled: finished ones have earned too. */
  readonly earned: EarnedValueSum;
  readonly budget: number;
  readonly forecast: number;
  readonly rules: StatusRules;
  readonly optimism: Optimism;
}
