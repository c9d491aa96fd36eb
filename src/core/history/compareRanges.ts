import { roundTo } from "#core/numeric/rounding";
import { keyOf } from "#core/scoring/registerTable";

/** A cell of a range: an empty one is null, or 0 where Excel hands it over so. */
export type RangeCell = number | string | boolean | null;

/** A difference between two ranges. */
export interface RangeDifference {
  /** What happened: a record or a column came or went, or a value is another. */
  readonly kind: "new-column" | "removed-column" | "new" | "changed" | "removed";
  /** Key of the record; "" for a column. */
  readonly key: string;
  /** Header; "" for a record. */
  readonly field: string;
  /** Values as they are shown; "" where there is none. */
  readonly from: RangeCell;
  readonly to: RangeCell;
  /** To less from; null where one of them is no number. */
  readonly difference: number | null;
}

/** Why two ranges cannot be compared. */
export interface RangeFault {
  readonly range: "old" | "new";
  readonly kind: "no-key-column" | "repeated-keys";
  /** Keys that stand more than once, in the order of the range. */
  readonly keys: readonly string[];
}

export type RangeComparison =
  | { readonly kind: "compared"; readonly differences: readonly RangeDifference[] }
  | { readonly kind: "fault"; readonly fault: RangeFault };

/** As far as two numbers may lie apart and still be equal, as a share of the larger one. */
const tolerance = 1e-9;
const decimals = 9;

/**
 * What changed between two ranges with headers: columns and records that came or went, and values that are
 * others.
 *
 * Records are matched by key and columns by header, both without case and surrounding spaces, so that
 * sorting changes nothing; a row without a key does not count, nor does a column without a header. An
 * empty cell is 0 beside a number and "" beside a text, for Excel hands it over as one or the other.
 *
 * @param keyColumn header of the column that tells records apart; null = the first one of each range.
 * @returns columns first, then records in the order of the new range, then removed ones; or what keeps the
 * ranges from being compared. Linear in the cells.
 */
export function compareRanges(
  before: readonly (readonly RangeCell[])[],
  after: readonly (readonly RangeCell[])[],
  keyColumn: string | null,
): RangeComparison {
  const [old, now] = [rangeOf(before, keyColumn), rangeOf(after, keyColumn)];
  const fault = faultOf(old, "old") ?? faultOf(now, "new");
  if (fault !== null) return { kind: "fault", fault };
  const shared = [...now.columns].filter(
    ([key, { at }]) => old.columns.has(key) && at !== now.keyAt && !isKey(old, key),
  );
  const differences = [
    ...columnsOnlyIn(now, old, "new-column"),
    ...columnsOnlyIn(old, now, "removed-column"),
    ...[...now.records].flatMap(([key, { name, row }]) => {
      const known = old.records.get(key);
      if (known === undefined) return [record("new", name)];
      return shared.flatMap(([field, { header, at }]) => {
        const from = known.row[old.columns.get(field)?.at ?? -1] ?? null;
        return changeOf({ key: name, field: header }, from, row[at] ?? null);
      });
    }),
    ...[...old.records].flatMap(([key, { name }]) =>
      now.records.has(key) ? [] : [record("removed", name)],
    ),
  ];
  return { kind: "compared", differences };
}

interface Range {
  /** By header in small letters. */
  readonly columns: ReadonlyMap<string, { readonly header: string; readonly at: number }>;
  /** Place of the key column; -1 = there is none. */
  readonly keyAt: number;
  readonly records: ReadonlyMap<
    string,
    { readonly name: string; readonly row: readonly RangeCell[] }
  >;
  readonly repeated: readonly string[];
}

function rangeOf(rows: readonly (readonly RangeCell[])[], keyColumn: string | null): Range {
  const columns = new Map<string, { header: string; at: number }>();
  for (const [at, cell] of (rows[0] ?? []).entries()) {
    const header = nameOf(cell);
    if (header !== "" && !columns.has(keyOf(header))) columns.set(keyOf(header), { header, at });
  }
  const keyAt = keyColumn === null ? 0 : (columns.get(keyOf(keyColumn))?.at ?? -1);
  const records = new Map<string, { name: string; row: readonly RangeCell[] }>();
  const repeated = new Map<string, string>();
  for (const row of rows.slice(1)) {
    const name = nameOf(row[keyAt] ?? null);
    if (name === "") continue;
    if (records.has(keyOf(name))) repeated.set(keyOf(name), name);
    else records.set(keyOf(name), { name, row });
  }
  return { columns, keyAt, records, repeated: [...repeated.values()] };
}

/** A key or a header as text: an empty cell may arrive as 0, which is no name. */
function nameOf(cell: RangeCell): string {
  return cell === null || cell === 0 ? "" : shown(cell).trim();
}

function shown(cell: string | number | boolean): string {
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

function faultOf({ keyAt, repeated }: Range, range: "old" | "new"): RangeFault | null {
  if (keyAt < 0) return { range, kind: "no-key-column", keys: [] };
  return repeated.length > 0 ? { range, kind: "repeated-keys", keys: repeated } : null;
}

function isKey({ columns, keyAt }: Range, header: string): boolean {
  return columns.get(header)?.at === keyAt;
}

function columnsOnlyIn(
  range: Range,
  other: Range,
  kind: "new-column" | "removed-column",
): RangeDifference[] {
  return [...range.columns].flatMap(([key, { header, at }]) =>
    other.columns.has(key) || at === range.keyAt
      ? []
      : [{ kind, key: "", field: header, from: "", to: "", difference: null }],
  );
}

function record(kind: "new" | "removed", key: string): RangeDifference {
  return { kind, key, field: "", from: "", to: "", difference: null };
}

function changeOf(
  { key, field }: { readonly key: string; readonly field: string },
  was: RangeCell,
  is: RangeCell,
): RangeDifference[] {
  const [from, to] = [beside(was, is), beside(is, was)];
  const change = { kind: "changed", key, field, from, to } as const;
  if (typeof from === "number" && typeof to === "number") {
    const apart = Math.abs(to - from);
    if (apart <= tolerance * Math.max(1, Math.abs(from), Math.abs(to))) return [];
    return [{ ...change, difference: roundTo(to - from, decimals) }];
  }
  return from === to ? [] : [{ ...change, difference: null }];
}

/** A cell as it counts beside another one: an empty one is 0 beside a number, 0 is "" beside a text. */
function beside(cell: RangeCell, other: RangeCell): RangeCell {
  const [value, next] = [filled(cell), filled(other)];
  if (value === null) return typeof next === "number" ? 0 : "";
  return value === 0 && typeof next === "string" ? "" : value;
}

/** null = nothing to be seen. */
function filled(cell: RangeCell): RangeCell {
  const value = typeof cell === "string" ? cell.trim() : cell;
  return value === "" ? null : value;
}
