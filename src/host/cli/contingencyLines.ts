import type { Report } from "#actions/report/report";
import type { ContingencyReport, ScopeReport } from "#actions/report/riskReport";
import { table } from "./table";

/** Scopes, drivers and responses that are listed; the report has them all. */
const shownRows = 12;

/** A simulation for people: percentiles with their intervals, what lies inside, drivers, what responses buy. */
export function contingencyLines({ contingency }: Report): string[] {
  if (contingency === null) return [];
  const { scope, open, risks, trials, seed, correlation } = contingency;
  return [
    "",
    `Contingency of ${scope}: ${risks} of ${open} open risks, ${whole(trials)} trials, seed ${seed}, correlation ${correlation.all} + ${correlation.category}`,
    ...percentileLines(contingency),
    ...approvedLines(contingency),
    ...listed("By program and project", scopeLines(contingency)),
    ...listed("Drivers", driverLines(contingency)),
    ...listed("What responses buy", responseLines(contingency)),
  ];
}

function percentileLines({ expected, mean, deviation, intervals }: ContingencyReport): string[] {
  return [
    `Expected ${amount(expected)}; mean of the trials ${amount(mean)}, standard deviation ${amount(deviation)}`,
    ...table(
      ["Percentile", "Amount", "95% from", "to"],
      intervals.map(({ level, value, low, high }) => [
        percentile(level),
        ...[value, low, high].map(amount),
      ]),
    ),
  ];
}

function approvedLines({ approved, exceedance }: ContingencyReport): string[] {
  if (approved === null || exceedance === null) return [];
  return [
    `Approved ${amount(approved)}: exceeded in ${(exceedance * 100).toFixed(1)}% of the trials`,
  ];
}

function scopeLines({ scopes, confidence }: ContingencyReport): string[] {
  const need = ({ intervals }: ScopeReport): number =>
    intervals.find(({ level }) => level === confidence)?.value ?? 0;
  const rows = [...scopes].sort((a, b) => need(b) - need(a));
  return table(
    ["ID", "Name", "Risks", "Expected", percentile(confidence), "Approved"],
    rows
      .slice(0, shownRows)
      .map((scope) => [
        scope.id,
        scope.name,
        String(scope.risks),
        amount(scope.expected),
        amount(need(scope)),
        scope.approved === null ? "" : amount(scope.approved),
      ]),
  ).concat(more(rows.length));
}

function driverLines({ drivers, confidence }: ContingencyReport): string[] {
  return table(
    ["Risk", "Correlation", "Mean", `Mean from ${percentile(confidence)}`],
    drivers
      .slice(0, shownRows)
      .map(({ id, correlation, mean, tailMean }) => [
        id,
        correlation.toFixed(2),
        amount(mean),
        amount(tailMean),
      ]),
  ).concat(more(drivers.length));
}

function responseLines({ responses, confidence, allResponses }: ContingencyReport): string[] {
  if (responses.length === 0) return [];
  const all = allResponses === null ? [] : [{ id: "all together", ...allResponses }];
  return table(
    ["Risk", `${percentile(confidence)} without`, "with", "Buys"],
    [...all, ...responses.slice(0, shownRows)].map(({ id, before, after }) => [
      id,
      amount(before.percentile),
      amount(after.percentile),
      amount(before.percentile - after.percentile),
    ]),
  ).concat(more(responses.length));
}

/** A table without rows is two lines. */
function listed(title: string, lines: readonly string[]): string[] {
  return lines.length > 2 ? ["", title, ...lines] : [];
}

function more(count: number): string[] {
  return count > shownRows ? [`... and ${count - shownRows} more; --report lists them all.`] : [];
}

function percentile(level: number): string {
  return `P${Number((level * 100).toPrecision(6))}`;
}

const figures = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const counts = new Intl.NumberFormat("en-US");

function amount(value: number): string {
  return figures.format(value);
}

function whole(value: number): string {
  return counts.format(value);
}
