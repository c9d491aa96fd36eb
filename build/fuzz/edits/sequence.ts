import type { ActionId } from "#actions/action";
import type { PersonDeed } from "./deedWeights";

export const bookNames = [
  "register",
  "portfolio",
  "full",
  "sample",
  "empty",
  "adopted",
  "german",
  "foreign",
] as const;

/** The workbook that a sequence begins with; `startBooks.ts` makes it. */
export type BookName = (typeof bookNames)[number];

/**
 * One thing that a person does to the workbook. The numbers are chances from 0 to 999 and are read as a share of what
 * is there at that moment (`on`: of the tables or sheets), so that a sequence still means something when steps
 * before it are left out.
 */
export interface PersonEdit {
  readonly does: PersonDeed;
  readonly on: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What is looked at after an action: that undo brings back what was, or that asking again changes nothing. */
export type Afterwards = "keep" | "undo" | "again";

export type Step =
  | { readonly kind: "edit"; readonly edit: PersonEdit }
  | {
      readonly kind: "action";
      readonly id: ActionId;
      /** A value that begins with "@" is what stands in a register then: "@Projects 500" is a Project ID. */
      readonly settings: Readonly<Record<string, string>>;
      readonly then: Afterwards;
    };

/** What is done to one workbook, from its seed or from a file: a printed sequence can be done again. */
export interface Sequence {
  readonly seed: number;
  readonly book: BookName;
  readonly steps: readonly Step[];
}

/** The one of several that a chance from 0 to 999 means; undefined when there is none. */
export function chosen<T>(items: readonly T[], chance: number): T | undefined {
  return items[Math.min(items.length - 1, Math.floor((chance / 1000) * items.length))];
}

/** A whole number below `count` that a chance from 0 to 999 means. */
export function share(count: number, chance: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor((chance / 1000) * count)));
}
