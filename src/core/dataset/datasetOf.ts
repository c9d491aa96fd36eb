import { keptTables } from "#core/history/keptFields";
import { readSnapshotStore } from "#core/history/snapshotStore";
import type { KeptRecords } from "#core/history/state";
import type { CellValue, RegisterContent } from "#core/register/content";
import { settings } from "#core/register/schema";
import { scaleTable } from "#core/risk/scaleRows";
import { datasetCell } from "./datasetCell";
import {
  type DatasetRow,
  type DatasetRows,
  type MisfitCell,
  registerRows,
  stateRows,
} from "./datasetRows";
import {
  dataIssuesTable,
  type DatasetTable,
  datasetTableOf,
  presentSnapshot,
  scaleHistoryTable,
  workbooksTable,
} from "./datasetTables";

/** A workbook as the dataset takes it. */
export interface BookRegisters {
  /** File with the folders that tell it from the others: "North/Plan.xlsx". */
  readonly workbook: string;
  readonly sha256: string;
  /** Its own registers, or registers made from its sheets. */
  readonly made: "registers" | "adopted";
  readonly registers: readonly RegisterContent[];
  /** Values of settings by their workbook name ("pmo_StatusDate"); one that is missing is blank. */
  readonly settings: Readonly<Record<string, CellValue>>;
}

/** What becomes one file of the dataset: a table of one workbook in one snapshot. */
export interface DatasetPart {
  readonly table: DatasetTable;
  /** ID of the snapshot; null = what the registers hold now. */
  readonly snapshot: string | null;
  readonly rows: readonly DatasetRow[];
}

const moneyFactors: ReadonlyMap<string, number> = new Map([
  ["one", 1],
  ["thousand", 1000],
  ["million", 1_000_000],
]);

/**
 * A workbook as parts of the dataset, one after the other: its registers as they are now, what it keeps
 * of each snapshot, then what it is and which cells did not fit. A table without records has no part, but
 * the workbook itself always has one.
 */
export function* datasetOf(book: BookRegisters): Generator<DatasetPart> {
  const misfits: MisfitCell[] = [];
  for (const content of book.registers) {
    const table = datasetTableOf(content.register);
    if (table !== null) yield* partOf(table, null, registerRows(table, content), misfits);
  }
  yield* historyOf(book.registers, misfits);
  if (misfits.length > 0) {
    yield { table: dataIssuesTable, snapshot: null, rows: misfits.map(misfitRow) };
  }
  yield { table: workbooksTable, snapshot: null, rows: [workbookRow(book)] };
}

/** IDs of the snapshots of which a workbook has parts. */
export function snapshotIds({ registers }: Pick<BookRegisters, "registers">): readonly string[] {
  return readSnapshotStore(registers).chain;
}

function* historyOf(
  registers: readonly RegisterContent[],
  misfits: MisfitCell[],
): Generator<DatasetPart> {
  const store = readSnapshotStore(registers);
  for (const id of store.chain) {
    const { tables } = store.at(id);
    for (const { register, key } of keptTables) {
      const table = datasetTableOf(register);
      const records = tables.get(register);
      if (table === null || records === undefined) continue;
      yield* partOf(table, id, stateRows(table, key, records), misfits);
    }
    const scale = tables.get(scaleTable);
    if (scale !== undefined) yield* scalePart(id, scale);
  }
}

function* partOf(
  table: DatasetTable,
  snapshot: string | null,
  { rows, misfits: found }: DatasetRows,
  misfits: MisfitCell[],
): Generator<DatasetPart> {
  for (const misfit of found) {
    misfits.push(
      snapshot === null ? misfit : { ...misfit, record: `${misfit.record} in ${snapshot}` },
    );
  }
  if (rows.length > 0) yield { table, snapshot, rows };
}

function* scalePart(snapshot: string, records: KeptRecords): Generator<DatasetPart> {
  const rows = [...records.values()].flatMap(({ key, values }) =>
    [...values].map(([field, value]): DatasetRow => [
      key,
      field,
      typeof value === "string" ? value : null,
      typeof value === "number" ? value : null,
    ]),
  );
  if (rows.length > 0) yield { table: scaleHistoryTable, snapshot, rows };
}

function misfitRow(misfit: MisfitCell): DatasetRow {
  const { table, record, column, found, reason, sheet, row } = misfit;
  return [table, record, column, found, reason, sheet, row];
}

function workbookRow({ workbook, sha256, made, settings: given }: BookRegisters): DatasetRow {
  const { columns } = workbooksTable;
  const values = columns.slice(columns.length - settings.length).map(({ type }, at) => {
    const cell = given[settings[at]?.name ?? ""] ?? null;
    return datasetCell(cell, type).value;
  });
  return [workbook.normalize("NFC"), sha256, made, moneyFactor(given), ...values];
}

function moneyFactor(given: BookRegisters["settings"]): number | null {
  const unit = given["pmo_MoneyUnit"];
  return typeof unit === "string" ? (moneyFactors.get(unit.trim().toLowerCase()) ?? null) : null;
}

/** The partition of a part: its snapshot's ID, or the word for the present. */
export function snapshotOf({ snapshot }: DatasetPart): string {
  return snapshot ?? presentSnapshot;
}
