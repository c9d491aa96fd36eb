import type { RegisterContent } from "#core/register/content";
import { keyField, telling } from "../recordNames";
import type { RegisterBuilder } from "../registerBuilder";
import type { AdoptionBase } from "./adoptionBase";
import { BaseMarks } from "./adoptionBase";
import { BLANK_MARK, markOf } from "./mark";
import { textOfCell } from "./recordKeys";

/** What is known when sheets are adopted again. */
export interface Again {
  /** What adoption wrote the last time; null = nothing, or it is not known. */
  readonly base: AdoptionBase | null;
  /** The registers as they are. */
  readonly now: readonly RegisterContent[];
}

/** Share of the filled fields that a record without identifier and with another name has in common with the one that it was. */
const ALIKE = 0.6;
const LEAST_SHARED = 2;
/** Pairs compared at most when names do not help. */
const MOST_PAIRS = 2_000_000;

/** Identifiers that the registers have. */
export function takenKeys({ base, now }: Again, register: string): readonly string[] {
  const field = keyField(register);
  const own = now.find((content) => content.register === register);
  const at = field === null ? -1 : (own?.headers.indexOf(field) ?? -1);
  const typed = at < 0 ? [] : (own?.rows ?? []).map((row) => row[at] ?? null);
  return [
    ...new BaseMarks(base, register).keys,
    ...typed.filter((value) => typeof value === "string" || typeof value === "number").map(String),
  ];
}

/**
 * Identifiers that records without one of their own got the last time: found by the record's name, else by
 * most of its fields, so that made-up identifiers stay when rows are added above.
 *
 * @param open rows that have no identifier, with what an identifier must begin with ("" = anything).
 * @returns by row the identifier, in the spelling of the base.
 */
export function keptKeys(
  builder: RegisterBuilder,
  again: Again,
  open: ReadonlyMap<number, string>,
  stated: ReadonlySet<string>,
): ReadonlyMap<number, string> {
  const { register } = builder;
  const marks = new BaseMarks(again.base, register);
  const field = keyField(register);
  const name = telling(register);
  const kept = new Map<number, string>();
  if (field === null || marks.keys.length === 0) return kept;
  const spelled = spelledKeys(again, register, field);
  const free = new Set(marks.keys);
  const take = (row: number, key: string): void => {
    free.delete(key);
    kept.set(row, spelled.get(key) ?? key.toUpperCase());
  };
  const fits = (key: string, start: string): boolean =>
    free.has(key) &&
    (start === "" ? !stated.has(key) : key === start || key.startsWith(`${start}-`));
  const byName = name === null ? new Map<string, string[]>() : keysByMark(marks, name);
  for (const [row, start] of open) {
    const mark = name === null ? BLANK_MARK : markOf(builder.get(row, name));
    const key = (byName.get(mark) ?? []).find((each) => fits(each, start));
    if (key !== undefined) take(row, key);
  }
  const rest = [...open].filter(([row]) => !kept.has(row));
  if (rest.length * free.size > MOST_PAIRS) return kept;
  for (const [row, start] of rest) {
    const candidates = [...free].filter((key) => fits(key, start));
    const best = mostAlike(builder, row, marks, candidates);
    if (best !== null) take(row, best);
  }
  return kept;
}

/** Folded identifiers with the spelling that the register has. */
function spelledKeys(again: Again, register: string, field: string): ReadonlyMap<string, string> {
  const own = again.now.find((content) => content.register === register);
  const at = own?.headers.indexOf(field) ?? -1;
  const typed = at < 0 ? [] : (own?.rows ?? []).map((row) => textOfCell(row[at] ?? null));
  return new Map(typed.map((key) => [key.toLowerCase(), key]));
}

function keysByMark(marks: BaseMarks, field: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const key of marks.keys) {
    const mark = marks.markOf(key, field) ?? BLANK_MARK;
    if (mark === BLANK_MARK) continue;
    found.set(mark, [...(found.get(mark) ?? []), key]);
  }
  return found;
}

function mostAlike(
  builder: RegisterBuilder,
  row: number,
  marks: BaseMarks,
  keys: readonly string[],
): string | null {
  const own = builder
    .fieldNames()
    .filter((field) => field !== keyField(builder.register))
    .map((field) => ({ field, mark: markOf(builder.get(row, field)) }))
    .filter(({ mark }) => mark !== BLANK_MARK);
  let best: string | null = null;
  let most = 0;
  for (const key of keys) {
    const shared = own.filter(({ field, mark }) => marks.markOf(key, field) === mark).length;
    if (shared > most && shared >= LEAST_SHARED && shared >= own.length * ALIKE) {
      best = key;
      most = shared;
    }
  }
  return best;
}
