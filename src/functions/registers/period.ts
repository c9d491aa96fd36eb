import { type PeriodGrain, periodOf } from "#core/time/reportingPeriods";
import type { Implementation } from "../call";
import { eachRow } from "../eachRow";
import type { registerDeclarations } from "./declarations";

/** The words of the argument for the grains of the registers. */
const grains: Readonly<Record<"quarter" | "month" | "year", PeriodGrain>> = {
  quarter: "Quarter",
  month: "Month",
  year: "Year",
};

/** The period of each day; an empty one stays empty. */
export const period: Implementation<typeof registerDeclarations.PERIOD> = ({
  date: dates,
  grain,
  fiscalStart,
}) =>
  eachRow({ dates }, ({ dates: day }) =>
    day === null ? "" : periodOf(day, grains[grain], fiscalStart),
  );
