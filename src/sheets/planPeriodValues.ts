import { type BenefitPeriod, type PeriodLayer, periodLayers } from "#core/benefits/benefit";
import type { PeriodEntry, ValuedBenefit } from "#core/benefits/valueLines";
import { bodyCell } from "./planBody";
import type { CellContent, Edit } from "./plan";
import { planCells, type PlacedCell } from "./planCells";
import { planNewRecords } from "./planNewRecords";
import type { RegisterTable } from "./registerTable";

/** Where values by period are written. */
export interface PeriodTarget {
  /** BenefitPeriods. */
  readonly table: RegisterTable;
  /** Its body rows that hold nothing, from 0. */
  readonly freeRows: readonly number[];
  readonly periods: readonly BenefitPeriod[];
}

/**
 * Values of benefits by period as edits: into the rows that there are, new rows below for periods that
 * have none.
 *
 * Of a level the native formulas take the last reading by the order of rows. A new row that would stand
 * behind a later period makes the rows of that benefit change places, and no others.
 */
export function planPeriodValues(target: PeriodTarget, entries: readonly PeriodEntry[]): Edit[] {
  const benefits = [...new Set(entries.map(({ benefit }) => benefit))];
  const slots = newSlots(target, benefits, entries);
  const placed = benefits.flatMap((benefit) => {
    const own = entries.filter((entry) => entry.benefit === benefit);
    return cellsOf(target, benefit, own, slots.rowsOf.get(benefit) ?? []);
  });
  return [...slots.edits, ...planCells(target.table, placedIn(target.table, placed))];
}

interface Slots {
  readonly edits: readonly Edit[];
  /** New body rows by benefit, ascending. */
  readonly rowsOf: ReadonlyMap<ValuedBenefit, readonly number[]>;
}

/** A row for each period that gets a value and has no row. */
function newSlots(
  { table, freeRows }: PeriodTarget,
  benefits: readonly ValuedBenefit[],
  entries: readonly PeriodEntry[],
): Slots {
  const rowsOf = new Map<ValuedBenefit, number[]>();
  const records: Record<string, CellContent>[] = [];
  for (const benefit of benefits) {
    const own = entries.filter((entry) => entry.benefit === benefit && entry.value !== null);
    const without = new Set(
      own.map(({ period }) => period).filter((t) => (benefit.values[t]?.row ?? null) === null),
    );
    const rows = [...without].map(() => {
      const at = records.push({ "Benefit ID": benefit.id }) - 1;
      return freeRows[at] ?? table.rows + at - freeRows.length;
    });
    rowsOf.set(
      benefit,
      rows.sort((a, b) => a - b),
    );
  }
  return { edits: planNewRecords(table, freeRows, records), rowsOf };
}

interface Placed {
  readonly row: number;
  readonly header: string;
  readonly content: CellContent;
}

function placedIn({ columns }: RegisterTable, cells: readonly Placed[]): PlacedCell[] {
  return cells.flatMap(({ row, header, content }) => {
    const column = columns.indexOf(header);
    return column < 0 ? [] : [{ row, column, content }];
  });
}

function cellsOf(
  target: PeriodTarget,
  benefit: ValuedBenefit,
  entries: readonly PeriodEntry[],
  newRows: readonly number[],
): Placed[] {
  const there = benefit.values.flatMap(({ row }, t) => (row === null ? [] : [{ row, t }]));
  const missing = new Set(
    entries
      .filter(({ period, value }) => value !== null && !there.some(({ t }) => t === period))
      .map(({ period }) => period),
  );
  const added = [...missing].sort((a, b) => a - b);
  const lastThere = Math.max(-1, ...there.map(({ t }) => t));
  const mustMove = benefit.profile === "Level" && added.some((t) => t < lastThere);
  if (mustMove)
    return reordered(target, benefit, entries, [...there.map(({ row }) => row), ...newRows]);
  const rowAt = new Map(there.map(({ row, t }) => [t, row]));
  added.forEach((t, at) => {
    const row = newRows[at];
    if (row !== undefined) rowAt.set(t, row);
  });
  return [
    ...added.flatMap((t) => periodCell(target, t, rowAt.get(t))),
    ...entries.flatMap(({ period, layer, value }): Placed[] => {
      const row = rowAt.get(period);
      return row === undefined ? [] : [layerCell(row, layer, value)];
    }),
  ];
}

/** All rows of a benefit written in the order of the calendar. */
function reordered(
  target: PeriodTarget,
  benefit: ValuedBenefit,
  entries: readonly PeriodEntry[],
  rows: readonly number[],
): Placed[] {
  const slots = [...rows].sort((a, b) => a - b);
  const typed = (t: number, layer: PeriodLayer): number | null | undefined =>
    entries.find((entry) => entry.period === t && entry.layer === layer)?.value;
  const places = benefit.values.flatMap(({ row }, t) =>
    row !== null || entries.some(({ period, value }) => period === t && value !== null) ? [t] : [],
  );
  return places.flatMap((t, at): Placed[] => {
    const row = slots[at];
    if (row === undefined) return [];
    const { planned = null, forecast = null, actual = null } = benefit.values[t] ?? {};
    const standing = { Planned: planned, Forecast: forecast, Actual: actual };
    return [
      ...periodCell(target, t, row),
      ...periodLayers.map((layer) => {
        const value = typed(t, layer);
        return layerCell(row, layer, value === undefined ? standing[layer] : value);
      }),
    ];
  });
}

function periodCell({ periods }: PeriodTarget, t: number, row: number | undefined): Placed[] {
  const key = periods[t]?.key;
  if (row === undefined || key === undefined) return [];
  return [{ row, header: "Period", content: bodyCell("BenefitPeriods", "Period", key) }];
}

function layerCell(row: number, layer: PeriodLayer, value: number | null): Placed {
  return { row, header: layer, content: value };
}
