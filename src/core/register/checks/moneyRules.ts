import { keyOf } from "#core/scoring/registerTable";
import { isClosedOn } from "../periods";
import { isBeforeApproval, isOver, isRunning } from "../stages";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { cellText, placeOf, recordKey } from "./checkedWorkbook";
import { recordsBy, shown, sumsBy } from "./recordIndex";
import type { Rule, RuleIssue } from "./rule";
import { median } from "./typeRules";

/** An amount that is this many times larger or smaller than the others is in another unit. */
const FAR_OFF = 300;
/** Fewer amounts show no usual size. */
const FEWEST = 4;

const amounts: Readonly<Record<string, readonly string[]>> = {
  Projects: ["Budget"],
  Risks: ["Cost impact"],
  Periods: ["Envelope"],
};

/** Amounts that are about a thousand or a million times what stands in the rest of the column. */
function wrongMagnitudes(workbook: CheckedWorkbook): readonly RuleIssue[] {
  return workbook.registers.flatMap((checked) =>
    (amounts[checked.register] ?? []).flatMap((field) => {
      const rows = checked.records.filter((row) => (checked.table.number(row, field) ?? 0) > 0);
      const usual = median(rows.map((row) => checked.table.number(row, field) ?? 0));
      if (rows.length < FEWEST || usual === null) return [];
      return rows.flatMap((row) => {
        const value = checked.table.number(row, field) ?? 0;
        const times = value > usual ? value / usual : usual / value;
        if (times < FAR_OFF) return [];
        return magnitudeIssue(checked, row, field, value, usual);
      });
    }),
  );
}

function magnitudeIssue(
  checked: CheckedRegister,
  row: number,
  field: string,
  value: number,
  usual: number,
): readonly RuleIssue[] {
  const isLarge = value > usual;
  const times = isLarge ? value / usual : usual / value;
  const unit = times > FAR_OFF * 1000 ? 1e6 : 1000;
  return [
    {
      code: "magnitude-off",
      severity: "warning",
      place: placeOf(checked, row, field),
      found: shown(value),
      expected: shown(isLarge ? value / unit : value * unit),
      facts: {
        factor: isLarge ? shown(Math.round(times)) : `1/${shown(Math.round(times))}`,
        beside: `${checked.register}[${field}]`,
        usual: shown(usual),
      },
    },
  ];
}

function negativeAmounts(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("Financials");
  if (checked === null) return [];
  return ["Budget", "Actual", "Forecast"].flatMap((field) =>
    checked.records.flatMap((row): RuleIssue[] => {
      const value = checked.table.number(row, field);
      if (value === null || value >= 0) return [];
      const place = placeOf(checked, row, field);
      return [{ code: "negative-amount", severity: "hint", place, found: shown(value) }];
    }),
  );
}

/** Share by which the sum of the periods may differ from the budget. */
const TOLERANCE = 0.005;

/** Budgets against the sum of their periods. */
function budgetsNotPhased(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const projects = workbook.register("Projects");
  const financials = workbook.register("Financials");
  if (projects === null || financials?.table.has("Budget") !== true) return [];
  const phased = sumsBy(financials, "Project ID", "Budget");
  return projects.records.flatMap((row): RuleIssue[] => {
    const budget = projects.table.number(row, "Budget");
    const sum = phased.get(keyOf(projects.table.text(row, "Project ID")));
    if (budget === null || sum === undefined || sum === 0) return [];
    if (Math.abs(sum - budget) <= TOLERANCE * Math.abs(budget) + 1e-9) return [];
    return [
      {
        code: "budget-not-phased",
        severity: "warning",
        place: placeOf(projects, row, "Budget"),
        found: shown(budget),
        expected: shown(sum),
      },
    ];
  });
}

/** Money spent on what is not approved, and closed periods without an actual. */
function actuals(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const financials = workbook.register("Financials");
  if (financials?.table.has("Actual") !== true) return [];
  return [...unapprovedSpend(workbook, financials), ...missingActuals(workbook, financials)];
}

