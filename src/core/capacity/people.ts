import type { UnplacedDemand } from "./capacityPlan";

/** People that there are and people that projects ask for, by role and period. */
export interface People {
  /** All periods with both dates, by their first day. */
  readonly periods: readonly PeoplePeriod[];
  /** Share by which a capacity may be overdrawn, 0 or more. */
  readonly tolerance: number;
  /** Roles of register Capacity, in natural order. */
  readonly roles: readonly PeopleRole[];
  /** Live projects, in order of priority: promised ones first, then by rank, then by ID. */
  readonly projects: readonly PeopleProject[];
  /** Demand that no capacity answers to (C-04). */
  readonly unplaced: readonly UnplacedDemand[];
}

export interface PeoplePeriod {
  readonly key: string;
  /** Serial days; the last day is included. */
  readonly start: number;
  readonly end: number;
  readonly isClosed: boolean;
}

export interface PeopleRole {
  readonly role: string;
  /** Roles[Owner]; "" = not told. */
  readonly owner: string;
  /** Roles[Cost per period], of one FTE; null = not told. */
  readonly cost: number | null;
  /** FTE by period, without tolerance; null = not in register Capacity. */
  readonly capacity: readonly (number | null)[];
}

export interface PeopleProject {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly sponsor: string;
  readonly rank: number | null;
  /** Its demand counts (C-01). */
  readonly isPromised: boolean;
  /** FTE by role, then by period. */
  readonly demand: readonly (readonly number[])[];
}
