import type { SnapshotHead } from "#core/history/snapshotHeads";
import { readSnapshotStore } from "#core/history/snapshotStore";
import type { KeptValue } from "#core/history/state";
import { roundTo } from "#core/numeric/rounding";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf } from "#core/scoring/registerTable";
import { isoDate } from "#core/time/serialDate";
import type { CheckedWorkbook } from "./checkedWorkbook";
import { placeOf } from "./checkedWorkbook";
import type { Rule, RuleIssue } from "./rule";

/** Columns that only a rebaseline changes. */
const baselineFields = ["Budget", "Baseline finish"] as const;

/** Live projects whose budget or baseline finish is another one than in the baseline that holds. */
function changedBaselines(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const projects = workbook.register("Projects");
  if (projects === null) return [];
  const store = readSnapshotStore(workbook.registers.map(({ table }) => table.content));
  const head = holdingBaseline(store.heads);
  const records = head === null ? null : store.recordsAt(head.id, "Projects");
  if (head === null || records === null) return [];
  const { table } = projects;
  const seen = new Set<string>();
  return projects.records.flatMap((row): RuleIssue[] => {
    const id = table.text(row, "Project ID");
    const record = records.get(keyOf(id));
    if (!isLive(id, table.text(row, "Stage")) || record === undefined || seen.has(keyOf(id))) {
      return [];
    }
    seen.add(keyOf(id));
    return baselineFields.flatMap((field): RuleIssue[] => {
      const [then, now] = [record.values.get(field) ?? null, table.number(row, field)];
      // A baseline that was set for the first time was not changed.
      if (typeof then !== "number" || (now !== null && isSame(then, now))) return [];
      return [
        {
          code: "baseline-changed",
          severity: "warning",
          place: placeOf(projects, row, field),
          found: said(field, now),
          expected: said(field, then),
          facts: { snapshot: head.name === head.id ? head.id : `${head.id} ${head.name}` },
        },
      ];
    });
  });
}

/** The last baseline that a decision allowed; before any of them, the first that was taken. */
function holdingBaseline(heads: readonly SnapshotHead[]): SnapshotHead | null {
  const baselines = heads.filter(({ kind }) => kind === "Baseline");
  return baselines.findLast(({ decision }) => decision !== "") ?? baselines[0] ?? null;
}

function isSame(a: number, b: number): boolean {
  return roundTo(a, 6) === roundTo(b, 6);
}

function said(field: (typeof baselineFields)[number], value: KeptValue): string {
  if (typeof value !== "number") return "–";
  return field === "Baseline finish" ? isoDate(value) : String(roundTo(value, 2));
}

export const baselineRules: readonly Rule[] = [
  { codes: ["baseline-changed"], check: changedBaselines },
];
