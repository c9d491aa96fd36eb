import { registerOf } from "#core/register/schema";
import { headerKey } from "./headerText";
import { benefitNames, benefitPeriodNames } from "./synonyms/benefitNames";
import type { RegisterNames } from "./synonyms/names";
import { otherNames } from "./synonyms/otherNames";
import { projectNames } from "./synonyms/projectNames";
import { issueNames, riskNames } from "./synonyms/riskNames";

/** How sure a header is of its field: its standard name, a known other name, a second-best one, or a name that many fields share. */
export type MatchKind = "exact" | "name" | "weak" | "loose";

export interface NameMatch {
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

type Index = ReadonlyMap<string, readonly NameMatch[]>;

/** Offices mean by these headers what is left after the response: they become a field only when chosen. */
const onlyChosen: readonly string[] = ["Target probability", "Target impact"];

function buildIndex(name: string, register: RegisterNames): Index {
  const index = new Map<string, NameMatch[]>();
  const add = (key: string, match: NameMatch): void => {
    const known = index.get(key) ?? [];
    if (!known.some((other) => other.field === match.field)) known.push(match);
    index.set(key, known);
  };
  for (const { header, kind } of registerOf(name).columns) {
    if (kind !== "input" || onlyChosen.includes(header)) continue;
    add(headerKey(header), { field: header, kind: "exact", synonym: header });
  }
  for (const kind of ["name", "weak", "loose"] as const) {
    for (const [field, words] of Object.entries(register)) {
      const list = kind === "name" ? words.names : words[kind];
      for (const synonym of list) add(headerKey(synonym), { field, kind, synonym });
    }
  }
  return index;
}

const indexes: ReadonlyMap<string, Index> = new Map(
  Object.entries(synonyms).map(([register, fields]) => [register, buildIndex(register, fields)]),
);

/** Fields of a register that a header (its keys, most literal first) may mean: exact names before synonyms before shared words. */
export function fieldsNamed(register: string, keys: readonly string[]): readonly NameMatch[] {
  const index = indexes.get(register);
  // The keys of a header go from literal to free: the first that means anything is believed.
  const found = keys.map((key) => index?.get(key)).find((matches) => matches !== undefined) ?? [];
  const order: readonly MatchKind[] = ["exact", "name", "weak", "loose"];
  const sorted = [...found].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return sorted.filter(
    (match, at) => sorted.findIndex((other) => other.field === match.field) === at,
  );
}
