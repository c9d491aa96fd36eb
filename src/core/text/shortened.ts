/**
 * A text that fits so many characters, cut with "…" where it does not.
 *
 * @example shortened("Container terminal", 10); // => "Container…"
 */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
