import type { Issue } from "#core/issues";
import { drivingPath, type DrivingPath } from "#core/schedule/drivingPath";
import {
  type WhatIfSource,
  whatIfQueries,
  whatIfSettings,
  whatIfSource,
} from "#core/schedule/effects/whatIfSource";
import { type NetworkLayout, networkLayout } from "#core/schedule/networkLayout";
import { type Ripple, ripple } from "#core/schedule/ripple";
import type { Schedule, Skipped } from "#core/schedule/schedule";
import { roomOf, skippedOf } from "#core/schedule/skipped";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import { moneyUnitOf } from "../benefits/readBenefits";

/** The dependencies of the workbook, for drawing and for what-if questions. */
export interface ScheduleReading {
  readonly schedule: Schedule;
  /** What `whatIf` works on. */
  readonly source: WhatIfSource;
  /** What hard conflicts would push if they were mended: the plan as it stands (D-04). */
  readonly ripple: Ripple;
  /** Projects that set the latest finish (D-05). */
  readonly drivingPath: DrivingPath;
  /** Days by which each live project can be later without a new conflict; null = nothing waits for it. */
  readonly room: ReadonlyMap<string, number | null>;
  readonly skipped: readonly Skipped[];
  readonly layout: NetworkLayout;
  /** "GBP thousand". */
  readonly moneyUnit: string;
  readonly issues: readonly Issue[];
  /** The workbook is calculated by hand: values may be old. */
  readonly isManual: boolean;
  /** Registers that it cannot do without and the workbook has not. */
  readonly lacking: readonly string[];
  /** Registers whose part of a what-if question stays empty. */
  readonly without: readonly string[];
}

const needed = ["Projects"];
const useful = [
  "Dependencies",
  "Milestones",
  "Periods",
  "Capacity",
  "Demand",
  "Financials",
  "Benefits",
  "BenefitPeriods",
  "Objectives",
];

/** Projects, hand-overs, people and money, read once. Requests: 1 for each 2 MB. */
export async function readSchedule(signal?: AbortSignal): Promise<ScheduleReading> {
  return scheduleReading(await readForWhatIf(signal));
}

/** Registers and settings that what-if questions are asked of. */
export function readForWhatIf(signal: AbortSignal | undefined): Promise<RegisterReading> {
  return readRegisters(whatIfQueries, { settings: whatIfSettings, signal });
}

export function scheduleReading(reading: RegisterReading): ScheduleReading {
  const { registers, settings, state, tables } = reading;
  const { value: source, issues } = whatIfSource(registers, settings);
  const { schedule } = source;
  const absent = (names: readonly string[]): string[] =>
    names.filter((name) => tables[name] === undefined);
  return {
    schedule,
    source,
    ripple: ripple(schedule, [], { mends: true }),
    drivingPath: drivingPath(schedule),
    room: roomOf(schedule),
    skipped: skippedOf(schedule),
    layout: networkLayout(schedule),
    moneyUnit: moneyUnitOf(reading),
    issues,
    isManual: state.calculationMode === "Manual",
    lacking: absent(needed),
    without: absent(useful),
  };
}
