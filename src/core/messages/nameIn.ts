/**
 * What a choice is called in a language; its own word where the names have none.
 *
 * @example nameIn({ full: "Complet" }, "full"); // => "Complet"
 * @example nameIn({ full: "Complet" }, "huge"); // => "huge"
 */
export function nameIn(names: Readonly<Record<string, string>>, choice: string): string {
  return Object.hasOwn(names, choice) ? (names[choice] ?? choice) : choice;
}
