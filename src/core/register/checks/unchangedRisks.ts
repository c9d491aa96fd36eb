import { keptValue } from "#core/history/presentState";
import { scaleMark } from "#core/history/scaleMark";
import { readSnapshotStore } from "#core/history/snapshotStore";
import type { KeptRecord, KeptRecords } from "#core/history/state";
import { scaledColumns, scaleTable } from "#core/risk/scaleRows";
import { keyOf } from "#core/scoring/registerTable";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { placeOf } from "./checkedWorkbook";
import { scaleOf } from "./riskScaleRules";
import type { RuleIssue } from "./rule";

/** A risk that says the same in so many snapshots has not been looked at. */
const SNAPSHOTS = 3;

/** What a snapshot keeps of risks. */
interface KeptRisks {
  readonly records: KeptRecords;
  /** Columns that can be compared: those that it keeps of any risk, and on the same scale. */
  readonly fields: readonly string[];
}

/** Open risks whose fields are the same as in each of the last three snapshots. */
export function unchangedRisks(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const risks = workbook.register("Risks");
  const snapshots = lastSnapshots(workbook);
  if (risks === null || snapshots.length < SNAPSHOTS) return [];
  return risks.records.flatMap((row): RuleIssue[] => {
    const id = risks.table.text(row, "Risk ID");
    if (id === "" || keyOf(risks.table.text(row, "Status")) !== "open") return [];
    const isSame = snapshots.every(({ records, fields }) => {
      const record = records.get(keyOf(id));
      return record !== undefined && saysTheSame(risks, row, record, fields);
    });
    if (!isSame) return [];
    const place = placeOf(risks, row, "Risk ID");
    return [
      { code: "risk-unchanged", severity: "hint", place, facts: { snapshots: snapshots.length } },
    ];
  });
}

function saysTheSame(
  { table }: CheckedRegister,
  row: number,
  { values }: KeptRecord,
  fields: readonly string[],
): boolean {
  return fields.every((field) => keptValue(table.cell(row, field)) === (values.get(field) ?? null));
}

const scaled: ReadonlySet<string> = new Set(scaledColumns.map(keyOf));

/** Risks of the last snapshots, the latest first. Scores of another scale than the present mean something else. */
function lastSnapshots(workbook: CheckedWorkbook): readonly KeptRisks[] {
  const contents = workbook.registers.map(({ table }) => table.content);
  const store = readSnapshotStore(contents);
  const { mark } = scaleOf(workbook);
  return store.heads.slice(-SNAPSHOTS).map(({ id }): KeptRisks => {
    const records = store.recordsAt(id, "Risks") ?? new Map<string, KeptRecord>();
    const then = scaleMark(store.recordsAt(id, scaleTable));
    const isRescaled = then !== null && then !== mark;
    const kept = new Set(
      [...records.values()].flatMap(({ values }) =>
        [...values].flatMap(([field, value]) => (value === null ? [] : [field])),
      ),
    );
    const counts = (field: string): boolean => !isRescaled || !scaled.has(keyOf(field));
    return { records, fields: [...kept].filter(counts) };
  });
}
