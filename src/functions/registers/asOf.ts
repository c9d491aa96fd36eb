import { type AsOfAnswer, asOf as asOfDay } from "#core/history/asOf";
import { keptColumns, keptTables } from "#core/history/keptFields";
import { pastDifference } from "#core/history/pastDifference";
import type { SnapshotStore } from "#core/history/snapshotStore";
import { isoDate } from "#core/time/serialDate";
import type { Call, Implementation, Outcome } from "../call";
import { eachRow } from "../eachRow";
import type { CellFailure } from "../failure";
import type { registerDeclarations } from "./declarations";
import { storedSnapshots } from "./storedSnapshots";

type Declared = typeof registerDeclarations.ASOF;

/** What a field held on a day, and on an earlier one with what lies between. */
export const asOf: Implementation<Declared> = async ({ id: ids, field, date, compareTo }, call) => {
  const store = await storedSnapshots(call.services);
  if (store === null) return call.fail("unread");
  const [first] = store.heads;
  if (first === undefined) return call.fail("no-snapshots");
  if (!keptTables.some(({ register }) => store.isKept(register, field))) {
    return call.fail("no-field", { field, kept: keptNames(keptTables) });
  }
  const past = { store, field, call };
  if (compareTo === null) {
    return eachRow({ ids }, ({ ids: id }) => shown(past, id, date));
  }
  return eachRow({ ids }, ({ ids: id }) => compared(past, id, date, compareTo), 3);
};

/** What every row of a call is looked up in. */
interface Past {
  readonly store: SnapshotStore;
  readonly field: string;
  readonly call: Call<Declared>;
}

function shown(past: Past, id: string | null, day: number): Outcome {
  if (id === null) return past.call.error("no-id");
  const found = answer(past, id, day);
  return found.found ? (found.value ?? "") : refusal(past, id, day, found);
}

/** As of the day, as of the other day, and the first less the second. */
function compared(past: Past, id: string | null, day: number, earlier: number): readonly Outcome[] {
  if (id === null) return Array.from({ length: 3 }, () => past.call.error("no-id"));
  const [now, then] = [answer(past, id, day), answer(past, id, earlier)];
  const cells = [shown(past, id, day), shown(past, id, earlier)];
  if (!now.found || !then.found) return [...cells, ""];
  return [...cells, pastDifference(now.table, past.field, now.value, then.value)];
}

function answer({ store, field }: Past, id: string, day: number): AsOfAnswer {
  return asOfDay(store, { key: id, field, day });
}

function refusal(
  { store, field, call }: Past,
  id: string,
  day: number,
  { why, head }: Extract<AsOfAnswer, { found: false }>,
): CellFailure {
  if (why === "no-snapshot") {
    const first = head === null ? "" : isoDate(head.day);
    return call.error("no-snapshot", { day: isoDate(day), first });
  }
  const holding = keptTables.filter(({ register }) =>
    store.heads.some((each) => store.holds(each.id, register, id)),
  );
  if (holding.length === 0) return call.error("no-record", { id });
  if (why === "no-field") {
    return call.error("no-field", { field, kept: keptNames(holding) });
  }
  return call.error("not-there", { id, snapshot: head?.name ?? "" });
}

/** Fields that snapshots keep of registers, each once. */
function keptNames(tables: readonly (typeof keptTables)[number][]): string {
  return [...new Set(tables.flatMap((table) => keptColumns(table)))].join(", ");
}
