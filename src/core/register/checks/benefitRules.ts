import { keyOf } from "#core/scoring/registerTable";
import { foldedText } from "#core/text/foldedText";
import { isCommitted } from "../stages";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { placeOf } from "./checkedWorkbook";
import { recordsBy, rowsBy, shown } from "./recordIndex";
import type { Rule, RuleIssue } from "./rule";

function unmeasurable(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("Benefits");
  if (checked === null) return [];
  return checked.records.flatMap((row): RuleIssue[] => {
    const baseline = checked.table.number(row, "Baseline value");
    const target = checked.table.number(row, "Target value");
    const isLevel = keyOf(checked.table.text(row, "Profile")) === "level";
    if (!isLevel || baseline === null || baseline !== target) return [];
    const place = placeOf(checked, row, "Target value");
    return [{ code: "target-equals-baseline", severity: "warning", place, found: String(target) }];
  });
}

/** Benefits against their periods: in money without any, or a target that the plan does not reach. */
function notPhased(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const [benefits, periods] = [workbook.register("Benefits"), workbook.register("BenefitPeriods")];
  if (benefits === null || periods === null) return [];
  const rowsOf = rowsBy(periods, "Benefit ID");
  const ends = recordsBy(workbook, "Periods", "Period");
  return benefits.records.flatMap((row): RuleIssue[] => {
    const { table } = benefits;
    const id = table.text(row, "Benefit ID");
    const own = rowsOf.get(keyOf(id)) ?? [];
    if (id === "" || keyOf(table.text(row, "Status")) === "withdrawn") return [];
    const isMoney = ["cashable", "non-cashable"].includes(keyOf(table.text(row, "Class")));
    if (own.length === 0) {
      if (!isMoney) return [];
      const place = placeOf(benefits, row, "Benefit ID");
      return [{ code: "benefit-without-periods", severity: "warning", place }];
    }
    const target = table.number(row, "Target value");
    if (keyOf(table.text(row, "Profile")) !== "level" || target === null) return [];
    const last = lastPlanned(periods, own, ends);
    if (last === null || Math.abs(last.planned - target) <= Math.abs(target) * 0.005) return [];
    return [
      {
        code: "target-not-planned",
        severity: "warning",
        place: placeOf(benefits, row, "Target value"),
        found: shown(target),
        expected: shown(last.planned),
        facts: { period: last.period },
      },
    ];
  });
}

/** The planned value of the last period that has one. */
function lastPlanned(
  { table }: CheckedRegister,
  rows: readonly number[],
  ends: ReturnType<typeof recordsBy>,
): { planned: number; period: string } | null {
  let last: { planned: number; period: string; end: number } | null = null;
  for (const row of rows) {
    const planned = table.number(row, "Planned");
    const period = table.text(row, "Period");
    const known = ends.get(keyOf(period));
    const end = known?.checked.table.number(known.row, "Ends on") ?? null;
    if (planned === null || end === null || (last !== null && end <= last.end)) continue;
    last = { planned, period, end };
  }
  return last;
}

/** The same benefit under two projects: one amount may be counted twice. */
function countedTwice(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("Benefits");
  if (checked === null) return [];
  const first = new Map<string, number>();
  return checked.records.flatMap((row): RuleIssue[] => {
    const { table } = checked;
    const text = table.text(row, "Benefit");
    const folded = foldedText(text);
    if (folded.length < 5 || keyOf(table.text(row, "Status")) === "withdrawn") return [];
    const key = `${folded}\n${keyOf(table.text(row, "Type"))}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      return [];
    }
    return [
      {
        code: "benefit-counted-twice",
        severity: "warning",
        place: placeOf(checked, row, "Benefit"),
        found: text,
        facts: {
          other: table.text(before, "Benefit ID"),
          project: table.text(before, "Relates to"),
        },
      },
    ];
  });
}

/** Projects that are done for a benefit and have none. */
function withoutBenefit(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const [projects, benefits] = [workbook.register("Projects"), workbook.register("Benefits")];
  // A workbook in which nobody keeps benefits is not told so for every project.
  if (projects === null || benefits === null || benefits.records.length === 0) return [];
  const served = rowsBy(benefits, "Relates to");
  return projects.records.flatMap((row): RuleIssue[] => {
    const { table } = projects;
    const id = table.text(row, "Project ID");
    const category = keyOf(table.text(row, "Category"));
    if (id === "" || ["mandatory", "enabler", ""].includes(category)) return [];
    if (!isCommitted(table.text(row, "Stage")) || served.has(keyOf(id))) return [];
    const program = keyOf(table.text(row, "Program ID"));
    if (program !== "" && served.has(program)) return [];
    const place = placeOf(projects, row, "Project ID");
    return [{ code: "project-without-benefit", severity: "hint", place }];
  });
}

export const benefitRules: readonly Rule[] = [
  { codes: ["target-equals-baseline"], check: unmeasurable },
  { codes: ["benefit-without-periods", "target-not-planned"], check: notPhased },
  { codes: ["benefit-counted-twice"], check: countedTwice },
  { codes: ["project-without-benefit"], check: withoutBenefit },
];
