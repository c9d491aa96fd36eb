import { capacityPlan } from "#core/capacity/capacityPlan";
import { peopleQueries, readPeople } from "#core/capacity/readPeople";
import type { ColumnQuery } from "#core/register/joinedQueries";
import { scheduleOf, scheduleQueries } from "#core/schedule/scheduleOf";
import type { RegisterReading } from "#excel/registerReading";
import type { WrittenCapacity } from "#sheets/capacityLists";
import { type StampTerm, sumStamp } from "../sumStamp";

/** What of the registers decides who fits. */
const terms: readonly StampTerm[] = [
  ["Demand", "FTE", 17],
  ["Demand", "Counted", 23],
  ["Capacity", "FTE", 19],
  ["Projects", "Rank", 29],
];

/** What is read for it beyond where the registers stand. */
export const capacityQueries: readonly ColumnQuery[] = [
  ...peopleQueries,
  ...scheduleQueries,
  { register: "Demand", columns: ["Counted"] },
];

/** Who does not fit and what would help, as sheet Capacity shows it; null without capacity or demand. */
export function writtenCapacity(reading: RegisterReading): WrittenCapacity | null {
  const { registers, settings, tables } = reading;
  if (tables["Capacity"] === undefined || tables["Demand"] === undefined) return null;
  const people = readPeople(registers, settings);
  const schedule = scheduleOf(registers, settings.get("pmo_StatusDate") ?? null);
  return {
    plan: capacityPlan(people.value, schedule.value),
    stamp: sumStamp(reading, terms),
  };
}
