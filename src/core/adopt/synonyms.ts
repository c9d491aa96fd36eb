import { headerKey } from "./headerText";
import { benefitNames, benefitPeriodNames } from "./synonyms/benefitNames";
import type { RegisterNames } from "./synonyms/names";
import { otherNames } from "./synonyms/otherNames";
import { projectNames } from "./synonyms/projectNames";
import { issueNames, riskNames } from "./synonyms/riskNames";

/** How sure a header is of its field: its standard name, a known other name, or a name that many fields share. */
export type MatchKind = "exact" | "name" | "loose";

export interface FieldMatch {
  readonly field: string;
  readonly kind: MatchKind;
  /** The synonym that matched, as listed. */
  readonly synonym: string;
}

/** Other names of columns, by register and standard header. */
export const synonyms: Readonly<Record<string, RegisterNames>> = {
  Projects: projectNames,
  Risks: riskNames,
  Issues: issueNames,
  Benefits: benefitNames,
  BenefitPeriods: benefitPeriodNames,
  ...otherNames,
};

type Index = ReadonlyMap<string, readonly FieldMatch[]>;

function buildIndex(register: RegisterNames): Index {
  const index = new Map<string, FieldMatch[]>();
  const add = (key: string, match: FieldMatch): void => {
    const known = index.get(key) ?? [];
    if (!known.some((other) => other.field === match.field)) known.push(match);
    index.set(key, known);
  };
  for (const field of Object.keys(register)) {
    add(headerKey(field), { field, kind: "exact", synonym: field });
  }
  for (const kind of ["name", "loose"] as const) {
    for (const [field, words] of Object.entries(register)) {
      const list = kind === "name" ? words.names : words.loose;
      for (const synonym of list) add(headerKey(synonym), { field, kind, synonym });
    }
  }
  return index;
}

const indexes: ReadonlyMap<string, Index> = new Map(
  Object.entries(synonyms).map(([register, fields]) => [register, buildIndex(fields)]),
);

/** Fields of a register that a header (its keys, most literal first) may mean: exact names before synonyms before shared words. */
export function fieldsNamed(register: string, keys: readonly string[]): readonly FieldMatch[] {
  const index = indexes.get(register);
  // The keys of a header go from literal to free: the first that means anything is believed.
  const found = keys.map((key) => index?.get(key)).find((matches) => matches !== undefined) ?? [];
  const order: readonly MatchKind[] = ["exact", "name", "loose"];
  const sorted = [...found].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return sorted.filter(
    (match, at) => sorted.findIndex((other) => other.field === match.field) === at,
  );
}
