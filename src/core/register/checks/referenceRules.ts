import { keyOf } from "#core/scoring/registerTable";
import { shownDay } from "#core/time/serialDate";
import { type CellValue, isBlank } from "../content";
import type { RegisterColumn } from "../schema";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { cellText, placeOf } from "./checkedWorkbook";
import { cellFix } from "./fixes";
import { plainName } from "./namedColumns";
import { nearestKey } from "./nearestKey";
import { type ReferenceTarget, targetOf } from "./referenceTargets";
import type { Rule, RuleIssue } from "./rule";

/** Comparisons of keys spent on suggestions: the nearest key of each of thousands of orphans would take long and help nobody. */
const MOST_COMPARISONS = 100_000;

/** Finds the key that was meant, as long as the search is not too long. */
class Suggestions {
  private comparisons = 0;

  near(found: string, { keys }: ReferenceTarget): string | null {
    this.comparisons += keys.size;
    if (this.comparisons > MOST_COMPARISONS) return null;
    return nearestKey(found, new Map([...keys].map(([key, cell]) => [key, String(cell)])));
  }
}

/** References that lead nowhere, periods typed as days, numbers that refer to texts. */
function badReferences(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const issues: RuleIssue[] = [];
  const suggestions = new Suggestions();
  for (const checked of workbook.registers) {
    for (const column of checked.columns) {
      const target = column.kind === "formula" ? null : targetOf(workbook, column);
      if (target === null) continue;
      for (const row of checked.records) {
        const value = checked.table.cell(row, column.header);
        if (value === null || isBlank(value) || typeof value === "object") continue;
        const issue = badReference(checked, row, column, value, target, suggestions);
        if (issue !== null) issues.push(issue);
      }
    }
  }
  return issues;
}

function badReference(
  checked: CheckedRegister,
  row: number,
  column: RegisterColumn,
  value: Exclude<CellValue, object | null>,
  target: ReferenceTarget,
  suggestions: Suggestions,
): RuleIssue | null {
  const { header } = column;
  const found = cellText(value);
  const known = target.keys.get(keyOf(found));
  if (known !== undefined) return otherType(checked, row, header, value, known);
  const place = placeOf(checked, row, header);
  if (target.isPeriod && typeof value === "number") {
    const period = target.periodOf(value);
    const day = shownDay(value);
    return {
      code: "period-as-date",
      severity: "warning",
      place,
      found: day,
      ...(period === null ? {} : { expected: period, fix: cellFix(checked, row, header, period) }),
    };
  }
  // What is only typed with other characters is told as odd characters.
  if (target.keys.has(keyOf(plainName(column, found)))) return null;
  const expected = suggestions.near(found, target);
  return {
    code: "orphan-reference",
    severity: "warning",
    place,
    found,
    facts: { targets: target.names },
    ...(expected === null ? {} : { expected }),
  };
}

/** 1 for "1", or the other way round: formulas do not find one by the other. */
function otherType(
  checked: CheckedRegister,
  row: number,
  header: string,
  value: Exclude<CellValue, object | null>,
  known: string | number,
): RuleIssue | null {
  const isSame = typeof value === typeof known;
  if (isSame || (typeof value !== "number" && typeof known !== "number")) return null;
  return {
    code: "key-like-number",
    severity: "warning",
    place: placeOf(checked, row, header),
    found: String(value),
    expected: String(known),
    fix: cellFix(checked, row, header, known),
  };
}

export const referenceRules: readonly Rule[] = [
  { codes: ["orphan-reference", "period-as-date", "key-like-number"], check: badReferences },
];
