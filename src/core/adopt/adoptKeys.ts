import type { Issue } from "#core/issues";
import { keptKeys, takenKeys } from "./again/keptKeys";
import { KeyIssuer, legalKey } from "./keys";
import { keyField } from "./recordNames";
import type { Draft, Records } from "./records";
import { placeOf } from "./source";

/** Identifiers as the sheets write them, in small letters, and the record's key that each became. */
export type KnownKeys = ReadonlyMap<string, string>;

interface KeyChange {
  readonly row: number;
  readonly found: string;
  readonly key: string;
}

interface KeyWork {
  readonly known: Map<string, string>;
  readonly generated: number[];
  readonly changed: KeyChange[];
  readonly repeated: KeyChange[];
}

/**
 * Makes the identifiers of every register complete, legal and unique, and says what was changed.
 *
 * Blank ones are numbered; forbidden characters become "-"; the second of two equal ones gets "-2".
 * Where anything was changed, an extra column keeps the identifiers as found.
 */
export function completeKeys(records: Records): ReadonlyMap<string, KnownKeys> {
  const all = new Map<string, KnownKeys>();
  for (const [register, draft] of records.drafts) {
    const field = keyField(register);
    if (field === null) continue;
    const work = issueKeys(records, draft, field);
    all.set(register, work.known);
    records.issues.push(...keyIssues(draft, field, work));
  }
  return all;
}

/** Identifiers that adoption gave before to records without one of their own; see `keptKeys`. */
export function keysOfBefore(
  records: Records,
  draft: Draft,
  legals: readonly string[],
  issuer: KeyIssuer,
): ReadonlyMap<number, string> {
  const { again } = records;
  if (again === null) return new Map();
  issuer.reserve(takenKeys(again, draft.builder.register));
  const counts = new Map<string, number>();
  for (const legal of legals) {
    const key = legal.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const open = new Map<number, string>();
  legals.forEach((legal, row) => {
    const key = legal.toLowerCase();
    const isRepeated = (counts.get(key) ?? 0) > 1 && !draft.keepsKey.has(row);
    if (legal === "" || isRepeated) open.set(row, key);
  });
  const kept = keptKeys(draft.builder, again, open, new Set(counts.keys()));
  return new Map([...kept].map(([row, key]) => [row, issuer.take(key)]));
}

function issueKeys(records: Records, draft: Draft, field: string): KeyWork {
  const { builder } = draft;
  const issuer = new KeyIssuer(builder.register);
  const stated = Array.from({ length: builder.rows }, (_, row) =>
    String(builder.get(row, field) ?? "").trim(),
  );
  const legals = stated.map(legalKey);
  issuer.reserve(legals);
  const kept = keysOfBefore(records, draft, legals, issuer);
  const work: KeyWork = { known: new Map(), generated: [], changed: [], repeated: [] };
  stated.forEach((found, row) => {
    const legal = legals[row] ?? "";
    const shared = draft.keepsKey.has(row);
    const before = kept.get(row);
    const key = before ?? (legal === "" ? issuer.generate() : shared ? legal : issuer.take(legal));
    if (found === "") work.generated.push(row);
    else if (legal !== found) work.changed.push({ row, found, key });
    else if (key !== legal) work.repeated.push({ row, found, key });
    builder.set(row, field, key);
    if (found !== "" && !work.known.has(found.toLowerCase()))
      work.known.set(found.toLowerCase(), key);
    if (!work.known.has(key.toLowerCase())) work.known.set(key.toLowerCase(), key);
  });
  for (const [alias, row] of draft.aliases) {
    if (!work.known.has(alias)) work.known.set(alias, String(builder.get(row, field)));
  }
  if (work.changed.length + work.repeated.length > 0) {
    const name = builder.openExtra(`${field} as found`, "@", builder.extraNames());
    stated.forEach((found, row) => {
      builder.setExtra(row, name, found === "" ? null : found);
    });
  }
  return work;
}

function keyIssues(draft: Draft, field: string, work: KeyWork): readonly Issue[] {
  const issues: Issue[] = [];
  const place = (row: number): Issue["place"] => {
    const origin = draft.origins[row];
    if (origin === undefined || origin === null) return { register: draft.builder.register, field };
    const at = origin.source.columns.find((column) => column.field === field)?.at ?? 0;
    return placeOf(origin.source, origin.bodyRow, at, field);
  };
  const [generated] = work.generated;
  if (generated !== undefined) {
    const expected = String(draft.builder.get(generated, field));
    issues.push({
      code: "key-generated",
      severity: "hint",
      place: place(generated),
      expected,
      facts: { count: work.generated.length },
    });
  }
  const [changed] = work.changed;
  if (changed !== undefined) {
    issues.push({
      code: "key-changed",
      severity: "hint",
      place: place(changed.row),
      found: changed.found,
      expected: changed.key,
      facts: { count: work.changed.length },
    });
  }
  const [repeated] = work.repeated;
  if (repeated !== undefined) {
    issues.push({
      code: "key-repeated",
      severity: "warning",
      place: { ...place(repeated.row), record: repeated.key },
      found: repeated.found,
      expected: repeated.key,
      facts: { count: work.repeated.length },
    });
  }
  return issues;
}
