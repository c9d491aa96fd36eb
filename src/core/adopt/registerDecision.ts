/** Which register an island is. */
export interface RegisterDecision {
  /** null = none of them. */
  readonly register: string | null;
  /** 0..1 */
  readonly confidence: number;
  /** Why, strongest first: `messages/` has the words. */
  readonly evidence: readonly Evidence[];
  /** Other registers that it may be, likeliest first. */
  readonly alternatives: readonly { readonly register: string; readonly confidence: number }[];
}

/** One reason for or against a register. */
export type Evidence =
  /** A header names a field that only this register has. */
  | { readonly kind: "own-header"; readonly header: string; readonly field: string }
  | { readonly kind: "shared-headers"; readonly headers: readonly string[] }
  /** Values of a column look like the field: "15 of 16 cells are like R-001". */
  | {
      readonly kind: "values";
      readonly header: string;
      readonly field: string;
      readonly fits: number;
      readonly filled: number;
    }
  /** Texts that speak of what may happen: "9 of 12 texts under Description". */
  | {
      readonly kind: "texts";
      readonly header: string;
      readonly fits: number;
      readonly filled: number;
    }
  /** Two or more columns headed by months, quarters or years. */
  | { readonly kind: "periods"; readonly headers: readonly string[] }
  /** Columns of criteria beside names. */
  | { readonly kind: "criteria"; readonly headers: readonly string[] }
  /** What a register of this kind must have and this island lacks. */
  | { readonly kind: "lacks"; readonly fields: readonly string[] }
  /** It looks like something else: a task list, a contact list, an export of a tracker, a form. */
  | {
      readonly kind: "looks-like";
      readonly what:
        | "tasks"
        | "contacts"
        | "requirements"
        | "lessons"
        | "stakeholders"
        | "assumptions"
        | "actions"
        | "timesheet"
        /** Risks, assumptions, issues and dependencies in one table. */
        | "mixed-log"
        | "tracker-export"
        | "calculation"
        | "list";
    }
  | { readonly kind: "chosen" };
