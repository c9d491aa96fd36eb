/** What an identifier may look like: no blanks, no characters that SUMIFS reads as operators, at most 20 long. */
export const KEY_PATTERN = /^[\p{L}\p{N}][\p{L}\p{N}./_-]{0,19}$/u;
