/** Zero-width blanks, joiners and marks, the byte order mark, soft hyphens, and control characters but line breaks. */
const INVISIBLE = /[\p{Cf}\u2060-\u2064]|(?![\t\n\r])\p{Cc}/gu;
/** Blanks that are not the one of the keyboard. */
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Look-alikes of the characters that names are typed with. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, "-"],
];

/** True for names: a text that formulas compare must not hold what cannot be seen. */
export function hasOddCharacters(text: string): boolean {
  return withoutOddCharacters(text) !== text;
}

/**
 * The same name without invisible characters and special blanks, full-width letters and digits as
 * plain ones; accents stay.
 *
 * @example withoutOddCharacters("In\u00a0delivery"); // => "In delivery"
 */
export function withoutOddCharacters(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(BLANKS, " ")
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/**
 * An identifier as it is typed on a keyboard: straight quotes and hyphens, no invisible characters, no
 * blanks around.
 *
 * @example plainKey(" P–005"); // => "P-005"
 */
export function plainKey(text: string): string {
  return LOOK_ALIKES.reduce(
    (plain, [signs, sign]) => plain.replace(signs, sign),
    withoutOddCharacters(text),
  ).trim();
}
