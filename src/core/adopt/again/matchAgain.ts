import { keyField, telling } from "../recordNames";
import type { BaseMarks } from "./adoptionBase";
import { BLANK_MARK, markOf } from "./mark";
import type { Side } from "./side";
import { fieldOf } from "./side";

/** Share of the fields that two records of one name must have in common to be one with another identifier. */
const ALIKE = 0.5;

/**
 * Which record of the register each record of the sheets is: the one with its identifier and name, else one
 * of its name whose identifier changed, else the one with its identifier whose name changed.
 *
 * @returns place in the register by place among the adopted rows.
 */
export function matchAgain(
  register: string,
  sheet: Side,
  own: Side,
  marks: BaseMarks,
): ReadonlyMap<number, number> {
  const byKey = new Map<string, number>();
  own.keys.forEach((key, at) => {
    if (key !== "" && !byKey.has(key)) byKey.set(key, at);
  });
  const name = keyField(register) === null ? null : telling(register);
  if (name === null) return matchKeys(sheet, byKey);
  const matched = new Map<number, number>();
  const used = new Set<number>();
  const take = (row: number, at: number): void => {
    matched.set(row, at);
    used.add(at);
  };
  sheet.keys.forEach((key, row) => {
    const at = byKey.get(key);
    if (at === undefined || used.has(at)) return;
    const own_ = markOf(fieldOf(own, at, name));
    const now = markOf(fieldOf(sheet, row, name));
    if (now === own_ || now === marks.markOf(key, name)) take(row, at);
  });
  const names = namesOf(own, name, used);
  const repeated = repeatedNames(sheet, name, matched);
  sheet.keys.forEach((_, row) => {
    if (matched.has(row)) return;
    const mark = markOf(fieldOf(sheet, row, name));
    const at = repeated.has(mark) ? undefined : names.get(mark);
    if (at === undefined || at === null || used.has(at)) return;
    const wasAdopted = marks.has(own.keys[at] ?? "");
    if (wasAdopted && areAlike(sheet, row, own, at, [keyField(register), name])) take(row, at);
  });
  sheet.keys.forEach((key, row) => {
    const at = byKey.get(key);
    if (!matched.has(row) && at !== undefined && !used.has(at)) take(row, at);
  });
  return matched;
}

function matchKeys(sheet: Side, byKey: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const matched = new Map<number, number>();
  sheet.keys.forEach((key, row) => {
    const at = byKey.get(key);
    if (key !== "" && at !== undefined) matched.set(row, at);
  });
  return matched;
}

/** Records of the register that are still free, by their names; null = several of one name. */
function namesOf(
  own: Side,
  name: string,
  used: ReadonlySet<number>,
): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  own.keys.forEach((key, at) => {
    const mark = markOf(fieldOf(own, at, name));
    if (key === "" || mark === BLANK_MARK || used.has(at)) return;
    found.set(mark, found.has(mark) ? null : at);
  });
  return found;
}

function repeatedNames(
  sheet: Side,
  name: string,
  matched: ReadonlyMap<number, number>,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  sheet.keys.forEach((_, row) => {
    if (matched.has(row)) return;
    const mark = markOf(fieldOf(sheet, row, name));
    if (seen.has(mark)) repeated.add(mark);
    seen.add(mark);
  });
  return repeated;
}

/** True when at least half of the fields that both records have say the same. */
function areAlike(
  sheet: Side,
  row: number,
  own: Side,
  at: number,
  passed: readonly (string | null)[],
): boolean {
  let both = 0;
  let shared = 0;
  for (const field of sheet.headers.keys()) {
    if (passed.includes(field)) continue;
    const [theirs, mine] = [markOf(fieldOf(sheet, row, field)), markOf(fieldOf(own, at, field))];
    if (theirs === BLANK_MARK || mine === BLANK_MARK) continue;
    both += 1;
    if (theirs === mine) shared += 1;
  }
  return shared >= both * ALIKE;
}
