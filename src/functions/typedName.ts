/**
 * The name of a parameter as Excel shows it: with underscores.
 *
 * @example
 * typedName("lowerIsWorse"); // => "lower_is_worse"
 */
export function typedName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
