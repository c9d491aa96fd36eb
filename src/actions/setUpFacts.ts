import type { Issue } from "#core/issues";
import type { RegisterRows } from "#core/register/rows";
import { objectiveRows, readObjectives } from "#core/setup/readObjectives";
import { periodRows, readPeriods } from "#core/setup/readPeriods";
import { type PeriodCalendar, reportingPeriods } from "#core/time/reportingPeriods";
import { isoDate } from "#core/time/serialDate";
import type { ActionContext } from "./action";
import { createParameters, grains } from "./actionParameters";
import { choiceOf, dateSerial, textOf } from "./parameters";

/** What an office has said about its new workbook, besides settings: objectives and reporting periods. */
export interface SetUpFacts {
  readonly rows: readonly RegisterRows[];
  readonly calendar: PeriodCalendar;
  readonly issues: readonly Issue[];
}

/** Objectives and periods as they were typed or pasted. A blocking issue means that they cannot be used. */
export function setUpFacts(
  context: ActionContext,
  dates: { readonly status: number; readonly base: number },
): SetUpFacts {
  const objectives = readObjectives(textOf(createParameters, context, "objectives"));
  const periods = readPeriods(textOf(createParameters, context, "periodRows"));
  const calendar = calendarOf(context, dates.base);
  const all = periods.value.length > 0 ? periods.value : reportingPeriods(calendar);
  const isReadable = ![...objectives.issues, ...periods.issues].some(isBlocking);
  return {
    rows: [
      ...(objectives.value.length > 0 ? [objectiveRows(objectives.value)] : []),
      ...(periods.value.length > 0 ? [periodRows(periods.value)] : []),
    ],
    calendar,
    issues: [
      ...objectives.issues,
      ...periods.issues,
      ...(isReadable ? outside(dates.status, all) : []),
    ],
  };
}

export function isBlocking({ severity }: Issue): boolean {
  return severity === "blocking";
}

function calendarOf(context: ActionContext, base: number): PeriodCalendar {
  const number = (name: string): number => {
    const text = textOf(createParameters, context, name);
    const initial = createParameters.find((each) => each.name === name)?.initial ?? "";
    return Number(text === "" ? initial : text);
  };
  return {
    from: dateSerial(textOf(createParameters, context, "firstPeriod")) ?? base,
    grain: choiceOf(createParameters, context, "grain", grains),
    count: number("periods"),
    tailYears: number("tailYears"),
    fiscalStartMonth: number("fiscalStart"),
  };
}

/** A status date beyond the calendar makes every period closed, or none. */
function outside(
  status: number,
  periods: readonly { readonly startsOn: number; readonly endsOn: number }[],
): readonly Issue[] {
  const from = Math.min(...periods.map(({ startsOn }) => startsOn));
  const to = Math.max(...periods.map(({ endsOn }) => endsOn));
  if (status >= from && status <= to) return [];
  return [
    {
      code: "status-date-outside-periods",
      severity: "warning",
      place: { register: "Periods" },
      found: isoDate(status),
      facts: { from: isoDate(from), to: isoDate(to) },
    },
  ];
}
