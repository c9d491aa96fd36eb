import {
  dependencyChanges,
  milestoneChanges,
  notMoved,
  projectChanges,
} from "./effects/dateEffects";
import { moneyEffects } from "./effects/moneyEffects";
import { capacityEffects } from "./effects/peopleEffects";
import { whatIfLines } from "./effects/whatIfLines";
import type { WhatIfSource } from "./effects/whatIfSource";
import { type Move, ripple, type RippleOptions } from "./ripple";
import type { Schedule } from "./schedule";
import { shiftedSchedule } from "./shiftedSchedule";

/** What moves would change, before anything is written. */
export interface WhatIf {
  readonly moves: readonly Move[];
  /** The schedule as it would be. */
  readonly schedule: Schedule;
  /** Projects whose dates change or that are cancelled: those asked for, then those pushed. */
  readonly projects: readonly ProjectChange[];
  /** Dependencies whose float changes, conflicts first. */
  readonly dependencies: readonly DependencyChange[];
  readonly milestones: readonly MilestoneChange[];
  /** Role and period whose demand changes. */
  readonly capacity: readonly CapacityChange[];
  readonly benefits: readonly BenefitChange[];
  readonly values: readonly ValueChange[];
  readonly objectives: readonly ObjectiveChange[];
  /** The one table: the totals, and everything above, as rows. */
  readonly lines: readonly WhatIfLine[];
  /** What could not be moved whole, and why. */
  readonly notes: readonly WhatIfNote[];
}

export interface Change {
  readonly before: number | null;
  readonly after: number | null;
}

export interface ProjectChange {
  readonly id: string;
  readonly name: string;
  readonly cause: "asked" | "pushed" | "cut";
  /** Days by which what is open of it is later. */
  readonly days: number;
  /** Dependencies that hold it there. */
  readonly by: readonly string[];
  readonly start: Change;
  readonly finish: Change;
}

export interface DependencyChange {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly strength: "Hard" | "Soft";
  readonly float: Change;
  /** Conflict before and after; a giver that is cancelled leaves a broken one. */
  readonly change: "new" | "worse" | "less" | "solved" | "broken" | "float";
}

export interface MilestoneChange {
  readonly id: string;
  readonly name: string;
  readonly project: string;
  readonly isKey: boolean;
  readonly date: Change;
}

export interface CapacityChange {
  readonly role: string;
  readonly period: string;
  /** Whose demand: what is promised (C-01), or everything live. */
  readonly basis: "promised" | "live";
  /** FTE with tolerance; null = not in register Capacity. */
  readonly capacity: number | null;
  readonly demand: Change;
  /** Capacity less demand, below 0 = short. */
  readonly gap: Change;
}

export interface BenefitChange {
  readonly id: string;
  readonly name: string;
  readonly relatesTo: string;
  readonly days: number;
  /** First day on which it counts. */
  readonly start: Change;
}

/** Present values of a project; `id` "" = the portfolio, each risk and each benefit once. */
export interface ValueChange {
  readonly id: string;
  readonly costPv: Change;
  readonly benefitPv: Change;
  readonly npv: Change;
  readonly riskAdjustedNpv: Change;
  readonly exposure: Change;
}

export interface ObjectiveChange {
  readonly id: string;
  readonly name: string;
  /** Live projects whose objective it is. */
  readonly projects: Change;
  readonly benefitPv: Change;
}

export type WhatIfMeasure =
  | "last-finish"
  | "start"
  | "finish"
  | "float"
  | "milestone"
  | "gap-promised"
  | "gap-live"
  | "benefit-start"
  | "hard-conflicts"
  | "soft-conflicts"
  | "broken-dependencies"
  | "short-promised"
  | "short-live"
  | "cost-pv"
  | "benefit-pv"
  | "npv"
  | "risk-adjusted-npv"
  | "exposure"
  | "objective-projects"
  | "objective-benefits";

/** A row of the table: "Finish of P-003: 2027-05-15, 2027-07-14, +60 days (D-04)". */
export interface WhatIfLine {
  readonly measure: WhatIfMeasure;
  /** Project, dependency, milestone, "Developer 2027-Q1", objective; "" = the portfolio. */
  readonly subject: string;
  readonly name: string;
  readonly unit: "date" | "days" | "FTE" | "money" | "count";
  readonly before: number | null;
  readonly after: number | null;
  /** After less before; null where one is missing. */
  readonly difference: number | null;
  /** Rule of docs/schedule.md that gives it: "D-04". */
  readonly rule: string;
}

export type WhatIfNote =
  /** The move was left out. */
  | {
      readonly code: "not-moved";
      readonly project: string;
      readonly reason: "unknown" | "over" | "undated" | "finish-before-start";
    }
  /** It waits for itself, so that it is not pushed. */
  | { readonly code: "in-cycle"; readonly project: string }
  /** Cost that comes after the last period stays in it. */
  | { readonly code: "cost-past-calendar"; readonly project: string; readonly amount: number }
  /** Money of benefits that comes after the last period counts no more. */
  | { readonly code: "benefit-past-calendar"; readonly project: string; readonly amount: number }
  /** FTE-days that come after the last period are in no period. */
  | { readonly code: "demand-past-calendar"; readonly project: string; readonly fteDays: number }
  /** More demand where register Capacity tells nothing (C-04). */
  | {
      readonly code: "demand-unplaced";
      readonly role: string;
      readonly period: string;
      readonly fte: number;
    }
  /** A register is missing, so that its part of the table is empty. */
  | { readonly code: "without"; readonly part: "money" | "people" };

/**
 * What moves would change (dates, hand-overs, milestones, people, benefits, value, objectives, exposure),
 * worked out anew and set against what is: nothing is written.
 *
 * Dates by the ripple (D-04); money, demand and benefits that are tied to a date come later by the days
 * that the open part of their project does (W-01 to W-05 in docs/schedule.md). A cancelled project loses
 * what is still to come: its open cost, demand, benefits and its own exposure.
 *
 * @param source what was read; a part that is null has no rows in the table.
 * @returns changes only; without moves nothing but the totals, each with difference 0. Linear in the
 * dependencies, and in the periods for each project that moves: a few ms for 500 projects.
 */
export function whatIf(
  source: WhatIfSource,
  moves: readonly Move[],
  options: RippleOptions = {},
): WhatIf {
  const { schedule: before } = source;
  const found = ripple(before, moves, options);
  const schedule = shiftedSchedule(before, found);
  const people = capacityEffects(source.people, found);
  const money = moneyEffects(source, found, schedule);
  const parts = {
    moves,
    schedule,
    projects: projectChanges(before, schedule, found),
    dependencies: dependencyChanges(before, schedule),
    milestones: milestoneChanges(source.milestones, found),
    capacity: people.changes,
    benefits: money.benefits,
    values: money.values,
    objectives: money.objectives,
  };
  return {
    ...parts,
    lines: whatIfLines(before, parts, people.short),
    notes: [...notMoved(before, moves), ...people.notes, ...money.notes],
  };
}
