/**
 * What a parameter takes, declared as data; `readArguments` checks it in one place.
 *
 * "single" is one value, "vector" one row or one column (order kept), "matrix" any rectangle.
 */
export type Parameter = NumberParameter | CellParameter | OptionParameter | FlagParameter;

interface Common {
  /** true: may be left out; it is then null. */
  readonly optional?: boolean;
}

/** Numbers only; text is refused, a blank is null. */
export interface NumberParameter extends Common {
  readonly holds: "number";
  readonly shape: "single" | "vector" | "matrix";
  /** Smallest number allowed; a smaller one gives `below`, or #NUM! where nothing is said. */
  readonly minimum?: number;
  readonly below?: string;
}

/** Numbers, with text kept as it is, for functions that judge row by row. */
export interface CellParameter extends Common {
  readonly holds: "cell";
  readonly shape: "vector" | "matrix";
}

/** One of a few words, in any case, shortened to a unique beginning. */
export interface OptionParameter extends Common {
  readonly holds: "option";
  readonly shape: "single" | "vector";
  readonly options: readonly string[];
  /** Numbers that stand for options: 1 and -1 for directions. */
  readonly codes?: Readonly<Record<string, string>>;
}

/** TRUE or FALSE; a number is TRUE unless 0. */
export interface FlagParameter extends Common {
  readonly holds: "flag";
  readonly shape: "single";
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** A cell that may hold text: number, null for blank, or the text. */
export type Cell = number | null | { readonly text: string };

type Held<P extends Parameter> = P extends OptionParameter
  ? P["options"][number] | null
  : P extends FlagParameter
    ? boolean | null
    : P extends CellParameter
      ? Cell
      : number | null;

type Shaped<P extends Parameter> = P["shape"] extends "single"
  ? Held<P>
  : P["shape"] extends "vector"
    ? readonly Held<P>[]
    : readonly (readonly Held<P>[])[];

/** What a parameter gives: in its shape, null where an optional one was left out. */
export type ArgumentOf<P extends Parameter> = P extends { readonly optional: true }
  ? Shaped<P> | null
  : Shaped<P>;

export type Arguments<Ps extends Parameters> = {
  readonly [Name in keyof Ps]: ArgumentOf<Ps[Name]>;
};
