import type { Schedule } from "#core/schedule/schedule";
import { loadOf, totalsOf } from "./load";
import type { People } from "./people";
import { fitInOrder } from "./priority";
import { shortagesOf } from "./shortages";

/** Who gets the people that there are, in order of priority, and who does not. */
export interface CapacityPlan {
  /** Keys of the open periods, in order. */
  readonly periods: readonly string[];
  /** Share by which a capacity may be overdrawn: pmo_CapacityTolerance. */
  readonly tolerance: number;
  readonly roles: readonly RoleLoad[];
  /** Promised ones first, then by rank. */
  readonly projects: readonly ProjectFit[];
  /** Role and period with more demand than people, worst first (C-03). */
  readonly shortages: readonly Shortage[];
  /** Demand that no capacity answers to (C-04). */
  readonly unplaced: readonly UnplacedDemand[];
}

/** Demand of a role against what there is (C-01, C-02). */
export interface RoleLoad {
  readonly role: string;
  /** Who decides about it: Roles[Owner]; "" = not told. */
  readonly owner: string;
  readonly periods: readonly RoleCell[];
}

export interface RoleCell {
  readonly period: string;
  /** FTE; null = not in register Capacity. */
  readonly capacity: number | null;
  /** FTE of what is promised, and of everything live. */
  readonly promised: number;
  readonly live: number;
  /** Capacity less demand; null = no capacity is told. */
  readonly gapPromised: number | null;
  readonly gapLive: number | null;
  /** Demand over capacity; null = no capacity, or 0. */
  readonly utilisationPromised: number | null;
  readonly utilisationLive: number | null;
}

export interface ProjectFit {
  /** Place in the order, from 1. */
  readonly order: number;
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly rank: number | null;
  readonly isPromised: boolean;
  /** "asks-nothing": it has no demand in open periods. */
  readonly fit: "fits" | "does-not-fit" | "asks-nothing";
  /** Where and by how much it does not fit. */
  readonly lacks: readonly Lack[];
}

export interface Lack {
  readonly role: string;
  readonly period: string;
  /** FTE that it asks for, that are left for it, and that it lacks. */
  readonly asked: number;
  readonly left: number;
  readonly short: number;
}

export interface Shortage {
  readonly role: string;
  readonly period: string;
  /** Whose demand it counts: what is promised, or everything live. */
  readonly basis: "promised" | "live";
  readonly capacity: number;
  readonly demand: number;
  /** FTE above capacity with tolerance, above 0. */
  readonly short: number;
  /** Who asks for it, the largest first. */
  readonly projects: readonly ShareOfDemand[];
  /** Owner of the role, then sponsors of the projects, each once. */
  readonly deciders: readonly string[];
  /** What would help, the cheapest first. */
  readonly reliefs: readonly Relief[];
}

export interface ShareOfDemand {
  readonly id: string;
  readonly name: string;
  readonly fte: number;
  /** 0..1 of the demand of role and period. */
  readonly share: number;
  readonly sponsor: string;
}

export type Relief =
  /** A project that has not begun starts later, within the float of its hand-overs. */
  | {
      readonly kind: "shift";
      readonly project: string;
      readonly days: number;
      /** Days that it could move without a new conflict; null = nothing waits for it. */
      readonly room: number | null;
      /** FTE by which the shortage is less, by re-computation. */
      readonly closes: number;
      /** FTE short that it leaves. */
      readonly leaves: number;
      /** FTE by which it makes other roles and periods shorter. */
      readonly elsewhere: number;
    }
  | { readonly kind: "raise"; readonly fte: number; readonly cost: number | null }
  | {
      readonly kind: "drop";
      readonly project: string;
      readonly rank: number | null;
      readonly closes: number;
      readonly leaves: number;
    };

export interface UnplacedDemand {
  readonly project: string;
  readonly role: string;
  readonly period: string;
  readonly fte: number;
  readonly reason:
    "no-role" | "no-capacity" | "unknown-period" | "unknown-project" | "no-role-named";
}

/**
 * Capacity against demand by role and open period (C-01 to C-04), in order of priority: who fits, who does
 * not and by how much, and what would help.
 *
 * @param schedule tells which projects could start later and by how much; null = no shift is suggested.
 * @returns open periods only. Linear in projects, roles and periods; each suggested shift is computed anew.
 */
export function capacityPlan(people: People, schedule: Schedule | null): CapacityPlan {
  const totals = totalsOf(people);
  const load = loadOf(people, totals);
  return {
    periods: load.periods,
    tolerance: people.tolerance,
    roles: load.roles,
    projects: fitInOrder(people),
    shortages: shortagesOf(people, totals, schedule),
    unplaced: people.unplaced,
  };
}
