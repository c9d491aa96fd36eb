import { columnOf } from "#core/register/schema";
import { bracketsOf, headerKey, partUnit, withoutBrackets } from "../headerText";
import type { HeaderText } from "../headerText";
import type { HowFound } from "../howFound";
import type { NameMatch } from "../synonyms";
import { fieldType } from "../values/fieldKind";
import { levelText } from "../values/levels";
import { fieldsNamed } from "../synonyms";
import type { HeaderWords } from "./headerWords";
import { readHeaderWords } from "./headerWords";
import type { Concept } from "./lexicon/concepts";
import type { Pattern } from "./patternIndex";
import { allowsMeaning, patternsOf } from "./patternIndex";

/** A field that a header may mean. */
export interface FieldMatch {
  readonly field: string;
  /** 0..1: how surely the header alone says so. */
  readonly strength: number;
  readonly how: HowFound;
}

/** A header as everything that matching looks at. */
export interface ReadHeader {
  readonly text: HeaderText;
  /** The header without its brackets. */
  readonly bare: HeaderWords;
  /** What its brackets and the headings over it say. */
  readonly context: readonly Concept[];
  /** Each side of "Impact / Consequence"; empty = one side only. */
  readonly sides: readonly HeaderWords[];
  /** Key with the headings before it, to look up: "residual impact". */
  readonly joined: readonly string[];
  /** The same header stands over a column further left. */
  readonly repeated: boolean;
}

const EXACT = 0.98;
const SURE = { exact: EXACT, name: 0.92, weak: 0.74, loose: 0.6 } as const;
const WORDS = { strong: 0.88, weak: 0.72, loose: 0.58 } as const;
/** A misspelt header is a little less sure, a header under headings that say something else is less sure still. */
const SLIP = 0.95;
const LEAF = 0.9;
const SIDE = 0.92;
const DESCRIPTION = 0.99;
/** "P" below "Gross risk". */
const LETTER = 0.82;
const OF_OTHER = 0.65;
const LEAST_SIMILAR = 0.6;
/** What a header keeps of its sureness when hardly a word of it is known. */
const UNSAID = 0.55;
/** How much of a foreign word an acronym is: most are the office that says so. */
const ACRONYM = 0.5;
/** A figure of one year is not the figure of the whole. */
const DATED = 0.85;

/** Meanings that make another thing of whatever they stand over. */
const decisive: ReadonlySet<Concept> = new Set<Concept>([
  "before",
  "after",
  "baseline",
  "planned",
  "original",
  "target",
  "forecast",
  "actual",
  "previous",
  "next",
  "variance",
  "annual",
  "spent",
  "remaining",
  "contact",
  "department",
  "low",
  "high",
  "most",
  "threat",
  "opportunity",
  "count",
  "trend",
  "stakeholder",
  "tolerance",
  "score",
  "other",
]);

export function readHeader(text: HeaderText): ReadHeader {
  const plain = withoutBrackets(text.shown);
  const bare = partUnit(plain === "" ? text.shown : plain).bare;
  const ofBands = text.bands.map(readHeaderWords);
  const ofBrackets = bracketsOf(text.shown)
    .map(readHeaderWords)
    .filter(({ unknown, concepts }) => unknown.length === 0 && !isScale(concepts));
  const parts = /[|/;]|\s-\s/.test(bare) ? bare.split(/[|/;]|\s-\s/) : [];
  const bands = [text.bands.join(" "), text.bands.at(-1) ?? ""];
  return {
    text,
    bare: readHeaderWords(bare),
    context: [...new Set([...ofBands, ...ofBrackets].flatMap(({ concepts }) => concepts))],
    sides: parts.filter((part) => headerKey(part) !== "").map(readHeaderWords),
    joined: text.bands.length === 0 ? [] : bands.map((band) => headerKey(`${band} ${bare}`)),
    repeated: false,
  };
}

/** "(low to high)" tells the ends of a scale. */
function isScale(concepts: readonly Concept[]): boolean {
  return concepts.includes("low") && concepts.includes("high");
}

/** Fields of a register that a header may mean, surest first; what stands over it and in its brackets counts. */
export function fieldMatches(register: string, header: ReadHeader): readonly FieldMatch[] {
  const found: FieldMatch[] = [
    ...ofNames(register, header),
    ...ofWords(register, header.bare, header.context, 1),
    ...ofSides(register, header),
  ];
  const best = new Map<string, FieldMatch>();
  for (const match of found) {
    const known = best.get(match.field);
    if (known === undefined || match.strength > known.strength) best.set(match.field, match);
  }
  const lowered = isDescription(header) ? DESCRIPTION : 1;
  return [...best.values()]
    .map((match) => ({ ...match, strength: match.strength * lowered }))
    .sort((a, b) => b.strength - a.strength);
}

/** Of a title and a description the title names the record. */
function isDescription({ bare: { concepts } }: ReadHeader): boolean {
  return concepts.includes("description") && !concepts.includes("name");
}

/** What a judgement of a risk is called after the response: "P" below "Net". */
const afterResponse: Readonly<Record<string, string>> = {
  "Inherent probability": "Residual probability",
  "Inherent impact": "Residual impact",
};

/** "L" below "Probability" is a level, not likelihood. */
function isLevelOfScale(header: ReadHeader): boolean {
  const { bands, shown } = header.text;
  const judged = header.context.some(
    (concept) => concept === "probability" || concept === "impact",
  );
  return judged && bands.length > 0 && levelText(shown, true) !== null;
}

function isOfRisks(context: readonly Concept[]): boolean {
  return context.some((concept) => ["risk", "before", "after"].includes(concept));
}

