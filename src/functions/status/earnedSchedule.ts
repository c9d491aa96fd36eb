import { earnedSchedule, firstFall, periodEnds } from "#core/status/earnedSchedule";
import type { Implementation } from "../call";
import type { statusDeclarations } from "./declarations";

/** Where the work stands in time: earned schedule, its variance and its index. */
export const earnedScheduleOf: Implementation<typeof statusDeclarations.EARNEDSCHEDULE> = (
  { pvCumulative, ev, actualPeriods },
  call,
) => {
  const column = pvCumulative.map((value) => value ?? 0);
  const fall = firstFall(column);
  if (fall !== null) return call.fail("falls", { place: fall + 1 });
  if (actualPeriods === 0) return call.fail("no-time");
  const found = earnedSchedule({ planned: periodEnds(column), ev, at: actualPeriods });
  return found === null ? call.fail("no-plan") : [[found.es, found.variance, found.spi]];
};
