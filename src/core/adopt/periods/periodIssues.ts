import type { Issue } from "#core/issues";
import type { MoneyFinding } from "../moneyUnit";
import { inUnit } from "../moneyUnit";
import type { Records } from "../records";
import { keyField } from "../recordNames";
import type { Source } from "../source";
import { headerPlace, placeOf } from "../source";
import type { PeriodTotal } from "./periodFinding";
import type { Reading } from "../values/reading";

/** Share of an amount by which a total may miss it: what rounding to the shown digits does. */
const ROUNDING = 0.0005;
/** And by how much at least, in the unit of the sheet, for each amount that was added. */
const LAST_DIGIT = 0.0051;

/** What people should know of the period columns of a source: sums that differ, columns that stay outside. */
export function periodIssues(
  records: Records,
  source: Source,
  money: MoneyFinding,
  repeated: ReadonlySet<number>,
): readonly Issue[] {
  const { periods, island } = source;
  if (periods === null) return [];
  const again = periods.columns
    .filter(({ at }) => repeated.has(at))
    .map(({ at, readings }) => ({ at, why: "other-sheet" as const, readings }));
  const kept = [...periods.kept, ...again]
    .map(({ at, why, readings }): Issue | null => {
      const amounts = numbersOf(readings, money).filter((number) => number !== null);
      if (amounts.length === 0) return null;
      const sum = shown(amounts.reduce((all, amount) => all + amount, 0));
      const facts = { header: island.headers[at]?.shown ?? "", why, sum };
      return {
        code: "period-column-kept",
        severity: "warning",
        place: headerPlace(source, at),
        facts,
      };
    })
    .filter((issue) => issue !== null);
  return [...kept, ...periods.totals.flatMap((total) => totalIssue(records, source, total, money))];
}

function numbersOf(readings: readonly Reading[], money: MoneyFinding): readonly (number | null)[] {
  return readings
    .map((reading) => inUnit(reading, money))
    .map((reading) =>
      reading.kind === "value" && typeof reading.value === "number" ? reading.value : null,
    );
}

/** The rows in which a total is not the sum of its periods: the first of them, and how many. */
function totalIssue(
  records: Records,
  source: Source,
  { at, sums, readings }: PeriodTotal,
  money: MoneyFinding,
): readonly Issue[] {
  const parted = [...(source.periods?.columns ?? []), ...(source.periods?.kept ?? [])];
  const columns = sums.map((place) =>
    numbersOf(parted.find((column) => column.at === place)?.readings ?? [], money),
  );
  const differing = numbersOf(readings, money).flatMap((total, bodyRow) => {
    if (total === null) return [];
    const parts = columns.map((column) => column[bodyRow] ?? 0);
    const sum = parts.reduce((all, part) => all + part, 0);
    const allowed = Math.max(LAST_DIGIT * parts.length, Math.abs(sum) * ROUNDING);
    return Math.abs(total - sum) > allowed ? [{ bodyRow, total, sum }] : [];
  });
  const [first] = differing;
  if (first === undefined) return [];
  const place = placeOf(source, first.bodyRow, at);
  const record = recordOf(records, source, first.bodyRow);
  const row = source.island.body[first.bodyRow]?.at ?? 0;
  return [
    {
      code: "period-sum-differs",
      severity: "warning",
      place: record === "" ? place : { ...place, record },
      found: shown(first.total),
      expected: shown(first.sum),
      facts: {
        header: source.island.headers[at]?.shown ?? "",
        row: row + 1,
        count: differing.length,
      },
    },
  ];
}

function recordOf(records: Records, source: Source, bodyRow: number): string {
  const row = records.traces.find((trace) => trace.source === source)?.records[bodyRow] ?? null;
  const key = keyField(source.register);
  if (row === null || key === null) return "";
  return String(records.drafts.get(source.register)?.builder.get(row, key) ?? "");
}

/** A number as a person would write it, without the noise of the last binary digit. */
function shown(value: number): string {
  return String(Number(value.toPrecision(12)));
}