/** By the standard headers and the lists of other names. */
function ofNames(register: string, header: ReadHeader): readonly FieldMatch[] {
  if (isLevelOfScale(header)) return [];
  const joined = fieldsNamed(register, header.joined);
  const plain = fieldsNamed(register, header.text.keys).flatMap((match): readonly NameMatch[] => {
    if (fitsContext(register, match.field, header.context)) return [match];
    const later = afterResponse[match.field];
    const fitsLater = later !== undefined && fitsContext(register, later, header.context);
    return fitsLater
      ? [{ ...match, field: later, kind: match.kind === "exact" ? "name" : match.kind }]
      : [];
  });
  const lowered = header.context.length > 0 && joined.length > 0 ? LEAF : 1;
  const named = [
    ...joined.map((match) => ({ match, part: 1 })),
    ...plain.map((match) => ({ match, part: lowered })),
  ];
  const isLetter = header.text.keys.some((key) => key.length === 1) && isOfRisks(header.context);
  return named
    .filter(({ match }) => columnOf(register, match.field)?.kind === "input")
    .map(({ match: { field, kind, synonym }, part }) => ({
      field,
      strength: (isLetter ? LETTER : SURE[kind]) * part * ofOther(register, field, header.context),
      how: kind === "exact" ? { kind } : { kind: "synonym", synonym },
    }));
}

/** True when nothing that stands over a header or in its brackets says that it is not the field. */
function fitsContext(register: string, field: string, context: readonly Concept[]): boolean {
  return context.every(
    (concept) => !decisive.has(concept) || allowsMeaning(register, field, concept),
  );
}

/** By the meanings of its words. */
function ofWords(
  register: string,
  words: HeaderWords,
  context: readonly Concept[],
  part: number,
): readonly FieldMatch[] {
  if (words.concepts.length === 0) return [];
  const foreign = words.unknown.length - words.acronyms * (1 - ACRONYM);
  const similarity = words.words.length / (words.words.length + foreign);
  const isClear = similarity >= LEAST_SIMILAR;
  if (!isClear && (words.head === null || words.unknown.length > 2)) return [];
  const all = new Set([...words.concepts, ...context]);
  const own = new Set(words.concepts);
  const matches: FieldMatch[] = [];
  for (const pattern of patternsOf(register)) {
    const whole = context.length > 0 && fits(pattern, all);
    const leaf = fits(pattern, own) && fitsContext(register, pattern.field, context);
    if (!whole && !leaf) continue;
    // "IRR %" is no completion: a word that many fields share says nothing with a foreign one.
    if (foreign > 0 && pattern.strength === "loose" && !isKey(register, pattern.field)) continue;
    // "Portfolio holder" is no portfolio; where values have a form of their own they tell.
    if (!isClear && !isHeadOf(words.head, register, pattern.field)) continue;
    const lowered =
      whole || context.length === 0 ? 1 : LEAF * ofOther(register, pattern.field, context);
    const sure = WORDS[pattern.strength] * lowered * part;
    matches.push({ field: pattern.field, ...howSure(words, sure, similarity, pattern) });
  }
  return matches;
}

function isKey(register: string, field: string): boolean {
  return fieldType(register, field).kind === "id";
}

function isHeadOf(head: HeaderWords["head"], register: string, field: string): boolean {
  if (head === "last") return true;
  if (head === "of" && fieldType(register, field).kind === "text") return true;
  return ["date", "money", "percent", "level", "rag", "word"].includes(
    fieldType(register, field).kind,
  );
}

/** What other registers are about: a heading "Risk assessment" tells that its columns are of risks. */
const nouns: ReadonlySet<Concept> = new Set<Concept>([
  "risk",
  "issue",
  "benefit",
  "milestone",
  "decision",
  "dependency",
]);

function ofOther(register: string, field: string, context: readonly Concept[]): number {
  const foreign = context.some(
    (concept) => nouns.has(concept) && !allowsMeaning(register, field, concept),
  );
  return foreign ? OF_OTHER : 1;
}

function fits(pattern: Pattern, concepts: ReadonlySet<Concept>): boolean {
  return (
    pattern.groups.every((group) => [...group].some((concept) => concepts.has(concept))) &&
    [...concepts].every((concept) => pattern.allowed.has(concept))
  );
}

function howSure(
  words: HeaderWords,
  sure: number,
  similarity: number,
  pattern: Pattern,
): { strength: number; how: HowFound } {
  const dated = words.dated ? DATED : 1;
  if (similarity < 1) {
    const how: HowFound = { kind: "similar", to: pattern.field, similarity };
    return { strength: sure * dated * (UNSAID + (1 - UNSAID) * similarity), how };
  }
  if (words.corrected.length > 0) {
    return {
      strength: sure * dated * SLIP,
      how: { kind: "misspelt", read: words.words.join(" ") },
    };
  }
  return { strength: sure * dated, how: { kind: "words", words: words.words } };
}

/** "Risiko / Risk", "Impact/Consequence": what each side says; sure where they say the same. */
function ofSides(register: string, header: ReadHeader): readonly FieldMatch[] {
  if (header.sides.length < 2) return [];
  const bySide = header.sides.map((side) => ofWords(register, side, header.context, 1));
  const [first = []] = bySide;
  return first.flatMap((match) => {
    const others = bySide.map((side) => side.find((other) => other.field === match.field));
    const agreed = others.filter((other) => other !== undefined).length;
    const mentioned = bySide.filter((side) => side.length > 0).length;
    if (agreed < mentioned) return [{ ...match, strength: match.strength * 0.7 }];
    return [{ ...match, strength: match.strength * SIDE }];
  });
}
