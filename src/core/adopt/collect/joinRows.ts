import type { FieldValue } from "#core/register/rows";
import { registerOf } from "#core/register/schema";
import type { PeriodTrace } from "../periods/periodFinding";
import { foldName } from "../recordNames";
import type { Draft, Records } from "../records";
import type { Source } from "../source";
import { byWeight } from "./byWeight";
import { agree, disagree, keepElsewhere } from "./disagree";

/** Registers whose rows are amounts of a record and a period. */
const BY_PERIOD = ["Financials", "BenefitPeriods", "Capacity", "Demand"];
/** Field that parts the amounts of one key. */
const PART = "Cost type";

type PeriodTraces = ReadonlyMap<Source, PeriodTrace>;

/**
 * Joins amounts that several sources give for the same record and period: the budget of one sheet and the
 * actuals of another become one row. Where both give an amount only that of the source that counts most is
 * counted, also where it itemises what the other gives as one sum; the other is kept beside.
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
  const fields = registerOf(builder.register).key;
  const groups = new Map<string, number[]>();
  for (let row = 0; row < builder.rows; row += 1) {
    const parts = fields.map((field) => builder.get(row, field));
    if (parts.some((part) => part === null)) continue;
    const key = JSON.stringify(parts.map((part) => foldName(String(part))));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const sources = new Set(origins.flatMap((origin) => origin?.source ?? []));
  const rank = new Map(byWeight([...sources]).map((source, at) => [source, at]));
  const rankOf = (row: number): number => {
    const source = origins[row]?.source;
    return source === undefined ? rank.size : (rank.get(source) ?? rank.size);
  };
  const kept = Array.from({ length: builder.rows }, (_, row) => row);
  for (const rows of groups.values()) {
    if (new Set(rows.map(rankOf)).size < 2) continue;
    const ranks = [...new Set(rows.map(rankOf))].sort((a, b) => a - b);
    const counted = rows.filter((row) => rankOf(row) === ranks[0]);
    for (const each of ranks.slice(1)) {
      const apart: number[] = [];
      for (const row of rows.filter((one) => rankOf(one) === each)) {
        const own = sameAmounts(draft, counted, row);
        const [into] = own;
        if (into === undefined) apart.push(row);
        else {
          pour(records, draft, row, own);
          kept[row] = into;
        }
      }
      counted.push(...apart);
    }
  }
  return kept;
}

/** The rows that tell of the same amounts as another row: those of its cost type; all where one of them names none. */
function sameAmounts(draft: Draft, rows: readonly number[], row: number): readonly number[] {
  const partOf = (one: number): string => foldName(String(draft.builder.get(one, PART) ?? ""));
  const same = rows.filter((one) => partOf(one) === partOf(row));
  if (same.length > 0) return same;
  return partOf(row) === "" ? rows : rows.filter((one) => partOf(one) === "");
}

/** Puts what one row says into the first of the rows that tell of the same. */
function pour(records: Records, draft: Draft, from: number, rows: readonly number[]): void {
  const { builder, origins } = draft;
  const origin = origins[from];
  const [into] = rows;
  if (origin === null || origin === undefined || into === undefined) return;
  const { key } = registerOf(builder.register);
  for (const field of builder.fieldNames()) {
    const value = builder.get(from, field);
    if (value === null || key.includes(field)) continue;
    const known = rows.map((row) => builder.get(row, field)).filter((each) => each !== null);
    const [first] = known;
    if (first === undefined) builder.set(into, field, value);
    else if (known.length > 1 && agree(sumOf(known), value))
      keepElsewhere(draft, into, field, value);
    else if (known.length > 1 || !agree(first, value))
      disagree(records, draft, { row: into, field }, value, origin);
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

function sumOf(values: readonly FieldValue[]): FieldValue {
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.length < values.length ? null : numbers.reduce((sum, value) => sum + value, 0);
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
