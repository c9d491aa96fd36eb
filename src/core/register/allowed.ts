/** What a column accepts, parsed from the schema's text. */
export type Allowed =
  | { readonly kind: "anything" }
  /** One of these words. */
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "numbers"; readonly numbers: readonly number[] }
  /** A key that exists in another register. */
  | { readonly kind: "key"; readonly register: string; readonly header: string }
  /** A Project ID, a Program ID or, where `portfolio`, the word PORTFOLIO. */
  | { readonly kind: "relatesTo"; readonly portfolio: boolean }
  | {
      readonly kind: "range";
      readonly minimum: number | null;
      readonly maximum: number | null;
      /** true = the minimum itself is not allowed. */
      readonly above: boolean;
    }
  /** Between Scale low and Scale high of the criterion. */
  | { readonly kind: "criterionScale" };

/**
 * Reads the "allowed" text of the schema: a list of words, a range, a key of another register.
 *
 * @example parseAllowed("0..1"); // => { kind: "range", minimum: 0, maximum: 1, above: false }
 */
export function parseAllowed(text: string): Allowed {
  const key = /^([A-Za-z]+)\[(.+)\]$/.exec(text);
  if (key?.[1] !== undefined && key[2] !== undefined) {
    return { kind: "key", register: key[1], header: key[2] };
  }
  if (text === "Criteria scale") return { kind: "criterionScale" };
  if (text.startsWith("Project ID|Program ID")) {
    return { kind: "relatesTo", portfolio: text.endsWith("|PORTFOLIO") };
  }
  return text.includes("|") ? parseChoices(text.split("|")) : parseRange(text);
}

function parseChoices(words: readonly string[]): Allowed {
  const numbers = words.map(Number);
  return numbers.some(Number.isNaN) ? { kind: "words", words } : { kind: "numbers", numbers };
}

function parseRange(text: string): Allowed {
  const atLeast = /^>(=?)\s*(-?[\d.]+)/.exec(text);
  if (atLeast?.[2] !== undefined) {
    return {
      kind: "range",
      minimum: Number(atLeast[2]),
      maximum: null,
      above: atLeast[1] === "",
    };
  }
  const between = /^(-?[\d.]+?)\.\.(n|-?[\d.]+)$/.exec(text);
  if (between?.[1] !== undefined && between[2] !== undefined) {
    const maximum = between[2] === "n" ? null : Number(between[2]);
    return { kind: "range", minimum: Number(between[1]), maximum, above: false };
  }
  return { kind: "anything" };
}
