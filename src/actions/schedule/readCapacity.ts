import { type CapacityPlan, capacityPlan } from "#core/capacity/capacityPlan";
import { peopleQueries, peopleSettings, readPeople } from "#core/capacity/readPeople";
import type { Issue } from "#core/issues";
import { scheduleOf, scheduleQueries } from "#core/schedule/scheduleOf";
import { joinedQueries } from "#core/register/joinedQueries";
import { readRegisters } from "#excel/readRegisters";
import { moneyUnitOf } from "../benefits/readBenefits";

/** Capacity and demand of the workbook, role by role. */
export interface CapacityReading {
  readonly plan: CapacityPlan;
  /** "GBP thousand". */
  readonly moneyUnit: string;
  readonly issues: readonly Issue[];
  /** The workbook is calculated by hand: ranks may be old. */
  readonly isManual: boolean;
  /** Registers that it cannot do without and the workbook has not. */
  readonly lacking: readonly string[];
}

const needed = ["Projects", "Periods", "Capacity", "Demand"];
const queries = joinedQueries([...peopleQueries, ...scheduleQueries]);

const asked = [...peopleSettings, "pmo_Currency", "pmo_MoneyUnit"];

/** Who gets the people that there are, and who does not. Requests: 1 for each 2 MB. */
export async function readCapacity(signal?: AbortSignal): Promise<CapacityReading> {
  const reading = await readRegisters(queries, { settings: asked, signal });
  const { registers, settings, state, tables } = reading;
  const people = readPeople(registers, settings);
  const schedule = scheduleOf(registers, settings.get("pmo_StatusDate") ?? null);
  return {
    plan: capacityPlan(people.value, schedule.value),
    moneyUnit: moneyUnitOf(reading),
    issues: people.issues,
    isManual: state.calculationMode === "Manual",
    lacking: needed.filter((name) => tables[name] === undefined),
  };
}
