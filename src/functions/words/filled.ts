/** What a sentence tells besides its words. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * A sentence with its facts in place of the names in braces; its first letter is a capital.
 *
 * @example
 * filled("{name} has {count} values.", { name: "weights", count: 2 }); // => "Weights has 2 values."
 */
export function filled(sentence: string, facts: Facts): string {
  const said = sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
  return said.charAt(0).toUpperCase() + said.slice(1);
}
