import type { Issue } from "#core/issues";
import type { RegisterContent } from "#core/register/content";
import { keyOf, type RegisterTable } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";
import { filledRows, registerTable } from "#core/status/statusSources";
import { isoDate } from "#core/time/serialDate";

export type SnapshotKind = "Snapshot" | "Baseline";

/** What register Snapshots says about one of them. */
export interface SnapshotHead {
  readonly id: string;
  /** Body row of register Snapshots, from 0. */
  readonly row: number;
  /** Serial days; null = not known. */
  readonly takenOn: number | null;
  /** Day that it is true for; the day on which it was taken where none is given. */
  readonly day: number;
  /** What readers know it by; may be empty. */
  readonly label: string;
  /** Tells snapshots of one day apart: "a", "b" ...; "" = it is the only one of its day. */
  readonly letter: string;
  /** Its label, else its day, with its letter: "2026-09-30 b". */
  readonly name: string;
  readonly kind: SnapshotKind;
  /** Decision that allowed a baseline; may be empty. */
  readonly decision: string;
  readonly takenBy: string;
  /** Records that it held when it was taken; null = not known. */
  readonly records: number | null;
  /** Mark of what it held when it was taken; "" = not known. */
  readonly mark: string;
}

/**
 * Snapshots in the order of the days that they are true for: by status date, then the day on which they
 * were taken, then their ID. One without any day cannot be put in order; of two with one ID the one with
 * the earliest day counts. Both are told.
 */
export function readHeads(registers: readonly RegisterContent[]): {
  readonly heads: readonly SnapshotHead[];
  /** All IDs, with those that cannot be put in order. */
  readonly listed: readonly string[];
  readonly issues: readonly Issue[];
} {
  const table = registerTable(registers, "Snapshots");
  if (table === null) return { heads: [], listed: [], issues: [] };
  const issues: Issue[] = [];
  const rowsOf = new Map<string, number[]>();
  for (const row of filledRows(table, "Snapshot ID")) {
    const key = keyOf(table.text(row, "Snapshot ID"));
    const rows = rowsOf.get(key);
    if (rows === undefined) rowsOf.set(key, [row]);
    else rows.push(row);
  }
  const listed: string[] = [];
  const heads = [...rowsOf.values()].flatMap((rows): SnapshotHead[] => {
    const [row = 0] = rows;
    const id = table.text(row, "Snapshot ID");
    const place = table.place(row, id, rows.length > 1 ? "Snapshot ID" : "Status date");
    const dated = rows.flatMap((each) => headOf(table, each, id) ?? []).sort(inOrder);
    const [head] = dated;
    listed.push(id);
    if (rows.length > 1) {
      issues.push({ code: "snapshot-repeated", severity: "warning", place, found: id });
    }
    if (head === undefined) {
      issues.push({ code: "snapshot-without-date", severity: "warning", place, found: id });
      return [];
    }
    return [head];
  });
  return { heads: withLetters(heads.sort(inOrder)), listed, issues };
}

function inOrder(a: SnapshotHead, b: SnapshotHead): number {
  return (
    a.day - b.day ||
    (a.takenOn ?? a.day) - (b.takenOn ?? b.day) ||
    naturalOrder(a.id, b.id) ||
    (`${a.label} ${a.mark}` < `${b.label} ${b.mark}` ? -1 : 1)
  );
}

function headOf(table: RegisterTable, row: number, id: string): SnapshotHead | null {
  const day = (header: string): number | null => {
    const value = table.number(row, header);
    return value === null || value < 0 ? null : Math.floor(value);
  };
  const takenOn = day("Taken on");
  const statusDate = day("Status date") ?? takenOn;
  if (statusDate === null) return null;
  const text = (header: string): string => table.text(row, header);
  return {
    id,
    row,
    takenOn,
    day: statusDate,
    label: text("Label"),
    letter: "",
    name: "",
    kind: keyOf(text("Kind")) === "baseline" ? "Baseline" : "Snapshot",
    decision: text("Decision ID"),
    takenBy: text("Taken by"),
    records: table.number(row, "Rows"),
    mark: text("Stamp"),
  };
}

function withLetters(heads: readonly SnapshotHead[]): readonly SnapshotHead[] {
  const counts = new Map<number, number>();
  for (const { day } of heads) counts.set(day, (counts.get(day) ?? 0) + 1);
  const seen = new Map<number, number>();
  return heads.map((head) => {
    const at = seen.get(head.day) ?? 0;
    seen.set(head.day, at + 1);
    const letter = (counts.get(head.day) ?? 0) > 1 ? letterOf(at) : "";
    const said = head.label === "" ? isoDate(head.day) : head.label;
    return { ...head, letter, name: `${said} ${letter}`.trim() };
  });
}

/**
 * Letters that tell things of one day apart, in their order.
 *
 * @example [0, 25, 26].map(letterOf); // => ["a", "z", "aa"]
 */
export function letterOf(at: number): string {
  const more = Math.floor(at / 26);
  return `${more === 0 ? "" : letterOf(more - 1)}${String.fromCharCode(97 + (at % 26))}`;
}
