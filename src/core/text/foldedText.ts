/**
 * A text without what people spell differently: case, accents, punctuation and blanks.
 *
 * @example
 * foldedText("Contacts handled (by staff)"); // => "contacts handled by staff"
 */
export function foldedText(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
