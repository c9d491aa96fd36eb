import { registerOf } from "#core/register/schema";
import type { PeriodTrace } from "../periods/periodFinding";
import { foldName } from "../recordNames";
import type { Draft, Records } from "../records";
import type { Source } from "../source";
import { agree, disagree } from "./disagree";
import { byWeight } from "./matchRows";

/** Registers whose rows are amounts of a record and a period. */
const BY_PERIOD = ["Financials", "BenefitPeriods", "Capacity", "Demand"];
/** Fields that part the amounts of one key. */
const PARTS = ["Cost type"];

type PeriodTraces = ReadonlyMap<Source, PeriodTrace>;

/**
 * Joins amounts that several sources give for the same record and period: the budget of one sheet and the
 * actuals of another become one row. Where both give the same amount it is counted once, and an amount that
 * differs is kept beside. Rows that one source repeats are its own line items and stay as they are.
 *
 * Comes after references are resolved: names and identifiers of projects are then the same.
 * @returns the traces with the places of the rows as they are afterwards.
 */
export function joinRows(records: Records, periods: PeriodTraces): PeriodTraces {
  let traces = periods;
  for (const register of BY_PERIOD) {
    const draft = records.drafts.get(register);
    if (draft === undefined) continue;
    const kept = joinedRows(records, draft);
    if (kept.every((row, at) => row === at)) continue;
    traces = renumber(records, traces, draft, kept);
  }
  return traces;
}

/** For each row the row that it becomes part of: itself, or one of the same key. */
function joinedRows(records: Records, draft: Draft): readonly number[] {
  const { builder, origins } = draft;
  const fields = [...registerOf(builder.register).key, ...PARTS];
  const groups = new Map<string, number[]>();
  for (let row = 0; row < builder.rows; row += 1) {
    const parts = fields.map((field) => builder.get(row, field));
    if (parts.slice(0, -PARTS.length).some((part) => part === null)) continue;
    const key = JSON.stringify(parts.map((part) => foldName(String(part ?? ""))));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const sources = new Set(origins.flatMap((origin) => origin?.source ?? []));
  const order = byWeight([...sources]);
  const rank = (row: number): number => {
    const source = origins[row]?.source;
    return source === undefined ? order.length : order.indexOf(source);
  };
  const kept = Array.from({ length: builder.rows }, (_, row) => row);
  for (const rows of groups.values()) {
    const ranks = new Set(rows.map(rank));
    if (rows.length < 2 || ranks.size < rows.length) continue;
    const [first = 0, ...others] = [...rows].sort((a, b) => rank(a) - rank(b));
    for (const row of others) {
      pour(records, draft, row, first);
      kept[row] = first;
    }
  }
  return kept;
}

/** Puts what one row says into another. */
function pour(records: Records, draft: Draft, from: number, into: number): void {
  const { builder, origins } = draft;
  const origin = origins[from];
  if (origin === null || origin === undefined) return;
  for (const field of builder.fieldNames()) {
    const value = builder.get(from, field);
    const known = builder.get(into, field);
    if (value === null) continue;
    if (known === null) builder.set(into, field, value);
    else if (!agree(known, value)) disagree(records, draft, { row: into, field }, value, origin);
  }
  for (const name of builder.extraHeaders()) {
    const value = builder.getExtra(from, name);
    const known = builder.getExtra(into, name);
    if (value === null) continue;
    if (known === null) builder.setExtra(into, name, value);
    else if (!agree(known, value))
      disagree(records, draft, { row: into, field: name }, value, origin);
  }
}

/** Takes the rows out that became part of others, everywhere where rows are counted. */
function renumber(
  records: Records,
  periods: PeriodTraces,
  draft: Draft,
  kept: readonly number[],
): PeriodTraces {
  const { register } = draft.builder;
  const places = new Map<number, number>();
  for (const [row, into] of kept.entries()) if (row === into) places.set(row, places.size);
  const moved = (row: number): number => places.get(kept[row] ?? row) ?? row;
  draft.builder.keepRows([...places.keys()]);
  draft.origins.splice(
    0,
    kept.length,
    ...[...places.keys()].map((row) => draft.origins[row] ?? null),
  );
  records.traces.forEach((trace, at) => {
    if (trace.source.register !== register) return;
    const rows = trace.records.map((row) => (row === null ? null : moved(row)));
    records.traces[at] = { ...trace, records: rows };
  });
  for (const [key, found] of [...records.disagreements]) {
    if (found.register !== register) continue;
    records.disagreements.delete(key);
    const row = moved(found.row);
    records.disagreements.set(`${register} ${row} ${found.field}`, { ...found, row });
  }
  return new Map(
    [...periods].map(([source, trace]) => {
      if (trace.target !== register) return [source, trace];
      const rows = trace.rows.map((line) => line.map((cell) => cell.map(moved)));
      return [source, { ...trace, rows }];
    }),
  );
}
