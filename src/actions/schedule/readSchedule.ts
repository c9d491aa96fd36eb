import type { Issue } from "#core/issues";
import type { NetworkLayout } from "#core/schedule/networkLayout";
import type { Ripple } from "#core/schedule/ripple";
import type { Schedule, Skipped } from "#core/schedule/schedule";

/** The dependencies of the workbook, for drawing and for what-if questions. */
export interface ScheduleReading {
  readonly schedule: Schedule;
  /** What hard conflicts would push if they were mended: the plan as it stands (D-04). */
  readonly ripple: Ripple;
  /** Projects that set the latest finish, the giver first (D-05); empty = no dates. */
  readonly drivingPath: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly layout: NetworkLayout;
  /** "GBP thousand". */
  readonly moneyUnit: string;
  readonly issues: readonly Issue[];
  /** Registers that it cannot do without, and those that would make it richer. */
  readonly lacking: readonly string[];
  readonly without: readonly string[];
}
