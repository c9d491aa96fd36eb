import { areAlike } from "#core/adopt/collect/alikeNames";
import { foldedText } from "#core/text/foldedText";
import { type KeptTable, keptTables } from "./keptFields";
import type { KeptRecord, PortfolioState } from "./state";

/** A record with what it is called. */
export interface NamedRecord {
  readonly key: string;
  readonly title: string;
}

/**
 * Records that are gone and new ones that may be the same: one of each has another identifier; one that
 * is gone and several new ones were split; several that are gone and a new one were merged.
 */
export interface SuspectedRename {
  readonly table: string;
  readonly from: readonly NamedRecord[];
  readonly to: readonly NamedRecord[];
}

/** Folded letters from which on a title tells something. */
const TELLING = 6;
/** Pairs of titles that are looked at letter by letter. */
const MOST_PAIRS = 40_000;

/**
 * Records that may only have another identifier: a title that is gone and one that came are the same but
 * for spelling, or one continues the other ("Chat service", "Chat service phase 2"). Of titles that fit
 * several ways none is offered. People decide.
 */
export function suspectedRenames(
  before: PortfolioState,
  after: PortfolioState,
): readonly SuspectedRename[] {
  return keptTables.flatMap((kept) => {
    const [former, present] = [before.tables.get(kept.register), after.tables.get(kept.register)];
    if (former === undefined || present === undefined) return [];
    const gone = titled(
      kept,
      [...former].filter(([id]) => !present.has(id)).map(([, r]) => r),
    );
    const come = titled(
      kept,
      [...present].filter(([id]) => !former.has(id)).map(([, r]) => r),
    );
    return pairsOf(gone, come).map(({ from, to }) => ({
      table: kept.register,
      from: from.map(named),
      to: to.map(named),
    }));
  });
}

interface Titled extends NamedRecord {
  readonly folded: string;
  /** What it belongs to: two gates of one name in two projects are two gates. */
  readonly home: string;
}

function titled(kept: KeptTable, records: readonly KeptRecord[]): readonly Titled[] {
  return records.flatMap(({ key, values }): Titled[] => {
    const title = String(values.get(kept.title) ?? "");
    const folded = foldedText(title);
    const home =
      kept.register === "Projects"
        ? ""
        : foldedText(String(values.get("Relates to") ?? values.get("Project ID") ?? ""));
    return folded.length < TELLING ? [] : [{ key, title, folded, home }];
  });
}

function named({ key, title }: Titled): NamedRecord {
  return { key, title };
}

interface Pairing {
  readonly from: readonly Titled[];
  readonly to: readonly Titled[];
}

function pairsOf(gone: readonly Titled[], come: readonly Titled[]): readonly Pairing[] {
  if (gone.length === 0 || come.length === 0) return [];
  const used = new Set<Titled>();
  const pairs: Pairing[] = [];
  const take = (pair: Pairing): void => {
    if ([...pair.from, ...pair.to].some((each) => used.has(each))) return;
    for (const each of [...pair.from, ...pair.to]) used.add(each);
    pairs.push(pair);
  };
  for (const pair of matched(gone, come, bySpelling)) take(pair);
  if (gone.length * come.length > MOST_PAIRS) return pairs;
  const free = (all: readonly Titled[]): readonly Titled[] => all.filter((one) => !used.has(one));
  for (const from of free(gone)) {
    const to = free(come).filter((each) => continues(each, from));
    if (to.length > 1) take({ from: [from], to });
  }
  for (const to of free(come)) {
    const from = free(gone).filter((each) => continues(each, to));
    if (from.length > 1) take({ from, to: [to] });
  }
  const isAlike = (a: Titled, b: Titled): boolean =>
    a.home === b.home && (areAlike(a.title, b.title) || continues(a, b) || continues(b, a));
  for (const from of free(gone)) {
    const to = free(come).filter((each) => isAlike(from, each));
    const [only] = to;
    if (to.length !== 1 || only === undefined) continue;
    if (free(gone).filter((each) => isAlike(each, only)).length === 1) {
      take({ from: [from], to: [only] });
    }
  }
  return pairs;
}

/** Records of one title, where it is the only one of its name on both sides. */
function matched(
  gone: readonly Titled[],
  come: readonly Titled[],
  keyOfTitle: (each: Titled) => string,
): readonly Pairing[] {
  const came = grouped(come, keyOfTitle);
  return [...grouped(gone, keyOfTitle)].flatMap(([key, from]): Pairing[] => {
    const to = came.get(key) ?? [];
    return from.length === 1 && to.length === 1 ? [{ from, to }] : [];
  });
}

function bySpelling({ folded, home }: Titled): string {
  return `${home}\n${folded}`;
}

function grouped(
  all: readonly Titled[],
  keyOfTitle: (each: Titled) => string,
): ReadonlyMap<string, readonly Titled[]> {
  const groups = new Map<string, Titled[]>();
  for (const each of all) {
    const group = groups.get(keyOfTitle(each));
    if (group === undefined) groups.set(keyOfTitle(each), [each]);
    else group.push(each);
  }
  return groups;
}

/** "chat service phase 2" continues "chat service". */
function continues(longer: Titled, shorter: Titled): boolean {
  return longer.home === shorter.home && longer.folded.startsWith(`${shorter.folded} `);
}
