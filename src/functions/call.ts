import type { Language } from "#core/messages/words";
import type { Declaration } from "./declaration";
import type { CellFailure } from "./failure";
import type { Arguments } from "./parameters";
import type { FunctionServices } from "./services";
import type { Facts } from "./words/filled";
import type { ArgumentWords } from "./words/words";

/** One cell of a result; an empty one is "", because Excel shows null as 0. */
export type Outcome = number | string | boolean | CellFailure;

/** Rows of cells, all of the same length, at least one. */
export type Result = readonly (readonly Outcome[])[];

/** What a function can use besides its arguments. */
export interface Call<D extends Declaration = Declaration> {
  /** An error of its declaration, for the cell that it concerns. */
  readonly error: (code: keyof D["errors"] & string, facts?: Facts) => CellFailure;
  /** Ends the function with an error of its declaration. */
  readonly fail: (code: keyof D["errors"] & string, facts?: Facts) => never;
  /** Aborted when the formula was changed or recalculated meanwhile; only of functions that take long. */
  readonly signal: AbortSignal;
  readonly services: FunctionServices;
  /** The language that Excel speaks, and what it says about arguments. */
  readonly language: Language;
  readonly words: ArgumentWords;
}

/** The code of a function: arguments in, cells out. */
export type Implementation<D extends Declaration> = (
  given: Arguments<D["parameters"]>,
  call: Call<D>,
) => Result | Promise<Result>;

/** Codes of a group, one for each declaration. */
export type Implementations<Ds extends Readonly<Record<string, Declaration>>> = {
  readonly [Id in keyof Ds]: Implementation<Ds[Id]>;
};
