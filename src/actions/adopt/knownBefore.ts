import type { AdoptOptions } from "#core/adopt/adoption";
import type { MoneyUnit } from "#core/adopt/moneyUnit";
import type { RegisterContent } from "#core/register/content";
import type { ReportingPeriod } from "#core/time/reportingPeriods";
import { readRegisters } from "#excel/readRegisters";
import { enteredRecords } from "../registerReports";
import { readBase } from "./adoptionBase";
import type { AdoptionSources } from "./sources";

const moneyUnits: readonly MoneyUnit[] = ["One", "thousand", "million"];

/** What registers that hold records tell before their sheets are understood again. */
export type Known = Pick<AdoptOptions, "again" | "moneyUnit" | "periods">;

/**
 * What was adopted before, the unit and the calendar that the registers keep; nothing where they hold no
 * records. Requests: 2 or 3 where they do.
 */
export async function knownBefore(
  { registers }: AdoptionSources,
  signal: AbortSignal | undefined,
): Promise<Known> {
  if (enteredRecords(registers) === 0) return {};
  const base = await readBase(signal);
  const { settings } = await readRegisters([], { settings: ["pmo_MoneyUnit"], signal });
  const unit = moneyUnits.find((each) => each === settings.get("pmo_MoneyUnit"));
  const periods = periodsOf(registers);
  return {
    again: { base, now: registers },
    ...(unit === undefined ? {} : { moneyUnit: unit }),
    ...(periods.length === 0 ? {} : { periods }),
  };
}

function periodsOf(registers: readonly RegisterContent[]): ReportingPeriod[] {
  const content = registers.find(({ register }) => register === "Periods");
  const [period, startsOn, endsOn] = ["Period", "Starts on", "Ends on"].map(
    (header) => content?.headers.indexOf(header) ?? -1,
  );
  return (content?.rows ?? []).flatMap((row): ReportingPeriod[] => {
    const [key, first, last] = [row[period ?? -1], row[startsOn ?? -1], row[endsOn ?? -1]];
    const isWhole =
      typeof key === "string" && typeof first === "number" && typeof last === "number";
    return isWhole ? [{ period: key, startsOn: first, endsOn: last }] : [];
  });
}
