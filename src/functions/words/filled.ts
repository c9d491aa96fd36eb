import type { Language } from "#core/messages/words";

/** What a sentence tells besides its words: numbers are written as its language writes them. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * A sentence with its facts in place of the names in braces; its first letter is a capital.
 *
 * @example
 * filled("{name} has {count} values.", { name: "weights", count: 2 }); // => "Weights has 2 values."
 */
export function filled(sentence: string, facts: Facts, language: Language = "en"): string {
  const said = sentence.replace(/\{(\w+)\}/g, (_, name: string) =>
    shownFact(facts[name], language),
  );
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function shownFact(fact: string | number | undefined, language: Language): string {
  if (typeof fact !== "number") return fact ?? "";
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(fact);
}
