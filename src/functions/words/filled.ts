/** What a sentence tells besides its words. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * A sentence with its facts in place of the names in braces.
 *
 * @example
 * filled("Row {row} is missing.", { row: 2 }); // => "Row 2 is missing."
 */
export function filled(sentence: string, facts: Facts): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}
