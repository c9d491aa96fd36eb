/** One line of a text box, cut into its fields. */
interface TypedLine {
  /** Its number in the text, from 1, blank lines included: the line that one sees. */
  readonly line: number;
  /** Trimmed; at least one is not empty. */
  readonly fields: readonly string[];
}

/**
 * Lines of a text with something in them, with tabs, or where there is none semicolons, between the fields.
 *
 * @example typedLines("B-1; 2026-Q1\n\nB-2").map(({ line }) => line); // => [1, 3]
 */
export function typedLines(text: string): readonly TypedLine[] {
  return text
    .split(/\r?\n/)
    .map((row, at) => ({
      line: at + 1,
      fields: row.split(row.includes("\t") ? "\t" : ";").map((field) => field.trim()),
    }))
    .filter(({ fields }) => fields.some((field) => field !== ""));
}
