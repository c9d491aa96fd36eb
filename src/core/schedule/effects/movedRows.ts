import { movedValues } from "#core/benefits/movedValues";
import { roundedParts, roundTo } from "#core/numeric/rounding";
import { keyOf, type RegisterTable } from "#core/scoring/registerTable";
import { type DaySpan, spreadOpen } from "#core/time/spreadByDays";

/** Rows of a register by period that come later with their project. */
export interface MovedSpec {
  /** Columns that say whose row it is; the first one is looked up in `daysOf`. */
  readonly of: readonly string[];
  readonly value: string;
  /** amount: money of a period; fte: people, a level a day; reading: of a level measure. */
  readonly kind: "amount" | "fte" | "reading";
  /** Whether what comes after the last period stays in it. */
  readonly keeps: boolean;
  /** Days by key in small letters; "cut" = nothing more comes; undefined = it stays. */
  readonly daysOf: (key: string) => number | "cut" | undefined;
}

export interface MovedRows {
  /** Body row and its new value; null = blank. */
  readonly changes: readonly { readonly row: number; readonly value: number | null }[];
  /** Rows that there are not yet, by header. */
  readonly added: readonly Readonly<Record<string, string | number>>[];
}

type Period = DaySpan & { readonly key: string; readonly isClosed: boolean };

/** Decimals of what is written. */
const decimals = 2;

/**
 * New values of rows by period when what is still to come moves by days (W-02 to W-05): closed periods
 * stay as they are, open ones are cut anew by the days they share, and periods without a row get one.
 *
 * Rounded to 2 decimals so that sums of money stay.
 */
export function movedRows(
  table: RegisterTable,
  periods: readonly Period[],
  spec: MovedSpec,
): MovedRows {
  const at = new Map(periods.map(({ key }, t) => [keyOf(key), t]));
  const groups = new Map<string, Map<number, number>>();
  for (let row = 0; row < table.rowCount; row++) {
    const t = at.get(keyOf(table.text(row, "Period")));
    const texts = spec.of.map((header) => table.text(row, header));
    if (t === undefined || spec.daysOf(keyOf(texts[0] ?? "")) === undefined) continue;
    const key = texts.map(keyOf).join("\u0000");
    const rows = groups.get(key) ?? new Map<number, number>();
    groups.set(key, rows);
    if (!rows.has(t)) rows.set(t, row);
  }
  const moved = [...groups.values()].map((rows) => movedGroup(table, periods, spec, rows));
  return {
    changes: moved.flatMap(({ changes }) => changes),
    added: moved.flatMap(({ added }) => added),
  };
}

function movedGroup(
  table: RegisterTable,
  periods: readonly Period[],
  spec: MovedSpec,
  rows: ReadonlyMap<number, number>,
): MovedRows {
  const [first = 0] = rows.values();
  const days = spec.daysOf(keyOf(table.text(first, spec.of[0] ?? ""))) ?? 0;
  const before = periods.map((_, t) => {
    const row = rows.get(t);
    return row === undefined ? null : table.number(row, spec.value);
  });
  const after = days === "cut" ? before.map(() => null) : movedSeries(before, periods, spec, days);
  const open = periods.flatMap(({ isClosed }, t) => (isClosed ? [] : [t]));
  const own = Object.fromEntries(spec.of.map((header) => [header, table.text(first, header)]));
  return {
    changes: open.flatMap((t) => {
      const [row, value] = [rows.get(t), after[t] ?? null];
      return row === undefined || value === before[t] ? [] : [{ row, value }];
    }),
    added: open.flatMap((t) => {
      const value = after[t] ?? 0;
      if (rows.has(t) || value === 0) return [];
      return [{ ...own, Period: periods[t]?.key ?? "", [spec.value]: value }];
    }),
  };
}

function movedSeries(
  values: readonly (number | null)[],
  periods: readonly Period[],
  { kind, keeps }: MovedSpec,
  days: number,
): readonly (number | null)[] {
  if (kind === "reading") return movedValues(values, periods, days, "Level").values;
  const length = ({ start, end }: Period): number => (kind === "fte" ? end - start + 1 : 1);
  const amounts = periods.map((period, t) => (values[t] ?? 0) * length(period));
  const { amounts: moved, after } = spreadOpen(amounts, periods, days);
  const last = periods.length - 1;
  const levels = periods.map(
    (period, t) => ((moved[t] ?? 0) + (keeps && t === last ? after : 0)) / length(period),
  );
  const rounded =
    kind === "fte" ? levels.map((fte) => roundTo(fte, decimals)) : roundedParts(levels, decimals);
  return rounded.map((value, t) => (value === 0 && values[t] === null ? null : value));
}