function unapprovedSpend(
  workbook: CheckedWorkbook,
  financials: CheckedRegister,
): readonly RuleIssue[] {
  const projects = workbook.register("Projects");
  if (projects === null) return [];
  const spent = sumsBy(financials, "Project ID", "Actual");
  return projects.records.flatMap((row): RuleIssue[] => {
    const stage = projects.table.text(row, "Stage");
    const sum = spent.get(keyOf(projects.table.text(row, "Project ID"))) ?? 0;
    if (sum <= 0 || !isBeforeApproval(stage)) return [];
    return [
      {
        code: "spend-without-approval",
        severity: "warning",
        place: placeOf(projects, row, "Stage"),
        found: shown(sum),
        facts: { stage },
      },
    ];
  });
}

function missingActuals(
  workbook: CheckedWorkbook,
  financials: CheckedRegister,
): readonly RuleIssue[] {
  const closed = closedPeriods(workbook);
  const projects = recordsBy(workbook, "Projects", "Project ID");
  return financials.records.flatMap((row): RuleIssue[] => {
    const { table } = financials;
    const [budget, period] = [table.number(row, "Budget"), table.text(row, "Period")];
    if (budget === null || budget <= 0 || table.cell(row, "Actual") !== null) return [];
    const project = projects.get(keyOf(table.text(row, "Project ID")));
    const stage = project === undefined ? "" : project.checked.table.text(project.row, "Stage");
    if (!closed.has(keyOf(period)) || !isRunning(stage)) return [];
    return [
      {
        code: "actual-missing",
        severity: "warning",
        place: placeOf(financials, row, "Actual"),
        found: shown(budget),
        facts: { period },
      },
    ];
  });
}

/** Periods that end on the status date or before, in small letters. */
export function closedPeriods(workbook: CheckedWorkbook): ReadonlySet<string> {
  const checked = workbook.register("Periods");
  const { statusDate } = workbook;
  if (checked === null) return new Set();
  const rows = checked.records.filter((row) =>
    isClosedOn(checked.table.number(row, "Ends on"), statusDate),
  );
  return new Set(rows.map((row) => keyOf(checked.table.text(row, "Period"))));
}

/**
 * What must be done anyway against what there is: no choice of projects can keep such an envelope. The
 * queue of decisions adds what is approved or chosen (`claimsMoney`); before solving, `readiness` leaves
 * out what could start later or be funded in part.
 */
function exceededEnvelopes(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const [periods, financials] = [workbook.register("Periods"), workbook.register("Financials")];
  const projects = recordsBy(workbook, "Projects", "Project ID");
  if (periods === null || financials === null || projects.size === 0) return [];
  const isProtected = keyOf(cellText(workbook.settings.get("pmo_Protect") ?? null)) !== "no";
  const isBound = (row: number): boolean => {
    const known = projects.get(keyOf(financials.table.text(row, "Project ID")));
    if (known === undefined) return false;
    const { table } = known.checked;
    const stage = table.text(known.row, "Stage");
    if (isOver(stage)) return false;
    const isForced = keyOf(table.text(known.row, "Selection rule")) === "force in";
    return isForced || (isProtected && keyOf(stage) === "in delivery");
  };
  const needs = sumsBy(financials, "Period", "Forecast", isBound);
  const closed = closedPeriods(workbook);
  return periods.records.flatMap((row): RuleIssue[] => {
    const period = periods.table.text(row, "Period");
    const envelope = periods.table.number(row, "Envelope");
    const need = needs.get(keyOf(period)) ?? 0;
    if (envelope === null || closed.has(keyOf(period)) || need <= envelope * 1.000001) return [];
    return [
      {
        code: "envelope-exceeded",
        severity: "blocking",
        place: periods.table.place(row, recordKey(periods, row), "Envelope"),
        found: shown(need),
        expected: shown(envelope),
        facts: { period, short: shown(need - envelope) },
      },
    ];
  });
}

export const moneyRules: readonly Rule[] = [
  { codes: ["magnitude-off"], check: wrongMagnitudes },
  { codes: ["negative-amount"], check: negativeAmounts },
  { codes: ["budget-not-phased"], check: budgetsNotPhased },
  { codes: ["spend-without-approval", "actual-missing"], check: actuals },
  { codes: ["envelope-exceeded"], check: exceededEnvelopes },
];
