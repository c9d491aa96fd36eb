import type { CapacityPlan, RoleCell, RoleLoad, Shortage } from "#core/capacity/capacityPlan";
import type { Say } from "../../../texts/say";

/** Whose demand counts: what is promised, or everything live. */
export const bases = ["promised", "live"] as const;
export type Basis = (typeof bases)[number];

/** How a role stands in a period; the mark tells it without colour. */
export type Heat = "over" | "tight" | "fine" | "idle" | "unknown";

export interface HeatCell {
  readonly period: string;
  readonly heat: Heat;
  readonly capacity: number | null;
  readonly demand: number;
  readonly gap: number | null;
  /** Demand over capacity; null = no capacity. */
  readonly utilisation: number | null;
  readonly shortage: Shortage | null;
}

export interface HeatRow {
  readonly role: string;
  readonly cells: readonly HeatCell[];
}

/** From this share of capacity on a role is tight. */
const tightFrom = 0.9;

/** Roles by periods, each with what is free or missing. */
export function heatRows(plan: CapacityPlan, basis: Basis): readonly HeatRow[] {
  return plan.roles.map((load: RoleLoad) => ({
    role: load.role,
    cells: load.periods.map((cell) => heatCell(cell, load.role, plan, basis)),
  }));
}

function heatCell(cell: RoleCell, role: string, plan: CapacityPlan, basis: Basis): HeatCell {
  const { period, capacity } = cell;
  const isPromised = basis === "promised";
  const demand = isPromised ? cell.promised : cell.live;
  const utilisation = isPromised ? cell.utilisationPromised : cell.utilisationLive;
  const shortage = shortageAt(plan, basis, role, period);
  return {
    period,
    capacity,
    demand,
    gap: isPromised ? cell.gapPromised : cell.gapLive,
    utilisation,
    shortage,
    heat: heatOf({ capacity, demand, utilisation, shortage }),
  };
}

function heatOf(cell: Pick<HeatCell, "capacity" | "demand" | "utilisation" | "shortage">): Heat {
  if (cell.shortage !== null) return "over";
  if (cell.demand === 0) return "idle";
  if (cell.capacity === null) return "unknown";
  return (cell.utilisation ?? 0) >= tightFrom ? "tight" : "fine";
}

export function shortageAt(
  plan: CapacityPlan,
  basis: Basis,
  role: string,
  period: string,
): Shortage | null {
  return (
    plan.shortages.find(
      (each) => each.basis === basis && each.role === role && each.period === period,
    ) ?? null
  );
}

export function shortagesOf(plan: CapacityPlan, basis: Basis): readonly Shortage[] {
  return plan.shortages.filter((each) => each.basis === basis);
}

/** In the order of the legend. */
export const heats: readonly Heat[] = ["over", "tight", "fine", "idle", "unknown"];

/** FTE that are free, or "!" and what is missing; "?" where nobody says how many there are. */
export function heatText(
  { heat, gap, demand }: Pick<HeatCell, "heat" | "gap" | "demand">,
  say: Pick<Say, "number">,
): string {
  switch (heat) {
    case "over":
      return `! −${say.number(Math.abs(gap ?? demand), 1, 1)}`;
    case "tight":
      return `~ ${gap !== null && gap < 0 ? "−" : ""}${say.number(Math.abs(gap ?? 0), 1, 1)}`;
    case "fine":
    case "idle":
      return gap === null ? "–" : say.number(Math.max(0, gap), 1, 1);
    case "unknown":
      return `? ${say.number(demand, 1, 1)}`;
  }
}

/** Shortages of what is open in the map, else the worst ones. */
export function shownShortages(
  plan: CapacityPlan,
  basis: Basis,
  cell: { readonly role: string; readonly period: string } | null,
): readonly Shortage[] {
  if (cell === null) return shortagesOf(plan, basis);
  const open = shortageAt(plan, basis, cell.role, cell.period);
  return open === null ? [] : [open];
}
