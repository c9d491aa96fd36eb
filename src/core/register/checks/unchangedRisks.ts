import { type ScaleRow, scaledColumns, scaleOfRows, scaleTable } from "#core/risk/scaleRows";
import { keyOf } from "#core/scoring/registerTable";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { cellText, placeOf } from "./checkedWorkbook";
import { scaleOf } from "./riskScaleRules";
import type { RuleIssue } from "./rule";

/** A risk that says the same in so many snapshots has not been looked at. */
const SNAPSHOTS = 3;

/** Open risks whose fields are the same as in each of the last three snapshots. */
export function unchangedRisks(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const risks = workbook.register("Risks");
  const data = workbook.register("SnapshotData");
  const snapshots = lastSnapshots(workbook.register("Snapshots"));
  if (risks === null || data === null || snapshots.length < SNAPSHOTS) return [];
  const before = fieldsBySnapshot(data, new Set(snapshots));
  const rescaled = otherScales(workbook, data, snapshots);
  return risks.records.flatMap((row): RuleIssue[] => {
    const id = risks.table.text(row, "Risk ID");
    if (id === "" || keyOf(risks.table.text(row, "Status")) !== "open") return [];
    const isSame = snapshots.every((snapshot) => {
      const fields = before.get(`${snapshot}\n${keyOf(id)}`);
      const counts = ({ field }: Field): boolean =>
        !rescaled.has(snapshot) || !scaled.has(keyOf(field));
      return (
        fields !== undefined &&
        fields.filter(counts).every(({ field, value }) => text(risks, row, field) === value)
      );
    });
    if (!isSame) return [];
    const place = placeOf(risks, row, "Risk ID");
    return [
      { code: "risk-unchanged", severity: "hint", place, facts: { snapshots: snapshots.length } },
    ];
  });
}

const scaled: ReadonlySet<string> = new Set(scaledColumns.map(keyOf));

/** Snapshots that keep another scale than the workbook has now: their scores mean something else. */
function otherScales(
  workbook: CheckedWorkbook,
  { table, records }: CheckedRegister,
  snapshots: readonly string[],
): ReadonlySet<string> {
  const rows = new Map<string, ScaleRow[]>(snapshots.map((snapshot) => [snapshot, []]));
  for (const row of records) {
    if (keyOf(table.text(row, "Table")) !== keyOf(scaleTable)) continue;
    rows.get(keyOf(table.text(row, "Snapshot ID")))?.push({
      table: scaleTable,
      key: table.text(row, "Key"),
      field: table.text(row, "Field"),
      value: table.text(row, "Value"),
      number: table.number(row, "Number"),
    });
  }
  const { mark } = scaleOf(workbook);
  return new Set(
    snapshots.filter((snapshot) => {
      const then = scaleOfRows(rows.get(snapshot) ?? []);
      return then !== null && then.mark !== mark;
    }),
  );
}

function text({ table }: CheckedRegister, row: number, field: string): string {
  return table.has(field) ? cellText(table.cell(row, field)).trim() : "";
}

/** Ids of the last snapshots by the day they were taken, in small letters. */
function lastSnapshots(snapshots: CheckedRegister | null): readonly string[] {
  if (snapshots === null) return [];
  const { table } = snapshots;
  const ids = snapshots.records
    .map((row) => ({
      id: keyOf(table.text(row, "Snapshot ID")),
      day: table.number(row, "Status date") ?? table.number(row, "Taken on") ?? 0,
    }))
    .filter(({ id }) => id !== "");
  return ids
    .sort((a, b) => b.day - a.day)
    .slice(0, SNAPSHOTS)
    .map(({ id }) => id);
}

interface Field {
  readonly field: string;
  readonly value: string;
}

/** Fields of risks as snapshots kept them, by snapshot and risk. */
function fieldsBySnapshot(
  data: CheckedRegister,
  snapshots: ReadonlySet<string>,
): ReadonlyMap<string, readonly Field[]> {
  const fields = new Map<string, Field[]>();
  const { table } = data;
  for (const row of data.records) {
    const snapshot = keyOf(table.text(row, "Snapshot ID"));
    if (keyOf(table.text(row, "Table")) !== "risks" || !snapshots.has(snapshot)) continue;
    const key = `${snapshot}\n${keyOf(table.text(row, "Key"))}`;
    const value = cellText(table.cell(row, "Value") ?? table.cell(row, "Number")).trim();
    const known = fields.get(key);
    const field = { field: table.text(row, "Field"), value };
    if (known === undefined) fields.set(key, [field]);
    else known.push(field);
  }
  return fields;
}
