import type { Issue } from "#core/issues";
import { type ChangeKind, changeKinds } from "#core/history/change";
import { listedValue } from "#core/history/listedValue";
import type { SnapshotHead, SnapshotKind } from "#core/history/snapshotHeads";
import type { SuspectedRename } from "#core/history/suspectedRenames";
import { manyValues } from "#core/history/thinnedSnapshots";
import type { RegisterContent } from "#core/register/content";
import { columnOf, isRegister } from "#core/register/schema";
import { unexplainedIssues } from "#core/reports/readiness";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import { changeId, nowWord } from "./changesEdits";
import { compared, comparisonIssues, storeIssues } from "./comparison";
import { readForSnapshots, snapshotSources, type SnapshotSources } from "./snapshotReading";

/** What the parts Snapshots and Changes of the page Report show of a workbook. */
export interface HistoryReading {
  /** Registers that are not there: Projects, Snapshots, SnapshotData, Changes. */
  readonly lacking: readonly string[];
  readonly isManual: boolean;
  /** Serial day; null = the workbook has none. */
  readonly statusDate: number | null;
  /** The latest first. */
  readonly snapshots: readonly SnapshotLine[];
  /** Values that are kept of all snapshots together. */
  readonly storeCells: number;
  /** So many that people are asked whether to thin them. */
  readonly isLarge: boolean;
  readonly changes: ChangesOnSheet;
  /** The workbook has changed since Changes was written. */
  readonly areChangesOld: boolean;
  /** What the last snapshot and the workbook as it is do not share but may be one record. */
  readonly renames: readonly SuspectedRename[];
  readonly issues: readonly Issue[];
}

export interface SnapshotLine {
  readonly id: string;
  readonly label: string;
  /** Label, else status date, with its letter. */
  readonly name: string;
  /** Tells snapshots of one day apart; "" = the only one of its day. */
  readonly letter: string;
  readonly kind: SnapshotKind;
  readonly statusDate: number;
  readonly takenOn: number | null;
  readonly decision: string;
  readonly takenBy: string;
  /** null = Snapshots does not say. */
  readonly records: number | null;
}

/** What stands in register Changes. */
export interface ChangesOnSheet {
  /** "SN-003 September board"; "" = Changes is empty. */
  readonly since: string;
  /** The same, or "Now". */
  readonly until: string;
  readonly rows: readonly ChangeLine[];
  /** Over tolerance and without an explanation. */
  readonly unexplained: number;
}

export type ValueFormat = "date" | "money" | "share" | "number" | "text";

export interface ChangeLine {
  /** Body row of Changes, from 0. */
  readonly row: number;
  readonly significance: number;
  readonly table: string;
  readonly key: string;
  readonly item: string;
  readonly kind: ChangeKind;
  /** "" = the whole record. */
  readonly field: string;
  /** As the sheet has them: a day as 2026-10-31, a share as 45%. */
  readonly from: string | number | null;
  readonly to: string | number | null;
  readonly format: ValueFormat;
  /** Days, money, points or places. */
  readonly difference: number | null;
  readonly explain: boolean;
  readonly comment: string;
}

/** Requests: 1; 2 when tables have other names than before; more above 2 MB. */
export async function readHistory(signal?: AbortSignal): Promise<HistoryReading> {
  return historyReading(await readForSnapshots(signal));
}

const named: readonly string[] = ["Projects", "Snapshots", "SnapshotData", "Changes"];

function historyReading(reading: RegisterReading): HistoryReading {
  const { tables, state, registers } = reading;
  const sources = snapshotSources(reading);
  const { store, statusDate } = sources;
  const last = store.heads.at(-1);
  const sinceLast = last === undefined ? null : compared(sources, last, null);
  const changes = changesOn(registers.find(({ register }) => register === "Changes"));
  return {
    lacking: named.filter((register) => tables[register] === undefined),
    isManual: state.calculationMode === "Manual",
    statusDate,
    snapshots: store.heads.map(lineOf).reverse(),
    storeCells: store.values,
    isLarge: store.values >= manyValues,
    changes,
    areChangesOld: areOld(sources, changes),
    renames: sinceLast?.renamed ?? [],
    issues: [
      ...(sinceLast === null ? [] : comparisonIssues(sinceLast)),
      ...storeIssues(store),
      ...unexplainedIssues(changes.unexplained),
    ],
  };
}

function lineOf(head: SnapshotHead): SnapshotLine {
  const { id, label, name, letter, kind, day, takenOn, decision, takenBy, records } = head;
  return { id, label, name, letter, kind, statusDate: day, takenOn, decision, takenBy, records };
}

/** The rows of register Changes; undefined = the workbook has none. */
export function changesOn(content: RegisterContent | undefined): ChangesOnSheet {
  if (content === undefined) return { since: "", until: "", rows: [], unexplained: 0 };
  const table = new RegisterTable(content);
  const rows = content.rows.flatMap((_, row) => changeLine(table, row) ?? []);
  const [first] = rows;
  return {
    since: first === undefined ? "" : table.text(first.row, "Since"),
    until: first === undefined ? "" : table.text(first.row, "Until"),
    rows: rows.sort((a, b) => b.significance - a.significance || a.row - b.row),
    unexplained: rows.filter(({ explain, comment }) => explain && comment === "").length,
  };
}

function changeLine(table: RegisterTable, row: number): ChangeLine | null {
  const text = (header: string): string => table.text(row, header);
  const kind = changeKinds.find((each) => keyOf(each) === keyOf(text("Kind")));
  if (text("Table") === "" || kind === undefined) return null;
  return {
    row,
    significance: table.number(row, "Significance") ?? 0,
    table: text("Table"),
    key: text("Key"),
    item: text("Item"),
    kind,
    field: text("Field"),
    from: table.number(row, "From") ?? (text("From") || null),
    to: table.number(row, "To") ?? (text("To") || null),
    format: formatOf(text("Table"), text("Field")),
    difference: table.number(row, "Difference"),
    explain: keyOf(text("Explain")) === "yes",
    comment: text("Comment"),
  };
}

function formatOf(register: string, field: string): ValueFormat {
  const type = isRegister(register) ? columnOf(register, field)?.type : undefined;
  if (type === "date" || type === "money") return type;
  if (type === "percent") return "share";
  return type === "number" || type === "integer" ? "number" : "text";
}

/** True when Changes was listed up to now and would be listed otherwise today. */
function areOld(sources: SnapshotSources, { since, until, rows }: ChangesOnSheet): boolean {
  const [id = ""] = since.split(" ");
  const head = sources.store.headOf(id);
  if (keyOf(until) !== keyOf(nowWord) || head === null) return false;
  const listed = new Set(rows.map((row) => `${changeId(row)}\n${row.from}\n${row.to}`));
  const { changes } = compared(sources, head, null);
  return (
    changes.length !== rows.length ||
    changes.some((change) => {
      const { table, field, from, to } = change;
      const [was, is] = [from, to].map((value) => listedValue(table, field, value));
      return !listed.has(`${changeId(change)}\n${was}\n${is}`);
    })
  );
}
