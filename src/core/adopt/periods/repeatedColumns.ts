import { foldName, keyField, nameField } from "../recordNames";
import type { Records } from "../records";
import type { Source } from "../source";
import type { PeriodColumn, TimeSpan } from "./periodFinding";
import { numberOf } from "./readAmounts";

/** Share of the records with amounts that must be those of a finer sheet. */
const SAME = 0.5;

/** Names and keys of the record of each body row, folded: how other sheets may call it. */
function ownersOf(records: Records, source: Source): readonly (readonly string[])[] {
  const { register, island } = source;
  const key = keyField(register);
  const name = nameField[register];
  const trace = records.traces.find((each) => each.source === source);
  const builder = records.drafts.get(register)?.builder;
  const reference = source.columns.find(
    ({ field }) => field === "Project ID" || field === "Benefit ID",
  );
  return island.body.map((_, bodyRow) => {
    const row = trace?.records[bodyRow] ?? null;
    const own =
      row === null ? [] : [key, name].map((field) => builder?.get(row, field ?? "") ?? null);
    const read = reference?.reading?.readings[bodyRow];
    const said = read?.kind === "value" ? [read.value] : [];
    return [...own, ...said].flatMap((value) => (value === null ? [] : [foldName(String(value))]));
  });
}

const lengthOf = ({ startsOn, endsOn }: TimeSpan): number =>
  startsOn === null || endsOn === null ? Infinity : endsOn - startsOn;

/** True when the second span is a part of the first. */
function holdsFiner(outer: TimeSpan, inner: TimeSpan): boolean {
  if (lengthOf(outer) === Infinity || lengthOf(inner) >= lengthOf(outer)) return false;
  return (
    (outer.startsOn ?? 0) <= (inner.startsOn ?? 0) && (inner.endsOn ?? 0) <= (outer.endsOn ?? 0)
  );
}

const isSameKind = (a: PeriodColumn, b: PeriodColumn): boolean =>
  a.field === b.field && a.costType === b.costType;

/** Owners with an amount in some of the columns. */
function ownersWithAmounts(
  owners: readonly (readonly string[])[],
  columns: readonly PeriodColumn[],
): readonly (readonly string[])[] {
  return owners.filter((_, bodyRow) =>
    columns.some(({ readings }) => {
      const reading = readings[bodyRow];
      return reading !== undefined && (numberOf(reading) ?? 0) !== 0;
    }),
  );
}

/**
 * Columns whose amounts another sheet has for the same records by shorter periods: a year in the list of
 * projects beside the months of a finance sheet. They are no further money and must not be counted again.
 *
 * @returns by source the places of such columns in its island.
 */
export function repeatedColumns(
  records: Records,
  timed: readonly Source[],
): ReadonlyMap<Source, ReadonlySet<number>> {
  const owners = new Map(timed.map((source) => [source, ownersOf(records, source)]));
  const found = new Map<Source, ReadonlySet<number>>();
  for (const source of timed) {
    const repeated = (source.periods?.columns ?? []).filter((column) =>
      timed.some((other) => other !== source && isRepeatedBy(source, column, other, owners)),
    );
    if (repeated.length > 0) found.set(source, new Set(repeated.map(({ at }) => at)));
  }
  return found;
}

function isRepeatedBy(
  source: Source,
  column: PeriodColumn,
  other: Source,
  owners: ReadonlyMap<Source, readonly (readonly string[])[]>,
): boolean {
  const theirColumns = other.periods;
  if (theirColumns === null || source.periods?.target !== theirColumns.target) return false;
  if (source.periods.measureAt !== null || theirColumns.measureAt !== null) return false;
  const finer = theirColumns.columns.filter(
    (each) => isSameKind(each, column) && holdsFiner(column.span, each.span),
  );
  if (finer.length === 0) return false;
  const own = ownersWithAmounts(owners.get(source) ?? [], [column]);
  const theirs = new Set(ownersWithAmounts(owners.get(other) ?? [], finer).flat());
  const same = own.filter((names) => names.some((name) => theirs.has(name))).length;
  return own.length > 0 && same >= own.length * SAME;
}
