import type { CellFailure } from "./failure";

/**
 * What a parameter takes, declared as data; `readArguments` checks it in one place, functions.json and
 * the pages about functions are made from it.
 */
export type Parameter =
  | NumberParameter
  | DateParameter
  | TextParameter
  | CellParameter
  | AnyParameter
  | OptionOrNumbersParameter
  | OptionParameter
  | FlagParameter;

/**
 * "single" is one value; "vector" one row or one column, order kept; "matrix" any rectangle; "rows" a
 * vector with one value a row of the result: all of a function have the same length, or one value, which
 * stands for every row, and a value that cannot be read is an error in its own row only (`eachRow`).
 */
export type Shape = "single" | "vector" | "matrix" | "rows";

interface Common {
  readonly shape: Shape;
  /** true: may be left out; it is then null, or its `default`. */
  readonly optional?: boolean;
  /** Largest range; 500 rows of 30 columns where nothing is said. */
  readonly mostRows?: number;
  readonly mostColumns?: number;
}

/** Numbers only; text is refused, a blank is null. */
export interface NumberParameter extends Common {
  readonly holds: "number";
  readonly default?: number;
  /** Smallest and largest number allowed; beyond them is #NUM!, or the error `outside`. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** A number that it must be above. */
  readonly above?: number;
  readonly whole?: boolean;
  /** Error of the function's declaration that is told instead of #NUM!. */
  readonly outside?: string;
}

/** Dates, as Excel counts days, without the time of day; blank and 0 are null, before 1900 is #NUM!. */
export interface DateParameter extends Common {
  readonly holds: "date";
}

/** Text, trimmed; a number is the text that it shows, a blank is null. */
export interface TextParameter extends Common {
  readonly holds: "text";
  readonly default?: string;
}

/** Numbers, with text kept as it is, for functions that judge cell by cell. */
export interface CellParameter extends Common {
  readonly holds: "cell";
}

/** Whatever stands there: texts trimmed, a blank null. */
export interface AnyParameter extends Common {
  readonly holds: "any";
}

/** One of a few words, or a range of numbers in its place. */
export interface OptionOrNumbersParameter extends Common {
  readonly holds: "option-or-numbers";
  readonly shape: "single";
  readonly options: readonly string[];
  readonly default?: string;
}

/** One of a few words, in any case, shortened to a unique beginning. */
export interface OptionParameter extends Common {
  readonly holds: "option";
  readonly options: readonly string[];
  readonly default?: string;
  /** Numbers that stand for options: 1 and -1 for directions. */
  readonly codes?: Readonly<Record<string, string>>;
}

/** TRUE or FALSE; a number is TRUE unless 0. */
export interface FlagParameter extends Common {
  readonly holds: "flag";
  readonly default?: boolean;
}

/** In the order in which they are typed; names in camel case, in Excel with underscores. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** A cell that may hold text: number, null for blank, the text, or the error that stands in it. */
export type Cell = number | null | { readonly text: string } | CellFailure;

type Held<P extends Parameter> = P extends OptionParameter
  ? P["options"][number]
  : P extends OptionOrNumbersParameter
    ? P["options"][number] | readonly (number | null)[]
    : P extends AnyParameter
      ? string | number | boolean | CellFailure
      : P extends FlagParameter
        ? boolean
        : P extends CellParameter
          ? Exclude<Cell, null>
          : P extends TextParameter
            ? string
            : number;

type Shaped<P extends Parameter> = P["shape"] extends "single"
  ? Held<P>
  : P["shape"] extends "vector"
    ? readonly (Held<P> | null)[]
    : P["shape"] extends "rows"
      ? readonly (Held<P> | null | CellFailure)[]
      : readonly (readonly (Held<P> | null)[])[];

/**
 * What a parameter gives: in its shape; null where an optional one without default was left out. A single
 * one that must be given is never null.
 */
export type ArgumentOf<P extends Parameter> = P extends { readonly optional: true }
  ? P extends { readonly default: unknown }
    ? Shaped<P>
    : Shaped<P> | null
  : Shaped<P>;

export type Arguments<Ps extends Parameters> = {
  readonly [Name in keyof Ps]: ArgumentOf<Ps[Name]>;
};
