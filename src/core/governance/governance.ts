import type { PortfolioStatus } from "#core/status/portfolioStatus";
import type { QueueEntry } from "./decisionQueue";
import type { GatePolicy } from "./gatePolicy";
import type { ProjectGate } from "./gateResult";

/** Projects of one stage. */
export interface StageCount {
  readonly stage: string;
  readonly projects: readonly string[];
  readonly budget: number;
  /** Risk adjusted NPV; null = of none is one known. */
  readonly value: number | null;
  /** Mean days in the stage of those whose beginning is known; null = of none. */
  readonly ageDays: number | null;
  /** The project that is there longest. */
  readonly oldest: { readonly project: string; readonly days: number } | null;
  /** Projects whose beginning in the stage is not known. */
  readonly ageUnknown: number;
  /** Projects that have come to this stage or beyond; cancelled ones and those on hold are in none. */
  readonly reached: number;
}

/** What a proposal still lacks; an unscored criterion is unscored, never a middle score. */
export interface IntakeGap {
  readonly project: string;
  readonly name: string;
  readonly stage: string;
  readonly unscored: readonly string[];
  /** Fields of Projects that the next gate asks for and that are blank. */
  readonly blank: readonly string[];
}

/** What a form for a new project offers. */
export interface IntakeChoices {
  /** Key that comes next: "P-025". */
  readonly nextKey: string;
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  readonly objectives: readonly { readonly id: string; readonly name: string }[];
  readonly categories: readonly string[];
  /** Criteria that people score, with the ends of their scale; null = none is given. */
  readonly criteria: readonly {
    readonly name: string;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  /** Column Purpose is there; without it the purpose stands in the status note. */
  readonly hasPurpose: boolean;
}

/** Stages, gates, intake and decisions of a portfolio. */
export interface Governance {
  readonly funnel: readonly StageCount[];
  readonly policy: GatePolicy;
  /** Live projects in the order of the register. */
  readonly gates: readonly ProjectGate[];
  /** The most urgent first; pending ones that others repeat stand last. */
  readonly queue: readonly QueueEntry[];
  /** Ideas and proposals that lack something. */
  readonly gaps: readonly IntakeGap[];
  readonly choices: IntakeChoices;
  readonly status: PortfolioStatus;
}
