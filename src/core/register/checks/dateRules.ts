import type { Issue } from "#core/issues";
import { calendarBreaks } from "#core/register/calendarBreaks";
import { keyOf } from "#core/scoring/registerTable";
import type { ReportingPeriod } from "#core/time/reportingPeriods";
import { isoDate } from "#core/time/serialDate";
import { isClosedOn } from "../periods";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { placeOf } from "./checkedWorkbook";
import type { Rule } from "./rule";

/** Pairs of columns that must be in this order. */
const ordered: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Projects: [
    ["Start", "Baseline finish"],
    ["Start", "Forecast finish"],
  ],
  Periods: [["Starts on", "Ends on"]],
};

function finishBeforeStart(workbook: CheckedWorkbook): readonly Issue[] {
  return workbook.registers.flatMap((checked) =>
    (ordered[checked.register] ?? []).flatMap(([first, last]) =>
      checked.records.flatMap((row): Issue[] => {
        const [start, finish] = [checked.table.number(row, first), checked.table.number(row, last)];
        if (start === null || finish === null || finish >= start) return [];
        const severity = checked.register === "Periods" ? "blocking" : "warning";
        const place = placeOf(checked, row, last);
        return [
          {
            code: "finish-before-start",
            severity,
            place,
            found: isoDate(finish),
            expected: isoDate(start),
          },
        ];
      }),
    ),
  );
}

interface Period extends ReportingPeriod {
  readonly row: number;
}

function periodsOf({ table, records }: CheckedRegister): readonly Period[] {
  return records.flatMap((row) => {
    const [startsOn, endsOn] = [table.number(row, "Starts on"), table.number(row, "Ends on")];
    if (startsOn === null || endsOn === null) return [];
    return [{ row, period: table.text(row, "Period"), startsOn, endsOn }];
  });
}

/** Periods in time must follow each other day by day. */
function brokenCalendar(workbook: CheckedWorkbook): readonly Issue[] {
  const checked = workbook.register("Periods");
  if (checked === null) return [];
  return calendarBreaks(periodsOf(checked)).map(({ period, issue }) => ({
    ...issue,
    place: placeOf(checked, period.row, "Starts on"),
  }));
}

/** Registers with actuals by period. */
const withActuals: readonly string[] = ["Financials", "BenefitPeriods"];

function actualInOpenPeriod(workbook: CheckedWorkbook): readonly Issue[] {
  const calendar = workbook.register("Periods");
  const { statusDate } = workbook;
  if (calendar === null || statusDate === null) return [];
  const open = new Set(
    periodsOf(calendar)
      .filter(({ endsOn }) => !isClosedOn(endsOn, statusDate))
      .map(({ period }) => keyOf(period)),
  );
  return workbook.registers
    .filter((checked) => withActuals.includes(checked.register))
    .flatMap((checked) =>
      checked.records.flatMap((row): Issue[] => {
        const actual = checked.table.number(row, "Actual");
        const period = checked.table.text(row, "Period");
        if (actual === null || !open.has(keyOf(period))) return [];
        return [
          {
            code: "actual-in-open-period",
            severity: "warning",
            place: placeOf(checked, row, "Actual"),
            found: String(actual),
            expected: isoDate(statusDate),
            facts: { period },
          },
        ];
      }),
    );
}

export const dateRules: readonly Rule[] = [
  { codes: ["finish-before-start"], check: finishBeforeStart },
  { codes: ["period-gap", "period-overlap"], check: brokenCalendar },
  { codes: ["actual-in-open-period"], check: actualInOpenPeriod },
];
