import { keyOf } from "#core/scoring/registerTable";
import { isBlank } from "../content";
import type { CheckedWorkbook } from "./checkedWorkbook";
import { placeOf } from "./checkedWorkbook";
import { missingIssue } from "./missingIssue";
import { requirementsOf } from "./requirements";
import type { Rule, RuleIssue } from "./rule";

function requiredMissing(workbook: CheckedWorkbook): readonly RuleIssue[] {
  return workbook.registers.flatMap((checked) =>
    requirementsOf(checked).flatMap(({ field, why, isKey, applies }) => {
      const due = checked.records.filter((row) => applies(checked, row));
      const found = missingIssue(checked, field, due, why);
      return isKey ? found.map((issue) => ({ ...issue, severity: "blocking" as const })) : found;
    }),
  );
}

function forcedWithoutReason(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("Projects");
  if (checked?.table.has("Selection reason") !== true) return [];
  return checked.records.flatMap((row): RuleIssue[] => {
    const rule = checked.table.text(row, "Selection rule");
    const isFree = rule === "" || keyOf(rule) === "free";
    if (isFree || !isBlank(checked.table.cell(row, "Selection reason"))) return [];
    const place = placeOf(checked, row, "Selection reason");
    return [
      {
        code: "reason-missing",
        severity: "warning",
        place,
        found: rule,
        expected: "Selection rule",
      },
    ];
  });
}

export const requiredRules: readonly Rule[] = [
  { codes: ["required-missing", "missing-column"], check: requiredMissing },
  { codes: ["reason-missing"], check: forcedWithoutReason },
];
