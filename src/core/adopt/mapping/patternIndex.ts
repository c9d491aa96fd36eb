import { columnOf } from "#core/register/schema";
import { fieldType } from "../values/fieldKind";
import type { FieldKind } from "../values/fieldKind";
import type { Concept } from "./lexicon/concepts";
import type { FieldPatterns } from "./patterns/pattern";
import { patterns } from "./patterns/patterns";

export type Strength = keyof FieldPatterns;

/** A pattern taken apart: one meaning of each group must be there, and nothing beyond `allowed`. */
export interface Pattern {
  readonly field: string;
  readonly strength: Strength;
  readonly groups: readonly ReadonlySet<Concept>[];
  readonly allowed: ReadonlySet<Concept>;
}

/** Meanings that say nothing more in a header of such a field: "date" in the header of a date. */
const plainWords: Partial<Readonly<Record<FieldKind, readonly Concept[]>>> = {
  date: ["date", "time"],
  money: ["money", "value"],
  percent: ["percent"],
  level: ["level"],
  id: ["id"],
};

function plainFor(register: string, field: string): readonly Concept[] {
  return columnOf(register, field) === null
    ? []
    : (plainWords[fieldType(register, field).kind] ?? []);
}

/** An estimate is a forecast, where a pattern does not say which. */
function meant(word: string): readonly Concept[] {
  return word === "forecast" ? ["forecast", "estimate"] : [word as Concept];
}

function parse(register: string, field: string, strength: Strength, text: string): Pattern {
  const [needed = "", free = ""] = text.split("/").map((part) => part.trim());
  const groups = needed.split(" ").map((group) => new Set(group.split("|").flatMap(meant)));
  const allowed = new Set<Concept>([
    ...groups.flatMap((group) => [...group]),
    ...free.split(" ").flatMap(meant),
    ...plainFor(register, field),
    ...(patterns[register]?.nouns ?? []),
  ]);
  return { field, strength, groups, allowed };
}

const parsed: ReadonlyMap<string, readonly Pattern[]> = new Map(
  Object.entries(patterns).map(([register, { fields }]) => [
    register,
    Object.entries(fields).flatMap(([field, lists]) =>
      (["strong", "weak", "loose"] as const).flatMap((strength) =>
        (lists[strength] ?? []).map((text) => parse(register, field, strength, text)),
      ),
    ),
  ]),
);

export function patternsOf(register: string): readonly Pattern[] {
  return parsed.get(register) ?? [];
}

/** Meanings that occur in any header of a field: a heading over it with one of them does not contradict it. */
const compatible = new Map<string, ReadonlySet<Concept>>();
for (const [register, list] of parsed) {
  for (const { field, allowed } of list) {
    const key = `${register}.${field}`;
    compatible.set(key, new Set([...(compatible.get(key) ?? []), ...allowed]));
  }
}

export function allowsMeaning(register: string, field: string, concept: Concept): boolean {
  return compatible.get(`${register}.${field}`)?.has(concept) ?? false;
}
