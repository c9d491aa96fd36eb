import type { Concept } from "../lexicon/concepts";

/**
 * Headers of a field, as meanings: "end planned|baseline / project" is any header with "end", with
 * "planned" or "baseline", and with nothing else but "project".
 */
export interface FieldPatterns {
  /** These name the field. */
  readonly strong?: readonly string[];
  /** These name it where no column does it better: "planned start" for Start. */
  readonly weak?: readonly string[];
  /** Words that several fields share: the values decide. */
  readonly loose?: readonly string[];
}

export interface RegisterPatterns {
  /** What the register is about: the word says nothing more in its own headers. */
  readonly nouns: readonly Concept[];
  readonly fields: Readonly<Record<string, FieldPatterns>>;
}
