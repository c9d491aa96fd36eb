import { fullHeader, type HeaderText } from "../headerText";
import type { Island } from "../island";
import { dateText } from "../values/dateText";
import type { PeriodName } from "./periodName";
import { periodName } from "./periodName";
import type { CostType, Measure } from "./periodWords";

/** A header that may be a period. */
export interface PeriodHeader {
  /** Place in the island, from 0. */
  readonly at: number;
  /** As people are shown it, bands before it. */
  readonly header: string;
  readonly text: PeriodName;
  /** The header is a day ("2026-01-31"), as a serial number; null = it is not. */
  readonly day: number | null;
  readonly measure: Measure | null;
  readonly costType: CostType | null;
}

const only = <T>(values: readonly T[]): T | null =>
  values.length === 1 ? (values[0] ?? null) : null;

/** True when a text places amounts in time, be it without a year. */
export function isTimed(text: PeriodName): boolean {
  return text.year !== null || text.part !== null || text.counted !== null;
}

/** What a header says together with the bands that it stands under: the nearest word counts. */
function joined(own: PeriodName, bands: readonly PeriodName[]): PeriodName {
  const inner = [...bands].reverse();
  const near = [own, ...inner];
  const pure = [own, ...inner.filter(({ rest }) => rest === "")];
  return {
    year: near.find(({ year }) => year !== null)?.year ?? null,
    part: pure.find(({ part }) => part !== null)?.part ?? null,
    counted: own.counted,
    open: own.open,
    unphased: own.unphased,
    total: own.total || inner.some(({ total, rest }) => total && rest === ""),
    measures: near.find(({ measures }) => measures.length > 0)?.measures ?? [],
    costType: near.find(({ costType }) => costType !== null)?.costType ?? null,
    otherThing: near.some(({ otherThing }) => otherThing),
    rest: own.rest,
  };
}

/** The day that a header is; days whose order is open are left to `order`. */
function dayOf(shown: string, order: "day-month" | "month-day" | null): number | null {
  if (!/\d{1,4}[-/. ]\S{1,10}[-/. ]\d{1,4}/.test(shown)) return null;
  const found = dateText(shown, order);
  return found.kind === "date" ? found.serial : null;
}

/** The order of day and month in which the headers follow each other most evenly. */
function headerOrder(headers: readonly HeaderText[]): "day-month" | "month-day" {
  const unevenness = (order: "day-month" | "month-day"): number => {
    const days = headers.flatMap(({ shown }) => dayOf(shown, order) ?? []);
    const steps = days.slice(1).map((day, at) => day - (days[at] ?? 0));
    return Math.max(0, ...steps) - Math.min(0, ...steps);
  };
  return unevenness("month-day") < unevenness("day-month") ? "month-day" : "day-month";
}

/** The headers of an island that name periods, sums of periods or amounts outside all periods. */
export function periodHeaders(island: Island): readonly PeriodHeader[] {
  const order = headerOrder(island.headers);
  return island.headers.flatMap((header, at): readonly PeriodHeader[] => {
    if (header.shown === "") return [];
    const day = dayOf(header.shown, order);
    const own = periodName(day === null ? header.shown : "");
    if (own.rest !== "") return [];
    const text = joined(own, header.bands.map(periodName));
    const isNamed = day !== null || isTimed(text) || text.unphased || text.total;
    if (!isNamed && text.open === null) return [];
    const { costType } = text;
    return [{ at, header: fullHeader(header), text, day, measure: only(text.measures), costType }];
  });
}
