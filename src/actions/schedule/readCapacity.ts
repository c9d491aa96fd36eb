import type { CapacityPlan } from "#core/capacity/capacityPlan";
import type { Issue } from "#core/issues";

/** Capacity and demand of the workbook, role by role. */
export interface CapacityReading {
  readonly plan: CapacityPlan;
  readonly issues: readonly Issue[];
  /** Registers that it needs and the workbook has not. */
  readonly lacking: readonly string[];
}
