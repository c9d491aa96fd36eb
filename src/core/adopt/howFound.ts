/** How it was decided what a column is: `messages/` has the words. */
export type HowFound =
  /** The header is the field's own. */
  | { readonly kind: "exact" }
  /** Another name that is listed for the field. */
  | { readonly kind: "synonym"; readonly synonym: string }
  /** The words of the header, in any language and order, mean the field. */
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** A header with an error in it: what it was read as. */
  | { readonly kind: "misspelt"; readonly read: string }
  /** A header that shares most of its words with a name of the field; 0..1. */
  | { readonly kind: "similar"; readonly to: string; readonly similarity: number }
  /** The values alone tell the field: cells that fit of those that are filled. */
  | { readonly kind: "values"; readonly fits: number; readonly filled: number }
  /** Marks under several headers, read as one field. */
  | { readonly kind: "marks"; readonly columns: readonly string[] }
  /** A person said so. */
  | { readonly kind: "chosen" }
  /** A second column of the same name filled blanks of the first. */
  | {
      readonly kind: "completed";
      readonly found: HowFound;
      readonly blanks: number;
    }
  | {
      readonly kind: "criterion";
      readonly low: number;
      readonly high: number;
      readonly direction: "Benefit" | "Cost";
    }
  /** Amounts of a period, read as rows of another register. */
  | { readonly kind: "period"; readonly period: string }
  /** An extra column: it may be the field, but another column has it. */
  | { readonly kind: "taken"; readonly field: string }
  /** An extra column: it may be the field, but too few of its values can be read as such. */
  | {
      readonly kind: "unfit";
      readonly field: string;
      readonly readable: number;
      readonly filled: number;
    }
  /** An extra column: nothing tells a field. */
  | { readonly kind: "none" };
